package foreign

import (
	"strconv"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Gap stands in what a PDF says where two parts of a line stand apart: there may be
// a space, or nothing.
const Gap = '\x1f'

// PageEnd stands in it between pages.
const PageEnd = '\f'

// wordGap is from which distance parts of a line stand apart, in thousandths of the
// size of the type.
const wordGap = -180

// A pen is where text is written on a page.
type pen struct {
	y, last float64 // of this line, and of the one that was written
	moved   bool
	wrote   bool
	face    *face
}

// draw takes in the text of a content stream (ISO 32000-1, 9.4).
func (v *voice) draw(content []byte, resources types.Dict, deep int) {
	s := scanner{b: content}
	var p pen
	var args []operand
	for n := 0; ; n++ {
		o, ok := s.next()
		if !ok || v.full() || n&0xfff == 0 && v.ctx.Err() != nil {
			return
		}
		if o.kind != isOperator {
			if len(args) < maxArgs {
				args = append(args, o)
			}
			continue
		}
		switch o.text {
		case "Do":
			if len(args) > 0 {
				v.form(args[len(args)-1].text, resources, deep)
			}
			p.moved = true
		case "Tf":
			if len(args) > 1 {
				p.face = v.faceOf(resources, args[len(args)-2].text)
			}
		default:
			v.write(&p, o.text, args)
		}
		args = args[:0]
	}
}

const maxArgs = 64

// write does what an operator of text asks.
func (v *voice) write(p *pen, operator string, args []operand) {
	number := func(back int) float64 {
		if back > len(args) {
			return 0
		}
		return args[len(args)-back].number
	}
	switch operator {
	case "BT":
		p.y, p.moved = 0, true
	case "Td", "TD":
		p.y, p.moved = p.y+number(1), true
	case "Tm":
		p.y, p.moved = number(1), true
	case "cm":
		if number(1) != 0 {
			p.last = -1e9
		}
		p.moved = true
	case "T*":
		p.y--
	case "'", "\"":
		p.y--
		v.show(p, args)
	case "Tj":
		v.show(p, args)
	case "TJ":
		if len(args) > 0 {
			v.show(p, args[len(args)-1].all)
		}
	}
}

// show takes in strings, with distances between them.
func (v *voice) show(p *pen, args []operand) {
	if p.wrote && p.y != p.last {
		v.line()
	} else if p.wrote && p.moved {
		v.text.WriteByte(Gap)
	}
	p.moved, p.wrote, p.last = false, true, p.y
	for _, a := range args {
		switch {
		case a.kind == isNumber && a.number < wordGap:
			v.text.WriteByte(' ')
		case a.kind == isString && !v.full():
			heard, lost := p.face.read(&v.text, a.text)
			v.heard, v.lost = v.heard+heard, v.lost+lost
		}
	}
}

// The kinds of operand.
const (
	isOperator = iota
	isNumber
	isString
	isName
	isOther
)

// An operand is what stands before an operator, or that.
type operand struct {
	kind   int
	text   string
	number float64
	all    []operand // of an array
}

// A scanner cuts a content stream (ISO 32000-1, 7.8.2).
type scanner struct {
	b    []byte
	i    int
	open int // arrays
}

const blanks, delimiters = "\x00\t\f\r\n ", "()<>[]{}/%"

// next is the next operand or operator; an array is one.
func (s *scanner) next() (operand, bool) {
	for s.i < len(s.b) {
		c := s.b[s.i]
		s.i++
		switch {
		case strings.IndexByte(blanks, c) >= 0:
		case c == '%':
			for s.i < len(s.b) && s.b[s.i] != '\n' && s.b[s.i] != '\r' {
				s.i++
			}
		case c == '(':
			return operand{kind: isString, text: s.literal()}, true
		case c == '<' && s.i < len(s.b) && s.b[s.i] == '<', c == '>' && s.i < len(s.b) && s.b[s.i] == '>':
			s.i++
			return operand{kind: isOther}, true
		case c == '<':
			return operand{kind: isString, text: s.hexadecimal()}, true
		case c == '[' && s.open == 0:
			return s.array(), true
		case c == '/':
			return operand{kind: isName, text: name(s.word(s.i))}, true
		case strings.IndexByte(delimiters, c) >= 0:
			return operand{kind: isOther, text: string(c)}, true
		default:
			return s.operator(s.word(s.i - 1)), true
		}
	}
	return operand{}, false
}

func (s *scanner) operator(w string) operand {
	if n, err := strconv.ParseFloat(w, 64); err == nil {
		return operand{kind: isNumber, number: n}
	}
	if w == "ID" { // a picture, up to its end
		for s.i < len(s.b) {
			if c := s.b[s.i:]; len(c) > 3 && strings.IndexByte(blanks, c[0]) >= 0 && c[1] == 'E' && c[2] == 'I' && strings.IndexByte(blanks, c[3]) >= 0 {
				s.i += 3
				break
			}
			s.i++
		}
	}
	return operand{kind: isOperator, text: w}
}

// word is what stands from i to the next blank or delimiter.
func (s *scanner) word(from int) string {
	for s.i < len(s.b) && strings.IndexByte(blanks, s.b[s.i]) < 0 && strings.IndexByte(delimiters, s.b[s.i]) < 0 {
		s.i++
	}
	return string(s.b[from:s.i])
}

// array reads up to the bracket; there are no arrays in arrays of text.
func (s *scanner) array() operand {
	a := operand{kind: isOther}
	s.open++
	defer func() { s.open-- }()
	for {
		o, ok := s.next()
		if !ok || o.kind == isOther && o.text == "]" || o.kind == isOperator {
			return a
		}
		a.all = append(a.all, o)
	}
}

// literal reads a string up to its bracket (ISO 32000-1, 7.3.4.2).
func (s *scanner) literal() string {
	var b strings.Builder
	for open := 1; s.i < len(s.b); {
		c := s.b[s.i]
		s.i++
		switch c {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return b.String()
			}
		case '\\':
			s.escape(&b)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func (s *scanner) escape(b *strings.Builder) {
	if s.i >= len(s.b) {
		return
	}
	c := s.b[s.i]
	s.i++
	switch {
	case '0' <= c && c <= '7':
		n := int(c - '0')
		for range 2 {
			if s.i < len(s.b) && '0' <= s.b[s.i] && s.b[s.i] <= '7' {
				n, s.i = n*8+int(s.b[s.i]-'0'), s.i+1
			}
		}
		b.WriteByte(byte(n))
	case c == '\n':
	case c == '\r':
		if s.i < len(s.b) && s.b[s.i] == '\n' {
			s.i++
		}
	default:
		if k := strings.IndexByte("nrtbf", c); k >= 0 {
			c = "\n\r\t\b\f"[k]
		}
		b.WriteByte(c)
	}
}

// hexadecimal reads a string up to its bracket.
func (s *scanner) hexadecimal() string {
	var b strings.Builder
	half, has := 0, false
	for s.i < len(s.b) {
		c := s.b[s.i]
		s.i++
		if c == '>' {
			break
		}
		n, err := strconv.ParseUint(string(c), 16, 8)
		switch {
		case err != nil:
		case has:
			b.WriteByte(byte(half<<4 | int(n)))
			has = false
		default:
			half, has = int(n), true
		}
	}
	if has {
		b.WriteByte(byte(half << 4))
	}
	return b.String()
}

// name is a name with its codes (#20) read.
func name(w string) string {
	if s, err := types.DecodeName(w); err == nil {
		return s
	}
	return w
}
