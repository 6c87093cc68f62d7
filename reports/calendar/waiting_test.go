package calendar_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"spoor2/reports/calendar"
)

// spells reads "2022-01-03..2022-07-03 2022-07-25..".
func spells(t testing.TB, s string) []calendar.Spell {
	t.Helper()
	var out []calendar.Spell
	for _, field := range strings.Fields(s) {
		from, to, _ := strings.Cut(field, "..")
		out = append(out, calendar.Spell{From: date(t, from), To: date(t, to)})
	}
	return out
}

func TestInterruptionsMoveTheEnd(t *testing.T) {
	for _, test := range []struct {
		name, spells, leaves string
		first, effective     string
		last                 string
	}{
		{"none", "2025-03-03..", "", "2025-03-03", "2025-03-03", "2027-02-28"},
		{"21 days fit", "2022-01-03..2022-07-03 2022-07-25..", "", "2022-01-03", "2022-01-24", "2024-01-21"},
		{"14 days fit", "2009-03-01..2009-05-31 2009-06-15..", "", "2009-03-01", "2009-03-15", "2011-03-12"},
		{"18 days fit, from a case", "2024-08-26..2024-10-18 2024-11-06..", "", "2024-08-26", "2024-09-13", "2026-09-10"},
		{"27 days fit is one period", "2025-03-03..2025-04-30 2025-05-28..", "", "2025-03-03", "2025-03-30", "2027-03-27"},
		{"28 days fit is a new period", "2025-03-03..2025-04-30 2025-05-29..", "", "2025-05-29", "2025-05-29", "2027-05-26"},
		{"29 days fit is a new period", "2025-03-03..2025-04-30 2025-05-30..", "", "2025-05-30", "2025-05-30", "2027-05-27"},
		{"two times 20 days are added", "2025-03-03..2025-04-30 2025-05-21..2025-06-30 2025-07-21..", "", "2025-03-03", "2025-04-12", "2027-04-09"},
		{"a new period forgets what came before", "2024-01-01..2024-01-31 2024-02-11..2024-03-31 2024-06-01..2024-06-30 2024-07-11..", "", "2024-06-01", "2024-06-11", "2026-06-08"},
		{"16 weeks of leave inside", "2025-03-03..", "2025-06-02..2025-09-21", "2025-03-03", "2025-06-23", "2027-06-20"},
		{"16 weeks of leave between spells", "2025-03-03..2025-06-01 2025-09-22..", "2025-06-02..2025-09-21", "2025-03-03", "2025-06-23", "2027-06-20"},
		{"two weeks fit, leave, one week fit", "2025-03-03..2025-05-18 2025-09-29..", "2025-06-02..2025-09-21", "2025-03-03", "2025-07-14", "2027-07-11"},
		{"two weeks fit, leave, two weeks fit", "2025-03-03..2025-05-18 2025-10-06..", "2025-06-02..2025-09-21", "2025-10-06", "2025-10-06", "2027-10-03"},
		{"leave before the first day does not count", "2025-03-03..", "2024-10-01..2025-01-20", "2025-03-03", "2025-03-03", "2027-02-28"},
		{"leave until after the first day counts from it", "2025-03-03..", "2025-01-01..2025-03-09", "2025-03-03", "2025-03-10", "2027-03-07"},
		{"leaves that overlap count once", "2025-03-03..", "2025-06-02..2025-06-10 2025-06-08..2025-06-15", "2025-03-03", "2025-03-17", "2027-03-14"},
		{"leave on the last day counts whole", "2025-03-03..", "2027-02-28..2027-03-06", "2025-03-03", "2025-03-10", "2027-03-07"},
		{"leave after the last day does not", "2025-03-03..", "2027-03-01..2027-03-06", "2025-03-03", "2025-03-03", "2027-02-28"},
		{"spells that touch or overlap are one", "2025-03-03..2025-04-30 2025-05-01..2025-06-30 2025-06-15..", "", "2025-03-03", "2025-03-03", "2027-02-28"},
		{"an unfinished spell swallows the next", "2025-03-03.. 2025-05-01..", "", "2025-03-03", "2025-03-03", "2027-02-28"},
	} {
		w := calendar.Reckon(calendar.Sickness{Spells: spells(t, test.spells), Leaves: spells(t, test.leaves)})
		if w.FirstDay != date(t, test.first) || w.Effective != date(t, test.effective) || w.Last != date(t, test.last) {
			t.Errorf("%s:\ngot  %s %s %s\nwant %s %s %s", test.name, w.FirstDay, w.Effective, w.Last, test.first, test.effective, test.last)
		}
		sum := 0
		for _, p := range w.Pauses {
			sum += p.Days()
		}
		if sum != w.Shift() || w.Last.Sub(w.Effective) != 727 || w.Weeks() != 104 {
			t.Errorf("%s: pauses of %d days shift %d, %d weeks", test.name, sum, w.Shift(), w.Weeks())
		}
	}
}

