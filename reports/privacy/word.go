package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// separator weighs a rune between words.
func (d *document) separator(i int, r rune) gap {
	switch r {
	case '-', '‐', '‑', '/', '\'', '’', '‘', '&', '+':
		return joined
	case ' ', '\t', '\u00a0', '\u202f', '\u2009':
		return spaced
	case '\n', '\r':
		if d.broken(i) {
			return joined
		}
		return stopped
	case '\u2028', '\u2029', '!', '?', '…':
		return stopped
	case '.':
		if d.endsSentence(i) {
			return stopped
		}
		return spaced
	default:
		return paused
	}
}

// broken reports whether a word goes on over the end of the line at i: a hyphen
// between small letters stands before it.
func (d *document) broken(i int) bool {
	before := strings.TrimRight(d.text[:i], "\r\n")
	after := strings.TrimLeft(d.text[i:], "\r\n")
	if len(before) < 2 || before[len(before)-1] != '-' || after == "" || i-len(before) > 1 {
		return false
	}
	r, _ := decode(after, 0)
	return unicode.IsLower(r) && isASCIILetter(before[len(before)-2])
}

// lookAhead is how many bytes behind a full stop decide whether it ends a sentence.
const lookAhead = 64

// endsSentence tells the full stop of a sentence from that of an abbreviation
// or a number: what follows is white space and no small letter, and what stands
// before is not one or two letters.
func (d *document) endsSentence(i int) bool {
	rest := strings.TrimLeft(d.text[i+1:min(len(d.text), i+1+lookAhead)], ".\"'”’)")
	if rest == "" {
		return true
	}
	next, size := decode(rest, 0)
	if !unicode.IsSpace(next) {
		return false
	}
	for size < len(rest) && unicode.IsSpace(next) {
		var n int
		next, n = decode(rest, size)
		size += n
	}
	if unicode.IsLower(next) || len(d.tokens) == 0 {
		return false
	}
	last := d.tokens[len(d.tokens)-1]
	if last.end != i {
		return true
	}
	return !(last.hi-last.lo <= 1 && last.title) && !abbreviations[string(d.folded[last.lo:last.hi])]
}

// abbreviations are those that a capital or a figure may follow.
var abbreviations = map[string]bool{
	"dr": true, "drs": true, "dhr": true, "mw": true, "mevr": true, "mr": true, "ir": true, "ing": true, "prof": true, "nr": true,
	"tel": true, "st": true, "ca": true, "bv": true, "nv": true, "ivm": true, "ihkv": true, "mbt": true, "oa": true, "dd": true, "tav": true, "tbv": true, "vlgs": true, "jl": true,
}

// scanWord is where the word that begins at i ends. Dotted abbreviations
// (i.v.m.) are one word.
func (d *document) scanWord(i int) int {
	start, end := i, i
	for i < len(d.text) {
		r, size := decode(d.text, i)
		if isWordRune(r) {
			i += size
			end = i
			continue
		}
		if (r == '\'' || r == '’') && i > start && apostrophe(d.text[i+size:]) {
			i += size
			continue
		}
		if n := emphasis(d.text[i:]); n > 0 && i > start {
			i += n
			continue
		}
		if r == '.' && dotted(d.text, start, i) {
			i += size
			continue
		}
		break
	}
	if end < len(d.text) && d.text[end] == '.' && strings.IndexByte(d.text[start:end], '.') >= 0 {
		end++
	}
	return end
}

// apostrophe reports whether what follows one belongs to the word (foto's, z'n).
func apostrophe(rest string) bool {
	if rest == "" {
		return false
	}
	r, _ := decode(rest, 0)
	return unicode.IsLetter(r)
}

// emphasis is the length of the stars of Markdown that begin rest, when a small
// letter follows: they part no word (de**pres**sie).
func emphasis(rest string) int {
	n := len(rest) - len(strings.TrimLeft(rest, "*"))
	if n == 0 || n == len(rest) {
		return 0
	}
	if r, _ := decode(rest, n); !unicode.IsLower(r) {
		return 0
	}
	return n
}

// dotted reports whether the point at i stands in an abbreviation such as i.v.m.:
// single letters before and after it.
func dotted(s string, start, i int) bool {
	if i-start == 0 || i+1 >= len(s) || !isASCIILetter(s[i+1]) || !isASCIILetter(s[i-1]) {
		return false
	}
	if i-start > 1 && s[i-2] != '.' {
		return false
	}
	return i+2 >= len(s) || !isASCIILetter(s[i+2]) || i-start > 1
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// isWordRune reports whether a rune is part of a word; marks that combine and
// soft hyphens vanish in the normal form.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad' || r == '\u200b' || r == '\u200d'
}
