// Package figure draws the figures of the reports (look.md 8) and the 104-week
// rule with lines, rectangles and text. It gets numbers and labels that are
// already computed and decides only where they stand. Captions, reading
// sentences and the choice of what is worth a figure are left to templates and
// layout.
//
// A template hands a figure over as a fenced block: the kind is the block's
// word, the data below it is the JSON of the struct of that kind.
package figure

import (
	"fmt"

	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// A Drawing is a figure of full text width; items count from its top left.
// No item has an Elem: who places the drawing gives it one.
type Drawing struct {
	Height paper.Unit
	Items  []paper.Item
	Alt    string // what is to be seen, in Dutch, for who cannot see it
}

// A sketch is the data of one kind of figure.
type sketch interface {
	check() error // in Dutch; what passes can be drawn
	draw(*pen) (height paper.Unit, alt string)
}

// Draw draws a figure of the kind timeline, bricks, hours, funnel or planning.
// The data is the JSON of Timeline, Bricks, Hours, Funnel or Planning; unknown
// keys and impossible values are errors. A drawing is never higher than 200 mm,
// so that it goes on a page with its caption and reading sentence.
func Draw(kind string, data []byte, faces *font.Family, tones Tones) (*Drawing, error) {
	var s sketch
	switch kind {
	case "timeline":
		s = new(Timeline)
	case "bricks":
		s = new(Bricks)
	case "hours":
		s = new(Hours)
	case "funnel":
		s = new(Funnel)
	case "planning":
		s = new(Planning)
	default:
		return nil, fmt.Errorf("figuur %q is onbekend; kies timeline, bricks, hours, funnel of planning", kind)
	}
	return drawSketch(kind, s, data, faces, tones)
}

// DrawWeekRule draws the 104-week rule from the JSON of a WeekRule: 6.6 mm high
// with its three texts, 1.6 mm without (in the header).
func DrawWeekRule(data []byte, labels bool, faces *font.Family, tones Tones) (*Drawing, error) {
	return drawSketch("weekrule", &labelled{labels: labels}, data, faces, tones)
}

func drawSketch(kind string, s sketch, data []byte, faces *font.Family, tones Tones) (*Drawing, error) {
	if err := decode(data, s); err != nil {
		return nil, fmt.Errorf("figuur %s: %w", kind, err)
	}
	if err := s.check(); err != nil {
		return nil, fmt.Errorf("figuur %s: %w", kind, err)
	}
	p := &pen{faces: faces, tones: tones.shades(), items: make([]paper.Item, 0, 96)}
	height, alt := s.draw(p)
	if p.err != nil {
		return nil, fmt.Errorf("figuur %s: %w", kind, p.err)
	}
	return &Drawing{Height: height, Items: p.items, Alt: alt}, nil
}
