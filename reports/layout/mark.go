package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Sizes of drawn signs (look.md 6).
const (
	stateSide   = 2400
	stateGap    = 1600
	stateStroke = 220
	boxSide     = 3400
	boxGap      = 2000
	boxStroke   = 300
	tickStroke  = 450
	tickInset   = 700
)

// markWidth is the width of a sign with the room after it.
func markWidth(m markup.Mark) paper.Unit {
	if m == markup.MarkTick || m == markup.MarkBox {
		return boxSide + boxGap
	}
	return stateSide + stateGap
}

// mark draws a sign on a baseline. A state is an ornament, since the word after
// it says the same; a tick box says something by itself, so it is a figure.
func (g *galley) mark(m markup.Mark, x, baseline paper.Unit, e *paper.Elem) {
	switch m {
	case markup.MarkTick:
		g.tickBox(x, baseline, true, e)
		return
	case markup.MarkBox:
		g.tickBox(x, baseline, false, e)
		return
	}
	y := baseline + 250 - stateSide
	g.square(x, y, stateSide, stateStroke, nil)
	switch m {
	case markup.MarkDone:
		g.rect(x, y, stateSide, stateSide, figure.Ink)
	case markup.MarkStarted:
		g.rect(x, y, stateSide/2, stateSide, figure.Ink)
	case markup.MarkNotDone:
		g.stroke(x, y+stateSide, stateSide, -stateSide, stateStroke, nil)
	}
}

func (g *galley) tickBox(x, baseline paper.Unit, ticked bool, e *paper.Elem) {
	var f *paper.Elem
	if e != nil {
		f = g.elem(e, paper.RoleFigure)
		f.Alt = "leeg vakje"
		if ticked {
			f.Alt = "aangekruist vakje"
		}
	}
	y := baseline + 500 - boxSide
	g.square(x, y, boxSide, boxStroke, f)
	if ticked {
		const in, side = tickInset, boxSide - 2*tickInset
		g.stroke(x+in, y+in, side, side, tickStroke, f)
		g.stroke(x+in, y+in+side, side, -side, tickStroke, f)
	}
}

// square draws an outline whose outer edge is side long.
func (g *galley) square(x, y, side, weight paper.Unit, e *paper.Elem) {
	g.items = append(g.items, paper.Item{Kind: paper.Outline, X: x + weight/2, Y: y + weight/2, W: side - weight, H: side - weight, Weight: weight, Color: figure.Ink, Elem: e})
}

func (g *galley) stroke(x, y, w, h, weight paper.Unit, e *paper.Elem) {
	g.items = append(g.items, paper.Item{Kind: paper.Line, X: x, Y: y, W: w, H: h, Weight: weight, Color: figure.Ink, Elem: e})
}
