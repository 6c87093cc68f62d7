package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/check"
)

func TestRulesAreComplete(t *testing.T) {
	groups := map[byte]int{}
	seen := map[string]bool{}
	previous := ""
	for _, r := range check.Rules() {
		groups[r.ID[0]]++
		if seen[r.ID] || r.ID[:1] == previous[:min(1, len(previous))] && r.ID < previous {
			t.Errorf("%s is there twice, or not in order", r.ID)
		}
		seen[r.ID], previous = true, r.ID
		for what, text := range map[string]string{"ask": r.Ask, "why": r.Why, "action": r.Action} {
			if !strings.HasSuffix(text, ".") || strings.ToUpper(text[:1]) != text[:1] {
				t.Errorf("%s: %s is no sentence: %q", r.ID, what, text)
			}
		}
		if r.Source == "" || r.Severity == 0 || r.Group() == "" {
			t.Errorf("%s lacks a source, a severity or a group", r.ID)
		}
		if strings.Trim(r.Reports, "TVE") != "" {
			t.Errorf("%s concerns reports %q", r.ID, r.Reports)
		}
		if !r.Norm && !strings.Contains(r.Source, "art.") && !strings.Contains(r.Source, "AVG") && !strings.Contains(r.Source, "UWV") && !strings.Contains(r.Source, "ECLI") {
			t.Errorf("%s rests on no law, and does not say so: %s", r.ID, r.Source)
		}
	}
	want := map[byte]int{'D': 28, 'C': 34, 'S': 7, 'A': 25, 'F': 10, 'P': 12}
	if fmt.Sprint(groups) != fmt.Sprint(want) {
		t.Errorf("rules by group: %v, want %v", groups, want)
	}
}

func beside(r check.Rule) string {
	if r.Beside == "" {
		return r.Reports
	}
	return r.Reports + "(" + r.Beside + ")"
}

func TestRulesAsTable(t *testing.T) {
	var b strings.Builder
	for _, r := range check.Rules() {
		norm := ""
		if r.Norm {
			norm = " (huisnorm)"
		}
		fmt.Fprintf(&b, "%s %s%s %s%s\n  vraagt: %s\n  waarom: %s\n  actie: %s\n  bron: %s; tekst: %s; sinds: %s\n", r.ID, r.Severity.Letter(), r.Lightest.Letter(), beside(r), norm, r.Ask, r.Why, r.Action, r.Source, r.SourceVersion, r.Since)
	}
	golden.Check(t, "check/rules.txt", []byte(b.String()))
}

// TestRulesGiveWhatTheySay keeps what is told of a rule true: how grave it can be,
// and which reports it is about.
func TestRulesGiveWhatTheySay(t *testing.T) {
	given := map[string]map[check.Severity]bool{}
	for name, fx := range fixtures(t) {
		for _, f := range fx.judge(t) {
			r, _ := check.Find(f.Rule)
			lightest := r.Lightest
			if lightest == 0 {
				lightest = r.Severity
			}
			if f.Severity > r.Severity || f.Severity < lightest {
				t.Errorf("%s: %s gives %s, and says from %s to %s", name, r.ID, f.Severity.Letter(), lightest.Letter(), r.Severity.Letter())
			}
			if strings.Trim(f.Reports, r.Reports+r.Beside) != "" {
				t.Errorf("%s: %s concerns %s, and says %s beside %s", name, r.ID, f.Reports, r.Beside, r.Reports)
			}
			if given[r.ID] == nil {
				given[r.ID] = map[check.Severity]bool{}
			}
			given[r.ID][f.Severity] = true
		}
	}
	for _, r := range check.Rules() {
		if lint := r.ID[0] == 'P'; r.Lightest != 0 && !lint && !given[r.ID][r.Lightest] {
			t.Errorf("no fixture has the lightest that %s says it gives", r.ID)
		}
	}
}

func TestFindIgnoresCase(t *testing.T) {
	if r, ok := check.Find(" d10 "); !ok || r.ID != "D10" {
		t.Errorf("found %q", r.ID)
	}
	if _, ok := check.Find("D99"); ok {
		t.Error("found a rule that is not there")
	}
}

func TestSettings(t *testing.T) {
	good, err := check.ParseSettings([]byte(`{"planDays": 35, "answerDays": 14}`))
	if err != nil || good.PlanDays != 35 || good.AnswerDays != 14 || good.TalkDays != 0 {
		t.Errorf("got %+v, %v", good, err)
	}
	var b strings.Builder
	for _, l := range check.Limits() {
		if l.Default < l.Least || l.Default > l.Most || l.Value(check.Settings{}) != l.Default {
			t.Errorf("%s: default %d is not from %d to %d", l.Key, l.Default, l.Least, l.Most)
		}
		for id := range strings.SplitSeq(l.Rules, " ") {
			if _, ok := check.Find(id); !ok {
				t.Errorf("%s: no rule %s", l.Key, id)
			}
		}
		fmt.Fprintf(&b, "%s %d %s: %s (%s; %s)\n", l.Key, l.Default, l.Unit, l.Meaning, l.Rules, l.Source)
	}
	for _, bad := range []string{``, `[]`, `null`, `{"planDays": "28"}`, `{"planDays": 0}`, `{"planDays": 1.5}`, `{"plandays": 28, "answerDays": -1}`, `{} {}`, `{"talkDays": 60}`} {
		_, err := check.ParseSettings([]byte(bad))
		if err == nil {
			t.Errorf("%s is accepted", bad)
		}
		fmt.Fprintf(&b, "\n%s\n%v\n", bad, err)
	}
	golden.Check(t, "check/settings.txt", []byte(b.String()))
}

// TestSettingsMoveLimits sets every limit to its least and its most, and asks
// that some example is judged otherwise.
func TestSettingsMoveLimits(t *testing.T) {
	unmoved := map[string]bool{"week42FineEuros": true}
	all := fixtures(t)
	for _, l := range check.Limits() {
		moved := false
		for name, fx := range all {
			if rule, _, _ := strings.Cut(name, "-"); fx.Report != "" || !strings.Contains(l.Rules, rule) {
				continue
			}
			c, on := fx.changed(t), date(t, fx.On)
			plain := fmt.Sprint(check.Run(c, on, check.Settings{}))
			for _, n := range []int{l.Least, l.Most} {
				s, err := check.ParseSettings(fmt.Appendf(nil, `{%q: %d}`, l.Key, n))
				if err == nil && fmt.Sprint(check.Run(c, on, s)) != plain {
					moved = true
				}
			}
		}
		if !moved && !unmoved[l.Key] {
			t.Errorf("%s moves nothing", l.Key)
		}
	}
}

func FuzzParseSettings(f *testing.F) {
	f.Add([]byte(`{"planDays": 35}`))
	if data, err := os.ReadFile("../../fixtures/check/D03-fires.json"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := check.ParseSettings(data)
		if err != nil && fmt.Sprintf("%+v", s) != fmt.Sprintf("%+v", check.Settings{}) {
			t.Errorf("an error, and settings: %+v", s)
		}
		for _, l := range check.Limits() {
			if n := l.Value(s); n < l.Least || n > l.Most {
				t.Errorf("%s is %d", l.Key, n)
			}
		}
	})
}
