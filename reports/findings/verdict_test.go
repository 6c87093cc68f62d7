package findings_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/findings"
)

// TestWhatStopsAReportIsListed changes cases so that a report is refused for what
// holds on its own date alone, and asks that the finding is there, once.
func TestWhatStopsAReportIsListed(t *testing.T) {
	for _, x := range []struct{ name, file, on, old, new, rule string }{
		{"plan in the making", "ok/janssen.json", "2026-11-20", `"owner": "adviseur"`, `"owner": null`, "C18"},
		{"no start", "ok/janssen.json", "2026-11-20", `"startDate": "2026-11-09",`, ``, "D14"},
		{"number twice", "ok/devries.json", "2026-11-05", `"number": 2,
      "periodFrom"`, `"number": 1,
      "periodFrom"`, "C32"},
	} {
		data, err := os.ReadFile("../../fixtures/" + x.file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(data, []byte(x.old)) {
			t.Fatalf("%s: %s is not in %s", x.name, x.old, x.file)
		}
		r := &findings.Run{On: date(t, x.on)}
		for e, err := range casefile.Read(x.file, bytes.NewReader(bytes.Replace(data, []byte(x.old), []byte(x.new), 1))) {
			if err != nil {
				t.Fatal(err)
			}
			r.Cases = append(r.Cases, findings.Of(e, r.On, check.Settings{}))
		}
		c, stopped, times := r.Cases[0], 0, map[string]int{}
		for _, v := range c.Reports {
			stopped += v.Errors
		}
		for _, f := range c.Findings {
			if f.Rule == x.rule && f.Severity == check.Error {
				times[f.Pointer+" "+f.Message]++
			}
		}
		for at, n := range times {
			if n != 1 {
				t.Errorf("%s: %d times %s", x.name, n, at)
			}
		}
		if stopped == 0 || len(times) == 0 || c.Tally().Errors == 0 || !r.Fails(check.Error) {
			t.Errorf("%s: %d errors stop reports, %s is listed %d times, %s", x.name, stopped, x.rule, len(times), c.Tally())
		}
		if s := written(t, "xml", r); !strings.Contains(s, "<failure") {
			t.Errorf("%s: JUnit has no failure", x.name)
		}
	}
}
