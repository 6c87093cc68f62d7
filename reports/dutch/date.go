// Package dutch knows how Dutch says things: dates, periods, numbers, amounts,
// names, lists, and what may not be torn apart at the end of a line. Its
// functions turn plain values into text for templates, findings and the command.
//
// Which words belong in a report, and what they mean, is left to others. Where a
// line may not break there is a no-break space (U+00A0).
package dutch

import (
	"fmt"
	"time"

	"spoor2/reports/calendar"
)

// Unknown is what a reader sees where a date is not known; a blank would hide it.
const Unknown = "niet bekend"

// nbsp is the space at which no line breaks.
const nbsp = "\u00a0"

var months = [...]string{"januari", "februari", "maart", "april", "mei", "juni",
	"juli", "augustus", "september", "oktober", "november", "december"}

var shortMonths = [...]string{"jan", "feb", "mrt", "apr", "mei", "juni",
	"juli", "aug", "sept", "okt", "nov", "dec"}

var weekdays = [...]string{"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"}

// Month is the name of a month, in lower case; empty for what is no month.
func Month(m time.Month) string { return monthOf(months, m) }

// ShortMonth is the name of a month as it stands in a figure: "mrt", "juni".
func ShortMonth(m time.Month) string { return monthOf(shortMonths, m) }

func monthOf(names [12]string, m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	return names[m-1]
}

// Weekday is the name of the day: "dinsdag".
func Weekday(d calendar.Date) string {
	if !d.Valid() {
		return Unknown
	}
	return weekdays[d.Weekday()]
}

// Date is a date in a sentence: "3 maart 2025", unbreakable.
func Date(d calendar.Date) string {
	if !d.Valid() {
		return Unknown
	}
	return fmt.Sprint(dayMonth(d), nbsp, d.Year)
}

func dayMonth(d calendar.Date) string { return fmt.Sprint(d.Day, nbsp, months[d.Month-1]) }

// ShortDate is a date in a table or figure: "03-03-2025".
func ShortDate(d calendar.Date) string {
	if !d.Valid() {
		return Unknown
	}
	return fmt.Sprintf("%02d-%02d-%04d", d.Day, int(d.Month), d.Year)
}

// MonthYear is a month in a sentence: "maart 2025", unbreakable.
func MonthYear(d calendar.Date) string {
	if !d.Valid() {
		return Unknown
	}
	return fmt.Sprint(months[d.Month-1], nbsp, d.Year)
}

// Period is a stretch of days, both ends included, that says month and year once
// when it can: "16 juni t/m 15 augustus 2026", "16 t/m 20 juni 2026". Without an
// end it is "vanaf 16 juni 2026".
func Period(from, to calendar.Date) string {
	switch {
	case !from.Valid() || !to.Valid():
		return open(Date, from, to)
	case from == to:
		return Date(to)
	case from.Year != to.Year:
		return through(Date(from), Date(to))
	case from.Month != to.Month:
		return through(dayMonth(from), Date(to))
	}
	return through(fmt.Sprint(from.Day), Date(to))
}

// ShortPeriod is a period in a table: "16-06-2026 t/m 15-08-2026".
func ShortPeriod(from, to calendar.Date) string {
	switch {
	case !from.Valid() || !to.Valid():
		return open(ShortDate, from, to)
	case from == to:
		return ShortDate(to)
	}
	return through(ShortDate(from), ShortDate(to))
}

// open is a period that lacks an end, or both.
func open(say func(calendar.Date) string, from, to calendar.Date) string {
	switch {
	case from.Valid():
		return "vanaf" + nbsp + say(from)
	case to.Valid():
		return "t/m" + nbsp + say(to)
	}
	return Unknown
}

func through(from, to string) string { return from + " t/m" + nbsp + to }

// Week is a week of illness: "week 77", unbreakable.
func Week(n int) string { return fmt.Sprint("week", nbsp, n) }

// Weeks is a range of weeks of illness: "week 87 t/m 91".
func Weeks(from, to int) string {
	if from == to {
		return Week(to)
	}
	return through(Week(from), fmt.Sprint(to))
}
