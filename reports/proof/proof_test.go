package proof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	_ "spoor2/golden" // for -update
)

// build makes a file of objects, numbered from 1, with a table of the old kind.
func build(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, table.String(), len(objects)+1, at)
	return b.Bytes()
}

func stream(data string) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(data), data)
}

func deflated(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", b.Len(), b.String())
}

// parts are the objects of a good file of one page: a heading, a paragraph with
// a link in it, and a page number.
func parts() map[string]string {
	return map[string]string{
		"content": "/H1<</MCID 0>>BDC\n/F 13 Tf\nBT 10 700 Td(\x00\x01\x00\x02)Tj ET\nEMC\n" +
			"/P<</MCID 1>>BDC\nBT 10 680 Td<00010003>Tj ET EMC /Link<</MCID 2>>BDC BT 30 680 Td(\x00\\002)Tj ET EMC\n" +
			"/P<</MCID 3>>BDC BT 1 1 Td 39 679 Td(\\000\\003)Tj ET EMC /Artifact<</Type/Pagination>>BDC q 1 0 0 1 0 0 cm Q BT 10 20 Td(\x00\x01)Tj ET EMC",
		"unicode": "2 beginbfchar\n<0001><0041>\n<0002><D83DDE00>\nendbfchar\n1 beginbfrange\n<0003><0005><0062>\nendbfrange",
		"p":       "<</S/P/P 8 0 R/Pg 3 0 R/K[1 11 0 R<</Type/MCR/Pg 3 0 R/MCID 3>>]>>",
		"parents": "<</Nums[0[9 0 R 10 0 R 11 0 R 10 0 R] 1 11 0 R]>>",
		"page":    "<</Type/Page/Parent 2 0 R/Contents 4 0 R/StructParents 0>>",
		"font":    "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>",
		"h1":      "<</S/H1/P 8 0 R/Pg 3 0 R/K 0>>",
	}
}

func file(p map[string]string) []byte {
	return build(
		"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</F 5 0 R>>>>>>",
		p["page"], deflated(p["content"]), p["font"], stream(p["unicode"]),
		"<</Type/StructTreeRoot/K 8 0 R/ParentTree 12 0 R>>",
		"<</S/Document/P 7 0 R/K[9 0 R 10 0 R]>>",
		p["h1"], p["p"],
		"<</S/Link/P 10 0 R/Pg 3 0 R/K[<</Type/OBJR/Pg 3 0 R/Obj 13 0 R>> 2]>>",
		p["parents"], "<</Type/Annot>>",
	)
}

