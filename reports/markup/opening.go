package markup

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// opening converts the head of the document.
func (b *body) opening(attrs attributes) []Block {
	o := &Opening{Pos: b.pos(), FullPage: slices.Contains(attrs.classes, "full"), Cover: slices.Contains(attrs.classes, "cover")}
	seen := map[string]bool{}
	for _, v := range b.values() {
		if seen[v.label] {
			b.c.errorf(v.at, "%s staat twee keer in ::: opening", v.label)
		}
		seen[v.label] = true
		b.openingKey(o, v)
	}
	if !seen["title"] {
		b.c.errorf(b.at, "in ::: opening ontbreekt title, de titel van het rapport")
	}
	if n, ok := take[*ast.FencedCodeBlock](b); ok {
		kind, data := b.c.data(n)
		if kind != "rule" {
			b.c.errorf(offset(n), "in ::: opening hoort alleen het codeblok rule, niet %s", kind)
		}
		o.Rule = data
	}
	return []Block{o}
}

func (b *body) openingKey(o *Opening, v value) {
	switch v.label {
	case "title":
		o.Title = b.c.one(v)
	case "subtitle":
		o.Subtitle = b.c.one(v)
	case "agency":
		o.Agency = b.c.one(v)
	case "address":
		o.Address = v.lines
		if len(v.lines) > 3 {
			b.c.errorf(v.at, "het adres heeft %d regels; er is plaats voor drie", len(v.lines))
		}
	case "header":
		o.Header = b.c.one(v)
	case "week":
		o.Week = b.c.one(v)
	case "footer":
		o.Footer = b.c.one(v)
	case "concept":
		o.Concept = b.c.one(v)
	case "name":
		o.Name = b.c.one(v)
	default:
		b.c.errorf(v.at, "%s kennen we niet in ::: opening; wel title, subtitle, agency, address, header, week, footer, concept en name", v.label)
	}
}

// data takes a fenced block apart into its word and its JSON.
func (c *converter) data(n *ast.FencedCodeBlock) (kind string, data json.RawMessage) {
	if n.Info != nil {
		kind = string(n.Info.Segment.Value(c.src))
	}
	data = json.RawMessage(strings.TrimSpace(string(n.Lines().Value(c.src))))
	if !json.Valid(data) {
		c.errorf(offset(n), "de gegevens van %q zijn geen geldige JSON; gebruik {{json …}}", kind)
	}
	return kind, data
}

// hasWord reports whether words, separated by spaces, hold word.
func hasWord(words, word string) bool {
	return strings.Contains(" "+words+" ", " "+word+" ")
}
