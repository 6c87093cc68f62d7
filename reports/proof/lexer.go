package proof

import "bytes"

// A lexer cuts bytes into values, without making anything of them.
type lexer struct{ b []byte }

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

// skip passes white space and comments.
func (l *lexer) skip() {
	for len(l.b) > 0 {
		switch {
		case class[l.b[0]] == isWhite:
			l.b = l.b[1:]
		case l.b[0] == '%':
			end := bytes.IndexAny(l.b, "\r\n")
			if end < 0 {
				end = len(l.b)
			}
			l.b = l.b[end:]
		default:
			return
		}
	}
}

// token cuts off a name, number, string, keyword, or a bracket by itself; nil
// at the end.
func (l *lexer) token() []byte {
	l.skip()
	if len(l.b) == 0 {
		return nil
	}
	n := 1
	switch c := l.b[0]; {
	case c == '(':
		n = stringEnd(l.b)
	case c == '<' && len(l.b) > 1 && l.b[1] == '<', c == '>' && len(l.b) > 1 && l.b[1] == '>':
		n = 2
	case c == '<':
		if n = bytes.IndexByte(l.b, '>') + 1; n == 0 {
			n = len(l.b)
		}
	case c == '/' || class[c] != isDelimiter:
		for n < len(l.b) && class[l.b[n]] == 0 {
			n++
		}
	}
	t := l.b[:n]
	l.b = l.b[n:]
	return t
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
	l.skip()
	whole := l.b
	t := l.token()
	switch {
	case len(t) == 0:
		return nil
	case t[0] == '[' || len(t) == 2 && t[0] == '<' && t[1] == '<':
		for depth := 1; depth > 0; {
			switch t := l.token(); {
			case t == nil:
				depth = 0
			case t[0] == '[', string(t) == "<<":
				depth++
			case t[0] == ']', string(t) == ">>":
				depth--
			}
		}
	case t[0] >= '0' && t[0] <= '9':
		ahead := lexer{l.b}
		if g := ahead.token(); len(g) > 0 && g[0] >= '0' && g[0] <= '9' && string(ahead.token()) == "R" {
			l.b = ahead.b
		}
	}
	return whole[:len(whole)-len(l.b)]
}

// open enters an array or a dictionary.
func (l *lexer) open() { l.token() }

// closed reports whether the array or dictionary ends here.
func (l *lexer) closed() bool {
	l.skip()
	return len(l.b) == 0 || l.b[0] == ']' || l.b[0] == '>'
}

// get finds the value of a key in a dictionary; nil when it is not there.
func get(dict []byte, key string) []byte {
	l := lexer{dict}
	for l.open(); !l.closed(); {
		k := l.token()
		v := l.value()
		if string(k) == key {
			return v
		}
	}
	return nil
}

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
	l := lexer{v}
	n, ok = number(l.token())
	l.token()
	return n, ok && string(l.token()) == "R"
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
	var out []byte
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
