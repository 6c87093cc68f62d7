package casefile

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

var markupEntities = map[string]string{"lt": "<", "gt": ">", "amp": "&", "quot": `"`, "apos": "'"}

// unescapeMarkup appends what b says.
func unescapeMarkup(to, b []byte) []byte {
	for {
		n := bytes.IndexByte(b, '&')
		end := bytes.IndexByte(b[max(n, 0):], ';')
		if n < 0 || end < 0 {
			return append(to, b...)
		}
		to = append(append(to, b[:n]...), entity(string(b[n+1:n+end]))...)
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
func unescapeCell(text []byte) []byte {
	if !bytes.Contains(text, []byte("_x")) {
		return text
	}
	var units []uint16
	var out []byte
	flush := func() {
		out = append(out, string(utf16.Decode(units))...)
		units = units[:0]
	}
	for s := string(text); s != ""; {
		if len(s) >= 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' {
			if n, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
				units = append(units, uint16(n))
				s = s[7:]
				continue
			}
		}
		flush()
		out = append(out, s[0])
		s = s[1:]
	}
	flush()
	return out
}
