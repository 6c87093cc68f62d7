package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// What each progress report holds.
var reportRules = []Rule{
	{
		ID: "C24", Severity: Error, Reports: "V",
		Ask:      "In elke periode is er contact met de werknemer, met datum, vorm, doel en uitkomst.",
		Why:      "Een verslag zonder gesprek met de werknemer laat geen begeleiding zien.",
		Action:   "Leg het contact vast, of plan er een voordat de rapportage uitgaat.",
		Citation: trade("van elk gesprek doel, deelnemers, afspraken en vervolg"), Check: contactInPeriod,
	},
	{
		ID: "C25", Severity: Error, Reports: "V",
		Ask:      "Van elke activiteit die in de periode loopt, staat in de rapportage hoe zij ervoor staat.",
		Why:      "Uitvoering tegenover plan is de kern van een voortgangsrapportage.",
		Action:   "Voeg de activiteit toe aan de rapportage, met stand en bevinding.",
		Citation: trade("gepland en uitgevoerd per activiteit"), Check: activityLines,
	},
	{
		ID: "C26", Severity: Error, Reports: "V",
		Ask:      "Knelpunten en bijstellingen zijn ingevuld, ook als er geen zijn.",
		Why:      "Wat hindert moet een actie krijgen; een open plek laat niet zien dat ernaar is gekeken.",
		Action:   "Vul de rubriek in; zijn er geen, vul dan geen in.",
		Citation: trade("knelpunten met actie en eigenaar"), Check: bottlenecks,
	},
	{
		ID: "C27", Severity: Warning, Reports: "V",
		Ask:      "De volgende afspraak staat in de rapportage, en is daarna.",
		Why:      "Zo is te zien dat de begeleiding doorgaat.",
		Action:   "Vul de datum van de volgende afspraak in.",
		Citation: trade("volgend contact"), Check: nextMeeting,
	},
}

func withEmployee(c *cases.Contact) bool {
	return slices.ContainsFunc(c.Participants, func(r cases.Role) bool {
		return r == cases.Employee || r == cases.Together || r == cases.Everyone
	})
}

func contactInPeriod(p *Pass) {
	p.each(func(r progress, report func(Finding)) {
		if s, ok := r.period(); !ok || p.paused(s) {
			return
		}
		partly := -1
		for i := range p.Case.Contacts {
			c := &p.Case.Contacts[i]
			if !p.known(c.Date) || c.Date.Before(r.PeriodFrom) || c.Date.After(r.PeriodTo) || !withEmployee(c) {
				continue
			}
			if c.Form != "" && !blank(c.Purpose) && !blank(c.Outcome) {
				return
			}
			if partly < 0 {
				partly = i
			}
		}
		if partly < 0 {
			report(Finding{Pointer: at("reports", r.index), Message: say("In de periode %s is geen contact met de werknemer vastgelegd.", span(r.PeriodFrom, r.PeriodTo))})
			return
		}
		c := &p.Case.Contacts[partly]
		like := Finding{Reports: "V", Number: r.Number, Action: "Vul het contact aan."}
		of := say(" van het contact op %s", day(c.Date))
		p.requireAs(like,
			need{c.Form == "", at("contacts", partly, "form"), "de vorm" + of},
			need{blank(c.Purpose), at("contacts", partly, "purpose"), "het doel" + of},
			need{blank(c.Outcome), at("contacts", partly, "outcome"), "de uitkomst" + of},
		)
	})
}

// activityLines leaves alone an activity of which nothing is recorded anywhere:
// that is for A10.
func activityLines(p *Pass) {
	p.each(func(r progress, report func(Finding)) {
		if _, ok := r.period(); !ok {
			return
		}
		var lacking []string
		for i, a := range p.Case.Activities {
			if a.From.IsZero() || a.Status == cases.NotDone || !runs(a, p.ownFrom(r), r.PeriodTo) || p.unrecorded(i) {
				continue
			}
			if !slices.ContainsFunc(r.Activities, func(line cases.ReportActivity) bool { return line.Activity == a.ID }) {
				lacking = append(lacking, mark(a.ID, i))
			}
		}
		if len(lacking) > 0 {
			report(Finding{
				Pointer: at("reports", r.index, "activities"),
				Message: say("Voortgangsrapportage %d zegt niets over %s %s, die in de periode %s.", r.Number, dutch.Plural(len(lacking), "activiteit", "de activiteiten"), dutch.List(lacking), dutch.Plural(len(lacking), "loopt", "lopen")),
			})
		}
		for j, line := range r.Activities {
			p.requireAs(Finding{Reports: "V", Number: r.Number},
				need{line.Status == "", at("reports", r.index, "activities", j, "status"), say("de stand van activiteit %s in voortgangsrapportage %d", mark(line.Activity, j), r.Number)})
		}
	})
}

// ownFrom is the first day that a report tells of and the one before it does not:
// when they overlap, that is for D20.
func (p *Pass) ownFrom(r progress) calendar.Date {
	from := r.PeriodFrom
	for _, other := range p.progress {
		if other.Number < r.Number && !other.PeriodTo.Before(from) && other.PeriodTo.Before(r.PeriodTo) {
			from = other.PeriodTo.AddDays(1)
		}
	}
	return from
}

func bottlenecks(p *Pass) {
	p.each(func(r progress, _ func(Finding)) {
		like := Finding{Reports: "V", Number: r.Number}
		in := say(" in voortgangsrapportage %d", r.Number)
		p.requireAs(like,
			need{r.Bottlenecks == nil, at("reports", r.index, "bottlenecks"), "de rubriek knelpunten" + in},
			need{r.Adjustments == nil, at("reports", r.index, "adjustments"), "de rubriek bijstellingen" + in},
		)
		for i, b := range r.Bottlenecks {
			of := say(" van knelpunt %d", i+1) + in
			p.requireAs(like,
				need{blank(b.What), at("reports", r.index, "bottlenecks", i, "what"), "de omschrijving" + of},
				need{blank(b.Action), at("reports", r.index, "bottlenecks", i, "action"), "de actie" + of},
				need{b.Owner == "", at("reports", r.index, "bottlenecks", i, "owner"), "de eigenaar" + of},
			)
		}
	})
}

func nextMeeting(p *Pass) {
	p.each(func(r progress, _ func(Finding)) {
		if end := p.Case.Trajectory.ActualEndDate; end.IsZero() || r.date.Before(end) {
			p.requireAs(Finding{Reports: "V", Number: r.Number},
				need{r.NextMeeting.IsZero(), at("reports", r.index, "nextMeeting"), say("de volgende afspraak in voortgangsrapportage %d", r.Number)})
			if next := r.NextMeeting; !next.IsZero() && !next.After(r.date) && !r.Date.IsZero() {
				p.Report(Finding{
					Number: r.Number, Pointer: at("reports", r.index, "nextMeeting"), Seen: next.String(), Expected: r.date.AddDays(1).String(),
					Message: say("De volgende afspraak in voortgangsrapportage %d is op %s; dat is niet na de rapportage van %s.", r.Number, day(next), day(r.date)),
					Action:  "Vul de eerste afspraak na de rapportage in, of herstel de datum.",
				})
			}
		}
	})
}
