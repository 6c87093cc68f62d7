package reports_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/foreign"
)

// everyJobTwice are the reports of all fixtures, and each as a draft.
func everyJobTwice(t testing.TB) []job {
	t.Helper()
	all := everyJob(t)
	for _, file := range files(t, "ok") {
		all = append(all, jobsOf(t, file, true)...)
	}
	return all
}

// sourceOf takes the case out of a printed report.
func sourceOf(t testing.TB, doc *reports.Document) []byte {
	t.Helper()
	data, err := foreign.Attachment(doc.PDF, reports.SourceName, 1<<20)
	if err != nil {
		t.Fatalf("%s: %v", doc.Name, err)
	}
	return data
}

func TestReportIsMadeAgainFromItself(t *testing.T) {
	p := press(t)
	for _, j := range everyJobTwice(t) {
		doc := print(t, p, j)
		again := readCases(t, "bron.json", sourceOf(t, doc))
		if len(again) != 1 {
			t.Errorf("%v: %d cases inside", j, len(again))
			continue
		}
		for _, on := range []calendar.Date{j.r.Date, {Year: 2031, Month: 1, Day: 1}} {
			made := facts.Reports(again[0], on, j.r.State == facts.Draft)
			if len(made) != 1 {
				t.Errorf("%v: its source gives %d reports on %v", j, len(made), on)
				continue
			}
			if back := print(t, p, job{j.file, again[0], made[0]}); back.Name != doc.Name || !bytes.Equal(back.PDF, doc.PDF) {
				t.Errorf("%v: its source gives another %s on %v", j, back.Name, on)
			}
		}
	}
}

func TestNoSourceLeavesTheCaseOut(t *testing.T) {
	p := press(t)
	p.NoSource = true
	for _, j := range jobsOf(t, "ok/devries.json", false) {
		if data, err := foreign.Attachment(print(t, p, j).PDF, reports.SourceName, 1<<20); err != foreign.ErrNoFile {
			t.Errorf("%v: got %d bytes and %v", j, len(data), err)
		}
	}
}

// TestSourceHoldsNoMore looks in the source of each report for what may not be in
// it: identity, what kind of leave it was, why something was waived, and what was
// written for other reports.
func TestSourceHoldsNoMore(t *testing.T) {
	p := press(t)
	looked := 0
	for _, j := range everyJobTwice(t) {
		source := sourceOf(t, print(t, p, j))
		var keys map[string]any
		if err := json.Unmarshal(source, &keys); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"bsn", "statePensionDate", "wazoLeaves", "spells", "waivers"} {
			if tells(keys, key) {
				t.Errorf("%v: its source tells %s", j, key)
			}
		}
		if bsn := j.c.Employee.BSN; bsn != "" && bytes.Contains(source, []byte(bsn)) {
			t.Errorf("%v: its source holds the BSN", j)
		}
		told := readCases(t, "bron.json", source)[0]
		have := map[string]bool{}
		for _, text := range prose(reflect.ValueOf(told).Elem(), cases.Format(), nil) {
			have[text] = true
		}
		for _, text := range foreignTo(j) {
			looked++
			if have[text] {
				t.Errorf("%v: its source holds a text of another report: %.60q", j, text)
			}
		}
	}
	if looked < 1000 {
		t.Errorf("only %d texts were looked for", looked)
	}
}

// tells reports whether there is anything under a key, at any depth.
func tells(v any, key string) bool {
	switch v := v.(type) {
	case map[string]any:
		for k, inner := range v {
			if k == key && inner != nil && !reflect.DeepEqual(inner, []any{}) || tells(inner, key) {
				return true
			}
		}
	case []any:
		for _, inner := range v {
			if tells(inner, key) {
				return true
			}
		}
	}
	return false
}

// foreignTo are the texts of a case that were written for other reports, and
// nowhere else in it: those of the periods, and of what was noted in them.
func foreignTo(j job) []string {
	counts := map[string]int{}
	for _, text := range prose(reflect.ValueOf(j.c).Elem(), cases.Format(), nil) {
		counts[text]++
	}
	var texts []string
	add := func(v any, key string) {
		for _, text := range prose(reflect.ValueOf(v), field(key).Item, nil) {
			if counts[text] == 1 {
				texts = append(texts, text)
			}
		}
	}
	for _, r := range j.c.Reports {
		if j.r.Type != cases.End && (j.r.Type == cases.Plan || r.Number != j.r.Number) {
			add(r, "reports")
		}
	}
	for _, c := range j.c.Contacts {
		if j.r.Type == cases.Plan || c.Date.After(j.r.Date) || j.r.Type == cases.Progress && (c.Date.Before(j.r.From) || c.Date.After(j.r.To)) {
			add(c, "contacts")
		}
	}
	return texts
}

// field is a field of the case.
func field(key string) *cases.Field {
	for _, f := range cases.Format().Fields {
		if f.Key == key {
			return f
		}
	}
	panic("no field " + key)
}

// prose are the texts of some length below a field.
func prose(v reflect.Value, f *cases.Field, texts []string) []string {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			texts = prose(v.Field(g.Index), g, texts)
		}
	case cases.ListKind:
		for i := range v.Len() {
			texts = prose(v.Index(i), f.Item, texts)
		}
	case cases.LineKind, cases.ProseKind:
		if s := v.String(); len(strings.Fields(s)) > 3 {
			texts = append(texts, s)
		}
	}
	return texts
}
