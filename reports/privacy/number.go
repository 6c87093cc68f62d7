package privacy

import (
	"strings"
	"unicode"
)

// labelReach is how many bytes before or after a number its label may stand
// (domain description D.3).
const labelReach = 30

// otherReach is the same for labels of other numbers, which stand before them.
const otherReach = 60

// bsnLabels and otherLabels say what a number is.
var (
	bsnLabels   = []string{"bsn", "burgerservice", "sofi", "burger service"}
	otherLabels = []string{
		"rsin", "kvk", "k.v.k", "kamer van koophandel", "iban", "rekening", "tel", "telefoon", "mobiel", "fax", "loonheffing", "btw", "postbus", "fiscaal", "big", "agb",
	}
)

// findNumbers finds each number that is a BSN, however it is written.
func (d *document) findNumbers() {
	s := d.text
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		end, digits := scanNumber(s, i)
		if len(digits) > 9 {
			end, digits = firstGroup(s, i, end) // another number stands beside it
		}
		if severity := d.judgeNumber(i, end, digits); severity != "" {
			d.add(find{rule: "P03", severity: severity, start: i, end: end})
		}
		i = end - 1
	}
}

// scanNumber is where the number that begins at i ends, and its digits. Single
// spaces, points, dashes and slashes may stand between digits.
func scanNumber(s string, i int) (int, string) {
	var digits []byte
	end := i
	for i < len(s) {
		if c := s[i]; '0' <= c && c <= '9' {
			digits = append(digits, c)
			i++
			end = i
			continue
		}
		r, size := decode(s, i)
		if !strings.ContainsRune(" .-/_\u00a0\u202f\u2009‐‑–", r) || i > end && r != ' ' || i-end > 3 || len(digits) > 9 {
			break
		}
		i += size
	}
	return end, string(digits)
}

// firstGroup is the first run of digits without anything between.
func firstGroup(s string, i, end int) (int, string) {
	at := i
	for at < end && '0' <= s[at] && s[at] <= '9' {
		at++
	}
	return at, s[i:at]
}

// judgeNumber says how bad a number is, or nothing. Beyond its label a number of
// nine digits that passes the elfproef is taken for a BSN, unless another label
// or its shape says what it is.
func (d *document) judgeNumber(start, end int, digits string) Severity {
	if len(digits) != 9 && len(digits) != 8 {
		return ""
	}
	lead := strings.ToLower(d.text[max(0, start-otherReach):start])
	before := lead[max(0, len(lead)-labelReach):]
	after := strings.ToLower(d.text[end:min(len(d.text), end+labelReach)])
	if glued(d.text, start, end) && !endsInLabel(before) {
		return ""
	}
	label, other := lastOf(before, bsnLabels), lastOf(lead, otherLabels)
	if label >= 0 {
		label += len(lead) - len(before)
	}
	if other < 0 && numbered(before) {
		other = len(lead)
	}
	labelled := label > other || other < 0 && startsNear(after, bsnLabels)
	written := d.text[start:end]
	switch {
	case len(digits) == 8 && (!labelled || isDate(written)):
		return ""
	case elfproof(digits) && (labelled || other < 0 && !isPhone(written)):
		return Error
	case label > other && len(digits) == 9 && label > len(lead)-16:
		return Warning // a BSN with a slip in it is still about somebody
	default:
		return ""
	}
}

// elfproof is the check on a BSN; eight digits have lost their first nought.
func elfproof(digits string) bool {
	if len(digits) == 8 {
		digits = "0" + digits
	}
	sum, ones := 0, 0
	for i, c := range []byte(digits) {
		n := int(c - '0')
		ones += n
		if i == 8 {
			sum -= n
		} else {
			sum += n * (9 - i)
		}
	}
	return sum%11 == 0 && ones > 0
}

