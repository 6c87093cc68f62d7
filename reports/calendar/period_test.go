package calendar_test

import (
	"fmt"
	"testing"

	"spoor2/reports/calendar"
)

func TestReportPeriods(t *testing.T) {
	for _, test := range []struct {
		start    string
		interval int
		n        int
		from, to string
	}{
		{"2026-10-01", 2, 1, "2026-10-01", "2026-11-30"},
		{"2026-09-30", 2, 1, "2026-09-30", "2026-11-29"},
		{"2026-07-31", 2, 1, "2026-07-31", "2026-09-29"},
		{"2026-07-31", 2, 2, "2026-09-30", "2026-11-29"},
		{"2025-12-31", 2, 1, "2025-12-31", "2026-02-27"},
		{"2025-12-31", 2, 2, "2026-02-28", "2026-04-29"},
		{"2025-12-31", 2, 5, "2026-08-31", "2026-10-30"},
		{"2025-12-31", 2, 6, "2026-10-31", "2026-12-30"},
		{"2027-12-31", 2, 1, "2027-12-31", "2028-02-28"},
		{"2027-12-31", 2, 2, "2028-02-29", "2028-04-29"},
		{"2025-12-29", 2, 2, "2026-02-28", "2026-04-28"},
		{"2026-01-19", 2, 5, "2026-09-19", "2026-11-18"},
		{"2026-01-19", 0, 5, "2026-09-19", "2026-11-18"},
		{"2026-01-19", -1, 1, "2026-01-19", "2026-03-18"},
		{"2026-01-31", 1, 2, "2026-02-28", "2026-03-30"},
		{"2026-01-31", 3, 2, "2026-04-30", "2026-07-30"},
	} {
		want := calendar.Period{Number: test.n, From: date(t, test.from), To: date(t, test.to)}
		if got := calendar.PeriodAt(date(t, test.start), test.interval, test.n); got != want {
			t.Errorf("period %d from %s by %d months: got %v, want %v", test.n, test.start, test.interval, got, want)
		}
	}
}

func TestPeriodsFollowEachOtherFromAnyDay(t *testing.T) {
	start := calendar.Of(2023, 12, 1)
	for i := range 500 {
		for _, interval := range []int{1, 2, 3, 12} {
			first := start.AddDays(i)
			want := first
			for n := 1; n <= 8; n++ {
				p := calendar.PeriodAt(first, interval, n)
				if p.From != want || !p.To.After(p.From) {
					t.Fatalf("period %d from %s by %d months: %v", n, first, interval, p)
				}
				for _, d := range []calendar.Date{p.From, p.From.AddDays(9), p.To} {
					if got := calendar.PeriodOn(first, interval, d); got != p {
						t.Fatalf("%s lies in %v, want %v", d, got, p)
					}
				}
				want = p.To.AddDays(1)
			}
		}
	}
}

func TestPeriodsThatAreOver(t *testing.T) {
	start := date(t, "2026-06-16")
	for through, want := range map[string]int{"2026-06-16": 0, "2026-08-14": 0, "2026-08-15": 1, "2026-10-15": 2, "2026-12-14": 2, "": 0} {
		if got := calendar.Periods(start, 2, date(t, through)); len(got) != want {
			t.Errorf("through %s: %v", through, got)
		}
	}
}

func TestThereIsNoPeriodWithoutAStart(t *testing.T) {
	var none calendar.Date
	day := date(t, "2026-06-16")
	for _, p := range []calendar.Period{
		calendar.PeriodAt(none, 2, 1),
		calendar.PeriodAt(day, 2, 0),
		calendar.PeriodOn(none, 2, day),
		calendar.PeriodOn(day, 2, day.AddDays(-1)),
	} {
		if !p.IsZero() {
			t.Errorf("got %v", p)
		}
	}
	if got := calendar.Periods(none, 2, day); got != nil {
		t.Errorf("got %v", got)
	}
	if got := calendar.PeriodOn(day, 1<<30, date(t, "2100-01-01")); got.Number != 1 {
		t.Errorf("a period of centuries: got %v", got)
	}
}

func ExamplePeriodAt() {
	for n := range 4 {
		p := calendar.PeriodAt(calendar.Of(2025, 12, 31), 2, n+1)
		fmt.Println(p.Number, p.From, p.To)
	}
	// Output:
	// 1 2025-12-31 2026-02-27
	// 2 2026-02-28 2026-04-29
	// 3 2026-04-30 2026-06-29
	// 4 2026-06-30 2026-08-30
}
