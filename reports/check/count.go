package check

import (
	"slices"
	"strconv"
	"sync"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
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
	var room []word
	p.each(func(r progress, report func(Finding)) {
		period, ok := r.period()
		if !ok || !p.concerns(Finding{Reports: "V", Number: r.Number}) {
			return
		}
		days := calendar.Spell{From: start, To: period.To}
		l := logs{
			own:    own,
			period: p.counted(facts.Report{Type: cases.Progress, Number: r.Number, From: period.From, To: period.To, Date: r.date}),
			sofar:  p.counted(facts.Report{Type: cases.End, From: start, To: period.To, Date: r.date}),
			before: p.countedBefore(r.Number),
			month:  p.countedMonth(days, period),
			report: true,
			room:   &room,
		}
		said := map[string]bool{}
		read := func(pointer string, text cases.Text, gravest Severity) {
			if f, ok := l.judge(pointer, string(text), gravest); ok && !said[f.Message] {
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
	days := calendar.Spell{From: start, To: p.AsOf}
	l := logs{own: own, period: all, sofar: all, month: p.countedMonth(days, days), room: &room}
	o := p.Case.Outcome
	for _, t := range []keyed{{"explanation", o.Explanation}, {"course", o.Course}, {"analysis", o.Analysis}, {"conclusion", o.Conclusion}} {
		if f, ok := l.judge(at("outcome", t.key), string(t.text), Error); ok {
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
	before        func() log                  // of the period before; nil when there is none
	month         func(time.Month, int) []log // of a month, whole and within the period; year 0: not told
	own           map[string]bool             // words of the surname of the employee
	report        bool                        // of a progress report
	room          *[]word                     // for the words of a text, used again
}

// judge compares a text with the log. What is surely wrong is as grave as given,
// what may be meant otherwise a warning.
func (l logs) judge(pointer, text string, gravest Severity) (Finding, bool) {
	c, grave, ok := l.miscounted(text)
	if !ok {
		return Finding{}, false
	}
	n := l.of(c.scope)[0].of(c.what)
	return Finding{
		Pointer: pointer, Severity: min(grave, gravest), Seen: strconv.Itoa(c.n), Expected: strconv.Itoa(n),
		Message: say("De tekst noemt %s; het log telt er %d %s.", c, n, l.when(c.scope)),
	}, true
}

// when says in Dutch over which days the log counts.
func (l logs) when(s scope) string {
	switch {
	case s.of == overBefore:
		return "in de vorige periode"
	case s.of == overMonth:
		return "in " + dutch.Month(s.month)
	case s.of == overAll && l.report:
		return "tot en met deze periode"
	case l.report:
		return "in de periode"
	}
	return "in het hele traject"
}

// A countable is something that texts and the log both count.
type countable uint8

const (
	sentOnes    countable = iota // applications sent
	invitations                  // to a conversation
	talks                        // conversations held
	contacts                     // with the adviser
	spent                        // hours, on activities
)

// A counted is what a text counts.
type counted struct {
	what   countable
	n      int
	after  bool // "na 14 sollicitaties": may be those so far at some time
	all    bool // "van de 34 sollicitaties": it says that it is of all
	vague  bool // "op 12 vacatures": not quite the same as applications
	strict bool // it may be of something else, unless its clause says nothing else
	bound  bound
	scope  scope
	noun   int // the word that says of what
}

// A bound is how a count relates to what there was.
type bound uint8

const (
	exactly bound = iota
	roughly       // ongeveer, een twintigtal
	atMost        // hooguit
	below         // minder dan
	least         // minstens
	above         // ruim, meer dan
)

// boundWords go before a count, as a text writes them.
var boundWords = [...]string{roughly: "ongeveer ", atMost: "hooguit ", below: "minder dan ", least: "minstens ", above: "meer dan "}

// String is "14 verstuurde sollicitaties".
func (c counted) String() string {
	return boundWords[c.bound] + c.plain()
}

func (c counted) plain() string {
	switch c.what {
	case invitations:
		return count(c.n, "uitnodiging", "uitnodigingen") + " voor een gesprek"
	case talks:
		return count(c.n, "sollicitatiegesprek", "sollicitatiegesprekken")
	case contacts:
		return count(c.n, "contactmoment", "contactmomenten")
	case spent:
		return count(c.n, "besteed uur", "bestede uren")
	}
	return count(c.n, "verstuurde sollicitatie", "verstuurde sollicitaties")
}

// A log is what the log counts in some days.
type log struct {
	sent            int
	invited, talked int // of how many applications
	talks           int
	contacts        int // -1: not to be counted
	meetings        int // contacts at which the employee was
	hours           int // on activities, rounded down; -1: not told
	silent          int // applications of which the steps are not told: they may hold a conversation
}

func (l log) of(what countable) int {
	return [...]int{l.sent, l.invited, l.talks, l.contacts, l.hours}[what]
}

// counted counts the log of the days that a report tells of.
func (p *Pass) counted(r facts.Report) func() log {
	return sync.OnceValue(func() log {
		days, view := calendar.Spell{From: r.From, To: r.To}, facts.View{Case: p.Case, Report: r}
		t := view.Tally()
		l := log{sent: p.applications(days), invited: t.Invited, talked: t.Talked, talks: t.Talks}
		l.contacts, l.meetings = p.contactsIn(days)
		l.hours = p.hoursIn(days)
		p.logged(func(_ int, a *cases.Application) {
			if len(a.Events) == 0 && !a.Date.After(days.To) && mayHide[a.Result] {
				l.silent++
			}
		})
		return l
	})
}

// contactsIn counts the contacts of some days, and those at which the employee was;
// -1 when a date looks like a slip.
func (p *Pass) contactsIn(days calendar.Spell) (n, met int) {
	last := first(p.Case.Trajectory.StartDate, p.Case.Trajectory.IntakeDate)
	for _, c := range p.Case.Contacts {
		if c.Date.Before(last) || p.Making == nil && c.Date.After(p.AsOf) {
			return -1, -1
		}
		if last = c.Date; c.Date.Before(days.From) || c.Date.After(days.To) {
			continue
		}
		if n++; slices.Contains(c.Participants, cases.Employee) {
			met++
		}
	}
	return n, met
}

// hoursIn sums the hours that the progress reports of some days tell of; -1 when
// there are none, or of other days too.
func (p *Pass) hoursIn(days calendar.Spell) int {
	sum, told := cases.Decimal{}, false
	for _, r := range p.Case.Reports {
		switch {
		case r.PeriodTo.Before(days.From) || r.PeriodFrom.After(days.To):
			continue
		case r.PeriodFrom.Before(days.From) || r.PeriodTo.After(days.To):
			return -1
		}
		for _, a := range r.Activities {
			sum, told = sum.Add(a.Hours), told || a.Hours.Known
		}
	}
	if !told {
		return -1
	}
	return int(sum.Hundredths / 100)
}

// mayHide are results before which there may have been a conversation.
var mayHide = map[cases.ApplicationState]bool{
	cases.Withdrawn: true, cases.VacancyLapsed: true, cases.Hired: true, cases.RejectedTalk: true, cases.SecondInterview: true,
}

// right reports whether a count may be that of the log.
func (l log) right(c counted) bool {
	low, high := l.between(c.what)
	if low < 0 {
		return true // not known
	}
	switch c.bound {
	case roughly:
		slack := max(3, high/4)
		return c.n >= low-slack && c.n <= high+slack
	case atMost:
		return c.n >= low
	case below:
		return c.n > low
	case least:
		return c.n <= high
	case above:
		return c.n < high
	}
	if c.what == contacts {
		return c.n == low || c.n == high
	}
	return c.n >= low && c.n <= high
}

// between gives the lowest and the highest count that may be meant.
func (l log) between(what countable) (low, high int) {
	switch what {
	case contacts:
		return l.meetings, l.contacts
	case invitations:
		return min(l.invited, l.talked), max(l.invited, l.talks) + l.silent
	case talks:
		return min(l.talked, l.talks), l.talks + l.silent
	case spent:
		return l.hours, l.hours + 1
	}
	return l.sent, l.sent
}

// most is the highest count that may be right.
func (l log) most(what countable) int {
	_, high := l.between(what)
	return high
}
