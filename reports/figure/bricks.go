package figure

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// Bricks are applications by month and outcome (look.md 8.2): one brick is one
// application, up to 30 in a month. Of more than 18 months the first go into one
// column.
type Bricks struct {
	Months []BrickMonth `json:"months"`
}

// A BrickMonth is one column.
type BrickMonth struct {
	Label    string `json:"label"`    // "juni", "aug t/m 15"
	Talk     int    `json:"talk"`     // led to a conversation
	Open     int    `json:"open"`     // still running
	Rejected int    `json:"rejected"` // rejected on paper
	Silent   int    `json:"silent"`   // no answer, withdrawn or lapsed
}

const (
	mostMonths  = 18
	mostInMonth = 500
)

// An outcome is a layer of the columns, from the base up.
type outcome int

const (
	talk outcome = iota
	open
	rejected
	silent
	outcomes
)

func (o outcome) String() string {
	return [...]string{"tot een gesprek geleid", "loopt nog", "afgewezen op brief", "geen reactie, ingetrokken of vervallen"}[o]
}

func (m BrickMonth) counts() [outcomes]int {
	return [outcomes]int{m.Talk, m.Open, m.Rejected, m.Silent}
}

func (m BrickMonth) total() int { return m.Talk + m.Open + m.Rejected + m.Silent }

func (b *Bricks) check() error {
	if len(b.Months) == 0 {
		return fmt.Errorf("months: er zijn geen maanden; laat de figuur dan weg")
	}
	for i, m := range b.Months {
		total := 0
		for _, n := range m.counts() {
			if n < 0 || n > mostInMonth || total+n > mostInMonth {
				return fmt.Errorf("months[%d]: %s sollicitaties in een maand kan niet", i, number(total+n))
			}
			total += n
		}
	}
	return nil
}

// months are the columns: the oldest go together when there are too many.
func (b *Bricks) months() []BrickMonth {
	more := len(b.Months) - mostMonths
	if more <= 0 {
		return b.Months
	}
	first := BrickMonth{Label: "eerder"}
	for _, m := range b.Months[:more+1] {
		first.Talk += m.Talk
		first.Open += m.Open
		first.Rejected += m.Rejected
		first.Silent += m.Silent
	}
	return append([]BrickMonth{first}, b.Months[more+1:]...)
}

func (b *Bricks) draw(p *pen) (paper.Unit, string) {
	w := newWall(p, b.months())
	totals := [outcomes]int{}
	kinds := 0
	for _, m := range w.months {
		for o, n := range m.counts() {
			totals[o] += n
		}
	}
	for _, n := range totals {
		kinds += min(n, 1)
	}
	below := len(w.months) > 9
	if !below && kinds > 0 {
		w.base = max(w.base, keyPitch*paper.Unit(kinds-1)+5*paper.MM)
	}
	for i, m := range w.months {
		w.column(w.left+paper.Unit(i)*w.pitch, m)
	}
	end := w.left + paper.Unit(len(w.months)-1)*w.pitch + w.width
	if below {
		w.line(0, w.base, right, w.base, 300, Ink)
	} else {
		w.line(w.left, w.base, end, w.base, 300, Ink)
	}
	bottom, labelsEnd := w.labels()
	height := bottom + 3*paper.MM
	if below {
		height = w.keyBelow(bottom+6*paper.MM, totals) + 2*paper.MM
	} else {
		w.keyBeside(max(end, labelsEnd)+5*paper.MM, kinds, totals)
	}
	return height, b.alt(totals)
}

func (b *Bricks) alt(totals [outcomes]int) string {
	sum := 0
	var months, kinds []string
	for _, m := range b.Months {
		sum += m.total()
		months = append(months, m.Label+": "+number(m.total()))
	}
	names := [outcomes][2]string{
		{"leidde tot een gesprek", "leidden tot een gesprek"}, {"loopt nog", "lopen nog"},
		{"is op brief afgewezen", "zijn op brief afgewezen"},
		{"kreeg geen reactie, is ingetrokken of vervallen", "kregen geen reactie, zijn ingetrokken of vervallen"},
	}
	for o, n := range totals {
		if n > 0 {
			kinds = append(kinds, count(n, names[o][0], names[o][1]))
		}
	}
	s := "Sollicitaties per maand, gestapeld naar uitkomst: " + strings.Join(months, "; ") + ". In totaal " +
		count(sum, "sollicitatie", "sollicitaties")
	if len(kinds) == 0 {
		return s + "."
	}
	return s + ": " + strings.Join(kinds, "; ") + "."
}
