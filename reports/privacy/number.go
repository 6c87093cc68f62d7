package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
		if c := s[i]; c < '0' || c > '9' && c < utf8.RuneSelf {
			continue
		}
		if _, size := digitAt(s, i); size == 0 {
			continue
		}
		n := scanNumber(s, i)
		if len(n.digits) > 9 {
			n = firstGroup(s, i, n.end) // another number stands beside it
		}
		if severity := d.judgeNumber(i, n); severity != "" {
			d.add(find{rule: "P03", severity: severity, start: i, end: n.end})
		}
		i = n.end - 1
	}
}

// A written number is where it ends, and its digits.
type written struct {
	end    int
	digits string
	loose  bool // with signs between them that part the thousands of an amount
}

// scanNumber reads the number that begins at i. Single spaces, points, dashes and
// slashes may stand between digits, and before a digit a comma or an apostrophe.
func scanNumber(s string, i int) written {
	n := written{end: i}
	var digits []byte
	parted := 0 // bytes since the last digit
	for i < len(s) {
		if c, size := digitAt(s, i); size > 0 {
			digits, i = append(digits, c), i+size
			n.end, parted = i, 0
			continue
		}
		r, size := decode(s, i)
		switch {
		case invisible(r) && parted <= 3:
		case parted > 0 && r != ' ' || parted > 3 || len(digits) > 9:
			n.digits = string(digits)
			return n
		case strings.ContainsRune(" .-/_\u00a0\u202f\u2009‐‑–", r):
		case strings.ContainsRune(",'’", r) && i+size < len(s) && '0' <= s[i+size] && s[i+size] <= '9':
			n.loose = true
		default:
			n.digits = string(digits)
			return n
		}
		i += size
		parted += size
	}
	n.digits = string(digits)
	return n
}

// firstGroup is the first run of digits without anything between.
func firstGroup(s string, i, end int) written {
	var digits []byte
	for i < end {
		c, size := digitAt(s, i)
		if size == 0 {
			break
		}
		digits, i = append(digits, c), i+size
	}
	return written{end: i, digits: string(digits)}
}

// judgeNumber says how bad a number is, or nothing. Beyond its label a number of
// nine digits that passes the elfproef is taken for a BSN, unless another label
// or its shape says what it is.
func (d *document) judgeNumber(start int, n written) Severity {
	digits, end := n.digits, n.end
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
	if other < 0 && (numbered(before) || strings.HasPrefix(strings.TrimLeft(after, " "), "euro")) {
		other = len(lead)
	}
	labelled := label > other || other < 0 && startsNear(after, bsnLabels)
	written := d.text[start:end]
	switch {
	case len(digits) == 8 && (!labelled || isDate(written)):
		return ""
	case !labelled && (n.loose || inLink(d.text, start) || ofYear(d.text, start)):
		return ""
	case elfproof(digits) && (labelled || other < 0 && !isPhone(written)):
		return Error
	case label > other && len(digits) == 9 && label > len(lead)-16:
		return Warning // a BSN with a slip in it is still about somebody
	default:
		return ""
	}
}

// inLink reports whether a number is part of an address on the internet.
func inLink(s string, at int) bool {
	token := s[strings.LastIndexAny(s[:at], " \t\n\r\"<>()[]")+1 : at]
	if strings.Contains(token, "://") || strings.HasPrefix(strings.ToLower(token), "www.") {
		return true
	}
	host, _, ok := strings.Cut(token, "/")
	dot := strings.LastIndexByte(host, '.')
	return ok && dot > 0 && dot < len(host)-2 && isASCIILetter(host[dot-1]) && isASCIILetter(host[dot+1])
}

// ofYear reports whether a year and a slash stand before a number, as in the
// numbers that courts and offices give: AWB 26/111222333.
func ofYear(s string, at int) bool {
	year := strings.TrimSuffix(s[:at], "/")
	if len(year) == at {
		return false
	}
	rest := strings.TrimRight(year, "0123456789")
	digits := len(year) - len(rest)
	return (digits == 2 || digits == 4) && (rest == "" || strings.IndexByte("-/.", rest[len(rest)-1]) < 0)
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
		if w == "id" && i == len(words)-1 {
			return i > 0 && !ofPerson(words[i-1])
		}
	}
	return false
}

// countable are things that bear numbers.
var countable = map[string]bool{
	"order": true, "factuur": true, "polis": true, "dossier": true, "zaak": true, "ref": true, "referentie": true, "kenmerk": true, "klant": true, "vacature": true,
	"salaris": true, "loon": true, "jaarloon": true, "omzet": true, "winst": true, "bedrag": true, "begroting": true, "eur": true, "euro": true, "€": true, "vergadering": true,
	"artikel": true, "pakket": true, "zending": true, "ticket": true, "vrachtbrief": true, "offerte": true, "bestelling": true, "project": true, "serie": true, "contract": true,
}

// ofPerson reports whether a word says that a number is somebody's.
func ofPerson(w string) bool {
	for _, p := range []string{"persoon", "burger", "client", "cliënt", "werknemer"} {
		if strings.HasPrefix(w, p) {
			return true
		}
	}
	return false
}

// endsInLabel reports whether a label stands right before a number, or before the
// letters of a country that are joined to it.
func endsInLabel(before string) bool {
	if strings.HasSuffix(before, "bsn") || strings.HasSuffix(before, "nummer") {
		return true
	}
	label := strings.TrimRight(strings.TrimSuffix(before, "nl"), " .:=#(")
	return len(label) < len(before) && strings.HasSuffix(before, "nl") && lastOf(label[max(0, len(label)-len("burgerservicenummer")):], bsnLabels) >= 0
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
