package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// An issue is a progress report with the day that it bears when it is printed.
type issue struct {
	*cases.Report
	index    int             // in the case
	document *cases.Document // whose day it is; nil: that of the texts
	date     calendar.Date
}

// pointer is where the day stands.
func (p *Pass) pointer(r issue) string {
	for i := range p.Case.Documents {
		if &p.Case.Documents[i] == r.document {
			return at("documents", i, "date")
		}
	}
	return at("reports", r.index, "date")
}

// issues are the progress reports that are dated, in the order of the case.
func (p *Pass) issues() []issue {
	if p.issued != nil {
		return p.issued
	}
	all := make([]issue, 0, len(p.Case.Reports))
	for i := range p.Case.Reports {
		number := p.Case.Reports[i].Number
		if slices.ContainsFunc(p.Case.Reports[:i], func(other cases.Report) bool { return other.Number == number }) {
			continue // C32 says so; which document is whose, nobody knows
		}
		r := issue{Report: &p.Case.Reports[i], index: i, date: p.Case.Reports[i].Date}
		if r.document = facts.Issued(p.Case, cases.Progress, r.Number, p.AsOf); r.document != nil {
			r.date = r.document.Date
		}
		if p.known(r.date) {
			all = append(all, r)
		}
	}
	p.issued = all
	return all
}

// unbegun reports whether a progress report is dated before its period begins.
func (r issue) unbegun() bool { return !r.PeriodFrom.IsZero() && r.date.Before(r.PeriodFrom) }

// tooEarly reports progress reports that are dated before their period is over,
// when that leaves out something that was recorded for it, or many days.
func tooEarly(p *Pass) {
	for _, r := range p.issues() {
		if p.isEarly(r) {
			p.Report(p.earliness(r))
		}
	}
}

func (p *Pass) isEarly(r issue) bool {
	if r.PeriodFrom.IsZero() || r.PeriodTo.Before(r.PeriodFrom) || !r.date.Before(r.PeriodTo) {
		return false
	}
	return r.unbegun() || r.PeriodTo.After(r.date.AddDays(p.Settings.GraceDays)) || p.leftOut(r) != nil
}

func (p *Pass) earliness(r issue) Finding {
	f := Finding{Reports: "V", Number: r.Number, Pointer: p.pointer(r), Seen: r.date.String(), Expected: r.PeriodTo.String(), Action: "Dateer de rapportage op of na de laatste dag van haar periode, of laat haar periode eerder eindigen en de volgende eerder beginnen."}
	left := p.leftOut(r)
	switch {
	case r.unbegun():
		f.Expected = r.PeriodFrom.String()
		f.Message = say("Voortgangsrapportage %d is van %s, vóór het begin van haar periode op %s.", r.Number, day(r.date), day(r.PeriodFrom))
		f.Action = "Controleer de datum van de rapportage, bij het document en bij de teksten."
	case left != nil:
		f.Message = plain(say("Voortgangsrapportage %d is van %s, vóór het einde van haar periode op %s; wat van daarna is vastgelegd (%s), staat in geen enkele voortgangsrapportage.", r.Number, day(r.date), day(r.PeriodTo), dutch.List(left)))
	default:
		f.Severity = Warning
		f.Message = say("Voortgangsrapportage %d is van %s, vóór het einde van haar periode op %s; wat nog gebeurt, kan zij niet vertellen.", r.Number, day(r.date), day(r.PeriodTo))
	}
	return f
}

// leftOut counts what was recorded for the days of a period after the day of its
// report; nil when there is nothing.
func (p *Pass) leftOut(r issue) []string {
	var all []string
	tell := func(n int, one, many string) {
		if n > 0 {
			all = append(all, count(n, one, many))
		}
	}
	to := r.PeriodTo
	if asked := p.asked(); asked.Before(to) {
		to = asked
	}
	after := func(d calendar.Date) bool { return d.After(r.date) && !d.After(to) && !d.Before(r.PeriodFrom) }
	c := p.Case
	tell(number(c.Contacts, func(x *cases.Contact) bool { return after(x.Date) }), "contact", "contacten")
	tell(number(c.Applications, func(x *cases.Application) bool { return after(x.Date) }), "sollicitatie", "sollicitaties")
	tell(number(c.Vacancies, func(x *cases.Vacancy) bool { return after(x.FoundOn) }), "vacature", "vacatures")
	tell(number(c.EmployerContacts, func(x *cases.EmployerContact) bool { return after(x.Date) }), "contact met een werkgever", "contacten met werkgevers")
	tell(number(c.Cooperation, func(x *cases.Cooperation) bool { return after(x.Date) }), "opmerking over medewerking", "opmerkingen over medewerking")
	return all
}

func number[T any](all []T, is func(*T) bool) (n int) {
	for i := range all {
		if is(&all[i]) {
			n++
		}
	}
	return n
}

// untimely reports whether a document bears the day of a progress report that is
// dated before its period begins: D20 says so.
func (p *Pass) untimely(d *cases.Document) bool {
	return d.Type == cases.Progress && slices.ContainsFunc(p.issues(), func(r issue) bool {
		return r.Number == d.Number && r.date == d.Date && r.unbegun()
	})
}
