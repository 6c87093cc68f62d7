package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// hoursFit judges numbers of hours that do not fit in the days they are told of.
func (p *Pass) hoursFit() {
	perDay := p.Settings.HoursPerWeek / 5
	if n := p.Case.Capacity.HoursPerDay; n.Hundredths < 0 || n.Hundredths > int64(perDay)*100 {
		p.Report(Finding{
			Pointer: "/capacity/hoursPerDay", Seen: n.Number(), Expected: say("0-%d", perDay), Reports: "TV",
			Message: say("Er staat %s uur per dag; verwacht wordt 0 t/m %d.", n, perDay),
		})
	}
	for i, a := range p.Case.Activities {
		s := calendar.Spell{From: a.From, To: a.To}
		p.hoursWithin(a.HoursPlanned, s, "Bij activiteit "+mark(a.ID, i), at("activities", i, "hoursPlanned"), Finding{Reports: "T"})
		p.hoursWithin(a.HoursDone, s, "Bij activiteit "+mark(a.ID, i), at("activities", i, "hoursDone"), Finding{Reports: "E"})
	}
	for _, r := range p.progress {
		s, ok := r.period()
		if !ok {
			continue
		}
		for j, line := range r.Activities {
			p.hoursWithin(line.Hours, s, say("In voortgangsrapportage %d", r.Number), at("reports", r.index, "activities", j, "hours"), Finding{Reports: "V", Number: r.Number})
		}
	}
}

// hoursWithin reports hours that are more than anybody works in a stretch of days.
func (p *Pass) hoursWithin(n cases.Decimal, s calendar.Spell, where, pointer string, like Finding) {
	if s.From.IsZero() || s.To.Before(s.From) {
		return
	}
	most := p.mostHours(s)
	if n.Hundredths >= 0 && n.Hundredths <= most*100 {
		return
	}
	like.Pointer, like.Seen, like.Expected = pointer, n.Number(), say("0-%d", most)
	like.Message = say("%s staat %s in %s; meer dan %d uur past daar niet in.", where, hours(n), days(s.To.Sub(s.From)+1), most)
	p.Report(like)
}

// mostHours is what the most hours a week come to in some days, a broken week
// counted as one.
func (p *Pass) mostHours(s calendar.Spell) int64 {
	return int64(p.Settings.HoursPerWeek) * int64((s.To.Sub(s.From)+7)/7)
}

// overfull reports whether hours are more than an activity has room for.
func (p *Pass) overfull(a cases.Activity, n cases.Decimal) bool {
	s := calendar.Spell{From: a.From, To: a.To}
	return !s.From.IsZero() && !s.To.Before(s.From) && n.Hundredths > 100*p.mostHours(s)
}
