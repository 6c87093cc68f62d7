package facts

import (
	"slices"
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A Deadline is a day of a case that somebody has to keep: a step of the Wet
// verbetering poortwachter, or a report.
type Deadline struct {
	ID     string        // the same for the same deadline, whatever its day
	Title  string        // Dutch
	Who    string        // Dutch, who sees to it; may be empty
	Law    string        // Dutch, who says so
	From   calendar.Date // the first day on which it makes sense; zero when any
	On     calendar.Date // the last day
	Done   calendar.Date // when it was, as far as is recorded
	Report bool
}

// steps are the milestones that a case records.
var steps = map[calendar.MilestoneID]cases.MilestoneKind{
	calendar.ProblemAnalysis:     cases.ProblemAnalysis,
	calendar.ActionPlan:          cases.ActionPlan,
	calendar.Week42:              cases.Week42Notification,
	calendar.FirstYearEvaluation: cases.FirstYearEvaluation,
	calendar.FinalEvaluation:     cases.FinalEvaluation,
	calendar.ReintegrationFile:   cases.ReintegrationFile,
	calendar.WIAApplication:      cases.WIAApplication,
}

// Deadlines are those of a case in the order of their days: the statutory ones from
// the first day of illness, and the reports of the trajectory up to its end.
func Deadlines(c *cases.Case) []Deadline {
	out := append(statutory(c), reporting(c)...)
	slices.SortStableFunc(out, func(a, b Deadline) int { return a.On.Compare(b.On) })
	return out
}

func statutory(c *cases.Case) []Deadline {
	w := Waiting(c)
	if w.IsZero() {
		return nil
	}
	out := []Deadline{{ID: "first_sick_day", Title: "eerste ziektedag", Law: "art. 23 lid 2 WIA", On: w.FirstDay, Done: w.FirstDay}}
	if n := w.Shift(); n > 0 {
		out = append(out, Deadline{ID: "effective_first_sick_day", Law: "art. 23 lid 3 en 5 WIA", On: w.Effective, Done: w.Effective,
			Title: "eerste ziektedag na " + dutch.Count(n, "dag", "dagen") + " onderbreking; hiervandaan tellen de weken"})
	}
	for _, d := range w.Deadlines() {
		m := Deadline{ID: string(d.ID), Title: d.Title + " (week " + strconv.Itoa(d.Week()) + ")", Who: d.Who, Law: d.Law, On: d.Limit}
		if d.FromDay > 0 && d.From != d.Limit {
			m.From = d.From
		}
		switch d.ID {
		case calendar.Track2Week52, calendar.Track2Latest:
			m.Done = c.Trajectory.StartDate
		case calendar.ActionPlan:
			m.On = w.ActionPlanLimit(taken(c, cases.ProblemAnalysis))
		}
		if d.ID == calendar.Track2Latest {
			m.Title = d.Title // not always in the same week
			m.On = w.Track2(taken(c, cases.FirstYearEvaluation), c.Capacity.Date, c.Trajectory.StartDate).Latest
		}
		if kind, ok := steps[d.ID]; ok {
			m.Done = taken(c, kind)
		}
		out = append(out, m)
	}
	if w.Extended() {
		out = append(out, Deadline{ID: "extension_end", Title: "einde verlengde loondoorbetaling", Law: "art. 25 lid 9 WIA of art. 24 WIA", On: w.End})
	}
	return out
}

// taken is the first day on which a step is recorded.
func taken(c *cases.Case, kind cases.MilestoneKind) calendar.Date {
	var first calendar.Date
	for _, m := range c.Milestones {
		if m.Kind == kind && !m.Date.IsZero() && (first.IsZero() || m.Date.Before(first)) {
			first = m.Date
		}
	}
	return first
}

// reporting are the reports of a trajectory, those that are there too.
func reporting(c *cases.Case) []Deadline {
	t := c.Trajectory
	if t.StartDate.IsZero() || c.Extract.Document != "" {
		return nil
	}
	end := t.ActualEndDate
	if end.IsZero() {
		end = t.PlannedEndDate
	}
	out := []Deadline{{ID: "plan", Title: string(cases.Plan), Law: "norm van het bureau", On: t.StartDate.AddDays(planDays)}}
	for _, p := range calendar.Periods(t.StartDate, t.ReportInterval, end) {
		n := strconv.Itoa(p.Number)
		out = append(out, Deadline{ID: "progress-" + n, Law: "Werkwijzer Poortwachter (UWV)", On: p.To,
			Title: string(cases.Progress) + " " + n + " over " + dutch.ShortDate(p.From) + " t/m " + dutch.ShortDate(p.To)})
	}
	if !end.IsZero() {
		out = append(out, Deadline{ID: "end", Title: string(cases.End), Law: "Werkwijzer Poortwachter (UWV)", On: end})
	}
	for i := range out {
		m := &out[i]
		m.Who, m.Report = "adviseur", true
		m.Done = finished(c, m.ID)
	}
	return out
}

// finished is the date of the final document of a report, by its id in Deadlines.
func finished(c *cases.Case, id string) calendar.Date {
	for _, d := range c.Documents {
		own := "progress-" + strconv.Itoa(d.Number)
		switch d.Type {
		case cases.Plan:
			own = "plan"
		case cases.End:
			own = "end"
		}
		if own == id && d.Status == cases.Final {
			return d.Date
		}
	}
	return calendar.Date{}
}
