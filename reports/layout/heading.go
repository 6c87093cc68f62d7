package layout

import (
	"strconv"
	"strings"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Room that a section asks of the page it begins on: on the page of the opening
// it runs on only where there is plenty.
const (
	roomForSection = 35 * paper.MM
	roomOnOpening  = 60 * paper.MM
)

func (g *galley) heading(h *markup.Heading) {
	g.fresh = g.fresh || h.Page || h.Annex
	switch h.Level {
	case 1:
		g.sectionHead(h)
	case 2:
		g.smallHead(h, &subType, 3750, 1250)
	default:
		g.smallHead(h, &minorType, 2500, 600)
	}
}

func (g *galley) sectionHead(h *markup.Heading) {
	if !g.started && g.opening != nil && g.opening.FullPage {
		g.fresh = true
	}
	g.parent = g.elem(g.root, paper.RoleSect)
	g.previous, g.section = g.section, len(g.strips)
	g.margin(8750)
	g.rule(0, 0, paper.TextWidth, 300, figure.Ink)
	rule := g.cut(300+1900, firm)
	rule.inner, rule.need = true, roomForSection
	if !g.started && g.opening != nil {
		rule.need = roomOnOpening
	}
	g.started = true

	number := g.number(h)
	e := g.headElem(h.Level)
	g.target(h, number)
	if number != "" {
		as := sectionType.in(g.tones.Accent)
		g.open = true
		g.set(plain(number), &as, box{width: sideWide}, e)
		g.open = false
	}
	high := g.set(h.Text, &sectionType, box{x: axis, width: textWide}, e)
	g.cut(max(high, sectionType.leading), firm).after = 3100
}

func (g *galley) smallHead(h *markup.Heading, as *setting, before, after paper.Unit) {
	e := g.headElem(h.Level)
	g.margin(before)
	g.target(h, "")
	high := g.set(h.Text, as, box{x: axis, width: textWide}, e)
	g.cut(high, firm).after = after
}

// number counts sections 1, 2, 3 and annexes A, B, C, … Z, AA.
func (g *galley) number(h *markup.Heading) string {
	switch {
	case h.Plain:
		return ""
	case h.Annex:
		g.annexes++
		return letters(g.annexes)
	}
	g.sections++
	return strconv.Itoa(g.sections)
}

func letters(n int) string {
	var s string
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('A'+(n-1)%26)) + s
	}
	return s
}

// headElem is the element of a heading: one below the title of the document,
// and never more than one below the heading before it, as PDF/UA asks.
func (g *galley) headElem(level int) *paper.Elem {
	if g.opening != nil {
		level++
	}
	level = min(max(level, 1), g.depth+1, 4)
	g.depth = level
	return g.elem(g.parent, [...]paper.Role{paper.RoleH1, paper.RoleH2, paper.RoleH3, paper.RoleH4}[level-1])
}

// target makes a heading an entry of the outline that links can reach.
func (g *galley) target(h *markup.Heading, number string) {
	name, err := g.anchors.define(h.Anchor, h.Line())
	if err != nil {
		g.faults.add(h.Line(), err)
	}
	level := g.depth
	if g.opening != nil {
		level = max(level-1, 1)
	}
	title := strings.TrimSpace(number + " " + words(h.Text))
	g.items = append(g.items, paper.Item{Kind: paper.Target, To: name, Title: title, Level: level})
}

// words are the words of a text.
func words(text markup.Text) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(r.Text)
		if r.Break {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
