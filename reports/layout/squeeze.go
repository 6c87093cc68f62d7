package layout

import "spoor2/reports/paper"

// An opening page that is a little too long is set tighter rather than parted
// from its figure.
const (
	airy     = 2500 * paper.MM / 1000 // white above this may give
	giveMost = 55                     // of it, in hundredths
)

// squeeze takes white out of an opening that has to fill one page and no more.
// When that is not enough nothing changes, and the figure goes to page 2.
func (g *galley) squeeze() {
	if g.opening == nil || !g.opening.FullPage {
		return
	}
	end := 1
	for end < len(g.strips) && !g.strips[end].fresh {
		end++
	}
	opening := g.strips[:min(end, len(g.strips))]
	var high, white paper.Unit
	for i := range opening {
		s := &opening[i]
		gap := s.before
		if i > 0 {
			gap = max(gap, opening[i-1].after)
		}
		high += gap - s.pull + s.height
		if gap >= airy {
			white += gap
		}
	}
	over := high - (bottom - firstTop)
	if over <= 0 || over*100 > white*giveMost {
		return
	}
	for i := range opening {
		s := &opening[i]
		s.before, s.after = tighter(s.before, over, white), tighter(s.after, over, white)
	}
}

// tighter is a margin less its share of what is over, rounded so that the shares
// add up to enough.
func tighter(margin, over, white paper.Unit) paper.Unit {
	if margin < airy {
		return margin
	}
	return margin - (margin*over+white-1)/white
}
