package facts

import (
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/dutch"
)

// NextDeadline is the next milestone still to come: "de eindevaluatie, week 87
// t/m 91".
func (v *View) NextDeadline() string {
	for _, s := range shown {
		d := v.Waiting.Deadline(s.id)
		if d.Limit.Before(v.Report.Date) || !v.Done(s.kinds...).IsZero() {
			continue
		}
		switch d.ID {
		case calendar.FinalEvaluation:
			return "de eindevaluatie, " + dutch.Weeks(d.FirstWeek(), d.Week())
		case calendar.Week42, calendar.FirstYearEvaluation, calendar.ProblemAnalysis, calendar.WIAApplication:
			return "de " + d.Title + ", " + dutch.Week(d.Week())
		default:
			return "het " + d.Title + ", " + dutch.Week(d.Week())
		}
	}
	return ""
}

// NextReport says which report follows, and when.
func (v *View) NextReport() string {
	end := v.Trajectory.ActualEndDate
	if end.IsZero() {
		end = v.Trajectory.PlannedEndDate
	}
	if next := v.NextPeriod(); !next.IsZero() && (end.IsZero() || !next.To.After(end)) {
		return dutch.Sentence(dutch.Date(next.To) + " (nummer " + strconv.Itoa(next.Number) + ")")
	}
	return "Eindrapportage, na het einde op " + dutch.Date(end)
}

// An OutlookLine is a term that lies ahead.
type OutlookLine struct{ Name, When string }

// Outlook are the terms that lie ahead and are not met yet.
func (v *View) Outlook() []OutlookLine {
	var out []OutlookLine
	for _, s := range shown {
		d := v.Waiting.Deadline(s.id)
		if d.Limit.Before(v.Report.Date) || !v.Done(s.kinds...).IsZero() {
			continue
		}
		when := "uiterlijk " + dutch.Date(d.Limit) + " (" + dutch.Week(d.Week()) + ")"
		switch d.ID {
		case calendar.FinalEvaluation:
			when = dutch.Period(d.From, d.Limit) + " (" + dutch.Weeks(d.FirstWeek(), d.Week()) + ")"
		case calendar.WaitingPeriodEnd:
			when = dutch.Date(d.Limit) + "; eerste mogelijke WIA-dag " + dutch.Date(v.Waiting.FirstAfter())
		}
		out = append(out, OutlookLine{d.Title, when})
	}
	if v.Waiting.Extended() {
		out = append(out, OutlookLine{"verlengd t/m", dutch.Date(v.Waiting.End)})
	}
	return out
}
