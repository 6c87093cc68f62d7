package check

import (
	"spoor2/reports/cases"
)

// Work and training elsewhere.
var placementRules = []Rule{
	{
		ID: "A11", Severity: Error, Lightest: Warning, Reports: "VE",
		Ask:      "Een werkervaringsplek of proefplaatsing heeft doel, periode, uren, begeleider en evaluatie, en duurt onbetaald niet te lang.",
		Why:      "Onbetaald werk is een middel om iets te onderzoeken; duurt het langer, dan is het gewoon werk zonder loon.",
		Action:   "Vul de plaatsing aan.",
		Citation: framework("§ 8"), Check: workplaces,
	},
	{
		ID: "A13", Severity: Error, Reports: "TVE",
		Ask:      "Geen activiteit vraagt meer uren dan de belastbaarheid toelaat.",
		Why:      "Werk boven de belastbaarheid is geen passend werk.",
		Action:   "Verlaag de uren, of vraag de bedrijfsarts om een nieuwe belastbaarheid.",
		Citation: framework("§ 7.4"), Check: beyondCapacity,
	},
	{
		ID: "A17", Severity: Warning, Reports: "VE",
		Ask:      "Scholing is vooraf goedgekeurd, heeft een doel in het zoekprofiel en duurt ongeveer een half jaar of korter.",
		Why:      "Scholing kost de werkgever geld en tijd; zij moet de kortste weg naar werk zijn.",
		Action:   "Vul de goedkeuring of het doel aan.",
		Citation: trade("goedkeuring van kosten; ongeveer zes maanden"), Check: trainings,
	},
}

func workplaces(p *Pass) {
	for i, x := range p.Case.Placements {
		if !p.known(x.From) && !x.From.IsZero() {
			continue
		}
		if x.Kind != cases.WorkExperience && x.Kind != cases.Trial && x.Kind != cases.Internship {
			continue
		}
		of := " van plaatsing " + mark(x.ID, i)
		over := p.known(x.To)
		p.requireAs(Finding{Number: p.reportOn(x.From)},
			need{blank(x.Goal), at("placements", i, "goal"), "het doel" + of},
			need{x.From.IsZero(), at("placements", i, "from"), "de begindatum" + of},
			need{x.To.IsZero(), at("placements", i, "to"), "de einddatum" + of},
			need{x.HoursPerWeek.IsZero(), at("placements", i, "hoursPerWeek"), "het aantal uren per week" + of},
			need{x.Paid.IsZero(), at("placements", i, "paid"), "het antwoord op de vraag of plaatsing " + mark(x.ID, i) + " betaald is"},
			need{blank(x.Employer), at("placements", i, "employer"), "de werkgever" + of},
			need{blank(x.Supervisor), at("placements", i, "supervisor"), "de begeleider" + of},
			need{over && blank(x.Evaluation), at("placements", i, "evaluation"), "de evaluatie" + of + ", die is afgerond,"},
		)
		p.unpaid(i)
	}
}

// unpaid judges how long work without pay lasts.
func (p *Pass) unpaid(i int) {
	x := p.Case.Placements[i]
	to := x.To
	if to.IsZero() {
		to = p.AsOf
	}
	if x.From.IsZero() || !x.Paid.IsNo() || to.Before(x.From) {
		return
	}
	limit, most := x.From.AddDays(p.Settings.WorkplaceDays-1), x.From.AddMonths(p.Settings.UnpaidMonths).AddDays(-1)
	if x.Kind == cases.Trial {
		limit = x.From.AddMonths(p.Settings.TrialMonths).AddDays(-1)
	}
	f := Finding{Pointer: at("placements", i, "to"), Seen: to.String(), Number: p.reportOn(to), Norm: true}
	switch {
	case to.After(most):
		f.Expected = most.String()
		f.Message = say("Plaatsing %s is onbetaald en duurt %s, langer dan %d maanden (t/m %s).", mark(x.ID, i), span(x.From, to), p.Settings.UnpaidMonths, day(most))
		f.Action = "Beëindig de onbetaalde plaatsing, of zet haar om in betaald werk."
	case to.After(limit) && blank(x.Motivation):
		f.Severity, f.Expected = Warning, limit.String()
		f.Message = say("Plaatsing %s is onbetaald en duurt %s, langer dan gebruikelijk (t/m %s), zonder motivering.", mark(x.ID, i), span(x.From, to), day(limit))
		f.Action = "Leg in de motivering van de plaatsing vast waarom zij langer duurt."
	default:
		return
	}
	p.Report(f)
}

