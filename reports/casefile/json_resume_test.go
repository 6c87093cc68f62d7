package casefile

import (
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"spoor2/golden"
)

// One slip costs one case: the golden says of each slip what was read, and what
// was said.
func TestReadingGoesOnAfterAMistake(t *testing.T) {
	one := func(id string) string {
		return `{"formatVersion": 1, "case": {"id": "` + id + `"}, "applications": [{"employer": "é"}]}`
	}
	list := func(cases ...string) string { return "[\n" + strings.Join(cases, ",\n") + "\n]\n" }
	late := strings.Replace(one("A2"), `"applications"`, `"applications"`+strings.Repeat(" ", 6000), 1)
	other := func(id string) string { return `{"employee": {}, "case": {"id": "` + id + `"}}` }
	pretty := strings.NewReplacer("{", "{\n  ", ", ", ",\n  ").Replace
	big := `{"formatVersion": 1, "case": {"id": "A2"}, "vision": {"agency": "` + strings.Repeat("a", maxCase) + `"}}`
	var b strings.Builder
	for _, test := range []struct{ name, file string }{
		{"cut.json", list(one("A1"), one("A2")[:60], one("A3"), one("A4"))},
		{"brace.json", list(one("A1"), strings.TrimSuffix(one("A2"), "}"), one("A3"), one("A4"))},
		{"bracket.json", list(one("A1"), strings.TrimSuffix(one("A2"), "]}"), one("A3"), one("A4"))},
		{"list.json", list(one("A1"), strings.TrimSuffix(one("A2"), "}]}"), one("A3"), one("A4"))},
		{"quote.json", list(one("A1"), strings.Replace(one("A2"), `é"`, `é`, 1), one("A3"), one("A4"))},
		{"late.json", list(one("A1"), late[:len(late)-1], one("A3"), one("A4"))},
		{"extra.json", list(one("A1"), one("A2")+"}", one("A3"), one("A4"))},
		{"comma.json", "[" + one("A1") + " " + one("A2") + ",,\n" + one("A3") + "]"},
		{"twice.json", list(one("A1"), one("A2")[:60], one("A3")[:60], one("A4"))},
		{"last.json", list(one("A1"), one("A2")[:60], one("A3")+"}]")},
		{"rest.json", list(other("A1"), other("A2")[:20]+"é", other("A3"), other("A4"))},
		{"after.json", one("A1") + "\n" + one("A2")[:60] + "\n" + one("A3") + "\n" + one("A4")},
		{"big.json", list(one("A1"), big, one("A3"))},
		{"big.jsonl", one("A1") + "\n" + big + "\n" + one("A3") + "\n"},
		{"pretty.jsonl", one("A1") + "\n" + pretty(one("A2")) + "\n" + one("A3") + "\n"},
		{"pretty-cut.jsonl", one("A1") + "\n" + pretty(one("A2"))[:70] + "\n\n" + one("A3") + "\n"},
		{"twins.jsonl", one("A1") + "\n" + one("A1") + "\n" + one("a1")},
	} {
		got := transcript(test.name, strings.NewReader(test.file))
		if len(test.file) < maxCase {
			if slowly := transcript(test.name, iotest.OneByteReader(strings.NewReader(test.file))); slowly != got {
				t.Errorf("%s: byte by byte it reads:\n%s", test.name, slowly)
			}
		}
		var heads []string
		for e := range Heads(test.name, strings.NewReader(test.file)) {
			heads = append(heads, e.Case.Case.ID)
		}
		fmt.Fprintf(&b, "%s, heads %q\n%s\n", test.name, heads, got)
	}
	golden.Check(t, "casefile/resume.txt", []byte(b.String()))
}

func TestErrorOfACaseKnowsItsNumber(t *testing.T) {
	for file, want := range map[string]string{
		`{"formatVersion": 1, "case": {"id": "A1"}, "employe": {}}`: "A1",
		`{"formatVersion": 1, "case": {"id": " A1 "}, "employer" }`: "A1",
		`{"formatVersion": 1, "case": {"id": "../A1"}, "a" }`:       "",
		`{"formatVersion": 1, "case": {"id": "A1"`:                  "",
	} {
		for _, err := range Read("a.json", strings.NewReader(file)) {
			var got Unread
			if u, ok := err.(Unread); ok {
				got = u
			}
			if err == nil || got.ID != want {
				t.Errorf("%s: got %q of %v", file, got.ID, err)
			}
		}
	}
}
