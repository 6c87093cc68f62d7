package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// Who signed, and who was told. None of these stops a report from being printed
// for signing; what is wrong with a signature is wrong in the file.
var signatureRules = []Rule{
	{
		ID: "S01", Severity: Error, Reports: "T",
		Ask:      "Het trajectplan is ondertekend door werknemer, werkgever en adviseur, met naam, functie en datum.",
		Why:      "De handtekeningen laten zien dat het plan een afspraak is.",
		Action:   "Leg de handtekening vast zodra zij is gezet.",
		Citation: form("art. 2 lid 3"), Check: planSigned,
	},
	{
		ID: "S02", Severity: Warning, Reports: "TVE",
		Ask:      "Er is getekend op of na de datum van het document, en binnen vier weken.",
		Why:      "Een handtekening van voor het document kan niet over dit document gaan.",
		Action:   "Controleer de datum, of leg vast waarom later is getekend.",
		Citation: house("vier weken om te tekenen"), Check: signatureDates,
	},
	{
		ID: "S03", Severity: Warning, Lightest: Info, Reports: "TVE",
		Ask:      "Is de werknemer het niet eens, dan staat de reden erbij.",
		Why:      "Bij een verschil van inzicht kan werknemer of werkgever UWV om een deskundigenoordeel vragen.",
		Action:   "Leg de reden vast, en bespreek of een deskundigenoordeel helpt.",
		Citation: act("art. 32 Wet SUWI"), Check: disagreement,
	},
	{
		ID: "S04", Severity: Warning, Reports: "T",
		Ask:      "Het plan is akkoord voordat de activiteiten op de arbeidsmarkt beginnen.",
		Why:      "Solliciteren volgens een plan waar niet iedereen achter staat, leidt tot discussie achteraf.",
		Action:   "Leg de ontbrekende akkoorden vast, of waarom eerder is begonnen.",
		Citation: house("eerst instemming, dan uitvoering"), Check: agreedBeforeMarket,
	},
	{
		ID: "S05", Severity: Warning, Reports: "V",
		Ask:      "Werkgever en werknemer hebben binnen een week een afschrift van elke voortgangsrapportage.",
		Why:      "De werkgever moet zich op de hoogte laten houden; voor het plan van aanpak vraagt de wet een afschrift aan de werknemer.",
		Action:   "Verstuur het afschrift en leg de datum vast.",
		Citation: procedure("art. 4 lid 3, naar analogie"), Check: copies,
	},
	{
		ID: "S06", Severity: Error, Reports: "TVE",
		Ask:      "Wie tekent, is partij in het dossier.",
		Why:      "Een onbekende naam onder een document roept de vraag op wie heeft ingestemd.",
		Action:   "Herstel de naam, of neem wie tekende op als contactpersoon, casemanager of adviseur.",
		Citation: house("ondertekenaars zijn partijen"), Check: signatoryIsParty,
	},
	{
		ID: "S07", Severity: Warning, Reports: "T",
		Ask:      "De werknemer is geïnformeerd over welke gegevens naar bureau en werkgever gaan.",
		Why:      "Werkgever en bureau moeten ieder zelf informeren voordat zij gegevens delen.",
		Action:   "Informeer de werknemer en leg de datum vast.",
		Citation: Citation{Source: "art. 13 en 14 AVG"}, Check: informed,
	},
}

var parties = []cases.Role{cases.Employee, cases.Employer, cases.Adviser}

func roles(all []string) string { return plain(dutch.List(all)) }

// signed finds a known signature of a role under a document, or -1. Under the
// report that is being made any will do: it is signed after its date.
func (p *Pass) signed(document string, role cases.Role) int {
	for i, s := range p.Case.Signatures {
		if s.Document == document && s.Role == role && (p.Making != nil || !s.Date.After(p.AsOf)) {
			return i
		}
	}
	return -1
}

func planSigned(p *Pass) {
	k := p.document(cases.Plan, isFinal)
	if k < 0 {
		return
	}
	var lacking []string
	for _, role := range parties {
		i := p.signed(p.Case.Documents[k].ID, role)
		if i < 0 {
			lacking = append(lacking, "de "+role.String())
			continue
		}
		s := p.Case.Signatures[i]
		of := " bij de handtekening van de " + role.String()
		p.require(
			need{blank(s.Name), at("signatures", i, "name"), "de naam" + of},
			need{blank(s.Function), at("signatures", i, "function"), "de functie" + of},
			need{s.Date.IsZero(), at("signatures", i, "date"), "de datum" + of},
			need{s.Agrees.IsZero(), at("signatures", i, "agrees"), "het antwoord akkoord of niet akkoord" + of},
		)
	}
	if len(lacking) > 0 {
		p.Report(Finding{Pointer: "/signatures", Message: say("Het trajectplan is niet ondertekend door %s.", roles(lacking))})
	}
}

