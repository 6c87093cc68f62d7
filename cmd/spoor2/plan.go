package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"spoor2/reports/batch"
	"spoor2/reports/calendar"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

// show tells what a run would make and why, and what not and why. It prints
// nothing, and the folder stays as it is.
func (a *accounting) show() error {
	m := a.about()
	k := a.keeper(batch.Nowhere{}, m)
	if a.out != "" {
		root, err := os.OpenRoot(a.out)
		switch {
		case err == nil:
			defer root.Close()
			k.Folder = folder{root}
		case !errors.Is(err, fs.ErrNotExist):
			return err
		}
	}
	var rows [][]string
	k.Tell = func(o batch.Outcome) {
		a.warn(o)
		rows = append(rows, a.planned(o))
	}
	if err := k.Look(); err != nil {
		return err
	}
	p := batch.Printer{Press: a.press, Pick: a.pick, Have: k.Have, Workers: a.jobs, Dry: true}
	if err := p.Run(context.Background(), a.entries(m), k.Plan); err != nil {
		return err
	}
	if err := k.Finish(); err != nil {
		return err
	}
	a.reading.tell(a.err)
	heads := []string{"dossier", "rapport", "uiterlijk", "wat", "waarom"}
	if _, err := fmt.Fprint(a.spoor2.out, aligned(append([][]string{heads}, rows...))); err != nil {
		return err
	}
	if !a.quiet {
		fmt.Fprint(a.err, k.Tally.Table("te maken"))
	}
	if wrong(&k.Tally) {
		return errRefused
	}
	return nil
}

// planned is the line of a report, or of a case without.
func (a *accounting) planned(o batch.Outcome) []string {
	id, what, why := "", o.State.Word(), o.Reason
	if o.Entry != nil {
		id = o.Entry.Case.Case.ID
	}
	report, by := "", ""
	if o.File != "" {
		report = o.Report.Slug()
	}
	if o.Due != nil {
		by, why = dutch.ShortDate(o.Due.On), cmp.Or(why, o.Due.Reason)
	} else if o.File != "" && why == "" {
		why = datedWhy(o.Report.Date, o.Report.Document != nil)
	}
	switch {
	case o.State == manifest.Made:
		what = "maken"
	case o.State == manifest.Unwritten:
		labels := make([]string, len(o.Report.Missing))
		for i, m := range o.Report.Missing {
			labels[i] = m.Label
		}
		why += "; er ontbreekt: " + strings.Join(labels, ", ")
	}
	return []string{id, report, by, what, why + instead(o)}
}

func datedWhy(d calendar.Date, recorded bool) string {
	if recorded {
		return "vastgelegd op " + dutch.ShortDate(d)
	}
	return "nodig of geschreven op " + dutch.ShortDate(d)
}

// aligned writes rows of cells under each other; the last is as long as it is.
func aligned(rows [][]string) string {
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell)
			line.WriteString(strings.Repeat(" ", wide[i]-utf8.RuneCountInString(cell)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}
