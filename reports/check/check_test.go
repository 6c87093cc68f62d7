package check_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// TestFindingsRepeatNoText puts a word in every text of the fixtures, prose or a
// line, and asks that no finding says it.
func TestFindingsRepeatNoText(t *testing.T) {
	found := 0
	for name, fx := range fixtures(t) {
		c := fx.changed(t)
		spoil(reflect.ValueOf(c).Elem(), cases.Format())
		for _, f := range check.Run(c, date(t, fx.On), check.Settings{}) {
			found++
			if strings.Contains(f.Message+f.Action+f.Seen+f.Expected, secret) {
				t.Errorf("%s: %s repeats a text: %s", name, f.Rule, f.Message)
			}
		}
	}
	if found < 200 {
		t.Errorf("only %d findings to look at", found)
	}
}

func spoil(v reflect.Value, f *cases.Field) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			spoil(v.Field(g.Index), g)
		}
	case cases.ListKind:
		for i := range v.Len() {
			spoil(v.Index(i), f.Item)
		}
	case cases.ProseKind, cases.LineKind:
		if v.String() != "" {
			v.SetString(v.String() + " " + secret)
		}
	}
}

func TestFindingsComeInOrderAndOnce(t *testing.T) {
	c := read(t, "refused/elamrani.json")[0]
	on := date(t, "2026-11-13")
	first := check.Run(c, on, check.Settings{})
	for range 5 {
		if again := check.Run(c, on, check.Settings{}); !reflect.DeepEqual(first, again) {
			t.Fatal("the same case gives other findings")
		}
	}
	seen := map[string]bool{}
	for _, f := range first {
		if seen[line(f)] {
			t.Errorf("twice: %s", line(f))
		}
		seen[line(f)] = true
	}
	if !slices.IsSortedFunc(first, func(a, b check.Finding) int {
		return strings.Compare(place(a), place(b))
	}) {
		t.Error("findings are not in the order of reports and severity")
	}
}

// place is what findings are sorted by first.
func place(f check.Finding) string {
	rank := "9"
	if f.Reports != "" {
		rank = string(rune('0' + strings.IndexByte("TVE", f.Reports[0])))
	}
	return rank + string(rune('0'+f.Number)) + string(rune('9'-f.Severity))
}

func TestForReport(t *testing.T) {
	on := date(t, "2026-11-13")
	c := read(t, "refused/elamrani.json")[0]
	want := map[string]struct {
		blocked bool
		rules   string // of the errors
	}{
		"trajectplan":  {true, "C12 C13 C16 C18 C19 D10 S01"},
		"voortgang-01": {false, ""},
		"voortgang-02": {true, "A11 A15 C18 C23 C26 D20"},
		"voortgang-03": {true, "A05 A05 C24 D16 D21"},
	}
	for _, r := range facts.Reports(c, on, false) {
		found := check.ForReport(c, r, check.Settings{})
		var rules []string
		for _, f := range found {
			if f.Severity == check.Error {
				rules = append(rules, f.Rule)
			}
			if !f.Concerns(r) {
				t.Errorf("%s: %s does not concern it", r.Slug(), line(f))
			}
		}
		slices.Sort(rules)
		if w := want[r.Slug()]; check.Blocked(found) != w.blocked || strings.Join(rules, " ") != w.rules {
			t.Errorf("%s: blocked %t by %v, want %t by %s", r.Slug(), check.Blocked(found), rules, w.blocked, w.rules)
		}
	}
}

// TestReportsOfGoodCasesAreNotBlocked makes all reports of the good cases.
func TestReportsOfGoodCasesAreNotBlocked(t *testing.T) {
	for _, x := range append(examples[:4:4], struct{ file, on string }{"ok/caseload.json", "2026-11-13"}) {
		for _, c := range read(t, x.file) {
			for _, r := range facts.Reports(c, date(t, x.on), false) {
				for _, f := range check.ForReport(c, r, check.Settings{}) {
					if f.Severity == check.Error {
						t.Errorf("%s %s: %s %s", c.Case.ID, r.Slug(), line(f), f.Message)
					}
				}
			}
		}
	}
}

