package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// mayBeFirst reports whether illness of that day may be the one of the case: not
// long before it, nor during the trajectory, and told of nobody else.
func (r *reading) mayBeFirst(d calendar.Date) bool {
	start := first(r.c.Trajectory.StartDate, r.c.Trajectory.IntakeDate)
	far := d.Sub(r.c.Sickness.FirstDay)
	if start.IsZero() || !d.Before(start) || far < -400 || far > 400 {
		return false
	}
	return !r.any(0, len(r.words), again) && !r.any(0, len(r.words), relations) && len(r.c.Sickness.Spells) < 2
}

var (
	again     = set("opnieuw weer nogmaals herstel hersteld terugval eerder eerdere later fictieve hersteldmelding")
	relations = set("collega partner man vrouw zoon dochter vader moeder adviseur trainer coach begeleider")
)

// hasBeen reports whether a day is not after the one of the text.
func (r *reading) hasBeen(d calendar.Date) bool {
	written := r.day()
	if r.current.keys[0] == "outcome" {
		written = r.endReportDate()
	}
	return written.IsZero() || !d.After(written)
}

// afterStart reports whether a day is in the trajectory or behind it.
func (r *reading) afterStart(d calendar.Date) bool {
	start := first(r.c.Trajectory.StartDate, r.c.Trajectory.IntakeDate)
	return !start.IsZero() && d.After(start)
}

// talked are the days of the conversations of the log, and of those to come.
func (r *reading) talked() []calendar.Date {
	var out []calendar.Date
	for _, x := range r.c.Contacts {
		out = append(out, x.Date)
	}
	for _, x := range r.c.EmployerContacts {
		out = append(out, x.Date)
	}
	for _, x := range r.c.Reports {
		out = append(out, x.NextMeeting)
	}
	return out
}

// intakes are the days on which an intake may be said to have been; none when the
// case has none.
func (r *reading) intakes() []calendar.Date {
	if r.c.Trajectory.IntakeDate.IsZero() {
		return nil
	}
	return append([]calendar.Date{r.c.Trajectory.IntakeDate}, r.talked()...)
}

func (r *reading) threeWays() []calendar.Date {
	if r.c.ThreeWayMeeting.Date.IsZero() {
		return nil
	}
	return append([]calendar.Date{r.c.ThreeWayMeeting.Date}, r.talked()...)
}

// adjusted are the days of which an adjustment of the plan of action, or of the
// plan of the trajectory, may be said to be.
func (r *reading) adjusted() []calendar.Date {
	out := steps(cases.PlanAdjustment, cases.ActionPlan)(r)
	if len(out) == 0 {
		return nil
	}
	for _, x := range r.c.Reports {
		for _, a := range x.Adjustments {
			out = append(out, a.Date)
		}
	}
	return append(out, r.talked()...)
}

// ended are the days on which the trajectory may be said to have ended.
func (r *reading) ended() []calendar.Date {
	out := r.finishes()
	if r.c.Trajectory.ActualEndDate.IsZero() {
		return nil
	}
	return append(out, documents(r.c, cases.End)...)
}

func (r *reading) aftercare() []calendar.Date {
	care := &r.c.Outcome.Aftercare
	return []calendar.Date{care.From, care.To}
}
