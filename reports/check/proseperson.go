package check

import (
	"slices"
	"strings"
)

// ownWords are fields in which the employee speaks: "hij" is somebody else there.
var ownWords = set("employeeView employeeReaction expectationsEmployee")

// people judges how the text names the employee and the employer.
func (r *reading) people() {
	if len(r.own) == 0 {
		return
	}
	for i := range r.words {
		w := &r.words[i]
		if c := w.form[0]; (c == 'd' || c == 'h' || c == 'm') && (toMen[w.form] || toWomen[w.form]) {
			r.saluted(i)
		}
		if w.capital && w.gap != stopped && len(w.form) >= 6 {
			r.employer(i)
		}
		if w.capital && i > 0 {
			r.party(i)
		}
		if w.capital {
			r.firmed(i)
		}
	}
	if !ownWords[r.current.key()] && !(r.current.keys[0] == "vision" && r.current.key() == "employee") {
		r.pronouns()
	}
}

// relatives are words of a sentence in which another with the same name may stand.
var relatives = set("echtgenoot echtgenote man vrouw partner vader moeder zoon dochter broer zus zwager schoonzus schoonvader schoonmoeder familie gezin ouders kind kinderen")

// saluted judges the name behind a form of address, word i.
func (r *reading) saluted(i int) {
	name, at := r.surnameAfter(i)
	if at < 0 {
		return
	}
	last := r.words[at].form
	wrong := r.c.Employee.Salutation == "mevr" && toMen[r.words[i].form] || r.c.Employee.Salutation == "dhr" && toWomen[r.words[i].form]
	if name != nil && !wrong {
		r.prefixed(name, at)
		return
	}
	from, to := sentenceAt(r.words, i)
	switch {
	case r.acquainted().firm[last] || r.any(from, to, relatives):
	case name != nil && wrong:
		r.tell("A20", "", "", say("De tekst zegt “%s” over de werknemer; in het dossier is de aanhef “%s”.", addressWord(toMen[r.words[i].form]), addressWord(!toMen[r.words[i].form])))
	case name == nil && !wrong && r.alike(last):
		r.tell("A20", "", "", "De achternaam van de werknemer is in deze tekst anders geschreven dan in het dossier.")
	case name == nil && r.stranger(i):
		r.tell("A20", "", "", "Deze tekst gaat over iemand met een naam die niet in het dossier voorkomt, en noemt de werknemer zelf niet.")
	}
}

// prefixed judges a surname that ends at word at: De Vries is not Vries.
func (r *reading) prefixed(name *surname, at int) {
	before := r.words[at-len(name.words)].form
	bare := toMen[before] || toWomen[before] || len(r.first) == 1 && before == r.first[0].form || before == initialsOf(r.c.Employee.Name.Initials)
	if from, to := sentenceAt(r.words, at); bare && len(name.prefix) > 0 && !r.any(from, to, relatives) && !r.acquainted().firm[name.words[0].form] {
		r.tell("A20", "", "", "De achternaam van de werknemer staat in deze tekst zonder voorvoegsel.")
	}
}

func addressWord(man bool) string {
	if man {
		return "de heer"
	}
	return "mevrouw"
}

// surnameAfter finds the surname behind a form of address: that of the employee,
// or nil, with its last word; -1 when none follows, or with other initials.
func (r *reading) surnameAfter(i int) (*surname, int) {
	j := i + 1
	for r.near(j) && r.words[j].capital && len(r.words[j].form) == 1 {
		if !strings.Contains(initialsOf(r.c.Employee.Name.Initials), r.words[j].form) {
			return nil, -1
		}
		j++
	}
	if n := r.first; len(n) == 1 && r.near(j) && r.words[j].form == n[0].form {
		j++
	}
	for r.near(j) && particles[r.words[j].form] && r.near(j+1) {
		j++
	}
	if !r.near(j) || !r.words[j].capital {
		return nil, -1
	}
	for k := range r.own {
		name := &r.own[k]
		if r.same(j, name.words) {
			return name, j + len(name.words) - 1
		}
	}
	return nil, j
}

// alike reports whether a word is the surname with a slip in it.
func (r *reading) alike(last string) bool {
	for _, name := range r.own {
		if own := name.words[len(name.words)-1].form; len(name.words) == 1 && slipped(own, last, 5) {
			return true
		}
	}
	return false
}

// slipped reports whether two words of at least so many letters differ in one
// letter, or in two that changed places; an s or an e behind does not count.
func slipped(a, b string, least int) bool {
	genitive := a+"s" == b && !strings.HasSuffix(a, "s") || b+"s" == a
	if a == b || len(a) < least || len(b) < least || genitive || a+"e" == b {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) == len(y):
		return x[1:] == y[1:] || len(x) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]
	case len(x) == len(y)+1:
		return x[1:] == y
	case len(x)+1 == len(y):
		return x == y[1:]
	}
	return false
}

