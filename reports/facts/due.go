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
	Overdue bool          // On lies before the month that was asked
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
// before it, in the order of their days. What is recorded as a final document is
// not due any more. Without any, why says so in Dutch, and what comes next.
//
// The plan is due some days after the start, by the norm of n, a progress report on the last day of
// its period, the end report on the day the trajectory ends; days after the last
// whole period are accounted for in the end report.
func DueIn(c *cases.Case, month cases.Month, n Norms) (due []Due, why string) {
	first := calendar.Of(month.Year, time.Month(month.Month), 1)
	last := first.AddMonths(1).AddDays(-1)
	switch {
	case c.Extract.Document != "":
		return nil, "dit is de bron van één rapport, geen lopend dossier"
	case c.Trajectory.StartDate.IsZero():
		return nil, "er is nog geen startdatum"
	}
	next := Due{}
	for _, d := range owing(c, last, n.filled().Plan) {
		if d.On.After(last) {
			if next.On.IsZero() || d.On.Before(next.On) {
				next = d
			}
			continue
		}
		if d.Overdue = d.On.Before(first); d.Overdue {
			d.Reason = "te laat sinds " + dutch.ShortDate(d.On) + ": " + d.Reason
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

// owing are the reports that are not final yet, up to a day and the first after it.
func owing(c *cases.Case, last calendar.Date, planDays int) []Due {
	t := c.Trajectory
	var all []Due
	if d := t.StartDate.AddDays(planDays); !done(c, cases.Plan, 0) && (t.ActualEndDate.IsZero() || !t.ActualEndDate.Before(d)) {
		all = append(all, Due{Type: cases.Plan, From: t.StartDate, To: t.PlannedEndDate, On: d,
			Reason: strconv.Itoa(planDays) + " dagen na de start op " + dutch.ShortDate(t.StartDate)})
	}
	for _, p := range periods(c, last) {
		all = append(all, Due{Type: cases.Progress, Number: p.Number, From: p.From, To: p.To, On: p.To,
			Reason: "periode " + strconv.Itoa(p.Number) + " loopt van " + dutch.ShortDate(p.From) + " t/m " + dutch.ShortDate(p.To)})
	}
	if d, ok := ending(c); ok {
		all = append(all, d)
	}
	return all
}

// periods are those without a final report that end by a day, and the first after
// it, while the trajectory is open.
func periods(c *cases.Case, last calendar.Date) []calendar.Period {
	t := c.Trajectory
	var all []calendar.Period
	for n := 1; ; n++ {
		p := calendar.PeriodAt(t.StartDate, t.ReportInterval, n)
		switch {
		case !t.ActualEndDate.IsZero() && p.To.After(t.ActualEndDate):
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
func ending(c *cases.Case) (Due, bool) {
	t := c.Trajectory
	d := Due{Type: cases.End, From: t.StartDate, To: t.ActualEndDate, On: t.ActualEndDate}
	d.Reason = "het traject eindigde op " + dutch.ShortDate(d.On)
	if !calendar.PeriodAt(t.StartDate, t.ReportInterval, len(calendar.Periods(t.StartDate, t.ReportInterval, d.On))+1).From.After(d.On) {
		d.Reason += "; de lopende periode hoort in de eindrapportage"
	}
	if d.On.IsZero() {
		d.To, d.On = t.PlannedEndDate, t.PlannedEndDate
		d.Reason = "het traject zou op " + dutch.ShortDate(d.On) + " eindigen; het feitelijke einde is niet ingevuld"
		if slices.ContainsFunc(c.Documents, func(e cases.Document) bool { return e.Date.After(d.On) }) {
			return d, false
		}
	}
	return d, !d.On.IsZero() && !done(c, cases.End, 0)
}

// done reports whether a report is recorded as final.
func done(c *cases.Case, t cases.DocumentType, number int) bool {
	return slices.ContainsFunc(c.Documents, func(d cases.Document) bool {
		return d.Type == t && d.Number == number && d.Status == cases.Final && !d.Date.IsZero()
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
		if e.Type == d.Type && e.Number == d.Number {
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
