package casefile

// A Place is where a value stands in its file, in parts.
type Place struct {
	Sheet  string // of a workbook
	Cell   string // "C7"; empty when only the sheet is known
	Line   int    // of JSON, from 1; 0 when not known
	Column int    // of JSON, from 1, in characters
}

// Place is what Where writes, in parts.
func (e *Entry) Place(pointer string) Place {
	if e.root == nil {
		return Place{}
	}
	p := e.root.at(pointer)
	switch {
	case p.sheet == "":
		return Place{Line: p.line, Column: p.column}
	case p.line == 0:
		return Place{Sheet: p.sheet}
	}
	return Place{Sheet: p.sheet, Cell: p.short()}
}
