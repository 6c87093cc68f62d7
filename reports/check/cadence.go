package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// How often reports are made, and of which days they tell.
var cadenceRules = []Rule{
	{
		ID: "D19", Severity: Error, Lightest: Warning,
		Ask:      "Elke twee maanden, of zo vaak als is afgesproken, komt er een voortgangsrapportage.",
		Why:      "De werkgever moet een vinger aan de pols houden; zonder verslag kan hij dat niet laten zien.",
		Action:   "Maak de rapportage, en leg bij Motivering afwijking vast waarom zij later kwam.",
		Citation: trade("elke twee maanden een schriftelijk verslag"), Check: reportCadence,
	},
	{
		ID: "D20", Severity: Error, Lightest: Warning, Reports: "V",
		Ask:      "De perioden van de voortgangsrapportages sluiten op elkaar aan, blijven binnen het traject en zijn voorbij als de rapportage wordt gedateerd.",
		Why:      "Een gat of een dubbeling in de verantwoording valt bij de toets meteen op.",
		Action:   "Herstel de eerste of de laatste dag van de periode.",
		Citation: house("perioden zonder gat en zonder overlap"), Check: periods,
	},
	{
		ID: "D21", Severity: Error, Lightest: Info, Reports: "VE", Beside: "T",
		Ask:      "Alles wat is vastgelegd, heeft een datum, ligt binnen het traject en niet in de toekomst, en eindigt niet voordat het begint.",
		Why:      "Een verkeerde datum zet een gesprek of sollicitatie in het verkeerde verslag, of in geen enkel.",
		Action:   "Controleer de datum, vooral het jaar.",
		Citation: house("een feit staat in het verslag van zijn periode"), Check: itemDates,
	},
	{
		ID: "D22", Severity: Error, Lightest: Warning, Reports: "E",
		Ask:      "De eindrapportage is er na het einde, binnen dertig dagen.",
		Why:      "De werkgever heeft haar nodig voor het vervolg en voor het re-integratieverslag.",
		Action:   "Maak de eindrapportage, of leg vast waarom zij later kwam.",
		Citation: house("dertig dagen"), Check: endReportDate,
	},
}

// interval is the number of months between reports.
func (p *Pass) interval() int {
	if n := p.Case.Trajectory.ReportInterval; n > 0 {
		return min(n, 60)
	}
	return 2
}

// reportCadence allows two calendar months from the start to the first report,
// and seven days more to each next. A month later it is an error, unless it was
// motivated why.
func reportCadence(p *Pass) {
	previous := p.Case.Trajectory.StartDate
	if previous.IsZero() {
		return
	}
	issues := p.issues()
	for n, r := range p.progress {
		p.late(previous, r.date, n, at("reports", r.index, "date"))
		previous = r.date
		if slices.ContainsFunc(issues, func(x issue) bool { return x.Report == r.Report && p.isEarly(x) }) {
			previous = later(previous, r.PeriodTo) // D20 says that it came early; the next is not late for that
		}
	}
	through := p.through()
	if n := len(p.progress); n >= p.count(cases.Progress) && (n == 0 || p.progress[n-1].PeriodTo.Before(through)) {
		p.late(previous, through, n, "/reports")
	}
}

// late judges the n-th report, from 0, that came or will come on date.
func (p *Pass) late(previous, date calendar.Date, n int, pointer string) {
	limit := previous.AddMonths(p.interval())
	if n > 0 {
		limit = limit.AddDays(p.Settings.GraceDays)
	}
	if !date.After(limit) {
		return
	}
	f := Finding{Severity: Warning, Pointer: pointer, Seen: date.String(), Expected: limit.String()}
	if date.After(previous.AddMonths(p.interval()+1)) && !p.motivated() {
		f.Severity = Error
	}
	since := "de vorige van " + day(previous)
	if n == 0 {
		since = "de start op " + day(previous)
	}
	f.Message = say("Voortgangsrapportage %d is van %s; na %s werd zij uiterlijk %s verwacht.", n+1, day(date), since, day(limit))
	if pointer == "/reports" {
		f.Seen = ""
		f.Message = say("Voortgangsrapportage %d is er nog niet; na %s werd zij uiterlijk %s verwacht.", n+1, since, day(limit))
	}
	p.Report(f)
}

