package figure

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// faces reads the faces of the house.
func faces(t testing.TB) *font.Family {
	t.Helper()
	var family font.Family
	for style, name := range []string{"Regular", "Semibold", "Italic"} {
		ttf, err := os.ReadFile("../../templates/fonts/OpenSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		if family[style], err = font.Parse(ttf); err != nil {
			t.Fatal(err)
		}
	}
	return &family
}

// samples are the data under testdata by name; a name begins with its kind.
func samples(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	all := make(map[string][]byte)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".json")] = data
	}
	return all
}

// sketchFor draws data of a kind, the week rule included.
func sketchFor(kind string, data []byte, family *font.Family) (*Drawing, error) {
	if kind == "weekrule" {
		return DrawWeekRule(data, true, family, Tones{})
	}
	return Draw(kind, data, family, Tones{})
}

func TestDrawMatchesGolden(t *testing.T) {
	family, all := faces(t), samples(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			kind, _, _ := strings.Cut(name, "-")
			d, err := sketchFor(kind, all[name], family)
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "figure/"+name+".txt", dump(d))
			for _, fault := range faults(d) {
				t.Error(fault)
			}
		})
	}
}

func TestTheWeekRuleOfAHeaderHasNoTexts(t *testing.T) {
	d, err := DrawWeekRule(samples(t)["weekrule-week-77"], false, faces(t), Tones{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Height != 1600 || len(d.Items) != 4 {
		t.Errorf("%d items in %s mm, want 4 lines in 1.600", len(d.Items), mm(d.Height))
	}
	for _, it := range d.Items {
		if it.Kind != paper.Line {
			t.Errorf("an item of kind %d, %q", it.Kind, it.Text)
		}
	}
}

// dump writes a drawing as text, lengths in millimetres.
func dump(d *Drawing) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "height %s\nalt %s\n", mm(d.Height), d.Alt)
	for _, it := range d.Items {
		c := fmt.Sprintf("#%02X%02X%02X", it.Color.R, it.Color.G, it.Color.B)
		switch it.Kind {
		case paper.Text:
			style := []string{"regular", "semibold", "italic"}[it.Style]
			fmt.Fprintf(&b, "text %s %s w %s %s %d.%d %s %q\n", mm(it.X), mm(it.Y), mm(it.W), style, it.Size/10, it.Size%10, c, it.Text)
		case paper.Rect:
			fmt.Fprintf(&b, "rect %s %s %s x %s %s\n", mm(it.X), mm(it.Y), mm(it.W), mm(it.H), c)
		case paper.Outline:
			fmt.Fprintf(&b, "frame %s %s %s x %s stroke %s %s\n", mm(it.X), mm(it.Y), mm(it.W), mm(it.H), mm(it.Weight), c)
		case paper.Line:
			fmt.Fprintf(&b, "line %s %s to %s %s stroke %s %s\n", mm(it.X), mm(it.Y), mm(it.X+it.W), mm(it.Y+it.H), mm(it.Weight), c)
		default:
			fmt.Fprintf(&b, "unexpected kind %d\n", it.Kind)
		}
	}
	return b.Bytes()
}

func mm(u paper.Unit) string {
	sign := ""
	if u < 0 {
		sign, u = "-", -u
	}
	return fmt.Sprintf("%s%d.%03d", sign, u/1000, u%1000)
}

// A box is what a text covers: capitals above its baseline and a little below.
type box struct {
	x0, y0, x1, y1 paper.Unit
	text           string
}

// faults lists how a drawing breaks the rules of every figure.
func faults(d *Drawing) []string {
	const slack = 50
	var found []string
	fault := func(format string, a ...any) { found = append(found, fmt.Sprintf(format, a...)) }
	if d.Height <= 0 || d.Height > 200*paper.MM {
		fault("height %s mm", mm(d.Height))
	}
	if d.Alt == "" {
		fault("no alternative text")
	}
	var boxes []box
	for _, it := range d.Items {
		x0, x1 := min(it.X, it.X+it.W), max(it.X, it.X+it.W)
		if x0 < -slack || x1 > paper.TextWidth+slack {
			fault("item of kind %d %q runs from %s to %s mm", it.Kind, it.Text, mm(x0), mm(x1))
		}
		if it.Y < 0 || it.Y+it.H > d.Height {
			fault("item of kind %d %q at %s mm leaves the figure", it.Kind, it.Text, mm(it.Y))
		}
		if it.Elem != nil {
			fault("item of kind %d %q has an Elem", it.Kind, it.Text)
		}
		if (it.Kind == paper.Rect || it.Kind == paper.Outline) && (it.W <= 0 || it.H <= 0) {
			fault("rectangle of %s by %s mm", mm(it.W), mm(it.H))
		}
		if it.Kind != paper.Text {
			continue
		}
		if it.Size < 70 || it.Text == "" {
			fault("text %q of size %d", it.Text, it.Size)
		}
		em := it.Size.Em()
		boxes = append(boxes, box{it.X, it.Y - em*72/100, it.X + it.W, it.Y + em*15/100, it.Text})
	}
	for i, a := range boxes {
		for _, b := range boxes[:i] {
			if a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 {
				fault("%q meets %q", b.text, a.text)
			}
		}
		for _, it := range d.Items {
			if it.Kind == paper.Line && crosses(it, a) {
				fault("a line from %s %s to %s %s crosses %q", mm(it.X), mm(it.Y), mm(it.X+it.W), mm(it.Y+it.H), a.text)
			}
		}
	}
	return found
}

// crosses walks along a line and asks whether it comes inside a box.
func crosses(line paper.Item, b box) bool {
	const steps = 64
	for i := range paper.Unit(steps + 1) {
		x, y := line.X+line.W*i/steps, line.Y+line.H*i/steps
		half := line.Weight / 2
		if x+half > b.x0 && x-half < b.x1 && y+half > b.y0 && y-half < b.y1 {
			return true
		}
	}
	return false
}
