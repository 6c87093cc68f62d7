package check

import (
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A partner is a party to the case, by name.
type partner struct {
	initial string
	last    string
	role    string // by what a text calls such a person; empty: nothing of its own
}

// peopleOf are the people whom the case names, beside the employee.
func peopleOf(c *cases.Case) []partner {
	var out []partner
	add := func(name, role string) {
		name, _, _ = strings.Cut(name, ",")
		all := words(name, nil)
		if len(all) < 2 {
			return
		}
		first, last := &all[0], &all[len(all)-1]
		if len(first.form) == 1 && last.capital && len(last.form) >= 5 {
			out = append(out, partner{first.form, last.form, role})
		}
	}
	add(string(c.OccupationalPhysician.Name), "bedrijfsarts")
	add(string(c.Capacity.By), "bedrijfsarts")
	add(string(c.LabourExpert.Name), "arbeidsdeskundige")
	add(string(c.Employer.Contact.Name), "contactpersoon")
	add(string(c.Employer.CaseManager), "casemanager")
	add(string(c.Adviser.Name), "adviseur")
	for _, x := range c.Placements {
		add(string(x.Supervisor), "begeleider")
	}
	return out
}

// party judges a surname, word i, behind initials, a form of address or a role: is
// it that of somebody the case knows, with a slip in it?
func (r *reading) party(i int) {
	last, before := r.words[i].form, &r.words[i-1]
	initial := before.capital && len(before.form) == 1
	titled := toMen[before.form] || toWomen[before.form]
	if len(last) < 5 || !r.near(i) || r.near(i+1) && r.words[i+1].capital && r.words[i+1].gap == hyphened || !initial && !titled && !partyRoles[before.form] {
		return
	}
	if r.parties == nil {
		r.parties = append(peopleOf(r.c), partner{})
	}
	for _, k := range r.parties {
		if k.last == "" || k.last == last || initial && k.initial != before.form {
			continue
		}
		called := partyRoles[before.form] && before.form == k.role
		for back := 2; back <= 4 && i-back >= 0; back++ {
			called = called || r.words[i-back].form == k.role
		}
		from, to := sentenceAt(r.words, i)
		one := slipped(k.last, last, 5) && (initial || called || titled && len(last) >= 6)
		two := called && initial && edits(k.last, last) == 2 && len(last) >= 6
		if !one && !two || r.any(i+1, min(i+3, to), explaining) || r.any(from, to, relatives) {
			continue
		}
		if a := r.acquainted(); a.firm[last] || a.surname[last] {
			return
		}
		r.tell("A20", "", "", "De naam van een van de betrokkenen is in deze tekst anders geschreven dan in het dossier.")
		return
	}
}

var partyRoles = set("bedrijfsarts arbeidsdeskundige contactpersoon casemanager adviseur begeleider")

// edits is how many letters must be changed, put in or left out to make a word
// another; more than 3 counts as 3.
func edits(a, b string) int {
	if d := len(a) - len(b); d > 2 || d < -2 {
		return 3
	}
	return min(dutch.Edits(a, b), 3)
}

// firmed judges the name of a firm of two words, of which word i is the first: with
// one of them another than in the case, and like it.
func (r *reading) firmed(i int) {
	if !r.near(i+1) || !r.words[i+1].capital || r.words[i+1].gap != spaced {
		return
	}
	if r.firms == nil {
		r.firms = [][]word{nil}
		for _, name := range append([]string{r.c.Employer.Name}, employers(r.c)...) {
			if all := words(name, nil); len(all) > 1 && all[1].capital && len(all[0].form) > 4 && len(all[1].form) > 4 {
				r.firms = append(r.firms, all)
			}
		}
	}
	a, b := r.words[i].form, r.words[i+1].form
	for _, f := range r.firms {
		if len(f) == 0 || (a == f[0].form) == (b == f[1].form) {
			continue
		}
		other, meant := a, f[0].form
		if a == f[0].form {
			other, meant = b, f[1].form
		}
		if alikeFirms(other, meant) && !r.acquainted().before[a+" "+b] {
			r.tell("A20", "", "", "De naam van een werkgever is in deze tekst anders geschreven dan in het dossier.")
			return
		}
	}
}

// alikeFirms reports whether two words begin alike, as Bouwstoffen and
// Bouwmaterialen do.
func alikeFirms(a, b string) bool {
	return len(a) > 5 && len(b) > 5 && a[:4] == b[:4]
}

func employers(c *cases.Case) []string {
	var out []string
	for _, x := range c.Placements {
		out = append(out, string(x.Employer))
	}
	return out
}

// onlyOwn reports whether the text names nobody but the employee, and no role of
// another.
func (r *reading) onlyOwn() bool {
	for i := range r.words {
		w := &r.words[i]
		titled := w.form == "mevrouw" || w.form == "heer" // of the employee, as the name behind it says
		if w.capital && w.gap != stopped && !titled && !r.ownWord(w) && !toWomen[w.form] || others[w.form] && !titled || relatives[w.form] {
			return false
		}
	}
	return true
}

// opens judges a pronoun that begins a sentence behind one about the employee, or the
// text itself, where the text names nobody else.
func (r *reading) opens(wrong string) {
	possessive := "zijn"
	if wrong == "zij" {
		possessive = "haar"
	}
	for i := 0; i+2 < len(r.words); i++ {
		w := r.words[i].form
		if r.words[i].gap != stopped || !r.words[i].capital {
			continue
		}
		personal := (w == wrong || wrong == "zij" && w == "ze") && singular[r.words[i+1].form]
		owning := w == possessive && singular[r.words[i+2].form] && !r.words[i+1].capital && r.near(i+1) && r.near(i+2) && !notNouns[r.words[i+1].form]
		if !personal && !owning {
			continue
		}
		if i == 0 && !aboutEmployee[r.current.key()] {
			continue
		}
		if i > 0 {
			from, to := sentenceAt(r.words, i-1)
			if r.subject(from, to) < 0 {
				continue
			}
		}
		if r.onlyOwn() {
			r.tell("A20", "", "", say("De tekst zegt “%s” over de werknemer; in het dossier is de aanhef “%s”.", w, addressWord(wrong == "zij")))
			return
		}
	}
}

// notNouns may stand behind zijn and haar where those own nothing.
var notNouns = set("er de het een deze die dat dit daar hier niet alle beide")
