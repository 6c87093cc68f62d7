package reports_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"spoor2/reports"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
	"spoor2/reports/proof"
	"spoor2/templates"
)

// A fault is one thing that is broken in a file that was good.
type fault struct {
	name    string
	pattern string // what is replaced, in the first object where it is found
	by      string
	says    string // part of the error
}

// faults are of what a validator of PDF/A-3a or PDF/UA-1 asks, of what a reader
// would stumble on, and of text that is not what was merged.
var faults = []fault{
	{"no language", `/Lang\(nl-NL\)`, ``, "welke taal"},
	{"not marked as tagged", `/Marked true`, `/Marked false`, "MarkInfo"},
	{"suspects in the tags", `/Marked true`, `/Marked true/Suspects true`, "MarkInfo zegt /Suspects"},
	{"no structure", `/StructTreeRoot \d+ 0 R`, ``, "geen structuur"},
	{"the title not displayed", `/DisplayDocTitle true`, `/DisplayDocTitle false`, "DisplayDocTitle"},
	{"a form", `/MarkInfo`, `/AcroForm<<>>/MarkInfo`, "zegt /AcroForm"},
	{"an action at opening", `/MarkInfo`, `/OpenAction<</S/JavaScript/JS(1)>>/MarkInfo`, "zegt /OpenAction"},
	{"scripts by name", `/Names<<`, `/Names<</JavaScript<<>>`, "zegt /JavaScript"},
	{"a script behind a link", `/S/URI`, `/S/JavaScript/JS(1)/URI`, "zegt /JS"},
	{"an action after a link", `/S/URI`, `/Next<<>>/S/URI`, "zegt /Next"},
	{"layers", `/MarkInfo`, `/OCProperties<<>>/MarkInfo`, "zegt /OCProperties"},
	{"encryption", `/Info `, `/Encrypt 1 0 R/Info `, "zegt /Encrypt"},
	{"no ID", `/ID\[.*?\]`, ``, "geen kenmerk"},

	{"no metadata", `/Metadata \d+ 0 R`, ``, "beschadigd"},
	{"another part of PDF/A", `<pdfaid:part>3`, `<pdfaid:part>2`, "pdfaid:part"},
	{"another level of PDF/A", `<pdfaid:conformance>A`, `<pdfaid:conformance>B`, "pdfaid:conformance"},
	{"no PDF/UA", `<pdfuaid:part>1</pdfuaid:part>`, ``, "pdfuaid:part"},
	{"pdfuaid not explained", `<pdfaSchema:namespaceURI>[^<]*`, `<pdfaSchema:namespaceURI>`, "pdfaSchema:namespaceURI"},
	{"another title in Info", `(/Title[(<][^)>]*[)>])/Author`, `/Title(x)/Author`, "bij /Title niet hetzelfde"},
	{"another title in XMP", `(<dc:title>.*?default">)`, `${1}x`, "bij /Title niet hetzelfde"},
	{"no title", `/Title[(<][^)>]*[)>]/Author`, `/Author`, "bij /Title niet hetzelfde"},
	{"another author", `(<dc:creator>.*?<rdf:li>)`, `${1}x`, "bij /Author niet hetzelfde"},
	{"another subject", `(<dc:description>.*?default">)`, `${1}x`, "bij /Subject niet hetzelfde"},
	{"another program", `<xmp:CreatorTool>`, `<xmp:CreatorTool>x`, "bij /Creator niet hetzelfde"},
	{"another producer", `<pdf:Producer>`, `<pdf:Producer>x`, "bij /Producer niet hetzelfde"},
	{"another time of making", `(<xmp:CreateDate>.*?T00:00:0)0`, `${1}1`, "bij /CreationDate niet hetzelfde"},
	{"another zone", `(<xmp:ModifyDate>.*?)Z`, `${1}+01:00`, "bij /ModDate niet hetzelfde"},
	{"another language in XMP", `<dc:language>(.*?)nl-NL`, `<dc:language>${1}nl-BE`, "andere taal"},

	{"no output intent", `/OutputIntents\[.*?\]`, ``, "kleurruimte"},
	{"no profile of colours", `acsp`, `xxxx`, "kleurprofiel"},
	{"a profile of four colours", `/N 3`, `/N 4`, "kleurprofiel"},
	{"transparency", `/Resources`, `/Group<</S/Transparency>>/Resources`, "zegt /Group"},
	{"a state of graphics", `/Font<<`, `/ExtGState<<>>/Font<<`, "zegt /ExtGState"},

	{"a font not embedded", `/FontFile2 \d+ 0 R`, ``, "niet ingesloten"},
	{"a font without the tag of a subset", `/BaseFont/[A-Z]{6}\+`, `/BaseFont/`, "deel van een lettertype"},
	{"a font under two names", `/FontName/[A-Z]{6}`, `/FontName/ABCDEF`, "niet overal gelijk"},
	{"no way back to characters", `/ToUnicode \d+ 0 R`, ``, "hoe de tekens teruglezen"},
	{"a character without a meaning", `(<[0-9A-F]{4}><)0041>`, `${1}E000>`, "U+E000"},
	{"a glyph that reads as another", `(<[0-9A-F]{4}><)0065>`, `${1}0066>`, "staat niet volledig"},
	{"a glyph without width", `/W\[\d+\[\d+( \d+)*\]`, `/W[0[600]`, "heeft geen breedte"},
	{"another order of glyphs", `/CIDToGIDMap/Identity`, `/CIDToGIDMap/Other`, "niet ingesloten zoals"},
	{"another set of characters", `/Ordering\(Identity\)`, `/Ordering(Japan1)`, "niet ingesloten zoals"},
	{"a font that is not there", `/R \d+ 0 R`, ``, "/R ontbreekt"},

	{"a missing glyph", `Td\(..(.*?)\)Tj`, "Td(\x00\x00$1)Tj", "teken 0 van lettertype"},
	{"a word that is gone", `(Td\()[^\\()]{12}`, `$1`, "staat niet volledig"},
	{"words in another order", `(Td\()([^\\()]{8})([^\\()]{8})`, `$1$3$2`, "staat niet volledig"},
	{"two texts that changed places", `(/TD<</MCID \d+>>BDC\n.*?Td\()([^()\\]{8,}?)(\)Tj ET\nEMC\n/TD<</MCID \d+>>BDC\n.*?Td\()([^()\\]{8,}?)(\)Tj)`, `$1$4$3$2$5`, "staat niet volledig"},
	{"a footer that is gone", `(/Subtype/Footer>>BDC\n.*?Td\()[^\\()]{12}`, `$1`, "onder of boven bladzijde 1"},
	{"a header that is gone", `(/Subtype/Header>>BDC\n.*?Td\()[^\\()]{12}`, `$1`, "onder of boven bladzijde 2"},
	{"text outside the tags", `(BT [^(]*\([^()\\]*\)Tj ET\n)EMC\n`, "EMC\n$1", "buiten de structuur"},
	{"a line outside the tags", `stream\n/`, "stream\n0 0 1 1 re f\n/", "buiten de structuur"},
	{"an artifact that does not say what it is", `/Artifact<</Type/Layout>>BDC`, `/Artifact BMC`, "waarvoor zij dient"},
	{"an artifact that is read aloud", `/Artifact<</Type/Pagination[^>]*>>BDC`, `/P<</MCID 9999>>BDC`, "niet het volgende nummer"},
	{"marked content under another number", `/MCID 1>>BDC`, `/MCID 2>>BDC`, "niet het volgende nummer"},
	{"marked content that is not in the tree", `(/S/H1/P \d+ 0 R/Pg \d+ 0 R/K\[) \d+`, `$1`, "hoort in de opbouw bij"},
	{"marked content with another role", `/H1<<`, `/H2<<`, "hoort in de opbouw bij"},
	{"marked content in other marked content", `EMC\n`, ``, "begint binnen"},
	{"a way back that leads elsewhere", `(/Nums\[0\[) (\d+ 0 R) (\d+ 0 R)`, `$1 $3 $2`, "weg terug"},
	{"a page without a way back", `/StructParents 0`, ``, "geen weg terug"},

	{"a skipped level of headings", `/S/H3`, `/S/H4`, "bij \"H4\""},
	{"a caption after its table", `(/S/Table.*?/K\[) (\d+ 0 R) (\d+ 0 R)`, `$1 $3 $2`, "vooraan"},
	{"a role of nobody", `/S/Sect`, `/S/Hoofdstuk`, "deze rol kennen"},
	{"a row outside a table", `/S/Table/`, `/S/Sect/`, "dit kan niet staan"},
	{"a list with something else in it", `/S/LI/`, `/S/Span/`, "dit kan niet staan"},
	{"a list that is not numbered", `/ListNumbering/\w+`, `/ListNumbering/None`, "hoe zij is genummerd"},
	{"a head of a table for no direction", `/Scope/Column`, ``, "over een rij of een kolom"},
	{"a row that is too short", `/ColSpan \d+`, ``, "kolommen, de rij ervoor"},
	{"a cell without a head", `/Scope/Column`, `/Scope/Row`, "zonder kop"},
	{"a figure without a description", `/Alt(<[^>]*>|\([^)]*\))`, ``, "geen beschrijving"},
	{"a figure without a place", `/BBox\[[^\]]*\]`, ``, "welk vlak"},
	{"an element that says it is elsewhere", `(/S/H1/P) \d+`, `$1 1`, "wat erboven staat"},

	{"a link without words for it", `/Contents(<[^>]*>|\([^)]*\))`, ``, "(Contents)"},
	{"a link that is not printed", `/F 4`, `/F 0`, "niet overal getoond"},
	{"a link without way back", `/StructParent \d+`, ``, "weg terug"},
	{"a link back to another element", `/StructParent \d+`, `/StructParent 0`, "weg terug"},
	{"a link that is not in the tree", `<</Type/OBJR[^>]*>>`, ``, "niet in de opbouw"},
	{"a link to no page", `/Dest\[ \d+`, `/Dest[ 1`, "een bladzijde die er niet is"},
	{"another kind of annotation", `/Subtype/Link`, `/Subtype/Widget`, "geen koppeling"},
	{"another order for the Tab key", `/Tabs/S`, `/Tabs/R`, "Tabs"},
	{"a heading without title in the outline", `/Title(<[^>]*>|\([^)]*\))/Parent`, `/Title()/Parent`, "inhoudsopgave"},

	{"a file that does not belong to it", `/AF\[[^\]]*\]`, ``, "(AF)"},
	{"a file that does not say what it is for", `/AFRelationship/Source`, ``, "AFRelationship"},
	{"a file without a kind", `/Subtype/application#2Fjson`, ``, "Subtype"},
	{"a file without a date", `(CheckSum<[^>]*>)/ModDate\([^)]*\)`, `$1`, "ModDate"},
	{"a file without a name", `/UF\([^)]*\)`, ``, "geen naam"},
}

