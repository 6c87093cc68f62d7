package privacy

import (
	"slices"
	"strings"
)

// A cue is something around a term that makes it likelier or less likely that
// it speaks of the health of somebody in the case.
type cue struct {
	set   atomSet
	where place
	reach int
	job   bool // counts in fields about work only
	care  bool // is about work with people
	// groups are the letters of the groups it counts for; all of them when empty
	groups string
	// worth to a term by its weight
	worth worths
}

// A place is where a cue stands, seen from the term, or a condition from the
// pattern.
type place uint8

const (
	around place = iota
	ahead        // before it
	behind       // after it
)

// bases are what a term is worth by itself, by kind of field and weight. It
// leaks when this and its cues come to more than nought.
var bases = [...]worths{
	Narrative:  {strong: 6, private: 5, care: 1, named: 1, treatment: 3, acronym: 2, symptom: 2, hinting: -1},
	Contact:    {strong: 6, private: 5, care: 1, named: 1, treatment: 3, acronym: 2, symptom: 2, hinting: -1},
	Job:        {strong: 0, private: -3, care: -5, named: -5, treatment: -5, acronym: -2, symptom: -3, hinting: -6},
	Title:      {strong: 6, private: 4, care: 2, named: 2, treatment: 3, acronym: 2, symptom: 3, hinting: 0},
	Attachment: {strong: 6, private: 4, care: 4, named: 4, treatment: 4, acronym: 2, symptom: 3, hinting: 1},
	Identity:   {},
}

// worths are points by the weight of a term.
type worths [hinting + 1]int

// contextSets are the classes that the code itself asks for.
type contextSets struct {
	cues      []cue
	relative  atomSet
	self      atomSet
	of        atomSet
	saluted   atomSet
	company   atomSet
	doctor    atomSet
	party     atomSet
	half      atomSet
	work      atomSet
	codeLabel atomSet
	words     atomSet // acronyms that are also words
	// for what is certain, see certain.go
	certain, likely, namedAfter, tail, group, governor, skilled, govern, passed, with, asA             atomSet
	undergoes, cause, own, got, state, gone, frame, carework, economy, weather, schooling              atomSet
	about, definite, causal, helped, stays, at, desk, firsthand, agent, several, which, occurs, before atomSet
	handout, goods, clauseWord, finite, and, one, some, ending, provider, treated, jobseeking, joblike atomSet
}

