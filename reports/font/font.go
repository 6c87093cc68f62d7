// Package font reads the TrueType faces of the house: their metrics, which
// characters they can show, and subsets of them for a file. It is the only
// package that knows textshape. It shapes nothing: a character is a glyph, and
// there are no ligatures and no kerning.
package font

import (
	"fmt"
	"sync"
	"unicode/utf8"

	"spoor2/reports/paper"

	"github.com/boxesandglue/textshape/ot"
)

// A Face is one TrueType face. It is read once a process and may be shared by
// all goroutines.
type Face struct {
	Metrics Metrics

	name   string
	upem   int
	glyphs [][]glyph // by rune>>8 and rune&0xff
	runes  []rune    // by glyph: what it reads as
	widths []uint16  // by glyph, in font units
	blocks []Glyphs  // see blocks.go
	source *ot.Font  // outlines and advances only

	mu       sync.Mutex
	programs map[string]*Program
}

// Metrics is what a font descriptor says, in thousandths of the size of type.
type Metrics struct {
	BBox                               [4]int // left, bottom, right, top
	Ascent, Descent, CapHeight, Weight int    // Weight is 400 for regular
	ItalicAngle                        int    // degrees, negative when it leans to the right
}

// A glyph of id 0 is none.
type glyph struct{ id, units uint16 }

// A MissingError names the first character of a text that a face cannot show.
type MissingError struct {
	Rune rune // utf8.RuneError where the text is not UTF-8
	Face string
	Text string
}

func (e *MissingError) Error() string {
	if e.Rune == utf8.RuneError {
		return fmt.Sprintf("%q bevat een beschadigd teken; typ de tekst daar opnieuw", e.Text)
	}
	return fmt.Sprintf("teken %q (%U) ontbreekt in het lettertype %s", e.Rune, e.Rune, e.Face)
}

// A Family holds the faces by paper.Style.
type Family [3]*Face

// Name is the PostScript name.
func (f *Face) Name() string { return f.name }

// Has reports whether the face can show r. Control characters, the soft hyphen
// and U+FFFD are never shown.
func (f *Face) Has(r rune) bool { return f.glyph(r).id != 0 }

// Glyph is what shows r, with its advance in font units; ok is false when there
// is none. No two characters share a glyph but the space and U+00A0.
func (f *Face) Glyph(r rune) (id uint16, units int, ok bool) {
	g := f.glyph(r)
	return g.id, int(g.units), g.id != 0
}

func (f *Face) glyph(r rune) glyph {
	page := int(uint32(r) >> 8)
	if page >= len(f.glyphs) || f.glyphs[page] == nil {
		return glyph{}
	}
	return f.glyphs[page][r&0xff]
}

// Width is the advance of s, rounded once for the whole of s; the error is a
// *MissingError.
func (f *Face) Width(s string, size paper.Size) (paper.Unit, error) {
	units := 0
	for _, r := range s {
		g := f.glyph(r)
		if g.id == 0 {
			return 0, &MissingError{Rune: r, Face: f.name, Text: s}
		}
		units += int(g.units)
	}
	return f.Scale(units, size), nil
}

// Advance is the advance of r in font units, for callers that break lines rune
// by rune; Scale turns a sum of them into a length. ok is false when r has no
// glyph.
func (f *Face) Advance(r rune) (units int, ok bool) {
	g := f.glyph(r)
	return int(g.units), g.id != 0
}

// Scale gives the length of a sum of advances at a size, rounded to the micrometre.
func (f *Face) Scale(units int, size paper.Size) paper.Unit {
	per := int64(f.upem) * 720 // font units in 25400 micrometres of type at 0.1 pt
	n := 2*int64(units)*int64(size)*25400 + per
	if n < 0 {
		n -= 2*per - 1
	}
	return paper.Unit(n / (2 * per))
}
