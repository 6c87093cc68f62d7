package casefile

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// bookOf is the workbook of a fixture.
func bookOf(t *testing.T, name string) []byte {
	t.Helper()
	var b bytes.Buffer
	var all []*cases.Case
	for e, err := range Read(name, bytes.NewReader(content(t, fixtures+name))) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Case)
	}
	if err := WriteWorkbook(&b, all); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func annotated(t *testing.T, in []byte, notes ...Note) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := Annotate(in, notes, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// comments gives those of a sheet as another reader sees them: "C7 author: text".
func comments(t *testing.T, book []byte, sheet string) []string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range found {
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		out = append(out, c.Cell+" "+c.Author+": "+strings.ReplaceAll(text, "\n", "|"))
	}
	return out
}

func parts(t *testing.T, book []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(data)
	}
	return out
}

// rewritten is the workbook with its parts changed.
func rewritten(t *testing.T, book []byte, change func(name, data string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	all := parts(t, book)
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		if err := addPart(out, f.Name, []byte(change(f.Name, all[f.Name]))); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var someNotes = []Note{
	{"Sollicitaties", "C7", "Fout D21", "De datum ligt in de toekomst.\n→ Herstel <de> datum & \"het\" jaar."},
	{"Sollicitaties", "C7", "Waarschuwing A04", "Nog geen antwoord."},
	{"Dossier", "B5", "Fout C01", "Er ontbreekt iets."},
	{"Sollicitaties", "", "Waarschuwing A08", "Te weinig."},
	{"", "", "Opmerking P09", "Over het geheel."},
}

func TestAnnotatePutsACommentInEachCell(t *testing.T) {
	book := annotated(t, bookOf(t, "ok/devries.json"), someNotes...)
	want := []string{"C7 spoor2: Fout D21|De datum ligt in de toekomst.|→ Herstel <de> datum & \"het\" jaar.||Waarschuwing A04|Nog geen antwoord.|(spoor2)"}
	if got := comments(t, book, "Sollicitaties"); !slices.Equal(got, want) {
		t.Errorf("Sollicitaties: got %q, want %q", got, want)
	}
	if got := comments(t, book, "Dossier"); len(got) != 1 || !strings.HasPrefix(got[0], "B5 spoor2: ") {
		t.Errorf("Dossier: got %q", got)
	}
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(remarksSheet)
	if err != nil || len(rows) != 1+len(someNotes) {
		t.Fatalf("%d rows (%v), want %d", len(rows), err, 1+len(someNotes))
	}
	if link, target, _ := f.GetCellHyperLink(remarksSheet, "A2"); !link || target != "'Sollicitaties'!C7" {
		t.Errorf("the first remark leads to %q", target)
	}
}

func TestAnnotateTouchesNothingElse(t *testing.T) {
	before := bookOf(t, "ok/devries.json")
	was, is := parts(t, before), parts(t, annotated(t, before, someNotes...))
	changed := []string{"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
	for name, data := range was {
		if is[name] == data || slices.Contains(changed, name) {
			continue
		}
		// Of a sheet, only the reference to the boxes is new.
		if at := strings.Index(is[name], "<legacyDrawing"); at >= 0 {
			rest := is[name][at:]
			if is[name][:at]+rest[strings.Index(rest, "/>")+2:] == data {
				continue
			}
		}
		t.Errorf("%s changed", name)
	}
}

func TestAnnotateAgainReplacesWhatItWrote(t *testing.T) {
	in := bookOf(t, "ok/devries.json")
	once := annotated(t, in, someNotes...)
	if again := annotated(t, once, someNotes...); !bytes.Equal(annotated(t, again, someNotes...), again) {
		t.Error("a third round differs from the second")
	}
	none := annotated(t, once)
	if got := comments(t, none, "Sollicitaties"); len(got) != 0 {
		t.Errorf("comments of the first round are left: %q", got)
	}
	for name, data := range parts(t, none) {
		if strings.HasSuffix(name, ".vml") && strings.Contains(data, "<v:shape ") {
			t.Errorf("a box is left in %s", name)
		}
	}
}

func TestAnnotateKeepsCommentsOfOthers(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(bookOf(t, "ok/devries.json")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, cell := range []string{"C7", "D9"} {
		if err := f.AddComment("Sollicitaties", excelize.Comment{Cell: cell, Author: "Sanne", Text: "van mij"}); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	notes := append(someNotes, Note{"Sollicitaties", "E8", "Fout A05", "Ook hier."})
	want := []string{"C7 Sanne: van mij", "D9 Sanne: van mij", "E8 spoor2: Fout A05|Ook hier.|(spoor2)"}
	book := annotated(t, annotated(t, b.Bytes(), notes...), notes...)
	if got := comments(t, book, "Sollicitaties"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := comments(t, annotated(t, book), "Sollicitaties"); !slices.Equal(got, want[:2]) {
		t.Errorf("afterwards: got %q, want %q", got, want[:2])
	}
}

// LibreOffice forgets who wrote a comment. What somebody added to one of ours is
// kept.
func TestAnnotateKnowsItsCommentsWithoutAuthors(t *testing.T) {
	notes := append(someNotes, Note{"Sollicitaties", "E8", "Fout A05", "Ook hier."})
	in := annotated(t, bookOf(t, "ok/devries.json"), notes...)
	saved := rewritten(t, in, func(name, data string) string {
		if strings.HasPrefix(name, "xl/comments") {
			data = strings.Replace(data, "<author>spoor2</author>", "<author> </author>", 1)
			data = strings.Replace(data, "(spoor2)</t></r></text></comment></commentList>", "(spoor2)&#xA;Nagevraagd, klopt.</t></r></text></comment></commentList>", 1)
		}
		return data
	})
	got := comments(t, annotated(t, saved), "Sollicitaties")
	if len(got) != 1 || !strings.HasPrefix(got[0], "E8") || !strings.HasSuffix(got[0], "Ook hier.|(spoor2)|Nagevraagd, klopt.") {
		t.Errorf("left of ours, one of them with an answer: %q", got)
	}
}

func TestAnnotatedWorkbookReadsTheSame(t *testing.T) {
	in := bookOf(t, "ok/devries.json")
	var want, got bytes.Buffer
	for _, x := range []struct {
		book []byte
		to   *bytes.Buffer
	}{{in, &want}, {annotated(t, in, someNotes...), &got}} {
		for e, err := range Read("a.xlsx", bytes.NewReader(x.book)) {
			if err != nil || len(e.Warnings) > 0 {
				t.Fatal(err, e.Warnings)
			}
			if err := WriteJSON(x.to, e.Case); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Error("the case reads otherwise after annotating")
	}
}

func TestAnnotateRefusesWhatIsNoWorkbook(t *testing.T) {
	for _, in := range []string{"", "{}", "PK\x03\x04"} {
		if _, err := Annotate([]byte(in), someNotes, io.Discard); err == nil {
			t.Errorf("%q was annotated", in)
		}
	}
}

// FuzzComments asks that what was XML stays XML, whatever a sheet, its comments and
// their boxes hold.
func FuzzComments(f *testing.F) {
	const sheet, comments, drawing = "xl/worksheets/sheet1.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"
	f.Add(`<worksheet xmlns="`+mainSpace+`"><sheetData/><legacyDrawing r:id="rId1" xmlns:r="`+relationSpace+`"/><tableParts/></worksheet>`,
		`<comments><authors><author>Sanne</author><author>spoor2</author></authors><commentList><comment ref="C7" authorId="1"><text/></comment></commentList></comments>`,
		`<xml `+drawingSpaces+`><v:shape id="_x0000_s1025"><x:ClientData><x:Row>6</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`)
	f.Add(`<x:worksheet xmlns:x="`+mainSpace+`"><x:sheetData/><x:extLst/></x:worksheet>`, `<x:comments xmlns:x="`+mainSpace+`"><x:authors/><x:commentList/></x:comments>`, `<xml/>`)
	relations := `<Relationships><Relationship Id="rId1" Type="` + relationSpace + `/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="` + relationSpace + `/comments" Target="/xl/comments1.xml"/></Relationships>`
	f.Fuzz(func(t *testing.T, sheetXML, commentsXML, drawingXML string) {
		in := map[string]string{sheet: sheetXML, comments: commentsXML, drawing: drawingXML}
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for _, name := range []string{"[Content_Types].xml", "xl/worksheets/_rels/sheet1.xml.rels", sheet, comments, drawing} {
			data := in[name]
			switch name {
			case "[Content_Types].xml":
				data = "<Types/>"
			case "xl/worksheets/_rels/sheet1.xml.rels":
				data = relations
			}
			if err := addPart(z, name, []byte(data)); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		a := &annotator{archive: archive, changed: map[string][]byte{}, main: mainSpace, relation: relationSpace}
		a.comment(sheetPart{name: "Blad", part: sheet}, []Note{{"Blad", "C7", "kop", "tekst & <meer>"}})
		if a.err != nil {
			return
		}
		for name, was := range in {
			if wellFormed(was) && !strings.Contains(was, "<!") && !wellFormed(string(a.part(name))) {
				t.Errorf("%s is no XML any more: %s", name, a.part(name))
			}
		}
	})
}

// wellFormed reports whether a text is one XML element.
func wellFormed(s string) bool {
	d, depth, roots := xml.NewDecoder(strings.NewReader(s)), 0, 0
	for {
		token, err := d.Token()
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				roots++
			}
		case xml.EndElement:
			depth--
		case nil:
			return err == io.EOF && roots == 1
		}
	}
}
