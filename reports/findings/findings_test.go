package findings_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
	"spoor2/reports/findings"
)

// read reads the cases of a fixture.
func read(t testing.TB, file string) []*casefile.Entry {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var all []*casefile.Entry
	for e, err := range casefile.Read(file, bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func run(t testing.TB, file, on string) *findings.Run {
	t.Helper()
	r := &findings.Run{On: date(t, on)}
	for _, e := range read(t, file) {
		r.Cases = append(r.Cases, findings.Of(e, r.On, check.Settings{}))
	}
	return r
}

var examples = []struct{ name, file, on string }{
	{"elamrani", "refused/elamrani.json", "2026-11-13"},
	{"yilmaz", "ok/yilmaz.json", "2026-11-20"},
}

var formats = map[string]func(io.Writer, *findings.Run) error{
	"txt":   func(w io.Writer, r *findings.Run) error { return findings.Text{}.Write(w, r) },
	"json":  func(w io.Writer, r *findings.Run) error { return findings.JSON(w, r, false) },
	"sarif": findings.SARIF,
	"xml":   func(w io.Writer, r *findings.Run) error { return findings.JUnit(w, r, check.Error) },
	"md":    findings.Markdown,
}

func written(t testing.TB, format string, r *findings.Run) string {
	t.Helper()
	var b strings.Builder
	if err := formats[format](&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormats(t *testing.T) {
	for _, x := range examples {
		r := run(t, x.file, x.on)
		for format := range formats {
			golden.Check(t, "findings/"+x.name+"."+format, []byte(written(t, format, r)))
		}
	}
	golden.Check(t, "findings/caseload.txt", []byte(written(t, "txt", run(t, "ok/caseload.json", "2026-11-13"))))
	golden.Check(t, "findings/caseload.md", []byte(written(t, "md", run(t, "ok/caseload.json", "2026-11-13"))))
}

// TestErrorsThatStopAReportAreListed asks that whoever mends every error on the
// list can make every report, whose own day is another than that of the check.
func TestErrorsThatStopAReportAreListed(t *testing.T) {
	for _, x := range examples {
		e, on := read(t, x.file)[0], date(t, x.on)
		listed := findings.Of(e, on, check.Settings{}).Findings
		s := check.Settings{Lint: func(c *cases.Case) []check.TextFinding { return findings.Lint(c, nil) }}
		for _, r := range facts.Reports(e.Case, on, false) {
			for _, f := range check.ForReport(e.Case, r, s) {
				same := func(g findings.Finding) bool { return g.Rule == f.Rule && g.Pointer == f.Pointer }
				if f.Blocks() && !slices.ContainsFunc(listed, same) {
					t.Errorf("%s: %s %s stops %s and is not listed", x.name, f.Rule, f.Pointer, r.Slug())
				}
			}
		}
	}
}

// TestMachinesReadNothingPersonal asks that no word of a text and no name of the
// case is in what machines read, or in what the privacy lint says on a terminal.
func TestMachinesReadNothingPersonal(t *testing.T) {
	e := read(t, "refused/elamrani.json")[0]
	c := e.Case
	secret := []string{
		c.Employee.Name.LastName, c.Employer.Name, c.Employer.Contact.Name, c.Adviser.Name, c.OccupationalPhysician.Name, c.Agency.Name,
	}
	if c.Employee.BSN != "" {
		secret = append(secret, c.Employee.BSN)
	}
	r := run(t, "refused/elamrani.json", "2026-11-13")
	for _, f := range r.Cases[0].Findings {
		secret = append(secret, f.Terms...)
		secret = append(secret, f.Sentences...)
	}
	if len(secret) < 15 {
		t.Fatalf("only %d secrets: the lint found too little", len(secret))
	}
	for format := range formats {
		if format == "txt" {
			continue
		}
		out := strings.ReplaceAll(strings.ToLower(written(t, format, r)), "elamrani.json", "")
		for _, s := range secret {
			if ours(s) {
				continue
			}
			if strings.Contains(out, strings.ToLower(s)) {
				t.Errorf("%s repeats a text of %d bytes", format, len(s))
			}
		}
	}
	for _, f := range r.Cases[0].Findings {
		for _, term := range f.Terms {
			for _, sentence := range f.Sentences {
				if strings.Contains(sentence, term) {
					t.Errorf("%s shows a term in its sentence", f.Rule)
				}
			}
		}
	}
}

// ours are words that rules themselves say.
func ours(s string) bool {
	return len(s) < 5 || slices.Contains([]string{"rouwverwerking"}, strings.ToLower(s))
}

func TestTermsAreShownWhenAskedFor(t *testing.T) {
	r := run(t, "refused/elamrani.json", "2026-11-13")
	var shown, hidden, data strings.Builder
	if err := errors.Join(findings.Text{Terms: true}.Write(&shown, r), findings.Text{}.Write(&hidden, r), findings.JSON(&data, r, true)); err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Cases[0].Findings {
		for _, term := range f.Terms {
			if !strings.Contains(shown.String(), term) || !strings.Contains(data.String(), term) {
				t.Errorf("%s: a term is not shown", f.Rule)
			}
		}
	}
	if strings.Contains(hidden.String(), "gevonden:") {
		t.Error("terms are shown without being asked for")
	}
}

func TestAcceptedFindingsComeLastAndDoNotCount(t *testing.T) {
	e, on := read(t, "ok/yilmaz.json")[0], date(t, "2026-11-20")
	e.Case.Waivers = []cases.Waiver{{Rule: "a04", Reason: "werkgever antwoordt\nnooit\x1b[2J", By: "S. Bakker", Date: date(t, "2026-11-02")}}
	c := findings.Of(e, on, check.Settings{})
	if got, want := c.Tally(), (findings.Tally{Warnings: 2, Accepted: 2}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	r := &findings.Run{On: on, Cases: []*findings.Case{c}}
	text := written(t, "txt", r)
	if want := "geaccepteerd: werkgever antwoordt nooit [2J, S. Bakker, 2\u00a0november\u00a02026\n"; strings.Count(text, want) != 2 {
		t.Errorf("%q is not there twice:\n%s", want, text)
	}
	if strings.Index(text, "Geaccepteerd\n") < strings.Index(text, "[D16]") {
		t.Error("what was accepted does not come last")
	}
	for _, format := range []string{"json", "sarif", "xml", "md"} {
		if out := written(t, format, r); strings.Contains(out, "antwoordt") || strings.Contains(out, "Bakker") {
			t.Errorf("%s repeats who accepted it, and why", format)
		}
	}
	if got := strings.Count(written(t, "sarif", r), `"status": "accepted"`); got != 2 {
		t.Errorf("%d results are suppressed, want 2", got)
	}
}

func TestFailing(t *testing.T) {
	bad, fair, good := run(t, "refused/elamrani.json", "2026-11-13"), run(t, "ok/yilmaz.json", "2026-11-20"), run(t, "ok/devries.json", "2026-11-05")
	for _, x := range []struct {
		name            string
		run             *findings.Run
		errors, warning bool
	}{{"elamrani", bad, true, true}, {"yilmaz", fair, false, true}, {"devries", good, false, false}} {
		if e, w := x.run.Fails(check.Error), x.run.Fails(check.Warning); e != x.errors || w != x.warning {
			t.Errorf("%s fails on errors %t, on warnings %t", x.name, e, w)
		}
	}
	good.Unread = []casefile.Problem{{Place: "a.json", Message: "onleesbaar"}}
	if !good.Fails(check.Error) {
		t.Error("a case that cannot be read is no failure")
	}
	for format := range formats {
		if !strings.Contains(written(t, format, good), "leesbaar") && format != "txt" {
			t.Errorf("%s does not tell of what could not be read", format)
		}
	}
}

func TestTheWorstCaseComesFirst(t *testing.T) {
	r := run(t, "ok/caseload.json", "2026-11-13")
	for _, c := range run(t, "ok/yilmaz.json", "2026-11-20").Cases {
		r.Cases = append(r.Cases, c)
	}
	var got []int
	for _, c := range r.Worst() {
		u := c.Tally()
		got = append(got, -(u.Errors*10000 + u.Warnings*100 + u.Infos))
	}
	if !slices.IsSorted(got) {
		t.Errorf("not the worst first: %v", got)
	}
}

func TestNotesPointAtCells(t *testing.T) {
	e := read(t, "refused/elamrani.json")[0]
	var book bytes.Buffer
	if err := casefile.WriteWorkbook(&book, []*cases.Case{e.Case}); err != nil {
		t.Fatal(err)
	}
	r := &findings.Run{On: date(t, "2026-11-13")}
	for e, err := range casefile.Read("zaak.xlsx", bytes.NewReader(book.Bytes())) {
		if err != nil {
			t.Fatal(err)
		}
		r.Cases = append(r.Cases, findings.Of(e, r.On, check.Settings{}))
	}
	r.Unread = []casefile.Problem{{Place: "zaak.xlsx:Wat! nu!C7", Message: "geen datum", Hint: "schrijf 3-3-2026"}, {Place: "zaak.xlsx", Message: "onleesbaar"}}
	notes := r.Notes("zaak.xlsx")
	lacking := 0
	for _, v := range r.Cases[0].Reports {
		lacking += len(v.Lacks)
	}
	if len(notes) != 2+lacking+len(r.Cases[0].Findings) {
		t.Errorf("%d notes for %d findings", len(notes), len(r.Cases[0].Findings))
	}
	if first := (casefile.Note{Sheet: "Wat! nu", Cell: "C7", Head: "Onleesbaar", Text: "geen datum\n→ schrijf 3-3-2026"}); notes[0] != first || notes[1].Sheet != "" {
		t.Errorf("what could not be read: %+v", notes[:2])
	}
	want := casefile.Note{Sheet: "Sollicitaties", Cell: "B11", Head: "Fout D21 (huisnorm)"}
	if !slices.ContainsFunc(notes, func(n casefile.Note) bool {
		return n.Sheet == want.Sheet && n.Cell == want.Cell && n.Head == want.Head && strings.Contains(n.Text, "\n→ ")
	}) {
		t.Errorf("no note %+v", want)
	}
	var out bytes.Buffer
	if _, err := casefile.Annotate(book.Bytes(), notes, &out); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkOf(b *testing.B) {
	e, on := read(b, "refused/elamrani.json")[0], date(b, "2026-11-13")
	for b.Loop() {
		findings.Of(e, on, check.Settings{})
	}
}
