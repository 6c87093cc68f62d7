package check_test

import (
	"fmt"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// contradictions are texts put in the third progress report (of 22 August 2026) of
// Anna de Vries, who fell ill on 3 March 2025 and can work 24 hours a week, with
// the rule that does not hold.
var contradictions = []struct{ text, want string }{
	// A20: who it is about
	{"De heer De Vries heeft drie gesprekken gevoerd.", "A20"},
	{"Dhr. A. de Vries heeft drie gesprekken gevoerd.", "A20"},
	{"Mevrouw De Vreis heeft drie gesprekken gevoerd.", "A20"},
	{"Mevrouw De Vrie heeft drie gesprekken gevoerd.", "A20"},
	{"Mevrouw De Vries heeft gesolliciteerd. Hij is uitgenodigd.", "A20"},
	{"Werknemer heeft gesolliciteerd. Hij heeft een gesprek gehad.", "A20"},
	{"Mevrouw Bouzid heeft goed meegewerkt en is op schema.", "A20"},
	{"De leidinggevende van Veltkamp Bouwmaterialen is tevreden.", "A20"},
	{"Mevrouw De Vriess heeft drie gesprekken gevoerd.", "A20"},
	{"Mevrouw Vries heeft drie gesprekken gevoerd.", "A20"},
	{"Mevrouw A. Vries heeft drie gesprekken gevoerd.", "A20"},
	{"Zij deed dit goed. Hij solliciteerde wekelijks.", "A20"},
	{"Zij deed dit goed met een buurman. Hij solliciteerde ook.", ""},
	{"Mevrouw A. de Vries en mevrouw d. Vries zijn tevreden over mevrouw De Vries' inzet.", ""},
	{"Mevrouw De Vries heeft gesolliciteerd. Zij is uitgenodigd.", ""},
	{"Mevrouw De Vries sprak de bedrijfsarts. Hij is positief.", ""},
	{"Mevrouw De Vries heeft Hanzeland bezocht. Hij is de planner.", ""},
	{"Haar man, de heer De Vries, haalt haar op. Anna de Vries en mevrouw A. de Vries zijn één.", ""},
	{"Mevrouw Hofstra belde mevrouw De Vries over de planning.", ""},
	{"Mevrouw Smeets begeleidt de werknemer wekelijks op de werkplek.", ""},
	{"Mevrouw Smeets en Anna werken samen aan de planning.", ""},
	{"De heer Bouzid van Hanzeland nam mevrouw De Vries mee.", ""},
	{"De leidinggevende bij Veldkamps expeditie en bij Veldkamp Bouwmaterialen is tevreden.", ""},
	// A21: dates that are no dates
	{"Het gesprek is op 31 september.", "A21"},
	{"Het gesprek is op 30 februari 2026.", "A21"},
	{"Het gesprek is op 29 februari 2026.", "A21"},
	{"Het gesprek is op 31-06-2026.", "A21"},
	{"Het gesprek is op 2026-13-01.", "A21"},
	{"Het gesprek is op 12/13/2026.", "A21"},
	{"Het gesprek is op dinsdag 3 augustus 2026.", "A21"},
	{"Het gesprek is op dinsdag 3 augustus.", "A21"},
	{"Het gesprek is op vrijdag, 4 september 2026.", ""},
	{"Het gesprek is op maandag 3 augustus 2026, op 29 februari 2028 of op 31-12-2026.", ""},
	{"Bel 06-12345678 of 038-31-06-2026-1; versie 1.13.2026.4 en 31 meikevers op 29 februari.", ""},
	{"Het gesprek is op maandag 3 augustus, een ander op dinsdag 3 maart.", ""},
	// A22: dates of the case
	{"De eerste ziektedag was 3 maart 2026.", "A22"},
	{"Sinds de eerste ziektedag op dinsdag 4 maart 2025 is zij thuis.", "A22"},
	{"Na de probleemanalyse van 11 april 2025 is begonnen.", "A22"},
	{"Op 8 december 2026 is de 42e-weeksmelding gedaan.", "A22"},
	{"Het past binnen de functionele mogelijkhedenlijst van 12 januari 2025.", "A22"},
	{"Het arbeidsdeskundig rapport van 2 februari 2025 adviseert dit.", "A22"},
	{"Op 3 november 2026 is het gesprek gevoerd.", "A22"},
	{"De 42e-weeksmelding is op 9 december 2025 gedaan.", "A22"},
	{"Het plan van aanpak is op 20 mei 2026 besproken.", ""},
	{"De probleemanalyse op 20 mei 2026 doorgenomen.", ""},
	{"In deze periode is op 3 mei 2026 een evaluatie gehouden.", "A22"},
	{"In deze periode is op 3 juli 2026 een evaluatie gehouden.", ""},
	{"De evaluatie is op 3 mei 2026 gehouden.", ""},
	{"De wachttijd loopt tot en met 2 maart 2027.", "A22"},
	{"De wachttijd loopt t/m 28 februari 2027 en eindigt zonder verlenging.", ""},
	{"De wachttijd loopt door; het contract eindigt op 2 maart 2028.", ""},
	{"De eerste ziektedag was 3 maart 2025, de probleemanalyse is van 10 april 2025.", ""},
	{"De bijstelling van het plan van aanpak van 16 februari 2026 is ontvangen.", ""},
	{"De functionele mogelijkhedenlijst van 4 augustus 2025 is vervangen.", ""},
	{"Op 3 november 2026 is een gesprek gepland; op 1 december 2026 wordt het plan geëvalueerd.", ""},
	{"Op 3 augustus 2026 is het gesprek gevoerd.", ""},
	{"De eerstejaarsevaluatie vond plaats op 10 februari 2026.", "A22"},
	{"De FML is op 12 januari 2025 opgesteld.", "A22"},
	{"Eerste ziektedag 4-3-2025.", "A22"},
	{"Eerste ziektedag: 4-3-2025.", "A22"},
	{"De einddatum van de wachttijd is 28 februari 2026.", "A22"},
	{"Het traject is op 23 februari 2025 gestart.", "A22"},
	{"Het traject startte op 22 februari 2026.", "A22"},
	{"Het traject eindigt op 22 oktober 2027.", "A22"},
	{"De proefplaatsing begon op 21 september 2025.", "A22"},
	{"Zij komt in dienst per 1 november 2027.", "A22"},
	{"Op 16 december 2026 tekende zij het contract.", "A22"},
	{"De eerstejaarsevaluatie vond plaats op 9 februari 2026. De FML is op 12 januari 2026 opgesteld.", ""},
	{"Eerste ziektedag 3-3-2025. De einddatum van de wachttijd is 28 februari 2027.", ""},
	{"Het traject is op 23 februari 2026 gestart en loopt tot en met 22 oktober 2026. Het traject is op 3 juni 2026 besproken.", ""},
	{"De proefplaatsing van 21 september 2026 komt eraan; zij komt in dienst per 1 november 2026.", ""},
	{"De FML is op 12 maart 2026 besproken. De eerstejaarsevaluatie is op 3 maart 2026 nagelezen.", ""},
	{"Op 16 december 2026 zal zij het contract tekenen.", ""},
	// A23: hours
	{"De loonwaarde is 75 procent.", "A23"},
	{"De loonwaarde bedraagt 75% van het oude loon.", "A23"},
	{"Haar contract van 32 uur per week is te zwaar.", "A23"},
	{"Zij benut de vastgestelde mogelijkheden van 28 uur per week volledig.", "A23"},
	{"De loonwaarde is 68 procent, meer dan 65 procent.", ""},
	{"Een loonwaarde van minimaal 65 procent is de norm.", ""},
	{"Haar contract van 36 uur per week loopt af; haar contract van 24 uur per week begint.", ""},
	{"Een contract van 32 uur per week is te zwaar.", ""},
	{"Zij is 28 uur per week inzetbaar.", "A23"},
	{"De belastbaarheid van twintig uur per week is de grens.", "A23"},
	{"Inzetbaar voor maximaal 28 uur per week.", "A23"},
	{"Zij is acht uur per dag belastbaar.", "A23"},
	{"Met een contractomvang van 40 uur is dat minder.", "A23"},
	{"Zij heeft 40 contracturen.", "A23"},
	{"Zij is 24 uur per week inzetbaar, zes uur per dag belastbaar.", ""},
	{"Zij was eerder twaalf uur per week inzetbaar.", ""},
	{"Na opbouw is zij naar verwachting 28 uur per week inzetbaar.", ""},
	{"Een functie van 32 uur per week is te veel.", ""},
	// words at the very beginning or end of a text or a sentence
	{"Contract van 24 uur per week.", ""},
	{"Werk voor 24 uur", ""},
	{"De\nHij is thuis", ""},
	{"Mevrouw De\nVries; hij is", ""},
}

func TestProse(t *testing.T) {
	var b strings.Builder
	for _, x := range contradictions {
		c := read(t, "ok/devries.json")[0]
		c.Reports[2].Summary = cases.Text(x.text)
		var got []string
		for _, f := range check.Prose(c) {
			got = append(got, f.Rule)
			if f.Pointer != "/reports/2/summary" || f.Severity != check.Warning {
				t.Errorf("%q: %+v", x.text, f)
			}
			fmt.Fprintf(&b, "%s\n  %s %s", x.text, f.Rule, f.Message)
			if f.Seen+f.Expected != "" {
				fmt.Fprintf(&b, " (gezien: %s; verwacht: %s)", f.Seen, f.Expected)
			}
			b.WriteString("\n")
		}
		if strings.Join(got, " ") != x.want {
			t.Errorf("%q: %q, want %q", x.text, got, x.want)
		}
	}
	golden.Check(t, "check/prose.txt", []byte(b.String()))
}

func TestProseOfGoodCasesIsSilent(t *testing.T) {
	for _, x := range append(examples, struct{ file, on string }{"ok/caseload.json", ""}) {
		for _, c := range read(t, x.file) {
			for _, f := range check.Prose(c) {
				t.Errorf("%s: %+v", c.Case.ID, f)
			}
		}
	}
}

func FuzzProse(f *testing.F) {
	for _, x := range contradictions {
		f.Add(x.text)
	}
	c := read(f, "ok/devries.json")[0]
	f.Fuzz(func(t *testing.T, text string) {
		c.Reports[2].Summary = cases.Text(text)
		for _, x := range check.Prose(c) {
			if x.Pointer != "/reports/2/summary" || x.Message == "" {
				t.Errorf("%q: %+v", text, x)
			}
		}
	})
}

func BenchmarkProse(b *testing.B) {
	c := read(b, "ok/devries.json")[0]
	b.ReportAllocs()
	for b.Loop() {
		check.Prose(c)
	}
}

func TestGoalAgainstTheCase(t *testing.T) {
	for text, want := range map[string]string{
		"Uiterlijk 22 november 2026 structureel betaald werk voor 24 uur per week.": "",
		"Uiterlijk 1 oktober 2026 betaald werk voor 16 uur per week.":               "",
		"Uiterlijk 22 november 2027 structureel betaald werk.":                      "A22",
		"Zij heeft uiterlijk 22 november 2026 betaald werk voor 32 uur per week.":   "A23",
		"Uiterlijk 22 november 2026 betaald werk van 32 uur.":                       "A23",
		"Uiterlijk 22 november 2026 betaald werk van 90 uur per maand.":             "",
	} {
		c := read(t, "ok/devries.json")[0]
		c.Goal.Main = cases.Text(text)
		got := ""
		for _, f := range check.Prose(c) {
			got += f.Rule
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestEndReportTellsOfWhatIsStillToCome(t *testing.T) {
	c := read(t, "ok/devries.json")[0]
	c.Outcome.Explanation = "Op 16 december 2026 tekende zij het contract."
	if found := check.Prose(c); len(found) != 1 || found[0].Rule != "A22" || found[0].Pointer != "/outcome/explanation" {
		t.Errorf("%+v", found)
	}
}
