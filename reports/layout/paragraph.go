package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Padding and lines of what is still to be written.
const (
	todoPad    = 1500
	todoStroke = 150
)

func (g *galley) paragraph(p *markup.Paragraph) {
	if blank(p.Text) {
		return
	}
	as, after := &bodyType, paper.Unit(2500)
	at := len(g.strips)
	switch p.Role {
	case markup.Goal:
		as, after = &goalType, 3750
	case markup.Source:
		as, after = &fineType, 5000
	case markup.Note:
		as = &cellType
	case markup.Todo:
		g.todo(p)
		return
	}
	g.flow(p.Text, as, g.elem(g.parent, paper.RoleP), axis, textWide)
	g.end(after, loose)
	if p.Role == markup.Source {
		g.strips[at].pull = 1250 // it belongs to what stands above it
	}
}

// todo sets a paragraph between thin rules.
func (g *galley) todo(p *markup.Paragraph) {
	g.margin(3750)
	g.rule(axis, -todoPad, textWide, todoStroke, figure.FieldLine)
	g.lead += todoPad
	g.flow(p.Text, &todoType, g.elem(g.parent, paper.RoleP), axis, textWide)
	last := &g.strips[len(g.strips)-1]
	last.height += todoPad
	g.append(last, paper.Item{Kind: paper.Line, X: axis, Y: last.height - todoStroke/2, W: textWide, Weight: todoStroke, Color: figure.FieldLine})
	g.end(3750, loose)
}

// append adds an item to the strip that was cut last.
func (g *galley) append(last *strip, item paper.Item) {
	g.items = append(g.items, item)
	last.to, g.from = len(g.items), len(g.items)
}

// flow sets a text as a strip a line. At least two lines stand on either side of
// the end of a page.
func (g *galley) flow(text markup.Text, as *setting, e *paper.Elem, x, width paper.Unit) {
	lines := g.compose(text, as, width)
	for i, l := range lines {
		g.put(l, as, box{x: x, width: width}, e)
		keep := loose
		if n := len(lines); i < n-1 && (n <= 3 || i == 0 || i == n-2) {
			keep = weak
		}
		g.cut(as.leading, keep)
	}
}

// list sets a list of one level.
func (g *galley) list(l *markup.List) {
	if len(l.Items) == 0 {
		return
	}
	e := g.elem(g.parent, paper.RoleList)
	e.Ordered = l.Ordered
	for i, text := range l.Items {
		item := g.elem(e, paper.RoleItem)
		g.sign(l, i, g.elem(item, paper.RoleLabel))
		at := len(g.strips)
		g.flow(text, &bodyType, g.elem(item, paper.RoleBody), axis+4000, textWide-4000)
		if len(g.strips) == at {
			g.cut(bodyType.leading, loose)
		}
		g.end(900, loose)
	}
	g.end(2500, loose)
}

// sign sets the dash or the number of an item beside its first line.
func (g *galley) sign(l *markup.List, i int, e *paper.Elem) {
	sign, b := "–", box{x: axis, width: 4000}
	if l.Ordered {
		sign, b = ordinal(l.Start+i), box{x: axis - sideWide, width: sideWide + 3000, right: true}
	}
	g.open = true
	g.set(plain(sign), &bodyType, b, e)
	g.open = false
}
