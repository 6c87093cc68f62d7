package check

import (
	"slices"

	"spoor2/reports/cases"
)

// The phases, in whatever system.
var phaseRules = []Rule{
	{
		ID: "F01", Severity: Error, Reports: "T",
		Ask:      "De fasen staan in volgorde: geen latere fase begint voor een eerdere.",
		Why:      "Elke fase bouwt voort op de vorige; eerst profielen, dan solliciteren.",
		Action:   "Herstel de data of de volgorde van de fasen.",
		Citation: trade("intake, oriëntatie, arbeidsmarkt"), Check: phaseOrder,
	},
	{
		ID: "F02", Severity: Info, Reports: "T",
		Ask:      "Overlap van fasen is bedoeld.",
		Why:      "Fasen mogen overlappen; meestal is het een vergissing in een datum.",
		Action:   "Controleer de data; is de overlap bedoeld, dan is er niets te doen.",
		Citation: workGuide("§ 4.3 (aansluitende, flankerende of overlappende activiteiten)"), Check: phaseOverlap,
	},
	{
		ID: "F03", Severity: Error, Reports: "TV",
		Ask:      "Persoonsprofiel en zoekprofiel zijn klaar voordat de arbeidsmarktfase begint.",
		Why:      "Solliciteren zonder zoekprofiel is zoeken op goed geluk.",
		Action:   "Leg het zoekprofiel vast, of herstel het begin van de arbeidsmarktfase.",
		Citation: trade("eerst de profielen, dan de arbeidsmarkt"), Check: profileBeforeMarket,
	},
	{
		ID: "F04", Severity: Warning, Reports: "V",
		Ask:      "Een afgesloten fase heeft een einddatum, en elke rapportage noemt haar fase.",
		Why:      "Zo is te zien waar het traject staat.",
		Action:   "Vul de einddatum of de fase in.",
		Citation: house("een fase eindigt als de volgende begint"), Check: phaseEnds,
	},
}

func phaseOrder(p *Pass) {
	order := []cases.PhaseKind{cases.IntakePhase, cases.OrientationPhase, cases.PreparationPhase, cases.MarketPhase, cases.PlacementPhase}
	begin, rank, at0 := 0, -1, false
	for i, x := range p.Case.Phases {
		p.require(need{x.From.IsZero() && p.asksPlan(), at("phases", i, "from"), "de begindatum van fase " + mark(x.ID, i)})
		if !x.To.IsZero() && x.To.Before(x.From) {
			p.Report(Finding{
				Pointer: at("phases", i, "to"), Seen: x.To.String(), Expected: x.From.String(),
				Message: say("Fase %s eindigt op %s, vóór haar begin op %s.", mark(x.ID, i), day(x.To), day(x.From)),
			})
		}
		if earlier := p.Case.Phases[begin]; at0 && !x.From.IsZero() && x.From.Before(earlier.From) {
			p.Report(Finding{
				Pointer: at("phases", i, "from"), Seen: x.From.String(), Expected: earlier.From.String(),
				Message: say("Fase %s begint op %s, vóór fase %s, die begint op %s.", mark(x.ID, i), day(x.From), mark(earlier.ID, begin), day(earlier.From)),
			})
		} else if k := slices.Index(order, p.kinds[i]); k >= 0 && k < rank {
			p.Report(Finding{Pointer: at("phases", i, "kind"), Message: say("Fase %s is een fase van %s, en staat na een latere soort.", mark(x.ID, i), p.kinds[i])})
		} else if k >= 0 {
			rank = k
		}
		if !x.From.IsZero() && (!at0 || !x.From.Before(p.Case.Phases[begin].From)) {
			begin, at0 = i, true
		}
	}
}

func phaseOverlap(p *Pass) {
	for i := 1; i < len(p.Case.Phases); i++ {
		before, x := p.Case.Phases[i-1], p.Case.Phases[i]
		if x.From.IsZero() || before.To.IsZero() || x.From.After(before.To) || x.From.Before(before.From) {
			continue
		}
		p.Report(Finding{
			Pointer: at("phases", i, "from"), Seen: x.From.String(), Expected: before.To.AddDays(1).String(),
			Message: say("Fase %s begint op %s, terwijl fase %s loopt t/m %s.", mark(x.ID, i), day(x.From), mark(before.ID, i-1), day(before.To)),
		})
	}
}

// profileBeforeMarket is content with a plan or a search profile of on or before
// the first day of the market phase.
func profileBeforeMarket(p *Pass) {
	phase := p.market()
	if phase == nil || !p.known(phase.From) {
		return
	}
	plan, _ := p.planDate()
	updated := p.Case.SearchProfile.UpdatedOn
	if !plan.IsZero() && !plan.After(phase.From) || !updated.IsZero() && !updated.After(phase.From) {
		return
	}
	p.Report(Finding{
		Pointer: "/searchProfile/updatedOn", Seen: updated.String(), Expected: phase.From.String(),
		Message: say("De arbeidsmarktfase begon op %s; toen was er nog geen trajectplan en geen zoekprofiel.", day(phase.From)),
	})
}

func phaseEnds(p *Pass) {
	for i, x := range p.Case.Phases {
		next := i+1 < len(p.Case.Phases) && p.known(p.Case.Phases[i+1].From) && p.Case.Phases[i+1].Status != "gepland"
		if x.To.IsZero() && p.known(x.From) && (next || x.Status == "afgerond") {
			why := ", die is afgesloten,"
			if x.Status != "afgerond" {
				why = ", waarna de volgende is begonnen,"
			}
			p.requireAs(Finding{Action: "Vul de einddatum van de fase in."}, need{true, at("phases", i, "to"), "de einddatum van fase " + mark(x.ID, i) + why})
		}
	}
	p.each(func(r progress, report func(Finding)) {
		switch {
		case len(p.Case.Phases) == 0:
		case r.Phase == "":
			report(Finding{Pointer: at("reports", r.index, "phase"), Message: say("Voortgangsrapportage %d noemt geen fase.", r.Number)})
		case p.phaseTwice() >= 0 || slices.ContainsFunc(p.Case.Activities, func(a cases.Activity) bool { return a.Phase == r.Phase && !p.phase(r.Phase) }):
			// C16 says so
		case !p.phase(r.Phase):
			report(Finding{Pointer: at("reports", r.index, "phase"), Message: say("Voortgangsrapportage %d noemt een fase die niet in het plan staat.", r.Number), Action: "Kies het kenmerk van een fase uit het plan."})
		}
	})
}
