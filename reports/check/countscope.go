package check

import (
	"slices"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// A scope is over which days a text says that it counts.
type scope struct {
	of    over
	month time.Month
	year  int // 0: not told
	words int // that say so
	from  int // the first of them
}

// Over which days a count is.
type over uint8

const (
	overAny    over = iota // not said: of the period, or so far
	overPeriod             // "in deze periode"
	overAll                // "sinds de start", "in het hele traject"
	overBefore             // "in de vorige periode"
	overMonth              // "in juli"
)

var (
	beforeIt  = set("vorige voorgaande voorafgaande")
	wholly    = set("hele gehele volledige ganse")
	beginning = set("start aanvang begin")
)

// scopeOf reads over which days a sentence says that it counts; two is false when it
// names more than one.
func scopeOf(all []word) (s scope, one bool) {
	add := func(x scope) { s, one = x, s.of == overAny || s.of == x.of && s.month == x.month && s.of != overMonth }
	one = true
	form := func(i int) string {
		if i < 0 || i >= len(all) {
			return ""
		}
		return all[i].form
	}
	for i := range all {
		before := form(i - 1)
		switch w := form(i); {
		case w == "rapportageperiode" || w == "verslagperiode":
			switch {
			case beforeIt[before]:
				add(scope{of: overBefore, from: i - 1, words: 2})
			default:
				add(scope{of: overPeriod, from: i, words: 1})
			}
		case w == "periode" && beforeIt[before]:
			add(scope{of: overBefore, from: i - 1, words: 2})
		case w == "periode" && (before == "deze" || before == "afgelopen"):
			add(scope{of: overPeriod, from: i - 1, words: 2})
		case w == "periode" && form(i-2) == "deze":
			add(scope{of: overPeriod, from: i - 2, words: 3}) // deze eerste, deze tweede
		case w == "nu" && form(i+1) == "toe" && before == "tot":
			add(scope{of: overAll, from: i - 1, words: 3})
		case (w == "dusver" || w == "dusverre") && before == "tot":
			add(scope{of: overAll, from: i - 1, words: 2})
		case w == "heden" && before == "op" && form(i-2) == "tot":
			add(scope{of: overAll, from: i - 2, words: 3})
		case w == "traject" && wholly[before]:
			add(scope{of: overAll, from: i - 1, words: 2})
		case w == "sinds" || w == "vanaf":
			if x, ok := sinceStart(all, i); ok {
				add(x)
			}
		case before == "in" && monthNames[w] != 0:
			x := scope{of: overMonth, month: monthNames[w], from: i - 1, words: 2}
			if n, ok := figures(form(i+1), 4); ok && n >= 1900 {
				x.year, x.words = n, 3
			}
			add(x)
		}
	}
	return s, one
}

// sinceStart reads "sinds de start", and "sinds het begin van het traject".
func sinceStart(all []word, i int) (scope, bool) {
	k := i + 1
	if k < len(all) && (all[k].form == "de" || all[k].form == "het") {
		k++
	}
	if k >= len(all) || !beginning[all[k].form] {
		return scope{}, false
	}
	k++
	if k < len(all) && all[k].form == "van" {
		if k+2 >= len(all) || all[k+2].form != "traject" {
			return scope{}, false // of a phase
		}
		k += 3
	}
	return scope{of: overAll, from: i, words: k - i}, true
}

// holds reports whether word i of the sentence is one that says the scope.
func (s scope) holds(i int) bool { return i >= s.from && i < s.from+s.words }

// of gives the logs of which one may be meant, the likeliest first; none when it
// is not known which.
func (l logs) of(s scope) []log {
	switch s.of {
	case overPeriod:
		if !l.report {
			return nil
		}
		return []log{l.period()}
	case overAll:
		return []log{l.sofar()}
	case overBefore:
		if l.before == nil {
			return nil
		}
		return []log{l.before()}
	case overMonth:
		return l.month(s.month, s.year)
	}
	return []log{l.period(), l.sofar()}
}

// countedBefore counts the log of the period before that of a report.
func (p *Pass) countedBefore(number int) func() log {
	i := slices.IndexFunc(p.Case.Reports, func(r cases.Report) bool { return r.Number == number-1 })
	if i < 0 {
		return nil
	}
	r := &p.Case.Reports[i]
	if r.PeriodFrom.IsZero() || r.PeriodTo.Before(r.PeriodFrom) {
		return nil
	}
	return p.counted(facts.Report{Type: cases.Progress, Number: r.Number, From: r.PeriodFrom, To: r.PeriodTo, Date: r.Date})
}

// countedMonth counts the log of a month: the last of that name that had begun when
// the days end.
func (p *Pass) countedMonth(days, period calendar.Spell) func(time.Month, int) []log {
	return func(month time.Month, year int) []log {
		if year == 0 {
			if year = days.To.Year; month > days.To.Month {
				year--
			}
		}
		all := calendar.Spell{From: calendar.Of(year, month, 1), To: calendar.Of(year, month+1, 1).AddDays(-1)}
		if month == time.December {
			all.To = calendar.Of(year, month, 31)
		}
		if all.To.Before(days.From) || all.From.After(days.To) {
			return nil
		}
		var out []log
		for _, s := range []calendar.Spell{all, {From: later(all.From, period.From), To: sooner(all.To, period.To)}} {
			if !s.To.Before(s.From) {
				out = append(out, p.counted(facts.Report{Type: cases.End, From: s.From, To: s.To, Date: s.To})())
			}
		}
		return out
	}
}

// sooner is the earlier of two days.
func sooner(a, b calendar.Date) calendar.Date {
	if b.Before(a) {
		return b
	}
	return a
}
