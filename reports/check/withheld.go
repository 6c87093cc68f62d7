package check

import (
	"slices"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// capacityWithheld reports a capacity that is later than reports which rest on one:
// a report does not tell what came after it, and the format keeps one capacity, so
// that these would say that nothing is known.
func (p *Pass) capacityWithheld() bool {
	c := p.Case.Capacity
	if c.Date.IsZero() || !blank(c.Pending.Reason) {
		return false
	}
	f := Finding{Pointer: capacityField, Seen: c.Date.String()}
	var names []string
	for _, r := range p.judged() {
		if !c.Date.After(r.Date) {
			continue
		}
		if f.Expected == "" {
			f.Expected = r.Date.String()
		}
		names = append(names, map[cases.DocumentType]string{cases.Plan: "het ", cases.End: "de "}[r.Type]+r.Name()+" van "+day(r.Date))
		if f.Number = r.Number; len(names) > 1 {
			f.Number = 0
		}
		if l := letter(r.Type); !slices.Contains([]byte(f.Reports), l[0]) {
			f.Reports += l
		}
	}
	future := c.Date.After(p.asked())
	switch {
	case len(names) == 0 && !future:
		return false
	case future:
		f.Expected = p.asked().String()
		f.Message = say("De belastbaarheid is van %s, na %s; vastgelegd kan alleen worden wat is gebeurd.", day(c.Date), day(p.asked()))
		f.Action = "Controleer de datum van de belastbaarheid, vooral het jaar."
	default:
		if n := len(names) - 2; n > 1 {
			names = append(names[:2], count(n, "ander rapport", "andere rapporten"))
		}
		f.Message = plain(say("De belastbaarheid is van %s, en die van daarvoor staat niet in het dossier: volgens %s is dan nog niets bekend.", day(c.Date), dutch.List(names)))
		f.Action = say("Zet bij de belastbaarheid de gegevens terug waarop het trajectplan rust, met hun datum, en leg die van %s vast bij Belastbaarheid gewijzigd in de voortgangsrapportage; was er eerder geen, vul dan de reden in waarom zij er nog niet was.", day(c.Date))
	}
	p.Report(f)
	return true
}

// judged are the reports that rules judge: the one that is being made, or all that
// the case has or owes.
func (p *Pass) judged() []facts.Report {
	if p.Making != nil {
		return []facts.Report{*p.Making}
	}
	return facts.Reports(p.Case, p.AsOf, false)
}
