package main

import (
	"os"
	"strings"
	"testing"
)

// A saboteur takes a folder away at the first line that is shown.
type saboteur string

func (s saboteur) Write(p []byte) (int, error) { return len(p), os.RemoveAll(string(s)) }

func TestAccountThatCannotBeKeptInTheEndTakesNotTheTable(t *testing.T) {
	caseload, err := os.ReadFile("../../fixtures/ok/caseload.json")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("c.json", caseload, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("weg", 0o777); err != nil {
		t.Fatal(err)
	}
	d, _, said := started()
	d.out = saboteur("weg")
	status := d.run(strings.Fields("generate --month 2026-12 --draft --out uit --junit weg/j.xml --overview weg/o.xlsx c.json"))
	text := said.String()
	if status != exitFailed || !strings.Contains(text, "\nsamen ") ||
		!strings.Contains(text, "fout: weg/j.xml is niet bewaard: bestaat niet\n") || !strings.Contains(text, "fout: weg/o.xlsx is niet bewaard: bestaat niet\n") {
		t.Errorf("status %d: %s", status, text)
	}
	if _, err := os.Stat("uit/manifest.json"); err != nil {
		t.Error(err)
	}
}
