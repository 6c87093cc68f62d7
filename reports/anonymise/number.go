package anonymise

import (
	"path"
	"regexp"
	"strings"

	"spoor2/reports/cases"
)

// digits are n figures, of which the first is no nought.
func digits(d *die, n int) string {
	b := []byte{byte('1' + d.roll(9))}
	for len(b) < n {
		b = append(b, byte('0'+d.roll(10)))
	}
	return string(b)
}

// citizen gives the stand-in of a BSN: one of those that begin with 9999, which
// are for tests and are given to nobody. It passes the elfproef, as every BSN in a
// case does.
func (x *cast) citizen(original string) string {
	return x.part("bsn", original, x.isNew, func(d *die) string {
		for {
			s := "9999" + digits(d, 4)
			sum := 0
			for i := range s {
				sum += (9 - i) * int(s[i]-'0')
			}
			if last := sum % 11; last < 10 {
				return s + string(rune('0'+last))
			}
		}
	})
}

// phone gives the stand-in of a telephone number. Nobody has it: behind 06 and
// behind the number of an area no number begins with a nought.
func (x *cast) phone(original string) string {
	number := strings.TrimLeft(strings.Map(onlyDigits, original), "0")
	mobile := strings.HasPrefix(strings.TrimPrefix(number, "31"), "6")
	return x.part("phone", original, x.isNewNumber, func(d *die) string {
		if mobile {
			return "06-0" + digits(d, 7)
		}
		return "010-0" + digits(d, 6)
	})
}

// isNewNumber asks that no long number of the original is in it.
func (x *cast) isNewNumber(s string) bool {
	for _, w := range wordsOf(s) {
		if len(w) >= longNumber && x.words[w] {
			return false
		}
	}
	return true
}

// longNumber is how many figures may tell something.
const longNumber = 4

func onlyDigits(r rune) rune {
	if '0' <= r && r <= '9' {
		return r
	}
	return -1
}

// id gives the number of the stand-in of a case.
func (x *cast) id(original string) string {
	const letters = "0123456789abcdefghjkmnpqrstvwxyz"
	return x.part("case", original, x.isNew, func(d *die) string {
		b := []byte("anoniem-")
		for range 10 {
			b = append(b, letters[d.roll(len(letters))])
		}
		return string(b)
	})
}

// marks are ids that tell nothing: F1, A01, VR2.
var marks = regexp.MustCompile(`^([A-Z][0-9]{1,2}|TP|ER|VR[0-9]{1,2})$`)

// reference gives the stand-in of an id inside the case, or of one that refers to
// something outside it. The same id gets the same stand-in in every field.
func (x *cast) reference(original string) string {
	if marks.MatchString(original) {
		return original
	}
	return x.part("reference", original, x.isNew, func(d *die) string { return "K" + digits(d, 6) })
}

// register gives the stand-in of a number in a register.
func (x *cast) register(original string) string {
	return x.part("register", original, x.isNewNumber, func(d *die) string { return "nr. " + digits(d, 6) })
}

var (
	versions = regexp.MustCompile(`^[0-9]{1,2}(\.[0-9]{1,2})?$`)
	rules    = regexp.MustCompile(`^[A-Za-z][0-9]{2}$`)
	endings  = regexp.MustCompile(`^\.[A-Za-z]{1,4}$`)
)

// version keeps what is a version.
func (x *cast) version(original string) string {
	if versions.MatchString(original) {
		return original
	}
	return "1.0"
}

// rule keeps the number of a rule of the checks.
func (x *cast) rule(original string) string {
	if rules.MatchString(original) {
		return original
	}
	return "X00"
}

// link gives a link to nowhere.
func (x *cast) link(original string) string {
	return x.part("link", original, x.isNewNumber, func(d *die) string { return "https://example.org/" + digits(d, 6) })
}

// file gives the name of a file that is not there, of the same sort.
func (x *cast) file(original string) string {
	end := path.Ext(original)
	if !endings.MatchString(end) {
		end = ""
	}
	return x.part("file", original, x.isNewNumber, func(d *die) string { return "bestand-" + digits(d, 6) }) + strings.ToLower(end)
}

// openCode gives the stand-in of a code of somebody's own.
func (x *cast) openCode(original string) string {
	return x.part("code", original, x.isOther, func(d *die) string { return "eigen aanduiding " + digits(d, 2) })
}

// isRole reports whether a line says no more than who somebody is in the case.
func isRole(s string) bool {
	word := strings.TrimPrefix(fold(s), "de ")
	for _, role := range cases.Role("").Codes() {
		if word == role.Label || word == role.Value {
			return true
		}
	}
	return word == "uwv"
}