func TestMilestonesBeforeAnInterruptionStay(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{Spells: spells(t, "2024-08-26..2024-10-18 2024-11-06..")})
	if got := w.Deadline(calendar.ProblemAnalysis); got.Target != date(t, "2024-10-06") || got.Limit != date(t, "2024-10-07") {
		t.Errorf("before: %s, %s", got.Target, got.Limit)
	}
	if got := w.Deadline(calendar.ActionPlan); got.Target != date(t, "2024-11-07") || got.Limit != date(t, "2024-11-08") {
		t.Errorf("due in it: %s, %s", got.Target, got.Limit)
	}
	if got := w.Deadline(calendar.Week42).Limit; got != date(t, "2025-07-04") {
		t.Errorf("after: %s", got)
	}
}

func TestWeeksOfIllness(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{Spells: spells(t, "2024-08-26..2024-10-18 2024-11-06..")})
	for _, test := range []struct {
		date string
		day  int
		week int
	}{
		{"2024-08-25", -1, 0},
		{"2024-08-26", 0, 1},
		{"2024-09-01", 6, 1},
		{"2024-09-02", 7, 2},
		{"2024-10-18", 53, 8},
		{"2024-10-19", 53, 8},
		{"2024-11-05", 53, 8},
		{"2024-11-06", 54, 8},
		{"2024-11-08", 56, 9},
		{"2026-09-10", 727, 104},
		{"2026-09-11", 728, 105},
		{"", -1, 0},
	} {
		d := date(t, test.date)
		if w.Day(d) != test.day || w.Week(d) != test.week {
			t.Errorf("%s: got day %d of week %d, want %d of %d", test.date, w.Day(d), w.Week(d), test.day, test.week)
		}
	}
	if got := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2025-03-03")}).Week(date(t, "2026-08-17")); got != 77 {
		t.Errorf("17 August 2026 is in week %d, want 77", got)
	}
}

func TestExtensions(t *testing.T) {
	for _, test := range []struct {
		name  string
		kind  calendar.ExtensionKind
		until string
		end   string
		weeks int
	}{
		{"none", "", "", "2027-02-28", 104},
		{"sanction as long as it may", calendar.Sanction, "", "2028-02-27", 156},
		{"26 weeks of sanction", calendar.Sanction, "2027-08-29", "2027-08-29", 130},
		{"one day makes a week", calendar.LateApplication, "2027-03-01", "2027-03-01", 105},
		{"half a year by agreement", calendar.Voluntary, "2027-08-31", "2027-08-31", 131},
		{"until a day in the period", calendar.Voluntary, "2026-08-31", "2027-02-28", 104},
	} {
		w := calendar.Reckon(calendar.Sickness{
			FirstDay:  date(t, "2025-03-03"),
			Extension: calendar.Extension{Kind: test.kind, Until: date(t, test.until)},
		})
		if w.End != date(t, test.end) || w.Weeks() != test.weeks || w.Extended() != (test.weeks > 104) {
			t.Errorf("%s: got %s, %d weeks, want %s, %d weeks", test.name, w.End, w.Weeks(), test.end, test.weeks)
		}
		if w.Last != date(t, "2027-02-28") {
			t.Errorf("%s: the waiting period itself ends on %s", test.name, w.Last)
		}
	}
}

