package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"time"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports"
	"spoor2/reports/annex"
	"spoor2/reports/bind"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/foreign"
)

// An annexed is an annex of the case, with what its file turned out to be.
type annexed struct {
	annex.Named
	annex.Content
	data []byte // nil when it does not go along
}

// maxAnnexes is how much all annexes of a case may measure together: they are held
// in memory and carried in one file.
const maxAnnexes = 64_000_000

// annexLimit is how long looking into one file may take.
const annexLimit = 20 * time.Second

// openAnnexes reads and judges the annexes that the case names.
func (b *binding) openAnnexes(ctx context.Context, named []annex.Named) error {
	root, err := os.OpenRoot(filepath.Dir(b.entry.File))
	if err != nil {
		return err
	}
	defer root.Close()
	all := 0
	var without []int
	for _, n := range named {
		if n.Later && n.Fault == nil {
			b.tellLater(&n)
			continue
		}
		a := annexed{Named: n}
		if a.Path != "" {
			if a.data, a.Fault = readAnnex(root, a.Path); a.Fault == nil {
				a.Content, a.Fault = judged(ctx, a.Path, a.data)
			}
			if a.Fault == nil {
				a.Fault = a.Content.Read(b.entry.Case, &a.Named, b.date.Date)
			}
			if all += len(a.data); a.Fault == nil && all > maxAnnexes {
				a.Fault = &annex.Fault{Why: fmt.Sprintf("de bijlagen zijn samen groter dan %d MB", maxAnnexes/1_000_000), Do: "verklein de grootste, of laat er een weg"}
			}
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if a.Fault != nil {
			all -= len(a.data)
			a.data = nil
		}
		if a.Path == "" && a.Fault == nil {
			without = append(without, a.Index)
		}
		b.annexes = append(b.annexes, a)
		b.tellAnnex(&a)
	}
	b.tellWithout(without)
	b.tellMute()
	return nil
}

func judged(ctx context.Context, name string, data []byte) (annex.Content, *annex.Fault) {
	ctx, stop := context.WithTimeout(ctx, annexLimit)
	defer stop()
	return annex.Check(ctx, name, data)
}

// readAnnex reads a file in the folder of the case, through no link that leads out
// of it.
func readAnnex(root *os.Root, name string) ([]byte, *annex.Fault) {
	name, info, err := found(root, name)
	switch {
	case err != nil:
		return nil, unreadable(root, name, err)
	case info.IsDir():
		return nil, &annex.Fault{Why: "dit is een map", Do: "noem het bestand in de map"}
	case !info.Mode().IsRegular():
		return nil, &annex.Fault{Why: "dit is geen gewoon bestand", Do: "kopieer de inhoud naar een gewoon bestand"}
	case info.Size() > annex.MaxBytes:
		return nil, annex.TooLarge()
	}
	f, err := root.Open(name)
	if err != nil {
		return nil, unreadable(root, name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, annex.MaxBytes+1))
	if err != nil {
		return nil, unreadable(root, name, err)
	}
	return data, nil
}

// found looks for a file under its name, also as other systems spell its accents.
func found(root *os.Root, name string) (string, fs.FileInfo, error) {
	first := filepath.FromSlash(name)
	info, err := root.Stat(first)
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			break
		}
		if other := filepath.FromSlash(form.String(name)); other != first {
			if info, again := root.Stat(other); again == nil {
				return other, info, nil
			}
		}
	}
	return first, info, err
}

// unreadable says why a file cannot be read.
func unreadable(root *os.Root, name string, err error) *annex.Fault {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		do := "zet het in de map van het dossier, of kijk de naam na"
		if near := casefile.Nearest(filepath.Base(name), beside(root, name)); near != "" {
			do = "bedoelt u " + path.Join(filepath.ToSlash(filepath.Dir(name)), near) + "?"
		}
		return &annex.Fault{Why: "het bestand bestaat niet", Do: do}
	case errors.Is(err, fs.ErrPermission):
		return &annex.Fault{Why: "het bestand is niet te lezen", Do: "sluit het in andere programma's, of vraag toegang"}
	case isEscape(err):
		return &annex.Fault{Why: "de koppeling wijst naar een plaats buiten de map van het dossier", Do: "zet het bestand zelf in de map"}
	}
	return &annex.Fault{Why: "het bestand is niet te lezen", Do: "kopieer het opnieuw naar de map van het dossier"}
}

func isEscape(err error) bool {
	var p *fs.PathError
	return errors.As(err, &p) && p.Err.Error() == escapes
}

