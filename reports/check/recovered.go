package check

import (
	"spoor2/reports/calendar"
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
	if last.IsZero() || p.ended() || p.Case.Outcome.Kind != "" {
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
