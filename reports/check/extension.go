package check

import (
	"slices"

	"spoor2/reports/cases"
)

// extension compares what is recorded of an extension with its ground: a late
// application makes the duty to pay as many days longer as it was late (art. 7:629
// lid 11 onder a BW), and UWV gives a sanction an end.
func (p *Pass) extension() {
	x, w := p.Case.Sickness.Extension, p.Waiting
	f := Finding{Severity: Warning, Pointer: "/sickness/extension/until", Seen: x.Until.String()}
	i := slices.IndexFunc(p.Case.Milestones, func(m cases.Milestone) bool { // one that is still to come says as much
		return m.Kind == cases.WIAApplication && !m.Date.IsZero() && !m.Date.Before(w.FirstDay)
	})
	switch {
	case w.IsZero():
		return
	case x.Kind == cases.WageSanction && x.Until.IsZero():
		f.Severity, f.Expected = Info, w.End.String()
		f.Message = say("Het einde van de loonsanctie is niet ingevuld; gerekend wordt met 52 weken, t/m %s.", day(w.End))
		f.Action = "Vul de laatste dag in uit de beslissing van UWV."
	case x.Kind != cases.LateApplication || x.Until.IsZero():
		return
	case i < 0:
		f.Pointer, f.Seen = "/sickness/extension/kind", string(x.Kind)
		f.Message = "De verlenging is wegens een late WIA-aanvraag; die aanvraag staat niet bij de mijlpalen."
		f.Action = "Vul bij de mijlpalen de datum van de WIA-aanvraag in, of herstel de soort verlenging."
	default:
		applied := p.Case.Milestones[i].Date
		late := w.DaysLate(applied)
		until := w.Last.AddDays(late)
		if x.Until == until {
			return
		}
		f.Expected = until.String()
		f.Message = say("De verlenging loopt t/m %s; de WIA-aanvraag van %s was %s te laat, en verlengt de loondoorbetaling t/m %s.", day(x.Until), day(applied), days(late), day(until))
		f.Action = "Herstel het einde van de verlenging, of de datum van de WIA-aanvraag."
		if late == 0 {
			f.Pointer, f.Seen, f.Expected = "/sickness/extension/kind", string(x.Kind), ""
			f.Message = say("De verlenging is wegens een late WIA-aanvraag, maar die van %s was op tijd.", day(applied))
			f.Action = "Herstel de soort verlenging, of de datum van de WIA-aanvraag."
		}
	}
	p.Report(f)
}
