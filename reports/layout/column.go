package layout

import (
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

func columnCount(t *markup.Table) int {
	n := max(len(t.Columns), len(t.Head))
	for i := range t.Rows {
		if t.Rows[i].Kind == markup.GroupRow {
			n = max(n, 1)
			continue
		}
		n = max(n, len(t.Rows[i].Cells))
	}
	return n
}

// A column gets at least its longest word, but a very long one is broken, and
// something in any case. Columns of a fixed width take for the sake of a word no
// more than a part of what the others share, whose texts would become ribbons.
const (
	leastColumn = 8 * paper.MM
	mostWord    = 50 * paper.MM
	mostTaken   = 8 // one part in so many
)

// columns divides the width of the text. Fixed columns get what they ask, or a
// little more for a long word; the others share the rest in proportion to the
// square root of their longest cell (look.md 7). Where that does not come to the
// width of the text, or a column is narrower than its longest word, all give or
// get in proportion.
func (g *galley) columns(t *markup.Table, n int, as *setting) []column {
	widths, weights, least := make([]paper.Unit, n), make([]paper.Unit, n), make([]paper.Unit, n)
	rest, grown := paper.Unit(paper.TextWidth), paper.Unit(0)
	for i := range widths {
		word, all := g.columnExtent(t, i, as)
		if i < n-1 {
			word += cellRight
		}
		least[i] = min(max(word, leastColumn), mostWord)
		if i < len(t.Columns) && t.Columns[i].Width > 0 {
			widths[i] = paper.Unit(t.Columns[i].Width)
			rest -= widths[i]
			grown += max(least[i]-widths[i], 0)
			continue
		}
		weights[i] = max(root(all), 1)
	}
	if most := rest / mostTaken; most > 0 && grown > most {
		for i, w := range widths {
			if weights[i] == 0 {
				least[i] = min(least[i], w+max(least[i]-w, 0)*most/grown)
			}
		}
	}
	for i, w := range widths {
		if weights[i] == 0 {
			widths[i] = max(w, least[i])
			rest -= widths[i] - w
		}
	}
	divide(max(rest, 0), widths, weights, least)
	for i, w := range widths {
		weights[i] = max(w, 1)
	}
	divide(paper.TextWidth, widths, weights, least)
	return placed(t, widths)
}

// placed gives every column its place; the last takes what rounding leaves.
func placed(t *markup.Table, widths []paper.Unit) []column {
	columns := make([]column, len(widths))
	var x paper.Unit
	for i, w := range widths {
		columns[i] = column{x: x, width: w, text: w - min(cellRight, w/4)}
		if i == len(widths)-1 {
			columns[i].width = paper.TextWidth - x
			columns[i].text = columns[i].width
		}
		columns[i].right = i < len(t.Columns) && t.Columns[i].Right
		x += w
	}
	return columns
}

// divide gives each column with a weight its part of rest, and at least its
// least; where rest cannot give all of them that, all give way in proportion.
func divide(rest paper.Unit, widths, weights, least []paper.Unit) {
	for {
		var sum, need paper.Unit
		for i, w := range weights {
			if w > 0 {
				sum += w
				need += least[i]
			}
		}
		if sum == 0 {
			return
		}
		settled := true
		given := rest
		for i, w := range weights {
			switch {
			case w == 0:
			case need > rest:
				widths[i] = least[i] * rest / need
			case rest*w/sum < least[i]:
				widths[i], weights[i], settled = least[i], 0, false
				given -= least[i]
			default:
				widths[i] = rest * w / sum
			}
		}
		if settled {
			return
		}
		rest = given
	}
}

// columnExtent is the width of the longest word and of the longest cell.
func (g *galley) columnExtent(t *markup.Table, i int, as *setting) (word, all paper.Unit) {
	widen := func(text markup.Text, as *setting) {
		w, a := g.extent(text, as)
		word, all = max(word, w), max(all, a)
	}
	if i < len(t.Head) {
		widen(t.Head[i], &headType)
	}
	for k := range t.Rows {
		r := &t.Rows[k]
		if r.Kind == markup.GroupRow || i >= len(r.Cells) {
			continue
		}
		widen(r.Cells[i].Text, as)
		own, _ := parted(t, r, i)
		for _, text := range own.Below {
			widen(text, as)
		}
	}
	return word, all
}

// root is the integer square root.
func root(n paper.Unit) paper.Unit {
	if n <= 0 {
		return 0
	}
	x := n
	for y := (x + 1) / 2; y < x; y = (x + n/x) / 2 {
		x = y
	}
	return x
}
