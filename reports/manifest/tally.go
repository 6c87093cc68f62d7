package manifest

import (
	"fmt"
	"strings"
)

// A Tally counts cases and documents by what became of them.
type Tally struct {
	Strays           int // inputs with rows that belong to no case
	cases, documents map[State]int
}

// Add counts a case. Every case is counted once, so that Cases is their number.
func (t *Tally) Add(c Case) {
	if t.cases == nil {
		t.cases, t.documents = map[State]int{}, map[State]int{}
	}
	if c.Stray {
		t.Strays++
		return
	}
	t.cases[c.State]++
	for _, d := range c.Documents {
		t.documents[d.State]++
	}
}

// Cases is the number of cases with one of the states, of all without states.
func (t *Tally) Cases(states ...State) int { return count(t.cases, states) }

// Documents is the number of documents with one of the states, of all without.
func (t *Tally) Documents(states ...State) int { return count(t.documents, states) }

func count(of map[State]int, states []State) int {
	if len(states) == 0 {
		states = States
	}
	n := 0
	for _, s := range states {
		n += of[s]
	}
	return n
}

// order is that of the table: what went well first.
var order = []State{Made, Unchanged, NotDue, Unwritten, Edited, Refused, Unsaved, Unreadable}

// Table is the closing table, in Dutch: a line a state that occurs, and the sum.
// Made is the word for what was made, or would be.
func (t *Tally) Table(made string) string {
	var b strings.Builder
	line := func(word string, cases, documents int) {
		reports := ""
		if documents > 0 {
			reports = fmt.Sprint(documents)
		}
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-16s  %8d  %9s", word, cases, reports), " ") + "\n")
	}
	b.WriteString("                  dossiers  rapporten\n")
	for _, s := range order {
		word := s.Word()
		if s == Made {
			word = made
		}
		if t.cases[s]+t.documents[s] > 0 {
			line(word, t.cases[s], t.documents[s])
		}
	}
	b.WriteString(strings.Repeat("─", 37) + "\n")
	line("samen", t.Cases(), t.Documents())
	switch {
	case t.Strays == 1:
		b.WriteString("daarbuiten in 1 bestand regels die bij geen dossier horen\n")
	case t.Strays > 1:
		fmt.Fprintf(&b, "daarbuiten in %d bestanden regels die bij geen dossier horen\n", t.Strays)
	}
	return b.String()
}
