package reports

import (
	"slices"
	"strings"

	"spoor2/reports/agenda"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A timelineView is what the template "tijdlijn" prints.
type timelineView struct {
	sheet
	Past  []term // whose day has gone
	Ahead []term
	Next  *term // the first that is to come, while none is to be done now
}

// A term is a line of the timeline as it stands on a day.
type term struct {
	agenda.Line
	Mark string // of a template: "done", "started", "planned", "notdone" or nothing
	Word string // Dutch
}

func newTimeline(c *cases.Case, today calendar.Date, norms facts.Norms) *timelineView {
	v := &timelineView{sheet: newSheet(c, today, "Tijdlijn")}
	for _, l := range agenda.Of(c, today, norms) {
		if t := termOf(l); l.On.Before(today) {
			v.Past = append(v.Past, t)
		} else {
			v.Ahead = append(v.Ahead, t)
		}
	}
	if slices.ContainsFunc(v.Ahead, func(t term) bool { return t.Stand == agenda.Now }) {
		return v
	}
	if i := slices.IndexFunc(v.Ahead, func(t term) bool { return t.Stand == agenda.Later }); i >= 0 {
		v.Next = &v.Ahead[i]
		v.Next.Word = "eerstvolgende"
	}
	return v
}

// termOf says how a term stands.
func termOf(l agenda.Line) term {
	t := term{Line: l}
	switch l.Stand {
	case agenda.Done:
		if t.Mark, t.Word = "done", "gedaan op "+dutch.ShortDate(l.Done); strings.HasSuffix(l.ID, "first_sick_day") {
			t.Word = "begin"
		}
	case agenda.Passed:
		t.Mark, t.Word = "done", "bereikt"
	case agenda.Late:
		if t.Mark, t.Word = "notdone", "niet vastgelegd"; l.Report {
			t.Word = "te laat"
		}
	case agenda.Unknown:
		t.Word = "voorbij"
	case agenda.Now:
		t.Mark, t.Word = "started", "nu"
	case agenda.Lapsed:
		t.Word = "vervallen"
	default:
		if t.Mark, t.Word = "planned", "komt"; !l.Done.IsZero() { // recorded of a day to come
			t.Word = "gepland op " + dutch.ShortDate(l.Done)
		}
	}
	return t
}

// Strong reports whether the word for the term stands out.
func (t term) Strong() bool { return t.Stand == agenda.Late || t.Stand == agenda.Now }

// Below is what stands in small below the word for the term; it may be empty.
func (t term) Below() string {
	switch {
	case t.Stand == agenda.Lapsed:
		return t.Lapsed
	case t.Stand == agenda.Now && !t.From.IsZero():
		return "vanaf " + dutch.ShortDate(t.From)
	}
	return ""
}

// Missed names the first terms whose day has gone without a word that they were
// met; empty when there are none.
func (v *timelineView) Missed() string {
	var all []string
	for _, t := range v.Past {
		if t.Stand == agenda.Late {
			all = append(all, t.Title)
		}
	}
	return few(all)
}

// Current names the first terms that can be met today, with their last days;
// empty when there are none.
func (v *timelineView) Current() string {
	var all []string
	for _, t := range v.Past {
		if t.Stand == agenda.Now {
			all = append(all, t.Title+", verwacht op "+dutch.Date(t.On))
		}
	}
	for _, t := range v.Ahead {
		if t.Stand == agenda.Now {
			when := ", uiterlijk " + dutch.Date(t.On)
			if t.AtOnce {
				when = ", nu de re-integratieplicht voorbij is"
			}
			all = append(all, t.Title+when)
		}
	}
	return few(all)
}

// few is the first two of a list, and how many more there are, as a sentence.
func few(all []string) string {
	if len(all) == 0 {
		return ""
	}
	const most = 2
	s := strings.Join(all[:min(most, len(all))], "; ")
	if more := len(all) - most; more > 0 {
		s += "; en nog " + dutch.Word(more) + " in de tabel"
	}
	return dutch.Sentence(s) + "."
}

// PastWords counts what is behind: "12 datums, één niet vastgelegd of te laat".
func (v *timelineView) PastWords() string {
	s, n := dutch.Count(len(v.Past), "datum", "datums"), 0
	for _, t := range v.Past {
		if t.Stand == agenda.Late {
			n++
		}
	}
	if n > 0 {
		s += ", " + dutch.Word(n) + " niet vastgelegd of te laat"
	}
	return s
}
