package merge

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// verbatim is text that a template vouches for as Markdown.
type verbatim string

// A printError says that a value of a template cannot be printed.
type printError struct {
	said   string // the template's own words: .Employee.Name
	reason error
}

func (e printError) Error() string { return e.said + ": " + e.reason.Error() }

// escapeValue ends every pipe that prints. Said is the pipe as it stands in the
// template.
func escapeValue(said string, v any) (verbatim, error) {
	s, err := markdown(v)
	if err != nil {
		return "", printError{said, err}
	}
	return s, nil
}

// markdown gives v as Markdown: escaped, unless a template vouches for it.
func markdown(v any) (verbatim, error) {
	if v, ok := v.(verbatim); ok {
		return v, nil
	}
	s, err := text(v)
	if err != nil {
		return "", err
	}
	s, err = escape(s)
	return verbatim(s), err
}

// How a byte is escaped in the middle of a text.
const (
	plain   byte = iota
	slash        // by a backslash
	entity       // by a reference: a backslash or a bar, since tables look at these before anything else does
	careful      // white space, a control character, or part of a rune
)

var escapes = func() (t [256]byte) {
	for b := range t {
		switch {
		case b <= ' ' || b >= 0x7f:
			t[b] = careful
		case b == '\\' || b == '|':
			t[b] = entity
		case strings.IndexByte("`*_[]<>#&{", byte(b)) >= 0:
			t[b] = slash
		}
	}
	return t
}()

// atStart are the signs that mean something at the start of a line or right
// after what a template says: lists, rules, values, fences, links.
const atStart = "-+=:.)~!("

// escape makes s plain text on one line to package markup, wherever in a line
// it stands. Words stay as they are; white space becomes single spaces.
func escape(s string) (string, error) {
	if isPlain(s) {
		return s, nil
	}
	e := escaper{digits: true}
	e.out.Grow(len(s) + len(s)/8 + 8)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			return "", errors.New("de tekst is geen UTF-8")
		}
		i += size
		if r == '\n' || r == '\t' || r == '\r' || r == ' ' || r == '\u2028' || r == '\u2029' || r == '\u0085' {
			e.space = true
			continue
		}
		if unicode.IsControl(r) {
			return "", fmt.Errorf("er staat een stuurteken in (U+%04X)", r)
		}
		e.rune(r, s[i:])
	}
	if e.space {
		e.out.WriteString("&#32;")
	}
	return e.out.String(), nil
}

// isPlain reports whether s is letters, digits and single spaces only, as most
// values are.
func isPlain(s string) bool {
	if s == "" {
		return true
	}
	if !isAlphanumeric(s[0]) || !isAlphanumeric(s[len(s)-1]) {
		return false
	}
	digits := true
	for i := range len(s) {
		b := s[i]
		switch {
		case escapes[b] == plain && !(digits && (b == '.' || b == ')') && s[i+1] == ' '):
		case b == ' ' && s[i-1] != ' ':
		default:
			return false
		}
		digits = digits && '0' <= b && b <= '9'
	}
	return true
}

func isAlphanumeric(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

// An escaper writes one value.
type escaper struct {
	out    strings.Builder
	space  bool // came before
	digits bool // and nothing else was written
}

// rune writes what is no white space to Markdown; rest is what follows. White space at the ends of a
// value is written as a reference: it could indent a line, break it, or keep
// **emphasis** from being seen.
func (e *escaper) rune(r rune, rest string) {
	first, last := e.out.Len() == 0, rest == ""
	if e.space && first {
		e.out.WriteString("&#32;")
	} else if e.space {
		e.out.WriteByte(' ')
	}
	e.space = false
	switch {
	case r >= utf8.RuneSelf && (first || last) && unicode.IsSpace(r):
		fmt.Fprintf(&e.out, "&#%d;", r)
	case r >= utf8.RuneSelf:
		e.out.WriteRune(r)
	case escapes[r] == entity:
		fmt.Fprintf(&e.out, "&#%d;", r)
	case escapes[r] == slash,
		first && strings.ContainsRune(atStart, r),
		e.digits && (r == '.' || r == ')') && (last || rest[0] <= ' '),
		last && r == '!':
		e.out.WriteByte('\\')
		e.out.WriteRune(r)
	default:
		e.out.WriteRune(r)
	}
	e.digits = e.digits && '0' <= r && r <= '9'
}
