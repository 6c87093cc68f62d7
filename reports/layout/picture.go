package layout

import (
	"strconv"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// figure sets a drawing with its caption and the sentence that reads it. The
// caption is a paragraph: in the Figure its Alt would silence it, and beside a
// Figure a Caption may not stand (ISO 32000-1, 14.8.4.2).
func (g *galley) figure(f *markup.Figure) {
	at := len(g.strips)
	g.margin(1250)
	if len(f.Caption) > 0 {
		g.figures++
		g.caption("Figuur", g.figures, f.Caption, g.elem(g.parent, paper.RoleP))
	}
	d, err := figure.Draw(f.Kind, f.Data, g.faces, g.tones)
	g.drawing(d, err, f.Line())
	if len(f.Reading) > 0 {
		g.end(2000, firm)
		g.flow(f.Reading, &fineType, g.elem(g.parent, paper.RoleP), axis, textWide)
	}
	if len(g.strips) > at {
		g.firmly(at)
		g.end(5000, loose)
	}
}

// drawing makes a strip of a figure; all its items are of one element.
func (g *galley) drawing(d *figure.Drawing, err error, line int) {
	if err != nil {
		g.faults.add(line, err)
		return
	}
	e := g.elem(g.parent, paper.RoleFigure)
	e.Alt = d.Alt
	at := len(g.items)
	g.items = append(g.items, d.Items...)
	for i := range g.items[at:] {
		g.items[at+i].Elem = e
	}
	g.cut(d.Height, firm)
}

// caption sets "Tabel 3" at the edge and the title on the axis. It makes no
// element of its own; a nil element makes an artifact.
func (g *galley) caption(kind string, n int, title markup.Text, e *paper.Elem) {
	g.open = true
	g.set(plain(kind+"\u00a0"+strconv.Itoa(n)), &countType, box{width: sideWide}, e)
	g.open = false
	high := g.set(title, &captionType, box{x: axis, width: textWide}, e)
	g.cut(max(high, countType.leading), firm).after = 2500
}
