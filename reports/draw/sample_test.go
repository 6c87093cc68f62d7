package draw

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"testing"
	"time"

	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
)

var (
	ink    = paper.Color{R: 0x1b, G: 0x1f, B: 0x22}
	grey   = paper.Color{R: 0x4f, G: 0x5a, B: 0x60}
	accent = paper.Color{R: 0x14, G: 0x50, B: 0x5f}
	tint   = paper.Color{R: 0xf0, G: 0xf4, B: 0xf5}
)

func fontFiles(t testing.TB) (ttf [3][]byte) {
	t.Helper()
	for i, name := range []string{"Regular", "Semibold", "Italic"} {
		var err error
		if ttf[i], err = os.ReadFile("../../templates/fonts/OpenSans-" + name + ".ttf"); err != nil {
			t.Fatal(err)
		}
	}
	return ttf
}

func faces(t testing.TB) *font.Family {
	t.Helper()
	var f font.Family
	for i, ttf := range fontFiles(t) {
		var err error
		if f[i], err = font.Parse(ttf); err != nil {
			t.Fatal(err)
		}
	}
	return &f
}

func info() pdf.Info {
	return pdf.Info{
		Title: "Voortgangsrapportage 3, A. Đorđević-Wałęsa, 2026-0042", Author: "Bureau Voorbeeld & Co.", Subject: "Tweede spoor <week 77>",
		Keywords: "tweede spoor, re-integratie", Lang: "nl-NL", Creator: "spoor2", Producer: "spoor2",
		Time: time.Date(2026, 8, 17, 0, 0, 0, 0, time.UTC),
		Files: []pdf.File{
			{Name: "zaak.json", Mime: "application/json", Description: "Gegevens waaruit dit verslag is gemaakt", Relation: pdf.Source, Data: []byte(`{"number":"2026-0042"}`)},
			{Name: "bevindingen.json", Mime: "application/json", Description: "Controle", Relation: pdf.Supplement, Data: []byte(`[]`)},
		},
	}
}

// press lays out test documents, just well enough to have every kind of item.
type press struct {
	t     testing.TB
	faces *font.Family
	doc   *paper.Document
	y     paper.Unit // on the page
	band  *paper.Band
}

func newPress(t testing.TB) *press {
	return &press{t: t, faces: faces(t), doc: &paper.Document{Root: &paper.Elem{Role: paper.RoleDocument}}, y: paper.PageHeight}
}

// row begins a band, on a new page when it does not fit.
func (p *press) row(height paper.Unit) {
	if p.y+height > 273*paper.MM {
		p.page()
	}
	pg := &p.doc.Pages[len(p.doc.Pages)-1]
	pg.Bands = append(pg.Bands, paper.Band{Top: p.y, Height: height})
	p.band = &pg.Bands[len(pg.Bands)-1]
	p.y += height + paper.MM/4
}

func (p *press) page() {
	n := len(p.doc.Pages) + 1
	if n > 1 {
		p.foot(n - 1)
	}
	p.doc.Pages = append(p.doc.Pages, paper.Page{})
	p.y = 13 * paper.MM
	p.row(8 * paper.MM)
	p.band.Running = true
	p.text(nil, 0, 4*paper.MM, "Voortgangsrapportage 3", paper.Semibold, 75, ink)
	p.item(paper.Item{Kind: paper.Line, Y: 6400, W: paper.TextWidth, Weight: 250, Color: grey})
	p.y = 30 * paper.MM
}

func (p *press) foot(n int) {
	pg := &p.doc.Pages[n-1]
	pg.Bands = append(pg.Bands, paper.Band{Top: 281 * paper.MM, Height: 4 * paper.MM, Running: true})
	p.band = &pg.Bands[len(pg.Bands)-1]
	p.text(nil, 0, 3*paper.MM, "Bureau Voorbeeld · vertrouwelijk, bevat persoonsgegevens", paper.Regular, 75, grey)
	p.text(nil, 150*paper.MM, 3*paper.MM, fmt.Sprintf("pagina %d van x", n), paper.Regular, 75, ink)
}

func (p *press) done() *paper.Document {
	p.foot(len(p.doc.Pages))
	return p.doc
}

func (p *press) item(i paper.Item) { p.band.Items = append(p.band.Items, i) }

func (p *press) text(e *paper.Elem, x, y paper.Unit, s string, style paper.Style, size paper.Size, c paper.Color) paper.Unit {
	p.t.Helper()
	w, err := p.faces[style].Width(s, size)
	if err != nil {
		p.t.Fatal(err)
	}
	p.item(paper.Item{Kind: paper.Text, X: x, Y: y, W: w, Text: s, Style: style, Size: size, Color: c, Elem: e})
	return x + w
}

