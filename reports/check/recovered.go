package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// legal is a deadline of the law as the timeline has it, and the zero one when
// nobody has to keep it any more.
func (p *Pass) legal(id calendar.MilestoneID) facts.Deadline {
	if p.terms == nil {
		p.terms = facts.Statutory(p.Case, p.AsOf)
	}
	for _, d := range p.terms {
		if d.ID == string(id) && d.Lapsed == "" {
			return d
		}
	}
	return facts.Deadline{}
}

// recovered speaks of a trajectory that goes on though the last illness ended four
// weeks ago or longer: what is reckoned from the waiting period is asked no more.
func recovered(p *Pass) {
	last := sickness(p.Case).Recovered(p.AsOf)
	if p.ended() || p.Case.Outcome.Kind != "" {
		return
	}
	if last.IsZero() {
		p.stillIll()
		return
	}
	for i, s := range p.Case.Sickness.Spells {
		if s.To == last {
			p.Report(Finding{
				Severity: Warning, Pointer: at("sickness", "spells", i, "to"), Seen: last.String(),
				Message: say("De laatste verzuimperiode eindigde op %s, %s geleden; na vier weken herstel is de wachttijd voorbij en zijn er geen termijnen van de WIA meer.",
					day(last), days(p.AsOf.Sub(last))),
				Action: "Sluit het traject af wegens herstel, of laat het einde van de verzuimperiode leeg zolang het verzuim duurt.",
			})
			return
		}
	}
}

// stillIll speaks of a recovery that was reported in a trajectory that goes on,
// while the illness it ended has no end.
func (p *Pass) stillIll() {
	k, spells := p.lastStep(cases.RecoveryReport), p.Case.Sickness.Spells
	if k < 0 || p.Case.Trajectory.StartDate.IsZero() {
		return
	}
	date, f := p.Case.Milestones[k].Date, Finding{Pointer: "/sickness/spells"}
	f.Message = say("De hersteldmelding is van %s, maar een verzuimperiode die toen eindigde is niet vastgelegd.", day(date))
	if n := len(spells); n > 0 {
		if s := spells[n-1]; s.From.After(date) || !s.To.IsZero() {
			return
		}
		f.Pointer = at("sickness", "spells", n-1, "to")
		f.Message = say("De hersteldmelding is van %s, maar de verzuimperiode vanaf %s heeft geen einde.", day(date), day(spells[n-1].From))
	}
	f.Severity, f.Seen = Warning, date.String()
	f.Action = "Vul de laatste ziektedag in bij de verzuimperioden, en sluit het traject af als het herstel vier weken duurt; klopt de hersteldmelding niet, haal haar dan weg."
	p.Report(f)
}
