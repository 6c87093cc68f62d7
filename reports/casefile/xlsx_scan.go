package casefile

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A markupScanner walks through the XML of a part of a workbook. It knows what
// the programs that write workbooks write: no entities but those of XML, and
// names whose prefix does not matter. Of a million cells encoding/xml would take
// the better part of ten seconds.
type markupScanner struct {
	data []byte
	pos  int

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

// next gives the kind of what follows, and sets the fields that belong to it.
func (m *markupScanner) next() (markupKind, error) {
	for m.pos < len(m.data) {
		if m.data[m.pos] != '<' {
			n := bytes.IndexByte(m.data[m.pos:], '<')
			if n < 0 {
				n = len(m.data) - m.pos
			}
			m.text, m.raw = m.data[m.pos:m.pos+n], false
			m.pos += n
			return textRun, nil
		}
		rest := m.data[m.pos:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			if _, err := m.skip("-->"); err != nil {
				return 0, err
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			inside, err := m.skip("]]>")
			m.text, m.raw = inside[min(len("<![CDATA["), len(inside)):], true
			return textRun, err
		case bytes.HasPrefix(rest, []byte("<?")), bytes.HasPrefix(rest, []byte("<!")):
			if _, err := m.skip(">"); err != nil {
				return 0, err
			}
		default:
			return m.tag()
		}
	}
	return markupEnd, nil
}

// skip moves behind the mark and gives what stood before it.
func (m *markupScanner) skip(mark string) ([]byte, error) {
	n := bytes.Index(m.data[m.pos:], []byte(mark))
	if n < 0 {
		return nil, errMarkup
	}
	inside := m.data[m.pos : m.pos+n]
	m.pos += n + len(mark)
	return inside, nil
}

// tag reads a start or end tag. A > may stand within an attribute.
func (m *markupScanner) tag() (markupKind, error) {
	start := m.pos + 1
	quote := byte(0)
	for i := start; i < len(m.data); i++ {
		c := m.data[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			m.pos = i + 1
			return m.named(m.data[start:i]), nil
		}
	}
	return 0, errMarkup
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
	if n := bytes.IndexAny(inside, " \t\r\n"); n >= 0 {
		name, m.attrs = inside[:n], inside[n:]
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
func (m *markupScanner) attr(name string) string { return unescapeMarkup(m.rawAttr(name)) }

// rawAttr gives an attribute as it lies in the file.
func (m *markupScanner) rawAttr(name string) []byte {
	rest := m.attrs
	for {
		rest = withoutBlanks(rest)
		n := bytes.IndexByte(rest, '=')
		if n < 0 {
			return nil
		}
		key := bytes.TrimRight(rest[:n], " \t\r\n")
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
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\n' || b[0] == '\t' || b[0] == '\r') {
		b = b[1:]
	}
	return b
}

// integer gives an attribute that is a number, or 0.
func (m *markupScanner) integer(name string) int {
	return max(atoi(string(m.rawAttr(name))), 0)
}

// isTrue reports whether an attribute says yes.
func (m *markupScanner) isTrue(name string) bool {
	v := m.rawAttr(name)
	return string(v) == "1" || string(v) == "true"
}

// content gives the text at hand.
func (m *markupScanner) content() string {
	if m.raw {
		return string(m.text)
	}
	return unescapeMarkup(m.text)
}

var markupEntities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

func unescapeMarkup(b []byte) string {
	if bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	var out strings.Builder
	for {
		n := bytes.IndexByte(b, '&')
		end := bytes.IndexByte(b[max(n, 0):], ';')
		if n < 0 || end < 0 {
			out.Write(b)
			return out.String()
		}
		out.Write(b[:n])
		out.WriteString(entity(string(b[n+1 : n+end])))
		b = b[n+end+1:]
	}
}

// entity is what a name between & and ; stands for; a name that XML does not
// know stays as it is.
func entity(name string) string {
	if s, ok := markupEntities[name]; ok {
		return s
	}
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if hex, ok := strings.CutPrefix(digits, "x"); ok {
			digits, base = hex, 16
		}
		if n, err := strconv.ParseUint(digits, base, 32); err == nil {
			return string(utf8.AppendRune(nil, rune(n)))
		}
	}
	return "&" + name + ";"
}

// unescapeCell undoes how workbooks write what XML cannot hold: _x000D_ is a
// carriage return, and _x005F_ a _ that is only a _.
func unescapeCell(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var units []uint16
	var out strings.Builder
	flush := func() {
		out.WriteString(string(utf16.Decode(units)))
		units = units[:0]
	}
	for s != "" {
		if len(s) >= 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' {
			if n, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
				units = append(units, uint16(n))
				s = s[7:]
				continue
			}
		}
		flush()
		out.WriteByte(s[0])
		s = s[1:]
	}
	flush()
	return out.String()
}
