package check

import (
	"slices"
	"strings"
	"unicode"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A Stranger is somebody of another case in a text of this one. Only Term repeats
// who.
type Stranger struct {
	Pointer  string
	Severity Severity
	Cases    []string // of which it is the employee, by id
	What     string   // Dutch: "naam", "BSN", "telefoonnummer" or "e-mailadres"
	Term     string   // as it is written; only to be shown when asked for
	Sentence string   // with all such terms masked

	start, end int // in the text
}

// Strangers finds employees of other cases in the texts of a case, in the order
// of the texts. Who is a party to the case itself, or has the name of one, is not
// taken for another.
func (r *Roster) Strangers(c *cases.Case) []Stranger {
	if r == nil || len(r.people) < 2 {
		return nil
	}
	s := search{Roster: r, scan: scan{c: c}}
	passages(c, s.passage)
	return s.found
}

// A search goes through the texts of a case.
type search struct {
	*Roster
	scan
	found []Stranger
}

// noText are fields that hold no text about anybody: references, and who the
// parties are.
var noText = set(`id phone email bsn version register vacancyUrl logo initials firstName prefix lastName drivingLicence days lang phase
	activity document documentRef evidenceRef placementRef city place address`)

// partyFields name a person or a firm with a part in the case.
var partyFields = set(`name caseManager by orderedBy author supervisor service organisation employer provider payer insurer paidBy city place address firstName`)

func (s *search) passage(p *passage) {
	line := p.field.Kind == cases.LineKind
	if p.keys[0] == "waivers" || p.keys[0] == "extract" || line && (noText[p.key()] || partyFields[p.key()]) {
		return
	}
	if s.current = p; !s.promising(p.text) {
		return
	}
	s.words = words(p.text, s.words)
	before := len(s.found)
	for i := 0; i < len(s.words); i++ {
		w := &s.words[i]
		if c := w.form[0]; '0' <= c && c <= '9' {
			i = s.number(i)
			continue
		}
		if s.names[w.form] != nil {
			i = s.name(i)
		}
	}
	if strings.IndexByte(p.text, '@') >= 0 {
		s.addresses(p.text)
	}
	if found := s.found[before:]; len(found) > 0 {
		slices.SortStableFunc(found, func(a, b Stranger) int { return a.start - b.start })
		s.masked(found)
	}
}

// number looks up the number that begins at word i, and gives its last word.
func (s *search) number(i int) int {
	text := s.current.text
	var all []byte
	for j := i; j < len(s.words) && j < i+8; j++ {
		w := &s.words[j]
		if j > i && (w.start-s.words[j-1].end > 2 || w.gap == stopped) {
			break
		}
		part := text[w.start:w.end]
		if strings.Trim(part, "0123456789") != "" {
			break
		}
		if all = append(all, part...); len(all) > phoneLength+4 {
			break
		}
		for _, n := range []string{string(all), phone(string(all))} {
			if people := s.numbers[n]; people != nil && !s.acquainted().numbers[n] {
				what := "telefoonnummer"
				if len(n) == bsnLength {
					what = "BSN"
				}
				s.report(people, Error, what, s.words[i].start, w.end)
				return j
			}
		}
	}
	return i
}

// addresses looks up what stands around each @.
func (s *search) addresses(text string) {
	for at, r := range text {
		if r != '@' {
			continue
		}
		apart := func(r rune) bool {
			return !inWord(r) && !strings.ContainsRune("._-+@", r)
		}
		from := strings.LastIndexFunc(text[:at], apart)
		if from >= 0 {
			_, size := decode(text[from:])
			from += size
		}
		from = max(from, 0)
		to := len(text)
		if n := strings.IndexFunc(text[at:], apart); n >= 0 {
			to = at + n
		}
		written := strings.TrimRight(text[from:to], ".")
		mail := strings.ToLower(written)
		if people := s.numbers[mail]; people != nil && !s.acquainted().numbers[mail] {
			s.report(people, Error, "e-mailadres", from, from+len(written))
		}
	}
}

// name looks for the surname that begins at word i, and gives its last word. Of
// those that fit, the surest counts, and of those the longest.
func (s *search) name(i int) int {
	if s.inAddress(i) {
		return i
	}
	var best mention
	var people []int
	for k := range s.names[s.words[i].form] {
		m, ok := s.mentioned(i, &s.names[s.words[i].form][k])
		switch who := s.names[s.words[i].form][k].who; {
		case !ok || s.people[who].id == s.c.Case.ID:
		case m.better(best):
			best, people = m, []int{who}
		case !best.better(m) && !slices.Contains(people, who):
			people = append(people, who)
		}
	}
	if people == nil || !s.foreign(&best, people) {
		return i
	}
	s.report(people, best.severity(len(people)), "naam", s.words[best.from].start, s.words[best.to].end)
	return best.to
}

// inAddress reports whether a word is part of an e-mail address.
func (s *search) inAddress(i int) bool {
	text, w := s.current.text, &s.words[i]
	from := strings.LastIndexFunc(text[:w.start], unicode.IsSpace) + 1
	to := strings.IndexFunc(text[w.end:], unicode.IsSpace)
	if to < 0 {
		to = len(text) - w.end
	}
	return strings.IndexByte(text[from:w.end+to], '@') >= 0
}

// maxCases is how many other cases a finding names.
const maxCases = 3

func (s *search) report(people []int, severity Severity, what string, start, end int) {
	text := s.current.text
	x := Stranger{Pointer: s.current.pointer(), Severity: severity, What: what, Term: text[start:end], start: start, end: end}
	for _, who := range people {
		id := s.people[who].id
		if id == s.c.Case.ID {
			return // it is one's own, too
		}
		if !slices.Contains(x.Cases, id) && len(x.Cases) < maxCases {
			x.Cases = append(x.Cases, id)
		}
	}
	s.found = append(s.found, x)
}

// masked gives what was found in a text the sentence around it, with a mark in the
// place of all that was found.
func (s *search) masked(found []Stranger) {
	text := s.current.text
	for i := range found {
		x := &found[i]
		w := max(0, slices.IndexFunc(s.words, func(w word) bool { return w.end > x.start }))
		first, last := sentenceAt(s.words, w)
		from, to := s.words[first].start, len(text)
		if last < len(s.words) {
			to = s.words[last].start
		}
		var b strings.Builder
		for _, other := range found {
			if from <= other.start && other.end <= to {
				b.WriteString(text[from:other.start] + "▒▒▒")
				from = other.end
			}
		}
		x.Sentence = strings.TrimSpace(b.String() + text[from:to])
	}
}

// TextFindings are the strangers as findings in texts, one a text.
func TextFindings(all []Stranger) []TextFinding {
	var out []TextFinding
	for i := 0; i < len(all); {
		first := all[i]
		ids, what, grave := []string(nil), []string(nil), Warning
		for ; i < len(all) && all[i].Pointer == first.Pointer; i++ {
			grave = max(grave, all[i].Severity)
			for _, id := range all[i].Cases {
				if !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
			if !slices.Contains(what, all[i].What) {
				what = append(what, all[i].What)
			}
		}
		slices.Sort(ids)
		out = append(out, TextFinding{Rule: StrangerRule, Severity: grave, Pointer: first.Pointer, Message: about(grave, what, ids)})
	}
	return out
}

// StrangerRule is the rule on people of other cases.
const StrangerRule = "P12"

func about(grave Severity, what, ids []string) string {
	sure := "Deze tekst bevat "
	if grave != Error {
		sure = "Deze tekst bevat mogelijk "
	}
	for i, w := range what {
		if what[i] = "het " + w; w == "naam" {
			what[i] = "de naam"
		}
	}
	whose := " van de werknemer van een ander dossier: "
	if len(ids) > 1 {
		whose = " van werknemers van andere dossiers: "
	}
	return plain(sure + dutch.List(what) + whose + dutch.List(ids) + ".")
}
