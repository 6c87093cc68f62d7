package casefile

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"spoor2/golden"
	"spoor2/reports/cases"
)

const fixtures = "../../fixtures/"

func TestBrokenFilesAreExplained(t *testing.T) {
	for _, path := range files(t, "broken/*.*") {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			data := content(t, path)
			got := transcript(name, bytes.NewReader(data))
			if !strings.Contains(got, "geweigerd") {
				t.Errorf("nothing was refused:\n%s", got)
			}
			if slowly := transcript(name, iotest.OneByteReader(bytes.NewReader(data))); slowly != got {
				t.Errorf("byte by byte it reads:\n%s", slowly)
			}
			golden.Check(t, "casefile/"+name+".txt", []byte(got))
		})
	}
}

func TestFixturesAreCanonical(t *testing.T) {
	for _, path := range files(t, "ok/*.json") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			want := content(t, path)
			cs := must(t, path, want)
			var got bytes.Buffer
			var err error
			if want[0] == '[' {
				err = WriteJSONList(&got, cs)
			} else {
				err = WriteJSON(&got, cs[0])
			}
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("not in the form of WriteJSON; it would be:\n%s", got.Bytes())
			}
		})
	}
}

func TestRefusableFilesCanBeRead(t *testing.T) {
	for _, path := range files(t, "refused/*.json") {
		must(t, path, content(t, path))
	}
}

// transcript tells what came out of a file: a case or why not, and warnings.
func transcript(name string, r io.Reader) string {
	var b strings.Builder
	for e, err := range Read(name, r) {
		if err != nil {
			b.WriteString("geweigerd:\n" + err.Error() + "\n")
			continue
		}
		b.WriteString("gelezen: " + e.Case.Case.ID + "\n")
		for _, w := range e.Warnings {
			b.WriteString("let op: " + w.String() + "\n")
		}
	}
	return b.String()
}

func must(t testing.TB, name string, data []byte) []*cases.Case {
	t.Helper()
	var cs []*cases.Case
	for e, err := range Read(name, bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range e.Warnings {
			t.Errorf("warning: %s", w)
		}
		cs = append(cs, e.Case)
	}
	return cs
}

func files(t testing.TB, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(fixtures + pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures %s: %v", pattern, err)
	}
	return paths
}

func content(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