func (lex *lexicon) contextSets() contextSets {
	c := lex.class
	return contextSets{
		cues: []cue{
			{set: c("cause"), where: ahead, reach: 3, worth: worths{strong: 4, private: 4, care: 3, named: 3, treatment: 3, acronym: 4, symptom: 3, hinting: 2}},
			{set: c("own"), where: ahead, reach: 2, worth: worths{strong: 3, private: 1, care: 3, named: 3, treatment: 3, acronym: 1, symptom: 3, hinting: 3}},
			{set: c("having"), where: behind, reach: 3, worth: worths{acronym: 2}},
			{set: c("having"), where: ahead, reach: 4, worth: worths{strong: 2, care: 1, named: 1, treatment: 3, acronym: 2, symptom: 2, hinting: 2}},
			{set: c("being"), where: ahead, reach: 2, worth: worths{private: 3}},
			{set: c("patient"), where: around, reach: 7, worth: worths{strong: 2, care: 3, named: 3, treatment: 3, acronym: 2, symptom: 2, hinting: 3}},
			{set: c("maybe"), where: around, reach: 6, worth: worths{care: 1, named: 1, treatment: 1, hinting: 1}},
			{set: c("work"), where: around, reach: 14, worth: worths{strong: -1, private: -3, care: -3, named: -3, treatment: -2, acronym: -1, symptom: -1, hinting: -2}},
			{care: true, set: c("carework"), where: around, reach: 8, worth: worths{strong: -6, private: -3, care: -3, named: -3, treatment: -2, acronym: -3, symptom: -3, hinting: -3}},
			{set: c("joblike"), where: around, reach: 5, worth: worths{private: -2, treatment: -2}},
			{set: c("skill"), where: ahead, reach: 3, worth: worths{strong: -5, private: -4, care: -3, named: -3, treatment: -3, acronym: -4, symptom: -3, hinting: -3}},
			{groups: "MN", set: c("handout"), where: around, reach: 4, worth: worths{strong: -6, treatment: -3, symptom: -4, hinting: -4}},
			{set: c("frame"), where: ahead, reach: 1, worth: worths{strong: -4, private: -4, care: -4, named: -4, treatment: -4, acronym: -4, symptom: -3, hinting: -3}},
			{set: c("people"), where: ahead, reach: 5, worth: worths{strong: -10, private: -6, care: -4, named: -4, treatment: -4, acronym: -6, symptom: -6, hinting: -6}},
			{set: c("business"), where: behind, reach: 1, worth: worths{strong: -7, private: -7, care: -5, named: -5, treatment: -5, acronym: -7, symptom: -5, hinting: -5}},
			{set: c("figurative"), where: around, reach: 8, worth: worths{strong: -9, private: -6, acronym: -6, symptom: -4, hinting: -4}},
			{set: c("metaphor"), where: ahead, reach: 1, worth: worths{care: -6, named: -6, treatment: -6, symptom: -6, hinting: -6}},
			{set: c("boiler"), where: around, reach: 8, worth: worths{strong: -9, private: -9, care: -5, named: -5, treatment: -5, acronym: -5, symptom: -5, hinting: -5}},
			{set: c("media"), where: around, reach: 5, worth: worths{care: -5, named: -5, treatment: -5, symptom: -3, hinting: -3}},
			{set: c("tech"), where: around, reach: 10, worth: worths{care: -4, named: -4, treatment: -4, acronym: -5, symptom: -4, hinting: -4}},
			{set: c("bake"), where: around, reach: 15, worth: worths{hinting: -5}},
			{job: true, set: c("ending"), where: ahead, reach: 5, worth: worths{strong: 3, private: 2, symptom: 2, acronym: 2}},
			{groups: "CDEFGKMN", set: c("goods"), where: ahead, reach: 5, worth: worths{strong: -7, care: -4, named: -4, treatment: -4, symptom: -4, hinting: -4}},
			{groups: "O", set: c("lack"), where: behind, reach: 1, worth: worths{strong: -9}},
			{groups: "CEGKO", set: c("processed"), where: around, reach: 6, worth: worths{strong: -7, care: -4, treatment: -5, symptom: -4, hinting: -4}},
			{groups: "H", set: c("police"), where: around, reach: 12, worth: worths{acronym: -6}},
			{groups: "P", set: c("institute"), where: behind, reach: 2, worth: worths{private: -6, care: -5, hinting: -4}},
			{groups: "KL", set: c("building"), where: around, reach: 6, worth: worths{care: -4, named: -4, treatment: -3}},
			{set: c("cover"), where: around, reach: 6, worth: worths{private: -5}},
			{set: c("complaint"), where: around, reach: 6, worth: worths{hinting: -3}},
		},
		relative: c("relative"), self: c("self"), of: c("of"), saluted: c("saluted"), company: c("business"),
		doctor: c("doctor"), party: c("party"), half: c("half"), work: c("work"), codeLabel: c("codelabel"), words: c("shout"),
		certain: c("certain"), likely: c("likely"), namedAfter: c("namedafter"), group: c("group"), governor: c("governor"), skilled: c("skilled"),
		tail:   slices.Concat(c("namedafter"), c("group"), c("business")),
		govern: c("govern"), passed: c("passed"), with: c("with"), asA: c("asa"), undergoes: c("undergoes"), cause: c("cause"), own: c("own"),
		got: c("got"), state: c("state"), gone: c("gone"), frame: c("frame"), carework: c("carework"), economy: c("economy"), weather: c("weather"), schooling: c("schooling"),
		clauseWord: c("clauseword"), finite: c("finite"), and: c("and"), one: c("one"), some: c("some"), ending: c("ending"),
		about: c("about"), definite: c("definite"), causal: c("causal"), helped: c("helped"), stays: c("stays"), at: c("at"), desk: c("desk"), firsthand: c("firsthand"), agent: c("agent"), several: c("several"), which: c("which"), occurs: c("occurs"), before: c("before"),
		handout: c("handout"), goods: c("goods"), provider: c("provider"), treated: c("treated"), jobseeking: c("jobseeking"), joblike: c("joblike"),
	}
}

