package privacy

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var kinds = map[string]Kind{"narrative": Narrative, "job": Job, "title": Title, "contact": Contact, "attachment": Attachment}

func TestFamiliesOfLeaks(t *testing.T) {
	tests := []struct{ name, rule, text string }{
		{"compound that begins with a term", "P01", "De depressieklachten zijn terug."},
		{"compound that ends with a term", "P01", "Zijn rughernia speelt weer."},
		{"inflection", "P01", "Zij kreeg twee chemokuren."},
		{"misspelt", "P01", "Hij is deppresief geworden."},
		{"written apart", "P01", "Zij heeft een burn out gehad."},
		{"accents and capitals", "P01", "SUÏCIDALE gedachten."},
		{"soft hyphen", "P01", "De artr\u00adose wordt erger."},
		{"acronym", "P01", "Hij heeft MS."},
		{"negation", "P01", "Er is geen sprake van een depressie."},
		{"code", "P01", "In de brief staat F32.1 als code."},
		{"code behind its label", "P01", "Volgens DSM 300.4 is dat zo."},
		{"brand of medicine", "P01", "Sinds de Lyrica gaat het beter."},
		{"body", "P01", "Zij wacht op een nieuwe knie."},
		{"doctor's orders", "P02", "Hij mag van de dokter nog niet tillen."},
		{"examinations", "P01", "Zij komt net uit de mallemolen van onderzoeken."},
		{"hospital", "P02", "Op dinsdag heeft zij altijd haar gesprekken in het ziekenhuis."},
		{"medicine without a name", "P01", "Hij slikt iets waar hij slaperig van wordt."},
		{"treating doctor's name", "P02", "Dr. Verbeek is tevreden."},
		{"cause of absence", "P01", "Hij is uitgevallen door een val van de steiger."},
		{"relative", "P04", "Haar moeder heeft dementie."},
		{"pregnancy", "P04", "Zij is in verwachting."},
		{"religion", "P05", "Zij gaat op vrijdag naar de moskee."},
		{"debts", "P05", "Hij heeft hoge schulden."},
		{"private misery", "P07", "Hij heeft ruzie met zijn buren."},
		{"own judgement", "P06", "De adviseur heeft de indruk dat hij niet lang kan staan."},
		{"diminutive", "P01", "Het melanoompje is weg."},
		{"part of the body in a compound", "P01", "Haar elleboogletsel speelt op."},
		{"treating woman", "P02", "De chirurge heeft haar afgeraden om te tillen."},
		{"union", "P05", "Zij zit namens het CNV in de ledenraad."},
		{"origin", "P05", "Hij kwam als vluchteling naar Nederland."},
		{"disconnection", "P07", "Zijn stroom is afgesloten."},
		{"module in prose", "P11", "Het traject ziekteacceptatie start in maart."},
		{"medical documents", "P08", "Het medisch dossier is ontvangen."},
	}
	for _, tt := range tests {
		leaks := Lint(Field{}, tt.text)
		if !hasRule(leaks, tt.rule) {
			t.Errorf("%s: %q gives %+v, want a leak under %s", tt.name, tt.text, leaks, tt.rule)
		}
	}
}

func hasRule(leaks []Leak, rule string) bool {
	return slices.ContainsFunc(leaks, func(l Leak) bool { return l.Rule == rule })
}

func TestTheSameWordIsInnocentWhereItIsWork(t *testing.T) {
	tests := []struct {
		field Field
		text  string
	}{
		{Field{Kind: Job}, "psycholoog bij een GGZ-instelling"},
		{Field{}, "Zij solliciteerde bij het ziekenhuis op een functie aan de receptie."},
		{Field{}, "Hij begeleidde kinderen met autisme."},
		{Field{}, "De behandeling van de WIA-aanvraag duurt acht weken."},
		{Field{Known: []string{"P. Aalders"}}, "Dr. Aalders stelde de lijst op."},
		{Field{Known: []string{"Parkinson"}}, "Bij Parkinson is een vacature."},
		{Field{}, "Vermeld in de brief geen diagnose of behandelaar."},
		{Field{}, "Er is een chronisch tekort aan chauffeurs."},
		{Field{}, "De ME werd ingezet bij de voetbalwedstrijd."},
		{Field{}, "De moskee verhuurt de zaal voor de bijeenkomst."},
		{Field{Kind: Identity}, "Reumafonds, afdeling psychiatrie"},
	}
	for _, tt := range tests {
		if leaks := Lint(tt.field, tt.text); len(leaks) > 0 {
			t.Errorf("%q gives %+v, want none", tt.text, leaks)
		}
	}
}

