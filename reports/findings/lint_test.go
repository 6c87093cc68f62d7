package findings_test

import (
	"bytes"
	"strings"
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/findings"
)

// TestQuotesMaskAllThatLeaks is about sentences that break several rules, and
// about reasons, which are repeated whole.
func TestQuotesMaskAllThatLeaks(t *testing.T) {
	e := read(t, "ok/devries.json")[0]
	e.Case.SearchProfile.RegionOrTravel = "Zwolle; verder rijden lukt niet door haar hernia, BSN 999900018"
	e.Case.Employer.CaseManager = "I. Drost, weet van haar hernia, BSN 999900018"
	e.Case.Milestones[0].Date = date(t, "2025-04-20")
	e.Case.Waivers = []cases.Waiver{{Rule: "D03", Reason: "Zij had toen een hernia.", By: "M. Hofstra", Date: date(t, "2026-10-01")}}
	var b bytes.Buffer
	r := &findings.Run{On: date(t, "2026-11-05")}
	r.Cases = []*findings.Case{findings.Of(e, r.On, check.Settings{})}
	if err := (findings.Text{}).Write(&b, r); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"hernia", "999900018"} {
		if strings.Contains(b.String(), word) {
			t.Errorf("%s is repeated:\n%s", word, b.String())
		}
	}
	if !strings.Contains(b.String(), "geaccepteerd: Zij had toen een […]., M. Hofstra") || !strings.Contains(b.String(), "/waivers/0/reason") {
		t.Error(b.String())
	}
}
