package proof

import (
	"errors"
	"fmt"
)

// A grid is the table in hand: rows of one width, in which each cell has a head.
type grid struct {
	table, row    int // elements; -1 for none
	rows, columns int
	at            int    // the column
	heads         uint64 // columns with a head above
	rowHead       bool
	orphans       uint64 // columns of cells in this row without a head above
}

// maxColumns is more than fits a page.
const maxColumns = 64

// checkTables looks at the tables, which do not stand in each other. Elements come
// in reading order, so that a row is the one that its cells follow.
func (r *reader) checkTables() error {
	g := grid{table: -1, row: -1}
	for i := range r.elements {
		e := &r.elements[i]
		var err error
		switch e.name {
		case "Table":
			err = g.end()
			g = grid{table: i, row: -1}
		case "TR":
			if e.parent != g.table {
				return errNested
			}
			err = g.endRow()
			g.row, g.at, g.rowHead, g.orphans = i, 0, false, 0
		case "TH", "TD":
			if e.parent != g.row {
				return errNested
			}
			err = g.cell(e)
		}
		if err != nil {
			return fmt.Errorf("onderdeel %d (%s): %w", e.number, e.name, err)
		}
	}
	return g.end()
}

var errNested = errors.New("een tabel staat binnen een tabel")

func (g *grid) cell(e *element) error {
	span := 1
	if v := get(e.attrs, "/ColSpan"); v != nil {
		var ok bool
		if span, ok = number(v); !ok || span < 1 {
			return errBroken
		}
	}
	if get(e.attrs, "/RowSpan") != nil || g.at+span > maxColumns {
		return errors.New("de tabel is niet regelmatig")
	}
	columns := (uint64(1)<<span - 1) << g.at
	g.at += span
	switch {
	case e.name == "TD":
		g.orphans |= columns &^ g.heads
	case is(e.attrs, "/Scope", "/Row"):
		g.rowHead = true
	default:
		g.heads |= columns
	}
	return nil
}

func (g *grid) endRow() error {
	if g.row < 0 {
		return nil
	}
	if g.rows++; g.rows > 1 && g.at != g.columns {
		return fmt.Errorf("rij %d van de tabel heeft %d kolommen, de rij ervoor %d", g.rows, g.at, g.columns)
	}
	if g.columns = g.at; g.orphans != 0 && !g.rowHead {
		return fmt.Errorf("rij %d van de tabel heeft een cel zonder kop", g.rows)
	}
	return nil
}

func (g *grid) end() error {
	if g.table < 0 {
		return nil
	}
	if err := g.endRow(); err != nil {
		return err
	}
	if g.columns == 0 {
		return errors.New("een tabel heeft geen rijen of geen kolommen")
	}
	return nil
}
