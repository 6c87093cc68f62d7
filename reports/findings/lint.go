package findings

import (
	"fmt"
	"slices"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/privacy"
)

// A lint is what the privacy lint found in the texts of one case.
type lint struct {
	texts []check.TextFinding
	found map[string][]privacy.Finding // by pointer

	strangers []check.Stranger
}

func lintOf(c *cases.Case, strangers []check.Stranger) lint {
	l := lint{found: map[string][]privacy.Finding{}, strangers: strangers, texts: contradictions(c, strangers)}
	for _, f := range privacy.Check(c) {
		if f.Rule == "P03" && l.isStranger(f) {
			continue // whose BSN it is has been said
		}
		l.found[f.Pointer] = append(l.found[f.Pointer], f)
		l.texts = append(l.texts, check.TextFinding{Rule: f.Rule, Severity: severity(f), Pointer: f.Pointer, Message: message(f), Action: action(f)})
	}
	return l
}

// judge is a check.Lint: it says what was found before.
func (l lint) judge(*cases.Case) []check.TextFinding { return l.texts }

// contradictions are what texts say that the case contradicts. A text that names
// another client is not told apart for not naming this one.
func contradictions(c *cases.Case, strangers []check.Stranger) []check.TextFinding {
	texts := slices.DeleteFunc(check.Prose(c), func(t check.TextFinding) bool {
		return t.Rule == "A20" && slices.ContainsFunc(strangers, func(s check.Stranger) bool { return s.Pointer == t.Pointer })
	})
	return append(check.TextFindings(strangers), texts...)
}

// isStranger reports whether all that leaks in a text is a BSN of another case.
func (l lint) isStranger(f privacy.Finding) bool {
	return !slices.ContainsFunc(f.Leaks, func(leak privacy.Leak) bool {
		return !slices.ContainsFunc(l.strangers, func(s check.Stranger) bool { return s.Pointer == f.Pointer && s.Term == leak.Term })
	})
}

// Lint reads the texts of a case with the privacy lint, for a check.Lint, and adds
// what they contradict and what check.Roster.Strangers found in them.
func Lint(c *cases.Case, strangers []check.Stranger) []check.TextFinding {
	return lintOf(c, strangers).texts
}

func severity(f privacy.Finding) check.Severity {
	switch f.Severity {
	case privacy.Error:
		return check.Error
	case privacy.Warning:
		return check.Warning
	}
	return check.Info
}

// said gives the masked sentences of a finding in a text, and the words.
func (l lint) said(of check.Finding) (sentences, terms []string) {
	for _, f := range l.found[of.Pointer] {
		if f.Rule != of.Rule || severity(f) != of.Severity {
			continue
		}
		for _, leak := range f.Leaks {
			if !slices.Contains(sentences, leak.Sentence) {
				sentences = append(sentences, leak.Sentence)
			}
			if !slices.Contains(terms, leak.Term) {
				terms = append(terms, leak.Term)
			}
		}
	}
	for _, s := range l.strangers {
		if of.Rule == check.StrangerRule && of.Pointer == s.Pointer {
			sentences, terms = append(sentences, s.Sentence), append(terms, s.Term)
		}
	}
	return sentences, terms
}

// message says what is wrong with a text where the rule does not say it: how long
// it is.
func message(f privacy.Finding) string {
	if f.Words == 0 {
		return ""
	}
	return fmt.Sprintf("Deze tekst telt %d woorden; %d is het meeste.", f.Words, privacy.MaxSocialWords)
}

// action gives the neutral alternatives, each once.
func action(f privacy.Finding) string {
	var hints []string
	for _, l := range f.Leaks {
		if l.Hint != "" && !slices.Contains(hints, l.Hint) {
			hints = append(hints, l.Hint)
		}
	}
	if len(hints) == 0 {
		return ""
	}
	return dutch.Sentence(strings.Join(hints, "; ")) + "."
}
