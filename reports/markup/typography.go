package markup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/dutch"
)

// printable replaces what word processors leave in pasted text and no typeface
// draws: invisible break hints go, and the narrow and hard forms of space and
// hyphen become the ordinary ones that look the same.
var printable = strings.NewReplacer(
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "",
	"\u202f", "\u00a0", "\u2007", "\u00a0", "\u2010", "-", "\u2011", "-",
)

// typeset makes typed text fit to print: curly apostrophes and quotes (look.md
// 14), and no-break spaces inside dates and between a number and its unit. The
// words stay what they are.
func typeset(s string) string {
	if strings.ContainsAny(s, `'"`) {
		s = curl(s)
	}
	return dutch.Bind(s)
}

// curl turns ' into an apostrophe where it touches a letter ('s-Hertogenbosch,
// collega's, d'Arcy, oma's') and " into an opening or closing quote. A ' between
// other signs, as in 5'10, stays.
func curl(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	before := ' '
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		at += size
		after, _ := utf8.DecodeRuneInString(s[at:])
		switch {
		case r == '\'' && (unicode.IsLetter(before) || unicode.IsLetter(after)):
			b.WriteRune('’')
		case r == '"' && (unicode.IsSpace(before) || strings.ContainsRune("([–—", before)):
			b.WriteRune('“')
		case r == '"' && !unicode.IsDigit(before):
			b.WriteRune('”')
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}
