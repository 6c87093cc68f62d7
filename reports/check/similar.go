package check

import (
	"slices"
	"strings"
	"unicode"
)

// everyday are words in the names of jobs that tell nothing of the work.
var everyday = set(`medewerker medewerkster functie werk werkzaamheden eigen
	assistent hulp algemeen algemene senior junior tempo niveau`)

// sameEmployer compares names of organisations, without what stands for their
// legal form; one without a name is the same as none.
func sameEmployer(a, b string) bool {
	x := employerName(a)
	return x != "" && x == employerName(b)
}

// employerName is the name of an organisation as it tells it from others: "Salland
// B.V." and "SALLAND BV" are one.
func employerName(s string) string {
	words := strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(s, ".", "")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(words) > 1 && legalForms[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// shortenedEmployer reports whether one name can be the other, written shorter or
// with a place of work behind it: "Sint-Servaas" and "Verpleeghuis Sint Servaas,
// locatie Zuid". That tells of no two employers, nor for certain of one.
func shortenedEmployer(a, b string) bool {
	x, y := employerWords(a), employerWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	all := true
	for _, w := range x {
		all = all && slices.Contains(y, w)
	}
	return all || strings.Join(x, "") == strings.Join(y, "")
}

// employerWords are the words of the name of an organisation up to its place of work.
func employerWords(s string) []string {
	words := strings.Fields(employerName(s))
	for i, w := range words {
		if i > 0 && placesOfWork[w] {
			words = words[:i]
			break
		}
	}
	return slices.DeleteFunc(words, func(w string) bool { return nameless[w] })
}

var (
	placesOfWork = set("locatie vestiging filiaal afdeling standplaats")
	nameless     = set("de het en van voor te stichting vereniging")
)

var legalForms = set("bv nv vof cv eenmanszaak")

// keywords are the words of a job or a direction that tell something.
func keywords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	keep := words[:0]
	for _, w := range words {
		if len(w) >= 4 && !everyday[w] {
			keep = append(keep, w)
		}
	}
	return keep
}

// related reports whether any of a says the same as any of b. Without words to
// go by it gives the benefit of the doubt.
func related(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if akin(x, y) {
				return true
			}
		}
	}
	return len(a) == 0
}

// akin compares words by their stem, also within a compound: rittenplanning and
// rittenplanner, planning and transportplanner.
func akin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	common := 0
	for common < len(a) && a[common] == b[common] {
		common++
	}
	return common >= 5 && common*2 > len(b) || len(a) >= 5 && strings.Contains(b, stem(a))
}

// stem cuts off an ending, of words that are long enough to keep some meaning.
func stem(w string) string {
	for _, ending := range []string{"medewerkster", "medewerker", "werkzaamheden", "functie", "werk", "ering", "atie", "ing", "eur", "ief", "ische", "isch", "eren", "ers", "er", "en", "e", "s"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) >= 5 {
			return rest
		}
	}
	return w
}
