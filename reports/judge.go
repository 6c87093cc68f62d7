package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
	"spoor2/reports/findings"
)

// A Judge says what the rules have to say of the reports of one case. The texts
// are read once, by whoever asks first; it may be shared by goroutines.
type Judge struct {
	c         *cases.Case
	press     *Press
	strangers func() []check.Stranger
	texts     func() []check.TextFinding
}

// Judge prepares to judge the reports of a case by the settings of the press.
func (p *Press) Judge(c *cases.Case) *Judge {
	strangers := sync.OnceValue(func() []check.Stranger { return p.Settings.Roster.Strangers(c) })
	return &Judge{
		c: c, press: p, strangers: strangers,
		texts: sync.OnceValue(func() []check.TextFinding {
			return append(findings.Lint(c, strangers()), check.TextsUnprintable(c, p.Shows)...)
		}),
	}
}

// Others says what the other cases of the run have to do with this one: where it
// names their employees. It is "[]" as a rule, and changes when that does.
func (j *Judge) Others() string { return fmt.Sprint(check.TextFindings(j.strangers())) }

// Report judges one report as of its own date and gives the findings that
// concern it; an error among them that blocks keeps it from being made, unless as
// a draft. A draft gets them on its last page. The source of a report was judged
// when that was made, and is not judged again: it does not hold the whole case.
func (j *Judge) Report(r *facts.Report) []check.Finding {
	if j.c.Extract.Document != "" {
		return nil
	}
	s := j.press.Settings
	s.Lint = func(*cases.Case) []check.TextFinding { return j.texts() }
	found := check.ForReport(j.c, *r, s)
	if r.State == facts.Draft {
		for _, point := range toDos(found) {
			r.ToDo = append(r.ToDo, j.press.Printable(point))
		}
	}
	return found
}

// manyTimes is how often a rule is told of in full.
const manyTimes = 3

// toDos are findings as open points, in their order. Of a rule that has many only
// the first is told, and how many more there are.
func toDos(found []check.Finding) []string {
	open := slices.DeleteFunc(slices.Clone(found), func(f check.Finding) bool { return f.Waived != nil || f.Severity < check.Warning })
	times := map[string]int{}
	for _, f := range open {
		times[f.Rule]++
	}
	var points []string
	told := map[string]bool{}
	for _, f := range open {
		many := times[f.Rule] > manyTimes
		if many && told[f.Rule] {
			continue
		}
		points = append(points, toDo(f))
		if told[f.Rule] = true; many {
			points = append(points, "en nog "+strconv.Itoa(times[f.Rule]-1)+" keer hetzelfde ("+f.Rule+")")
		}
	}
	return points
}

// toDo is a finding as an open point. What is said of a text says which text.
func toDo(f check.Finding) string {
	point := f.Message + " " + f.Action + " (" + f.Rule + ")"
	if strings.HasPrefix(f.Rule, "P") {
		return findings.Label(f.Pointer) + ": " + point
	}
	return point
}
