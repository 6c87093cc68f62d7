package figure

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// A Timeline is the waiting period with its milestones, tracks and reports
// (look.md 8.1). Days count from the first sick day, day 0. What lies beyond
// Total stretches the scale. The figure is 63 mm high; less where a row has
// nothing to show, more where labels or bars need room.
type Timeline struct {
	Total      int         `json:"total"`            // days of the waiting period: 728, more when extended
	Today      int         `json:"today"`            // day of the report
	TodayLabel string      `json:"todayLabel"`       // "rapport 3 · 17 augustus 2026 · week 77"
	Now        string      `json:"now"`              // "17 augustus 2026", for the alternative text
	Milestones []Milestone `json:"milestones"`       // at most 20
	Track1     *Bar        `json:"track1,omitempty"` // spoor 1
	Phases     []Bar       `json:"phases"`           // spoor 2, at most 12; what overlaps gets a row of its own
	Reports    []Tick      `json:"reports"`          // at most 24
}

// A Bar runs over days, To included.
type Bar struct {
	From  int    `json:"from"`
	To    int    `json:"to"`
	Label string `json:"label"`           // inside when it fits, "2 oriëntatie"
	Short string `json:"short,omitempty"` // when it does not, "2"
}

const (
	lastDay       = 5000 // of a timeline; a typing error lies behind it
	mostLabels    = 20
	mostPhases    = 12
	mostReports   = 24
	year          = 364 // 52 weeks
	bandHeight    = 4600
	markerClear   = 700 // between the line of the report date and a text
	labelsLeading = 4300
)

// A scale puts days on the full width.
type scale struct{ span int }

func (s scale) x(day int) paper.Unit {
	return (paper.Unit(day)*2*right + paper.Unit(s.span)) / paper.Unit(2*s.span)
}

func (t *Timeline) check() error {
	switch {
	case t.Total <= 0 || t.Total > lastDay:
		return fmt.Errorf("total: een wachttijd van %s dagen kan niet", number(t.Total))
	case len(t.Milestones) > mostLabels:
		return fmt.Errorf("milestones: %d mijlpalen passen niet, ten hoogste %d", len(t.Milestones), mostLabels)
	case len(t.Phases) > mostPhases:
		return fmt.Errorf("phases: %d fasen passen niet, ten hoogste %d", len(t.Phases), mostPhases)
	case len(t.Reports) > mostReports:
		return fmt.Errorf("reports: %d rapportages passen niet, ten hoogste %d", len(t.Reports), mostReports)
	}
	if err := checkDays(t.Today, t.Today); err != nil {
		return fmt.Errorf("today: %w", err)
	}
	for i, m := range t.Milestones {
		last := m.Until
		if last == 0 {
			last = m.Day
		}
		if err := checkDays(m.Day, last); err != nil {
			return fmt.Errorf("milestones[%d]: %w", i, err)
		}
	}
	if t.Track1 != nil {
		if err := checkDays(t.Track1.From, t.Track1.To); err != nil {
			return fmt.Errorf("track1: %w", err)
		}
	}
	for i, b := range t.Phases {
		if err := checkDays(b.From, b.To); err != nil {
			return fmt.Errorf("phases[%d]: %w", i, err)
		}
	}
	for i, r := range t.Reports {
		if err := checkDays(r.Day, r.Day); err != nil {
			return fmt.Errorf("reports[%d]: %w", i, err)
		}
	}
	return nil
}

// checkDays takes a first and a last day.
func checkDays(from, to int) error {
	for _, day := range []int{from, to} {
		if day < 0 || day > lastDay {
			return fmt.Errorf("dag %s ligt niet tussen 0 en %d", number(day), lastDay)
		}
	}
	if to < from {
		return fmt.Errorf("de laatste dag, %d, ligt voor de eerste, %d", to, from)
	}
	return nil
}

// scale spans the waiting period and whatever lies after it.
func (t *Timeline) scale() scale {
	span := max(t.Total, t.Today)
	for _, m := range t.Milestones {
		span = max(span, m.Day, m.Until+1)
	}
	if t.Track1 != nil {
		span = max(span, t.Track1.To+1)
	}
	for _, b := range t.Phases {
		span = max(span, b.To+1)
	}
	for _, r := range t.Reports {
		span = max(span, r.Day)
	}
	return scale{span}
}

