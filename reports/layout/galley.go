package layout

import (
	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A galley is the document as one long column of strips.
type galley struct {
	composer
	house  Style
	tones  tones
	items  []paper.Item
	strips []strip
	bonds  []bond
	elems  []paper.Elem // to be handed out

	opening *markup.Opening
	root    *paper.Elem
	parent  *paper.Elem // of the block in hand
	draft   *paper.Elem // the mark of a concept
	run     running
	anchors anchors

	from    int        // the first item of the strip in hand
	before  paper.Unit // margin above the next strip
	lead    paper.Unit // padding in the top of the next strip
	fresh   bool       // the next strip begins a page
	begins  bool       // the next strip begins a block
	more    bool       // the cell in hand goes on below its row
	shaded  int        // the tint in hand
	shades  int
	link    *paper.Elem
	linkRun int

	sections, annexes, tables, figures int
	depth                              int // of the last heading
	started                            bool
	section, previous                  int // strips where the section in hand and the one before begin
}

func newGalley(faces *font.Family, house Style) *galley {
	g := &galley{house: house, tones: house.tones()}
	g.ready(faces)
	g.items = make([]paper.Item, 0, 1024)
	g.strips = make([]strip, 0, 512)
	g.root = g.elem(nil, paper.RoleDocument)
	g.parent = g.root
	g.section, g.previous = -1, -1
	return g
}

// elem makes an element; they are cut from larger pieces.
func (g *galley) elem(parent *paper.Elem, role paper.Role) *paper.Elem {
	if len(g.elems) == 0 {
		g.elems = make([]paper.Elem, 64)
	}
	e := &g.elems[0]
	g.elems = g.elems[1:]
	e.Role = role
	if parent != nil {
		parent.Kids = append(parent.Kids, e)
	}
	return e
}

// margin asks for room above the next strip.
func (g *galley) margin(before paper.Unit) { g.before = max(g.before, before) }

// cut makes a strip of the items since the last one.
func (g *galley) cut(height paper.Unit, keep hold) *strip {
	if g.lead != 0 {
		for i := range g.items[g.from:] {
			g.items[g.from+i].Y += g.lead
		}
		height += g.lead
	}
	g.strips = append(g.strips, strip{
		before: g.before, height: height, from: g.from, to: len(g.items),
		hold: keep, first: g.begins, fresh: g.fresh, tint: g.shaded,
	})
	g.from, g.before, g.lead, g.begins, g.fresh = len(g.items), 0, 0, false, false
	return &g.strips[len(g.strips)-1]
}

// end gives the last strip its margin and hold.
func (g *galley) end(after paper.Unit, keep hold) {
	if n := len(g.strips); n > 0 {
		g.strips[n-1].after, g.strips[n-1].hold = after, keep
	}
}

// firmly holds the strips from i together, but for the last.
func (g *galley) firmly(i int) {
	for ; i < len(g.strips)-1; i++ {
		g.strips[i].hold = firm
	}
}

// high is the height of the strips from one to before another.
func (g *galley) high(from, to int) paper.Unit {
	var h, after paper.Unit
	for k := from; k < to; k++ {
		s := &g.strips[k]
		if k > from {
			h += max(after, s.before) - s.pull
		}
		h += s.height
		after = s.after
	}
	return h
}
