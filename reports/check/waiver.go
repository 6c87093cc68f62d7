package check

import (
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// waive marks a finding that was accepted with a reason, a name and a date. It
// stays in sight. An error is not waived: where the law knows an exception, the
// rule itself asks for it.
func (p *Pass) waive(f *Finding) {
	for i := range p.Case.Waivers {
		w := &p.Case.Waivers[i]
		if !strings.EqualFold(strings.TrimSpace(w.Rule), f.Rule) {
			continue
		}
		switch {
		case f.Severity == Error:
			f.Action += " Een fout kan niet worden geaccepteerd; de vastgelegde afwijking (" + at("waivers", i) + ") telt hier niet."
			return
		case p.complete(w):
			f.Waived = w
			return
		case w.Date.After(p.asked()):
			f.Action += " De vastgelegde motivering telt niet: haar datum is nog niet geweest (" + at("waivers", i) + ")."
		default:
			f.Action += " De vastgelegde motivering telt pas met een reden, een naam en een datum (" + at("waivers", i) + ")."
		}
	}
}

// asked is the date on which the whole is looked at: of a report that is made
// later than its own date, that later date. Zero: not known.
func (p *Pass) asked() calendar.Date {
	if p.Making == nil {
		return p.AsOf
	}
	return later(p.AsOf, p.Making.On)
}

func (p *Pass) complete(w *cases.Waiver) bool {
	return !blank(w.Reason) && !blank(w.By) && !w.Date.IsZero() && !w.Date.After(p.asked())
}

// waiverRule is C33. It has no Check of its own: it asks the table of rules, which
// cannot hold what asks it.
const waiverRule = "C33"

// waivers asks that each names a rule: one that names none is about nothing.
func (p *Pass) waivers() {
	for i, w := range p.Case.Waivers {
		if _, ok := Find(w.Rule); !ok {
			p.rule = &rules[ruleIndex(waiverRule)]
			p.Report(Finding{Pointer: at("waivers", i, "rule"), Message: say("Afwijking %d noemt een regel die niet bestaat, en telt dus nergens.", i+1)})
		}
	}
}

// motivated reports whether a departure from the rule at hand was motivated.
func (p *Pass) motivated() bool {
	for i := range p.Case.Waivers {
		if w := &p.Case.Waivers[i]; strings.EqualFold(strings.TrimSpace(w.Rule), p.rule.ID) && p.complete(w) {
			return true
		}
	}
	return false
}
