package draw

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"spoor2/golden"
	"spoor2/reports/paper"
	"spoor2/reports/proof"

	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// samples are drawn by several tests. With -artifacts go test keeps the files,
// for validators that are no Go.
func samples(t testing.TB) map[string]*paper.Document {
	long := newPress(t)
	long.heading(paper.RoleH1, 1, "tabel", "Sollicitaties")
	long.table(500)
	pages := newPress(t)
	for i := range 200 {
		pages.page()
		pages.heading(paper.RoleH1, 1, fmt.Sprintf("bladzijde-%d", i), fmt.Sprintf("Bladzijde %d", i+1))
		pages.link(fmt.Sprintf("#bladzijde-%d", 199-i))
	}
	return map[string]*paper.Document{"everything": everything(t), "report": report(t), "table-500": long.done(), "pages-200": pages.done()}
}

func drawn(t testing.TB, doc *paper.Document) []byte {
	t.Helper()
	file, err := PDF(doc, faces(t), info())
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func keep(t *testing.T, name string, file []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(t.ArtifactDir(), name), file, 0o666); err != nil {
		t.Fatal(err)
	}
}

// placed is a text of the layout at its place in points.
type placed struct {
	words, role string
	x, y        float64
}

func layout(doc *paper.Document) (pages [][]placed) {
	const point = 25400.0 / 72
	for _, p := range doc.Pages {
		var texts []placed
		for _, b := range p.Bands {
			for _, i := range b.Items {
				if i.Kind != paper.Text {
					continue
				}
				role := "Artifact"
				if !b.Running && i.Elem != nil {
					role = string(i.Elem.Role)
				}
				texts = append(texts, placed{i.Text, role, float64(paper.LeftEdge+i.X) / point, float64(paper.PageHeight-b.Top-i.Y) / point})
			}
		}
		pages = append(pages, texts)
	}
	return pages
}

// compare holds a file against the layout; within is in points.
func compare(t *testing.T, file []byte, doc *paper.Document, within float64, tagged bool) *proof.Report {
	t.Helper()
	got, err := proof.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	want := layout(doc)
	if len(got.Pages) != len(want) || got.Tagged != tagged || got.Blank != 0 {
		t.Fatalf("%d pages, tagged %v, %d glyphs 0; want %d, %v, 0", len(got.Pages), got.Tagged, got.Blank, len(want), tagged)
	}
	for i := range want {
		texts := got.Pages[i].Texts
		if len(texts) != len(want[i]) {
			t.Fatalf("page %d: %d texts, want %d", i+1, len(texts), len(want[i]))
		}
		for j, w := range want[i] {
			g := texts[j]
			if g.Words != w.words || math.Abs(g.X-w.x) > within || math.Abs(g.Y-w.y) > within {
				t.Errorf("page %d: %q at %.3f %.3f, want %q at %.3f %.3f", i+1, g.Words, g.X, g.Y, w.words, w.x, w.y)
			}
			if tagged && g.Role != w.role {
				t.Errorf("page %d: %q is %s, want %s", i+1, g.Words, g.Role, w.role)
			}
		}
	}
	return got
}

func TestAllWordsAreInTheFileAtTheirPlace(t *testing.T) {
	for name, doc := range samples(t) {
		t.Run(name, func(t *testing.T) {
			file := drawn(t, doc)
			keep(t, name+".pdf", file)
			if got := compare(t, file, doc, 0.0006, true); got.Loose != 0 {
				t.Errorf("%d texts lie outside marked content", got.Loose)
			}
		})
	}
}

func TestStockMarotoPutsTheSameWordsAtTheSamePlaces(t *testing.T) {
	for name, doc := range samples(t) {
		t.Run(name, func(t *testing.T) {
			file, err := Stock(doc, fontFiles(t), info())
			if err != nil {
				t.Fatal(err)
			}
			keep(t, name+"-stock.pdf", file)
			compare(t, file, doc, 0.05, false)
		})
	}
}

