package casefile

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shown writes the name of a file for people and for lists: a character that steers
// a terminal, as the end of a line does, and a byte that is no UTF-8 stand in it as
// \x1B. All other names stay as they are. Every place begins with it.
func Shown(file string) string {
	if isShown(file) {
		return file
	}
	var b strings.Builder
	for i := 0; i < len(file); {
		r, n := utf8.DecodeRuneInString(file[i:])
		if steers(r) || r == utf8.RuneError && n == 1 {
			for _, c := range []byte(file[i : i+n]) {
				fmt.Fprintf(&b, `\x%02X`, c)
			}
		} else {
			b.WriteString(file[i : i+n])
		}
		i += n
	}
	return b.String()
}

func isShown(file string) bool {
	return utf8.ValidString(file) && strings.IndexFunc(file, steers) < 0
}

// steers reports whether a character does something to a terminal, or to the
// direction of a text (U+202A to U+202E, U+2066 to U+2069).
func steers(r rune) bool {
	return unicode.IsControl(r) || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 || r == 0x2028 || r == 0x2029
}
