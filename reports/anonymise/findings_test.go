package anonymise_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// departing are the rules that may judge a stand-in otherwise, and why.
var departing = map[string]string{
	"A15": "counts the applications that a text tells of: the text is replaced",
	"A11": "counts in months, which are not all as long where the dates have moved to",
	"D16": "as A11",
	"P10": "as A11",
	"D24": "reads what was agreed: the text is replaced",
	"C19": "asks from a day of the law on",
}

// TestFindingsAreKept asks that the rules judge the stand-in as they do the
// original, on a date that has moved with it.
func TestFindingsAreKept(t *testing.T) {
	for name, j := range judgedFixtures(t) {
		out := standIn(t, j.c, key)
		days := out.Employee.DateOfBirth.Sub(j.c.Employee.DateOfBirth)
		want := listed(check.Run(j.c, j.on, check.Settings{}))
		got := listed(check.Run(out, j.on.AddDays(days), check.Settings{}))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got  %q\nwant %q", name, got, want)
		}
	}
}

func listed(all []check.Finding) []string {
	var out []string
	for _, f := range all {
		if departing[f.Rule] == "" {
			out = append(out, f.Rule+" "+f.Severity.Letter()+" "+f.Pointer)
		}
	}
	return out
}

// TestReportsAreKept asks that the same reports are there to be made.
func TestReportsAreKept(t *testing.T) {
	for name, j := range judgedFixtures(t) {
		if !strings.Contains(name, "/") {
			continue
		}
		out := standIn(t, j.c, key)
		days := out.Employee.DateOfBirth.Sub(j.c.Employee.DateOfBirth)
		want, got := facts.Reports(j.c, j.on, false), facts.Reports(out, j.on.AddDays(days), false)
		if len(got) != len(want) {
			t.Fatalf("%s: %d reports became %d", name, len(want), len(got))
		}
		for i := range got {
			if got[i].Slug() != want[i].Slug() || got[i].State != want[i].State || got[i].Date.Sub(want[i].Date) != days {
				t.Errorf("%s: %s of %v became %s of %v", name, want[i].Slug(), want[i].Date, got[i].Slug(), got[i].Date)
			}
		}
	}
}

// A judged is a case with the day on which it is judged.
type judged struct {
	c  *cases.Case
	on calendar.Date
}

// judgedFixtures are whole cases, by file and id, and the fixtures of the checks,
// which are many.
func judgedFixtures(t *testing.T) map[string]judged {
	t.Helper()
	out := map[string]judged{}
	for name, all := range readable(t, "ok/*.json", "refused/*.json") {
		for _, c := range all {
			out[name+" "+c.Case.ID] = judged{c, calendar.Of(2026, 11, 13)}
		}
	}
	if testing.Short() {
		return out
	}
	files, err := filepath.Glob("../../fixtures/check/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures of the checks", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var fx struct {
			Base, Case string
			On         calendar.Date
			Change     json.RawMessage
		}
		if err := json.Unmarshal(data, &fx); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		out[filepath.Base(file)] = judged{changed(t, fx.Base, fx.Case, fx.Change), fx.On}
	}
	return out
}

// changed is a case of a file with values put in, by JSON pointer.
func changed(t *testing.T, file, id string, change json.RawMessage) *cases.Case {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	if all, ok := tree.([]any); ok {
		tree = all[slices.IndexFunc(all, func(c any) bool { return c.(map[string]any)["case"].(map[string]any)["id"] == id })]
	}
	// In the order of the file, since taking away moves what follows.
	d := json.NewDecoder(bytes.NewReader(change))
	for tok, _ := d.Token(); d.More(); {
		tok, _ = d.Token()
		var value any
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
		tree = set(tree, strings.Split(tok.(string), "/")[1:], value)
	}
	if data, err = json.Marshal(tree); err != nil {
		t.Fatal(err)
	}
	return parse(t, file, data)[0]
}

// set gives the tree with a value put in, behind a list where it has no such item.
func set(tree any, path []string, value any) any {
	if len(path) == 0 {
		return value
	}
	switch node := tree.(type) {
	case nil:
		return set(map[string]any{}, path, value)
	case map[string]any:
		if len(path) == 1 && value == nil {
			delete(node, path[0])
		} else {
			node[path[0]] = set(node[path[0]], path[1:], value)
		}
		return node
	case []any:
		i, err := strconv.Atoi(path[0])
		switch {
		case err != nil || i >= len(node):
			return append(node, set(nil, path[1:], value))
		case len(path) == 1 && value == nil:
			return slices.Delete(node, i, i+1)
		}
		node[i] = set(node[i], path[1:], value)
		return node
	}
	return value
}
