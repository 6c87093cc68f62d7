package check_test

import (
	"strings"
	"testing"

	"spoor2/reports/check"
)

func TestRulesFollowTheSettings(t *testing.T) {
	for _, x := range []struct{ settings, rule, ask, source string }{
		{`{}`, "D16", "niet ouder dan zes maanden", "huisnorm: zes maanden;"},
		{`{"capacityMonths": 3}`, "D16", "niet ouder dan drie maanden", "huisnorm: drie maanden volgens de eigen instellingen (gewoonlijk: zes maanden;"},
		{`{"answerDays": 21}`, "A04", "binnen 21 dagen", "huisnorm: 21 dagen volgens"},
		{`{"effortPercent": 80}`, "A12", "80 procent van de afgesproken uren", "huisnorm: 80 procent volgens"},
		{`{"effortPercent": 1}`, "A12", "ten minste één procent van de afgesproken uren", "huisnorm: één procent volgens"},
		{`{"planDays": 14}`, "D12", "binnen 14 dagen na de start", "huisnorm: 14 dagen volgens"},
		{`{"planDays": 28}`, "D12", "binnen vier weken na de start", "huisnorm: vier weken"},
	} {
		s, err := check.ParseSettings([]byte(x.settings))
		if err != nil {
			t.Fatal(err)
		}
		r, _ := check.Find(x.rule)
		if r = r.By(s); !strings.Contains(r.Ask, x.ask) || !strings.HasPrefix(r.Source, x.source) || !r.Norm {
			t.Errorf("%s: %q; %q", x.settings, r.Ask, r.Source)
		}
	}
}

func TestSettingsAreGivenOnce(t *testing.T) {
	if _, err := check.ParseSettings([]byte(`{"planDays": 14, "talkDays": 40, "planDays": 21}`)); err == nil || !strings.Contains(err.Error(), "planDays staat er meer dan eens") {
		t.Error(err)
	}
}
