package facts

import (
	"slices"
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

func named(t *testing.T, id string) *cases.Case {
	t.Helper()
	for _, c := range caseload(t) {
		if c.Case.ID == id {
			return c
		}
	}
	t.Fatalf("no case %s", id)
	return nil
}

func slugs(all []Report) (out []string) {
	for _, r := range all {
		out = append(out, r.Slug())
	}
	return out
}

func TestEndReportWaitsForTheEndUnlessADraft(t *testing.T) {
	c := named(t, "2026-0110")
	before := c.Trajectory.ActualEndDate.AddDays(-1)
	for _, test := range []struct {
		on    calendar.Date
		draft bool
		want  bool
	}{
		{before, false, false},
		{before, true, true},
		{c.Trajectory.ActualEndDate, false, true},
	} {
		if got := slices.Contains(slugs(Reports(c, test.on, test.draft)), "eindrapportage"); got != test.want {
			t.Errorf("on %s, draft %t: listed is %t, want %t", test.on, test.draft, got, test.want)
		}
	}
}

func TestReportPreparedForAPeriodToComeIsNotThereYet(t *testing.T) {
	c := named(t, "2026-0110")
	c.Trajectory.ActualEndDate = calendar.Date{}
	c.Reports = append(c.Reports, cases.Report{Number: 9, PeriodFrom: calendar.Of(2026, 12, 1), PeriodTo: calendar.Of(2027, 1, 31)})
	for on, want := range map[calendar.Date]bool{calendar.Of(2026, 11, 30): false, calendar.Of(2026, 12, 1): true} {
		if got := slices.Contains(slugs(Reports(c, on, false)), "voortgang-09"); got != want {
			t.Errorf("on %s listed is %t, want %t", on, got, want)
		}
	}
}

func TestNumberOfAPlanSaysNothing(t *testing.T) {
	c := named(t, "2026-0110")
	month := cases.Month{Year: 2026, Month: 11}
	want, _ := DueIn(c, month, calendar.Date{}, Norms{})
	for i := range c.Documents {
		if c.Documents[i].Type == cases.Plan {
			c.Documents[i].Number = 1
		}
	}
	got, _ := DueIn(c, month, calendar.Date{}, Norms{})
	if len(got) != len(want) {
		t.Errorf("%d reports are due, want %d", len(got), len(want))
	}
	r := Reports(c, calendar.Of(2026, 11, 30), false)[0]
	if r.State != Final {
		t.Errorf("the plan is %s", r.State)
	}
	if d := Extract(c, r).Documents[0]; d.Number != 0 {
		t.Errorf("the extract tells number %d", d.Number)
	}
}

func TestRunningCaseWithoutAStartIsNotJudged(t *testing.T) {
	c := named(t, "2026-0110")
	c.Trajectory.StartDate = calendar.Date{}
	if due, why := DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, Norms{}); due != nil || why != Unjudged {
		t.Errorf("got %v, %q", due, why)
	}
	fresh := &cases.Case{}
	if _, why := DueIn(fresh, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, Norms{}); why == "" || why == Unjudged {
		t.Errorf("of a new case: %q", why)
	}
}

func TestReportKnowsNoStepsOfAfterItsDate(t *testing.T) {
	c := named(t, "2026-0110")
	r := Reports(c, calendar.Of(2026, 11, 30), false)[0]
	later := r.Date.AddDays(1)
	c.Trajectory.OrderDate, c.Trajectory.RegistrationDate, c.Privacy.EmployeeInformedOn = later, later, later
	c.LegalExplanation.ExplainedOn = later
	told := Extract(c, r)
	for name, d := range map[string]calendar.Date{
		"order": told.Trajectory.OrderDate, "registration": told.Trajectory.RegistrationDate, "information": told.Privacy.EmployeeInformedOn,
		"explanation": told.LegalExplanation.ExplainedOn,
	} {
		if !d.IsZero() {
			t.Errorf("%s of %s is told in a report of %s", name, d, r.Date)
		}
	}
}
