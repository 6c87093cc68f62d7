package layout_test

import (
	"strings"
	"testing"

	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A list of annexes goes below the signatures where it fits, and takes them along
// where it does not.
func TestAnnexListIsNotAloneOnTheLastPage(t *testing.T) {
	people := []markup.Signatory{{Role: "werknemer", Name: "A"}, {Role: "werkgever", Name: "B"}, {Role: "adviseur", Name: "C"}}
	for n := range 34 {
		for _, annexes := range []int{1, 4} {
			blocks := append([]markup.Block{heading(1, "Begin")}, filler(n)...)
			blocks = append(blocks, heading(1, "Ondertekening"), paragraph("Gelezen."), &markup.Signatures{People: people},
				heading(1, "Bijlagen"), &markup.List{Items: texts(strings.Split(strings.Repeat("Certificaat;", annexes-1)+"Cv", ";")...)})
			doc := laid(t, &markup.Document{Blocks: blocks}, layout.Style{})
			heads := find(doc.Root, paper.RoleH1)
			signed, list := pagesOf(doc, heads[1])[0], pagesOf(doc, heads[2])[0]
			if signed != list {
				t.Errorf("after %d lines: %d annexes stand alone on page %d, the signatures on %d", n, annexes, list+1, signed+1)
			}
		}
	}
}

func TestLongNoteOfARowGoesBelowIt(t *testing.T) {
	note := "Op 12 juni nagebeld; de recruiter gaf aan dat er veel kandidaten waren en dat zij over twee weken laat weten of er een kennismaking komt."
	src := table("Sollicitaties", columns(8500, 20000, 42000, 35000, 26000, 0), "nr|datum|werkgever|functie|kanaal|resultaat",
		"1|02-06-2026|Zorgverzekeringsmaatschappij Oost^Deventer|verzekeringsadministratiemedewerker|vacaturesite|afgewezen op brief^"+note,
		"2|03-06-2026|Waterschap|planner|netwerk|geen reactie^Twee keer nagebeld.")
	src.Compact, src.Noted = true, true
	doc := laid(t, &markup.Document{Blocks: []markup.Block{heading(1, "Begin"), src}}, layout.Style{})
	var tops, lines []paper.Unit
	var left paper.Unit
	var below strings.Builder
	cell := find(doc.Root, paper.RoleRow)[1].Kids[5]
	for _, band := range doc.Pages[0].Bands {
		for _, item := range band.Items {
			if item.Kind != paper.Text || item.Elem == nil {
				continue
			}
			if item.Elem == cell {
				lines, left = append(lines, band.Top+item.Y), item.X
				if len(lines) > 1 {
					below.WriteString(item.Text + " ")
				}
			} else if strings.Contains(item.Text, "Deventer") {
				tops = append(tops, band.Top+item.Y)
			}
		}
	}
	if len(lines) != 3 || len(tops) != 1 || lines[1] <= tops[0] {
		t.Errorf("the cell has lines at %v, the row ends at %v", lines, tops)
	}
	if want := paper.Unit(28500); left != want {
		t.Errorf("the note begins at %d, want below the employer at %d", left, want)
	}
	if got := strings.Join(strings.Fields(below.String()), " "); got != note {
		t.Errorf("below the row stands %q", got)
	}
}
