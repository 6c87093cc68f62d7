package annex_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	_ "spoor2/golden"
	"spoor2/reports/annex"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// one is a PDF of a page with a line on it, in which texts are replaced by pairs.
func one(pairs ...string) string {
	change := strings.NewReplacer(pairs...)
	out, table := "%PDF-1.4\n", "xref\n0 5\n0000000000 65535 f \n"
	for i, object := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>", "<</Length 7>>\nstream\n0 0 m S\nendstream",
	} {
		table += fmt.Sprintf("%010d 00000 n \n", len(out))
		out += fmt.Sprintf("%d 0 obj%s\nendobj\n", i+1, change.Replace(object))
	}
	return fmt.Sprintf("%s%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", out, table, len(out))
}

var pdf = one()

// word is a document of Word with these parts, a name and what is in it by turns.
func word(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const types = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`

func letter(t testing.TB) []byte {
	return word(t, "[Content_Types].xml", types, "word/document.xml", strings.Repeat("<w:p>een brief</w:p>", 50))
}

func pictures(t testing.TB) (jpg, pngs []byte) {
	t.Helper()
	im := image.NewGray(image.Rect(0, 0, 40, 30))
	var a, b bytes.Buffer
	if err := jpeg.Encode(&a, im, nil); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&b, im); err != nil {
		t.Fatal(err)
	}
	return a.Bytes(), b.Bytes()
}

func TestCheck(t *testing.T) {
	jpg, pngs := pictures(t)
	docx := letter(t)
	broken := bytes.Clone(docx)
	broken[len("PK\x03\x04")+60] ^= 0xff
	huge := bytes.Replace(bytes.Clone(pngs), []byte{0, 0, 0, 40, 0, 0, 0, 30}, []byte{0, 1, 0, 0, 0, 1, 0, 0}, 1)
	for _, test := range []struct {
		name string
		data []byte
		want string // how the fault begins; "" for none
	}{
		{"cv.pdf", []byte(pdf), ""},
		{"CV.PDF", []byte(pdf), ""},
		{"foto.jpg", jpg, ""},
		{"foto.jpeg", jpg, ""},
		{"scan.png", pngs, ""},
		{"brief.docx", docx, ""},
		{"cv.pdf", nil, "het bestand is leeg"},
		{"cv.pdf", []byte(" \n "), "het bestand is leeg"},
		{"cv.pdf", make([]byte, annex.MaxBytes+1), "het bestand is groter dan 10 MB"},
		{"cv.pdf", append([]byte(pdf), make([]byte, annex.MaxBytes)...), "het bestand is groter dan 10 MB"},
		{"cv.pdf", jpg, `de naam eindigt op ".pdf", maar het bestand is een JPG-afbeelding; geef het bestand een naam op .jpg`},
		{"cv.jpg", []byte(pdf), `de naam eindigt op ".jpg", maar het bestand is een PDF; geef het bestand een naam op .pdf`},
		{"cv.pdf", []byte("gewone tekst"), `de naam eindigt op ".pdf", maar het bestand is geen leesbaar bestand van die soort; bewaar het als PDF`},
		{"cv.docx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ..."), `de naam eindigt op ".docx", maar het bestand is een oud Office-bestand, of een met een wachtwoord`},
		{"foto.jpg", []byte("\x00\x00\x00\x18ftypheic"), `de naam eindigt op ".jpg", maar het bestand is een HEIC-foto`},
		{"log.xlsx", word(t, "[Content_Types].xml", "", "xl/workbook.xml", ""), `een bestand ".xlsx" kan geen bijlage zijn; bewaar het als PDF`},
		{"brief.docx", word(t, "xl/workbook.xml", ""), `de naam eindigt op ".docx", maar het bestand is een Excel-werkmap`},
		{"lijst.txt", []byte("tekst"), `een bestand ".txt" kan geen bijlage zijn`},
		{"zonder", []byte("tekst"), "de bestandsnaam zegt niet van welke soort het is"},
		{"cv.pdf", []byte(pdf[:150]), "de pdf is beschadigd of niet volledig; bewaar het opnieuw als PDF"},
		{"foto.jpg", jpg[:len(jpg)/2], "de afbeelding is beschadigd"},
		{"scan.png", pngs[:len(pngs)-20], "de afbeelding is beschadigd"},
		{"scan.png", huge, "de afbeelding"},
		{"brief.docx", docx[:len(docx)/2], "het Word-document is beschadigd of niet volledig"},
		{"brief.docx", broken, "het Word-document is beschadigd of niet volledig"},
		{"brief.docx", word(t, "word/document.xml", "x"), "het Word-document is beschadigd of niet volledig"},
		{"brief.docx", word(t, "[Content_Types].xml", types, "word/vbaProject.bin", "x"), "het Word-document bevat macro's; bewaar het zonder macro's"},
		{"brief.docx", word(t, "[Content_Types].xml", types+"application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "x"), "het Word-document bevat macro's"},
	} {
		c, wrong := annex.Check(t.Context(), test.name, test.data)
		got := ""
		if wrong != nil {
			got = wrong.Error()
		}
		if (test.want == "") != (wrong == nil) || !strings.HasPrefix(got, test.want) {
			t.Errorf("%s (%d bytes): got %q, want %q", test.name, len(test.data), got, test.want)
		}
		if wrong == nil && (c.Mime == "" || strings.EqualFold(test.name, "cv.pdf") && c.Pages != 1) {
			t.Errorf("%s: got %+v", test.name, c)
		}
	}
}

func TestBombIsRefused(t *testing.T) {
	bomb := word(t, "[Content_Types].xml", types, "word/document.xml", strings.Repeat(" ", 257<<20))
	if len(bomb) > annex.MaxBytes {
		t.Fatal("the bomb is too large to be one")
	}
	if _, wrong := annex.Check(t.Context(), "brief.docx", bomb); wrong == nil {
		t.Error("it was unpacked")
	}
}

// of is a case with these attachments.
func of(t *testing.T, attachments string) *cases.Case {
	t.Helper()
	for e, err := range casefile.Read("zaak.json", strings.NewReader(`{"formatVersion": 1, "case": {"id": "1"}, "attachments": [`+attachments+`]}`)) {
		if err != nil {
			t.Fatal(err)
		}
		return e.Case
	}
	return nil
}

func TestNames(t *testing.T) {
	on := calendar.Of(2026, 11, 5)
	for _, test := range []struct {
		json  string // of the attachments
		title string // of the last, as it may be shown
		path  string
		want  string // how its fault begins
	}{
		{`{"title": "Cv", "file": "cv.pdf"}`, "Cv", "cv.pdf", ""},
		{`{"title": "Cv", "file": "bijlagen\\Cv De Vries.pdf"}`, "Cv", "bijlagen/Cv De Vries.pdf", ""},
		{`{"title": "Cv", "file": "./a/../cv.pdf"}`, "Cv", "cv.pdf", ""},
		{`{"title": "Cv"}`, "Cv", "", ""},
		{`{"file": "cv.pdf"}`, "Bijlage 1", "cv.pdf", ""},
		{`{"title": "Cv", "file": "../cv.pdf"}`, "Cv", "", "het bestand ligt buiten de map van het dossier"},
		{`{"title": "Cv", "file": "a/../../cv.pdf"}`, "Cv", "", "het bestand ligt buiten de map van het dossier"},
		{`{"title": "Cv", "file": "/etc/passwd"}`, "Cv", "", "het bestand ligt buiten de map van het dossier"},
		{`{"title": "Cv", "file": "C:\\cv.pdf"}`, "Cv", "", "het bestand ligt buiten de map van het dossier"},
		{`{"title": "Cv", "file": "\\\\server\\cv.pdf"}`, "Cv", "", "het bestand ligt buiten de map van het dossier"},
		{`{"title": "Cv", "file": "https://example.org/cv.pdf"}`, "Cv", "", "hier staat een internetadres"},
		{`{"title": "Cv", "file": "."}`, "Cv", "", "dit is geen naam van een bestand"},
		{`{"title": "Cv", "file": "cv.pdf"}, {"title": "Brief", "file": "CV.pdf"}`, "Brief", "", "dit bestand is ook al bijlage 1"},
		{`{"title": "Cv", "file": "a/cv.pdf"}, {"title": "Brief", "file": "b/cv.pdf"}`, "Brief", "", "bijlage 1 heet net zo"},
		{`{"title": "Cv", "file": "a/cv.pdf"}, {"title": "Brief", "file": "cv.pdf"}`, "Brief", "", "bijlage 1 heet net zo"},
		{`{"title": "Rapport", "file": "rapport.pdf", "containsMedical": true}`, "Bijlage 1", "", "de bijlage bevat medische gegevens [C23]"},
		{`{"title": "Depressie en behandeling", "file": "brief.pdf"}`, "Bijlage 1", "", "de titel noemt iets"},
		{`{"title": "Brief", "file": "Behandelplan_depressie.pdf"}`, "Bijlage 1", "", "de bestandsnaam noemt iets"},
		{`{"title": "Brief", "file": "BriefPsychiater.pdf"}`, "Bijlage 1", "", "de bestandsnaam noemt iets"},
		{`{"title": "Cv 111222333", "file": "cv.pdf"}`, "Bijlage 1", "", "de titel noemt iets"},
		{`{"title": "Cv", "file": "cv-111222333.pdf"}`, "Bijlage 1", "", "de bestandsnaam noemt iets"},
		{`{"title": "Cv", "file": "cv.pdf"}, {"title": "Later", "date": "2026-12-01", "file": "later.pdf"}`, "Later", "", ""},
		{`{"title": "Cv", "date": "2027-05-29", "file": "cv.pdf", "document": "VR2"}], "documents": [{"id": "VR2", "type": "voortgangsrapportage", "date": "2026-05-29"}`, "Cv", "", "de bijlage is van 29-05-2027, en het rapport waar zij bij hoort is van ervoor"},
	} {
		all := annex.Names(of(t, test.json), on)
		last := all[len(all)-1]
		got := ""
		if last.Fault != nil {
			got = last.Fault.Error()
		}
		if last.Title != test.title || last.Path != test.path || (test.want == "") != (got == "") || !strings.HasPrefix(got, test.want) {
			t.Errorf("%s: got %+v, %q", test.json, last, got)
		}
	}
}

func TestALaterAnnexIsLeftOutByName(t *testing.T) {
	all := annex.Names(of(t, `{"title": "Later", "date": "2026-12-01", "file": "cv.pdf"}, {"title": "Cv", "file": "cv.pdf"}`), calendar.Of(2026, 11, 5))
	if !all[0].Later || all[0].Fault != nil || all[1].Later || all[1].Path != "cv.pdf" {
		t.Errorf("got %+v", all)
	}
}

func TestTheCapacityListItselfIsRemarked(t *testing.T) {
	for title, want := range map[string]bool{"FML 2026": true, "Functionele mogelijkhedenlijst": true, "FML / belastbaarheid": true, "Cv": false} {
		all := annex.Names(of(t, `{"title": "`+title+`", "file": "stuk.pdf"}`), calendar.Of(2026, 11, 5))
		if got := all[0].Note != nil && all[0].Fault == nil; got != want {
			t.Errorf("%s: remarked: %v", title, got)
		}
	}
}

// TestWhatElseIsInAFile asks of each thing that does not show that it is told.
func TestWhatElseIsInAFile(t *testing.T) {
	with := func(old, new string) []byte { return []byte(one(old, new)) }
	for name, test := range map[string]struct {
		data        []byte
		fault, note string
	}{
		"a.pdf file":    {with("<</Type/Catalog", "<</Type/Catalog/Names<</EmbeddedFiles<</Names[(x)<</Type/Filespec/F(x.pdf)/EF<</F 4 0 R>>>>]>>>>"), "in de pdf zit nog een bestand", ""},
		"a.pdf program": {with("<</Type/Catalog", "<</Type/Catalog/OpenAction<</S/Launch/F(cmd.exe)>>"), "de pdf wil een programma starten", ""},
		"a.pdf script":  {with("<</Type/Catalog", "<</Type/Catalog/OpenAction<</S/JavaScript/JS(x)>>"), "", "de pdf voert een script uit"},
		"a.pdf wait":    {with("<</Type/Catalog", "<</Type/Catalog/NeedsRendering true/AcroForm<</XFA(x)>>"), "de pdf toont zijn inhoud alleen in Adobe Reader", ""},
		"a.pdf blank":   {with("0 0 m S", "0 0 m n"), "op de bladzijden van de pdf staat niets", ""},
		"a.pdf packed":  {with("/Length 7", "/Length 7/Filter/FlateDecode"), "de pdf is beschadigd", ""},
		"a.docx blank":  {word(t, "[Content_Types].xml", types, "word/document.xml", "<w:p> </w:p>"), "in het Word-document staat niets", ""},
		"a.docx file":   {word(t, "[Content_Types].xml", types, "word/document.xml", "<w:p>x</w:p>", "word/embeddings/a.bin", "x"), "", "in het Word-document zit nog een ander bestand"},
	} {
		file, _, _ := strings.Cut(name, " ")
		c, wrong := annex.Check(t.Context(), file, test.data)
		fault, note := "", ""
		if wrong != nil {
			fault = wrong.Why
		}
		for _, n := range c.Notes {
			note += n.Why
		}
		if !strings.HasPrefix(fault, test.fault) || !strings.HasPrefix(note, test.note) || (fault == "") != (test.fault == "") || (note == "") != (test.note == "") {
			t.Errorf("%s: got fault %q and note %q", name, fault, note)
		}
	}
}

// TestWhatAnAnnexSays asks that only what can be nothing else keeps an annex out.
func TestWhatAnAnnexSays(t *testing.T) {
	page := func(text string) []byte {
		content := "BT /F1 9 Tf (" + text + ") Tj ET"
		return []byte(one("<</Length 7>>\nstream\n0 0 m S\nendstream", fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
			"/Resources<<>>", "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"))
	}
	jpg, _ := pictures(t)
	ill := "Mevrouw De Vries heeft borstkanker en wordt behandeld."
	for name, test := range map[string]struct {
		file  string
		data  []byte
		title string
		fault string // how it begins
		note  string
		mute  bool
	}{
		"plain":       {"a.pdf", page("Een cv."), "Cv", "", "", false},
		"nurse":       {"a.pdf", page("Verpleegkundige oncologie; begeleiding van mensen met autisme, dementie en ADHD."), "Cv", "", "", false},
		"ill":         {"a.pdf", page(ill), "Verkenning", "op pagina 1 van de pdf staat iets over ziekte of behandeling [P08]", "", false},
		"capacity":    {"a.pdf", page("Verhoogd persoonlijk risico, bijvoorbeeld door epilepsie"), "FML", "", "op pagina 1 van de pdf staat iets", false},
		"own number":  {"a.pdf", page("Kenmerk 9999.00.018"), "Brief", "", "in dit bestand staat een burgerservicenummer [P03]", false},
		"other":       {"a.pdf", page("Factuur 111222333, klant 111222333"), "Factuur", "", "", false},
		"form of UWV": {"a.pdf", page("BSN 999900018"), "Plan van aanpak", "", "", false},
		"letter":      {"a.docx", word(t, "[Content_Types].xml", types, "word/document.xml", "<w:p><w:t>Zij is uitgevallen door een hart</w:t><w:t>infarct.</w:t></w:p>"), "Brief", "in het document staat iets over ziekte", "", false},
		"core":        {"a.docx", word(t, "[Content_Types].xml", types, "word/document.xml", "<w:p>Brief</w:p>", "docProps/core.xml", "<x><dc:title>Diagnose borstkanker</dc:title></x>"), "Brief", "in de eigenschappen van het bestand", "", false},
		"picture":     {"a.jpg", jpg, "Foto", "", "", true},
	} {
		c := of(t, `{"title": "`+test.title+`", "file": "`+test.file+`"}`)
		c.Employee.BSN = "999900018"
		on := calendar.Of(2026, 11, 5)
		n := annex.Names(c, on)[0]
		content, wrong := annex.Check(t.Context(), test.file, test.data)
		if wrong == nil {
			wrong = content.Read(c, &n, on)
		}
		fault, note := "", ""
		if wrong != nil {
			fault = wrong.Why
		}
		for _, n := range content.Notes {
			note += n.Why
		}
		if !strings.HasPrefix(fault, test.fault) || !strings.HasPrefix(note, test.note) || (fault == "") != (test.fault == "") || (note == "") != (test.note == "") || content.Mute != test.mute {
			t.Errorf("%s: got fault %q, note %q, mute %v", name, fault, note, content.Mute)
		}
		if test.fault == "" {
			continue
		}
		c.Waivers = []cases.Waiver{{Rule: "P08", Reason: "gaat over een cursus", By: "L. Postma", Date: on}}
		content.Notes = nil
		if wrong := content.Read(c, &n, on); wrong != nil || len(content.Notes) != 1 {
			t.Errorf("%s: motivated, got %v and %v", name, wrong, content.Notes)
		}
	}
}

func TestDiscreetCaseDoesNotTell(t *testing.T) {
	c := of(t, `{"title": "Depressie en behandeling", "file": "brief.pdf"}, {"title": "Cv", "file": "cv.pdf"}, {"title": "Brief", "file": "psychiater.pdf"}`)
	all := annex.Names(c, calendar.Of(2026, 11, 5))
	safe := annex.Discreet(c, all)
	if got := safe.Attachments; got[0].Title != "Bijlage 1" || got[0].File != "" || got[1] != c.Attachments[1] || got[2].File != "" {
		t.Errorf("got %+v", got)
	}
	if c.Attachments[0].Title != "Depressie en behandeling" {
		t.Error("the case itself was changed")
	}
	c.Waivers = []cases.Waiver{{Rule: "p08", Reason: "titel van een cursus", By: "L. Postma", Date: calendar.Of(2026, 1, 1)}}
	if all = annex.Names(c, calendar.Of(2026, 11, 5)); all[0].Fault != nil {
		t.Errorf("a warning that was motivated still stands: %v", all[0].Fault)
	}
	c.Waivers[0].Date = calendar.Of(2026, 11, 6)
	if all = annex.Names(c, calendar.Of(2026, 11, 5)); all[0].Fault == nil {
		t.Error("a warning that is motivated later does not stand")
	}
}

func FuzzCheck(f *testing.F) {
	jpg, pngs := pictures(f)
	for name, data := range map[string][]byte{"a.pdf": []byte(pdf), "a.jpg": jpg, "a.png": pngs, "a.docx": letter(f)} {
		f.Add(name, data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		c, wrong := annex.Check(context.Background(), name, data)
		if wrong == nil && c.Mime == "" || wrong != nil && (wrong.Why == "" || wrong.Do == "") {
			t.Errorf("got %+v and %+v", c, wrong)
		}
	})
}
