package casefile

import (
	"bytes"
	"cmp"
	"errors"
	"io"
)

// A markupScanner walks through the XML of a part of a workbook. It knows what
// the programs that write workbooks write: no entities but those of XML, and
// names whose prefix does not matter. Of a million cells encoding/xml would take
// the better part of ten seconds.
//
// Of what comes from a reader it holds no more than the tag or the text at hand:
// the bytes in its fields are those of the last call of next.
type markupScanner struct {
	data []byte
	pos  int
	from io.Reader // what follows data; nil when data is all
	err  error     // of the reader

	name   string // of the tag at hand, without prefix
	attrs  []byte // of a start tag
	text   []byte // between tags
	raw    bool   // text stood in a CDATA section: there is nothing to unescape
	closed bool   // a start tag that has no end tag
}

type markupKind uint8

const (
	markupEnd markupKind = iota // of the part
	startTag
	endTag
	textRun
)

var errMarkup = errors.New("damaged markup")

// Sizes of what is held of a part: at first, and at most. A cell of Excel has
// 32,767 characters.
const (
	scanned     = 64 << 10
	mostScanned = 32 << 20
)

// fill reads on; what was passed is forgotten, so that pos moves. It is false at
// the end.
func (m *markupScanner) fill() bool {
	if m.from == nil || m.err != nil {
		return false
	}
	rest := m.data[m.pos:]
	switch size := cap(m.data); {
	case len(rest) >= mostScanned:
		m.err = errMarkup
		return false
	case size < scanned || len(rest) > size/2:
		m.data = append(make([]byte, 0, max(2*size, scanned)), rest...)
	default:
		m.data = m.data[:copy(m.data[:cap(m.data)], rest)]
	}
	m.pos = 0
	for range 100 { // a reader may give nothing a few times
		n, err := m.from.Read(m.data[len(m.data):cap(m.data)])
		m.data = m.data[:len(m.data)+n]
		if m.err = err; n > 0 || err != nil {
			return n > 0
		}
	}
	m.err = io.ErrNoProgress
	return false
}

// until gives how far from pos the mark lies, or -1.
func (m *markupScanner) until(mark string) int {
	for from := 0; ; {
		rest := m.data[m.pos:]
		if n := bytes.Index(rest[from:], []byte(mark)); n >= 0 {
			return from + n
		}
		if from = max(len(rest)-len(mark)+1, 0); !m.fill() {
			return -1
		}
	}
}

// end is markupEnd, unless the part could not be read to its end.
func (m *markupScanner) end() (markupKind, error) {
	if m.err != nil && m.err != io.EOF {
		return 0, m.err
	}
	return markupEnd, nil
}

// next gives the kind of what follows, and sets the fields that belong to it.
func (m *markupScanner) next() (markupKind, error) {
	for m.pos < len(m.data) || m.fill() {
		if m.data[m.pos] != '<' {
			return m.run()
		}
		for len(m.data)-m.pos < len("<![CDATA[") && m.fill() {
		}
		switch rest := m.data[m.pos:]; {
		case len(rest) < 2 || rest[1] != '!' && rest[1] != '?':
			return m.tag()
		case bytes.HasPrefix(rest, []byte("<!--")):
			if _, err := m.skip("-->"); err != nil {
				return 0, err
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			inside, err := m.skip("]]>")
			m.text, m.raw = inside[min(len("<![CDATA["), len(inside)):], true
			return textRun, err
		default:
			if _, err := m.skip(">"); err != nil {
				return 0, err
			}
		}
	}
	return m.end()
}

// run reads the text up to the next tag.
func (m *markupScanner) run() (markupKind, error) {
	n := m.until("<")
	if n < 0 {
		n = len(m.data) - m.pos
	}
	m.text, m.raw = m.data[m.pos:m.pos+n], false
	m.pos += n
	return textRun, nil
}

// skip moves behind the mark and gives what stood before it.
func (m *markupScanner) skip(mark string) ([]byte, error) {
	n := m.until(mark)
	if n < 0 {
		return nil, cmp.Or(m.cut(), errMarkup)
	}
	inside := m.data[m.pos : m.pos+n]
	m.pos += n + len(mark)
	return inside, nil
}

// cut is the error of a part that could not be read to its end.
func (m *markupScanner) cut() error {
	_, err := m.end()
	return err
}

// tag reads a start or end tag. A > may stand within an attribute.
func (m *markupScanner) tag() (markupKind, error) {
	quote := byte(0)
	for i := 1; m.pos+i < len(m.data) || m.fill(); i++ {
		c := m.data[m.pos+i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			inside := m.data[m.pos+1 : m.pos+i]
			m.pos += i + 1
			return m.named(inside), nil
		}
	}
	return 0, cmp.Or(m.cut(), errMarkup)
}

func (m *markupScanner) named(inside []byte) markupKind {
	kind := startTag
	if len(inside) > 0 && inside[0] == '/' {
		kind, inside = endTag, inside[1:]
	}
	m.closed = len(inside) > 0 && inside[len(inside)-1] == '/'
	if m.closed {
		inside = inside[:len(inside)-1]
	}
	name := inside
	m.attrs = nil
	for i, c := range inside {
		if isBlank(c) {
			name, m.attrs = inside[:i], inside[i:]
			break
		}
	}
	if n := bytes.IndexByte(name, ':'); n >= 0 {
		name = name[n+1:]
	}
	m.name = common(name)
	return kind
}

// common is a name as a string, without making one for the names of which a
// sheet has millions.
func common(name []byte) string {
	switch string(name) {
	case "c":
		return "c"
	case "v":
		return "v"
	case "t":
		return "t"
	case "s":
		return "s"
	case "is":
		return "is"
	case "si":
		return "si"
	case "row":
		return "row"
	case "inlineStr":
		return "inlineStr"
	}
	return string(name)
}

// attr gives the value of an attribute of the start tag at hand.
func (m *markupScanner) attr(name string) string { return string(unescapeMarkup(nil, m.rawAttr(name))) }

// rawAttr gives an attribute as it lies in the file.
func (m *markupScanner) rawAttr(name string) []byte {
	rest := m.attrs
	for {
		rest = withoutBlanks(rest)
		n := bytes.IndexByte(rest, '=')
		if n < 0 {
			return nil
		}
		key := rest[:n]
		for len(key) > 0 && isBlank(key[len(key)-1]) {
			key = key[:len(key)-1]
		}
		rest = withoutBlanks(rest[n+1:])
		if len(rest) == 0 {
			return nil
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return nil
		}
		if string(key) == name {
			return rest[1 : end+1]
		}
		rest = rest[end+2:]
	}
}

// withoutBlanks is bytes.TrimLeft for the one blank that is there.
func withoutBlanks(b []byte) []byte {
	for len(b) > 0 && isBlank(b[0]) {
		b = b[1:]
	}
	return b
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// integer gives an attribute that is a number, or 0.
func (m *markupScanner) integer(name string) int {
	return max(atoi(string(m.rawAttr(name))), 0)
}

// isTrue reports whether an attribute says yes.
func (m *markupScanner) isTrue(name string) bool {
	v := m.rawAttr(name)
	return string(v) == "1" || string(v) == "true"
}

// content appends the text at hand.
func (m *markupScanner) content(to []byte) []byte {
	if m.raw {
		return append(to, m.text...)
	}
	return unescapeMarkup(to, m.text)
}