func TestWhatAScreenReaderReads(t *testing.T) {
	got, err := proof.Read(drawn(t, everything(t)))
	if err != nil {
		t.Fatal(err)
	}
	var texts []proof.Text
	for _, p := range got.Pages {
		for _, text := range p.Texts {
			if text.Order >= 0 {
				texts = append(texts, text)
			}
		}
	}
	slices.SortStableFunc(texts, func(a, b proof.Text) int { return cmp.Compare(a.Order, b.Order) })
	var b bytes.Buffer
	for _, text := range texts {
		fmt.Fprintf(&b, "%s\t%s\n", text.Role, text.Words)
	}
	golden.Check(t, "draw/everything.txt", b.Bytes())
}

func TestSameDocumentSameBytes(t *testing.T) {
	doc := everything(t)
	var want []byte
	for _, procs := range []int{1, 2, 4} {
		was := runtime.GOMAXPROCS(procs)
		files := make([][]byte, 8)
		var wait sync.WaitGroup
		for i := range files {
			wait.Go(func() { files[i], _ = PDF(doc, faces(t), info()) })
		}
		wait.Wait()
		runtime.GOMAXPROCS(was)
		for _, file := range files {
			if want == nil {
				want = file
			}
			if len(file) == 0 || !bytes.Equal(file, want) {
				t.Fatal("two drawings of one document differ")
			}
		}
	}
}

func TestAReportIsSmall(t *testing.T) {
	doc := report(t)
	if file := drawn(t, doc); len(doc.Pages) != 5 || len(file) > 70_000 {
		t.Errorf("%d pages take %d bytes", len(doc.Pages), len(file))
	}
}

func TestAPictureOnEveryPageIsInTheFileOnce(t *testing.T) {
	data := pngOf(logo(300, 200))
	p := newPress(t)
	for range 20 {
		p.page()
		p.picture(data, true)
	}
	file := drawn(t, p.done())
	if n := bytes.Count(file, []byte("/Subtype/Image")); n != 1 {
		t.Errorf("the picture is there %d times", n)
	}
}

func TestAPanicIsAnErrorOfOneDocument(t *testing.T) {
	doc := everything(t)
	doc.Pages[1].Bands[0].Items = append(doc.Pages[1].Bands[0].Items, paper.Item{Kind: paper.Text, Text: "a", Size: 95, Style: 200})
	for name, err := range map[string]error{
		"PDF":   second(PDF(doc, faces(t), info())),
		"Stock": second(Stock(doc, fontFiles(t), info())),
	} {
		if err == nil {
			t.Errorf("%s draws in a style that does not exist", name)
		}
	}
}

func second(_ []byte, err error) error { return err }

func TestBandsThatOverlapAreRefused(t *testing.T) {
	for _, bands := range [][]paper.Band{
		{{Top: 10 * paper.MM, Height: 10 * paper.MM}, {Top: 19 * paper.MM, Height: 5 * paper.MM}},
		{{Top: 290 * paper.MM, Height: 8 * paper.MM}},
		{{Top: -1, Height: 8 * paper.MM}},
		{{Top: 1, Height: -8 * paper.MM}},
	} {
		doc := &paper.Document{Root: &paper.Elem{Role: paper.RoleDocument}, Pages: []paper.Page{{Bands: bands}}}
		if _, err := PDF(doc, faces(t), info()); err == nil || !strings.Contains(err.Error(), "bladzijde 1") {
			t.Errorf("%v: %v", bands, err)
		}
	}
}

