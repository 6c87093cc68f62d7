package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"spoor2/reports/cases"
)

// An acquaintance is what a case knows: its own employee and its parties.
type acquaintance struct {
	initials string
	first    []word
	surname  map[string]bool // last words of the employee's own
	firm     map[string]bool // words of the names of parties, firms and places
	before   map[string]bool // "n kuipers": letters and words before a word of a party's name
	numbers  map[string]bool
}

func acquaint(c *cases.Case) *acquaintance {
	n := c.Employee.Name
	a := &acquaintance{
		initials: initialsOf(n.Initials), first: words(n.FirstName, nil),
		surname: map[string]bool{}, firm: map[string]bool{}, before: map[string]bool{}, numbers: map[string]bool{},
	}
	for _, own := range surnames(n) {
		a.surname[own.words[len(own.words)-1].form] = true
	}
	for _, number := range numbersOf(c) {
		a.numbers[number] = true
	}
	passages(c, a.passage)
	return a
}

func (a *acquaintance) passage(p *passage) {
	switch {
	case p.field.Kind == cases.ProseKind:
	case p.key() == "phone":
		a.numbers[phone(digits(p.text))] = true
	case p.key() == "email":
		a.numbers[strings.ToLower(strings.TrimSpace(p.text))] = true
	case p.keys[0] == "employee" || p.keys[0] == "signatures" || !partyFields[p.key()]:
	default:
		all := words(p.text, nil)
		for i, w := range all {
			a.firm[w.form] = true
			for k := i - 1; k >= max(0, i-5); k-- {
				a.before[all[k].form+" "+w.form] = true
			}
		}
	}
}

// writesSmall reports whether a case has a word without a capital, as a word that
// is no name.
func writesSmall(c *cases.Case, w string) bool {
	found := false
	passages(c, func(p *passage) {
		for at := 0; !found && p.field.Kind == cases.ProseKind; {
			i := strings.Index(p.text[at:], w)
			if i < 0 {
				return
			}
			at += i + len(w)
			before, _ := utf8.DecodeLastRuneInString(p.text[:at-len(w)])
			after, _ := utf8.DecodeRuneInString(p.text[at:])
			found = !inWord(before) && !inWord(after)
		}
	})
	return found
}

// mayBe reports whether another client with the surname of the employee may be
// the employee.
func (a *acquaintance) mayBe(other *client, how how) bool {
	if how == full && len(a.first) > 0 {
		return sameWords(a.first, other.first)
	}
	if a.initials == "" || other.initials == "" {
		return len(a.first) > 0 && len(other.first) > 0 && a.first[0].form[0] == other.first[0].form[0]
	}
	return strings.HasPrefix(a.initials, other.initials) || strings.HasPrefix(other.initials, a.initials)
}

// goesBy reports whether a party with that surname may have that first name.
func (a *acquaintance) goesBy(last string, first []word) bool {
	return len(first) > 0 && (a.before[first[0].form+" "+last] || a.before[first[0].form[:1]+" "+last])
}

func sameWords(a, b []word) bool {
	return slices.EqualFunc(a, b, func(x, y word) bool { return x.form == y.form })
}
