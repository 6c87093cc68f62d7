package proof

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// content reads what a page paints.
type content struct {
	r      *reader
	page   *Page
	report *Report

	fonts []byte // the dictionary
	font  []rune // what its glyphs read as
	name  string // of it
	size  float64
	at    [2]float64 // where the text line begins
	open  []marked
	args  [][]byte
	inner int // depth of q
}

// marked content that is open.
type marked struct {
	role string
	id   int
}

// maxTexts bounds a page.
const maxTexts = 1_000_000

func (c *content) read(p pageObject) error {
	resources, err := c.r.dict(p.resources)
	if err != nil {
		return err
	}
	if fonts := get(resources, "/Font"); fonts != nil {
		if c.fonts, err = c.r.dict(fonts); err != nil {
			return err
		}
	}
	data, err := c.r.stream(get(p.dict, "/Contents"))
	if err != nil {
		return err
	}
	l := lexer{data}
	for l.skip(); len(l.b) > 0; l.skip() {
		switch b := l.b[0]; {
		case b == '[' || b == '<' || b == '(' || b == '/' || b == '-' || b == '+' || b == '.' || b >= '0' && b <= '9':
			c.args = append(c.args, l.operand())
		default:
			if err := c.operator(l.token()); err != nil {
				return err
			}
			c.args = c.args[:0]
		}
	}
	if len(c.open) > 0 || c.inner != 0 {
		return errors.New("gemarkeerde inhoud of een tekenstand wordt niet afgesloten")
	}
	return nil
}

// operand cuts off a value; there are no references in content.
func (l *lexer) operand() []byte {
	if l.b[0] == '[' || l.b[0] == '<' {
		return l.value()
	}
	return l.token()
}

func (c *content) operator(op []byte) error {
	switch string(op) {
	case "BMC", "BDC":
		return c.begin()
	case "EMC":
		if len(c.open) == 0 {
			return errors.New("gemarkeerde inhoud wordt afgesloten die niet begon")
		}
		c.open = c.open[:len(c.open)-1]
	case "q":
		c.inner++
	case "Q":
		c.inner--
	case "BT":
		c.at = [2]float64{}
	case "Tf":
		return c.setFont()
	case "Td":
		return c.move()
	case "Tj":
		return c.show()
	case "cm":
		if c.inner == 0 {
			return errors.New("de tekenstand van de hele bladzijde wordt verplaatst")
		}
	case "Tm", "TD", "T*", "TJ", "'", "\"", "BI", "Tz", "Tr", "Ts", "Tw", "TL":
		return fmt.Errorf("de bladzijde gebruikt %s, dat hier niet gelezen wordt", op)
	}
	return nil
}

// begin enters marked content.
func (c *content) begin() error {
	if len(c.args) == 0 || len(c.args[0]) < 2 {
		return errBroken
	}
	m := marked{role: string(c.args[0][1:]), id: -1}
	if len(c.args) > 1 {
		if id := get(c.args[1], "/MCID"); id != nil {
			n, ok := number(id)
			if !ok {
				return errBroken
			}
			m.id = n
		}
	}
	if len(c.open) > 0 {
		return fmt.Errorf("%s begint binnen %s", m.role, c.open[len(c.open)-1].role)
	}
	c.open = append(c.open, m)
	return nil
}

func (c *content) floats(n int) ([]float64, error) {
	if len(c.args) < n {
		return nil, errBroken
	}
	out := make([]float64, n)
	for i, a := range c.args[len(c.args)-n:] {
		v, err := strconv.ParseFloat(string(a), 64)
		if err != nil {
			return nil, errBroken
		}
		out[i] = v
	}
	return out, nil
}

func (c *content) move() error {
	v, err := c.floats(2)
	if err == nil {
		c.at[0] += v[0]
		c.at[1] += v[1]
	}
	return err
}

