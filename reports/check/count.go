package check

import (
	"strconv"
	"sync"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// countsInText compares what texts count with the log: of the period or, for who
// writes of the whole trajectory, up to its end.
func countsInText(p *Pass) {
	start := first(p.Case.Trajectory.StartDate, p.Case.Trajectory.IntakeDate)
	own := map[string]bool{}
	for _, name := range surnames(p.Case.Employee.Name) {
		for _, w := range name.words {
			own[w.form] = true
		}
	}
	p.each(func(r progress, report func(Finding)) {
		period, ok := r.period()
		if !ok || !p.concerns(Finding{Reports: "V", Number: r.Number}) {
			return
		}
		l := logs{
			own:    own,
			period: p.counted(facts.Report{Type: cases.Progress, Number: r.Number, From: period.From, To: period.To, Date: r.date}),
			sofar:  p.counted(facts.Report{Type: cases.End, From: start, To: period.To, Date: r.date}),
		}
		said := map[string]bool{}
		read := func(pointer string, text cases.Text, gravest Severity) {
			if f, ok := l.judge(pointer, string(text), gravest, "in de periode"); ok && !said[f.Message] {
				said[f.Message] = true
				report(f)
			}
		}
		for _, t := range []keyed{{"summary", r.Summary}, {"advice", r.Advice}, {"applicationsNote", r.ApplicationsNote}, {"findings", r.Findings}, {"employeeView", r.EmployeeView}, {"nextSteps", r.NextSteps}} {
			read(at("reports", r.index, t.key), t.text, Error)
		}
		for i, a := range r.Activities {
			read(at("reports", r.index, "activities", i, "finding"), a.Finding, Warning)
		}
	})
	if !p.asksEnd() || !p.concerns(Finding{Reports: "E"}) {
		return
	}
	all := p.counted(facts.Report{Type: cases.End, From: start, To: p.AsOf, Date: p.AsOf})
	o := p.Case.Outcome
	for _, t := range []keyed{{"explanation", o.Explanation}, {"course", o.Course}, {"analysis", o.Analysis}, {"conclusion", o.Conclusion}} {
		if f, ok := (logs{all, all, own}).judge(at("outcome", t.key), string(t.text), Error, "in het hele traject"); ok {
			f.Reports = "E"
			p.Report(f)
		}
	}
}

// A keyed text is that of a field.
type keyed struct {
	key  string
	text cases.Text
}

// Logs are what the log counts in a period, and up to its end; counted when a text
// counts something, once.
type logs struct {
	period, sofar func() log
	own           map[string]bool // words of the surname of the employee
}

// judge compares a text with the log. What is surely wrong is as grave as given,
// what may be meant otherwise a warning.
func (l logs) judge(pointer, text string, gravest Severity, when string) (Finding, bool) {
	c, grave, ok := l.miscounted(text)
	if !ok {
		return Finding{}, false
	}
	n := l.period().of(c.what)
	return Finding{
		Pointer: pointer, Severity: min(grave, gravest), Seen: strconv.Itoa(c.n), Expected: strconv.Itoa(n),
		Message: say("De tekst noemt %s; het log telt er %d %s.", c, n, when),
	}, true
}

// A countable is something that texts and the log both count.
type countable uint8

const (
	sentOnes    countable = iota // applications sent
	invitations                  // to a conversation
	talks                        // conversations held
	contacts                     // with the adviser
)

// A counted is what a text counts.
type counted struct {
	what  countable
	n     int
	after bool // "na 14 sollicitaties": may be those so far at some time
	all   bool // "van de 34 sollicitaties": it says that it is of all
	vague bool // "op 12 vacatures": not quite the same as applications
}

// String is "14 verstuurde sollicitaties".
func (c counted) String() string {
	switch c.what {
	case invitations:
		return count(c.n, "uitnodiging", "uitnodigingen") + " voor een gesprek"
	case talks:
		return count(c.n, "sollicitatiegesprek", "sollicitatiegesprekken")
	case contacts:
		return count(c.n, "contactmoment", "contactmomenten")
	}
	return count(c.n, "verstuurde sollicitatie", "verstuurde sollicitaties")
}

// A log is what the log counts in some days.
type log struct {
	sent            int
	invited, talked int // of how many applications
	talks           int
	contacts        int
	silent          int // applications of which the steps are not told: they may hold a conversation
}

func (l log) of(what countable) int { return [...]int{l.sent, l.invited, l.talks, l.contacts}[what] }

// counted counts the log of the days that a report tells of.
func (p *Pass) counted(r facts.Report) func() log {
	return sync.OnceValue(func() log {
		days, view := calendar.Spell{From: r.From, To: r.To}, facts.View{Case: p.Case, Report: r}
		t := view.Tally()
		l := log{sent: p.applications(days), invited: t.Invited, talked: t.Talked, talks: t.Talks}
		l.contacts = p.contactsIn(days)
		p.logged(func(_ int, a *cases.Application) {
			if len(a.Events) == 0 && !a.Date.After(days.To) && mayHide[a.Result] {
				l.silent++
			}
		})
		return l
	})
}

// contactsIn counts the contacts of some days; -1 when a date looks like a slip.
func (p *Pass) contactsIn(days calendar.Spell) int {
	n, last := 0, first(p.Case.Trajectory.StartDate, p.Case.Trajectory.IntakeDate)
	for _, c := range p.Case.Contacts {
		if c.Date.Before(last) || p.Making == nil && c.Date.After(p.AsOf) {
			return -1
		}
		if last = c.Date; !c.Date.Before(days.From) && !c.Date.After(days.To) {
			n++
		}
	}
	return n
}

// mayHide are results before which there may have been a conversation.
var mayHide = map[cases.ApplicationState]bool{
	cases.Withdrawn: true, cases.VacancyLapsed: true, cases.Hired: true, cases.RejectedTalk: true, cases.SecondInterview: true,
}

// right reports whether a count may be that of the log.
func (l log) right(c counted) bool {
	switch c.what {
	case sentOnes:
		return c.n == l.sent
	case contacts:
		return l.contacts < 0 || c.n >= l.contacts-1 && c.n <= l.contacts+1 // one more or less: that of the day of the report
	case invitations:
		return c.n >= min(l.invited, l.talked) && c.n <= max(l.invited, l.talks)+l.silent
	}
	return c.n >= min(l.talked, l.talks) && c.n <= l.talks+l.silent
}

// most is the highest count that may be right.
func (l log) most(what countable) int {
	if what == sentOnes || what == contacts {
		return l.of(what)
	}
	return max(l.invited, l.talks) + l.silent
}
