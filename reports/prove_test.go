package reports_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// TestProofKnowsWhatLayoutDoes prints what layout writes otherwise than it was
// merged: values that get a capital, reasons that move below the signatures.
func TestProofKnowsWhatLayoutDoes(t *testing.T) {
	p := press(t)
	for name, change := range map[string]func(*cases.Case){
		"aftercare without end": func(c *cases.Case) { c.Outcome.Aftercare.To = calendar.Date{} },
		"long refusal": func(c *cases.Case) {
			for i := range c.Signatures {
				c.Signatures[i].Agrees = cases.No
				c.Signatures[i].Reason = cases.Text(strings.Repeat("ik zie in het plan te weinig terug van wat wij op kantoor hebben besproken, ", 9))
			}
		},
	} {
		c := readFile(t, "ok/devries.json")[0]
		change(c)
		for _, j := range jobsOfCases(t, "ok/devries.json", []*cases.Case{c}, false) {
			if _, err := p.Print(j.c, j.r); err != nil {
				t.Errorf("%s: %v: %v", name, j, err)
			}
		}
	}
}

// TestTemplateThatSaysNothingIsRefused: it would be a blank page that calls itself
// final.
func TestTemplateThatSaysNothingIsRefused(t *testing.T) {
	for name, test := range map[string]struct{ template, want string }{
		"empty":      {"\n", "maakt een leeg rapport"},
		"comment":    {"{{/* later */}}\n", "maakt een leeg rapport"},
		"no opening": {"## Kop\n\nTekst.\n", "zonder opening"},
	} {
		p := overlaid(t, "trajectplan.md", test.template)
		j := jobsOf(t, "ok/devries.json", false)[0]
		if doc, err := p.Print(j.c, j.r); err == nil || !strings.Contains(err.Error(), test.want) || doc != nil {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}

// overlaid is a press with another file in the house.
func overlaid(t *testing.T, name, text string) *reports.Press {
	t.Helper()
	house := house(t)
	house[name] = &fstest.MapFile{Data: []byte(text)}
	p, err := reports.NewPress(house)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestManyPointsOfOneRuleAreTold(t *testing.T) {
	of := func(rule string, times int) []check.Finding {
		var all []check.Finding
		for range times {
			all = append(all, check.Finding{Rule: rule, Severity: check.Warning, Message: "Dit ontbreekt.", Action: "Vul het in."})
		}
		return all
	}
	one := func(rule string) string { return "Dit ontbreekt. Vul het in. (" + rule + ")" }
	for _, test := range []struct {
		found []check.Finding
		want  []string
	}{
		{nil, nil},
		{of("A04", 3), []string{one("A04"), one("A04"), one("A04")}},
		{append(of("A04", 4), of("B01", 1)...), []string{one("A04"), "en nog 3 keer hetzelfde (A04)", one("B01")}},
		{append(of("B01", 1), of("A04", 12)...), []string{one("B01"), one("A04"), "en nog 11 keer hetzelfde (A04)"}},
	} {
		if got := reports.ToDos(test.found); strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
