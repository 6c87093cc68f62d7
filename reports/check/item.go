package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// itemDates judges the dates of what was logged. When one report is judged, what
// came after it is not known yet; only a day that lies outside the whole
// trajectory is wrong then.
func itemDates(p *Pass) {
	futureFacts(p)
	turned(p)
	t := p.Case.Trajectory
	from := first(t.StartDate, t.IntakeDate)
	if t.StartDate.IsZero() || p.backwards {
		return
	}
	to := p.lastDay()
	undated(p)
	for i, x := range p.Case.Contacts {
		p.inside("Het contact", x.Date, from, later(to, p.aftercare()), at("contacts", i, "date"))
	}
	for i, x := range p.Case.EmployerContacts {
		p.inside("Het contact met een werkgever", x.Date, from, to, at("employerContacts", i, "date"))
	}
	for i, x := range p.Case.Vacancies {
		p.inside("De vacature", x.FoundOn, from, to, at("vacancies", i, "foundOn"))
	}
	for i, x := range p.Case.Applications {
		p.inside("De sollicitatie", x.Date, from, to, at("applications", i, "date"))
		p.answers(i)
	}
	for i, x := range p.Case.Activities {
		if !x.From.IsZero() && x.From.Before(from) {
			p.inside("Activiteit "+mark(x.ID, i), x.From, from, to, at("activities", i, "from"))
		}
	}
	if len(p.Case.Activities) > 0 {
		p.each(p.linesRun)
	}
	goalsTold(p)
}

// lastDay is the last day on which anything can have been done.
func (p *Pass) lastDay() calendar.Date {
	t := p.Case.Trajectory
	switch {
	case p.ended():
		return t.ActualEndDate
	case p.Making == nil:
		return p.AsOf
	case !t.ActualEndDate.IsZero():
		return later(t.ActualEndDate, p.AsOf)
	}
	return later(later(t.PlannedEndDate, p.Waiting.End), p.AsOf)
}

// aftercare is the last day of it; conversations go on so long.
func (p *Pass) aftercare() calendar.Date {
	if to := p.Case.Outcome.Aftercare.To; p.known(to) || p.Making != nil {
		return to
	}
	if p.Case.Outcome.Aftercare.To.IsZero() {
		return calendar.Date{}
	}
	return p.AsOf
}

func later(a, b calendar.Date) calendar.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (p *Pass) inside(what string, date, from, to calendar.Date, pointer string) {
	if date.IsZero() || !date.Before(from) && !date.After(to) {
		return
	}
	f := Finding{Pointer: pointer, Seen: date.String(), Expected: from.String() + "/" + to.String(), Number: p.reportOn(date)}
	f.Message = say("%s van %s ligt buiten %s.", what, day(date), span(from, to))
	if date.After(p.AsOf) && p.Making == nil {
		f.Message = say("%s van %s ligt na %s; vastgelegd kan alleen worden wat is gebeurd.", what, day(date), day(p.AsOf))
	}
	p.Report(f)
}

// answered is the last day on which an answer can have come. What came after a
// report that is being made is known on the date asked, or can still be.
func (p *Pass) answered() calendar.Date {
	if p.Making == nil {
		return p.AsOf
	}
	return later(p.lastDay(), p.Making.On)
}

// answers judges the dates of what became of an application.
func (p *Pass) answers(i int) {
	a := p.Case.Applications[i]
	if !p.known(a.Date) {
		return
	}
	judge := func(date calendar.Date, pointer string) {
		f := Finding{Pointer: pointer, Seen: date.String(), Number: p.reportOn(a.Date)}
		switch {
		case date.IsZero():
			return
		case date.Before(a.Date):
			f.Expected = a.Date.String()
			f.Message = say("Het resultaat van %s ligt vóór de sollicitatie van %s.", day(date), day(a.Date))
		case date.After(p.answered()):
			f.Expected = p.answered().String()
			f.Message = say("Het resultaat van %s ligt na %s; vastgelegd kan alleen worden wat is gebeurd.", day(date), day(p.answered()))
		default:
			return
		}
		p.Report(f)
	}
	for j, e := range a.Events {
		judge(e.Date, at("applications", i, "events", j, "date"))
	}
	if len(a.Events) == 0 {
		judge(a.ResultDate, at("applications", i, "resultDate"))
	}
}

// linesRun judges whether a report tells only of activities that ran in its
// period.
func (p *Pass) linesRun(r progress, report func(Finding)) {
	if _, ok := r.period(); !ok {
		return
	}
	for j, line := range r.Activities {
		pointer := at("reports", r.index, "activities", j, "activity")
		k := p.activity(line.Activity)
		switch {
		case k < 0 && p.activityTwice() >= 0: // C16 says so
		case k < 0:
			report(Finding{Pointer: pointer, Message: "Deze regel noemt een activiteit die niet in het plan staat.", Action: "Kies het kenmerk van een activiteit uit het plan, of voeg de activiteit toe."})
		case !runs(p.Case.Activities[k], r.PeriodFrom, r.PeriodTo):
			a := p.Case.Activities[k]
			report(Finding{
				Pointer: pointer, Seen: a.From.String() + "/" + a.To.String(), Expected: r.PeriodFrom.String() + "/" + r.PeriodTo.String(),
				Message: say("Activiteit %s loopt %s, niet in de periode van voortgangsrapportage %d.", mark(a.ID, k), span(a.From, a.To), r.Number),
				Action:  "Haal de regel weg, of herstel de data van de activiteit.",
			})
		}
	}
}

// activity finds an activity by its id, or -1.
func (p *Pass) activity(id string) int {
	for i := range p.Case.Activities {
		if p.Case.Activities[i].ID == id {
			return i
		}
	}
	return -1
}

// runs reports whether an activity runs on any of the days; dates that are not
// known do not keep it from running.
func runs(a cases.Activity, from, to calendar.Date) bool {
	return !a.From.After(to) && (a.To.IsZero() || !a.To.Before(from))
}
