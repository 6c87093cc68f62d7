package check

import (
	"slices"
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Whether the reports agree with the record and with each other.
var substanceRules = []Rule{
	{
		ID: "A14", Severity: Warning, Lightest: Info, Reports: "TVE",
		Ask:      "Verandert de belastbaarheid, dan worden plan en zoekprofiel daarop nagekeken.",
		Why:      "Zoeken met een zoekprofiel dat niet meer past, is zoeken naar het verkeerde werk.",
		Action:   "Kijk het zoekprofiel na, pas de datum aan en leg de bijstelling vast.",
		Citation: workGuide("§ 4.3.4"), Check: capacityChanged,
	},
	{
		ID: "A15", Severity: Error, Lightest: Warning, Reports: "VE",
		Ask:      "Aantallen in de tekst zijn die van het log.",
		Why:      "Een tekst die meer noemt dan het log laat zien, maakt het hele verslag ongeloofwaardig.",
		Action:   "Herstel het aantal in de tekst, of vul het log aan.",
		Citation: house("tekst en tabel zeggen hetzelfde"), Check: countsInText,
	},
	{
		ID: "A18", Severity: Warning, Reports: "V",
		Ask:      "Elke voortgangsrapportage zegt hoe spoor 1 ervoor staat, zolang het dienstverband loopt.",
		Why:      "Spoor 2 ontslaat de werkgever niet van zoeken in eigen huis.",
		Action:   "Vul de stand van spoor 1 in de periode in.",
		Citation: framework("§ 8"), Check: track1Repeated,
	},
	{
		ID: "A19", Severity: Warning, Reports: "TVE",
		Ask:      "Een vastgelegde uitzondering op spoor 2 past bij wat er is gedaan.",
		Why:      "Wie zegt dat spoor 2 niet kan en toch solliciteert, spreekt zichzelf tegen.",
		Action:   "Trek de uitzondering in, of leg uit waarom toch is gesolliciteerd.",
		Citation: workGuide("hoofdstuk 5"), Check: exceptionAgainstLog,
	},
	{
		ID: "A24", Severity: Warning, Reports: "E",
		Ask:      "Uren en stand van een activiteit zijn die van de voortgangsrapportages samen.",
		Why:      "De eindrapportage is de optelsom; telt zij anders dan de rapporten die UWV ook heeft, dan is de vraag welke klopt.",
		Action:   "Herstel de uren of de stand van de activiteit, of die in de voortgangsrapportage.",
		Citation: house("de eindrapportage telt de voortgangsrapportages op"), Check: reportedHours,
	},
	{
		ID: "A25", Severity: Warning, Reports: "VE",
		Ask:      "Een plaatsing is in een functie uit het zoekprofiel.",
		Why:      "Werk naast het zoekprofiel vraagt een uitleg: het profiel was te smal, of de plaats is niet passend.",
		Action:   "Neem de functie op in het zoekprofiel, of leg vast waarom voor deze plaats is gekozen.",
		Citation: workGuide("§ 4.3"), Check: placedOutsideProfile,
	},
}

// capacityChanged asks that the search profile was looked at, or the plan
// adjusted, since the last change.
func capacityChanged(p *Pass) {
	changed := calendar.Date{}
	if plan, _ := p.planDate(); !plan.IsZero() && p.Case.Capacity.Date.After(plan) && p.known(p.Case.Capacity.Date) {
		changed = p.Case.Capacity.Date
	}
	for _, r := range p.progress {
		if r.CapacityChange.Changed.IsZero() {
			p.Report(Finding{
				Severity: Info, Pointer: at("reports", r.index, "capacityChange"), Reports: "V", Number: r.Number,
				Message: say("Voortgangsrapportage %d zegt niet of de belastbaarheid is veranderd.", r.Number),
				Action:  "Vul ja of nee in, met de datum en de bron.",
			})
		}
		if c := r.CapacityChange; c.Changed.IsYes() {
			if c.Date.IsZero() {
				c.Date = r.date
			}
			changed = later(changed, c.Date)
		}
	}
	updated := p.Case.SearchProfile.UpdatedOn
	if changed.IsZero() || !updated.Before(changed) {
		return
	}
	for _, r := range p.progress {
		if slices.ContainsFunc(r.Adjustments, func(a cases.Adjustment) bool { return !a.Date.Before(changed) }) {
			return
		}
	}
	p.Report(Finding{
		Pointer: "/searchProfile/updatedOn", Seen: updated.String(), Expected: changed.String(),
		Message: say("De belastbaarheid veranderde op %s; het zoekprofiel is daarna niet nagekeken (bijgewerkt: %s).", day(changed), day(updated)),
	})
}

func track1Repeated(p *Pass) {
	end := p.Case.Job.ContractEnd
	p.each(func(r progress, report func(Finding)) {
		if !blank(r.Track1.Status) || !end.IsZero() && end.Before(r.PeriodFrom) {
			return
		}
		f := Finding{Pointer: at("reports", r.index, "track1"), Message: say("Voortgangsrapportage %d zegt niet hoe spoor 1 ervoor staat.", r.Number)}
		if !r.Track1.HoursPerWeek.IsZero() {
			f.Pointer += "/status"
		}
		report(f)
	})
}

func exceptionAgainstLog(p *Pass) {
	e := p.Case.Track2Exception
	if e.Ground != "marginale_mogelijkheden" && e.Ground != "aow_binnen_jaar" && e.Ground != "geen_benutbare_mogelijkheden" || e.DecidedOn.After(p.AsOf) {
		return
	}
	n, over := 0, p.ableUntil(e) // a later capacity ended what was excepted
	p.logged(func(_ int, a *cases.Application) {
		if a.Date.After(e.DecidedOn) && (over.IsZero() || a.Date.Before(p.Case.Capacity.Date)) {
			n++
		}
	})
	if n > 0 {
		p.Report(Finding{
			Pointer: "/track2Exception/ground", Seen: strconv.Itoa(n), Expected: "0",
			Message: say("Er is een uitzondering op spoor 2 vastgelegd, en daarna %s.", plainApplied(n)),
		})
	}
}

func plainApplied(n int) string { return "toch " + times(n) + " gesolliciteerd" }
