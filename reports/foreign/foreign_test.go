package foreign_test

import (
	"errors"
	"os"
	"testing"

	_ "spoor2/golden"
	"spoor2/reports/foreign"
)

func TestWhatIsNoReportIsSaidSo(t *testing.T) {
	for name, pdf := range map[string][]byte{"empty": nil, "text": []byte("geen pdf"), "cut": []byte("%PDF-1.7\n1 0 obj\n<<")} {
		if data, err := foreign.Attachment(pdf, "bron.json", 1<<20); err == nil || data != nil {
			t.Errorf("%s: got %d bytes and %v", name, len(data), err)
		}
	}
}

func FuzzAttachment(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n"))
	if pdf, err := os.ReadFile("../../golden/pdf/2026-0107-trajectplan.pdf"); err == nil {
		f.Add(pdf)
	}
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
