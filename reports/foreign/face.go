package foreign

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"
	units "unicode/utf16"
	"unicode/utf8"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
	"golang.org/x/text/encoding/charmap"
)

// A face is how the codes of a font read back.
type face struct {
	wide  bool           // codes of two bytes
	codes map[int]string // what they say
	plain *charmap.Charmap
}

// faceOf is the font of a name, read once.
func (v *voice) faceOf(resources types.Dict, name string) *face {
	fonts, _ := v.DereferenceDict(resources["Font"])
	ref, ok := fonts[name].(types.IndirectRef)
	if ok && v.faces[int(ref.ObjectNumber)] != nil {
		return v.faces[int(ref.ObjectNumber)]
	}
	d, err := v.DereferenceDict(fonts[name])
	if err != nil || d == nil {
		return nil
	}
	f := v.newFace(d)
	if ok {
		v.faces[int(ref.ObjectNumber)] = f
	}
	return f
}

func (v *voice) newFace(d types.Dict) *face {
	f := &face{wide: is(d.Subtype(), "Type0")}
	if v.unicode(f, d["ToUnicode"]); len(f.codes) > 0 || f.wide {
		return f
	}
	o, _ := v.Dereference(d["Encoding"])
	switch encoding := o.(type) {
	case types.Name:
		f.plain = plain(string(encoding))
	case types.Dict:
		base := ""
		if n := encoding.NameEntry("BaseEncoding"); n != nil {
			base = *n
		}
		f.plain = plain(base)
		v.differences(f, encoding["Differences"])
	default:
		descriptor, _ := v.DereferenceDict(d["FontDescriptor"])
		flags := descriptor.IntEntry("Flags")
		if base := d.NameEntry("BaseFont"); !is(d.Subtype(), "Type3") && (descriptor == nil || flags != nil && *flags&symbolic == 0 && (base == nil || !strings.Contains(*base, "+"))) {
			f.plain = charmap.Windows1252
		}
	}
	return f
}

// symbolic is the flag of a font whose codes are its own (ISO 32000-1, 9.8.2).
const symbolic = 4

func is(name *string, want string) bool { return name != nil && *name == want }

func plain(encoding string) *charmap.Charmap {
	if encoding == "MacRomanEncoding" {
		return charmap.Macintosh
	}
	return charmap.Windows1252
}

// differences reads which codes stand for other signs than usual, by name.
func (v *voice) differences(f *face, o types.Object) {
	all, _ := v.DereferenceArray(o)
	code := 0
	for _, o := range all {
		o, _ = v.Dereference(o)
		switch o := o.(type) {
		case types.Integer:
			code = o.Value()
		case types.Name:
			if f.codes == nil {
				f.codes = map[int]string{}
			}
			if 0 <= code && code <= 0xff {
				f.codes[code] = signOf(string(o))
			}
			code++
		}
	}
}

// named are signs by the names of the Adobe Glyph List that Dutch text needs.
var named = func() map[string]string {
	all := map[string]string{}
	fields := strings.Fields("period . comma , colon : semicolon ; hyphen - parenleft ( parenright ) slash / quotesingle ' quoteright ' quoteleft ' at @ underscore _ plus + exclam ! question ? ampersand & percent % " +
		"zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 endash - emdash - fi fi fl fl ff ff ffi ffi ffl ffl " +
		"eacute é egrave è edieresis ë ecircumflex ê idieresis ï iacute í oacute ó odieresis ö udieresis ü uacute ú adieresis ä aacute á agrave à ccedilla ç Eacute É Edieresis Ë Idieresis Ï Odieresis Ö Udieresis Ü")
	for i := 0; i < len(fields); i += 2 {
		all[fields[i]] = fields[i+1]
	}
	all["space"], all["nbspace"] = " ", " "
	return all
}()

// signOf is what the name of a glyph stands for; empty when that is not known.
func signOf(glyph string) string {
	glyph, _, _ = strings.Cut(glyph, ".")
	if sign := named[glyph]; sign != "" || len(glyph) == 1 {
		return cmp.Or(sign, glyph)
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(glyph, prefix); ok && len(hex) >= 4 {
			if n, err := strconv.ParseUint(hex, 16, 21); err == nil {
				return string(rune(n))
			}
		}
	}
	return ""
}

// maxCodes is how many codes of a font are read.
const maxCodes = 1 << 16

// unicode reads what codes say from a ToUnicode (ISO 32000-1, 9.10.3).
func (v *voice) unicode(f *face, o types.Object) {
	if o == nil {
		return
	}
	data := v.stream(o)
	if len(data) > maxSaid {
		return
	}
	f.codes = map[int]string{}
	if _, after, ok := bytes.Cut(data, []byte("begincodespacerange")); ok {
		s := scanner{b: after}
		if first, ok := s.next(); ok && first.kind == isString {
			f.wide = len(first.text) == 2
		}
	}
	s := scanner{b: data}
	for {
		o, ok := s.next()
		if !ok || len(f.codes) > maxCodes {
			return
		}
		switch {
		case o.kind == isOperator && o.text == "beginbfchar":
			f.chars(&s)
		case o.kind == isOperator && o.text == "beginbfrange":
			f.ranges(&s)
		}
	}
}

func (f *face) chars(s *scanner) {
	for {
		from, ok := s.next()
		if !ok || from.kind != isString {
			return
		}
		to, ok := s.next()
		if !ok || len(f.codes) > maxCodes {
			return
		}
		f.codes[codeOf(from.text)] = wordOf(to.text)
	}
}

func (f *face) ranges(s *scanner) {
	for {
		from, ok := s.next()
		if !ok || from.kind != isString {
			return
		}
		last, _ := s.next()
		to, ok := s.next()
		if !ok {
			return
		}
		first := codeOf(from.text)
		for n := first; n <= codeOf(last.text) && len(f.codes) <= maxCodes; n++ {
			switch {
			case to.kind == isString && len(to.text) > 1:
				f.codes[n] = wordOf(to.text[:len(to.text)-2] + string([]byte{byte((codeOf(to.text) + n - first) >> 8), byte(codeOf(to.text) + n - first)}))
			case n-first < len(to.all):
				f.codes[n] = wordOf(to.all[n-first].text)
			}
		}
	}
}

func codeOf(s string) int {
	n := 0
	for _, c := range []byte(s[max(0, len(s)-2):]) {
		n = n<<8 | int(c)
	}
	return n
}

// wordOf reads UTF-16.
func wordOf(s string) string {
	var all []uint16
	for i := 0; i+1 < len(s); i += 2 {
		all = append(all, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(units.Decode(all))
}

// read writes what codes say, and counts those with and without a meaning.
func (f *face) read(b *strings.Builder, codes string) (heard, lost int) {
	if f == nil {
		return 0, len(codes)
	}
	step := 1
	if f.wide {
		step = 2
	}
	for i := 0; i+step <= len(codes); i += step {
		code := codeOf(codes[i : i+step])
		sign, known := f.codes[code]
		if !known && f.plain != nil {
			sign = string(f.plain.DecodeByte(byte(code)))
		}
		if r, _ := utf8.DecodeRuneInString(sign); sign == "" || r == utf8.RuneError || r >= 0xe000 && r <= 0xf8ff {
			lost++
			continue
		}
		if heard++; sign < " " {
			sign = " "
		}
		b.WriteString(sign)
	}
	return heard, lost
}
