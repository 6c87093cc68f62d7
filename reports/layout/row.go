package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// row sets row i of a table as a strip, or a strip a line where it is so high
// that it may be split.
func (g *galley) row(t *table, i int) {
	r := &t.Rows[i]
	g.begins = true
	e := g.elem(t.e, paper.RoleRow)
	at := len(g.items)
	var high paper.Unit
	if r.Kind == markup.GroupRow {
		high = g.groupRow(t, r, e)
	} else {
		for k := range t.columns {
			high = max(high, g.cell(t, r, k, e))
		}
	}
	weight, color := t.ruleBelow(i)
	high += t.pad
	if high > tallRow {
		g.splitRow(t, r, at, high)
		last := &g.strips[len(g.strips)-1]
		last.height += weight
		g.append(last, paper.Item{Kind: paper.Line, Y: last.height - weight/2, W: paper.TextWidth, Weight: weight, Color: color})
		return
	}
	g.rule(0, high, paper.TextWidth, weight, color)
	g.cut(high+weight, loose)
}

// ruleBelow is heavy under the last row and above the total.
func (t *table) ruleBelow(i int) (paper.Unit, paper.Color) {
	if i == len(t.Rows)-1 || t.Rows[i+1].Kind == markup.TotalRow {
		return heavy, figure.Ink
	}
	return light, figure.Hairline
}

// groupRow sets the one cell over all columns.
func (g *galley) groupRow(t *table, r *markup.Row, row *paper.Elem) paper.Unit {
	e := g.elem(row, paper.RoleCell)
	e.Span = len(t.columns)
	b := box{width: paper.TextWidth, top: 3000}
	if t.compact {
		b.top = 2400
	}
	for _, cell := range r.Cells {
		b.top += g.cellTexts(t, &cell, t.setting(&groupType), b, e)
	}
	return b.top
}

// cell sets a cell and returns how far down it reaches.
func (g *galley) cell(t *table, r *markup.Row, k int, row *paper.Elem) paper.Unit {
	as, e := t.setting(&cellType), g.elem(row, paper.RoleCell)
	if r.Kind == markup.TotalRow {
		as = t.setting(&totalType)
	}
	if k == 0 && t.RowHead {
		e.Role, e.Scope = paper.RoleHead, "Row"
	}
	b := t.columns[k].box(t.pad)
	if k < len(r.Cells) {
		b.top += g.cellTexts(t, &r.Cells[k], as, b, e)
	}
	return b.top
}

// cellTexts sets the first part of a cell and the grey lines below it.
func (g *galley) cellTexts(t *table, c *markup.Cell, as *setting, b box, e *paper.Elem) paper.Unit {
	top := b.top
	g.open = len(c.Below) > 0
	b.top += g.set(c.Text, as, b, e)
	for i, text := range c.Below {
		g.open = i < len(c.Below)-1
		b.top += g.set(text, t.setting(&belowType), b, e)
	}
	g.open = false
	return b.top - top
}

// splitRow cuts the items of a row that is too high into strips of a line. All
// lines of a table are equally high, so that every cell is cut between lines. At
// least two lines stay together at both ends, and the first cell is repeated.
func (g *galley) splitRow(t *table, r *markup.Row, at int, high paper.Unit) {
	pitch := t.setting(&cellType).leading
	lines := int((high - 2*t.pad) / pitch)
	items := append([]paper.Item(nil), g.items[at:]...)
	g.items = g.items[:at]
	var again *label
	if r.Kind != markup.GroupRow && len(r.Cells) > 0 {
		again = &label{text: r.Cells[0].Text, set: t.setting(&cellType), width: t.columns[0].text, lead: t.pad}
	}
	for i := range lines {
		first, last := i == 0, i == lines-1
		top := t.pad + paper.Unit(i)*pitch
		for _, item := range items {
			if n := int((item.Y - t.pad) / pitch); n == i || first && n < 0 || last && n > i {
				item.Y -= top
				g.items = append(g.items, item)
			}
		}
		height := pitch
		if first {
			g.lead = t.pad
		}
		if last {
			height += t.pad
		}
		s := g.cut(height, loose)
		if first || i == lines-2 {
			s.hold = weak
		}
		s.label = again
	}
}
