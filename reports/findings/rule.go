package findings

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/templates"
)

// An Example shows a rule at work: what of a good case was changed, and what the
// rule says then.
type Example struct {
	Fails  []string `json:"fails"`  // Dutch: what stands in a case on which the rule fires
	Says   string   `json:"says"`   // what it says
	Passes []string `json:"passes"` // what stands in a case on which it is silent
}

// Examples gives an example for every rule, by id.
func Examples() (map[string]Example, error) {
	data, err := templates.FS.ReadFile("rules/examples.json")
	if err != nil {
		return nil, err
	}
	var all map[string]Example
	return all, json.Unmarshal(data, &all)
}

// Explain writes what there is to know of a rule, with the limits that it uses
// as s has them.
func Explain(w io.Writer, r check.Rule, s check.Settings) error {
	examples, err := Examples()
	if err != nil {
		return err
	}
	r = r.By(s)
	var b strings.Builder
	folded(&b, r.ID+"  ", "     ", r.Ask)
	b.WriteByte('\n')
	entry(&b, "Waarom", r.Why)
	entry(&b, "Wat te doen", r.Action)
	entry(&b, "Ernst", gravity(r))
	entry(&b, "Grondslag", basis(r))
	entry(&b, "Bron", source(r))
	if v := validity(r); v != "" {
		entry(&b, "Geldt", v)
	}
	entry(&b, "Betreft", about(r))
	for _, l := range check.Limits() {
		if slices.Contains(strings.Fields(l.Rules), r.ID) {
			entry(&b, "Instelling", limit(l, s))
		}
	}
	x, ok := examples[r.ID]
	if ok {
		b.WriteString("\nZo gaat het mis:\n")
		lines(&b, x.Fails)
		folded(&b, "  → ", "    ", x.Says)
		b.WriteString("\nZo is het goed:\n")
		lines(&b, x.Passes)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// entry writes a label with its text.
func entry(b *strings.Builder, label, text string) {
	const inset = 13
	folded(b, label+strings.Repeat(" ", inset-utf8.RuneCountInString(label)), strings.Repeat(" ", inset), text)
}

func lines(b *strings.Builder, all []string) {
	for _, s := range all {
		text := strings.TrimLeft(s, " ")
		indent := s[:len(s)-len(text)] + "  "
		folded(b, indent, indent+"  ", text)
	}
}

// folded writes text in lines that fit a terminal, the first behind head and the
// others behind indent. A space that does not break stays.
func folded(b *strings.Builder, head, indent, text string) {
	const wide = 84
	b.WriteString(head)
	at := utf8.RuneCountInString(head)
	for i, word := range strings.Split(text, " ") {
		n := utf8.RuneCountInString(word)
		switch {
		case i > 0 && at+1+n > wide:
			b.WriteString("\n" + indent)
			at = utf8.RuneCountInString(indent)
		case i > 0:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	b.WriteByte('\n')
}

// gravity says how grave a finding of the rule can be, and what follows from it.
func gravity(r check.Rule) string {
	s := dutch.Sentence(graded(r))
	const accept = "te accepteren met een reden, een naam en een datum op het tabblad Afwijkingen"
	switch {
	case r.Severity != check.Error:
		return s + ", " + accept
	case r.Reports == "":
		s += "; geen rapport wordt erom geweigerd"
	case strings.HasPrefix(r.ID, "S"):
		s += ", die niet belet dat het rapport wordt gemaakt om te tekenen"
	case r.Lightest == 0:
		s += "; het rapport wordt niet gemaakt, behalve als concept"
	default:
		s += "; bij een fout wordt het rapport niet gemaakt, behalve als concept"
	}
	if lighter := grades(r)[1:]; len(lighter) > 0 {
		s += "; een " + strings.Join(lighter, " of ") + " is " + accept
	}
	return s
}

// graded is "fout", or "fout, waarschuwing of opmerking" of a rule that gives all.
func graded(r check.Rule) string {
	all := grades(r)
	if n := len(all) - 1; n > 0 {
		return strings.Join(all[:n], ", ") + " of " + all[n]
	}
	return all[0]
}

// grades are what a rule gives, the gravest first.
func grades(r check.Rule) []string {
	all := []string{r.Severity.String()}
	for s := r.Severity - 1; r.Lightest != 0 && s >= r.Lightest; s-- {
		all = append(all, s.String())
	}
	return all
}

func basis(r check.Rule) string {
	if r.Norm {
		return "een norm van het huis of van het vak, geen wet"
	}
	return "wet- of regelgeving, of wat UWV daarvan vraagt"
}

func validity(r check.Rule) string {
	switch {
	case r.Since.IsZero() && r.Until.IsZero():
		return "" // house norms and guides have no day on which they took effect
	case r.Until.IsZero():
		return "sinds " + dutch.Date(r.Since)
	case r.Since.IsZero():
		return "tot en met " + dutch.Date(r.Until)
	}
	return dutch.Period(r.Since, r.Until)
}

func about(r check.Rule) string {
	switch {
	case r.Reports == "":
		return "het dossier als geheel"
	case r.Beside != "":
		return named(r.Reports) + ", en soms " + named(r.Beside)
	}
	return named(r.Reports)
}

// named writes letters of reports in full.
func named(letters string) string {
	var all []string
	for _, letter := range letters {
		all = append(all, map[rune]string{'T': "trajectplan", 'V': "voortgangsrapportage", 'E': "eindrapportage"}[letter])
	}
	return dutch.List(all)
}

func limit(l check.Limit, s check.Settings) string {
	n := l.Value(s)
	text := fmt.Sprintf("%s = %d %s (%s; %s)", l.Key, n, l.Unit, l.Meaning, l.Source)
	if n != l.Default {
		text += fmt.Sprintf(", gewoonlijk %d", l.Default)
	}
	return text
}

// List writes all rules as a table, and the limits as s has them.
func List(w io.Writer, s check.Settings) error {
	rows := [][]string{{"Regel", "Ernst", "Norm", "Betreft", "Wat zij vraagt"}}
	group := ""
	for _, r := range check.Rules() {
		r = r.By(s)
		if g := r.Group(); g != group {
			group = g
			rows = append(rows, []string{"", "", "", "", ""})
		}
		norm := "wet"
		if r.Norm {
			norm = "huis"
		}
		of := r.Reports
		if r.Beside != "" {
			of += " (" + r.Beside + ")"
		}
		rows = append(rows, []string{r.ID, graded(r), norm, of, r.Ask})
	}
	var b strings.Builder
	columns(&b, rows, "lllll")
	fmt.Fprintf(&b, "\n%d regels, versie %s. Betreft: T trajectplan, V voortgangsrapportage, E eindrapportage, tussen haakjes soms.\n", len(check.Rules()), check.Version)
	b.WriteString("Om een fout wordt een rapport dat zij betreft niet gemaakt; een fout van een regel met een S, of die het dossier als geheel betreft, houdt geen rapport tegen.\n")
	b.WriteString("De norm is die van de wet of van het huis; \"spoor2 check --explain D10\" vertelt meer over een regel.\n")
	b.WriteString("\nWat een bestand met --settings kan veranderen:\n\n")
	rows = [][]string{{"Instelling", "Nu", "", "Wat zij zegt", "Regels"}}
	for _, l := range check.Limits() {
		rows = append(rows, []string{l.Key, strconv.Itoa(l.Value(s)), l.Unit, l.Meaning, l.Rules})
	}
	columns(&b, rows, "lrlll")
	_, err := io.WriteString(w, b.String())
	return err
}
