package findings

import (
	"fmt"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
)

// A Lack is a text without which a report cannot be made.
type Lack struct {
	Label string // Dutch, of the field
	Where string // as casefile.Entry.Where writes it
	Place casefile.Place
}

// String is "Samenvatting (zaak.xlsx:Rapportages!R3)".
func (l Lack) String() string { return l.Label + " (" + l.Where + ")" }

// placeLacks says where the texts belong that reports lack.
func placeLacks(e *casefile.Entry, all []Verdict) {
	for i := range all {
		for _, m := range all[i].Report.Missing {
			all[i].Lacks = append(all[i].Lacks, Lack{m.Label, e.Where(m.Pointer), e.Place(m.Pointer)})
		}
	}
}

// notes mark in a workbook where texts are missing.
func (v *Verdict) notes(about string) []casefile.Note {
	var out []casefile.Note
	for _, l := range v.Lacks {
		out = append(out, casefile.Note{
			Sheet: l.Place.Sheet, Cell: l.Place.Cell, Head: "Nog te schrijven" + about,
			Text: l.Label + " ontbreekt\n→ Zonder deze tekst wordt " + v.Name() + " niet gemaakt.",
		})
	}
	return out
}

// unreadable says how many faults have been told of what could not be read.
func (r *Run) unreadable() string {
	n := len(r.Unread)
	return dutch.Number(n) + " " + dutch.Plural(n, "fout", "fouten")
}

// gone says how many files or cases could not be read, as generate counts them.
func (r *Run) gone() string {
	n := r.Gone
	if n == 0 {
		n = len(r.Unread)
	}
	return dutch.Number(n) + " niet leesbaar"
}

// lacks writes what a report lacks, a line each.
func (v *Verdict) lacks(b *strings.Builder, before string, shown func(string) string) {
	for _, l := range v.Lacks {
		fmt.Fprintf(b, "%s%s\n", before, shown(l.String()))
	}
}