// glued reports whether a number is part of something longer: an IBAN, a number
// with letters behind it such as a loonheffingennummer, an amount.
func glued(s string, start, end int) bool {
	if start > 0 {
		c := s[start-1]
		if isASCIILetter(c) || c == '+' || c == ',' || c == '#' || c == '@' {
			return true
		}
	}
	if strings.HasSuffix(strings.TrimRight(s[max(0, start-labelReach):start], " 0"), "+31") {
		return true
	}
	if rest := s[end:]; rest != "" {
		c := rest[0]
		if c == ',' && len(rest) > 1 && '0' <= rest[1] && rest[1] <= '9' || c == '@' {
			return true
		}
		rest = strings.TrimLeft(rest, " .")
		if rest != "" && isASCIILetter(rest[0]) && (len(rest) > 1 && '0' <= rest[1] && rest[1] <= '9' || c == rest[0]) {
			return true
		}
	}
	words := strings.Fields(s[max(0, start-labelReach):start])
	return len(words) > 0 && isIBANStart(words[len(words)-1]) || len(words) > 1 && isIBANStart(words[len(words)-2])
}

// isIBANStart reports whether a word is what an account number begins with.
func isIBANStart(w string) bool {
	w = strings.TrimLeft(w, "(:")
	return len(w) >= 4 && isASCIILetter(w[0]) && isASCIILetter(w[1]) && unicode.IsDigit(rune(w[2])) && unicode.IsDigit(rune(w[3]))
}

// numbered reports whether the last word or two before a number say that it
// counts something else: ordernummer, polis nr, factuur.
func numbered(before string) bool {
	words := strings.Fields(strings.TrimRight(before, " .:#=("))
	for i := len(words) - 1; i >= 0 && i >= len(words)-2; i-- {
		w := strings.Trim(words[i], ".,:;()#")
		if strings.HasSuffix(w, "nummer") || strings.HasSuffix(w, "nr") || strings.HasSuffix(w, "code") || strings.HasSuffix(w, "kenmerk") {
			return len(w) > len("nummer") && !strings.HasPrefix(w, "burger") && !strings.HasPrefix(w, "sofi") && !strings.HasPrefix(w, "bsn") && !strings.HasPrefix(w, "persoons") || i > 0 && countable[words[i-1]]
		}
		if countable[w] && i == len(words)-1 {
			return true
		}
	}
	return false
}

// countable are things that bear numbers.
var countable = map[string]bool{
	"order": true, "factuur": true, "polis": true, "dossier": true, "zaak": true, "ref": true, "referentie": true, "kenmerk": true, "klant": true, "vacature": true,
	"artikel": true, "pakket": true, "zending": true, "ticket": true, "vrachtbrief": true, "offerte": true, "bestelling": true, "project": true, "serie": true, "contract": true,
}

func endsInLabel(before string) bool {
	return strings.HasSuffix(before, "bsn") || strings.HasSuffix(before, "nummer")
}

// lastOf is where the label nearest to the end of s begins, or -1.
func lastOf(s string, labels []string) int {
	at := -1
	for _, l := range labels {
		for i := strings.LastIndex(s, l); i >= 0; i = strings.LastIndex(s[:i], l) {
			if i == 0 || !isASCIILetter(s[i-1]) {
				at = max(at, i)
				break
			}
		}
	}
	return at
}

func startsNear(s string, labels []string) bool {
	for _, l := range labels {
		if strings.Contains(s, l) {
			return true
		}
	}
	return false
}

// isDate reports whether eight digits are written as a date, 12-03-2026.
func isDate(s string) bool {
	return len(s) == 10 && (!unicode.IsDigit(rune(s[2])) && !unicode.IsDigit(rune(s[5])) || !unicode.IsDigit(rune(s[4])) && !unicode.IsDigit(rune(s[7])))
}

// isPhone reports whether nine digits are grouped as the number of a telephone
// or as a year with what follows it.
func isPhone(s string) bool {
	return strings.HasPrefix(s, "06-") || strings.HasPrefix(s, "06 ") || len(s) > 4 && (s[4] == '-' || s[4] == '/') && (s[:2] == "20" || s[:2] == "19")
}
