package check_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
)

var _ = golden.Update

// examples are the cases of fixtures with the day on which they are judged.
var examples = []struct{ file, on string }{
	{"ok/devries.json", "2026-11-05"},
	{"ok/yilmaz.json", "2026-11-20"},
	{"ok/vandenberg-wisniewska.json", "2026-09-17"},
	{"ok/janssen.json", "2026-11-20"},
	{"refused/elamrani.json", "2026-11-13"},
}

// textRules are judged by a Lint, which these tests do not have.
var textRules = []string{"P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P11"}

// departures are the lines in which the rules depart from the expected files.
var departures = map[string]string{
	// The trajectory was open in week 87, so the case runs to the WIA, and in
	// week 91 there was no interim report.
	"elamrani": "D23\tW\t/documents",
}

func TestExpectedFindings(t *testing.T) {
	for _, x := range examples {
		name := strings.TrimSuffix(x.file[strings.Index(x.file, "/")+1:], ".json")
		t.Run(name, func(t *testing.T) {
			c := read(t, x.file)[0]
			var got []string
			for _, f := range check.Run(c, date(t, x.on), check.Settings{}) {
				if f.Waived == nil {
					got = append(got, line(f))
				}
			}
			want := expected(t, name, c)
			if d := departures[name]; d != "" {
				want = append(want, d)
			}
			diff(t, got, want)
		})
	}
}

// expected reads the lines of a file without those of texts. Where a case tells
// of an application by its events, that is where its result stands.
func expected(t *testing.T, name string, c *cases.Case) []string {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/check/expected/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(row, "\t")
		if slices.Contains(textRules, cells[0]) {
			continue
		}
		var n int
		if k, _ := fmt.Sscanf(cells[2], "/applications/%d/result", &n); k == 1 && len(c.Applications[n].Events) > 0 {
			cells[2] = fmt.Sprintf("/applications/%d/events", n)
		}
		out = append(out, strings.Join(cells[:3], "\t"))
	}
	return out
}

func line(f check.Finding) string {
	return f.Rule + "\t" + f.Severity.Letter() + "\t" + f.Pointer
}

func diff(t *testing.T, got, want []string) {
	t.Helper()
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("not found: %s", w)
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			t.Errorf("found: %s", g)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d findings, want %d", len(got), len(want))
	}
}

func read(t testing.TB, file string) []*cases.Case {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/" + file)
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, file, data)
}

func parse(t testing.TB, name string, data []byte) []*cases.Case {
	t.Helper()
	var out []*cases.Case
	for e, err := range casefile.Read(name, bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e.Case)
	}
	return out
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
