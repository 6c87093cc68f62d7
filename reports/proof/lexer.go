package proof

import "bytes"

// A lexer cuts bytes into values, without making anything of them.
type lexer struct {
	b  []byte
	at int // what comes next
}

// class tells white space and delimiters from the rest (ISO 32000-1, 7.2.2).
var class = [256]uint8{
	0: isWhite, '\t': isWhite, '\n': isWhite, '\f': isWhite, '\r': isWhite, ' ': isWhite,
	'(': isDelimiter, ')': isDelimiter, '<': isDelimiter, '>': isDelimiter, '[': isDelimiter, ']': isDelimiter,
	'{': isDelimiter, '}': isDelimiter, '/': isDelimiter, '%': isDelimiter,
}

const (
	isWhite = 1 + iota
	isDelimiter
)

// peek passes white space and comments and gives the next byte; 0 at the end.
func (l *lexer) peek() byte {
	b, i := l.b, l.at
	for i < len(b) {
		c := b[i]
		switch {
		case class[c] == isWhite:
			i++
		case c == '%':
			for i < len(b) && b[i] != '\r' && b[i] != '\n' {
				i++
			}
		default:
			l.at = i
			return c
		}
	}
	l.at = i
	return 0
}

// token cuts off a name, number, string, keyword, or a bracket by itself; nil
// at the end.
func (l *lexer) token() []byte {
	c := l.peek()
	b, from := l.b, l.at
	if from >= len(b) {
		return nil
	}
	n := from + 1
	switch {
	case c == '/' || class[c] == 0:
		for n < len(b) && class[b[n]] == 0 {
			n++
		}
	case c == '(':
		n = from + stringEnd(b[from:])
	case (c == '<' || c == '>') && n < len(b) && b[n] == c:
		n++
	case c == '<':
		if n = from + bytes.IndexByte(b[from:], '>') + 1; n == from {
			n = len(b)
		}
	}
	l.at = n
	return b[from:n]
}

func stringEnd(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(b)
}

// value cuts off a whole value: also an array, a dictionary or a reference.
func (l *lexer) value() []byte {
	c := l.peek()
	from := l.at
	t := l.token()
	switch {
	case c == '[' || c == '<' && len(t) == 2 && t[1] == '<':
		for depth := 1; depth > 0; {
			switch t := l.token(); {
			case t == nil:
				depth = 0
			case t[0] == '[', len(t) == 2 && t[0] == '<' && t[1] == '<':
				depth++
			case t[0] == ']', t[0] == '>':
				depth--
			}
		}
	case c >= '0' && c <= '9':
		ahead := *l
		if g := ahead.peek(); g < '0' || g > '9' {
			break
		}
		ahead.token()
		if ahead.peek() == 'R' && len(ahead.token()) == 1 {
			l.at = ahead.at
		}
	}
	return l.b[from:l.at]
}

// open enters an array or a dictionary.
func (l *lexer) open() { l.token() }

// closed reports whether the array or dictionary ends here.
func (l *lexer) closed() bool {
	c := l.peek()
	return l.at == len(l.b) || c == ']' || c == '>'
}

// get finds the value of a key in a dictionary; nil when it is not there.
func get(dict []byte, key string) []byte {
	l := lexer{b: dict}
	for l.open(); !l.closed(); {
		k := l.token()
		v := l.value()
		if string(k) == key {
			return v
		}
	}
	return nil
}

// is reports whether a key has just this value, as it is written.
func is(dict []byte, key, value string) bool { return string(get(dict, key)) == value }

// number reads a whole number; ok is false for anything else.
func number(v []byte) (n int, ok bool) {
	if len(v) == 0 || len(v) > 10 {
		return 0, false
	}
	for _, c := range v {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// reference reads "12 0 R".
func reference(v []byte) (n int, ok bool) {
	if len(v) < 5 || v[len(v)-1] != 'R' {
		return 0, false
	}
	l := lexer{b: v}
	n, ok = number(l.token())
	l.token()
	return n, ok && string(l.token()) == "R"
}

// isText reports whether a value is a string.
func isText(v []byte) bool {
	return len(v) >= 2 && (v[0] == '(' || v[0] == '<' && v[1] != '<')
}

// text decodes a string, literal or in hexadecimals.
func text(t []byte) []byte {
	if len(t) < 2 {
		return nil
	}
	if t[0] == '<' {
		return hexText(t[1 : len(t)-1])
	}
	t = t[1 : len(t)-1]
	if bytes.IndexByte(t, '\\') < 0 {
		return t
	}
	out := make([]byte, 0, len(t))
	for i := 0; i < len(t); i++ {
		if t[i] != '\\' || i+1 == len(t) {
			out = append(out, t[i])
			continue
		}
		i++
		switch c := t[i]; {
		case c >= '0' && c <= '7':
			v, n := 0, 0
			for ; n < 3 && i+n < len(t) && t[i+n] >= '0' && t[i+n] <= '7'; n++ {
				v = 8*v + int(t[i+n]-'0')
			}
			i += n - 1
			out = append(out, byte(v))
		case c == '\n':
		case bytes.IndexByte([]byte("nrtbf"), c) >= 0:
			out = append(out, "\n\r\t\b\f"[bytes.IndexByte([]byte("nrtbf"), c)])
		default:
			out = append(out, c)
		}
	}
	return out
}

func hexText(t []byte) []byte {
	out := make([]byte, 0, len(t)/2+1)
	half, n := byte(0), 0
	for _, c := range t {
		v := byte(0)
		switch {
		case c >= '0' && c <= '9':
			v = c - '0'
		case c >= 'A' && c <= 'F':
			v = c - 'A' + 10
		case c >= 'a' && c <= 'f':
			v = c - 'a' + 10
		default:
			continue
		}
		if n++; n%2 == 0 {
			out = append(out, half|v)
		}
		half = v << 4
	}
	if n%2 == 1 {
		out = append(out, half)
	}
	return out
}
