package check

import (
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

const confirmedField = "/capacity/confirmedUnchangedOn"

// capacityOld judges the age of what somebody can do on the date of the latest
// report. A case keeps one confirmation, so that of earlier reports nobody can tell
// any more how old it was then; nor of one that a later confirmation follows.
func (p *Pass) capacityOld(l latest) {
	if on := p.Case.Capacity.ConfirmedUnchangedOn; p.Making != nil && p.reportedSince() || on.After(l.date) && !on.After(p.asked()) {
		return
	}
	stated, pointer := p.capacityStated(l.date)
	f := Finding{Severity: Warning, Pointer: pointer, Seen: stated.String(), Reports: l.reports, Number: l.number}
	months, fresh := p.Settings.CapacityMonths, "actueel"
	if l.date.After(stated.AddMonths(p.Settings.CapacityAtMost)) {
		f.Severity, months, fresh = Error, p.Settings.CapacityAtMost, "bruikbaar"
	} else if !l.date.After(stated.AddMonths(months)) {
		return
	}
	limit := stated.AddMonths(months)
	f.Expected = limit.String()
	f.Message = say("De belastbaarheid is van %s en op %s ouder dan %d maanden; zij was %s t/m %s.", day(stated), day(l.date), months, fresh, day(limit))
	if pointer != capacityField {
		f.Message = say("De belastbaarheid van %s is op %s bevestigd, en op %s is dat meer dan %d maanden geleden; zij was %s t/m %s.",
			day(p.Case.Capacity.Date), day(stated), day(l.date), months, fresh, day(limit))
	}
	p.Report(f)
}

// capacityStated is the last day by another on which the physician stated the
// capacity or said that it had not changed, with the place where that stands.
func (p *Pass) capacityStated(by calendar.Date) (stated calendar.Date, pointer string) {
	c := p.Case.Capacity
	stated, pointer = c.Date, capacityField
	if on := c.ConfirmedUnchangedOn; on.After(stated) && !on.After(by) {
		stated, pointer = on, confirmedField
	}
	for i := range p.Case.Reports { // where a later one is recorded, since the case keeps that of the plan
		if on := p.statedIn(&p.Case.Reports[i]); on.After(stated) && !on.After(by) {
			stated, pointer = on, at("reports", i, "capacityChange", "date")
		}
	}
	return stated, pointer
}

// statedIn is the day on which the physician stated the capacity anew, or said that
// it had not changed, according to a progress report; zero when somebody else did.
// A change that names no source is taken to be the physician's.
func (p *Pass) statedIn(r *cases.Report) calendar.Date {
	x := r.CapacityChange
	if x.Changed.IsZero() || !p.byPhysician(x.Source) && !(x.Changed.IsYes() && blank(x.Source)) {
		return calendar.Date{}
	}
	if x.Date.IsZero() {
		return p.drawnUp(r)
	}
	return x.Date
}

// byPhysician reports whether a source is the physician who judges what somebody
// can do, by profession or by the name that the case has.
func (p *Pass) byPhysician(source string) bool {
	source = normal(source)
	if strings.Contains(source, "gevraagd") || strings.Contains(source, "volgt") {
		return false // nobody answered yet
	}
	for _, who := range []string{"bedrijfsarts", "verzekeringsarts", "arboarts", normal(p.Case.Capacity.By)} {
		if who != "" && strings.Contains(source, who) {
			return true
		}
	}
	return false
}

// reportedSince reports whether there is a report of after the one that is being
// made, on the date asked.
func (p *Pass) reportedSince() bool {
	since := func(d calendar.Date) bool { return d.After(p.AsOf) && !d.After(p.asked()) }
	for i := range p.Case.Documents {
		if since(p.Case.Documents[i].Date) {
			return true
		}
	}
	for i := range p.Case.Reports {
		if since(p.Case.Reports[i].Date) {
			return true
		}
	}
	return false
}
