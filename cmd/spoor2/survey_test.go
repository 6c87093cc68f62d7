package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"spoor2/reports/check"
)

// TestFirstLookIsTheSameAtFewCasesAndMany compares what is held from the first
// look on with what is read twice: the persons of the first cases are there again
// at the end, in a case that cannot be read too.
func TestFirstLookIsTheSameAtFewCasesAndMany(t *testing.T) {
	for _, n := range []int{3, 60} {
		name := caseload(t, n)
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bytes.SplitAfter(data, []byte("\n"))
		again := bytes.Replace(lines[0], []byte("2026-00001"), []byte("2026-10001"), 1)
		broken := bytes.Replace(lines[1], []byte(`"formatVersion":1`), []byte(`"formatVersion":"een"`), 1)
		if err := os.WriteFile(name, append(append(data, again...), broken...), 0o666); err != nil {
			t.Fatal(err)
		}
		r, settings := newReading([]string{name}), check.Settings{}
		var refused []string
		count := 0
		for _, err := range r.surveyed(&settings) {
			if count++; err != nil {
				first, _, _ := strings.Cut(err.Error(), "\n")
				refused = append(refused, strings.ReplaceAll(first, name, "dossiers.jsonl"))
			}
		}
		if count != n+2 || settings.Roster.Len() != n+2 || len(r.sums) != 1 || r.passed.Load() != r.total {
			t.Errorf("%d cases, %d people, %d sums, %d of %d bytes of %d cases", count, settings.Roster.Len(), len(r.sums), r.passed.Load(), r.total, n+2)
		}
		all := strings.Join(refused, "\n")
		if len(refused) != 4 || !strings.Contains(refused[0], "/employee/name: deze werknemer (naam en geboortedatum) staat ook in dossiers.jsonl:") || !strings.Contains(refused[1], "dossiernummer 2026-00002 staat ook in ") {
			t.Errorf("of %d cases:\n%s", n, all)
		}
	}
}
