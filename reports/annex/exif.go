package annex

import (
	"bytes"
	"encoding/binary"
)

// located reports whether a picture says where it was taken: whether the EXIF data
// of a JPG or a PNG refer to a table of coordinates, or its XMP holds them. Data
// that are not whole say nothing.
func located(data []byte) bool {
	if bytes.HasPrefix(data, []byte("\x89PNG")) {
		return pngLocated(data)
	}
	for at := 2; at+4 <= len(data) && data[at] == 0xff && data[at+1] != 0xda; {
		marker, size := data[at+1], int(binary.BigEndian.Uint16(data[at+2:]))
		end := at + 2 + size
		if size < 2 || end > len(data) {
			return false
		}
		if body := data[at+4 : end]; marker == 0xe1 && (exifLocated(bytes.TrimPrefix(body, []byte("Exif\x00\x00"))) || xmpLocated(body)) {
			return true
		}
		at = end
	}
	return false
}

func pngLocated(data []byte) bool {
	for at := 8; at+12 <= len(data); {
		size, kind := int(binary.BigEndian.Uint32(data[at:])), string(data[at+4:at+8])
		if size > len(data)-at-12 || kind == "IEND" {
			return false
		}
		body := data[at+8 : at+8+size]
		if kind == "eXIf" && exifLocated(body) || kind == "iTXt" && xmpLocated(body) {
			return true
		}
		at += 12 + size
	}
	return false
}

func xmpLocated(body []byte) bool { return bytes.Contains(body, []byte("exif:GPSL")) }

// The tags of the table of coordinates, and of the latitude in it (EXIF 2.3).
const (
	gpsTag      = 0x8825
	latitudeTag = 2
)

// exifLocated reads the first table of a TIFF and the one of coordinates. A camera
// that knows no place leaves that one empty, or without a latitude.
func exifLocated(tiff []byte) bool {
	var order binary.ByteOrder = binary.BigEndian
	if bytes.HasPrefix(tiff, []byte("II*\x00")) {
		order = binary.LittleEndian
	} else if !bytes.HasPrefix(tiff, []byte("MM\x00*")) {
		return false
	}
	if len(tiff) < 8 {
		return false
	}
	gps, ok := entryOf(tiff, order, order.Uint32(tiff[4:]), gpsTag)
	if !ok {
		return false
	}
	at, ok := entryOf(tiff, order, gps, latitudeTag)
	if !ok || uint64(at)+24 > uint64(len(tiff)) {
		return false
	}
	return len(bytes.Trim(tiff[at:at+24], "\x00\x01")) > 0 // three fractions, not all nothing
}

// entryOf is the value of a tag in the table at an offset.
func entryOf(tiff []byte, order binary.ByteOrder, table uint32, tag uint16) (value uint32, ok bool) {
	if uint64(table)+2 > uint64(len(tiff)) {
		return 0, false
	}
	for n, at := int(order.Uint16(tiff[table:])), int(table)+2; n > 0 && at+12 <= len(tiff); n, at = n-1, at+12 {
		if order.Uint16(tiff[at:]) == tag {
			return order.Uint32(tiff[at+8:]), true
		}
	}
	return 0, false
}
