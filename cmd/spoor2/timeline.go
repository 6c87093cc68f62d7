package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	"spoor2/reports/agenda"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
)

const timelineAbout = `
Toont waar een dossier is: de datums van de Wet verbetering poortwachter en die van de
rapporten, wat geweest is, te laat is, nu aan de orde is en straks komt, en wat het
eerst moet gebeuren. Van meer dossiers, of met --month van een maand, komt er één tabel.
De weken tellen vanaf de eerste ziektedag na onderbrekingen.

Met --format ics komt er een agenda voor Outlook, Google en andere programma's. Een
nieuwere agenda verplaatst bij het inlezen wat er al staat; een agenda van dezelfde dag
of ouder doet dat niet overal. Er staan dossiernummers in en geen namen.

Voorbeelden:
  spoor2 timeline zaak.xlsx
  spoor2 timeline --pdf tijdlijn.pdf zaak.xlsx
  spoor2 timeline --month 2026-12 dossiers.xlsx
  spoor2 timeline --format ics --out agenda.ics dossiers.xlsx`

// A timelining is a run of timeline.
type timelining struct {
	*spoor2
	date     dateFlag
	month    monthFlag
	format   choice
	out, pdf string
	force    bool
	house    house
	norms    norms
	limits   check.Settings

	entries []*casefile.Entry // at most two: more are only counted in lines
	lines   []agenda.Line
	refused bool
}

func (d *spoor2) timeline(args []string) error {
	t := timelining{spoor2: d, format: choice{word: "table", of: []string{"table", "json", "ics", "xlsx"}}}
	flags := d.flags("timeline")
	flags.Var(&t.month, "month", "wat er in deze `MAAND` moet zijn, zoals 2026-12, en welke\nrapporten dan al te laat zijn")
	t.date.bind(flags, d.now, "hoe het er op deze `DATUM` voor staat; zonder --date: vandaag")
	flags.Var(&t.format, "format", "als `VORM` table, json, ics of xlsx")
	flags.StringVar(&t.out, "out", "", "schrijft naar dit `BESTAND`, en vervangt het")
	flags.StringVar(&t.pdf, "pdf", "", "schrijft de tijdlijn van één dossier ook als PDF in dit `BESTAND`")
	flags.BoolVar(&t.force, "force", false, "vervangt de PDF die er al is")
	t.norms.bind(flags)
	flags.StringVar(&t.house.dir, "templates", "", "`MAP` met eigen sjablonen, voor --pdf")
	args, err := parse(flags, args, 1, -1)
	if err != nil {
		return err
	}
	files, err := d.inputs(args)
	if err != nil {
		return err
	}
	if err := t.sound(files); err != nil {
		return err
	}
	if t.limits, err = t.norms.read(); err != nil {
		return err
	}
	t.read(files)
	if err := t.show(); err != nil {
		return err
	}
	if t.pdf != "" {
		if err := t.print(); err != nil {
			return err
		}
	}
	if t.refused {
		return errRefused
	}
	return nil
}

// sound refuses what cannot be asked together, and to write over what is read.
func (t *timelining) sound(files []string) error {
	if t.format.word == "xlsx" && t.out == "" {
		return usage("schrijf bijvoorbeeld --out agenda.xlsx", "timeline: een werkmap kan niet op het scherm")
	}
	if t.pdf != "" {
		if _, err := fileKind(t.pdf, ".pdf"); err != nil {
			return err
		}
	}
	for _, name := range []string{t.out, t.pdf} {
		if name == "" {
			continue
		}
		switch _, err := os.Stat(name); {
		case err == nil && among(name, files):
			return usage("kies een andere naam", "timeline: %s wordt zelf gelezen en kan niet worden vervangen", name)
		case err == nil && name == t.pdf && !t.force:
			return usage("kies een andere naam, of schrijf --force om het te vervangen", "%s bestaat al", name)
		}
		if err := place(name); err != nil {
			return err
		}
	}
	return apart("timeline", [2]string{"--out", t.out}, [2]string{"--pdf", t.pdf})
}

func (t *timelining) read(files []string) {
	reading := newReading(files)
	for e, err := range reading.surveyed(&t.limits) {
		if err != nil {
			t.refused = true
			t.refuse("", err)
			continue
		}
		if len(t.entries) < 2 {
			t.entries = append(t.entries, e)
		}
		t.lines = append(t.lines, agenda.Of(e.Case, t.date.Date, t.limits.Norms())...)
	}
	reading.tell(t.err)
	if !t.month.IsZero() {
		t.lines = agenda.In(t.lines, t.month.Month)
	}
	agenda.Sort(t.lines)
}

