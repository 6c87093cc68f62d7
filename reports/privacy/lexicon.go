package privacy

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// The tables: tab-separated, with a head; lines that begin with # are remarks.
//
//go:embed data/terms.tsv
var termTable string

//go:embed data/classes.tsv
var classTable string

//go:embed data/certain.tsv
var certainTable string

//go:embed data/patterns.tsv
var patternTable string

//go:embed data/innocent.tsv
var innocentTable string

// A lexicon is the tables made ready for looking up. It does not change.
type lexicon struct {
	insert   func(inside bool, word string, a atom, e ending)
	starts   *trie // entries that begin a word
	insides  *trie // entries that begin after the start of a word
	names    map[string]atom
	families []family // by atom; only families of terms have a group
	innocent atom
	capital  atom // a word with a capital that does not begin the sentence
	slips    map[string][]correction
	capitals map[string][]atom // acronyms, by their capitals
	patterns []pattern
	anchors  [][]int32 // patterns by the atom of their anchor
	idioms   [][]int32 // the same for those that find manners of speaking
	classes  map[string]atomSet
	sets     contextSets
	stems    []string // parts of the body, as compounds begin with them
	senses   []sense  // in order of preference; the first is none
	senseOf  []uint16 // the sense of an atom, or 0
	sphereOf []spheres
	made     map[string]atomSet // the sets of patterns as they are written, while tables are read
	// lastSense is the last atom of the table of senses; they follow capital
	lastSense atom
	// rooms are documents to use again: the words that one case knows another
	// has too. What they keep changes no result
	rooms sync.Pool
}

// A family is a row of the table of terms.
type family struct {
	group    string
	severity Severity
	weight   weight
}

// A weight says how much context a term needs to be a leak.
type weight uint8

const (
	noTerm    weight = iota
	strong           // leaks wherever it speaks of a person
	private          // the same, but in a field about work it is about work
	care             // also a job, an employer or a sector
	named            // the same, and only as a name: it has a capital inside a sentence
	treatment        // also a sector, but less often
	acronym          // letters that also stand for other things
	symptom          // also everyday language
	hinting          // leaks only in the company of a patient
)

var weights = map[string]weight{"strong": strong, "private": private, "acronym": acronym, "care": care, "named": named, "treatment": treatment, "symptom": symptom, "hinting": hinting}

// lexiconOf is the lexicon, made when first asked for.
var lexiconOf = sync.OnceValue(func() *lexicon {
	lex := newLexicon(nil)
	lex.starts, lex.insides = prepared(preparedTries)
	return lex
})

// tableSize is room for about as many atoms as the tables have.
const tableSize = 1 << 12

// newLexicon reads the tables. Their words go to insert, with which the tries are
// prepared, unless it is nil; the lexicon itself has no tries.
func newLexicon(insert func(inside bool, word string, a atom, e ending)) *lexicon {
	lex := &lexicon{
		insert: insert, names: make(map[string]atom, tableSize), families: make([]family, 1, tableSize),
		slips: make(map[string][]correction, tableSize/2), capitals: map[string][]atom{}, classes: map[string]atomSet{}, made: map[string]atomSet{},
	}
	lex.innocent = lex.newAtom("innocent")
	lex.capital = lex.newAtom("capital")
	lex.classes["Cap"] = atomSet{lex.capital}
	for _, row := range rows(innocentTable, 2) {
		lex.addWords(lex.innocent, row[1])
	}
	lex.senses = make([]sense, 1, 256)
	lex.readSenses()
	lex.lastSense = atom(len(lex.families) - 1)
	lex.readTerms()
	lex.readClasses(classTable, true)
	lex.readClasses(certainTable, false)
	lex.readPatterns()
	lex.senseOf = append(lex.senseOf, make([]uint16, len(lex.families)-len(lex.senseOf))...)
	lex.sets = lex.contextSets()
	lex.readSpheres()
	lex.made = nil
	return lex
}

// rows cuts a table in rows of so many columns, without its head and comments.
func rows(table string, columns int) [][]string {
	var all [][]string
	for i, line := range strings.Split(strings.TrimRight(table, "\n"), "\n") {
		if i == 0 || line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != columns {
			panic(fmt.Sprintf("privacy: row %d %q has %d columns, want %d", i+1, line, len(cells), columns))
		}
		all = append(all, cells)
	}
	return all
}

func (lex *lexicon) newAtom(name string) atom {
	a := atom(len(lex.families))
	lex.families = append(lex.families, family{})
	lex.names[name] = a
	return a
}

