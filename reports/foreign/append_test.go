package foreign_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/facts"
	"spoor2/reports/foreign"
	"spoor2/templates"
)

// plan is a report of ours.
func plan(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/ok/devries.json")
	if err != nil {
		t.Fatal(err)
	}
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range casefile.Read("devries.json", bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := press.Print(e.Case, facts.Reports(e.Case, calendar.Of(2026, 11, 5), false)[0])
		if err != nil {
			t.Fatal(err)
		}
		return doc.PDF
	}
	t.Fatal("no case")
	return nil
}

// filled is a PDF of two pages whose boxes stand in the node above, with a form,
// links, an attachment note and what would run by itself.
func filled() []byte {
	return written(
		"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
		"<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> >>",
		"<< /Type /Page /Parent 2 0 R /Contents 6 0 R /StructParents 3 /Annots [7 0 R 8 0 R 9 0 R 10 0 R] /AA << /O << /S /JavaScript /JS (app.alert\\(2\\)) >> >> >>",
		"<< /Type /Page /Parent 2 0 R /Rotate 90 /Contents 6 0 R >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
		"<< /Length 40 >>\nstream\nBT /F1 24 Tf 72 700 Td (Certificaat) Tj ET\nendstream",
		"<< /Type /Annot /Subtype /Widget /FT /Tx /T (naam) /V (Jansen) /Rect [72 600 300 620] /P 3 0 R /AP << /N 11 0 R >> >>",
		"<< /Type /Annot /Subtype /Link /Rect [72 500 300 520] /A << /S /URI /URI (https://example.org/) >> >>",
		"<< /Type /Annot /Subtype /Link /Rect [72 400 300 420] /Dest [4 0 R /Fit] >>",
		"<< /Type /Annot /Subtype /FileAttachment /Rect [72 300 300 320] /FS << /F (x.exe) >> >>",
		"<< /Type /XObject /Subtype /Form /BBox [0 0 228 20] /Length 2 >>\nstream\nq\nendstream",
	)
}

