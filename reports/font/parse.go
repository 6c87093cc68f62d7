package font

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/boxesandglue/textshape/ot"
	"github.com/boxesandglue/textshape/subset"
)

// maxFile bounds what a house may bring along.
const maxFile = 16 << 20

// Parse reads a TrueType file with Unicode characters. What its maker does not
// allow to be embedded or subset is refused.
//
// The tables are read here and not by textshape, which trusts its input.
func Parse(ttf []byte) (*Face, error) {
	t, err := readTables(ttf)
	if err != nil {
		return nil, fmt.Errorf("lettertype: %w", err)
	}
	f := &Face{name: t.postScriptName(), upem: t.upem, programs: map[string]*Program{}}
	if err := t.mayEmbed(); err != nil {
		return nil, fmt.Errorf("lettertype %s: %w", f.name, err)
	}
	chars, err := t.characters()
	if err != nil {
		return nil, fmt.Errorf("lettertype %s: %w", f.name, err)
	}
	f.assign(t, chars)
	f.Metrics = t.metrics()
	f.makeBlocks()
	if f.source, err = t.slim(); err != nil {
		return nil, fmt.Errorf("lettertype %s: %w", f.name, err)
	}
	return f, nil
}

// assign gives every character its glyph. Where two share one, the later gets a
// copy, so that text is read back from the file as it was: Open Sans draws
// U+0110 of Đorđević and U+00D0 of Icelandic with one glyph.
func (f *Face) assign(t *tables, chars []char) {
	f.runes = make([]rune, t.count)
	for _, c := range chars {
		if neverShown(c.r) {
			continue
		}
		id := c.id
		switch was := f.runes[id]; {
		case was == 0:
			f.runes[id] = c.r
		case was == ' ' && c.r == '\u00a0':
		default:
			var ok bool
			if id, ok = t.copyGlyph(id); !ok {
				continue
			}
			f.runes = append(f.runes, c.r)
		}
		page := int(c.r >> 8)
		for page >= len(f.glyphs) {
			f.glyphs = append(f.glyphs, nil)
		}
		if f.glyphs[page] == nil {
			f.glyphs[page] = make([]glyph, 256)
		}
		f.glyphs[page][c.r&0xff] = glyph{id, t.advances[id]}
	}
	f.widths = t.advances
}

// neverShown holds for what is no text, whatever glyph a face has for it.
func neverShown(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xad || r >= 0xd800 && r < 0xe000 || r >= 0xfff0 && r <= 0xffff
}

// tables is a font file taken apart; every length in it has been checked.
type tables struct {
	raw      map[string][]byte
	upem     int
	count    int      // of glyphs
	advances []uint16 // by glyph
	bearings []uint16
	offsets  []uint32 // into glyf, count+1
	glyf     []byte
}

var errBroken = errors.New("het bestand is beschadigd")

func readTables(ttf []byte) (*tables, error) {
	switch {
	case len(ttf) > maxFile:
		return nil, fmt.Errorf("het bestand is groter dan %d MB", maxFile>>20)
	case len(ttf) < 12:
		return nil, errBroken
	case string(ttf[:4]) == "OTTO", string(ttf[:4]) == "ttcf", string(ttf[:4]) == "wOFF", string(ttf[:4]) == "wOF2":
		return nil, errors.New("geef een TrueType-bestand (.ttf met glyf-tabel), geen OpenType-CFF, verzameling of webfont")
	case string(ttf[:4]) != "\x00\x01\x00\x00" && string(ttf[:4]) != "true":
		return nil, errors.New("dit is geen TrueType-bestand")
	}
	t := &tables{raw: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(ttf[4:]))
	if 12+16*n > len(ttf) {
		return nil, errBroken
	}
	for i := range n {
		e := ttf[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
		if from+size > uint64(len(ttf)) {
			return nil, errBroken
		}
		t.raw[string(e[:4])] = ttf[from : from+size : from+size]
	}
	for _, need := range []struct {
		tag  string
		size int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 32}, {"hmtx", 4}, {"loca", 4}, {"glyf", 0}, {"cmap", 4}} {
		if len(t.raw[need.tag]) < need.size {
			return nil, fmt.Errorf("tabel %s ontbreekt of is te kort", need.tag)
		}
	}
	if err := t.readMetrics(); err != nil {
		return nil, err
	}
	return t, t.readOffsets()
}

