package submission_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"spoor2/golden"
	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
	"spoor2/reports/pdf"
	"spoor2/reports/proof"
	"spoor2/reports/submission"
	"spoor2/templates"
)

func read(t *testing.T, name string) *cases.Case {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/ok/" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range casefile.Read(name, bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		return e.Case
	}
	t.Fatal("no case")
	return nil
}

// of is the set of a case in which every final report is in a file of its own.
func of(c *cases.Case, on calendar.Date, annexes ...submission.Annex) *submission.Set {
	var all []submission.Report
	for _, r := range facts.Reports(c, on, false) {
		made := submission.Report{Report: r, Pages: 7, Bytes: 123_456}
		switch {
		case len(r.Missing) > 0:
			made.Why = "nog te schrijven"
		case r.State == facts.Final:
			made.File = r.Slug() + ".pdf"
		}
		all = append(all, made)
	}
	return submission.Of(c, on, check.Settings{}, all, annexes)
}

func TestSets(t *testing.T) {
	for _, test := range []struct {
		name string
		on   calendar.Date
	}{
		{"devries", calendar.Of(2026, 11, 6)},
		{"janssen", calendar.Of(2026, 11, 20)},
		{"vandenberg-wisniewska", calendar.Of(2026, 9, 17)},
		{"yilmaz", calendar.Of(2026, 11, 20)},
	} {
		set := of(read(t, test.name), test.on,
			submission.Annex{Title: "Cv", File: "4-bijlage-01-cv.pdf", Date: test.on, Pages: 2, Bytes: 45_678},
			submission.Annex{Title: "Foto", Why: "het bestand is leeg"},
			submission.Annex{Title: "Log", None: true, Why: "geen bestand"})
		var b strings.Builder
		table := set.Table()
		fmt.Fprintln(&b, strings.Join(table.Heads, "|"))
		for _, row := range table.Rows {
			for i, cell := range row {
				if i > 0 {
					b.WriteByte('|')
				}
				if cell != nil {
					fmt.Fprint(&b, strings.ReplaceAll(fmt.Sprint(cell), "\n", " / "))
				}
			}
			b.WriteByte('\n')
		}
		sheet := set.Sheet()
		fmt.Fprintf(&b, "\n%s\n%s\n%s\ncomplete: %v\n", sheet.InShort, sheet.Lacking, sheet.Extension, set.Complete())
		golden.Check(t, "submission/"+test.name+".txt", []byte(b.String()))
	}
}

func part(t *testing.T, s *submission.Set, what string) submission.Part {
	t.Helper()
	for _, p := range s.Parts {
		if strings.HasPrefix(p.What, what) {
			return p
		}
	}
	t.Fatalf("no part %s", what)
	return submission.Part{}
}

// TestExtensions asks that a longer time to pay moves nothing: the law reckons back
// from the end of the waiting period itself.
func TestExtensions(t *testing.T) {
	on := calendar.Of(2026, 11, 20)
	plain := of(read(t, "yilmaz"), on)
	until := plain.Waiting.Last.AddDays(91)
	for _, kind := range []cases.ExtensionKind{cases.VoluntaryExtension, cases.WageSanction, cases.LateApplication} {
		c := *read(t, "yilmaz")
		c.Sickness.Extension = cases.Extension{Kind: kind, Until: until}
		longer := of(&c, on)
		for _, what := range []string{"Re-integratieverslag", "WIA-aanvraag", "Eindevaluatie", "Actueel", "Probleemanalyse", "Eerstejaars"} {
			if got := part(t, longer, what).By.Sub(part(t, plain, what).By); got != 0 {
				t.Errorf("%s moves %s by %d days", kind, what, got)
			}
		}
		if longer.Sheet().Extension == "" {
			t.Errorf("%s: nothing is said of it", kind)
		}
	}
	if got := part(t, plain, "Re-integratieverslag").By; got != plain.Waiting.Last.AddDays(-91) {
		t.Errorf("the file is due on %s", got)
	}
}

