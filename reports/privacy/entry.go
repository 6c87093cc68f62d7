package privacy

import (
	"strings"

	"spoor2/reports/cases"
)

// An entry says how a short field is read that names somebody or something. A name
// may be any word, so that only what can be no name leaks there.
type entry struct {
	read     bool
	terms    bool  // what is certain leaks
	caused   bool  // the same, but only as the cause of something: a firm may be named after an illness
	soft     bool  // a find is no more than a warning
	treating where // those who treat leak
	numbers  bool  // any BSN leaks, and not only that of the employee
	id       bool  // of the case
	file     bool  // of an annex: its name is a title too
}

// A where says when those who treat leak.
type where uint8

const (
	nowhere where = iota
	afterPreposition
	anywhere
)

// entries are the short fields, by path or by key. What refers to something else,
// is a code or is withheld from paper is read for the employee's own BSN alone.
var entries = func() map[string]entry {
	all := map[string]entry{}
	for fields, e := range map[string]entry{
		"case.id": {terms: true, id: true},
		`agency.logo id phase activity goal.id document documentRef evidenceRef placementRef vacancyUrl agreements.source
			signatures.document reports.phase goalProgress.goal reports.goalProgress.goal`: {},
		`attachments.file`: {file: true},
		"employer.name agency.name employer.contact.email adviser.email":                                                  {numbers: true, terms: true, caused: true},
		"employer.city agency.address applications.city employee.email agency.phone employer.contact.phone adviser.phone": {numbers: true, terms: true},
		"adviser.register":             {numbers: true, terms: true, soft: true},
		"employee.city employee.phone": {numbers: true, terms: true, treating: anywhere},
		"version":                      {terms: true, treating: afterPreposition},
		"initials firstName prefix lastName name caseManager by author": {numbers: true, terms: true, treating: afterPreposition},
	} {
		e.read = true
		for name := range set(fields) {
			all[name] = e
		}
	}
	return all
}()

// entryOf says how a field is read that is no text.
func entryOf(f *cases.Field, keys []string) entry {
	if f.Kind != cases.LineKind || keys[0] == "waivers" {
		return entry{}
	}
	path, key := strings.Join(keys, "."), keys[len(keys)-1]
	if remarks[path] || titles[path] || jobs[path] {
		return entry{}
	}
	if e, ok := entries[path]; ok {
		return e
	}
	return entries[key]
}

// certainly finds what leaks in a short field.
func (d *document) certainly(e entry, text string) []Leak {
	d.read(Identity, text)
	d.divide()
	d.findOwn()
	switch {
	case e.numbers:
		d.findNumbers()
	case e.id && d.own == "":
		d.findWhole()
	}
	if e.terms {
		d.excuse(nil)
		for i := range d.tokens {
			d.findCertain(i, e)
		}
	}
	d.settle()
	leaks := d.leaks()
	for i := range leaks {
		if leaks[i].Rule != "P03" {
			leaks[i].Hint = entryHint
		}
	}
	return leaks
}

// entryHint is what to do about a short field.
const entryHint = "laat het weg; hier hoort alleen de naam, de plaats of het nummer zelf"

// findWhole finds an id of a case that is a BSN as far as anybody can tell.
func (d *document) findWhole() {
	if len(d.text) == 9 && strings.Trim(d.text, "0123456789") == "" && elfproof(d.text) {
		d.add(find{rule: "P03", severity: Warning, start: 0, end: len(d.text)})
	}
}

// findCertain finds the term at token i of a short field.
func (d *document) findCertain(i int, e entry) {
	t := &d.tokens[i]
	if t.excused || d.inHost(t.start) {
		return
	}
	for _, a := range d.atoms[t.atoms:t.last] {
		f := &d.lex.families[a]
		if f.weight == noTerm {
			continue
		}
		rule := groupRule(f.group)
		certain := f.severity == Error && (d.is(i, d.lex.sets.certain) || d.is(i, d.lex.sets.likely)) && !d.mayBeName(i, f)
		if certain && e.caused {
			certain = !t.title && d.told(i)
		}
		if certain && f.weight != care && f.weight != named && !d.governed(i) {
			severity := Error
			if e.soft {
				severity = Warning
			}
			d.addTerm(i, rule, severity, f)
		} else if f.weight == care && f.group == "L" && f.severity == Error && (e.treating == anywhere || e.treating == afterPreposition && d.behindPreposition(i)) && !d.isStreet(i) {
			d.addTerm(i, rule, Error, f)
		}
	}
}

func (d *document) addTerm(i int, rule string, severity Severity, f *family) {
	start := d.tokens[i].start
	if d.tokens[i].wide {
		start = d.tokens[i-1].start
	}
	d.add(find{rule: rule, severity: severity, group: f.group, start: start, end: d.tokens[i].end, source: fromTerm + source(f.weight)})
}

// shortest is the length of an acronym that is not taken for initials.
const shortest = 4

// mayBeName reports whether a certain term may be a name where it stands: initials,
// an illness named after somebody, a medicine that is a name too, or a street.
func (d *document) mayBeName(i int, f *family) bool {
	t := &d.tokens[i]
	if d.isStreet(i) {
		return true
	}
	return t.upper && t.hi-t.lo < shortest || (t.title || d.inMail(t.end)) && (f.group == "N" || f.group == "M" || eponyms[string(d.folded[t.lo:t.hi])])
}

// eponyms are names of people that illnesses bear.
var eponyms = set("parkinson crohn lyme pfeiffer asperger aspergers alzheimer bechterew hodgkin tourette huntington graves cushing addison raynaud")

// streets are how names of streets and places end.
var streets = strings.Fields("straat laan weg plein hof dijk kade gracht steeg dreef singel pad park wal plantsoen ring boulevard weide veld burg dorp stad")

func (d *document) isStreet(i int) bool {
	w := string(d.folded[d.tokens[i].lo:d.tokens[i].hi])
	for _, end := range streets {
		if len(w) > len(end) && strings.HasSuffix(w, end) && w != "maasstad" {
			return true
		}
	}
	return false
}

// prepositions lead to those who treat; van does not, as it is part of names.
var prepositions = set("met bij door via naar namens")

// behindPreposition reports whether a preposition stands before token i, with at most
// one word between.
func (d *document) behindPreposition(i int) bool {
	for k := i - 1; k >= 0 && k >= i-2 && d.tokens[k].sentence == d.tokens[i].sentence; k-- {
		if prepositions[string(d.folded[d.tokens[k].lo:d.tokens[k].hi])] {
			return true
		}
	}
	return false
}

// inHost reports whether a byte stands behind the @ of an address.
func (d *document) inHost(at int) bool {
	return strings.IndexByte(d.text[strings.LastIndexAny(d.text[:at], " \t\n,;<(")+1:at], '@') >= 0
}

// inMail reports whether a byte stands before the @ of an address.
func (d *document) inMail(at int) bool {
	rest := d.text[at:]
	if i := strings.IndexAny(rest, " \t\n,;>)"); i >= 0 {
		rest = rest[:i]
	}
	return strings.IndexByte(rest, '@') >= 0
}
