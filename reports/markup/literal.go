package markup

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// plain tells the bytes that stand for themselves wherever they stand.
var plain = func() (t [256]bool) {
	for b := range t {
		t[b] = bytes.IndexByte([]byte(" \t\n\\&*`[]"), byte(b)) < 0
	}
	return t
}()

// literal adds the text of one line of the source, which begins at offset at:
// escapes and entities are resolved, spaces become single. A sign that opens
// or closes something but does not here is a slip of the template's author
// and no text.
func (in *inline) literal(line []byte, at int) {
	for i := 0; i < len(line); {
		n := 0
		for i+n < len(line) && plain[line[i+n]] {
			in.ascii = in.ascii && line[i+n] < utf8.RuneSelf
			n++
		}
		if n > 0 {
			in.buf = append(in.buf, line[i:i+n]...)
			in.blank = false
			i += n
			continue
		}
		i += in.sign(line[i:], at+i)
	}
}

// sign adds what the sign at the head of line stands for and gives the number
// of bytes that it takes.
func (in *inline) sign(line []byte, at int) int {
	switch b := line[0]; {
	case b == ' ' || b == '\t' || b == '\n':
		in.space()
		return 1
	case b == '\\' && len(line) > 1 && util.IsPunct(line[1]):
		in.add(string(line[1:2]))
		return 2
	case b == '&':
		if s, n := entity(line); n > 0 {
			in.entity(s, at)
			return n
		}
		in.add("&")
		return 1
	case b == '\\':
		in.add(`\`)
		return 1
	default:
		in.c.errorf(at, "los teken %c; schrijf \\%c als het gedrukt moet worden", b, b)
		in.add(string(line[:1]))
		return 1
	}
}

// entity adds what a character reference stands for.
func (in *inline) entity(s string, at int) {
	for _, r := range s {
		switch {
		case r == ' ' || r == '\t' || r == '\n':
			in.space()
		case unicode.IsControl(r) || r == utf8.RuneError:
			in.c.errorf(at, "hier staat een verwijzing naar een stuurteken of onbekend teken; haal die weg")
		default:
			in.ascii = in.ascii && r < utf8.RuneSelf
			in.buf = utf8.AppendRune(in.buf, r)
			in.blank = false
		}
	}
}

// entity reads a character reference at the head of line: what it stands for
// and the bytes that it takes, none if it is no reference.
func entity(line []byte) (s string, n int) {
	end := bytes.IndexByte(line[:min(len(line), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(line[1:end])
	if name[0] != '#' {
		e, ok := util.LookUpHTML5EntityByName(name)
		if !ok {
			return "", 0
		}
		return string(e.Characters), end + 1
	}
	digits, base := name[1:], 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	r, err := strconv.ParseUint(digits, base, 24)
	if err != nil {
		return "", 0
	}
	return string(rune(r)), end + 1
}