func (c *content) setFont() error {
	if len(c.args) != 2 {
		return errBroken
	}
	name := string(c.args[0])
	if name == c.name {
		return nil
	}
	ref := get(c.fonts, name)
	n, ok := reference(ref)
	if !ok {
		return fmt.Errorf("lettertype %s ontbreekt", name)
	}
	known, ok := c.r.fonts[n]
	if !ok {
		var err error
		if known, err = c.r.readFont(ref); err != nil {
			return fmt.Errorf("lettertype %s: %w", name, err)
		}
		c.r.fonts[n] = known
	}
	c.font, c.name = known, name
	return nil
}

// show notes a text; glyphs have numbers of two bytes.
func (c *content) show() error {
	if len(c.args) != 1 || c.font == nil || len(c.page.Texts) == maxTexts {
		return errBroken
	}
	glyphs := text(c.args[0])
	if len(glyphs)%2 != 0 {
		return errBroken
	}
	words := make([]byte, 0, len(glyphs))
	for ; len(glyphs) > 0; glyphs = glyphs[2:] {
		n := int(glyphs[0])<<8 | int(glyphs[1])
		if n == 0 {
			c.report.Blank++
		}
		if n >= len(c.font) || c.font[n] == 0 {
			return fmt.Errorf("teken %d van lettertype %s is niet terug te lezen", n, c.name)
		}
		words = utf8.AppendRune(words, c.font[n])
	}
	t := Text{Words: string(words), X: c.at[0], Y: c.at[1], MCID: -1, Order: -1}
	switch {
	case len(c.open) == 0:
		c.report.Loose++
	default:
		t.Role, t.MCID = c.open[0].role, c.open[0].id
	}
	c.page.Texts = append(c.page.Texts, t)
	return nil
}

// readFont reads the ToUnicode of a font.
func (r *reader) readFont(ref []byte) ([]rune, error) {
	dict, err := r.dict(ref)
	if err != nil {
		return nil, err
	}
	if string(get(dict, "/Subtype")) != "/Type0" || string(get(dict, "/Encoding")) != "/Identity-H" {
		return nil, errors.New("de codering is niet Identity-H")
	}
	data, err := r.stream(get(dict, "/ToUnicode"))
	if err != nil {
		return nil, err
	}
	l := lexer{data}
	var runes []rune
	entries := 0
	for t := l.token(); t != nil; t = l.token() {
		width := 0
		switch string(t) {
		case "beginbfchar":
			width = 2
		case "beginbfrange":
			width = 3
		default:
			continue
		}
		for {
			l.skip()
			if len(l.b) == 0 || l.b[0] != '<' {
				break
			}
			var err error
			if runes, err = l.bfEntry(runes, width); err != nil {
				return nil, err
			}
			if entries += width * width * width; entries > 0x80000 { // a range is work
				return nil, errTooBig
			}
		}
	}
	return runes, nil
}

// bfEntry reads <from> <text>, or <from> <to> <text of from>.
func (l *lexer) bfEntry(runes []rune, width int) ([]rune, error) {
	from := text(l.token())
	to := from
	if width == 3 {
		to = text(l.token())
	}
	reads := text(l.token())
	if len(from) != 2 || len(to) != 2 || len(reads) != 2 && len(reads) != 4 {
		return nil, errors.New("een teken leest niet als één teken terug")
	}
	first, last := int(from[0])<<8|int(from[1]), int(to[0])<<8|int(to[1])
	r := rune(reads[0])<<8 | rune(reads[1])
	if len(reads) == 4 { // a pair of UTF-16
		r = 0x10000 + (r&0x3ff)<<10 + (rune(reads[2])<<8|rune(reads[3]))&0x3ff
	}
	for len(runes) <= last {
		runes = append(runes, make([]rune, last+1-len(runes))...)
	}
	for n := first; n <= last; n++ {
		runes[n] = r + rune(n-first)
	}
	return runes, nil
}
