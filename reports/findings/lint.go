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
}

func lintOf(c *cases.Case) lint {
	l := lint{found: map[string][]privacy.Finding{}}
	for _, f := range privacy.Check(c) {
		l.found[f.Pointer] = append(l.found[f.Pointer], f)
		l.texts = append(l.texts, check.TextFinding{Rule: f.Rule, Severity: severity(f), Pointer: f.Pointer, Message: message(f), Action: action(f)})
	}
	return l
}

// judge is a check.Lint: it says what was found before.
func (l lint) judge(*cases.Case) []check.TextFinding { return l.texts }

// Lint reads the texts of a case with the privacy lint, for check.Settings.
func Lint(c *cases.Case) []check.TextFinding { return lintOf(c).texts }

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
