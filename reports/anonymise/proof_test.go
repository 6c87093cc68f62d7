package anonymise_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

// What of an original may not be found again. Names are known by their capital:
// words that the original never writes small. What everybody says, in the workbook
// of an empty case and in the stock of stand-ins, gives nobody away.
type secrets struct {
	names   map[string]bool // in small letters
	numbers map[string]bool // of four figures and more, but years
	emails  map[string]bool
	rows    map[string]bool // of four words
}

const rowLength = 4

func secretsOf(c *cases.Case, known vocabulary) secrets {
	s := secrets{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	small := map[string]bool{}
	var all []string
	texts(cases.Format(), reflect.ValueOf(c).Elem(), func(text string) { all = append(all, text) })
	for _, text := range all {
		for _, w := range strings.FieldsFunc(text, apart) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				small[strings.ToLower(w)] = true
			}
		}
	}
	for _, text := range all {
		s.learn(text, known, small)
	}
	return s
}

func (s *secrets) learn(text string, known vocabulary, small map[string]bool) {
	words := strings.FieldsFunc(text, apart)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if low := strings.ToLower(w); unicode.IsUpper(r) && utf8.RuneCountInString(w) >= 3 && !strings.ContainsAny(w, "0123456789") && !known.words[low] && !small[low] {
			s.names[low] = true
		}
		if strings.Trim(w, "0123456789") == "" && len(w) >= 4 && !isYear(w) && !known.words[w] {
			s.numbers[w] = true
		}
	}
	for _, w := range strings.Fields(text) {
		if strings.Contains(w, "@") {
			s.emails[strings.ToLower(w)] = true
		}
	}
	for _, row := range rows(text) {
		if !known.rows[row] {
			s.rows[row] = true
		}
	}
}

func isYear(w string) bool {
	n, err := strconv.Atoi(w)
	return err == nil && len(w) == 4 && 1900 <= n && n <= 2200
}

func apart(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
}

func rows(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), apart)
	var out []string
	for i := range max(0, len(words)-rowLength+1) {
		out = append(out, strings.Join(words[i:i+rowLength], " "))
	}
	return out
}

// texts calls yield with every text of a case.
func texts(f *cases.Field, v reflect.Value, yield func(string)) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			texts(g, v.Field(g.Index), yield)
		}
	case cases.ListKind:
		for i := range v.Len() {
			texts(f.Item, v.Index(i), yield)
		}
	case cases.LineKind, cases.ProseKind:
		yield(v.String())
	}
}

// A vocabulary is what everybody says.
type vocabulary struct{ words, rows map[string]bool }

// common is what the workbook of an empty case says, and the stock.
func common(t testing.TB) vocabulary {
	t.Helper()
	k := vocabulary{map[string]bool{}, map[string]bool{}}
	var book bytes.Buffer
	if err := casefile.NewWorkbook(&book); err != nil {
		t.Fatal(err)
	}
	all := strings.Join(parts(t, book.Bytes()), "\n")
	for _, name := range []string{"data/stock.txt", "data/sentences.txt"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all += "\n" + string(data)
	}
	for line := range strings.Lines(all) {
		for _, row := range rows(line) {
			k.rows[row] = true
		}
		for _, w := range strings.FieldsFunc(strings.ToLower(line), apart) {
			k.words[w] = true
		}
	}
	return k
}

// find says what of the secrets is in a text.
func (s secrets) find(text string) string {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), apart) {
		switch {
		case s.names[w]:
			return "the name " + w
		case s.numbers[w]:
			return "the number " + w
		}
	}
	for _, w := range strings.Fields(strings.ToLower(text)) {
		if s.emails[w] {
			return "the address " + w
		}
	}
	for _, row := range rows(text) {
		if s.rows[row] {
			return "the words " + row
		}
	}
	return ""
}

// parts are the texts in the parts of a workbook, and the names of the parts: what
// stands between tags, in attributes and in remarks.
func parts(t testing.TB, book []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	all := []string{z.Comment}
	for _, f := range z.File {
		all = append(all, f.Name, f.Comment, string(f.Extra))
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(r)
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
			switch tok := tok.(type) {
			case xml.CharData:
				all = append(all, string(tok))
			case xml.Comment:
				all = append(all, string(tok))
			case xml.StartElement:
				for _, a := range tok.Attr {
					all = append(all, a.Value)
				}
			}
		}
		r.Close()
	}
	return all
}

