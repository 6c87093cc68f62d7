package reports

import (
	"slices"
	"strings"

	"spoor2/reports/bind"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A dossierView is what the template "dossier" prints: title page and index.
type dossierView struct {
	sheet
	Entries  []entry
	Absent   []Absent
	Withheld []Withheld
	Pages    int // of the dossier

	reports []facts.Report
	annexes []Annex
}

func newDossierView(c *cases.Case, today calendar.Date, docs []facts.Report, absent []Absent, annexes []Annex) *dossierView {
	s := newSheet(c, today, "Dossier tweede spoor")
	who := dutch.Name(c.Employee.Name).Short()
	if who == "" {
		who = "naam niet bekend"
	}
	s.Subtitle = who + ", stand op " + dutch.Date(today)
	return &dossierView{sheet: s, Absent: absent, reports: docs, annexes: annexes}
}

// An entry is a line of the index.
type entry struct {
	Title  string
	Anchor string // of the part
	About  string // Dutch: what it covers, or how much there is in it
	Date   calendar.Date
	State  string // of a report, Dutch
	Mark   string // of its state in a template
	Page   int    // on which it begins
}

// index fills the entries, with so many pages before the first part.
func (v *dossierView) index(before int, parts []section) {
	v.Entries, v.Pages = nil, before
	for i, s := range parts {
		e := entry{Title: s.title, Anchor: bind.Anchor(i + 1), Date: v.Report.Date, Page: v.Pages + 1}
		v.Pages += len(s.pages.Pages)
		if i < len(v.reports) {
			r := v.reports[i]
			e.Title, e.About, e.Date, e.State, e.Mark = dutch.Sentence(r.Name()), dutch.Period(r.From, r.To), r.Date, string(r.State), markOf(r.State)
		} else {
			e.About = v.amount(s.title)
		}
		v.Entries = append(v.Entries, e)
	}
	v.Pages += v.Appended()
	if n := v.inState(facts.Draft); n > 0 {
		v.Concept = "met " + dutch.Count(n, "concept", "concepten") + ", nog niet vastgesteld en niet ondertekend"
	}
}

// frontTitle names the title page where something of it is left out.
const frontTitle = "Titelblad"

// withholds reports whether a part is not there, or not whole.
func (v *dossierView) withholds(title string) bool {
	return slices.ContainsFunc(v.Withheld, func(w Withheld) bool { return w.Title == title })
}

// amount says what is in the lists that follow the reports.
func (v *dossierView) amount(list string) string {
	switch list {
	case timelineTitle:
		return v.WeekOf()
	case logTitle:
		if n := len(v.Log()); n > 0 {
			return dutch.Count(n, "sollicitatie", "sollicitaties")
		}
		return "geen sollicitaties"
	default:
		return v.annexesWord()
	}
}

func markOf(s facts.State) string {
	switch s {
	case facts.Final:
		return "done"
	case facts.ToSign:
		return "started"
	}
	return "planned"
}

func (v *dossierView) inState(s facts.State) int {
	n := 0
	for _, r := range v.reports {
		if r.State == s {
			n++
		}
	}
	return n
}

func (v *dossierView) annexesWord() string {
	if len(v.annexes) == 0 {
		return "geen bijlagen"
	}
	s := dutch.Count(len(v.annexes), "bijlage", "bijlagen")
	if gone := len(v.annexes) - embedded(v.annexes); gone > 0 {
		s += ", " + dutch.Word(gone) + " " + dutch.Plural(gone, "ontbreekt", "ontbreken")
	}
	return s
}

// Contents is "Vijf rapporten, de tijdlijn, 23 sollicitaties en drie bijlagen.", and
// says what there is none of.
func (v *dossierView) Contents() string {
	var has, none []string
	count := func(n int, one, many string) {
		if n > 0 {
			has = append(has, dutch.Count(n, one, many))
		} else {
			none = append(none, many)
		}
	}
	count(len(v.reports), "rapport", "rapporten")
	if !v.withholds(timelineTitle) {
		has = append(has, "de tijdlijn")
	}
	if !v.withholds(logTitle) {
		count(len(v.Log()), "sollicitatie", "sollicitaties")
	}
	count(v.Embedded(), "bijlage", "bijlagen")
	s := dutch.Sentence(dutch.List(has))
	switch {
	case len(has) == 0:
		return "Alleen dit blad."
	case len(none) > 0:
		s += "; geen " + dutch.Choice(none)
	}
	return s + "."
}

// Embedded counts the annexes that are in the file.
func (v *dossierView) Embedded() int { return embedded(v.annexes) }

// Appended counts the pages of annexes that follow the dossier.
func (v *dossierView) Appended() int { return appended(v.annexes) }

// States says in a sentence what the reports are on paper.
func (v *dossierView) States() string {
	n := len(v.reports)
	verbs := []struct {
		state     facts.State
		one, many string
	}{
		{facts.Final, "is definitief", "zijn definitief"},
		{facts.ToSign, "ligt ter ondertekening", "liggen ter ondertekening"},
		{facts.Draft, "is concept", "zijn concept"},
	}
	var said []string
	for _, verb := range verbs {
		switch k := v.inState(verb.state); {
		case k == 0:
		case k == n && n == 1:
			return "Het rapport " + verb.one + "."
		case k == n:
			return "Alle " + dutch.Word(n) + " rapporten " + verb.many + "."
		case len(said) == 0:
			said = append(said, dutch.Count(k, "rapport", "rapporten")+" "+dutch.Plural(k, verb.one, verb.many))
		default:
			said = append(said, dutch.Word(k)+" "+dutch.Plural(k, verb.one, verb.many))
		}
	}
	if len(said) == 0 {
		return "Er is nog geen rapport."
	}
	return dutch.Sentence(dutch.List(said)) + "."
}

// mostAbsent is how many absent reports the title page names.
const mostAbsent = 3

// Lacks says in a sentence what is not in the dossier.
func (v *dossierView) Lacks() string {
	var all []string
	if n := len(v.Absent); n > mostAbsent {
		all = append(all, dutch.Count(n, "rapport", "rapporten"))
	} else {
		for _, a := range v.Absent {
			all = append(all, dutch.Lower(a.Name))
		}
	}
	if n := len(v.annexes) - embedded(v.annexes); n > 0 {
		all = append(all, dutch.Count(n, "bijlage", "bijlagen"))
	}
	for _, w := range v.Withheld {
		all = append(all, dutch.Lower(w.Title))
	}
	var said []string
	if len(all) > 0 {
		said = append(said, dutch.Sentence(dutch.List(all))+"; zie de inhoud.")
	}
	if n := v.unwritten(); n > 0 {
		said = append(said, "Teksten in "+dutch.Count(n, "concept", "concepten")+"; welke, staat op de laatste pagina daarvan.")
	}
	if len(said) == 0 {
		return "Niets: wat in het dossier is vastgelegd, staat hier."
	}
	return strings.Join(said, " ")
}

// unwritten counts the reports that are here without all of their texts.
func (v *dossierView) unwritten() int {
	n := 0
	for _, r := range v.reports {
		if len(r.Missing) > 0 {
			n++
		}
	}
	return n
}

// MissingAnnexes are those that the index names among what is not there.
func (v *dossierView) MissingAnnexes() []Annex {
	return slices.DeleteFunc(slices.Clone(v.annexes), func(a Annex) bool { return a.Missing == "" })
}
