package dutch_test

import (
	"slices"
	"testing"

	"spoor2/reports/dutch"
)

func TestLists(t *testing.T) {
	for _, test := range []struct {
		items        []string
		list, choice string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a en b", "a of b"},
		{[]string{"a", "b", "c"}, "a, b en c", "a, b of c"},
		{[]string{"", "a", " ", "b", ""}, "a en b", "a of b"},
		{[]string{"", ""}, "", ""},
	} {
		before := slices.Clone(test.items)
		equal(t, "list", dutch.List(test.items), test.list)
		equal(t, "choice", dutch.Choice(test.items), test.choice)
		if !slices.Equal(before, test.items) {
			t.Errorf("the items became %q", test.items)
		}
	}
}

func TestCodesAsWords(t *testing.T) {
	for code, want := range map[string]string{"niet_passend": "niet passend", "deels_niet_nagekomen": "deels niet nagekomen", "open": "open", "": ""} {
		equal(t, code, dutch.Words(code), want)
	}
}
