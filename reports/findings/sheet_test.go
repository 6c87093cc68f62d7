package findings_test

import (
	"testing"

	"spoor2/golden"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/findings"
	"spoor2/reports/markup"
	"spoor2/reports/merge"
	"spoor2/templates"
)

// sheet is the Markdown of the readiness check.
func sheet(t *testing.T, e *casefile.Entry, on string, most int) []byte {
	t.Helper()
	set, err := merge.Parse(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	c := findings.Of(e, date(t, on), check.Settings{})
	src, err := set.Merge("controle", findings.SheetOf(e.Case, c, date(t, on), check.Settings{}, most))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := markup.Parse(src); err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return src
}

func TestSheet(t *testing.T) {
	for _, x := range examples {
		golden.Check(t, "findings/"+x.name+"-controle.md", sheet(t, read(t, x.file)[0], x.on, 12))
	}
}

func TestSheetOfACaseWithNothingInIt(t *testing.T) {
	empty := &casefile.Entry{Case: &cases.Case{}, File: "leeg.json"}
	for _, most := range []int{0, 1, 1000} {
		sheet(t, empty, "2026-11-13", most)
	}
}