func TestAJobThatTellsOfThePersonLeaks(t *testing.T) {
	for _, text := range []string{"chauffeur, aangepast wegens hernia", "eigen bakkerij, gestopt na hartinfarct"} {
		if leaks := Lint(Field{Kind: Job}, text); !hasRule(leaks, "P01") {
			t.Errorf("%q gives %+v, want a leak under P01", text, leaks)
		}
	}
}

func TestTitlesHaveRulesOfTheirOwn(t *testing.T) {
	for kind, rule := range map[Kind]string{Title: "P11", Attachment: "P08"} {
		leaks := Lint(Field{Kind: kind}, "Rouwverwerking en burn-out coaching")
		if len(leaks) == 0 {
			t.Fatal("no leak")
		}
		for _, l := range leaks {
			if l.Rule != rule || l.Severity != Warning {
				t.Errorf("%s %s, want %s W", l.Rule, l.Severity, rule)
			}
		}
	}
}

func TestSentencesNeverShowWhatLeaks(t *testing.T) {
	leaks := Lint(Field{}, "Alles loopt. Door haar hernia en migraine werkt zij minder. Verder niets.")
	if len(leaks) != 2 {
		t.Fatalf("got %d leaks, want 2", len(leaks))
	}
	for _, l := range leaks {
		if want := "Door haar […] en […] werkt zij minder."; l.Sentence != want {
			t.Errorf("got %q, want %q", l.Sentence, want)
		}
		if l.Hint == "" {
			t.Error("no hint")
		}
	}
}

func TestWhatOverlapsIsMaskedWhole(t *testing.T) {
	leaks := Lint(Field{}, "Ik zit in de ledenraad van CNV en werk door.")
	if want := "Ik […] en werk door."; len(leaks) != 1 || leaks[0].Sentence != want || leaks[0].Term != "zit in de ledenraad van CNV" {
		t.Errorf("got %+v, want one leak in %q", leaks, want)
	}
}

func TestInnocentWords(t *testing.T) {
	for _, row := range readTable(t, "innocent.tsv", 3) {
		if leaks := Lint(Field{Kind: kinds[row[1]]}, row[2]); len(leaks) > 0 {
			t.Errorf("%s: %q gives %+v, want none", row[0], row[2], leaks)
		}
	}
}

// readTable reads a table of the fixtures, without its head.
func readTable(t testing.TB, name string, columns int) [][]string {
	t.Helper()
	data, err := os.ReadFile("../../fixtures/privacy/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return rows(string(data), columns)
}

func FuzzLint(f *testing.F) {
	for _, row := range readTable(f, "train.tsv", 5)[:60] {
		f.Add(uint8(kinds[row[2]]), row[3], "Parkinson")
	}
	f.Add(uint8(0), "\xff\xfe BSN\u00a0999.900.031… d.w.z. i.v.m. 9", "\x80")
	f.Fuzz(func(t *testing.T, kind uint8, text, known string) {
		field := Field{Kind: Kind(kind % uint8(len(bases))), Known: []string{known}}
		leaks := Lint(field, text)
		again := Lint(field, text)
		if len(leaks) != len(again) {
			t.Fatalf("%d leaks, then %d", len(leaks), len(again))
		}
		for i, l := range leaks {
			if l != again[i] {
				t.Fatalf("%+v, then %+v", l, again[i])
			}
			if l.Start < 0 || l.End <= l.Start || l.End > len(text) || text[l.Start:l.End] != l.Term {
				t.Fatalf("%+v does not lie in the text", l)
			}
			if utf8.ValidString(text) && !utf8.ValidString(l.Term) {
				t.Fatalf("%+v cuts a letter", l)
			}
			if i > 0 && l.Start < leaks[i-1].Start {
				t.Fatal("not in order of place")
			}
		}
	})
}

func TestEveryGroupHasAHint(t *testing.T) {
	for _, f := range lexiconOf().families {
		if f.weight != noTerm && hint(groupRule(f.group), f.group) == "" {
			t.Errorf("group %s has no hint", f.group)
		}
	}
	for _, p := range lexiconOf().patterns {
		if hint(p.rule, p.group) == "" && p.rule != general || strings.Trim(p.fields, "njta") != "" || p.severity == "" {
			t.Errorf("pattern %+v is not complete", p)
		}
	}
}
