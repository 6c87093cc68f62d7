package figure

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// A Funnel goes from vacancy to work (look.md 8.4). The bars stand in proportion
// to the largest.
type Funnel struct {
	Rows []FunnelRow `json:"rows"` // at most 12
}

// A FunnelRow is one step.
type FunnelRow struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
	Note  string `json:"note,omitempty"` // "ongeveer 1 op 3"; at 0: "geen in deze periode"
}

const (
	mostSteps   = 12
	mostCount   = 99_999
	funnelStart = 55500
	funnelRoom  = 56500
	stepPitch   = 8000
)

func (f *Funnel) check() error {
	switch {
	case len(f.Rows) == 0:
		return fmt.Errorf("rows: er zijn geen stappen; laat de figuur dan weg")
	case len(f.Rows) > mostSteps:
		return fmt.Errorf("rows: %d stappen passen niet, ten hoogste %d", len(f.Rows), mostSteps)
	}
	for i, r := range f.Rows {
		if r.Count < 0 || r.Count > mostCount {
			return fmt.Errorf("rows[%d]: het aantal %s kan niet", i, number(r.Count))
		}
	}
	return nil
}

func (f *Funnel) draw(p *pen) (paper.Unit, string) {
	most := 1
	for _, r := range f.Rows {
		most = max(most, r.Count)
	}
	tones := p.tones.steps(len(f.Rows))
	p.rule(100, 300, Ink)
	for i, r := range f.Rows {
		y := 100 + paper.Unit(i)*stepPitch
		if i > 0 {
			p.rule(y, 150, Hairline)
		}
		n := number(r.Count)
		name := p.wrap(r.Name, numberEnd-p.width(n, stepNumber)-2*paper.MM, 2, stepName)
		p.lines(0, y+5100-paper.Unit(len(name)-1)*1700, 3400, name, stepName)
		p.textEnd(numberEnd, y+5300, n, stepNumber)

		length := funnelRoom * paper.Unit(r.Count) / paper.Unit(most)
		if r.Count > 0 {
			length = max(length, 400)
			p.rect(funnelStart, y+1900, length, 4200, tones[i])
		} else {
			p.line(funnelStart, y+1900, funnelStart, y+6100, 300, Ink)
		}
		x := funnelStart + length + 2200
		note := p.wrap(r.Note, right-x, 2, small)
		p.lines(x, y+5100-paper.Unit(len(note)-1)*1650, 3300, note, small)
	}
	height := 100 + paper.Unit(len(f.Rows))*stepPitch + 300
	p.rule(height-150, 300, Ink)
	return height, f.alt()
}

func (f *Funnel) alt() string {
	var rows []string
	for _, r := range f.Rows {
		rows = append(rows, r.Name+": "+number(r.Count)+clause(r.Note))
	}
	return "De stappen van vacature naar werk, met een balk per stap. " + strings.Join(rows, "; ") + "."
}
