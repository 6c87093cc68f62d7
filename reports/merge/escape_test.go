package merge_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports/markup"
	"spoor2/reports/merge"
)

// contexts are the places where an action can stand.
var contexts = []string{
	"{{.}}",
	"{{.}} x",
	"x {{.}}",
	"x\n{{.}}\nx",
	"x\n\n{{.}}\n\nx",
	"{{.}}{{.}}",
	"{{.}}\n{{.}}",
	"x{{.}}\\\n{{.}}x",
	"## {{.}}",
	"## x {{.}} {#a .page}",
	"- {{.}}\n- {{.}} x",
	"1. x {{.}}\n2. {{.}}",
	"{{.}}\n: {{.}}\n\nx {{.}}\n: {{.}}\n: x\n\n  {{.}}\n",
	"x **{{.}}** *{{.}}* ***{{.}}*** x",
	"x [{{.}}](#a) x\n\n## x {#a}",
	"![](mark:done) {{.}}",
	"::: callout\n{{.}}\n: {{.}}\n:::",
	"::: goal\n{{.}}\n:::\n\n::: side\n{{.}} **{{.}}**\n: {{.}}\n:::",
	"::: opening\ntitle\n: {{.}}\n\naddress\n: {{.}}\\\n  {{.}}\n:::",
	"::: identity\n{{.}}\n: **{{.}}**\\\n  {{.}}\n:::",
	"::: table\n{{.}}\n\n| {{.}} | b | {{.}}|\n|---|:--|--:|\n| **{{.}}** | {{.}}<br>{{.}} | {{.}}|\n|{{.}}|{{.}}|{{.}} |\n| {{cell .}} | x | {{.}}\n:::",
}

var awkwardValues = []string{
	"::: table", ":::", ": x", "a | b", "|", "|---|", "1. x", "1.", "12) x", "1) x", "- x", "-", "+ x", "* x", "# x", "## x ##", "---", "***", "___", "====", "=",
	"{#id}", "x {#id .page}", "![](mark:done)", "[x](#a)", "[x]: y", "![", "!", "](", "<br>", "<b>x</b>", "<!-- x", "<https://x.nl>", "https://x.nl", "\\", "a\\", "\\|", "\\\\|",
	"&amp;", "&#42;", "&", "~~~", "```", "`x`", "*x*", "**x**", "_x_", "a*b*c", "> x", "    x", "\tx", "x  ", "x\n", "a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u0085b",
	"\u00a0x\u00a0", "é", "e\u0301", "(x)", "“x”", "100%!", "%", "a b  c", "€ 1.250,00", "18-06-2026", "'", "\"", "$x$", "~x~", "^", "@x", "www.x.nl", "x@y.nl",
}

// words is what a reader sees, apart from how it is broken into lines. Marks of
// the font's own kind of space are no words.
// straight undoes the curling of quotes, which package markup does for print.
var straight = strings.NewReplacer("’", "'", "“", `"`, "”", `"`)

func words(s string) string {
	return strings.Join(strings.Fields(straight.Replace(norm.NFC.String(s))), " ")
}

// isText reports whether s may stand in a case.
func isText(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune("\n\t\r\u0085", r)
	}) && !leftover.MatchString(s)
}

var leftover = regexp.MustCompile(`<nil>|<no value>|%!([a-zA-Z]|)\(`)

// FuzzEscape holds the templates to their promise: what comes from a case reads
// back as the same words and as nothing else, wherever it stands. What it must
// read back as is what the same template gives for a word without any sign.
func FuzzEscape(f *testing.F) {
	for _, s := range awkwardValues {
		f.Add(s)
	}
	const word = "woord"
	sets := make([]*merge.Set, len(contexts))
	for i, c := range contexts {
		sets[i] = set(f, "a.md", c)
	}
	f.Fuzz(func(t *testing.T, value string) {
		for i, s := range sets {
			got, err := s.Merge("a", value)
			if !isText(value) {
				if err == nil {
					t.Fatalf("%q: %q is no text, and got no error", contexts[i], value)
				}
				continue
			}
			if err != nil {
				t.Fatalf("%q with %q: %v", contexts[i], value, err)
			}
			if words(value) == "" {
				continue // package markup asks for something
			}
			plain, _ := s.Merge("a", word)
			compare(t, contexts[i], got, strings.ReplaceAll(read(t, plain), word, value))
		}
	})
}

