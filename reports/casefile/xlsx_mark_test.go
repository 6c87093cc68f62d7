package casefile

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// marked reports whether a condition holds that colours a cell at the top of its
// range, as another program reckons it.
func marked(t *testing.T, f *excelize.File, sheet, cell string) bool {
	t.Helper()
	all, err := f.GetConditionalFormats(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for cells, rules := range all {
		if first, _, _ := strings.Cut(cells, ":"); first != cell {
			continue
		}
		for _, rule := range rules {
			formula := rule.Criteria
			for _, name := range f.GetDefinedName() {
				if name.Name == formula {
					formula = name.RefersTo
				}
			}
			const aside = "XFA1"
			if err := f.SetCellFormula(sheet, aside, formula); err != nil {
				t.Fatal(err)
			}
			got, err := f.CalcCellValue(sheet, aside)
			if err != nil {
				t.Fatalf("%s: %v", formula, err)
			}
			if got == "TRUE" {
				return true
			}
		}
	}
	return false
}

// emptyWorkbook is a workbook to fill in, as excelize reads it.
func emptyWorkbook(t *testing.T) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	if err := NewWorkbook(&b); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestRequiredCellsAreMarkedWhileEmpty(t *testing.T) {
	f := emptyWorkbook(t)
	expect := func(when, sheet, cell string, want bool) {
		t.Helper()
		if got := marked(t, f, sheet, cell); got != want {
			t.Errorf("%s: %s!%s is marked: %t", when, sheet, cell, got)
		}
	}
	set := func(sheet, cell, value string) {
		t.Helper()
		if err := f.SetCellStr(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	expect("empty form", formSheet, "B3", true)
	set(formSheet, "B3", "2026-0001")
	expect("filled in", formSheet, "B3", false)

	const list = "Sollicitaties" // date, employer, place …
	at := guideCell(t, f, list)
	expect("empty list", list, "B2", true)
	expect("empty list", list, "C2", false)
	expect("empty list", guideSheet, at, true)
	set(list, "B2", "geen")
	expect("nothing to report", list, "B2", false)
	expect("nothing to report", list, "C2", false)
	expect("nothing to report", guideSheet, at, false)
	set(list, "B2", "03-03-2026")
	expect("row begun", list, "C2", true)
	set(list, "C2", "Veldkamp")
	expect("row filled in", list, "C2", false)
}

// guideCell is where the guide says whether a sheet is needed.
func guideCell(t *testing.T, f *excelize.File, sheet string) string {
	t.Helper()
	found, err := f.SearchSheet(guideSheet, sheet)
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	return strings.Replace(found[0], "A", "C", 1)
}

func TestEveryRequiredFieldHasAMark(t *testing.T) {
	f := emptyWorkbook(t)
	want := map[string]int{}
	for _, s := range workbookPlan().sections {
		for _, c := range s.columns {
			if c.field().Need == "R" && !c.field().Rare {
				want[formSheet]++
			}
		}
	}
	for _, l := range workbookPlan().tables {
		if l.above == nil && l.field().Need == "R" {
			want[l.sheet]++
			want[guideSheet]++
		}
		for _, c := range l.columns {
			if c.field().Need == "R" {
				want[l.sheet]++
			}
		}
	}
	for sheet, n := range want {
		got := 0
		all, err := f.GetConditionalFormats(sheet)
		if err != nil {
			continue // a sheet of what is rare is left out
		}
		for _, rules := range all {
			got += len(rules)
		}
		if got != n {
			t.Errorf("%s has %d marks, want %d", sheet, got, n)
		}
	}
}
