package facts

import (
	"reflect"
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Extract is the case as far as one report may tell it, as a case of its own:
// printing it gives the same report. It holds no BSN, no state-pension date and
// no kind of leave (days that do not count are interruptions without a reason),
// and of other periods only the numbers that the report shows. The case given is
// not changed.
func Extract(c *cases.Case, r Report) *cases.Case {
	if c.Extract.Document != "" {
		told := *c
		return &told
	}
	w := Waiting(c)
	told := *c
	keep(reflect.ValueOf(&told).Elem(), cases.Format(), letter(r.Type))
	x := extractor{from: c, told: &told, report: r, id: documentID(r)}
	told.FormatVersion = cases.FormatVersion
	told.Extract = cases.Extract{Document: x.id}
	if r.State == Draft {
		told.Extract.ToDo = r.ToDo
	}
	x.sickness(w)
	x.duty(w)
	x.record()
	x.documents()
	x.texts()
	return &told
}

// letter is how the tags of the format name a report.
func letter(t cases.DocumentType) string {
	return map[cases.DocumentType]string{cases.Plan: "T", cases.Progress: "V", cases.End: "E"}[t]
}

// documentID is the recorded id of a report, or the usual one of a report that
// is not recorded yet.
func documentID(r Report) string {
	switch {
	case r.Document != nil:
		return r.Document.ID
	case r.Type == cases.Plan:
		return "TP"
	case r.Type == cases.End:
		return "ER"
	default:
		return "VR" + itoa(r.Number)
	}
}

// keep empties every field whose letters leave out this report. Fields without
// letters of their own follow the object they stand in.
func keep(v reflect.Value, f *cases.Field, letter string) {
	for _, g := range f.Fields {
		field := v.Field(g.Index)
		switch {
		case g.In != "" && !strings.Contains(g.In, letter):
			field.SetZero()
		case g.Kind == cases.ObjectKind:
			keep(field, g, letter)
		}
	}
}

// An extractor fills what the tags alone cannot say.
type extractor struct {
	from, told *cases.Case
	report     Report
	id         string
}

func (x *extractor) sickness(w calendar.Waiting) {
	x.told.Sickness = cases.Sickness{FirstDay: w.FirstDay}
	if !x.report.Date.Before(w.Deadline(calendar.SanctionDecision).Target) {
		// Before the day by which UWV decides, nobody knew of an extension.
		x.told.Sickness.Extension = x.from.Sickness.Extension
	}
	for _, p := range w.Pauses {
		x.told.Sickness.Interruptions = append(x.told.Sickness.Interruptions, cases.Interruption{From: p.From, Days: p.Days()})
	}
}

// duty keeps which terms nobody has to keep any more, and not why; what follows from
// the end of the employment the report can tell itself.
func (x *extractor) duty(w calendar.Waiting) {
	over, _ := dutyEnd(x.from, x.report.Date)
	if over.IsZero() {
		return
	}
	for _, m := range legal(x.from, w, x.report.Date) {
		if m.Lapsed != "" && m.On.After(over) {
			x.told.Extract.Lapsed = append(x.told.Extract.Lapsed, m.ID)
		}
	}
	if Over(x.from, x.report.Date) {
		x.told.Extract.Over = cases.Yes
	}
}

// tells reports whether the report tells of a day: a progress report of its
// period, the others of all days up to their date.
func (r Report) tells(d calendar.Date) bool {
	if d.IsZero() || d.After(r.Date) {
		return false
	}
	return r.Type != cases.Progress || !d.Before(r.From) && !d.After(r.To)
}

// record keeps of the log what falls in the report.
func (x *extractor) record() {
	r, t := x.report, x.told
	if t.Capacity.Date.After(r.Date) {
		t.Capacity = cases.Capacity{Pending: t.Capacity.Pending}
	}
	x.process()
	if t.LabourExpertReport.Date.After(r.Date) {
		t.LabourExpertReport = cases.LabourExpertReport{Pending: t.LabourExpertReport.Pending}
	}
	t.Milestones = filter(t.Milestones, func(m cases.Milestone) bool { return !m.Date.After(r.Date) })
	t.Contacts = filter(x.from.Contacts, func(c cases.Contact) bool { return r.tells(c.Date) || r.Type == cases.Plan && !c.Date.After(r.Date) })
	t.Vacancies = filter(t.Vacancies, func(v cases.Vacancy) bool { return r.tells(v.FoundOn) })
	t.EmployerContacts = filter(t.EmployerContacts, func(e cases.EmployerContact) bool { return r.tells(e.Date) })
	t.Cooperation = filter(t.Cooperation, func(c cases.Cooperation) bool { return r.tells(c.Date) })
	t.Placements = placed(x.from.Placements, r)
	t.Trainings = trained(x.from.Trainings, r)
	t.Applications = x.applications()
	t.Agreements = x.agreements()
	if r.Type != cases.Plan {
		return
	}
	t.PersonProfile.TestResults = filter(t.PersonProfile.TestResults, func(y cases.TestResult) bool { return !y.Date.After(r.Date) })
	intake := t.Trajectory.IntakeDate
	t.Contacts = filter(t.Contacts, func(c cases.Contact) bool { return c.Date == intake })
	for i := range t.Contacts {
		t.Contacts[i] = cases.Contact{Date: t.Contacts[i].Date, Form: t.Contacts[i].Form, Participants: t.Contacts[i].Participants}
	}
}

// process leaves out the steps that were still to be taken on the report's date. Of
// what was looked at again later the view tells when it can.
func (x *extractor) process() {
	t := x.told
	for _, d := range []*calendar.Date{
		&t.Trajectory.OrderDate, &t.Trajectory.RegistrationDate, &t.Trajectory.IntakeDate, &t.Privacy.EmployeeInformedOn,
	} {
		if d.After(x.report.Date) {
			*d = calendar.Date{}
		}
	}
	if t.LegalExplanation.ExplainedOn.After(x.report.Date) {
		t.LegalExplanation = cases.LegalExplanation{}
	}
}

// applications keeps those of the report as they stood on its date, and of
// earlier periods only what the figures count.
func (x *extractor) applications() []cases.Application {
	if x.report.Type == cases.Plan {
		return nil
	}
	var out []cases.Application
	for _, a := range x.from.Applications {
		if a.Date.IsZero() || a.Date.After(x.report.Date) || x.report.Type == cases.Progress && a.Date.After(x.report.To) {
			continue
		}
		a.Events = filter(a.Events, func(e cases.ApplicationEvent) bool {
			later := e.Date.After(x.report.Date)
			if later {
				a.Note = "" // it may tell how the application ended
			}
			return !later
		})
		if a.ResultDate.After(x.report.Date) {
			a.Result, a.ResultDate, a.Note = "", calendar.Date{}, ""
		}
		a.VacancyURL = "" // no report shows it, and nobody reads what stands in one
		if !x.report.tells(a.Date) && !x.heardOf(a) {
			a = cases.Application{Date: a.Date, Events: a.Events, Result: a.Result, ResultDate: a.ResultDate}
		}
		out = append(out, a)
	}
	return out
}

// heardOf reports whether something was heard of an application in the report's
// period.
func (x *extractor) heardOf(a cases.Application) bool {
	return x.report.tells(a.ResultDate) || slices.ContainsFunc(a.Events, func(e cases.ApplicationEvent) bool { return x.report.tells(e.Date) })
}

// open is the state of an agreement that is still to be kept.
const open cases.AgreementStatus = "open"

// agreements keeps those made in this report and, of earlier documents, those
// that were due in the period or later, or are still open. What became of them after the
// report is not known yet.
func (x *extractor) agreements() []cases.Agreement {
	if x.report.Type == cases.End {
		return nil
	}
	dates := map[string]calendar.Date{}
	for _, d := range x.from.Documents {
		dates[d.ID] = d.Date
	}
	out := filter(x.from.Agreements, func(a cases.Agreement) bool {
		if a.Source == x.id {
			return true
		}
		made, known := dates[a.Source]
		return x.report.Type == cases.Progress && known && made.Before(x.report.Date) && (!a.Due.Before(x.report.From) || a.Status == open)
	})
	for i := range out {
		if out[i].Due.After(x.report.Date) {
			out[i].Status = open
		}
	}
	return out
}

// documents keeps what was delivered by the report's date, and records the
// report itself. A draft shows no signatures.
func (x *extractor) documents() {
	r, t := x.report, x.told
	t.Documents = filter(x.from.Documents, func(d cases.Document) bool {
		best := Issued(x.from, d.Type, d.Number, r.Date)
		return best != nil && best.ID == d.ID
	})
	this := cases.Document{ID: x.id, Type: r.Type, Number: r.Number, Version: r.Version(), Date: r.Date, Status: cases.Concept, Author: x.from.Adviser.Name}
	if r.Document == nil {
		t.Documents = append(t.Documents, this)
	}
	for i := range t.Documents {
		if t.Documents[i].Type != cases.Progress {
			t.Documents[i].Number = 0 // it names no report
		}
		if t.Documents[i].ID != x.id || r.State == Draft {
			t.Documents[i].SentTo = nil
		}
	}
	t.Signatures = filter(x.from.Signatures, func(s cases.Signature) bool {
		return s.Document == x.id && r.State != Draft && (r.On.IsZero() || !s.Date.After(r.On))
	})
	t.Attachments = filter(x.from.Attachments, func(a cases.Attachment) bool {
		return a.Document == x.id || a.Document == "" && r.Type == cases.End
	})
	if r.Type == cases.Plan && t.ThreeWayMeeting.Date.After(r.Date) {
		t.ThreeWayMeeting = cases.ThreeWayMeeting{}
	}
}

// texts keeps the texts of this report, and of the other progress reports the
// numbers that this one sums.
func (x *extractor) texts() {
	r, t := x.report, x.told
	t.Reports = nil
	if r.Type == cases.Plan {
		return
	}
	for i := range x.from.Reports {
		y := x.from.Reports[i]
		switch {
		case r.Texts != nil && y.Number == r.Number:
			t.Reports = append(t.Reports, y)
		case r.Type == cases.Progress && y.Number < r.Number:
			t.Reports = append(t.Reports, cases.Report{Number: y.Number, Date: y.Date, Activities: hoursOnly(y.Activities)})
		case r.Type == cases.End && !y.Date.After(r.Date) && len(y.Adjustments) > 0:
			t.Reports = append(t.Reports, cases.Report{Number: y.Number, Date: y.Date, Adjustments: y.Adjustments})
		}
	}
}

func hoursOnly(all []cases.ReportActivity) []cases.ReportActivity {
	out := slices.Clone(all)
	for i := range out {
		out[i] = cases.ReportActivity{Activity: out[i].Activity, Hours: out[i].Hours}
	}
	return out
}