// findTerms finds the terms of the lexicon that leak where they stand.
func (d *document) findTerms() {
	for i := range d.tokens {
		t := &d.tokens[i]
		if t.excused {
			continue
		}
		for _, a := range d.atoms[t.atoms:t.last] {
			f := &d.lex.families[a]
			if f.weight == noTerm || f.weight == named && !d.is(i, atomSet{d.lex.capital}) {
				continue
			}
			hold := d.holdOf(i, f)
			if hold == off {
				d.explained = append(d.explained, t.sentence)
			}
			worth := d.worth(i, f, hold)
			d.traceWorth(t.sentence, f, worth)
			if worth <= 0 {
				continue
			}
			rule, severity := d.ruleAt(groupRule(f.group), f.severity, i, i)
			if d.kind == Attachment && (hold == firm || f.group == "Q" && f.weight == strong && !d.before(i, titleReach, d.lex.sets.schooling)) {
				severity, hold = Error, firm
			}
			start := t.start
			if t.wide {
				start = d.tokens[i-1].start
			}
			d.add(find{rule: rule, severity: severity, group: f.group, start: start, end: t.end, source: fromTerm + source(f.weight), hold: hold})
		}
	}
}

// heldWorth is the least that a term is worth that is held.
const heldWorth = 6

// worth weighs the term of family f at token i against what stands around it.
func (d *document) worth(i int, f *family, h hold) int {
	w := f.weight
	sum := bases[d.kind][w]
	for k := range d.lex.sets.cues {
		c := &d.lex.sets.cues[k]
		if d.kind != Job && c.job || c.groups != "" && !strings.Contains(c.groups, f.group) {
			continue
		}
		if d.kind == Job && c.where == around && c.worth[care] < 0 && (w == strong || w == private && !c.care) {
			continue // in a field about work every word is
		}
		if (d.kind == Title || d.kind == Attachment) && c.where != behind && c.worth[care] < 0 && w != care && w != treatment {
			continue // a title names what is done, not who does it
		}
		if c.worth[w] != 0 && d.stands(c.where, i, i, c.reach, c.set) && (c.worth[w] > 0 || w == acronym || d.standsBeside(c.where, i, c.reach, c.set)) {
			sum += c.worth[w]
		}
	}
	switch {
	case h == off:
		return min(sum, 0)
	case h != loose:
		return max(sum, heldWorth)
	}
	return sum
}

// stands reports whether one of the n tokens before i or after j, in the same
// sentence, is of a set.
func (d *document) stands(where place, i, j, n int, set atomSet) bool {
	return where != behind && d.before(i, n, set) || where != ahead && d.after(j, n, set)
}

// standsBeside is stands in the clause of token i alone.
func (d *document) standsBeside(where place, i, n int, set atomSet) bool {
	clause := d.tokens[i].clause
	for k := max(0, i-n); k <= i+n && k < len(d.tokens); k++ {
		if k != i && d.tokens[k].clause == clause && (where == around || (where == ahead) == (k < i)) && d.is(k, set) {
			return true
		}
	}
	return false
}

// after reports whether one of the n tokens after i, in its sentence, is of a set.
func (d *document) after(i, n int, set atomSet) bool {
	s := d.tokens[i].sentence
	for k := i + 1; k < len(d.tokens) && k <= i+n && d.tokens[k].sentence == s; k++ {
		if d.is(k, set) {
			return true
		}
	}
	return false
}

// groupRule is the rule that a group of the lexicon comes under.
func groupRule(group string) string {
	switch group {
	case "I", "R":
		return "P04"
	case "L":
		return "P02"
	case "P":
		return "P05"
	case "Q":
		return "P08"
	default:
		return "P01"
	}
}

// ruleAt is the rule for what stands from token i to j: in a title it is the
// rule for titles, and of a relative it is P04.
func (d *document) ruleAt(rule string, severity Severity, i, j int) (string, Severity) {
	switch {
	case d.kind == Title:
		return "P11", Warning
	case d.kind == Attachment:
		return "P08", Warning // an error where it is plainly medical
	case rule == "P02":
		severity = Error
	}
	if (rule == "P01" || rule == "P02") && d.ofRelative(i, j) {
		return "P04", Warning
	}
	return rule, severity
}

// kinReach is how far from a term the relative stands whom it is about.
const kinReach = 7

// ofRelative reports whether the term from i to j is about a relative: one stands
// before it with nobody else between, or behind it after "van" or "bij".
func (d *document) ofRelative(i, j int) bool {
	s := d.tokens[i].sentence
	for k := i - 1; k >= 0 && k >= i-kinReach && d.tokens[k].sentence == s; k-- {
		if d.is(k, d.lex.sets.self) {
			break
		}
		if d.is(k, d.lex.sets.relative) {
			return true
		}
	}
	for k := j + 1; k < len(d.tokens) && k <= j+3 && d.tokens[k].sentence == s; k++ {
		if d.is(k, d.lex.sets.relative) && k > j+1 && (d.is(k-1, d.lex.sets.of) || d.is(k-2, d.lex.sets.of)) {
			return true
		}
	}
	return false
}
