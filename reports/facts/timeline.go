package facts

import (
	"slices"
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/figure"
)

// WeekRule is the 104-week rule: the sign of every page.
func (v *View) WeekRule() figure.WeekRule {
	w := v.Waiting
	from := dutch.Date(w.FirstDay) + ", eerste ziektedag"
	if n := w.Shift(); n > 0 {
		from += " (" + dutch.Count(n, "dag", "dagen") + " onderbreking)"
	}
	to := dutch.Date(w.End)
	if v.WaitingLapsed() {
		to = ""
	}
	return figure.WeekRule{
		Elapsed: max(0, min(w.Day(v.Report.Date), w.Days())),
		Total:   w.Days(),
		From:    from,
		To:      to,
		Now:     v.WeekOf(),
	}
}

// dutyOver says that no week of the waiting period runs any more, though it has not
// ended.
const dutyOver = "re-integratieplicht voorbij"

// noFirstDay stands where weeks would, when nobody knows from where to count.
const noFirstDay = "eerste ziektedag niet bekend"

// over reports whether the duty ended before the waiting period did.
func (v *View) over() bool {
	return v.Week() <= v.Waiting.Weeks() && Over(v.Case, v.Report.Date)
}

// WeekClause says how far it is: "loopt week 77 van 104", "is de wachttijd voorbij".
func (v *View) WeekClause() string {
	switch {
	case v.Waiting.IsZero():
		return "is de eerste ziektedag niet bekend"
	case v.over():
		return "is de re-integratieplicht voorbij"
	case v.Week() > v.Waiting.Weeks():
		return "is de wachttijd voorbij"
	}
	return "loopt " + v.WeekOf()
}

// WeekOf is "week 77 van 104", or of more when the period is extended; without a
// first day of illness it says so.
func (v *View) WeekOf() string {
	w := v.Waiting
	if w.IsZero() {
		return noFirstDay
	}
	if v.over() {
		return dutyOver
	}
	if v.Week() > w.Weeks() {
		return "na week " + strconv.Itoa(w.Weeks())
	}
	s := "week " + strconv.Itoa(v.Week()) + " van " + strconv.Itoa(w.Weeks())
	if w.Extended() {
		s += " (verlengd)"
	}
	return s
}

// shortWeek is "week 77", or that the period is over.
func (v *View) shortWeek() string {
	if v.Waiting.IsZero() || v.Week() > v.Waiting.Weeks() || v.over() {
		return v.WeekOf()
	}
	return "week " + strconv.Itoa(v.Week())
}

// shown are the milestones of the timeline with the name under which they stand
// there and the step of the case that meets each.
var shown = []struct {
	id    calendar.MilestoneID
	name  string
	kinds []cases.MilestoneKind
}{
	{calendar.ProblemAnalysis, "Probleemanalyse", []cases.MilestoneKind{cases.ProblemAnalysis}},
	{calendar.ActionPlan, "Plan van aanpak", []cases.MilestoneKind{cases.ActionPlan}},
	{calendar.Week42, "42e-weeksmelding", []cases.MilestoneKind{cases.Week42Notification}},
	{calendar.FirstYearEvaluation, "Eerstejaarsevaluatie", []cases.MilestoneKind{cases.FirstYearEvaluation}},
	{calendar.FinalEvaluation, "Eindevaluatie", []cases.MilestoneKind{cases.FinalEvaluation}},
	{calendar.ReintegrationFile, "RIV gereed", []cases.MilestoneKind{cases.ReintegrationFile}},
	{calendar.WIAApplication, "WIA-aanvraag", []cases.MilestoneKind{cases.WIAApplication}},
	{calendar.WaitingPeriodEnd, "Einde wachttijd", nil},
}

// Timeline is the figure of the waiting period (look.md 8.1).
func (v *View) Timeline() figure.Timeline {
	today := v.Report.Date
	t := figure.Timeline{
		Total: max(v.Waiting.Days(), 1), Today: max(0, min(v.Waiting.Day(today), v.Waiting.Days())),
		TodayLabel: v.label() + dutch.Date(today) + " · " + v.shortWeek(),
		Now:        dutch.Date(today),
	}
	all := v.terms()
	for _, s := range shown {
		if i := slices.IndexFunc(all, func(m Deadline) bool { return m.ID == string(s.id) }); i >= 0 && all[i].Lapsed == "" {
			t.Milestones = append(t.Milestones, v.milestone(v.Waiting.Deadline(s.id), all[i], s.name, s.kinds))
		}
	}
	slices.SortStableFunc(t.Milestones, func(a, b figure.Milestone) int { return a.Day - b.Day })
	t.Track1 = v.track1Bar()
	for i, p := range v.Phases {
		if bar, ok := v.bar(p.From, v.phaseEnd(i)); ok {
			n := strconv.Itoa(i + 1)
			bar.Label, bar.Short = n+" "+v.phaseWord(p), n
			t.Phases = append(t.Phases, bar)
		}
	}
	t.Reports = v.ticks()
	return t
}

// label is "trajectplan · ", "rapport 3 · " or "eindrapportage · ", and "stand op "
// of what is no report.
func (v *View) label() string {
	switch v.Report.Type {
	case cases.Progress:
		return "rapport " + strconv.Itoa(v.Report.Number) + " · "
	case "":
		return "stand op "
	}
	return string(v.Report.Type) + " · "
}

