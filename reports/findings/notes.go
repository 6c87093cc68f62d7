package findings

import (
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
)

// Notes are the findings of all cases, and what could not be read, as remarks for
// the workbook that they came from, by the name that the reader had for it. Of
// several cases each note names its own.
func (r *Run) Notes(file string) []casefile.Note {
	var notes []casefile.Note
	for _, p := range r.Unread {
		n := casefile.Note{Head: "Onleesbaar", Text: p.Message + suffix("\n→ ", p.Hint)}
		if at, ok := strings.CutPrefix(p.Place, file+":"); ok {
			n.Sheet = at
			if i := strings.LastIndexByte(at, '!'); i >= 0 {
				n.Sheet, n.Cell = at[:i], at[i+1:]
			}
		}
		notes = append(notes, n)
	}
	for _, c := range r.Cases {
		about := ""
		if len(r.Cases) > 1 {
			about = ", dossier " + c.ID
		}
		for i := range c.Reports {
			notes = append(notes, c.Reports[i].notes(about)...)
		}
		for i := range c.Findings {
			f := &c.Findings[i]
			head := dutch.Sentence(f.Severity.String()) + " " + f.Rule
			if f.Norm {
				head += " (huisnorm)"
			}
			if f.Waived != nil {
				head += ", geaccepteerd"
			}
			cell := f.Place.Cell
			if f.Place.Sheet != "" && cell == "" {
				cell = "A1" // of what is about a sheet as a whole
			}
			notes = append(notes, casefile.Note{Sheet: f.Place.Sheet, Cell: cell, Head: head + about, Text: f.Message + "\n→ " + f.Action})
		}
	}
	return notes
}
