package facts

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

func caseload(t *testing.T) []*cases.Case {
	t.Helper()
	f, err := os.Open("../../fixtures/ok/caseload.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []*cases.Case
	for e, err := range casefile.Read("caseload.json", f) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Case)
	}
	return all
}

// The table says of each case which report is due in November 2026, and when.
func TestDueIsAsExpectedOfTheCaseload(t *testing.T) {
	table, err := os.ReadFile("../../fixtures/caseload.expected.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(table)), "\n")[1:] {
		f := strings.Split(line, "\t")
		want[f[0]] = strings.TrimSpace(f[3] + " " + f[4])
	}
	all := caseload(t)
	if len(all) != len(want) {
		t.Fatalf("%d cases, %d expectations", len(all), len(want))
	}
	for _, c := range all {
		got := "geen"
		due, why := DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, Norms{})
		for i, d := range due {
			if i > 0 || d.Overdue {
				t.Errorf("%s: %v was not expected", c.Case.ID, d)
			}
			got = d.Name() + " " + d.On.String()
		}
		if (why == "") == (got == "geen") {
			t.Errorf("%s: %s, with %q as the reason", c.Case.ID, got, why)
		}
		if got != want[c.Case.ID] {
			t.Errorf("%s: got %s, want %s", c.Case.ID, got, want[c.Case.ID])
		}
	}
}

// The golden shows every month of a year and a half: what is due, overdue or next.
func TestDueThroughTheMonths(t *testing.T) {
	var b strings.Builder
	for _, c := range caseload(t) {
		fmt.Fprintf(&b, "%s\n", c.Case.ID)
		for m := calendar.Of(2026, 8, 1); m.Before(calendar.Of(2027, 3, 1)); m = m.AddMonths(1) {
			due, why := DueIn(c, cases.Month{Year: m.Year, Month: int(m.Month)}, calendar.Date{}, Norms{})
			fmt.Fprintf(&b, "  %.7s  %s\n", m, why)
			for _, d := range due {
				fmt.Fprintf(&b, "    %s %s: %s\n", d.On, d.Name(), d.Reason)
			}
		}
	}
	golden.Check(t, "facts/due.txt", []byte(b.String()))
}

func TestDueReportIsFoundOrLacksEverything(t *testing.T) {
	last := calendar.Of(2026, 11, 30)
	for _, c := range caseload(t) {
		due, _ := DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, Norms{})
		for _, d := range due {
			r := d.Report(c, last, false)
			if r.Type != d.Type || r.Number != d.Number || r.Date.IsZero() {
				t.Errorf("%s: %s became %v", c.Case.ID, d.Name(), r)
			}
			if r.Type == cases.Progress && r.Texts == nil && len(r.Missing) == 0 {
				t.Errorf("%s: %s has no texts and lacks nothing", c.Case.ID, d.Name())
			}
		}
	}
}

