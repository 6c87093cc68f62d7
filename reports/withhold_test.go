package reports_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// TestDossierTellsNoTextThatStopsAReport has each in a case of which no report is
// made: what is left are the sheets.
func TestDossierTellsNoTextThatStopsAReport(t *testing.T) {
	p := press(t)
	const medical = "Ging niet door wegens depressie en sertraline."
	for _, test := range []struct {
		what string
		set  func(*cases.Case)
		gone string // the parts left out, with the rules
		left string // the parts
	}{
		{"nothing is wrong", func(*cases.Case) {}, "", "Tijdlijn Sollicitaties Bijlagen"},
		{"in a note of the log", func(c *cases.Case) { c.Applications[2].Note = medical }, "Sollicitaties [P01]", "Tijdlijn Bijlagen"},
		{"twice", func(c *cases.Case) { c.Applications[2].Note, c.Applications[3].Note = medical, medical }, "Sollicitaties [P01]", "Tijdlijn Bijlagen"},
		{"before the start", func(c *cases.Case) {
			a := &c.Applications[3]
			a.Date, a.Events, a.Note = c.Trajectory.StartDate.AddDays(-20), nil, medical
		}, "Sollicitaties [P01]", "Tijdlijn Bijlagen"},
		{"where no sheet shows it", func(c *cases.Case) { c.Reports[1].Summary = medical }, "", "Tijdlijn Sollicitaties Bijlagen"},
		{"a character that is not in the typeface", func(c *cases.Case) { c.Applications[2].Note = "日本" }, "Sollicitaties [C34]", "Tijdlijn Bijlagen"},
		{"on the title page", func(c *cases.Case) { c.Employer.Contact.Function = "chef 日" }, "Titelblad [C34]", "Tijdlijn Sollicitaties Bijlagen"},
		{"a BSN, which is masked", func(c *cases.Case) { c.Applications[2].Note = "BSN 111222333" }, "", "Tijdlijn Sollicitaties Bijlagen"},
	} {
		b := binderOf(t, "ok/devries.json", false)
		b.docs = nil
		test.set(b.c)
		d := b.print(t, p)
		var gone, left []string
		for _, w := range d.Withheld {
			why := w.Why()
			gone = append(gone, w.Title+" "+why[strings.IndexByte(why, '['):strings.IndexByte(why, ']')+1])
		}
		for _, part := range d.Parts {
			left = append(left, part.Title)
		}
		if strings.Join(gone, " ") != test.gone || strings.Join(left, " ") != test.left {
			t.Errorf("%s: left out %q, there %q", test.what, gone, left)
		}
		text := string(said(readBack(t, d.PDF), 1, d.Pages))
		for _, word := range []string{"depressie", "sertraline", "111222333"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: %s is printed", test.what, word)
			}
		}
		if named := strings.Contains(text, "Niet in dit dossier") && strings.Contains(text, "mag niet worden gedrukt") || strings.Contains(text, "die niet mag worden"); named != (test.gone != "") {
			t.Errorf("%s: the title page names what is left out: %v", test.what, named)
		}
	}
}

// TestTimelineLeavesOutTextsThatStopReports is about what all sheets have at the top.
func TestTimelineLeavesOutTextsThatStopReports(t *testing.T) {
	c := readFile(t, "ok/devries.json")[0]
	c.Agency.Address = "Psychiatrieweg 日"
	file, pages, err := press(t).PrintTimeline(c, date(t, "ok/devries.json"))
	if err != nil {
		t.Fatal(err)
	}
	if text := string(said(readBack(t, file), 1, pages)); !strings.Contains(text, "[tekst weggelaten]") {
		t.Error("it does not say that a text is left out")
	}
}

func TestSafeChangesNoCase(t *testing.T) {
	c := readFile(t, "ok/devries.json")[0]
	if press(t).Judge(c).Safe() != c {
		t.Error("a good case is copied")
	}
	c.Applications[2].Note = "Wegens depressie."
	c.Applications[3].Note = "Wegens hernia."
	before := fmt.Sprintf("%+v", *c)
	safe := press(t).Judge(c).Safe()
	if fmt.Sprintf("%+v", *c) != before {
		t.Error("the case is changed")
	}
	for i := range c.Applications {
		if leaks := i == 2 || i == 3; (safe.Applications[i].Note != c.Applications[i].Note) != leaks {
			t.Errorf("application %d: %q", i, safe.Applications[i].Note)
		}
	}
}

// TestUnprintableTextsStopTheirReports asks the judge before anything is printed.
func TestUnprintableTextsStopTheirReports(t *testing.T) {
	p, c := press(t), readFile(t, "ok/devries.json")[0]
	c.Reports[1].Summary += " 日本"
	for _, draft := range []bool{false, true} {
		for _, r := range facts.Reports(c, date(t, "ok/devries.json"), draft) {
			found := p.Judge(c).Report(&r)
			stops := slices.ContainsFunc(found, func(f check.Finding) bool {
				return f.Rule == check.UnprintableRule && f.Pointer == "/reports/1/summary" && strings.Contains(f.Message, "日 (U+65E5)")
			})
			if stops != (r.Number == 2) {
				t.Errorf("%s: %v", r.Slug(), found)
			}
			if todo := fmt.Sprint(r.ToDo); strings.Contains(todo, "日") || strings.Contains(todo, "U+65E5") != (draft && r.Number == 2) {
				t.Errorf("%s: open points %s", r.Slug(), todo)
			}
		}
	}
}
