package anonymise

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// A cast is who and what plays whom and what in the stand-in of one case.
type cast struct {
	key  []byte
	days int // by which dates move

	parts map[string]string // the stand-ins, by sort and what they stand for
	taken map[string]bool   // stand-ins that were given, by sort and in small letters

	words      map[string]bool // of the texts of the original, in small letters
	everything string          // those words, in any order
	rows       map[string]bool // of runLength words of a text of the original
	values     map[string]bool // whole texts of the original, if short, in small letters

	employee party
	phases   facts.View     // of the original: it knows what each is for
	anchors  []anchor       // the jobs of the search profile, and what was given up
	families map[string]int // which family of jobs stands in for which
}

// runLength is how many words in a row are recognised, and longValue how many bytes
// a text has at most that could be a stand-in as a whole.
const (
	runLength = 4
	longValue = 200
)

func newCast(c *cases.Case, key string) *cast {
	x := &cast{
		key: []byte(key), parts: map[string]string{}, taken: map[string]bool{},
		words: map[string]bool{}, rows: map[string]bool{}, values: map[string]bool{}, families: map[string]int{},
	}
	x.know(cases.Format(), reflect.ValueOf(c).Elem())
	x.everything = strings.Join(slices.Collect(maps.Keys(x.words)), " ")
	x.anchor(c)
	x.phases = facts.View{Case: c}
	n := c.Employee.Name
	x.employee = party{
		given: cmp.Or(n.FirstName, n.Initials), initials: n.Initials, surname: lastWord(n.LastName), sex: c.Employee.Salutation,
	}
	return x
}

// know takes in all texts of the original, so that none of it comes back.
func (x *cast) know(f *cases.Field, v reflect.Value) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			x.know(g, v.Field(g.Index))
		}
	case cases.ListKind:
		for i := range v.Len() {
			x.know(f.Item, v.Index(i))
		}
	case cases.LineKind, cases.ProseKind, cases.CodeKind:
		if f.Kind == cases.CodeKind && f.Codes.Has(v.String()) {
			return
		}
		if s := v.String(); len(s) <= longValue {
			x.values[fold(s)] = true
		}
		all := wordsOf(v.String())
		for i, w := range all {
			x.words[w] = true
			if i+runLength <= len(all) {
				x.rows[strings.Join(all[i:i+runLength], " ")] = true
			}
		}
	}
}

// repeats reports whether words are in a row in the original.
func (x *cast) repeats(all []string) bool {
	for i := range max(0, len(all)-runLength+1) {
		if x.rows[strings.Join(all[i:i+runLength], " ")] {
			return true
		}
	}
	return false
}

// tells reports whether a text has a word of the original, however short.
func (x *cast) tells(text string) bool {
	for _, w := range wordsOf(text) {
		if x.words[w] {
			return true
		}
	}
	return false
}

// manyTries is after how many stand-ins that will not do a longer one is coined.
const manyTries = 100

// part gives the stand-in of a name or number of a sort. Coin makes one with a
// die; it is asked again until no other has it and fits finds nothing against it.
func (x *cast) part(sort, original string, fits func(string) bool, coin func(d *die) string) string {
	id := sort + "\x00" + fold(original)
	if s, ok := x.parts[id]; ok {
		return s
	}
	d := x.die(sort, fold(original))
	for try := 0; ; try++ {
		s := coin(d)
		if try > manyTries {
			s += string(rune('a' + d.roll(26)))
		}
		if !x.taken[sort+"\x00"+fold(s)] && fits(s) || try > 10*manyTries {
			x.parts[id] = s
			x.taken[sort+"\x00"+fold(s)] = true
			return s
		}
	}
}

// isNew is what a coined name must be: no word of the original.
func (x *cast) isNew(s string) bool { return !x.tells(s) }

// isOther asks only that the whole is not in the original.
func (x *cast) isOther(s string) bool { return !x.values[fold(s)] }

// A die gives numbers that follow from the key and from what is thrown for.
type die struct {
	sum [sha256.Size]byte
	at  int
}

func (x *cast) die(sort, original string) *die {
	mac := hmac.New(sha256.New, x.key)
	mac.Write([]byte(sort))
	mac.Write([]byte{0})
	mac.Write([]byte(original))
	return &die{sum: [sha256.Size]byte(mac.Sum(nil))}
}

// roll gives a number from 0, below n.
func (d *die) roll(n int) int {
	if d.at == len(d.sum) {
		d.sum, d.at = sha256.Sum256(d.sum[:]), 0
	}
	v := binary.BigEndian.Uint32(d.sum[d.at:])
	d.at += 4
	return int(uint64(v) * uint64(n) >> 32)
}

// of gives one of a list.
func (d *die) of(list []string) string { return list[d.roll(len(list))] }

// order gives the numbers below n in an order.
func (d *die) order(n int) []int {
	all := make([]int, n)
	for i := range all {
		j := d.roll(i + 1)
		all[i], all[j] = all[j], i
	}
	return all
}

// fold is a text as it is compared: in small letters, without spaces around it or
// more than one between words.
func fold(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

// wordsOf are the words and numbers of a text in small letters.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
}

// capital is s with the first letter as large as that of the original.
func capital(s, original string) string {
	first, size := utf8.DecodeRuneInString(s)
	switch r, _ := utf8.DecodeRuneInString(original); {
	case unicode.IsUpper(r):
		return string(unicode.ToUpper(first)) + s[size:]
	case unicode.IsLower(r) && !isAbbreviation(s):
		return string(unicode.ToLower(first)) + s[size:]
	}
	return s
}

// isAbbreviation reports whether a text begins with capitals, as WIA does.
func isAbbreviation(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsUpper(first) && unicode.IsUpper(second)
}
