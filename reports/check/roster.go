package check

import (
	"strings"
	"unicode/utf8"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A Roster is who the employees of the cases of one run are, so that nobody's
// name ends up in the report of somebody else. The zero Roster is empty. When all
// are in it, it may be used by many goroutines at once.
type Roster struct {
	people  []client
	names   map[string][]surname // by the first word of the surname
	numbers map[string][]int     // people by BSN, telephone number or e-mail address
	sieve   [1 << 12]uint64      // a bit a hash of a first word: most words are no name
}

// A client is the employee of a case.
type client struct {
	id       string // of the case
	first    []word // first name
	initials string // small letters
	man      bool
	woman    bool
}

// A surname is a way to write the surname of a client.
type surname struct {
	who    int
	prefix []word
	words  []word // of the main name
	half   bool   // one of two that are joined by a hyphen
}

// Len is how many people are in it.
func (r *Roster) Len() int { return len(r.people) }

// Add enters the employee of a case.
func (r *Roster) Add(c *cases.Case) {
	if r.names == nil {
		r.names, r.numbers = map[string][]surname{}, map[string][]int{}
	}
	e, who := &c.Employee, len(r.people)
	r.people = append(r.people, client{
		id: strings.Clone(c.Case.ID), first: words(strings.Clone(e.Name.FirstName), nil), initials: initialsOf(e.Name.Initials),
		man: e.Salutation == "dhr", woman: e.Salutation == "mevr",
	})
	for _, s := range surnames(e.Name) {
		s.who = who
		head := s.words[0].form
		r.names[head] = append(r.names[head], s)
		h := hashOf(head) % (64 * uint64(len(r.sieve)))
		r.sieve[h/64] |= 1 << (h % 64)
	}
	for _, n := range numbersOf(c) {
		r.numbers[n] = append(r.numbers[n], who)
	}
}

const (
	fnvOffset = uint64(14695981039346656037)
	fnvPrime  = 1099511628211
)

// hashOf is FNV-1a.
func hashOf(w string) uint64 {
	h := fnvOffset
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * fnvPrime
	}
	return h
}

// has reports whether a word with that hash may be the first of a surname.
func (r *Roster) has(h uint64) bool {
	h %= 64 * uint64(len(r.sieve))
	return r.sieve[h/64]&(1<<(h%64)) != 0
}

// promising reports whether a text has the first word of a surname, as many digits
// as a number of somebody, or an address. Most texts have not, and that is soon
// seen.
func (r *Roster) promising(text string) bool {
	word, h, figures, odd := -1, fnvOffset, 0, false
	for i, size := 0, 1; i <= len(text); i += size {
		c := byte(' ')
		if size = 1; i < len(text) {
			c = text[i]
		}
		if c >= utf8.RuneSelf {
			var letter rune
			if letter, size = decode(text[i:]); inWord(letter) {
				odd = true
			} else {
				c = ' '
			}
		}
		switch {
		case c == '@', figures >= bsnLength:
			return true
		case '0' <= c && c <= '9':
			figures++
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			c |= 0x20
			figures = 0
		case c < utf8.RuneSelf:
			if word >= 0 && (odd || r.has(h)) && r.names[normalForm(text[word:i])] != nil {
				return true
			}
			if c > ' ' && c != '-' && c != '.' && c != '/' {
				figures = 0
			}
			word, odd = -1, false
			continue
		}
		if word < 0 {
			word, h = i, fnvOffset
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return false
}

// surnames are the ways to write a surname: whole and, when it is two joined by a
// hyphen, each of them.
func surnames(n cases.Name) []surname {
	prefix, main := strings.Clone(n.Prefix), strings.Clone(n.LastName)
	if strings.TrimSpace(prefix) == "" {
		key := dutch.Name{LastName: main}.SortKey() // "Meulen, van der"
		if last, before, ok := strings.Cut(key, ", "); ok {
			prefix, main = before, last
		}
	}
	all := words(main, nil)
	if len(all) == 0 || len(all) == 1 && len(all[0].form) < 2 {
		return nil
	}
	out := []surname{{prefix: words(prefix, nil), words: all}}
	for i := 1; i < len(all); i++ {
		if all[i].gap != hyphened || strings.ContainsAny(main[all[i-1].end:all[i].start], "'’") {
			continue
		}
		out = append(out, surname{prefix: out[0].prefix, words: all[:i:i], half: true}, trimmed(all[i:]))
	}
	return out
}

// trimmed is the second half of a double surname, its own prefix apart.
func trimmed(all []word) surname {
	n := 0
	for n < len(all)-1 && particles[all[n].form] {
		n++
	}
	return surname{prefix: all[:n:n], words: all[n:], half: true}
}

// particles are what goes before a main name.
var particles = set("van de der den het t ten ter te in op aan von du la le les d l s bij onder uit el al ben bin ait")

// initialsOf are the letters of initials: "A.M." gives "am".
func initialsOf(s string) string {
	var b strings.Builder
	for _, w := range words(s, nil) {
		b.WriteString(w.form)
	}
	return b.String()
}

// numbersOf are the numbers and addresses that belong to one person alone.
func numbersOf(c *cases.Case) []string {
	var out []string
	e := &c.Employee
	if n := digits(e.BSN); len(n) == bsnLength {
		out = append(out, n)
	}
	if n := phone(digits(e.Phone)); len(n) == phoneLength {
		out = append(out, n)
	}
	mail := strings.ToLower(strings.TrimSpace(e.Email))
	if name, domain, _ := strings.Cut(mail, "@"); len(words(name, nil)) > 0 && domain != "" {
		out = append(out, mail)
	}
	return out
}

const (
	bsnLength   = 9
	phoneLength = 10
)

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// phone is a number as it is dialled within the country.
func phone(n string) string {
	for _, country := range []string{"0031", "31"} {
		if rest, ok := strings.CutPrefix(n, country); ok && len(strings.TrimPrefix(rest, "0")) == phoneLength-1 {
			return "0" + strings.TrimPrefix(rest, "0")
		}
	}
	return n
}