// slippedTwice reports likewise for long words, in which two letters may differ.
func slippedTwice(a, b string) bool {
	if len(a) != len(b) || len(a) < 9 || a[0] != b[0] {
		return false
	}
	differ := 0
	for i := range len(a) {
		if a[i] != b[i] {
			differ++
		}
	}
	return 0 < differ && differ <= 2
}

// aboutEmployee are fields that are about the employee from their first word.
var aboutEmployee = set("summary findings characteristics ambitions motivation prognosis course analysis conclusion distance status")

// stranger reports whether the form of address at word i begins a text about
// somebody whom the case does not know.
func (r *reading) stranger(i int) bool {
	first := i
	if first > 0 && r.words[first-1].form == "de" {
		first--
	}
	if first != 0 || !aboutEmployee[r.current.key()] {
		return false
	}
	if r.any(0, len(r.words), r.acquainted().surname) || r.any(0, len(r.words), toAny) || r.any(i+2, i+6, explaining) {
		return false
	}
	return len(r.first) == 0 || !slices.ContainsFunc(r.words, func(w word) bool { return w.form == r.first[0].form })
}

// employer judges a word that may be the name of the employer with a slip in it.
func (r *reading) employer(i int) {
	w := r.words[i].form
	for _, of := range r.firm {
		if !of.capital || !slipped(of.form, w, 6) && !slippedTwice(of.form, w) {
			continue
		}
		a := r.acquainted()
		if a.firm[w] || a.surname[w] || writesSmall(r.c, w) || writesSmall(r.c, of.form) {
			continue
		}
		r.tell("A20", "", "", "De naam van de werkgever is in deze tekst anders geschreven dan in het dossier.")
	}
}

// others are people whom a text may mean by hij or zij.
var others = set(`bedrijfsarts werkgever adviseur arbeidsdeskundige leidinggevende directeur manager begeleider casemanager collega trainer docent coach
	jobhunter eigenaar chef contactpersoon partner man vrouw zoon dochter vader moeder heer mevrouw arts verzekeringsarts consulent mentor praktijkbegeleider`)

// singular are verbs with which zij is one woman, and hij one man.
var singular = set("heeft is wil kan gaat zal was had zoekt solliciteert geeft vindt denkt komt werkt doet ziet noemt vertelt volgt staat houdt kreeg kon wilde ging deed solliciteerde werkte zocht vond vertelde sprak gaf nam kwam bleef begon stond")

// pronouns looks for a sentence that begins with hij or zij, behind one that
// begins with the employee and names nobody else.
func (r *reading) pronouns() {
	wrong, own := "hij", "zij"
	switch r.c.Employee.Salutation {
	case "mevr":
	case "dhr":
		wrong, own = own, wrong
	default:
		return
	}
	r.opens(wrong)
	for i := 1; i+1 < len(r.words); i++ {
		if w := r.words[i].form; r.words[i].gap != stopped || w != wrong && !(wrong == "zij" && w == "ze") || !singular[r.words[i+1].form] {
			continue
		}
		from, to := sentenceAt(r.words, i-1)
		next := r.subject(from, to)
		first := r.words[from].form
		other := (first == "zij" || first == "ze" || first == "hij") && first != own && !(own == "zij" && first == "ze")
		if next < 0 || other || r.any(next, to, others) || r.named(next, to) {
			continue
		}
		r.tell("A20", "", "", say("De tekst zegt “%s” over de werknemer; in het dossier is de aanhef “%s”.", wrong, addressWord(wrong == "zij")))
	}
}

// besides are words by which a sentence may bring in somebody else.
var besides = set("de het een haar zijn met bij aan door van hun hem die dat")

// subject is the word behind the employee, when the sentence from word i up to end
// begins with that; or -1.
func (r *reading) subject(i, end int) int {
	if r.words[i].form == "de" {
		i++
	}
	if i >= end {
		return -1
	}
	switch w := r.words[i].form; {
	case w == "werknemer", w == "werkneemster", w == "kandidaat", w == "betrokkene":
		if name, at := r.surnameAfter(i); name != nil {
			return at + 1
		}
		return i + 1
	case (w == "zij" || w == "ze" || w == "hij") && i+1 < end && singular[r.words[i+1].form]:
		if !r.any(i+2, end, besides) {
			return i + 2
		}
	case toMen[w], toWomen[w]:
		if name, at := r.surnameAfter(i); name != nil {
			return at + 1
		}
	}
	return -1
}

// named reports whether a word within a sentence is somebody's name.
func (r *reading) named(from, to int) bool {
	return slices.ContainsFunc(r.words[from:to], func(w word) bool { return w.capital })
}
