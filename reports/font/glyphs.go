package font

import "math/bits"

// Glyphs is a set of glyphs of one face. The zero value is empty.
type Glyphs []uint64

// Add puts a glyph in the set.
func (s *Glyphs) Add(id uint16) {
	at := int(id >> 6)
	for at >= len(*s) {
		*s = append(*s, 0)
	}
	(*s)[at] |= 1 << (id & 63)
}

// Empty reports whether no glyph was added.
func (s Glyphs) Empty() bool {
	for _, w := range s {
		if w != 0 {
			return false
		}
	}
	return true
}

// all lists the set in order.
func (s Glyphs) all() []uint16 {
	var ids []uint16
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			ids = append(ids, uint16(i<<6+bits.TrailingZeros64(w)))
		}
	}
	return ids
}

// meets reports whether the sets share a glyph.
func (s Glyphs) meets(o Glyphs) bool {
	for i := range min(len(s), len(o)) {
		if s[i]&o[i] != 0 {
			return true
		}
	}
	return false
}

// without gives what is in s and not in o.
func (s Glyphs) without(o Glyphs) Glyphs {
	left := append(Glyphs(nil), s...)
	for i := range min(len(s), len(o)) {
		left[i] &^= o[i]
	}
	return left
}

// join adds all of o.
func (s *Glyphs) join(o Glyphs) {
	for len(*s) < len(o) {
		*s = append(*s, 0)
	}
	for i, w := range o {
		(*s)[i] |= w
	}
}
