package privacy

import (
	"slices"
	"strings"
	"testing"
)

func TestAnErrorNeedsASentenceThatLeaks(t *testing.T) {
	for _, text := range []string{
		"Kandidaat hielp mensen met een depressie bij het vinden van vrijwilligerswerk.",
		"Haar scriptie ging over depressie bij jongeren en leverde haar een acht op.",
		"De batterij van zijn telefoon was leeg, zodat het videogesprek halverwege stopte.",
		"De bedrijfsarts acht werknemer in staat om vier dagen van vier uur te werken.",
	} {
		for _, l := range Lint(Field{}, text) {
			t.Errorf("%q gives %s %s, want nothing", text, l.Rule, l.Severity)
		}
	}
}

func TestWhatTheModelAloneSuspectsIsAWarning(t *testing.T) {
	for _, text := range []string{
		"Ik moet eerst leren leven met wat ik heb.",
		"Op slechte dagen kan zij haar kopje niet optillen.",
	} {
		d := new(document)
		d.inspect(Narrative, nil, text)
		if len(d.finds) > 0 {
			t.Fatalf("the tables find %q: take another sentence", text)
		}
		leaks := Lint(Field{}, text)
		if len(leaks) != 1 || leaks[0].Severity != Warning || leaks[0].Hint == "" {
			t.Errorf("%q gives %+v, want one warning with a hint", text, leaks)
		}
	}
}

// TestASuspectedSentenceIsPointedOut is about sentences of which no word tells: the
// whole is what leaks, and is shown by its number and an innocent beginning at most.
func TestASuspectedSentenceIsPointedOut(t *testing.T) {
	const short = "Ik moet eerst leren leven met wat ik heb"
	for text, want := range map[string]string{
		"Alles loopt volgens plan. " + short + ". De cursus is betaald.":      "zin 2",
		"Wat de kandidaat betreft: moet eerst leren leven met wat hij heeft.": "zin 1: Wat de kandidaat …",
	} {
		leaks := Lint(Field{}, text)
		if len(leaks) != 1 || !leaks[0].Suspected || leaks[0].Sentence != want || strings.Contains(leaks[0].Sentence, leaks[0].Term) {
			t.Errorf("%q gives %+v, want a suspicion shown as %q", text, leaks, want)
		}
	}
	if leaks := Lint(Field{}, "Alles loopt volgens plan. "+short+"."); len(leaks) != 1 || leaks[0].Term != short {
		t.Errorf("got %+v, want the whole sentence", leaks)
	}
}

// TestNothingButTermsIsNumbered is about a sentence that is all masked.
func TestNothingButTermsIsNumbered(t *testing.T) {
	for _, l := range Lint(Field{}, "Alles loopt volgens plan. Depressie.") {
		if l.Sentence != "zin 2" {
			t.Errorf("got %q, want the number", l.Sentence)
		}
	}
}

func TestABSNNeedsNoConsent(t *testing.T) {
	leaks := Lint(Field{Kind: Job}, "planner, bsn 111222333")
	if len(leaks) != 1 || leaks[0].Rule != "P03" || leaks[0].Severity != Error {
		t.Errorf("got %+v, want an error under P03", leaks)
	}
}

// TestWordsAreKeptFromTextToText reads texts with one document: what is kept of
// one may not change the next.
func TestWordsAreKeptFromTextToText(t *testing.T) {
	var shared document
	for _, row := range readTable(t, "second.tsv", 5) {
		kind := kinds[row[2]]
		got, want := shared.lint(kind, nil, row[3]), Lint(Field{Kind: kind}, row[3])
		if !slices.Equal(got, want) {
			t.Errorf("%q gives %+v, then %+v", row[3], want, got)
		}
	}
}
