package layout

import (
	"unicode/utf8"

	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// shortNote is how many letters the last line of a row has at most to stand in its
// column; a longer one would be a ribbon there, with white beside it (look.md 7).
const shortNote = 60

// noteLead is the room between a row and its note.
const noteLead = 500

// parted gives cell k of a row as it stands in its column and, in a table with
// notes, what of the last cell goes below the row.
func parted(t *markup.Table, r *markup.Row, k int) (own markup.Cell, note markup.Text) {
	own = r.Cells[k]
	last := len(own.Below) - 1
	if !t.Noted || r.Kind != markup.BodyRow || k < len(r.Cells)-1 || last < 0 || noteLength(own.Below[last]) <= shortNote {
		return own, nil
	}
	own.Below, note = own.Below[:last], own.Below[last]
	return own, note
}

func noteLength(text markup.Text) int {
	n := 0
	for i := range text {
		n += utf8.RuneCountInString(text[i].Text)
	}
	return n
}

// note sets what of a row goes below it, as part of its last cell and from the
// first column that is wide enough to read in: numbers and dates stay free.
func (g *galley) note(t *table, r *markup.Row, top paper.Unit, row *paper.Elem) paper.Unit {
	last := len(r.Cells) - 1
	if !t.Noted || last < 0 {
		return 0
	}
	_, note := parted(t.Table, r, last)
	if note == nil {
		return 0
	}
	x := paper.Unit(0)
	for i := range t.columns {
		if x = t.columns[i].x; t.columns[i].width >= narrowCell {
			break
		}
	}
	return noteLead + g.set(note, t.setting(&belowType), box{x: x, width: paper.TextWidth - x, top: top + noteLead}, row.Kids[last])
}
