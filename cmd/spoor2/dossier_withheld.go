package main

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports"
	"spoor2/reports/annex"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
)

// titled keeps from the lists what the rules do not let the titles of annexes and
// the names of their files tell, beyond what package annex finds by itself.
func (b *binding) titled(all []annex.Named) {
	for _, f := range b.press.Judge(b.entry.Case).Stopping() {
		keys := strings.Split(f.Pointer, "/")
		if len(keys) != 4 || keys[1] != "attachments" {
			continue
		}
		i := slices.IndexFunc(all, func(n annex.Named) bool { return strconv.Itoa(n.Index) == keys[2] && !n.Tells })
		if i < 0 {
			continue
		}
		n := &all[i]
		switch {
		case f.Rule == check.UnprintableRule:
			n.Title = b.press.Printable(n.Title)
			b.problems++
			b.refuse("", casefile.Errors{b.problem(f)})
		default:
			n.Tells = true
			n.Title, n.Path, n.Name, n.Field = "Bijlage "+strconv.Itoa(n.Index+1), "", "", keys[3]
			n.Fault = &annex.Fault{Why: strings.TrimSuffix(dutch.Lower(f.Message), ".") + " [" + f.Rule + "]", Do: strings.TrimSuffix(dutch.Lower(f.Action), ".")}
		}
	}
}

// problem is a finding as what is wrong with the file, as it is told of a report.
func (b *binding) problem(f check.Finding) casefile.Problem {
	return casefile.Problem{Place: b.entry.Where(f.Pointer), Message: f.Message + " [" + f.Rule + "]", Hint: f.Action}
}

// withheld tells which lists of dossier.pdf were left out, and what to do.
func (b *binding) withheld(all []reports.Withheld) {
	for _, w := range all {
		b.problems++
		var problems casefile.Errors
		for _, f := range w.Texts {
			problems = append(problems, b.problem(f))
		}
		b.because("weggelaten uit het dossier: "+dutch.Lower(w.Title), problems)
	}
}
