package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/findings"
)

const checkAbout = `
Zoekt in elk dossier wat UWV zou vinden: termijnen, volledigheid, handtekeningen,
inhoud en privacy. Van één dossier staat er elke bevinding, met haar plaats in het
bestand, waarom zij telt en wat er te doen is, en per rapport of het gemaakt kan
worden; van meer dossiers een tabel, de ergste bovenaan.

Een waarschuwing waarvan de reden, een naam en een datum zijn vastgelegd (tabblad
Afwijkingen), staat er als geaccepteerd en telt niet mee; een fout kan niet worden
geaccepteerd. Woorden die de privacycontrole vindt, worden niet herhaald.

Voorbeelden:
  spoor2 check zaak.xlsx
  spoor2 check --date 2026-11-30 zaken
  spoor2 check --annotate zaak-met-opmerkingen.xlsx zaak.xlsx
  spoor2 check --pdf controle.pdf zaak.xlsx
  spoor2 check --explain D10

Afloop: 0 geen fouten (met --fail-on warning: ook geen waarschuwingen), 1 wel, of een
dossier is onleesbaar; 2 verkeerd aangeroepen; 3 het werk lukte niet.`

// A checking is a run of check.
type checking struct {
	*spoor2
	date     dateFlag
	format   choice
	failOn   choice
	norms    norms
	to       string // names of files, empty for none
	annotate string
	pdf      string
	force    bool
	text     findings.Text
	explain  string
	list     bool
	house    house
	printer  *reports.Press

	limits  check.Settings
	run     findings.Run
	entries []*casefile.Entry // only when they are needed afterwards
}

func (c *checking) bind(f *pflag.FlagSet, now func() time.Time) {
	c.format = choice{word: "text", of: []string{"text", "json", "sarif", "junit", "markdown"}}
	c.failOn = choice{word: "error", of: []string{"error", "warning"}}
	c.date.bind(f, now, "de stand op deze `DATUM`, zoals 2026-11-30; zonder --date:\nvandaag")
	f.Var(&c.format, "format", "`WOORD` text, json, sarif, junit of markdown")
	f.StringVar(&c.to, "out", "", "schrijft in dit `BESTAND` in plaats van op het scherm")
	f.BoolVar(&c.text.All, "verbose", false, "van meer dossiers alle bevindingen, niet alleen de tabel")
	f.BoolVar(&c.text.Terms, "show-terms", false, "noemt ook de woorden die de privacycontrole vond")
	f.Var(&c.failOn, "fail-on", "`WOORD` error, of warning: ook waarschuwingen geven afloop 1")
	c.norms.bind(f)
	f.StringVar(&c.annotate, "annotate", "", "schrijft in dit `BESTAND` een kopie van de werkmap, met een\nopmerking in elke cel die een bevinding heeft")
	f.StringVar(&c.pdf, "pdf", "", "schrijft in dit `BESTAND` de UWV-gereedheidscheck van één\ndossier, op hooguit twee bladzijden")
	f.StringVar(&c.house.dir, "templates", "", "`MAP` met eigen sjablonen, voor --pdf")
	f.BoolVar(&c.force, "force", false, "vervangt een bestand dat er al is")
	f.StringVar(&c.explain, "explain", "", "legt de `REGEL` uit, met bron en voorbeelden")
	f.BoolVar(&c.list, "list", false, "toont alle regels")
}

func (d *spoor2) check(args []string) error {
	c := checking{spoor2: d}
	flags := d.flags("check")
	c.bind(flags, d.now)
	args, err := parse(flags, args, 0, -1)
	if err != nil {
		return err
	}
	if c.limits, err = c.norms.read(); err != nil {
		return err
	}
	if c.explain != "" || c.list {
		if len(args) > 0 {
			return usage("laat het bestand weg, of de optie", "check: bij --explain en --list hoort geen bestand")
		}
		if c.to+c.annotate+c.pdf != "" || c.format.word != "text" {
			return usage("laat de andere opties weg", "check: --explain en --list schrijven alleen tekst op het scherm")
		}
		return c.tell()
	}
	if len(args) == 0 {
		_, err = parse(flags, nil, 1, -1)
		return err
	}
	files, err := d.inputs(args)
	if err != nil {
		return err
	}
	if err := c.sound(files); err != nil {
		return err
	}
	if c.printer, err = c.press(&c.house); err != nil {
		return err
	}
	c.limits.Shows = c.printer.Shows
	c.judge(files)
	return c.report(files)
}

