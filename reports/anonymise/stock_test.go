package anonymise_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/reports/check"
	"spoor2/reports/findings"
	"spoor2/reports/privacy"
)

// TestStockTellsNothing asks that the privacy lint finds nothing in what is put in
// the place of texts and words.
func TestStockTellsNothing(t *testing.T) {
	for _, file := range []string{"data/sentences.txt", "data/stock.txt"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		section, kind := "", privacy.Narrative
		seen := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			switch {
			case line == "" || line[0] == '#':
				continue
			case line[0] == '[':
				section = line
				switch kind = privacy.Job; {
				case strings.Contains(file, "sentences"):
					kind = privacy.Narrative
				case strings.HasPrefix(section, "[activities "):
					kind = privacy.Title
				}
				continue
			case seen[section+line]:
				t.Errorf("%s %s: %q is there twice", file, section, line)
			}
			seen[section+line] = true
			for _, leak := range privacy.Lint(privacy.Field{Kind: kind}, line) {
				t.Errorf("%s %s: %q: %s %q", file, section, line, leak.Rule, leak.Term)
			}
			if kind == privacy.Narrative && section != "[deadline]" && strings.ContainsAny(line, "0123456789") {
				t.Errorf("%s: a figure in %q", file, line)
			}
			if kind == privacy.Narrative && (section == "[phrase]") == strings.HasSuffix(line, ".") {
				t.Errorf("%s %s: full stop of %q", file, section, line)
			}
			if utf8.RuneCountInString(line) > 100 {
				t.Errorf("%s: too long to fit: %q", file, line)
			}
		}
	}
}

// TestStandInsAreClean asks that what reads texts finds nothing in whole cases
// either, but for one that is as long as the original.
func TestStandInsAreClean(t *testing.T) {
	for name, all := range readable(t, "ok/*.json", "refused/*.json") {
		roster := new(check.Roster)
		for _, c := range all {
			roster.Add(standIn(t, c, key))
		}
		for _, c := range all {
			out := standIn(t, c, key)
			for _, f := range findings.Lint(out, roster.Strangers(out)) {
				if f.Rule != "P07" || len(strings.Fields(string(c.PersonProfile.SocialContext))) <= privacy.MaxSocialWords {
					t.Errorf("%s: %s at %s: %s", name, f.Rule, f.Pointer, f.Message)
				}
			}
		}
	}
}
