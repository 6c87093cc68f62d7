package layout

import (
	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A hold is how firmly a strip keeps to the one below it.
type hold uint8

const (
	loose hold = iota // a page may end here
	weak              // it should not: widows, the first rows of a table
	firm              // it must not, but where a page cannot hold all: headings, what is not to be split
)

// A strip is a slice of the galley over the full width: what never lies on two
// pages, unless it is higher than a page.
type strip struct {
	before, after paper.Unit // margins; of two neighbours the larger counts
	pull          paper.Unit // taken off the margin above
	height        paper.Unit
	reach         paper.Unit // of a label that stands out below the strip, from its top
	need          paper.Unit // a page with less room than this is left
	from, to      int        // items of the galley; Y from the top of the strip
	hold          hold
	first         bool // of its block
	fresh         bool // begins a new page
	inner         bool // left out at the top of a page: the rule above a heading
	tint          int  // strips of one number have one background; 0 is none
	table         *table
	label         *label
}

// A label is repeated, with "(vervolg)", where what it labels goes on on a new
// page.
type label struct {
	text  markup.Text
	set   *setting
	width paper.Unit
	top   paper.Unit // of its line box, below the top of the strip
	lead  paper.Unit // above it on the new page
}

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
	shaded  int        // the tint in hand
	shades  int
	link    *paper.Elem
	linkRun int

	sections, annexes, tables, figures int
	depth                              int // of the last heading
	started                            bool
	section, previous                  int // strips where the section in hand and the one before begin
}

// A bond keeps strips on one page when they fit on one.
type bond struct{ from, to int }

func newGalley(faces *font.Family, house Style) *galley {
	g := &galley{house: house, tones: house.tones()}
	g.init(faces)
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

// within sets blocks as kids of an element.
func (g *galley) within(e *paper.Elem, set func()) {
	outer := g.parent
	g.parent = e
	set()
	g.parent = outer
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

// A box is where lines are set.
type box struct {
	x, width, top paper.Unit
	right         bool // to the right edge
}

// compose breaks a text into lines; links begin anew.
func (g *galley) compose(text markup.Text, as *setting, width paper.Unit) []line {
	g.link = nil
	return g.composer.compose(text, as, width)
}

// set composes a text in a box; it returns its height.
func (g *galley) set(text markup.Text, as *setting, b box, e *paper.Elem) paper.Unit {
	lines := g.compose(text, as, b.width)
	for i, l := range lines {
		c := b
		c.top += paper.Unit(i) * as.leading
		g.put(l, as, c, e)
	}
	return paper.Unit(len(lines)) * as.leading
}

// put adds the items of a line. A nil element makes it an artifact.
func (g *galley) put(l line, as *setting, b box, e *paper.Elem) {
	x, y := b.x, b.top+as.baseline()
	if b.right {
		x += b.width - l.width
	}
	for i := range g.segs[l.from:l.to] {
		seg := &g.segs[l.from+i]
		if seg.mark != "" {
			g.mark(seg.mark, x+seg.x, y, e)
			continue
		}
		owner := e
		if seg.link != "" && e != nil {
			owner = g.linked(seg, e)
		}
		g.items = append(g.items, paper.Item{Kind: paper.Text, X: x + seg.x, Y: y, W: seg.w, Text: seg.text, Style: seg.style, Size: as.size, Color: seg.color, Elem: owner})
		if owner != e {
			g.items = append(g.items, paper.Item{Kind: paper.Link, X: x + seg.x, Y: b.top, W: min(seg.w, l.width-seg.x), H: as.leading, To: seg.link, Text: seg.text, Elem: owner})
		}
	}
}

// linked is the element of a link, which may run over lines and styles.
func (g *galley) linked(seg *segment, e *paper.Elem) *paper.Elem {
	same := g.link != nil && (seg.run == g.linkRun || seg.run == g.linkRun+1 && g.text[g.linkRun].Link == seg.link)
	if !same {
		g.link = g.elem(e, paper.RoleLink)
		g.anchors.use(seg.link, g.composer.line)
	}
	g.linkRun = seg.run
	return g.link
}

func (g *galley) rect(x, y, w, h paper.Unit, c paper.Color) {
	g.items = append(g.items, paper.Item{Kind: paper.Rect, X: x, Y: y, W: w, H: h, Color: c})
}

// rule draws a horizontal line whose upper edge is at y.
func (g *galley) rule(x, y, w, weight paper.Unit, c paper.Color) {
	g.items = append(g.items, paper.Item{Kind: paper.Line, X: x, Y: y + weight/2, W: w, Weight: weight, Color: c})
}
