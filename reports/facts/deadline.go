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
	Week   int           // of illness, in which it must be done; 0 when there is none
	From   calendar.Date // the first day on which it makes sense; zero when any
	On     calendar.Date // the last day
	Done   calendar.Date // when it was, as far as is recorded
	Lapsed string        // Dutch, why nobody has to keep it any more; empty while somebody has
	Report bool
}

// steps are the milestones that a case records.
var steps = map[calendar.MilestoneID]cases.MilestoneKind{
	calendar.ProblemAnalysis:     cases.ProblemAnalysis,
	calendar.ActionPlan:          cases.ActionPlan,
	calendar.Week42:              cases.Week42Notification,
	calendar.FirstYearEvaluation: cases.FirstYearEvaluation,
	calendar.CurrentOpinion:      cases.CurrentOpinion,
	calendar.FinalEvaluation:     cases.FinalEvaluation,
	calendar.ReintegrationFile:   cases.ReintegrationFile,
	calendar.WIAApplication:      cases.WIAApplication,
}

// Deadlines are those of a case in the order of their days: the statutory ones from
// the first day of illness, and the reports of the trajectory up to its end. What
// lapsed stays among them: it stands in somebody's calendar already.
func Deadlines(c *cases.Case) []Deadline {
	w := Waiting(c)
	out := append(lapse(c, w, statutory(c, w)), reporting(c)...)
	for i := range out {
		if m := &out[i]; m.Week == 0 {
			m.Week = w.Week(m.On)
		}
	}
	slices.SortStableFunc(out, func(a, b Deadline) int { return a.On.Compare(b.On) })
	return out
}

func statutory(c *cases.Case, w calendar.Waiting) []Deadline {
	if w.IsZero() {
		return nil
	}
	out := []Deadline{{ID: "first_sick_day", Title: "eerste ziektedag", Law: "art. 23 lid 2 WIA", On: w.FirstDay, Done: w.FirstDay}}
	if n := w.Shift(); n > 0 {
		out = append(out, Deadline{ID: "effective_first_sick_day", Law: "art. 23 lid 3 en 5 WIA", On: w.Effective, Done: w.Effective, Week: 1,
			Title: "eerste ziektedag na " + dutch.Count(n, "dag", "dagen") + " onderbreking; hiervandaan tellen de weken"})
	}
	for _, d := range w.Deadlines() {
		out = append(out, step(c, w, d))
	}
	if end := c.Job.ContractEnd; !end.IsZero() {
		out = append(out, Deadline{ID: "contract_end", Title: "einde dienstverband", Law: "arbeidsovereenkomst", On: end})
	}
	if w.Extended() {
		out = append(out, Deadline{ID: "extension_end", Title: "einde verlengde loondoorbetaling", Law: extensionLaw(c), On: w.End})
	}
	return out
}

// step is a milestone as it stands in a case.
func step(c *cases.Case, w calendar.Waiting, d calendar.Deadline) Deadline {
	m := Deadline{ID: string(d.ID), Who: d.Who, Law: d.Law, On: d.Limit, Week: d.Week()}
	m.Title = d.Title + " (week " + strconv.Itoa(d.Week()) + ")"
	if d.FromDay > 0 && d.From != d.Limit {
		m.From = d.From
	}
	switch d.ID {
	case calendar.ActionPlan:
		m.On = w.ActionPlanLimit(taken(c, cases.ProblemAnalysis))
	case calendar.Track2Week52: // which says so itself
		m.Title, m.Done = d.Title, c.Trajectory.StartDate
	case calendar.Track2Latest: // not always in the same week
		m.Title, m.Done = d.Title, c.Trajectory.StartDate
		m.On = w.Track2(taken(c, cases.FirstYearEvaluation), c.Capacity.Date, c.Trajectory.StartDate).Latest
		if m.On != d.Limit {
			m.Week = w.Week(m.On)
		}
	}
	if kind, ok := steps[d.ID]; ok {
		m.Done = taken(c, kind)
	}
	return m
}

// extensionLaw is the article that makes the duty of the employer last longer.
func extensionLaw(c *cases.Case) string {
	switch calendar.ExtensionKind(c.Sickness.Extension.Kind) {
	case calendar.Sanction:
		return "art. 25 lid 9 WIA"
	case calendar.Voluntary:
		return "art. 24 WIA"
	}
	return "art. 7:629 lid 11 onder a BW"
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

// reporting are the reports of a trajectory, those that are there too. One without
// an end, or that went on after its planned end, has the next period as its last.
func reporting(c *cases.Case) []Deadline {
	t := c.Trajectory
	if t.StartDate.IsZero() || c.Extract.Document != "" {
		return nil
	}
	var out []Deadline
	if d := t.StartDate.AddDays(planDays); t.ActualEndDate.IsZero() || !t.ActualEndDate.Before(d) || done(c, cases.Plan, 0) {
		out = append(out, Deadline{ID: "plan", Title: string(cases.Plan), Law: "norm van het bureau", On: d})
	}
	end, last := trajectoryEnd(c)
	all := calendar.Periods(t.StartDate, t.ReportInterval, last)
	if end.IsZero() {
		all = append(all, calendar.PeriodAt(t.StartDate, t.ReportInterval, len(all)+1))
	}
	for _, p := range all {
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

// trajectoryEnd is the last day of a trajectory, zero when it is not known or when
// progress reports show that it went on; and until when its periods are certain.
func trajectoryEnd(c *cases.Case) (end, last calendar.Date) {
	t := c.Trajectory
	if !t.ActualEndDate.IsZero() {
		return t.ActualEndDate, t.ActualEndDate
	}
	for _, d := range c.Documents {
		if p := calendar.PeriodAt(t.StartDate, t.ReportInterval, d.Number); d.Type == cases.Progress && p.To.After(last) {
			last = p.To
		}
	}
	if t.PlannedEndDate.IsZero() || last.After(t.PlannedEndDate) {
		return calendar.Date{}, last
	}
	return t.PlannedEndDate, t.PlannedEndDate
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
