package casefile

import "slices"

// A formGrid is the form as it was found: the rows that could be recognised.
type formGrid struct {
	sheet string
	lines []formLine
}

// A formLine is a field of the form with its cell.
type formLine struct {
	column
	cell  cell
	place place
}

// blank reports whether nothing was filled in: a version alone says nothing.
func (g *formGrid) blank() bool {
	for _, l := range g.lines {
		if !l.cell.empty() && l.field().Key != versionKey {
			return false
		}
	}
	return true
}

// id is the number of the case, or "".
func (g *formGrid) id() string {
	for _, l := range g.lines {
		if l.head == caseHead {
			return caseKey(l.cell)
		}
	}
	return ""
}

// readForm recognises the rows of a form. A label that several sections have
// belongs to the section whose title was last above it.
func (s *source) readForm(g *grid) *formGrid {
	f := &formGrid{sheet: g.sheet}
	at, start := formColumns(g)
	section, known := "", map[string]int{}
	for i := start; i < len(g.rows); i++ {
		row := g.row(i)
		label, value := row.at(at[formLabel]), row.at(at[formValue])
		if title := sectionOf(label.text); title != "" && title != section && value.empty() {
			section = title
			continue
		}
		line := formLine{cell: value, place: place{g.sheet, row.number, at[formValue]}}
		var several string
		line.column, several = fieldOf(label.text, section)
		n, again := known[line.head]
		switch {
		case line.path == nil && value.empty():
		case several != "":
			s.problem(line.place, "dit gegeven komt in meer onderdelen voor", "noem het onderdeel erbij: "+several)
		case line.path == nil:
			s.strangeLine(line.place, label.text)
		case !again:
			known[line.head] = len(f.lines)
			f.lines = append(f.lines, line)
		case f.lines[n].cell.empty():
			f.lines[n] = line
		case !value.empty():
			s.problem(line.place, "dit gegeven staat twee keer op dit tabblad", "het eerste staat op "+f.lines[n].place.short()+"; laat er één staan")
		}
	}
	s.strayCells(g, at, start)
	return f
}

// formColumns finds the columns of the form by their heads, in the order of
// formHeads, and the row below these. Without heads they are the first four.
func formColumns(g *grid) (at [len(formHeads)]int, start int) {
	for i := range min(len(g.rows), headRows) {
		row := g.row(i)
		for j, head := range formHeads {
			at[j] = row.find(head)
		}
		if at[formLabel] > 0 && at[formValue] > 0 {
			return at, i + 1
		}
	}
	return [len(formHeads)]int{1, 2, 3, 4}, 0
}

// find gives the column of the first cell with that head, or 0.
func (r gridRow) find(head string) int {
	for _, c := range r.cells {
		if plainHead(c.text) == plainHead(head) {
			return c.column
		}
	}
	return 0
}

// sectionOf gives the title of a section as the format has it, or "".
func sectionOf(text string) string {
	text = plainHead(text)
	for _, s := range workbookPlan().sections {
		if s.plain == text {
			return s.title
		}
	}
	return ""
}

// fieldOf finds the field that a label stands for within a section. Without a
// path there is none, or there are several in other sections: the head of the
// last of these.
func fieldOf(text, section string) (c column, several string) {
	text = plainHead(text)
	for _, s := range workbookPlan().sections {
		for _, candidate := range s.columns {
			switch {
			case candidate.plain == text, s.title == section && candidate.plainLabel == text:
				return candidate, ""
			case candidate.plainLabel == text:
				several = candidate.head
			}
		}
	}
	return column{}, several
}

func (s *source) strangeLine(where place, text string) {
	var heads []string
	for _, c := range workbookPlan().cases.columns {
		heads = append(heads, c.head)
	}
	hint := "schrijf in de eerste kolom de naam van het gegeven, zoals in een nieuwe werkmap"
	if head := nearestHead(text, heads); head != "" {
		hint = "bedoelt u " + head + "? Schrijf het dan zo"
	}
	s.warn(where, "dit gegeven is niet herkend en niet gelezen", hint)
}

// strayCells warns of values beside the form, where nothing is read.
func (s *source) strayCells(g *grid, at [len(formHeads)]int, start int) {
	for i := start; i < len(g.rows); i++ {
		row := g.row(i)
		for _, c := range row.cells {
			if !slices.Contains(at[:], c.column) {
				s.warn(place{g.sheet, row.number, c.column}, "deze cel staat naast het formulier en is niet gelezen", "vul alleen de kolom "+formHeads[formValue]+" in")
				return
			}
		}
	}
}

// buildForm puts the lines of the form into a case.
func (w *caseload) buildForm(root *node) {
	for _, l := range w.form.lines {
		if w.passes(l.column) {
			continue
		}
		n := &node{place: l.place}
		w.read(l.cell, l.field(), n)
		root.put(l.path, n)
	}
}