func (p *press) heading(role paper.Role, level int, anchor, s string) {
	p.row(8 * paper.MM)
	p.item(paper.Item{Kind: paper.Target, To: anchor, Title: s, Level: level})
	p.text(p.doc.Root.Add(role), 43500, 5*paper.MM, s, paper.Semibold, 130, ink)
}

func (p *press) paragraph(lines ...string) {
	e := p.doc.Root.Add(paper.RoleP)
	for _, s := range lines {
		p.row(5 * paper.MM)
		p.text(e, 43500, 3800, s, paper.Regular, 95, ink)
	}
}

// link is a paragraph with a link in the middle.
func (p *press) link(to string) {
	e := p.doc.Root.Add(paper.RoleP)
	a := e.Add(paper.RoleLink)
	p.row(5 * paper.MM)
	x := p.text(e, 43500, 3800, "Zie ", paper.Regular, 95, ink)
	end := p.text(a, x, 3800, "deze plaats", paper.Regular, 95, accent)
	p.item(paper.Item{Kind: paper.Link, X: x, W: end - x, H: 5 * paper.MM, To: to, Text: "deze plaats", Elem: a})
	p.text(e, end, 3800, " voor meer.", paper.Regular, 95, ink)
}

func (p *press) list(ordered bool, items ...string) {
	l := p.doc.Root.Add(paper.RoleList)
	l.Ordered = ordered
	for i, s := range items {
		li := l.Add(paper.RoleItem)
		label := "–"
		if ordered {
			label = fmt.Sprintf("%d.", i+1)
		}
		p.row(5 * paper.MM)
		p.text(li.Add(paper.RoleLabel), 43500, 3800, label, paper.Regular, 95, ink)
		p.text(li.Add(paper.RoleBody), 47500, 3800, s, paper.Italic, 95, ink)
	}
}

// table has a group row after each ten rows; the second column may be empty.
func (p *press) table(rows int) {
	tb := p.doc.Root.Add(paper.RoleTable)
	p.row(6 * paper.MM)
	p.text(tb.Add(paper.RoleCaption), 0, 4*paper.MM, "Tabel 1 Sollicitaties", paper.Regular, 85, grey)
	p.row(6 * paper.MM)
	tr := tb.Add(paper.RoleRow)
	for i, s := range []string{"Datum", "Werkgever", "Uren"} {
		th := tr.Add(paper.RoleHead)
		th.Scope = "Column"
		p.text(th, paper.Unit(i)*50*paper.MM, 4*paper.MM, s, paper.Semibold, 75, ink)
	}
	p.item(paper.Item{Kind: paper.Line, Y: 6 * paper.MM, W: paper.TextWidth, Weight: 300, Color: ink})
	for r := range rows {
		tr := tb.Add(paper.RoleRow)
		p.row(6 * paper.MM)
		if r%11 == 10 {
			td := tr.Add(paper.RoleCell)
			td.Span = 3
			p.text(td, 0, 4*paper.MM, fmt.Sprintf("Groep %d", r/11), paper.Semibold, 85, ink)
			continue
		}
		th := tr.Add(paper.RoleHead)
		th.Scope = "Row"
		p.text(th, 0, 4*paper.MM, fmt.Sprintf("%02d-06-2026", r%30+1), paper.Regular, 85, ink)
		td := tr.Add(paper.RoleCell)
		if r%7 != 3 {
			p.text(td, 50*paper.MM, 4*paper.MM, fmt.Sprintf("Bedrijf %d (vestiging \\ Zuid)", r), paper.Regular, 85, ink)
		}
		p.text(tr.Add(paper.RoleCell), 100*paper.MM, 4*paper.MM, fmt.Sprintf("%d,%02d", r, r%100), paper.Regular, 85, ink)
		p.item(paper.Item{Kind: paper.Line, Y: 6 * paper.MM, W: paper.TextWidth, Weight: 150, Color: grey})
	}
}

