package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/spf13/pflag"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// asked says which reports of a case are wanted.
type asked struct {
	kind   choice
	number int // of a progress report; 0: all
	date   dateFlag
	draft  bool
}

func (a *asked) bind(f *pflag.FlagSet, now func() time.Time) {
	a.kind.of = []string{"plan", "progress", "end"}
	f.Var(&a.kind, "report", "alleen deze `SOORT`: plan, progress of end")
	a.date.bind(f, now, "wat er op deze `DATUM` is of nodig is, zoals 2026-11-30;\nzonder --date: vandaag")
	f.BoolVar(&a.draft, "draft", false, "als concept, ook als er nog teksten ontbreken")
}

// of gives the wanted reports of a case, in the order of their dates.
func (a *asked) of(c *cases.Case) []facts.Report {
	kind := a.only()
	var wanted []facts.Report
	for _, r := range facts.Reports(c, a.date.Date, a.draft) {
		if (kind == "" || r.Type == kind) && (a.number == 0 || r.Number == a.number) {
			wanted = append(wanted, r)
		}
	}
	return wanted
}

// only is the kind that is wanted, or "" for all.
func (a *asked) only() cases.DocumentType {
	return map[string]cases.DocumentType{"plan": cases.Plan, "progress": cases.Progress, "end": cases.End}[a.kind.word]
}

// A dateFlag is a date in ISO form.
type dateFlag struct{ calendar.Date }

// bind binds --date, which without the flag is today.
func (d *dateFlag) bind(f *pflag.FlagSet, now func() time.Time, help string) {
	d.Date = calendar.FromTime(now())
	f.Var(d, "date", help)
}

func (d *dateFlag) Set(s string) (err error) {
	date, err := calendar.ParseDate(s)
	if err == nil {
		d.Date = date
	}
	return err
}

func (d *dateFlag) Type() string { return "DATUM" }

// A choice is a flag that takes one of a few words.
type choice struct {
	word string
	of   []string
}

func (c *choice) Set(s string) error {
	if slices.Contains(c.of, s) {
		c.word = s
		return nil
	}
	perhaps := ""
	if near := casefile.Nearest(s, c.of); near != "" {
		perhaps = " (bedoelt u " + near + "?)"
	}
	return fmt.Errorf("%q kan niet: kies %s%s", s, dutch.Choice(c.of), perhaps)
}

func (c *choice) String() string { return c.word }
func (c *choice) Type() string   { return "WOORD" }
