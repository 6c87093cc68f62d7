package calendar_test

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"spoor2/reports/calendar"
)

// table reads a file of fixtures/calendar: a row by column name.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open("../../fixtures/calendar/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		record := map[string]string{}
		for i, column := range rows[0] {
			record[column] = row[i]
		}
		out = append(out, record)
	}
	return out
}

func TestDaysAfterTheFirst(t *testing.T) {
	for _, row := range table(t, "date_vectors.csv") {
		first := date(t, row["first_sick_day"])
		if got := first.Weekday().String()[:3]; got != row["weekday"] {
			t.Errorf("%s is on %s, want %s", first, got, row["weekday"])
		}
		w := calendar.Reckon(calendar.Sickness{FirstDay: first})
		for column, want := range row {
			n, err := strconv.Atoi(strings.TrimPrefix(column, "d"))
			if err != nil {
				continue
			}
			if got := w.Date(n); got != date(t, want) || got != first.AddDays(n) {
				t.Errorf("day %d of %s: got %s, want %s", n, first, got, want)
			}
		}
	}
}

func TestMilestonesByFirstSickDay(t *testing.T) {
	for _, row := range table(t, "milestones.csv") {
		w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, row["first_sick_day"])})
		got := map[string]calendar.Date{
			"last": w.Last, "first_after": w.FirstAfter(),
			"sanction_end_exclusive": w.SanctionEnd(calendar.Date{}).AddDays(1),
		}
		for _, d := range w.Deadlines() {
			got[string(d.ID)+".from"] = d.From
			got[string(d.ID)+".target"] = d.Target
			got[string(d.ID)+".limit"] = d.Limit
		}
		for column, want := range row {
			if column == "first_sick_day" || column == "weekday" {
				continue
			}
			if got[column] != date(t, want) {
				t.Errorf("%s of %s: got %s, want %s", column, w.FirstDay, got[column], want)
			}
		}
	}
}

// Dates that others worked out: courts and articles (V1, V5 to V8, V10, V2 in
// the list of sources), all with the exclusive end that they print.
func TestWaitingPeriodsOfOthers(t *testing.T) {
	for _, test := range []struct {
		name, first, after, sanctioned string
	}{
		{"RBMNE:2023:1786", "2019-09-10", "2021-09-07", "2022-09-06"},
		{"composite absence, plain", "2022-01-03", "2024-01-01", "2024-12-30"},
		{"RBGEL:2017:596", "2013-01-31", "2015-01-29", "2016-01-28"},
		{"RBMNE:2017:2535", "2014-02-03", "2016-02-01", "2017-01-30"},
		{"RBAMS:2011:BU8675", "2008-08-25", "2010-08-23", "2011-08-22"},
		{"RBMNE:2022:877", "2014-09-03", "2016-08-31", "2017-08-30"},
		{"RBDHA:2025:13380", "2020-12-10", "2022-12-08", "2023-12-07"},
		{"calculator", "2024-01-15", "2026-01-12", "2027-01-11"},
		{"planner", "2026-01-01", "2027-12-30", "2028-12-28"},
	} {
		w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, test.first)})
		if w.FirstAfter() != date(t, test.after) || w.SanctionEnd(calendar.Date{}).AddDays(1) != date(t, test.sanctioned) {
			t.Errorf("%s: got %s and %s, want %s and %s", test.name,
				w.FirstAfter(), w.SanctionEnd(calendar.Date{}).AddDays(1), test.after, test.sanctioned)
		}
	}
}

// V9: a planner that counts whole weeks after the first day.
func TestLimitsCountWholeWeeksAfterTheFirstDay(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2026-01-01")})
	for _, test := range []struct {
		id   calendar.MilestoneID
		want string
	}{
		{calendar.ProblemAnalysis, "2026-02-12"},
		{calendar.ActionPlan, "2026-02-26"},
		{calendar.Week42, "2026-10-22"},
		{calendar.FirstYearEvaluation, "2026-12-31"},
	} {
		if got := w.Deadline(test.id).Limit; got != date(t, test.want) {
			t.Errorf("%s: got %s, want %s", test.id, got, test.want)
		}
	}
	if got := w.Deadline("unknown"); got != (calendar.Deadline{}) {
		t.Errorf("an unknown milestone has limit %s", got.Limit)
	}
}

// V5 to V8: when UWV decided on a sanction, measured against the term.
func TestSanctionDecisionsOfCourts(t *testing.T) {
	for _, test := range []struct {
		name, first, decided string
		late, before         bool
	}{
		{"RBGEL:2017:596", "2013-01-31", "2014-12-18", false, true},
		{"RBMNE:2017:2535", "2014-02-03", "2015-12-23", true, true},
		{"RBAMS:2011:BU8675", "2008-08-25", "2010-08-19", true, true},
		{"RBMNE:2022:877", "2014-09-03", "2016-08-08", true, true},
		{"RBDHA:2025:13380", "2020-12-10", "2022-12-01", true, true},
	} {
		w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, test.first)})
		decided := date(t, test.decided)
		late := decided.After(w.Deadline(calendar.SanctionDecision).Limit)
		if late != test.late || decided.Before(w.FirstAfter()) != test.before {
			t.Errorf("%s: late %t, before the end %t", test.name, late, decided.Before(w.FirstAfter()))
		}
	}
}

// V6: RBAMS:2011:BU8675.
func TestALateApplicationIsCountedInDays(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2008-08-25")})
	for applied, want := range map[string]int{"2010-07-07": 31, "2010-06-07": 1, "2010-06-06": 0, "2010-01-01": 0, "": 0} {
		if got := w.DaysLate(date(t, applied)); got != want {
			t.Errorf("applied on %s: %d days late, want %d", applied, got, want)
		}
	}
}

func TestASanctionEndsSixWeeksAfterRepair(t *testing.T) {
	w := calendar.Reckon(calendar.Sickness{FirstDay: date(t, "2019-09-10")})
	for repaired, want := range map[string]string{
		"":           "2022-09-05",
		"2022-01-25": "2022-03-08",
		"2022-07-25": "2022-09-05",
		"2022-08-30": "2022-09-05",
	} {
		if got := w.SanctionEnd(date(t, repaired)); got != date(t, want) {
			t.Errorf("repaired on %q: got %s, want %s", repaired, got, want)
		}
	}
}

// The year that begins on a leap day, and weekends, count like any other.
func TestALeapDayAndASaturdayAreFirstDaysToo(t *testing.T) {
	if w := calendar.Reckon(calendar.Sickness{FirstDay: calendar.Of(2024, 2, 29)}); w.Last != calendar.Of(2026, 2, 25) {
		t.Errorf("from 29 February 2024 to %s", w.Last)
	}
	w := calendar.Reckon(calendar.Sickness{FirstDay: calendar.Of(2025, 3, 1)})
	if w.FirstDay.Weekday() != time.Saturday || w.Last != calendar.Of(2027, 2, 26) || w.Week(calendar.Of(2025, 3, 8)) != 2 {
		t.Errorf("from Saturday 1 March 2025 to %s", w.Last)
	}
}
