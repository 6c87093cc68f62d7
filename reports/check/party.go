package check

import "spoor2/reports/cases"

// Who the parties are: what UWV must find on the first page of every report.
var partyRules = []Rule{
	{
		ID: "C01", Severity: Error, Reports: "TVE",
		Ask:      "De werknemer staat in het dossier met naam, een geboortedatum die kan en een telefoonnummer of e-mailadres.",
		Why:      "Een rapport moet herkenbaar over één persoon gaan.",
		Action:   "Vul het gegeven aan; een BSN komt nooit op een rapport.",
		Citation: procedure("art. 6 lid 1 onder a"), Check: employee,
	},
	{
		ID: "C02", Severity: Error, Reports: "TVE",
		Ask:      "De werkgever staat in het dossier met naam, contactpersoon, functie en telefoon of e-mail.",
		Why:      "De werkgever is verantwoordelijk voor het traject en moet erop aanspreekbaar zijn.",
		Action:   "Vul het gegeven aan.",
		Citation: procedure("art. 6 lid 1 onder a"), Check: employer,
	},
	{
		ID: "C03", Severity: Error, Reports: "TVE",
		Ask:      "Het bureau en de adviseur staan in het dossier, met functie en telefoon of e-mail.",
		Why:      "Elk document noemt naam en functie van wie het heeft opgesteld.",
		Action:   "Vul het gegeven aan.",
		Citation: form("art. 2 lid 3"), Check: agency,
	},
	{
		ID: "C04", Severity: Warning, Reports: "T",
		Ask:      "De bedrijfsarts is bekend, en bij een arbeidsdeskundig rapport de arbeidsdeskundige.",
		Why:      "Een belastbaarheid of een advies telt pas als vaststaat wie haar gaf.",
		Action:   "Vul de naam aan.",
		Citation: procedure("art. 6 lid 1 onder a"), Check: experts,
	},
	{
		ID: "C05", Severity: Error, Reports: "TVE",
		Ask:      "De eigen functie en de contracturen zijn bekend.",
		Why:      "Zij zijn de maat waaraan passend werk wordt afgemeten.",
		Action:   "Vul het gegeven aan.",
		Citation: procedure("art. 6 lid 1 onder c"), Check: job,
	},
}

// The ages between which somebody can be an employee; outside them a date of birth
// is a slip of the pen.
const youngest, oldest = 13, 100

func employee(p *Pass) {
	if !p.asksAny() {
		return
	}
	e := p.Case.Employee
	p.require(
		need{blank(e.Name.LastName), "/employee/name/lastName", "de achternaam van de werknemer"},
		need{blank(e.Name.Initials) && blank(e.Name.FirstName), "/employee/name/initials", "een voorletter of roepnaam van de werknemer"},
		need{e.DateOfBirth.IsZero(), "/employee/dateOfBirth", "de geboortedatum van de werknemer"},
	)
	if born := e.DateOfBirth; !born.IsZero() && (born.AddMonths(12*youngest).After(p.AsOf) || born.AddMonths(12*oldest).Before(p.AsOf)) {
		p.Report(Finding{
			Pointer: "/employee/dateOfBirth", Expected: say("%d-%d", youngest, oldest),
			Message: say("De geboortedatum kan niet kloppen: een werknemer is tussen %d en %d jaar oud.", youngest, oldest),
			Action:  "Controleer de geboortedatum, vooral het jaar.",
		})
	}
	p.workBeforeBirth()
	p.requireAs(Finding{Reports: "T"},
		need{blank(e.Phone) && blank(e.Email), "/employee/phone", "een telefoonnummer of e-mailadres van de werknemer"})
}

// workBeforeBirth reports a date of birth that the work experience contradicts.
func (p *Pass) workBeforeBirth() {
	born := p.Case.Employee.DateOfBirth
	if born.IsZero() {
		return
	}
	earliest := cases.Month{}
	for _, x := range p.Case.PersonProfile.WorkExperience {
		if !x.From.IsZero() && (earliest.IsZero() || x.From.ISO() < earliest.ISO()) {
			earliest = x.From
		}
	}
	if !earliest.IsZero() && earliest.ISO() < born.String() {
		p.Report(Finding{
			Reports: "T", Pointer: "/employee/dateOfBirth", Expected: earliest.ISO(),
			Message: say("De geboortedatum past niet bij de werkervaring, die al in %s begint.", month(earliest)),
			Action:  "Controleer het jaar van de geboortedatum, en dat van de eerste baan.",
		})
	}
}

func employer(p *Pass) {
	if !p.asksAny() {
		return
	}
	e := p.Case.Employer
	p.require(
		need{blank(e.Name), "/employer/name", "de naam van de werkgever"},
		need{blank(e.Contact.Name), "/employer/contact/name", "de contactpersoon van de werkgever"},
		need{blank(e.Contact.Function), "/employer/contact/function", "de functie van de contactpersoon van de werkgever"},
	)
	p.requireAs(Finding{Reports: "T"},
		need{blank(e.Contact.Phone) && blank(e.Contact.Email) && p.absent("/employer/contact") == "", "/employer/contact/phone", "een telefoonnummer of e-mailadres van de contactpersoon"})
}

func agency(p *Pass) {
	if !p.asksAny() {
		return
	}
	a := p.Case.Adviser
	p.require(
		need{blank(p.Case.Agency.Name), "/agency/name", "de naam van het bureau"},
		need{blank(a.Name), "/adviser/name", "de naam van de adviseur"},
		need{blank(a.Function), "/adviser/function", "de functie van de adviseur"},
	)
	p.requireAs(Finding{Reports: "T"},
		need{blank(a.Phone) && blank(a.Email) && p.absent("/adviser") == "", "/adviser/phone", "een telefoonnummer of e-mailadres van de adviseur"})
}

func experts(p *Pass) {
	if p.asksPlan() {
		p.require(
			need{blank(p.Case.OccupationalPhysician.Name), "/occupationalPhysician/name", "de naam van de bedrijfsarts"},
			need{blank(p.Case.LabourExpert.Name) && p.known(p.Case.LabourExpertReport.Date), "/labourExpert/name", "de naam van de arbeidsdeskundige"},
		)
	}
}

func job(p *Pass) {
	if p.asksAny() {
		p.require(
			need{blank(p.Case.Job.Title), "/job/title", "de eigen functie"},
			need{p.Case.Job.HoursPerWeek.IsZero(), "/job/hoursPerWeek", "het aantal contracturen per week"},
		)
	}
}
