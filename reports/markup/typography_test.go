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

func TestWhatWordProcessorsLeaveBehindIsNotPrinted(t *testing.T) {
	doc, err := Parse([]byte("re\u00adinte\u200bgratie 12\u202f000 mbo\u2011niveau\ufeff\n"))
	if err != nil {
		t.Fatal(err)
	}
	got := doc.Blocks[0].(*Paragraph).Text.String()
	if want := "reintegratie 12\u00a0000 mbo-niveau"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
