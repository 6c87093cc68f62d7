package check

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// countsInText compares what texts count with the log: of the period or, for who
// writes of the whole trajectory, up to its end.
func countsInText(p *Pass) {
	start := first(p.Case.Trajectory.StartDate, p.Case.Trajectory.IntakeDate)
	p.each(func(r progress, report func(Finding)) {
		period, ok := r.period()
		if !ok {
			return
		}
		log := p.counted(period, facts.Report{Type: cases.Progress, Number: r.Number, From: r.PeriodFrom, To: r.PeriodTo, Date: r.date})
		sofar := p.counted(calendar.Spell{From: start, To: period.To}, facts.Report{Type: cases.End, From: start, To: r.PeriodTo, Date: r.date})
		for _, t := range []struct {
			key  string
			text cases.Text
		}{{"summary", r.Summary}, {"advice", r.Advice}, {"applicationsNote", r.ApplicationsNote}, {"findings", r.Findings}, {"employeeView", r.EmployeeView}, {"nextSteps", r.NextSteps}} {
			if c, ok := miscounted(string(t.text), log, sofar); ok {
				report(Finding{
					Pointer: at("reports", r.index, t.key), Seen: strconv.Itoa(c.n), Expected: strconv.Itoa(log.of(c.what)),
					Message: say("De tekst noemt %s; het log telt er %d in de periode.", c, log.of(c.what)),
				})
			}
		}
	})
	if !p.asksEnd() {
		return
	}
	all := p.counted(calendar.Spell{From: start, To: p.AsOf}, facts.Report{Type: cases.End, From: start, To: p.AsOf, Date: p.AsOf})
	o := p.Case.Outcome
	for _, t := range []struct {
		key  string
		text cases.Text
	}{{"explanation", o.Explanation}, {"course", o.Course}, {"analysis", o.Analysis}, {"conclusion", o.Conclusion}} {
		if c, ok := miscounted(string(t.text), all, all); ok {
			p.Report(Finding{
				Pointer: at("outcome", t.key), Seen: strconv.Itoa(c.n), Expected: strconv.Itoa(all.of(c.what)), Reports: "E",
				Message: say("De tekst noemt %s; het log telt er %d in het hele traject.", c, all.of(c.what)),
			})
		}
	}
}

// A countable is something that texts and the log both count.
type countable uint8

const (
	sentOnes    countable = iota // applications sent
	invitations                  // to a conversation
	talks                        // conversations held
)

// A counted is what a text counts.
type counted struct {
	what countable
	n    int
}

// String is "14 verstuurde sollicitaties".
func (c counted) String() string {
	switch c.what {
	case invitations:
		return count(c.n, "uitnodiging", "uitnodigingen") + " voor een gesprek"
	case talks:
		return count(c.n, "sollicitatiegesprek", "sollicitatiegesprekken")
	}
	return count(c.n, "verstuurde sollicitatie", "verstuurde sollicitaties")
}

// A log is what the log counts in some days.
type log struct {
	sent            int
	invited, talked int // of how many applications
	talks           int
	silent          int // applications of which the steps are not told: they may hold a conversation
}

func (l log) of(what countable) int { return [...]int{l.sent, l.invited, l.talks}[what] }

// counted counts the log of some days, as a report tells of them.
func (p *Pass) counted(days calendar.Spell, r facts.Report) log {
	view := facts.View{Case: p.Case, Report: r}
	t := view.Tally()
	l := log{sent: p.applications(days), invited: t.Invited, talked: t.Talked, talks: t.Talks}
	p.logged(func(_ int, a *cases.Application) {
		if len(a.Events) == 0 && !a.Date.After(days.To) && mayHide[a.Result] {
			l.silent++
		}
	})
	return l
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
	case invitations:
		return c.n >= min(l.invited, l.talked) && c.n <= max(l.invited, l.talks)+l.silent
	}
	return c.n >= min(l.talked, l.talks) && c.n <= l.talks+l.silent
}

