package markup

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"spoor2/reports/paper"
)

// table converts an optional caption and a table.
func (b *body) table(attrs attributes) []Block {
	t := &Table{
		Pos:     b.pos(),
		Caption: b.optional(),
		Compact: slices.Contains(attrs.classes, "compact"),
		RowHead: slices.Contains(attrs.classes, "rowhead"),
		Noted:   slices.Contains(attrs.classes, "noted"),
	}
	n, ok := take[*extast.Table](b)
	if !ok {
		b.c.errorf(b.at, "in ::: table hoort een tabel: een regel met koppen, een regel |---|---| en de rijen")
		return nil
	}
	t.Columns = b.c.columns(n, attrs.cols, b.at)
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := b.c.cells(row)
		if _, ok := row.(*extast.TableHeader); ok {
			t.Head = b.c.head(row, cells)
			b.c.width(row, len(t.Columns), false)
			continue
		}
		r := Row{Cells: cells, Kind: kind(cells, row.NextSibling() == nil)}
		b.c.width(row, len(t.Columns), r.Kind == GroupRow)
		t.Rows = append(t.Rows, r)
	}
	if len(t.Rows) == 0 {
		b.c.errorf(offset(n), "deze tabel heeft geen rijen; schrijf dan in een alinea dat er niets is")
	}
	return []Block{t}
}

// columns reads alignments and widths.
func (c *converter) columns(n *extast.Table, cols string, at int) []Column {
	columns := make([]Column, len(n.Alignments))
	for i, a := range n.Alignments {
		if a == extast.AlignCenter {
			c.errorf(offset(n), "een gecentreerde kolom kan niet; schrijf --- of ---: voor getallen")
		}
		columns[i].Right = a == extast.AlignRight
	}
	widths := strings.Fields(cols)
	if len(widths) == 0 {
		return columns
	}
	if len(widths) != len(columns) {
		c.errorf(at, "cols noemt %d kolommen, de tabel heeft er %d", len(widths), len(columns))
		return columns
	}
	sum, shared := 0, false
	for i, w := range widths {
		if w == "*" {
			shared = true
			continue
		}
		columns[i].Width = micrometres(w)
		if columns[i].Width <= 0 {
			c.errorf(at, "%q is geen breedte in mm; schrijf bijvoorbeeld 43.5, of * voor wat overblijft", w)
		}
		sum += columns[i].Width
	}
	const full = int(paper.TextWidth)
	if sum > full || shared && sum == full || !shared && sum != full {
		c.errorf(at, "de kolommen zijn samen %s mm; de tabel is %d mm breed, en * deelt wat overblijft",
			strings.Replace(strconv.FormatFloat(float64(sum)/1000, 'f', -1, 64), ".", ",", 1), full/1000)
	}
	return columns
}

// micrometres reads a length in mm with at most three decimals; 0 means that s
// is none.
func micrometres(s string) int {
	whole, part, _ := strings.Cut(s, ".")
	if len(whole) > 3 || len(part) > 3 {
		return 0
	}
	n, err := strconv.ParseUint(whole+part+strings.Repeat("0", 3-len(part)), 10, 32)
	if err != nil {
		return 0
	}
	return int(n)
}

// cells converts a row: in each cell the first line, and those below it.
func (c *converter) cells(row ast.Node) []Cell {
	cells := make([]Cell, 0, row.ChildCount())
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		text := c.cell(n)
		var below []Text
		if slices.ContainsFunc(text, func(r Run) bool { return r.Break }) {
			lines := text.lines()
			text, below = lines[0], lines[1:]
		}
		cells = append(cells, Cell{text, below})
	}
	return cells
}

func (c *converter) head(row ast.Node, cells []Cell) []Text {
	head := make([]Text, len(cells))
	for i, cell := range cells {
		head[i] = cell.Text
		if cell.Below != nil {
			c.errorf(offset(row), "in de kop van een tabel kan geen <br>")
		}
	}
	return head
}

// kind tells what cells are from what is bold in them.
func kind(cells []Cell, last bool) RowKind {
	first := cells[0].Text
	if len(first) == 0 || !first[0].Bold || len(cells) == 1 {
		return BodyRow
	}
	rest := slices.ContainsFunc(cells[1:], func(c Cell) bool { return len(c.Text) > 0 || c.Below != nil })
	switch {
	case !rest && cells[0].Below == nil:
		return GroupRow
	case rest && last && !slices.ContainsFunc(first, func(r Run) bool { return !r.Bold }):
		return TotalRow
	}
	return BodyRow
}

// width checks that a row has as many cells as the table has columns: goldmark
// drops what is too many and fills up what is too few. The row of a group may
// have one.
func (c *converter) width(row ast.Node, columns int, group bool) {
	line := strings.TrimSpace(string(c.src[row.Pos():c.starts[c.line(row.Pos())]]))
	if strings.HasSuffix(line, `\|`) { // of which goldmark takes the bar for the end of the row
		c.errorf(row.Pos(), "zet | aan het eind van deze rij")
	}
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	n := strings.Count(line, "|") - strings.Count(line, `\|`) + 1
	if n != columns && !(group && n == 1) {
		c.errorf(row.Pos(), "deze rij heeft %d cellen, de tabel heeft er %d; schrijf \\| voor een streep in de tekst", n, columns)
	}
}
