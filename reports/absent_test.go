package reports_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// TestEveryReadableCaseGivesItsDrafts takes every field in turn out of whole
// cases: a draft says what is missing, and never fails for it.
func TestEveryReadableCaseGivesItsDrafts(t *testing.T) {
	p := press(t)
	for _, name := range []string{"devries", "janssen"} {
		src, err := os.ReadFile("../fixtures/ok/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var tree any
		if err := json.Unmarshal(src, &tree); err != nil {
			t.Fatal(err)
		}
		tried := 0
		without(tree, "", func(pointer string) {
			tried++
			drafts(t, p, name+" without "+pointer, tree)
		})
		if tried < 200 {
			t.Errorf("%s: only %d fields tried", name, tried)
		}
	}
}

// without calls f with each key taken out, of lists of the first item only.
func without(v any, at string, f func(pointer string)) {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			kept := v[key]
			delete(v, key)
			f(at + "/" + key)
			v[key] = kept
			without(kept, at+"/"+key, f)
		}
	case []any:
		if len(v) > 0 {
			without(v[0], at+"/0", f)
		}
	}
}

func drafts(t *testing.T, p *reports.Press, what string, tree any) {
	t.Helper()
	data, err := json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	for e, err := range casefile.Read("case.json", bytes.NewReader(data)) {
		if err != nil {
			continue // what cannot be read is not asked for
		}
		for _, r := range facts.Reports(e.Case, calendar.Of(2026, 11, 21), true) {
			if _, err := p.Layout(e.Case, r); err != nil {
				t.Errorf("%s: %s: %v", what, r.Slug(), err)
			}
		}
	}
}

func TestDraftsNameNoWeekThatIsNotThere(t *testing.T) {
	p := press(t)
	for what, lose := range map[string]func(*cases.Case){
		"first day": func(c *cases.Case) { c.Sickness = cases.Sickness{} },
		"start":     func(c *cases.Case) { c.Trajectory.StartDate = calendar.Date{} },
	} {
		c := readFile(t, "ok/devries.json")[0]
		lose(c)
		for _, r := range facts.Reports(c, calendar.Of(2026, 11, 21), true) {
			text, err := p.Merge(c, r)
			if err != nil {
				t.Fatal(err)
			}
			if at := regexp.MustCompile(`(start in|van|loopt) week 0.*`).Find(text); at != nil {
				t.Errorf("without %s, %s: %s", what, r.Slug(), at)
			}
		}
	}
}
