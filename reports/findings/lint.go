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
	add := func(sentence, term string) {
		if of.Rule == "P03" || of.Rule == "P08" || of.Rule == check.StrangerRule {
			sentence = neutral(sentence)
		}
		if sentence = l.hidden(of.Pointer, sentence); !slices.Contains(sentences, sentence) {
			sentences = append(sentences, sentence)
		}
		if !slices.Contains(terms, term) {
			terms = append(terms, term)
		}
	}
	for _, f := range l.found[of.Pointer] {
		if f.Rule != of.Rule || severity(f) != of.Severity {
			continue
		}
		for _, leak := range f.Leaks {
			add(leak.Sentence, leak.Term)
		}
	}
	for _, s := range l.strangers {
		if of.Rule == check.StrangerRule && of.Pointer == s.Pointer {
			add(s.Sentence, s.Term)
		}
	}
	return sentences, terms
}

// mask stands in the place of what is not repeated.
const mask = "[…]"

// hidden masks in a text all that leaks in its field, whatever the rule.
func (l lint) hidden(pointer, text string) string {
	var terms []string
	for _, f := range l.found[pointer] {
		for _, leak := range f.Leaks {
			terms = append(terms, leak.Term)
		}
	}
	for _, s := range l.strangers {
		if s.Pointer == pointer {
			terms = append(terms, s.Term)
		}
	}
	slices.SortStableFunc(terms, func(a, b string) int { return len(b) - len(a) })
	for _, term := range terms {
		text = strings.ReplaceAll(text, term, mask)
	}
	return text
}

// neutral masks what would leak in prose: a number or a name may stand in a field
// that is not read as such.
func neutral(sentence string) string {
	var b strings.Builder
	from := 0
	for _, leak := range privacy.Lint(privacy.Field{}, sentence) {
		if leak.Start >= from {
			b.WriteString(sentence[from:leak.Start] + mask)
		}
		from = max(from, leak.End)
	}
	return b.String() + sentence[from:]
}

// reason is why a finding was accepted.
func (l lint) reason(c *cases.Case, w *cases.Waiver) string {
	for i := range c.Waivers {
		if w == &c.Waivers[i] {
			return l.hidden(fmt.Sprintf("/waivers/%d/reason", i), string(w.Reason))
		}
	}
	return ""
}

// suspicions say of what no word tells by itself that the whole may be read so.
var suspicions = map[string]string{
	"P01": "Een zin in deze tekst kan als geheel gelezen worden als een mededeling over gezondheid of behandeling; geen woord zegt dat op zichzelf.",
	"P02": "Een zin in deze tekst kan als geheel gelezen worden als een mededeling over een behandelaar of instelling; geen woord zegt dat op zichzelf.",
	"P04": "Een zin in deze tekst kan als geheel gelezen worden als een mededeling over de gezondheid van een ander; geen woord zegt dat op zichzelf.",
	"P05": "Een zin in deze tekst kan als geheel gelezen worden als een mededeling over geloof, afkomst of een ander beschermd gegeven; geen woord zegt dat op zichzelf.",
	"P07": "Een zin in deze tekst kan als geheel gelezen worden als een mededeling over het privéleven; geen woord zegt dat op zichzelf.",
	"P08": "De titel van deze bijlage kan als geheel als medisch gelezen worden; geen woord zegt dat op zichzelf.",
	"P11": "De naam van deze activiteit kan als geheel gelezen worden als een mededeling over de ziekte; geen woord zegt dat op zichzelf.",
}

// isSuspicion reports whether no table bears a finding out.
func isSuspicion(f privacy.Finding) bool {
	return len(f.Leaks) > 0 && !slices.ContainsFunc(f.Leaks, func(l privacy.Leak) bool { return !l.Suspected })
}

// message says what is wrong with a text where the rule does not say it: how long
// it is, that it is the name of a file, or that only the whole is suspect.
func message(f privacy.Finding) string {
	if f.Rule == "P08" && strings.HasSuffix(f.Pointer, "/file") {
		return "De bestandsnaam van deze bijlage is medisch."
	}
	if f.Words == 0 {
		if isSuspicion(f) {
			return suspicions[f.Rule]
		}
		return ""
	}
	return fmt.Sprintf("Deze tekst telt %d woorden; %d is het meeste.", f.Words, privacy.MaxSocialWords)
}

// action gives the neutral alternatives, each once.
func action(f privacy.Finding) string {
	var hints []string
	for _, l := range f.Leaks {
		for hint := range strings.SplitSeq(l.Hint, "; ") { // two hints may share a half
			if hint != "" && !slices.Contains(hints, hint) {
				hints = append(hints, hint)
			}
		}
	}
	if len(hints) == 0 {
		return ""
	}
	return dutch.Sentence(strings.Join(hints, "; ")) + "."
}
