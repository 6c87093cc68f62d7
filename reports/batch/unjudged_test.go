package batch

import (
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
	"spoor2/templates"
)

// A case of which nobody can tell what is due is no case of which nothing is due.
func TestRunningCaseWithoutAStartCallsForAttention(t *testing.T) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	month := func(c *cases.Case) ([]Wanted, string) {
		_, why := facts.DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, facts.Norms{})
		return nil, why
	}
	for _, test := range []struct {
		documents string
		want      manifest.State
	}{
		{`[]`, manifest.NotDue},
		{`[{"id": "TP", "type": "trajectplan", "version": "1.0", "date": "2026-03-16", "status": "definitief"}]`, manifest.Refused},
	} {
		input := `{"formatVersion": 1, "case": {"id": "2026-0001"}, "documents": ` + test.documents + `}`
		p := Printer{Press: press, Pick: month, Workers: 1, Dry: true}
		err := p.Run(t.Context(), casefile.Read("zaak.json", strings.NewReader(input)), func(r Result) error {
			if r.State() != test.want {
				t.Errorf("%s: %s, want %s", test.documents, r.State(), test.want)
			}
			if test.want == manifest.Refused && !strings.Contains(r.Err.Error(), "startdatum") {
				t.Errorf("it says %q", r.Err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
