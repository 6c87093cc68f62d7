package dutch_test

import (
	"testing"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/dutch"
)

func TestDates(t *testing.T) {
	for _, test := range []struct {
		date                        string
		long, short, month, weekday string
	}{
		{"2025-03-03", "3~maart~2025", "03-03-2025", "maart~2025", "maandag"},
		{"2024-02-29", "29~februari~2024", "29-02-2024", "februari~2024", "donderdag"},
		{"2026-08-16", "16~augustus~2026", "16-08-2026", "augustus~2026", "zondag"},
		{"", "niet bekend", "niet bekend", "niet bekend", "niet bekend"},
	} {
		d := date(t, test.date)
		equal(t, test.date, dutch.Date(d), test.long)
		equal(t, test.date, dutch.ShortDate(d), test.short)
		equal(t, test.date, dutch.MonthYear(d), test.month)
		equal(t, test.date, dutch.Weekday(d), test.weekday)
	}
	equal(t, "a date that does not exist", dutch.Date(calendar.Of(2026, 13, 40)), "niet bekend")
}

func TestMonthsOfAYear(t *testing.T) {
	var long, short string
	for m := time.January - 1; m <= time.December+1; m++ {
		long += " " + dutch.Month(m)
		short += " " + dutch.ShortMonth(m)
	}
	equal(t, "long", long, "  januari februari maart april mei juni juli augustus september oktober november december ")
	equal(t, "short", short, "  jan feb mrt apr mei juni juli aug sept okt nov dec ")
}

func TestPeriodsSayMonthAndYearOnce(t *testing.T) {
	for _, test := range []struct{ from, to, long, short string }{
		{"2026-06-16", "2026-08-15", "16~juni t/m~15~augustus~2026", "16-06-2026 t/m~15-08-2026"},
		{"2026-06-16", "2026-06-20", "16 t/m~20~juni~2026", "16-06-2026 t/m~20-06-2026"},
		{"2026-12-16", "2027-02-15", "16~december~2026 t/m~15~februari~2027", "16-12-2026 t/m~15-02-2027"},
		{"2026-06-16", "2027-06-20", "16~juni~2026 t/m~20~juni~2027", "16-06-2026 t/m~20-06-2027"},
		{"2026-06-16", "2026-06-16", "16~juni~2026", "16-06-2026"},
		{"2026-06-16", "", "vanaf~16~juni~2026", "vanaf~16-06-2026"},
		{"", "2026-06-16", "t/m~16~juni~2026", "t/m~16-06-2026"},
		{"", "", "niet bekend", "niet bekend"},
	} {
		from, to := date(t, test.from), date(t, test.to)
		equal(t, test.from+".."+test.to, dutch.Period(from, to), test.long)
		equal(t, test.from+".."+test.to, dutch.ShortPeriod(from, to), test.short)
	}
}

func TestWeeksOfIllness(t *testing.T) {
	equal(t, "week", dutch.Week(77), "week~77")
	equal(t, "range", dutch.Weeks(87, 91), "week~87 t/m~91")
	equal(t, "range of one", dutch.Weeks(91, 91), "week~91")
}
