package figure

import (
	"fmt"

	"spoor2/reports/paper"
)

// A WeekRule is the 104-week rule (look.md 0, 2): on page 1 with labels, in the
// header without. Without a Total there is no first sick day, and only the base
// line is drawn.
type WeekRule struct {
	Elapsed int    `json:"elapsed"` // days since the first sick day
	Total   int    `json:"total"`   // days: 728, more when extended
	From    string `json:"from"`    // "3 maart 2025, eerste ziektedag"
	To      string `json:"to"`      // "28 februari 2027"
	Now     string `json:"now"`     // "week 77 van 104"
}

// labelled is a WeekRule and whether its texts are wanted.
type labelled struct {
	WeekRule
	labels bool
}

func (r *labelled) check() error {
	if r.Total < 0 || r.Total > lastDay {
		return fmt.Errorf("total: een wachttijd van %s dagen kan niet", number(r.Total))
	}
	if err := checkDays(r.Elapsed, r.Elapsed); err != nil {
		return fmt.Errorf("elapsed: %w", err)
	}
	return nil
}

func (r *labelled) draw(p *pen) (paper.Unit, string) {
	now := r.rule(p)
	if !r.labels {
		return 1600, r.alt()
	}
	r.texts(p, now)
	return 6600, r.alt()
}

// rule draws the lines and returns where the elapsed part ends.
func (r *labelled) rule(p *pen) paper.Unit {
	p.rule(800, 250, RuleGrey)
	if r.Total == 0 {
		return 0
	}
	s := scale{r.Total}
	now := s.x(min(r.Elapsed, r.Total))
	if now > 0 {
		p.line(0, 800, now, 800, 1000, p.tones.Accent)
	}
	for _, day := range []int{364, 728} {
		if day >= r.Total {
			break
		}
		c := RuleGrey
		if s.x(day) < now {
			c = White
		}
		p.line(s.x(day), 0, s.x(day), 1600, 250, c)
	}
	p.line(right-125, 0, right-125, 1600, 250, RuleGrey)
	return now
}

// texts writes the week under the end of the elapsed part and the dates at the
// edges, as far as they keep clear of the week.
func (r *labelled) texts(p *pen, now paper.Unit) {
	const (
		baseline = 5630
		clear    = 3 * paper.MM
	)
	from, to := p.fit(r.From, 80*paper.MM, small), p.fit(r.To, 60*paper.MM, small)
	week, bold := p.fit(r.Now, 80*paper.MM, smallBold), smallBold.in(p.tones.Accent)
	fromEnd, toStart, w := p.width(from, small), right-p.width(to, small), p.width(week, bold)

	free := func(x paper.Unit) (left, end bool) {
		return x >= fromEnd+clear || from == "", x+w <= toStart-clear || to == ""
	}
	inside := func(x paper.Unit) paper.Unit { return max(0, min(x, right-w)) }
	outward := now // against the end point, on the side of the middle
	if now > right/2 {
		outward = now - w
	}
	x := inside(now - w/2)
	left, end := free(x)
	if week != "" && !(left && end) {
		x = inside(outward)
		left, end = free(x)
	}
	if week == "" || left {
		p.text(0, baseline, from, small)
	}
	if week == "" || end {
		p.text(toStart, baseline, to, small)
	}
	p.text(x, baseline, week, bold)
}

func (r *labelled) alt() string {
	if r.Total == 0 {
		return "De wachttijd; de eerste ziektedag is niet bekend."
	}
	return fmt.Sprintf("De wachttijd van %s, waarvan %s verstreken.", duration(r.Total), duration(min(r.Elapsed, r.Total)))
}
