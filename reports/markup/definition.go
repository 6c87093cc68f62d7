package markup

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// pairs converts a definition list: each term with what is said of it.
func (c *converter) pairs(n *extast.DefinitionList) []Pair {
	var pairs []Pair
	for n := n.FirstChild(); n != nil; n = n.NextSibling() {
		if term, ok := n.(*extast.DefinitionTerm); ok {
			if _, ok := n.NextSibling().(*extast.DefinitionTerm); ok {
				c.errorf(offset(n), "dit label heeft geen waarde; een label staat op één regel, met : en de waarde eronder")
			}
			pairs = append(pairs, Pair{Label: c.label(term)})
			continue
		}
		last := &pairs[len(pairs)-1]
		if n.FirstChild() == nil {
			c.errorf(offset(n), "achter het label %q staat niets; schrijf bijvoorbeeld: niet bekend", last.Label)
		}
		for n := n.FirstChild(); n != nil; n = n.NextSibling() {
			last.Blocks = append(last.Blocks, c.flow(n)...)
		}
	}
	return pairs
}

func (c *converter) label(n ast.Node) Text {
	t := c.text(n)
	if len(t) == 0 {
		c.errorf(offset(n), "dit label is leeg")
	}
	return t
}

// value is a pair of which we want lines rather than blocks.
type value struct {
	label string
	key   Text
	lines []Text
	at    int // offset of the label
}

// values converts a definition list whose values are plain lines: each
// definition and each hard break begins one.
func (c *converter) values(n *extast.DefinitionList) []value {
	var values []value
	term := n.FirstChild()
	for _, pair := range c.pairs(n) {
		v := value{label: pair.Label.String(), key: pair.Label, at: offset(term)}
		for _, b := range pair.Blocks {
			p, ok := b.(*Paragraph)
			if !ok {
				c.errs = append(c.errs, Error{b.Line(), "hier kunnen alleen regels staan, geen lijst"})
				continue
			}
			v.lines = append(v.lines, p.Text.lines()...)
		}
		values = append(values, v)
		for term = term.NextSibling(); term != nil; term = term.NextSibling() {
			if _, ok := term.(*extast.DefinitionTerm); ok {
				break
			}
		}
	}
	return values
}

// one gives the single line of v.
func (c *converter) one(v value) Text {
	if len(v.lines) != 1 {
		c.errorf(v.at, "achter %s hoort één regel", v.label)
		return nil
	}
	return v.lines[0]
}
