package merge_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/merge"
)

// set parses templates, name after text.
func set(t testing.TB, files ...string) *merge.Set {
	t.Helper()
	s, err := parse(files...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parse(files ...string) (*merge.Set, error) {
	fsys := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return merge.Parse(fsys)
}

// fill merges one template with data.
func fill(t testing.TB, text string, data any) (string, error) {
	t.Helper()
	out, err := set(t, "a.md", text).Merge("a", data)
	return string(out), err
}

type person struct {
	Name   string
	Born   calendar.Date
	Hours  cases.Decimal
	Status cases.ActivityStatus
	Story  cases.Text
	Boss   *person
	Items  []string
}

var awkward = person{
	Name:   "A*B*C | <script> &amp; Zn. \\",
	Born:   calendar.Of(1980, 5, 3),
	Hours:  cases.Whole(24),
	Status: "U",
	Story:  "Eerste alinea\nloopt door.\n\n- een punt\n- nog *een*\n\n1. een\n2. twee\n\n# geen kop",
	Items:  []string{"a", "b | c", "1. d"},
}

const letter = `{{template "kop" .}}
## {{.Name}} {#naam}

{{.Born}} {{date .Born}} {{.Status}} {{mark .Status}} {{.Hours}} {{hours .Hours}}

{{prose .Story}}

Verhaal
: {{indented .Story}}

Baas
: {{with .Boss}}{{.Name}}{{else}}niet bekend{{end}}

::: table

| Nr | Wat |
|---:|-----|
{{range $i, $item := .Items -}}
| {{add1 $i}} | {{cell $item}} |
{{end -}}
| {{cell nil}} | {{join ", " .Items}} |
:::

::: figure
` + "```funnel" + `
{{json .Items}}
` + "```" + `
:::
`

func TestMerge(t *testing.T) {
	got, err := set(t, "brief.md", letter, "partials/kop.md", "Aan {{.Name | upper}}: {{raw \"**vet**\"}}").Merge("brief", &awkward)
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "merge/letter.md", got)
}

func TestNamesAreThoseOfTemplatesOnly(t *testing.T) {
	s := set(t, "b.md", "", "a.md", "{{define \"c\"}}{{end}}", "partials/d.md", "", "notes.txt", "{{")
	if got := strings.Join(s.Names(), " "); got != "a b" {
		t.Errorf("got %q, want %q", got, "a b")
	}
	if _, err := s.Merge("d", nil); err == nil {
		t.Error("a partial was merged by itself")
	}
}

// TestErrorsSayWhere keeps all errors that a template's author may meet in one
// file to be read.
func TestErrorsSayWhere(t *testing.T) {
	var out strings.Builder
	say := func(text string, err error) {
		if err == nil {
			t.Errorf("%q: no error", text)
			return
		}
		out.WriteString(text + "\n    " + strings.ReplaceAll(err.Error(), "\n", "\n    ") + "\n\n")
	}
	for _, text := range []string{
		"een regel\n  {{.Nope}}", "{{.Boss.Name}}", "{{.Born.AddDays 1 2}}", "{{index .Items 9}}",
		"{{.Hours | hours | hours}}", "{{range .Name}}{{end}}", "{{if eq .Name 1}}{{end}}", "{{div 1 0}}", "{{fail \"mag niet\"}}",
		"{{mark \"X\"}}", "{{until 10001}}", "{{repeat 70000 \"x\"}}", "{{index .Map \"x\"}}", "{{html .Name}}",
		"{{printf \"%d\" .Name}}", "{{printf \"%s\" .None}}", "{{join \", \" .Dates}}", "{{.None}}", "{{.Boss}}", "{{.Map.null}}", "{{.Map.x}}",
		"{{true}}", "{{1.5}}", "{{.Items}}", "{{.Map}}", "{{.Month}}", "{{.Control}}", "{{prose .Control}}", "{{json .Control}}", "{{.Latin1}}", "{{\"<no value>\"}}",
	} {
		_, err := fill(t, text, struct {
			person
			None    calendar.Date
			Dates   []calendar.Date
			Map     map[string]any
			Month   any
			Control string
			Latin1  string
		}{person: awkward, Dates: make([]calendar.Date, 2), Map: map[string]any{"null": nil}, Month: awkward.Born.Weekday(),
			Control: "a\x00b", Latin1: "caf\xe9"})
		say(text, err)
		var e merge.Error
		if !errors.As(err, &e) || e.Template != "a.md" || e.Line < 1 || e.Column < 1 {
			t.Errorf("%q: %v has no place", text, err)
		}
	}
	for _, text := range []string{
		"een\n{{if .X}}", "{{end}}", "{{now}}", "{{.X", "{{/* x", "{{$x}}", "{{\"x}}", "{{template \"weg\"}}",
		"{{template \"a\" .}}", "{{define \"b\"}}{{template \"a\" .}}{{end}}\n {{template \"b\" .}}", "{{define \"kop\"}}x{{end}}",
	} {
		_, err := parse("a.md", text, "partials/kop.md", "")
		say(text, err)
	}
	golden.Check(t, "merge/errors.txt", []byte(out.String()))
}

func TestErrorsInPartialsNameThePartial(t *testing.T) {
	_, err := set(t, "a.md", "{{template \"kop\" .}}", "partials/kop.md", "x\n {{.Nope}}").Merge("a", awkward)
	if err == nil || !strings.HasPrefix(err.Error(), "partials/kop.md:2:4: {{.Nope}}: ") {
		t.Errorf("got %v", err)
	}
}

func TestWhatIsNotThereIsFalse(t *testing.T) {
	data := struct {
		None, Some calendar.Date
		Hours      cases.Decimal
		Zero       cases.Decimal
		Nil        *person
	}{Some: calendar.Of(2026, 1, 1), Zero: cases.Whole(0)}
	for text, want := range map[string]string{
		"{{if .None}}ja{{else}}nee{{end}}":                  "nee",
		"{{if .Some}}ja{{else}}nee{{end}}":                  "ja",
		"{{with .None}}{{.}}{{else}}nee{{end}}":             "nee",
		"{{with $d := .Some}}{{$d}}{{end}}":                 "2026-01-01",
		"{{if not .None}}ja{{end}}":                         "ja",
		"{{if and .Some .None}}ja{{else}}nee{{end}}":        "nee",
		"{{if or .None .Some}}ja{{end}}":                    "ja",
		"{{if (or .None .Nil)}}ja{{else}}nee{{end}}":        "nee",
		"{{if .None | not}}ja{{end}}":                       "ja",
		"{{if not (and .Some .None)}}ja{{end}}":             "ja",
		"{{or .None \"geen\"}}":                             "geen",
		"{{if .Nil}}{{.Nil.Name}}{{else if .Some}}x{{end}}": "x",
		"{{.Hours | default \"nvt\"}}":                      "nvt",
		"{{0 | default \"nvt\"}}":                           "0",
		"{{.Zero | default \"nvt\"}}":                       "0",
		"{{coalesce .None \"\" .Some}}":                     "2026-01-01",
		"{{if and .Nil .Nil.Name}}{{end}}kort":              "kort",
	} {
		if got, err := fill(t, text, data); err != nil || got != want {
			t.Errorf("%s: got %q and %v, want %q", text, got, err, want)
		}
	}
}

func TestProse(t *testing.T) {
	for in, want := range map[string]string{
		"a\nb\n\n\nc":         "a b\n\nc",
		"- a\n* b\n• c":       "- a\n- b\n- c",
		"kop:\n- a\n  door\n": "kop:\n\n- a door",
		"- a\n\nb":            "- a\n\nb",
		"1. a\n2. b":          "1. a\n2. b",
		"1. a\n\n1. b":        "1. a\n1) b",
		"3. a":                `3\. a`,
		"1. a\n\n3. b":        "1. a\n\n3\\. b",
		"2026. En toen":       `2026\. En toen`,
		"- \n-\n1.":           `\- - 1.`,
		"# a\n\n::: b\n\n---": "\\# a\n\n\\::: b\n\n\\---",
		"":                    "",
		"- - a":               `- \- a`,
		"a\r\n\rb\u2029c":     "a\n\nb\n\nc",
	} {
		if got, err := fill(t, "{{prose .}}", in); err != nil || got != want {
			t.Errorf("%q: got %q and %v, want %q", in, got, err, want)
		}
	}
}

func TestWhatRunsAwayIsStopped(t *testing.T) {
	for text, want := range map[string]string{
		"{{range 2000000000}}{{end}}":                                                         "stappen",
		"{{range until 10000}}{{range until 10000}}{{end}}{{end}}":                            "stappen",
		"{{range until 10000}}{{range 2000000000}}{{continue}}{{end}}{{end}}":                 "stappen",
		"{{$x := \"xxxxxxxx\"}}{{range until 40}}{{$x = printf \"%s%s\" $x $x}}{{end}}":       "langer dan 64 kB",
		"{{$x := \"aa\"}}{{range until 40}}{{$x = replace \"a\" $x $x}}{{end}}":               "langer dan 64 kB",
		"{{$x := until 100}}{{range until 40}}{{$x = concat $x $x}}{{end}}":                   "langer dan 10000",
		"{{range until 1000}}{{repeat 60000 \"x\"}}{{end}}":                                   "groter dan 2 MB",
		"{{define \"b\"}}{{range 999999}}{{end}}{{end}}{{range 99}}{{template \"b\"}}{{end}}": "stappen",
	} {
		if _, err := fill(t, text, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want it to say %q", text, err, want)
		}
	}
}

func TestMergeIsSafeForConcurrentUse(t *testing.T) {
	s := set(t, "a.md", letter, "partials/kop.md", "x")
	want, err := s.Merge("a", awkward)
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			for range 20 {
				if got, err := s.Merge("a", awkward); err != nil || string(got) != string(want) {
					t.Fatalf("got %q and %v", got, err)
				}
			}
		})
	}
}

func BenchmarkMerge(b *testing.B) {
	s := set(b, "a.md", strings.Repeat(letter, 20), "partials/kop.md", "x")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Merge("a", awkward); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		set(b, "a.md", strings.Repeat(letter, 20), "partials/kop.md", "x")
	}
}
