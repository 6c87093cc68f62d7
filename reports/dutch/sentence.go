package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is s with a capital where a sentence begins: behind quotes and
// brackets, behind 's and 't, with both letters of ij, and één as Eén, without the
// first accent. A figure at the start leaves everything small, and a name such as
// iPad or eHerkenning as it is.
func Sentence(s string) string {
	i := opening(s)
	for _, clitic := range []string{"s", "t", "n", "k", "m", "r"} {
		rest, ok := strings.CutPrefix(s[i:], clitic)
		if ok && apostropheBefore(s[:i]) && startsWithAny(rest, " ", nbsp, "-") {
			_, size := utf8.DecodeRuneInString(rest)
			i += len(clitic) + size
			break
		}
	}
	if strings.HasPrefix(s[i:], "ij") {
		return s[:i] + "IJ" + s[i+len("ij"):]
	}
	if rest, ok := strings.CutPrefix(s[i:], "éé"); ok {
		return s[:i] + "Eé" + rest
	}
	first, size := utf8.DecodeRuneInString(s[i:])
	if next, _ := utf8.DecodeRuneInString(s[i+size:]); !unicode.IsLower(first) || unicode.IsUpper(next) {
		return s
	}
	return s[:i] + string(unicode.ToTitle(first)) + s[i+size:]
}

// Lower is s without the capital of a sentence, to go on in the middle of one.
// Abbreviations and initials keep theirs: "WIA-aanvraag", "A. de Vries". It
// cannot know a name from a word.
func Lower(s string) string {
	i := opening(s)
	if rest, ok := strings.CutPrefix(s[i:], "IJ"); ok {
		if next, _ := utf8.DecodeRuneInString(rest); unicode.IsLower(next) {
			return s[:i] + "ij" + rest
		}
		return s
	}
	if rest, ok := strings.CutPrefix(s[i:], "Eén"); ok {
		return s[:i] + "één" + rest
	}
	first, size := utf8.DecodeRuneInString(s[i:])
	next, _ := utf8.DecodeRuneInString(s[i+size:])
	if !unicode.IsUpper(first) || unicode.IsUpper(next) || unicode.IsDigit(next) || next == '.' {
		return s
	}
	return s[:i] + string(unicode.ToLower(first)) + s[i+size:]
}

// opening is where the first word begins behind quotes, brackets and the like.
func opening(s string) int {
	for i, r := range s {
		if !unicode.IsPunct(r) {
			return i
		}
	}
	return len(s)
}

// apostropheBefore reports whether s ends in what can stand for an apostrophe;
// word processors turn one at the start of a word the wrong way round.
func apostropheBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '\'' || r == '’' || r == '‘'
}

func startsWithAny(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
