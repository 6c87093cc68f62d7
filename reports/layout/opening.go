package layout

import (
	"errors"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Measures of the head of page 1 (look.md 5).
const (
	brandHigh   = 14 * paper.MM
	logoWide    = 60 * paper.MM
	logoHigh    = 11 * paper.MM
	addressWide = 100 * paper.MM
	brandWide   = paper.TextWidth - addressWide - 4*paper.MM
	coverMargin = 54 * paper.MM // above the title of a title page
)

// head sets the opening: logo and address, title, subtitle and week rule.
func (g *galley) head(o *markup.Opening) {
	if o != g.opening {
		g.faults.add(o.Line(), errors.New("een document heeft één opening; haal deze weg"))
		return
	}
	g.brand(o)
	g.depth = 1
	e := g.elem(g.root, paper.RoleH1)
	if g.margin(12000); o.Cover {
		g.margin(coverMargin)
	}
	g.cut(g.set(o.Title, &titleType, box{x: -400, width: paper.TextWidth}, e), firm).after = 1000
	g.cut(g.set(o.Subtitle, &subtitleType, box{width: paper.TextWidth}, g.elem(g.root, paper.RoleP)), firm).after = 6500
	if len(o.Rule) > 0 {
		rule, err := figure.DrawWeekRule(o.Rule, true, g.faces, g.tones)
		g.drawing(rule, err, o.Line())
	}
	g.end(6000, firm)
}

// brand sets who writes on the left, and where to find them on the right.
func (g *galley) brand(o *markup.Opening) {
	high := paper.Unit(brandHigh)
	if logo := g.house.Logo; logo != nil && logo.Width > 0 && logo.Height > 0 {
		e := g.elem(g.root, paper.RoleFigure)
		e.Alt = words(o.Agency)
		w, h := fit(logo)
		g.items = append(g.items, paper.Item{Kind: paper.Image, W: w, H: h, Picture: logo, Elem: e})
	} else if len(o.Agency) > 0 {
		high = max(high, g.set(o.Agency, &sectionType, box{width: brandWide}, g.elem(g.root, paper.RoleP)))
	}
	if len(o.Address) > 0 {
		e := g.elem(g.root, paper.RoleP)
		b := box{x: paper.TextWidth - addressWide, width: addressWide, right: true}
		for i, text := range o.Address {
			g.open = i < len(o.Address)-1
			b.top += g.set(text, &addressType, b, e)
		}
		g.open = false
		high = max(high, b.top)
	}
	g.cut(high, firm)
}

// fit scales a picture into the room for a logo.
func fit(p *paper.Picture) (w, h paper.Unit) {
	pw, ph := paper.Unit(p.Width), paper.Unit(p.Height)
	if pw*logoHigh > ph*logoWide {
		return logoWide, max(ph*logoWide/pw, 1)
	}
	return max(pw*logoHigh/ph, 1), logoHigh
}

// identity sets who and what the report is about, four to a row.
func (g *galley) identity(id *markup.Identity) {
	if len(id.Cells) == 0 {
		return
	}
	list := g.elem(g.parent, paper.RoleList)
	g.margin(6000)
	for i := 0; i < len(id.Cells); i += 4 {
		var high paper.Unit
		for k, cell := range id.Cells[i:min(i+4, len(id.Cells))] {
			high = max(high, g.identityCell(&cell, paper.Unit(k)*axis, list))
		}
		g.cut(high, firm).after = 4000
	}
	g.end(7000, firm)
}

func (g *galley) identityCell(cell *markup.IdentityCell, x paper.Unit, list *paper.Elem) paper.Unit {
	item := g.elem(list, paper.RoleItem)
	b := box{x: x, width: sideWide}
	g.open = true
	b.top += g.set(capital(cell.Label), &fineType, b, g.elem(item, paper.RoleLabel)) + 400
	g.open = false
	body := g.elem(item, paper.RoleBody)
	at := len(g.items)
	for i, text := range cell.Lines {
		g.open = i < len(cell.Lines)-1
		b.top += g.set(text, &cellType, b, body)
	}
	g.open = false
	if len(g.items) == at {
		b.top += g.set(plain("niet bekend"), &belowType, b, body)
	}
	return b.top
}

// numbers sets the grid of big numbers, four to a row (look.md 8.6).
func (g *galley) numbers(n *markup.Numbers) {
	if len(n.Cells) == 0 {
		return
	}
	list := g.elem(g.parent, paper.RoleList)
	as := numberType.in(g.tones.Accent)
	for i := 0; i < len(n.Cells); i += 4 {
		var high paper.Unit
		for k, cell := range n.Cells[i:min(i+4, len(n.Cells))] {
			b := box{x: paper.Unit(k) * axis, width: sideWide, top: 300 + 1200}
			g.rule(b.x, 0, sideWide, 300, figure.Ink)
			item := g.elem(list, paper.RoleItem)
			g.open = true
			b.top += g.set(cell.Number, &as, b, g.elem(item, paper.RoleLabel))
			g.open = false
			b.top += g.set(cell.Words, &cellType, b, g.elem(item, paper.RoleBody))
			high = max(high, b.top)
		}
		g.cut(high, firm).after = 5000
	}
	g.end(5000, loose)
}