func read(t *testing.T, src []byte) string {
	t.Helper()
	doc, err := markup.Parse(src)
	if err != nil {
		t.Fatalf("%v in\n%s", err, src)
	}
	return shape(doc)
}

// shape is the words of a document, with the kind of each block before them.
func shape(doc *markup.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block.(type) {
		case *markup.Heading:
			b.WriteString("heading ")
		case *markup.Paragraph:
			b.WriteString("paragraph ")
		case *markup.List:
			b.WriteString("list ")
		case *markup.KeyValue:
			b.WriteString("keyvalue ")
		case *markup.Table:
			b.WriteString("table ")
		}
		for _, text := range (&markup.Document{Blocks: []markup.Block{block}}).Texts() {
			b.WriteString(text.String() + "\n")
		}
	}
	return b.String()
}

func compare(t *testing.T, context string, got []byte, want string) {
	t.Helper()
	if is := read(t, got); words(is) != words(want) {
		t.Errorf("%q reads back as\n%q, want\n%q, from\n%s", context, words(is), words(want), got)
	}
}

// FuzzProse asks of free text that no word is lost, whatever it looks like.
func FuzzProse(f *testing.F) {
	for _, s := range awkwardValues {
		f.Add(s)
		f.Add("a\n\n" + s + "\n" + s + "\n\n- b\n" + s)
		f.Add("1. a\n2. " + s + "\n\n1. b\n- " + s)
	}
	s := set(f, "a.md", "x\n\n{{prose .}}\n\nx\n: {{indented .}}\n\ny\n:   {{indented .}}\n\nz\n: x\n\n    {{indented .}}\n\n## x\n")
	f.Fuzz(func(t *testing.T, value string) {
		got, err := s.Merge("a", value)
		if !isText(value) {
			if err == nil {
				t.Fatalf("%q is no text, and got no error", value)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		told := withBullets(value)
		if told == "" {
			return
		}
		doc, err := markup.Parse(got)
		if err != nil {
			t.Fatalf("%v in\n%s", err, got)
		}
		want := strings.Join([]string{"x", told, "x", told, "y", told, "z x", told, "x"}, " ")
		if is := withMarkers(doc); is != alike(want) {
			t.Errorf("reads back as\n%q, want\n%q, from\n%s", is, alike(want), got)
		}
		if rows := doc.Blocks[len(doc.Blocks)-2].(*markup.KeyValue).Rows; len(rows) != 3 {
			t.Errorf("%d values, want 3, from\n%s", len(rows), got)
		}
	})
}

var (
	lineEnd = strings.NewReplacer("\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n")
	bullet  = regexp.MustCompile(`^[-*•] [ \t]*([^ \t])`)
	number  = regexp.MustCompile(`^([0-9]+)[.)]$`)
)

// withBullets is value with one sign for all bullets.
func withBullets(value string) string {
	var out []string
	for line := range strings.SplitSeq(lineEnd.Replace(value), "\n") {
		out = append(out, bullet.ReplaceAllString(strings.Trim(line, " \t"), "- $1"))
	}
	return words(strings.Join(out, " "))
}

// withMarkers is the words of doc, with the signs of its lists.
func withMarkers(doc *markup.Document) string {
	var out []string
	var add func(b markup.Block)
	add = func(b markup.Block) {
		switch b := b.(type) {
		case *markup.Heading:
			out = append(out, b.Text.String())
		case *markup.Paragraph:
			out = append(out, b.Text.String())
		case *markup.List:
			for i, item := range b.Items {
				sign := "-"
				if b.Ordered {
					sign = fmt.Sprint(b.Start+i, ".")
				}
				out = append(out, sign, item.String())
			}
		case *markup.KeyValue:
			for _, row := range b.Rows {
				out = append(out, row.Label.String())
				for _, b := range row.Blocks {
					add(b)
				}
			}
		}
	}
	for _, b := range doc.Blocks {
		add(b)
	}
	return alike(strings.Join(out, " "))
}

// alike is s with one way to write the number of an item.
func alike(s string) string {
	all := strings.Fields(words(s))
	for i, word := range all {
		all[i] = number.ReplaceAllString(word, "$1.")
	}
	return strings.Join(all, " ")
}
