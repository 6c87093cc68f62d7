package facts

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// This file has short phrases that follow from several facts at once and that a
// template could only say with a page of conditions.

// AdviserName is "S. (Sanne) Bakker" when the first name is known.
func (v *View) AdviserName() string {
	name, first := v.Adviser.Name, v.Adviser.FirstName
	if at := strings.LastIndex(name, ". "); first != "" && at > 0 && !strings.Contains(name, "(") {
		return name[:at+2] + "(" + first + ") " + name[at+2:]
	}
	return name
}

// PhaseWords are the phases in short, in order.
func (v *View) PhaseWords() []string {
	out := make([]string, len(v.Phases))
	for i, p := range v.Phases {
		out[i] = dutch.Lower(v.phaseWord(p))
	}
	return out
}

// PhaseWordOf is a phase in a sentence: "intake", "oriëntatie", "arbeidsmarktfase".
func (v *View) PhaseWordOf(p cases.Phase) string {
	if v.phaseWord(p) == string(cases.MarketPhase) {
		return "arbeidsmarktfase"
	}
	return dutch.Lower(v.phaseWord(p))
}

// PhaseEnd is the last day of the i-th phase.
func (v *View) PhaseEnd(i int) calendar.Date { return v.phaseEnd(i) }

// A Step is a line of the course so far.
type Step struct {
	Name string
	Date calendar.Date
	Week int // of illness; 0 before it
	Note string
}