func TestNothingOfTheOriginalIsLeft(t *testing.T) {
	known, seen := common(t), map[string]bool{}
	for name, j := range judgedFixtures(t) {
		var all strings.Builder
		texts(cases.Format(), reflect.ValueOf(j.c).Elem(), func(text string) { all.WriteString(text + "\n") })
		if seen[all.String()] && !strings.Contains(name, "/") {
			continue // it differs from another by a date or a code
		}
		seen[all.String()] = true
		s := secretsOf(j.c, known)
		if len(s.names) < 20 || len(s.rows) < 300 || len(s.numbers) < 3 || len(s.emails) < 2 {
			t.Fatalf("%s: too few secrets to look for: %d names, %d rows, %d numbers, %d addresses", name, len(s.names), len(s.rows), len(s.numbers), len(s.emails))
		}
		out := standIn(t, j.c, key)
		texts(cases.Format(), reflect.ValueOf(out).Elem(), func(text string) {
			if found := s.find(text); found != "" {
				t.Errorf("%s: %s is left in %q", name, found, text)
			}
		})
		if !strings.Contains(name, "/") {
			continue
		}
		for line := range strings.Lines(keysAway(written(t, out))) {
			if found := s.find(line); found != "" {
				t.Errorf("%s: %s is left in the JSON, in %s", name, found, line)
			}
		}
		inWorkbook(t, name, s, out)
	}
}

var keyOfJSON = regexp.MustCompile(`(?m)^ *"[A-Za-z0-9]+": ?`)

// keysAway is a case file without its keys, and a line a value.
func keysAway(data []byte) string { return keyOfJSON.ReplaceAllString(string(data), "") }

func inWorkbook(t *testing.T, name string, s secrets, all ...*cases.Case) {
	t.Helper()
	var book bytes.Buffer
	if err := casefile.WriteWorkbook(&book, all); err != nil {
		t.Fatal(err)
	}
	for _, text := range parts(t, book.Bytes()) {
		if found := s.find(text); found != "" {
			t.Errorf("%s: %s is left in the workbook, in %q", name, found, text)
		}
	}
}

// TestEveryFieldIsReplaced fills every text of the format with a word of its own
// and finds none of them again: a field that is added later is replaced, too.
func TestEveryFieldIsReplaced(t *testing.T) {
	for _, form := range []string{"Geheim%dq", "geheim%dq", "Geheim%dq van 4711%d naar geheim%dq, Geheim%dq en Geheim%dq B.V."} {
		c, n := &cases.Case{}, 0
		fill(cases.Format(), reflect.ValueOf(c).Elem(), func() string {
			n++
			return strings.ReplaceAll(form, "%d", strconv.Itoa(n))
		})
		if n < 150 {
			t.Fatalf("only %d texts were filled", n)
		}
		texts(cases.Format(), reflect.ValueOf(standIn(t, c, key)).Elem(), func(text string) {
			if low := strings.ToLower(text); text == "" || strings.Contains(low, "geheim") || strings.Contains(low, "4711") {
				t.Errorf("a text became %q", text)
			}
		})
	}
}

// fill puts texts in every field that takes them, and an item in every list.
func fill(f *cases.Field, v reflect.Value, text func() string) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			fill(g, v.Field(g.Index), text)
		}
	case cases.ListKind:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(f.Item, v.Index(0), text)
	case cases.LineKind, cases.ProseKind:
		v.SetString(text())
	case cases.CodeKind:
		if f.Open {
			v.SetString(text())
		}
	}
}

// TestNothingHiddenIsLeft is about a workbook that knows more than its cells show.
func TestNothingHiddenIsLeft(t *testing.T) {
	c := readable(t, "ok/devries.json")["ok/devries.json"][0]
	var book bytes.Buffer
	if err := casefile.WriteWorkbook(&book, []*cases.Case{c}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const hidden = "Anneke de Vries woont aan de Kwakelkade 8123 en werkt bij Veldkamp"
	f.NewSheet("Kladblok Anneke")
	for _, err := range []error{
		f.SetCellStr("Kladblok Anneke", "A1", hidden),
		f.SetSheetVisible("Kladblok Anneke", false),
		f.AddComment("Dossier", excelize.Comment{Cell: "B4", Author: "Noortje Kuipers", Text: hidden}),
		f.SetDocProps(&excelize.DocProperties{Title: hidden, Creator: "Noortje Kuipers", Keywords: "Kwakelkade", Description: hidden}),
		f.SetAppProps(&excelize.AppProperties{Company: "Veldkamp"}),
		f.SetDefinedName(&excelize.DefinedName{Name: "Kwakelkade", RefersTo: "Dossier!$A$1", Comment: hidden}),
		f.SetCellStr("Dossier", "G9", hidden),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var hostile bytes.Buffer
	if err := f.Write(&hostile); err != nil {
		t.Fatal(err)
	}
	known := common(t)
	s := secretsOf(c, known)
	s.learn(hidden, known, nil)
	s.learn("Noortje Kuipers", known, nil)
	if found := s.find(strings.Join(parts(t, hostile.Bytes()), "\n")); found == "" {
		t.Fatal("the search finds nothing in the original")
	}
	for _, c := range parse(t, "zaak.xlsx", hostile.Bytes()) {
		inWorkbook(t, "hostile", s, standIn(t, c, key))
	}
}
