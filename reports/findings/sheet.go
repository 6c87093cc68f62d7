package findings

import (
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
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
	Summary                string // "1 gereed, 2 te ondertekenen"
	Items                  []Item
	Reports                []Verdict
	Groups                 []Group
	Rules                  string // version of the rules
}

// An Item is a part of the file that goes to UWV (re-integratieverslag).
type Item struct {
	Letter string // of art. 6 Regeling procesgang
	Name   string
	State  string // "done", "planned" or "notdone", as marks of a template
	Note   string // Dutch: since when, until when, or who gives it
}

// A Group is the findings of one gravity.
type Group struct {
	Title    string
	Findings []Finding
	More     int // left out
}

// SheetOf gives the sheet of a case with what was found in it. No more than most
// findings are on it, the gravest; the others are counted.
func SheetOf(of *cases.Case, c *Case, on calendar.Date, most int) *Sheet {
	view := facts.NewView(of, facts.Report{Type: cases.End, Date: on, To: on})
	s := &Sheet{
		ID: c.ID, On: on, Tally: c.Tally(), Summary: c.Summary(), Reports: c.Reports, Rules: check.Version,
		Employee: of.Employee.Name, Employer: of.Employer.Name, Adviser: of.Adviser.Name,
		Agency: of.Agency.Name, Address: of.Agency.Address, Phone: of.Agency.Phone,
		Waiting: facts.Waiting(of),
	}
	if of.Sickness.FirstDay.IsZero() {
		s.WeekOf = "eerste ziektedag niet bekend"
	} else {
		s.WeekOf = view.WeekOf()
	}
	s.Items = items(of, s.Waiting, on)
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

// items are the parts of art. 6 lid 1 Regeling procesgang eerste en tweede
// ziektejaar, as far as a case tells of them.
func items(c *cases.Case, w calendar.Waiting, on calendar.Date) []Item {
	m := milestones{c, w, on, facts.Statutory(c, on)}
	p := c.PersonProfile
	return []Item{
		known("a", "Gegevens van werknemer, werkgever en bedrijfsarts", c.Employee.Name.LastName != "" && c.Employer.Name != "" && c.OccupationalPhysician.Name != ""),
		known("b", "Aard van het bedrijf", c.Employer.Sector != ""),
		known("c", "Functie van de werknemer", c.Job.Title != ""),
		known("d", "Bekwaamheden van de werknemer", len(p.WorkExperience)+len(p.Education)+len(p.Skills) > 0),
		dated("e", "Eerste ziektedag", c.Sickness.FirstDay),
		m.item("f", "Probleemanalyse", calendar.ProblemAnalysis, cases.ProblemAnalysis),
		m.item("g", "Plan van aanpak", calendar.ActionPlan, cases.ActionPlan),
		m.item("h", "Eerstejaarsevaluatie", calendar.FirstYearEvaluation, cases.FirstYearEvaluation),
		m.item("h", "Eindevaluatie", calendar.FinalEvaluation, cases.FinalEvaluation),
		m.item("j", "Actueel oordeel bedrijfsarts", calendar.CurrentOpinion, cases.CurrentOpinion),
		dated("k", "Arbeidsdeskundig rapport over passend werk", c.LabourExpertReport.Date),
		m.item("", "Re-integratieverslag opgesteld", calendar.ReintegrationFile, cases.ReintegrationFile),
		m.item("", "WIA-aanvraag", calendar.WIAApplication, cases.WIAApplication),
	}
}

func known(letter, name string, there bool) Item {
	if there {
		return Item{letter, name, "done", "aanwezig"}
	}
	return Item{letter, name, "notdone", "ontbreekt"}
}

func dated(letter, name string, on calendar.Date) Item {
	if on.IsZero() {
		return Item{letter, name, "notdone", "ontbreekt"}
	}
	return Item{letter, name, "done", dutch.Date(on)}
}

// milestones are the steps of a case against their terms.
type milestones struct {
	of      *cases.Case
	waiting calendar.Waiting
	on      calendar.Date
	terms   []facts.Deadline
}

func (m milestones) item(letter, name string, id calendar.MilestoneID, kind cases.MilestoneKind) Item {
	var done calendar.Date
	for _, x := range m.of.Milestones {
		if x.Kind == kind && !x.Date.IsZero() && !x.Date.After(m.on) && (done.IsZero() || x.Date.After(done)) {
			done = x.Date
		}
	}
	limit, lapsed := calendar.Date{}, ""
	for _, d := range m.terms {
		if d.ID == string(id) {
			limit, lapsed = d.On, d.Lapsed
		}
	}
	switch {
	case !done.IsZero():
		return Item{letter, name, "done", dutch.Date(done)}
	case lapsed != "":
		return Item{letter, name, "", "vervallen: " + lapsed}
	case limit.IsZero():
		return Item{letter, name, "notdone", "ontbreekt"}
	case m.on.After(limit):
		return Item{letter, name, "notdone", "ontbreekt; moest uiterlijk " + dutch.Date(limit)}
	}
	return Item{letter, name, "planned", "uiterlijk " + dutch.Date(limit) + ", week " + strconv.Itoa(m.waiting.Week(limit))}
}
