package check_test

import (
	"strings"
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// TestTextsConcernEveryReportThatHoldsThem has texts that are written in one report
// and told again in others.
func TestTextsConcernEveryReportThatHoldsThem(t *testing.T) {
	for _, test := range []struct {
		what, pointer, want string
		set                 func(*cases.Case)
	}{
		{"the answer to a letter came after its period", "/applications/2/note", "voortgang-03 eindrapportage", nil},
		{"a change of the plan", "/reports/1/adjustments/0/why", "voortgang-02 eindrapportage", nil},
		{"the summary of one report", "/reports/1/summary", "voortgang-02", nil},
		{"the state of the first track", "/track1/status", "trajectplan voortgang-01 voortgang-02 voortgang-03 voortgang-04", nil},
		{"a letter of before the trajectory", "/applications/0/note", "eindrapportage", func(c *cases.Case) {
			c.Applications[0].Date = c.Trajectory.StartDate.AddDays(-20)
			c.Applications[0].Events = nil
		}},
		{"what no report holds", "/employee/bsn", "", nil},
	} {
		c := read(t, "ok/devries.json")[0]
		if test.set != nil {
			test.set(c)
		}
		s := check.Settings{Lint: func(*cases.Case) []check.TextFinding {
			return []check.TextFinding{{Rule: "P01", Pointer: test.pointer}}
		}}
		var got []string
		for _, r := range facts.Reports(c, date(t, "2026-11-22"), false) {
			for _, f := range check.ForReport(c, r, s) {
				if f.Rule == "P01" && f.Blocks() {
					got = append(got, r.Slug())
				}
			}
		}
		if joined := strings.Join(got, " "); joined != test.want {
			t.Errorf("%s: concerns %q, want %q", test.what, joined, test.want)
		}
	}
}

func TestStoppingKeepsWhatStopsReports(t *testing.T) {
	got := check.Stopping([]check.TextFinding{
		{Rule: "P01", Pointer: "/a"}, {Rule: "P01", Severity: check.Warning, Pointer: "/b"}, {Rule: "A21", Pointer: "/c"},
		{Rule: check.StrangerRule, Pointer: "/d", Message: "Dit."}, {Rule: "none", Pointer: "/e"},
	})
	if len(got) != 2 || got[0].Pointer != "/a" || got[0].Message == "" || got[0].Action == "" || got[1].Message != "Dit." {
		t.Errorf("got %+v", got)
	}
}
