package facts

import (
	"cmp"
	"strconv"

	"spoor2/reports/cases"
)

func compare[T ~string](a, b T) int { return cmp.Compare(a, b) }

func itoa(n int) string { return strconv.Itoa(n) }

// An ActivityLine is an activity as a report tells it.
type ActivityLine struct {
	cases.Activity
	Now     cases.ReportActivity // what the progress report says of it
	Hours   cases.Decimal        // realised in the period
	SoFar   cases.Decimal        // realised up to and in the period
	Planned cases.Decimal        // over its whole length
}

// Activity finds an activity by its id, or nil.
func (v *View) Activity(id string) *cases.Activity {
	return find(v.Activities, func(a cases.Activity) bool { return a.ID == id })
}

// ActivityLines are the activities that the progress report tells of, or that
// run in its period, in the order of the plan.
func (v *View) ActivityLines() []ActivityLine {
	var out []ActivityLine
	for _, a := range v.Activities {
		now := find(v.texts().Activities, func(r cases.ReportActivity) bool { return r.Activity == a.ID })
		runs := !a.From.After(v.Report.To) && !a.To.Before(v.Report.From)
		if now == nil && !runs {
			continue
		}
		line := ActivityLine{Activity: a, Planned: a.HoursPlanned, SoFar: v.hoursSoFar(a.ID)}
		if now != nil {
			line.Now, line.Hours = *now, now.Hours
		}
		out = append(out, line)
	}
	return out
}

// hoursSoFar sums what the progress reports up to this one say of an activity.
func (v *View) hoursSoFar(id string) cases.Decimal {
	var sum cases.Decimal
	for _, r := range v.Reports {
		if r.Number > v.Report.Number {
			continue
		}
		for _, a := range r.Activities {
			if a.Activity == id {
				sum = sum.Add(a.Hours)
			}
		}
	}
	return sum
}

// PhaseActivities are the activities of one phase.
func (v *View) PhaseActivities(phase string) []cases.Activity {
	return filter(v.Activities, func(a cases.Activity) bool { return a.Phase == phase })
}

// Loose are the activities of no known phase, which must not be lost.
func (v *View) Loose() []cases.Activity {
	return filter(v.Activities, func(a cases.Activity) bool { return v.PhaseNumber(a.Phase) == 0 })
}

// HoursPlanned is the sum over the whole plan.
func (v *View) HoursPlanned() cases.Decimal {
	var sum cases.Decimal
	for _, a := range v.Activities {
		sum = sum.Add(a.HoursPlanned)
	}
	return sum
}

// HoursDone is the sum of what was realised, as the activities say.
func (v *View) HoursDone() cases.Decimal {
	var sum cases.Decimal
	for _, a := range v.Activities {
		sum = sum.Add(a.HoursDone)
	}
	return sum
}

// HoursInPeriod is the sum of what the progress report says.
func (v *View) HoursInPeriod() cases.Decimal {
	var sum cases.Decimal
	for _, a := range v.texts().Activities {
		sum = sum.Add(a.Hours)
	}
	return sum
}

// HoursCommitted is what the agreed hours a week come to in the period, rounded
// to whole hours.
func (v *View) HoursCommitted() cases.Decimal {
	week := v.Commitment.HoursPerWeek
	days := v.Report.To.Sub(v.Report.From) + 1
	if !week.Known || days <= 0 {
		return cases.Decimal{}
	}
	hours := (week.Hundredths*int64(days) + 350) / 700
	return cases.Whole(int(hours))
}

// Difference is done minus planned, in whole and part hours.
func Difference(done, planned cases.Decimal) cases.Decimal {
	return cases.Decimal{Hundredths: done.Hundredths - planned.Hundredths, Known: done.Known || planned.Known}
}

// TrajectoryWeeks is the length of the trajectory in whole weeks, rounded, up to
// its actual or else its planned end.
func (v *View) TrajectoryWeeks() int {
	to := v.Trajectory.ActualEndDate
	if to.IsZero() || v.Report.Type != cases.End {
		to = v.Trajectory.PlannedEndDate
	}
	if to.IsZero() || v.Trajectory.StartDate.IsZero() {
		return 0
	}
	return (to.Sub(v.Trajectory.StartDate) + 4) / 7
}

// WorkplaceDays estimates nothing: it counts the calendar weeks of unpaid
// placements, rounded up, for "n weken werkervaring".
func (v *View) WorkplaceWeeks() int {
	days := 0
	for _, p := range v.Placements {
		if p.Kind != cases.WorkExperience && p.Kind != cases.Trial && p.Kind != cases.Internship || p.From.IsZero() || p.From.After(v.Report.Date) {
			continue
		}
		to := p.To
		if to.IsZero() || to.After(v.Report.Date) {
			to = v.Report.Date
		}
		days += to.Sub(p.From) + 1
	}
	return (days + 6) / 7
}
