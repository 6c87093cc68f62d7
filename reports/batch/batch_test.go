package batch

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/templates"
)

var on = calendar.Of(2026, 11, 20)

func due(c *cases.Case) []facts.Report { return facts.Reports(c, on, false) }

// ran prints the caseload and tells what became of it, a line a result.
func ran(t *testing.T, workers int, asked func(*cases.Case) []facts.Report) []string {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/ok/caseload.json")
	if err != nil {
		t.Fatal(err)
	}
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	// A case that cannot be read stands between those that can.
	data = bytes.Replace(data, []byte(`"id": "2026-0103"`), []byte(`"id": "../2026-0103"`), 1)
	var lines []string
	err = Run(t.Context(), press, casefile.Read("caseload.json", bytes.NewReader(data)), asked, workers, func(r Result) error {
		lines = append(lines, told(&r))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func told(r *Result) string {
	switch {
	case r.Entry == nil:
		return "unreadable"
	case r.Err != nil:
		return fmt.Sprint(r.Entry.Case.Case.ID, " ", r.First, " ", r.Err)
	case r.Document == nil:
		return fmt.Sprint(r.Entry.Case.Case.ID, " ", r.First, " none of ", r.Report.Type, " unwritten ", r.Unwritten())
	}
	return fmt.Sprintf("%s %v %s %x", r.Entry.Case.Case.ID, r.First, r.Document.Name, sha256.Sum256(r.Document.PDF))
}

func TestWorkersChangeNothing(t *testing.T) {
	want := ran(t, 1, due)
	for _, workers := range []int{0, 2, 5} {
		if got := ran(t, workers, due); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%d workers made\n%s\none made\n%s", workers, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	all := strings.Join(want, "\n")
	for _, line := range []string{
		"2026-0101 true 2026-0101-trajectplan.pdf ",
		"unreadable\n2026-0104 true ",
		"2026-0104 false 2026-0104-voortgang-01.pdf ",
		"2026-0105 false none of voortgangsrapportage unwritten true",
	} {
		if !strings.Contains(all, line) {
			t.Errorf("no result begins with %q among\n%s", line, all)
		}
	}
}

func TestPanicStaysWithItsCase(t *testing.T) {
	asked := func(c *cases.Case) []facts.Report {
		switch c.Case.ID {
		case "2026-0104":
			panic("the name of somebody")
		case "2026-0105":
			return nil
		}
		return due(c)
	}
	all := strings.Join(ran(t, 2, asked), "\n")
	for _, line := range []string{
		"2026-0104 true interne fout in batch.TestPanicStaysWithItsCase.func1 (string); meld dit aan de beheerder\n",
		"2026-0105 true none of  unwritten false\n",
		"2026-0112 true 2026-0112-trajectplan.pdf ",
	} {
		if !strings.Contains(all, line) {
			t.Errorf("no result is %q among\n%s", line, all)
		}
	}
	if strings.Contains(all, "somebody") {
		t.Error("what was in the panic was told")
	}
}

func TestCrashSaysWhatGoFound(t *testing.T) {
	_, err := guarded(func() (int, error) {
		var none []int
		return none[len(none)], nil
	})
	if err == nil || !strings.Contains(err.Error(), "index out of range") || !strings.Contains(err.Error(), "batch.TestCrash") {
		t.Errorf("got %v", err)
	}
	if _, err := guarded(func() (int, error) { return 0, errors.ErrUnsupported }); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("an error became %v", err)
	}
}
