package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"spoor2/reports/manifest"
)

// compare tells every difference between the list and what it would be now.
func (v *verification) compare(now *manifest.Manifest) error {
	v.ofRun(now)
	key := func(c manifest.Case) string { return c.ID + "\x00" + c.Place }
	after := map[string]manifest.Case{}
	for _, c := range now.Cases {
		after[key(c)] = c
	}
	good := 0
	for _, c := range v.was.Cases {
		other, ok := after[key(c)]
		delete(after, key(c))
		if !ok {
			v.fault("dossier %s (%s) komt niet meer uit de bestanden", c.ID, c.Place)
		} else {
			v.ofCase(c, other)
		}
		for _, d := range c.Documents {
			if v.document(d, other.Documents) {
				good++
			}
		}
	}
	v.unlisted(now.Cases, func(c manifest.Case) bool { _, left := after[key(c)]; return left })
	for _, d := range v.was.Earlier {
		if v.onDisk(d) {
			good++
		}
	}
	return v.end(good)
}

// ofRun compares what the list says of the run as a whole.
func (v *verification) ofRun(now *manifest.Manifest) {
	v.sameStamp = now.Stamp() == v.was.Stamp()
	if now.Tool != v.was.Tool {
		v.note("gemaakt met %s, vergeleken met %s", v.was.Tool, now.Tool)
	}
	v.files("het sjabloon, lettertype of de stijl", v.was.House, now.House)
	v.files("het dossierbestand", v.was.Inputs, now.Inputs)
	if !slices.Equal(v.was.Totals, v.was.Count()) {
		v.fault("de totalen van de lijst zijn niet die van de dossiers erin")
	}
	if !v.was.Interrupted && v.was.Read != now.Read {
		v.fault("in de lijst zijn %d dossiers gelezen, nu zijn het er %d", v.was.Read, now.Read)
	}
}

// unlisted tells of the cases that are not in the list. In that of a run that was
// broken off it is no wonder.
func (v *verification) unlisted(now []manifest.Case, left func(manifest.Case) bool) {
	n := 0
	for _, c := range now {
		if !left(c) {
			continue
		}
		if n++; !v.was.Interrupted {
			v.fault("dossier %s staat niet in de lijst", c.Label())
		}
	}
	if v.was.Interrupted {
		v.note("de lijst is van een run die is afgebroken; %s nog niet aan de beurt", counted(n, "dossier was", "dossiers waren"))
	}
}

// ofCase compares what the list says of a case itself.
func (v *verification) ofCase(was, now manifest.Case) {
	edited := was.State == manifest.Edited && now.State == manifest.Made &&
		slices.ContainsFunc(was.Documents, func(d manifest.Document) bool { return d.State == manifest.Edited })
	switch {
	case was.State != now.State && !edited:
		v.fault("dossier %s: was %s, zou nu zijn: %s", was.Label(), was.State.Word(), now.State.Word())
	case was.Reason != now.Reason:
		v.fault("dossier %s: in de lijst staat als reden %q, nu zou er %q staan", was.Label(), was.Reason, now.Reason)
	}
	for _, d := range now.Documents {
		if !v.was.Interrupted && !slices.ContainsFunc(was.Documents, func(e manifest.Document) bool { return e.File == d.File }) {
			v.fault("%s staat niet in de lijst", d.File)
		}
	}
}

// document compares a document with the file and with what is made now, and
// reports whether the file is as it should be.
func (v *verification) document(d manifest.Document, now []manifest.Document) bool {
	good := true
	if i := slices.IndexFunc(now, func(e manifest.Document) bool { return e.File == d.File }); i < 0 {
		v.fault("%s komt niet meer uit de dossiers", d.File)
		good = false
	} else if other := v.difference(d, now[i]); other != "" {
		v.fault("%s%s", d.File, other)
		good = false
	}
	if d.SHA256 == "" && d.Found == "" {
		return false
	}
	return v.onDisk(d) && good
}

// difference says in what the list differs from what it would say of a document.
// Of a file that somebody edited it tells when it was made, and what is there now.
func (v *verification) difference(was, now manifest.Document) string {
	if was.State == manifest.Edited && now.State == manifest.Made {
		now.State, now.Reason, now.Why = was.State, was.Reason, now.Reason
		now.SHA256, now.Pages, now.Source = was.SHA256, was.Pages, was.Source
	}
	if !v.sameStamp {
		now.Source = was.Source
	}
	if was.Why == "" {
		now.Why = "" // of a list of before there were any
	}
	if was.SHA256 != now.SHA256 {
		return " is nu anders te maken (" + now.State.Word() + ")"
	}
	a, b := fields(was), fields(now)
	for i := range a {
		if a[i][1] != b[i][1] {
			return fmt.Sprintf(": in de lijst staat als %s %q, nu zou er %q staan", a[i][0], a[i][1], b[i][1])
		}
	}
	return ""
}

