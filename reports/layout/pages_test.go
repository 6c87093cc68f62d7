package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// filler is n lines of body text, each a paragraph.
func filler(n int) []markup.Block {
	var blocks []markup.Block
	for range n {
		blocks = append(blocks, paragraph("Een regel."))
	}
	return blocks
}

// pagesOf gives the pages on which texts of an element stand, a number a line.
func pagesOf(doc *paper.Document, e *paper.Elem) []int {
	var pages []int
	for i, page := range doc.Pages {
		for _, band := range page.Bands {
			last := paper.Unit(-1)
			for _, item := range band.Items {
				if item.Elem == e && item.Kind == paper.Text && item.Y != last {
					pages, last = append(pages, i), item.Y
				}
			}
		}
	}
	return pages
}

// find gives the elements of a role in the order of the tree.
func find(e *paper.Elem, role paper.Role) []*paper.Elem {
	var found []*paper.Elem
	if e.Role == role {
		found = append(found, e)
	}
	for _, kid := range e.Kids {
		found = append(found, find(kid, role)...)
	}
	return found
}

// The rules of look.md 13 hold wherever on the page a block happens to fall.
func TestBreaksWhereverAPageEnds(t *testing.T) {
	long := strings.Repeat("Mevrouw komt haar afspraken na en bereidt gesprekken goed voor. ", 9)
	rows := []string{"datum|vorm"}
	for i := range 9 {
		rows = append(rows, fmt.Sprintf("%d juni|gesprek op kantoor^werknemer, adviseur", i+1))
	}
	for n := range 34 {
		blocks := append([]markup.Block{heading(1, "Begin")}, filler(n)...)
		blocks = append(blocks, heading(1, "Kop"), paragraph(long), heading(2, "Kopje"), table("Gesprekken", columns(43500, 0), rows...),
			&markup.KeyValue{Rows: pairs("a", "een", "b", "twee", "c", "drie", "d", "vier", "e", "vijf")},
			&markup.Callout{Label: text("Advies"), Blocks: []markup.Block{paragraph(long)}})
		doc := laid(t, &markup.Document{Blocks: blocks}, layout.Style{})

		page := func(e *paper.Elem) int { return pagesOf(doc, e)[0] }
		body := find(doc.Root, paper.RoleP)[n]
		parts := pagesOf(doc, body)
		if first, last := parts[1], parts[len(parts)-2]; parts[0] != first || parts[len(parts)-1] != last {
			t.Errorf("after %d lines: a line of a paragraph stands alone: %v", n, parts)
		}
		if kop := find(doc.Root, paper.RoleH1)[1]; page(kop) != parts[0] {
			t.Errorf("after %d lines: a heading stands at the foot of a page", n)
		}
		trs := find(doc.Root, paper.RoleRow)
		if page(find(doc.Root, paper.RoleH2)[0]) != page(trs[0].Kids[0]) || page(find(doc.Root, paper.RoleCaption)[0]) != page(trs[0].Kids[0]) {
			t.Errorf("after %d lines: heading, caption and head of a table are not together", n)
		}
		split := func(what string, near int, elems []*paper.Elem) {
			count := map[int]int{}
			for _, e := range elems {
				count[page(e)]++
			}
			for p, have := range count {
				if have < near {
					t.Errorf("after %d lines: %d %s on page %d", n, have, what, p+1)
				}
			}
		}
		var cells []*paper.Elem
		for _, tr := range trs[1:] {
			cells = append(cells, tr.Kids[0])
		}
		split("rows of a table", 3, cells)
		labels := find(doc.Root, paper.RoleLabel)
		split("rows of key and value", 2, labels[:5])
		callout := find(doc.Root, paper.RoleP)
		if at := pagesOf(doc, callout[len(callout)-1]); at[0] != at[len(at)-1] || at[0] != page(labels[5]) {
			t.Errorf("after %d lines: a callout is split over pages %v", n, at)
		}
	}
}

