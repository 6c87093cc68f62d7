package cases_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	_ "spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// TestEveryClaimOfTheTradeHasAPlace holds the format against what agencies say of
// their work: fixtures/claims.tsv names, claim by claim, the fields, codes and
// statutory terms that meet it.
func TestEveryClaimOfTheTradeHasAPlace(t *testing.T) {
	data, err := os.ReadFile("../../fixtures/claims.tsv")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
	if len(lines) < 40 {
		t.Fatalf("only %d claims", len(lines))
	}
	for _, line := range lines {
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			t.Fatalf("%q: want three cells", line)
		}
		for _, met := range strings.Split(cells[2], "; ") {
			if !meets(strings.Fields(met)) {
				t.Errorf("%s: nothing in the program is %q", cells[0], met)
			}
		}
	}
}

func meets(met []string) bool {
	switch {
	case len(met) == 2 && met[0] == "field":
		return at(met[1]) != nil
	case len(met) == 3 && met[0] == "code":
		f := at(met[1])
		return f != nil && f.Codes.Has(met[2])
	case len(met) == 2 && met[0] == "milestone":
		return slices.ContainsFunc(calendar.Waiting{}.Deadlines(), func(d calendar.Deadline) bool { return string(d.ID) == met[1] })
	}
	return false
}

// at finds a field by its pointer, lists being looked into.
func at(pointer string) *cases.Field {
	f := cases.Format()
	for _, key := range strings.Split(pointer, "/")[1:] {
		if f = f.Field(key); f == nil {
			return nil
		}
		if f.Kind == cases.ListKind {
			f = f.Item
		}
	}
	return f
}
