package layout

import (
	"strconv"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// tallLabel is the height from which a label no longer fits beside its text;
// it then stands above it.
const tallLabel = 40 * paper.MM

// pairing is how labels and what they label are set.
type pairing struct {
	label   *setting
	split   bool       // a bold beginning of the label is strong, the rest stands below it
	capital bool       // values begin with a capital
	pad     paper.Unit // above and below a row
	after   paper.Unit // below a row
	repeat  bool       // the label is repeated on a new page
}

// keyValue sets short values beside their labels.
func (g *galley) keyValue(kv *markup.KeyValue) {
	at := len(g.strips)
	rows := g.pairs(kv.Rows, pairing{label: &labelType, capital: true, pad: 650, repeat: true})
	if len(g.strips) == at {
		return
	}
	g.end(2500, loose)
	for i, row := range rows { // two rows at least on either side of a page's end
		if i == 1 || i > 0 && i == len(rows)-1 {
			keep := &g.strips[row-1].hold
			*keep = max(*keep, weak)
		}
	}
}

// sideText sets narrative with labels in the left column.
func (g *galley) sideText(s *markup.SideText) {
	g.pairs(s.Rows, pairing{label: &sideType, split: true, after: 2500, repeat: true})
}

// summary sets "In het kort".
func (g *galley) summary(s *markup.Summary) {
	at := len(g.strips)
	g.shades++
	g.shaded = g.shades
	g.margin(7000)
	g.rule(-bleed, -3400, paper.TextWidth+2*bleed, 500, g.tones.Accent)
	g.lead = 3400
	high := g.set(s.Title, &shortType, box{width: paper.TextWidth}, g.headElem(1))
	g.cut(high, firm).after = 1800
	g.pairs(s.Rows, pairing{label: &strongType, pad: 1000})
	g.shade(at, 3400, 6000)
}

// callout sets a label and what it says on a tint.
func (g *galley) callout(c *markup.Callout) {
	at := len(g.strips)
	g.shades++
	g.shaded = g.shades
	g.margin(2500)
	g.pairs([]markup.Pair{{Label: c.Label, Blocks: c.Blocks}}, pairing{label: &strongType, pad: 2600})
	g.shade(at, 0, 3750)
}

// shade ends a block with a background: one piece, while a page holds it.
func (g *galley) shade(at int, pad, after paper.Unit) {
	g.shaded = 0
	g.firmly(at)
	g.strips[len(g.strips)-1].height += pad
	g.end(after, loose)
}

// pairs sets rows and returns the strips they begin with. A row is an item of
// a list, its label the term and its value the body: what ISO 32000-1, 14.8.4.3.3
// offers for terms with definitions, and what screen readers count and skip.
func (g *galley) pairs(rows []markup.Pair, p pairing) []int {
	if len(rows) == 0 {
		return nil
	}
	starts := make([]int, 0, len(rows))
	list := g.elem(g.parent, paper.RoleList)
	for i := range rows {
		starts = append(starts, len(g.strips))
		item := g.elem(list, paper.RoleItem)
		g.pair(&rows[i], &p, item)
	}
	return starts
}

func (g *galley) pair(row *markup.Pair, p *pairing, item *paper.Elem) {
	at := len(g.strips)
	high, again := g.label(row.Label, p, g.elem(item, paper.RoleLabel))
	first, beside := g.from, g.items[g.from:]
	var y, reach paper.Unit
	for i := range beside {
		_, foot := extent(&beside[i])
		y, reach = beside[0].Y, max(reach, foot)
	}
	g.lead += p.pad
	value := len(g.strips)
	body := g.elem(item, paper.RoleBody)
	outer := g.parent
	g.parent = body
	blocks := row.Blocks
	if p.capital {
		blocks = capitalBlocks(blocks)
	}
	line := g.line
	g.blocks(blocks)
	g.line = line
	g.parent = outer
	if len(g.strips) == value {
		g.cut(bodyType.leading, loose)
	}
	if high > 0 { // the label went down with the padding of its value
		down := g.items[first].Y - y
		g.strips[at].reach = reach + down
		g.level(at, high+down)
	}
	g.strips[len(g.strips)-1].height += p.pad
	g.end(p.after, loose)
	if p.repeat {
		for i := at; i < len(g.strips); i++ {
			g.strips[i].label = again
		}
	}
}

// level makes the strips from at on as high as what stands beside them, and
// holds together those that it stands beside.
func (g *galley) level(at int, high paper.Unit) {
	var y, after paper.Unit
	for i := at; i < len(g.strips); i++ {
		s := &g.strips[i]
		if i > at {
			y += max(after, s.before) - s.pull
		}
		y += s.height
		after = s.after
		if y < high && i < len(g.strips)-1 {
			s.hold = firm
		}
	}
	if y < high {
		g.strips[len(g.strips)-1].height += high - y
	}
}

// label sets a label in the left column, on the baseline of body text, as items
// of the strip that comes next. It returns the height, and what to repeat on a
// new page.
func (g *galley) label(text markup.Text, p *pairing, e *paper.Elem) (paper.Unit, *label) {
	strong, rest := splitLabel(text, p.split)
	strong, as := capital(strong), p.label
	if len(rest) > 0 || p.split && len(strong) > 0 && strong[0].Bold {
		as = &strongType
	}
	lines := len(g.compose(strong, as, sideWide))
	high := paper.Unit(lines)*as.leading + paper.Unit(len(g.compose(rest, p.label, sideWide)))*p.label.leading
	if high > tallLabel {
		g.flow(strong, as, e, axis, textWide)
		g.flow(rest, p.label, e, axis, textWide)
		g.firmly(len(g.strips) - 2)
		g.end(0, firm)
		return 0, nil
	}
	top := bodyType.baseline() - as.baseline()
	b := box{width: sideWide, top: top}
	g.open = len(rest) > 0
	b.top += g.set(strong, as, b, e)
	g.open = false
	g.set(rest, p.label, b, e)
	if blank(strong) {
		return high, nil
	}
	return high, &label{text: strong, set: as, width: sideWide, top: top}
}

// splitLabel takes the bold runs at the beginning of a label apart.
func splitLabel(text markup.Text, split bool) (strong, rest markup.Text) {
	n := 0
	for split && n < len(text) && text[n].Bold {
		n++
	}
	if n == 0 {
		return text, nil
	}
	for rest = text[n:]; len(rest) > 0 && rest[0].Break; {
		rest = rest[1:]
	}
	return text[:n], rest
}

func ordinal(n int) string { return strconv.Itoa(n) + "." }

// bleed is how far a background stands out of the text on both sides.
const bleed = 4 * paper.MM

// background is the tint behind strips.
func background(high paper.Unit) paper.Item {
	return paper.Item{Kind: paper.Rect, X: -bleed, W: paper.TextWidth + 2*bleed, H: high, Color: figure.Tint}
}
