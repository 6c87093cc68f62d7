// Package calendar counts days as the law does: civil dates, the waiting period
// of 104 weeks with what interrupts and extends it, the statutory milestones,
// and the periods over which an agency reports.
//
// It knows no case and no clock: callers hand it dates and get dates back. What
// a late date means for a report is left to package facts, and how a date reads
// in a sentence to package dutch.
package calendar

import (
	"cmp"
	"fmt"
	"time"
)

// Years that a date in a case can lie in, both included.
const (
	FirstYear = 1900
	LastYear  = 2200
)

// A Date is a civil date: no time of day, no zone. The zero Date is no date;
// moving it gives the zero Date again.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Of is the date of that year, month and day, as they are: see [Date.Valid].
func Of(year int, month time.Month, day int) Date { return Date{year, month, day} }

// FromTime is the date that t shows in its own zone.
func FromTime(t time.Time) Date { return Of(t.Date()) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether d is a day that exists, from FirstYear to LastYear.
func (d Date) Valid() bool {
	return FirstYear <= d.Year && d.Year <= LastYear &&
		time.January <= d.Month && d.Month <= time.December &&
		1 <= d.Day && d.Day <= daysIn(d.Year, d.Month)
}

// String is d in ISO form, 2026-03-03, or empty for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare is negative when d lies before e, positive when after, else 0. The
// zero Date lies before all dates.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Before reports whether d lies before e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d lies after e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// AddDays is the date n days after d, or before it for a negative n.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return civil(d.number() + n)
}

// AddMonths is the same day n months on, or the last day of that month when it
// is shorter: 31 December and two months is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	months := d.Year*12 + int(d.Month) - 1 + n
	year, month := floorDiv(months, 12), time.Month(floorMod(months, 12)+1)
	return Of(year, month, min(d.Day, daysIn(year, month)))
}

// Sub is the number of days from e to d: 1 when d is the day after e. Neither
// may be the zero Date.
func (d Date) Sub(e Date) int { return d.number() - e.number() }

// Weekday is the day of the week of d, which may not be the zero Date.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(floorMod(d.number()+int(time.Thursday), 7))
}

// number counts the days from 1 January 1970 in the Gregorian calendar. Years
// begin in March, so that the leap day comes last, and repeat every 400.
func (d Date) number() int {
	year, month := d.Year, int(d.Month)
	if month <= 2 {
		year, month = year-1, month+12
	}
	era, yearOfEra := floorDiv(year, 400), floorMod(year, 400)
	dayOfYear := (153*(month-3)+2)/5 + d.Day - 1
	return era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468
}

// civil is the date with that number.
func civil(number int) Date {
	number += 719468
	era, dayOfEra := floorDiv(number, 146097), floorMod(number, 146097)
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	month := (5*dayOfYear + 2) / 153
	day := dayOfYear - (153*month+2)/5 + 1
	year := era*400 + yearOfEra
	if month += 3; month > 12 {
		year, month = year+1, month-12
	}
	return Of(year, time.Month(month), day)
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

func floorDiv(a, b int) int { return (a - floorMod(a, b)) / b }

func floorMod(a, b int) int { return (a%b + b) % b }
