package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"spoor2/reports/check"
	"spoor2/reports/manifest"
)

func TestListNamesEveryFile(t *testing.T) {
	for file, want := range map[string]string{
		"../dossiers/zaak é.json": "../dossiers/zaak é.json",
		"a\x1b\n.json":            `a\x1B\x0A.json`,
		"\xe9.json":               `\xE9.json`,
		`\xE9.json`:               `\x5CxE9.json`,
		`a\b\x.json`:              `a\b\x.json`,
	} {
		if os.PathSeparator == '\\' && strings.Contains(file, `\`) {
			continue
		}
		if got := nameInList(file); got != want || fileInList(got) != file {
			t.Errorf("%q is listed as %q, which is read as %q; want %q", file, got, fileInList(got), want)
		}
	}
}

// TestFileThatGrowsMeanwhileIsNoticed has somebody add a case while the first is
// being handled: the hash is of what was read, and it is said.
func TestFileThatGrowsMeanwhileIsNoticed(t *testing.T) {
	t.Chdir(t.TempDir())
	line := func(id string) []byte {
		return []byte(`{"formatVersion": 1, "case": {"id": "` + id + `"}, "vision": {"employee": "` + strings.Repeat("x", readOnce*6/10) + `"}}` + "\n")
	}
	whole := append(line("A-1"), line("A-2")...)
	if err := os.WriteFile("c.jsonl", whole, 0o666); err != nil {
		t.Fatal(err)
	}
	r := newReading([]string{"c.jsonl"})
	var ids []string
	for e, err := range r.surveyed(new(check.Settings)) {
		if err != nil {
			t.Fatal(err)
		}
		if ids = append(ids, e.Case.Case.ID); len(ids) > 1 {
			continue
		}
		f, err := os.OpenFile("c.jsonl", os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		f.Write(line("A-3"))
		f.Close()
	}
	if len(ids) != 2 || len(r.sums) != 1 || r.sums[0].SHA256 != manifest.Sum(whole) {
		t.Errorf("read %q; sums %v, want that of what was read", ids, r.sums)
	}
	var told bytes.Buffer
	if r.tell(&told); !strings.HasPrefix(told.String(), "let op: tijdens het werk gewijzigd: c.jsonl;") {
		t.Errorf("said %q", told.String())
	}
	told.Reset()
	if newReading([]string{"c.jsonl"}).tell(&told); told.Len() > 0 {
		t.Errorf("of a file that nobody touched it says %q", told.String())
	}
}
