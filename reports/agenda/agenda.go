// Package agenda puts the deadlines of many cases under each other: the statutory
// dates and the reports due, as a table, as JSON and as a calendar that Outlook
// and others take in (iCalendar, RFC 5545). Which deadlines a case has is known to
// package facts; how each stands on a day is said here. A line names a case by its
// id and never a person.
package agenda

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// A Stand is how a deadline stands on a day.
type Stand string

// From behind to ahead.
const (
	Done    Stand = "done"
	Passed  Stand = "passed"  // the day came by itself
	Unknown Stand = "unknown" // gone by, and a case does not record whether it was met
	Late    Stand = "late"    // gone by, and the case should have recorded that it was met
	Now     Stand = "now"     // to be done in these weeks
	Later   Stand = "later"
	Lapsed  Stand = "lapsed" // nobody has to any more
)

// Days before the last one from which a deadline is one of now: of what may be
// done earlier, and of anything.
const (
	openAhead = 42
	nearAhead = 14
)

// A Line is a deadline of a case.
type Line struct {
	Case   string        `json:"case"`
	ID     string        `json:"id"`
	On     calendar.Date `json:"on"` // the last day
	From   calendar.Date `json:"from,omitzero"`
	Week   int           `json:"week,omitempty"` // of illness
	Title  string        `json:"title"`
	Who    string        `json:"who,omitempty"`
	Law    string        `json:"law,omitempty"`
	Stand  Stand         `json:"stand"`
	Done   calendar.Date `json:"done,omitzero"`    // as recorded, which may be a day to come
	Lapsed string        `json:"lapsed,omitempty"` // why, when it has
	Late   bool          `json:"late,omitempty"`   // Stand is Late
	Report bool          `json:"report,omitempty"`

	Grace  calendar.Date `json:"-"` // until when a report is not late; zero of what is none
	AtOnce bool          `json:"-"` // to be done now, though its day may be ahead
}

// Of gives the lines of a case as they stand on a day, by the norms of an agency.
func Of(c *cases.Case, today calendar.Date, norms facts.Norms) []Line {
	var out []Line
	for _, m := range facts.Deadlines(c, today, norms) {
		stand := standOf(m, today)
		out = append(out, Line{
			Case: c.Case.ID, ID: m.ID, On: m.On, From: m.From, Week: m.Week, Title: m.Title, Who: m.Who, Law: m.Law,
			Stand: stand, Done: m.Done, Lapsed: m.Lapsed, Late: stand == Late, Report: m.Report, Grace: m.Grace, AtOnce: m.AtOnce,
		})
	}
	return out
}

func standOf(m facts.Deadline, today calendar.Date) Stand {
	ahead := m.On.Sub(today)
	switch {
	case !m.Done.IsZero() && !m.Done.After(today):
		return Done
	case m.Lapsed != "":
		return Lapsed
	case m.AtOnce:
		return Now
	case ahead < 0 && m.Who == "":
		return Passed
	case ahead < 0 && !today.After(m.Grace):
		return Now
	case ahead < 0 && recorded(m):
		return Late
	case ahead < 0:
		return Unknown
	case ahead <= nearAhead, ahead <= openAhead && !m.From.IsZero() && !m.From.After(today):
		return Now
	}
	return Later
}

// recorded reports whether a case says when a deadline was met: of what UWV does,
// and of the first report to the occupational health service, it does not.
func recorded(m facts.Deadline) bool {
	return m.Report || m.Who != "UWV" && m.ID != string(calendar.SickReport)
}

// In keeps the lines of a month, and the reports of before that are still to be made.
func In(lines []Line, month cases.Month) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool {
		at := cmp.Compare(l.On.Year*12+int(l.On.Month), month.Year*12+month.Month)
		return at > 0 || at < 0 && !(l.Report && l.Done.IsZero() && l.Stand != Lapsed)
	})
}

// Sort puts lines in the order of their days; those of a case and a day stay as
// they are.
func Sort(lines []Line) {
	slices.SortStableFunc(lines, func(a, b Line) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Case, b.Case))
	})
}

// JSON writes lines as an array, an object a line.
func JSON(lines []Line) ([]byte, error) {
	if lines == nil {
		lines = []Line{}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(lines)
	return b.Bytes(), err
}
