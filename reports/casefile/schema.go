package casefile

import (
	"bytes"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"spoor2/reports/cases"
)

// Patterns of texts that have a form; what they mean is proved by Read.
const (
	idPattern    = `^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?$`
	bsnPattern   = `^[0-9]{8,9}$`
	datePattern  = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	monthPattern = `^[0-9]{4}-(0[1-9]|1[0-2])$`
)

// Schema gives the JSON Schema (2020-12) of a case file, one case or an array of
// them, with Dutch titles and explanations. What fits it can be read, but for
// what a schema cannot say, such as a date that does not exist; Read takes a
// little more, such as null for absent.
func Schema() []byte {
	var b bytes.Buffer
	s := schema{jsontext.NewEncoder(&b, jsontext.WithIndent("  "))}
	s.object(func() {
		s.text("$schema", "https://json-schema.org/draft/2020-12/schema")
		s.text("title", "Dossier spoor 2")
		s.text("description", "Eén dossier, of een lijst van dossiers. Een veld dat niet bekend is, staat er niet in; een lege lijst betekent: ingevuld, niets te melden.")
		s.key("anyOf")
		s.list(s.alternatives)
		s.key("$defs")
		s.object(func() {
			s.key("dossier")
			s.field(cases.Format(), "")
		})
	})
	return b.Bytes()
}

// alternatives are one case, and an array of cases.
func (s schema) alternatives() {
	one := func() { s.text("$ref", "#/$defs/dossier") }
	s.object(one)
	s.object(func() {
		s.text("type", "array")
		s.key("items")
		s.object(one)
	})
}

// A schema writes keys and values. It cannot fail: what it writes is ours.
type schema struct{ enc *jsontext.Encoder }

func (s schema) write(t jsontext.Token) {
	if err := s.enc.WriteToken(t); err != nil {
		panic("casefile: schema: " + err.Error())
	}
}

func (s schema) key(name string)         { s.write(jsontext.String(name)) }
func (s schema) text(name, value string) { s.key(name); s.write(jsontext.String(value)) }
func (s schema) number(name string, n int) {
	s.key(name)
	s.write(jsontext.Int(int64(n)))
}

func (s schema) object(body func()) {
	s.write(jsontext.BeginObject)
	body()
	s.write(jsontext.EndObject)
}

func (s schema) list(body func()) {
	s.write(jsontext.BeginArray)
	body()
	s.write(jsontext.EndArray)
}

// field writes what the field of that pointer may hold.
func (s schema) field(f *cases.Field, pointer string) {
	s.object(func() {
		if f.Label != "" {
			s.text("title", f.Label)
		}
		if d := describe(f); d != "" {
			s.text("description", d)
		}
		switch f.Kind {
		case cases.ObjectKind:
			s.members(f, pointer)
		case cases.ListKind:
			s.text("type", "array")
			s.number("maxItems", maxItems)
			s.key("items")
			s.field(f.Item, pointer+"/…")
		default:
			s.scalar(f, pointer)
		}
	})
}

func (s schema) members(f *cases.Field, pointer string) {
	s.text("type", "object")
	s.key("additionalProperties")
	s.write(jsontext.False)
	if need := map[string]string{"": "case", "/case": "id"}[pointer]; need != "" {
		s.key("required")
		s.list(func() { s.write(jsontext.String(need)) })
	}
	s.key("properties")
	s.object(func() {
		for _, g := range f.Fields {
			s.key(g.Key)
			s.field(g, pointer+"/"+g.Key)
		}
	})
}

func (s schema) scalar(f *cases.Field, pointer string) {
	switch f.Kind {
	case cases.YesNoKind:
		s.text("type", "boolean")
	case cases.IntKind:
		s.text("type", "integer")
		s.number("minimum", 1)
		if pointer == versionPointer {
			s.number("maximum", cases.FormatVersion)
		} else {
			s.number("maximum", maxInt)
		}
	case cases.DecimalKind:
		s.text("type", "number")
		s.number("minimum", 0)
		s.number("maximum", maxDecimal)
	case cases.MoneyKind:
		s.text("type", "number")
		s.number("minimum", 0)
		s.number("maximum", maxMoney)
	case cases.DateKind:
		s.text("type", "string")
		s.text("format", "date")
		s.text("pattern", datePattern)
	case cases.MonthKind:
		s.text("type", "string")
		s.text("pattern", monthPattern)
	case cases.CodeKind:
		s.text("type", "string")
		s.codes(f)
	default:
		s.text("type", "string")
		switch pointer {
		case idPointer:
			s.text("pattern", idPattern)
		case bsnPointer:
			s.text("pattern", bsnPattern)
		}
	}
}

// codes offers the codes of a list, as all that can stand there or, when codes of
// one's own are kept, as examples.
func (s schema) codes(f *cases.Field) {
	if f.Open {
		s.key("examples")
	} else {
		s.key("enum")
	}
	s.list(func() {
		for _, c := range f.Codes {
			s.write(jsontext.String(c.Value))
		}
	})
}

// describe gives the explanation of a field: its help, what its codes mean, and
// whether a report asks for it.
func describe(f *cases.Field) string {
	var parts []string
	if f.Help != "" {
		parts = append(parts, f.Help)
	}
	if means := meanings(f.Codes); means != "" {
		parts = append(parts, means)
	}
	switch f.Need {
	case "R":
		parts = append(parts, "Nodig in een definitief rapport.")
	case "r":
		parts = append(parts, "Nodig in een definitief rapport, tenzij het nog niet beschikbaar is.")
	}
	return strings.Join(parts, " ")
}

// meanings explains the codes that do not explain themselves.
func meanings(codes cases.Codes) string {
	var means []string
	for _, c := range codes {
		if c.Label != strings.ReplaceAll(c.Value, "_", " ") {
			means = append(means, c.Value+" = "+c.Label)
		}
	}
	if means == nil {
		return ""
	}
	return strings.Join(means, "; ") + "."
}
