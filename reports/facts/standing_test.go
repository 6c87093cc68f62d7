package facts_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/figure"
)

// TestStanding shows a trajectory before, during and after it, as what is no report
// tells of it.
func TestStanding(t *testing.T) {
	var out bytes.Buffer
	c := read(t, "ok/devries.json")[0]
	for _, on := range []string{"2025-06-01", "2026-07-01", "2026-10-21", "2026-10-22", "2027-06-01"} {
		v := facts.Standing(c, day(t, on))
		line := v.Timeline()
		fmt.Fprintf(&out, "op %s: %s; %s; %s\n", on, v.WeekOf(), v.Standing(), line.TodayLabel)
		for _, r := range line.Reports {
			fmt.Fprintf(&out, "\t%s dag %d, uitgebracht %v, dit %v\n", r.Label, r.Day, r.Delivered, r.This)
		}
		for _, p := range line.Phases {
			fmt.Fprintf(&out, "\t%s dag %d t/m %d\n", p.Label, p.From, p.To)
		}
		fmt.Fprintf(&out, "\t%d sollicitaties\n", len(v.Log()))
	}
	golden.Check(t, "facts/standing.txt", out.Bytes())
}

func TestStandingHoldsNoMoreThanItTells(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	c.Employee.BSN, c.Employee.StatePensionDate = "111222333", day(t, "2046-05-14")
	v := facts.Standing(c, day(t, "2026-11-05"))
	switch {
	case v.Employee.BSN != "" || !v.Employee.StatePensionDate.IsZero():
		t.Error("it holds the BSN or the date of the state pension")
	case len(v.Sickness.WAZOLeaves) > 0 || v.Outcome.Kind != "" || len(v.Contacts) == 0:
		t.Error("it holds leave or the outcome, or no contacts")
	case slices.ContainsFunc(v.Reports, func(r cases.Report) bool { return r.Summary != "" }):
		t.Error("it holds texts of reports")
	case slices.ContainsFunc(v.Timeline().Reports, func(x figure.Tick) bool { return x.This }):
		t.Error("it takes itself for a report")
	}
	if c.Employee.BSN == "" || c.Outcome.Kind == "" {
		t.Error("the case given has changed")
	}
}

func TestCourseOfAnApplication(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	var all []string
	for _, a := range facts.Standing(c, day(t, "2026-09-30")).Log() {
		for _, e := range a.Course() {
			if e.Kind == cases.Sent || e.Date.After(day(t, "2026-09-30")) {
				t.Errorf("application %d: %s on %v", a.Number, e.Kind, e.Date)
			}
			all = append(all, string(e.Kind))
		}
	}
	if got := strings.Join(all, " "); !strings.Contains(got, "gesprek_gevoerd afgewezen_gesprek") || strings.Contains(got, "aangenomen") {
		t.Errorf("got %s", got)
	}
}
