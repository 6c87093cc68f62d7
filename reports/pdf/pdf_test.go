package pdf

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/reports/proof"
)

func faces(t testing.TB) *font.Family {
	t.Helper()
	var f font.Family
	for i, name := range []string{"Regular", "Semibold", "Italic"} {
		ttf, err := os.ReadFile("../../templates/fonts/OpenSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		if f[i], err = font.Parse(ttf); err != nil {
			t.Fatal(err)
		}
	}
	return &f
}

func about() *Info {
	return &Info{Title: "Verslag", Lang: "nl-NL", Time: time.Date(2026, 8, 17, 0, 0, 0, 0, time.UTC)}
}

func text(e *paper.Elem, s string) paper.Item {
	return paper.Item{Kind: paper.Text, Text: s, Size: 95, W: 10 * paper.MM, Elem: e}
}

func linkTo(e *paper.Elem, to string) paper.Item {
	return paper.Item{Kind: paper.Link, W: paper.MM, H: paper.MM, To: to, Text: "daar", Elem: e}
}

// write draws items below each other on pages of A4.
func write(t testing.TB, root *paper.Elem, info *Info, pages ...[]paper.Item) ([]byte, error) {
	t.Helper()
	w := New(root, faces(t), info)
	for _, items := range pages {
		w.Page(paper.PageWidth, paper.PageHeight)
		for i := range items {
			w.Draw(&items[i], paper.LeftEdge, paper.Unit(i+1)*5*paper.MM, false)
		}
	}
	return w.Bytes()
}

func document() *paper.Elem { return &paper.Elem{Role: paper.RoleDocument} }

// A paragraph around a link, over two pages, drawn between others: what a screen
// reader gets must follow the structure, and within a paragraph the drawing.
func TestReadingOrder(t *testing.T) {
	root := document()
	p := root.Add(paper.RoleP)
	a := p.Add(paper.RoleLink)
	empty := p.Add(paper.RoleSpan)
	last := root.Add(paper.RoleP)
	file, err := write(t, root, about(),
		[]paper.Item{text(last, "einde"), text(p, "voor "), text(a, "link "), linkTo(a, "https://uwv.nl"), text(p, "na "), text(nil, "rand")},
		[]paper.Item{text(a, "meer "), linkTo(a, "https://uwv.nl"), text(p, "slot "), text(last, ".")})
	if err != nil {
		t.Fatal(err)
	}
	_ = empty
	r, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	texts := slices.Concat(r.Pages[0].Texts, r.Pages[1].Texts)
	texts = slices.DeleteFunc(texts, func(x proof.Text) bool { return x.Order < 0 })
	slices.SortFunc(texts, func(x, y proof.Text) int { return x.Order - y.Order })
	var got strings.Builder
	for _, x := range texts {
		got.WriteString(x.Words)
	}
	if want := "voor link meer na slot einde."; got.String() != want {
		t.Errorf("reads %q, want %q", got.String(), want)
	}
}

func TestAddMakesElementsLate(t *testing.T) {
	root := document()
	first := root.Add(paper.RoleP)
	w := New(root, faces(t), about())
	w.Page(paper.PageWidth, paper.PageHeight)
	late := w.Add(root, paper.RoleP, "")
	later := w.Add(late, paper.RoleSpan, "")
	for _, item := range []paper.Item{text(later, "laat"), text(first, "vroeg")} {
		w.Draw(&item, 0, paper.MM, false)
	}
	file, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := proof.Read(file)
	if err != nil || r.Pages[0].Texts[0].Role != "Span" || r.Pages[0].Texts[0].Order != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	w = New(root, faces(t), about())
	w.Add(first, paper.RoleSpan, "")
	if w.err == nil {
		t.Error("an element is added in the middle of the structure")
	}
}

