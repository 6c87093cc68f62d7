package cases_test

import (
	"regexp"
	"strings"
	"testing"

	"spoor2/reports/cases"
)

var camel = regexp.MustCompile(`^[a-z][a-zA-Z0-9]*$`)

// TestTheFormatDescribesItself asks of every tag what its readers rely on.
func TestTheFormatDescribesItself(t *testing.T) {
	sheets := map[string]string{}
	var walk func(f *cases.Field, at string)
	walk = func(f *cases.Field, at string) {
		for _, g := range f.Fields {
			at := at + "/" + g.Key
			switch {
			case !camel.MatchString(g.Key):
				t.Errorf("%s: %q is no key", at, g.Key)
			case g.Label == "":
				t.Errorf("%s has no Dutch label", at)
			case strings.Trim(g.In, "TVEC") != "":
				t.Errorf("%s: %q names reports that do not exist", at, g.In)
			case g.Need != "" && g.Need != "R" && g.Need != "r":
				t.Errorf("%s: need %q", at, g.Need)
			case g.Kind == cases.CodeKind && len(g.Codes) == 0:
				t.Errorf("%s has no codes", at)
			}
			if g.Sheet != "" {
				if len([]rune(g.Sheet)) > 31 {
					t.Errorf("%s: %q is too long for the name of a sheet", at, g.Sheet)
				}
				if other := sheets[g.Sheet]; other != "" {
					t.Errorf("%s and %s both have the sheet %q", at, other, g.Sheet)
				}
				sheets[g.Sheet] = at
			}
			walk(g, at)
			if g.Item != nil {
				walk(g.Item, at+"/*")
			}
		}
	}
	walk(cases.Format(), "")
	if len(sheets) < 30 {
		t.Errorf("only %d sheets: the walk does not reach the lists", len(sheets))
	}
}

func TestCodesHaveDutchLabelsAndNoDoubles(t *testing.T) {
	seen := map[string]bool{}
	var walk func(f *cases.Field)
	walk = func(f *cases.Field) {
		for _, c := range f.Codes {
			if c.Value == "" || c.Label == "" {
				t.Errorf("%s: code %q has label %q", f.Key, c.Value, c.Label)
			}
			key := f.Key + "|" + c.Value
			if values := f.Codes; values.Label(c.Value) != c.Label {
				t.Errorf("%s: %q stands twice", f.Key, c.Value)
			}
			seen[key] = true
		}
		for _, g := range f.Fields {
			walk(g)
		}
		if f.Item != nil {
			walk(f.Item)
		}
	}
	walk(cases.Format())
	if len(seen) == 0 {
		t.Error("no codes at all")
	}
}

func TestNumbersSpeakDutchOnPaperAndJSONInFiles(t *testing.T) {
	for _, x := range []struct {
		d            cases.Decimal
		paper, files string
	}{
		{cases.Decimal{}, "", "0"},
		{cases.Whole(0), "0", "0"},
		{cases.Whole(24), "24", "24"},
		{cases.Decimal{Hundredths: 750, Known: true}, "7,5", "7.5"},
		{cases.Decimal{Hundredths: 1205, Known: true}, "12,05", "12.05"},
		{cases.Decimal{Hundredths: -25, Known: true}, "-0,25", "-0.25"},
	} {
		if x.d.String() != x.paper || x.d.Number() != x.files {
			t.Errorf("%+v: got %q and %q, want %q and %q", x.d, x.d.String(), x.d.Number(), x.paper, x.files)
		}
	}
	if got := (cases.Month{Year: 2011, Month: 4}).ISO(); got != "2011-04" {
		t.Errorf("month: got %q", got)
	}
}
