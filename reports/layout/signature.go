package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Measures of the signature block (look.md 9).
const (
	signWide    = 54 * paper.MM
	signStep    = 58 * paper.MM
	signAcross  = 3
	signAlong   = 90 * paper.MM // a section up to this high comes along to a new page
	reasonIn    = 5400
	reasonRoom  = 9 * paper.MM
	reasonMost  = 40 * paper.MM // a longer reason stands below the block
	wetRoom     = 22 * paper.MM
	placeWide   = 20 * paper.MM
	dateWide    = 30 * paper.MM
	fieldHigh   = 8400
	fieldStroke = 150
)

// A signer is a column of the block on its way down.
type signer struct {
	*markup.Signatory
	e       *paper.Elem
	b       box
	reason  markup.Text
	further bool // the reason stands below
}

// signatures sets the block, three to a row, each a piece that is not split.
func (g *galley) signatures(s *markup.Signatures) {
	if len(s.People) == 0 {
		return
	}
	at := len(g.strips)
	g.margin(1250)
	var below []markup.Pair
	for i := 0; i < len(s.People); i += signAcross {
		people := s.People[i:min(i+signAcross, len(s.People))]
		below = append(below, g.signRow(people)...)
		g.end(8750, loose)
	}
	g.accompany(at)
	if len(below) > 0 {
		g.pairs(below, pairing{label: &sideType, split: true, after: 2500, repeat: true})
		g.end(5000, loose)
	}
}

// signRow sets a row column by column, so that each person is read as a whole;
// what stands at one height is measured first. It returns the reasons that are
// too long for the row.
func (g *galley) signRow(people []markup.Signatory) []markup.Pair {
	row := make([]signer, len(people))
	var below []markup.Pair
	names, reasons := paper.Unit(0), paper.Unit(reasonRoom)
	for i := range people {
		p := &people[i]
		row[i] = signer{Signatory: p, b: box{x: paper.Unit(i) * signStep, width: signWide}}
		row[i].reason = plain(p.Reason)
		high := g.depthOf(row[i].reason, &cellType, signWide-reasonIn)
		if high > reasonMost {
			below = append(below, reasonBelow(p))
			row[i].reason = plain("zie de toelichting hieronder")
			high = g.depthOf(row[i].reason, &cellType, signWide-reasonIn)
		}
		reasons = max(reasons, high)
		names = max(names, g.namesHigh(p))
	}
	var high paper.Unit
	for i := range row {
		high = max(high, g.signColumn(&row[i], names, reasons))
	}
	g.cut(high, firm)
	return below
}

// reasonBelow gives a long reason the full column, under the name of who wrote it.
func reasonBelow(p *markup.Signatory) markup.Pair {
	return markup.Pair{
		Label:  markup.Text{{Text: "Toelichting", Bold: true}, {Text: p.Name}},
		Blocks: []markup.Block{&markup.Paragraph{Text: plain(p.Reason)}},
	}
}

// depthOf is the height of a text when it is set.
func (g *galley) depthOf(text markup.Text, as *setting, width paper.Unit) paper.Unit {
	return paper.Unit(len(g.compose(text, as, width))) * as.leading
}

// namesHigh is the height of role, name, function and organisation; the last
// two keep two lines.
func (g *galley) namesHigh(p *markup.Signatory) paper.Unit {
	fn := g.depthOf(plain(p.Function), &cellType, signWide) + g.depthOf(plain(p.Organisation), &cellType, signWide)
	return max(g.depthOf(plain(p.Role), &fineType, signWide), 4250) +
		max(g.depthOf(plain(p.Name), &totalType, signWide), 4250) + max(fn, 8500)
}

// signColumn sets a column and returns its height.
func (g *galley) signColumn(s *signer, names, reasons paper.Unit) paper.Unit {
	s.e = g.elem(g.parent, paper.RoleSect)
	g.rule(s.b.x, 0, signWide, 300, figure.Ink)
	s.b.top = 300 + 1400
	g.down(s, capital(plain(s.Role)), &fineType, 4250)
	g.down(s, plain(s.Name), &totalType, 4250)
	g.down(s, plain(s.Function), &cellType, 0)
	g.down(s, plain(s.Organisation), &cellType, 0)

	s.b.top = 1700 + names + 1400
	g.down(s, ticked(s.State == "agreed", "akkoord"), &cellType, 4250)
	s.b.top += 1400
	g.down(s, ticked(s.State == "refused", "niet akkoord, omdat:"), &cellType, 4250)
	inner := *s
	inner.b.x, inner.b.width = s.b.x+reasonIn, signWide-reasonIn
	g.down(&inner, s.reason, &cellType, 0)
	s.b.top += reasons
	g.rule(s.b.x, s.b.top, signWide, fieldStroke, figure.FieldLine)

	signed := *s
	signed.b.top += wetRoom - 1000 - g.depthOf(plain(s.Signed), &fineType, signWide)
	g.down(&signed, plain(s.Signed), &fineType, 0)
	s.b.top += wetRoom
	g.rule(s.b.x, s.b.top, signWide, 300, figure.Ink)
	s.b.top += 300
	g.down(s, plain("Handtekening"), &fieldType, 3600)
	s.b.top += 3600
	place := g.field(*s, "Plaats", s.Place, 0, placeWide)
	return max(place, g.field(*s, "Datum", s.Date, placeWide+4000, dateWide))
}

// down sets a paragraph in a column, at least so high.
func (g *galley) down(s *signer, text markup.Text, as *setting, least paper.Unit) {
	if len(text) == 0 {
		s.b.top += least
		return
	}
	s.b.top += max(g.set(text, as, s.b, g.elem(s.e, paper.RoleP)), least)
}

func ticked(yes bool, word string) markup.Text {
	box := markup.MarkBox
	if yes {
		box = markup.MarkTick
	}
	return markup.Text{{Mark: box}, {Text: word}}
}

// field sets a small label over a value over a line to write on.
func (g *galley) field(s signer, name, value string, dx, width paper.Unit) paper.Unit {
	e := g.elem(s.e, paper.RoleP)
	b := box{x: s.b.x + dx, width: width, top: s.b.top}
	g.open = value != ""
	b.top += g.set(plain(name), &fieldType, b, e)
	g.open = false
	b.top += g.set(plain(value), &cellType, b, e)
	foot := max(s.b.top+fieldHigh, b.top+550)
	g.rule(b.x, foot-fieldStroke, width, fieldStroke, figure.FieldLine)
	return foot
}

// accompany keeps the section that is signed together, and with it the section
// before, so that signatures never stand alone (look.md 9). The signatures are
// the strips from at on.
func (g *galley) accompany(at int) {
	if at > 0 && at > g.section {
		g.strips[at-1].hold = firm
	}
	if g.section < 0 {
		return
	}
	if g.previous >= 0 && g.high(g.previous, g.section) <= signAlong {
		g.bonds = append(g.bonds, bond{g.previous, len(g.strips)})
	}
	if g.high(g.section, at) <= signAlong {
		g.bonds = append(g.bonds, bond{g.section, len(g.strips)})
	}
}
