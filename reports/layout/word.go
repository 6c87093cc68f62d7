package layout

import (
	"fmt"
	"unicode/utf8"

	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A gap is what follows an atom.
type gap uint8

const (
	none  gap = iota // the next atom is of the same word
	space            // a space where a line may end
	bound            // a space where no line may end
	hard             // the end of the line
	cut              // the word goes on, on the next line
)

// An atom is a piece of a word in one style, or a mark.
type atom struct {
	run      int // of the text
	from, to int // bytes of the run
	units    int // advance
	width    paper.Unit
	style    paper.Style
	mark     markup.Mark
	gap      gap
}

// split cuts a text into atoms. Lines may end at spaces only; a run of spaces
// counts as one.
func (c *composer) split(text markup.Text, set *setting) {
	c.text, c.set, c.atoms, c.letters = text, set, c.atoms[:0], 0
	for i := range text {
		r := &text[i]
		switch {
		case r.Break:
			c.follow(hard)
		case r.Mark != "":
			c.atoms = append(c.atoms, atom{run: i, mark: r.Mark, width: markWidth(r.Mark)})
		default:
			c.splitRun(i, r)
		}
	}
	if n := len(c.atoms); n > 0 {
		c.atoms[n-1].gap = none
		if c.open {
			c.atoms[n-1].gap = hard
		}
	}
}

// follow says what comes after the last atom. After a mark a space is part of
// the mark's width, so that it stays with its word.
func (c *composer) follow(what gap) {
	n := len(c.atoms)
	if n == 0 || what == space && (c.atoms[n-1].mark != "" || c.atoms[n-1].gap == hard) {
		return
	}
	if what == space && c.atoms[n-1].gap != space {
		c.letters++
	}
	c.atoms[n-1].gap = what
}

func (c *composer) splitRun(i int, r *markup.Run) {
	style, _ := c.set.of(r)
	face := c.faces[style]
	s := r.Text
	for at := 0; at < len(s); {
		if isSpace(s[at]) {
			c.follow(space)
			at++
			continue
		}
		from, units := at, 0
		for at < len(s) && !isSpace(s[at]) {
			letter, size := rune(s[at]), 1
			if letter >= utf8.RuneSelf {
				letter, size = utf8.DecodeRuneInString(s[at:])
			}
			advance, ok := face.Advance(letter)
			if !ok {
				c.lacks(letter, face, s)
			}
			units += advance
			at += size
			c.letters++
		}
		c.atoms = append(c.atoms, atom{run: i, from: from, to: at, units: units, width: face.Scale(units, c.set.size), style: style})
	}
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// lacks notes a character that cannot be shown.
func (c *composer) lacks(r rune, face *font.Face, text string) {
	if !c.faults.once(missing{r, c.line}) {
		return
	}
	err := error(&font.MissingError{Rune: r, Face: face.Name(), Text: text})
	if r != utf8.RuneError {
		err = fmt.Errorf("%w; gebruik een ander teken", err)
	}
	c.faults.add(c.line, err)
}

// bind keeps a short last word of a long text with the word before it
// (look.md 13), where both fit in a line.
func (c *composer) bind(width paper.Unit) {
	if c.letters <= 60 {
		return
	}
	last := len(c.atoms) - 1
	for last > 0 && c.atoms[last-1].gap == none {
		last--
	}
	if last == 0 || c.atoms[last-1].gap != space || c.count(last, len(c.atoms)) > 9 {
		return
	}
	before := last - 1
	for before > 0 && c.atoms[before-1].gap == none {
		before--
	}
	if c.span(before, len(c.atoms)) <= width {
		c.atoms[last-1].gap = bound
	}
}

// count is the number of letters in atoms.
func (c *composer) count(from, to int) int {
	n := 0
	for _, a := range c.atoms[from:to] {
		n += utf8.RuneCountInString(c.text[a.run].Text[a.from:a.to])
	}
	return n
}

// wordEnd is the index after the word that begins at atom i.
func (c *composer) wordEnd(i int) int {
	for i < len(c.atoms)-1 && c.atoms[i].gap <= bound && c.atoms[i].gap != space {
		i++
	}
	return i + 1
}

// span is the width of atoms with the spaces between them.
func (c *composer) span(from, to int) paper.Unit {
	var w paper.Unit
	for i := from; i < to; i++ {
		w += c.atoms[i].width
		if i < to-1 {
			w += c.space(i)
		}
	}
	return w
}

// space is the width of the space after atom i, if there is one.
func (c *composer) space(i int) paper.Unit {
	if a := &c.atoms[i]; a.gap == space || a.gap == bound {
		return c.spaces[a.style]
	}
	return 0
}

// hyphenate ends the word of atoms i to j early, so that its head fits in
// width: after a hyphen, a slash or a space that should not break, or else after
// any letter. It reports false where the word is a single letter.
func (c *composer) hyphenate(i, j int, width paper.Unit) bool {
	var x paper.Unit
	good := place{-1, 0}
	for k := i; k < j; k++ {
		a := &c.atoms[k]
		if a.mark != "" {
			if x += a.width; x > width && k > i {
				return c.cutAt(place{k, a.from})
			}
			continue
		}
		begins := k == i || k == i+1 && c.atoms[i].mark != ""
		full, hyphen := c.within(a, width-x, begins)
		if hyphen > a.from && (hyphen < a.to || k < j-1) {
			good = place{k, hyphen}
		}
		if full < a.to && good.atom >= 0 {
			return c.cutAt(good)
		}
		if full < a.to {
			return c.cutAt(place{k, full})
		}
		x += a.width + c.space(k)
	}
	return false
}

// within gives up to where in an atom's run it fits in room, and where the last
// place to break before that is. Of an atom that begins a line one letter
// always fits.
func (c *composer) within(a *atom, room paper.Unit, begins bool) (full, hyphen int) {
	s, units := c.text[a.run].Text, 0
	face := c.faces[a.style]
	for at := a.from; at < a.to; {
		r, size := utf8.DecodeRuneInString(s[at:])
		advance, _ := face.Advance(r)
		units += advance
		if face.Scale(units, c.set.size) > room && !(begins && at == a.from) {
			return at, hyphen
		}
		at += size
		if r == '-' || r == '/' || r == '–' || r == '\u00a0' {
			hyphen = at
		}
	}
	return a.to, hyphen
}

// A place is a byte of an atom's run.
type place struct{ atom, at int }

// cutAt ends a word at a place.
func (c *composer) cutAt(p place) bool {
	k, at := p.atom, p.at
	a := c.atoms[k]
	switch at {
	case a.from:
		c.atoms[k-1].gap = cut
		return true
	case a.to:
		c.atoms[k].gap = cut
		return true
	}
	c.atoms = append(c.atoms, atom{})
	copy(c.atoms[k+1:], c.atoms[k:])
	c.atoms[k].to, c.atoms[k].gap = at, cut
	c.atoms[k+1].from = at
	c.measure(&c.atoms[k])
	c.measure(&c.atoms[k+1])
	return true
}

func (c *composer) measure(a *atom) {
	face, units := c.faces[a.style], 0
	for _, r := range c.text[a.run].Text[a.from:a.to] {
		advance, _ := face.Advance(r)
		units += advance
	}
	a.units, a.width = units, face.Scale(units, c.set.size)
}