// house is a copy of the house's templates and typeface.
func house(t testing.TB) fstest.MapFS {
	t.Helper()
	house := fstest.MapFS{}
	for _, name := range []string{"eindrapportage.md", "trajectplan.md", "voortgangsrapportage.md", "partials/head.md", "partials/parts.md", "partials/texts.md", "fonts/OpenSans-Regular.ttf", "fonts/OpenSans-Semibold.ttf", "fonts/OpenSans-Italic.ttf"} {
		data, err := templates.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		house[name] = &fstest.MapFile{Data: data}
	}
	return house
}

// linked are the house's templates with a page that refers to things.
func linked(t testing.TB) *reports.Press {
	t.Helper()
	house := house(t)
	for name, file := range house {
		if strings.HasSuffix(name, "rapportage.md") {
			file.Data = append(file.Data, "\n## Meer weten {#meer}\n\nZie [dit hoofdstuk](#meer) of [het UWV](https://www.uwv.nl/).\n"...)
		}
	}
	p, err := reports.NewPress(house)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestFaultsAreNoticed(t *testing.T) {
	p := linked(t)
	all := jobsOf(t, "ok/devries.json", false)
	j := all[len(all)-1]
	tree, err := p.Markup(j.c, j.r)
	if err != nil {
		t.Fatal(err)
	}
	doc := print(t, p, j)
	kept(t, doc)
	u := unpack(t, doc.PDF)
	if err := reports.Prove(tree, u.file(), false); err != nil {
		t.Fatalf("the file is refused before it is broken: %v", err)
	}
	for _, f := range faults {
		noticed(t, f, func(t *testing.T) error { return reports.Prove(tree, u.broken(t, f.pattern, f.by), false) })
	}
}

func noticed(t *testing.T, f fault, prove func(*testing.T) error) {
	t.Helper()
	t.Run(f.name, func(t *testing.T) {
		if err := prove(t); err == nil || !strings.Contains(err.Error(), f.says) {
			t.Errorf("got %v, want an error with %q", err, f.says)
		}
	})
}

// TestFaultsInNotesAreNoticed breaks what no template makes yet.
func TestFaultsInNotesAreNoticed(t *testing.T) {
	u := unpack(t, notes(t))
	if _, err := proof.Check(u.file()); err != nil {
		t.Fatalf("the file is refused before it is broken: %v", err)
	}
	for _, f := range []fault{
		{"a note without a name", `/S/Note(.*?)/ID\([^)]*\)`, `/S/Note$1`, "geen eigen naam"},
		{"two notes of one name", `/S/Note(.*?)/ID\(noot-000001\)`, `/S/Note$1/ID(noot-000002)`, "geen eigen naam"},
		{"a note that is not found by its name", `/Names\[\([^)]*\) \d+ 0 R`, `/Names[`, "bij naam zijn er 1"},
		{"notes that changed names", `(/Names\[\(noot-00000)1`, `${1}2`, "verkeerde naam"},
	} {
		noticed(t, f, func(t *testing.T) error { _, err := proof.Check(u.broken(t, f.pattern, f.by)); return err })
	}
}

// notes is a small file that has what no report has.
func notes(t testing.TB) []byte {
	t.Helper()
	root := &paper.Elem{Role: paper.RoleDocument}
	w := pdf.New(root, press(t).Faces, &pdf.Info{Title: "Noten", Lang: "nl-NL", Time: time.Unix(0, 0).UTC()})
	w.Page(paper.PageWidth, paper.PageHeight)
	for i := range 2 {
		note := w.Add(root, paper.RoleNote, "")
		w.Draw(&paper.Item{Kind: paper.Text, Text: "noot", Size: 95, Elem: note}, 0, paper.Unit(i+1)*paper.MM, false)
	}
	file, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// FuzzCheck breaks a file that is good, anywhere.
func FuzzCheck(f *testing.F) {
	u := unpack(f, notes(f))
	for _, o := range u {
		if strings.Contains(o.dict, "/Length1") {
			o.data = "a font, which is not looked into"
		}
	}
	if _, err := proof.Check(u.file()); err != nil {
		f.Fatal(err)
	}
	f.Add(u.file())
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, err := proof.Check(file); err == nil && r.Loose+r.Blank > 0 {
			t.Error("a text is loose or blank, and the file is good")
		}
	})
}