func TestMergeKeepsWhatStopsAnotherReport(t *testing.T) {
	found := []check.Finding{{Rule: "C18", Severity: check.Error, Pointer: "/activities/0", Reports: "T"}}
	for reports, want := range map[string]int{"T": 1, "TVE": 1, "V": 2} {
		stopping := []check.Finding{{Rule: "C18", Severity: check.Error, Pointer: "/activities/0", Reports: reports, Message: "Van deze rapporten."}}
		if got := check.Merge(slices.Clone(found), stopping); len(got) != want {
			t.Errorf("what stops %s makes %d findings, want %d", reports, len(got), want)
		}
	}
}

func TestMergeSaysOnceWhatStopsSeveralReports(t *testing.T) {
	of := func(reports string, number int) check.Finding {
		return check.Finding{Rule: "D16", Severity: check.Error, Pointer: "/capacity/date", Message: "Te oud.", Reports: reports, Number: number}
	}
	got := check.Merge(nil, []check.Finding{of("V", 4), of("V", 5), of("E", 0)})
	if len(got) != 1 || got[0].Reports != "VE" || got[0].Number != 0 {
		t.Errorf("got %+v, want one finding about all of VE", got)
	}
}

func TestSignaturesNeverBlock(t *testing.T) {
	f := check.Finding{Rule: "S01", Severity: check.Error, Reports: "T"}
	if f.Blocks() || !(check.Finding{Rule: "C01", Severity: check.Error}).Blocks() || (check.Finding{Rule: "C01", Severity: check.Warning}).Blocks() {
		t.Error("only errors other than signatures block")
	}
}

func TestWaiversDoNotTouchErrors(t *testing.T) {
	c := read(t, "refused/elamrani.json")[0]
	on := date(t, "2026-11-13")
	for _, r := range check.Rules() {
		c.Waivers = append(c.Waivers, cases.Waiver{Rule: r.ID, Reason: "Besproken.", By: "N. Kuipers", Date: on})
	}
	for _, f := range check.Run(c, on, check.Settings{}) {
		if waived := f.Waived != nil; waived == (f.Severity == check.Error) {
			t.Errorf("%s: waived %t", line(f), waived)
		}
	}
}

func TestLint(t *testing.T) {
	c := read(t, "refused/elamrani.json")[0]
	lint := func(pointers ...string) check.Settings {
		return check.Settings{Lint: func(*cases.Case) []check.TextFinding {
			var out []check.TextFinding
			for _, p := range pointers {
				out = append(out, check.TextFinding{Rule: "P01", Severity: check.Warning, Pointer: p})
			}
			return out
		}}
	}
	for _, x := range []struct{ pointer, on, want string }{
		{"/reports/1/findings", "2026-11-13", "V 2"},
		{"/reports/1/findings", "2026-08-11", ""}, // the report was still to come
		{"/personProfile/socialContext", "2026-11-13", "T 0"},
		{"/personProfile/skills/0", "2026-11-13", "T 0"},
		{"/contacts/4/outcome", "2026-11-13", "VE 2"},  // 25 June
		{"/contacts/10/outcome", "2026-11-13", "VE 4"}, // after the last report
		{"/goal/main", "2026-11-13", "TVE 0"},
		{"/contacts/99/outcome", "2026-11-13", ""},
		{"/nothing", "2026-11-13", ""},
	} {
		got := ""
		for _, f := range check.Run(c, date(t, x.on), lint(x.pointer)) {
			if f.Rule == "P01" {
				got = fmt.Sprint(f.Reports, " ", f.Number)
				if f.Message == "" || f.Action == "" || f.Severity != check.Warning || f.Pointer != x.pointer {
					t.Errorf("%s: %+v", x.pointer, f)
				}
			}
		}
		if got != x.want {
			t.Errorf("%s on %s concerns %q, want %q", x.pointer, x.on, got, x.want)
		}
	}
}

// TestTermsMoveWithLeapDay judges the problem analysis of people who fell ill on
// all sorts of days: late from the 42nd day on, never before.
func TestTermsMoveWithLeapDay(t *testing.T) {
	for _, first := range []string{"2024-02-28", "2024-02-29", "2024-03-01", "2023-12-31", "2025-01-31", "2025-02-28", "2024-06-30"} {
		d := date(t, first)
		for _, x := range []struct {
			after int
			want  string
		}{{40, ""}, {41, ""}, {42, "W"}, {43, "W"}} {
			c := &cases.Case{}
			c.Sickness.FirstDay = d
			c.Milestones = []cases.Milestone{{Kind: cases.ProblemAnalysis, Date: d.AddDays(x.after)}}
			if got := severityOf(check.Run(c, d.AddDays(100), check.Settings{}), "D03"); got != x.want {
				t.Errorf("ill on %s, analysis %d days on: %q, want %q", first, x.after, got, x.want)
			}
		}
	}
}

