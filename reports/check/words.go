package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// at makes a JSON pointer of keys and indexes.
func at(parts ...any) string {
	var room [64]byte
	b := room[:0]
	for _, part := range parts {
		b = append(b, '/')
		switch part := part.(type) {
		case string:
			b = append(b, part...)
		case int:
			b = strconv.AppendInt(b, int64(part), 10)
		}
	}
	return string(b)
}

// plain takes out the spaces that bind: a finding is no typeset text.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func day(d calendar.Date) string { return plain(dutch.Date(d)) }

func count(n int, one, many string) string { return plain(dutch.Count(n, one, many)) }

func days(n int) string { return plain(dutch.NumberOfDays(n)) }

func hours(d cases.Decimal) string { return plain(dutch.Hours(d.Hundredths)) }

// span is a stretch of days, both ends included.
func span(from, to calendar.Date) string { return plain(dutch.Period(from, to)) }

func say(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func blank[T ~string](s T) bool { return strings.TrimSpace(string(s)) == "" }

// mark is an id as it may be repeated: a few letters and digits. Anything else
// could be a text, and is named by its place, from 1.
func mark(id string, index int) string {
	if id == "" || len(id) > 6 || !unicode.IsDigit(rune(id[len(id)-1])) {
		return strconv.Itoa(index + 1)
	}
	for _, c := range id {
		if c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '-' {
			return strconv.Itoa(index + 1)
		}
	}
	if unicode.IsDigit(rune(id[0])) {
		return strconv.Itoa(index + 1)
	}
	return id
}

// sortBy sorts indexes by the date of what they stand for.
func sortBy(order []int, date func(int) calendar.Date) {
	slices.SortStableFunc(order, func(a, b int) int { return date(a).Compare(date(b)) })
}
