package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bind turns the spaces of s at which no line may break into no-break spaces:
// inside a date, between a number and its unit, after € and t/m, around ×,
// between initials and surname, in "week 77". It changes nothing else.
func Bind(s string) string {
	var out strings.Builder
	copied, start := 0, 0 // s[:copied] is in out; the word before i begins at start
	var w wordBefore
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\t', '\r':
			start, w = i+1, wordBefore{}
			continue
		case ' ':
		default:
			continue
		}
		w.text = bare(s[start:i])
		start = i + 1
		if w.binds(firstWord(s[start:])) {
			out.WriteString(s[copied:i])
			out.WriteString(nbsp)
			copied = i + 1
		}
	}
	if copied == 0 {
		return s
	}
	out.WriteString(s[copied:])
	return out.String()
}

// A wordBefore is the word before a space, and whether a name is going on in it.
type wordBefore struct {
	text string
	name bool
}

// binds reports whether the space between w and next may not break.
func (w *wordBefore) binds(next string) bool {
	inName := w.name
	w.name = false
	if w.text == "" || next == "" {
		return false
	}
	if isInitials(w.text) || inName && particles[w.text] {
		first, _ := utf8.DecodeRuneInString(next)
		w.name = particles[next]
		return w.name || unicode.IsUpper(first) || strings.HasPrefix(next, "d'") || strings.HasPrefix(next, "d’")
	}
	after := closed(next)
	switch {
	case isNumber(w.text):
		return units[after] || after == "×" || len(w.text) <= 2 && isMonth(after)
	case startsWithDigit(after):
		return w.text == "€" || w.text == "×" || w.text == "t/m" || numbered[lowered(w.text)] ||
			len(after) == len("2026") && isMonth(w.text)
	case len(after) == 1 && 'A' <= after[0] && after[0] <= 'Z':
		return lowered(w.text) == "bijlage"
	}
	return w.text == "t/m" || after == "§" && numbered[lowered(w.text)]
}

// What a number stands after, and before.
var (
	numbered = set("week weken fase spoor bijlage art. artikel lid nr. nummer pagina blz. §")
	units    = set("uur uren minuut minuten min dag dagen week weken maand maanden jaar keer " +
		"g kg mm cm m km km/u % procent euro fte")
	particles = set("van de den der het 't ’t ten ter te tot in op onder over uit uijt voor aan bij " +
		"el al von zu du la le les da di dos del della bin ben")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func isMonth(word string) bool {
	for _, m := range months {
		if word == m {
			return true
		}
	}
	return false
}

// isInitials knows "A.", "M.Z." and "IJ.".
func isInitials(word string) bool {
	if !strings.HasSuffix(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(word[:len(word)-1], ".") {
		first, size := utf8.DecodeRuneInString(part)
		if part != "IJ" && (!unicode.IsUpper(first) || size != len(part)) {
			return false
		}
	}
	return true
}

// isNumber knows "24", "2,5", "1.250", "−3" and "24-32".
func isNumber(word string) bool {
	if strings.HasSuffix(word, ".") || strings.HasSuffix(word, ",") {
		return false
	}
	if !startsWithDigit(strings.TrimPrefix(word, minus)) {
		return false
	}
	return strings.Trim(word, "0123456789.,–-/"+minus) == ""
}

// firstWord is s up to the first space that can be seen.
func firstWord(s string) string {
	for i := range len(s) {
		if s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r' {
			return s[:i]
		}
	}
	return s
}

func startsWithDigit(word string) bool { return word != "" && '0' <= word[0] && word[0] <= '9' }

// bare is word without what opens before it.
func bare(word string) string {
	if i := strings.LastIndex(word, nbsp); i >= 0 {
		word = word[i+len(nbsp):]
	}
	if word == "" || isAlphanumeric(word[0]) {
		return word // most words; trimming is dear
	}
	return strings.TrimLeft(word, "([“‘\"")
}

// closed is word without what closes after it.
func closed(word string) string {
	if i := strings.Index(word, nbsp); i >= 0 {
		word = word[:i]
	}
	if word == "" || isAlphanumeric(word[len(word)-1]) {
		return word
	}
	return strings.TrimRight(word, ".,;:!?)]”’\"")
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// lowered is word in lower case when only its first letter is a capital.
func lowered(word string) string {
	if word != "" && 'A' <= word[0] && word[0] <= 'Z' {
		return string(word[0]+'a'-'A') + word[1:]
	}
	return word
}
