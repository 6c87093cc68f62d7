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
	Grace  calendar.Date // until when a report is not called late, which it is after On otherwise
	Done   calendar.Date // when it was, as far as is recorded
	Lapsed string        // Dutch, why nobody has to keep it any more; empty while somebody has
	Report bool
	AtOnce bool // to be done now, though its day may be ahead
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
// lapsed stays among them: it stands in somebody's calendar already. What is known
// of recovery is that of the day given.
func Deadlines(c *cases.Case, on calendar.Date, n Norms) []Deadline {
	w := Waiting(c)
	out := append(legal(c, w, on), reporting(c, on, n.filled())...)
	for i := range out {
		if m := &out[i]; m.Week == 0 {
			m.Week = w.Week(m.On)
		}
	}
	slices.SortStableFunc(out, func(a, b Deadline) int { return a.On.Compare(b.On) })
	return out
}

// Statutory are the deadlines of the law alone, as they hold on a day, in no order.
func Statutory(c *cases.Case, on calendar.Date) []Deadline { return legal(c, Waiting(c), on) }

// legal are the deadlines of the law as they hold on a day: for the timeline, the
// reports with their figures, and the list of what UWV wants.
func legal(c *cases.Case, w calendar.Waiting, on calendar.Date) []Deadline {
	return lapse(c, w, statutory(c, w), on)
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
	if longer := calendar.Reckon(sickness(c)); longer.Extended() {
		out = append(out, Deadline{ID: "extension_end", Title: "einde verlengde loondoorbetaling", Law: extensionLaw(c), On: longer.End})
	}
	return out
}

