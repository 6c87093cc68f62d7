package check_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/check"
)

// againstTheCase are the rules that compare what a text says with the case.
var againstTheCase = []string{"A15", "A20", "A21", "A22", "A23"}

// TestRightTextsAreSilent puts texts in good cases that say what the case says, or
// something else than it may seem.
func TestRightTextsAreSilent(t *testing.T) {
	for _, row := range toldTexts(t, "right.tsv") {
		for _, f := range foundIn(t, row[0], row[1], row[2]) {
			t.Errorf("%s: %s\n%s %s", row[0], row[2], f.Rule, f.Message)
		}
	}
}

// TestWrongTextsAreFound puts texts in good cases that the case contradicts.
func TestWrongTextsAreFound(t *testing.T) {
	var b strings.Builder
	for _, row := range toldTexts(t, "wrong.tsv") {
		var rules []string
		fmt.Fprintf(&b, "%s\n", row[3])
		for _, f := range foundIn(t, row[0], row[1], row[3]) {
			rules = append(rules, f.Rule)
			fmt.Fprintf(&b, "  %s %s (gezien: %s; verwacht: %s)\n", f.Rule, f.Message, f.Seen, f.Expected)
		}
		if got := strings.Join(rules, " "); got != row[2] {
			t.Errorf("%s: %s: %q, want %q", row[0], row[3], got, row[2])
		}
	}
	golden.Check(t, "check/told.txt", []byte(b.String()))
}

// toldTexts reads a table of texts: the case, the field, and what is expected if
// anything.
func toldTexts(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/check/told/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		out = append(out, strings.Split(strings.TrimSpace(line), "\t"))
	}
	return out
}

// foundIn judges a case with a text in one of its fields by the rules on texts.
func foundIn(t *testing.T, file, pointer, text string) []check.Finding {
	t.Helper()
	i := slices.IndexFunc(examples, func(x struct{ file, on string }) bool { return strings.Contains(x.file, "/"+file+".") })
	fx := fixture{Base: examples[i].file, On: examples[i].on, Texts: true, Change: fmt.Appendf(nil, "{%q: %q}", pointer, text)}
	return slices.DeleteFunc(fx.judge(t), func(f check.Finding) bool {
		return f.Pointer != pointer || !slices.Contains(againstTheCase, f.Rule)
	})
}
