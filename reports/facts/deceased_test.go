package facts_test

import (
	"slices"
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// TestNothingIsAskedOfTheDeceased makes the end report without a reaction and
// without a signature of the employee, and the plan as it was.
func TestNothingIsAskedOfTheDeceased(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	c.Outcome.Kind, c.Outcome.EmployeeReaction = cases.Deceased, ""
	c.Signatures = slices.DeleteFunc(c.Signatures, func(s cases.Signature) bool { return s.Document == "ER" && s.Role == cases.Employee })
	for _, r := range facts.Reports(c, day(t, "2026-11-20"), false) {
		want := 3
		if r.Type == cases.End {
			want = 2
		}
		if len(r.Missing) > 0 || r.State != facts.Final {
			t.Errorf("%s lacks %v and is %s", r.Slug(), r.Missing, r.State)
		}
		if v := facts.NewView(facts.Extract(c, r), r); r.Type != cases.Progress && len(v.Signatories()) != want {
			t.Errorf("%s has %d boxes to sign, want %d", r.Slug(), len(v.Signatories()), want)
		}
	}
}
