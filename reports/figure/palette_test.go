package figure

import (
	"math"
	"testing"

	"spoor2/reports/paper"
)

// contrast is that of WCAG 2.
func contrast(a, b paper.Color) float64 {
	luminance := func(c paper.Color) float64 {
		linear := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextIsLegibleOnEveryTone(t *testing.T) {
	aubergine := Tones{paper.Color{R: 0x5B, G: 0x1F, B: 0x4E}, paper.Color{R: 0x8A, G: 0x56, B: 0x80}, paper.Color{R: 0xC9, G: 0xAC, B: 0xC3}}
	for _, tones := range []Tones{{}, aubergine} {
		for n := range mostPhases {
			phases := tones.shades().phases(n + 1)
			if len(phases) != n+1 {
				t.Fatalf("%d tones for %d phases", len(phases), n+1)
			}
			for _, tone := range phases {
				if c := contrast(tone.fill, tone.text); c < 4.5 {
					t.Errorf("contrast %.2f on %v", c, tone.fill)
				}
			}
		}
	}
	for _, text := range []paper.Color{Ink, Grey, Accent, Marker} {
		for _, ground := range []paper.Color{White, Tint, Year} {
			if c := contrast(text, ground); c < 4.5 {
				t.Errorf("contrast %.2f of %v on %v", c, text, ground)
			}
		}
	}
}

func TestTonesColourTheFigures(t *testing.T) {
	family := faces(t)
	other := Tones{paper.Color{R: 0x5B, G: 0x1F, B: 0x4E}, paper.Color{R: 0x8A, G: 0x56, B: 0x80}, paper.Color{R: 0xC9, G: 0xAC, B: 0xC3}}
	for name, data := range map[string]string{
		"bricks":   `{"months":[{"label":"mei","talk":1,"open":1,"rejected":1}]}`,
		"hours":    `{"rows":[{"name":"Coaching","planned":100,"done":100}]}`,
		"funnel":   `{"rows":[{"count":5},{"count":4},{"count":3},{"count":2},{"count":1}]}`,
		"planning": `{"months":[{"label":"mei","days":31}],"phases":[{"name":"Intake","from":0,"to":9}]}`,
		"timeline": `{"total":728,"today":500,"phases":[{"from":0,"to":100},{"from":101,"to":200},{"from":201,"to":600}],"track1":{"from":0,"to":700}}`,
	} {
		plain, err := Draw(name, []byte(data), family, Tones{})
		if err != nil {
			t.Fatal(err)
		}
		coloured, err := Draw(name, []byte(data), family, other)
		if err != nil {
			t.Fatal(err)
		}
		changed := 0
		for i, it := range coloured.Items {
			switch it.Color {
			case Accent, Accent2, Accent3, Mid, Fill, Light:
				t.Errorf("%s: petrol %v in the figure of another house", name, it.Color)
			}
			if it.Color != plain.Items[i].Color {
				changed++
			}
		}
		if changed == 0 {
			t.Errorf("%s: nothing took the tones", name)
		}
	}
}