func (t *Timeline) draw(p *pen) (paper.Unit, string) {
	s := t.scale()
	now := max(250, min(s.x(t.Today), right-250))
	labels := arrange(p, s, t.Milestones)
	axis := labels.axis()

	t.band(p, s, now, axis)
	labels.draw(p, s, axis)

	y := axis + 9*paper.MM
	under := rows{pen: p, scale: s, now: now}
	if t.Track1 != nil {
		y = under.bars(y, "Spoor 1", []Bar{*t.Track1}, []tone{{p.tones.light, Ink}}, paper.Regular)
	}
	if len(t.Phases) > 0 {
		y = under.bars(y, "Spoor 2, fase", t.Phases, p.tones.phases(len(t.Phases)), paper.Semibold)
	}
	if len(t.Reports) > 0 {
		y = under.ticks(y, "Rapportages", t.Reports)
	}
	box := y + 2600
	t.marker(p, now, axis, box)
	return box + bandHeight + 200, t.alt()
}

// band draws the axis and the years below it.
func (t *Timeline) band(p *pen, s scale, now, axis paper.Unit) {
	years := []struct {
		name     string
		from, to int
		fill     paper.Color
	}{
		{"eerste ziektejaar", 0, min(year, t.Total), Year},
		{"tweede ziektejaar", year, min(2*year, t.Total), Tint},
		{"verlenging", 2 * year, t.Total, Year},
	}
	for _, y := range years {
		if y.to <= y.from {
			continue
		}
		x, end := s.x(y.from), s.x(y.to)
		p.rect(x, axis, end-x, bandHeight, y.fill)
		w, at := p.width(y.name, tiny), x+1200
		if at-markerClear < now && now < at+w+markerClear {
			at = now + markerClear
		}
		if at+w+500 <= end {
			p.text(at, axis+3300, y.name, tiny)
		}
	}
	p.rule(axis, 300, Ink)
	p.rule(axis+bandHeight, 300, Ink)
	for _, day := range []int{2 * year, t.Total} { // where the two years, or the extended period, end inside the scale
		if day < s.span && day <= t.Total {
			p.line(s.x(day), axis, s.x(day), axis+bandHeight, 300, Ink)
		}
	}
}

// marker draws the date of the report, from the axis down to its box.
func (t *Timeline) marker(p *pen, now, axis, box paper.Unit) {
	p.line(now, axis+100, now, box+600, 500, Marker)
	if t.TodayLabel == "" {
		return
	}
	bold := smallBold.in(White)
	label := p.fit(t.TodayLabel, right-4*paper.MM, bold)
	w := p.width(label, bold) + 4*paper.MM
	x := max(0, min(now-w/2, right-w))
	p.rect(x, box, w, bandHeight, Marker)
	p.text(x+2*paper.MM, box+3300, label, bold)
}

func (t *Timeline) alt() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Tijdlijn van de wachttijd van %s. ", duration(t.Total))
	if t.Now != "" {
		fmt.Fprintf(&b, "Op %s ", t.Now)
	} else {
		b.WriteString("Nu ")
	}
	if t.Today < t.Total {
		fmt.Fprintf(&b, "loopt week %d.", t.Today/7+1)
	} else {
		b.WriteString("is de wachttijd voorbij.")
	}
	t.altMilestones(&b)
	if t.Track1 != nil {
		fmt.Fprintf(&b, " Spoor 1: %s.", t.Track1.alt())
	}
	for i, bar := range t.Phases {
		b.WriteString([]string{" Spoor 2, fase ", "; fase "}[min(i, 1)])
		b.WriteString(bar.alt())
	}
	if len(t.Phases) > 0 {
		b.WriteByte('.')
	}
	t.altReports(&b)
	return b.String()
}

func (t *Timeline) altMilestones(b *strings.Builder) {
	var done, todo []string
	for _, m := range inOrder(t.Milestones) {
		s := m.Name + clause(m.Week) + " " + m.Date
		if m.Done {
			done = append(done, strings.TrimRight(s, " "))
		} else {
			todo = append(todo, strings.TrimRight(s, " "))
		}
	}
	if len(done) > 0 {
		b.WriteString(" Gedaan, met de datum: " + strings.Join(done, "; ") + ".")
	}
	if len(todo) > 0 {
		b.WriteString(" Nog te doen, met de uiterste datum: " + strings.Join(todo, "; ") + ".")
	}
}

func (t *Timeline) altReports(b *strings.Builder) {
	var out, due []string
	for _, r := range t.Reports {
		switch {
		case r.This:
		case r.Delivered:
			out = append(out, r.Label)
		default:
			due = append(due, r.Label)
		}
	}
	if len(out) > 0 {
		b.WriteString(" Rapportages die zijn uitgebracht: " + enumerate(out) + ".")
	}
	if len(due) > 0 {
		b.WriteString(" Rapportages die nog komen: " + enumerate(due) + ".")
	}
}

// alt gives the label and the weeks a bar runs over.
func (b Bar) alt() string {
	from, to := b.From/7+1, b.To/7+1
	if from == to {
		return fmt.Sprintf("%s, week %d", b.Label, from)
	}
	return fmt.Sprintf("%s, week %d t/m %d", b.Label, from, to)
}