// sound refuses what cannot be asked together, before any work is done.
func (c *checking) sound(files []string) error {
	if c.annotate != "" {
		if len(files) != 1 || !isWorkbook(files[0]) {
			return usage("zo hoort het: spoor2 check --annotate zaak-met-opmerkingen.xlsx zaak.xlsx", "check: --annotate gaat met één werkmap (.xlsx, .xlsm)")
		}
		if _, err := fileKind(c.annotate, strings.ToLower(filepath.Ext(files[0]))); err != nil {
			return err
		}
	}
	if c.pdf != "" {
		if _, err := fileKind(c.pdf, ".pdf"); err != nil {
			return err
		}
	}
	for _, name := range []string{c.to, c.annotate, c.pdf} {
		if err := c.free(name, files); err != nil {
			return err
		}
	}
	return apart("check", [2]string{"--out", c.to}, [2]string{"--pdf", c.pdf}, [2]string{"--annotate", c.annotate})
}

// free refuses to write over what is there, over what is read even by force, and
// where nothing can be written.
func (c *checking) free(name string, files []string) error {
	if name == "" {
		return nil
	}
	switch _, err := os.Stat(name); {
	case err == nil && among(name, files):
		return usage("kies een andere naam", "check: %s wordt zelf gecontroleerd en kan niet worden vervangen", name)
	case err == nil && !c.force:
		return usage("kies een andere naam, of schrijf --force om het te vervangen", "%s bestaat al", name)
	}
	return place(name)
}

// judge reads and judges the cases. What cannot be read is kept with the rest.
func (c *checking) judge(files []string) {
	c.run.On = c.date.Date
	reading := newReading(files)
	for e, err := range reading.surveyed(&c.limits) {
		if err != nil {
			c.unread(err)
			continue
		}
		for _, w := range e.Warnings {
			fmt.Fprintf(c.err, "let op: %v\n", w)
		}
		c.run.Cases = append(c.run.Cases, findings.Of(e, c.date.Date, c.limits))
		if c.pdf != "" {
			c.entries = append(c.entries, e)
		}
	}
	reading.tell(c.err)
}

func (c *checking) unread(err error) {
	c.refuse("", err)
	c.run.Gone++
	var problems casefile.Errors
	if !errors.As(err, &problems) {
		problems = casefile.Errors{{Message: plain(err)}}
	}
	c.run.Unread = append(c.run.Unread, problems...)
}

// report writes what was asked for, and gives the status.
func (c *checking) report(files []string) error {
	if c.annotate != "" {
		if err := c.annotated(files[0]); err != nil {
			return err
		}
	}
	if c.pdf != "" {
		if err := c.printed(); err != nil {
			return err
		}
	}
	if err := c.write(); err != nil {
		return err
	}
	if c.run.Fails(c.failsOn()) {
		return errRefused
	}
	return nil
}

// failsOn is the lightest finding that makes the run fail.
func (c *checking) failsOn() check.Severity {
	if c.failOn.word == "warning" {
		return check.Warning
	}
	return check.Error
}

// write writes the findings in the format that was asked for.
func (c *checking) write() error {
	var b bytes.Buffer
	if err := c.formatted(&b); err != nil {
		return err
	}
	if c.to == "" {
		_, err := b.WriteTo(c.out)
		return err
	}
	return create(c.to, c.force, writes(b.Bytes()))
}

func (c *checking) formatted(w io.Writer) error {
	switch c.format.word {
	case "json":
		return findings.JSON(w, &c.run, c.text.Terms)
	case "sarif":
		return findings.SARIF(w, &c.run)
	case "junit":
		return findings.JUnit(w, &c.run, c.failsOn())
	case "markdown":
		return findings.Markdown(w, &c.run)
	}
	return c.text.Write(w, &c.run)
}

// tell explains a rule, or lists all.
func (c *checking) tell() error {
	if c.list {
		return findings.List(c.out, c.limits)
	}
	rule, ok := check.Find(c.explain)
	if !ok {
		hint := `"spoor2 check --list" noemt de regels`
		var ids []string
		for _, r := range check.Rules() {
			ids = append(ids, r.ID)
		}
		if near := casefile.Nearest(c.explain, ids); near != "" {
			hint = "bedoelt u " + near + "? " + hint
		}
		return usage(hint, "check: regel %q bestaat niet", c.explain)
	}
	return findings.Explain(c.out, rule, c.limits)
}
