package layout

import (
	"fmt"

	"spoor2/reports/figure"
	"spoor2/reports/paper"
)

// A Style is what a house may choose. The zero Style is petrol and has no logo:
// the name of the agency stands in its place.
type Style struct {
	Accent paper.Color    // the zero Color is petrol
	Logo   *paper.Picture // fitted in 60 by 11 mm
}

type tones = figure.Tones

// Contrasts that look.md 4 asks, in hundredths.
const (
	accentOnWhite = 700
	secondOnWhite = 450
	inkOnThird    = 700
)

// Check says why a house cannot have its accent; Paginate then keeps petrol.
func (s Style) Check() error {
	if s.Accent == (paper.Color{}) {
		return nil
	}
	if c := contrast(s.Accent, figure.White); c < accentOnWhite {
		return fmt.Errorf("huiskleur #%02X%02X%02X heeft een contrast van %d,%02d met wit; kies een donkerder kleur, met ten minste 7,00",
			s.Accent.R, s.Accent.G, s.Accent.B, c/100, c%100)
	}
	return nil
}

// tones derives the lighter accents: in the proportions of petrol, and as much
// darker or lighter as the text on them asks.
func (s Style) tones() tones {
	petrol := tones{Accent: figure.Accent, Accent2: figure.Accent2, Accent3: figure.Accent3}
	if s.Accent == (paper.Color{}) || s.Accent == figure.Accent || s.Check() != nil {
		return petrol
	}
	second := 23
	for second > 0 && contrast(mix(s.Accent, second), figure.White) < secondOnWhite {
		second--
	}
	third := 58
	for third < 100 && contrast(mix(s.Accent, third), figure.Ink) < inkOnThird {
		third++
	}
	return tones{Accent: s.Accent, Accent2: mix(s.Accent, second), Accent3: mix(s.Accent, third)}
}

// mix is a colour with so many hundredths of white.
func mix(c paper.Color, white int) paper.Color {
	channel := func(v uint8) uint8 { return uint8((int(v)*(100-white) + 255*white + 50) / 100) }
	return paper.Color{R: channel(c.R), G: channel(c.G), B: channel(c.B)}
}

// contrast is the contrast ratio of WCAG 2.2 in hundredths, rounded down.
func contrast(a, b paper.Color) int {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 50000) * 100 / (lb + 50000)
}

// luminance is the relative luminance of WCAG 2.2 in millionths.
func luminance(c paper.Color) int {
	return (2126*linear[c.R] + 7152*linear[c.G] + 722*linear[c.B]) / 10000
}

// linear is the light of an sRGB channel in millionths (IEC 61966-2-1): a table,
// so that every architecture decides alike.
var linear = [256]int{
	0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347, 3677, 4025, 4391, 4777,
	5182, 5605, 6049, 6512, 6995, 7499, 8023, 8568, 9134, 9721, 10330, 10960, 11612, 12286, 12983, 13702,
	14444, 15209, 15996, 16807, 17642, 18500, 19382, 20289, 21219, 22174, 23153, 24158, 25187, 26241, 27321, 28426,
	29557, 30713, 31896, 33105, 34340, 35601, 36889, 38204, 39546, 40915, 42311, 43735, 45186, 46665, 48172, 49707,
	51269, 52861, 54480, 56128, 57805, 59511, 61246, 63010, 64803, 66626, 68478, 70360, 72272, 74214, 76185, 78187,
	80220, 82283, 84376, 86500, 88656, 90842, 93059, 95307, 97587, 99899, 102242, 104616, 107023, 109462, 111932, 114435,
	116971, 119538, 122139, 124772, 127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027, 149960, 152926, 155926, 158961,
	162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475, 187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231,
	215861, 219526, 223228, 226966, 230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183, 262251, 266356, 270498, 274677,
	278894, 283149, 287441, 291771, 296138, 300544, 304987, 309469, 313989, 318547, 323143, 327778, 332452, 337164, 341914, 346704,
	351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429, 391572, 396755, 401978, 407240, 412543, 417885, 423268, 428690,
	434154, 439657, 445201, 450786, 456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881, 514918, 520996,
	527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125, 577580, 584078, 590619, 597202, 603827, 610496, 617207, 623960,
	630757, 637597, 644480, 651406, 658375, 665387, 672443, 679542, 686685, 693872, 701102, 708376, 715694, 723055, 730461, 737910,
	745404, 752942, 760525, 768151, 775822, 783538, 791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
	871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307, 955973, 964686, 973445, 982251, 991102, 1000000,
}