func (p *press) figure() {
	f := p.doc.Root.Add(paper.RoleFigure)
	f.Alt = "Week 77 van 104 loopt; één mijlpaal is gedaan."
	p.row(30 * paper.MM)
	p.item(paper.Item{Kind: paper.Rect, X: -4 * paper.MM, Y: 2 * paper.MM, W: 178 * paper.MM, H: 20 * paper.MM, Color: tint, Elem: f})
	p.item(paper.Item{Kind: paper.Outline, X: 10 * paper.MM, Y: 5 * paper.MM, W: 30 * paper.MM, H: 5 * paper.MM, Weight: 300, Color: ink, Elem: f})
	p.item(paper.Item{Kind: paper.Line, X: 10 * paper.MM, Y: 10 * paper.MM, W: 30 * paper.MM, H: -5 * paper.MM, Weight: 220, Color: ink, Elem: f})
	p.text(f, 12*paper.MM, 9*paper.MM, "week 52", paper.Regular, 75, ink)
	p.text(f.Add(paper.RoleCaption), 0, 28*paper.MM, "Figuur 1 De wachttijd", paper.Regular, 85, grey)
}

func (p *press) picture(data []byte, artifact bool) {
	pic, err := pdf.Look(data)
	if err != nil {
		p.t.Fatal(err)
	}
	var e *paper.Elem
	if !artifact {
		e = p.doc.Root.Add(paper.RoleFigure)
		e.Alt = "Logo van Bureau Voorbeeld"
	}
	p.row(12 * paper.MM)
	p.item(paper.Item{Kind: paper.Image, W: 11 * paper.MM * paper.Unit(pic.Width) / paper.Unit(pic.Height), H: 11 * paper.MM, Picture: pic, Elem: e})
}

// logo is a picture that is half transparent.
func logo(wide, high int) image.Image {
	im := image.NewNRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			im.SetNRGBA(x, y, color.NRGBA{uint8(255 * x / wide), uint8(255 * y / high), 120, uint8(255 * x / wide)})
		}
	}
	return im
}

func pngOf(im image.Image) []byte {
	var b bytes.Buffer
	png.Encode(&b, im)
	return b.Bytes()
}

func jpegOf(im image.Image) []byte {
	var b bytes.Buffer
	jpeg.Encode(&b, im, nil)
	return b.Bytes()
}

// everything has every kind of item and every role.
func everything(t testing.TB) *paper.Document {
	p := newPress(t)
	p.picture(pngOf(logo(240, 60)), false)
	p.picture(jpegOf(logo(80, 80)), true)
	p.heading(paper.RoleH1, 1, "kort", "In het kort")
	p.paragraph("Mevrouw Đorđević-Wałęsa (Ελένη, Жанна) werkt 3 × 4 uur; ", "zij kreeg € 385,00 – “prima”, vindt zij.")
	p.link("https://www.uwv.nl/re-integratie?a=é&b=(c)")
	p.link("#tabel")
	p.heading(paper.RoleH2, 2, "lijst", "Afspraken")
	p.list(false, "iedere week bellen", "brief aanpassen")
	p.list(true, "eerst dit", "dan dat")
	p.figure()
	p.heading(paper.RoleH1, 1, "tabel", "Sollicitaties")
	p.table(60)
	p.heading(paper.RoleH2, 2, "noot", "Toelichting")
	p.heading(paper.RoleH3, 3, "noot3", "Noten")
	p.heading(paper.RoleH4, 4, "noot4", "Bronnen")
	sect := p.doc.Root.Add(paper.RoleSect)
	for i := range 3 {
		note := sect.Add(paper.RoleNote)
		p.row(5 * paper.MM)
		x := p.text(note.Add(paper.RoleLabel), 43500, 3800, fmt.Sprintf("%d ", i+1), paper.Regular, 75, grey)
		p.text(note.Add(paper.RoleP).Add(paper.RoleSpan), x, 3800, "Opgave van de werkgever.", paper.Regular, 75, grey)
	}
	return p.done()
}

// report is like a report of five pages.
func report(t testing.TB) *paper.Document {
	p := newPress(t)
	for i := range 8 {
		p.heading(paper.RoleH1, 1, fmt.Sprintf("kop-%d", i), fmt.Sprintf("Onderdeel %d van het verslag", i+1))
		for j := range 3 {
			p.paragraph(
				fmt.Sprintf("In week %d sprak de adviseur met de werknemer over het zoekprofiel en over ", 10*i+j),
				"de vacatures die daarbij passen. Afgesproken is dat de werknemer twee brieven schrijft ",
				"en dat de adviseur de contacten met de werkgevers in de regio onderhoudt; zie ook de tabel.")
		}
		p.list(false, "de werknemer schrijft twee brieven", "de adviseur belt de werkgever")
		if i%3 == 0 {
			p.figure()
		}
		if i%2 == 1 {
			p.table(12)
		}
	}
	return p.done()
}
