package draw

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/font"
	"spoor2/reports/paper"

	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/breakline"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// pointMM is a point in mm.
const pointMM = 25.4 / 72

// style is the face of a style of maroto's; bold italic prints semibold.
func style(s fontstyle.Type) paper.Style {
	switch {
	case strings.Contains(string(s), "B"):
		return paper.Semibold
	case strings.Contains(string(s), "I"):
		return paper.Italic
	}
	return paper.Regular
}

func size(points float64) paper.Size { return paper.Size(math.Round(points * 10)) }

func colorOf(c *props.Color) paper.Color {
	if c == nil {
		return paper.Color{}
	}
	return paper.Color{R: uint8(c.Red), G: uint8(c.Green), B: uint8(c.Blue)}
}

// GetFontHeight is the size of the type in mm.
func (p *provider) GetFontHeight(f *props.Font) float64 { return f.Size * pointMM }

// GetLinesQuantity counts the lines that AddText makes.
func (p *provider) GetLinesQuantity(s string, t *props.Text, width float64) int {
	return len(p.lines(s, t, width))
}

// AddText breaks a text into lines and draws them as a paragraph, or as a link.
func (p *provider) AddText(s string, c *entity.Cell, t *props.Text) {
	item := paper.Item{Kind: paper.Text, Style: style(t.Style), Size: size(t.Size), Color: colorOf(t.Color), Elem: p.w.Add(p.root, paper.RoleP, "")}
	if t.Hyperlink != nil {
		item.Elem = p.w.Add(item.Elem, paper.RoleLink, "")
		item.Color = colorOf(&props.BlueColor)
	}
	width := max(0, c.Width-t.Left-t.Right)
	high := t.Size * pointMM
	y := c.Y + min(t.Top, c.Height) + high
	for _, line := range p.lines(s, t, width) {
		long := p.width(strings.TrimRight(line, " "), t)
		x := c.X + t.Left
		switch {
		case t.Align == align.Right:
			x += width - long
		case t.Align == align.Center:
			x += (width - long) / 2
		}
		item.X, item.Y, item.W = unit(x), unit(y), unit(long)
		if t.Align == align.Justify {
			p.justify(line, item, width, t)
		} else {
			item.Text = line
			p.draw(item)
		}
		if t.Hyperlink != nil {
			p.draw(paper.Item{Kind: paper.Link, X: unit(x), Y: unit(y - high), W: unit(long), H: unit(high), To: *t.Hyperlink, Text: s, Elem: item.Elem})
		}
		y += high + t.VerticalPadding
	}
}

// justify spreads the words of a line over a width, as maroto does: also the
// last, unless that leaves gaps of ten spaces before a full stop.
func (p *provider) justify(line string, item paper.Item, width float64, t *props.Text) {
	words := strings.Fields(line)
	if len(words) == 0 {
		return
	}
	space := p.width(" ", t)
	gap := (width - p.width(strings.Join(words, ""), t)) / float64(max(1, len(words)-1))
	if end, _ := utf8.DecodeLastRuneInString(line); gap > 10*space && !unicode.IsLetter(end) && !unicode.IsNumber(end) {
		gap = space
	}
	x := mm(item.X)
	for i, word := range words {
		item.X, item.W, item.Text = unit(x), unit(p.width(word, t)), word
		if i < len(words)-1 {
			item.Text += " "
		}
		p.draw(item)
		x += p.width(word, t) + gap
	}
}

// width is the advance of s in mm.
func (p *provider) width(s string, t *props.Text) float64 {
	face := p.faces[style(t.Style)]
	w, err := face.Width(s, size(t.Size))
	if err != nil {
		p.fail(err)
	}
	return mm(w)
}

// lines breaks s at spaces, which stay at the end of their line so that the text
// can be read back, or anywhere with a dash.
func (p *provider) lines(s string, t *props.Text, width float64) []string {
	if p.faces[style(t.Style)] == nil {
		p.fail(&font.MissingError{Rune: ' ', Face: string(t.Style), Text: s})
		return nil
	}
	var lines []string
	if t.BreakLineStrategy == breakline.DashStrategy {
		line, dash := "", p.width(" - ", t)
		for _, r := range s {
			if p.width(line, t)+dash > width-dash && line != "" {
				lines, line = append(lines, line+"-"), ""
			}
			line += string(r)
		}
		return append(lines, line)
	}
	line := ""
	for word := range strings.SplitAfterSeq(s, " ") {
		if line != "" && p.width(line+strings.TrimRight(word, " "), t) > width {
			lines, line = append(lines, line), ""
		}
		line += word
	}
	return append(lines, line)
}
