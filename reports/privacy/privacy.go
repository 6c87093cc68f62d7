// Package privacy finds in free text what a report to the employer may not say:
// medical terms, causes and treatment (P01), treating persons and institutions
// (P02), a BSN (P03), the health of relatives and pregnancy (P04), other special
// categories and debts (P05), limitations by the adviser's own judgement (P06),
// private matters (P07), and titles that give these away (P08, P11).
//
// # How it decides
//
// The text becomes words in one normal form, once. A trie knows every word of
// the tables in data/, as a whole word with its inflections, as the start of a
// compound or as its end; long words are also known when misspelt by one letter.
// What a word means is weighed against the words around it (a hospital can be an
// employer), and patterns of words find what is said without any medical word, or
// find a manner of speaking, whose words are left out (hart voor de zaak).
// Negation is no excuse: "geen depressie" tells as much. The order of work (look
// up, then rules on the context, then one list) is that of the tools that
// de-identify Dutch medical text, such as DEDUCE (Menger e.a., 2018).
//
// Some terms (data/certain.tsv) can only be a diagnosis, a treatment or a symptom.
// Nothing further off hides them, not the model either: only what governs them,
// directly before or behind (begeleider van mensen met autisme), makes them a matter
// of work, and in a clause that says that somebody has it, or that it is a cause,
// they are errors. Words that are also everyday (depressie, burn-out) are as certain
// in such a clause. What counts against a term stands in its own clause.
//
// Tables alone do not know sentences that nobody thought of. So every sentence is
// also put before a linear model, learned from labelled sentences. It sees words,
// their stems and the letters in them, the senses of words (data/senses.tsv: wide
// families such as body, tired, aid, work, weather), the spheres of life of those
// (data/spheres.tsv), how senses follow and meet each other and whom they follow,
// and what the tables find or excuse. Its score decides three things: whether a
// find of the tables stands, whether it is an error or a warning (an error stops
// a report), and whether a sentence in which the tables find nothing deserves a
// warning. Such a warning is about the whole sentence, as no word tells by itself.
// A BSN, a code and a limitation without source are not its business, a
// title hardly. Every machine says the same: all is arithmetic on whole numbers,
// but for a square root.
//
// # How it is taught
//
// A sentence that is judged wrongly goes into a file of fixtures/privacy/learn,
// with its label, rule and kind of field; a word that should tell more, into a row
// of data/senses.tsv. "go test ./reports/privacy -update" prepares the tries and
// learns the weights in seconds, always the same ones; run a second time it writes
// the figures with them. A term that must be found whatever stands around it
// belongs in data/terms.tsv.
//
// # How well it does
//
// golden/privacy/authors.txt holds what it does with sentences of an author whom
// it did not learn from, hard ones with many minimal pairs: recall about 0.86 at
// precision 0.92, an error on 1 of 100 innocent ones, and a warning on 1 of 200
// sentences in the prose of a case that it has not seen, on 1 of 20 in prose that is
// full of sayings; golden/privacy/unseen.txt tells of others. Senses and sentences of
// the makers were written with most of these authors in view, so an author who is
// new to all of it does a little worse. On held.tsv, which nobody looks at, the
// tables alone had recall 0.56 at precision 0.75; what it is now stands in
// golden/privacy/measure-held*.txt.
//
// The tables are ours, made from the starter lexicon of the domain description,
// and are to be reviewed by an occupational physician. The package decides what
// is a leak; what a leak means for a report is the business of the checks.
package privacy

import (
	"cmp"
	"slices"
	"strings"
)

// A Kind says what is written in a field, which decides what a word means there.
type Kind uint8

// The kinds of field.
const (
	Narrative  Kind = iota // prose about the employee
	Job                    // function, employer, sector, education, work experience
	Title                  // the title of an activity, a module, a phase
	Attachment             // the title of an annex
	Contact                // what was said in a contact: prose, as in a narrative
	Identity               // names, addresses, numbers: only a BSN can leak
	Reference              // what refers to something else: only the BSN of the employee can leak
)

// A Field says where a text stands. The zero value is a narrative without known names.
type Field struct {
	Kind Kind
	// Known are the names of parties and employers: these never leak, whatever
	// they look like (Parkinson, dr. Aalders).
	Known []string
	// BSN is that of the employee, which nothing excuses.
	BSN string
}

// A Severity is E, W or I as in the table of rules.
type Severity string

// The severities.
const (
	Error   Severity = "E" // blocks a report
	Warning Severity = "W" // asks for a look
	Info    Severity = "I"
)

