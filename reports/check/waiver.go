package check

import (
	"strings"

	"spoor2/reports/cases"
)

// waive marks a finding that was accepted with a reason, a name and a date. It
// stays in sight. An error is not waived: where the law knows an exception, the
// rule itself asks for it.
func (p *Pass) waive(f *Finding) {
	if f.Severity == Error {
		return
	}
	for i := range p.Case.Waivers {
		w := &p.Case.Waivers[i]
		if !strings.EqualFold(strings.TrimSpace(w.Rule), f.Rule) {
			continue
		}
		if complete(w) {
			f.Waived = w
			return
		}
		f.Action += " De vastgelegde motivering telt pas met een reden, een naam en een datum (" + at("waivers", i) + ")."
	}
}

func complete(w *cases.Waiver) bool { return !blank(w.Reason) && !blank(w.By) && !w.Date.IsZero() }

// motivated reports whether a departure from the rule at hand was motivated.
func (p *Pass) motivated() bool {
	for i := range p.Case.Waivers {
		if w := &p.Case.Waivers[i]; strings.EqualFold(strings.TrimSpace(w.Rule), p.rule.ID) && complete(w) {
			return true
		}
	}
	return false
}
