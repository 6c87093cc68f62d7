package main

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
	"spoor2/reports/pdf"
	"spoor2/reports/submission"
)

// setFolder is where the files for UWV lie, below the folder of the dossier.
const setFolder = "uwv"

// An outFile is a file to keep, below the folder of the dossier, with slashes.
type outFile struct {
	name  string
	data  []byte
	pages int    // 0: none to tell of
	note  string // Dutch; may be empty
}

// submit makes the files for UWV, unless drafts were asked for, and the account of
// what is missing.
func (b *binding) submit() error {
	var made []submission.Report
	for _, r := range b.made {
		report := submission.Report{Report: r.Report, Faults: faults(r)}
		switch {
		case r.Document == nil:
			report.Why = b.press.Printable(whyNot(r))
		case r.Report.State == facts.Draft:
			report.Why = "is nog concept"
		}
		made = append(made, report)
	}
	if err := b.place(made); err != nil {
		return err
	}
	b.set = submission.Of(b.press.Judge(b.entry.Case).Safe(), b.date.Date, b.press.Settings, made, b.copied())
	if b.draft {
		return nil
	}
	return b.cover()
}

// kinds are the reports in the order in which UWV looks at them: the plan, how it
// went, how it ended.
var kinds = []struct {
	kind cases.DocumentType
	name string // of the file, before the number of the case
}{
	{cases.Plan, "1-trajectplan-"},
	{cases.Progress, "2-voortgangsrapportages-"},
	{cases.End, "3-eindrapportage-"},
}

// place gives every report that is final its place in a file of its kind.
func (b *binding) place(made []submission.Report) error {
	for _, k := range kinds {
		var of []int
		for i, r := range b.made {
			if r.Report.Type == k.kind && r.Document != nil && r.Report.State == facts.Final {
				of = append(of, i)
			}
		}
		if len(of) == 0 {
			continue
		}
		name := k.name + b.entry.Case.Case.ID + ".pdf"
		if len(of) == 1 {
			b.placeOne(&made[of[0]], b.made[of[0]].Document, name)
			continue
		}
		if err := b.placeAll(made, of, name); err != nil {
			return err
		}
	}
	return nil
}

func (b *binding) placeOne(r *submission.Report, d *reports.Document, name string) {
	r.File, r.Pages, r.Bytes = name, d.Pages, len(d.PDF)
	b.forUWV(outFile{name: name, data: d.PDF, pages: d.Pages, note: "definitief"})
}

// placeAll binds reports into one file, or gives each its own when UWV would not
// take that in.
func (b *binding) placeAll(made []submission.Report, of []int, name string) error {
	var docs []facts.Report
	for _, i := range of {
		docs = append(docs, b.made[i].Report)
	}
	bound, err := b.press.PrintBundle(b.entry.Case, "Voortgangsrapportages, "+b.entry.Case.Case.ID, docs)
	if err != nil {
		b.refuse(path.Join(setFolder, name)+": ", err)
		return errRefused
	}
	if len(bound.PDF) > reports.MaxBytes {
		for _, i := range of {
			own := strings.Replace(name, "s-", fmt.Sprintf("-%02d-", b.made[i].Report.Number), 1)
			b.placeOne(&made[i], b.made[i].Document, own)
		}
		return nil
	}
	for _, i := range of {
		made[i].File, made[i].Pages, made[i].Bytes = name, b.made[i].Document.Pages, len(bound.PDF)
	}
	b.forUWV(outFile{name: name, data: bound.PDF, pages: bound.Pages, note: counted(len(docs), "rapport", "rapporten") + ", definitief"})
	return nil
}

// forUWV adds a file to the set. With drafts there is none: it would seem to be
// what can be sent.
func (b *binding) forUWV(f outFile) {
	if !b.draft {
		f.name = path.Join(setFolder, f.name)
		b.files = append(b.files, f)
	}
}

// copied gives the annexes their place in the set.
func (b *binding) copied() []submission.Annex {
	var out []submission.Annex
	for _, a := range b.annexes {
		of := b.entry.Case.Attachments[a.Index]
		s := submission.Annex{Title: a.Title, Document: of.Document, Date: of.Date, Pages: a.Pages, Bytes: len(a.data), Why: a.why(), None: a.Fault == nil && a.data == nil}
		if a.data != nil {
			s.File = fmt.Sprintf("4-bijlage-%02d-%s%s", a.Index+1, slug(a.Title), strings.ToLower(path.Ext(a.Name)))
			b.forUWV(outFile{name: s.File, data: a.data, pages: a.Pages})
		}
		out = append(out, s)
	}
	return out
}

// longestSlug is how many letters of a title stand in the name of a file.
const longestSlug = 40

// spelled spells out the letters that are no letter with an accent.
var spelled = strings.NewReplacer("œ", "oe", "æ", "ae", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "ı", "i", "ħ", "h", "ŧ", "t", "ŋ", "n", "€", "euro", "&", "en")

// slug is a title in letters that every system and portal takes in a file name.
func slug(title string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(spelled.Replace(strings.ToLower(title))) {
		switch {
		case r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r) && b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	s := b.String()
	if len(s) > longestSlug {
		s = s[:longestSlug]
		if i := strings.LastIndexByte(s, '-'); i > longestSlug/2 {
			s = s[:i]
		}
	}
	if s = strings.Trim(s, "-"); s == "" {
		return "bestand"
	}
	return s
}

// cover makes the list of what is in the set and what is missing, to read and to
// work with.
func (b *binding) cover() error {
	c, on := b.entry.Case, b.date.Date
	about := pdf.Info{
		Author:  c.Agency.Name,
		Subject: "Re-integratie tweede spoor, dossier " + c.Case.ID + ", stand op " + dutch.Date(on),
		Time:    b.press.Time,
	}
	if about.Time.IsZero() {
		about.Time = time.Date(on.Year, on.Month, on.Day, 0, 0, 0, 0, time.UTC)
	}
	sheet, pages, err := b.press.PrintSheet("overzicht", b.set.Sheet(), about)
	if err != nil {
		b.refuse(casefile.Shown(b.entry.File)+": ", err)
		return errRefused
	}
	var table bytes.Buffer
	if err := casefile.WriteTable(&table, b.set.Table()); err != nil {
		return err
	}
	b.forUWV(outFile{name: "overzicht.pdf", data: sheet, pages: pages})
	b.forUWV(outFile{name: "overzicht.xlsx", data: table.Bytes()})
	return nil
}