// TestReportsAtMonthEnds reports two calendar months from starts at month ends.
func TestReportsAtMonthEnds(t *testing.T) {
	for _, x := range []struct{ start, limit, grave string }{
		{"2025-12-31", "2026-02-28", "2026-03-31"}, {"2027-12-31", "2028-02-29", "2028-03-31"}, {"2026-08-31", "2026-10-31", "2026-11-30"},
		{"2026-12-30", "2027-02-28", "2027-03-30"}, {"2026-06-30", "2026-08-30", "2026-09-30"},
	} {
		limit, grave := date(t, x.limit), date(t, x.grave)
		for on, want := range map[calendar.Date]string{limit.AddDays(-1): "", limit: "", limit.AddDays(1): "W", grave: "W", grave.AddDays(1): "E"} {
			c := &cases.Case{}
			c.Trajectory.StartDate = date(t, x.start)
			c.Reports = []cases.Report{{Number: 1, PeriodFrom: c.Trajectory.StartDate, PeriodTo: on, Date: on}}
			if got := severityOf(check.Run(c, on, check.Settings{}), "D19"); got != want {
				t.Errorf("start %s, report on %s: %q, want %q", x.start, on, got, want)
			}
		}
	}
}

// TestCapacityAtMonthEnds lets the capacity grow old at month ends.
func TestCapacityAtMonthEnds(t *testing.T) {
	for _, x := range []struct{ stated, limit, grave string }{
		{"2025-08-31", "2026-02-28", "2026-08-31"}, {"2023-08-29", "2024-02-29", "2024-08-29"}, {"2024-02-29", "2024-08-29", "2025-02-28"},
	} {
		limit, grave := date(t, x.limit), date(t, x.grave)
		for on, want := range map[calendar.Date]string{limit.AddDays(-1): "", limit: "", limit.AddDays(1): "W", grave: "W", grave.AddDays(1): "E"} {
			c := &cases.Case{}
			c.Capacity.Date = date(t, x.stated)
			c.Documents = []cases.Document{{ID: "TP", Type: cases.Plan, Date: on}}
			if got := severityOf(check.Run(c, on, check.Settings{}), "D16"); got != want {
				t.Errorf("stated on %s, document of %s: %q, want %q", x.stated, on, got, want)
			}
		}
	}
}

func TestGapOf28DaysStartsAnew(t *testing.T) {
	first := calendar.Of(2025, 1, 6)
	for gap, want := range map[int]string{27: "", 28: "E", 29: "E"} {
		c := &cases.Case{}
		c.Sickness.FirstDay = first
		c.Sickness.Spells = []cases.Spell{{From: first, To: first.AddDays(50)}, {From: first.AddDays(51 + gap)}}
		if got := severityOf(check.Run(c, first.AddDays(200), check.Settings{}), "D25"); got != want {
			t.Errorf("gap of %d days: %q, want %q", gap, got, want)
		}
	}
}

func severityOf(found []check.Finding, rule string) string {
	for _, f := range found {
		if f.Rule == rule {
			return f.Severity.Letter()
		}
	}
	return ""
}

func TestFullCapacityListAsAnnex(t *testing.T) {
	for title, want := range map[string]string{
		"FML volledig":                       "W",
		"Volledige FML 12-01-2026":           "W",
		"FML_compleet.pdf":                   "W",
		"Functionele mogelijkhedenlijst":     "",
		"Volledig cv":                        "",
		"Belastbaarheid in werktermen (FML)": "",
	} {
		c := read(t, "ok/devries.json")[0]
		c.Attachments = []cases.Attachment{{Title: title}}
		if found := severityOf(check.Run(c, date(t, "2026-11-05"), check.Settings{}), "P08"); found != want {
			t.Errorf("%q: %q, want %q", title, found, want)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	for _, x := range examples {
		c, on := read(b, x.file)[0], date(b, x.on)
		b.Run(c.Case.ID, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				check.Run(c, on, check.Settings{})
			}
		})
	}
}
