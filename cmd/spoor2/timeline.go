package main

import (
	"bytes"
	"fmt"
	"strings"

	"spoor2/reports/agenda"
	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
)

const timelineAbout = `
Toont de datums van de Wet verbetering poortwachter en die van de rapporten: alle, of
die van een maand met de rapporten die dan te laat zijn. De weken tellen vanaf de eerste
ziektedag na onderbrekingen. Met --format ics komt er een agenda voor Outlook en andere
programma's; er staan dossiernummers in en geen namen.

Voorbeelden:
  spoor2 timeline zaak.xlsx
  spoor2 timeline --month 2026-12 dossiers.xlsx
  spoor2 timeline --format ics --out agenda.ics dossiers.xlsx`

func (d *spoor2) timeline(args []string) error {
	var a asked
	var month monthFlag
	format := choice{word: "table", of: []string{"table", "json", "ics", "xlsx"}}
	flags := d.flags("timeline")
	flags.Var(&month, "month", "alleen deze `MAAND`, zoals 2026-12")
	a.bindDate(flags, d.now, "wat er op deze `DATUM` te laat is; zonder --date: vandaag")
	flags.Var(&format, "format", "als `VORM` table, json, ics of xlsx")
	out := flags.String("out", "", "schrijft naar dit `BESTAND`, en vervangt het")
	args, err := parse(flags, args, 1, -1)
	if err != nil {
		return err
	}
	if format.word == "xlsx" && *out == "" {
		return usage("schrijf bijvoorbeeld --out agenda.xlsx", "timeline: een werkmap kan niet op het scherm")
	}
	files, err := inputs(args)
	if err != nil {
		return err
	}
	var lines []agenda.Line
	refused := false
	for e, err := range batch.Unique(newReading(files).entries()) {
		if err != nil {
			refused = true
			d.refuse("", err)
			continue
		}
		lines = append(lines, agenda.Of(e.Case, a.date.Date)...)
	}
	if !month.IsZero() {
		lines = agenda.In(lines, month.Month)
	}
	agenda.Sort(lines)
	data, err := agendaAs(format.word, lines, &a)
	if err != nil {
		return err
	}
	if err := d.deliver(*out, data); err != nil {
		return err
	}
	if refused {
		return errRefused
	}
	return nil
}

func agendaAs(format string, lines []agenda.Line, a *asked) ([]byte, error) {
	var b bytes.Buffer
	switch format {
	case "json":
		return agenda.JSON(lines)
	case "ics":
		return agenda.ICS(lines, a.date.Date), nil
	case "xlsx":
		err := casefile.WriteTable(&b, agendaTable(lines))
		return b.Bytes(), err
	}
	rows := [][]string{{"uiterlijk", "dossier", "stand", "wat", "wie"}}
	for _, l := range lines {
		rows = append(rows, []string{dutch.ShortDate(l.On), l.Case, standOf(l), l.Title, l.Who})
	}
	return []byte(aligned(rows)), nil
}

func standOf(l agenda.Line) string {
	switch {
	case !l.Done.IsZero():
		return dutch.ShortDate(l.Done)
	case l.Late && l.Report:
		return "te laat"
	case l.Late:
		return "niet vastgelegd"
	}
	return ""
}

func agendaTable(lines []agenda.Line) casefile.Table {
	t := casefile.Table{
		Title: "Agenda spoor 2", Sheet: "Agenda",
		Heads: []string{"Uiterlijk", "Dossier", "Wat", "Wie", "Zinvol vanaf", "Gedaan op", "Stand", "Grond"},
		Wide:  []float64{13, 16, 60, 24, 13, 13, 16, 60},
	}
	for _, l := range lines {
		stand := standOf(l)
		if !l.Done.IsZero() {
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