func (lex *lexicon) readTerms() {
	for i, row := range rows(termTable, 4) {
		if row[0] == "@" {
			lex.stems = append(lex.stems, strings.Fields(row[3])...)
			continue
		}
		w, ok := weights[row[2]]
		if !ok {
			panic("privacy: no weight " + row[2])
		}
		a := lex.newAtom(fmt.Sprint("terms ", i))
		lex.families[a] = family{group: row[0], severity: Severity(row[1]), weight: w}
		if w == symptom || w == hinting {
			lex.means(a, "terms "+row[0]+" weak")
		} else {
			lex.means(a, "terms "+row[0])
		}
		lex.classes[row[0]] = append(lex.classes[row[0]], a)
		lex.addWords(a, row[3])
	}
}

// readClasses reads the classes of words; a class may hold others and groups of
// terms, written <name>, that stand above it. The model is told of classes with a
// sense only.
func (lex *lexicon) readClasses(table string, sense bool) {
	for _, row := range rows(table, 3) {
		name := row[0]
		var set atomSet
		var words []string
		for _, w := range strings.Fields(row[2]) {
			if inner, ok := strings.CutPrefix(w, "<"); ok {
				set = append(set, lex.class(strings.TrimSuffix(inner, ">"))...)
				continue
			}
			words = append(words, w)
		}
		if len(words) > 0 {
			a, ok := lex.names["class "+name]
			if !ok {
				a = lex.newAtom("class " + name)
				if sense {
					lex.means(a, "class "+name)
				}
				set = append(set, a)
			}
			lex.addWords(a, strings.Join(words, " "))
		}
		lex.classes[name] = append(lex.classes[name], set...)
	}
}

func (lex *lexicon) class(name string) atomSet {
	set, ok := lex.classes[name]
	if !ok {
		panic("privacy: no class " + name)
	}
	return set
}

// addWords adds words, separated by spaces, as they are written in the tables:
//
//	word   a word with its inflections
//	word!  exactly this word
//	word*  a word or a compound that begins so
//	*word  a word or a compound that ends so, with inflections
//	*word* anywhere in a word
//	-word  only as the last part of a compound
//	@word  behind each part of the body that the rows @ name (kniepijn)
//	=WORD  only in capitals
//	~word  this word when it is misspelt
func (lex *lexicon) addWords(a atom, words string) {
	if lex.insert == nil && strings.IndexByte(words, '=') < 0 && strings.IndexByte(words, '~') < 0 {
		return
	}
	for _, w := range strings.Fields(words) {
		if caps, ok := strings.CutPrefix(w, "="); ok {
			key := strings.ToLower(caps)
			lex.capitals[key] = append(lex.capitals[key], a)
			continue
		}
		if slip, ok := strings.CutPrefix(w, "~"); ok {
			lex.addSlips(slip, a)
			continue
		}
		if lex.insert == nil {
			continue
		}
		if rest, ok := strings.CutPrefix(w, "@"); ok {
			for _, stem := range lex.stems {
				lex.addWords(a, stem+rest)
			}
			continue
		}
		word, tail := strings.CutPrefix(w, "-")
		word, inside := strings.CutPrefix(word, "*")
		e := inflected
		if w, ok := strings.CutSuffix(word, "*"); ok {
			word, e = w, compound
		} else if w, ok := strings.CutSuffix(word, "!"); ok {
			word, e = w, exact
		}
		if !tail {
			lex.insert(false, word, a, e)
		}
		if inside || tail {
			lex.insert(true, word, a, e)
		}
	}
}

// minLead is how many letters stand before the last part of a compound.
const minLead = 2

// lookUp appends what a word in normal form is. Words that only look like terms
// are nothing but themselves: the terms among their atoms are dropped.
func (lex *lexicon) lookUp(dst []atom, word []byte, upper bool) []atom {
	from := len(dst)
	dst = lex.starts.find(dst, word)
	for i := minLead; i+2 < len(word); i++ {
		dst = lex.insides.find(dst, word[i:])
	}
	if upper && len(word) <= maxAcronym {
		dst = append(dst, lex.capitals[string(word)]...)
	}
	if !slices.ContainsFunc(dst[from:], lex.isTold) {
		if a, ok := lex.slip(word); ok {
			dst = append(dst, a)
		}
		return dst
	}
	if slices.Contains(dst[from:], lex.innocent) {
		kept := dst[:from]
		for _, a := range dst[from:] {
			if lex.families[a].weight == noTerm {
				kept = append(kept, a)
			}
		}
		return kept
	}
	return dst
}

// isTold reports whether the tables of terms, classes and patterns know an atom:
// senses say nothing of how a word is spelt.
func (lex *lexicon) isTold(a atom) bool { return a <= lex.capital || a > lex.lastSense }

const maxAcronym = 6
