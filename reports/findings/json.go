package findings

import (
	"encoding/json"
	"io"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
)

// A Document is a run as JSON. Keys are only added, never changed, while Format
// stays what it is.
type Document struct {
	Format     int            `json:"format"` // 1
	Rules      string         `json:"rules"`  // version of the set of rules
	Date       calendar.Date  `json:"date"`   // on which the cases were judged
	Total      Tally          `json:"total"`
	Cases      []CaseRecord   `json:"cases"`
	Unreadable []UnreadRecord `json:"unreadable"` // why cases could not be read
}

// A CaseRecord is a case in a Document.
type CaseRecord struct {
	ID       string          `json:"id"`
	File     string          `json:"file"`
	Total    Tally           `json:"total"`
	Reports  []ReportRecord  `json:"reports"`
	Findings []FindingRecord `json:"findings"`
}

// A ReportRecord says whether a report can be made.
type ReportRecord struct {
	Type    string        `json:"type"`             // trajectplan, voortgangsrapportage, eindrapportage
	Number  int           `json:"number,omitempty"` // of a progress report
	Date    calendar.Date `json:"date"`             // its own, or that of the run while it is to be made
	Verdict string        `json:"verdict"`          // see Verdict.Code
	Errors  int           `json:"errors"`           // that stop it
	Missing []string      `json:"missing"`          // JSON pointers of the texts that it lacks
}

// A FindingRecord is a finding. Of texts it says nothing but where they stand.
type FindingRecord struct {
	Severity check.Severity `json:"severity"` // error, warning, info
	Rule     string         `json:"rule"`
	Norm     bool           `json:"norm"`    // a norm of the house, not of the law
	Pointer  string         `json:"pointer"` // JSON pointer in the case
	Sheet    string         `json:"sheet,omitempty"`
	Cell     string         `json:"cell,omitempty"`
	Line     int            `json:"line,omitempty"`
	Column   int            `json:"column,omitempty"`
	Message  string         `json:"message"`
	Seen     string         `json:"seen,omitempty"`
	Expected string         `json:"expected,omitempty"`
	Why      string         `json:"why"`
	Action   string         `json:"action"`
	Source   string         `json:"source"`
	Reports  string         `json:"reports"`           // letters T, V, E
	Number   int            `json:"number,omitempty"`  // of the progress report
	Accepted calendar.Date  `json:"accepted,omitzero"` // when it was accepted
	Terms    []string       `json:"terms,omitempty"`   // only when asked for
}

// An UnreadRecord is a reason for which a case could not be read.
type UnreadRecord struct {
	Place   string `json:"place"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// JSON writes a run as a [Document]. The words that the privacy lint found are in
// it only when terms is set.
func JSON(w io.Writer, r *Run, terms bool) error {
	d := Document{Format: 1, Rules: check.Version, Date: r.On, Total: r.Tally(), Cases: []CaseRecord{}, Unreadable: unread(r.Unread)}
	for _, c := range r.Cases {
		d.Cases = append(d.Cases, recordOf(c, terms))
	}
	return encode(w, d)
}

func unread(problems []casefile.Problem) []UnreadRecord {
	out := []UnreadRecord{}
	for _, p := range problems {
		out = append(out, UnreadRecord(p))
	}
	return out
}

func recordOf(c *Case, terms bool) CaseRecord {
	record := CaseRecord{ID: c.ID, File: c.File, Total: c.Tally(), Reports: []ReportRecord{}, Findings: []FindingRecord{}}
	for _, v := range c.Reports {
		missing := []string{}
		for _, m := range v.Report.Missing {
			missing = append(missing, m.Pointer)
		}
		record.Reports = append(record.Reports, ReportRecord{
			Type: string(v.Report.Type), Number: v.Report.Number, Date: v.Report.Date,
			Verdict: v.Code(), Errors: v.Errors, Missing: missing,
		})
	}
	for i := range c.Findings {
		record.Findings = append(record.Findings, c.Findings[i].record(terms))
	}
	return record
}

func (f *Finding) record(terms bool) FindingRecord {
	out := FindingRecord{
		Severity: f.Severity, Rule: f.Rule, Norm: f.Norm,
		Pointer: f.Pointer, Sheet: f.Place.Sheet, Cell: f.Place.Cell, Line: f.Place.Line, Column: f.Place.Column,
		Message: f.Message, Seen: f.Seen, Expected: f.Expected, Why: f.Why, Action: f.Action, Source: f.Source,
		Reports: f.Reports, Number: f.Number,
	}
	if f.Waived != nil {
		out.Accepted = f.Waived.Date
	}
	if terms {
		out.Terms = f.Terms
	}
	return out
}

// encode writes JSON with two spaces a level, and < as it is.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
