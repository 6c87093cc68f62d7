package privacy

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"spoor2/golden"
)

// TestUnseenInnocents counts what is flagged in unseen.tsv: sentences of correct
// dossiers in six styles, of which the other half is learned from, and some full of
// sayings, of which none is. With -update the
// golden takes better figures, never worse ones.
func TestUnseenInnocents(t *testing.T) {
	var now flags
	var wrong []string
	for _, row := range readTable(t, "unseen.tsv", 4) {
		now.all++
		leaks := Lint(Field{Kind: kinds[row[2]]}, row[3])
		switch worst(leaks) {
		case Error:
			now.errors++
		case Warning:
			now.warnings++
		default:
			continue
		}
		wrong = append(wrong, fmt.Sprintf("%s %s (%s): %s", leaks[0].Rule, leaks[0].Severity, leaks[0].Term, row[3]))
	}
	t.Log(strings.Join(wrong, "\n"))
	if was, ok := flagsBefore(t); ok && now.all == was.all && (now.errors > was.errors || now.errors+now.warnings > was.errors+was.warnings) {
		t.Fatalf("the figures rose:\n%swere:\n%s", now, was)
	}
	golden.Check(t, "privacy/unseen.txt", []byte(now.String()))
}

// flags counts innocent sentences, and those that are an error or a warning.
type flags struct{ all, errors, warnings int }

const flagsForm = "of %d innocent sentences %d errors, %d warnings\n"

func (f flags) String() string { return fmt.Sprintf(flagsForm, f.all, f.errors, f.warnings) }

// flagsBefore reads the golden, when it exists.
func flagsBefore(t testing.TB) (flags, bool) {
	t.Helper()
	data, err := os.ReadFile("../../golden/privacy/unseen.txt")
	if err != nil {
		return flags{}, false
	}
	var f flags
	if _, err := fmt.Sscanf(string(data), flagsForm, &f.all, &f.errors, &f.warnings); err != nil {
		t.Fatal("golden/privacy/unseen.txt:", err)
	}
	return f, true
}
