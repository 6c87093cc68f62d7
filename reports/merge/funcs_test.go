package merge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/Masterminds/sprig/v3"
)

// allowed are the functions of sprig that a template may call, ours by the same
// name included.
var allowed = strings.Fields(`
	trim trimAll trimPrefix trimSuffix upper lower contains hasPrefix hasSuffix splitList replace repeat plural
	list first last rest initial append prepend reverse uniq without has concat join until
	dict hasKey ternary default empty coalesce fail date
	add add1 sub mul div mod max min`)

// impure are the functions that look at something other than their arguments,
// or change them. sprig offers more by the month, so that this list is only a
// second look at the first.
var impure = strings.Fields(`
	now ago date_in_zone dateInZone date_modify dateModify must_date_modify mustDateModify htmlDate htmlDateInZone
	toDate mustToDate unixEpoch duration durationRound
	env expandenv getHostByName
	randAlphaNum randAlpha randAscii randNumeric randInt randBytes shuffle uuidv4
	genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey
	buildCustomCert derivePassword bcrypt htpasswd encryptAES decryptAES
	keys values set unset merge mergeOverwrite osBase osDir call println html js urlquery`)

func TestTemplatesReachNothingOutside(t *testing.T) {
	names := slices.Clone(impure)
	for name := range sprig.GenericFuncMap() {
		names = append(names, name)
	}
	for _, name := range names {
		s, err := parse("a.md", "{{"+name+"}}")
		if slices.Contains(allowed, name) {
			if err != nil {
				t.Errorf("%s is not there: %v", name, err)
			}
			if slices.Contains(impure, name) {
				t.Errorf("%s is both allowed and impure", name)
			}
			continue
		}
		if err != nil {
			continue
		}
		if out, err := s.Merge("a", nil); err == nil {
			t.Errorf("a template may call %s, which gives %q", name, out)
		}
	}
}

func TestFunctions(t *testing.T) {
	for text, want := range map[string]string{
		`{{mul 2 3 4}} {{sub 1 3}} {{mod 7 4}} {{max 1 3 2}} {{min 3 1}}`: `24 \-2 3 3 1`,
		`{{printf "%03d|%s" 7 .Name}}`:                                    "007&#124;A\\*B\\*C &#124; \\<script\\> \\&amp; Zn. &#92;",
		`{{join ", " .Items}}`:                                            "a, b &#124; c, 1. d",
		`{{range until 3}}{{.}}{{end}}`:                                   "012",
		`{{repeat 3 "ab"}} {{replace "a" "o" "banaan"}}`:                  "ababab bonoon",
		`{{(dict "naam" .Name).naam | lower | trimSuffix "\\" | trim}}`:   `a\*b\*c &#124; \<script\> \&amp; zn.`,
		`{{ternary "ja" "nee" (eq .Status "U")}}`:                         "ja",
		`{{mark .Status}}{{mark true}}`:                                   "![](mark:done)![](mark:tick)",
		`{{cell ""}} {{cell .Boss}} {{cell 0}} {{cell .Name}}`:            "– – 0 A\\*B\\*C &#124; \\<script\\> \\&amp; Zn. &#92;",
		`{{last .Items}} {{concat .Items .Items | len}}`:                  `1\. d 6`,
		`{{decimal .Hours}} {{week 77}} {{word 3}} {{enumerate .Items}}`:  "24 week\u00a077 drie a, b &#124; c en 1. d",
	} {
		if got, err := fill(t, text, awkward); err != nil || got != want {
			t.Errorf("%s: got %q and %v, want %q", text, got, err, want)
		}
	}
	for _, text := range []string{
		"{{add 1.5 2}}", "{{add}}", "{{mul 9223372036854775807 2}}", "{{add 9223372036854775807 1}}", "{{sub -9223372036854775807 2}}",
		"{{mod 1 0}}", "{{repeat -1 \"x\"}}", "{{until -1}}", "{{join 1 .Items}}", "{{join \", \" .Name}}", "{{first .Name}}",
	} {
		if got, err := fill(t, text, awkward); err == nil {
			t.Errorf("%s: got %q, want an error", text, got)
		}
	}
}

func TestJSONKeepsToItsBlock(t *testing.T) {
	for _, value := range []string{"```", "a\n```\nb", "~~~", "</script>", "\u2028", ":::", "{{"} {
		got, err := fill(t, "{{json .}}", map[string]string{"b": value, "a": "x"})
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsAny(got, "\n\u2028<") || !strings.HasPrefix(got, `{"a":"x","b":`) {
			t.Errorf("%q: got %s", value, got)
		}
	}
	for _, value := range []string{"\x00", "\x1f", "\x7f", "\xff", "\b"} {
		if got, err := fill(t, "{{json .}}", value); err == nil {
			t.Errorf("%q: got %s, want an error", value, got)
		}
	}
	if got, err := fill(t, "{{json .}}", `\u0001 \\b C:\files`); err != nil {
		t.Errorf("got %s and %v", got, err)
	}
}
