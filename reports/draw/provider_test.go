package draw

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoor2/reports/paper"
	"spoor2/reports/proof"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/checkbox"
	"github.com/johnfercher/maroto/v2/pkg/components/code"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/image"
	"github.com/johnfercher/maroto/v2/pkg/components/line"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/barcode"
	"github.com/johnfercher/maroto/v2/pkg/consts/border"
	"github.com/johnfercher/maroto/v2/pkg/consts/breakline"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

const prose = "Een verslag dat over meer dan een regel loopt, zodat het op spaties wordt gebroken."

// ready is a provider with a page begun.
func ready(t testing.TB) *provider {
	p := newProvider(config(), &paper.Elem{Role: paper.RoleDocument}, faces(t), info())
	p.w.Page(paper.PageWidth, paper.PageHeight)
	return p
}

// rows are components of maroto's own.
func rows(t *testing.T) []core.Row {
	link := "https://www.uwv.nl"
	logoFile := filepath.Join(t.TempDir(), "logo.png")
	if err := os.WriteFile(logoFile, pngOf(logo(20, 10)), 0o666); err != nil {
		t.Fatal(err)
	}
	style := &props.Cell{BackgroundColor: &props.Color{Red: 240, Green: 244, Blue: 245}, BorderType: border.Full, LineStyle: linestyle.Dashed}
	return []core.Row{
		row.New(20).Add(text.NewCol(6, prose), text.NewCol(6, prose, props.Text{Align: align.Right, Top: 2, Left: 3, VerticalPadding: 1})),
		row.New(20).Add(text.NewCol(6, prose, props.Text{Align: align.Center, Style: fontstyle.Bold}), text.NewCol(6, prose, props.Text{Align: align.Justify, Style: fontstyle.Italic})),
		row.New(20).Add(text.NewCol(4, prose, props.Text{BreakLineStrategy: breakline.DashStrategy}), text.NewCol(8, "naar het UWV", props.Text{Hyperlink: &link})).WithStyle(style),
		row.New(5).Add(line.NewCol(6), line.NewCol(6, props.Line{Orientation: orientation.Vertical, Style: linestyle.Dashed})),
		row.New(20).Add(code.NewQrCol(3, "2026-0042"), code.NewMatrixCol(3, "2026-0042"), code.NewBarCol(3, "2026-0042", props.Barcode{Center: true}), code.NewBarCol(3, "123456789012", props.Barcode{Type: barcode.EAN})),
		row.New(20).Add(image.NewFromBytesCol(6, pngOf(logo(20, 10)), extension.Png, props.Rect{Center: true}), image.NewFromFileCol(6, logoFile)).WithStyle(nil),
		row.New(8).Add(col.New(6).Add(checkbox.New("akkoord", props.Checkbox{Checked: true})).WithStyle(style), checkbox.NewCol(6, "niet akkoord")),
		text.NewAutoRow(prose + " " + prose),
	}
}

func TestComponentsOfMarotoComeOutTagged(t *testing.T) {
	p := newProvider(config(), &paper.Elem{Role: paper.RoleDocument}, faces(t), info())
	p.page(page.New().Add(rows(t)...))
	file, err := p.GenerateBytes()
	if err != nil {
		t.Fatal(err)
	}
	keep(t, "components.pdf", file)
	ours, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	roles := map[string]int{}
	for _, text := range ours.Pages[0].Texts {
		roles[text.Role]++
	}
	if ours.Loose+ours.Blank != 0 || roles["Link"] != 1 || roles["P"] < 12 || len(roles) != 2 {
		t.Errorf("%d loose, roles %v", ours.Loose, roles)
	}
	figures := 0
	for _, kid := range p.root.Kids {
		if kid.Role == paper.RoleFigure {
			figures++
		}
	}
	if figures != 4 {
		t.Errorf("%d codes are figures, want 4", figures)
	}
	sameWords(t, ours.Pages[0].Texts, stockTexts(t))
}

func stockTexts(t *testing.T) []proof.Text {
	t.Helper()
	cfg := config()
	for i, data := range fontFiles(t) {
		cfg.CustomFonts = append(cfg.CustomFonts, &entity.CustomFont{Family: family, Style: stockStyles[i], Bytes: data})
	}
	m := maroto.New(cfg)
	m.AddPages(page.New().Add(rows(t)...))
	out, err := m.Generate()
	if err != nil {
		t.Fatal(err)
	}
	stock, err := proof.Read(out.GetBytes())
	if err != nil {
		t.Fatal(err)
	}
	return stock.Pages[0].Texts
}

