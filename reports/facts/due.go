package facts

import (
	"slices"
	"strconv"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A Due is a report that must be there by a day, and why.
type Due struct {
	Type    cases.DocumentType
	Number  int           // of a progress report, from 1
	From    calendar.Date // of its period, or of the trajectory
	To      calendar.Date // likewise, included
	On      calendar.Date // the last day on which it is in time
	Grace   calendar.Date // until when it is not called late, which it is after On otherwise
	Overdue bool          // On lies before the month that was asked, and it is late on the day
	Reason  string        // Dutch, a clause without a full stop
}

// Name is "trajectplan", "voortgangsrapportage 3" or "eindrapportage".
func (d Due) Name() string {
	if d.Type == cases.Progress {
		return string(d.Type) + " " + strconv.Itoa(d.Number)
	}
	return string(d.Type)
}

// DueIn gives the reports that are due in a month, and those that were due
// before it, in the order of their days, as they stand on a day; a zero day is the
// last of the month. What is recorded as a final document is
// not due any more. Without any, why says so in Dutch, and what comes next; it is
// [Unjudged] when nobody can tell.
//
// The plan is due some days after the start, by the norm of n, a progress report on the last day of
// its period, the end report on the day the trajectory ends, or should have ended while
// nothing shows that it went on; days after the last
// whole period are accounted for in the end report. [Reports] and [Deadlines] have
// the same reports on the same days.
func DueIn(c *cases.Case, month cases.Month, on calendar.Date, n Norms) (due []Due, why string) {
	first := calendar.Of(month.Year, time.Month(month.Month), 1)
	last := first.AddMonths(1).AddDays(-1)
	if on.IsZero() {
		on = last
	}
	switch {
	case c.Extract.Document != "":
		return nil, "dit is de bron van één rapport, geen lopend dossier"
	case c.Trajectory.StartDate.IsZero() && begun(c):
		return nil, Unjudged
	case c.Trajectory.StartDate.IsZero():
		return nil, "er is nog geen startdatum"
	}
	next := Due{}
	for _, d := range owing(c, last, on, n.filled()) {
		if d.On.After(last) {
			if next.On.IsZero() || d.On.Before(next.On) {
				next = d
			}
			continue
		}
		if d.On.Before(first) {
			since := "aan de orde sinds "
			if d.Overdue = on.After(d.Grace); d.Overdue {
				since = "te laat sinds "
			}
			d.Reason = since + dutch.ShortDate(d.On) + ": " + d.Reason
		}
		due = append(due, d)
	}
	slices.SortStableFunc(due, func(a, b Due) int { return a.On.Compare(b.On) })
	switch {
	case len(due) > 0:
		return due, ""
	case next.On.IsZero():
		return nil, "alle rapporten zijn er"
	}
	return nil, "het volgende is " + next.Name() + " op " + dutch.ShortDate(next.On)
}

// Unjudged is why there is nothing due of a trajectory that has begun while its
// start is not recorded: that calls for attention.
const Unjudged = "zonder startdatum is niet te zeggen welk rapport nodig is"

// begun reports whether a case shows that the trajectory is under way.
func begun(c *cases.Case) bool {
	return len(c.Documents)+len(c.Reports)+len(c.Applications)+len(c.Placements) > 0 || !c.Trajectory.ActualEndDate.IsZero()
}

// owing are the reports that are not final yet, up to a day and the first after it,
// by what is known on a day.
func owing(c *cases.Case, last, on calendar.Date, n Norms) []Due {
	t := c.Trajectory
	var all []Due
	if d := t.StartDate.AddDays(n.Plan); !done(c, cases.Plan, 0) && planned(t, d) {
		all = append(all, Due{Type: cases.Plan, From: t.StartDate, To: t.PlannedEndDate, On: d, Grace: d,
			Reason: strconv.Itoa(n.Plan) + " dagen na de start op " + dutch.ShortDate(t.StartDate)})
	}
	for _, p := range periods(c, last, on) {
		all = append(all, Due{Type: cases.Progress, Number: p.Number, From: p.From, To: p.To, On: p.To, Grace: grace(c, p, n),
			Reason: "periode " + strconv.Itoa(p.Number) + " loopt van " + dutch.ShortDate(p.From) + " t/m " + dutch.ShortDate(p.To)})
	}
	if d, ok := ending(c, n); ok {
		all = append(all, d)
	}
	return all
}

// planned reports whether a plan that is due on a day is wanted: not of a trajectory
// that had ended by then.
func planned(t cases.Trajectory, due calendar.Date) bool {
	return t.ActualEndDate.IsZero() || !t.ActualEndDate.Before(due)
}

// periods are those without a final report that end by a day, and the first after
// it, while the trajectory is open and the duty has not ended.
func periods(c *cases.Case, last, on calendar.Date) []calendar.Period {
	t := c.Trajectory
	over, _ := dutyEnd(c, on)
	var all []calendar.Period
	for n := 1; ; n++ {
		p := calendar.PeriodAt(t.StartDate, t.ReportInterval, n)
		switch {
		case !t.ActualEndDate.IsZero() && p.To.After(t.ActualEndDate), !over.IsZero() && p.From.After(over):
			return all
		case done(c, cases.Progress, n):
			continue
		}
		if all = append(all, p); p.To.After(last) {
			return all
		}
	}
}

// ending is the end report, on the day that the trajectory ended; or should have,
// when nothing shows that it went on.
func ending(c *cases.Case, n Norms) (Due, bool) {
	t := c.Trajectory
	end := ExpectedEnd(c)
	d := Due{Type: cases.End, From: t.StartDate, To: end, On: end, Grace: end.AddDays(n.End)}
	d.Reason = "het traject eindigde op " + dutch.ShortDate(end)
	switch {
	case t.ActualEndDate.IsZero():
		d.Reason = "het traject zou op " + dutch.ShortDate(end) + " eindigen; het feitelijke einde is niet ingevuld"
	case !calendar.PeriodAt(t.StartDate, t.ReportInterval, len(calendar.Periods(t.StartDate, t.ReportInterval, end))+1).From.After(end):
		d.Reason += "; de lopende periode hoort in de eindrapportage"
	}
	return d, !end.IsZero() && !done(c, cases.End, 0)
}

// done reports whether a report is recorded as final.
func done(c *cases.Case, t cases.DocumentType, number int) bool {
	return slices.ContainsFunc(c.Documents, func(d cases.Document) bool {
		return isOf(&d, t, number) && d.Status == cases.Final && !d.Date.IsZero()
	})
}

// Report is the report to make of a due one on a date; on its own date when the
// case already holds that, even if it is later. A report of which nothing is
// written yet is given too, with what it lacks.
func (d Due) Report(c *cases.Case, on calendar.Date, draft bool) Report {
	for _, own := range d.dates(c) {
		if own.After(on) {
			on = own
		}
	}
	for _, r := range Reports(c, on, draft) {
		if r.Type == d.Type && r.Number == d.Number {
			return r
		}
	}
	r := Report{Type: d.Type, Number: d.Number, Date: on, From: d.From, To: d.To, State: ToSign}
	if draft {
		r.State = Draft
	}
	r.Missing = missing(c, r)
	return r
}

// dates are those that the case holds for the report.
func (d Due) dates(c *cases.Case) []calendar.Date {
	var all []calendar.Date
	for _, e := range c.Documents {
		if isOf(&e, d.Type, d.Number) {
			all = append(all, e.Date)
		}
	}
	for _, r := range c.Reports {
		if d.Type == cases.Progress && r.Number == d.Number {
			all = append(all, r.Date)
		}
	}
	return all
}