func TestRead(t *testing.T) {
	got, err := Read(file(parts()))
	if err != nil {
		t.Fatal(err)
	}
	want := []Text{
		{"A😀", 10, 700, 0, 0, "H1"},
		{"Ab", 10, 680, 1, 1, "P"},
		{"😀", 30, 680, 2, 2, "Link"},
		{"b", 40, 680, 3, 3, "P"},
		{"A", 10, 20, -1, -1, "Artifact"},
	}
	if len(got.Pages) != 1 || fmt.Sprint(got.Pages[0].Texts) != fmt.Sprint(want) || !got.Tagged || got.Loose+got.Blank != 0 {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestReadCountsWhatIsLooseOrBlank(t *testing.T) {
	p := parts()
	p["content"] += " BT 0 0 Td(\x00\x01\x00\x00)Tj ET"
	p["unicode"] = strings.Replace(p["unicode"], "2 beginbfchar", "3 beginbfchar\n<0000><FFFD>", 1)
	got, err := Read(file(p))
	if err != nil || got.Loose != 1 || got.Blank != 1 {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestCheckAsksMoreThanRead(t *testing.T) {
	p := parts()
	if _, err := Check(file(p)); err == nil {
		t.Error("a file without metadata is called good")
	}
	p["content"] = strings.Replace(p["content"], "/F 13 Tf", "/G gs /F 13 Tf", 1)
	if _, err := Read(file(p)); err != nil {
		t.Errorf("read: %v", err)
	}
	if _, err := Check(file(p)); err == nil || !strings.Contains(err.Error(), "gs") {
		t.Errorf("a state of graphics: %v", err)
	}
}

func TestReadFindsFaults(t *testing.T) {
	for _, test := range []struct {
		name, part, old, new, want string
	}{
		{"a role of its own on the page", "content", "/P<</MCID 1>>", "/H2<</MCID 1>>", "hoort in de opbouw bij"},
		{"a mark outside the structure", "p", "/K[1 ", "/K[", "hoort in de opbouw bij"},
		{"a mark twice in the structure", "p", "/K[1 ", "/K[1 1 ", "twee keer"},
		{"a way back that leads elsewhere", "parents", "[9 0 R 10", "[10 0 R 9", "weg terug"},
		{"a way back that is short", "parents", " 10 0 R]", "]", "weg terug kent er 3"},
		{"no way back", "page", "/StructParents 0", "", "geen weg terug"},
		{"marked content that stays open", "content", "EMC\n", "", "begint binnen"},
		{"marked content closed twice", "content", "EMC\n", "EMC EMC\n", "niet begon"},
		{"a glyph that cannot be read", "content", "<00010003>", "<00010009>", "niet terug te lezen"},
		{"half a glyph", "content", "<00010003>", "<000103>", "beschadigd"},
		{"a font that is not there", "content", "/F 13 Tf", "/G 13 Tf", "/G ontbreekt"},
		{"an operator we do not read", "content", "39 679 Td", "1 0 0 1 2 3 Tm", "Tm"},
		{"a page moved as a whole", "content", "q 1 0 0 1 0 0 cm Q", "1 0 0 1 0 0 cm", "verplaatst"},
		{"a state of graphics that stays open", "content", " Q ", " ", "niet afgesloten"},
		{"a font of one byte a glyph", "font", "/Identity-H", "/WinAnsiEncoding", "codering"},
		{"a ligature", "unicode", "<0041>", "<004100420043>", "één teken"},
		{"an element without role", "h1", "/S/H1", "", "geen rol"},
	} {
		p := parts()
		broken := strings.Replace(p[test.part], test.old, test.new, 1)
		if broken == p[test.part] {
			t.Fatalf("%s: nothing was broken", test.name)
		}
		p[test.part] = broken
		if _, err := Read(file(p)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.name, err, test.want)
		}
	}
}

func TestReadRefusesWhatIsNoWholeFile(t *testing.T) {
	good := file(parts())
	for name, b := range map[string][]byte{
		"nothing":                    nil,
		"text":                       []byte("Geachte heer,"),
		"half":                       good[:len(good)/2],
		"a changed byte in a stream": bytes.Replace(good, []byte("/FlateDecode/Length"), []byte("/FlateDecodeX/Lengt"), 1),
		"a loop of pages":            bytes.Replace(good, []byte("/Kids[3 0 R]"), []byte("/Kids[2 0 R]"), 1),
	} {
		if _, err := Read(b); err == nil {
			t.Errorf("%s is read", name)
		}
	}
}

func TestTextOfStrings(t *testing.T) {
	for in, want := range map[string]string{
		`(a\(b\)c)`: "a(b)c", `(\101\7)`: "A\a", "(a\\\nb)": "ab", `(\n\r\t\b\f\x)`: "\n\r\t\b\fx", "<4 1 4>": "A@", "()": "",
	} {
		if got := string(text([]byte(in))); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(file(parts()))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Read(b)
		if err == nil && r.Tagged {
			for _, p := range r.Pages {
				for _, text := range p.Texts {
					if text.MCID >= 0 && text.Order < 0 {
						t.Errorf("%q has no place in reading", text.Words)
					}
				}
			}
		}
	})
}

// FuzzParts reaches what lies behind the table of objects.
func FuzzParts(f *testing.F) {
	p := parts()
	f.Add(p["content"], p["unicode"], p["p"], p["parents"])
	f.Fuzz(func(_ *testing.T, content, unicode, element, parents string) {
		p := parts()
		p["content"], p["unicode"], p["p"], p["parents"] = content, unicode, element, parents
		Read(file(p)) // an error will do
		Check(file(p))
	})
}
