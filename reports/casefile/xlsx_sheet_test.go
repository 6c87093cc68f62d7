package casefile

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/calendar"
)

func TestTableIsAWorkbookToRead(t *testing.T) {
	table := Table{Title: "Overzicht", Sheet: "Lijst", Heads: []string{"Dossier", "Dag", "Aantal"}, Wide: []float64{12, 13, 9},
		Rows: [][]any{{"007", calendar.Of(2026, 11, 30), 12}, {"<&>", calendar.Date{}, nil}}}
	var one, two bytes.Buffer
	for _, b := range []*bytes.Buffer{&one, &two} {
		if err := WriteTable(b, table); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("the same table gives other bytes")
	}
	f, err := excelize.OpenReader(&one)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if names := f.GetSheetList(); len(names) != 1 || names[0] != "Lijst" {
		t.Errorf("the sheets are %q", names)
	}
	for cell, want := range map[string]string{"A1": "Dossier", "A2": "007", "B2": "30-11-2026", "C2": "12", "A3": "<&>", "B3": "", "C3": ""} {
		if got, err := f.GetCellValue("Lijst", cell); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", cell, got, want, err)
		}
	}
}