// beside are the names of what lies in the same folder.
func beside(root *os.Root, name string) []string {
	entries, _ := fs.ReadDir(root.FS(), path.Dir(filepath.ToSlash(name)))
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// tellAnnex says what is wrong with an annex, and where.
func (b *binding) tellAnnex(a *annexed) {
	if a.Fault == nil {
		for _, note := range a.remarks() {
			fmt.Fprintf(b.err, "let op: %s: bijlage %d (%s): %s\n  → %s\n", b.entry.Where(a.Pointer()), a.Index+1, a.Name, note.Why, note.Do)
		}
		return
	}
	name := ""
	if a.Name != "" {
		name = " (" + a.Name + ")"
	}
	b.problems++
	fmt.Fprintf(b.err, "fout: %s: bijlage %d%s: %s\n  → %s\n", b.entry.Where(a.Pointer()), a.Index+1, name, a.Fault.Why, a.Fault.Do)
}

// remarks are what is better mended in an annex that goes along.
func (a *annexed) remarks() []annex.Fault {
	if a.Note != nil && a.data != nil {
		return append([]annex.Fault{*a.Note}, a.Notes...)
	}
	return a.Notes
}

// tellLater says that an annex of after the day is left out.
func (b *binding) tellLater(n *annex.Named) {
	day := b.entry.Case.Attachments[n.Index].Date
	at := annex.Named{Index: n.Index, Field: "date"}
	fmt.Fprintf(b.err, "let op: %s: bijlage %d is van %s, na %s, en gaat niet mee\n  → verbeter de datum, vooral het jaar, of maak het dossier later opnieuw\n",
		b.entry.Where(at.Pointer()), n.Index+1, dutch.ShortDate(day), dutch.ShortDate(b.date.Date))
}

// tellWithout says that annexes have no file, where the first of them stands.
func (b *binding) tellWithout(all []int) {
	if len(all) == 0 || b.quiet {
		return
	}
	first := annex.Named{Index: all[0], Field: "file"}
	fmt.Fprintf(b.err, "let op: %s: %s geen bestand en %s alleen genoemd\n  → vul bij Bestand de naam in\n", b.entry.Where(first.Pointer()),
		dutch.Plural(len(all), "deze bijlage heeft", counted(len(all), "", "bijlagen hebben")), dutch.Plural(len(all), "wordt", "worden"))
}

// tellMute says of which annexes not all could be read.
func (b *binding) tellMute() {
	var all []string
	for _, a := range b.annexes {
		if a.data != nil && a.Mute {
			all = append(all, strconv.Itoa(a.Index+1))
		}
	}
	if len(all) == 0 || b.quiet {
		return
	}
	fmt.Fprintf(b.err, "let op: de inhoud van %s %s is niet of niet helemaal na te lezen (beeld, of tekst zonder leesbare tekens)\n  → kijk zelf na dat er niets medisch en geen BSN in staat\n",
		dutch.Plural(len(all), "bijlage", "de bijlagen"), dutch.List(all))
}

// why says why an annex does not go along.
func (a *annexed) why() string {
	switch {
	case a.Fault != nil:
		return a.Fault.Why
	case a.data == nil:
		return "in het dossier staat geen bestand"
	}
	return ""
}

// carried are the annexes as dossier.pdf carries them.
func (b *binding) carried() []reports.Annex {
	var out []reports.Annex
	for _, a := range b.annexes {
		of := b.entry.Case.Attachments[a.Index]
		out = append(out, reports.Annex{
			Title: a.Title, Name: a.Name, Mime: a.Mime, Date: of.Date, Document: of.Document,
			Data: a.data, Pages: a.Pages, Missing: a.why(), Append: b.appends(&a),
		})
	}
	return out
}

// inside is "5 rapporten, 3 bijlagen".
func (b *binding) inside(docs int) string {
	annexes := 0
	for _, a := range b.annexes {
		if a.data != nil {
			annexes++
		}
	}
	return counted(docs, "rapport", "rapporten") + ", " + counted(annexes, "bijlage", "bijlagen")
}

// appends reports whether the pages of an annex come after those of the dossier.
func (b *binding) appends(a *annexed) bool {
	return b.appending && a.data != nil && a.Pages > 0 && a.Alone == ""
}

// bookmark names an annex in the outline, by the title as it was typed.
func (a *annexed) bookmark() string {
	own := fmt.Sprintf("Bijlage %d", a.Index+1)
	if a.Title == own {
		return own
	}
	return own + ", " + a.Title
}

// appended puts the pages of the annexes that are PDF after those of the dossier.
func (b *binding) appended(ctx context.Context, file *outFile) error {
	var all []foreign.Appendix
	for i := range b.annexes {
		a := &b.annexes[i]
		if b.appends(a) {
			all = append(all, foreign.Appendix{Title: a.bookmark(), PDF: a.data})
			file.pages += a.Pages
		} else if a.Alone != "" {
			fmt.Fprintf(b.err, "let op: bijlage %d (%s) is niet aangehecht: de pdf heeft %s; als bestand zit de bijlage er wel in\n", a.Index+1, a.Name, a.Alone)
		}
	}
	if len(all) == 0 {
		fmt.Fprintln(b.err, "let op: er zijn geen bijlagen in PDF om aan te hechten; dossier.pdf blijft een archiefbestand")
		return nil
	}
	data, _, err := foreign.Append(ctx, file.data, all, bind.Number)
	if err != nil {
		return fmt.Errorf("de bijlagen zijn niet aan te hechten: %w; maak het dossier zonder --append-annexes", err)
	}
	file.data = data
	fmt.Fprintf(b.err, "let op: %s is door de aangehechte bijlagen geen archiefbestand (PDF/A, PDF/UA) meer; de aangehechte pagina's zijn niet te gebruiken met een schermlezer\n", file.name)
	return nil
}
