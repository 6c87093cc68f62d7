package figure

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// A Planning shows phases or activities and reports by month (look.md 8.5). Days
// count from the first day of the first month. Of more than 20 rows the last go
// together under "overige".
type Planning struct {
	Months  []PlanMonth `json:"months"` // at most 60
	Phases  []PlanBar   `json:"phases"`
	Reports []int       `json:"reports"` // days
}

// A PlanMonth is one column of the head.
type PlanMonth struct {
	Label string `json:"label"` // "sept"
	Days  int    `json:"days"`
}

// A PlanBar is a row.
type PlanBar struct {
	Name  string `json:"name"`
	From  int    `json:"from"`
	To    int    `json:"to"`              // included
	Phase int    `json:"phase,omitempty"` // from 1: the phase whose tone it has; without, every row is a phase
}

const (
	mostPlanMonths = 60
	mostPlanRows   = 20
	planRow        = 6000
	planHead       = 5500
)

func (l *Planning) check() error {
	if n := len(l.Months); n == 0 || n > mostPlanMonths {
		return fmt.Errorf("months: %d maanden, het kunnen er 1 tot %d zijn", n, mostPlanMonths)
	}
	for i, m := range l.Months {
		if m.Days < 1 || m.Days > 31 {
			return fmt.Errorf("months[%d]: een maand van %d dagen bestaat niet", i, m.Days)
		}
	}
	total := l.days()
	for i, b := range l.Phases {
		switch {
		case b.From < 0 || b.To < b.From || b.To >= total:
			return fmt.Errorf("phases[%d]: dag %s t/m %s past niet in de %d dagen van de maanden", i, number(b.From), number(b.To), total)
		case b.Phase < 0 || b.Phase > mostPhases:
			return fmt.Errorf("phases[%d]: fase %d bestaat niet; het kunnen er 1 tot %d zijn", i, b.Phase, mostPhases)
		}
	}
	for i, day := range l.Reports {
		if day < 0 || day >= total {
			return fmt.Errorf("reports[%d]: dag %s past niet in de %d dagen van de maanden", i, number(day), total)
		}
	}
	return nil
}

func (l *Planning) days() int {
	n := 0
	for _, m := range l.Months {
		n += m.Days
	}
	return n
}

// rows are the rows to draw.
func (l *Planning) rows() []PlanBar {
	if len(l.Phases) <= mostPlanRows {
		return l.Phases
	}
	rest := l.Phases[mostPlanRows-1]
	for _, b := range l.Phases[mostPlanRows:] {
		rest.From, rest.To, rest.Phase = min(rest.From, b.From), max(rest.To, b.To), max(rest.Phase, b.Phase)
	}
	rest.Name = fmt.Sprintf("overige (%d)", len(l.Phases)-mostPlanRows+1)
	return append(l.Phases[:mostPlanRows-1:mostPlanRows-1], rest)
}

// A planner puts days on the part right of the axis.
type planner struct {
	*pen
	days int
}

func (q planner) x(day int) paper.Unit {
	return paper.Axis + (right-paper.Axis)*paper.Unit(day)/paper.Unit(q.days)
}

func (l *Planning) draw(p *pen) (paper.Unit, string) {
	q := planner{p, l.days()}
	rows := l.rows()
	names := make([][]string, len(rows))
	bottom := paper.Unit(planHead)
	for i, b := range rows {
		names[i] = p.wrap(b.Name, paper.Axis-2*paper.MM, 2, rowName)
		bottom += rowHeight(names[i])
	}
	if len(l.Reports) > 0 {
		bottom += planRow
	}
	q.head(l.Months, bottom+800)

	tones := l.tones(p, rows)
	y := paper.Unit(planHead)
	for i, b := range rows {
		height := rowHeight(names[i])
		if i > 0 {
			p.rule(y+200, 150, Hairline)
		}
		p.lines(0, y+4100, 3200, names[i], rowName)
		width := max(q.x(b.To+1)-q.x(b.From), 400)
		p.rect(min(q.x(b.From), right-width), y+height/2-1300, width, 2600, tones[i].fill)
		y += height
	}
	if len(l.Reports) > 0 {
		q.reports(y, l.Reports, len(rows) > 0)
	}
	p.rule(bottom+850, 300, Ink)
	return bottom + 1000, l.alt()
}

func rowHeight(name []string) paper.Unit {
	return planRow + paper.Unit(len(name)-1)*3200
}

// head writes the months, as many as fit, over verticals down to bottom.
func (q planner) head(months []PlanMonth, bottom paper.Unit) {
	widest, narrowest := paper.Unit(0), paper.Unit(right)
	for _, m := range months {
		widest = max(widest, q.width(m.Label, tiny))
		narrowest = min(narrowest, q.x(m.Days)-q.x(0))
	}
	step := int((widest+1400)/max(narrowest, 1)) + 1
	day := 0
	for i, m := range months {
		x := q.x(day)
		day += m.Days
		if i%step != 0 || x+1000+q.width(m.Label, tiny) > right {
			q.line(x, planHead, x, bottom, 150, Grid)
			continue
		}
		q.line(x, 1000, x, bottom, 150, Grid)
		q.text(x+1000, 3600, m.Label, tiny)
	}
	q.rule(planHead, 300, Ink)
}

// reports draws the last row: a square for every report.
func (q planner) reports(y paper.Unit, days []int, below bool) {
	if below {
		q.rule(y+200, 150, Hairline)
	}
	q.text(0, y+4100, "Rapportages", rowName)
	for _, day := range days {
		x := (q.x(day) + q.x(day+1)) / 2
		q.rect(max(paper.Axis, min(x-1200, right-2400)), y+1800, 2400, 2400, Ink)
	}
}

// tones gives every row the tone of its phase.
func (l *Planning) tones(p *pen, rows []PlanBar) []tone {
	phases := 0
	for _, b := range rows {
		phases = max(phases, b.Phase)
	}
	if phases == 0 {
		return p.tones.phases(len(rows))
	}
	all := p.tones.phases(phases)
	tones := make([]tone, len(rows))
	for i, b := range rows {
		tones[i] = all[max(b.Phase-1, 0)]
	}
	return tones
}

func (l *Planning) alt() string {
	var rows []string
	for _, b := range l.Phases {
		from, to := l.month(b.From), l.month(b.To)
		if from == to {
			rows = append(rows, b.Name+" in "+l.Months[from].Label)
		} else {
			rows = append(rows, b.Name+" van "+l.Months[from].Label+" t/m "+l.Months[to].Label)
		}
	}
	s := "Planning per maand"
	if len(rows) > 0 {
		s += ": " + strings.Join(rows, "; ")
	}
	if n := len(l.Reports); n > 0 {
		s += ". " + count(n, "rapportage", "rapportages") + ", in " + enumerate(l.reportMonths())
	}
	return s + "."
}

// reportMonths names every month with a report once.
func (l *Planning) reportMonths() []string {
	var names []string
	last := -1
	for _, day := range l.Reports {
		if m := l.month(day); m != last {
			names, last = append(names, l.Months[m].Label), m
		}
	}
	return names
}

// month is the index of the month of a day.
func (l *Planning) month(day int) int {
	for i, m := range l.Months {
		if day -= m.Days; day < 0 {
			return i
		}
	}
	return len(l.Months) - 1
}