func periods(p *Pass) {
	expected := p.Case.Trajectory.StartDate
	if p.backwards {
		expected = calendar.Date{}
	}
	p.each(func(r progress, report func(Finding)) {
		s, ok := r.period()
		if !ok {
			report(brokenPeriod(r))
			expected = calendar.Date{} // of what follows nothing can be said
			return
		}
		f := Finding{Pointer: at("reports", r.index, "periodFrom"), Seen: s.From.String(), Expected: expected.String()}
		switch {
		case expected.IsZero() || s.From == expected:
		case s.From.After(expected):
			f.Message = say("Periode %d begint op %s, verwacht was %s: de dagen ertussen worden nergens verantwoord.", r.Number, day(s.From), day(expected))
		case expected == p.Case.Trajectory.StartDate:
			f.Message = say("Periode %d begint op %s, vóór de start van het traject op %s.", r.Number, day(s.From), day(expected))
		default:
			f.Message = say("Periode %d begint op %s, verwacht was %s: de dagen ertussen worden twee keer verantwoord.", r.Number, day(s.From), day(expected))
		}
		if f.Message != "" {
			report(f)
		}
		if end := p.Case.Trajectory.ActualEndDate; p.ended() && s.To.After(end) && !s.From.After(end) {
			report(Finding{
				Pointer: at("reports", r.index, "periodTo"), Seen: s.To.String(), Expected: end.String(),
				Message: say("Periode %d loopt t/m %s, terwijl het traject op %s eindigde.", r.Number, day(s.To), day(end)),
			})
		}
		expected = s.To.AddDays(1)
	})
	tooEarly(p)
}

// brokenPeriod says what is wrong with a period that is none.
func brokenPeriod(r progress) Finding {
	f := Finding{Pointer: at("reports", r.index, "periodTo"), Message: say("De periode van voortgangsrapportage %d is niet volledig.", r.Number)}
	switch {
	case r.PeriodFrom.IsZero():
		f.Pointer = at("reports", r.index, "periodFrom")
	case !r.PeriodTo.IsZero():
		f.Seen, f.Expected = r.PeriodTo.String(), r.PeriodFrom.String()
		f.Message = say("De periode van voortgangsrapportage %d eindigt op %s, vóór haar begin op %s.", r.Number, day(r.PeriodTo), day(r.PeriodFrom))
	}
	return f
}

// openEnd asks when a trajectory ended that should have, when its end report would
// have been late by now and nothing shows that it went on.
func (p *Pass) openEnd() {
	end := facts.ExpectedEnd(p.Case)
	limit := end.AddDays(p.Settings.EndReportDays)
	if end.IsZero() || !p.AsOf.After(limit) || p.document(cases.End, isFinal) >= 0 {
		return
	}
	p.Report(Finding{
		Severity: Warning, Pointer: "/trajectory/actualEndDate", Expected: limit.String(),
		Message: say("Het traject zou op %s eindigen; het feitelijke einde is niet ingevuld en er is nog geen eindrapportage, die uiterlijk %s werd verwacht.", day(end), day(limit)),
		Action:  "Vul het feitelijke einde in en maak de eindrapportage; loopt het traject door, pas dan het geplande einde aan.",
	})
}

// endReportDate passes over an interim version, made for the WIA application.
func endReportDate(p *Pass) {
	end := p.Case.Trajectory.ActualEndDate
	limit := end.AddDays(p.Settings.EndReportDays)
	if end.IsZero() {
		p.openEnd()
		return
	}
	i := p.document(cases.End, func(d *cases.Document) bool { return isFinal(d) || !d.Date.Before(end) })
	if i < 0 {
		if p.making(cases.End) && p.Making.Document == nil && p.AsOf.Before(end) {
			p.Report(Finding{
				Pointer: "/trajectory/actualEndDate", Seen: p.AsOf.String(), Expected: end.String(),
				Message: say("De eindrapportage zou van %s zijn, vóór het einde van het traject op %s.", day(p.AsOf), day(end)),
				Action:  "Maak haar op of na de dag waarop het traject eindigt, of herstel de datum van het einde.",
			})
		}
		if p.AsOf.After(limit) {
			p.Report(Finding{
				Severity: Warning, Pointer: "/documents", Expected: limit.String(),
				Message: say("Er is nog geen eindrapportage; na het einde op %s werd zij uiterlijk %s verwacht.", day(end), day(limit)),
			})
		}
		return
	}
	date := p.Case.Documents[i].Date
	f := Finding{Pointer: at("documents", i, "date"), Seen: date.String()}
	switch {
	case date.Before(end):
		if p.ended() {
			f.Severity = Warning // while the end is to come, it tells what nobody knows
		}
		f.Expected = end.String()
		f.Message = say("De eindrapportage is van %s, vóór het einde van het traject op %s.", day(date), day(end))
		f.Action = "Herstel de datum van het einde of die van de eindrapportage; is dit een tussenversie, geef haar dan de status concept."
	case date.After(limit):
		f.Severity, f.Expected = Warning, limit.String()
		f.Message = say("De eindrapportage is van %s; na het einde op %s werd zij uiterlijk %s verwacht.", day(date), day(end), day(limit))
	default:
		return
	}
	p.Report(f)
}
