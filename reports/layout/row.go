package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// row sets row i of a table as a strip.
func (g *galley) row(t *table, i int) {
	r := &t.Rows[i]
	g.begins = true
	e := g.elem(t.e, paper.RoleRow)
	top, high := t.pad, paper.Unit(0)
	if r.Kind == markup.GroupRow {
		top = t.groupPad()
		high = g.groupRow(t, r, e)
	} else {
		for k := range t.columns {
			high = max(high, g.cell(t, r, k, e))
		}
		high += g.note(t, r, high, e)
	}
	weight, color := t.ruleBelow(i)
	high += t.pad
	g.rule(0, high, paper.TextWidth, weight, color)
	s := g.cut(high+weight, loose)
	s.table = t
	if high > tallRow {
		s.tall = tall{pitch: t.setting(&cellType).leading, top: top, foot: t.pad + weight}
		s.label = t.again(r)
	}
}

// groupPad is the room above the text of a group row.
func (t *table) groupPad() paper.Unit {
	if t.compact {
		return 2400
	}
	return 3000
}

// again is the first cell of a row that goes on on a new page: beside the rest
// of the row, or above it where its column is too narrow.
func (t *table) again(r *markup.Row) *label {
	if r.Kind == markup.GroupRow || len(r.Cells) == 0 || blank(r.Cells[0].Text) {
		return nil
	}
	l := &label{text: r.Cells[0].Text, set: t.setting(&cellType), width: t.columns[0].text, lead: t.pad}
	if l.width < narrowCell {
		l.width, l.top, l.lead = paper.TextWidth, -l.set.leading, t.pad+l.set.leading
	}
	return l
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
	b := box{width: paper.TextWidth, top: t.groupPad()}
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
		own, note := parted(t.Table, r, k)
		g.more = note != nil
		b.top += g.cellTexts(t, &own, as, b, e)
		g.more = false
	}
	return b.top
}

// cellTexts sets the first part of a cell and the grey lines below it.
func (g *galley) cellTexts(t *table, c *markup.Cell, as *setting, b box, e *paper.Elem) paper.Unit {
	top := b.top
	g.open = len(c.Below) > 0 || g.more
	b.top += g.set(c.Text, as, b, e)
	for i, text := range c.Below {
		g.open = i < len(c.Below)-1 || g.more
		b.top += g.set(text, t.setting(&belowType), b, e)
	}
	g.open = false
	return b.top - top
}
