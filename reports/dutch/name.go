package dutch

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Name is a person's name in its parts. What is not known is empty.
type Name struct {
	Initials  string // "A.M."
	FirstName string // that people use
	Prefix    string // "van der"; may also stand before the LastName
	LastName  string // "Berg-Wiśniewska"
}

// Full is the name where it introduces someone: "A. (Anneke) van der Meulen". A
// line may break before the surname only.
func (n Name) Full() string {
	initials, first := unbroken(n.Initials), unbroken(n.FirstName)
	switch {
	case initials == "" && first == "":
		return n.Family()
	case first == "":
		return n.Short()
	case initials == "":
		return spaced(" ", first, n.surname())
	}
	return spaced(" ", initials+nbsp+"("+first+")", n.surname())
}

// Short is the name in a table or signature: "A. van der Meulen", unbreakable.
// Without initials it has the first name.
func (n Name) Short() string {
	given := unbroken(n.Initials)
	if given == "" {
		given = unbroken(n.FirstName)
	}
	if given == "" {
		return n.Family()
	}
	return spaced(nbsp, given, n.surname())
}

// Family is the surname by itself, which begins with a capital: "Van der
// Meulen", "'t Hart".
func (n Name) Family() string { return Sentence(n.surname()) }

// Addressed is the name as one speaks to or about someone: "mevrouw Van der
// Meulen". The salutation is that word or its code, "mevr" or "dhr"; empty or
// "neutraal", or with a name of which the surname is missing, it gives the Short
// name.
func (n Name) Addressed(salutation string) string {
	switch salutation {
	case "dhr":
		salutation = "de" + nbsp + "heer"
	case "mevr":
		salutation = "mevrouw"
	case "neutraal":
		salutation = ""
	}
	family := n.Family()
	if salutation == "" || family == "" {
		return n.Short()
	}
	return salutation + nbsp + family
}

// SortKey is what the name is looked up by: the main name first, then what goes
// before it: "Meulen, van der, A.M.".
func (n Name) SortKey() string {
	prefix, last := n.parts()
	return spaced(", ", last, prefix, unbroken(n.Initials), unbroken(n.FirstName))
}

// surname is the prefix as it was typed and the main name.
func (n Name) surname() string {
	prefix, last := n.parts()
	if strings.HasSuffix(prefix, "'") || strings.HasSuffix(prefix, "’") {
		return prefix + last // d'Ancona
	}
	return spaced(nbsp, prefix, last)
}

// parts takes what goes before the main name off a LastName that has it.
func (n Name) parts() (prefix, last string) {
	before, main := strings.Fields(n.Prefix), strings.Fields(n.LastName)
	if len(before) == 0 {
		for len(main) > 1 && isParticle(main[0]) {
			before, main = append(before, main[0]), main[1:]
		}
	}
	return strings.Join(before, nbsp), strings.Join(main, nbsp)
}

// isParticle reports whether a word is written as what goes before a main name.
func isParticle(word string) bool {
	first, size := utf8.DecodeRuneInString(word)
	if first == '\'' || first == '’' {
		first, _ = utf8.DecodeRuneInString(word[size:])
	}
	return unicode.IsLower(first)
}

// unbroken is s with one no-break space between its words.
func unbroken(s string) string { return strings.Join(strings.Fields(s), nbsp) }

// spaced joins the parts that are not empty.
func spaced(space string, parts ...string) string {
	var b strings.Builder
	for _, part := range parts {
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(space)
		}
		b.WriteString(part)
	}
	return b.String()
}
