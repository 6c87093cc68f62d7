package privacy

import (
	"unicode"
	"unicode/utf8"
)

// findOwn finds the number of the case's own employee, which no label excuses and
// nothing that it is joined to.
func (d *document) findOwn() {
	if d.own == "" {
		return
	}
	s := d.text
	for i := 0; i < len(s); {
		_, size := digitAt(s, i)
		if size == 0 {
			_, size = decode(s, i)
			i += size
			continue
		}
		if end := ownAt(s, i, d.own); end > 0 {
			d.add(find{rule: "P03", severity: Error, start: i, end: end})
			i = end
			continue
		}
		for i < len(s) && size > 0 { // past the digits that belong together
			i += size
			if i < len(s) {
				_, size = digitAt(s, i)
			}
		}
	}
}

// maxApart is how many signs may stand between two digits of one's own number.
const maxApart = 3

// ownAt is where a number ends that begins at i, with or without noughts before
// it, or 0 when something else stands there.
func ownAt(s string, i int, own string) int {
	apart := 0
	for n := 0; i < len(s); {
		c, size := digitAt(s, i)
		switch {
		case size == 0:
			r, size := decode(s, i)
			if unicode.IsLetter(r) || apart == maxApart {
				return 0
			}
			if i += size; !invisible(r) {
				apart++
			}
			continue
		case c == own[n]:
			n++
		case n > 0 || c != '0':
			return 0
		}
		i, apart = i+size, 0
		if n == len(own) {
			if i < len(s) {
				if _, more := digitAt(s, i); more > 0 {
					return 0
				}
			}
			return i
		}
	}
	return 0
}

// significant are the digits of a BSN as it was typed, without the noughts before
// them; empty when there are too few to be one.
func significant(bsn string) string {
	var digits []byte
	for i := 0; i < len(bsn); {
		c, size := digitAt(bsn, i)
		if size == 0 {
			_, size = decode(bsn, i)
		} else if c != '0' || len(digits) > 0 {
			digits = append(digits, c)
		}
		i += size
	}
	if len(digits) < 7 || len(digits) > 9 {
		return ""
	}
	return string(digits)
}

// noughts are where the digits of other scripts and styles begin, each row from 0 to 9.
var noughts = [...]rune{'\u0660', '\u06f0', '\u0966', '\uff10', '\U0001d7ce', '\U0001d7d8', '\U0001d7e2', '\U0001d7ec', '\U0001d7f6'}

// digitAt is the digit at i, and how many bytes it takes; 0 when there is none.
func digitAt(s string, i int) (digit byte, size int) {
	if c := s[i]; c < utf8.RuneSelf {
		if '0' <= c && c <= '9' {
			return c, 1
		}
		return 0, 0
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	for _, nought := range noughts {
		if nought <= r && r <= nought+9 {
			return '0' + byte(r-nought), size
		}
	}
	return 0, 0
}

// invisible are signs that take no room.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return false
}
