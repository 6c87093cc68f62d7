package casefile

import "strings"

// A grid is what stands on a sheet: its rows that hold something, in order.
type grid struct {
	sheet string
	rows  []gridRow
}

// A gridRow is a row with its cells from left to right.
type gridRow struct {
	number int // from 1
	hidden bool
	cells  []cell
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
	for _, c := range r.cells {
		if c.column == column {
			return c
		}
	}
	return cell{column: column}
}

// empty reports whether there is nothing in the cell that anybody would see.
func (c cell) empty() bool {
	return c.kind == emptyCell && !c.formula || c.kind == textCell && strings.Trim(c.text, blanks+"\n\r") == ""
}

// Bounds of a sheet of Excel.
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
)

// A gridReader makes a grid of the XML of a sheet.
type gridReader struct {
	markupScanner
	shared []string
	grid   grid
	merged []string
	row    gridRow
	number int // of the last row
	width  int // how many cells it had
}

// readGrid reads the part of a sheet; the strings are those that the cells share.
func readGrid(sheet string, part []byte, shared []string) (grid, error) {
	r := gridReader{markupScanner: markupScanner{data: part}, shared: shared, grid: grid{sheet: sheet}}
	ended := false
	for {
		kind, err := r.next()
		switch {
		case err != nil:
			return r.grid, err
		case kind == markupEnd && !ended:
			return r.grid, errMarkup
		case kind == markupEnd:
			r.grid.fillMerged(r.merged)
			return r.grid, nil
		case r.name == "sheetData" && (kind == endTag || r.closed):
			ended = true
		case kind == startTag && r.name == "mergeCell":
			r.merged = append(r.merged, r.attr("ref"))
		case kind == startTag && r.name == "row" && !ended:
			if err := r.readRow(); err != nil {
				return r.grid, err
			}
		}
	}
}

// readRow reads up to the end of the row whose start tag is at hand.
func (r *gridReader) readRow() error {
	r.number++
	if n := r.integer("r"); n > 0 {
		r.number = n
	}
	row := gridRow{number: r.number, hidden: r.isTrue("hidden"), cells: make([]cell, 0, r.width)}
	if r.number > maxRow {
		return errMarkup
	}
	column, filled := 0, false
	for !r.closed {
		kind, err := r.next()
		switch {
		case err != nil:
			return err
		case kind == markupEnd:
			return errMarkup
		case kind == endTag && r.name == "row":
			r.closed = true
		case kind == startTag && r.name == "c":
			c, err := r.readCell(column)
			if err != nil {
				return err
			}
			column, r.closed = c.column, false
			if !c.empty() {
				row.cells, filled = append(row.cells, c), true
			}
		default:
			r.closed = false
		}
	}
	if filled {
		r.grid.rows, r.width = append(r.grid.rows, row), len(row.cells)
	}
	return nil
}

// readCell reads the cell whose start tag is at hand; before is the column of
// the cell to the left of it.
func (r *gridReader) readCell(before int) (cell, error) {
	c := cell{column: before + 1, style: r.integer("s")}
	if column := columnOf(string(r.rawAttr("r"))); column > 0 {
		c.column = column
	}
	if c.column > maxColumn {
		return c, errMarkup
	}
	form, value, found := common(r.rawAttr("t")), "", false
	inside := ""
	for open := !r.closed; open; {
		kind, err := r.next()
		switch {
		case err != nil:
			return c, err
		case kind == markupEnd:
			return c, errMarkup
		case kind == endTag && r.name == "c":
			open = false
		case kind == startTag && r.name == "f":
			c.formula, inside = true, ""
			if !r.closed {
				inside = "f"
			}
		case kind == startTag && r.name == "is" && !r.closed:
			if value, err = r.readText("is"); err != nil {
				return c, err
			}
			found = true
		case kind == startTag && r.name == "v" && !r.closed:
			inside = "v"
		case kind == endTag:
			inside = ""
		case kind == textRun && inside == "v":
			value, found = value+r.content(), true
		}
	}
	return r.typed(c, form, value, found), nil
}

// typed gives the cell its value, by the form that its t attribute names.
func (r *gridReader) typed(c cell, form, value string, found bool) cell {
	switch form {
	case "s":
		i := atoi(value)
		if !found {
			return c
		}
		c.kind = textCell
		if 0 <= i && i < len(r.shared) {
			c.text = r.shared[i]
		} else {
			c.kind, c.text = errorCell, "?"
		}
	case "inlineStr":
		c.kind, c.text = textCell, value
	case "str", "d":
		c.kind, c.text = textCell, unescapeCell(value)
	case "b":
		c.kind, c.text = boolCell, value
	case "e":
		c.kind, c.text = errorCell, value
	default:
		if value = strings.TrimSpace(value); value != "" {
			c.kind, c.text = numberCellKind, value
		}
	}
	return c
}

// readText reads a rich or plain text up to the end tag of that name, without
// how it is pronounced (rPh).
func (m *markupScanner) readText(until string) (string, error) {
	text, inText, spoken := "", false, false
	for {
		kind, err := m.next()
		switch {
		case err != nil:
			return "", err
		case kind == markupEnd:
			return "", errMarkup
		case kind == endTag && m.name == until:
			return unescapeCell(text), nil
		case kind == startTag && m.name == "rPh":
			spoken = !m.closed
		case kind == endTag && m.name == "rPh":
			spoken = false
		case kind == startTag && m.name == "t":
			inText = !m.closed && !spoken
		case kind == endTag:
			inText = false
		case kind == textRun && inText:
			text += m.content()
		}
	}
}

// readShared reads the part with the strings that the cells of a workbook share.
func readShared(part []byte) ([]string, error) {
	m := markupScanner{data: part}
	var shared []string
	for {
		kind, err := m.next()
		switch {
		case err != nil:
			return nil, err
		case kind == markupEnd:
			return shared, nil
		case kind == startTag && m.name == "si" && m.closed:
			shared = append(shared, "")
		case kind == startTag && m.name == "si":
			text, err := m.readText("si")
			if err != nil {
				return nil, err
			}
			shared = append(shared, text)
		}
	}
}
