package figure

import "spoor2/reports/paper"

// The colours of the house (look.md 4). White and grey texts keep a contrast of
// 4.5 with what they stand on; a fill that stays below 3 has a number or a word
// beside it.
var (
	White     = paper.Color{R: 0xFF, G: 0xFF, B: 0xFF}
	Ink       = paper.Color{R: 0x1B, G: 0x1F, B: 0x22} // text, heavy rules, done marks
	Grey      = paper.Color{R: 0x4F, G: 0x5A, B: 0x60} // labels, notes, header and footer
	Accent    = paper.Color{R: 0x14, G: 0x50, B: 0x5F} // petrol: numbers of sections, bars, big numbers
	Accent2   = paper.Color{R: 0x4A, G: 0x77, B: 0x83} // white text on it
	Accent3   = paper.Color{R: 0x9D, G: 0xB6, B: 0xBD} // ink on it
	Mid       = paper.Color{R: 0x7F, G: 0xA0, B: 0xA9} // between accent 2 and accent 3; ink on it
	Fill      = paper.Color{R: 0xA9, G: 0xBD, B: 0xC3} // rejected on paper
	Light     = paper.Color{R: 0xD3, G: 0xDE, B: 0xE1} // spoor 1, first bar of the funnel
	Tint      = paper.Color{R: 0xF0, G: 0xF4, B: 0xF5} // summary, callout, second year
	Year      = paper.Color{R: 0xE4, G: 0xEA, B: 0xEC} // first year
	Hairline  = paper.Color{R: 0xC2, G: 0xCB, B: 0xCF} // rules between rows
	Grid      = paper.Color{R: 0xDD, G: 0xE4, B: 0xE6} // verticals of the planning
	RuleGrey  = paper.Color{R: 0x9A, G: 0xA7, B: 0xAD} // base of the 104-week rule
	FieldLine = paper.Color{R: 0x8E, G: 0x9B, B: 0xA1} // lines to write on
	Contour   = paper.Color{R: 0x6B, G: 0x77, B: 0x7D} // open blocks
	Marker    = paper.Color{R: 0xA6, G: 0x3A, B: 0x12} // the date of the report, and nothing else
)

// Tones are the accents of a house style. Who makes them has seen to it that
// Accent has a contrast of 7 with white, Accent2 of 4.5, and ink of 7 on
// Accent3 (look.md 4). The zero Tones are petrol.
type Tones struct{ Accent, Accent2, Accent3 paper.Color }

// shades are all fills that follow the accent.
type shades struct {
	Tones
	mid, fill, light paper.Color
}

// shades mixes what look.md gives for petrol only.
func (t Tones) shades() shades {
	petrol := Tones{Accent, Accent2, Accent3}
	if t == petrol || t == (Tones{}) {
		return shades{petrol, Mid, Fill, Light}
	}
	return shades{t, mix(t.Accent2, t.Accent3, 64), mix(White, t.Accent3, 88), mix(White, t.Accent3, 45)}
}

// mix goes percent of the way from a to b.
func mix(a, b paper.Color, percent int) paper.Color {
	channel := func(a, b uint8) uint8 {
		return uint8((int(a)*(100-percent) + int(b)*percent + 50) / 100)
	}
	return paper.Color{R: channel(a.R, b.R), G: channel(a.G, b.G), B: channel(a.B, b.B)}
}

// A tone is a fill and what is legible on it.
type tone struct{ fill, text paper.Color }

// phases gives the tones for n phases, growing darker.
func (s shades) phases(n int) []tone {
	five := []tone{{s.Accent3, Ink}, {s.mid, Ink}, {s.Accent2, White}, {s.Accent, White}, {Ink, White}}
	switch {
	case n <= 1:
		return five[3:4]
	case n == 2:
		return five[2:4]
	case n == 3:
		return []tone{five[0], five[2], five[3]}
	case n <= 5:
		return five[:n]
	}
	tones := make([]tone, n)
	for i := range tones {
		tones[i] = five[i*5/n]
	}
	return tones
}

// steps gives the tones of a funnel of n rows: light at the top, the accent at
// the bottom.
func (s shades) steps(n int) []paper.Color {
	five := []paper.Color{s.light, s.fill, s.mid, s.Accent2, s.Accent}
	if n <= 5 {
		return five[5-n:]
	}
	steps := make([]paper.Color, n)
	for i := range steps {
		steps[i] = five[i*5/n]
	}
	return steps
}
