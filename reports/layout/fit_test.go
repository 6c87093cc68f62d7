package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// mustHold checks what is true of every document: nothing lost, everything in
// its place, and a structure that PDF/UA accepts.
func mustHold(t testing.TB, src *markup.Document, doc *paper.Document, faces *font.Family) {
	t.Helper()
	if got, want := heard(doc), said(t, src, faces); got != want {
		t.Errorf("the document does not say what it should:\n%s", difference(got, want))
	}
	known := map[*paper.Elem]bool{}
	structure(t, doc.Root, known)
	headings(t, doc.Root)
	for i := range doc.Pages {
		bands(t, i, &doc.Pages[i])
		for _, band := range doc.Pages[i].Bands {
			for k := range band.Items {
				item := &band.Items[k]
				if item.Elem != nil && !known[item.Elem] {
					t.Errorf("page %d: %q belongs to an element outside the tree", i+1, item.Text)
				}
				if !band.Running && band.Top > 15*paper.MM {
					inside(t, i, item, band.Top, faces)
				}
			}
		}
	}
}

// bands checks that the bands of a page lie below each other.
func bands(t testing.TB, page int, p *paper.Page) {
	t.Helper()
	y := paper.Unit(0)
	for _, b := range p.Bands {
		if b.Top < y || b.Height < 0 || b.Top+b.Height > paper.PageHeight {
			t.Errorf("page %d: a band from %d to %d after one that ends at %d", page+1, b.Top, b.Top+b.Height, y)
		}
		y = b.Top + b.Height
	}
}

// inside checks that an item of the body stands in the area of the text. A
// background bleeds, a title is moved a little, a heavy stroke has half its
// weight outside.
func inside(t testing.TB, page int, item *paper.Item, bandTop paper.Unit, faces *font.Family) {
	t.Helper()
	left, right := paper.Unit(-500), paper.Unit(paper.TextWidth+500)
	x0, x1, y0, y1 := item.X, item.X+item.W, item.Y, item.Y+item.H
	switch item.Kind {
	case paper.Text:
		w, err := faces[item.Style].Width(strings.TrimRight(item.Text, " "), item.Size)
		if err != nil {
			t.Error(err)
		}
		x1 = item.X + w
		y0, y1 = item.Y-item.Size.Em()*3/4, item.Y+item.Size.Em()/4
	case paper.Rect, paper.Line:
		left, right = -4*paper.MM, paper.TextWidth+4*paper.MM
		y0, y1 = min(y0, y1), max(y0, y1)
	}
	top := 30 * paper.MM
	if page == 0 {
		top = 20 * paper.MM
	}
	if x0 < left || x1 > right || bandTop+y0 < top-300 || bandTop+y1 > 273*paper.MM+300 {
		t.Errorf("page %d: %s stands outside the text", page+1, describe(item, bandTop))
	}
}

func describe(item *paper.Item, top paper.Unit) string {
	return fmt.Sprintf("kind %d %q at %d, %d, %d by %d", item.Kind, item.Text, item.X, item.Y+top, item.W, item.H)
}

// structure checks the nesting that PDF/UA asks, and gathers the elements.
func structure(t testing.TB, e *paper.Elem, known map[*paper.Elem]bool) {
	t.Helper()
	parents := map[paper.Role]paper.Role{paper.RoleItem: paper.RoleList, paper.RoleRow: paper.RoleTable, paper.RoleHead: paper.RoleRow,
		paper.RoleCell: paper.RoleRow, paper.RoleLabel: paper.RoleItem, paper.RoleBody: paper.RoleItem}
	if known[e] {
		t.Errorf("%s stands in the tree twice", e.Role)
		return
	}
	known[e] = true
	width := -1
	for _, kid := range e.Kids {
		if want := parents[kid.Role]; want != "" && want != e.Role {
			t.Errorf("%s in %s", kid.Role, e.Role)
		}
		if kid.Role == paper.RoleFigure && kid.Alt == "" || kid.Role == paper.RoleHead && kid.Scope == "" {
			t.Errorf("%s without what says what it is", kid.Role)
		}
		if kid.Role == paper.RoleRow {
			n := 0
			for _, cell := range kid.Kids {
				n += max(cell.Span, 1)
			}
			if width >= 0 && n != width {
				t.Errorf("a row of %d cells after one of %d", n, width)
			}
			width = n
		}
		structure(t, kid, known)
	}
}

// headings checks that no level of heading is skipped.
func headings(t testing.TB, root *paper.Elem) {
	t.Helper()
	last := 0
	var walk func(*paper.Elem)
	walk = func(e *paper.Elem) {
		if level := strings.IndexByte("1234", string(e.Role)[len(e.Role)-1]) + 1; level > 0 && e.Role[0] == 'H' {
			if level > last+1 {
				t.Errorf("%s after a heading of level %d", e.Role, last)
			}
			last = level
		}
		for _, kid := range e.Kids {
			walk(kid)
		}
	}
	walk(root)
}
