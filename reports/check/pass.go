package check

import (
	"cmp"
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// A Pass is one judgement of one case. Rules read it and report to it.
type Pass struct {
	Case     *cases.Case
	AsOf     calendar.Date
	Making   *facts.Report // the report that is being made; nil: the whole case is judged
	Settings Settings      // without zeros
	Waiting  calendar.Waiting

	backwards bool              // the end of the trajectory lies before its start: D14 says so, and neither can be reckoned with
	lateStart calendar.Date     // a start of the trajectory that cannot be: D14 says so, and it is not reckoned with
	kinds     []cases.PhaseKind // of the phases
	last      int               // the highest number of a progress report, known or not
	progress  []progress        // known on AsOf, by number
	rule      *Rule
	found     []Finding
	extract   *cases.Case      // of Making; nil until it is asked for
	terms     []facts.Deadline // nil until one is asked for
	issued    []issue          // nil until they are asked for
}

// firstDayBefore is a day that the first day of illness cannot lie after, and
// does: that of the check, or of a report. Zero when all is well.
func (p *Pass) firstDayBefore() calendar.Date {
	day := p.Case.Sickness.FirstDay
	if day.After(p.AsOf) {
		return p.AsOf
	}
	for i := range p.Case.Documents {
		if d := &p.Case.Documents[i]; p.known(d.Date) && d.Date.Before(day) {
			return d.Date
		}
	}
	return calendar.Date{}
}

// period is the days that a report tells of, if it says so and they can be.
func (r progress) period() (calendar.Spell, bool) {
	return calendar.Spell{From: r.PeriodFrom, To: r.PeriodTo}, !r.PeriodFrom.IsZero() && !r.PeriodTo.Before(r.PeriodFrom)
}

// A progress is a progress report as the case has it.
type progress struct {
	*cases.Report
	index int           // in the case
	date  calendar.Date // its own, else its document's, else AsOf
}

func newPass(c *cases.Case, asOf calendar.Date, making *facts.Report, s Settings) *Pass {
	p := &Pass{Case: c, AsOf: asOf, Making: making, Settings: s.filled(), Waiting: facts.Waiting(c)}
	if p.Waiting.FirstDay != c.Sickness.FirstDay || !p.firstDayBefore().IsZero() {
		p.Waiting = calendar.Waiting{} // D25 or D01 says so; terms from a wrong day would only add to it
	}
	if !startPossible(c, p.asked()) {
		whole := *c
		p.lateStart, whole.Trajectory.StartDate = c.Trajectory.StartDate, calendar.Date{}
		p.Case, c = &whole, &whole
	}
	if t := c.Trajectory; !t.ActualEndDate.IsZero() && t.ActualEndDate.Before(t.StartDate) {
		whole := *c
		whole.Trajectory.ActualEndDate = calendar.Date{}
		p.Case, p.backwards, c = &whole, true, &whole
	}
	view := facts.View{Case: c}
	for i, phase := range c.Phases {
		kind := view.PhaseKind(phase)
		if kind == "" && i == 0 {
			kind = cases.IntakePhase // the first of any system has the intake in it
		}
		p.kinds = append(p.kinds, kind)
	}
	if p.making(cases.Progress) {
		p.last = making.Number
	}
	for i := range c.Reports {
		p.last = max(p.last, c.Reports[i].Number)
		r := progress{Report: &c.Reports[i], index: i}
		if r.date = p.drawnUp(r.Report); !r.date.After(asOf) && !r.PeriodFrom.After(asOf) {
			p.progress = append(p.progress, r)
		}
	}
	slices.SortStableFunc(p.progress, func(a, b progress) int { return cmp.Compare(a.Number, b.Number) })
	return p
}

// drawnUp is when a progress report was made; one without a date is being made.
func (p *Pass) drawnUp(r *cases.Report) calendar.Date {
	if !r.Date.IsZero() {
		return r.Date
	}
	for i := range p.Case.Documents {
		if d := &p.Case.Documents[i]; d.Type == cases.Progress && d.Number == r.Number && !d.Date.IsZero() {
			return d.Date
		}
	}
	return p.AsOf
}

// Report adds a finding. What it leaves out is filled in from the rule.
func (p *Pass) Report(f Finding) { p.found = append(p.found, p.rule.finding(f)) }

// known reports whether a day was there, and not after the date of the check.
func (p *Pass) known(d calendar.Date) bool { return !d.IsZero() && !d.After(p.AsOf) }

// document finds the earliest known document of a type, or -1.
func (p *Pass) document(t cases.DocumentType, is func(*cases.Document) bool) int {
	best := -1
	for i := range p.Case.Documents {
		d := &p.Case.Documents[i]
		if d.Type != t || !p.known(d.Date) || is != nil && !is(d) {
			continue
		}
		if best < 0 || d.Date.Before(p.Case.Documents[best].Date) {
			best = i
		}
	}
	return best
}

// count is the number of known documents of a type.
func (p *Pass) count(t cases.DocumentType) int {
	n := 0
	for _, d := range p.Case.Documents {
		if d.Type == t && p.known(d.Date) {
			n++
		}
	}
	return n
}

func isFinal(d *cases.Document) bool { return d.Status == cases.Final }

// concerns reports whether a finding can be one of the report that is being made:
// what takes long is not looked for otherwise.
func (p *Pass) concerns(f Finding) bool { return p.Making == nil || f.Concerns(*p.Making) }

// making reports whether a report of that type is being made.
func (p *Pass) making(t cases.DocumentType) bool { return p.Making != nil && p.Making.Type == t }

// planDate is the day of the trajectory plan, recorded or being made, with the
// place where it stands; zero when there is none.
func (p *Pass) planDate() (calendar.Date, string) {
	if i := p.document(cases.Plan, nil); i >= 0 {
		return p.Case.Documents[i].Date, at("documents", i, "date")
	}
	if p.making(cases.Plan) {
		return p.AsOf, "/documents"
	}
	return calendar.Date{}, ""
}

// asksPlan reports whether what a plan must hold can be asked: there is one, one
// is being made, or one is overdue.
func (p *Pass) asksPlan() bool {
	date, _ := p.planDate()
	due := p.Case.Trajectory.StartDate.AddDays(p.Settings.PlanDays)
	return !date.IsZero() || !due.IsZero() && p.AsOf.After(due)
}

// asksEnd reports likewise for the end report. An interim version, for the WIA
// application, is not asked for an outcome.
func (p *Pass) asksEnd() bool {
	if p.making(cases.End) || p.document(cases.End, isFinal) >= 0 {
		return true
	}
	return p.ended() && p.AsOf.After(p.Case.Trajectory.ActualEndDate.AddDays(p.Settings.EndReportDays))
}

// asksAny reports whether there is any report to judge.
func (p *Pass) asksAny() bool {
	return p.asksPlan() || p.asksEnd() || len(p.progress) > 0 || p.Making != nil
}

// ended reports whether the trajectory was over on the date of the check.
func (p *Pass) ended() bool { return p.known(p.Case.Trajectory.ActualEndDate) }

// afterIntake reports whether the intake was held.
func (p *Pass) afterIntake() bool {
	t := p.Case.Trajectory
	return p.known(t.IntakeDate) || t.IntakeDate.IsZero() && p.known(t.StartDate)
}

// through is the last day that a progress report can tell of.
func (p *Pass) through() calendar.Date {
	if p.ended() {
		return p.Case.Trajectory.ActualEndDate
	}
	return p.AsOf
}

// A latest is the last report on the date of the check.
type latest struct {
	date    calendar.Date
	reports string
	number  int
	pointer string
}

func (p *Pass) latest() latest {
	if p.Making != nil {
		return latest{p.AsOf, letter(p.Making.Type), p.Making.Number, p.pointerOf(p.Making)}
	}
	best := latest{}
	for i := range p.Case.Documents {
		if d := &p.Case.Documents[i]; p.known(d.Date) && !d.Date.Before(best.date) {
			best = latest{d.Date, letter(d.Type), d.Number, at("documents", i, "date")}
		}
	}
	for _, r := range p.progress {
		if !r.date.Before(best.date) {
			best = latest{r.date, "V", r.Number, at("reports", r.index, "date")}
		}
	}
	return best
}

// pointerOf is where the date of the report being made stands.
func (p *Pass) pointerOf(r *facts.Report) string {
	for i := range p.Case.Reports {
		if r.Type == cases.Progress && p.Case.Reports[i].Number == r.Number {
			return at("reports", i, "date")
		}
	}
	return "/documents"
}

// reportOn is the number of the progress report that tells of a day: of the
// period that it lies in, recorded or still to come. A day on which nothing can
// have been done is for the last report to mend. 0 when there is none.
func (p *Pass) reportOn(d calendar.Date) int {
	before := calendar.Date{}
	for i := range p.Case.Reports {
		r := &p.Case.Reports[i]
		if !d.Before(r.PeriodFrom) && !d.After(r.PeriodTo) {
			return r.Number
		}
		before = later(before, r.PeriodTo)
	}
	t := p.Case.Trajectory
	if !p.known(d) || !d.After(before) || t.StartDate.IsZero() || p.ended() {
		return p.last
	}
	return max(p.last, calendar.PeriodOn(t.StartDate, t.ReportInterval, d).Number)
}

// milestone finds the first step of that kind that was taken, or -1. What lies
// before the first day of illness is none of this waiting period.
func (p *Pass) milestone(kinds ...cases.MilestoneKind) int {
	best := -1
	for i, m := range p.Case.Milestones {
		if p.known(m.Date) && !m.Date.Before(p.Waiting.FirstDay) && slices.Contains(kinds, m.Kind) && (best < 0 || m.Date.Before(p.Case.Milestones[best].Date)) {
			best = i
		}
	}
	return best
}

// milestoneDate is the date of that step, or zero.
func (p *Pass) milestoneDate(kind cases.MilestoneKind) calendar.Date {
	if i := p.milestone(kind); i >= 0 {
		return p.Case.Milestones[i].Date
	}
	return calendar.Date{}
}

// market is the phase in which one applies for work, or nil.
func (p *Pass) market() *cases.Phase {
	if i := slices.Index(p.kinds, cases.MarketPhase); i >= 0 {
		return &p.Case.Phases[i]
	}
	return nil
}

// phaseKind is the kind of the phase with that id.
func (p *Pass) phaseKind(id string) cases.PhaseKind {
	for i, phase := range p.Case.Phases {
		if phase.ID == id {
			return p.kinds[i]
		}
	}
	return ""
}

// each calls f for every known progress report, with the finding's letters and
// number filled in by report.
func (p *Pass) each(f func(r progress, report func(Finding))) {
	for _, r := range p.progress {
		f(r, func(x Finding) {
			x.Reports, x.Number = "V", r.Number
			p.Report(x)
		})
	}
}
