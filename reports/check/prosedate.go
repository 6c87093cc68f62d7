package check

import (
	"strings"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A told date is a date in a text.
type toldDate struct {
	from, to int // words, both included; a weekday before it is not counted
	day      int // 0: not told
	month    time.Month
	year     int  // 0: not told
	short    bool // the year is told in two figures: as likely another number as a date
}

var monthNames = func() map[string]time.Month {
	all := map[string]time.Month{}
	for m := time.January; m <= time.December; m++ {
		all[dutch.Month(m)] = m
	}
	for short, m := range monthShorts {
		all[short] = m
	}
	return all
}()

var monthShorts = map[string]time.Month{
	"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}

var weekdayNames = map[string]time.Weekday{
	"zondag": time.Sunday, "maandag": time.Monday, "dinsdag": time.Tuesday, "woensdag": time.Wednesday,
	"donderdag": time.Thursday, "vrijdag": time.Friday, "zaterdag": time.Saturday,
}

// dates judges every date of the text.
func (r *reading) dates() {
	for i := 1; i < len(r.words); i++ {
		if r.words[i-1].form[0] > '9' {
			if i+1 < len(r.words) && r.words[i+1].form[0] <= '9' && r.words[i].form[0] > '9' {
				if d, ok := r.monthAt(i); ok {
					r.told(d)
				}
			}
			continue
		}
		d, ok := r.dateAt(i)
		if !ok {
			continue
		}
		if d.short {
			if r.exists(d) {
				r.told(d)
			}
			continue
		}
		date := calendar.Of(d.year, d.month, d.day)
		if !r.exists(d) {
			r.tell("A21", "", "", plain(say("De tekst noemt %s; die datum bestaat niet.", written(d))))
			continue
		}
		r.weekday(d)
		if told := r.told(d); d.year != 0 {
			if !told {
				r.recorded(d, date)
			}
			r.waits(d, date)
			r.happened(d, date)
			r.term(d, date)
		}
	}
}

// written is a date as a text has it, made of its numbers alone.
func written(d toldDate) string {
	name := dutch.Month(d.month)
	if d.day == 0 {
		return say("%s %d", name, d.year)
	}
	if name == "" {
		return say("%d-%d-%d", d.day, int(d.month), d.year)
	}
	if d.year == 0 {
		return say("%d %s", d.day, name)
	}
	return say("%d %s %d", d.day, name, d.year)
}

// dateAt reads the date whose month is word i, in letters or in figures.
func (r *reading) dateAt(i int) (d toldDate, ok bool) {
	w := &r.words[i]
	if d.month = monthNames[w.form]; d.month != 0 {
		if !r.near(i) {
			return d, false
		}
		d.from, d.to = i-1, i
		if d.day, ok = r.ordinal(i - 1); !ok {
			return d, false
		}
		if r.near(i + 1) {
			if n, isNumber := figures(r.words[i+1].form, 4); isNumber && n >= 1900 && n < 2200 {
				d.year, d.to = n, i+1
			}
		}
		return d, true
	}
	if i+1 >= len(r.words) || !r.joined(i) || !r.joined(i+1) || r.joined(i-1) || r.joined(i+2) {
		return d, false
	}
	a, b, c := r.words[i-1].form, w.form, r.words[i+1].form
	if len(a) == 4 {
		a, c = c, a
	}
	day, ok1 := figures(a, 0)
	month, ok2 := figures(b, 0)
	year, ok3 := figures(c, 4)
	d = toldDate{from: i - 1, to: i + 1, day: day, month: time.Month(month), year: year}
	if short, ok := figures(c, 2); ok {
		d.year, d.short = 2000+short, true
		return d, ok1 && ok2 && len(a) <= 2 && len(b) <= 2 && 1 <= month && month <= 12
	}
	return d, ok1 && ok2 && ok3 && len(a) <= 2 && len(b) <= 2 && year >= 1900 && year < 2100
}

// monthAt reads a month with its year, without a day, of which it is word i.
func (r *reading) monthAt(i int) (d toldDate, ok bool) {
	if d.month = monthNames[r.words[i].form]; d.month == 0 || !r.near(i) || !r.near(i+1) {
		return d, false
	}
	d.from, d.to = i, i+1
	d.year, ok = figures(r.words[i+1].form, 4)
	return d, ok && 1900 <= d.year && d.year < 2200
}

// ordinal is the day of the month that word i tells: 3, or 3e.
func (r *reading) ordinal(i int) (int, bool) {
	return figures(strings.TrimSuffix(r.words[i].form, "e"), 0)
}

// figures reads a number of at most five figures, of as many as asked unless 0.
func figures(s string, many int) (n int, ok bool) {
	if s == "" || len(s) > 5 || many != 0 && len(s) != many {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// joined reports whether word i stands one sign behind another number, as in
// 31-12-2026.
func (r *reading) joined(i int) bool {
	if i <= 0 || i >= len(r.words) {
		return false
	}
	between := r.current.text[r.words[i-1].end:r.words[i].start]
	between = strings.TrimSuffix(strings.TrimSuffix(between, "'"), "’")
	return len(between) == 1 && strings.Contains("-/.", between) && r.words[i].form[0] <= '9' && r.words[i-1].form[0] <= '9'
}

// exists reports whether there is such a day, in a leap year when no year is told.
func (r *reading) exists(d toldDate) bool {
	year := d.year
	if year == 0 {
		year = 2024
	}
	return calendar.Of(year, d.month, d.day).Valid()
}

// farOff is how far from a report a date without a year is taken for the nearest.
const farOff = 120

// weekday compares a date with the day of the week before it.
func (r *reading) weekday(d toldDate) {
	if d.from == 0 || r.words[d.from].gap > paused {
		return
	}
	told, ok := weekdayNames[r.words[d.from-1].form]
	if !ok {
		return
	}
	date := calendar.Of(d.year, d.month, d.day)
	if d.year == 0 {
		if date = r.nearest(d); date.IsZero() {
			return
		}
	}
	if date.Weekday() != told {
		r.tell("A21", date.String(), "", plain(say("De tekst noemt %s %s; dat is een %s.", r.words[d.from-1].form, written(d), dutch.Weekday(date))))
	}
}

// nearest is the day nearest to the report or the conversation that tells of it;
// zero when that has no date or is far off.
func (r *reading) nearest(d toldDate) calendar.Date {
	about := r.day()
	for year := about.Year - 1; !about.IsZero() && year <= about.Year+1; year++ {
		date := calendar.Of(year, d.month, d.day)
		if n := date.Sub(about); date.Valid() && -farOff <= n && n <= farOff {
			return date
		}
	}
	return calendar.Date{}
}

// day is that of the report or the conversation that the text is of.
func (r *reading) day() calendar.Date {
	switch {
	case r.of != nil:
		return r.reportDate()
	case r.current.keys[0] == "contacts":
		return r.c.Contacts[r.current.steps[1].item].Date
	case r.current.keys[0] == "employerContacts":
		return r.c.EmployerContacts[r.current.steps[1].item].Date
	}
	return calendar.Date{}
}

// reportDate is the day of the report that the text is in; zero when not known.
func (r *reading) reportDate() calendar.Date {
	for _, d := range r.c.Documents {
		if d.Type == cases.Progress && d.Number == r.of.Number && d.Date.After(r.of.Date) {
			return d.Date
		}
	}
	return r.of.Date
}