// High rows need not come in threes: what moves to the next page leaves a hole.
func TestHighRowsFillThePage(t *testing.T) {
	high := strings.Repeat("Mevrouw zoekt werk waarin zij plant en overlegt, in de buurt van huis. ", 9)
	rows := []string{"wat|waarom"}
	for range 6 {
		rows = append(rows, "een|"+high)
	}
	for n := range 34 {
		blocks := append([]markup.Block{heading(1, "Begin")}, filler(n)...)
		blocks = append(blocks, heading(2, "Kopje"), table("Lessen", columns(43500, 0), rows...))
		doc := laid(t, &markup.Document{Blocks: blocks}, layout.Style{})
		page := doc.Pages[0]
		var foot paper.Unit
		for _, b := range page.Bands {
			if !b.Running {
				foot = max(foot, b.Top+b.Height)
			}
		}
		if room := 273*paper.MM - foot; room > 75*paper.MM {
			t.Errorf("after %d lines: %d mm of the page are blank", n, room/paper.MM)
		}
	}
}

func TestSignaturesAreNeverAlone(t *testing.T) {
	people := []markup.Signatory{{Role: "werknemer", Name: "A"}, {Role: "werkgever", Name: "B"}, {Role: "adviseur", Name: "C"}}
	for n := range 34 {
		blocks := append([]markup.Block{heading(1, "Begin")}, filler(n)...)
		blocks = append(blocks, heading(1, "Vooruitblik"), &markup.KeyValue{Rows: pairs("a", "een", "b", "twee")},
			heading(1, "Ondertekening"), paragraph("Gelezen."), &markup.Signatures{People: people})
		doc := laid(t, &markup.Document{Blocks: blocks}, layout.Style{})
		kop := find(doc.Root, paper.RoleH1)
		sign := find(doc.Root, paper.RoleSect)
		before, with := pagesOf(doc, kop[1])[0], pagesOf(doc, kop[2])[0]
		last := pagesOf(doc, sign[len(sign)-1].Kids[0])[0]
		if before != last || with != last {
			t.Errorf("after %d lines: the section before is on page %d, the heading on %d, the signatures on %d", n, before+1, with+1, last+1)
		}
	}
}

func TestFirstSectionRunsOnWhereThereIsRoom(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lines int
		full  bool
		want  int
	}{
		{"a short opening", 10, false, 0}, {"a long opening", 20, false, 1}, {"a full opening page", 1, true, 1},
	} {
		o := opening()
		o.FullPage = tt.full
		blocks := append([]markup.Block{o}, filler(tt.lines)...)
		doc := laid(t, &markup.Document{Blocks: append(blocks, heading(1, "Eerste"), paragraph("Tekst."), paragraph("Tekst."), paragraph("Tekst."), paragraph("Tekst."))}, layout.Style{})
		if got := pagesOf(doc, find(doc.Root, paper.RoleH2)[0])[0]; got != tt.want {
			t.Errorf("after %s section 1 begins on page %d, want %d", tt.name, got+1, tt.want+1)
		}
	}
}

func TestLastPageIsWorthTurningTo(t *testing.T) {
	for n := 30; n < 36; n++ {
		doc := laid(t, &markup.Document{Blocks: filler(n)}, layout.Style{})
		if last := len(doc.Pages[len(doc.Pages)-1].Bands) - 1; last < 2 && len(doc.Pages) > 1 {
			t.Errorf("%d paragraphs leave %d on the last page", n, last)
		}
	}
}

func TestRepeatedPartsAreArtifacts(t *testing.T) {
	doc := laid(t, final(), layout.Style{})
	var again []string
	for _, page := range doc.Pages {
		for _, band := range page.Bands {
			for _, item := range band.Items {
				if item.Text == "(vervolg)" || strings.HasPrefix(item.Text, "Vervolg op pagina") {
					again = append(again, item.Text)
					if item.Elem != nil {
						t.Errorf("%q is read aloud", item.Text)
					}
				}
			}
		}
	}
	if !slices.Contains(again, "(vervolg)") || !slices.Contains(again, "Vervolg op pagina 8") {
		t.Errorf("what goes on is not marked: %q", again)
	}
}

