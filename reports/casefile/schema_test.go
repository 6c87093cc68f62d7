package casefile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/golden"
	"spoor2/reports/cases"
)

func TestSchema(t *testing.T) {
	golden.Check(t, "casefile/schema.json", Schema())
}

func TestFixturesFitSchema(t *testing.T) {
	for _, path := range files(t, "ok/*.json") {
		if misfits := validate(t, content(t, path)); len(misfits) > 0 {
			t.Errorf("%s: %s", path, strings.Join(misfits, "\n"))
		}
	}
}

func TestWhatReadRefusesDoesNotFitSchema(t *testing.T) {
	for _, name := range []string{"codes", "ids", "unknown-keys", "wrong-types", "not-cases", "many"} {
		if misfits := validate(t, content(t, fixtures+"broken/"+name+".json")); len(misfits) == 0 {
			t.Errorf("%s fits the schema", name)
		}
	}
}

func TestSchemaPatternOfIDIsThatOfSafeID(t *testing.T) {
	pattern := regexp.MustCompile(idPattern)
	for _, id := range []string{"2026-0042", "a", "a.", ".a", "-a", "a_", "", strings.Repeat("a", 64), strings.Repeat("a", 65), "é", "a b"} {
		if got, want := pattern.MatchString(id), cases.SafeID(id); got != want {
			t.Errorf("%q: pattern %v, SafeID %v", id, got, want)
		}
	}
}

// decode keeps a bit a field.
func TestNoObjectHasMoreThan64Fields(t *testing.T) {
	var walk func(f *cases.Field)
	walk = func(f *cases.Field) {
		if len(f.Fields) > 64 {
			t.Errorf("%s has %d fields", f.Label, len(f.Fields))
		}
		for _, g := range f.Fields {
			walk(g)
		}
		if f.Item != nil {
			walk(f.Item)
		}
	}
	walk(cases.Format())
}

// validate tells where a document does not fit the schema. It knows the words
// that our schema uses and stops at others.
func validate(t *testing.T, document []byte) []string {
	t.Helper()
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.NewDecoder(bytes.NewReader(document)).Decode(&value); err != nil {
		t.Fatal(err)
	}
	v := validator{t: t, root: schema}
	v.check(schema, value, "")
	return v.misfits
}

type validator struct {
	t       *testing.T
	root    map[string]any
	misfits []string
}

func (v *validator) check(schema map[string]any, value any, pointer string) {
	say := func(format string, args ...any) {
		v.misfits = append(v.misfits, pointer+": "+fmt.Sprintf(format, args...))
	}
	for word, rule := range schema {
		switch word {
		case "$schema", "$defs", "title", "description", "examples", "format":
		case "$ref":
			v.check(v.root["$defs"].(map[string]any)["dossier"].(map[string]any), value, pointer)
		case "anyOf":
			v.checkAny(rule.([]any), value, pointer)
		case "type":
			if typeOf(value) != rule && !(rule == "number" && typeOf(value) == "integer") {
				say("a %s, want %s", typeOf(value), rule)
			}
		case "enum":
			if !slices.Contains(rule.([]any), value) {
				say("%v is not in the list", value)
			}
		case "pattern":
			if s, ok := value.(string); ok && !regexp.MustCompile(rule.(string)).MatchString(s) {
				say("does not match %s", rule)
			}
		case "minimum", "maximum":
			if n, ok := value.(float64); ok && (n < rule.(float64)) == (word == "minimum") && n != rule.(float64) {
				say("%v is beyond the %s", n, word)
			}
		case "maxItems":
			if list, ok := value.([]any); ok && float64(len(list)) > rule.(float64) {
				say("%d items", len(list))
			}
		case "items":
			if list, ok := value.([]any); ok {
				for i, item := range list {
					v.check(rule.(map[string]any), item, fmt.Sprintf("%s/%d", pointer, i))
				}
			}
		case "required", "additionalProperties", "properties":
			if object, ok := value.(map[string]any); ok {
				v.checkMembers(word, rule, object, schema["properties"].(map[string]any), pointer)
			}
		default:
			v.t.Fatalf("the schema says %s", word)
		}
	}
}

func (v *validator) checkMembers(word string, rule any, object, properties map[string]any, pointer string) {
	if word == "required" {
		for _, key := range rule.([]any) {
			if _, ok := object[key.(string)]; !ok {
				v.misfits = append(v.misfits, pointer+": no "+key.(string))
			}
		}
		return
	}
	for key, value := range object {
		property, known := properties[key].(map[string]any)
		switch {
		case word == "properties" && known:
			v.check(property, value, pointer+"/"+key)
		case word == "additionalProperties" && !known:
			v.misfits = append(v.misfits, pointer+": unknown "+key)
		}
	}
}

// checkAny keeps the misfits of the best of the schemas.
func (v *validator) checkAny(schemas []any, value any, pointer string) {
	var best []string
	for i, schema := range schemas {
		one := validator{t: v.t, root: v.root}
		one.check(schema.(map[string]any), value, pointer)
		if i == 0 || len(one.misfits) < len(best) {
			best = one.misfits
		}
	}
	v.misfits = append(v.misfits, best...)
}

func typeOf(value any) string {
	switch v := value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case bool:
		return "boolean"
	case float64:
		if v == float64(int64(v)) {
			return "integer"
		}
		return "number"
	}
	return "null"
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"Anna", " e\u0301\r\n \n\n- een  \n\t- twee\u2028", "\u00a0", "a\x00", "\xff", "\ufeff\u0301"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, prose bool) {
		once, message := clean(s, prose)
		if message != "" {
			return
		}
		if !utf8.ValidString(once) {
			t.Errorf("%q became %q", s, once)
		}
		if twice, message := clean(once, prose); twice != once || message != "" {
			t.Errorf("%q became %q and then %q (%s)", s, once, twice, message)
		}
	})
}
