package privacy

import (
	"slices"
	"strconv"
	"strings"
)

// A pattern is a row of the table of patterns: words in order, with gaps.
type pattern struct {
	rule     string
	severity Severity
	group    string
	fields   string // letters of the kinds of field that it is for
	elements []element
	anchor   int // the element by which it is looked for
	unless   []condition
	hold     hold
	label    uint32 // hash of its row
}

// An element is one word of a set, after up to gap others.
type element struct {
	set atomSet
	gap int
	not bool // any word but these
}

// A condition keeps a pattern silent: a word of a set near it, or next to it.
type condition struct {
	where place
	reach int
	set   atomSet
}

// general is the rule of a pattern that finds no leak, but a sentence that speaks
// of what is said and asked in general: nothing in it is about the employee.
const general = "-"

// idiom is the rule of a pattern that finds a manner of speaking: what it matches
// says nothing of a body or of care.
const idiom = "~"

// defaultGap is how many words ".." may skip.
const defaultGap = 3

// reach is how far from a pattern a word keeps it silent, farReach where it does
// so anywhere in the sentence.
const (
	reach    = 5
	farReach = 40
)

func (lex *lexicon) readPatterns() {
	macros := map[string][][]string{}
	for _, row := range rows(patternTable, 6) {
		if name, ok := strings.CutPrefix(row[0], "@"); ok {
			for text := range strings.SplitSeq(row[4], " / ") {
				macros[name] = append(macros[name], strings.Fields(text))
			}
			continue
		}
		severity, sure := strings.CutSuffix(row[1], "!")
		p := pattern{rule: row[0], severity: Severity(severity), group: row[2], fields: row[3], unless: lex.conditions(row[5]), label: hash(hashSeed, row[4])}
		if sure {
			p.hold = firm
		}
		for _, words := range expand(strings.Fields(row[4]), macros) {
			p.elements = lex.elements(words)
			p.anchor = rarest(words, p.elements)
			lex.patterns = append(lex.patterns, p)
		}
	}
	lex.anchors, lex.idioms = make([][]int32, len(lex.families)), make([][]int32, len(lex.families))
	for i, p := range lex.patterns {
		anchors := lex.anchors
		if p.rule == idiom {
			anchors = lex.idioms
		}
		for _, a := range p.elements[p.anchor].set {
			anchors[a] = append(anchors[a], int32(i))
		}
	}
}

// expand writes out the macros and the optional words of a pattern.
func expand(words []string, macros map[string][][]string) [][]string {
	all := [][]string{nil}
	for _, w := range words {
		plain, optional := strings.CutSuffix(w, "?")
		choices := [][]string{{plain}}
		if name, ok := strings.CutPrefix(plain, "@"); ok {
			if choices = macros[name]; choices == nil {
				panic("privacy: no macro " + w)
			}
		}
		if optional {
			choices = append(slices.Clone(choices), nil)
		}
		longer := make([][]string, 0, len(all)*len(choices))
		for _, before := range all {
			for _, c := range choices {
				longer = append(longer, slices.Concat(before, c))
			}
		}
		all = longer
	}
	return all
}

// elements reads a pattern without macros.
func (lex *lexicon) elements(words []string) []element {
	elements := make([]element, 0, len(words))
	skip := 0
	for _, w := range words {
		if n, ok := strings.CutPrefix(w, ".."); ok {
			skip = defaultGap
			if n != "" {
				skip, _ = strconv.Atoi(n)
			}
			continue
		}
		w, not := strings.CutPrefix(w, "^")
		elements = append(elements, element{set: lex.set(w), gap: skip, not: not})
		skip = 0
	}
	return elements
}

// set reads words and classes separated by bars. A word here is exactly that word.
func (lex *lexicon) set(text string) atomSet {
	if set, ok := lex.made[text]; ok {
		return set
	}
	set := make(atomSet, 0, strings.Count(text, "|")+1)
	for w := range strings.SplitSeq(text, "|") {
		if inner, ok := strings.CutPrefix(w, "<"); ok {
			set = append(set, lex.class(strings.TrimSuffix(inner, ">"))...)
			continue
		}
		a, ok := lex.names[w]
		if !ok {
			a = lex.newAtom(w)
			if strings.ContainsAny(w, "*!=") {
				lex.addWords(a, w)
			} else {
				lex.addWords(a, w+"!")
			}
		}
		set = append(set, a)
	}
	lex.made[text] = set
	return set
}

// rarest is the element to look for: the first that has no common word.
func rarest(words []string, elements []element) int {
	n := 0
	for _, w := range words {
		if strings.HasPrefix(w, "..") {
			continue
		}
		if first, _, _ := strings.Cut(w, "|"); !elements[n].not && w != "<Cap>" && !common[first] {
			return n
		}
		n++
	}
	n = slices.IndexFunc(elements, func(e element) bool { return !e.not })
	if n < 0 {
		panic("privacy: a pattern of nothing but exceptions: " + strings.Join(words, " "))
	}
	return n
}

// common are words that stand in nearly every sentence.
var common = map[string]bool{
	"de": true, "het": true, "een": true, "in": true, "van": true, "op": true, "aan": true, "bij": true, "met": true, "voor": true,
	"is": true, "zijn": true, "haar": true, "hij": true, "zij": true, "ik": true, "niet": true, "geen": true, "te": true, "en": true,
	"door": true, "na": true, "naar": true, "om": true, "heeft": true, "die": true, "dat": true, "er": true, "uit": true, "nog": true,
}

