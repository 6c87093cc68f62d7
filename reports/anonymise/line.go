package anonymise

import (
	"strings"

	"spoor2/reports/cases"
)

// line gives the stand-in of a line of text. What nobody decided about is replaced
// as free text is.
func (x *cast) line(s string, at place) string {
	if stand, ok := whole[at.path(2)]; ok {
		return stand(x, s, at)
	}
	if stand, ok := whole[at.key()]; ok {
		return stand(x, s, at)
	}
	if isRole(s) || isNone(s) {
		return s
	}
	for _, path := range []string{at.path(2), at.key()} {
		if stand, ok := lines[path]; ok {
			return stand(x, s)
		}
		if section, ok := vocabulary[path]; ok {
			return x.usual(section, s)
		}
		if section, ok := other[path]; ok {
			return x.pick(section, s)
		}
	}
	return x.passage(s, "")
}

// whole are the fields of which the stand-in hangs together with what stands
// beside it, by key or by the last two.
var whole = map[string]func(x *cast, s string, at place) string{
	"name.initials":     func(x *cast, s string, _ place) string { return x.initials(s, x.employee) },
	"name.firstName":    func(x *cast, _ string, _ place) string { return x.first(x.employee) },
	"name.prefix":       func(x *cast, s string, _ place) string { return x.prefix(s, x.employee.surname) },
	"name.lastName":     func(x *cast, s string, _ place) string { return x.surname(s) },
	"adviser.firstName": func(x *cast, s string, at place) string { return x.first(ownerOf(at, s)) },
	"employee.email":    func(x *cast, s string, _ place) string { return x.email(s, x.employee) },
	"contact.email":     func(x *cast, s string, at place) string { return x.email(s, ownerOf(at, "")) },
	"adviser.email":     func(x *cast, s string, at place) string { return x.email(s, ownerOf(at, "")) },
	"activities.title":  activityTitle,
	"phases.name":       phaseName,
}

// ownerOf is the party of whom a field is, by the name beside it.
func ownerOf(at place, given string) party {
	name := at.holder.FieldByName("Name").String()
	words := strings.Fields(name)
	if len(words) == 0 {
		return party{given: given}
	}
	if given == "" {
		given = words[0]
	}
	return party{given: given, surname: words[len(words)-1]}
}

// activityTitle gives an activity a title that fits its module, and not the name of
// the module, which stands beside it.
func activityTitle(x *cast, s string, at place) string {
	a, ok := at.holder.Interface().(cases.Activity)
	section := "activities " + string(a.Module)
	if !ok || len(stockOf()[section]) == 0 {
		section = "activities overig"
	}
	return x.pick(section, s)
}

// phaseName keeps what everybody calls a phase, and gives another name one that
// fits what the phase is for, which reports print beside it.
func phaseName(x *cast, s string, at place) string {
	if kept, ok := x.kept("phases", s); ok {
		return kept
	}
	p, _ := at.holder.Interface().(cases.Phase)
	if section := "phases " + string(x.phases.PhaseKind(p)); len(stockOf()[section]) > 0 {
		return x.pick(section, s)
	}
	return x.pick("phases", s)
}

// lines are the fields that hold names and numbers, by key or by the last two.
var lines = map[string]func(x *cast, s string) string{
	"case.id":                    (*cast).id,
	"employee.bsn":               (*cast).citizen,
	"phone":                      (*cast).phone,
	"city":                       (*cast).town,
	"place":                      (*cast).town,
	"address":                    (*cast).address,
	"register":                   (*cast).register,
	"logo":                       (*cast).file,
	"file":                       (*cast).file,
	"vacancyUrl":                 (*cast).link,
	"regionOrTravel":             (*cast).region,
	"employer.name":              func(x *cast, s string) string { return x.firm(s, "firms") },
	"agency.name":                func(x *cast, s string) string { return x.firm(s, "agencies") },
	"service":                    func(x *cast, s string) string { return x.firm(s, "health services") },
	"organisation":               func(x *cast, s string) string { return x.firm(s, "labour experts") },
	"insurer":                    func(x *cast, s string) string { return x.firm(s, "insurers") },
	"provider":                   func(x *cast, s string) string { return x.firm(s, "trainers") },
	"payer":                      (*cast).payer,
	"paidBy":                     (*cast).payer,
	"employer":                   func(x *cast, s string) string { return x.firm(s, "firms") },
	"contact.name":               (*cast).person,
	"adviser.name":               (*cast).person,
	"labourExpert.name":          (*cast).person,
	"occupationalPhysician.name": (*cast).person,
	"signatures.name":            (*cast).person,
	"caseManager":                (*cast).person,
	"by":                         (*cast).person,
	"author":                     (*cast).person,
	"supervisor":                 (*cast).person,
	"orderedBy":                  (*cast).orderer,
	"job.title":                  (*cast).job,
	"functions.title":            (*cast).job,
	"exclusions.what":            (*cast).job,
	"function":                   (*cast).job,
	"suitableDirections":         (*cast).job,
	"sector":                     (*cast).sector,
	"sectors":                    (*cast).sector,
	"id":                         (*cast).reference,
	"phase":                      (*cast).reference,
	"activity":                   (*cast).reference,
	"goalProgress.goal":          (*cast).reference,
	"document":                   (*cast).reference,
	"documentRef":                (*cast).reference,
	"evidenceRef":                (*cast).reference,
	"placementRef":               (*cast).reference,
	"agreements.source":          (*cast).reference,
	"version":                    (*cast).version,
	"waivers.rule":               (*cast).rule,
}

// vocabulary are the fields that hold what everybody calls the same, with the
// section of the stock: what is in it stays.
var vocabulary = map[string]string{
	"level": "levels", "drivingLicence": "licences", "days": "days", "transport": "transport", "contractForms": "contracts",
	"contractType": "contracts", "scale": "scales", "schemes.name": "schemes", "handover.title": "handovers",
	"reasonCategory": "absences", "lang": "languages", "capacityChange.source": "sources",
}

// other are the fields of which the stock has a section, and nothing stays.
var other = map[string]string{
	"contact.function": "officers", "adviser.function": "advisers", "signatures.function": "officers", "education.name": "educations",
	"courses.name": "courses", "trainings.name": "courses", "test": "tests", "skills": "skills", "quality": "quality",
	"availability.note": "times", "workingConditions": "conditions", "attachments.title": "annexes",
}
