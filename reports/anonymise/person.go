package anonymise

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/cases"
)

// A party is somebody who is named: known by the first letter of what they are
// called and by the last word of the surname, as the checks compare names.
type party struct {
	given    string // first name, else initials
	initials string // of the employee
	surname  string
	sex      cases.Salutation
}

func lastWord(s string) string {
	all := strings.Fields(s)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1]
}

// letterOf is the first letter of a first name or of initials, in small letters.
func letterOf(s string) string {
	r, _ := utf8.DecodeRuneInString(strings.ToLower(s))
	if !unicode.IsLetter(r) {
		return ""
	}
	return string(r)
}

// surname gives the stand-in of a surname: one word, or two that are hyphenated.
func (x *cast) surname(original string) string {
	double := strings.Contains(strings.Trim(original, "-"), "-")
	return x.part("surname", lastWord(original), x.isNew, func(d *die) string {
		if s := compound(d, "surname"); !double {
			return s
		}
		return compound(d, "surname") + "-" + compound(d, "surname")
	})
}

// prefix gives the stand-in of what stands before a surname.
func (x *cast) prefix(original, surname string) string {
	if original == "" {
		return ""
	}
	d := x.die("prefix", fold(surname))
	for {
		if s := d.of(stockOf()["prefixes"]); s != fold(original) {
			return s
		}
	}
}

// first gives the stand-in of a first name. Who has the same surname and the same
// first letter is the same person, whose initials begin with that of the stand-in.
func (x *cast) first(p party) string {
	section, letter := "anybody", letterOf(p.given)
	if e := x.employee; fold(lastWord(p.surname)) == fold(e.surname) && (letter == letterOf(e.given) || letter == letterOf(e.initials)) {
		letter = letterOf(e.given)
		switch e.sex {
		case "dhr":
			section = "men"
		case "mevr":
			section = "women"
		}
	}
	who := letter + " " + fold(lastWord(p.surname))
	return x.part("first", who, x.isNew, func(d *die) string { return d.of(stockOf()[section]) })
}

// initials gives as many initials as there were.
func (x *cast) initials(original string, p party) string {
	count := len(strings.FieldsFunc(original, func(r rune) bool { return !unicode.IsLetter(r) }))
	d := x.die("initials", fold(lastWord(p.surname)))
	first, _ := utf8.DecodeRuneInString(x.first(p))
	out := string(first) + "."
	for range min(count, 6) - 1 {
		out += string(rune('A'+d.roll(26))) + "."
	}
	return out
}

// person gives the stand-in of somebody as they are named in one line: what they
// are called, what stands before the surname, the surname, and behind a comma what
// they do. A line without a name is what somebody does.
func (x *cast) person(original string) string {
	name, does, _ := strings.Cut(original, ",")
	if before, _, ok := strings.Cut(name, "("); ok {
		name = before
	}
	words := strings.Fields(name)
	if len(words) == 0 || !namesSomebody(words) {
		return x.officer(original)
	}
	surname := words[len(words)-1]
	var given, initials, prefix string
	for _, w := range words[:len(words)-1] {
		switch r, _ := utf8.DecodeRuneInString(w); {
		case isParticle(w):
			prefix = strings.TrimSpace(prefix + " " + w)
		case strings.Contains(w, ".") && unicode.IsUpper(r):
			initials += w
		case unicode.IsUpper(r) && prefix == "":
			given = strings.TrimSpace(given + " " + w)
		}
	}
	p := party{given: given, surname: surname}
	if p.given == "" {
		p.given = initials
	}
	out := ""
	switch {
	case initials != "":
		out = x.initials(initials, p) + " "
	case given != "":
		out = x.first(p) + " "
	}
	if prefix != "" {
		out += capital(x.prefix(prefix, surname), prefix) + " "
	}
	out += x.surname(surname)
	if does = strings.TrimSpace(does); does != "" {
		out += ", " + x.officer(does)
	}
	return out
}

// namesSomebody tells a name from what somebody does: a name has a capital, and a
// title such as Teamleider administratie has one in front only.
func namesSomebody(words []string) bool {
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(w, "'"))
		if unicode.IsUpper(r) && (i > 0 || len(words) == 1 || strings.Contains(w, ".")) {
			return true
		}
	}
	return false
}

// isParticle reports whether a word is one that stands before a surname, also with
// a capital, as in De Vries.
func isParticle(w string) bool {
	for _, s := range stockOf()["prefixes"] {
		if slices.Contains(strings.Fields(s), strings.ToLower(w)) {
			return true
		}
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) && !strings.Contains(w, ".")
}

// officer gives the stand-in of what somebody does for the employer or a firm.
func (x *cast) officer(original string) string { return x.pick("officers", original) }

// orderer gives the stand-in of who ordered the trajectory, and on whose advice.
func (x *cast) orderer(original string) string {
	who, rest, _ := strings.Cut(original, ",")
	out := x.person(who)
	if x.parts[firmID(who)] != "" {
		out = x.firm(who, "firms")
	}
	for _, role := range []cases.Role{cases.Expert, cases.Physician, cases.Manager} {
		if strings.Contains(strings.ToLower(rest), string(role)) {
			return out + ", " + x.die("advice", original).of(stockOf()["advice"]) + " " + string(role)
		}
	}
	return out
}

// email gives an address of the stand-in of whoever has it, on a domain that
// nobody can have (RFC 2606).
func (x *cast) email(original string, owner party) string {
	local := "post"
	if owner.surname != "" {
		local = ascii(x.first(owner)) + "." + ascii(x.surname(owner.surname))
	}
	return x.part("email", original, x.isOther, func(d *die) string {
		s := local + "@example.org"
		if local == "post" || x.taken["email\x00"+s] || !x.isOther(s) {
			s = local + "." + digits(d, 3) + "@example.org"
		}
		return s
	})
}

// ascii is a name as it stands in an address.
func ascii(s string) string {
	return strings.Map(func(r rune) rune {
		if r = unicode.ToLower(r); 'a' <= r && r <= 'z' || r == '-' {
			return r
		}
		return -1
	}, s)
}
