package casefile

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

func TestWorkbookGivesBackTheCases(t *testing.T) {
	for _, path := range files(t, "ok/*.json") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			cs := must(t, path, content(t, path))
			sameAfterWorkbook(t, cs)
		})
	}
}

func TestWorkbookGivesBackAnyCase(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 60 {
		cs := make([]*cases.Case, 1+i%3)
		for j := range cs {
			cs[j] = randomCase(random, fmt.Sprintf("Dossier-%d", j))
		}
		sameAfterWorkbook(t, cs)
	}
}

func TestWorkbookIsTheSameEveryTime(t *testing.T) {
	cs := must(t, "caseload", content(t, fixtures+"ok/caseload.json"))
	first := workbookOf(t, cs)
	for range 3 {
		if !bytes.Equal(first, workbookOf(t, cs)) {
			t.Fatal("the same cases gave other bytes")
		}
	}
}

func TestNewWorkbookAsksForWhatIsNeeded(t *testing.T) {
	var b bytes.Buffer
	if err := NewWorkbook(&b); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "casefile/new-workbook.txt", []byte(dumpWorkbook(t, b.Bytes())))
	golden.Check(t, "casefile/new-workbook-read.txt", []byte(transcript("nieuw.xlsx", bytes.NewReader(b.Bytes()))))
}

func TestWorkbookRefusesWhatACellCannotHold(t *testing.T) {
	tests := []struct {
		name string
		c    cases.Case
		want string
	}{
		{"a text over the limit", cases.Case{Outcome: cases.Outcome{Analysis: cases.Text(strings.Repeat("a", 32768))}},
			"dossier Z: Resultaat: Analyse heeft 32768 tekens en een cel in Excel kan er niet meer dan 32767 hebben: kort de tekst in of gebruik JSON"},
		{"a text at the limit", cases.Case{Outcome: cases.Outcome{Analysis: cases.Text(strings.Repeat("é", 32767))}}, ""},
		{"a text of pairs", cases.Case{Outcome: cases.Outcome{Analysis: cases.Text(strings.Repeat("😀", 16384))}},
			"dossier Z: Resultaat: Analyse heeft 32768 tekens en een cel in Excel kan er niet meer dan 32767 hebben: kort de tekst in of gebruik JSON"},
		{"a text of a list", cases.Case{Contacts: []cases.Contact{{Outcome: cases.Text(strings.Repeat("a", 40000))}}},
			"dossier Z: Contactmomenten: Uitkomst heeft 40000 tekens en een cel in Excel kan er niet meer dan 32767 hebben: kort de tekst in of gebruik JSON"},
		{"an item that reads as none", cases.Case{Attachments: []cases.Attachment{{Title: "Geen"}}},
			"dossier Z: Bijlagen: een regel met alleen het woord geen betekent in een werkmap dat er niets te melden is: maak de lijst leeg of vul de regel aan"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.c.Case.ID = "Z"
			got := ""
			if err := WriteWorkbook(new(bytes.Buffer), []*cases.Case{&test.c}); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPlanKnowsEveryFieldOnce(t *testing.T) {
	p := workbookPlan()
	for _, table := range append([]*table{p.cases}, p.tables...) {
		seen := map[string]bool{}
		for _, head := range table.heads() {
			if seen[plainHead(head)] {
				t.Errorf("%s: head %s stands twice", table.sheet, head)
			}
			seen[plainHead(head)] = true
		}
		if len(table.sheet) > 31 || strings.ContainsAny(table.sheet, `:\/?*[]'`) {
			t.Errorf("%s cannot be the name of a sheet", table.sheet)
		}
	}
	for _, l := range codeLists() {
		meant := map[string]string{}
		for _, c := range l.codes {
			for _, name := range []string{codeName(c.Label), codeName(c.Value)} {
				if first, ok := meant[name]; ok && first != c.Value {
					t.Errorf("%s: %q means both %s and %s", l.name, name, first, c.Value)
				}
				meant[name] = c.Value
			}
		}
	}
}

func sameAfterWorkbook(t *testing.T, cs []*cases.Case) {
	t.Helper()
	var want, got bytes.Buffer
	if err := WriteJSONList(&want, cs); err != nil {
		t.Fatal(err)
	}
	if err := WriteJSONList(&got, must(t, "zaak.xlsx", workbookOf(t, cs))); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want.Bytes()) {
		t.Fatalf("not the same after a workbook: %s", firstDifference(got.String(), want.String()))
	}
}

func workbookOf(t testing.TB, cs []*cases.Case) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteWorkbook(&b, cs); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d: got %s, want %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("got %d lines, want %d", len(g), len(w))
}

// dumpWorkbook writes every cell of a workbook on a line.
func dumpWorkbook(t testing.TB, data []byte) string {
	t.Helper()
	s, problem := openWorkbook("nieuw.xlsx", bytes.NewReader(data))
	if problem != nil {
		t.Fatal(problem)
	}
	var b strings.Builder
	for _, sheet := range s.sheets {
		var g *grid
		err := s.parts.use(sheet.part, func(r io.Reader) (err error) { g, err = readGrid(sheet.name, r, s.texts); return err })
		if err != nil {
			t.Fatal(err)
		}
		for i := range g.rows {
			row := g.row(i)
			for _, c := range row.cells {
				fmt.Fprintf(&b, "%s!%s%d %q\n", sheet.name, columnName(c.column), row.number, c.text)
			}
		}
	}
	return b.String()
}

// randomCase fills about half of all fields, lists included.
func randomCase(r *rand.Rand, id string) *cases.Case {
	c := &cases.Case{}
	fill(r, cases.Format(), reflect.ValueOf(c).Elem())
	c.FormatVersion, c.Case.ID, c.Employee.BSN = cases.FormatVersion, id, ""
	return c
}

// Texts that a workbook could take for something else, or change.
var riddles = []string{
	"=1+1", "+31 6", "-", "@thuis", "'s ochtends", "''", `"ja"`, "1.0", "007", "1e3", "3-2-2026", "ja", "TRUE", "#N/A", "a;b", ";", "a;;b;", "x; y",
	"_x0041_", "_x005F_", "a_x000D_b", "&amp;", "<b>", "]]>", "é", "Ł", "😀", "a\tb", "a  b", "50%", "€ 1", "geen idee",
}

func fill(r *rand.Rand, f *cases.Field, v reflect.Value) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			if r.IntN(2) == 0 {
				fill(r, g, v.Field(g.Index))
			}
		}
	case cases.ListKind:
		v.Set(reflect.MakeSlice(f.Type, 0, 3))
		for range r.IntN(4) {
			item := reflect.New(f.Item.Type).Elem()
			for item.IsZero() {
				fill(r, f.Item, item)
			}
			v.Set(reflect.Append(v, item))
		}
	default:
		v.Set(reflect.ValueOf(randomValue(r, f)).Convert(f.Type))
	}
}

