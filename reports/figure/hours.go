package figure

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// Hours are hours planned against realised (look.md 8.3). Of more than 21 rows
// the last go together under "overige".
type Hours struct {
	Rows []HoursRow `json:"rows"`
}

// An HoursRow is one activity.
type HoursRow struct {
	Name    string `json:"name"`
	Planned int    `json:"planned"` // hundredths of an hour
	Done    int    `json:"done"`    // hundredths of an hour
}

const (
	mostRows   = 21
	mostHours  = 999_999 // hundredths
	numberEnd  = 52000   // of the numbers before the bars
	hoursStart = 54500   // of the bars
	hoursRoom  = 84500   // of the bars
)

func (h *Hours) check() error {
	if len(h.Rows) == 0 {
		return fmt.Errorf("rows: er zijn geen activiteiten; laat de figuur dan weg")
	}
	for i, r := range h.Rows {
		for _, n := range []int{r.Planned, r.Done} {
			if n < 0 || n > mostHours {
				return fmt.Errorf("rows[%d]: %s uur kan niet", i, decimals(n, 2))
			}
		}
	}
	return nil
}

// rows are the rows to draw.
func (h *Hours) rows() []HoursRow {
	if len(h.Rows) <= mostRows {
		return h.Rows
	}
	rest := HoursRow{Name: fmt.Sprintf("overige (%d)", len(h.Rows)-mostRows+1)}
	for _, r := range h.Rows[mostRows-1:] {
		rest.Planned += r.Planned
		rest.Done += r.Done
	}
	return append(h.Rows[:mostRows-1:mostRows-1], rest)
}

// A gauge is what the rows of Hours share.
type gauge struct {
	*pen
	places     int        // decimals in the numbers
	most       int        // hundredths in the longest bar
	room       paper.Unit // of the longest bar
	plannedEnd paper.Unit // of the planned hours behind the bars
}

func (h *Hours) draw(p *pen) (paper.Unit, string) {
	rows := h.rows()
	g := newGauge(p, rows)
	g.head()
	y := paper.Unit(5500)
	for _, r := range rows {
		p.rule(y, 150, Hairline)
		y += g.row(y, r)
	}
	p.rule(y-100, 300, Ink)
	return y, h.alt()
}

func newGauge(p *pen, rows []HoursRow) *gauge {
	g := &gauge{pen: p}
	for _, r := range rows {
		g.places = max(g.places, places(r.Planned), places(r.Done))
		g.most = max(g.most, r.Planned, r.Done)
	}
	var planned, difference paper.Unit
	for _, r := range rows {
		planned = max(planned, p.width("van "+decimals(r.Planned, g.places), rowNote))
		difference = max(difference, p.width(signed(r.Done-r.Planned, g.places), rowName))
	}
	g.plannedEnd = min(154*paper.MM, right-difference-2*paper.MM)
	g.room = min(hoursRoom, g.plannedEnd-planned-2*paper.MM-hoursStart)
	return g
}

// head is the key above the bars.
func (g *gauge) head() {
	g.textEnd(numberEnd, 3000, "Uren", tiny)
	g.rect(hoursStart, 1000, 5000, 2000, g.tones.Accent)
	g.text(61000, 3000, "gerealiseerd", tiny)
	g.frame(80500, 600, 5000, 2800, 250, Ink)
	g.text(87000, 3000, "gepland", tiny)
	g.textEnd(right, 3000, "Verschil", tiny)
}

// row draws an activity and returns its height.
func (g *gauge) row(y paper.Unit, r HoursRow) paper.Unit {
	done := decimals(r.Done, g.places)
	name := g.wrap(r.Name, numberEnd-g.pen.width(done, rowNumber)-2*paper.MM, 2, rowName)
	height := paper.Unit(7200)
	first := y + 4700
	if len(name) > 1 {
		height, first = 8800, y+3900
	}
	mid := y + height/2
	g.lines(0, first, 3300, name, rowName)
	g.textEnd(numberEnd, mid+1100, done, rowNumber)
	if r.Planned > 0 {
		g.frame(hoursStart, mid-2100, max(g.length(r.Planned), 600), 4200, 300, Ink)
	}
	if r.Done > 0 {
		g.rect(hoursStart, mid-1200, max(g.length(r.Done), 300), 2400, g.tones.Accent)
	}
	g.textEnd(g.plannedEnd, mid+1100, "van "+decimals(r.Planned, g.places), rowNote)
	g.textEnd(right, mid+1100, signed(r.Done-r.Planned, g.places), rowName)
	return height
}

// length is that of a bar; there is a bar, so most is not 0.
func (g *gauge) length(hundredths int) paper.Unit {
	return g.room * paper.Unit(hundredths) / paper.Unit(g.most)
}

func (h *Hours) alt() string {
	var b strings.Builder
	b.WriteString("Gerealiseerde en geplande uren per activiteit: ")
	planned, done := 0, 0
	var above, below HoursRow
	for i, r := range h.Rows {
		if i > 0 {
			b.WriteString("; ")
		}
		fmt.Fprintf(&b, "%s %s van %s", r.Name, hours(r.Done), hours(r.Planned))
		planned, done = planned+r.Planned, done+r.Done
		if r.Done-r.Planned > above.Done-above.Planned {
			above = r
		}
		if r.Done-r.Planned < below.Done-below.Planned {
			below = r
		}
	}
	fmt.Fprintf(&b, ". In totaal %s gerealiseerd van %s gepland", hours(done), hours(planned))
	if d := above.Done - above.Planned; d > 0 {
		fmt.Fprintf(&b, "; het meest boven plan is %s, met %s uur", above.Name, hours(d))
	}
	if d := below.Planned - below.Done; d > 0 {
		fmt.Fprintf(&b, "; het meest onder plan is %s, met %s uur", below.Name, hours(d))
	}
	return b.String() + "."
}

func hours(hundredths int) string { return decimals(hundredths, places(hundredths)) }
