package findings

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
	"spoor2/reports/submission"
)

// A Sheet is what the template "controle" prints: how ready a case is for UWV on
// a date. It holds names and dates, no free text of the case, and no BSN.
type Sheet struct {
	ID                     string
	On                     calendar.Date
	Employee               cases.Name
	Employer, Adviser      string
	Agency, Address, Phone string
	Waiting                calendar.Waiting
	WeekOf                 string // "week 77 van 104"
	Tally                  Tally
	Summary                string            // "1 gereed, 2 te ondertekenen"
	Parts                  []submission.Part // of the file that goes to UWV (re-integratieverslag)
	Reports                []Verdict
	Groups                 []Group
	Rules                  string // version of the rules
}

// A Group is the findings of one gravity.
type Group struct {
	Title    string
	Findings []Finding
	More     int // left out
}

// SheetOf gives the sheet of a case with what was found in it. No more than most
// findings are on it, the gravest; the others are counted.
func SheetOf(of *cases.Case, c *Case, on calendar.Date, limits check.Settings, most int) *Sheet {
	view := facts.NewView(of, facts.Report{Type: cases.End, Date: on, To: on})
	s := &Sheet{
		ID: c.ID, On: on, Tally: c.Tally(), Summary: c.Summary(), Reports: c.Reports, Rules: check.Version,
		Employee: of.Employee.Name, Employer: of.Employer.Name, Adviser: of.Adviser.Name,
		Agency: of.Agency.Name, Address: of.Agency.Address, Phone: of.Agency.Phone,
		Waiting: facts.Waiting(of), WeekOf: view.WeekOf(),
	}
	s.Parts = submission.Parts(of, on, limits)
	for i, f := range c.Findings {
		n := len(s.Groups)
		if n == 0 || s.Groups[n-1].Title != f.heading() {
			s.Groups = append(s.Groups, Group{Title: f.heading()})
			n++
		}
		g := &s.Groups[n-1]
		if i < most {
			g.Findings = append(g.Findings, f)
		} else {
			g.More++
		}
	}
	return s
}

// Text names the text that a finding is about, which its message does not; empty
// of what is not about a text.
func (f *Finding) Text() string {
	if len(f.Sentences) == 0 {
		return ""
	}
	return Label(f.Pointer)
}

// Mark is the state of a report as a mark of a template.
func (v Verdict) Mark() string {
	switch v.Code() {
	case "ready":
		return "done"
	case "to_sign":
		return "started"
	case "to_write":
		return "planned"
	}
	return "notdone"
}
