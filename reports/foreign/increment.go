package foreign

import (
	"bytes"
	"compress/zlib"
	"crypto/md5" // what PDF asks for; it guards nothing
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
	units "unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// An increment is what is written after a finished PDF.
type increment struct {
	b    []byte // the file so far
	prev int    // where its cross-references begin
	next int    // the first number that is free
	at   map[int]int
}

func newIncrement(pdf []byte, base *reading) (*increment, error) {
	prev, err := previous(pdf)
	if err != nil || base.Root == nil || base.Size == nil {
		return nil, errOurs
	}
	b := append(make([]byte, 0, 2*len(pdf)), pdf...)
	return &increment{b: append(b, '\n'), prev: prev, next: *base.Size, at: map[int]int{}}, nil
}

func reference(n int) types.IndirectRef { return *types.NewIndirectRef(n, 0) }

// utf16 is a text string in hexadecimals.
func utf16(s string) string {
	var b strings.Builder
	b.WriteString("FEFF")
	for _, c := range units.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", c)
	}
	return b.String()
}

func (w *increment) object(n int, o types.Object) {
	w.at[n] = len(w.b)
	w.b = fmt.Appendf(w.b, "%d 0 obj\n", n)
	w.b = append(appendObject(w.b, o, nil), "\nendobj\n"...)
}

// stream writes data as they are, under a dictionary that says how they are packed.
func (w *increment) stream(n int, dict types.Dict, data []byte) {
	dict = maps.Clone(dict)
	dict["Length"] = types.Integer(len(data))
	w.at[n] = len(w.b)
	w.b = fmt.Appendf(w.b, "%d 0 obj\n", n)
	w.b = append(appendObject(w.b, dict, nil), "\nstream\n"...)
	w.b = append(append(w.b, data...), "\nendstream\nendobj\n"...)
}

// end writes the cross-references and gives the file.
func (w *increment) end(base *reading) []byte {
	n, at := w.next, len(w.b)
	w.at[n] = at
	index, rows := types.Array{}, []byte(nil)
	for _, number := range slices.Sorted(maps.Keys(w.at)) {
		index = append(index, types.Integer(number), types.Integer(1))
		rows = append(binary.BigEndian.AppendUint32(append(rows, 1), uint32(w.at[number])), 0, 0)
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(rows) // a bytes.Buffer takes all
	z.Close()
	dict := types.Dict{
		"Type": types.Name("XRef"), "Size": types.Integer(n + 1), "Root": *base.Root, "Prev": types.Integer(w.prev),
		"Index": index, "W": types.NewIntegerArray(1, 4, 2), "Filter": types.Name("FlateDecode"),
	}
	if base.Info != nil {
		dict["Info"] = *base.Info
	}
	if len(base.ID) == 2 {
		sum := md5.Sum(w.b)
		dict["ID"] = types.Array{base.ID[0], types.HexLiteral(strings.ToUpper(hex.EncodeToString(sum[:])))}
	}
	w.stream(n, dict, packed.Bytes())
	return fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", at)
}

// appendObject writes an object; renumber gives what stands in the place of a
// reference, and nil leaves references as they are.
func appendObject(b []byte, o types.Object, renumber func(types.IndirectRef) types.Object) []byte {
	switch o := o.(type) {
	case nil:
		return append(b, "null"...)
	case types.Dict:
		b = append(b, "<<"...)
		for _, key := range slices.Sorted(maps.Keys(o)) {
			b = append(append(append(b, '/'), types.EncodeName(key)...), ' ')
			b = appendObject(b, o[key], renumber)
		}
		return append(b, ">>"...)
	case types.Array:
		b = append(b, '[')
		for i, v := range o {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, v, renumber)
		}
		return append(b, ']')
	case types.IndirectRef:
		if renumber != nil {
			return appendObject(b, renumber(o), nil)
		}
	}
	return append(b, o.PDFString()...)
}
