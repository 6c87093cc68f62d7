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
	from   *page
	report *Report

	fonts, images []byte // dictionaries
	font          *typeface
	name          string     // of it
	at            [2]float64 // where the text line begins
	open          bool       // marked content is
	role          string     // of it
	mcid          int
	inner         int // depth of q

	args  [maxArgs][]byte
	count int // of args

	texts []Text
	words []byte // of the texts, one after the other
	ends  []int  // of each in words
}

const (
	maxArgs  = 8         // of an operator
	maxTexts = 1_000_000 // of a page
	maxDepth = 28        // of q (ISO 19005-3, 6.1.13)
)

func (c *content) read(to *Page) error {
	resources, err := c.r.dict(c.from.resources)
	if err != nil {
		return err
	}
	if c.fonts, err = c.r.named(resources, "/Font"); err != nil {
		return err
	}
	if c.images, err = c.r.named(resources, "/XObject"); err != nil {
		return err
	}
	data, err := c.r.passing(get(c.from.dict, "/Contents"))
	if err != nil {
		return err
	}
	c.texts, c.ends = make([]Text, 0, len(data)/60), make([]int, 0, len(data)/60)
	l := lexer{b: data}
	for b := l.peek(); l.at < len(data); b = l.peek() {
		if err := c.next(&l, b); err != nil {
			return err
		}
	}
	if c.open || c.inner != 0 {
		return errors.New("gemarkeerde inhoud of een tekenstand wordt niet afgesloten")
	}
	all, from := string(c.words), 0
	for i, end := range c.ends {
		c.texts[i].Words, from = all[from:end], end
	}
	to.Texts = c.texts
	return nil
}

// named gives a dictionary of the resources; nil when there is none.
func (r *reader) named(resources []byte, key string) ([]byte, error) {
	if v := get(resources, key); v != nil {
		return r.dict(v)
	}
	return nil, nil
}

// next reads an operand or obeys an operator; b is its first byte. There are no
// references in content.
func (c *content) next(l *lexer, b byte) error {
	var v []byte
	switch {
	case b == '[' || b == '<':
		v = l.value()
	case b == '(' || b == '/' || b == '-' || b == '+' || b == '.' || b >= '0' && b <= '9':
		v = l.token()
	default:
		err := c.operator(l.token())
		c.count = 0
		return err
	}
	if c.count == maxArgs {
		return errBroken
	}
	c.args[c.count] = v
	c.count++
	return nil
}

func (c *content) operator(op []byte) error {
	switch string(op) {
	case "BMC", "BDC":
		return c.begin()
	case "EMC":
		if !c.open {
			return errors.New("gemarkeerde inhoud wordt afgesloten die niet begon")
		}
		c.open, c.role = false, ""
	case "q":
		if c.inner++; c.inner > maxDepth {
			return errDeep
		}
	case "Q":
		if c.inner--; c.inner < 0 {
			return errBroken
		}
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
	case "Do":
		if c.count != 1 || c.r.strict && get(c.images, string(c.args[0])) == nil {
			return fmt.Errorf("een afbeelding op de bladzijde ontbreekt")
		}
		fallthrough
	case "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "sh":
		if !c.open {
			c.report.Loose++
		}
	case "Tm", "TD", "T*", "TJ", "'", "\"", "BI", "Tz", "Tr", "Ts", "Tw", "TL":
		return fmt.Errorf("de bladzijde gebruikt %s, dat hier niet gelezen wordt", op)
	case "ET", "re", "m", "l", "rg", "RG", "w":
	default:
		if c.r.strict { // such as gs, which could make things transparent
			return fmt.Errorf("de bladzijde gebruikt %s, dat onze rapporten niet kennen", op)
		}
	}
	return nil
}

// begin enters marked content.
func (c *content) begin() error {
	if c.count == 0 || len(c.args[0]) < 2 {
		return errBroken
	}
	role := roleOf(c.args[0][1:])
	if c.open {
		return fmt.Errorf("%s begint binnen %s", role, c.role)
	}
	c.open, c.role, c.mcid = true, role, -1
	var props []byte
	if c.count > 1 {
		props = c.args[1]
	}
	id := get(props, "/MCID")
	if id == nil {
		if kind := string(get(props, "/Type")); c.r.strict && (role != "Artifact" || kind != "/Layout" && kind != "/Pagination") {
			return fmt.Errorf("gemarkeerde inhoud (%s) hoort niet bij de opbouw en zegt niet waarvoor zij dient", role)
		}
		return nil
	}
	n, ok := number(id)
	if !ok || n != len(c.from.marks) {
		return fmt.Errorf("stuk %s heeft niet het volgende nummer, %d", id, len(c.from.marks))
	}
	c.mcid = n
	c.from.marks = append(c.from.marks, piece{role: role, element: -1})
	return nil
}

func (c *content) move() error {
	if c.count != 2 {
		return errBroken
	}
	for i, a := range c.args[:2] {
		v, err := strconv.ParseFloat(string(a), 64)
		if err != nil {
			return errBroken
		}
		c.at[i] += v
	}
	return nil
}

func (c *content) setFont() error {
	if c.count != 2 {
		return errBroken
	}
	if string(c.args[0]) == c.name {
		return nil
	}
	name := string(c.args[0])
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
	if c.count != 1 || c.font == nil || len(c.texts) == maxTexts {
		return errBroken
	}
	glyphs := text(c.args[0])
	if len(glyphs)%2 != 0 {
		return errBroken
	}
	for ; len(glyphs) > 0; glyphs = glyphs[2:] {
		n := int(glyphs[0])<<8 | int(glyphs[1])
		if n == 0 {
			c.report.Blank++
		}
		if n >= len(c.font.runes) || c.font.runes[n] == 0 {
			return fmt.Errorf("teken %d van lettertype %s is niet terug te lezen", n, c.name)
		}
		if c.r.strict && (n >= len(c.font.wide) || !c.font.wide[n]) {
			return fmt.Errorf("teken %d van lettertype %s heeft geen breedte", n, c.name)
		}
		c.words = utf8.AppendRune(c.words, c.font.runes[n])
	}
	t := Text{X: c.at[0], Y: c.at[1], MCID: -1, Order: -1, Role: c.role}
	if c.open {
		t.MCID = c.mcid
	} else {
		c.report.Loose++
	}
	c.texts, c.ends = append(c.texts, t), append(c.ends, len(c.words))
	return nil
}
