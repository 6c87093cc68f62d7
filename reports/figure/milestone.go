package figure

import (
	"cmp"
	"slices"

	"spoor2/reports/paper"
)

// A Milestone stands at the week of its norm.
type Milestone struct {
	Day   int    `json:"day"`             // of the square: where the week of the norm ends, 42 for week 6; of a range its first day
	Until int    `json:"until,omitempty"` // last day of a range, included, as week 87 t/m 91
	Week  string `json:"week"`            // "week 52", "week 87–91"
	Name  string `json:"name"`
	Date  string `json:"date"` // short: done on, or to be done by
	Done  bool   `json:"done"`
}

const (
	square      = 1800
	besideLine  = 1100 // between a leader and its text
	aroundLabel = 1000 // what a label keeps free at either side
	wordGap     = 1380 // after the week
	spaceGap    = 690  // before the date
	levels      = 5    // of labels, without making the figure higher
	mostBend    = 8    // steps
	turningDay  = 420  // week 60: later milestones have their text at the left
)

// A label is a milestone with the place of its text.
type label struct {
	Milestone
	x      paper.Unit // middle of the square
	leader paper.Unit // where the leader meets the axis
	anchor paper.Unit // where the leader meets the text; differs from leader when bent
	w      paper.Unit
	start  paper.Unit // of the text
	level  int        // from the top
}

// labels are the labels of a timeline in order of day.
type labels struct {
	all    []label
	levels int // in use
	bent   bool
}

func inOrder(m []Milestone) []Milestone {
	return slices.SortedStableFunc(slices.Values(m), func(a, b Milestone) int { return cmp.Compare(a.Day, b.Day) })
}

// arrange finds a place for every label, such that no text meets a text or a
// leader. Straight leaders are tried first; when the weeks lie too close
// together, the leaders of the early ones are bent to the left and those of the
// late ones to the right, as little as helps. At the edges, with long names
// shortened, there is always room.
func arrange(p *pen, s scale, milestones []Milestone) labels {
	l := newLabels(p, s, milestones)
	if l.search() {
		return l
	}
	for i := range l.all {
		l.all[i].shorten(p, 60*paper.MM)
	}
	l.bend(mostBend)
	l.levels, _ = l.place(l.turn())
	return l
}

func newLabels(p *pen, s scale, milestones []Milestone) labels {
	l := labels{all: make([]label, len(milestones))}
	from, width := make([]paper.Unit, len(l.all)), make([]paper.Unit, len(l.all))
	for i, m := range inOrder(milestones) {
		from[i], width[i] = s.x(m.Day)-square/2, square
		l.all[i] = label{Milestone: m}
		l.all[i].shorten(p, 160*paper.MM)
	}
	spread(from, width, 0, right, 100)
	for i := range l.all {
		x := from[i] + square/2
		l.all[i].x, l.all[i].leader = x, x
		switch x {
		case square / 2:
			l.all[i].leader = 100
		case right - square/2:
			l.all[i].leader = right - 100
		}
	}
	return l
}

// shorten makes the label at most max wide.
func (a *label) shorten(p *pen, max paper.Unit) {
	a.Week = p.fit(a.Week, 22*paper.MM, smallBold)
	a.Date = p.fit(a.Date, 22*paper.MM, small)
	rest := p.width(a.Week, smallBold) + p.width(a.Date, small) + wordGap + spaceGap
	a.Name = p.fit(a.Name, max-rest, smallInk)
	a.w = rest + p.width(a.Name, smallInk)
}

// turn is the index of the first milestone after week 60.
func (l *labels) turn() int {
	i := slices.IndexFunc(l.all, func(a label) bool { return a.Day > turningDay })
	if i < 0 {
		return len(l.all)
	}
	return i
}

// search tries to place the labels as they are; it prefers the usual height,
// straight leaders, and the turn from right to left at week 60, in that order.
func (l *labels) search() bool {
	type try struct{ cost, bend, turn int }
	best := try{cost: 1 << 20}
	for bend := range mostBend + 1 {
		l.bend(bend)
		for _, turn := range nearest(l.turn(), len(l.all)) {
			used, ok := l.place(turn)
			if cost := used + min(bend, 1); ok && cost < best.cost {
				best = try{cost, bend, turn}
			}
			if best.cost <= levels {
				break
			}
		}
		if best.cost <= levels+1 {
			break
		}
	}
	if best.cost == 1<<20 {
		return false
	}
	l.bend(best.bend)
	l.levels, _ = l.place(best.turn)
	l.straighten(best.turn)
	return true
}

