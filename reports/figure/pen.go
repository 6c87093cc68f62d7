package figure

import (
	"strings"
	"unicode/utf8"

	"spoor2/reports/font"
	"spoor2/reports/paper"
)

const right = paper.TextWidth // the right edge of every figure

// A hand is how a text is written.
type hand struct {
	style paper.Style
	size  paper.Size
	color paper.Color
}

// The hands of look.md 8.
var (
	small      = hand{paper.Regular, 75, Grey}
	smallInk   = hand{paper.Regular, 75, Ink}
	smallBold  = hand{paper.Semibold, 75, Ink}
	tiny       = hand{paper.Regular, 70, Grey}
	tinyBold   = hand{paper.Semibold, 70, Ink}
	rowName    = hand{paper.Regular, 80, Ink}
	rowNote    = hand{paper.Regular, 80, Grey}
	rowNumber  = hand{paper.Semibold, 85, Ink}
	stepName   = hand{paper.Regular, 85, Ink}
	stepNumber = hand{paper.Semibold, 110, Ink}
)

func (h hand) in(c paper.Color) hand {
	h.color = c
	return h
}

// A pen collects the items of one figure. It keeps the first text that cannot
// be set; the figure is then thrown away.
type pen struct {
	faces *font.Family
	tones shades
	items []paper.Item
	err   error
}

func (p *pen) width(s string, h hand) paper.Unit {
	if s == "" {
		return 0
	}
	w, err := p.faces[h.style].Width(s, h.size)
	if err != nil && p.err == nil {
		p.err = err
	}
	return w
}

// text writes s from x on and returns where it ends.
func (p *pen) text(x, baseline paper.Unit, s string, h hand) paper.Unit {
	if s == "" {
		return x
	}
	w := p.width(s, h)
	p.items = append(p.items, paper.Item{
		Kind: paper.Text, X: x, Y: baseline, W: w, Text: s, Style: h.style, Size: h.size, Color: h.color,
	})
	return x + w
}

// textEnd writes s so that it ends at x.
func (p *pen) textEnd(x, baseline paper.Unit, s string, h hand) {
	p.text(x-p.width(s, h), baseline, s, h)
}

// textMid writes s around x.
func (p *pen) textMid(x, baseline paper.Unit, s string, h hand) {
	p.text(x-p.width(s, h)/2, baseline, s, h)
}

// lines writes lines under each other.
func (p *pen) lines(x, baseline, leading paper.Unit, lines []string, h hand) {
	for i, s := range lines {
		p.text(x, baseline+paper.Unit(i)*leading, s, h)
	}
}

func (p *pen) rect(x, y, w, h paper.Unit, c paper.Color) {
	p.items = append(p.items, paper.Item{Kind: paper.Rect, X: x, Y: y, W: w, H: h, Color: c})
}

// frame strokes the inside of a rectangle; one too small for its stroke is
// filled.
func (p *pen) frame(x, y, w, h, weight paper.Unit, c paper.Color) {
	if w <= weight || h <= weight {
		p.rect(x, y, w, h, c)
		return
	}
	p.items = append(p.items, paper.Item{
		Kind: paper.Outline, X: x + weight/2, Y: y + weight/2, W: w - weight, H: h - weight, Weight: weight, Color: c,
	})
}

func (p *pen) line(x0, y0, x1, y1, weight paper.Unit, c paper.Color) {
	p.items = append(p.items, paper.Item{
		Kind: paper.Line, X: x0, Y: y0, W: x1 - x0, H: y1 - y0, Weight: weight, Color: c,
	})
}

// rule draws a horizontal line over the full width.
func (p *pen) rule(y, weight paper.Unit, c paper.Color) {
	p.line(0, y, right, y, weight, c)
}

// fit shortens s with an ellipsis when it is wider than max.
func (p *pen) fit(s string, max paper.Unit, h hand) string {
	if p.cut(s, max, h) == len(s) {
		return s
	}
	n := p.cut(s, max-p.width("…", h), h)
	return strings.TrimRight(s[:n], " "+hardSpace) + "…"
}

// cut returns how many bytes of s go into max.
func (p *pen) cut(s string, max paper.Unit, h hand) int {
	face, sum := p.faces[h.style], 0
	for i, r := range s {
		units, _ := face.Advance(r) // a missing one shows when the text is set
		sum += units
		if face.Scale(sum, h.size) > max {
			return i
		}
	}
	return len(s)
}

const hardSpace = "\u00A0"

// wrap breaks s at spaces into at most n lines of width max; a word that is
// wider is broken, at a hard space if it has one, and what n lines cannot hold
// is shortened.
func (p *pen) wrap(s string, max paper.Unit, n int, h hand) []string {
	var lines []string
	s = strings.Trim(s, " ")
	for len(lines) < n-1 {
		end := p.cut(s, max, h)
		if end == len(s) {
			break
		}
		if i := strings.LastIndexByte(s[:end+1], ' '); i > 0 {
			end = i
		} else if i := strings.LastIndex(s[:end], hardSpace); i > 0 {
			end = i
		} else if end == 0 {
			_, end = utf8.DecodeRuneInString(s)
		}
		lines = append(lines, strings.TrimRight(s[:end], " "))
		s = strings.TrimLeft(s[end:], " "+hardSpace)
	}
	return append(lines, p.fit(s, max, h))
}

// spread moves things of the given widths as little as needed to the right and
// then back, so that they stand in order between lo and hi with a gap between
// them. It reports whether there is room.
func spread(from, width []paper.Unit, lo, hi, gap paper.Unit) bool {
	edge := lo
	for i, w := range width {
		from[i] = max(from[i], edge)
		edge = from[i] + w + gap
	}
	edge = hi
	for i := len(from) - 1; i >= 0; i-- {
		from[i] = min(from[i], edge-width[i])
		edge = from[i] - gap
	}
	return len(from) == 0 || from[0] >= lo
}