// A Leak is something that may not be said, and where. Only Term and the text
// between Start and End repeat it: a word, or the whole sentence where no word tells
// by itself.
type Leak struct {
	Rule       string // P01 …
	Severity   Severity
	Start, End int    // byte offsets in the text, End exclusive
	Group      string // letter of the lexicon's group; empty when the rule has none
	Sentence   string // the sentence, with every term that leaks masked, or which one it is where that leaves nothing
	Hint       string // Dutch: what to write instead
	Term       string // what leaks; only to be shown when asked for
	Suspected  bool   // the model says so of the whole sentence, and no table
}

// Lint gives what leaks in a text, in order of place, one leak a term and rule.
func Lint(f Field, text string) []Leak {
	d := document{own: significant(f.BSN)}
	return d.lint(f.Kind, namesOf(f.Known), text)
}

// lint is Lint with names that are ready, in a document that may be used again.
func (d *document) lint(kind Kind, known names, text string) []Leak {
	d.inspect(kind, known, text)
	if kind < Identity {
		d.weigh()
	}
	return d.leaks()
}

// inspect finds what the tables find.
func (d *document) inspect(kind Kind, known names, text string) {
	d.read(kind, text)
	d.divide()
	d.excuse(known)
	d.findOwn()
	if kind != Reference {
		d.findNumbers()
	}
	if kind < Identity {
		d.excuseIdioms()
		d.findTerms()
		d.findPatterns()
		d.findCodes()
		d.findDoctors()
	}
	d.settle()
}

// leaks are the finds as they are given to the caller.
func (d *document) leaks() []Leak {
	if len(d.finds) == 0 {
		return nil
	}
	masked := map[int]string{}
	leaks := make([]Leak, 0, len(d.finds))
	for _, f := range d.finds {
		s := d.sentenceAt(f.start)
		if _, ok := masked[s]; !ok {
			masked[s] = d.masked(s)
		}
		l := Leak{
			Rule: f.rule, Severity: f.severity, Start: f.start, End: f.end, Group: f.group,
			Sentence: masked[s], Hint: hint(f.rule, f.group), Term: d.text[f.start:f.end], Suspected: f.suspected,
		}
		if f.suspected {
			l.Sentence, l.Hint = d.pointedOut(s), suspicionHint(f.rule)
		}
		leaks = append(leaks, l)
	}
	return leaks
}

// A find is a leak before it is settled which of those that overlap remain.
type find struct {
	rule       string
	severity   Severity
	group      string
	start, end int
	source     source
	hold       hold
	label      uint32 // hash of what the table says of it
	suspected  bool   // by the model alone
}

// A source says what made a find.
type source uint8

const (
	fromNumber source = iota
	fromPattern
	fromCode
	fromDoctor
	fromTerm // and above: fromTerm plus the weight of the term
)

func (d *document) add(f find) { d.finds = append(d.finds, f) }

// settle sorts the finds and makes one of those that overlap under one rule and
// group. In a sentence that says something worse, what is merely private or
// unsourced is not told apart: one cause, one finding.
func (d *document) settle() {
	if len(d.finds) == 0 {
		return
	}
	slices.SortStableFunc(d.finds, func(a, b find) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), strings.Compare(a.rule, b.rule), strings.Compare(a.group, b.group))
	})
	worse := map[int]bool{}
	for _, f := range d.finds {
		if !minor(f) && (d.kind != Attachment || f.hold == firm) {
			worse[d.sentenceAt(f.start)] = true
		}
	}
	kept := d.finds[:0]
	for _, f := range d.finds {
		if n := d.sentenceAt(f.start); (minor(f) || d.kind == Attachment && f.rule == "P08" && f.severity == Warning) && worse[n] || f.rule != "P03" && slices.Contains(d.general, n) {
			continue
		}
		if k := covers(kept, f); k >= 0 {
			kept[k].end = max(kept[k].end, f.end)
			if f.hold > kept[k].hold {
				kept[k].hold, kept[k].severity = f.hold, f.severity
			}
			continue
		}
		kept = append(kept, f)
	}
	d.finds = kept
}

func minor(f find) bool { return f.rule == "P06" || f.rule == "P07" }

// maxBack is how many finds back is looked for one that says the same.
const maxBack = 9

// covers is the place of an earlier find that says the same of the same words, or
// of words that these follow on, or -1.
func covers(kept []find, f find) int {
	for i := len(kept) - 1; i >= max(0, len(kept)-maxBack); i-- {
		k := kept[i]
		if k.rule == f.rule && (k.group == f.group && f.start < k.end || k.start == f.start && k.end == f.end) {
			return i
		}
	}
	return -1
}