// straighten makes leaders straight again, one by one, as long as the labels
// keep a place and need no more levels.
func (l *labels) straighten(turn int) {
	for changed := l.bent; changed; {
		changed, l.bent = false, false
		for i := range l.all {
			a := &l.all[i]
			if a.anchor == a.leader {
				continue
			}
			bent := a.anchor
			a.anchor = a.leader
			if used, ok := l.place(turn); ok && used <= l.levels && l.ordered(i) {
				changed = true
				continue
			}
			a.anchor, l.bent = bent, true
		}
	}
	l.levels, _ = l.place(turn)
}

// ordered reports whether the anchor of i stands clear between its neighbours.
func (l *labels) ordered(i int) bool {
	x := l.all[i].anchor
	return (i == 0 || l.all[i-1].anchor+square/2 <= x) && (i == len(l.all)-1 || x <= l.all[i+1].anchor-square/2)
}

// bend moves the anchors so many steps of the way to the edges.
func (l *labels) bend(step int) {
	turn := l.turn()
	l.bent = step > 0
	for i := range l.all {
		a := &l.all[i]
		edge := min(a.leader, 100+paper.Unit(i)*(square+100))
		if i >= turn {
			edge = max(a.leader, right-100-paper.Unit(len(l.all)-1-i)*(square+100))
		}
		a.anchor = a.leader + (edge-a.leader)*paper.Unit(step)/mostBend
	}
}

// nth gives the order in which labels are placed: those at the right of their
// leader from the first on, then those at the left from the last on.
func (l *labels) nth(n, turn int) int {
	if n < turn {
		return n
	}
	return len(l.all) - 1 - (n - turn)
}

// place puts every label on the highest level that is free and reports how many
// levels are used, and whether all found one.
func (l *labels) place(turn int) (used int, ok bool) {
	for n := range l.all {
		i := l.nth(n, turn)
		a := &l.all[i]
		a.start = a.anchor + besideLine
		if i >= turn {
			a.start = a.anchor - besideLine - a.w
		}
		if a.start < 0 || a.start+a.w > right {
			return 0, false
		}
		for a.level = 0; !l.free(n, turn); a.level++ {
			if a.level == len(l.all) {
				return 0, false
			}
		}
		used = max(used, a.level+1)
	}
	return used, true
}

// free reports whether the nth label is clear of those placed before it.
func (l *labels) free(n, turn int) bool {
	a := &l.all[l.nth(n, turn)]
	for m := range n {
		b := &l.all[l.nth(m, turn)]
		switch {
		case a.level == b.level && a.start < b.start+b.w+2*aroundLabel && b.start < a.start+a.w+2*aroundLabel,
			a.level >= b.level && a.covers(b.anchor),
			b.level >= a.level && b.covers(a.anchor):
			return false
		}
	}
	return true
}

// covers reports whether a leader at x would come too close to the text.
func (a *label) covers(x paper.Unit) bool {
	return a.start-aroundLabel < x && x < a.start+a.w+aroundLabel
}

// axis is where the axis goes, seen from the top of the figure.
func (l *labels) axis() paper.Unit {
	more := max(0, l.levels-levels)
	if l.bent {
		more++
	}
	return 25600 + paper.Unit(more)*labelsLeading
}

func (l *labels) draw(p *pen, s scale, axis paper.Unit) {
	bottom := axis - 3600 // of straight leaders, when others are bent
	knee := bottom
	if l.bent {
		knee -= 2400
	}
	for i := range l.all {
		a := &l.all[i]
		top := 4100 + paper.Unit(a.level)*labelsLeading
		if a.anchor == a.leader {
			p.line(a.leader, top-2400, a.leader, axis, 200, Grey)
		} else {
			p.line(a.anchor, top-2400, a.anchor, knee, 200, Grey)
			p.line(a.anchor, knee, a.leader, bottom, 200, Grey)
			p.line(a.leader, bottom, a.leader, axis, 200, Grey)
		}
		x := p.text(a.start, top, a.Week, smallBold) + wordGap
		x = p.text(x, top, a.Name, smallInk) + spaceGap
		p.text(x, top, a.Date, small)
	}
	for i := range l.all { // ranges first: the square of their last week stands on them
		if a := &l.all[i]; a.Until > 0 {
			a.mark(p, a.x, max(s.x(a.Until+1)-s.x(a.Day), 600), axis)
		}
	}
	for i := range l.all {
		if a := &l.all[i]; a.Until == 0 {
			a.mark(p, a.x-square/2, square, axis)
		}
	}
}

// mark draws what stands on the axis: filled when done.
func (a *label) mark(p *pen, x, w, axis paper.Unit) {
	w = min(w, right-x)
	if a.Done {
		p.rect(x, axis-square, w, square, Ink)
		return
	}
	p.rect(x, axis-square, w, square, White)
	p.frame(x, axis-square, w, square, 250, Ink)
}
