package reports_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// hostile are texts that somebody may well put in a field, or paste there.
var hostile = map[string]string{
	"markdown":      "*a* **b** _c_ `d` # e - f > g 1. h | i [j](k) ![l](m) ~~n~~ \\o &amp; ***",
	"template":      "{{.Case.Employee.BSN}} {{template \"x\"}} {{/* */}} }} {{",
	"html":          "<b>vet</b> <script>x</script> <!-- y --> <br>",
	"containers":    "::: table\n\n:::\n\n```figure\n{}\n```\n\n---\n\n## kop {#anker}",
	"lists":         "- een\n- twee\n\n1. drie\n2. vier\n\n    code\n\tcode",
	"long word":     strings.Repeat("letter", 834),
	"long line":     strings.Repeat("woord ", 500),
	"many breaks":   "begin" + strings.Repeat("\n", 1000) + "eind",
	"many lines":    strings.Repeat("regel\n", 1000),
	"spaces":        " \t\u00a0\u2003 tussen \u200b\u00ad woorden \u2028 ",
	"combining":     "e\u0301e\u0301n C\u0327" + strings.Repeat("\u0301", 40),
	"emoji":         "goed \U0001F600 zo \U0001F468\u200d\U0001F469\u200d\U0001F467",
	"right to left": "naam \u05d3\u05d5\u05d3 en \u0645\u062d\u0645\u062f \u202e om",
	"nul":           "voor\x00na",
	"control":       "voor\x1b[31m\x07na\x7f",
	"bad utf-8":     "voor\xff\xfe\xc3na",
	"surrogate":     "voor\xed\xa0\x80na \ufffd \ufeff \uffff",
	"chinese":       "\u4e2d\u6587",
	"empty":         " ",
}

// mark stands where a hostile text will.
const mark = "HIERKOMTHET"

// fill marks every text of a case that only says something: not what refers to
// something else, such as an id. One line of text is no place for several.
func fill(v reflect.Value, f *cases.Field, lines bool) (n int) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			n += fill(v.Field(g.Index), g, lines)
		}
	case cases.ListKind:
		for i := range v.Len() {
			n += fill(v.Index(i), f.Item, lines)
		}
	case cases.LineKind, cases.ProseKind:
		if !refers[f.Key] && (lines || f.Kind == cases.ProseKind) {
			v.SetString(mark)
			n++
		}
	}
	return n
}

// refers are the keys of the fields by which parts of a case find each other, and
// of the BSN, which says nothing on paper.
var refers = map[string]bool{
	"id": true, "bsn": true, "document": true, "phase": true, "goal": true, "activity": true, "source": true,
	"placementRef": true, "documentRef": true, "module": true,
}

// reread writes a case and reads it with the hostile text in the marked places.
func reread(t *testing.T, c *cases.Case, text string) (*cases.Case, error) {
	t.Helper()
	var file bytes.Buffer
	if err := casefile.WriteJSON(&file, c); err != nil {
		t.Fatal(err)
	}
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\x00", `\u0000`, "\x1b", `\u001b`, "\x07", `\u0007`).Replace(text)
	src := bytes.ReplaceAll(file.Bytes(), []byte(mark), []byte(quoted))
	for e, err := range casefile.Read("zaak.json", bytes.NewReader(src)) {
		if err != nil {
			return nil, err
		}
		return e.Case, nil
	}
	return nil, errors.New("no case in the file")
}

func TestHostileTextInEveryField(t *testing.T) {
	p := press(t)
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			if testing.Short() && len(text) > 1000 {
				t.Skip("prints hundreds of pages")
			}
			c := readFile(t, "ok/devries.json")[0]
			if n := fill(reflect.ValueOf(c).Elem(), cases.Format(), !strings.Contains(text, "\n")); n < 100 {
				t.Fatalf("only %d fields were filled", n)
			}
			c, err := reread(t, c, text)
			if err != nil {
				helps(t, err)
				return
			}
			for _, j := range jobsOfCases(t, "ok/devries.json", []*cases.Case{c}, true) {
				if j.r.Number <= 1 {
					rightOrRefused(t, p, j)
				}
			}
		})
	}
}

// TestHostileTextInOneSection prints the others as they are: what a text does to
// its neighbours shows there.
func TestHostileTextInOneSection(t *testing.T) {
	p := press(t)
	text := hostile["markdown"] + hostile["template"] + hostile["html"]
	for _, f := range cases.Format().Fields {
		c := readFile(t, "ok/devries.json")[0]
		if fill(reflect.ValueOf(c).Elem().Field(f.Index), f, true) == 0 {
			continue
		}
		c, err := reread(t, c, text)
		if err != nil {
			t.Errorf("%s: plain text was refused: %v", f.Key, err)
			continue
		}
		for _, j := range jobsOfCases(t, "ok/devries.json", []*cases.Case{c}, false) {
			if j.r.Number <= 1 && !rightOrRefused(t, p, j) {
				t.Errorf("%s: plain text was refused in %v", f.Key, j)
			}
		}
	}
}

func TestUnprintableNamesTheFields(t *testing.T) {
	p := press(t)
	c := readFile(t, "ok/devries.json")[0]
	if got := p.Unprintable(c); len(got) > 0 {
		t.Errorf("of an ordinary case: %v", got)
	}
	c.Employee.Name.FirstName = "Anne \U0001F600"
	c.Contacts[1].Outcome = "regel\nregel\u00ad"
	want := []check.Unprintable{{Pointer: "/employee/name/firstName", Rune: '\U0001F600'}, {Pointer: "/contacts/1/outcome", Rune: '\u00ad'}}
	if got := p.Unprintable(c); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// helps fails unless an error says in a few lines what is wrong.
func helps(t *testing.T, err error) {
	t.Helper()
	says := err.Error()
	first, _, _ := strings.Cut(says, "\n")
	if !utf8.ValidString(says) || len(first) < 20 || len(first) > 300 || strings.Count(says, "\n") > 250 ||
		strings.Contains(says, "runtime error") || strings.Contains(says, "vastgelopen") {
		t.Errorf("refused with %.300q", says)
	}
	t.Logf("%.200s", says)
}

// rightOrRefused prints a report, and reports whether that went well. When it did,
// no word may be missing; when not, the error must be one that helps.
func rightOrRefused(t *testing.T, p *reports.Press, j job) bool {
	t.Helper()
	doc, err := p.Print(j.c, j.r)
	if err != nil {
		helps(t, fmt.Errorf("%v: %w", j, err))
		return false
	}
	tree, err := p.Markup(j.c, j.r)
	if err != nil {
		t.Fatal(err)
	}
	pages, err := p.Layout(j.c, j.r)
	if err != nil {
		t.Fatal(err)
	}
	if words := lost(tree, pages); len(words) > 0 {
		t.Errorf("%v: %d words are not on paper: %.80q", j, len(words), words[0])
	}
	kept(t, doc)
	if len(pages.Pages) != doc.Pages {
		t.Errorf("%v: %d pages laid out, %d printed", j, len(pages.Pages), doc.Pages)
	}
	return true
}
