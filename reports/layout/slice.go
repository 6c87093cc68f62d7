package layout

import "spoor2/reports/paper"

// slice places as much of strip i as an empty page can hold, and leaves the
// rest in its place: the last resort for a signature with a name of a thousand
// words. It returns the strip to go on with.
func (m *makeup) slice(i int) int {
	s := &m.strips[i]
	room := bottom - m.y
	if m.goesOn(i, i+1) {
		room -= againRoom
	}
	items := m.items[s.from:s.to]
	limit := max(room, firstBottom(items))
	var head, tail []paper.Item
	var rise paper.Unit
	for _, item := range items {
		top, foot := extent(&item)
		if foot <= limit {
			head = append(head, item)
			continue
		}
		if len(tail) == 0 || top < rise {
			rise = top
		}
		tail = append(tail, item)
	}
	for k := range tail {
		tail[k].Y -= rise
	}
	upper := strip{height: min(room, s.height), tint: s.tint, from: len(m.items), to: len(m.items) + len(head)}
	m.items = append(append(m.items, head...), tail...)
	m.from = len(m.items)
	m.band(&upper)
	m.last, m.sliced = i, true
	if len(tail) == 0 {
		m.after = s.after
		return i + 1
	}
	s.from, s.to, s.height, s.fresh = upper.to, len(m.items), max(s.height-rise, 0), false
	return i
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
// hardly anything (look.md 13), or -1.
func (m *makeup) pullAlong() int {
	n := len(m.pages)
	if n < 2 || m.sliced || m.y-nextTop >= fewLines {
		return -1
	}
	first := m.starts[n-1]
	if m.strips[first].fresh {
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
