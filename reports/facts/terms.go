package facts

import (
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/dutch"
)

// term is a deadline of the law as it holds in the case; ok is false when nobody
// has to keep it any more.
func (v *View) term(id calendar.MilestoneID) (m Deadline, ok bool) {
	for _, m := range v.terms() {
		if m.ID == string(id) {
			return m, m.Lapsed == ""
		}
	}
	return Deadline{}, false
}

// terms are the deadlines of the law on the report's date.
func (v *View) terms() []Deadline { return legal(v.Case, v.Waiting, v.Report.Date) }

// An aheadTerm is one of those of the timeline that is still to be met.
type aheadTerm struct {
	Deadline
	of    calendar.Deadline
	moved bool // to another day than the law's, by the end of the employment
}

// ahead are the terms that lie ahead and are not met yet.
func (v *View) ahead() []aheadTerm {
	var out []aheadTerm
	all := v.terms()
	for _, s := range shown {
		for _, m := range all {
			if m.ID == string(s.id) && m.Lapsed == "" && !m.On.Before(v.Report.Date) && v.Done(s.kinds...).IsZero() {
				d := v.Waiting.Deadline(s.id)
				out = append(out, aheadTerm{m, d, m.Title != d.Title && !strings.HasPrefix(m.Title, d.Title+" (")})
			}
		}
	}
	return out
}

// NextDeadline is the next milestone still to come: "de eindevaluatie, week 87
// t/m 91".
func (v *View) NextDeadline() string {
	ahead := v.ahead()
	if len(ahead) == 0 {
		return ""
	}
	next := ahead[0]
	for _, m := range ahead[1:] {
		if m.moved && m.On.Before(next.On) {
			next = m
		}
	}
	switch d := next.of; {
	case next.moved:
		return "het " + next.Title + ", " + dutch.Week(next.Week)
	case d.ID == calendar.FinalEvaluation:
		return "de eindevaluatie, " + dutch.Weeks(d.FirstWeek(), d.Week())
	case d.ID == calendar.Week42, d.ID == calendar.FirstYearEvaluation, d.ID == calendar.ProblemAnalysis, d.ID == calendar.WIAApplication:
		return "de " + d.Title + ", " + dutch.Week(d.Week())
	default:
		return "het " + d.Title + ", " + dutch.Week(d.Week())
	}
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
	_, applies := v.term(calendar.WIAApplication)
	for _, m := range v.ahead() {
		name, when := m.of.Title, "uiterlijk "+dutch.Date(m.On)+" ("+dutch.Week(m.Week)+")"
		switch {
		case m.moved:
			name = m.Title
		case m.of.ID == calendar.FinalEvaluation:
			when = dutch.Period(m.of.From, m.On) + " (" + dutch.Weeks(m.of.FirstWeek(), m.of.Week()) + ")"
		case m.of.ID == calendar.WaitingPeriodEnd:
			if when = dutch.Date(m.On); applies {
				when += "; eerste mogelijke WIA-dag " + dutch.Date(v.Waiting.FirstWIADay())
			}
		}
		out = append(out, OutlookLine{name, when})
	}
	if v.extended() {
		out = append(out, OutlookLine{"verlengd t/m", dutch.Date(v.Waiting.End)})
	}
	return out
}

// extended reports whether the employer has to pay after the waiting period.
func (v *View) extended() bool { return v.Waiting.Extended() && !v.WaitingLapsed() }

// WIALimit is the last day for the WIA application (art. 64 lid 3 WIA); zero when
// there will be none.
func (v *View) WIALimit() calendar.Date {
	if m, ok := v.term(calendar.WIAApplication); ok {
		return m.On
	}
	return calendar.Date{}
}

// WaitingEnd says in sentences when the waiting period ends, and what follows.
func (v *View) WaitingEnd() string {
	m, ok := v.term(calendar.WaitingPeriodEnd)
	if !ok {
		return "Vervalt: " + m.Lapsed + "."
	}
	text := dutch.Date(m.On)
	if v.extended() {
		text += "; de loondoorbetaling is verlengd t/m " + dutch.Date(v.Waiting.End)
	}
	if _, applies := v.term(calendar.WIAApplication); applies {
		text += "; eerste mogelijke WIA-dag " + dutch.Date(v.Waiting.FirstWIADay())
	}
	return text + "."
}

// WaitingLapsed reports whether the case ends before the waiting period does.
func (v *View) WaitingLapsed() bool {
	_, ok := v.term(calendar.WaitingPeriodEnd)
	return !ok && !v.Waiting.IsZero()
}