func beyondCapacity(p *Pass) {
	most := p.Case.Capacity.HoursPerWeek
	if most.IsZero() || !blank(p.Case.Capacity.Pending.Reason) {
		return
	}
	judge := func(asked cases.Decimal, what, pointer string, like Finding) {
		if impossible := asked.Hundredths > int64(p.Settings.HoursPerWeek)*100; !impossible && asked.Hundredths > most.Hundredths {
			like.Pointer, like.Seen, like.Expected = pointer, asked.Number(), most.Number()
			like.Message = say("%s vraagt %s per week; de belastbaarheid is %s per week.", what, hours(asked), hours(most))
			p.Report(like)
		}
	}
	judge(p.Case.SearchProfile.HoursPerWeek, "Het zoekprofiel", "/searchProfile/hoursPerWeek", Finding{Reports: "T"})
	judge(p.Case.Commitment.HoursPerWeek, "De afgesproken inzet", "/commitment/hoursPerWeek", Finding{Reports: "T"})
	judge(p.Case.Track1.HoursPerWeek, "Spoor 1", "/track1/hoursPerWeek", Finding{Reports: "TV"})
	for _, r := range p.progress {
		if !r.date.Before(p.Case.Capacity.Date) {
			judge(r.Track1.HoursPerWeek, say("Spoor 1 in voortgangsrapportage %d", r.Number), at("reports", r.index, "track1", "hoursPerWeek"), Finding{Reports: "V", Number: r.Number})
		}
	}
	for i, x := range p.Case.Placements {
		if !x.From.After(p.AsOf) || p.making(cases.End) || p.Making == nil {
			judge(x.HoursPerWeek, "Plaatsing "+mark(x.ID, i), at("placements", i, "hoursPerWeek"), Finding{Reports: "VE", Number: p.reportOn(x.From)})
		}
	}
	for i, a := range p.Case.Activities {
		if a.From.IsZero() || a.To.IsZero() || a.To.Before(a.From) || p.overfull(a, a.HoursPlanned) {
			continue // F10 says of the last that it cannot be
		}
		length := max(int64(a.To.Sub(a.From)+1), 7)
		week := cases.Decimal{Hundredths: a.HoursPlanned.Hundredths * 7 / length, Known: a.HoursPlanned.Known}
		judge(week, "Activiteit "+mark(a.ID, i), at("activities", i, "hoursPlanned"), Finding{Reports: "T"})
	}
}

func trainings(p *Pass) {
	for i, t := range p.Case.Trainings {
		if !p.known(t.From) {
			continue
		}
		like := Finding{Number: p.reportOn(t.From)}
		of := say(" van scholing %d", i+1)
		p.requireAs(like,
			need{t.ApprovedOn.IsZero(), at("trainings", i, "approvedOn"), "de datum van goedkeuring" + of},
			need{blank(t.Goal), at("trainings", i, "goal"), "het doel" + of},
		)
		like.Action = "Controleer de datum, of leg vast waarom de goedkeuring later kwam."
		if t.ApprovedOn.After(t.From) && !t.ApprovedOn.After(p.answered()) {
			like.Pointer, like.Seen, like.Expected = at("trainings", i, "approvedOn"), t.ApprovedOn.String(), t.From.String()
			like.Message = say("Scholing %d is goedgekeurd op %s, na haar begin op %s.", i+1, day(t.ApprovedOn), day(t.From))
			p.Report(like)
		}
		if longest := t.From.AddMonths(p.Settings.TrainingMonths).AddDays(-1); t.To.After(longest) {
			like.Action = "Controleer de einddatum, of leg vast waarom langere scholing nodig is."
			like.Pointer, like.Seen, like.Expected = at("trainings", i, "to"), t.To.String(), longest.String()
			like.Message = say("Scholing %d duurt %s, langer dan %d maanden (t/m %s).", i+1, span(t.From, t.To), p.Settings.TrainingMonths, day(longest))
			p.Report(like)
		}
	}
}
