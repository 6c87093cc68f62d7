package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	workbooks "spoor2/fixtures"
)

func TestCheckAnnotatesWhatCannotBeRead(t *testing.T) {
	archive, err := os.ReadFile("../../fixtures/workbooks/form-refused.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	in, out := filepath.Join(dir, "zaak.xlsx"), filepath.Join(dir, "uit.xlsx")
	if err := os.WriteFile(in, workbooks.Workbook(t, archive), 0o666); err != nil {
		t.Fatal(err)
	}
	d, _, said := started()
	if status := d.run([]string{"check", "--annotate", out, in}); status != exitRefused {
		t.Fatalf("status %d: %s", status, said)
	}
	if !strings.Contains(said.String(), "uit.xlsx  ") {
		t.Errorf("said %q", said)
	}
	if _, err := os.Stat(out); err != nil {
		t.Error(err)
	}
}

func TestCheckThatCannotBeWrittenIsAFailure(t *testing.T) {
	for _, args := range [][]string{{"check", "../../fixtures/ok/devries.json"}, {"check", "--list"}, {"check", "--explain", "D10"}} {
		d, _, _ := started()
		d.out = brokenPipe{}
		if status := d.run(args); status != exitFailed {
			t.Errorf("%q: status %d, want %d", args, status, exitFailed)
		}
	}
}
