package casefile

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"spoor2/reports/calendar"
)

// dateMended is what to do about most things that are no date.
const dateMended = "schrijf dag-maand-jaar, bijvoorbeeld 03-02-2026"

// monthNames are how months are written, in full and short; of the short ones
// Excel and people drop the point.
var monthNames = [...][]string{
	{"januari", "jan"}, {"februari", "feb", "febr"}, {"maart", "mrt", "maa"}, {"april", "apr"}, {"mei"}, {"juni", "jun"}, {"juli", "jul"},
	{"augustus", "aug"}, {"september", "sep", "sept"}, {"oktober", "okt"}, {"november", "nov"}, {"december", "dec"},
}

var weekdays = []string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za", "zo"}

// dateOfText reads a date as people type it: 3-2-2026, 03/02/2026, 3.2.2026,
// 3 februari 2026, dinsdag 3 feb. 2026, 2026-02-03. The message says, in Dutch,
// why it is none, and repeats it only when it looks like one.
func dateOfText(s string) (d calendar.Date, message, hint string) {
	words := dateWords(s)
	if len(words) > 3 && isMidnight(words[3:]) {
		words = words[:3]
	}
	switch {
	case len(words) > 3 && looksLikeTime(words[3:]):
		return d, "hier staat ook een tijd", "laat alleen de datum staan"
	case len(words) != 3:
		return d, "dit is geen datum", dateMended
	}
	if len(words[0]) == 4 {
		slices.Reverse(words)
	}
	day, month, year := atoi(words[0]), monthOf(words[1]), atoi(words[2])
	switch {
	case day < 0 || month < 0 || year < 0:
		return d, "dit is geen datum", dateMended
	case len(words[2]) == 2:
		return d, "van deze datum heeft het jaar twee cijfers", "schrijf het jaar met vier cijfers, bijvoorbeeld 03-02-2026"
	case len(words[2]) != 4:
		return d, "dit is geen datum", dateMended
	}
	d = calendar.Of(year, time.Month(month), day)
	if !d.Valid() {
		return calendar.Date{}, fmt.Sprintf("de datum %d-%d-%d bestaat niet", day, month, year), dateMended
	}
	return d, "", ""
}

// dateWords cuts a date into its parts, without the day of the week.
func dateWords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune("-/., \t\n\u00a0", r)
	})
	if len(words) == 3 || len(words) == 4 {
		if day, rest, ok := strings.Cut(words[2], "t"); ok && len(day) == 2 && strings.Contains(rest, ":") {
			words = append([]string{words[0], words[1], day, rest}, words[3:]...) // 2026-02-03T00:00:00
		}
	}
	if len(words) > 0 && slices.Contains(weekdays, words[0]) {
		words = words[1:]
	}
	return words
}

func isMidnight(words []string) bool {
	return strings.Trim(strings.Join(words, ""), "0:z") == "" && looksLikeTime(words)
}

func looksLikeTime(words []string) bool { return strings.Contains(words[0], ":") }

// monthOf reads a month as number or by its name; -1 if it is none.
func monthOf(s string) int {
	for i, names := range monthNames {
		if slices.Contains(names, s) {
			return i + 1
		}
	}
	return atoi(s)
}

// monthOfText reads a month of a year: 2011-04, 4-2011, april 2011.
func monthOfText(s string) (iso string, ok bool) {
	words := dateWords(s)
	if len(words) != 2 {
		return "", false
	}
	if len(words[0]) == 4 && atoi(words[0]) > 0 {
		slices.Reverse(words)
	}
	month, year := monthOf(words[0]), atoi(words[1])
	d := calendar.Of(year, time.Month(month), 1)
	if len(words[1]) != 4 || !d.Valid() {
		return "", false
	}
	return d.String()[:7], true
}

// Days that a number in a cell can stand for.
const (
	lastSerial1900  = 60    // the 29 February 1900 that never was
	shift1904       = 1462  // days between the two systems of Excel
	plausibleSerial = 10000 // a smaller number that is not shown as a date is not meant as one
)

// dateOfSerial is the day that a number stands for, counted from 1900 or, as
// workbooks made on an old Mac do, from 1904.
func dateOfSerial(serial int, from1904 bool) (calendar.Date, bool) {
	if serial < 0 || serial > 200_000 {
		return calendar.Date{}, false
	}
	d := epoch.AddDays(serial)
	switch {
	case from1904:
		d = epoch.AddDays(serial + shift1904)
	case serial == 0 || serial == lastSerial1900:
		return calendar.Date{}, false
	case serial < lastSerial1900:
		d = d.AddDays(1)
	}
	return d, d.Valid()
}
