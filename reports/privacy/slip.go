package privacy

import "strings"

// From minSound letters a word is known by its sound, from minSlip when it is a
// slip away: shorter words lie too close to others (kanker, kanten).
const (
	minSound = 6
	minSlip  = 8
)

// A correction is a term that a key may stand for: its sound in full.
type correction struct {
	sound string
	atom  atom
}

// addSlips remembers a term by its sound, and by its sound less one letter. Two
// words that are one slip apart (a letter more, less, other, or two changed
// round) share such a key.
func (lex *lexicon) addSlips(word string, a atom) {
	if len(word) < minSound {
		return
	}
	key := string(sound(nil, []byte(word)))
	c := correction{sound: key, atom: a}
	lex.addSlip(key, c)
	if len(word) < minSlip {
		return
	}
	for i := 1; i < len(key); i++ {
		lex.addSlip(key[:i]+key[i+1:], c)
	}
}

func (lex *lexicon) addSlip(key string, c correction) {
	for _, known := range lex.slips[key] {
		if known.sound == c.sound {
			return
		}
	}
	lex.slips[key] = append(lex.slips[key], c)
}

// slip finds the term that a word is a slip away from.
func (lex *lexicon) slip(word []byte) (atom, bool) {
	var room, less [48]byte
	if len(word) < minSound || len(word) > len(room) {
		return 0, false
	}
	key := sound(room[:0], word)
	if a, ok := lex.corrected(key, key); ok {
		return a, true
	}
	if len(key) < minSlip-1 {
		return 0, false
	}
	for i := 1; i < len(key); i++ {
		short := append(append(less[:0], key[:i]...), key[i+1:]...)
		if a, ok := lex.corrected(short, key); ok {
			return a, true
		}
	}
	return 0, false
}

// corrected is the term with this key that is one slip from a word's sound.
func (lex *lexicon) corrected(key, word []byte) (atom, bool) {
	for _, c := range lex.slips[string(key)] {
		if len(c.sound) >= minSlip-1 && oneSlip(word, c.sound) || string(word) == c.sound {
			return c.atom, true
		}
	}
	return 0, false
}

// oneSlip reports whether two words are the same but for one letter more, less
// or other, or two letters changed round.
func oneSlip(a []byte, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	x, y := a[i:len(a)-j], b[i:len(b)-j]
	return len(x) <= 1 && len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

// sound writes a word as it sounds to a hurried writer: letters once, and what
// is often written for another as that other.
func sound(dst, word []byte) []byte {
	for i := 0; i < len(word); i++ {
		c, next := word[i], byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch {
		case c == 'p' && next == 'h':
			c = 'f'
			i++
		case (c == 't' || c == 'r') && next == 'h':
			i++
		case c == 'c' && next == 'k', c == 'c' && strings.IndexByte("aoulrt", next) >= 0, c == 'q':
			c = 'k'
		case c == 'i' && (next == 'j' || next == 'e'), c == 'e' && next == 'i':
			c = 'i'
			i++
		case c == 'y':
			c = 'i'
		case c == 'z':
			c = 's'
		}
		if n := len(dst); n == 0 || dst[n-1] != c {
			dst = append(dst, c)
		}
	}
	return dst
}
