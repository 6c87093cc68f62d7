package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/color"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/paper"
)

var streamHead = regexp.MustCompile(`(?s)(\d+) 0 obj\n<<([^\n]*?)/Length (\d+)>>\nstream\n`)

// dump shows a file with its object streams and pages unpacked, so that a diff of
// it can be read. Of other streams it shows the dictionary.
func dump(t *testing.T, file []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	for len(file) > 0 {
		m := streamHead.FindSubmatchIndex(file)
		if m == nil {
			break
		}
		size, _ := strconv.Atoi(string(file[m[6]:m[7]]))
		dict, data := string(file[m[4]:m[5]]), file[m[1]:m[1]+size]
		file = file[m[1]+size:]
		fmt.Fprintf(&out, "%s\n", strings.ReplaceAll(dict, "/Filter/FlateDecode", ""))
		if first := regexp.MustCompile(`/First (\d+)`).FindStringSubmatch(dict); first != nil {
			n, _ := strconv.Atoi(first[1])
			out.Write(inflated(t, data)[n:])
		} else if dict == "/Filter/FlateDecode" && bytes.Contains(inflated(t, data), []byte("EMC")) {
			fmt.Fprintf(&out, "%s", bytes.ReplaceAll(inflated(t, data), []byte{0}, nil))
		} else if strings.Contains(dict, "/XML") {
			out.Write(append(data, '\n'))
		}
		fmt.Fprintln(&out)
	}
	return out.Bytes()
}

func inflated(t *testing.T, b []byte) []byte {
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

// What the file says, in full, for a document with something of everything.
func TestDump(t *testing.T) {
	root := document()
	h := root.Add(paper.RoleH1)
	p := root.Add(paper.RoleP)
	a := p.Add(paper.RoleLink)
	list := root.Add(paper.RoleList)
	list.Ordered = true
	body := list.Add(paper.RoleItem).Add(paper.RoleBody)
	table := root.Add(paper.RoleTable)
	head := table.Add(paper.RoleRow).Add(paper.RoleHead)
	head.Scope, head.Span = "Column", 2
	row := table.Add(paper.RoleRow)
	cell := row.Add(paper.RoleCell)
	row.Add(paper.RoleCell)
	figure := root.Add(paper.RoleFigure)
	figure.Alt = "één lijn (schuin)"
	notes := [2]*paper.Elem{root.Add(paper.RoleNote), root.Add(paper.RoleNote)}

	mm := paper.MM
	accent := paper.Color{R: 20, G: 80, B: 95}
	picture := encodePNG(t, filled(image.NewNRGBA(image.Rect(0, 0, 4, 2)), color.NRGBA{R: 255, A: 128}))
	info := about()
	info.Author, info.Subject, info.Keywords, info.Creator, info.Producer = "Bureau & Co.", "Één", "a, b", "spoor2", "spoor2 <1>"
	info.Files = []File{{Name: "b.json", Mime: "application/json", Relation: Source, Data: []byte("{}")}, {Name: "a ë.txt", Mime: "text/plain", Description: "Één", Relation: Supplement}}
	file, err := write(t, root, info,
		[]paper.Item{
			{Kind: paper.Target, To: "kop", Title: "Kop (één)", Level: 1},
			{Kind: paper.Text, Text: "Kop", Style: paper.Semibold, Size: 130, Elem: h},
			text(p, "Zie "), text(a, "daar"), linkTo(a, "#noot"), linkTo(a, "https://uwv.nl/é"),
			text(body, "punt"), text(head, "hoofd"), text(cell, "cel"),
			{Kind: paper.Rect, W: 10 * mm, H: 5 * mm, Color: accent},
			{Kind: paper.Line, W: 10 * mm, H: -5 * mm, Weight: 300, Color: accent, Elem: figure},
			{Kind: paper.Outline, X: -2 * mm, W: 10 * mm, H: 5 * mm, Weight: 300, Elem: figure},
			{Kind: paper.Image, W: 20 * mm, H: 10 * mm, Picture: &paper.Picture{Data: picture}},
		},
		[]paper.Item{
			text(p, "verder"), text(figure, "ook hier"), text(notes[0], "noot"), text(notes[1], "noot"),
			{Kind: paper.Target, To: "noot", Title: "Noten", Level: 2},
		})
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "pdf/dump.txt", dump(t, file))
}

func TestGlyphsAreEscapedInStrings(t *testing.T) {
	for in, want := range map[byte]string{'(': `\(`, ')': `\)`, '\\': `\\`, '\r': `\r`, 'a': "a", '\n': "\n"} {
		if got := string(appendEscaped(nil, in)); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
}
