// Package annex judges the files from outside that go with a case: whether each
// may be named, and whether what is in it is what its name says, whole and fit to
// be read by another. Opening files is left to the command; what a good annex
// becomes part of is for package reports and package submission.
package annex

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"strings"

	"spoor2/reports/dutch"
	"spoor2/reports/foreign"
)

// MaxBytes is what UWV takes in, and so the most that an annex may measure.
const MaxBytes = 10_000_000

// A Fault is what is wrong with an annex and what to do about it, in Dutch
// without full stops.
type Fault struct{ Why, Do string }

// Error says both.
func (f *Fault) Error() string { return f.Why + "; " + f.Do }

func fault(do, why string, a ...any) *Fault { return &Fault{fmt.Sprintf(why, a...), do} }

// A Content is what a file turned out to hold.
type Content struct {
	Mime  string
	Pages int     // of a PDF
	Alone string  // of a PDF, Dutch: what would not show as it does if its pages stood elsewhere
	Notes []Fault // what is better mended, though the file may go along
	foreign.Said
}

// A format is a kind of file that can be an annex.
type format struct {
	name  string // Dutch
	mime  string
	ends  []string // of a name, the usual one first
	check func(context.Context, []byte) (Content, *Fault)
}

var formats = []format{
	{"PDF", "application/pdf", []string{".pdf"}, checkPDF},
	{"JPG-afbeelding", "image/jpeg", []string{".jpg", ".jpeg"}, checkPicture},
	{"PNG-afbeelding", "image/png", []string{".png"}, checkPicture},
	{"Word-document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", []string{".docx"}, checkWord},
}

const accepted = "bewaar het als PDF; alleen PDF, JPG, PNG en DOCX kunnen mee"

// Check judges what is in a file, of which the name has been judged by Names. The
// Fault is nil when it is good. It stops when ctx is done.
func Check(ctx context.Context, name string, data []byte) (Content, *Fault) {
	end := strings.ToLower(path.Ext(name))
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return Content{}, fault("bewaar of kopieer het opnieuw", "het bestand is leeg")
	case len(data) > MaxBytes:
		return Content{}, TooLarge()
	}
	is, other := kindOf(data)
	for _, f := range formats {
		if f.name != is {
			continue
		}
		for _, own := range f.ends {
			if own == end {
				c, wrong := f.check(ctx, data)
				c.Mime = f.mime
				return c, wrong
			}
		}
		return Content{}, fault("geef het bestand een naam op "+f.ends[0]+", ook in het dossier", "de naam eindigt op %q, maar het bestand is een %s", end, f.name)
	}
	if other == "" {
		other = "geen leesbaar bestand van die soort"
	}
	for _, f := range formats {
		for _, own := range f.ends {
			if own == end {
				return Content{}, fault(accepted, "de naam eindigt op %q, maar het bestand is %s", end, other)
			}
		}
	}
	if end == "" {
		return Content{}, fault(accepted, "de bestandsnaam zegt niet van welke soort het is")
	}
	return Content{}, fault(accepted, "een bestand %q kan geen bijlage zijn", end)
}

// TooLarge is the fault of a file of more than MaxBytes, which need not be read.
func TooLarge() *Fault {
	return fault("verklein het, bijvoorbeeld door het met een lagere resolutie te scannen of te splitsen", "het bestand is groter dan %d MB, en UWV neemt niet meer aan", MaxBytes/1_000_000)
}

// heads are how files begin; those of formats by the name of the format.
var heads = []struct {
	at         int
	head, kind string
	other      string
}{
	{0, "\xff\xd8\xff", "JPG-afbeelding", ""},
	{0, "\x89PNG\r\n\x1a\n", "PNG-afbeelding", ""},
	{0, "PK\x03\x04", "zip", ""},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", "een oud Office-bestand, of een met een wachtwoord"},
	{0, "{\\rtf", "", "een RTF-document"},
	{0, "GIF8", "", "een GIF-afbeelding"},
	{0, "II*\x00", "", "een TIFF-afbeelding"},
	{0, "MM\x00*", "", "een TIFF-afbeelding"},
	{4, "ftyphe", "", "een HEIC-foto van een telefoon"},
	{4, "ftypmif1", "", "een HEIC-foto van een telefoon"},
	{0, "MZ", "", "een programma"},
}

// kindOf tells what data are: the name of a format, or in Dutch what else.
func kindOf(data []byte) (format, other string) {
	for _, h := range heads {
		if len(data) < h.at || !bytes.HasPrefix(data[h.at:], []byte(h.head)) {
			continue
		}
		if h.kind == "zip" {
			return zipped(data)
		}
		return h.kind, h.other
	}
	if bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return "PDF", ""
	}
	return "", ""
}

func checkPDF(ctx context.Context, data []byte) (Content, *Fault) {
	d, err := foreign.Look(ctx, data)
	if err != nil {
		why, do, both := strings.Cut(err.Error(), "; ")
		if !both {
			do = "bewaar het opnieuw als PDF, of vraag het opnieuw op"
		}
		return Content{}, &Fault{why, do}
	}
	if wrong := risky(d); wrong != nil {
		return Content{}, wrong
	}
	c := Content{Pages: d.Pages, Alone: d.Alone, Said: d.Said}
	if d.Scripts {
		c.Notes = append(c.Notes, *fault("bewaar alleen de bladzijden (druk af naar PDF), of laat het zo als u de maker kent", "de pdf voert een script uit (JavaScript)"))
	}
	return c, nil
}

// risky is what may not go along in a PDF, whatever stands on its pages.
func risky(d foreign.Document) *Fault {
	const pages = "open hem en druk hem af naar een nieuwe PDF"
	switch {
	case d.Launches:
		return fault(pages+"; weet u niet van wie hij komt, open hem dan niet", "de pdf wil een programma starten")
	case d.Files > 0:
		return fault(pages+"; wat erin zit en mee moet, wordt een eigen bijlage", "in de pdf %s, en dat is niet nagekeken", dutch.Plural(d.Files, "zit nog een bestand", "zitten nog andere bestanden"))
	case d.Renders:
		return fault("open hem in Adobe Reader en druk hem af naar een nieuwe PDF", "de pdf toont zijn inhoud alleen in Adobe Reader; wie hem anders opent, ziet een lege of een wachtbladzijde")
	case d.Blank:
		return fault("kijk na of dit het goede bestand is, en scan of bewaar het opnieuw", "op de bladzijden van de pdf staat niets")
	}
	return nil
}
