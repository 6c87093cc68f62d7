package main

import (
	"bytes"
	"fmt"

	"spoor2/reports"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
)

const showAbout = `
Toont wat één stap van een rapport maakt: merge de Markdown die uit het sjabloon komt,
markup de opbouw die daarin is gelezen, layout wat er waar op elke bladzijde staat
(in millimeters). Voor wie sjablonen maakt, en om bij een melding te voegen.

Voorbeeld:
  spoor2 show --stage merge --report plan zaak.json`

func (d *spoor2) show(args []string) error {
	var a asked
	var h house
	stage := choice{of: []string{"merge", "markup", "layout"}}
	flags := d.flags("show")
	flags.Var(&stage, "stage", "welke `STAP`: merge, markup of layout")
	a.bind(flags, d.now)
	flags.IntVar(&a.number, "number", 0, "alleen de voortgangsrapportage met dit `NUMMER`")
	h.bind(flags)
	args, err := parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	if stage.word == "" {
		return usage("schrijf --stage merge, --stage markup of --stage layout", "show: geen stap gekozen")
	}
	files, err := d.inputs(args)
	if err != nil {
		return err
	}
	press, err := d.press(&h)
	if err != nil {
		return err
	}
	all, err := d.readAll(files)
	if err != nil {
		return err
	}
	return d.showAll(press, all, &a, stage.word)
}

// showAll shows each report under its name, or one without.
func (d *spoor2) showAll(press *reports.Press, all []*cases.Case, a *asked, stage string) error {
	type wanted struct {
		c *cases.Case
		r facts.Report
	}
	var list []wanted
	for _, c := range all {
		for _, r := range a.of(c) {
			list = append(list, wanted{c, r})
		}
	}
	if len(list) == 0 {
		return usage(`kies een andere --date, of laat --report en --number weg`, "show: zo'n rapport is er op %s niet", a.date)
	}
	for _, w := range list {
		text, err := stageOf(press, stage, w.c, w.r)
		if err != nil {
			return fmt.Errorf("%s: %w", reports.FileName(w.c, w.r), err)
		}
		if len(list) > 1 {
			fmt.Fprintf(d.out, "=== %s ===\n", reports.FileName(w.c, w.r))
		}
		if _, err := d.out.Write(text); err != nil {
			return err
		}
	}
	return nil
}

// stageOf is what a stage makes of a report, as text.
func stageOf(press *reports.Press, stage string, c *cases.Case, r facts.Report) ([]byte, error) {
	var b bytes.Buffer
	switch stage {
	case "merge":
		return press.Merge(c, r)
	case "markup":
		tree, err := press.Markup(c, r)
		if err == nil {
			markup.Dump(&b, tree)
		}
		return b.Bytes(), err
	}
	pages, err := press.Layout(c, r)
	if err == nil {
		layout.Dump(&b, pages)
	}
	return b.Bytes(), err
}