func (v *View) milestone(d calendar.Deadline, held Deadline, name string, kinds []cases.MilestoneKind) figure.Milestone {
	m := figure.Milestone{Day: d.TargetDay + 1, Week: "week " + strconv.Itoa(d.Week()), Name: name, Date: dutch.ShortDate(d.Limit)}
	switch d.ID {
	case calendar.FinalEvaluation:
		m.Day, m.Until = d.FromDay, d.TargetDay
		m.Week = "week " + strconv.Itoa(d.FirstWeek()) + "–" + strconv.Itoa(d.Week())
	case calendar.WaitingPeriodEnd:
		m.Done = v.Report.Date.After(d.Limit)
	case calendar.ReintegrationFile:
		if held.On != d.Limit { // by the end of the employment
			m.Day, m.Week, m.Date = max(0, v.Waiting.Day(held.On)+1), "week "+strconv.Itoa(held.Week), dutch.ShortDate(held.On)
		}
	}
	if done := v.Done(kinds...); !done.IsZero() {
		m.Done, m.Date = true, dutch.ShortDate(done)
	}
	return m
}

// Done is the first day on which a milestone of one of the kinds was reached, by
// the report's date; zero when it was not.
func (v *View) Done(kinds ...cases.MilestoneKind) calendar.Date {
	return Taken(v.Case, v.Report.Date, kinds...)
}

// bar cuts a stretch to the waiting period; ok is false when nothing is left.
func (v *View) bar(from, to calendar.Date) (figure.Bar, bool) {
	if from.IsZero() || to.IsZero() || to.Before(from) {
		return figure.Bar{}, false
	}
	b := figure.Bar{From: max(0, v.Waiting.Day(from)), To: min(v.Waiting.Day(to), v.Waiting.Days()-1)}
	return b, b.To >= b.From
}

// track1Bar runs from the recorded start of the work, else from the start of the
// trajectory, within which it certainly ran.
func (v *View) track1Bar() *figure.Bar {
	if !v.Track1.Active.IsYes() {
		return nil
	}
	from := v.Track1.From
	if from.IsZero() {
		from = v.Trajectory.StartDate
	}
	b, ok := v.bar(from, v.Waiting.End)
	if !ok {
		return nil
	}
	b.Label = v.Track1.Kind.String()
	return &b
}

// phaseEnd is the recorded end, the day before the next phase, or the end of the
// trajectory.
func (v *View) phaseEnd(i int) calendar.Date {
	end := v.Trajectory.PlannedEndDate
	closes := v.closes()
	if closes {
		end = v.Trajectory.ActualEndDate
	}
	p := v.Phases[i]
	switch {
	case !p.To.IsZero() && (closes || v.Report.Type == cases.End) && p.To.After(end) && !p.From.After(end):
		return end
	case !p.To.IsZero():
		return p.To
	case i+1 < len(v.Phases) && !v.Phases[i+1].From.IsZero():
		return v.Phases[i+1].From.AddDays(-1)
	default:
		return end
	}
}

// phaseWord is the kind of the phase in a system that we know, and the agency's
// own name for it in another.
func (v *View) phaseWord(p cases.Phase) string {
	k := v.PhaseKind(p)
	if known := v.Trajectory.PhaseSystem; k != "" && (known.Codes().Has(string(known)) || p.Name == "") {
		return k.String()
	}
	if p.Name == "" {
		return "fase " + p.ID
	}
	return p.Name
}

// ticks are the reports delivered by the report's date, and those planned.
func (v *View) ticks() []figure.Tick {
	var out []figure.Tick
	delivered := map[string]bool{}
	for _, d := range v.Delivered() {
		label := tickLabel(d.Type, d.Number)
		delivered[label] = true
		out = append(out, figure.Tick{Day: v.clamped(d.Date), Label: label, Delivered: true})
	}
	this := tickLabel(v.Report.Type, v.Report.Number)
	if !delivered[this] && v.Report.Type != "" {
		out = append(out, figure.Tick{Day: v.clamped(v.Report.Date), Label: this, Delivered: true})
	}
	for _, p := range v.ReportPlan {
		label := ""
		switch p.Kind {
		case cases.ProgressMoment:
			label = tickLabel(cases.Progress, p.Number)
		case cases.EndMoment:
			label = tickLabel(cases.End, 0)
		}
		if label != "" && !delivered[label] && label != this && p.Date.After(v.Report.Date) && !v.ended(p.Date) {
			delivered[label] = true
			out = append(out, figure.Tick{Day: v.clamped(p.Date), Label: label})
		}
	}
	for i := range out {
		out[i].This = out[i].Label == this
	}
	slices.SortStableFunc(out, func(a, b figure.Tick) int { return a.Day - b.Day })
	return out
}

// ended reports whether the trajectory was over by a day.
func (v *View) ended(d calendar.Date) bool {
	return v.closes() && d.After(v.Trajectory.ActualEndDate)
}

func (v *View) clamped(d calendar.Date) int {
	return max(0, min(v.Waiting.Day(d), v.Waiting.Days()-1))
}

func tickLabel(t cases.DocumentType, number int) string {
	switch t {
	case cases.Plan:
		return "plan"
	case cases.End:
		return "eind"
	default:
		return strconv.Itoa(number)
	}
}
