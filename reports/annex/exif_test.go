package annex_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"testing"

	"spoor2/reports/annex"
)

// exif is the EXIF data of a picture with that latitude; nil: without a place.
func exif(order binary.AppendByteOrder, latitude []uint32) []byte {
	b := []byte("MM\x00*")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		b = []byte("II*\x00")
	}
	entry := func(tag, kind uint16, count, value uint32) {
		b = order.AppendUint32(order.AppendUint32(order.AppendUint16(order.AppendUint16(b, tag), kind), count), value)
	}
	b = order.AppendUint16(order.AppendUint32(b, 8), 1)
	entry(0x8825, 4, 1, 26)
	b = order.AppendUint32(b, 0)
	if latitude == nil {
		return order.AppendUint32(order.AppendUint16(b, 0), 0)
	}
	b = order.AppendUint16(b, 1)
	entry(2, 5, 3, 44)
	b = order.AppendUint32(b, 0)
	for _, n := range latitude {
		b = order.AppendUint32(b, n)
	}
	return b
}

func jpegWith(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8)), nil); err != nil {
		t.Fatal(err)
	}
	body := append([]byte("Exif\x00\x00"), data...)
	head := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(body)+2))
	return append(append(head, body...), b.Bytes()[2:]...)
}

func pngWith(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 8, 8))); err != nil {
		t.Fatal(err)
	}
	const ihdr = 8 + 25
	chunk := append(append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), "eXIf"...), data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return append(append(append([]byte(nil), b.Bytes()[:ihdr]...), chunk...), b.Bytes()[ihdr:]...)
}

func TestPictureThatSaysWhereItWasTakenIsRemarked(t *testing.T) {
	here, nowhere := []uint32{52, 1, 30, 1, 5, 1}, []uint32{0, 1, 0, 1, 0, 1}
	for name, x := range map[string]struct {
		file string
		data []byte
		want int
	}{
		"a place":                    {"a.jpg", jpegWith(t, exif(binary.BigEndian, here)), 1},
		"a place, the other order":   {"a.jpg", jpegWith(t, exif(binary.LittleEndian, here)), 1},
		"a place in a PNG":           {"a.png", pngWith(t, exif(binary.LittleEndian, here)), 1},
		"a place in XMP":             {"a.jpg", jpegWith(t, []byte(`<x exif:GPSLatitude="52,30N"/>`)), 1},
		"an empty table":             {"a.jpg", jpegWith(t, exif(binary.BigEndian, nil)), 0},
		"zeros":                      {"a.jpg", jpegWith(t, exif(binary.BigEndian, nowhere)), 0},
		"nothing":                    {"a.jpg", jpegWith(t, nil), 0},
		"a table beyond the data":    {"a.jpg", jpegWith(t, exif(binary.BigEndian, here)[:30]), 0},
		"an offset beyond the data":  {"a.jpg", jpegWith(t, []byte("MM\x00*\xff\xff\xff\xff")), 0},
		"coordinates past the end":   {"a.jpg", jpegWith(t, exif(binary.BigEndian, here)[:50]), 0},
		"a PNG without EXIF at all":  {"a.png", pngWith(t, nil), 0},
		"a PNG with an empty table":  {"a.png", pngWith(t, exif(binary.BigEndian, nil)), 0},
		"half a head of a TIFF file": {"a.jpg", jpegWith(t, []byte("II*\x00\x08")), 0},
	} {
		content, wrong := annex.Check(context.Background(), x.file, x.data)
		if wrong != nil || len(content.Notes) != x.want {
			t.Errorf("%s: %d remarks and %v, want %d", name, len(content.Notes), wrong, x.want)
		}
	}
}
