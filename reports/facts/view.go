package facts

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// A View is a case as one report may tell it. Templates ask it for facts.
type View struct {
	*cases.Case
	Report  Report
	Waiting calendar.Waiting
}

// NewView prepares a case for a report: the view holds the extract of the case
// for it and nothing else. The case is not changed.
func NewView(c *cases.Case, r Report) *View {
	told := Extract(c, r)
	id := documentID(r)
	r.Document = find(told.Documents, func(d cases.Document) bool { return d.ID == id })
	if r.Texts != nil {
		r.Texts = find(told.Reports, func(t cases.Report) bool { return t.Number == r.Number })
	}
	return &View{Case: told, Report: r, Waiting: Waiting(told)}
}

// ToDo lists what a concept still asks for.
func (v *View) ToDo() []string { return v.Extract.ToDo }

// IsDraft reports whether the report is a concept.
func (v *View) IsDraft() bool { return v.Report.State == Draft }

// Week is the week of illness on the report's date.
func (v *View) Week() int { return v.Waiting.Week(v.Report.Date) }

func filter[T any](all []T, keep func(T) bool) []T {
	var out []T
	for _, x := range all {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

// Talks are the conversations of which the report tells, in order of date.
func (v *View) Talks() []cases.Contact {
	out := filter(v.Contacts, func(c cases.Contact) bool { return v.Report.tells(c.Date) })
	slices.SortStableFunc(out, func(a, b cases.Contact) int { return a.Date.Compare(b.Date) })
	return out
}

// ThreeWayTalks counts the conversations of employee, employer and adviser.
func (v *View) ThreeWayTalks() int {
	n := 0
	for _, c := range v.Talks() {
		if slices.Contains(c.Participants, cases.Employee) && slices.Contains(c.Participants, cases.Employer) && slices.Contains(c.Participants, cases.Adviser) {
			n++
		}
	}
	return n
}

// EmployersApproached are the contacts with employers of which the report tells.
func (v *View) EmployersApproached() []cases.EmployerContact {
	out := filter(v.EmployerContacts, func(c cases.EmployerContact) bool { return v.Report.tells(c.Date) })
	slices.SortStableFunc(out, func(a, b cases.EmployerContact) int { return a.Date.Compare(b.Date) })
	return out
}

// VacanciesFound are the vacancies of which the report tells.
func (v *View) VacanciesFound() []cases.Vacancy {
	out := filter(v.Vacancies, func(x cases.Vacancy) bool { return v.Report.tells(x.FoundOn) })
	slices.SortStableFunc(out, func(a, b cases.Vacancy) int { return a.FoundOn.Compare(b.FoundOn) })
	return out
}

// Remarks on cooperation of which the report tells.
func (v *View) Remarks() []cases.Cooperation {
	return filter(v.Cooperation, func(c cases.Cooperation) bool { return v.Report.tells(c.Date) })
}

// Placed are the placements of which the report tells.
func (v *View) Placed() []cases.Placement { return placed(v.Placements, v.Report) }

// placed are the placements that had begun by the date of a progress report and
// were not over before its period; those that had begun or were agreed by the
// date of a plan; all of them in the end report. An evaluation made after the
// report is not known yet.
func placed(all []cases.Placement, r Report) []cases.Placement {
	out := filter(all, func(p cases.Placement) bool {
		switch r.Type {
		case cases.Progress:
			return !p.From.After(r.Date) && (p.To.IsZero() || !p.To.Before(r.From))
		case cases.Plan:
			return !p.From.IsZero() && !p.From.After(r.Date)
		}
		return true
	})
	for i := range out {
		if out[i].To.After(r.Date) {
			out[i].Evaluation = ""
		}
	}
	return out
}

// TrainingNow is the training of which the report tells.
func (v *View) TrainingNow() []cases.Training { return trained(v.Trainings, v.Report) }

// trained is the training that ran in the period of a progress report, and all
// of it in the others. What came after the report is not known yet.
func trained(all []cases.Training, r Report) []cases.Training {
	out := filter(all, func(t cases.Training) bool {
		if r.Type != cases.Progress {
			return true
		}
		return !t.From.After(r.To) && (t.To.IsZero() || !t.To.Before(r.From))
	})
	for i := range out {
		if out[i].To.After(r.Date) {
			out[i].Result = ""
		}
		if out[i].ApprovedOn.After(r.Date) {
			out[i].ApprovedOn = calendar.Date{}
		}
	}
	return out
}

// Tests are the results known on the report's date.
func (v *View) Tests() []cases.TestResult {
	return filter(v.PersonProfile.TestResults, func(t cases.TestResult) bool { return !t.Date.After(v.Report.Date) })
}

// SearchUpdated reports whether the search profile's date is one that this
// report can know.
func (v *View) SearchUpdated() bool {
	d := v.SearchProfile.UpdatedOn
	return !d.IsZero() && !d.After(v.Report.Date)
}

// JobFound is the placement that the outcome points to, or nil.
func (v *View) JobFound() *cases.Placement {
	for i := range v.Placements {
		if p := &v.Placements[i]; p.ID != "" && p.ID == v.Outcome.PlacementRef {
			return p
		}
	}
	return nil
}

// Goals of the trajectory with what the report says of each.
func (v *View) Goals() []GoalLine {
	var out []GoalLine
	for _, g := range v.Goal.SubGoals {
		line := GoalLine{SubGoal: g}
		for _, p := range v.texts().GoalProgress {
			if p.Goal == g.ID {
				line.Progress = p
			}
		}
		out = append(out, line)
	}
	return out
}

// A GoalLine is a sub-goal with its progress, if the report tells of it.
type GoalLine struct {
	cases.SubGoal
	Progress cases.GoalProgress
}

// Texts are the texts of a progress report; empty ones when there are none.
func (v *View) Texts() cases.Report { return v.texts() }

func (v *View) texts() cases.Report {
	if v.Report.Texts == nil {
		return cases.Report{}
	}
	return *v.Report.Texts
}

// NewAgreements are those made in this report's document.
func (v *View) NewAgreements() []cases.Agreement {
	return filter(v.Agreements, func(a cases.Agreement) bool { return a.Source == v.documentID() })
}

// EarlierAgreements are those of earlier documents that were due in the period or
// later, or are still open.
func (v *View) EarlierAgreements() []cases.Agreement {
	return filter(v.Agreements, func(a cases.Agreement) bool {
		d := v.documentDate(a.Source)
		return a.Source != v.documentID() && !d.IsZero() && d.Before(v.Report.Date) && (!a.Due.Before(v.Report.From) || a.Status == open)
	})
}

// AgreementsOf are the plan's agreements by who keeps them.
func (v *View) AgreementsOf(role cases.Role) []cases.Agreement {
	return filter(v.NewAgreements(), func(a cases.Agreement) bool { return a.Owner == role })
}

// AgreementOwners are the owners of the new agreements, each once, in the order
// in which they appear.
func (v *View) AgreementOwners() []cases.Role {
	var out []cases.Role
	for _, a := range v.NewAgreements() {
		if !slices.Contains(out, a.Owner) {
			out = append(out, a.Owner)
		}
	}
	return out
}

func (v *View) documentID() string { return v.Extract.Document }

func (v *View) documentDate(id string) calendar.Date {
	for _, d := range v.Documents {
		if d.ID == id {
			return d.Date
		}
	}
	return calendar.Date{}
}

// Annexes are the attachments that belong to this report, those without a
// document to the plan or the end report.
func (v *View) Annexes() []cases.Attachment {
	return filter(v.Attachments, func(a cases.Attachment) bool {
		if a.Document == "" {
			return v.Report.Type == cases.End
		}
		return a.Document == v.documentID()
	})
}

// Delivered are the documents delivered by the report's date, itself included,
// the final version of each.
func (v *View) Delivered() []cases.Document {
	return filter(v.Documents, func(d cases.Document) bool {
		best := Issued(v.Case, d.Type, d.Number, v.Report.Date)
		return best != nil && best.ID == d.ID
	})
}

// SentTo is to whom this report went.
func (v *View) SentTo() []cases.Sending {
	if v.Report.Document == nil || v.IsDraft() {
		return nil
	}
	return v.Report.Document.SentTo
}

// PlanDocument is the recorded trajectory plan, or nil.
func (v *View) PlanDocument() *cases.Document {
	return Issued(v.Case, cases.Plan, 0, v.Report.Date)
}

// NextPeriod is the period after this progress report's.
func (v *View) NextPeriod() calendar.Period {
	return calendar.PeriodAt(v.Trajectory.StartDate, v.Trajectory.ReportInterval, v.Report.Number+1)
}

// CurrentPhase is the phase that a progress report names, else the one that runs
// on the report's date, or nil.
func (v *View) CurrentPhase() *cases.Phase {
	for i := range v.Phases {
		p := &v.Phases[i]
		if id := v.texts().Phase; id != "" {
			if p.ID == id {
				return p
			}
			continue
		}
		if !v.Report.Date.Before(p.From) && (p.To.IsZero() || !v.Report.Date.After(p.To)) {
			return p
		}
	}
	return nil
}

// MarketPhase is the phase in which one applies for work, or nil: the phase of
// that kind, or else F3 of three and F4 of five.
func (v *View) MarketPhase() *cases.Phase {
	return find(v.Phases, func(p cases.Phase) bool { return v.PhaseKind(p) == cases.MarketPhase })
}

// PhaseKind is the recorded kind, or what the place in a known system says.
func (v *View) PhaseKind(p cases.Phase) cases.PhaseKind {
	if p.Kind != "" {
		return p.Kind
	}
	known := map[cases.PhaseSystem][]cases.PhaseKind{
		"3-fasen": {cases.IntakePhase, cases.OrientationPhase, cases.MarketPhase},
		"5-fasen": {cases.IntakePhase, cases.OrientationPhase, cases.PreparationPhase, cases.MarketPhase, cases.PlacementPhase},
	}[v.Trajectory.PhaseSystem]
	for i := range v.Phases {
		if v.Phases[i].ID == p.ID && i < len(known) {
			return known[i]
		}
	}
	return ""
}

// PhaseNumber counts from 1.
func (v *View) PhaseNumber(id string) int {
	return 1 + slices.IndexFunc(v.Phases, func(p cases.Phase) bool { return p.ID == id })
}

func find[T any](all []T, is func(T) bool) *T {
	for i := range all {
		if is(all[i]) {
			return &all[i]
		}
	}
	return nil
}
