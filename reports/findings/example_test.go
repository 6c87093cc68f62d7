package findings_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/findings"
	"spoor2/reports/privacy"
)

// sentences are the examples of the rules that judge texts, which have no
// fixtures of their own.
var sentences = map[string]struct {
	kind       privacy.Kind
	fail, pass string
	before     string
}{
	"P01": {privacy.Narrative, "Hij kan door zijn hernia niet lang zitten.", "Hij kan volgens de bedrijfsarts een uur aaneengesloten zitten.", "Bevindingen: "},
	"P02": {privacy.Narrative, "Zij heeft op dinsdag een afspraak bij de psycholoog.", "Zij is op dinsdagochtend niet beschikbaar.", "Bevindingen: "},
	"P03": {privacy.Narrative, "De aanvraag loopt onder BSN 111222333.", "De aanvraag loopt onder het dossiernummer.", "Samenvatting: "},
	"P04": {privacy.Narrative, "Haar moeder is ernstig ziek en zij verzorgt haar.", "Zij is op woensdag niet beschikbaar.", "Visie werknemer: "},
	"P05": {privacy.Narrative, "Hij is actief lid van de vakbond.", "Hij wil werk met vaste dagen.", "Samenvatting: "},
	"P06": {privacy.Narrative, "De adviseur heeft de indruk dat hij niet lang kan staan.", "Tillen tot 10 kg is volgens de bedrijfsarts mogelijk (FML van 8 januari 2026).", "Bevindingen: "},
	"P07": {privacy.Narrative, "Hij slaapt bij vrienden op de bank.", "Hij is op werkdagen beschikbaar van 9 tot 15 uur.", "Sociale context: "},
	"P08": {privacy.Attachment, "Medisch dossier huisarts", "Certificaat heftruck", "Bijlage: "},
	"P11": {privacy.Title, "Rouwverwerking", "Individuele coaching", "Activiteit: "},
}

const examplesFile = "../../templates/rules/examples.json"

// TestExamples keeps the examples that the program shows the same as the
// fixtures of the rules; go test -update writes them.
func TestExamples(t *testing.T) {
	want := map[string]findings.Example{}
	for _, r := range check.Rules() {
		if s, ok := sentences[r.ID]; ok {
			want[r.ID] = findings.Example{Fails: []string{s.before + s.fail}, Says: saidOfText(t, r, s.kind, s.fail), Passes: []string{s.before + s.pass}}
			continue
		}
		x := findings.Example{Fails: described(t, r.ID+"-fires"), Says: said(t, r.ID), Passes: described(t, r.ID+"-silent")}
		if of, _, _ := strings.Cut(x.Fails[0], ","); strings.HasPrefix(x.Passes[0], of) {
			x.Passes[0] = "hetzelfde dossier" + strings.TrimPrefix(x.Passes[0], of)
		}
		want[r.ID] = x
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(want); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(examplesFile)
	if bytes.Equal(got, b.Bytes()) {
		return
	}
	if !golden.Update() {
		t.Fatalf("%s is not what the fixtures of the rules say; go test -update writes it", examplesFile)
	}
	if err := os.WriteFile(examplesFile, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// saidOfText is what a check says of a text in which the lint finds the rule broken.
func saidOfText(t *testing.T, r check.Rule, kind privacy.Kind, text string) string {
	t.Helper()
	found := check.TextFinding{Rule: r.ID, Pointer: "/trajectory/reason", Severity: check.Warning}
	for _, l := range privacy.Lint(privacy.Field{Kind: kind}, text) {
		if l.Rule == r.ID && l.Severity == privacy.Error {
			found.Severity = check.Error
		}
	}
	lint := func(*cases.Case) []check.TextFinding { return []check.TextFinding{found} }
	for _, f := range check.Run(&cases.Case{}, date(t, "2026-11-05"), check.Settings{Lint: lint}) {
		if f.Rule == r.ID {
			return f.Message
		}
	}
	t.Fatalf("a check does not say %s", r.ID)
	return ""
}

func TestSentencesAreWhatTheLintSays(t *testing.T) {
	for id, s := range sentences {
		finds := func(text string) bool {
			return slices.ContainsFunc(privacy.Lint(privacy.Field{Kind: s.kind}, text), func(l privacy.Leak) bool { return l.Rule == id })
		}
		if !finds(s.fail) {
			t.Errorf("%s is not found in %q", id, s.fail)
		}
		if found := privacy.Lint(privacy.Field{Kind: s.kind}, s.pass); len(found) > 0 {
			t.Errorf("%s is found in %q", found[0].Rule, s.pass)
		}
	}
}

// described says what the fixture of a rule changes.
func described(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../fixtures/check", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var fx struct {
		Base, On string
		Change   json.RawMessage
	}
	if err := json.Unmarshal(data, &fx); err != nil {
		t.Fatal(err)
	}
	of := "een ander goed dossier"
	if fx.Base == "ok/devries.json" {
		of = "het voorbeelddossier van spoor2 new --example"
	}
	out := []string{fmt.Sprintf("%s, op %s,", of, dutch.Date(date(t, fx.On)))}
	d := json.NewDecoder(bytes.NewReader(fx.Change))
	if tok, _ := d.Token(); tok == nil || !d.More() {
		out[0] += " zoals het is"
		return out
	}
	out[0] += " met"
	for d.More() {
		tok, _ := d.Token()
		var value any
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
		pointer := tok.(string)
		what := typed(field(pointer), value)
		if last := pointer[strings.LastIndexByte(pointer, '/')+1:]; value == nil && last[0] <= '9' {
			what = "weggehaald"
		}
		out = append(out, "  "+findings.Label(pointer)+": "+what)
	}
	return out
}

// field is the one that a pointer leads to, or nil.
func field(pointer string) *cases.Field {
	f := cases.Format()
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch {
		case f == nil:
		case f.Kind == cases.ListKind:
			f = f.Item
		default:
			f = f.Field(key)
		}
	}
	return f
}

// typed is a value as one would type it: of a code its words, of an item its
// values, of a list its items.
func typed(f *cases.Field, value any) string {
	switch v := value.(type) {
	case nil:
		return "niet ingevuld"
	case bool:
		if v {
			return "ja"
		}
		return "nee"
	case string:
		if v == "" {
			return "niet ingevuld"
		}
		if f != nil && f.Codes.Has(v) {
			return f.Codes.Label(v)
		}
		return v
	case map[string]any:
		var all []string
		for _, key := range slices.Sorted(maps.Keys(v)) {
			var of *cases.Field
			if f != nil {
				of = f.Field(key)
			}
			all = append(all, typed(of, v[key]))
		}
		return strings.Join(all, ", ")
	case []any:
		if len(v) == 0 {
			return "geen"
		}
		var all []string
		for _, item := range v {
			var of *cases.Field
			if f != nil {
				of = f.Item
			}
			all = append(all, typed(of, item))
		}
		return strings.Join(all, "; ")
	}
	return fmt.Sprint(value)
}

// said is what the rule says of its fixture.
func said(t *testing.T, id string) string {
	t.Helper()
	data, err := os.ReadFile("../../golden/check/" + id + "-fires.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Split(string(data), "\n")
	for i, line := range all {
		if strings.HasPrefix(line, id+" ") {
			return strings.TrimSpace(all[i+1])
		}
	}
	t.Fatalf("golden/check/%s-fires.txt does not say %s", id, id)
	return ""
}
