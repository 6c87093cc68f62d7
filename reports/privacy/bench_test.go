package privacy

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkLint reads the sentences of the labelled file as one text: more leaks
// than any case has.
func BenchmarkLint(b *testing.B) {
	text := sentences(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Lint(Field{}, text)
	}
}

// BenchmarkLexicon makes the tables ready, which a process does once.
func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		newLexicon(nil)
		prepared(preparedTries)
	}
}

func sentences(t testing.TB) string {
	data, err := os.ReadFile("../../fixtures/privacy/train.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for line := range strings.Lines(string(data)) {
		if cells := strings.Split(line, "\t"); len(cells) > 3 {
			all.WriteString(cells[3] + "\n")
		}
	}
	return all.String()
}
