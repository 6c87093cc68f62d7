package markup_test

import (
	"bytes"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/markup"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func parse(t testing.TB, src string) *markup.Document {
	t.Helper()
	doc, err := markup.Parse([]byte(src))
	if err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	return doc
}

func TestParseGivesTheTree(t *testing.T) {
	doc := parse(t, string(read(t, "everything.md")))
	var out bytes.Buffer
	markup.Dump(&out, doc)
	golden.Check(t, "markup/everything.txt", out.Bytes())
	golden.Check(t, "markup/everything-words.txt", []byte(strings.Join(doc.Words(), "\n")+"\n"))
}

func TestParseReadsLineEndsAlike(t *testing.T) {
	src := string(read(t, "everything.md"))
	want := parse(t, src)
	for _, end := range []string{"\r\n", "\r"} {
		if got := parse(t, strings.ReplaceAll(src, "\n", end)); !reflect.DeepEqual(got, want) {
			t.Errorf("lines that end with %q give another tree", end)
		}
	}
}

func TestParseSaysAllThatIsWrong(t *testing.T) {
	for _, name := range []string{"blocks", "containers", "inline", "tables"} {
		doc, err := markup.Parse(read(t, name+".bad.md"))
		if doc != nil || err == nil {
			t.Errorf("%s: got a document and %v, want an error alone", name, err)
			continue
		}
		golden.Check(t, "markup/"+name+".error", []byte(err.Error()+"\n"))
	}
}

func TestRuns(t *testing.T) {
	type text = markup.Text
	for src, want := range map[string]text{
		"a  b\tc":            {{Text: "a b c"}},
		"a\nb":               {{Text: "a b"}},
		"a\\\nb":             {{Text: "a"}, {Break: true}, {Text: "b"}},
		"a  \nb":             {{Text: "a b"}},
		"**a** **b**":        {{Text: "a", Bold: true}, {Text: " "}, {Text: "b", Bold: true}},
		"*a **b***":          {{Text: "a ", Italic: true}, {Text: "b", Bold: true, Italic: true}},
		"![](mark:tick) ja":  {{Mark: markup.MarkTick}, {Text: "ja"}},
		"e\u0301":            {{Text: "é"}},
		"a\u00a0b &nbsp;c":   {{Text: "a\u00a0b \u00a0c"}},
		"&#32;a&#10;&#32; b": {{Text: "a b"}},
		`\&amp; &amp; & &x;`: {{Text: "&amp; & & &x;"}},
		`1\. \- \# \\`:       {{Text: `1. - # \`}},
		"x [a *b*](https://c.nl/) d": {
			{Text: "x "}, {Text: "a ", Link: "https://c.nl/"},
			{Text: "b", Italic: true, Link: "https://c.nl/"}, {Text: " d"},
		},
		"<https://c.nl/?a&b>": {{Text: "https://c.nl/?a&b", Link: "https://c.nl/?a&b"}},
		"https://c.nl":        {{Text: "https://c.nl"}},
	} {
		doc, err := markup.Parse([]byte(src))
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		if got := doc.Blocks[0].(*markup.Paragraph).Text; !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %+v, want %+v", src, got, want)
		}
	}
}

func TestValuesMayBeIndentedByTwoOrFour(t *testing.T) {
	for _, src := range []string{
		"a\n: b\n\n  c\n\n  - d\n  - e\n",
		"a\n: b\n\n    c\n\n    - d\n    - e\n",
		"a\n:   b\n\n    c\n\n    - d\n    - e\n",
	} {
		rows := parse(t, src).Blocks[0].(*markup.KeyValue).Rows
		if len(rows) != 1 || len(rows[0].Blocks) != 3 {
			t.Fatalf("%q: got %+v", src, rows)
		}
		if items := rows[0].Blocks[2].(*markup.List).Items; len(items) != 2 {
			t.Errorf("%q: got %d items, want 2", src, len(items))
		}
	}
}

func TestParseIsSafeForConcurrentUse(t *testing.T) {
	src := read(t, "everything.md")
	want := parse(t, string(src))
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for range 20 {
				if got := parse(t, string(src)); !reflect.DeepEqual(got, want) {
					t.Fatal("another tree")
				}
			}
		})
	}
}

func TestParseLeavesItsInputAlone(t *testing.T) {
	backing := []byte("a\x00")
	if _, err := markup.Parse(backing[:1]); err != nil {
		t.Fatal(err)
	}
	if backing[1] != 0 {
		t.Error("Parse wrote behind the end of its input")
	}
}

func FuzzParse(f *testing.F) {
	for _, name := range []string{"everything", "blocks.bad", "containers.bad", "inline.bad", "tables.bad"} {
		src := read(f, name+".md")
		f.Add(src)
		for part := range bytes.SplitSeq(src, []byte("\n\n")) {
			f.Add(part)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		kept := slices.Clone(src)
		doc, err := markup.Parse(src)
		if (doc == nil) == (err == nil) {
			t.Fatalf("got document %v and error %v", doc, err)
		}
		if !bytes.Equal(src, kept) {
			t.Fatal("Parse changed its input")
		}
		if err != nil {
			last := 0
			for _, e := range err.(markup.Errors) {
				if e.Line < max(last, 1) || e.Line > bytes.Count(src, []byte("\n"))+bytes.Count(src, []byte("\r"))+1 {
					t.Fatalf("line %d after %d", e.Line, last)
				}
				last = e.Line
			}
			return
		}
		for _, text := range doc.Texts() {
			checkText(t, text)
		}
		markup.Dump(new(bytes.Buffer), doc)
	})
}

// checkText holds a text to what layout relies on.
func checkText(t *testing.T, text markup.Text) {
	t.Helper()
	for i, r := range text {
		if (r.Text == "") != (r.Break || r.Mark != "") {
			t.Errorf("%+v: run %d is of two kinds or none", text, i)
		}
		if strings.ContainsAny(r.Text, "\n\t") || strings.Contains(r.Text, "  ") {
			t.Errorf("%+v: run %d holds white space that is no single space", text, i)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	src := progressReport()
	parse(b, string(src))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		markup.Parse(src)
	}
}

// progressReport has about 1,700 words and ten tables.
func progressReport() []byte {
	var b strings.Builder
	words := strings.Repeat("de werknemer zoekt met de adviseur werk dat past bij de re\\-integratie ", 4)
	for range 10 {
		b.WriteString("## Een paragraaf\n\n" + words + "**en vet** daarbij.\n\n- een punt\n- nog een punt\n\nLabel\n: waarde van het label\n\n" +
			"::: table {.compact cols=\"20 43.5 * 31\"}\nEen tabel\n\n| Datum | Wie | Wat | Stand |\n|---|---|---|--:|\n")
		for range 8 {
			b.WriteString("| 18\\-06\\-2026 | Jansen \\& Co<br>Utrecht | een gesprek over passende functies | ![](mark:done) uitgevoerd |\n")
		}
		b.WriteString(":::\n\n")
	}
	return []byte(b.String())
}
