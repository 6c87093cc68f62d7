package privacy

import (
	"iter"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of the text. Words joined by a hyphen are words apart.
type token struct {
	start, end  int // in the text
	lo, hi      int // its normal form, in document.folded
	atoms, last int // what it is, in document.atoms
	sentence    int
	clause      int
	gap         gap // what stands before it
	upper       bool
	title       bool
	number      bool // has a digit
	excused     bool // part of a name that is known, or of a manner of speaking
	wide        bool // a term only together with the word before
	plain       bool // nothing but what is known of its word
	known       int32
}

// A knownWord is what the tables and the model say of a word wherever it stands,
// kept for when it comes again.
type knownWord struct {
	atoms, last int // in document.kept
	own         sum // what it weighs by itself, in prose
}

// maxKnown is how many words are kept from text to text.
const maxKnown = 1 << 14

// A gap is what separates a word from the one before, loosest last.
type gap uint8

const (
	joined gap = iota // hyphen, slash, apostrophe
	spaced
	paused  // comma, brackets, colon, quotes
	stopped // the end of a sentence or a line
)

// A document is a text that has been read: its words and what they are.
type document struct {
	lex       *lexicon
	text      string
	kind      Kind
	folded    []byte
	tokens    []token
	atoms     []atom
	sentences []span
	finds     []find
	general   []int // sentences that speak in general
	explained []int // sentences with a term that is a matter of work
	idioms    []int // first and last token of manners of speaking, in pairs
	traces    []trace
	shown     []shown
	features  []feature
	words     map[string]int32 // places in known
	known     []knownWord
	kept      []atom
	table     string // the model; the one that was built in when empty
	own       string // digits of the BSN of the employee, without noughts before them
}

// A span is a stretch of bytes, end exclusive.
type span struct{ start, end int }

// read cuts the text into words and sentences and looks every word up. It keeps
// nothing of an earlier text but the room.
func (d *document) read(kind Kind, text string) {
	if cap(d.folded) < len(text) {
		d.folded, d.tokens, d.atoms = make([]byte, 0, len(text)+8), make([]token, 0, len(text)/5+4), make([]atom, 0, len(text)/5+4)
	}
	*d = document{
		lex: lexiconOf(), text: text, kind: kind,
		folded: d.folded[:0], tokens: d.tokens[:0], atoms: d.atoms[:0], sentences: d.sentences[:0], finds: d.finds[:0], general: d.general[:0], explained: d.explained[:0], traces: d.traces[:0], shown: d.shown, features: d.features, table: d.table, own: d.own,
		words: d.words, known: d.known, kept: d.kept,
	}
	if d.table == "" {
		d.table = modelTable
	}
	if d.words == nil || len(d.known) >= maxKnown {
		d.words, d.known, d.kept = make(map[string]int32, 1<<9), d.known[:0], d.kept[:0]
	}
	between := stopped
	for i := 0; i < len(text); {
		r, size := decode(text, i)
		if !isWordRune(r) {
			between = max(between, d.separator(i, r))
			i += size
			continue
		}
		end := d.scanWord(i)
		d.open(between, i)
		d.addToken(i, end, between)
		i, between = end, joined
	}
	if n := len(d.sentences); n > 0 {
		d.sentences[n-1].end = len(text)
	}
}

// bySentence yields the tokens of each sentence: from lo to hi, exclusive.
func (d *document) bySentence() iter.Seq2[int, int] {
	return func(yield func(lo, hi int) bool) {
		for lo := 0; lo < len(d.tokens); {
			hi := lo + 1
			for hi < len(d.tokens) && d.tokens[hi].sentence == d.tokens[lo].sentence {
				hi++
			}
			if !yield(lo, hi) {
				return
			}
			lo = hi
		}
	}
}

// decode is the rune at i, and its size.
func decode(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// open begins a new sentence when what stands before the word at i ends one.
func (d *document) open(before gap, i int) {
	if before != stopped && len(d.sentences) > 0 {
		return
	}
	if n := len(d.sentences); n > 0 {
		d.sentences[n-1].end = i
	}
	d.sentences = append(d.sentences, span{start: i})
}

// addToken adds the word text[start:end] in its normal form, with what it is.
func (d *document) addToken(start, end int, before gap) {
	t := token{start: start, end: end, lo: len(d.folded), gap: before, sentence: len(d.sentences) - 1, atoms: len(d.atoms)}
	letters, capitals := 0, 0
	for i := start; i < end; {
		r, size := decode(d.text, i)
		i += size
		d.folded = fold(d.folded, r)
		switch {
		case unicode.IsUpper(r):
			if letters == 0 {
				t.title = true
			}
			letters++
			capitals++
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			t.number = true
		}
	}
	t.upper = capitals >= 2 && letters-capitals <= 1
	t.hi = len(d.folded)
	d.meet(&t)
	d.lookUpJoined(&t)
	if t.title && len(d.tokens) > 0 && d.tokens[len(d.tokens)-1].sentence == t.sentence {
		d.atoms = append(d.atoms, d.lex.capital)
	}
	t.last = len(d.atoms)
	t.plain = t.plain && t.last-t.atoms == d.known[t.known].last-d.known[t.known].atoms
	d.tokens = append(d.tokens, t)
}

// meet looks a word up, once however often it stands in the text. Words in
// capitals may be acronyms, and are looked up apart.
func (d *document) meet(t *token) {
	w := d.folded[t.lo:t.hi]
	if t.upper || t.number {
		d.atoms = d.lex.lookUp(d.atoms, w, t.upper)
		return
	}
	k, ok := d.words[string(w)]
	if !ok {
		k = d.learnWord(w)
	}
	t.known, t.plain = k, true
	d.atoms = append(d.atoms, d.kept[d.known[k].atoms:d.known[k].last]...)
}

// learnWord adds a word to those that are known.
func (d *document) learnWord(w []byte) int32 {
	k := knownWord{atoms: len(d.kept)}
	d.kept = d.lex.lookUp(d.kept, w, false)
	k.last = len(d.kept)
	d.features = appendSpelling(d.features[:0], w, hash(hashSeed, w))
	spelt := len(d.features)
	for _, a := range d.kept[k.atoms:k.last] {
		if s := d.lex.senseOf[a]; s != 0 {
			if f := senseBlock.of(d.lex.senses[s].hash); !has(d.features[spelt:], f) {
				d.features = append(d.features, f)
			}
		}
	}
	k.own.add(d.table, d.features)
	d.known = append(d.known, k)
	d.words[string(w)] = int32(len(d.known) - 1)
	return int32(len(d.known) - 1)
}

// lookUpJoined adds what a word is together with the one before, when a hyphen
// joins them or they are often written apart: burn-out, long covid.
func (d *document) lookUpJoined(t *token) {
	n := len(d.tokens) - 1
	if n < 0 || t.gap > spaced || d.tokens[n].sentence != t.sentence || t.gap == spaced && !d.is(n, d.lex.sets.half) {
		return
	}
	from := len(d.atoms)
	d.atoms = d.lex.lookUp(d.atoms, d.folded[d.tokens[n].lo:t.hi], false)
	kept := d.atoms[:from]
	for _, a := range d.atoms[from:] {
		if !slices.Contains(d.atoms[d.tokens[n].atoms:from], a) {
			kept = append(kept, a)
			t.wide = t.wide || d.lex.families[a].weight != noTerm
		}
	}
	d.atoms = kept
}

// is reports whether a token is one of the atoms.
func (d *document) is(i int, set atomSet) bool {
	t := &d.tokens[i]
	for _, a := range d.atoms[t.atoms:t.last] {
		if set.has(a) {
			return true
		}
	}
	return false
}

// before reports whether one of the n tokens before i, in its sentence, is of a set.
func (d *document) before(i, n int, set atomSet) bool {
	s := d.tokens[i].sentence
	for k := i - 1; k >= 0 && k >= i-n && d.tokens[k].sentence == s; k-- {
		if d.is(k, set) {
			return true
		}
	}
	return false
}

// sentenceAt is the number of the sentence that holds a byte.
func (d *document) sentenceAt(offset int) int {
	n := sort.Search(len(d.sentences), func(i int) bool { return d.sentences[i].start > offset })
	return max(0, n-1)
}

// mask stands for a term in a sentence that is shown.
const mask = "[…]"

// masked is a sentence without the terms that leak.
func (d *document) masked(n int) string {
	if len(d.sentences) == 0 {
		return mask
	}
	s := d.sentences[n]
	var b strings.Builder
	at := s.start
	first := sort.Search(len(d.finds), func(i int) bool { return d.finds[i].start >= s.start })
	for _, f := range d.finds[first:] {
		if f.start >= s.end {
			break
		}
		if f.end <= at {
			continue
		}
		if f.start >= at {
			b.WriteString(d.text[at:f.start])
			b.WriteString(mask)
		}
		at = min(f.end, s.end)
	}
	b.WriteString(d.text[at:s.end])
	if told := strings.ReplaceAll(b.String(), mask, ""); !strings.ContainsFunc(told, unicode.IsLetter) {
		return placeName(n)
	}
	return strings.TrimSpace(b.String())
}

// placeName says which sentence it is.
func placeName(n int) string { return "zin " + strconv.Itoa(n+1) }

// firstWords is how many words of a sentence are shown.
const firstWords = 3

// pointedOut says which sentence it is, and how it begins as far as no word there
// has to do with health, care or private life.
func (d *document) pointedOut(n int) string {
	words, end := 0, 0
	first := sort.Search(len(d.tokens), func(i int) bool { return d.tokens[i].sentence >= n })
	if last := first + 2*firstWords; last >= len(d.tokens) || d.tokens[last].sentence != n {
		return placeName(n) // the beginning would be most of it
	}
	for i := first; i < len(d.tokens) && d.tokens[i].sentence == n && words < firstWords; i++ {
		if d.hasTerm(i) || d.spheresOf(i)&(sphereBody|sphereCare|spherePrivate) != 0 || d.tokens[i].number {
			break
		}
		words, end = words+1, d.tokens[i].end
	}
	if words < firstWords {
		return placeName(n)
	}
	return placeName(n) + ": " + d.text[d.tokens[first].start:end] + " …"
}