func randomValue(r *rand.Rand, f *cases.Field) any {
	switch f.Kind {
	case cases.DateKind:
		return calendar.Of(1900, 1, 1).AddDays(r.IntN(109_000))
	case cases.MonthKind:
		return cases.Month{Year: 1950 + r.IntN(100), Month: 1 + r.IntN(12)}
	case cases.DecimalKind:
		return cases.Decimal{Hundredths: r.Int64N(10_000_001), Known: true}
	case cases.MoneyKind:
		return cases.Money{Cents: r.Int64N(1_000_000_001), Known: true}
	case cases.IntKind:
		return 1 + r.IntN(99_999)
	case cases.YesNoKind:
		return cases.YesNo(1 + r.IntN(2))
	case cases.CodeKind:
		if f.Open && r.IntN(2) == 0 {
			return "eigen " + riddles[r.IntN(len(riddles))] + "."
		}
		return f.Codes[r.IntN(len(f.Codes))].Value
	case cases.ProseKind:
		return riddles[r.IntN(len(riddles))] + "\n\n- " + riddles[r.IntN(len(riddles))] + "\n" + strings.Repeat("woord ", r.IntN(40)) + "."
	}
	if r.IntN(20) == 0 && f.Key == "" {
		return "geen"
	}
	return riddles[r.IntN(len(riddles))]
}
