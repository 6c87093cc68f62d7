// Package layout decides where every word of a document stands. It breaks
// lines and pages by the rules of the house (look.md), numbers sections, tables
// and figures, and builds the structure that a screen reader follows. What is
// inside a figure it leaves to package figure, and it draws nothing.
//
// It works in two steps, as a printer did. First the tree is set as one long
// galley of strips: lines of text, rows of a table, a figure. Each strip knows
// its margins and how firmly it holds on to the strip below. Then the galley is
// made up into pages. Margins of neighbours collapse: the larger one counts.
package layout

import (
	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Paginate lays a document out in the style of a house. It fails, naming the
// lines of the Markdown, on characters that the faces cannot show, figures that
// cannot be drawn, links without a target, and tables of too many columns. No
// text is ever left out but what does not fit in two lines of the running header
// or footer, or in the one line that marks a concept; those end in an ellipsis.
func Paginate(doc *markup.Document, faces *font.Family, house Style) (*paper.Document, error) {
	g := newGalley(faces, house)
	g.document(doc)
	if err := g.faults.err(); err != nil {
		return nil, err
	}
	m := makeup{galley: g}
	pages := m.document()
	if err := g.faults.err(); err != nil { // of what only the pages say: their numbers
		return nil, err
	}
	return pages, nil
}
