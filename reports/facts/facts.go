// Package facts draws from a case what its reports say: which reports there
// are, what falls in the period of each, how far the waiting period is, and the
// numbers of the figures. Nothing here is stored in a case, and nothing is
// judged: that is for checks. Texts are for templates; only what follows from
// several facts at once, such as the sentence that reads a figure, is said here.
//
// A View is what a template sees. It holds only what its report may say: no BSN,
// no state-pension date, no kind of leave, and of the other reports only what a
// reader of this one may know.
package facts

import (
	"cmp"
	"fmt"
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// A State is what a report on paper is (decisions on states; signatures).
type State string

// The states of a report that is made.
const (
	Draft  State = "concept"           // asked for as a draft: marked, never signed
	ToSign State = "ter ondertekening" // complete, signatures not all recorded
	Final  State = "definitief"        // signed by all who must
)

// A Report is one report of a case.
type Report struct {
	Type   cases.DocumentType
	Number int           // of a progress report, from 1
	Date   calendar.Date // the report's own date: in it, on it, and for all arithmetic
	From   calendar.Date // first day it accounts for
	To     calendar.Date // last day it accounts for
	State  State

	Document *cases.Document // as recorded in the case, or nil
	Texts    *cases.Report   // of a progress report, or nil when not written yet
	On       calendar.Date   // the date asked for: a signature of later is not there yet; zero: no limit
	Missing  []Missing       // texts without which it cannot be made
	ToDo     []string        // of a draft: what its last page still asks for
}

// Slug names the report in a file name: "trajectplan", "voortgang-03",
// "eindrapportage".
func (r Report) Slug() string {
	switch r.Type {
	case cases.Progress:
		return fmt.Sprintf("voortgang-%02d", r.Number)
	default:
		return string(r.Type)
	}
}

// ID names the report among the documents of a case: as recorded, or as is usual.
func (r Report) ID() string { return documentID(r) }

// Name is "trajectplan", "voortgangsrapportage 3" or "eindrapportage".
func (r Report) Name() string { return Due{Type: r.Type, Number: r.Number}.Name() }

// Version is the version recorded, "1.0" when the report is made for the first
// time and "0.1" when it is a draft that nobody has recorded yet.
func (r Report) Version() string {
	switch {
	case r.Document != nil && r.Document.Version != "":
		return r.Document.Version
	case r.State == Draft:
		return "0.1"
	default:
		return "1.0"
	}
}

// Waiting reckons the waiting period of a case (wachttijd). An extension of the time
// to pay ends with the employment at the latest.
func Waiting(c *cases.Case) calendar.Waiting {
	w := calendar.Reckon(sickness(c))
	if end := c.Job.ContractEnd; !end.IsZero() && end.Before(w.End) {
		if w.End = w.Last; end.After(w.Last) {
			w.End = end
		}
	}
	return w
}

func sickness(c *cases.Case) calendar.Sickness {
	s := calendar.Sickness{
		FirstDay:  c.Sickness.FirstDay,
		Extension: calendar.Extension{Kind: calendar.ExtensionKind(c.Sickness.Extension.Kind), Until: c.Sickness.Extension.Until},
	}
	for _, spell := range c.Sickness.Spells {
		s.Spells = append(s.Spells, calendar.Spell{From: spell.From, To: spell.To})
	}
	for _, leave := range c.Sickness.WAZOLeaves {
		s.Leaves = append(s.Leaves, calendar.Spell{From: leave.From, To: leave.To})
	}
	for _, p := range c.Sickness.Interruptions {
		s.Leaves = append(s.Leaves, calendar.Spell{From: p.From, To: p.From.AddDays(p.Days - 1)})
	}
	return s
}

// Reports lists the reports that a case holds or owes on a date, in the order of
// their dates: the plan, the progress reports, the end report. Draft asks for
// drafts.
func Reports(c *cases.Case, on calendar.Date, draft bool) []Report {
	var out []Report
	if r, ok := plan(c, on); ok {
		out = append(out, r)
	}
	out = append(out, progress(c, on)...)
	if r, ok := end(c, on); ok && (draft || r.Document != nil || !c.Trajectory.ActualEndDate.After(on)) {
		out = append(out, r) // of a trajectory that is still to end there is a draft at most
	}
	if id := c.Extract.Document; id != "" {
		out = filter(out, func(r Report) bool { return documentID(r) == id })
	}
	for i := range out {
		r := &out[i]
		if r.On = on; c.Extract.Document != "" {
			r.On = calendar.Date{} // a source holds only the signatures that were there
		}
		r.Missing = missing(c, *r)
		r.State = state(c, *r)
		if draft {
			r.State, r.ToDo = Draft, toDo(c, r.Missing)
		}
	}
	return out
}

// planDays is how long after the start the plan is expected; a house norm.
const planDays = 28

// Norms are limits in days that an agency sets itself; a zero stands for that of
// the house.
type Norms struct {
	Plan  int // from the start to the plan
	Grace int // after the time for a progress report that follows another
	End   int // from the end to the end report
}

// filled puts the norms of the house where n has none.
func (n Norms) filled() Norms {
	return Norms{Plan: cmp.Or(n.Plan, planDays), Grace: cmp.Or(n.Grace, 7), End: cmp.Or(n.End, 30)}
}

func plan(c *cases.Case, on calendar.Date) (Report, bool) {
	r := Report{Type: cases.Plan, From: c.Trajectory.StartDate, To: c.Trajectory.PlannedEndDate, Document: Issued(c, cases.Plan, 0, on)}
	r.Date = on
	if r.Document != nil {
		r.Date = r.Document.Date
		return r, true
	}
	if recorded(c, cases.Plan, 0) {
		return r, false // drawn up later than the date asked
	}
	start := c.Trajectory.StartDate
	by := start.AddDays(planDays)
	due := !start.IsZero() && !on.Before(by) && planned(c.Trajectory, by)
	written := c.Goal.Main != "" && !on.Before(start)
	return r, due || written
}

func progress(c *cases.Case, on calendar.Date) []Report {
	var out []Report
	for i := range c.Reports {
		t := &c.Reports[i]
		r := Report{Type: cases.Progress, Number: t.Number, From: t.PeriodFrom, To: t.PeriodTo, Texts: t, Date: t.Date}
		if r.Document = Issued(c, cases.Progress, t.Number, on); r.Document != nil {
			r.Date = r.Document.Date
		}
		if r.Date.IsZero() {
			if r.Date = on; r.From.After(on) {
				continue // prepared for a period that is still to begin
			}
		}
		if !r.Date.After(on) {
			out = append(out, r)
		}
	}
	for _, p := range owed(c, on) {
		if !slices.ContainsFunc(c.Reports, func(t cases.Report) bool { return t.Number == p.Number }) {
			out = append(out, Report{Type: cases.Progress, Number: p.Number, From: p.From, To: p.To, Date: on})
		}
	}
	slices.SortStableFunc(out, func(a, b Report) int { return a.Number - b.Number })
	return out
}

// owed are the periods that ended by a date while the trajectory was open, and that
// began before the duty to re-integrate ended. The
// end report accounts for the days after the last of them.
func owed(c *cases.Case, on calendar.Date) []calendar.Period {
	through := on
	if e := c.Trajectory.ActualEndDate; !e.IsZero() && e.Before(through) {
		through = e
	}
	all := calendar.Periods(c.Trajectory.StartDate, c.Trajectory.ReportInterval, through)
	if over, _ := dutyEnd(c, on); !over.IsZero() {
		all = filter(all, func(p calendar.Period) bool { return !p.From.After(over) })
	}
	return all
}

func end(c *cases.Case, on calendar.Date) (Report, bool) {
	r := Report{Type: cases.End, From: c.Trajectory.StartDate, To: c.Trajectory.ActualEndDate, Document: Issued(c, cases.End, 0, on), Date: on}
	if r.To.IsZero() {
		r.To = c.Trajectory.PlannedEndDate
	}
	if r.Document != nil {
		r.Date = r.Document.Date
		return r, true
	}
	if recorded(c, cases.End, 0) {
		return r, false
	}
	by := ExpectedEnd(c)
	due := !by.IsZero() && !on.Before(by)
	return r, due || c.Outcome.Kind != "" && !on.Before(c.Trajectory.StartDate)
}

// Issued finds the version of a report that held on a date, or nil: a final one
// before a concept, the latest before an earlier one. Only progress reports have
// numbers; one that a plan or an end report was given says nothing.
func Issued(c *cases.Case, t cases.DocumentType, number int, on calendar.Date) *cases.Document {
	var best *cases.Document
	for i := range c.Documents {
		d := &c.Documents[i]
		if !isOf(d, t, number) || d.Date.IsZero() || d.Date.After(on) {
			continue
		}
		if best == nil || better(d, best) {
			best = d
		}
	}
	return best
}

func better(a, b *cases.Document) bool {
	if (a.Status == cases.Final) != (b.Status == cases.Final) {
		return a.Status == cases.Final
	}
	return !a.Date.Before(b.Date)
}

// isOf reports whether a document is a version of that report.
func isOf(d *cases.Document, t cases.DocumentType, number int) bool {
	return d.Type == t && (t != cases.Progress || d.Number == number)
}

func recorded(c *cases.Case, t cases.DocumentType, number int) bool {
	return slices.ContainsFunc(c.Documents, func(d cases.Document) bool { return isOf(&d, t, number) && !d.Date.IsZero() })
}

// signers are the roles that sign a report for it to be final. A progress report
// is the adviser's; that the employee has seen it is welcome but not asked
// (Beleidsregels vorm- en herkenbaarheidsvereisten art. 2 lid 3).
func signers(c *cases.Case, t cases.DocumentType) []cases.Role {
	switch {
	case t == cases.Progress:
		return []cases.Role{cases.Adviser}
	case without(c, t):
		return []cases.Role{cases.Employer, cases.Adviser}
	}
	return []cases.Role{cases.Employee, cases.Employer, cases.Adviser}
}

// without reports whether a report is made without the employee, who died: nobody
// asks for a reaction or a signature then.
func without(c *cases.Case, t cases.DocumentType) bool {
	return t == cases.End && c.Outcome.Kind == cases.Deceased
}

// state is Final when the document is recorded as final and all who must have
// signed it, agreeing or not.
func state(c *cases.Case, r Report) State {
	if r.Document == nil || r.Document.Status != cases.Final {
		return ToSign
	}
	for _, role := range signers(c, r.Type) {
		if s := signature(c, r.Document.ID, role); s == nil || !r.On.IsZero() && s.Date.After(r.On) {
			return ToSign
		}
	}
	return Final
}

func signature(c *cases.Case, document string, role cases.Role) *cases.Signature {
	for i := range c.Signatures {
		s := &c.Signatures[i]
		if s.Document == document && s.Role == role && !s.Date.IsZero() && !s.Agrees.IsZero() {
			return s
		}
	}
	return nil
}

// toDo lists the missing texts; of the source of a draft, what that draft asked
// for.
func toDo(c *cases.Case, missing []Missing) []string {
	if c.Extract.Document != "" {
		return c.Extract.ToDo
	}
	out := make([]string, len(missing))
	for i, m := range missing {
		out[i] = "Tekst ontbreekt: " + m.Label + "."
		if m.Pointer == actualEnd {
			out[i] = "Nog niet ingevuld: " + m.Label + "."
		}
	}
	return out
}