// Steps are the steps of the Wvp and of the trajectory taken by the report's
// date, in order. Progress talks are counted in one line.
func (v *View) Steps() []Step {
	steps := []Step{{Name: "Eerste ziektedag", Date: v.Waiting.FirstDay}}
	talks, last := 0, calendar.Date{}
	for _, m := range v.Milestones {
		if m.Kind == cases.ProgressTalk {
			if !m.Date.After(v.Report.Date) {
				talks++
				if m.Date.After(last) {
					last = m.Date
				}
			}
			continue
		}
		steps = append(steps, Step{Name: dutch.Sentence(m.Kind.String()), Date: m.Date, Note: m.DocumentRef})
	}
	if talks > 0 {
		steps = append(steps, Step{Name: "Voortgangsgesprekken", Date: last, Note: dutch.Sentence(dutch.Count(talks, "gesprek", "gesprekken")) + " van werkgever en werknemer; dit is het laatste"})
	}
	if v.Capacity.Kind != "" {
		steps = append(steps, Step{Name: string(v.Capacity.Kind), Date: v.Capacity.Date, Note: prefixed("bedrijfsarts ", v.Capacity.By)})
	}
	steps = append(steps,
		Step{Name: "Arbeidsdeskundig rapport", Date: v.LabourExpertReport.Date, Note: v.LabourExpert.Name},
		Step{Name: "Opdracht spoor 2", Date: v.Trajectory.OrderDate},
		Step{Name: "Start spoor 2", Date: v.Trajectory.StartDate},
	)
	steps = filter(steps, func(s Step) bool { return !s.Date.IsZero() && !s.Date.After(v.Report.Date) })
	slices.SortStableFunc(steps, func(a, b Step) int { return a.Date.Compare(b.Date) })
	for i := range steps {
		steps[i].Week = v.Waiting.Week(steps[i].Date)
	}
	return steps
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

func roleWords(roles []cases.Role) []string {
	out := make([]string, len(roles))
	for i, r := range roles {
		out[i] = r.String()
	}
	return out
}

// IntakeParticipants are those at the intake, from its own record or from the
// conversation of that day.
func (v *View) IntakeParticipants() []string {
	if len(v.Intake.Participants) > 0 {
		return roleWords(v.Intake.Participants)
	}
	for _, c := range v.Contacts {
		if c.Date == v.Trajectory.IntakeDate && !c.Date.IsZero() {
			return roleWords(c.Participants)
		}
	}
	return nil
}

// MeetingParticipants are those at the three-way meeting.
func (v *View) MeetingParticipants() []string { return roleWords(v.ThreeWayMeeting.Participants) }

// MeetingPlanned is the planned date of a three-way meeting still to come.
func (v *View) MeetingPlanned() calendar.Date {
	for _, m := range v.ReportPlan {
		if m.Kind == cases.ThreeWayMoment && !m.Date.Before(v.Report.Date) {
			return m.Date
		}
	}
	return calendar.Date{}
}

// Explained lists what of the law was explained.
func (v *View) Explained() []string { return v.explained(cases.Yes) }

// NotExplained lists what was explicitly not explained yet.
func (v *View) NotExplained() []string { return v.explained(cases.No) }

func (v *View) explained(answer cases.YesNo) []string {
	l := v.LegalExplanation
	var out []string
	for _, x := range []struct {
		answer cases.YesNo
		what   string
	}{
		{l.TrajectoryGoal, "doel van het traject"}, {l.RightsAndDuties, "rechten en plichten"}, {l.Track1AndTrack2, "verschil tussen spoor 1 en spoor 2"},
		{l.AfterTwoYears, "procedure na twee jaar"}, {l.IncapacityPercentage, "arbeidsongeschiktheidspercentage"}, {l.WIAApplication, "WIA-aanvraag"},
	} {
		if x.answer == answer {
			out = append(out, x.what)
		}
	}
	return out
}

// A Moment is a line of the planning of reports.
type Moment struct {
	Date calendar.Date
	Name string
	With string
}

// Moments are the planned meetings, evaluations and reports, in order.
func (v *View) Moments() []Moment {
	var out []Moment
	for _, m := range v.ReportPlan {
		x := Moment{Date: m.Date, Name: dutch.Sentence(m.Kind.String()), With: "werknemer en adviseur"}
		if m.Number > 0 {
			x.Name += " " + strconv.Itoa(m.Number)
		}
		if m.Kind != cases.ProgressMoment {
			x.With = "werknemer, werkgever en adviseur"
		}
		out = append(out, x)
	}
	slices.SortStableFunc(out, func(a, b Moment) int { return a.Date.Compare(b.Date) })
	return out
}

// SentToWords is "werknemer en werkgever op 23 april 2026".
func (v *View) SentToWords() string {
	var dates []calendar.Date
	to := map[calendar.Date][]string{}
	for _, s := range v.SentTo() {
		if to[s.Date] == nil {
			dates = append(dates, s.Date)
		}
		to[s.Date] = append(to[s.Date], s.Role.String())
	}
	var parts []string
	for _, d := range dates {
		part := dutch.List(to[d])
		if !d.IsZero() {
			part += " op " + dutch.Date(d)
		}
		parts = append(parts, part)
	}
	return dutch.List(parts)
}

// Standing says how the trajectory stands against its plan.
func (v *View) Standing() string {
	switch e := v.Trajectory.ActualEndDate; {
	case !e.IsZero() && !v.Report.Date.Before(e):
		return "Het traject is beëindigd op " + dutch.Date(e) + "."
	case len(v.texts().Adjustments) > 0:
		return "Het traject loopt; het plan is bijgesteld."
	default:
		return "Het traject loopt door t/m " + dutch.Date(v.Trajectory.PlannedEndDate) + "."
	}
}

// Confirmed reports whether the capacity was confirmed unchanged by the report's
// date.
func (v *View) Confirmed() bool {
	d := v.Capacity.ConfirmedUnchangedOn
	return !d.IsZero() && !d.After(v.Report.Date)
}

// MarketNotBegun reports whether the phase of applying is still to come.
func (v *View) MarketNotBegun() bool {
	p := v.MarketPhase()
	return p != nil && p.From.After(v.Report.Date)
}

// Filled reports whether a list was filled in, if only with nothing.
func (v *View) Filled(list any) bool {
	switch l := list.(type) {
	case []cases.Bottleneck:
		return l != nil
	case []cases.Adjustment:
		return l != nil
	}
	return false
}

// AgreementStanding is the recorded state where the agreement was due by the
// report's date, else open: what came later is not known yet.
func (v *View) AgreementStanding(a cases.Agreement) string {
	switch {
	case a.Due.After(v.Report.Date):
		return "open"
	case a.Status == open && a.Due.Before(v.Report.Date):
		return "open, termijn verstreken"
	}
	return a.Status.String()
}

// FirstApplication and LastApplication bound the log.
func (v *View) FirstApplication() calendar.Date {
	if log := v.Log(); len(log) > 0 {
		return log[0].Date
	}
	return calendar.Date{}
}

// LastApplication is the day of the last application of the log.
func (v *View) LastApplication() calendar.Date {
	if log := v.Log(); len(log) > 0 {
		return log[len(log)-1].Date
	}
	return calendar.Date{}
}

// AllAdjustments are the adjustments of all progress reports up to this report.
func (v *View) AllAdjustments() []cases.Adjustment {
	var out []cases.Adjustment
	for _, r := range v.Reports {
		if !r.Date.After(v.Report.Date) {
			out = append(out, r.Adjustments...)
		}
	}
	slices.SortStableFunc(out, func(a, b cases.Adjustment) int { return a.Date.Compare(b.Date) })
	return out
}

// HandedOver is the recorded hand-over, or else the documents delivered.
func (v *View) HandedOver() []cases.Handover {
	if len(v.Outcome.Handover) > 0 {
		return v.Outcome.Handover
	}
	var out []cases.Handover
	for _, d := range v.Delivered() {
		title := dutch.Sentence(d.Type.String())
		if d.Number > 0 {
			title += " " + strconv.Itoa(d.Number)
		}
		out = append(out, cases.Handover{Title: title + ", versie " + d.Version, Date: d.Date})
	}
	return out
}