func TestRunningBandsArePaginationArtifacts(t *testing.T) {
	root := document()
	w := New(root, faces(t), about())
	w.Page(paper.PageWidth, paper.PageHeight)
	item := text(nil, "pagina 1")
	w.Draw(&item, 0, 10*paper.MM, true)
	w.Draw(&item, 0, 280*paper.MM, true)
	w.Draw(&item, 0, 140*paper.MM, false)
	for _, want := range []string{"/Artifact<</Type/Pagination/Subtype/Header>>BDC", "/Artifact<</Type/Pagination/Subtype/Footer>>BDC", "/Artifact<</Type/Layout>>BDC"} {
		if !bytes.Contains(w.content.b, []byte(want)) {
			t.Errorf("no %s in %s", want, w.content.b)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	gone := &paper.Elem{Role: paper.RoleP}
	simple := func(items ...paper.Item) func(*paper.Elem, *Info) [][]paper.Item {
		return func(*paper.Elem, *Info) [][]paper.Item { return [][]paper.Item{items} }
	}
	info := func(change func(*Info)) func(*paper.Elem, *Info) [][]paper.Item {
		return func(_ *paper.Elem, i *Info) [][]paper.Item {
			change(i)
			return [][]paper.Item{nil}
		}
	}
	tree := func(grow func(root *paper.Elem)) func(*paper.Elem, *Info) [][]paper.Item {
		return func(root *paper.Elem, _ *Info) [][]paper.Item {
			grow(root)
			return [][]paper.Item{nil}
		}
	}
	withLink := func(to, words string) func(*paper.Elem, *Info) [][]paper.Item {
		return func(root *paper.Elem, _ *Info) [][]paper.Item {
			l := linkTo(root.Add(paper.RoleP).Add(paper.RoleLink), to)
			l.Text = words
			return [][]paper.Item{{l}}
		}
	}
	anchor := paper.Item{Kind: paper.Target, To: "a"}
	for _, test := range []struct {
		name string
		make func(*paper.Elem, *Info) [][]paper.Item
		want string
	}{
		{"no pages", func(*paper.Elem, *Info) [][]paper.Item { return nil }, "geen bladzijden"},
		{"no title", info(func(i *Info) { i.Title = "" }), "geen titel"},
		{"no language", info(func(i *Info) { i.Lang = "" }), "taal"},
		{"no date", info(func(i *Info) { i.Time = time.Time{} }), "datum"},
		{"control character in the title", info(func(i *Info) { i.Title = "a\x01" }), "geen gewone regel"},
		{"bad UTF-8 in the author", info(func(i *Info) { i.Author = "a\xff" }), "geen gewone regel"},
		{"file without relation", info(func(i *Info) { i.Files = []File{{Name: "a", Mime: "text/plain"}} }), "relatie"},
		{"two files of one name", info(func(i *Info) { f := File{Name: "a", Mime: "a/b", Relation: Data}; i.Files = []File{f, f} }), "twee bijlagen"},
		{"missing glyph", simple(text(nil, "→")), "ontbreekt in het lettertype OpenSans"},
		{"no size", simple(paper.Item{Kind: paper.Text, Text: "a"}), "lettergrootte"},
		{"unknown style", simple(paper.Item{Kind: paper.Text, Text: "a", Size: 95, Style: 3}), "lettertype"},
		{"unknown kind", simple(paper.Item{Kind: 99}), "onbekend soort"},
		{"element outside the structure", simple(text(gone, "a")), "staat niet in de opbouw"},
		{"anchor twice", simple(anchor, anchor), "twee keer"},
		{"outline without level", simple(paper.Item{Kind: paper.Target, To: "a", Title: "A"}), "niveau"},
		{"picture without data", simple(paper.Item{Kind: paper.Image, W: 1, H: 1}), "geen inhoud"},
		{"picture that is none", simple(paper.Item{Kind: paper.Image, W: 1, H: 1, Picture: &paper.Picture{Data: []byte("GIF89a")}}), "geen leesbare PNG of JPEG"},
		{"link to nowhere", withLink("#weg", "daar"), `verwijst naar "#weg"`},
		{"link without words", withLink("#weg", ""), "geen tekst"},
		{"link that belongs to nothing", simple(linkTo(nil, "#a")), "hoort bij geen Link"},
		{"Link that leads nowhere", tree(func(r *paper.Elem) { r.Add(paper.RoleLink) }), "geen gebied"},
		{"no Document", tree(func(r *paper.Elem) { r.Role = paper.RoleP }), "Document"},
		{"element twice", tree(func(r *paper.Elem) { r.Kids = append(r.Kids, gone, gone) }), "twee keer"},
		{"figure without words", tree(func(r *paper.Elem) { r.Add(paper.RoleFigure) }), "geen beschrijving"},
		{"heading skipped", tree(func(r *paper.Elem) { r.Add(paper.RoleH1); r.Add(paper.RoleH3) }), "na kopniveau 1 volgt H3"},
		{"first heading H2", tree(func(r *paper.Elem) { r.Add(paper.RoleH2) }), "na kopniveau 0 volgt H2"},
		{"row outside a table", tree(func(r *paper.Elem) { r.Add(paper.RoleRow) }), "TR staat in Document"},
		{"paragraph in a row", tree(func(r *paper.Elem) { r.Add(paper.RoleTable).Add(paper.RoleRow).Add(paper.RoleP) }), "TR bevat P"},
		{"item without list", tree(func(r *paper.Elem) { r.Add(paper.RoleItem) }), "LI staat in Document"},
		{"head without scope", tree(func(r *paper.Elem) { r.Add(paper.RoleTable).Add(paper.RoleRow).Add(paper.RoleHead) }), "kopcel"},
		{"table without rows", tree(func(r *paper.Elem) { r.Add(paper.RoleTable) }), "geen rijen"},
		{"uneven rows", tree(func(r *paper.Elem) {
			table := r.Add(paper.RoleTable)
			table.Add(paper.RoleRow).Add(paper.RoleCell).Span = 2
			table.Add(paper.RoleRow).Add(paper.RoleCell)
		}), "rij 2 van een tabel heeft 1 kolommen, de eerste 2"},
		{"no role", tree(func(r *paper.Elem) { r.Add("") }), "geen rol"},
	} {
		root, i := document(), about()
		pages := test.make(root, i)
		if file, err := write(t, root, i, pages...); err == nil || file != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
	if _, err := write(t, nil, about(), nil); err == nil {
		t.Error("a document without structure is written")
	}
}

func TestAppendLength(t *testing.T) {
	for _, test := range []struct {
		u    paper.Unit
		want string
	}{
		{0, "0"}, {25400, "72"}, {-25400, "-72"}, {paper.PageWidth, "595.276"}, {paper.PageHeight, "841.89"},
		{1, ".003"}, {353, "1.001"}, {-353, "-1.001"}, {35, ".099"}, {-1, "-.003"},
	} {
		if got := string(appendLength(nil, test.u)); got != test.want {
			t.Errorf("%d µm is %s pt, want %s", test.u, got, test.want)
		}
	}
}

func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		`a(b)\c`: `(a\(b\)\\c)`, "é": "<FEFF00E9>", "a\nb": "<FEFF0061000A0062>", "😀": "<FEFFD83DDE00>", "": "()",
	} {
		if got := string(appendString(nil, in)); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
	if got := string(appendName(nil, "image/svg+xml ë")); got != "/image#2Fsvg#2Bxml#20#C3#AB" {
		t.Error(got)
	}
	if got := asciiURI("https://a.nl/é?b=(c)&d=e f#g"); got != "https://a.nl/%C3%A9?b=(c)&d=e%20f#g" {
		t.Error(got)
	}
}

func TestDatesCarryTheirZone(t *testing.T) {
	for zone, want := range map[int]string{0: "(D:20260817103000Z)", 7200: "(D:20260817103000+02'00')", -16200: "(D:20260817103000-04'30')"} {
		at := time.Date(2026, 8, 17, 10, 30, 0, 0, time.FixedZone("", zone))
		if got := string(appendDate(nil, at)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestOutlineFollowsLevels(t *testing.T) {
	var items []*paper.Item
	for _, level := range []int{2, 1, 3, 2, 1} {
		items = append(items, &paper.Item{Level: level})
	}
	list, rest := branches(items, 0)
	if len(rest) != 0 || len(list) != 3 || len(list[0].below) != 0 || len(list[1].below) != 2 {
		t.Errorf("%d branches", len(list))
	}
}

func TestTwoDocumentsHaveTwoIdentities(t *testing.T) {
	id := func(words string) (file, xmp string) {
		root := document()
		b, err := write(t, root, about(), []paper.Item{text(root.Add(paper.RoleP), words)})
		if err != nil {
			t.Fatal(err)
		}
		at, uuid := bytes.LastIndex(b, []byte("/ID[<")), bytes.Index(b, []byte("uuid:"))
		return string(b[at : at+37]), string(b[uuid : uuid+41])
	}
	file, xmp := id("een")
	other, another := id("twee")
	if file == other || xmp == another {
		t.Errorf("%s %s", file, xmp)
	}
}

func TestAssociatedFilesAreInOrderOfTheirNames(t *testing.T) {
	names := []string{"z.json", "ë.json", "a.json", "é.json"}
	info := about()
	for _, name := range names {
		info.Files = append(info.Files, File{Name: name, Mime: "application/json", Relation: Data})
	}
	file, err := write(t, document(), info, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(dump(t, file)); !regexp.MustCompile(`/Names\[\(a.json\).*\(z.json\).*<FEFF00E9.*<FEFF00EB`).MatchString(got) {
		t.Error(got)
	}
}
