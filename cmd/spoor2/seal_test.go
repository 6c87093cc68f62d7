package main

import (
	"bytes"
	"testing"

	sample "spoor2/fixtures"
	"spoor2/reports"
	"spoor2/reports/batch"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/facts"
	"spoor2/templates"
)

// document is a report of a case of the generated caseload.
func document(t *testing.T) (file []byte, id string) {
	t.Helper()
	var b bytes.Buffer
	if err := sample.Caseload(&b, 4); err != nil {
		t.Fatal(err)
	}
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range casefile.Read("dossiers.jsonl", &b) {
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range facts.Reports(e.Case, calendar.Of(2026, 11, 30), true) {
			made, err := press.Print(e.Case, r)
			if err != nil {
				t.Fatal(err)
			}
			return made.PDF, e.Case.Case.ID
		}
	}
	t.Fatal("no report")
	return nil, ""
}

func TestSealBreaksAtEveryByte(t *testing.T) {
	file, id := document(t)
	if !sealed(file) || !about(file, id) || about(file, id+"0") || about(file, id[1:]) {
		t.Fatal("a fresh document is not known as that of its case")
	}
	step := max(1, len(file)/200)
	for i := 0; i < len(file); i++ {
		if i%step != 0 && i < len(file)-40 {
			continue
		}
		other := bytes.Clone(file)
		other[i] ^= 1
		if sealed(other) {
			t.Errorf("byte %d of %d changed and nobody noticed", i, len(file))
		}
	}
	if sealed(append(bytes.Clone(file), '\n')) || sealed(file[:len(file)-1]) || sealed(nil) {
		t.Error("what is longer or shorter counts as whole")
	}
}

func TestUnfinishedFiles(t *testing.T) {
	file, _ := document(t)
	for _, test := range []struct {
		name string
		file []byte
		want bool
	}{
		{"empty", nil, true}, {"half", file[:len(file)/2], true}, {"whole", file, false},
		{"signed", append(bytes.Clone(file), "1 0 obj\n<<>>\nendobj"...), false}, {"text", []byte("notitie"), false},
	} {
		if got := batch.Unfinished(test.file); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
