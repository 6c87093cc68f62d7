package privacy

import (
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold appends the normal form of a rune: a small letter of ASCII without
// accents, a digit, or nothing. Letters of other scripts become '~', which no
// word of the tables has.
func fold(dst []byte, r rune) []byte {
	switch {
	case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		return append(dst, byte(r))
	case 'A' <= r && r <= 'Z':
		return append(dst, byte(r)+'a'-'A')
	case r < 0x80:
		return dst
	case r < foldLimit:
		return append(dst, latin()[r]...)
	case unicode.IsLetter(r):
		return append(dst, foldFar(r)...)
	default:
		return dst
	}
}

const foldLimit = 0x180

// latin holds the normal forms of Latin-1 and Latin Extended-A.
var latin = sync.OnceValue(func() *[foldLimit]string {
	table := new([foldLimit]string)
	for r := rune(0x80); r < foldLimit; r++ {
		table[r] = foldFar(r)
	}
	return table
})

// foldFar folds a rune by taking it apart.
func foldFar(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ':
		return "d"
	case 'ı':
		return "i"
	}
	if !unicode.IsLetter(r) {
		return ""
	}
	var out []byte
	for _, p := range norm.NFKD.String(string(r)) {
		if p < 0x80 && unicode.IsLetter(p) {
			out = append(out, byte(unicode.ToLower(p)))
		}
	}
	if len(out) == 0 {
		return "~"
	}
	return string(out)
}
