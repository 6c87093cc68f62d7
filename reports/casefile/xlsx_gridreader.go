package casefile

import (
	"bytes"
	"io"
)

// Bounds of a sheet of Excel.
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
)

// A gridReader makes a grid of the XML of a sheet.
type gridReader struct {
	markupScanner
	grid   *grid
	merged []string
	number int    // of the last row
	row    []byte // packed
	last   int    // column in it
	value  []byte // of the cell at hand
}

// readGrid reads the part of a sheet; texts are those of the workbook.
func readGrid(sheet string, part io.Reader, texts *texts) (*grid, error) {
	r := gridReader{markupScanner: markupScanner{from: part}, grid: &grid{sheet: sheet, texts: texts}}
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
	line := gridLine{number: int32(r.number), hidden: r.isTrue("hidden")}
	if r.number > maxRow {
		return errMarkup
	}
	r.row, r.last = r.row[:0], 0
	for column := 0; !r.closed; {
		kind, err := r.next()
		switch {
		case err != nil:
			return err
		case kind == markupEnd:
			return errMarkup
		case kind == endTag && r.name == "row":
			r.closed = true
		case kind == startTag && r.name == "c":
			if column, err = r.readCell(column); err != nil {
				return err
			}
			r.closed = false
		default:
			r.closed = false
		}
	}
	if len(r.row) > 0 {
		line.cells = r.grid.slab.add(r.row)
		r.grid.rows = append(r.grid.rows, line)
	}
	return nil
}

// readCell reads the cell whose start tag is at hand and gives its column; before
// is that of the cell to the left of it.
func (r *gridReader) readCell(before int) (column int, err error) {
	c := cell{column: before + 1, style: r.integer("s")}
	if column := columnOf(string(r.rawAttr("r"))); column > 0 {
		c.column = column
	}
	if c.column > maxColumn {
		return 0, errMarkup
	}
	form, inside, found := common(r.rawAttr("t")), "", false
	r.value = r.value[:0]
	for open := !r.closed; open; {
		kind, err := r.next()
		switch {
		case err != nil:
			return 0, err
		case kind == markupEnd:
			return 0, errMarkup
		case kind == endTag && r.name == "c":
			open = false
		case kind == startTag && r.name == "f":
			c.formula, inside = true, ""
			if !r.closed {
				inside = "f"
			}
		case kind == startTag && r.name == "is" && !r.closed:
			if r.value, err = r.readText(r.value[:0], "is"); err != nil {
				return 0, err
			}
			found = true
		case kind == startTag && r.name == "v" && !r.closed:
			inside = "v"
		case kind == endTag:
			inside = ""
		case kind == textRun && inside == "v":
			r.value, found = r.content(r.value), true
		}
	}
	r.keep(c, form, found)
	return c.column, nil
}

// keep packs the cell with its value, by the form that its t attribute names,
// unless there is nothing to see.
func (r *gridReader) keep(c cell, form string, found bool) {
	text := packedText{own: r.value}
	switch form {
	case "s":
		c.kind, text.own = r.sharedText(&text, found)
	case "inlineStr":
		c.kind = textCell
	case "str", "d":
		c.kind, text.own = textCell, unescapeCell(text.own)
	case "b":
		c.kind = boolCell
	case "e":
		c.kind = errorCell
	default:
		if text.own = bytes.TrimSpace(text.own); len(text.own) > 0 {
			c.kind = numberCellKind
		}
	}
	if c.kind == emptyCell && !c.formula || c.kind == textCell && blank(text.own) {
		return
	}
	if !text.shared {
		text.index, text.shared = r.grid.texts.index(text.own)
	}
	r.row = pack(r.row, r.last, c, text)
	r.last = c.column
}

// sharedText finds the text that the number in a cell stands for.
func (r *gridReader) sharedText(t *packedText, found bool) (cellKind, []byte) {
	shared, i := r.grid.texts.shared, atoi(string(t.own))
	switch {
	case !found:
		return emptyCell, nil
	case i < 0 || i >= len(shared):
		return errorCell, []byte("?")
	}
	t.index, t.shared = i, true
	return textCell, r.grid.texts.slab.at(shared[i])
}

// readText appends a rich or plain text, up to the end tag of that name, without
// how it is pronounced (rPh).
func (m *markupScanner) readText(to []byte, until string) ([]byte, error) {
	inText, spoken := false, false
	for {
		kind, err := m.next()
		switch {
		case err != nil:
			return to, err
		case kind == markupEnd:
			return to, errMarkup
		case kind == endTag && m.name == until:
			return unescapeCell(to), nil
		case kind == startTag && m.name == "rPh":
			spoken = !m.closed
		case kind == endTag && m.name == "rPh":
			spoken = false
		case kind == startTag && m.name == "t":
			inText = !m.closed && !spoken
		case kind == endTag:
			inText = false
		case kind == textRun && inText:
			to = m.content(to)
		}
	}
}

// readShared reads the part with the strings that the cells of a workbook share.
func (t *texts) readShared(part io.Reader) error {
	m := markupScanner{from: part}
	var text []byte
	for {
		kind, err := m.next()
		switch {
		case err != nil:
			return err
		case kind == markupEnd:
			return nil
		case kind == startTag && m.name == "si" && m.closed:
			t.share(nil)
		case kind == startTag && m.name == "si":
			if text, err = m.readText(text[:0], "si"); err != nil {
				return err
			}
			t.share(text)
		}
	}
}