func (t *tables) readMetrics() error {
	t.upem = int(binary.BigEndian.Uint16(t.raw["head"][18:]))
	t.count = int(binary.BigEndian.Uint16(t.raw["maxp"][4:]))
	long := int(binary.BigEndian.Uint16(t.raw["hhea"][34:]))
	h := t.raw["hmtx"]
	if t.upem < 16 || t.upem > 16384 || t.count < 2 || long < 1 || long > t.count || len(h) < 4*long+2*(t.count-long) {
		return errBroken
	}
	t.advances, t.bearings = make([]uint16, t.count), make([]uint16, t.count)
	for i := range t.count {
		if i < long {
			t.advances[i] = binary.BigEndian.Uint16(h[4*i:])
			t.bearings[i] = binary.BigEndian.Uint16(h[4*i+2:])
			continue
		}
		t.advances[i] = t.advances[long-1]
		t.bearings[i] = binary.BigEndian.Uint16(h[4*long+2*(i-long):])
	}
	return nil
}

func (t *tables) readOffsets() error {
	loca, short := t.raw["loca"], binary.BigEndian.Uint16(t.raw["head"][50:]) == 0
	width := 4
	if short {
		width = 2
	}
	if len(loca) < width*(t.count+1) {
		return errBroken
	}
	t.glyf = t.raw["glyf"]
	t.offsets = make([]uint32, t.count+1)
	for i := range t.offsets {
		if short {
			t.offsets[i] = 2 * uint32(binary.BigEndian.Uint16(loca[2*i:]))
		} else {
			t.offsets[i] = binary.BigEndian.Uint32(loca[4*i:])
		}
		if i > 0 && t.offsets[i] < t.offsets[i-1] || int64(t.offsets[i]) > int64(len(t.glyf)) {
			return errBroken
		}
	}
	end := t.offsets[t.count]
	t.glyf = t.glyf[:end:end] // so that appending leaves the file alone
	return nil
}

// copyGlyph appends a copy of a glyph; ok is false when there is no room for it.
func (t *tables) copyGlyph(id uint16) (copied uint16, ok bool) {
	outline := t.glyf[t.offsets[id]:t.offsets[id+1]]
	if t.count == 0xffff || len(t.glyf)+len(outline) > 2*maxFile {
		return 0, false
	}
	t.glyf = append(t.glyf, outline...)
	for len(t.glyf)%4 != 0 {
		t.glyf = append(t.glyf, 0)
	}
	t.offsets = append(t.offsets, uint32(len(t.glyf)))
	t.advances = append(t.advances, t.advances[id])
	t.bearings = append(t.bearings, t.bearings[id])
	t.count++
	return uint16(t.count - 1), true
}

// slim builds the file that subsets are made of. Without a cmap and without
// layout tables textshape has nothing to parse for each of them.
func (t *tables) slim() (*ot.Font, error) {
	b := subset.NewFontBuilder()
	add := func(tag string, data []byte) { b.AddTable(ot.MakeTag(tag[0], tag[1], tag[2], tag[3]), data) }
	clone := func(tag string, at int, v uint16) {
		d := append([]byte(nil), t.raw[tag]...)
		binary.BigEndian.PutUint16(d[at:], v)
		add(tag, d)
	}
	clone("head", 50, 1)
	clone("hhea", 34, uint16(t.count))
	clone("maxp", 4, uint16(t.count))
	var hmtx, loca []byte
	for i := range t.count {
		hmtx = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(hmtx, t.advances[i]), t.bearings[i])
	}
	for _, o := range t.offsets {
		loca = binary.BigEndian.AppendUint32(loca, o)
	}
	add("hmtx", hmtx)
	add("loca", loca)
	add("glyf", t.glyf)
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		if d := t.raw[tag]; len(d) > 0 {
			add(tag, d)
		}
	}
	file, err := b.Build()
	if err != nil {
		return nil, err
	}
	return ot.ParseFont(file, 0)
}