func (t *timelining) show() error {
	if t.format.word == "table" && t.month.IsZero() && len(t.entries) == 1 {
		return t.deliver(t.out, []byte(caseTimeline(t.entries[0], t.lines, t.date.Date)))
	}
	if t.format.word != "json" && len(t.entries) == 0 && t.refused {
		return nil // why nothing can be told has been said
	}
	data, err := agendaAs(t.format.word, t.lines, t.date.Date)
	if err != nil {
		return err
	}
	return t.deliver(t.out, data)
}

// print writes the timeline of the one case as PDF.
func (t *timelining) print() error {
	switch {
	case len(t.entries) == 0:
		return nil // why it cannot be read has been said
	case len(t.entries) > 1:
		return usage("noem één dossier", "timeline: --pdf gaat over één dossier, hier zijn er meer")
	}
	press, err := t.press(&t.house)
	if err != nil {
		return err
	}
	press.Settings = t.limits
	file, pages, err := press.PrintTimeline(t.entries[0].Case, t.date.Date)
	if err != nil {
		return err
	}
	if err := create(t.pdf, t.force, writes(file)); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.err, "%s  %s\n", t.pdf, counted(pages, "pagina", "pagina's"))
	return err
}

func agendaAs(format string, lines []agenda.Line, today calendar.Date) ([]byte, error) {
	switch format {
	case "json":
		return agenda.JSON(lines)
	case "ics":
		return agenda.ICS(lines, today), nil
	case "xlsx":
		var b bytes.Buffer
		err := casefile.WriteTable(&b, agendaTable(lines))
		return b.Bytes(), err
	}
	rows := [][]string{{"", "uiterlijk", "dossier", "stand", "wat", "wie"}}
	for _, l := range lines {
		rows = append(rows, []string{standingOf(l).sign, shortDay(l.On), l.Case, standOf(l), l.Title, l.Who})
	}
	return []byte(aligned(rows) + tally(lines)), nil
}

// tally counts the lines of a table.
func tally(lines []agenda.Line) string {
	count, ids := map[agenda.Stand]int{}, map[string]bool{}
	for _, l := range lines {
		count[l.Stand]++
		ids[l.Case] = true
	}
	text := fmt.Sprintf("\n%s van %s", counted(len(lines), "datum", "datums"), counted(len(ids), "dossier", "dossiers"))
	sep := ": "
	for _, s := range []struct {
		of   agenda.Stand
		word string
	}{{agenda.Late, "te laat of niet vastgelegd"}, {agenda.Now, "nu"}, {agenda.Later, "straks"}} {
		if n := count[s.of]; n > 0 {
			text += fmt.Sprintf("%s%d %s", sep, n, s.word)
			sep = ", "
		}
	}
	return text + "\n"
}

func standOf(l agenda.Line) string {
	switch {
	case l.Stand == agenda.Done:
		return dutch.ShortDate(l.Done)
	case l.Stand == agenda.Late && l.Report:
		return "te laat"
	case l.Stand == agenda.Late:
		return "niet vastgelegd"
	case l.Stand == agenda.Lapsed:
		return "vervallen"
	}
	return ""
}

// agendaTitle is how a workbook is known as an agenda.
const agendaTitle = "Agenda spoor 2"

func agendaTable(lines []agenda.Line) casefile.Table {
	t := casefile.Table{
		Title: agendaTitle, Sheet: "Agenda",
		Heads: []string{"Uiterlijk", "Dossier", "Wat", "Wie", "Zinvol vanaf", "Gedaan op", "Stand", "Grond"},
		Wide:  []float64{13, 16, 60, 24, 13, 13, 16, 60},
	}
	for _, l := range lines {
		stand := standOf(l)
		if l.Stand == agenda.Done {
			stand = "gedaan"
		}
		t.Rows = append(t.Rows, []any{l.On, l.Case, strings.ToUpper(l.Title[:1]) + l.Title[1:], l.Who, l.From, l.Done, stand, l.Law})
	}
	return t
}

// deliver writes to a file, or to standard output when there is none.
func (d *spoor2) deliver(path string, data []byte) error {
	if path == "" {
		_, err := d.out.Write(data)
		return err
	}
	if err := create(path, true, writes(data)); err != nil {
		return err
	}
	_, err := fmt.Fprintln(d.out, path)
	return err
}
