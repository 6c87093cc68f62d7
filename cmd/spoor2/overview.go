package main

import (
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// overviewTable is the account of a run as a back office reads it: a line a report, or
// a case without.
func overviewTable(m *manifest.Manifest) casefile.Table {
	t := casefile.Table{
		Title: strings.TrimSpace(overviewTitle + " " + m.Month),
		Sheet: "Overzicht",
		Heads: []string{"Dossier", "Uitkomst", "Rapport", "Nummer", "Periode van", "Periode t/m", "Uiterlijk", "Te laat", "Datum rapport", "Stand", "Bladzijden", "Waarom", "Ontbreekt of bevinding", "Bestand"},
		Wide:  []float64{16, 17, 22, 9, 13, 13, 13, 9, 13, 18, 11, 60, 60, 48},
	}
	for _, c := range m.Cases {
		if len(c.Documents) == 0 {
			why, wrong := c.Reason, ""
			if c.State != manifest.NotDue {
				why, wrong = "", c.Reason
			}
			t.Rows = append(t.Rows, []any{c.Label(), c.State.Word(), nil, nil, nil, nil, nil, nil, nil, nil, nil, why, wrong, nil})
		}
		for _, d := range c.Documents {
			late := ""
			if d.Overdue {
				late = "ja"
			}
			why, wrong := d.Reason, slices.Concat(d.Missing, d.Findings)
			if d.State != manifest.Made && d.State != manifest.Unwritten {
				why, wrong = d.Why, slices.Concat([]string{d.Reason}, wrong)
			}
			t.Rows = append(t.Rows, []any{
				c.ID, d.State.Word(), kindWord(d.Report), some(d.Number), day(d.From), day(d.To), day(d.Due), late, day(d.Date),
				d.Status, some(d.Pages), why, strings.Join(wrong, "\n"), d.File,
			})
		}
	}
	if m.Interrupted {
		t.Rows = append(t.Rows, []any{"", "afgebroken", nil, nil, nil, nil, nil, nil, nil, nil, nil, "wat nog niet aan de beurt was, staat hier niet", nil, nil})
	}
	return t
}

// overviewTitle is how a workbook is known as an overview.
const overviewTitle = "Overzicht rapportages spoor 2"

func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func day(iso string) any {
	d, err := calendar.ParseDate(iso)
	if err != nil {
		return nil
	}
	return d
}

// kindWord is the Dutch for the word that asks for a kind of report.
func kindWord(kind string) string {
	switch kind {
	case "plan":
		return "trajectplan"
	case "progress":
		return "voortgangsrapportage"
	case "end":
		return "eindrapportage"
	}
	return kind
}
