package casefile

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// unknownKey refuses a key that the format does not have here, and names the one
// that was probably meant.
func (d *decoder) unknownKey(m *member, f *cases.Field) {
	hint := "hier kunnen staan: " + listKeys(f)
	if near := nearestKey(m.key, f); near != "" {
		hint = "bedoelt u " + near + "?"
	} else if other := elsewhere()[m.key]; other != "" {
		hint = "die sleutel hoort bij " + other
	}
	d.problem(m.place, strings.TrimRight("onbekende sleutel "+quoteToken(m.key), " "), hint)
}

// nearestKey gives the key of a sibling that is a slip away from the key, or
// whose Dutch label it is.
func nearestKey(key string, f *cases.Field) string {
	key = strings.ToLower(key)
	best, at := "", slip(key)+1
	for _, g := range f.Fields {
		if strings.ToLower(g.Label) == key {
			return g.Key
		}
		if n := distance(key, strings.ToLower(g.Key)); n < at {
			best, at = g.Key, n
		}
	}
	return best
}

// Nearest gives the word that s is a slip away from, or nothing.
func Nearest(s string, words []string) string {
	best, at := "", slip(s)+1
	for _, word := range words {
		if n := distance(s, word); n < at {
			best, at = word, n
		}
	}
	return best
}

// elsewhere says of every key where the format has it: "/employee/name", or the
// first of several places.
var elsewhere = sync.OnceValue(func() map[string]string {
	places := map[string]string{}
	index(cases.Format(), "", places)
	return places
})

func index(f *cases.Field, path string, places map[string]string) {
	for f.Kind == cases.ListKind {
		f, path = f.Item, path+"/…"
	}
	for _, g := range f.Fields {
		if places[g.Key] == "" {
			places[g.Key] = cmp.Or(path, "het dossier zelf")
		}
		index(g, path+"/"+g.Key, places)
	}
}

// slip is how many letters of a word may differ from one that was meant.
func slip(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n <= 4:
		return 1
	case n <= 8:
		return 2
	default:
		return n / 3
	}
}

// nearestCodes gives the codes with those that were probably meant first: a slip
// away from s, by value or label, or with s in them. The others keep their order.
func nearestCodes(s string, codes cases.Codes) cases.Codes {
	s = strings.ToLower(s)
	far := func(c cases.Code) int {
		value, label := strings.ToLower(c.Value), strings.ToLower(c.Label)
		n := min(distance(s, value), distance(s, label))
		switch {
		case n <= slip(s):
			return n
		case len(s) > 2 && (strings.Contains(value, s) || strings.Contains(label, s)):
			return slip(s) + 1
		}
		return slip(s) + 2
	}
	near := slices.Clone(codes)
	slices.SortStableFunc(near, func(a, b cases.Code) int { return far(a) - far(b) })
	return near
}

// listCodes names the codes by what a reader sees, with what is typed behind it
// where that is something else.
func listCodes(codes cases.Codes) string {
	names := make([]string, len(codes))
	for i, c := range codes {
		names[i] = c.Label
		if c.Label != c.Value {
			names[i] += " (" + c.Value + ")"
		}
	}
	return strings.Join(names, ", ")
}

func listKeys(f *cases.Field) string {
	keys := make([]string, len(f.Fields))
	for i, g := range f.Fields {
		keys[i] = g.Key
	}
	return strings.Join(keys, ", ")
}

// What may be repeated in a message has at most this length, and this many
// digits.
const (
	maxToken  = 40
	maxDigits = 4
)

// quoteToken repeats a key or a code; what could be a sentence, a name or a number
// of somebody comes out empty.
func quoteToken(s string) string {
	digits := 0
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_' || r == '-' || r == '.'):
			return ""
		}
	}
	if s == "" || len(s) > maxToken || digits > maxDigits {
		return ""
	}
	return `"` + s + `"`
}

// distance counts the edits between two words; of long words no more than their
// lengths is told.
func distance(a, b string) int {
	if len(a) > maxToken || len(b) > 2*maxToken {
		return max(len(a), len(b))
	}
	return dutch.Edits(a, b)
}
