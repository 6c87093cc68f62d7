package casefile

import (
	"bytes"
	"encoding/binary"
	"iter"
	"strings"
)

// A grid is what stands on a sheet: its rows that hold something, in order. The
// cells of a row are packed until somebody asks for them, since a caseload has
// millions, of which few are needed at a time.
type grid struct {
	sheet  string
	rows   []gridLine
	slab   slab
	texts  *texts
	merged map[int][]cell // by the number of the row: what it has of merged cells above it
	width  int            // how many cells the row had that was unpacked last
}

// A gridLine is a row that is packed.
type gridLine struct {
	cells  piece
	number int32 // from 1
	hidden bool
}

// A gridRow is a row with its cells from left to right.
type gridRow struct {
	number int // from 1
	hidden bool
	cells  []cell
	mixed  bool // the cells are not in the order of their columns
}

// A cell is a value as a workbook holds it.
type cell struct {
	column  int // from 1
	style   int
	kind    cellKind
	formula bool
	text    string // of a number its digits, of a bool "1" or "0", of an error its name
}

type cellKind uint8

const (
	emptyCell cellKind = iota
	numberCellKind
	textCell
	boolCell
	errorCell
)

// at gives the cell of a column, or an empty one.
func (r gridRow) at(column int) cell {
	if !r.mixed { // of n cells, that of column n is the last or before it
		i := min(column, len(r.cells)) - 1
		for ; i > 0 && r.cells[i].column > column; i-- {
		}
		if i >= 0 && r.cells[i].column == column {
			return r.cells[i]
		}
		return cell{column: column}
	}
	for _, c := range r.cells {
		if c.column == column {
			return c
		}
	}
	return cell{column: column}
}

// empty reports whether there is nothing in the cell that anybody would see.
func (c cell) empty() bool {
	return c.kind == emptyCell && !c.formula || c.kind == textCell && !visible(c.text) && strings.Trim(c.text, blanks+"\n\r") == ""
}

// row unpacks the i-th row.
func (g *grid) row(i int) gridRow {
	line := g.rows[i]
	row := gridRow{number: int(line.number), hidden: line.hidden, cells: make([]cell, 0, g.width)}
	for p := g.packed(i); len(p.rest) > 0; {
		before := p.column
		c, text := p.next()
		c.text = g.text(text)
		row.cells, row.mixed = append(row.cells, c), row.mixed || c.column <= before
	}
	if more := g.merged[row.number]; more != nil {
		row.cells, row.mixed = append(row.cells, more...), true
	}
	g.width = len(row.cells)
	return row
}

// at gives the cell of a column of the i-th row, or an empty one.
func (g *grid) at(i, column int) cell {
	for p := g.packed(i); len(p.rest) > 0; {
		if c, text := p.next(); c.column == column {
			c.text = g.text(text)
			return c
		}
	}
	return gridRow{cells: g.merged[int(g.rows[i].number)], mixed: true}.at(column)
}

// filled gives the columns of the i-th row in which something stands.
func (g *grid) filled(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for p := g.packed(i); len(p.rest) > 0; {
			if c, _ := p.next(); !yield(c.column) {
				return
			}
		}
		for _, c := range g.merged[int(g.rows[i].number)] {
			if !yield(c.column) {
				return
			}
		}
	}
}

func (g *grid) packed(i int) packedCells { return packedCells{rest: g.slab.at(g.rows[i].cells)} }

// cut leaves out the first n rows.
func (g *grid) cut(n int) { g.rows = g.rows[n:] }

// text gives the text of a cell, from the cell itself or from what cells share.
func (g *grid) text(t packedText) string {
	if t.shared {
		return g.texts.at(t.index)
	}
	return string(t.own)
}

// packedCells are the cells of a row: each the distance from the column before
// it, what it is, and its text or the number of that.
type packedCells struct {
	rest   []byte
	column int
}

type packedText struct {
	own    []byte
	index  int
	shared bool
}

// Bits of what a cell is; its style stands above them.
const (
	sharedBit = 1 << iota
	formulaBit
	kindBits  = 2
	styleBits = 5
)

// next takes a cell; its text is apart, since many are never asked for.
func (p *packedCells) next() (c cell, text packedText) {
	delta, n := binary.Varint(p.rest)
	what, m := binary.Uvarint(p.rest[n:])
	size, l := binary.Uvarint(p.rest[n+m:])
	p.rest, p.column = p.rest[n+m+l:], p.column+int(delta)
	c = cell{column: p.column, style: int(what >> styleBits), kind: cellKind(what >> kindBits & 7), formula: what&formulaBit != 0}
	if what&sharedBit != 0 {
		return c, packedText{index: int(size), shared: true}
	}
	text.own, p.rest = p.rest[:size], p.rest[size:]
	return c, text
}

// pack appends a cell, whose own text is left out for t, to a packed row. before
// is the column of the cell before it.
func pack(row []byte, before int, c cell, t packedText) []byte {
	what := uint64(c.style)<<styleBits | uint64(c.kind)<<kindBits
	if c.formula {
		what |= formulaBit
	}
	row = binary.AppendVarint(row, int64(c.column-before))
	if t.shared {
		return binary.AppendUvarint(binary.AppendUvarint(row, what|sharedBit), uint64(t.index))
	}
	row = binary.AppendUvarint(binary.AppendUvarint(row, what), uint64(len(t.own)))
	return append(row, t.own...)
}

// visible reports, of most texts and at once, that there is something to see.
func visible[T string | []byte](text T) bool {
	return len(text) > 0 && ' ' < text[0] && text[0] < 0x80
}

// blank reports whether there is nothing to see in a text.
func blank(text []byte) bool { return !visible(text) && len(bytes.Trim(text, blanks+"\n\r")) == 0 }
