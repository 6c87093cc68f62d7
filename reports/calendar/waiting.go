package calendar

import "slices"

// The lengths the law gives, in days.
const (
	waitingDays  = 104 * 7 // art. 23 lid 1 WIA
	sanctionDays = 52 * 7  // at most, art. 25 lid 9 WIA
	newPeriodGap = 4 * 7   // fit so long or longer: counting begins anew, art. 23 lid 3 WIA, art. 7:629 lid 10 BW
	repairDays   = 6 * 7   // from repair established to the end of a sanction, art. 25 lid 14 WIA
)

// A Waiting is the waiting period (wachttijd) of one illness. Days that do not
// count lie in Pauses; every date after one moves on by its length, every date
// before it stays what it was when it was known.
type Waiting struct {
	FirstDay  Date    // D: the first day of illness of this period
	Effective Date    // D′: FirstDay and all days that do not count
	Pauses    []Pause // in order, apart from each other
	Last      Date    // last of the 104 weeks, D′+727
	End       Date    // Last, or the last day of an extension
}

// A Pause is a stretch of days that does not count.
type Pause struct {
	Spell
	Leave bool // art. 23 lid 5 WIA; never shown, a reader sees an interruption
}

// Days is how long the pause moves what comes after it.
func (p Pause) Days() int { return p.days() }

// Reckon gives the waiting period of s: of its last period, when recovery for
// four weeks or more lies between spells. Leave is no recovery, and its own days
// do not count. That illness after leave has the same cause as before, which art.
// 23 lid 3 WIA asks for, is taken for granted. Where s has Problems, Reckon makes
// the best of it; without a first day it gives the zero Waiting.
func Reckon(s Sickness) Waiting {
	spells := merged(s.Spells)
	if len(spells) == 0 {
		spells = merged([]Spell{{From: s.FirstDay}})
	}
	if len(spells) == 0 {
		return Waiting{}
	}
	closed := slices.DeleteFunc(slices.Clone(s.Leaves), func(l Spell) bool { return l.To.IsZero() })
	leaves := merged(closed)
	first, pauses := interruptions(spells, leaves)
	for _, leave := range leaves {
		if leave.From.Before(first) {
			leave.From = first
		}
		if !leave.From.After(leave.To) {
			pauses = append(pauses, Pause{leave, true})
		}
	}
	slices.SortFunc(pauses, func(a, b Pause) int { return a.From.Compare(b.From) })
	w := Waiting{FirstDay: first, Effective: first}
	for _, p := range pauses {
		if !p.From.Before(w.Effective.AddDays(waitingDays)) {
			break
		}
		w.Effective = w.Effective.AddDays(p.Days())
		w.Pauses = append(w.Pauses, p)
	}
	w.Last = w.Effective.AddDays(waitingDays - 1)
	w.End = w.extended(s.Extension)
	return w
}

// interruptions finds where the last period begins and the fit days in it.
func interruptions(spells, leaves []Spell) (first Date, pauses []Pause) {
	first = spells[0].From
	for i, next := range spells[1:] {
		gap := Spell{spells[i].To.AddDays(1), next.From.AddDays(-1)}
		fit := gap.without(leaves)
		days := 0
		for _, f := range fit {
			days += f.days()
		}
		if days >= newPeriodGap {
			first, pauses = next.From, nil
			continue
		}
		for _, f := range fit {
			pauses = append(pauses, Pause{Spell: f})
		}
	}
	return first, pauses
}

func (w Waiting) extended(e Extension) Date {
	switch {
	case e.Kind == Sanction && e.Until.IsZero():
		return w.SanctionEnd(Date{})
	case e.Until.After(w.Last):
		return e.Until
	}
	return w.Last
}

// IsZero reports whether there is no waiting period, for want of a first day.
func (w Waiting) IsZero() bool { return w.FirstDay.IsZero() }

// Shift is the number of days that the pauses move the end by.
func (w Waiting) Shift() int { return w.Effective.Sub(w.FirstDay) }

// FirstAfter is the first day after the 104 weeks.
func (w Waiting) FirstAfter() Date { return w.Last.AddDays(1) }

// FirstWIADay is the first day on which WIA can begin: that after the 104 weeks, or
// after the time for which the employer has to pay longer (art. 25 lid 9 WIA).
func (w Waiting) FirstWIADay() Date { return w.End.AddDays(1) }

// Extended reports whether the employer's duty outlasts the 104 weeks.
func (w Waiting) Extended() bool { return w.End.After(w.Last) }

// Days is the length of the period, extension included: 728 or more.
func (w Waiting) Days() int {
	if w.IsZero() {
		return 0
	}
	return w.End.Sub(w.Effective) + 1
}

// Weeks is Days in weeks, a broken week counted as one: 104 or more.
func (w Waiting) Weeks() int { return (w.Days() + 6) / 7 }

// Date is the date of the day that has n counted days before it: Date(0) is D,
// Date(727) the last day. It never lies in a pause.
func (w Waiting) Date(n int) Date {
	d := w.FirstDay.AddDays(n)
	for _, p := range w.Pauses {
		if d.Before(p.From) {
			break
		}
		d = d.AddDays(p.Days())
	}
	return d
}

// Day is the inverse of [Waiting.Date]: the counted days before d, negative
// before the first. In a pause the count stands still.
func (w Waiting) Day(d Date) int {
	if w.IsZero() || d.IsZero() {
		return -1
	}
	n := d.Sub(w.FirstDay)
	for _, p := range w.Pauses {
		if d.Before(p.From) {
			break
		}
		if !d.After(p.To) {
			return n - (d.Sub(p.From) + 1)
		}
		n -= p.Days()
	}
	return n
}

// Week is the week of illness (ziekteweek) that d lies in, from 1, and 0 before
// the first day. After a pause it counts from D′.
func (w Waiting) Week(d Date) int {
	if day := w.Day(d); day >= 0 {
		return day/7 + 1
	}
	return 0
}

// SanctionEnd is the last day of a wage sanction: 52 weeks after the waiting
// period, or six weeks after the day on which UWV established that the employer
// has repaired what fell short, when that is earlier (art. 25 lid 9 and 14 WIA).
// The zero Date says that nothing is repaired yet.
func (w Waiting) SanctionEnd(repaired Date) Date {
	longest := w.Last.AddDays(sanctionDays)
	if end := repaired.AddDays(repairDays); !repaired.IsZero() && end.Before(longest) {
		return end
	}
	return longest
}

// DaysLate is how many days late a WIA application is, 0 when in time (art. 64
// lid 3 WIA). Without a later notice of UWV, which would give the employee more
// time (art. 64 lid 6), the duty to pay lasts as many days longer (art. 7:629 lid
// 11 onder a BW).
func (w Waiting) DaysLate(applied Date) int {
	if w.IsZero() || applied.IsZero() {
		return 0
	}
	return max(0, applied.Sub(w.Deadline(WIAApplication).Limit))
}