func TestSetIsCompleteWithoutWhatOthersGive(t *testing.T) {
	c := read(t, "devries")
	if set := of(c, calendar.Of(2026, 11, 20)); !set.Complete() || len(set.Lacks) == 0 {
		t.Errorf("a set that lacks only what others give: complete %v with %d lacks", set.Complete(), len(set.Lacks))
	}
	if set := of(c, calendar.Of(2026, 11, 6)); set.Complete() {
		t.Error("a set with an end report that is not signed is complete")
	}
	if set := of(c, calendar.Of(2026, 11, 20)); set.Overdue() {
		t.Errorf("what others give is overdue before its day: %+v", set.Lacks)
	}
	if set := of(c, c.Sickness.FirstDay.AddDays(800)); !set.Complete() || !set.Overdue() {
		t.Errorf("after the waiting period: complete %v, overdue %v; want what others did not give to be overdue", set.Complete(), set.Overdue())
	}
	signed := submission.Report{Report: facts.Reports(c, calendar.Of(2026, 11, 20), false)[0], File: "a.pdf", Faults: []string{"er is te laat getekend [S02]"}}
	if set := submission.Of(c, calendar.Of(2026, 11, 20), check.Settings{}, []submission.Report{signed}, nil); set.Complete() {
		t.Error("a set with a signature that is not right is complete")
	}
}

func TestUnwrittenReportWasDueOnTheLastDayOfItsPeriod(t *testing.T) {
	for _, planned := range []calendar.Date{{}, calendar.Of(2026, 8, 15)} { // which is past, and closes nothing
		c := read(t, "yilmaz")
		c.Documents, c.Reports = nil, nil
		c.Trajectory.StartDate, c.Trajectory.PlannedEndDate = calendar.Of(2026, 3, 2), planned
		by := map[string]submission.Lack{}
		for _, l := range of(c, calendar.Of(2026, 11, 22)).Own() {
			by[l.What] = l
		}
		for what, want := range map[string]calendar.Date{
			"voortgangsrapportage 1": calendar.Of(2026, 5, 1), "voortgangsrapportage 2": calendar.Of(2026, 7, 1),
			"voortgangsrapportage 3": calendar.Of(2026, 9, 1), "voortgangsrapportage 4": calendar.Of(2026, 11, 1),
		} {
			if got := by[what]; got.By != want || !got.Late {
				t.Errorf("planned end %q: %s is due on %q, late %v; want %s, late", planned, what, got.By, got.Late, want)
			}
		}
	}
}

func TestSignatureWithoutNameOrFunctionIsALack(t *testing.T) {
	c := read(t, "devries")
	c.Employer.Contact = cases.ContactPerson{}
	for i := range c.Signatures {
		if c.Signatures[i].Role == cases.Employer {
			c.Signatures[i].Function = ""
		}
	}
	set := of(c, calendar.Of(2026, 11, 20))
	if n := len(set.Own()); n != 2 || set.Complete() {
		t.Errorf("%d lacks, want those of the plan and of the end report: %+v", n, set.Own())
	}
}

func TestEmptyCaseHasASet(t *testing.T) {
	set := of(new(cases.Case), calendar.Of(2026, 11, 20))
	if len(set.Pieces) != 0 || len(set.Parts) == 0 || set.Sheet().InShort != "nog niets" {
		t.Errorf("got %+v", set)
	}
	for _, l := range set.Lacks {
		if l.What == "" || l.Who == "" {
			t.Errorf("got %+v", l)
		}
	}
}

// TestCoverIsATwoPageList prints the cover list of each case.
func TestCoverIsATwoPageList(t *testing.T) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	on := calendar.Of(2026, 11, 20)
	long := read(t, "devries")
	long.Employee.Name.LastName = strings.Repeat("Wiśniewska-", 9) + "Jansen"
	long.Employer.Name = strings.Repeat("Bouwmaterialen en ", 9)
	long.Employee.BSN = "111222333"
	for name, c := range map[string]*cases.Case{
		"devries": read(t, "devries"), "janssen": read(t, "janssen"), "vandenberg-wisniewska": read(t, "vandenberg-wisniewska"), "yilmaz": read(t, "yilmaz"),
		"long": long, "empty": {},
	} {
		set := of(c, on)
		file, pages, err := press.PrintSheet("overzicht", set.Sheet(), pdf.Info{Time: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if pages > 2 && name != "long" {
			t.Errorf("%s: %d pages", name, pages)
		}
		read, err := proof.Check(file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, page := range read.Pages {
			for _, text := range page.Texts {
				if strings.Contains(text.Words, "111222333") {
					t.Errorf("%s: the BSN is on it", name)
				}
			}
		}
	}
}
