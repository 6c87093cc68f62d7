package layout

import (
	"slices"

	"spoor2/reports/paper"
)

// part splits the last of the strips from i to before j so that they fit on this
// page. It reports false where that strip may not be split, or where fewer than
// two lines would stand on either side.
func (m *makeup) part(i, j int) bool {
	s := &m.strips[j-1]
	if s.tall.pitch == 0 {
		return false
	}
	room := bottom - againRoom - m.foot(i, j) + s.height - s.tall.top
	lines := (s.height - s.tall.top - s.tall.foot) / s.tall.pitch
	n := min(room/s.tall.pitch, lines-2)
	if n < 2 {
		return false
	}
	at := s.tall.top + n*s.tall.pitch
	mid := m.divide(s, at)
	upper, lower := *s, *s
	upper.height, upper.hold, upper.tall, upper.to = at, loose, tall{}, mid
	lower.height, lower.tall.top, lower.first, lower.before, lower.from = s.height-at, 0, false, 0, mid
	raise(m.items[mid:lower.to], at)
	m.strips[j-1] = lower
	m.strips = slices.Insert(m.strips, j-1, upper)
	for k := range m.bonds {
		if b := &m.bonds[k]; b.to >= j {
			b.to++
			if b.from >= j {
				b.from++
			}
		}
	}
	m.sliced = true
	return true
}

// slice places as much of strip i as an empty page can hold, and leaves the
// rest in its place: the last resort for a signature with a name of a thousand
// words. It returns the strip to go on with.
func (m *makeup) slice(i int) int {
	s := &m.strips[i]
	room := bottom - m.y
	if s.table != nil {
		room -= againRoom
	}
	mid := m.divide(s, max(room, firstBottom(m.items[s.from:s.to])))
	m.band(&strip{height: min(room, s.height), tint: s.tint, from: s.from, to: mid})
	m.last, m.sliced = i, true
	tail := m.items[mid:s.to]
	if len(tail) == 0 {
		m.after = s.after
		return i + 1
	}
	rise := tail[0].Y
	for k := range tail {
		top, _ := extent(&tail[k])
		rise = min(rise, top)
	}
	raise(tail, rise)
	s.from = mid
	s.height, s.fresh = max(s.height-rise, 0), false
	return i
}

// divide deals the items of a strip into those above a limit and, from the index
// that it returns, the others.
func (m *makeup) divide(s *strip, limit paper.Unit) int {
	items := m.items[s.from:s.to]
	n, above := 0, false
	var before paper.Item
	m.aside = m.aside[:0]
	for k, item := range items {
		if _, foot := extent(&item); k == 0 || !joined(&before, &item) {
			above = foot <= limit
		}
		before = item
		if above {
			items[n] = item
			n++
		} else {
			m.aside = append(m.aside, item)
		}
	}
	copy(items[n:], m.aside)
	return s.from + n
}

func raise(items []paper.Item, up paper.Unit) {
	for k := range items {
		items[k].Y -= up
	}
}

// joined reports whether an item goes where the one before it goes: a link with
// its text, the strokes of a tick box with the box.
func joined(before, item *paper.Item) bool {
	return item.Kind == paper.Link || item.Elem != nil && item.Elem == before.Elem && item.Elem.Role == paper.RoleFigure
}

// firstBottom is how far down the highest item reaches.
func firstBottom(items []paper.Item) paper.Unit {
	var least paper.Unit
	for i := range items {
		if _, foot := extent(&items[i]); i == 0 || foot < least {
			least = foot
		}
	}
	return least
}

// extent is from where to where an item stands in its band.
func extent(item *paper.Item) (top, foot paper.Unit) {
	switch item.Kind {
	case paper.Text:
		em := item.Size.Em()
		return item.Y - em, item.Y + em*3/10
	case paper.Target:
		return item.Y, item.Y
	}
	return min(item.Y, item.Y+item.H), max(item.Y, item.Y+item.H)
}

// pullAlong finds the strip from which the last page should begin when it holds
// hardly anything (look.md 13), or -1; pulled is the strip that it begins with
// because of that already.
func (m *makeup) pullAlong(pulled int) int {
	n := len(m.pages)
	if n < 2 || m.sliced {
		return -1
	}
	first := m.starts[n-1]
	few := fewLines
	if m.strips[first].inner {
		few = fewAlone
	}
	if m.strips[first].fresh && first != pulled || m.y-nextTop >= few {
		return -1
	}
	for i := first - 1; i > m.starts[n-2]; i-- {
		if m.strips[i].first && m.strips[i-1].hold == loose {
			if m.high(i, first) > alongMost {
				return -1
			}
			return i
		}
	}
	return -1
}
