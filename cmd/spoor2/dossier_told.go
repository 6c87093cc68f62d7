package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
	"spoor2/reports/submission"
)

// end says what lies in the folder and what is still missing, and gives the status.
func (b *binding) end(all []kept) error {
	for _, k := range all {
		file := filepath.Join(b.out, filepath.FromSlash(k.name))
		if k.state == manifest.Edited {
			fmt.Fprintf(b.err, "let op: %s is na het maken gewijzigd en blijft staan\n  → met --force wordt het vervangen\n", file)
		}
	}
	switch {
	case !b.quiet:
		b.list(all)
		b.lacks(b.set.Own(), b.set.Others())
	case b.lacking():
		late := slices.DeleteFunc(slices.Clone(b.set.Others()), func(l submission.Lack) bool { return !l.Late })
		b.lacks(b.set.Own(), late)
	}
	if b.problems > 0 || b.lacking() {
		return errRefused
	}
	return nil
}

// lacking reports whether the set for UWV lacks what should be there by now: what
// the agency has to put in order, or what was due, whoever gives it.
func (b *binding) lacking() bool {
	return !b.draft && (!b.set.Complete() || b.set.Overdue())
}

// list names the files, a line each.
func (b *binding) list(all []kept) {
	var rows [][]string
	for _, k := range all {
		if k.state == manifest.Edited {
			continue
		}
		about := ""
		if k.pages > 0 {
			about = counted(k.pages, "pagina", "pagina's")
		}
		if k.note != "" {
			about += ", " + k.note
		}
		if k.state == manifest.Unchanged {
			about = "ongewijzigd"
		}
		rows = append(rows, []string{filepath.Join(b.out, filepath.FromSlash(k.name)), about})
	}
	fmt.Fprint(b.spoor2.out, aligned(rows))
}

// lacks is what is missing as an adviser reads it: by when, from whom, what; what
// the agency sees to first.
func (b *binding) lacks(own, others []submission.Lack) {
	rows := [][]string{{"uiterlijk", "van wie", "wat"}}
	for _, l := range append(own, others...) {
		rows = append(rows, []string{dayOf(l), l.Who, l.What})
	}
	lines := strings.SplitAfter(aligned(rows), "\n")
	if len(own) > 0 {
		fmt.Fprintf(b.err, "\nin het pakket voor UWV ontbreekt nog:\n  %s  %s", lines[0], strings.Join(lines[1:len(own)+1], "  "))
	} else {
		fmt.Fprintln(b.err, "\nin het pakket voor UWV ontbreekt niets")
	}
	if len(others) > 0 {
		fmt.Fprintf(b.err, "\nnodig voor het re-integratieverslag, van anderen:\n  %s  %s", lines[0], strings.Join(lines[len(own)+1:len(rows)], "  "))
	}
	if b.quiet {
		return
	}
	fmt.Fprintln(b.err, "\nmedische informatie gaat niet via de werkgever: van de bedrijfsarts naar de werknemer, en van de werknemer naar UWV")
}

func dayOf(l submission.Lack) string {
	switch {
	case l.By.IsZero():
		return "-"
	case l.Late:
		return dutch.ShortDate(l.By) + " (voorbij)"
	}
	return dutch.ShortDate(l.By)
}

// whyNot says in a line why a report was not made.
func whyNot(r batch.Result) string {
	if r.Err == nil {
		var labels []string
		for _, m := range r.Report.Missing {
			labels = append(labels, m.Label)
		}
		return "nog te schrijven: " + dutch.List(firstOf(labels, 3, "andere teksten"))
	}
	var problems casefile.Errors
	if errors.As(r.Err, &problems) && len(problems) > 0 {
		why := "geweigerd: " + dutch.Lower(problems[0].Message)
		if n := len(problems) - 1; n > 0 {
			why += fmt.Sprintf(" (en nog %d)", n)
		}
		return why
	}
	return "niet gemaakt: " + r.Err.Error()
}

// firstOf keeps the first n of a list, and says that there are others.
func firstOf(list []string, n int, others string) []string {
	if len(list) > n {
		return append(list[:n:n], others)
	}
	return list
}

// faults are what is wrong with the signatures under a report: in what goes to UWV
// these are errors.
func faults(r batch.Result) []string {
	var out []string
	for _, f := range r.Findings {
		switch f.Rule {
		case "S02", "S04", "S05", "S06":
			if f.Waived == nil && f.Severity >= check.Warning {
				out = append(out, strings.TrimSuffix(f.Message, ".")+" ["+f.Rule+"]")
			}
		}
	}
	return out
}
