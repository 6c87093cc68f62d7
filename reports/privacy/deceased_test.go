package privacy

import (
	"testing"

	"spoor2/reports/cases"
)

// TestDeathIsToldWhereItIsTheReason lets the end report say neutrally that the
// employee died, when that is the reason of the end on record, and nothing more.
func TestDeathIsToldWhereItIsTheReason(t *testing.T) {
	for _, test := range []struct {
		kind  cases.OutcomeKind
		text  cases.Text
		leaks bool
	}{
		{cases.Deceased, "De werknemer is op 12 november 2026 overleden.", false},
		{cases.Deceased, "Door het overlijden van de werknemer eindigt het traject.", false},
		{cases.Deceased, "De werknemer is aan kanker overleden.", true},
		{cases.Deceased, "Haar vader is in mei overleden.", true},
		{cases.PlacedStructural, "De werknemer is op 12 november 2026 overleden.", true},
	} {
		c := &cases.Case{}
		c.Outcome.Kind, c.Outcome.Explanation = test.kind, test.text
		if got := Check(c); len(got) > 0 != test.leaks {
			t.Errorf("%s, %q: %+v", test.kind, test.text, got)
		}
	}
	c := &cases.Case{}
	c.Outcome.Kind, c.Reports = cases.Deceased, []cases.Report{{Summary: "De werknemer is op 12 november 2026 overleden."}}
	if len(Check(c)) == 0 {
		t.Error("a progress report tells of death")
	}
}
