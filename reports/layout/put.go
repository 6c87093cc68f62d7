package layout

import (
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

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
		x += max(b.width-l.width, 0)
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
		g.anchors.use(seg.link, g.line)
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