func TestDueRules(t *testing.T) {
	start := calendar.Of(2026, 1, 31)
	final := func(kind cases.DocumentType, n int, d calendar.Date) cases.Document {
		return cases.Document{Type: kind, Number: n, Date: d, Status: cases.Final}
	}
	plan := final(cases.Plan, 0, calendar.Of(2026, 2, 10))
	tests := []struct {
		name  string
		c     cases.Case
		month int
		want  string
	}{
		{"no start", cases.Case{}, 3, "er is nog geen startdatum"},
		{"the plan in its month", cases.Case{Trajectory: cases.Trajectory{StartDate: start}}, 2, "trajectplan 2026-02-28 false"},
		{"the plan a month later", cases.Case{Trajectory: cases.Trajectory{StartDate: start}}, 3, "trajectplan 2026-02-28 true, voortgangsrapportage 1 2026-03-30 false"},
		{"a concept is not there yet", cases.Case{Trajectory: cases.Trajectory{StartDate: start}, Documents: []cases.Document{{Type: cases.Plan, Date: start, Status: cases.Concept}}}, 2, "trajectplan 2026-02-28 false"},
		{"the clamp", cases.Case{Trajectory: cases.Trajectory{StartDate: start, ReportInterval: 1}, Documents: []cases.Document{plan}}, 2, "voortgangsrapportage 1 2026-02-27 false"},
		{"an interval of three", cases.Case{Trajectory: cases.Trajectory{StartDate: start, ReportInterval: 3}, Documents: []cases.Document{plan}}, 3, "het volgende is voortgangsrapportage 1 op 29-04-2026"},
		{"the end", cases.Case{Trajectory: cases.Trajectory{StartDate: start, ActualEndDate: calendar.Of(2026, 3, 20)}, Documents: []cases.Document{plan}}, 3, "eindrapportage 2026-03-20 false"},
		{"ended before the plan was due", cases.Case{Trajectory: cases.Trajectory{StartDate: start, ActualEndDate: calendar.Of(2026, 2, 20)}}, 2, "eindrapportage 2026-02-20 false"},
		{"the planned end", cases.Case{Trajectory: cases.Trajectory{StartDate: start, PlannedEndDate: calendar.Of(2026, 3, 20)}, Documents: []cases.Document{plan}}, 3, "eindrapportage 2026-03-20 false, voortgangsrapportage 1 2026-03-30 false"},
		{"after the planned end it went on", cases.Case{Trajectory: cases.Trajectory{StartDate: start, PlannedEndDate: calendar.Of(2026, 3, 20)}, Documents: []cases.Document{plan, final(cases.Progress, 1, calendar.Of(2026, 3, 30))}}, 3, "het volgende is voortgangsrapportage 2 op 30-05-2026"},
		{"all is there", cases.Case{Trajectory: cases.Trajectory{StartDate: start, ActualEndDate: calendar.Of(2026, 3, 20)}, Documents: []cases.Document{plan, final(cases.End, 0, calendar.Of(2026, 3, 30))}}, 4, "alle rapporten zijn er"},
		{"the source of a report", cases.Case{Extract: cases.Extract{Document: "TP"}, Trajectory: cases.Trajectory{StartDate: start}}, 3, "dit is de bron van één rapport, geen lopend dossier"},
	}
	for _, test := range tests {
		due, got := DueIn(&test.c, cases.Month{Year: 2026, Month: test.month}, calendar.Date{}, Norms{})
		for i, d := range due {
			if i > 0 {
				got += ", "
			}
			got += fmt.Sprint(d.Name(), " ", d.On, " ", d.Overdue)
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestDueOfThePlanFollowsTheNorm(t *testing.T) {
	c := cases.Case{Trajectory: cases.Trajectory{StartDate: calendar.Of(2026, 11, 2)}}
	month := cases.Month{Year: 2026, Month: 11}
	for days, want := range map[int]string{0: "2026-11-30", 10: "2026-11-12", 60: ""} {
		got := ""
		if due, _ := DueIn(&c, month, calendar.Date{}, Norms{Plan: days}); len(due) > 0 {
			got = due[0].On.String()
		}
		if got != want {
			t.Errorf("after %d days: got %q, want %q", days, got, want)
		}
	}
}

func TestEndOfAPeriodLeavesNoneRunning(t *testing.T) {
	c := cases.Case{Trajectory: cases.Trajectory{StartDate: calendar.Of(2026, 10, 1), ReportInterval: 1}}
	for day, running := range map[int]bool{29: true, 30: false} {
		c.Trajectory.ActualEndDate = calendar.Of(2026, 11, day)
		due, _ := DueIn(&c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, Norms{})
		if got := strings.Contains(due[len(due)-1].Reason, "lopende periode"); got != running {
			t.Errorf("ending on the %dth: %s", day, due[len(due)-1].Reason)
		}
	}
}

// A report whose day lies before the month is late only when its grace has passed on
// the day that is asked.
func TestDueIsLateWhenItsGraceHasPassed(t *testing.T) {
	c := cases.Case{Trajectory: cases.Trajectory{StartDate: calendar.Of(2026, 7, 30), PlannedEndDate: calendar.Of(2027, 4, 29)}}
	for day, want := range map[int]string{25: "aan de orde sinds 29-04-2027", 29: "aan de orde sinds 29-04-2027", 30: "te laat sinds 29-04-2027"} {
		due, _ := DueIn(&c, cases.Month{Year: 2027, Month: 5}, calendar.Of(2027, 5, day), Norms{})
		for _, d := range due {
			if late := strings.HasPrefix(want, "te laat"); d.Type == cases.End && (!strings.HasPrefix(d.Reason, want) || d.Overdue != late) {
				t.Errorf("on the %dth: overdue %t, %q", day, d.Overdue, d.Reason)
			}
		}
	}
}

// Whoever asks, the same reports are due: by month, by day and on the timeline.
func TestOneRuleSaysWhatIsDue(t *testing.T) {
	for _, c := range caseload(t) {
		for _, last := range []calendar.Date{calendar.Of(2026, 11, 30), calendar.Of(2027, 1, 31), calendar.Of(2027, 6, 30), calendar.Of(2027, 9, 30)} {
			byMonth, byDay, byTimeline := map[string]bool{}, map[string]bool{}, map[string]bool{}
			due, _ := DueIn(c, cases.Month{Year: last.Year, Month: int(last.Month)}, calendar.Date{}, Norms{})
			for _, d := range due {
				byMonth[d.Name()] = true
			}
			for _, r := range Reports(c, last, false) {
				written := r.Texts != nil && r.To.After(last) || r.Type == cases.Plan && last.Before(c.Trajectory.StartDate.AddDays(planDays))
				if !done(c, r.Type, r.Number) && !written {
					byDay[r.Name()] = true
				}
			}
			for _, m := range Deadlines(c, last, Norms{}) {
				if name, _, _ := strings.Cut(m.Title, " over "); m.Report && m.Done.IsZero() && m.Lapsed == "" && !m.On.After(last) {
					byTimeline[name] = true
				}
			}
			if !maps.Equal(byMonth, byDay) || !maps.Equal(byMonth, byTimeline) {
				t.Errorf("%s on %s: by month %v, by day %v, on the timeline %v", c.Case.ID, last, byMonth, byDay, byTimeline)
			}
		}
	}
}