// step is a milestone as it stands in a case.
func step(c *cases.Case, w calendar.Waiting, d calendar.Deadline) Deadline {
	m := Deadline{ID: string(d.ID), Who: d.Who, Law: d.Law, On: d.Limit, Week: w.Week(d.Limit)}
	if m.Title = d.Title; m.Week == d.Week() { // otherwise the day after that week is the last
		m.Title += " (week " + strconv.Itoa(m.Week) + ")"
	}
	if d.FromDay > 0 && d.From != d.Limit {
		m.From = d.From
	}
	switch d.ID {
	case calendar.ActionPlan:
		m.On = w.ActionPlanLimit(taken(c, cases.ProblemAnalysis))
		m.Title = d.Title
	case calendar.Track2Week52: // which says so itself
		m.Title, m.Done = d.Title, c.Trajectory.StartDate
	case calendar.Track2Latest: // not always in the same week
		m.Title, m.Done = d.Title, c.Trajectory.StartDate
		m.On = w.Track2(taken(c, cases.FirstYearEvaluation), c.Capacity.Date, c.Trajectory.StartDate).Latest
	}
	if kind, ok := steps[d.ID]; ok {
		m.Done = taken(c, kind)
	}
	m.Week = w.Week(m.On)
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

// Taken is the first day on which a step of one of the kinds was taken, by a day
// when that is not zero: the day that its term is held against. What lies before
// the first day of illness is of an earlier one, or a slip of the pen.
func Taken(c *cases.Case, by calendar.Date, kinds ...cases.MilestoneKind) calendar.Date {
	var first calendar.Date
	for _, m := range c.Milestones {
		late, early := !by.IsZero() && m.Date.After(by), m.Date.Before(c.Sickness.FirstDay)
		if !m.Date.IsZero() && !late && !early && (first.IsZero() || m.Date.Before(first)) && slices.Contains(kinds, m.Kind) {
			first = m.Date
		}
	}
	return first
}

func taken(c *cases.Case, kind cases.MilestoneKind) calendar.Date {
	return Taken(c, calendar.Date{}, kind)
}

// agreed is who says that there is a report: no law does.
const agreed = "afspraak met het bureau"

// reporting are the reports of a trajectory, those that are there too. One without
// an end, or that went on after its planned end, has all periods up to the day asked
// and the next as its last. After the duty has ended no period begins; what is left is for the end report.
// What the actual end cuts off, or makes come at another time, has lapsed or moved and
// stays among them.
func reporting(c *cases.Case, on calendar.Date, n Norms) []Deadline {
	t := c.Trajectory
	if t.StartDate.IsZero() || c.Extract.Document != "" {
		return nil
	}
	ended := "het traject eindigde op " + dutch.ShortDate(t.ActualEndDate)
	d := Deadline{ID: "plan", Title: string(cases.Plan), Law: "norm van het bureau", On: t.StartDate.AddDays(n.Plan)}
	if d.Grace = d.On; !planned(t, d.On) {
		d.Lapsed = ended
	}
	out := []Deadline{d}
	end, last := trajectoryEnd(c)
	over, why := dutyEnd(c, on)
	if until := on; t.ActualEndDate.IsZero() {
		if !over.IsZero() && over.Before(on) {
			until = over
		}
		if until.After(last) {
			last = until
		}
	}
	all := reportPeriods(t, end, last)
	for _, p := range append(all, cutOff(t, len(all))...) {
		d := Deadline{ID: "progress-" + strconv.Itoa(p.Number), Law: agreed, On: p.To, Grace: grace(c, p, n),
			Title: string(cases.Progress) + " " + strconv.Itoa(p.Number) + " over " + dutch.ShortDate(p.From) + " t/m " + dutch.ShortDate(p.To)}
		if !over.IsZero() && p.From.After(over) && !done(c, cases.Progress, p.Number) {
			d.Lapsed = why
		}
		if p.Number > len(all) {
			d.Lapsed = ended
		}
		out = append(out, d)
	}
	if d := (Deadline{ID: "end", Title: string(cases.End), Law: agreed, On: end}); !end.IsZero() {
		d.Grace, d.AtOnce = end.AddDays(n.End), t.ActualEndDate.IsZero() && Over(c, on)
		out = append(out, d)
	} else if d.On = t.PlannedEndDate; !d.On.IsZero() {
		d.Lapsed = "het traject liep door na " + dutch.ShortDate(d.On)
		out = append(out, d)
	}
	for i := range out {
		m := &out[i]
		m.Who, m.Report = "adviseur", true
		m.Done = finished(c, m.ID)
	}
	return out
}

func reportPeriods(t cases.Trajectory, end, last calendar.Date) []calendar.Period {
	all := calendar.Periods(t.StartDate, t.ReportInterval, last)
	if end.IsZero() {
		all = append(all, calendar.PeriodAt(t.StartDate, t.ReportInterval, len(all)+1))
	}
	return all
}

// cutOff are the periods after the first n that a calendar may hold of before the
// actual end was known: those up to the planned end, and of a trajectory that went on
// after that the one that came next.
func cutOff(t cases.Trajectory, n int) []calendar.Period {
	switch end, plan := t.ActualEndDate, t.PlannedEndDate; {
	case end.IsZero():
		return nil
	case plan.IsZero() || end.After(plan):
		return []calendar.Period{calendar.PeriodAt(t.StartDate, t.ReportInterval, n+1)}
	default:
		return calendar.Periods(t.StartDate, t.ReportInterval, plan)[n:]
	}
}

// grace is until when a progress report is not called late, as rule D19 has it: its
// period after the one before, and some days for all but the first.
func grace(c *cases.Case, p calendar.Period, n Norms) calendar.Date {
	limit := p.To.AddDays(1)
	if p.Number > 1 {
		if before := finished(c, "progress-"+strconv.Itoa(p.Number-1)); before.After(p.From) {
			limit = limit.AddDays(before.Sub(p.From))
		}
		limit = limit.AddDays(n.Grace)
	}
	return limit
}

// ExpectedEnd is the last day of a trajectory: as it was, or as planned while nothing
// shows that it went on; zero when neither is known. From that day the end report is due.
func ExpectedEnd(c *cases.Case) calendar.Date {
	if c.Trajectory.StartDate.IsZero() && c.Trajectory.ActualEndDate.IsZero() {
		return calendar.Date{}
	}
	end, _ := trajectoryEnd(c)
	return end
}

// trajectoryEnd is the last day of a trajectory, zero when it is not known or when
// progress reports show that it went on; and until when its periods are certain. A
// report of a period that had not begun on its day has a slip in its number.
func trajectoryEnd(c *cases.Case) (end, last calendar.Date) {
	t := c.Trajectory
	if !t.ActualEndDate.IsZero() {
		return t.ActualEndDate, t.ActualEndDate
	}
	for _, d := range c.Documents {
		if p := calendar.PeriodAt(t.StartDate, t.ReportInterval, d.Number); d.Type == cases.Progress && p.To.After(last) && !p.From.After(d.Date) {
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
