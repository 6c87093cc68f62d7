package dutch_test

import (
	"testing"
	"unicode/utf8"

	"spoor2/reports/dutch"
)

func TestSentencesBeginWithACapital(t *testing.T) {
	for s, want := range map[string]string{
		"":                           "",
		"werkt 24 uur":               "Werkt 24 uur",
		"ijverig":                    "IJverig",
		"ĳverig":                     "Ĳverig",
		"écht":                       "Écht",
		"“ik zoek werk”":             "“Ik zoek werk”",
		"(ijs)":                      "(IJs)",
		"24 uur":                     "24 uur",
		"“24 uur”":                   "“24 uur”",
		"'s ochtends":                "'s Ochtends",
		"’t ijs":                     "’t IJs",
		"‘s avonds":                  "‘s Avonds",
		"'s-Gravenhage":              "'s-Gravenhage",
		"'s-gravenhage":              "'s-Gravenhage",
		"'sok":                       "'Sok",
		"sterk":                      "Sterk",
		"één sollicitatie":           "Eén sollicitatie",
		"‘Werken met Excel’ gevolgd": "‘Werken met Excel’ gevolgd",
		"WIA-aanvraag":               "WIA-aanvraag",
		"iOS-ontwikkelaar":           "iOS-ontwikkelaar",
		"eHerkenning":                "eHerkenning",
		"“iPad”":                     "“iPad”",
		"e-mail":                     "E-mail",
		"…":                          "…",
		"\xff":                       "\xff",
		"€ 12":                       "€ 12",
	} {
		equal(t, s, dutch.Sentence(s), want)
	}
}

func TestLowerKeepsAbbreviations(t *testing.T) {
	for s, want := range map[string]string{
		"":                  "",
		"Werkt":             "werkt",
		"IJverig":           "ijverig",
		"IJ":                "IJ",
		"“Ik zoek”":         "“ik zoek”",
		"WIA-aanvraag":      "WIA-aanvraag",
		"UWV":               "UWV",
		"A. de Vries":       "A. de Vries",
		"E-mail":            "e-mail",
		"U":                 "u",
		"24 uur":            "24 uur",
		"Één":               "één",
		"Eén sollicitatie":  "één sollicitatie",
		"B2-niveau":         "B2-niveau",
		"re-integratie":     "re-integratie",
		"HBO’er":            "HBO’er",
		"Re-integratieplan": "re-integratieplan",
	} {
		equal(t, s, dutch.Lower(s), want)
	}
}

func FuzzSentence(f *testing.F) {
	for _, s := range []string{"ijs", "'t ijs", "’s-", "'", "(", "\xff\xfe", "ǆ", "‘t\u00a0", "İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := dutch.Sentence(s)
		if again := dutch.Sentence(got); again != got {
			t.Errorf("%q became %q and then %q", s, got, again)
		}
		if lower := dutch.Lower(s); utf8.ValidString(s) && !(utf8.ValidString(got) && utf8.ValidString(lower)) {
			t.Errorf("%q became %q and %q", s, got, lower)
		}
	})
}
