package calendar_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"spoor2/reports/calendar"
)

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The standard library, in UTC, is the other opinion on every day in range.
func TestDatesAgreeWithTheStandardLibrary(t *testing.T) {
	at := time.Date(calendar.FirstYear, 1, 1, 0, 0, 0, 0, time.UTC)
	first := calendar.FromTime(at)
	for n := 0; at.Year() <= calendar.LastYear; n++ {
		d := calendar.FromTime(at)
		if got := first.AddDays(n); got != d {
			t.Fatalf("%s + %d days: got %s, want %s", first, n, got, d)
		}
		if got := d.Sub(first); got != n {
			t.Fatalf("%s - %s: got %d, want %d", d, first, got, n)
		}
		if d.Weekday() != at.Weekday() || d.String() != at.Format(time.DateOnly) || !d.Valid() {
			t.Fatalf("%s: weekday %s, valid %t; want %s on %s", d, d.Weekday(), d.Valid(), at.Weekday(), at)
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestAddDaysAndSubAreInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	start := calendar.Of(calendar.FirstYear, 1, 1)
	for range 20000 {
		d, n := start.AddDays(r.IntN(109938)), r.IntN(80000)-40000
		e := d.AddDays(n)
		if e.Sub(d) != n || e.AddDays(-n) != d || e.Before(d) != (n < 0) || e.After(d) != (n > 0) {
			t.Fatalf("%s + %d days = %s, and back %s", d, n, e, e.AddDays(-n))
		}
	}
}

func TestAddMonthsClampsToTheEndOfTheMonth(t *testing.T) {
	for _, test := range []struct {
		from   string
		months int
		want   string
	}{
		{"2025-12-31", 2, "2026-02-28"},
		{"2027-12-31", 2, "2028-02-29"},
		{"2025-12-31", 4, "2026-04-30"},
		{"2025-12-31", 6, "2026-06-30"},
		{"2025-12-31", 12, "2026-12-31"},
		{"2026-01-15", 2, "2026-03-15"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-01-31", -2, "2025-11-30"},
		{"2026-03-03", 0, "2026-03-03"},
		{"2099-12-31", 2, "2100-02-28"},
	} {
		if got := date(t, test.from).AddMonths(test.months); got != date(t, test.want) {
			t.Errorf("%s + %d months: got %s, want %s", test.from, test.months, got, test.want)
		}
	}
}

func TestParseDateExplainsWhatToWrite(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "datum ontbreekt: schrijf jjjj-mm-dd of laat het veld weg"},
		{"03-04-2026", `datum "03-04-2026" staat niet in de vorm jjjj-mm-dd: schrijf 2026-04-03`},
		{"3 maart 2026", `"3 maart 2026" is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03`},
		{"2026-3-3", `"2026-3-3" is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03`},
		{" 2026-03-03", `" 2026-03-03" is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03`},
		{"2026-03-03T00:00", `"2026-03-03T00:00" is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03`},
		{"+026-03-03", `"+026-03-03" is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03`},
		{"2026-02-29", "datum 2026-02-29 bestaat niet: die maand heeft 28 dagen"},
		{"2026-04-31", "datum 2026-04-31 bestaat niet: die maand heeft 30 dagen"},
		{"2026-04-00", "datum 2026-04-00 bestaat niet: die maand heeft 30 dagen"},
		{"2026-31-12", "datum 2026-31-12 bestaat niet: de maand loopt van 01 t/m 12 en staat in het midden (jjjj-mm-dd)"},
		{"2206-03-03", "datum 2206-03-03 ligt buiten de jaren 1900 t/m 2200: controleer het jaartal"},
		{"0000-00-00", "datum 0000-00-00 ligt buiten de jaren 1900 t/m 2200: controleer het jaartal"},
	} {
		d, err := calendar.ParseDate(test.text)
		if err == nil || err.Error() != test.want || !d.IsZero() {
			t.Errorf("%q: got %s, %v\nwant %s", test.text, d, err, test.want)
		}
	}
}

func TestTheZeroDateStaysZero(t *testing.T) {
	var none calendar.Date
	if !none.IsZero() || none.Valid() || none.String() != "" || !none.Before(calendar.Of(1900, 1, 1)) {
		t.Errorf("zero date: valid %t, string %q", none.Valid(), none)
	}
	if got := none.AddDays(3); !got.IsZero() {
		t.Errorf("zero date + 3 days: got %s", got)
	}
	if got := none.AddMonths(3); !got.IsZero() {
		t.Errorf("zero date + 3 months: got %s", got)
	}
}

// A day is a day, also when clocks turn in the small hours of it.
func TestSummerTimeDoesNotMatter(t *testing.T) {
	amsterdam := time.FixedZone("CEST", 2*60*60)
	if got := calendar.FromTime(time.Date(2026, 3, 29, 0, 30, 0, 0, amsterdam)); got != calendar.Of(2026, 3, 29) {
		t.Errorf("got %s", got)
	}
	for _, d := range []calendar.Date{calendar.Of(2026, 3, 28), calendar.Of(2026, 10, 24)} {
		if got := d.AddDays(2).Sub(d); got != 2 {
			t.Errorf("two days around a change of the clock are %d", got)
		}
	}
}

func TestDatesInJSON(t *testing.T) {
	type record struct {
		From calendar.Date `json:"from"`
		To   calendar.Date `json:"to,omitzero"`
	}
	var got record
	if err := json.Unmarshal([]byte(`{"from":"2026-03-03"}`), &got); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(got)
	if err != nil || string(text) != `{"from":"2026-03-03"}` {
		t.Errorf("got %s, %v", text, err)
	}
	if err := json.Unmarshal([]byte(`{"from":""}`), &got); err == nil {
		t.Error("an empty date was read without an error")
	}
	if got.From != calendar.Of(2026, 3, 3) {
		t.Errorf("after an error the date is %s", got.From)
	}
	if _, err := json.Marshal(record{From: calendar.Of(2026, 2, 30)}); err == nil {
		t.Error("30 February was written without an error")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-03-03", "2024-02-29", "03-03-2026", "", "2026-13-01", "9999-99-99", "jjjj-mm-dd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendar.ParseDate(s)
		if err != nil {
			if !d.IsZero() || err.Error() == "" {
				t.Fatalf("%q: %s beside error %q", s, d, err)
			}
			return
		}
		if d.String() != s || !d.Valid() || d.AddDays(1).Sub(d) != 1 {
			t.Fatalf("%q was read as %s", s, d)
		}
	})
}
