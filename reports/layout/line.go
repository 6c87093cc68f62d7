package layout

import (
	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A line holds segments of the composer's scratch.
type line struct {
	from, to int
	width    paper.Unit // of what is to be seen
}

// A segment is a stretch of a line in one style, or a mark.
type segment struct {
	text  string
	run   int
	style paper.Style
	color paper.Color
	link  string
	mark  markup.Mark
	units int // advance
	x, w  paper.Unit
}

// A composer breaks texts into lines. Its lines and segments are good until the
// next text.
type composer struct {
	faces  *font.Family
	faults faults
	line   int // of the Markdown, where the block in hand begins

	text    markup.Text
	set     *setting
	open    bool // more of the same element follows: the text ends in a space
	letters int  // of the text, spaces included
	atoms   []atom
	spaces  [3]paper.Unit // widths of the space at the size in hand
	units   [3]int        // advances of the space
	segs    []segment
	lines   []line
}

func (c *composer) ready(faces *font.Family) {
	c.faces = faces
	for i, face := range faces {
		c.units[i], _ = face.Advance(' ')
	}
}

// compose breaks a text into lines of at most width. A word that is wider is
// broken; a letter that is wider stands out.
func (c *composer) compose(text markup.Text, set *setting, width paper.Unit) []line {
	for i, face := range c.faces {
		c.spaces[i] = face.Scale(c.units[i], set.size)
	}
	c.split(text, set)
	c.bind(width)
	c.segs, c.lines = c.segs[:0], c.lines[:0]
	c.fill(width)
	return c.lines
}

func (c *composer) fill(width paper.Unit) {
	start, x := 0, paper.Unit(0)
	for i := 0; i < len(c.atoms); {
		j := c.wordEnd(i)
		w, sp := c.span(i, j), paper.Unit(0)
		if i > start {
			sp = c.space(i - 1)
		}
		switch {
		case x+sp+w > width && i > start:
			c.finish(start, i)
			start, x = i, 0
			continue
		case w > width && c.hyphenate(i, j, width):
			continue
		}
		x += sp + w
		i = j
		if gap := c.atoms[j-1].gap; gap == hard || gap == cut {
			c.finish(start, j)
			start, x = j, 0
		}
	}
	if start < len(c.atoms) {
		c.finish(start, len(c.atoms))
	}
}

// finish makes a line of atoms. A space at the end of a line that is not the
// last stays in the text, unseen: who hears the document needs it.
func (c *composer) finish(from, to int) {
	l := line{from: len(c.segs)}
	var x paper.Unit
	for a := from; a < to; {
		b := c.joined(a, to)
		seg := c.segment(a, b)
		seg.x = x
		if l.width = x + seg.w; c.gapped(b - 1) {
			c.addSpace(&seg, b-1)
		}
		x += seg.w
		c.segs = append(c.segs, seg)
		a = b
	}
	l.to = len(c.segs)
	c.lines = append(c.lines, l)
}

// joined is the end of the atoms from a that stand in their run with one space
// between them, or none.
func (c *composer) joined(a, to int) int {
	if c.atoms[a].mark != "" {
		return a + 1
	}
	for b := a + 1; b < to; b++ {
		last, next := &c.atoms[b-1], &c.atoms[b]
		s := c.text[last.run].Text
		switch {
		case next.run != last.run || next.mark != "":
			return b
		case next.from == last.to:
		case next.from == last.to+1 && s[last.to] == ' ':
		default:
			return b
		}
	}
	return to
}

func (c *composer) segment(a, b int) segment {
	first, last := &c.atoms[a], &c.atoms[b-1]
	run := &c.text[first.run]
	_, color := c.set.of(run)
	seg := segment{run: first.run, style: first.style, color: color, link: run.Link, mark: first.mark}
	if first.mark != "" {
		seg.w = first.width
		return seg
	}
	for i := a; i < b; i++ {
		seg.units += c.atoms[i].units
		if i < b-1 && c.atoms[i+1].from > c.atoms[i].to {
			seg.units += c.units[first.style]
		}
	}
	seg.text = run.Text[first.from:last.to]
	seg.w = c.faces[first.style].Scale(seg.units, c.set.size)
	return seg
}

// gapped reports whether a space, seen or not, follows atom i.
func (c *composer) gapped(i int) bool {
	a := &c.atoms[i]
	return a.mark == "" && (a.gap == space || a.gap == bound || a.gap == hard)
}

// addSpace puts the space after atom i, the last of seg, into seg.
func (c *composer) addSpace(seg *segment, i int) {
	a := &c.atoms[i]
	run := c.text[a.run].Text
	if a.to < len(run) && run[a.to] == ' ' {
		seg.text = run[a.to-len(seg.text) : a.to+1]
	} else {
		seg.text += " "
	}
	seg.units += c.units[a.style]
	seg.w = c.faces[a.style].Scale(seg.units, c.set.size)
}

// extent gives the widths of the longest word of a text and of the text when it
// is not broken.
func (c *composer) extent(text markup.Text, set *setting) (word, all paper.Unit) {
	for i, face := range c.faces {
		c.spaces[i] = face.Scale(c.units[i], set.size)
	}
	c.split(text, set)
	var x paper.Unit
	for i := 0; i < len(c.atoms); {
		j := c.wordEnd(i)
		w := c.span(i, j)
		word = max(word, w)
		x += w
		all = max(all, x)
		if c.atoms[j-1].gap == hard {
			x = 0
		} else {
			x += c.space(j - 1)
		}
		i = j
	}
	return word, all
}
