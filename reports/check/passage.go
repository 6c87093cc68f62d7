package check

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports/cases"
)

// A passage is a text of a case, where it stands.
type passage struct {
	field *cases.Field
	keys  []string // of the fields on the way to it, without the numbers of lists
	text  string
	steps []step
}

// A step leads to a field by its key, or to an item by its number.
type step struct {
	key  string
	item int
}

// pointer is the JSON pointer of the text.
func (p *passage) pointer() string {
	var b strings.Builder
	for _, s := range p.steps {
		b.WriteByte('/')
		if s.key != "" {
			b.WriteString(s.key)
		} else {
			b.WriteString(strconv.Itoa(s.item))
		}
	}
	return b.String()
}

// key is that of the field.
func (p *passage) key() string { return p.keys[len(p.keys)-1] }

// passages calls f with every text of a case that is not empty, prose and lines.
// What f is given holds until it returns.
func passages(c *cases.Case, f func(*passage)) {
	p := passage{}
	p.walk(cases.Format(), reflect.ValueOf(c).Elem(), f)
}

func (p *passage) walk(field *cases.Field, v reflect.Value, f func(*passage)) {
	switch field.Kind {
	case cases.ObjectKind:
		for _, g := range field.Fields {
			p.keys, p.steps = append(p.keys, g.Key), append(p.steps, step{key: g.Key})
			p.walk(g, v.Field(g.Index), f)
			p.keys, p.steps = p.keys[:len(p.keys)-1], p.steps[:len(p.steps)-1]
		}
	case cases.ListKind:
		for i := range v.Len() {
			p.steps = append(p.steps, step{item: i})
			p.walk(field.Item, v.Index(i), f)
			p.steps = p.steps[:len(p.steps)-1]
		}
	case cases.LineKind, cases.ProseKind:
		if p.text = v.String(); p.text != "" {
			p.field = field
			f(p)
		}
	}
}

// A word is a word or a number of a text, in its normal form.
type word struct {
	start, end int    // in the text, end exclusive
	form       string // small letters without accents
	capital    bool
	marked     bool // has letters with accents or the like
	gap        gap  // what stands before it
}

// A gap is what separates a word from the one before, loosest last.
type gap uint8

const (
	hyphened gap = iota // - / '
	spaced              // a space, or the full stop of an initial or an abbreviation
	paused              // comma, brackets, colon, quotes
	stopped             // the end of a sentence, a paragraph or a line
)

// words cuts a text into words; those of an earlier text may be used again.
func words(text string, all []word) []word {
	if all = all[:0]; cap(all) == 0 {
		all = make([]word, 0, len(text)/6+1) // as many as there usually are
	}
	before := stopped
	for i := 0; i < len(text); {
		c := text[i]
		if c == ' ' {
			before, i = max(before, spaced), i+1
			continue
		}
		r, size := decode(text[i:])
		if !inWord(r) {
			before = max(before, gapOf(text, i, r, all))
			i += size
			continue
		}
		w := word{start: i, gap: before, capital: 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf && unicode.IsUpper(r)}
		plain := true
		for i < len(text) {
			if c = text[i]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
				i++
				continue
			}
			if r, size = decode(text[i:]); !inWord(r) {
				break
			}
			plain, w.marked = false, w.marked || r >= utf8.RuneSelf
			i += size
		}
		w.end = i
		if w.form = text[w.start:i]; !plain {
			w.form = normalForm(w.form)
		}
		if w.form == "" {
			continue // a mark without a letter
		}
		all = append(all, w)
		before = hyphened
	}
	return all
}

func decode(s string) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRuneInString(s)
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// gapOf weighs a rune at i between words.
func gapOf(text string, i int, r rune, before []word) gap {
	switch r {
	case '-', '‐', '‑', '/', '\'', '’', '‘', '_':
		return hyphened
	case ' ', '\t', '\u00a0', '\u202f', '×':
		return spaced
	case '\n', '\r', '!', '?', '…', ';':
		return stopped
	case '.':
		if endsSentence(text, i, before) {
			return stopped
		}
		return spaced
	}
	return paused
}

// endsSentence tells the full stop of a sentence from that of an initial, an
// abbreviation or a number.
func endsSentence(text string, i int, before []word) bool {
	rest := strings.TrimLeft(text[i+1:], ".\"'”’)")
	if rest == "" {
		return true
	}
	if r, _ := decode(rest); !unicode.IsSpace(r) {
		return false
	}
	rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
	if rest == "" {
		return true
	}
	r, _ := decode(rest)
	if unicode.IsLower(r) || len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	if unicode.IsDigit(r) && monthShorts[last.form] != 0 {
		return false // 12 jan. 2026
	}
	return last.end != i || !(last.capital && len(last.form) <= 2 || len(last.form) == 1 || abbreviated[last.form])
}

// abbreviated are words that a full stop and a capital may follow.
var abbreviated = set("dr drs dhr mw mevr mvr mej mr ir ing prof nr tel st ca bv nv jl dd th chr joh fr ph")

// normalForm is a word in small letters without accents; letters of other
// scripts stay as they are.
func normalForm(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch r = unicode.ToLower(r); {
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case r == 'ß':
			b = append(b, "ss"...)
		case r == 'æ':
			b = append(b, "ae"...)
		case 'à' <= r && r <= 'ÿ' && latin[r-'à'] != '?':
			b = append(b, latin[r-'à'])
		case r == 'ł':
			b = append(b, 'l')
		case r == 'đ':
			b = append(b, 'd')
		case r == 'ı':
			b = append(b, 'i')
		case !unicode.Is(unicode.Mn, r):
			b = unmarked(b, r)
		}
	}
	return string(b)
}

// latin are the letters from à to ÿ without the marks on them.
const latin = "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"

// unmarked appends a letter without the marks on it.
func unmarked(b []byte, r rune) []byte {
	for _, part := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, part) {
			b = utf8.AppendRune(b, part)
		}
	}
	return b
}

func set(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}

// sentenceAt is the stretch of words of the sentence that word i is in, end
// exclusive.
func sentenceAt(all []word, i int) (from, to int) {
	for from = i; from > 0 && all[from].gap != stopped; {
		from--
	}
	for to = i + 1; to < len(all) && all[to].gap != stopped; {
		to++
	}
	return from, to
}
