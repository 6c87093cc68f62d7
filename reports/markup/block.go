package markup

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// errorf says what is wrong at an offset in the source.
func (c *converter) errorf(offset int, format string, args ...any) {
	c.errs = append(c.errs, Error{Line: c.line(offset), Message: fmt.Sprintf(format, args...)})
}

// document converts the blocks of a whole document.
func (c *converter) document(root ast.Node) []Block {
	var blocks []Block
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			blocks = append(blocks, c.heading(n))
		case *ast.ThematicBreak:
			if c.src[n.Pos()] != '-' {
				c.errorf(offset(n), "schrijf --- voor een nieuwe bladzijde")
			}
			blocks = append(blocks, &PageBreak{c.pos(n)})
		case *extast.DefinitionList:
			blocks = append(blocks, &KeyValue{c.pos(n), c.pairs(n)})
		case *container:
			blocks = append(blocks, c.container(n, len(blocks) == 0)...)
		default:
			blocks = append(blocks, c.flow(n)...)
		}
	}
	return blocks
}

// flow converts what may stand in the text and in a value: a paragraph or a
// list.
func (c *converter) flow(n ast.Node) []Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return []Block{&Paragraph{Pos: c.pos(n), Text: c.paragraph(n)}}
	case *ast.List:
		return []Block{c.list(n)}
	}
	c.errorf(offset(n), "%s", stranger(n))
	return nil
}

// paragraph gives the text of a paragraph. A line in it that begins like a
// value or a row was meant to be one.
func (c *converter) paragraph(n ast.Node) Text {
	t := c.text(n)
	if len(t) == 0 {
		c.errorf(offset(n), "hier staat een lege alinea; laat haar weg of schrijf dat er niets is")
	}
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		switch c.src[line.Start] {
		case ':':
			c.errorf(line.Start, "een regel met : en een waarde hoort onder een label; schrijf \\: voor een dubbelepunt in de tekst")
		case '|':
			c.errorf(line.Start, "deze rij hoort bij geen tabel; onder de koppen hoort |---|---|. Schrijf \\| voor een streep in de tekst")
		}
	}
	return t
}

// stranger says why n cannot stand where it does.
func stranger(n ast.Node) string {
	switch n := n.(type) {
	case *ast.FencedCodeBlock:
		return "een codeblok kan alleen in ::: figure, ::: signatures of ::: opening"
	case *ast.CodeBlock:
		return "een alinea die vier spaties inspringt is een codeblok; haal de spaties weg"
	case *ast.Blockquote:
		return "een citaat met > drukken we niet; schrijf een alinea met aanhalingstekens, of \\>"
	case *ast.HTMLBlock:
		return "HTML drukken we niet; schrijf Markdown, of \\< voor een kleiner-dan-teken"
	case *extast.Table:
		return "een tabel hoort tussen ::: table en :::"
	case *extast.DefinitionList:
		return "een lijst van labels en waarden kan hier niet"
	case *ast.Heading:
		return "een kop kan hier niet"
	case *ast.ThematicBreak:
		return "een nieuwe bladzijde (---) kan hier niet"
	case *ast.List:
		return "een lijst kan hier niet"
	case *ast.Paragraph, *ast.TextBlock:
		return "een alinea kan hier niet"
	case *container:
		if n.info == "" {
			return "deze ::: sluit niets; er staat geen ::: naam boven"
		}
		return "::: " + n.info + " kan hier niet: blokken staan niet in elkaar of in een lijst"
	}
	return fmt.Sprintf("dit kunnen we hier niet drukken (%s)", n.Kind())
}

func (c *converter) heading(n *ast.Heading) *Heading {
	h := &Heading{Pos: c.pos(n), Level: n.Level - 1, Text: c.text(n)}
	if mark := c.src[n.Pos():]; mark[0] != '#' {
		c.errorf(n.Pos(), "schrijf een kop met ##, niet met een streep eronder; laat anders een regel open boven ---")
	}
	switch {
	case n.Level == 1 || n.Level > 4:
		c.errorf(n.Pos(), "een kop heeft twee tot vier hekjes: ## voor een paragraaf, ### en #### daaronder")
	case h.Level > c.level+1:
		c.errorf(n.Pos(), "boven deze kop ontbreekt een kop met %s", strings.Repeat("#", n.Level-1))
	}
	c.level = h.Level
	if len(h.Text) == 0 {
		c.errorf(n.Pos(), "deze kop is leeg")
	}
	if n.Lines().Len() > 0 && hasBrace(n.Lines().Value(c.src)) {
		c.errorf(n.Pos(), "wat tussen accolades achter de kop staat, kennen we niet; schrijf {#anker .annex .plain .page}, of \\{ voor de accolade zelf")
	}
	c.headingAttributes(h, n)
	return h
}

// hasBrace reports whether a line holds a brace that is not escaped.
func hasBrace(line []byte) bool {
	for i, b := range line {
		if b == '{' && (i == 0 || line[i-1] != '\\') {
			return true
		}
	}
	return false
}

func (c *converter) headingAttributes(h *Heading, n *ast.Heading) {
	for _, attr := range n.Attributes() {
		value, _ := attr.Value.([]byte)
		switch string(attr.Name) {
		case "id":
			c.anchor(h, string(value), n.Pos())
		case "class":
			for _, class := range strings.Fields(string(value)) {
				c.headingClass(h, class, n.Pos())
			}
		default:
			c.errorf(n.Pos(), "het kenmerk %q kennen we niet bij een kop", attr.Name)
		}
	}
}

func (c *converter) anchor(h *Heading, id string, at int) {
	if id == "" || c.anchors[id] {
		c.errorf(at, "het anker #%s is leeg of staat er al; geef elke kop een eigen anker", id)
	}
	if c.anchors == nil {
		c.anchors = map[string]bool{}
	}
	c.anchors[id] = true
	h.Anchor = id
}

func (c *converter) headingClass(h *Heading, class string, at int) {
	switch class {
	case "annex":
		h.Annex = true
	case "plain":
		h.Plain = true
	case "page":
		h.Page = true
	default:
		c.errorf(at, "het kenmerk .%s kennen we niet bij een kop; wel .annex, .plain en .page", class)
		return
	}
	if h.Level != 1 && class != "page" {
		c.errorf(at, "het kenmerk .%s hoort bij een kop met ##", class)
	}
}

// checkLinks looks whether links within the document lead somewhere.
func (c *converter) checkLinks() {
	for _, l := range c.links {
		if !c.anchors[l.anchor] {
			c.errs = append(c.errs, Error{l.line, fmt.Sprintf("de link naar #%s leidt nergens heen; er is geen kop met {#%s}", l.anchor, l.anchor)})
		}
	}
}

func (c *converter) list(n *ast.List) *List {
	l := &List{Pos: c.pos(n), Ordered: n.IsOrdered(), Start: n.Start}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, c.item(item))
	}
	return l
}

func (c *converter) item(n ast.Node) Text {
	child := n.FirstChild()
	if child == nil {
		c.errorf(offset(n), "dit punt van de lijst is leeg")
		return nil
	}
	if next := child.NextSibling(); next != nil {
		c.errorf(offset(next), "een punt van een lijst is één alinea, zonder lijst daarbinnen")
	}
	switch child.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return c.paragraph(child)
	}
	c.errorf(offset(child), "%s", stranger(child))
	return nil
}
