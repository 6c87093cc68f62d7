package font

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"spoor2/reports/paper"

	"github.com/boxesandglue/textshape/ot"
	"github.com/boxesandglue/textshape/subset"
)

func bytesOf(t testing.TB, name string) []byte {
	t.Helper()
	ttf, err := os.ReadFile(filepath.Join(slimmed, name))
	if err != nil {
		t.Fatal(err)
	}
	return ttf
}

func face(t testing.TB, name string) *Face {
	t.Helper()
	f, err := Parse(bytesOf(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestParseAgreesWithTextshape(t *testing.T) {
	for _, name := range faceFiles {
		f := face(t, name)
		raw, err := ot.ParseFont(bytesOf(t, name), 0)
		if err != nil {
			t.Fatal(err)
		}
		other, err := ot.NewFace(raw)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name() != other.PostscriptName() {
			t.Errorf("name %q, textshape says %q", f.Name(), other.PostscriptName())
		}
		for r := rune(' '); r < 0x3000; r++ {
			id, has := other.Cmap().Lookup(ot.Codepoint(r))
			if neverShown(r) {
				has = false
			}
			units, ok := f.Advance(r)
			if ok != has {
				t.Fatalf("%s: Has(%U) is %v, textshape says %v", name, r, ok, has)
			}
			if want := int(other.HorizontalAdvance(id)); ok && units != want {
				t.Errorf("%s: advance of %U is %d, textshape says %d", name, r, units, want)
			}
		}
	}
}

func TestFacesHaveWhatTheDesignNeeds(t *testing.T) {
	const need = "éëïöÖğşıłńč€–—“”‘’…·×±−≤≥ĳ„ŐőßøåÆþčžŠđĐ½²° \u00a0\u2009ΑΩαωАЯая"
	const lack = "\u202f\u2011\u2060→☐✓■▲😀\t\n\x00\u00ad\ufffd"
	for _, name := range faceFiles {
		f := face(t, name)
		for _, r := range need {
			if !f.Has(r) {
				t.Errorf("%s lacks %q", name, r)
			}
		}
		for _, r := range lack {
			if f.Has(r) {
				t.Errorf("%s has %U", name, r)
			}
		}
		if a, _ := f.Advance('0'); a == 0 {
			t.Error("a digit has no advance")
		}
		for _, r := range "123456789" {
			zero, _ := f.Advance('0')
			if a, _ := f.Advance(r); a != zero {
				t.Errorf("%s: %q is %d wide, 0 is %d", name, r, a, zero)
			}
		}
	}
}

func TestWidth(t *testing.T) {
	f := face(t, faceFiles[0])
	for _, test := range []struct {
		text string
		size paper.Size
		want paper.Unit
	}{
		{"", 95, 0},
		{"0", 720, 14523},           // 1171/2048 of 25.4 mm
		{"0000", 720, 58093},        // rounded once: 4 × 14523.145
		{"00000000", 95, 1533 * 10}, // 8 × 1171/2048 × 9.5 pt = 15.3299 mm
	} {
		got, err := f.Width(test.text, test.size)
		if err != nil || got != test.want {
			t.Errorf("Width(%q, %d) = %d, %v; want %d", test.text, test.size, got, err, test.want)
		}
	}
	if got, back := f.Scale(1171, 95), f.Scale(-1171, 95); got != -back {
		t.Errorf("Scale is not symmetric: %d and %d", got, back)
	}
}

func TestWidthNamesWhatIsMissing(t *testing.T) {
	f := face(t, faceFiles[0])
	for _, test := range []struct {
		text, want string
		r          rune
	}{
		{"goed 😀 zo", `teken '😀' (U+1F600) ontbreekt in het lettertype OpenSans`, 0x1f600},
		{"a\tb", `teken '\t' (U+0009) ontbreekt in het lettertype OpenSans`, '\t'},
		{"a\x00", `teken '\x00' (U+0000) ontbreekt in het lettertype OpenSans`, 0},
		{"a\xff", `"a\xff" bevat een beschadigd teken; typ de tekst daar opnieuw`, utf8.RuneError},
	} {
		_, err := f.Width(test.text, 95)
		var missing *MissingError
		if !errors.As(err, &missing) || missing.Rune != test.r || missing.Text != test.text || err.Error() != test.want {
			t.Errorf("Width(%q): %v", test.text, err)
		}
	}
}

// Đ and Ð are one glyph in Open Sans; µ and μ are too.
func TestCharactersThatShareAGlyphReadBackApart(t *testing.T) {
	f := face(t, faceFiles[0])
	seen := map[uint16]rune{}
	for r := rune(' '); r < 0x3000; r++ {
		id, _, ok := f.Glyph(r)
		if !ok {
			continue
		}
		if was, shared := seen[id]; shared && !(was == ' ' && r == '\u00a0') {
			t.Errorf("%U and %U share glyph %d", was, r, id)
		}
		seen[id] = r
		if got := f.runes[id]; got != r && r != '\u00a0' {
			t.Errorf("%U reads back as %U", r, got)
		}
	}
	if len(seen) < 870 {
		t.Errorf("only %d characters", len(seen))
	}
}

func inflate(t *testing.T, b []byte) []byte {
	t.Helper()
	r, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func used(t *testing.T, f *Face, text string) Glyphs {
	t.Helper()
	var g Glyphs
	for _, r := range text {
		id, _, ok := f.Glyph(r)
		if !ok {
			t.Fatalf("no %U", r)
		}
		g.Add(id)
	}
	return g
}

func TestSubset(t *testing.T) {
	f := face(t, faceFiles[0])
	p, err := f.Subset(used(t, f, "Đorđević ≤ Ж"))
	if err != nil {
		t.Fatal(err)
	}
	file := inflate(t, p.File)
	if len(file) != p.Length {
		t.Errorf("Length is %d, the file %d", p.Length, len(file))
	}
	cut, err := ot.ParseFont(file, 0)
	if err != nil {
		t.Fatal(err)
	}
	glyf, err := ot.ParseGlyfFromFont(cut)
	if err != nil {
		t.Fatal(err)
	}
	unicode := string(inflate(t, p.ToUnicode))
	for _, r := range "ĐđćeЖ≤" {
		id, _, _ := f.Glyph(r)
		if len(glyf.GetGlyphBytes(ot.GlyphID(id))) == 0 {
			t.Errorf("%q has no outline", r)
		}
		if want := strings.ToUpper(hex4(id) + "><" + hex4(uint16(r))); !strings.Contains(strings.ToUpper(unicode), want) {
			t.Errorf("ToUnicode lacks %s for %q", want, r)
		}
	}
	if id, _, _ := f.Glyph('Ω'); len(glyf.GetGlyphBytes(ot.GlyphID(id))) != 0 {
		t.Error("the subset has Greek that was not asked for")
	}
	if len(p.Name) != 7+len(f.Name()) || p.Name[6] != '+' {
		t.Errorf("name %q", p.Name)
	}
}

func hex4(v uint16) string {
	const digits = "0123456789abcdef"
	return string([]byte{digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15]})
}

func TestSubsetDependsOnTheGlyphsAlone(t *testing.T) {
	texts := []string{"abc", "ł", "Ж", "Ω ł", "½ ⅛", "abcd"}
	a, b := face(t, faceFiles[0]), face(t, faceFiles[0])
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range texts {
				if _, err := a.Subset(used(t, a, texts[len(texts)-1-i])); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	for _, text := range texts {
		p, err := a.Subset(used(t, a, text))
		if err != nil {
			t.Fatal(err)
		}
		q, err := b.Subset(used(t, b, text))
		if err != nil {
			t.Fatal(err)
		}
		if p.Name != q.Name || p.Widths != q.Widths || !bytes.Equal(p.File, q.File) || !bytes.Equal(p.ToUnicode, q.ToUnicode) {
			t.Errorf("%q: two faces give two subsets", text)
		}
	}
	one, _ := a.Subset(used(t, a, "abc"))
	if two, _ := a.Subset(used(t, a, "xyz é")); one != two {
		t.Error("two reports in Dutch do not share a subset")
	}
}

func TestProgramsKeptAreBounded(t *testing.T) {
	f := face(t, faceFiles[0])
	f.blocks = nil // so that each set of glyphs is another subset
	for i := range 3 * maxPrograms {
		var g Glyphs
		g.Add(uint16(i + 1))
		if _, err := f.Subset(g); err != nil {
			t.Fatal(err)
		}
	}
	if len(f.programs) > maxPrograms {
		t.Errorf("%d programs are kept", len(f.programs))
	}
}

func TestParseRefuses(t *testing.T) {
	good := bytesOf(t, faceFiles[0])
	change := func(edit func(b []byte, table func(tag string) []byte)) []byte {
		b := bytes.Clone(good)
		edit(b, func(tag string) []byte {
			t.Helper()
			cut, err := readTables(b)
			if err != nil {
				t.Fatal(err)
			}
			return cut.raw[tag]
		})
		return b
	}
	for _, test := range []struct {
		name string
		ttf  []byte
		want string
	}{
		{"nothing", nil, "beschadigd"},
		{"text", []byte("dit is een brief, geen letter"), "geen TrueType"},
		{"CFF", []byte("OTTO00000000"), "OpenType-CFF"},
		{"half a file", good[:len(good)/2], "beschadigd"},
		{"restricted licence", change(func(_ []byte, table func(string) []byte) { table("OS/2")[9] = 2 }), "maker staat niet toe"},
		{"no subsetting", change(func(_ []byte, table func(string) []byte) { table("OS/2")[8] = 1 }), "een deel ervan"},
		{"no cmap", change(func(b []byte, _ func(string) []byte) { copy(b[bytes.Index(b, []byte("cmap")):], "xmap") }), "cmap"},
		{"outlines out of bounds", change(func(_ []byte, table func(string) []byte) { table("loca")[0] = 0xff }), "beschadigd"},
	} {
		if _, err := Parse(test.ttf); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	full, err := ot.ParseFont(bytesOf(f, faceFiles[0]), 0)
	if err != nil {
		f.Fatal(err)
	}
	small, err := subset.SubsetString(full, "Aéđ")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small)
	f.Add([]byte("\x00\x01\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, ttf []byte) {
		face, err := Parse(ttf)
		if err != nil {
			return
		}
		var all Glyphs
		for id := range min(len(face.widths), 300) {
			all.Add(uint16(id))
		}
		face.Subset(all) // an error will do
		face.Width("Rapport é", 95)
	})
}

func FuzzWidth(f *testing.F) {
	face := face(f, faceFiles[0])
	f.Add("Đorđević\xff")
	f.Fuzz(func(t *testing.T, s string) {
		w, err := face.Width(s, 95)
		if err == nil && (!utf8.ValidString(s) || w < 0) {
			t.Errorf("%q is %d wide", s, w)
		}
		for _, r := range s {
			if !face.Has(r) && err == nil {
				t.Errorf("%q: %U has no glyph and no error", s, r)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	ttf := bytesOf(b, faceFiles[0])
	for b.Loop() {
		if _, err := Parse(ttf); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	f := face(b, faceFiles[0])
	var g Glyphs
	for b.Loop() {
		clear(f.programs)
		if _, err := f.Subset(g); err != nil {
			b.Fatal(err)
		}
	}
}
