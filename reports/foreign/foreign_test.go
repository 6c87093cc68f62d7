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

// blank is a PDF of one empty page.
func blank() []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
	}
	pdf := []byte("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, object := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(pdf))
		pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	return fmt.Appendf(pdf, "%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, len(pdf))
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
