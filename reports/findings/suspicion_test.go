package findings_test

import (
	"strings"
	"testing"

	"spoor2/reports/check"
	"spoor2/reports/findings"
)

// TestASuspicionSaysThatTheWholeSentenceIsMeant is about what no word tells.
func TestASuspicionSaysThatTheWholeSentenceIsMeant(t *testing.T) {
	e := read(t, "ok/yilmaz.json")[0]
	e.Case.Contacts[0].Outcome = "Alles loopt volgens plan. Ik moet eerst leren leven met wat ik heb."
	for _, f := range findings.Of(e, date(t, "2026-11-20"), check.Settings{}).Findings {
		if f.Pointer != "/contacts/0/outcome" {
			continue
		}
		if f.Rule != "P01" || !strings.Contains(f.Message, "als geheel gelezen") || !strings.Contains(f.Action, "afwijking") || strings.Join(f.Sentences, "") != "zin 2" {
			t.Errorf("got %s %q %q %q, want what is suspected, what to look at and where", f.Rule, f.Message, f.Action, f.Sentences)
		}
		return
	}
	t.Error("nothing is suspected")
}
