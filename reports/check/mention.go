package check

import "strings"

// A mention is a place where somebody may be named.
type mention struct {
	from, to int // words, both included
	how      how
	half     bool
	common   bool // a name that many bear, or a word of every day
	role     bool // what follows says whose person it is: "van de praktijkschool"
}

// How somebody is named, from loose to sure.
type how uint8

const (
	alone     how = iota + 1 // Bouzid
	addressed                // mevrouw Bouzid
	initialed                // F. Bouzid
	full                     // Fatima Bouzid
)

// better reports whether m says more than other.
func (m mention) better(other mention) bool {
	if m.how != other.how {
		return m.how > other.how
	}
	return m.to > other.to || m.to == other.to && other.half && !m.half
}

// severity is an error where there is little doubt about who is meant.
func (m mention) severity(people int) Severity {
	switch {
	case m.how == alone, m.how == addressed && (m.common || m.role || people > 1):
		return Warning
	}
	return Error
}

// mentioned judges whether the surname stands at word i, and how.
func (s *search) mentioned(i int, name *surname) (mention, bool) {
	m := mention{from: i, to: i + len(name.words) - 1, half: name.half}
	if !s.same(i, name.words) || s.goesOn(m.to) {
		return m, false
	}
	m.common = commonNames[name.words[len(name.words)-1].form] || len(name.words[0].form) < 4 && len(name.words) == 1
	m.role = s.explained(m.to)
	p, prefixed := s.prefix(i, name.prefix)
	who := &s.people[name.who]
	if g := s.given(p, who); g.how != 0 {
		small := g.how == addressed && !s.words[i].capital && (m.common || toAny[s.words[p-1].form])
		if !prefixed && g.how != full && len(name.words) == 1 || small {
			return m, false
		}
		m.from, m.how = g.from, g.how
		return m, true
	}
	if prefixed && s.reversed(m.to, who) {
		m.from, m.how = p, initialed
		return m, true
	}
	m.from = p
	if !prefixed || m.half || m.common || who.stands(s.words, p) || !s.lonely(p, m.to, name) {
		return m, false
	}
	m.how = alone
	return m, true
}

// firms are words that make a name that of a firm, a street or a place.
var firms = set("bv nv vof holding groep group transport bouw installatie installaties techniek zn zonen zoon co company straat laan weg plein school college")

// goesOn reports whether a name goes on behind its last word, so that it is
// another: Bouzid-Jansen, Bouzid Transport.
func (s *search) goesOn(to int) bool {
	if to+1 >= len(s.words) {
		return false
	}
	next := &s.words[to+1]
	between := s.current.text[s.words[to].end:next.start]
	if strings.Contains(between, "&") || strings.HasPrefix(between, "-") && next.capital && next.gap == hyphened {
		return true
	}
	if next.gap > spaced {
		return false
	}
	return firms[next.form] || next.form == "b" && to+2 < len(s.words) && s.words[to+2].form == "v"
}

// explaining are words behind a name that tell which other person it is.
var explaining = set("van bij namens hr leidinggevende directeur directrice eigenaar manager afdelingshoofd recruiter intercedent")

func (s *search) explained(to int) bool {
	for i := to + 1; i < len(s.words) && i <= to+2 && s.words[i].gap <= paused; i++ {
		if explaining[s.words[i].form] {
			return true
		}
	}
	return false
}

// prefix finds what goes before the main name at word i, also shortened (v.d.),
// and gives the first word of the surname.
func (s *search) prefix(i int, prefix []word) (from int, ok bool) {
	if len(prefix) == 0 {
		return i, i == 0 || !s.near(i) || s.words[i-1].form == "van" || !particles[s.words[i-1].form] || s.dotted(i-1) && s.words[i].gap != hyphened
	}
	if n := len(prefix); i >= n && s.near(i) && s.same(i-n, prefix) {
		return i - n, true
	}
	short := ""
	for _, w := range prefix {
		short += w.form[:1]
	}
	if s.near(i) && s.words[i-1].form == short {
		return i - 1, true
	}
	if n := len(prefix); n > 1 && i >= n && s.near(i) {
		for k := range n {
			if s.words[i-n+k].form != short[k:k+1] {
				return i, false
			}
		}
		return i - n, true
	}
	return i, false
}

// A givenName is what stands before a surname.
type givenName struct {
	from int
	how  how
}

// forms of address.
var (
	toMen   = set("heer dhr meneer mijnheer hr")
	toWomen = set("mevrouw mevr mw mvr mej mejuffrouw")
	toAny   = set("werknemer werkneemster kandidaat client cliente klant betrokkene deelnemer deelneemster collega")
)

