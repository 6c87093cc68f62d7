package markup

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// container converts what stands between ::: and :::.
func (c *converter) container(n *container, first bool) []Block {
	at := offset(n)
	if n.info == "" {
		c.errorf(at, "%s", stranger(n))
		return nil
	}
	if !n.closed {
		c.errorf(at, "::: %s wordt niet gesloten; zet ::: op een eigen regel eronder", n.info)
	}
	name, attrs := c.split(n.info, at)
	c.checkAttributes(name, attrs, at)
	body := body{c: c, name: name, at: at, next: n.FirstChild()}
	if body.next == nil {
		c.errorf(at, "er staat niets in ::: %s", name)
		return nil
	}
	var blocks []Block
	switch name {
	case "opening":
		if !first {
			c.errorf(at, "::: opening hoort bovenaan het document, één keer")
		}
		blocks = body.opening(attrs)
	case "summary":
		blocks = []Block{&Summary{c.pos(n), body.paragraph("de titel"), body.pairs()}}
	case "side":
		blocks = []Block{&SideText{c.pos(n), body.pairs()}}
	case "callout":
		blocks = body.callout()
	case "identity":
		blocks = body.identity()
	case "numbers":
		blocks = body.numbers()
	case "table":
		blocks = body.table(attrs)
	case "figure":
		blocks = body.figure()
	case "signatures":
		blocks = body.signatures()
	default:
		blocks = body.role()
	}
	body.end()
	return blocks
}

// checkAttributes finds attributes that name does not know.
func (c *converter) checkAttributes(name string, attrs attributes, at int) {
	known := map[string]string{"opening": "full cover", "table": "compact rowhead noted"}[name]
	for _, class := range attrs.classes {
		if !hasWord(known, class) {
			c.errorf(at, "het kenmerk .%s kennen we niet bij ::: %s", class, name)
		}
	}
	if attrs.cols != "" && name != "table" {
		c.errorf(at, "cols hoort bij ::: table, niet bij ::: %s", name)
	}
}

// A body is what is left of a container.
type body struct {
	c    *converter
	name string
	at   int      // offset of the container
	next ast.Node // nil at the end
}

// take gives the next node if it is a T.
func take[T ast.Node](b *body) (n T, ok bool) {
	if n, ok = b.next.(T); ok {
		b.next = b.next.NextSibling()
	}
	return n, ok
}

// end finds what the container cannot hold.
func (b *body) end() {
	for ; b.next != nil; b.next = b.next.NextSibling() {
		b.c.errorf(offset(b.next), "in ::: %s: %s", b.name, stranger(b.next))
	}
}

// optional gives the text of a paragraph, if there is one.
func (b *body) optional() Text {
	if n, ok := take[*ast.Paragraph](b); ok {
		return b.c.paragraph(n)
	}
	return nil
}

// paragraph gives the text of the paragraph that must follow.
func (b *body) paragraph(what string) Text {
	t := b.optional()
	if t == nil {
		b.c.errorf(b.at, "in ::: %s hoort eerst een alinea: %s", b.name, what)
	}
	return t
}

// definitions gives the definition list that must follow.
func (b *body) definitions() *extast.DefinitionList {
	n, ok := take[*extast.DefinitionList](b)
	if !ok {
		b.c.errorf(b.at, "in ::: %s horen labels, elk met : en een waarde op de regel eronder", b.name)
	}
	return n
}

func (b *body) pairs() []Pair {
	if n := b.definitions(); n != nil {
		return b.c.pairs(n)
	}
	return nil
}

func (b *body) values() []value {
	if n := b.definitions(); n != nil {
		return b.c.values(n)
	}
	return nil
}

func (b *body) pos() Pos { return Pos(b.c.line(b.at)) }

func (b *body) callout() []Block {
	pairs := b.pairs()
	if len(pairs) == 0 {
		return nil
	}
	if len(pairs) > 1 {
		b.c.errorf(b.at, "in ::: callout hoort één label met zijn tekst; maak er anders meer van")
	}
	return []Block{&Callout{b.pos(), pairs[0].Label, pairs[0].Blocks}}
}

func (b *body) identity() []Block {
	block := &Identity{Pos: b.pos()}
	for _, v := range b.values() {
		block.Cells = append(block.Cells, IdentityCell{v.key, v.lines})
	}
	return []Block{block}
}

func (b *body) numbers() []Block {
	block := &Numbers{Pos: b.pos()}
	for _, v := range b.values() {
		block.Cells = append(block.Cells, NumberCell{v.key, b.c.one(v)})
	}
	return []Block{block}
}

// role converts paragraphs of one role.
func (b *body) role() []Block {
	role := ParagraphRole(b.name)
	switch role {
	case Goal, Source, Note, Todo:
	default:
		b.c.errorf(b.at, "::: %s kennen we niet; wel opening, summary, identity, numbers, side, callout, goal, source, note, todo, table, figure en signatures", b.name)
		b.next = nil
		return nil
	}
	var blocks []Block
	for n, ok := take[*ast.Paragraph](b); ok; n, ok = take[*ast.Paragraph](b) {
		blocks = append(blocks, &Paragraph{b.c.pos(n), b.c.paragraph(n), role})
	}
	return blocks
}