// fields are all that a list says of a document, in words.
func fields(d manifest.Document) [][2]string {
	return [][2]string{
		{"uitkomst", d.State.Word()}, {"rapport", kindWord(d.Report)}, {"nummer", fmt.Sprint(d.Number)},
		{"begin van de periode", d.From}, {"einde van de periode", d.To}, {"datum", d.Date}, {"uiterste datum", d.Due},
		{"te laat", fmt.Sprint(d.Overdue)}, {"stand", d.Status}, {"reden", d.Reason}, {"aanleiding", d.Why},
		{"wat ontbreekt", strings.Join(d.Missing, "; ")}, {"bevindingen", strings.Join(d.Findings, "; ")},
		{"aantal bladzijden", fmt.Sprint(d.Pages)}, {"hash van de bron", d.Source},
	}
}

// gone are the case files of the list that are not there any more.
func (v *verification) gone() []string {
	var gone []string
	for _, in := range v.was.Inputs {
		if _, err := os.Stat(v.beside(in.Name)); err != nil && in.SHA256 != "" {
			gone = append(gone, v.beside(in.Name))
		}
	}
	return gone
}

// withoutCases compares the files with the list, when the cases are not where
// they were.
func (v *verification) withoutCases(gone []string) error {
	for _, file := range gone {
		v.fault("het dossierbestand %s staat er niet meer", file)
	}
	v.note("alleen de rapporten zelf zijn vergeleken, met hun hash in de lijst\n" +
		"  → zet de dossiers terug, of maak met --from-reports elk rapport opnieuw uit de gegevens erin")
	good := 0
	for _, d := range v.was.Documents() {
		if (d.SHA256 != "" || d.Found != "") && v.onDisk(d) {
			good++
		}
	}
	return v.end(good)
}

// beside is a name in the list, as it is seen from here.
func (v *verification) beside(name string) string {
	file := fileInList(name)
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(filepath.Dir(v.path), file)
}

// onDisk compares a file with the list, and reports whether it is as it was made.
func (v *verification) onDisk(d manifest.Document) bool {
	if !filepath.IsLocal(filepath.FromSlash(d.File)) {
		v.fault("%s ligt niet in de map van de lijst", d.File)
		return false
	}
	data, err := os.ReadFile(v.beside(d.File))
	sum := manifest.Sum(data)
	switch {
	case err != nil:
		v.fault("%s", plain(err))
	case d.State == manifest.Edited && (d.Found == sum || d.Found == "" && d.SHA256 != sum):
		v.edited++
		v.note("%s is na het maken gewijzigd of ondertekend, zoals de lijst al zegt", d.File)
	case d.State == manifest.Edited:
		v.fault("%s is niet meer het gewijzigde of ondertekende bestand van de lijst", d.File)
	case d.SHA256 == sum:
		return true
	default:
		if by := v.madeBy(d.File, sum); by != "" {
			v.fault("%s is sindsdien opnieuw gemaakt (%s)", d.File, by)
		} else {
			v.fault("%s is na het maken gewijzigd", d.File)
		}
	}
	return false
}

// madeBy is the other list in the folder that knows a file by this hash.
func (v *verification) madeBy(file, sum string) string {
	if v.others == nil {
		v.others = map[string]string{}
		entries, _ := os.ReadDir(filepath.Dir(v.path))
		for _, e := range entries {
			if _, ok := manifest.ParseFileName(e.Name()); !ok || e.Name() == filepath.Base(v.path) {
				continue
			}
			data, err := os.ReadFile(v.beside(e.Name()))
			if err != nil {
				continue
			}
			if m, err := manifest.Decode(data); err == nil {
				for _, d := range m.Documents() {
					v.others[d.File+"\x00"+d.SHA256] = e.Name()
				}
			}
		}
	}
	return v.others[file+"\x00"+sum]
}

// files tells which files are not what they were.
func (v *verification) files(what string, was, now []manifest.File) {
	sums := map[string]string{}
	for _, f := range now {
		sums[f.Name] = f.SHA256
	}
	for _, f := range was {
		if sum, ok := sums[f.Name]; !ok || sum != f.SHA256 {
			v.fault("%s %s is niet meer wat het was", what, f.Name)
		}
		delete(sums, f.Name)
	}
	for _, f := range now {
		if _, left := sums[f.Name]; left {
			v.fault("%s %s staat niet in de lijst", what, f.Name)
		}
	}
}
