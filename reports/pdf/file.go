package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
)

// file is the bytes and where the objects lie. Streams are written as they
// come, all else is packed in object streams (ISO 32000-1, 7.5.7).
type file struct {
	b      []byte
	places []place // by number
	packed []byte  // objects of the stream being filled
	index  []byte
	count  int
	pack   int // its number
	hash   hash.Hash
	hashed int // bytes of b
}

// A place is an offset (kind 1), or an object stream and an index in it (2).
type place struct {
	kind byte
	at   uint32
	i    uint16
}

// perPack objects lie in one object stream: more compress better, fewer are
// opened faster.
const perPack = 400

func (f *file) begin() {
	f.b = append(make([]byte, 0, 96<<10), "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"...)
	f.places = append(make([]place, 0, 1024), place{0, 0, 65535})
	f.hash = sha256.New()
}

// next reserves a number.
func (f *file) next() int {
	f.places = append(f.places, place{})
	return len(f.places) - 1
}

// object writes an object that is no stream; b may be used again.
func (f *file) object(n int, b []byte) {
	if f.count == 0 {
		f.pack = f.next()
	}
	f.places[n] = place{2, uint32(f.pack), uint16(f.count)}
	f.index = append(appendInt(f.index, n), ' ')
	f.index = append(appendInt(f.index, len(f.packed)), ' ')
	f.packed = append(append(f.packed, b...), '\n')
	if f.count++; f.count == perPack {
		f.flush()
	}
}

func (f *file) flush() {
	if f.count == 0 {
		return
	}
	head := fmt.Sprintf("/Type/ObjStm/N %d/First %d", f.count, len(f.index))
	f.index = append(f.index, f.packed...)
	f.stream(f.pack, head, deflate(f.index))
	f.index, f.packed, f.count = f.index[:0], f.packed[:0], 0
}

// stream writes deflated data.
func (f *file) stream(n int, dict string, data []byte) {
	f.plain(n, dict+"/Filter/FlateDecode", data)
}

// plain writes data as they are.
func (f *file) plain(n int, dict string, data []byte) {
	f.places[n] = place{1, uint32(len(f.b)), 0}
	f.b = append(appendInt(f.b, n), " 0 obj\n<<"...)
	f.b = append(f.b, dict...)
	f.b = appendInt(append(f.b, "/Length "...), len(data))
	f.b = append(f.b, ">>\nstream\n"...)
	f.b = append(f.b, data...)
	f.b = append(f.b, "\nendstream\nendobj\n"...)
}

// end writes the cross-references and gives the file.
func (f *file) end(catalog, info int) []byte {
	f.flush()
	n := f.next()
	at := len(f.b)
	f.places[n] = place{1, uint32(at), 0}
	id := f.digest()
	dict := fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>/Root %d 0 R/Info %d 0 R/ID[<%X><%X>]",
		len(f.places), catalog, info, id[:16], id[:16])
	f.stream(n, dict, deflate(f.references()))
	return fmt.Appendf(f.b, "startxref\n%d\n%%%%EOF\n", at)
}

// digest is the hash of what has been written so far.
func (f *file) digest() (sum [sha256.Size]byte) {
	f.hash.Write(f.b[f.hashed:])
	f.hashed = len(f.b)
	f.hash.Sum(sum[:0])
	return sum
}

// references is the table, each row as its difference from the one above.
func (f *file) references() []byte {
	rows := make([]byte, 0, 8*len(f.places))
	var above, row [7]byte
	for _, p := range f.places {
		row[0] = p.kind
		binary.BigEndian.PutUint32(row[1:], p.at)
		binary.BigEndian.PutUint16(row[5:], p.i)
		rows = append(rows, 2)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	return rows
}
