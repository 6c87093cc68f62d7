package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// beforeIllness speaks of a step of which all that is recorded lies before the
// first day of illness, and reports whether that is so. It may be of an earlier
// waiting period: then it is asked for again in this one, by its limit when it has
// one. Otherwise its date cannot be right.
func (p *Pass) beforeIllness(what string, kind cases.MilestoneKind, limit calendar.Date) bool {
	begin, last := p.Waiting.FirstDay, -1
	for i, m := range p.Case.Milestones {
		if m.Kind == kind && p.known(m.Date) && m.Date.Before(begin) && (last < 0 || !m.Date.Before(p.Case.Milestones[last].Date)) {
			last = i
		}
	}
	if last < 0 {
		return false
	}
	date := p.Case.Milestones[last].Date
	f := Finding{
		Severity: Warning, Pointer: at(milestones, last, "date"), Seen: date.String(), Expected: begin.String(),
		Message: say("%s is van %s, vóór de eerste ziektedag van %s.", what, day(date), day(begin)),
		Action:  "Controleer de datum, vooral het jaar; hoort de stap bij eerder verzuim, leg dan ook die verzuimperiode vast.",
	}
	if slices.ContainsFunc(p.Case.Sickness.Spells, func(s cases.Spell) bool { return s.From.Before(begin) && !date.Before(s.From) }) {
		if limit.IsZero() || !p.AsOf.After(limit) {
			return true
		}
		f.Expected = limit.String()
		f.Message = say("%s is van %s en hoort bij een eerdere wachttijd; voor deze, vanaf %s, werd de stap uiterlijk %s verwacht.", what, day(date), day(begin), day(limit))
		f.Action = "Vul bij de mijlpalen de datum van de stap in deze wachttijd in."
	}
	p.Report(f)
	return true
}

// lastStep finds the last step of a kind that was taken in this illness, or -1.
func (p *Pass) lastStep(kind cases.MilestoneKind) int {
	last := -1
	for i, m := range p.Case.Milestones {
		if m.Kind == kind && p.known(m.Date) && !m.Date.Before(p.Waiting.FirstDay) && (last < 0 || m.Date.After(p.Case.Milestones[last].Date)) {
			last = i
		}
	}
	return last
}
