package facts_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

func read(t testing.TB, name string) []*cases.Case {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "fixtures", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []*cases.Case
	for e, err := range casefile.Read(name, f) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Case)
	}
	return all
}

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestReports shows which reports each case holds or owes as time goes by.
func TestReports(t *testing.T) {
	var out bytes.Buffer
	for _, name := range []string{"ok/devries.json", "ok/yilmaz.json", "ok/vandenberg-wisniewska.json", "ok/janssen.json", "ok/caseload.json", "refused/elamrani.json"} {
		for _, c := range read(t, name) {
			for _, on := range []string{"2025-01-01", "2026-03-31", "2026-08-24", "2026-11-30", "2027-06-30"} {
				fmt.Fprintf(&out, "%s op %s\n", c.Case.ID, on)
				for _, r := range facts.Reports(c, day(t, on), false) {
					fmt.Fprintf(&out, "\t%-16s %s  %s t/m %s  %s, versie %s", r.Slug(), r.Date, r.From, r.To, r.State, r.Version())
					for _, m := range r.Missing {
						fmt.Fprintf(&out, "; mist %s (%s)", m.Label, m.Pointer)
					}
					fmt.Fprintln(&out)
				}
			}
		}
	}
	golden.Check(t, "facts/reports.txt", out.Bytes())
}

func progress(t testing.TB, c *cases.Case, number int) *facts.View {
	t.Helper()
	for _, r := range facts.Reports(c, day(t, "2027-06-30"), false) {
		if r.Type == cases.Progress && r.Number == number {
			return facts.NewView(c, r)
		}
	}
	t.Fatalf("%s: no progress report %d", c.Case.ID, number)
	return nil
}

func TestAnOldReportKnowsNothingOfWhatCameLater(t *testing.T) {
	c := &cases.Case{
		Applications: []cases.Application{{
			Date: day(t, "2026-05-04"), Employer: "Bakker", Note: "Aangenomen na het tweede gesprek.",
			Events: []cases.ApplicationEvent{
				{Date: day(t, "2026-05-04"), Kind: cases.Sent},
				{Date: day(t, "2026-05-20"), Kind: cases.Interviewed},
				{Date: day(t, "2026-07-01"), Kind: cases.Hired},
			},
		}},
		Placements: []cases.Placement{{ID: "P1", Kind: cases.WorkExperience, From: day(t, "2026-05-01"), To: day(t, "2026-07-31"), Evaluation: "Goed verlopen."}},
		Agreements: []cases.Agreement{{Text: "Bellen.", Due: day(t, "2026-07-10"), Status: "nagekomen", Source: "VR1"}},
		Reports:    []cases.Report{{Number: 1, PeriodFrom: day(t, "2026-04-15"), PeriodTo: day(t, "2026-06-14"), Date: day(t, "2026-06-15")}},
	}
	v := progress(t, c, 1)
	log := v.Log()
	if len(log) != 1 || log[0].State != cases.Interviewed || log[0].Hired || log[0].Note != "" || log[0].Talks != 1 {
		t.Errorf("log: got %+v", log)
	}
	if got := v.Placed(); len(got) != 1 || got[0].Evaluation != "" {
		t.Errorf("placements: got %+v", got)
	}
	if got := v.AgreementStanding(c.Agreements[0]); got != "open" {
		t.Errorf("agreement: got %q, want open", got)
	}
}

