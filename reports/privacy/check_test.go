package privacy

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// each calls f with every case of a file.
func each(t testing.TB, path string, f func(*cases.Case)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for e, err := range casefile.Read(path, file) {
		if err != nil {
			t.Fatal(err)
		}
		f(e.Case)
	}
}

func TestCasesInOrderHaveNoFindings(t *testing.T) {
	paths, err := filepath.Glob("../../fixtures/ok/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		each(t, path, func(c *cases.Case) {
			for _, f := range Check(c) {
				t.Errorf("%s, case %s: %s %s %s %+v", filepath.Base(path), c.Case.ID, f.Rule, f.Severity, f.Pointer, f.Leaks)
			}
		})
	}
}

// TestFaultyCase holds the rows P of the expected findings, in order of place.
func TestFaultyCase(t *testing.T) {
	want := `
P05 W /personProfile/socialContext P
P07 W /personProfile/socialContext P
P11 W /activities/1/title AP
P01 E /reports/0/findings O
P05 W /reports/1/summary P
P01 E /reports/1/findings ACK
P01 W /reports/1/findings J
P01 E /reports/2/summary M
P03 E /reports/2/summary
P02 E /reports/2/employeeView L
P04 W /reports/2/employeeView R`
	var got strings.Builder
	each(t, "../../fixtures/refused/elamrani.json", func(c *cases.Case) {
		for _, f := range Check(c) {
			got.WriteString(strings.TrimRight("\n"+f.Rule+" "+string(f.Severity)+" "+f.Pointer+" "+strings.Join(f.Groups, ""), " "))
			if f.Rule == "P07" && f.Words != 97 {
				t.Errorf("P07 counts %d words, want 97", f.Words)
			}
		}
	})
	if got.String() != want {
		t.Errorf("got:%s\nwant:%s", got.String(), want)
	}
}

func TestLongSocialContext(t *testing.T) {
	for words, want := range map[int]bool{MaxSocialWords: false, MaxSocialWords + 1: true} {
		var c cases.Case
		text := strings.Fields(strings.Repeat("Zij woont in Breda en reist met de trein. ", words))
		c.PersonProfile.SocialContext = cases.Text(strings.Join(text[:words], " "))
		findings := Check(&c)
		if got := len(findings) == 1 && findings[0].Rule == "P07" && findings[0].Words == words; got != want {
			t.Errorf("%d words: got %+v", words, findings)
		}
	}
}

func TestFindingsComeInOrderOfPlace(t *testing.T) {
	var c cases.Case
	c.PersonProfile.SocialContext = cases.Text(strings.Repeat("Zij woont in Breda. ", MaxSocialWords))
	c.Attachments = []cases.Attachment{{Title: "Brief huisarts"}}
	findings := Check(&c)
	if len(findings) != 2 || findings[0].Rule != "P07" || findings[1].Rule != "P08" {
		t.Errorf("got %+v, want P07 before P08", findings)
	}
}

func TestMedicalAnnexIsNotFoundTwice(t *testing.T) {
	c := cases.Case{Attachments: []cases.Attachment{{Title: "Notities fysiotherapeut", ContainsMedical: cases.Yes}, {Title: "Brief huisarts"}}}
	findings := Check(&c)
	if len(findings) != 1 || findings[0].Pointer != "/attachments/1/title" || findings[0].Rule != "P08" {
		t.Errorf("got %+v, want one finding under P08 of the second annex", findings)
	}
}

func TestPartiesNeverLeak(t *testing.T) {
	var c cases.Case
	c.OccupationalPhysician.Name = "dr. J. Parkinson"
	c.Applications = []cases.Application{{Employer: "Kliniek De Brug", Function: "psycholoog"}}
	c.Vision.Agency = "Met dr. Parkinson is gesproken en Kliniek De Brug heeft gereageerd."
	if findings := Check(&c); len(findings) > 0 {
		t.Errorf("got %+v, want none", findings)
	}
}

// TestKindsOfFields shows what every text of the format is taken for.
func TestKindsOfFields(t *testing.T) {
	names := [...]string{Narrative: "narrative", Job: "job", Title: "title", Attachment: "attachment", Contact: "contact"}
	var out strings.Builder
	var visit func(f *cases.Field, keys []string)
	visit = func(f *cases.Field, keys []string) {
		for _, g := range f.Fields {
			visit(g, append(keys[:len(keys):len(keys)], g.Key))
		}
		if f.Kind == cases.ListKind {
			visit(f.Item, keys)
		}
		if f.Kind != cases.ProseKind && f.Kind != cases.LineKind {
			return
		}
		name := "not read"
		if e := entryOf(f, keys); e.read {
			name = e.String()
		} else if kind, ok := kindOf(f, keys); ok {
			name = names[kind]
		}
		fmt.Fprintf(&out, "%-10s %s\n", name, strings.Join(keys, "."))
	}
	visit(cases.Format(), nil)
	golden.Check(t, "privacy/fields.txt", []byte(out.String()))
}

func BenchmarkCheck(b *testing.B) {
	var all []*cases.Case
	each(b, "../../fixtures/ok/devries.json", func(c *cases.Case) { all = append(all, c) })
	for b.Loop() {
		Check(all[0])
	}
}
