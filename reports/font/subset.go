package font

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strconv"
	"unicode/utf16"

	"github.com/boxesandglue/textshape/ot"
	"github.com/boxesandglue/textshape/subset"
)

// A Program is a subset of a face, ready to be written to a file. It depends on
// the face and the glyphs alone, and must not be changed: it is shared. Glyphs
// keep their numbers.
type Program struct {
	Name      string // PostScript name with the tag of a subset (ISO 32000-1, 9.6.4)
	Widths    string // the W array of a CIDFont
	File      []byte // deflated TrueType
	Length    int    // of the file before deflating
	ToUnicode []byte // deflated CMap
}

// maxPrograms bounds what a face remembers; there are 128 unions of blocks, of
// which an agency meets a few, and reports with rare signs.
const maxPrograms = 64

// Subset makes a program that shows at least the glyphs used.
func (f *Face) Subset(used Glyphs) (*Program, error) {
	all := f.widen(used)
	key := make([]byte, 0, 8*len(all))
	for _, w := range all {
		for s := 0; s < 64; s += 8 {
			key = append(key, byte(w>>s))
		}
	}
	f.mu.Lock()
	p := f.programs[string(key)]
	f.mu.Unlock()
	if p != nil {
		return p, nil
	}
	p, err := f.program(all.all(), key)
	if err != nil {
		return nil, fmt.Errorf("lettertype %s: %w", f.name, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.programs) >= maxPrograms {
		clear(f.programs)
	}
	f.programs[string(key)] = p
	return p, nil
}

func (f *Face) program(ids []uint16, key []byte) (*Program, error) {
	file, err := f.outlines(ids)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(append([]byte(f.name), key...))
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return &Program{
		Name:      string(tag) + "+" + f.name,
		Widths:    f.widthArray(ids),
		File:      deflate(file),
		Length:    len(file),
		ToUnicode: deflate(f.toUnicode(ids)),
	}, nil
}

// outlines has textshape cut the file. A face may come from outside and its
// outlines were not looked at, so a panic there is an error here.
func (f *Face) outlines(ids []uint16) (file []byte, err error) {
	defer func() {
		if recover() != nil {
			err = errBroken
		}
	}()
	in := subset.NewInput()
	in.Flags = subset.FlagDropLayoutTables | subset.FlagRetainGIDs
	for _, id := range ids {
		in.AddGlyph(ot.GlyphID(id))
	}
	plan, err := subset.CreatePlan(f.source, in)
	if err != nil {
		return nil, err
	}
	return plan.Execute()
}

// widthArray lists advances in thousandths, in runs of neighbours.
func (f *Face) widthArray(ids []uint16) string {
	w := []byte{'['}
	for i, id := range ids {
		switch {
		case i > 0 && ids[i-1]+1 == id:
			w = append(w, ' ')
		case i > 0:
			w = append(w, ']')
			fallthrough
		default:
			w = append(strconv.AppendInt(w, int64(id), 10), '[')
		}
		w = strconv.AppendInt(w, int64((2000*int(f.widths[id])+f.upem)/(2*f.upem)), 10)
	}
	return string(append(w, "]]"...))
}

// toUnicode says which character a glyph is; U+00A0 reads as a space.
func (f *Face) toUnicode(ids []uint16) []byte {
	u := []byte("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	known := ids[:0:0]
	for _, id := range ids {
		if f.runes[id] != 0 {
			known = append(known, id)
		}
	}
	for len(known) > 0 {
		n := min(len(known), 100) // the most a block may hold
		u = fmt.Appendf(u, "%d beginbfchar\n", n)
		for _, id := range known[:n] {
			u = fmt.Appendf(u, "<%04X><", id)
			r := f.runes[id]
			if r == '\u00a0' {
				r = ' '
			}
			for _, c := range utf16.AppendRune(nil, r) {
				u = fmt.Appendf(u, "%04X", c)
			}
			u = append(u, ">\n"...)
		}
		u = append(u, "endbfchar\n"...)
		known = known[n:]
	}
	return append(u, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}

func deflate(b []byte) []byte {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.BestCompression) // the level is known to be one
	w.Write(b)
	w.Close()
	return out.Bytes()
}