// conditions reads sets of words that say where they stand: near the pattern, or
// behind prev:, next: or sent:, right before it, right behind it or anywhere in
// the sentence.
func (lex *lexicon) conditions(text string) []condition {
	var all []condition
	for _, w := range strings.Fields(text) {
		c := condition{where: around, reach: reach}
		if prefix, rest, ok := strings.Cut(w, ":"); ok {
			switch w = rest; prefix {
			case "prev":
				c = condition{where: ahead, reach: 1}
			case "next":
				c = condition{where: behind, reach: 1}
			case "sent":
				c.reach = farReach
			default:
				panic("privacy: no place " + prefix)
			}
		}
		c.set = lex.set(w)
		all = append(all, c)
	}
	return all
}

// kindLetter is the letter of a kind of field in the table of patterns.
var kindLetter = [...]byte{Narrative: 'n', Job: 'j', Title: 't', Attachment: 't', Contact: 'n', Identity: '-'}

// excuseIdioms takes the words of manners of speaking out of consideration: hart voor
// de zaak. What is certain stays.
func (d *document) excuseIdioms() {
	field := kindLetter[d.kind]
	d.idioms = d.idioms[:0]
	for k := range d.tokens {
		t := &d.tokens[k]
		for _, a := range d.atoms[t.atoms:t.last] {
			for _, n := range d.lex.idioms[a] {
				p := &d.lex.patterns[n]
				if from, to, ok := d.match(p, k); ok && strings.IndexByte(p.fields, field) >= 0 && !d.silenced(p, from, to) {
					d.idioms = append(d.idioms, from, to)
				}
			}
		}
	}
	for n := 0; n < len(d.idioms); n += 2 {
		for i := d.idioms[n]; i <= d.idioms[n+1]; i++ {
			if !d.is(i, d.lex.sets.certain) && !d.is(i, d.lex.sets.likely) {
				d.excuseToken(i)
			}
		}
	}
}

// findPatterns finds where the words of the patterns stand.
func (d *document) findPatterns() {
	field := kindLetter[d.kind]
	for k := range d.tokens {
		t := &d.tokens[k]
		for _, a := range d.atoms[t.atoms:t.last] {
			for _, n := range d.lex.anchors[a] {
				if p := &d.lex.patterns[n]; strings.IndexByte(p.fields, field) >= 0 || d.kind == Attachment && strings.IndexByte(p.fields, 'a') >= 0 {
					d.findPattern(p, k)
				}
			}
		}
	}
}

// findPattern finds a pattern whose anchor stands at token k.
func (d *document) findPattern(p *pattern, k int) {
	from, to, ok := d.match(p, k)
	if !ok || d.silenced(p, from, to) {
		return
	}
	if p.rule == general {
		s := d.tokens[k].sentence
		d.general = append(d.general, s)
		d.traces = append(d.traces, trace{s, tableBlock.of(tableGeneral)})
		return
	}
	rule, severity := d.ruleAt(p.rule, p.severity, from, to)
	if d.kind == Attachment && p.hold == firm {
		severity = p.severity
	}
	d.add(find{hold: p.hold, rule: rule, severity: severity, group: p.group, start: d.tokens[from].start, end: d.tokens[to].end, source: fromPattern, label: p.label})
}

// match matches a pattern around its anchor at token k.
func (d *document) match(p *pattern, k int) (from, to int, ok bool) {
	if to, ok = d.matchRight(p.elements[p.anchor+1:], k); !ok {
		return 0, 0, false
	}
	from, ok = d.matchLeft(p.elements[:p.anchor+1], k)
	return from, to, ok
}

// matchRight matches elements behind token k, and says at which token they end.
func (d *document) matchRight(elements []element, k int) (int, bool) {
	if len(elements) == 0 {
		return k, true
	}
	e := &elements[0]
	s := d.tokens[k].sentence
	for i := k + 1; i <= k+1+e.gap && i < len(d.tokens) && d.tokens[i].sentence == s; i++ {
		if d.is(i, e.set) == e.not {
			continue
		}
		if end, ok := d.matchRight(elements[1:], i); ok {
			return end, true
		}
	}
	return 0, false
}

// matchLeft matches the elements before the last, which stands at token k.
func (d *document) matchLeft(elements []element, k int) (int, bool) {
	n := len(elements) - 1
	if n == 0 {
		return k, true
	}
	s := d.tokens[k].sentence
	for i := k - 1; i >= 0 && i >= k-1-elements[n].gap && d.tokens[i].sentence == s; i-- {
		if d.is(i, elements[n-1].set) == elements[n-1].not {
			continue
		}
		if start, ok := d.matchLeft(elements[:n], i); ok {
			return start, true
		}
	}
	return 0, false
}

// silenced reports whether a word near the tokens from i to j says that they are
// innocent; of what is certain, in their clause.
func (d *document) silenced(p *pattern, i, j int) bool {
	for _, c := range p.unless {
		near := d.stands(c.where, i, j, c.reach, c.set)
		if near && p.hold == firm && c.reach == reach {
			near = d.standsBeside(ahead, i, c.reach, c.set) || d.standsBeside(behind, j, c.reach, c.set)
		}
		if near || c.where == around && d.within(i, j, c.set) {
			return true
		}
	}
	return false
}

// within reports whether one of the tokens from i to j is of a set.
func (d *document) within(i, j int, set atomSet) bool {
	for k := i; k <= j; k++ {
		if d.is(k, set) {
			return true
		}
	}
	return false
}
