package figure

import (
	"strconv"

	"spoor2/reports/paper"
)

const (
	brickHeight = 3400
	brickSpace  = 500          // of the height
	tallest     = 48000        // of a column of many
	columnsRoom = 54500        // beside the key
	keyPitch    = 7000         // of the key beside the columns
	swatchSize  = 6000         // width
	hatchStep   = 850          // of bricks that still run
	numberSpace = 3 * paper.MM // height of a segment that holds its number
)

// A wall is the grid of the columns.
type wall struct {
	*pen
	months []BrickMonth
	left   paper.Unit // of the first column
	pitch  paper.Unit
	width  paper.Unit // of a column
	brick  paper.Unit // height, with its space
	plain  bool       // segments with their number instead of bricks
	base   paper.Unit // where the columns stand
}

func newWall(p *pen, months []BrickMonth) *wall {
	n := paper.Unit(len(months))
	w := &wall{pen: p, months: months, left: paper.Axis, pitch: 14500, width: 10000, brick: brickHeight}
	switch {
	case n > 9:
		w.left, w.pitch = 1500, right/n
		w.width = w.pitch - 3*paper.MM
	case n > 4:
		w.pitch = columnsRoom / n
		w.width = w.pitch - 3*paper.MM
	}
	most := 0
	for _, m := range months {
		most = max(most, m.total())
	}
	w.base = 8150 + paper.Unit(most)*brickHeight
	if most > 14 {
		w.brick, w.base = tallest/paper.Unit(most), 8150+tallest
	}
	w.plain = most > 30
	if w.plain { // every segment can be a little higher than its share
		w.brick = (tallest - 4*300) / paper.Unit(most)
	}
	return w
}

// column draws one month from the base up, and its total above it.
func (w *wall) column(x paper.Unit, m BrickMonth) {
	y := w.base
	for o, n := range m.counts() {
		switch {
		case n == 0:
		case w.plain:
			y -= w.segment(x, y, outcome(o), n)
		default:
			for range n {
				y -= w.brick
				w.block(x, y+100, w.width, w.brick-brickSpace, outcome(o))
			}
		}
	}
	w.textMid(x+w.width/2, y-1250, number(m.total()), rowNumber)
}

// segment draws n applications as one block on bottom, with their number in it
// where that fits, and returns its height.
func (w *wall) segment(x, bottom paper.Unit, o outcome, n int) paper.Unit {
	height := max(w.brick*paper.Unit(n), 300)
	visible := height
	if height > 1000 {
		visible -= brickSpace
	}
	y := bottom - height + 100
	s, h := strconv.Itoa(n), tinyBold
	if o == talk {
		h = tinyBold.in(White)
	}
	tw := w.pen.width(s, h)
	if height < numberSpace || tw+600 > w.width {
		w.block(x, y, w.width, visible, o)
		return height
	}
	mid := y + visible/2
	if o == open { // the hatch keeps away from the number
		side := (w.width - tw - 400) / 2
		w.hatch(x, y, side, visible)
		w.hatch(x+w.width-side, y, side, visible)
		w.frame(x, y, w.width, visible, 260, w.tones.Accent)
	} else {
		w.block(x, y, w.width, visible, o)
	}
	w.textMid(x+w.width/2, mid+900, s, h)
	return height
}

// block draws a brick, a segment or a swatch.
func (w *wall) block(x, y, width, height paper.Unit, o outcome) {
	switch o {
	case talk:
		w.rect(x, y, width, height, w.tones.Accent)
	case open:
		w.frame(x, y, width, height, 260, w.tones.Accent)
		w.hatch(x, y, width, height)
	case rejected:
		w.rect(x, y, width, height, w.tones.fill)
	default:
		w.frame(x, y, width, height, 250, Contour)
	}
}

func (w *wall) hatch(x, y, width, height paper.Unit) {
	for at := paper.Unit(hatchStep); at < height-260; at += hatchStep {
		w.line(x, y+at, x+width, y+at, 260, w.tones.Accent)
	}
}

// labels writes the months under their columns; it returns the last baseline and
// how far to the right the labels come.
func (w *wall) labels() (bottom, end paper.Unit) {
	h := smallInk
	for _, m := range w.months {
		if w.pen.width(m.Label, smallInk) > w.pitch-800 {
			h = smallInk
			h.size = 70
		}
	}
	bottom = w.base + 3850
	for i, m := range w.months {
		mid := w.left + paper.Unit(i)*w.pitch + w.width/2
		for k, s := range w.wrap(m.Label, w.pitch-500, 3, h) {
			y := w.base + 3850 + paper.Unit(k)*3*paper.MM
			w.textMid(mid, y, s, h)
			bottom, end = max(bottom, y), max(end, mid+w.pen.width(s, h)/2)
		}
	}
	return bottom, end
}

// keyBeside stands at the right of the columns, on their base.
func (w *wall) keyBeside(x paper.Unit, kinds int, totals [outcomes]int) {
	widest := paper.Unit(0)
	for _, n := range totals {
		widest = max(widest, w.pen.width(number(n), rowNumber))
	}
	numberEnd := x + max(13200, swatchSize+1500+widest)
	y := w.base - 350 - 3200 - keyPitch*paper.Unit(kinds-1)
	for o, n := range totals {
		if n == 0 {
			continue
		}
		w.block(x, y, swatchSize, 3200, outcome(o))
		w.textEnd(numberEnd, y+2750, number(n), rowNumber)
		w.text(numberEnd+1800, y+2700, outcome(o).String(), smallInk)
		y += keyPitch
	}
}

// keyBelow stands in a row, or in more when the numbers are large; it returns
// its last baseline.
func (w *wall) keyBelow(baseline paper.Unit, totals [outcomes]int) paper.Unit {
	x := paper.Unit(0)
	for o, n := range totals {
		if n == 0 {
			continue
		}
		name := outcome(o).String()
		width := swatchSize + 1500 + w.pen.width(number(n), rowNumber) + 1200 + w.pen.width(name, smallInk)
		if x > 0 && x+width > right {
			x, baseline = 0, baseline+5*paper.MM
		}
		w.block(x, baseline-2700, swatchSize, 3200, outcome(o))
		end := w.text(x+swatchSize+1500, baseline, number(n), rowNumber)
		x = w.text(end+1200, baseline, name, smallInk) + 3*paper.MM
	}
	return baseline
}