func TestTheSecondTrackHasTwoLatestDays(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2025-01-06")})
	for _, test := range []struct{ name, evaluation, capacity, start, want string }{
		{"no evaluation", "", "2025-12-01", "", "2026-02-16"},
		{"six weeks after the evaluation", "2025-12-15", "2025-11-01", "2026-04-13", "2026-01-26"},
		{"evaluation in week 46", "2025-11-24", "", "", "2026-01-05"},
		{"capacity after the evaluation", "2025-12-15", "2026-01-12", "2026-02-02", "2026-03-09"},
		{"capacity after the start", "2025-12-15", "2026-02-12", "2026-02-02", "2026-01-26"},
		{"evaluation after its term", "2026-02-10", "2026-01-12", "2026-02-23", "2026-02-16"},
		{"capacity on the last day of week 58", "2025-12-15", "2026-02-16", "2026-03-02", "2026-04-13"},
		{"capacity after week 58", "2025-12-15", "2026-02-17", "2026-03-02", "2026-01-26"},
		{"capacity after the evaluation, not begun", "2025-12-15", "2026-01-12", "", "2026-03-09"},
	} {
		got := w.Track2(date(t, test.evaluation), date(t, test.capacity), date(t, test.start))
		want := calendar.Track2{Earliest: date(t, "2025-02-24"), Week52: date(t, "2026-01-04"), Latest: date(t, test.want)}
		if got != want {
			t.Errorf("%s: got %v, want %v", test.name, got, want)
		}
	}
}

func TestThePlanOfActionFollowsTheAnalysis(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2025-03-03")})
	for analysis, want := range map[string]string{"": "2025-04-28", "2025-04-01": "2025-04-15", "2025-05-10": "2025-04-28"} {
		if got := w.ActionPlanLimit(date(t, analysis)); got != date(t, want) {
			t.Errorf("analysis on %q: got %s, want %s", analysis, got, want)
		}
	}
}

func TestNothingIsReckonedWithoutAFirstDay(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{Leaves: spells(t, "2025-01-01..2025-02-01")})
	if !w.IsZero() || w.Weeks() != 0 || w.Week(date(t, "2025-01-01")) != 0 || w.DaysLate(date(t, "2025-01-01")) != 0 {
		t.Errorf("got %+v", w)
	}
	for _, d := range w.Deadlines() {
		if !d.Limit.IsZero() {
			t.Errorf("%s is due on %s", d.ID, d.Limit)
		}
	}
}

