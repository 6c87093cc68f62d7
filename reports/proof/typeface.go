package proof

import (
	"bytes"
	"errors"
	"fmt"
)

// A typeface is what is needed of a font: by number of the glyph, what it reads
// as (0 when that is not said) and, in a strict reading, whether its width is given.
type typeface struct {
	runes []rune
	wide  []bool
}

var errBadFont = errors.New("het lettertype is niet ingesloten zoals het hoort")

func (r *reader) readFont(ref []byte) (*typeface, error) {
	dict, err := r.dict(ref)
	if err != nil {
		return nil, err
	}
	if !is(dict, "/Subtype", "/Type0") || !is(dict, "/Encoding", "/Identity-H") {
		return nil, errors.New("de codering is niet Identity-H")
	}
	if get(dict, "/ToUnicode") == nil {
		return nil, errors.New("er staat niet bij hoe de tekens teruglezen")
	}
	f := new(typeface)
	if f.runes, err = r.unicode(get(dict, "/ToUnicode")); err != nil || !r.strict {
		return f, err
	}
	return f, r.checkFont(f, dict)
}

// unicode reads a ToUnicode. Faces of one family mostly have the same.
func (r *reader) unicode(ref []byte) (runes []rune, err error) {
	dict, packed, err := r.packed(ref)
	if err != nil || r.lastUnicode.packed != nil && bytes.Equal(packed, r.lastUnicode.packed) {
		return r.lastUnicode.runes, err
	}
	data, err := r.unpack(dict, packed, nil)
	if err == nil {
		runes, err = readUnicode(data)
	}
	if err == nil {
		r.lastUnicode.packed, r.lastUnicode.runes = packed, runes
	}
	return runes, err
}

// checkFont holds a composite font against ISO 19005-3, 6.2.11, and notes which
// glyphs have a width.
func (r *reader) checkFont(f *typeface, font []byte) error {
	for _, c := range f.runes {
		if c == 0xfeff || c == 0xfffe || c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000 {
			return fmt.Errorf("een teken leest terug als U+%04X, dat niets betekent", c)
		}
	}
	l := lexer{b: get(font, "/DescendantFonts")}
	l.open()
	cid, err := r.dict(l.value())
	if err != nil {
		return err
	}
	descriptor, err := r.dict(get(cid, "/FontDescriptor"))
	if err != nil {
		return err
	}
	program, packed, err := r.packed(get(descriptor, "/FontFile2"))
	if err != nil || len(packed) == 0 || get(program, "/Length1") == nil {
		return errors.New("het lettertype is niet ingesloten")
	}
	name := get(font, "/BaseFont")
	system := get(cid, "/CIDSystemInfo")
	switch {
	case !isSubset(name) || !bytes.Equal(name, get(cid, "/BaseFont")) || !bytes.Equal(name, get(descriptor, "/FontName")):
		return fmt.Errorf("de naam %s hoort niet bij een deel van een lettertype, of is niet overal gelijk", name)
	case !is(cid, "/Subtype", "/CIDFontType2"), !is(cid, "/CIDToGIDMap", "/Identity"), !is(descriptor, "/Type", "/FontDescriptor"):
		return errBadFont
	case !is(system, "/Registry", "(Adobe)"), !is(system, "/Ordering", "(Identity)"), !is(system, "/Supplement", "0"):
		return errBadFont
	}
	f.wide, err = readWidths(get(cid, "/W"))
	return err
}

// isSubset holds for "/ABCDEF+Name".
func isSubset(name []byte) bool {
	if len(name) < 9 || name[7] != '+' {
		return false
	}
	for _, c := range name[1:7] {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// readWidths reads runs "12[500 600]".
func readWidths(w []byte) (wide []bool, err error) {
	l := lexer{b: w}
	for l.open(); !l.closed(); l.token() {
		n, ok := number(l.token())
		if !ok || n > 0xffff || l.peek() != '[' {
			return nil, errBadFont
		}
		for l.open(); !l.closed(); n++ {
			if _, ok := number(l.token()); !ok || n > 0xffff {
				return nil, errBadFont
			}
			for len(wide) <= n {
				wide = append(wide, false)
			}
			wide[n] = true
		}
	}
	return wide, nil
}

// readUnicode reads a ToUnicode.
func readUnicode(cmap []byte) ([]rune, error) {
	l := lexer{b: cmap}
	runes := make([]rune, 0, 1024)
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
		for l.peek() == '<' {
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
	first, digits, ok := hexNumber(l.token())
	last, digits2 := first, digits
	if width == 3 && ok {
		last, digits2, ok = hexNumber(l.token())
	}
	r, reads, ok2 := hexNumber(l.token())
	if !ok || !ok2 || digits != 4 || digits2 != 4 || reads != 4 && reads != 8 {
		return nil, errors.New("een teken leest niet als één teken terug")
	}
	if reads == 8 { // a pair of UTF-16
		r = 0x10000 + (r>>16&0x3ff)<<10 + r&0x3ff
	}
	for len(runes) <= last {
		runes = append(runes, 0)
	}
	for n := first; n <= last; n++ {
		runes[n] = rune(r + n - first)
	}
	return runes, nil
}

// hexNumber reads "<00E9>" and says how many digits it has, at most 8.
func hexNumber(t []byte) (n, digits int, ok bool) {
	if len(t) < 3 || len(t) > 10 || t[0] != '<' {
		return 0, 0, false
	}
	for _, c := range t[1 : len(t)-1] {
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		default:
			return 0, 0, false
		}
		n = n<<4 | int(c)
	}
	return n, len(t) - 2, true
}
