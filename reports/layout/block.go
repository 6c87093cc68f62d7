package layout

import (
	"fmt"

	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// The column of text (look.md 2).
const (
	axis     = paper.Axis
	textWide = paper.TextWidth - axis
	sideWide = axis - 4000
)

// document sets the whole tree.
func (g *galley) document(doc *markup.Document) {
	for _, b := range doc.Blocks {
		if o, ok := b.(*markup.Opening); ok {
			g.opening = o
			break
		}
	}
	if g.opening != nil && len(g.opening.Concept) > 0 {
		g.draft = g.elem(g.root, paper.RoleP)
	}
	g.blocks(doc.Blocks)
	g.anchors.check(&g.faults)
	if g.opening != nil {
		g.line = g.opening.Line()
	}
	g.run = g.setRunning()
}

// blocks sets blocks below each other.
func (g *galley) blocks(blocks []markup.Block) {
	for _, b := range blocks {
		g.line, g.begins = b.Line(), true
		g.block(b)
	}
}

func (g *galley) block(b markup.Block) {
	switch b := b.(type) {
	case *markup.Opening:
		g.head(b)
	case *markup.Heading:
		g.heading(b)
	case *markup.Paragraph:
		g.paragraph(b)
	case *markup.List:
		g.list(b)
	case *markup.KeyValue:
		g.keyValue(b)
	case *markup.SideText:
		g.sideText(b)
	case *markup.Summary:
		g.summary(b)
	case *markup.Callout:
		g.callout(b)
	case *markup.Identity:
		g.identity(b)
	case *markup.Numbers:
		g.numbers(b)
	case *markup.Table:
		g.setTable(b)
	case *markup.Figure:
		g.figure(b)
	case *markup.Signatures:
		g.signatures(b)
	case *markup.PageBreak:
		g.fresh = true
	default:
		panic(fmt.Sprintf("layout: a block %T", b))
	}
}
