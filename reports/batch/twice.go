package batch

import (
	"crypto/sha256"
	"iter"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// Unique lets the cases through, and refuses one that is there already: with its
// id (or one that some file systems take for the same), with its BSN, or of a
// person with its name and date of birth. The error names both places, and never
// a BSN.
func Unique(entries iter.Seq2[*casefile.Entry, error]) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		seen := map[[sha256.Size]byte]string{}
		for e, err := range entries {
			if err == nil {
				err = twice(e, seen)
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// twice compares a case with those before it. seen holds hashes of what may occur
// once, with the place of each.
func twice(e *casefile.Entry, seen map[[sha256.Size]byte]string) error {
	c := e.Case
	marks := []struct{ mark, pointer, message, hint string }{
		{strings.ToLower(c.Case.ID), "/case/id", "dossiernummer " + c.Case.ID + " staat ook in ",
			"geef elk dossier een eigen nummer, of laat een van beide weg"},
		{c.Employee.BSN, "/employee/bsn", "dit BSN staat ook in ",
			"verbeter het BSN in een van beide, of laat een van beide dossiers weg"},
		{person(c), "/employee/name", "deze werknemer (naam en geboortedatum) staat ook in ",
			"laat een van beide dossiers weg, of verbeter de naam of de geboortedatum"},
	}
	var problems casefile.Errors
	for _, m := range marks {
		if m.mark == "" {
			continue
		}
		key := sha256.Sum256([]byte(m.pointer + "\x00" + m.mark))
		if other, ok := seen[key]; ok {
			problems = append(problems, casefile.Problem{Place: e.Where(m.pointer), Message: m.message + other, Hint: m.hint})
			break
		}
	}
	if problems != nil {
		return problems
	}
	for _, m := range marks {
		if m.mark != "" {
			seen[sha256.Sum256([]byte(m.pointer+"\x00"+m.mark))] = e.Where(m.pointer)
		}
	}
	return nil
}

// person tells people apart, as far as a case says who they are.
func person(c *cases.Case) string {
	n := c.Employee.Name
	if n.LastName == "" || c.Employee.DateOfBirth.IsZero() {
		return ""
	}
	return strings.ToLower(strings.Join(strings.Fields(n.Initials+" "+n.Prefix+" "+n.LastName), " ")) + " " + c.Employee.DateOfBirth.String()
}
