package figure

import (
	"cmp"
	"slices"

	"spoor2/reports/paper"
)

// A Tick is a report on the timeline.
type Tick struct {
	Day       int    `json:"day"`
	Label     string `json:"label"` // "plan", "1", "eind"
	Delivered bool   `json:"delivered"`
	This      bool   `json:"this,omitempty"` // the report in hand: the marker of its date stands for it
}

const (
	barHeight = 4400
	lanePitch = 5200
	rowPitch  = 7000
	barGap    = 300 // after a bar
)

// rows draws the rows under the axis.
type rows struct {
	*pen
	scale
	now paper.Unit // where the date of the report stands
}

// name writes the name of a row whose first mark stands at first, and returns
// the top of its marks: they go below the name when they leave it no room.
func (r rows) name(y paper.Unit, name string, first paper.Unit) paper.Unit {
	x, w := paper.Unit(0), r.width(name, small)
	if r.now < w+markerClear {
		x = r.now + markerClear
	}
	if x+w+1000 <= first {
		r.text(x, y+3100, name, small)
		return y
	}
	r.text(x, y+1500, name, small)
	return y + 2700
}

// bars draws one row of bars, in as many lanes as overlapping bars need, and
// returns the top of the next row.
func (r rows) bars(y paper.Unit, name string, bars []Bar, tones []tone, style paper.Style) paper.Unit {
	first := paper.Unit(right)
	for _, b := range bars {
		first = min(first, r.x(b.From))
	}
	y = r.name(y, name, first)
	lane, n := lanes(bars)
	bottom := y + paper.Unit(n-1)*lanePitch + barHeight
	r.rule(bottom, 150, Hairline)
	for i, b := range bars {
		r.bar(y+paper.Unit(lane[i])*lanePitch, b, tones[i], style)
	}
	return bottom + rowPitch - barHeight
}

// lanes gives every bar the first lane where it overlaps none, and their number.
func lanes(bars []Bar) (lane []int, n int) {
	order := make([]int, len(bars))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(bars[a].From, bars[b].From) })
	lane = make([]int, len(bars))
	var free []int // the first free day of every lane
	for _, i := range order {
		at := slices.IndexFunc(free, func(day int) bool { return day <= bars[i].From })
		if at < 0 {
			at = len(free)
			free = append(free, 0)
		}
		lane[i], free[at] = at, bars[i].To+1
	}
	return lane, len(free)
}

// bar fills what has been, up to the date of the report, and outlines what is to
// come. The label goes where it fits.
func (r rows) bar(y paper.Unit, b Bar, t tone, style paper.Style) {
	from, to := r.x(b.From), r.x(b.To+1)-barGap
	to = max(to, from+600)
	from, to = min(from, right-600), min(to, right)
	now := max(from, min(r.now, to))
	stroke := t.fill
	if stroke == r.tones.light {
		stroke = r.tones.mid
	}
	if from < now {
		r.rect(from, y, now-from, barHeight, t.fill)
	}
	if to-now > 300 {
		r.frame(now, y, to-now, barHeight, 300, stroke)
	}
	r.label(y, b, []region{{from, now, hand{style, 70, t.text}}, {now, to, hand{style, 70, Ink}}})
}

// A region is a part of a bar and how one writes on it.
type region struct {
	from, to paper.Unit
	hand     hand
}

// label writes the label in the first region that holds it, else the short one,
// else what goes into the widest region.
func (r rows) label(y paper.Unit, b Bar, regions []region) {
	for _, s := range []string{b.Label, b.Short} {
		for _, in := range regions {
			if r.inside(in, y, s) {
				return
			}
		}
	}
	wide := slices.MaxFunc(regions, func(a, b region) int { return cmp.Compare(a.to-a.from, b.to-b.from) })
	if b.Short == "" && wide.to-wide.from > 10*paper.MM {
		r.inside(wide, y, r.fit(b.Label, wide.to-wide.from-2000, wide.hand))
	}
}

// inside writes s in a region, from the left when there is room and in the
// middle when it is tight; it reports whether s fits at all.
func (r rows) inside(in region, y paper.Unit, s string) bool {
	w, room := r.width(s, in.hand), in.to-in.from
	switch {
	case s == "" || w+800 > room:
		return false
	case w+2000 > room:
		r.text(in.from+(room-w)/2, y+3150, s, in.hand)
	default:
		r.text(in.from+besideLine, y+3150, s, in.hand)
	}
	return true
}

// ticks draws the row of reports and returns the top of what comes below.
func (r rows) ticks(y paper.Unit, name string, reports []Tick) paper.Unit {
	reports = slices.DeleteFunc(slices.Clone(reports), func(t Tick) bool { return t.This })
	slices.SortStableFunc(reports, func(a, b Tick) int { return cmp.Compare(a.Day, b.Day) })
	first := paper.Unit(right)
	if len(reports) > 0 {
		first = r.x(reports[0].Day)
	}
	y = r.name(y, name, first-500)
	bottom := y + 4200
	r.rule(bottom, 150, Hairline)
	for _, t := range reports {
		weight, c := paper.Unit(250), Grey
		if t.Delivered {
			weight, c = 700, Ink
		}
		x := max(weight/2, min(r.x(t.Day), right-weight/2))
		r.line(x, y, x, bottom, weight, c)
	}
	r.tickLabels(bottom+3200, reports)
	return bottom + rowPitch - barHeight
}

// tickLabels writes the labels under their ticks, clear of each other and of the
// date of the report. Labels for which there is no room at their own side of
// that date go to the other; when all together are too wide they are shortened.
func (r rows) tickLabels(baseline paper.Unit, reports []Tick) {
	n := len(reports)
	before := 0
	for before < n && r.x(reports[before].Day) <= r.now {
		before++
	}
	if n == 0 || r.tryLabels(baseline, reports, before, right) {
		return
	}
	r.tryLabels(baseline, reports, before, right/2/paper.Unit(n)-1000)
}

// tryLabels writes the labels, none wider than most, if there is room for them.
func (r rows) tryLabels(baseline paper.Unit, reports []Tick, before int, most paper.Unit) bool {
	n := len(reports)
	text, hands := make([]string, n), make([]hand, n)
	width, from := make([]paper.Unit, n), make([]paper.Unit, n)
	for i, t := range reports {
		hands[i] = tiny
		if t.Delivered {
			hands[i] = tinyBold
		}
		text[i] = r.fit(t.Label, most, hands[i])
		width[i] = r.width(text[i], hands[i])
	}
	for _, k := range nearest(before, n) {
		for i, t := range reports {
			from[i] = r.x(t.Day) - width[i]/2
		}
		if spread(from[:k], width[:k], 0, r.now-markerClear, 800) && spread(from[k:], width[k:], r.now+markerClear, right, 800) {
			for i := range reports {
				r.text(from[i], baseline, text[i], hands[i])
			}
			return true
		}
	}
	return false
}

// nearest counts from 0 to n, what is nearest to k first.
func nearest(k, n int) []int {
	all := make([]int, n+1)
	for i := range all {
		all[i] = i
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(max(a-k, k-a), max(b-k, k-b)) })
	return all
}