func TestResultsWithoutEventsAreKnownFromTheirDate(t *testing.T) {
	c := &cases.Case{
		Applications: []cases.Application{
			{Date: day(t, "2026-05-04"), Employer: "A", Result: cases.RejectedPaper, ResultDate: day(t, "2026-06-20")},
			{Date: day(t, "2026-05-05"), Employer: "B", Result: cases.RejectedPaper, ResultDate: day(t, "2026-05-20")},
			{Date: day(t, "2026-05-06"), Employer: "C", Result: cases.NoAnswer},
		},
		Reports: []cases.Report{{Number: 1, PeriodFrom: day(t, "2026-04-15"), PeriodTo: day(t, "2026-06-14"), Date: day(t, "2026-06-15")}},
	}
	got := progress(t, c, 1).Tally()
	if want := (facts.Tally{Sent: 3, Open: 1, Rejected: 1, Silent: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestTheViewHoldsNothingThatMayNotBeTold guards what must never reach paper,
// whatever a template asks for.
func TestTheViewHoldsNothingThatMayNotBeTold(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	c.Employee.BSN, c.Employee.StatePensionDate = "999900018", day(t, "2046-05-14")
	c.Sickness.WAZOLeaves = []cases.Leave{{From: day(t, "2025-06-01"), To: day(t, "2025-06-10")}}
	for _, draft := range []bool{false, true} {
		for _, r := range facts.Reports(c, day(t, "2026-11-20"), draft) {
			v := facts.NewView(c, r)
			told := fmt.Sprintf("%+v", *v.Case)
			for _, secret := range []string{"999900018", "Year:2046"} {
				if strings.Contains(told, secret) {
					t.Errorf("%s: the view holds %s", r.Slug(), secret)
				}
			}
			if v.Sickness.WAZOLeaves != nil || v.Sickness.Spells != nil {
				t.Errorf("%s: the view holds spells or leaves", r.Slug())
			}
			if v.Waiting.Shift() != 10 {
				t.Errorf("%s: shift %d, want 10", r.Slug(), v.Waiting.Shift())
			}
			if draft && len(v.Signatures) > 0 {
				t.Errorf("%s: a draft holds signatures", r.Slug())
			}
		}
	}
	if c.Employee.BSN == "" || c.Sickness.WAZOLeaves == nil {
		t.Error("the case itself was changed")
	}
}

func TestSlugsAreFileNames(t *testing.T) {
	for want, r := range map[string]facts.Report{
		"trajectplan":    {Type: cases.Plan},
		"voortgang-03":   {Type: cases.Progress, Number: 3},
		"voortgang-12":   {Type: cases.Progress, Number: 12},
		"voortgang-100":  {Type: cases.Progress, Number: 100},
		"eindrapportage": {Type: cases.End},
	} {
		if got := r.Slug(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestASlipInANumberMakesNoDeadlines(t *testing.T) {
	c := read(t, "ok/yilmaz.json")[0]
	want := len(facts.Deadlines(c, day(t, "2026-11-20"), facts.Norms{}))
	c.Documents = append(c.Documents, cases.Document{ID: "VR9", Type: cases.Progress, Number: 2026, Date: day(t, "2026-11-10"), Status: cases.Concept})
	if got := len(facts.Deadlines(c, day(t, "2026-11-20"), facts.Norms{})); got != want {
		t.Errorf("%d deadlines, want %d", got, want)
	}
}

// TestOpenTrajectoryHasTheTermsThatAreDue takes away all reports and the end: the
// timeline has the same ones due as the plan of what is to be made.
func TestOpenTrajectoryHasTheTermsThatAreDue(t *testing.T) {
	c := read(t, "ok/yilmaz.json")[0]
	c.Documents, c.Reports = nil, nil
	c.Trajectory.StartDate, c.Trajectory.PlannedEndDate, c.Trajectory.ActualEndDate = day(t, "2026-03-02"), calendar.Date{}, calendar.Date{}
	terms := map[string]calendar.Date{}
	for _, d := range facts.Deadlines(c, day(t, "2026-11-22"), facts.Norms{}) {
		terms[d.ID] = d.On
	}
	due, _ := facts.DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, facts.Norms{})
	for _, d := range due {
		id := "plan"
		if d.Type == cases.Progress {
			id = "progress-" + strconv.Itoa(d.Number)
		}
		if terms[id] != d.On {
			t.Errorf("%s is due on %s, and on the timeline on %q", d.Name(), d.On, terms[id])
		}
	}
	if len(due) != 5 || terms["progress-5"] != day(t, "2027-01-01") {
		t.Errorf("%d reports due, the next on %q", len(due), terms["progress-5"])
	}
}