// fits reports whether a word is a form of address, and one for this client.
func (who *client) fits(w string) (address, fits bool) {
	switch {
	case toMen[w]:
		return true, !who.woman
	case toWomen[w]:
		return true, !who.man
	}
	return toAny[w], true
}

// given reads back from word p, the first of a surname, and says how the client
// is named there; the zero givenName when it is not, or somebody else is.
func (s *search) given(p int, who *client) givenName {
	if !s.near(p) {
		if p == 0 || s.current.text[s.words[p-1].end:s.words[p].start] != ") " {
			return givenName{}
		}
	}
	if address, fits := who.fits(s.words[p-1].form); address {
		if fits {
			return givenName{p - 1, addressed}
		}
		return givenName{}
	}
	i := p
	for i > 0 && (i == p || s.near(i)) && s.words[i-1].capital && s.dotted(i-1) {
		i--
	}
	if i < p {
		return s.byInitials(i, p, who)
	}
	for n := min(len(who.first), p); n > 0; n-- { // of two first names one may be left out
		if s.same(p-n, who.first[:n]) {
			return s.addressOf(p-n, full, who)
		}
	}
	return givenName{}
}

// dotted reports whether a word is an initial: one letter, or two (Th.) with a
// point.
func (s *search) dotted(i int) bool {
	w := &s.words[i]
	point := w.end < len(s.current.text) && s.current.text[w.end] == '.'
	return len(w.form) == 1 || point && twoLetters[w.form]
}

var twoLetters = set("th ch ph ij fr jo")

// byInitials compares the initials from word i up to p.
func (s *search) byInitials(i, p int, who *client) givenName {
	letters := ""
	for _, w := range s.words[i:p] {
		letters += w.form
	}
	theirs := who.initials
	if theirs == "" && len(who.first) > 0 {
		theirs = who.first[0].form[:1]
	}
	if theirs == "" || !strings.HasPrefix(letters, theirs) && !strings.HasPrefix(theirs, letters) {
		return givenName{}
	}
	return s.addressOf(i, initialed, who)
}

// addressOf looks at the form of address before a full name: one for the other
// sex makes it somebody else.
func (s *search) addressOf(i int, how how, who *client) givenName {
	if s.near(i) {
		if address, fits := who.fits(s.words[i-1].form); address && !fits {
			return givenName{}
		}
	}
	return givenName{i, how}
}

// reversed reports whether the initials or the first name stand behind the name,
// as in a list: Bouzid, F.
func (s *search) reversed(to int, who *client) bool {
	i := to + 1
	if i >= len(s.words) || s.current.text[s.words[to].end:s.words[i].start] != ", " {
		return false
	}
	if len(who.first) > 0 && s.same(i, who.first) {
		return true
	}
	w := &s.words[i]
	return w.capital && len(w.form) == 1 && s.dotted(i) && strings.HasPrefix(who.initials, w.form)
}

// opening are words that may begin a sentence with a surname behind them.
var opening = set("met volgens voor dat ook door aan en maar of als omdat toen van over zoals namens")

// stands reports whether another name or form of address stands before a surname.
func (who *client) stands(all []word, p int) bool {
	if p == 0 || all[p].gap > spaced {
		return false
	}
	before := &all[p-1]
	address, _ := who.fits(before.form)
	return address || before.capital && (before.gap != stopped || !opening[before.form]) || len(before.form) == 1
}

// placing are words before a name that make it a place or a firm.
var placing = set("bij naar te in uit firma familie fam bedrijf naast tussen tegenover stichting garage bakkerij restaurant hotel praktijk van de het een")

// lonely reports whether a surname by itself is rare enough to be taken for one:
// with a capital, no word of this case, and borne by one client alone.
func (s *search) lonely(p, to int, name *surname) bool {
	first := &s.words[to+1-len(name.words)]
	if !first.capital || len(first.form) < 5 || to+1 < len(s.words) && s.words[to+1].capital && s.words[to+1].gap <= spaced {
		return false
	}
	if p > 0 && s.words[p].gap <= spaced && placing[s.words[p-1].form] && s.words[p-1].form != "van" || len(name.prefix) == 1 && s.words[p].gap == stopped {
		return false
	}
	bearers := 0
	for _, other := range s.names[first.form] {
		if other.who != name.who {
			bearers++
		}
	}
	return bearers == 0 && !writesSmall(s.c, first.form)
}

// foreign reports whether who is named is nobody of this case.
func (s *search) foreign(m *mention, people []int) bool {
	a, last, other := s.acquainted(), s.words[m.to].form, &s.people[people[0]]
	switch {
	case a.surname[last]:
		return m.how >= initialed && !a.mayBe(other, m.how) && !a.firm[last]
	case a.firm[last]:
		return m.how == full && !a.goesBy(last, other.first)
	}
	return true
}
