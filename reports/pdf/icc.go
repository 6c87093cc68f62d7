package pdf

import (
	"encoding/binary"
	"sync"
	"unicode/utf16"
)

// profile is sRGB, deflated.
var profile = sync.OnceValue(func() []byte { return deflate(sRGB()) })

func (w *Writer) writeProfile() int {
	n := w.file.next()
	w.file.stream(n, "/N 3", profile())
	return n
}

// sRGB builds an ICC profile of version 4.2 (ISO 15076-1): three primaries, and
// the curve of IEC 61966-2-1 as a formula.
func sRGB() []byte {
	curve := append([]byte("para\x00\x00\x00\x00\x00\x03\x00\x00"), fixed(157286, 62119, 3417, 5072, 2651)...)
	adapt := append([]byte("sf32\x00\x00\x00\x00"), fixed(68674, 1502, -3290, 1939, 64912, -1118, -605, 988, 49262)...)
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", localised("sRGB")}, {"cprt", localised("CC0")}, {"wtpt", xyz(63190, 65536, 54061)}, {"chad", adapt},
		{"rXYZ", xyz(28578, 14581, 912)}, {"gXYZ", xyz(25241, 46982, 6362)}, {"bXYZ", xyz(9376, 3973, 46793)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	be := binary.BigEndian
	head := make([]byte, 128, 512)
	be.PutUint32(head[8:], 0x04200000)
	copy(head[12:], "mntrRGB XYZ ")
	copy(head[24:], "\x07\xe9\x00\x01\x00\x01") // 1 January 2025
	copy(head[36:], "acsp")
	copy(head[68:], fixed(63190, 65536, 54061))
	head = be.AppendUint32(head, uint32(len(tags)))
	at := len(head) + 12*len(tags)
	var body []byte
	curveAt := 0
	for _, t := range tags {
		from := at + len(body)
		switch {
		case &t.data[0] == &curve[0] && curveAt > 0:
			from = curveAt
		default:
			if &t.data[0] == &curve[0] {
				curveAt = from
			}
			body = append(body, t.data...)
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
		}
		head = append(head, t.name...)
		head = be.AppendUint32(head, uint32(from))
		head = be.AppendUint32(head, uint32(len(t.data)))
	}
	head = append(head, body...)
	be.PutUint32(head, uint32(len(head)))
	return head
}

// fixed writes numbers in 65536ths.
func fixed(values ...int32) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	return b
}

func xyz(x, y, z int32) []byte {
	return append([]byte("XYZ \x00\x00\x00\x00"), fixed(x, y, z)...)
}

func localised(s string) []byte {
	b := []byte("mluc\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x0cenUS")
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(s)))
	b = binary.BigEndian.AppendUint32(b, 28)
	for _, c := range utf16.Encode([]rune(s)) {
		b = binary.BigEndian.AppendUint16(b, c)
	}
	return b
}