// eachSignature calls f with the known signatures under known documents.
func (p *Pass) eachSignature(f func(i int, s *cases.Signature, d *cases.Document, like Finding)) {
	for i := range p.Case.Signatures {
		s := &p.Case.Signatures[i]
		for j := range p.Case.Documents {
			if d := &p.Case.Documents[j]; d.ID == s.Document && p.known(d.Date) && !s.Date.After(p.AsOf) {
				f(i, s, d, Finding{Reports: letter(d.Type), Number: d.Number})
				break
			}
		}
	}
}

func disagreement(p *Pass) {
	p.eachSignature(func(i int, s *cases.Signature, d *cases.Document, f Finding) {
		if !s.Agrees.IsNo() {
			return
		}
		f.Pointer = at("signatures", i, "reason")
		if blank(s.Reason) {
			f.Message = say("De %s is niet akkoord met het document van %s; de reden staat er niet bij.", s.Role, day(d.Date))
			p.Report(f)
		} else if s.Role == cases.Employee && p.milestone(cases.ExpertOpinion) < 0 {
			f.Pointer, f.Severity = at("signatures", i, "agrees"), Info
			f.Message = say("De werknemer is niet akkoord met het document van %s, met reden.", day(d.Date))
			f.Action = "Bespreek of een deskundigenoordeel van UWV helpt."
			p.Report(f)
		}
	})
}

func agreedBeforeMarket(p *Pass) {
	begun := calendar.Date{}
	for _, a := range p.Case.Activities {
		if p.phaseKind(a.Phase) == cases.MarketPhase && a.Status != cases.Planned && a.Status != cases.NotDone && p.known(a.From) {
			begun = first(begun, a.From)
		}
	}
	if begun.IsZero() || p.document(cases.Plan, nil) < 0 {
		return
	}
	var lacking []string
	for _, role := range parties {
		if !p.settledBefore(role, begun) {
			lacking = append(lacking, "de "+role.String())
		}
	}
	if len(lacking) > 0 {
		p.Report(Finding{
			Pointer: "/signatures", Expected: begun.String(),
			Message: say("De activiteiten op de arbeidsmarkt begonnen op %s; toen was het plan nog niet akkoord bevonden door %s.", day(begun), roles(lacking)),
		})
	}
}

// settledBefore reports whether a party agreed with a version of the plan by a day,
// or said why not: nobody has to agree, and S03 tells of it.
func (p *Pass) settledBefore(role cases.Role, by calendar.Date) bool {
	for k := range p.Case.Documents {
		d := &p.Case.Documents[k]
		if d.Type != cases.Plan || !p.known(d.Date) {
			continue
		}
		i := p.signed(d.ID, role)
		if i < 0 {
			continue
		}
		s := &p.Case.Signatures[i]
		if s.Agrees.IsNo() && !blank(s.Reason) || s.Agrees.IsYes() && !s.Date.After(by) {
			return true
		}
	}
	return false
}

func copies(p *Pass) {
	for i, d := range p.Case.Documents {
		p.sentEarly(i)
		if d.Type != cases.Progress || !isFinal(&d) || !p.known(d.Date) || !p.asked().After(d.Date.AddDays(p.Settings.GraceDays)) {
			continue
		}
		var lacking []string
		for _, role := range []cases.Role{cases.Employer, cases.Employee} {
			if !sentTo(d, role) {
				lacking = append(lacking, "de "+role.String())
			}
		}
		if len(lacking) > 0 {
			p.Report(Finding{
				Pointer: at("documents", i, "sentTo"), Number: d.Number,
				Message: say("Een afschrift van voortgangsrapportage %d aan %s is niet vastgelegd.", d.Number, roles(lacking)),
			})
		}
	}
}

// signedBefore reports whether a document was signed before its date: then S02 asks
// what that is.
func (p *Pass) signedBefore(d *cases.Document) bool {
	return slices.ContainsFunc(p.Case.Signatures, func(s cases.Signature) bool {
		return s.Document == d.ID && !s.Date.IsZero() && s.Date.Before(d.Date)
	})
}

// sentEarly reports document i when it was sent before its date.
func (p *Pass) sentEarly(i int) {
	d := p.Case.Documents[i]
	j := slices.IndexFunc(d.SentTo, func(s cases.Sending) bool { return !s.Date.IsZero() && s.Date.Before(d.Date) })
	if j < 0 || !p.known(d.Date) || p.signedBefore(&d) {
		return
	}
	p.Report(Finding{
		Reports: letter(d.Type), Number: d.Number, Pointer: at("documents", i, "sentTo", j, "date"), Seen: d.SentTo[j].Date.String(), Expected: d.Date.String(),
		Message: say("Het document van %s is volgens het dossier al op %s verzonden.", day(d.Date), day(d.SentTo[j].Date)),
		Action:  "Controleer de datum van verzending en die van het document.",
	})
}

func sentTo(d cases.Document, role cases.Role) bool {
	for _, s := range d.SentTo {
		if (s.Role == role || s.Role == cases.Everyone) && !s.Date.IsZero() {
			return true
		}
	}
	return false
}

func informed(p *Pass) {
	if on := p.Case.Privacy.EmployeeInformedOn; p.afterIntake() {
		p.require(need{p.notYet(on), "/privacy/employeeInformedOn", "de datum waarop de werknemer is geïnformeerd over zijn gegevens"})
	}
}
