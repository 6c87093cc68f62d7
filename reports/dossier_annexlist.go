package reports

import (
	"slices"

	"spoor2/reports/bind"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// An annexList is what the template "bijlagen" prints.
type annexList struct {
	sheet
	Lines    []annexLine
	Embedded int // how many are in the file
}

// An annexLine is an annex as the list tells it.
type annexLine struct {
	Annex
	Number int
	With   string // Dutch: the report that it goes with; empty when none
	Anchor string // of that report; empty when it is not in the dossier
	From   int    // the page of the file on which its own begin; 0 when it is not appended
}

func newAnnexList(s sheet, docs []facts.Report, annexes []Annex) *annexList {
	list := &annexList{sheet: s, Embedded: embedded(annexes)}
	for i, a := range annexes {
		line := annexLine{Annex: a, Number: i + 1, With: a.Document}
		for k, r := range docs {
			if a.Document != "" && r.ID() == a.Document {
				line.With, line.Anchor = r.Name(), bind.Anchor(k+1)
			}
		}
		if k := slices.IndexFunc(s.Documents, func(d cases.Document) bool { return d.ID == a.Document }); line.Anchor == "" && a.Document != "" && k >= 0 {
			line.With = facts.Report{Type: s.Documents[k].Type, Number: s.Documents[k].Number}.Name()
		}
		list.Lines = append(list.Lines, line)
	}
	return list
}

// Extent is "2 pagina's, 120 kB" of an annex that is in the file.
func (l annexLine) Extent() string {
	s := sizeWord(len(l.Data))
	if l.Pages > 0 {
		s = dutch.Number(l.Pages) + " " + dutch.Plural(l.Pages, "pagina", "pagina’s") + ", " + s
	}
	return s
}

// sizeWord is a size as people read it, rounded up: "1 kB", "340 kB", "2,4 MB".
func sizeWord(bytes int) string {
	if kilo := (bytes + 999) / 1000; kilo < 1000 {
		return dutch.Number(kilo) + " kB"
	}
	return dutch.Decimal(int64(bytes+99_999)/100_000*10) + " MB"
}

// embedded counts the annexes that are in the file.
func embedded(annexes []Annex) int {
	n := 0
	for _, a := range annexes {
		if a.Missing == "" {
			n++
		}
	}
	return n
}

// appended counts the pages of annexes that the caller puts after the dossier.
func appended(annexes []Annex) int {
	n := 0
	for _, a := range annexes {
		if a.Append && a.Missing == "" {
			n += a.Pages
		}
	}
	return n
}