// sameWords compares texts but for the space that ends a line of ours.
func sameWords(t *testing.T, ours, stock []proof.Text) {
	t.Helper()
	if len(ours) != len(stock) {
		t.Fatalf("%d texts, stock maroto has %d", len(ours), len(stock))
	}
	for i, want := range stock {
		got := ours[i]
		if strings.TrimRight(got.Words, " ") != want.Words || math.Abs(got.X-want.X) > 0.1 || math.Abs(got.Y-want.Y) > 0.05 {
			t.Errorf("%q at %.2f %.2f, stock maroto has %q at %.2f %.2f", got.Words, got.X, got.Y, want.Words, want.X, want.Y)
		}
	}
}

func TestBackgroundAndPageNumberOfMaroto(t *testing.T) {
	cfg := config()
	cfg.BackgroundImage = &entity.Image{Bytes: pngOf(logo(21, 29)), Extension: extension.Png}
	p := newProvider(cfg, &paper.Elem{Role: paper.RoleDocument}, faces(t), info())
	pg := page.New(props.PageNumber{Pattern: "{current} van {total}", Place: props.Bottom, Family: family, Size: 8})
	pg.SetNumber(1, 3)
	p.page(pg)
	file, err := p.GenerateBytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := proof.Read(file)
	if err != nil || len(r.Pages[0].Texts) != 1 || r.Pages[0].Texts[0].Words != "1 van 3" {
		t.Errorf("%+v, %v", r, err)
	}
	if !bytes.Contains(file, []byte("/Subtype/Image")) {
		t.Error("no background")
	}
}

func TestMetadataOfMaroto(t *testing.T) {
	p := ready(t)
	p.SetMetadata(nil)
	p.SetMetadata(&entity.Metadata{Title: &entity.Utf8Text{Text: "Eindrapportage"}})
	p.SetCompression(false)
	p.SetProtection(nil)
	file, err := p.GenerateBytes()
	if err != nil || !bytes.Contains(file, []byte(">Eindrapportage<")) {
		t.Errorf("the title is not in the file: %v", err)
	}
}

func TestWhatTheProviderCannotDoIsAnError(t *testing.T) {
	cell, rect := &entity.Cell{Width: 20, Height: 20}, &props.Rect{Percent: 100}
	words := props.Text{Size: 9.5}
	for name, do := range map[string]func(p *provider){
		"protection":        func(p *provider) { p.SetProtection(&entity.Protection{}) },
		"a missing file":    func(p *provider) { p.AddImageFromFile("weg.png", cell, rect) },
		"no picture":        func(p *provider) { p.AddImageFromBytes([]byte("x"), cell, rect, extension.Png) },
		"no background":     func(p *provider) { p.AddBackgroundImageFromBytes(nil, cell, rect, extension.Png) },
		"an impossible EAN": func(p *provider) { p.AddBarCode("x", cell, &props.Barcode{Type: barcode.EAN}) },
		"a missing glyph":   func(p *provider) { p.AddText("→", cell, &words) },
		"no face":           func(p *provider) { p.faces[0] = nil; p.AddText("a", cell, &words) },
	} {
		p := ready(t)
		do(p)
		if file, err := p.GenerateBytes(); err == nil || file != nil {
			t.Errorf("%s is passed over", name)
		}
	}
	p := ready(t)
	if _, err := p.GetDimensionsByImage("weg.png"); err == nil {
		t.Error("a missing file has dimensions")
	}
	if _, err := p.GetDimensionsByQrCode(strings.Repeat("x", 10_000)); err == nil {
		t.Error("10,000 letters fit in a QR code")
	}
}

func TestStripTellsMarotoWhatItIs(t *testing.T) {
	band := &paper.Band{Height: 5 * paper.MM, Running: true, Items: make([]paper.Item, 3)}
	s := &strip{band}
	s.SetConfig(nil)
	if got := s.GetStructure().GetData(); got.Type != "strip" || got.Value != 3 || got.Details["running"] != true {
		t.Errorf("%+v", got)
	}
	if got := s.GetHeight(nil, nil); got != 5 {
		t.Errorf("height %v", got)
	}
}
