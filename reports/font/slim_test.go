package font

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"spoor2/golden"

	"github.com/boxesandglue/textshape/ot"
	"github.com/boxesandglue/textshape/subset"
)

const (
	original = "/usr/share/fonts/truetype/open-sans" // Debian, fonts-open-sans
	slimmed  = "../../templates/fonts"
)

var faceFiles = [3]string{"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Italic.ttf"}

// kept are the characters of the slim faces.
var kept = [][2]rune{
	{' ', '~'}, {0xa0, 0x24f}, {0x2bb, 0x2dd}, {0x300, 0x323}, {0x370, 0x52f}, {0x1e00, 0x1eff},
	{0x2000, 0x206f}, {0x2070, 0x209f}, {0x20a0, 0x20cf}, {0x2100, 0x218f}, {0x2200, 0x22ff},
}

// TestSlimFaces holds the faces in templates/fonts against those they come
// from. With -update it makes them.
func TestSlimFaces(t *testing.T) {
	if _, err := os.Stat(original); err != nil {
		t.Skip("fonts-open-sans is not installed")
	}
	for _, name := range faceFiles {
		full, err := os.ReadFile(filepath.Join(original, name))
		if err != nil {
			t.Fatal(err)
		}
		want := slim(t, full)
		path := filepath.Join(slimmed, name)
		if golden.Update() {
			if err := os.WriteFile(path, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what go test -update would make of Debian's (%v)", path, err)
		}
	}
}

// slim drops characters, layout tables, instructions and the names of glyphs.
func slim(t *testing.T, ttf []byte) []byte {
	t.Helper()
	full, err := ot.ParseFont(ttf, 0)
	if err != nil {
		t.Fatal(err)
	}
	in := subset.NewInput()
	in.Flags = subset.FlagDropLayoutTables | subset.FlagNoHinting
	in.PassThroughTable(ot.TagName)
	for _, span := range kept {
		in.AddUnicodeRange(span[0], span[1])
	}
	plan, err := subset.CreatePlan(full, in)
	if err != nil {
		t.Fatal(err)
	}
	out, err := plan.Execute()
	if err != nil {
		t.Fatal(err)
	}
	cut, err := readTables(out)
	if err != nil {
		t.Fatal(err)
	}
	post, err := full.TableData(ot.TagPost)
	if err != nil {
		t.Fatal(err)
	}
	b := subset.NewFontBuilder()
	for tag, data := range cut.raw {
		b.AddTable(ot.MakeTag(tag[0], tag[1], tag[2], tag[3]), data)
	}
	b.AddTable(ot.TagPost, append([]byte{0, 3, 0, 0}, post[4:32]...))
	glyf, loca := unhint(cut)
	b.AddTable(ot.TagGlyf, glyf)
	b.AddTable(ot.TagLoca, loca)
	file, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// unhint takes the instructions out of all glyphs: a third of a face, for
// screens of long ago.
func unhint(t *tables) (glyf, loca []byte) {
	for i := range t.count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		g := bytes.Clone(t.glyf[t.offsets[i]:t.offsets[i+1]])
		switch {
		case len(g) == 0:
		case int16(binary.BigEndian.Uint16(g)) >= 0:
			at := 10 + 2*int(binary.BigEndian.Uint16(g))
			n := int(binary.BigEndian.Uint16(g[at:]))
			binary.BigEndian.PutUint16(g[at:], 0)
			g = append(g[:at+2], g[at+2+n:]...)
		default:
			g = unhintComposite(g)
		}
		glyf = append(glyf, g...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
}

// unhintComposite ends a glyph after its last component.
func unhintComposite(g []byte) []byte {
	const words, scale, more, xyScale, matrix, instructions = 1, 8, 0x20, 0x40, 0x80, 0x100
	at := 10
	for {
		flags := binary.BigEndian.Uint16(g[at:])
		binary.BigEndian.PutUint16(g[at:], flags&^instructions)
		at += 6
		if flags&words != 0 {
			at += 2
		}
		switch {
		case flags&scale != 0:
			at += 2
		case flags&xyScale != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return g[:at]
		}
	}
}