func TestLogoStandsForTheName(t *testing.T) {
	picture := &paper.Picture{Width: 600, Height: 300}
	doc, err := layout.Paginate(progress(), faces(t), layout.Style{Logo: picture})
	if err != nil {
		t.Fatal(err)
	}
	item := doc.Pages[0].Bands[0].Items[0]
	if item.Picture != picture || item.W != 22*paper.MM || item.H != 11*paper.MM || item.Elem.Alt != "Ankerlijn Re-integratie" {
		t.Errorf("the logo is %d by %d with %q", item.W, item.H, item.Elem.Alt)
	}
}

func TestOutlineFollowsTheHeadings(t *testing.T) {
	doc := laid(t, final(), layout.Style{})
	var b strings.Builder
	for i, page := range doc.Pages {
		for _, band := range page.Bands {
			for _, item := range band.Items {
				if item.Kind == paper.Target {
					fmt.Fprintf(&b, "%s%s (%d)\n", strings.Repeat("  ", item.Level-1), item.Title, i+1)
				}
			}
		}
	}
	golden.Check(t, "layout/outline.txt", []byte(b.String()))
}

func TestFaultsNameTheirLine(t *testing.T) {
	second, twice := opening(), heading(1, "Nog eens {nergens}")
	second.Pos, twice.Pos, twice.Anchor = 9, 16, "hier"
	here := heading(1, "Een")
	here.Anchor = "hier"
	src := &markup.Document{Blocks: []markup.Block{
		opening(), second, here, twice,
		&markup.Paragraph{Pos: 17, Text: text("Goed gedaan 👍 en nog eens 👍, met een ☐.")},
		&markup.KeyValue{Pos: 18, Rows: []markup.Pair{{Label: text("a"), Blocks: []markup.Block{&markup.Paragraph{Pos: 19, Text: text("→")}}}}},
		&markup.Table{Pos: 20, Columns: columns(make([]int, 15)...), Rows: make([]markup.Row, 1)},
		&markup.Figure{Pos: 21, Kind: "taart", Data: []byte("{}")},
	}}
	o := src.Blocks[0].(*markup.Opening)
	o.Footer = markup.Text{{Text: "vertrouwelijk \u2588"}}
	doc, err := layout.Paginate(src, faces(t), layout.Style{})
	if err == nil || doc != nil {
		t.Fatalf("got a document of faults (%v)", err)
	}
	golden.Check(t, "layout/faults.txt", []byte(err.Error()+"\n"))
}

func TestManyFaultsAreCounted(t *testing.T) {
	var blocks []markup.Block
	for i := range 30 {
		blocks = append(blocks, &markup.Paragraph{Pos: markup.Pos(i + 1), Text: text("→")})
	}
	_, err := layout.Paginate(&markup.Document{Blocks: blocks}, faces(t), layout.Style{})
	if err == nil || strings.Count(err.Error(), "\n") != 20 || !strings.HasSuffix(err.Error(), "en nog 10 andere fouten") {
		t.Errorf("got %v", err)
	}
}

func TestSameDocumentSamePages(t *testing.T) {
	first := dump(laid(t, final(), layout.Style{}))
	for range 3 {
		if again := dump(laid(t, final(), layout.Style{})); string(again) != string(first) {
			t.Fatal("the same document was laid out in another way")
		}
	}
}

func TestNothingIsADocument(t *testing.T) {
	doc := laid(t, &markup.Document{Blocks: []markup.Block{&markup.PageBreak{}}}, layout.Style{})
	if len(doc.Pages) != 1 {
		t.Errorf("got %d pages, want 1", len(doc.Pages))
	}
}
