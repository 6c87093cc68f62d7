package facts_test

import (
	"strings"
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

func TestAStepIsTakenOnTheFirstDayOfThisIllness(t *testing.T) {
	c := &cases.Case{}
	c.Sickness.FirstDay = day(t, "2025-03-03")
	for _, on := range []string{"2025-05-12", "2024-06-01", "2025-04-10", "2026-01-05"} {
		c.Milestones = append(c.Milestones, cases.Milestone{Kind: cases.ProblemAnalysis, Date: day(t, on)})
	}
	if got := facts.Taken(c, calendar.Date{}, cases.ProblemAnalysis); got != day(t, "2025-04-10") {
		t.Errorf("taken on %s, want the first day after the first day of illness", got)
	}
	if got := facts.Taken(c, day(t, "2025-04-01"), cases.ProblemAnalysis); !got.IsZero() {
		t.Errorf("taken on %s, before which nothing was known", got)
	}
}

func TestNoWeekIsCountedWithoutAFirstDayOfIllness(t *testing.T) {
	c := read(t, "ok/janssen.json")[0]
	c.Sickness = cases.Sickness{}
	on := day(t, "2026-11-20")
	for _, r := range facts.Reports(c, on, true) {
		v := facts.NewView(facts.Extract(c, r), r)
		for _, said := range []string{v.WeekOf(), v.WeekClause(), v.Timeline().TodayLabel, v.WeekRule().Now} {
			if strings.Contains(said, "week 0") || strings.Contains(said, "van 0") || !strings.Contains(said, "niet bekend") {
				t.Errorf("%s: %q", r.Slug(), said)
			}
		}
	}
}
