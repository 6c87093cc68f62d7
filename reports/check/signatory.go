package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

func signatoryIsParty(p *Pass) {
	if len(p.Case.Documents) == 0 {
		return
	}
	for i, s := range p.Case.Signatures {
		if s.Date.After(p.AsOf) {
			continue
		}
		like, ok := p.sourceOf(s.Document)
		if !ok || like.Reports == "" {
			p.orphan(i)
			continue
		}
		if !blank(s.Name) && !p.isParty(s.Role, s.Name) {
			like.Pointer = at("signatures", i, "name")
			like.Message = say("Wie op %s tekende als %s, komt niet voor bij de partijen.", day(s.Date), s.Role)
			p.Report(like)
		}
	}
}

// orphan reports signature i, of a document that is not there, with the others of
// that document: the document is what is missing.
func (p *Pass) orphan(i int) {
	of := func(s cases.Signature) bool { return s.Document == p.Case.Signatures[i].Document }
	if slices.ContainsFunc(p.Case.Signatures[:i], of) {
		return
	}
	message := say("Handtekening %d hoort bij een document dat niet in het dossier staat.", i+1)
	var all []string
	for k, s := range p.Case.Signatures {
		if of(s) {
			all = append(all, strconv.Itoa(k+1))
		}
	}
	if len(all) > 1 {
		message = plain("De handtekeningen " + dutch.List(all) + " horen bij een document dat niet in het dossier staat.")
	}
	p.Report(Finding{Pointer: at("signatures", i, "document"), Message: message, Action: "Kies het kenmerk van een document uit het dossier, of neem het document op."})
}

// isParty compares surnames and the first initial: people sign with more or fewer
// initials, or with none. A party without a name is missed elsewhere.
func (p *Pass) isParty(role cases.Role, name string) bool {
	c := p.Case
	switch role {
	case cases.Employee:
		n := c.Employee.Name
		return sameSurname(name, n.LastName) && (sameInitial(name, n.Initials+" "+n.LastName) || sameInitial(name, n.FirstName+" "+n.LastName))
	case cases.Employer:
		return samePerson(name, c.Employer.Contact.Name) || !blank(c.Employer.CaseManager) && samePerson(name, c.Employer.CaseManager)
	case cases.Manager:
		return samePerson(name, c.Employer.CaseManager)
	case cases.Adviser:
		return samePerson(name, c.Adviser.Name)
	case cases.Physician:
		return samePerson(name, c.OccupationalPhysician.Name)
	case cases.Expert:
		return samePerson(name, c.LabourExpert.Name)
	}
	return true // trainer, jobhunter and others have no name in a case
}

func samePerson(name, party string) bool { return sameSurname(name, party) && sameInitial(name, party) }

// sameInitial reports whether two names begin with the same letter, or one of them
// has neither initials nor a first name.
func sameInitial(a, b string) bool {
	x, y := initialOf(a), initialOf(b)
	return x == 0 || y == 0 || x == y
}

// initialOf is the first letter of the initials or the first name that come before
// a surname, small; 0 when there is none.
func initialOf(name string) rune {
	words := strings.Fields(name)
	for len(words) > 0 && titles[strings.ToLower(strings.Trim(words[0], "."))] {
		words = words[1:]
	}
	if len(words) < 2 || particles[strings.ToLower(words[0])] {
		return 0
	}
	first, _ := utf8.DecodeRuneInString(strings.ToLower(words[0]))
	return first
}

var titles = set("dhr de heer mevr mevrouw mw mr drs dr ir ing prof")

// sameSurname reports whether a name ends in the last word of a party's name, or the
// party has none.
func sameSurname(name, party string) bool {
	words := strings.Fields(strings.ToLower(party))
	return len(words) == 0 || strings.HasSuffix(strings.ToLower(strings.TrimSpace(name)), words[len(words)-1])
}
