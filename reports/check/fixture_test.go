package check_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// A fixture of fixtures/check is a case of fixtures with a few changes. Its name
// says which rule it is about: D03-fires.json, D03-silent-waived.json.
type fixture struct {
	Base   string          // the file that is changed, below fixtures
	Case   string          // its id, when the file holds several
	On     string          // the day of the check
	Report string          // judge this report, by its slug; none: the whole case
	Texts  bool            // read the texts too, for all but privacy
	Change json.RawMessage // JSON pointer to new value; null takes away, a last "-" appends
	Found  []string        // all findings, as "rule severity pointer", with "waived" behind what is
}

func TestFixtures(t *testing.T) {
	for name, fx := range fixtures(t) {
		t.Run(name, func(t *testing.T) {
			found := fx.judge(t)
			var got []string
			for _, f := range found {
				got = append(got, said(f))
			}
			diff(t, got, fx.Found)
			rule, rest, _ := strings.Cut(name, "-")
			own := slices.IndexFunc(found, func(f check.Finding) bool { return f.Rule == rule && f.Waived == nil })
			if fires := strings.HasPrefix(rest, "fires"); fires != (own >= 0) {
				t.Errorf("rule %s fires: %t", rule, !fires)
			}
			if strings.HasPrefix(rest, "fires") {
				golden.Check(t, "check/"+name+".txt", []byte(listed(found)))
			}
		})
	}
}

// TestEveryRuleHasFixtures is about the rules that judge more than words.
func TestEveryRuleHasFixtures(t *testing.T) {
	all := fixtures(t)
	for _, r := range check.Rules() {
		if slices.Contains(textRules, r.ID) {
			continue
		}
		for _, kind := range []string{"-fires", "-silent"} {
			if _, ok := all[r.ID+kind]; !ok {
				t.Errorf("fixtures/check/%s%s.json is missing", r.ID, kind)
			}
		}
	}
}

func TestExampleMessages(t *testing.T) {
	for _, x := range examples {
		name := strings.TrimSuffix(filepath.Base(x.file), ".json")
		golden.Check(t, "check/"+name+".txt", []byte(listed(check.Run(read(t, x.file)[0], date(t, x.on), check.Settings{}))))
	}
}

func said(f check.Finding) string {
	s := f.Rule + " " + f.Severity.Letter() + " " + f.Pointer
	if f.Waived != nil {
		s += " waived"
	}
	return s
}

// listed writes findings for people to read.
func listed(found []check.Finding) string {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "%s\n", said(f))
		about := f.Reports
		if f.Number > 0 {
			about += " " + strconv.Itoa(f.Number)
		}
		fmt.Fprintf(&b, "  %s\n  > %s\n  over: %s; gezien: %s; verwacht: %s\n", f.Message, f.Action, about, f.Seen, f.Expected)
	}
	return b.String()
}

func fixtures(t *testing.T) map[string]fixture {
	t.Helper()
	names, err := filepath.Glob("../../fixtures/check/*.json")
	if err != nil || len(names) == 0 {
		t.Fatal("no fixtures", err)
	}
	out := map[string]fixture{}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var fx fixture
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		if err := d.Decode(&fx); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[strings.TrimSuffix(filepath.Base(name), ".json")] = fx
	}
	return out
}

func (fx fixture) judge(t *testing.T) []check.Finding {
	t.Helper()
	c, on := fx.changed(t), date(t, fx.On)
	settings := check.Settings{}
	if fx.Texts {
		settings.Lint = fx.lint(t, c)
	}
	if fx.Report == "" {
		return check.Run(c, on, settings)
	}
	for _, r := range facts.Reports(c, on, false) {
		if r.Slug() == fx.Report {
			return check.ForReport(c, r, settings)
		}
	}
	t.Fatalf("no report %s on %s", fx.Report, fx.On)
	return nil
}

// lint reads the texts for names of the other cases of the file, and for what the
// case contradicts.
func (fx fixture) lint(t *testing.T, c *cases.Case) check.Lint {
	t.Helper()
	r := new(check.Roster)
	for _, other := range read(t, fx.Base) {
		if other.Case.ID == c.Case.ID {
			other = c
		}
		r.Add(other)
	}
	return func(c *cases.Case) []check.TextFinding {
		shows := func(r rune) bool { return r < 0x3000 }
		return slices.Concat(check.TextFindings(r.Strangers(c)), check.TextsUnprintable(c, shows), check.Prose(c))
	}
}

func (fx fixture) changed(t *testing.T) *cases.Case {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/" + fx.Base)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	if all, ok := tree.([]any); ok {
		i := slices.IndexFunc(all, func(c any) bool { return c.(map[string]any)["case"].(map[string]any)["id"] == fx.Case })
		tree = all[i]
	}
	// In the order of the file, since taking away moves what follows.
	d := json.NewDecoder(bytes.NewReader(fx.Change))
	for tok, _ := d.Token(); d.More(); {
		tok, _ = d.Token()
		var value any
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
		tree = set(t, tree, strings.Split(tok.(string), "/")[1:], value)
	}
	data, err = json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, fx.Base, data)[0]
}

// set gives the tree with a value put in.
func set(t *testing.T, tree any, path []string, value any) any {
	t.Helper()
	if len(path) == 0 {
		return value
	}
	switch node := tree.(type) {
	case nil:
		return set(t, map[string]any{}, path, value)
	case map[string]any:
		if len(path) == 1 && value == nil {
			delete(node, path[0])
		} else {
			node[path[0]] = set(t, node[path[0]], path[1:], value)
		}
		return node
	case []any:
		if path[0] == "-" {
			return append(node, value)
		}
		i, err := strconv.Atoi(path[0])
		if err != nil || i >= len(node) {
			t.Fatalf("nothing at %v", path)
		}
		if len(path) == 1 && value == nil {
			return slices.Delete(node, i, i+1)
		}
		node[i] = set(t, node[i], path[1:], value)
		return node
	}
	t.Fatalf("nothing at %v", path)
	return nil
}