// written is a PDF of objects.
func written(objects ...string) []byte {
	pdf := []byte("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, object := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(pdf))
		pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	return fmt.Appendf(pdf, "%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, len(pdf))
}

func counted(page, pages int) string { return fmt.Sprintf("p. %d van %d", page, pages) }

func pages(t *testing.T, pdf []byte) int {
	t.Helper()
	d, err := foreign.Look(t.Context(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return d.Pages
}

func TestAppendedPagesComeAfterWhatStays(t *testing.T) {
	base := plan(t)
	own := pages(t, base)
	file, from, err := foreign.Append(t.Context(), base, []foreign.Appendix{{"Bijlage 1, certificaat én cijfers", filled()}, {"Bijlage 2, leeg", blank()}}, counted)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(file, base) {
		t.Error("what was there has changed")
	}
	if got := pages(t, file); got != own+3 || from[0] != own+1 || from[1] != own+3 {
		t.Errorf("got %d pages, the others from %v, after %d of our own", got, from, own)
	}
	added := string(file[len(base):])
	for _, gone := range []string{"JavaScript", "StructParent", "/Widget", "x.exe", "pdfaid:part>", "pdfuaid:part>", "/Fields"} {
		if strings.Contains(added, gone) {
			t.Errorf("%s is in what was added", gone)
		}
	}
	for _, kept := range []string{"/MediaBox [0 0 595 842]", "/Rotate 90", "https://example.org/", "/Stamp", "(Certificaat) Tj"} {
		if !strings.Contains(added, kept) {
			t.Errorf("%s is not in what was added", kept)
		}
	}
	if data, err := foreign.Attachment(file, reports.SourceName, 1<<20); err != nil || len(data) == 0 {
		t.Errorf("the source of the report cannot be taken out any more: %v", err)
	}
	for _, page := range []int{own + 1, own + 2, own + 3} {
		if want := fmt.Sprintf("<%X> Tj", counted(page, own+3)); strings.Count(added, want) != 1 {
			t.Errorf("page %d is not numbered once", page)
		}
	}
	again, _, err := foreign.Append(t.Context(), base, []foreign.Appendix{{"Bijlage 1, certificaat én cijfers", filled()}, {"Bijlage 2, leeg", blank()}}, counted)
	if err != nil || !bytes.Equal(file, again) {
		t.Errorf("the same files gave other bytes (%v)", err)
	}
	// For other programs to look at.
	if err := os.WriteFile(filepath.Join(t.ArtifactDir(), "appended.pdf"), file, 0o666); err != nil {
		t.Error(err)
	}
}

func TestAppendToAppended(t *testing.T) {
	file, _, err := foreign.Append(t.Context(), plan(t), []foreign.Appendix{{"een", blank()}}, counted)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := foreign.Append(t.Context(), file, []foreign.Appendix{{"twee", blank()}}, counted); err == nil {
		t.Error("a file that claims nothing was taken for one of ours")
	}
}

func TestLook(t *testing.T) {
	circle := written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")
	none := written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>")
	lost := written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>", "<< /Type /Page /Parent 2 0 R >>")
	deep := written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /X "+strings.Repeat("[", 3_000_000)+" >>")
	const damaged = "de pdf is beschadigd of niet volledig"
	for name, test := range map[string]struct {
		pdf  []byte
		want string
	}{
		"blank":     {blank(), ""},
		"filled":    {filled(), ""},
		"ours":      {plan(t), ""},
		"empty":     {nil, "het bestand is leeg"},
		"text":      {[]byte("geen pdf"), "het bestand is geen pdf"},
		"cut off":   {filled()[:700], damaged},
		"locked":    {locked(t, blank()), "de pdf is versleuteld; bewaar hem zonder wachtwoord"},
		"owned":     {owned(t, blank()), "de pdf is versleuteld; bewaar hem zonder wachtwoord"},
		"circle":    {circle, damaged},
		"no pages":  {none, "de pdf heeft geen bladzijden; bewaar hem opnieuw"},
		"page lost": {lost, damaged},
		"deep":      {deep, damaged},
	} {
		got := ""
		if _, err := foreign.Look(t.Context(), test.pdf); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", name, got, test.want)
		}
	}
}

func TestWhatShowsOnlyByItselfIsSeen(t *testing.T) {
	replaced := func(pdf []byte, old, new string) []byte {
		t.Helper()
		out := bytes.Replace(pdf, []byte(old), []byte(new), 1)
		if bytes.Equal(out, pdf) {
			t.Fatalf("no %s to replace", old)
		}
		return out
	}
	for name, test := range map[string]struct {
		pdf  []byte
		want string
	}{
		"plain":        {blank(), ""},
		"form":         {filled(), ""},
		"layers":       {replaced(blank(), "/Pages 2 0 R >>", "/Pages 2 0 R /OCProperties << /OCGs [3 0 R] /D << /OFF [3 0 R] >> >> >>"), "lagen die verborgen kunnen zijn"},
		"layer shown":  {replaced(blank(), "/Pages 2 0 R >>", "/Pages 2 0 R /OCProperties << /OCGs [3 0 R] /D << /ON [3 0 R] >> >> >>"), ""},
		"XFA":          {replaced(filled(), "/Fields [7 0 R]", "/Fields [7 0 R] /XFA (x)"), "een formulier dat alleen het programma zelf kan tonen"},
		"no looks":     {replaced(filled(), "/AP << /N 11 0 R >>", ""), "ingevulde velden die elk programma zelf tekent"},
		"not filled":   {replaced(replaced(filled(), "/AP << /N 11 0 R >>", ""), "/V (Jansen)", ""), ""},
		"filled above": {replaced(replaced(filled(), "/AP << /N 11 0 R >>", "/Parent 7 0 R"), "/V (Jansen)", ""), "ingevulde velden die elk programma zelf tekent"},
	} {
		if d, err := foreign.Look(t.Context(), test.pdf); err != nil || d.Alone != test.want {
			t.Errorf("%s: got %+v and %v, want %q", name, d, err, test.want)
		}
	}
}

func FuzzLook(f *testing.F) {
	f.Add(blank())
	f.Add(filled())
	f.Add(saying("BT /F1 9 Tf [(twee) -300 <41>] TJ ET /X1 Do", helvetica, "/Title (x)", stream("/Subtype /Form", "BT (x) ' ET")))
	f.Add(saying("BT /F1 9 Tf <0003> Tj ET", "<< /Subtype /Type0 /ToUnicode 7 0 R >>", "", stream("", ""), stream("", "beginbfrange <0000> <FFFF> <0061> <01> <02> [<0041>] endbfrange beginbfchar <0003> <0041>")))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		d, err := foreign.Look(context.Background(), pdf)
		if err == nil && d.Pages < 1 || err != nil && d != (foreign.Document{}) {
			t.Errorf("got %+v and %v", d, err)
		}
	})
}

// FuzzAppend asks that what can be looked at and appended can be read again.
func FuzzAppend(f *testing.F) {
	base := plan(f)
	own, err := foreign.Look(context.Background(), base)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(blank())
	f.Add(filled())
	f.Fuzz(func(t *testing.T, pdf []byte) {
		d, err := foreign.Look(t.Context(), pdf)
		if err != nil {
			return
		}
		file, _, err := foreign.Append(t.Context(), base, []foreign.Appendix{{"bijlage", pdf}}, counted)
		if err != nil {
			return
		}
		if whole, err := foreign.Look(t.Context(), file); err != nil || whole.Pages != own.Pages+d.Pages {
			t.Errorf("got %d pages of %d and %d, %v", whole.Pages, own.Pages, d.Pages, err)
		}
	})
}
