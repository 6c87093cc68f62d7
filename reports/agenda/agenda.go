// Package agenda puts the deadlines of many cases under each other: the statutory
// dates and the reports due, as a table, as JSON and as a calendar that Outlook
// and others take in (iCalendar, RFC 5545). Which deadlines a case has is known to
// package facts. A line names a case by its id and never a person.
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

// A Line is a deadline of a case.
type Line struct {
	Case   string        `json:"case"`
	ID     string        `json:"id"`
	On     calendar.Date `json:"on"` // the last day
	From   calendar.Date `json:"from,omitzero"`
	Title  string        `json:"title"`
	Who    string        `json:"who,omitempty"`
	Law    string        `json:"law,omitempty"`
	Done   calendar.Date `json:"done,omitzero"`
	Late   bool          `json:"late,omitempty"` // not done, and the day has passed
	Report bool          `json:"report,omitempty"`
}

// Of gives the lines of a case as they stand on a day.
func Of(c *cases.Case, today calendar.Date) []Line {
	var out []Line
	for _, m := range facts.Deadlines(c) {
		out = append(out, Line{
			Case: c.Case.ID, ID: m.ID, On: m.On, From: m.From, Title: m.Title, Who: m.Who, Law: m.Law, Done: m.Done,
			Late: recorded(m) && m.Done.IsZero() && m.On.Before(today), Report: m.Report,
		})
	}
	return out
}

// recorded reports whether a case says when a deadline was met: of what UWV or the
// occupational health service does it does not.
func recorded(m facts.Deadline) bool {
	return m.Report || m.Who != "" && m.Who != "UWV" && m.ID != "sick_report" && m.ID != "current_opinion"
}

// In keeps the lines of a month, and the reports that are late by then.
func In(lines []Line, month cases.Month) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool {
		at := cmp.Compare(l.On.Year*12+int(l.On.Month), month.Year*12+month.Month)
		return at > 0 || at < 0 && !(l.Report && l.Done.IsZero())
	})
}

// Sort puts lines in the order of their days.
func Sort(lines []Line) {
	slices.SortStableFunc(lines, func(a, b Line) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.Case, b.Case), cmp.Compare(a.ID, b.ID))
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