func TestProblemsOfASickness(t *testing.T) {
	for _, test := range []struct {
		name string
		s    calendar.Sickness
		want []string
	}{
		{"none", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Spells: spells(t, "2025-03-03..2025-04-01 2025-04-10..")}, nil},
		{"no first day", calendar.Sickness{}, nil},
		{"a new period began", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Spells: spells(t, "2025-03-03..2025-04-01 2025-06-10..")},
			[]string{"firstDay: eerste ziektedag 2025-03-03 past niet bij de verzuimperioden: de wachttijd begint op 2025-06-10"}},
		{"no first day beside spells", calendar.Sickness{Spells: spells(t, "2025-03-03..")},
			[]string{"firstDay: eerste ziektedag (niet ingevuld) past niet bij de verzuimperioden: de wachttijd begint op 2025-03-03"}},
		{"an open spell before another", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Spells: spells(t, "2025-03-03.. 2025-04-10..")},
			[]string{"spells/0/to: einde ontbreekt, maar er volgt een verzuimperiode vanaf 2025-04-10: vul de laatste ziektedag in"}},
		{"overlap", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Spells: spells(t, "2025-03-03..2025-04-10 2025-04-10..")},
			[]string{"spells/1/from: begin 2025-04-10 ligt niet na het einde 2025-04-10 van de vorige verzuimperiode"}},
		{"turned around", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Leaves: spells(t, "2025-06-10..2025-06-01 2025-08-01..")},
			[]string{"wazoLeaves/0/to: einde 2025-06-01 ligt vóór het begin 2025-06-10", "wazoLeaves/1/to: einde ontbreekt: vul de laatste dag in, zo nodig de verwachte"}},
		{"a spell without begin", calendar.Sickness{FirstDay: date(t, "2025-03-03"), Spells: []calendar.Spell{{}}},
			[]string{"spells/0/from: begin ontbreekt of bestaat niet: vul de eerste dag in"}},
		{"sanction too long", extended(t, calendar.Sanction, "2028-02-28"),
			[]string{"extension/until: een loonsanctie duurt ten hoogste 52 weken, dus t/m 2028-02-27 (art. 25 lid 9 WIA); er staat 2028-02-28"}},
		{"sanction as long as it may", extended(t, calendar.Sanction, "2028-02-27"), nil},
		{"extension that ends before it begins", extended(t, calendar.Voluntary, "2027-02-28"),
			[]string{"extension/until: einde van de verlenging 2027-02-28 ligt niet na de laatste dag van de wachttijd, 2027-02-28"}},
		{"extension without end", extended(t, calendar.LateApplication, ""),
			[]string{"extension/until: einde van de verlenging ontbreekt: vul de laatste dag in"}},
		{"unknown extension", extended(t, "straf", "2027-03-28"),
			[]string{`extension/kind: soort verlenging "straf" is onbekend: kies loonsanctie, vrijwillige_verlenging of late_wia_aanvraag`}},
	} {
		var got []string
		for _, p := range test.s.Problems() {
			got = append(got, p.Field+": "+p.Message)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", test.name, got, test.want)
		}
	}
}

func extended(t *testing.T, kind calendar.ExtensionKind, until string) calendar.Sickness {
	return calendar.Sickness{FirstDay: date(t, "2025-03-03"), Extension: calendar.Extension{Kind: kind, Until: date(t, until)}}
}

// Counting a number of days and asking for the day's number give the same
// number, whatever lies between.
func TestDateAndDayAreInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	day := func(n int) calendar.Date { return calendar.Of(2024, 1, 1).AddDays(r.IntN(n)) }
	for range 2000 {
		var s calendar.Sickness
		for range r.IntN(5) {
			from := day(900)
			s.Spells = append(s.Spells, calendar.Spell{From: from, To: from.AddDays(r.IntN(90) - 2)})
			from = day(900)
			s.Leaves = append(s.Leaves, calendar.Spell{From: from, To: from.AddDays(r.IntN(40) - 2)})
		}
		s.Spells = append(s.Spells, calendar.Spell{From: day(900)})
		w := calendar.Reckon(s)
		for n := range 1100 {
			if got := w.Day(w.Date(n)); got != n {
				t.Fatalf("%+v: day %d is %s, which is day %d", s, n, w.Date(n), got)
			}
		}
		if w.Date(727) != w.Last || w.Date(728) != w.FirstAfter() || w.Day(w.Last) != 727 {
			t.Fatalf("%+v: last day %s, day 727 %s", s, w.Last, w.Date(727))
		}
		for i, p := range w.Pauses {
			if p.Days() < 1 || i > 0 && !p.From.After(w.Pauses[i-1].To) || p.From.Before(w.FirstDay) {
				t.Fatalf("%+v: pauses %+v", s, w.Pauses)
			}
		}
	}
}
