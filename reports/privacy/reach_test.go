package privacy

import (
	"testing"

	"spoor2/reports/cases"
)

// TestShortEntriesAreRead is about fields that hold a word or two, and reach a
// report with whatever else is typed in them.
func TestShortEntriesAreRead(t *testing.T) {
	for _, x := range []struct {
		pointer    string
		set        func(*cases.Case, string)
		good, leak string
	}{
		{"/capacity/by", func(c *cases.Case, s string) { c.Capacity.By = s }, "verzekeringsarts UWV", "P. Aalders, op verzoek van psychiater Smit"},
		{"/trajectory/phaseSystem", func(c *cases.Case, s string) { c.Trajectory.PhaseSystem = cases.PhaseSystem(s) }, "Zes stappen naar werk", "Eigen methode na burn-out"},
		{"/personProfile/drivingLicence/0", func(c *cases.Case, s string) { c.PersonProfile.DrivingLicence = []string{s} }, "C met code 95", "C ingetrokken wegens epilepsie"},
		{"/personProfile/availability/days/0", func(c *cases.Case, s string) { c.PersonProfile.Availability.Days = []string{s} }, "vrijdagochtend", "niet op vrijdag vanwege chemokuur"},
		{"/searchProfile/regionOrTravel", func(c *cases.Case, s string) { c.SearchProfile.RegionOrTravel = s }, "Zwolle, maximaal 40 minuten met de auto", "Zwolle; verder lukt niet door haar hernia"},
		{"/searchProfile/contractForms/0", func(c *cases.Case, s string) { c.SearchProfile.ContractForms = []string{s} }, "deeltijd", "deeltijd vanwege haar chemokuur"},
		{"/placements/0/supervisor", func(c *cases.Case, s string) { c.Placements = []cases.Placement{{Supervisor: s}} }, "J. Smit, hoofd verpleging", "K. Wolters, die weet van haar hernia"},
		{"/placements/0/contractType", func(c *cases.Case, s string) { c.Placements = []cases.Placement{{ContractType: s}} }, "bepaalde tijd", "bepaalde tijd, vanwege haar hernia"},
		{"/trainings/0/paidBy", func(c *cases.Case, s string) { c.Trainings = []cases.Training{{PaidBy: s}} }, "werkgever", "verzekeraar, wegens depressie"},
		{"/funding/payer", func(c *cases.Case, s string) { c.Funding.Payer = s }, "WGA-verzekeraar", "verzekeraar, wegens depressie"},
		{"/waivers/0/reason", func(c *cases.Case, s string) { c.Waivers = []cases.Waiver{{Reason: cases.Text(s)}} }, "De bedrijfsarts was met vakantie.", "Zij had een hernia."},
	} {
		var c cases.Case
		if x.set(&c, x.good); len(Check(&c)) > 0 {
			t.Errorf("%s: %q is found", x.pointer, x.good)
		}
		x.set(&c, x.leak)
		if found := Check(&c); len(found) != 1 || found[0].Pointer != x.pointer {
			t.Errorf("%s: %q gives %+v", x.pointer, x.leak, found)
		}
	}
}
