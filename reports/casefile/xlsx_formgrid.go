package casefile

import "strings"

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
func (s *source) readForm(g grid) *formGrid {
	f := &formGrid{sheet: g.sheet}
	labelAt, valueAt, start := formColumns(g)
	section, seen := "", map[string]place{}
	for _, row := range g.rows[start:] {
		label, value := row.at(labelAt), row.at(valueAt)
		where := place{g.sheet, row.number, valueAt}
		if title := sectionOf(label.text); title != "" && title != section && value.empty() {
			section = title
			continue
		}
		c, message, hint := fieldOf(label.text, section)
		first, twice := seen[c.head]
		switch {
		case value.empty() && (message != "" || twice):
			continue
		case message != "" && hint != "":
			s.problem(where, message, hint)
			continue
		case message != "":
			s.strangeLine(where, label.text)
			continue
		case twice:
			s.problem(where, "dit gegeven staat twee keer op dit tabblad", "het eerste staat op "+first.short()+"; laat er één staan")
			continue
		case !value.empty():
			seen[c.head] = where
		}
		f.lines = append(f.lines, formLine{c, value, where})
	}
	s.strayCells(g, labelAt, valueAt, start)
	return f
}

// formColumns finds the columns of the label and the value by their heads, and
// the row below these.
func formColumns(g grid) (labelAt, valueAt, start int) {
	for i, row := range g.rows[:min(len(g.rows), headRows)] {
		labelAt, valueAt = 0, 0
		for _, c := range row.cells {
			switch plainHead(c.text) {
			case plainHead(formHeads[0]):
				labelAt = c.column
			case plainHead(formHeads[1]):
				valueAt = c.column
			}
		}
		if labelAt > 0 && valueAt > 0 {
			return labelAt, valueAt, i + 1
		}
	}
	return formLabel, formValue, 0
}

// sectionOf gives the title of a section as the format has it, or "".
func sectionOf(text string) string {
	for _, s := range workbookPlan().sections {
		if plainHead(s.title) == plainHead(text) {
			return s.title
		}
	}
	return ""
}

// fieldOf finds the field that a label stands for within a section. A message
// without a hint says that there is none.
func fieldOf(text, section string) (c column, message, hint string) {
	text = plainHead(text)
	found := 0
	for _, s := range workbookPlan().sections {
		for _, candidate := range s.columns {
			switch {
			case plainHead(candidate.head) == text, s.title == section && plainHead(candidate.label()) == text:
				return candidate, "", ""
			case plainHead(candidate.label()) == text:
				found++
			}
		}
	}
	if found > 0 {
		return c, "dit gegeven komt in meer onderdelen voor", "zet de kop van het onderdeel erboven, zoals Belastbaarheid"
	}
	return c, "dit gegeven is niet herkend", ""
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
func (s *source) strayCells(g grid, labelAt, valueAt, start int) {
	ours := map[string]bool{plainHead(needText(workbookPlan().cases.columns[0].field())): true}
	for _, c := range workbookPlan().cases.columns {
		ours[plainHead(needText(c.field()))], ours[plainHead(fieldHelp(c.field()))] = true, true
	}
	for _, row := range g.rows[start:] {
		for _, c := range row.cells {
			if c.column != labelAt && c.column != valueAt && !ours[plainHead(c.text)] {
				s.warn(place{g.sheet, row.number, c.column}, "deze cel staat naast het formulier en is niet gelezen", "vul alleen de kolom "+formHeads[1]+" in")
				return
			}
		}
	}
}

// buildForm puts the lines of the form into a case.
func (w *caseload) buildForm(root *node) {
	written := map[string]bool{}
	for _, l := range w.form.lines {
		key := strings.Join([]string{l.head}, "")
		if written[key] {
			continue
		}
		written[key] = !l.cell.empty()
		n := &node{place: l.place}
		w.read(l.cell, l.field(), n)
		root.put(l.path, n)
	}
}
