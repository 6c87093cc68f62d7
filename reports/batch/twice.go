package batch

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// Twins knows which cases are there twice: with one id (or with two that some
// file systems take for the same), with one BSN, or of one person by name and
// date of birth. It holds no name and no BSN but their hashes. The zero Twins
// knows of none.
type Twins struct {
	first map[mark]string   // the place where it was first
	all   map[mark][]string // the places of what was there again
	spelt map[mark]mark     // the number as it was first written
	mixed map[mark]bool     // numbers that differ in their capitals alone
}

// A mark is the hash of what no two cases may share.
type mark [sha256.Size]byte

// Add takes in a case. Of a case that cannot be read its head will do.
func (t *Twins) Add(e *casefile.Entry) {
	if t.first == nil {
		t.first, t.all = map[mark]string{}, map[mark][]string{}
		t.spelt, t.mixed = map[mark]mark{}, map[mark]bool{}
	}
	t.spell(e.Case.Case.ID)
	for _, m := range marksOf(e.Case) {
		where, again := t.first[m.mark]
		switch {
		case !again:
			t.first[m.mark] = e.Where(m.pointer)
		case t.all[m.mark] == nil:
			t.all[m.mark] = []string{where, e.Where(m.pointer)}
		default:
			t.all[m.mark] = append(t.all[m.mark], e.Where(m.pointer))
		}
	}
}

// Knows reports whether a case with that id was added.
func (t *Twins) Knows(id string) bool {
	_, known := t.spelt[idMark(strings.ToLower(id))]
	return known
}

// spell remembers how a number was written, to tell which differ in capitals alone.
func (t *Twins) spell(id string) {
	key, own := idMark(strings.ToLower(id)), idMark(id)
	if first, again := t.spelt[key]; again && first != own {
		t.mixed[key] = true
	} else if !again {
		t.spelt[key] = own
	}
}

func idMark(id string) mark { return sha256.Sum256([]byte(idPointer + "\x00" + id)) }

const idPointer = "/case/id"

// Apart lets through the cases that are there once and refuses the others, once
// all have been added: which of two is meant, nobody knows. The error names two
// places, and never a BSN.
func (t *Twins) Apart(entries iter.Seq2[*casefile.Entry, error]) iter.Seq2[*casefile.Entry, error] {
	t.first, t.spelt = nil, nil
	return func(yield func(*casefile.Entry, error) bool) {
		for e, err := range entries {
			if err == nil {
				err = t.of(e)
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// Unique is Apart for who reads the cases once: of two cases the first, which is
// gone before the second comes, is let through.
func Unique(entries iter.Seq2[*casefile.Entry, error]) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		var t Twins
		for e, err := range entries {
			if err == nil {
				t.Add(e)
				err = t.of(e)
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// of is the error of a case that has a twin.
func (t *Twins) of(e *casefile.Entry) error {
	if len(t.all) == 0 {
		return nil
	}
	for _, m := range marksOf(e.Case) {
		places := t.all[m.mark]
		if places == nil {
			continue
		}
		here, other := e.Where(m.pointer), places[0]
		if other == here {
			other = places[1]
		}
		if more := len(places) - 2; more > 0 {
			other += fmt.Sprintf(" (en nog %d keer)", more)
		}
		if t.mixed[m.mark] {
			other += ", waar alleen de hoofdletters anders zijn"
		}
		return twin{casefile.Errors{{Place: here, Message: m.message + other, Hint: m.hint}}, m.message, other}
	}
	return nil
}

// A twin is the error of a case that is there twice, which knows where the other
// stands.
type twin struct {
	casefile.Errors
	message, other string
}

// Unwrap gives the error as one of the file.
func (t twin) Unwrap() error { return t.Errors }

// A marking is a mark with what to say of it.
type marking struct {
	mark                   mark
	pointer, message, hint string
}

// marksOf are the marks of a case, the gravest first.
func marksOf(c *cases.Case) []marking {
	all := []struct{ text, pointer, message, hint string }{
		{strings.ToLower(c.Case.ID), idPointer, "dossiernummer " + c.Case.ID + " staat ook in ",
			"geef elk dossier een eigen nummer, of laat een van beide weg"},
		{c.Employee.BSN, "/employee/bsn", "dit BSN staat ook in ",
			"verbeter het BSN in een van beide, of laat een van beide dossiers weg"},
		{person(c), "/employee/name", "deze werknemer (naam en geboortedatum) staat ook in ",
			"laat een van beide dossiers weg, of verbeter de naam of de geboortedatum"},
	}
	var marks []marking
	for _, m := range all {
		if m.text != "" {
			marks = append(marks, marking{sha256.Sum256([]byte(m.pointer + "\x00" + m.text)), m.pointer, m.message, m.hint})
		}
	}
	return marks
}

// person tells people apart, as far as a case says who they are. Initials are the
// same with and without their points and spaces.
func person(c *cases.Case) string {
	n := c.Employee.Name
	if n.LastName == "" || c.Employee.DateOfBirth.IsZero() {
		return ""
	}
	initials := strings.NewReplacer(".", "", " ", "").Replace(n.Initials)
	return strings.ToLower(strings.Join(strings.Fields(initials+" "+n.Prefix+" "+n.LastName), " ")) + " " + c.Employee.DateOfBirth.String()
}
