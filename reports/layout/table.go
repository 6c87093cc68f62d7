package layout

import (
	"fmt"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Measures of tables (look.md 7).
const (
	mostColumns = 14
	cellRight   = 4 * paper.MM
	headFoot    = 1200
	heavy       = 300           // rules above and below the body
	light       = 150           // rules between rows
	tallRow     = 60 * paper.MM // a higher row may be split
	narrowCell  = 25 * paper.MM
	tallHead    = 60 * paper.MM // a higher head is not repeated
	nearRows    = 3             // at least so many on either side of a page's end,
	nearHigh    = 30 * paper.MM // or fewer that are so high together
)

// A table is a table being set, and what its continuation repeats.
type table struct {
	*markup.Table
	number  int
	columns []column
	e       *paper.Elem
	pad     paper.Unit // above and below the text of a cell
	compact bool
	head    []strip // caption and head to be repeated, made when first needed
	made    bool
}

// A column has its text at x.
type column struct {
	x, width, text paper.Unit
	right          bool
}

// box is where the texts of a cell go.
func (c *column) box(top paper.Unit) box { return box{x: c.x, width: c.text, top: top, right: c.right} }

func (g *galley) setTable(src *markup.Table) {
	n := columnCount(src)
	switch {
	case n > mostColumns:
		g.faults.add(src.Line(), fmt.Errorf("tabel van %d kolommen; op de pagina passen er ten hoogste %d", n, mostColumns))
		return
	case len(src.Rows) == 0 && len(src.Head) == 0:
		g.paragraph(&markup.Paragraph{Pos: src.Pos, Text: src.Caption})
		return
	}
	t := &table{Table: src, pad: 1450, compact: src.Compact, e: g.elem(g.parent, paper.RoleTable)}
	if t.compact {
		t.pad = 1000
	}
	t.columns = g.columns(src, n, t.setting(&cellType))
	g.margin(1250)
	if len(src.Caption) > 0 {
		g.tables++
		t.number = g.tables
	}
	at := len(g.strips)
	g.tableHead(t, src.Caption, true)
	body := len(g.strips)
	for i := range src.Rows {
		g.row(t, i)
	}
	g.rowHolds(t, body)
	if len(g.strips) > at {
		g.end(5000, loose)
	}
}

// rowHolds keeps rows together near the ends of a table; body is the strip of
// the first.
func (g *galley) rowHolds(t *table, body int) {
	rows := len(t.Rows)
	for i := range rows {
		s := &g.strips[body+i]
		switch {
		case t.Rows[i].Kind == markup.GroupRow:
			s.hold = firm
		case s.tall.pitch > 0: // it can be split
		case i < nearRows-1 && g.high(body, body+i+1) < nearHigh,
			i >= rows-nearRows && i < rows-1 && g.high(body+i+1, body+rows) < nearHigh:
			s.hold = weak
		}
	}
}

// setting is a setting in this table.
func (t *table) setting(s *setting) *setting {
	if !t.compact {
		return s
	}
	small := s.compact()
	return &small
}

// tableHead sets caption and header row; where they are repeated they are
// artifacts.
func (g *galley) tableHead(t *table, caption markup.Text, tagged bool) {
	if len(caption) > 0 {
		var e *paper.Elem
		if tagged {
			e = g.elem(t.e, paper.RoleCaption)
		}
		g.caption("Tabel", t.number, caption, e)
	}
	if len(t.Head) == 0 {
		return
	}
	var row *paper.Elem
	if tagged {
		row = g.elem(t.e, paper.RoleRow)
	}
	high, heights, starts := paper.Unit(0), make([]paper.Unit, len(t.columns)), make([]int, len(t.columns)+1)
	for i := range t.columns {
		var e *paper.Elem
		if tagged {
			e = g.elem(row, paper.RoleHead)
			e.Scope = "Column"
		}
		starts[i] = len(g.items)
		if i < len(t.Head) {
			heights[i] = g.set(capital(t.Head[i]), &headType, t.columns[i].box(0), e)
		}
		high = max(high, heights[i])
	}
	starts[len(t.columns)] = len(g.items)
	for i := range t.columns { // texts stand on the rule
		for k := starts[i]; k < starts[i+1]; k++ {
			g.items[k].Y += high - heights[i]
		}
	}
	high += headFoot
	g.rule(0, high, paper.TextWidth, heavy, figure.Ink)
	g.cut(high+heavy, firm)
}

// repeated gives the strips that stand above the continuation of a table.
func (g *galley) repeated(t *table) []strip {
	if t.made {
		return t.head
	}
	t.made = true
	at := len(g.strips)
	caption := t.Caption
	if len(caption) > 0 {
		caption = continued(caption)
	}
	g.tableHead(t, caption, false)
	t.head = append(t.head, g.strips[at:]...)
	if g.high(at, len(g.strips)) > tallHead {
		t.head = nil
	}
	g.strips = g.strips[:at]
	return t.head
}
