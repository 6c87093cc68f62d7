package markup

import "testing"

func TestTypesetKeepsWordsAndMakesThemFitToPrint(t *testing.T) {
	for in, want := range map[string]string{
		"'s-Hertogenbosch en collega's":     "’s-Hertogenbosch en collega’s",
		`zij zei: "dat wil ik" (of "niet")`: "zij zei: “dat wil ik” (of “niet”)",
		"5'10 en 6\" lang":                  "5'10 en 6\" lang",
		"op 3 maart 2026 voor 24 uur":       "op 3\u00a0maart\u00a02026 voor 24\u00a0uur",
		"":                                  "",
		"\xff'":                             "\ufffd'",
	} {
		if got := typeset(in); got != want {
			t.Errorf("typeset(%q) = %q, want %q", in, got, want)
		}
	}
}
