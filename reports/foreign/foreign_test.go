package foreign_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	_ "spoor2/golden"
	"spoor2/reports/foreign"
)

func TestWhatIsNoReportIsSaidInDutch(t *testing.T) {
	for name, test := range map[string]struct {
		pdf  []byte
		want string
	}{
		"empty":  {nil, "het bestand is leeg"},
		"text":   {[]byte("geen pdf"), "het bestand is geen pdf"},
		"begun":  {[]byte("%PDF-1.7\n1 0 obj\n<<"), "de pdf is beschadigd of niet volledig"},
		"locked": {locked(t, blank()), "de pdf is versleuteld; bewaar hem zonder wachtwoord"},
	} {
		if data, err := foreign.Attachment(test.pdf, "bron.json", 1<<20); err == nil || err.Error() != test.want || data != nil {
			t.Errorf("%s: got %d bytes and %v, want %s", name, len(data), err, test.want)
		}
	}
}

func TestPDFWithoutTheFileIsSaidSo(t *testing.T) {
	if data, err := foreign.Attachment(blank(), "bron.json", 1<<20); err != foreign.ErrNoFile || data != nil {
		t.Errorf("got %d bytes and %v", len(data), err)
	}
}

// TestCirclesEnd is about PDFs whose objects lead back to themselves, of which each
// would fill the stack, which no recover undoes.
func TestCirclesEnd(t *testing.T) {
	const catalog, pages, page = "<< /Type /Catalog /Pages 2 0 R %s>>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s>>"
	for name, test := range map[string]struct{ ofCatalog, ofPage, fourth, says string }{
		"names":     {"/Names << /EmbeddedFiles 4 0 R >> ", "", "<< /Kids [4 0 R] >>", "de pdf is beschadigd of niet volledig"},
		"structure": {"/StructTreeRoot 4 0 R ", "", "<< /Type /StructTreeRoot /K 4 0 R /ParentTree 4 0 R /Kids [4 0 R] >>", foreign.ErrNoFile.Error()},
		"labels":    {"/PageLabels 4 0 R ", "", "<< /Kids [4 0 R] /Limits [0 1] >>", foreign.ErrNoFile.Error()},
		"action":    {"/OpenAction 4 0 R ", "", "<< /S /URI /URI (x) /Next 4 0 R >>", foreign.ErrNoFile.Error()},
		"colours":   {"", "/Resources << /ColorSpace << /A 4 0 R >> >> ", "[/Indexed 4 0 R 1 (abc)]", foreign.ErrNoFile.Error()},
		"contents":  {"", "/Contents 4 0 R ", "[4 0 R 4 0 R]", foreign.ErrNoFile.Error()},
	} {
		pdf := written(fmt.Sprintf(catalog, test.ofCatalog), pages, fmt.Sprintf(page, test.ofPage), test.fourth)
		if d, err := foreign.Look(t.Context(), pdf); err != nil || d.Pages != 1 || !d.Blank {
			t.Errorf("%s: got %+v and %v", name, d, err)
		}
		if _, err := foreign.Attachment(pdf, "bron.json", 1<<20); err == nil || err.Error() != test.says {
			t.Errorf("%s: got %v, want %s", name, err, test.says)
		}
	}
}

func TestAttachmentOfOurOwn(t *testing.T) {
	report := plan(t)
	for name, pdf := range map[string][]byte{"as it is": report, "saved anew": owned(t, report)} {
		data, err := foreign.Attachment(pdf, "bron.json", 1<<20)
		if err != nil || !bytes.HasPrefix(data, []byte("{")) || !bytes.HasSuffix(data, []byte("}\n")) {
			t.Errorf("%s: got %d bytes and %v", name, len(data), err)
			continue
		}
		if data, err := foreign.Attachment(pdf, "bron.json", int64(len(data)-1)); err == nil || data != nil {
			t.Errorf("%s: got %d bytes that are too many, and %v", name, len(data), err)
		}
		if names, err := foreign.Names(pdf); err != nil || len(names) != 1 || names[0] != "bron.json" {
			t.Errorf("%s: the files are called %q, and %v", name, names, err)
		}
		if _, err := foreign.Attachment(pdf, "anders.json", 1<<20); err != foreign.ErrNoFile {
			t.Errorf("%s: got %v for a file that is not there", name, err)
		}
	}
}

// blank is a PDF of one empty page.
func blank() []byte {
	return written(
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
	)
}

// locked asks a password to open a PDF.
func locked(t *testing.T, pdf []byte) []byte { return encrypted(t, pdf, "geheim") }

// owned opens for everybody, who may not do all with it.
func owned(t *testing.T, pdf []byte) []byte { return encrypted(t, pdf, "") }

func encrypted(t *testing.T, pdf []byte, password string) []byte {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewAESConfiguration(password, "eigenaar", 256)
	var out bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(pdf), &out, conf); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func FuzzAttachment(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n"))
	f.Add(blank())
	f.Add(written("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", "<< /Names [(bron.json) << /EF << /F 5 0 R >> >>] >>", "<< /Length 2 >>\nstream\n{}\nendstream"))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		data, err := foreign.Attachment(pdf, "bron.json", 1<<20)
		if err != nil && data != nil {
			t.Errorf("got data and %v", err)
		}
		if errors.Is(err, foreign.ErrNoFile) && data != nil {
			t.Error("got data that is not there")
		}
	})
}
