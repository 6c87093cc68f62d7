// Package findings turns what the rules find in cases into what people and
// machines read: text for a terminal, JSON, SARIF, JUnit, Markdown, comments in
// a workbook, and the page of the readiness check. It puts the place in the file
// beside each finding and says of each report whether it can be made.
//
// Judging is left to package check and, of texts, to package privacy; what stops
// a report is decided by package check. Nothing written here for machines holds
// more of a person than the number of the case: no names, no free text, not the
// words that the privacy lint found.
package findings

import (
	"cmp"
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
)

// A Run is what was found in all cases that were looked at on one date.
type Run struct {
	On     calendar.Date
	Cases  []*Case            // in the order in which they were read
	Unread []casefile.Problem // why cases could not be read
	Gone   int                // how many could not be read; 0 with some Unread: as many as those
}

// A Case is what was found in one case.
type Case struct {
	ID       string
	File     string    // as given to the reader
	Findings []Finding // the grave ones first, what was accepted last
	Reports  []Verdict // in the order of their dates
}

// A Finding is a finding with its place in the file.
type Finding struct {
	check.Finding
	Where     string         // as casefile.Entry.Where writes it
	Place     casefile.Place // the same, in parts
	Why       string         // of the rule, Dutch
	Source    string         // of the rule, Dutch
	Sentences []string       // of a text: those that leak, with the words themselves masked
	Terms     []string       // of a text: the words themselves, only to be shown when asked for
	Reason    string         // why it was accepted, with what leaks masked
}

// Of judges a case on a date, and each of its reports on its own: what keeps one
// from being made is always among the findings.
func Of(e *casefile.Entry, on calendar.Date, s check.Settings) *Case {
	lint := lintOf(e.Case, s.Roster.Strangers(e.Case))
	lint.texts = append(lint.texts, check.TextsUnprintable(e.Case, s.Shows)...)
	s.Lint = lint.judge
	reports, stopping := verdicts(e.Case, on, s)
	c := &Case{ID: e.Case.Case.ID, File: e.File, Reports: reports}
	placeLacks(e, c.Reports)
	for _, f := range check.Merge(check.Run(e.Case, on, s), stopping) {
		rule, _ := check.Find(f.Rule)
		rule = rule.By(s)
		x := Finding{Finding: f, Where: e.Where(f.Pointer), Place: e.Place(f.Pointer), Why: rule.Why, Source: source(rule)}
		x.Sentences, x.Terms = lint.said(f)
		x.Reason = lint.reason(e.Case, f.Waived)
		c.Findings = append(c.Findings, x)
	}
	slices.SortStableFunc(c.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.class(), b.class()), cmp.Compare(b.Severity, a.Severity))
	})
	return c
}

// class is 1 of what was accepted, which comes last.
func (f *Finding) class() int {
	if f.Waived != nil {
		return 1
	}
	return 0
}

// A Tally counts findings by how grave they are.
type Tally struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Infos    int `json:"infos"`
	Accepted int `json:"accepted"` // counted here alone
}

// Tally counts the findings of a case.
func (c *Case) Tally() Tally {
	var t Tally
	for i := range c.Findings {
		switch f := &c.Findings[i]; {
		case f.Waived != nil:
			t.Accepted++
		case f.Severity == check.Error:
			t.Errors++
		case f.Severity == check.Warning:
			t.Warnings++
		default:
			t.Infos++
		}
	}
	return t
}

func (t Tally) plus(u Tally) Tally {
	return Tally{t.Errors + u.Errors, t.Warnings + u.Warnings, t.Infos + u.Infos, t.Accepted + u.Accepted}
}

// Tally counts the findings of all cases.
func (r *Run) Tally() Tally {
	var t Tally
	for _, c := range r.Cases {
		t = t.plus(c.Tally())
	}
	return t
}

// Fails reports whether anything is at least as grave as a severity and was not
// accepted, or could not be read.
func (r *Run) Fails(on check.Severity) bool {
	return len(r.Unread) > 0 || slices.ContainsFunc(r.Cases, func(c *Case) bool {
		return slices.ContainsFunc(c.Findings, func(f Finding) bool { return f.fails(on) })
	})
}

func (f *Finding) fails(on check.Severity) bool { return f.Waived == nil && f.Severity >= on }

// source is who asks what a rule asks, with the version of the text.
func source(r check.Rule) string {
	if r.SourceVersion == "" {
		return r.Source
	}
	return r.Source + " (" + r.SourceVersion + ")"
}
