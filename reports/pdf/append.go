package pdf

import (
	"strconv"
	"unicode/utf16"

	"spoor2/reports/paper"
)

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// appendRef writes a reference with a space before it.
func appendRef(b []byte, n int) []byte {
	return append(appendInt(append(b, ' '), n), " 0 R"...)
}

// appendLength writes a length in points, to the thousandth, with integers
// alone: so the file is the same on every machine.
func appendLength(b []byte, u paper.Unit) []byte {
	n := int64(u) * 720 // 254 of these are a thousandth of a point
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	return appendThousandths(b, (n+127)/254)
}

// appendThousandths writes n/1000 without needless zeros; n is not negative.
func appendThousandths(b []byte, n int64) []byte {
	if n >= 1000 || n == 0 {
		b = strconv.AppendInt(b, n/1000, 10)
	}
	if n %= 1000; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/100))
	if n %= 100; n == 0 {
		return b
	}
	b = append(b, byte('0'+n/10))
	if n %= 10; n == 0 {
		return b
	}
	return append(b, byte('0'+n))
}

// appendSize writes a size of type in points.
func appendSize(b []byte, s paper.Size) []byte {
	return appendThousandths(b, int64(s)*100)
}

// appendString writes a text string: ASCII as it is, else UTF-16 (ISO 32000-1, 7.9.2.2).
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return appendUTF16(b, s)
		}
	}
	b = append(b, '(')
	for i := range len(s) {
		if c := s[i]; c == '(' || c == ')' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, s[i])
	}
	return append(b, ')')
}

func appendUTF16(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, "<FEFF"...)
	for _, c := range utf16.Encode([]rune(s)) {
		b = append(b, digits[c>>12], digits[c>>8&15], digits[c>>4&15], digits[c&15])
	}
	return append(b, '>')
}

// appendName writes a name, with what is not plain ASCII as #XX.
func appendName(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	b = append(b, '/')
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '-', c == '.', c == '_':
			b = append(b, c)
		default:
			b = append(b, '#', digits[c>>4], digits[c&15])
		}
	}
	return b
}
