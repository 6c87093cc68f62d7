package privacy

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
)

// TestClausesDoNotChangeWhatIsCertain reads each leak and each innocent sentence of
// combine.tsv with each clause about work behind it: what the clause says may hide
// no leak, and make none. With -update the golden takes better figures, never worse.
func TestClausesDoNotChangeWhatIsCertain(t *testing.T) {
	texts := map[string][]string{}
	for _, row := range readTable(t, "combine.tsv", 2) {
		texts[row[0]] = append(texts[row[0]], row[1])
	}
	var now combined
	var wrong []string
	for _, clause := range texts["clause"] {
		for _, s := range texts["leak"] {
			switch worst(Lint(Field{}, s+clause)) {
			case Error:
				now.errors++
				continue
			case Warning:
				now.warnings++
			default:
				now.silent++
			}
			wrong = append(wrong, "no error: "+s+clause)
		}
		for _, s := range texts["innocent"] {
			switch worst(Lint(Field{}, s+clause)) {
			case Error:
				now.accused++
			case Warning:
				now.suspected++
			default:
				now.passed++
				continue
			}
			wrong = append(wrong, "not innocent: "+s+clause)
		}
	}
	if was, ok := combinedBefore(t); ok && (now.silent > was.silent || now.silent+now.warnings > was.silent+was.warnings || now.accused > was.accused || now.accused+now.suspected > was.accused+was.suspected) {
		t.Fatalf("the figures fell:\n%swere:\n%s%s", now, was, strings.Join(wrong, "\n"))
	}
	t.Log(strings.Join(wrong, "\n"))
	golden.Check(t, "privacy/combined.txt", []byte(now.String()))
}

// worst is the gravest severity of leaks; empty where there are none.
func worst(leaks []Leak) Severity {
	switch {
	case len(leaks) == 0:
		return ""
	case slices.ContainsFunc(leaks, func(l Leak) bool { return l.Severity == Error }):
		return Error
	default:
		return Warning
	}
}

// A combined counts what becomes of the combinations.
type combined struct{ errors, warnings, silent, accused, suspected, passed int }

const combinedForm = "leaks: %d errors, %d warnings, %d silent\ninnocent: %d errors, %d warnings, %d silent\n"

func (c combined) String() string {
	return fmt.Sprintf(combinedForm, c.errors, c.warnings, c.silent, c.accused, c.suspected, c.passed)
}

// combinedBefore reads the golden, when it exists.
func combinedBefore(t testing.TB) (combined, bool) {
	t.Helper()
	data, err := os.ReadFile("../../golden/privacy/combined.txt")
	if err != nil {
		return combined{}, false
	}
	var c combined
	if _, err := fmt.Sscanf(string(data), combinedForm, &c.errors, &c.warnings, &c.silent, &c.accused, &c.suspected, &c.passed); err != nil {
		t.Fatal("golden/privacy/combined.txt:", err)
	}
	return c, true
}