// most is the highest count that may be right.
func (l log) most(what countable) int {
	if what == sentOnes {
		return l.sent
	}
	return max(l.invited, l.talks) + l.silent
}

// partly are words of a sentence that tells of some of the time only.
var partly = set(`eerste laatste daarna daarvoor vanaf sinds dag dagen week weken maand maanden waarvan waaronder nog
	januari februari maart april mei juni juli augustus september oktober november december`)

// miscounted finds the first count of a text that is not that of the log in the
// period or so far, or of a part of it.
func miscounted(text string, period, sofar log) (counted, bool) {
	if !strings.Contains(text, "ollicit") && !strings.Contains(text, "nodig") {
		return counted{}, false
	}
	all := words(text, nil)
	for i := range all {
		c, ok := countAt(all, i)
		if !ok || period.right(c) || sofar.right(c) {
			continue
		}
		from, to := sentenceAt(all, i)
		some := slices.ContainsFunc(all[from:to], func(w word) bool { return partly[w.form] })
		if !some || c.n > max(period.most(c.what), sofar.most(c.what)) {
			return c, true
		}
	}
	return counted{}, false
}

// Words around a count that say what it is of.
var (
	sentWords  = set("verstuurd verzonden gestuurd gedaan verricht ingediend geschreven uitgestuurd")
	sendWords  = set("verstuurde verzond stuurde deed schreef verrichtte")
	letters    = set("sollicitatie sollicitaties sollicitatiebrief sollicitatiebrieven")
	interviews = set("sollicitatiegesprek sollicitatiegesprekken")
	heldWords  = set("gevoerd gehad gehouden")
	invited    = set("uitgenodigd")
	applied    = set("gesolliciteerd")
	received   = set("ontvangen gekregen")
	qualities  = set("open nieuwe gerichte passende schriftelijke spontane")
)

// countAt reads the count that begins with the number at word i: "14 sollicitaties
// verstuurd", "14 keer gesolliciteerd", "twee keer voor een gesprek uitgenodigd".
func countAt(all []word, i int) (counted, bool) {
	c := counted{}
	n, ok := figure(&all[i])
	if c.n = n; !ok || i+1 >= len(all) || all[i+1].gap > spaced {
		return c, false
	}
	next := i + 1
	if qualities[all[next].form] && next+1 < len(all) {
		next++
	}
	switch w := all[next].form; {
	case letters[w]:
		before := i > 0 && all[i].gap <= spaced && sendWords[all[i-1].form]
		return c, before || follows(all, next+1, 2, sentWords)
	case interviews[w]:
		c.what = talks
		return c, follows(all, next+1, 2, heldWords)
	case w == "keer" || w == "maal":
		if follows(all, next+1, 5, invited) {
			c.what = invitations
			return c, true
		}
		return c, i > 0 && all[i-1].form == "solliciteerde" || follows(all, next+1, 2, applied)
	case w == "vacatures" || w == "functies":
		return c, i > 0 && all[i-1].form == "op" && follows(all, next+1, 1, applied)
	case w == "uitnodigingen" || w == "uitnodiging":
		c.what = invitations
		return c, follows(all, next+1, 4, received)
	}
	return c, false
}

// follows reports whether one of the next words is in a set, before the sentence
// pauses or counts something else.
func follows(all []word, from, most int, of map[string]bool) bool {
	for i := from; i < min(len(all), from+most) && all[i].gap <= spaced; i++ {
		if of[all[i].form] {
			return true
		}
		if n, ok := figure(&all[i]); ok && n > 1 {
			return false
		}
	}
	return false
}

var numbers = func() map[string]int {
	all := map[string]int{
		"geen": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
		"elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
	}
	units := []string{"een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"}
	for i, ten := range []string{"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"} {
		all[ten] = 10 * (i + 2)
		for k, unit := range units {
			all[unit+"en"+ten] = 10*(i+2) + k + 1 // in normal form: tweeentwintig
		}
	}
	return all
}()
