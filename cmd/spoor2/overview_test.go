package main

import (
	"testing"

	"spoor2/reports/manifest"
)

// What is wrong stands in one column whatever became of a report, and why it is due
// in another.
func TestOverviewTellsWhyApartFromWhatIsWrong(t *testing.T) {
	const why, wrong = 11, 12
	d := func(state manifest.State, reason, why string) manifest.Document {
		return manifest.Document{File: "a/b.pdf", State: state, Reason: reason, Why: why, Findings: []string{"V01: iets"}}
	}
	table := overviewTable(&manifest.Manifest{Cases: []manifest.Case{
		{ID: "1", State: manifest.Refused, Documents: []manifest.Document{
			d(manifest.Made, "loopt af", ""), d(manifest.Refused, "D02: fout", "loopt af"), d(manifest.Edited, "gewijzigd", "loopt af"),
		}},
		{ID: "2", State: manifest.NotDue, Reason: "niets nodig"},
		{ID: "3", State: manifest.Unreadable, Reason: "geen datum"},
	}})
	for i, want := range [][2]any{
		{"loopt af", "V01: iets"}, {"loopt af", "D02: fout\nV01: iets"}, {"loopt af", "gewijzigd\nV01: iets"},
		{"niets nodig", ""}, {"", "geen datum"},
	} {
		if row := table.Rows[i]; row[why] != want[0] || row[wrong] != want[1] {
			t.Errorf("row %d: %q and %q, want %q", i, row[why], row[wrong], want)
		}
	}
}
