package check_test

import (
	"testing"

	"spoor2/reports/check"
)

func TestAPlaceAtTheOwnEmployerIsNoneOutsideTheProfile(t *testing.T) {
	for employer, want := range map[string]string{"Veldkamp Bouwmaterialen B.V.": "", "VELDKAMP BOUWMATERIALEN BV": "", "Veldkamp Transport B.V.": "W"} {
		c := read(t, "ok/devries.json")[0]
		c.Employer.Name = "Veldkamp Bouwmaterialen B.V."
		c.Placements[0].Employer, c.Placements[0].Function, c.Placements[0].Motivation = employer, "Banketbakker", ""
		if found := severityOf(check.Run(c, date(t, "2026-11-05"), check.Settings{}), "A25"); found != want {
			t.Errorf("%q: %q, want %q", employer, found, want)
		}
	}
}
