package reports_test

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/templates"

	_ "spoor2/golden"
)

// dates are those on which the cases of a fixture tell most.
var dates = map[string]string{
	"ok/caseload.json":              "2026-11-13",
	"ok/devries.json":               "2026-11-05",
	"ok/janssen.json":               "2026-11-20",
	"ok/vandenberg-wisniewska.json": "2026-09-17",
	"ok/yilmaz.json":                "2026-11-20",
	"refused/elamrani.json":         "2026-11-13",
}

func date(t testing.TB, file string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(dates[file])
	if err != nil {
		t.Fatalf("%s has no date in this test: %v", file, err)
	}
	return d
}

// files gives the case files in a folder of fixtures: "ok/devries.json" and so on.
func files(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join("../fixtures", folder))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(folder, e.Name()))
		}
	}
	return names
}

func readFile(t testing.TB, file string) []*cases.Case {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../fixtures", file))
	if err != nil {
		t.Fatal(err)
	}
	return readCases(t, file, data)
}

func readCases(t testing.TB, name string, data []byte) []*cases.Case {
	t.Helper()
	var all []*cases.Case
	for e, err := range casefile.Read(name, bytes.NewReader(data)) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, e.Case)
	}
	return all
}

func press(t testing.TB) *reports.Press {
	t.Helper()
	p, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A job is a report of a fixture.
type job struct {
	file string
	c    *cases.Case
	r    facts.Report
}

func (j job) String() string { return j.c.Case.ID + "-" + j.r.Slug() }

// jobsOf are the reports of a fixture on its date.
func jobsOf(t testing.TB, file string, draft bool) []job {
	t.Helper()
	return jobsOfCases(t, file, readFile(t, file), draft)
}

func jobsOfCases(t testing.TB, file string, from []*cases.Case, draft bool) []job {
	t.Helper()
	var all []job
	for _, c := range from {
		for _, r := range facts.Reports(c, date(t, file), draft) {
			all = append(all, job{file, c, r})
		}
	}
	return all
}

// everyJob are the reports of all fixtures, those of what is refused as drafts.
func everyJob(t testing.TB) []job {
	t.Helper()
	var all []job
	for _, file := range files(t, "ok") {
		all = append(all, jobsOf(t, file, false)...)
	}
	for _, file := range files(t, "refused") {
		all = append(all, jobsOf(t, file, true)...)
	}
	return all
}

func print(t testing.TB, p *reports.Press, j job) *reports.Document {
	t.Helper()
	doc, err := p.Print(j.c, j.r)
	if err != nil {
		t.Fatalf("%v: %v", j, err)
	}
	return doc
}

func TestEveryFixtureIsUsed(t *testing.T) {
	have := append(files(t, "ok"), files(t, "refused")...)
	for file := range dates {
		if !slices.Contains(have, file) {
			t.Errorf("there is no fixture %s", file)
		}
	}
	for _, file := range have {
		if len(jobsOf(t, file, true)) == 0 {
			t.Errorf("%s gives no report on %s", file, dates[file])
		}
	}
	for _, kind := range []cases.DocumentType{cases.Plan, cases.Progress, cases.End} {
		for _, state := range []facts.State{facts.ToSign, facts.Final} {
			is := func(j job) bool { return j.r.Type == kind && j.r.State == state }
			if !slices.ContainsFunc(everyJob(t), is) {
				t.Errorf("no fixture gives a %s that is %s", kind, state)
			}
		}
	}
}

// sums are lines as sha256sum writes them.
type sums []byte

func (s *sums) add(name string, sum [32]byte) { *s = fmt.Appendf(*s, "%x  %s\n", sum, name) }