func TestStockRefusesWhatGofpdfWouldLose(t *testing.T) {
	one := func(i paper.Item) *paper.Document {
		return &paper.Document{Root: &paper.Elem{Role: paper.RoleDocument}, Pages: []paper.Page{{Bands: []paper.Band{{Top: paper.MM, Height: paper.MM, Items: []paper.Item{i}}}}}}
	}
	for _, test := range []struct {
		doc  *paper.Document
		want string
	}{
		{one(paper.Item{Kind: paper.Text, Text: "😀", Size: 95}), "U+1F600"},
		{one(paper.Item{Kind: paper.Text, Text: "a\tb", Size: 95}), "U+0009"},
		{one(paper.Item{Kind: paper.Image, W: 1, H: 1, Picture: &paper.Picture{Data: []byte("GIF89a")}}), "geen leesbare PNG"},
		{one(paper.Item{Kind: paper.Image, W: 1, H: 1}), "geen inhoud"},
		{&paper.Document{Pages: []paper.Page{{}}}, "leeg"},
	} {
		if _, err := Stock(test.doc, fontFiles(t), info()); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %q", err, test.want)
		}
	}
}

func BenchmarkPDF(b *testing.B) {
	doc, f := report(b), faces(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := PDF(doc, f, info()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStock(b *testing.B) {
	doc, ttf := report(b), fontFiles(b)
	for b.Loop() {
		if _, err := Stock(doc, ttf, info()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProof(b *testing.B) {
	file := drawn(b, report(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := proof.Read(file); err != nil {
			b.Fatal(err)
		}
	}
}

// recorder notes what a line of maroto's covers.
type recorder struct {
	core.Provider
	boxes [][4]float64 // left, top, right, bottom in mm
}

func (r *recorder) AddLine(c *entity.Cell, l *props.Line) {
	y := c.Y + c.Height*l.OffsetPercent/100
	r.boxes = append(r.boxes, [4]float64{c.X, y - l.Thickness/2, c.X + c.Width*l.SizePercent/100, y + l.Thickness/2})
}

func TestStockCoversWithLinesWhatShapesCover(t *testing.T) {
	mm := paper.MM
	for name, test := range map[string]struct {
		item paper.Item
		want [4]float64
	}{
		"rectangle":        {paper.Item{Kind: paper.Rect, X: 3 * mm, Y: 2 * mm, W: 10 * mm, H: 4 * mm}, [4]float64{4, 7, 14, 11}},
		"outline":          {paper.Item{Kind: paper.Outline, X: 3 * mm, Y: 2 * mm, W: 10 * mm, H: 4 * mm, Weight: mm}, [4]float64{3.5, 6.5, 14.5, 11.5}},
		"level line":       {paper.Item{Kind: paper.Line, X: 3 * mm, Y: 2 * mm, W: 10 * mm, Weight: mm}, [4]float64{4, 6.5, 14, 7.5}},
		"line to the left": {paper.Item{Kind: paper.Line, X: 13 * mm, Y: 2 * mm, W: -10 * mm, Weight: mm}, [4]float64{4, 6.5, 14, 7.5}},
		"upright line":     {paper.Item{Kind: paper.Line, X: 3 * mm, Y: 6 * mm, H: -4 * mm, Weight: mm}, [4]float64{3.5, 7, 4.5, 11}},
	} {
		r := &recorder{}
		plain{r, &entity.Cell{X: 1, Y: 5}}.band(&paper.Band{Items: []paper.Item{test.item}})
		got := r.boxes[0]
		for _, b := range r.boxes {
			got = [4]float64{min(got[0], b[0]), min(got[1], b[1]), max(got[2], b[2]), max(got[3], b[3])}
		}
		for i := range got {
			if math.Abs(got[i]-test.want[i]) > 1e-9 {
				t.Errorf("%s covers %v, want %v", name, got, test.want)
				break
			}
		}
	}
	r := &recorder{}
	plain{r, &entity.Cell{}}.band(&paper.Band{Items: []paper.Item{{Kind: paper.Line, W: 10 * mm, H: 5 * mm, Weight: mm}}})
	if len(r.boxes) != 20 {
		t.Fatalf("a slanting line takes %d steps", len(r.boxes))
	}
	for i, b := range r.boxes {
		if x, y := (b[0]+b[2])/2, (b[1]+b[3])/2; math.Abs(y-x/2) > 0.01 {
			t.Errorf("step %d is at %v, %v", i, x, y)
		}
	}
}
