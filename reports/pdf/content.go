package pdf

import (
	"fmt"

	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// content is the stream of the page in hand and the state of graphics in it.
type content struct {
	b      []byte
	open   bool // marked content is
	owner  int  // of it: a node, or one of the artifacts
	ids    int  // marked contents of structure on the page
	style  paper.Style
	size   paper.Size // 0: none is set
	weight paper.Unit
	fill   paper.Color
	stroke paper.Color
}

// Owners that are no node.
const (
	artifact = -1 - iota // rules and backgrounds
	header
	footer
)

// reset makes the state that of an empty page: black, lines of 1 pt.
func (c *content) reset() { *c = content{b: c.b[:0], weight: -1} }

// Draw puts an item on the page, that counts from a point x, y of the page.
// What is running belongs to the header or the footer.
func (w *Writer) Draw(item *paper.Item, x, y paper.Unit, running bool) {
	if w.err != nil {
		return
	}
	if len(w.pages) == 0 {
		w.fail(fmt.Errorf("pdf: %q staat op geen bladzijde", item.Text))
		return
	}
	if item.Kind == paper.Target {
		w.target(item, y+item.Y)
		return
	}
	height := w.pages[len(w.pages)-1].height
	owner, err := w.owner(item, y, running)
	if err != nil {
		w.fail(err)
		return
	}
	w.place(item, owner, spot{x: x + item.X, y: height - y - item.Y})
}

// A spot is a place on the page, from the bottom left as in the file.
type spot struct{ x, y paper.Unit }

func (w *Writer) place(item *paper.Item, owner int, at spot) {
	switch item.Kind {
	case paper.Text:
		w.text(item, owner, at)
	case paper.Rect, paper.Outline:
		w.rect(item, owner, at)
	case paper.Line:
		w.line(item, owner, at)
	case paper.Image:
		w.image(item, owner, at)
	case paper.Link:
		w.link(item, owner, at)
	default:
		w.fail(fmt.Errorf("pdf: onbekend soort teken %d", item.Kind))
	}
}

func (w *Writer) owner(item *paper.Item, top paper.Unit, running bool) (int, error) {
	switch {
	case running && top < w.pages[len(w.pages)-1].height/2:
		return header, nil
	case running:
		return footer, nil
	case item.Elem == nil:
		return artifact, nil
	}
	return w.tree.find(item.Elem)
}

// mark opens marked content for the owner, if it is not the one that is open.
func (w *Writer) mark(owner int) {
	c := &w.content
	if c.open && c.owner == owner {
		return
	}
	w.close()
	c.open, c.owner = true, owner
	switch owner {
	case artifact:
		c.b = append(c.b, "/Artifact<</Type/Layout>>BDC\n"...)
	case header:
		c.b = append(c.b, "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"...)
	case footer:
		c.b = append(c.b, "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"...)
	default:
		c.b = append(append(append(c.b, '/'), w.tree.nodes[owner].elem.Role...), "<</MCID "...)
		c.b = append(appendInt(c.b, c.ids), ">>BDC\n"...)
		w.tree.drew(owner, mark{page: len(w.pages) - 1, id: c.ids})
		c.ids++
	}
}

func (w *Writer) close() {
	if w.content.open {
		w.content.b = append(w.content.b, "EMC\n"...)
		w.content.open = false
	}
}

func (w *Writer) text(item *paper.Item, owner int, at spot) {
	if item.Text == "" {
		return
	}
	if int(item.Style) >= len(w.faces) || w.faces[item.Style] == nil || item.Size <= 0 {
		w.fail(fmt.Errorf("pdf: voor %q is geen lettertype of lettergrootte gegeven", item.Text))
		return
	}
	w.mark(owner)
	w.fill(item.Color)
	c := &w.content
	if c.size != item.Size || c.style != item.Style {
		c.size, c.style = item.Size, item.Style
		c.b = append(append(c.b, '/'), faceNames[item.Style]...)
		c.b = append(appendSize(append(c.b, ' '), item.Size), " Tf\n"...)
	}
	c.b = append(c.b, "BT "...)
	c.point(at)
	c.b = append(c.b, "Td("...)
	c.b, w.err = w.glyphs(c.b, w.faces[item.Style], item)
	c.b = append(c.b, ")Tj ET\n"...)
	em := item.Size.Em()
	w.tree.grow(owner, len(w.pages)-1, spot{at.x, at.y - em/4}, spot{at.x + item.W, at.y + em*3/4})
}

var faceNames = [3]string{"R", "S", "I"}

// glyphs writes the numbers of the glyphs, two bytes each, in a literal string.
func (w *Writer) glyphs(b []byte, face *font.Face, item *paper.Item) ([]byte, error) {
	used := &w.used[item.Style]
	for _, r := range item.Text {
		id, _, ok := face.Glyph(r)
		if !ok {
			return b, &font.MissingError{Rune: r, Face: face.Name(), Text: item.Text}
		}
		used.Add(id)
		b = appendEscaped(appendEscaped(b, byte(id>>8)), byte(id))
	}
	return b, nil
}

// appendEscaped writes a byte of a literal string (ISO 32000-1, 7.3.4.2).
func appendEscaped(b []byte, c byte) []byte {
	switch c {
	case '(', ')', '\\':
		return append(b, '\\', c)
	case '\r': // alone it would read as a line feed
		return append(b, '\\', 'r')
	}
	return append(b, c)
}

func (w *Writer) rect(item *paper.Item, owner int, at spot) {
	w.mark(owner)
	half := paper.Unit(0)
	if item.Kind == paper.Outline {
		w.stroke(item.Color, item.Weight)
		half = item.Weight / 2
	} else {
		w.fill(item.Color)
	}
	c := &w.content
	c.point(spot{at.x, at.y - item.H})
	c.point(spot{item.W, item.H})
	if item.Kind == paper.Outline {
		c.b = append(c.b, "re S\n"...)
	} else {
		c.b = append(c.b, "re f\n"...)
	}
	w.tree.grow(owner, len(w.pages)-1, spot{at.x - half, at.y - item.H - half}, spot{at.x + item.W + half, at.y + half})
}

func (w *Writer) line(item *paper.Item, owner int, at spot) {
	w.mark(owner)
	w.stroke(item.Color, item.Weight)
	c := &w.content
	to := spot{at.x + item.W, at.y - item.H}
	c.point(at)
	c.b = append(c.b, "m "...)
	c.point(to)
	c.b = append(c.b, "l S\n"...)
	half := item.Weight / 2
	w.tree.grow(owner, len(w.pages)-1, spot{min(at.x, to.x) - half, min(at.y, to.y) - half}, spot{max(at.x, to.x) + half, max(at.y, to.y) + half})
}

func (w *Writer) image(item *paper.Item, owner int, at spot) {
	i, err := w.imageIndex(item)
	if err != nil {
		w.fail(err)
		return
	}
	w.mark(owner)
	c := &w.content
	c.b = append(c.b, "q "...)
	c.b = append(appendLength(c.b, item.W), " 0 0 "...)
	c.b = append(appendLength(c.b, item.H), ' ')
	c.point(spot{at.x, at.y - item.H})
	c.b = append(appendInt(append(c.b, "cm /P"...), i), " Do Q\n"...)
	w.tree.grow(owner, len(w.pages)-1, spot{at.x, at.y - item.H}, spot{at.x + item.W, at.y})
}

func (c *content) point(p spot) {
	c.b = append(appendLength(c.b, p.x), ' ')
	c.b = append(appendLength(c.b, p.y), ' ')
}

func (w *Writer) fill(color paper.Color) {
	if c := &w.content; c.fill != color {
		c.fill = color
		c.b = append(appendColor(c.b, color), "rg\n"...)
	}
}

func (w *Writer) stroke(color paper.Color, weight paper.Unit) {
	c := &w.content
	if c.stroke != color {
		c.stroke = color
		c.b = append(appendColor(c.b, color), "RG\n"...)
	}
	if c.weight != weight {
		c.weight = weight
		c.b = append(appendLength(c.b, weight), " w\n"...)
	}
}

func appendColor(b []byte, c paper.Color) []byte {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		b = append(appendThousandths(b, (int64(v)*2000+255)/510), ' ')
	}
	return b
}
