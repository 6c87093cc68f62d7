package reports

import (
	"reflect"
	"slices"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/privacy"
)

// maskedNumber stands in a draft for a number that seems to be a BSN.
const maskedNumber = "[nummer verwijderd]"

// unmasked are the fields that are compared or opened, not read, by key or with
// that of what they stand in: another value would break what refers to it.
var unmasked = map[string]bool{
	"id": true, "bsn": true, "document": true, "documentRef": true, "evidenceRef": true, "placementRef": true,
	"phase": true, "activity": true, "goal": true, "agreements.source": true, "file": true, "logo": true, "vacancyUrl": true,
}

// masked gives what a draft is made from: a draft is made in spite of what is wrong
// with the texts, but nobody may see a BSN in it, nor find one in its source. A
// case without such a number, and a report that is no draft, come back as they
// are; the case given is never changed.
func masked(c *cases.Case, r facts.Report) (*cases.Case, facts.Report) {
	if r.State != facts.Draft || !numbered(reflect.ValueOf(c).Elem(), cases.Format(), "") {
		return c, r
	}
	safe := *c
	mask(reflect.ValueOf(&safe).Elem(), cases.Format(), "")
	for i := range c.Reports {
		if &c.Reports[i] == r.Texts {
			r.Texts = &safe.Reports[i]
		}
	}
	for i := range c.Documents {
		if &c.Documents[i] == r.Document {
			r.Document = &safe.Documents[i]
		}
	}
	return &safe, r
}

// numbered reports whether a text below v, which stands in key, holds what seems
// to be a BSN.
func numbered(v reflect.Value, f *cases.Field, key string) bool {
	switch f.Kind {
	case cases.ObjectKind:
		return slices.ContainsFunc(f.Fields, func(g *cases.Field) bool {
			return !unmasked[g.Key] && !unmasked[key+"."+g.Key] && numbered(v.Field(g.Index), g, g.Key)
		})
	case cases.ListKind:
		for i := range v.Len() {
			if numbered(v.Index(i), f.Item, key) {
				return true
			}
		}
	case cases.LineKind, cases.ProseKind:
		return len(numbers(v.String())) > 0
	}
	return false
}

// mask masks the numbers in every text below v, which stands in key, in lists of
// its own.
func mask(v reflect.Value, f *cases.Field, key string) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			if !unmasked[g.Key] && !unmasked[key+"."+g.Key] {
				mask(v.Field(g.Index), g, g.Key)
			}
		}
	case cases.ListKind:
		if v.Len() > 0 {
			v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v))
		}
		for i := range v.Len() {
			mask(v.Index(i), f.Item, key)
		}
	case cases.LineKind, cases.ProseKind:
		s := v.String()
		all := numbers(s)
		for _, n := range slices.Backward(all) {
			s = s[:n.Start] + maskedNumber + s[n.End:]
		}
		if len(all) > 0 {
			v.SetString(s)
		}
	}
}

// numbers finds what seems to be a BSN (rule P03), in order of place.
func numbers(s string) []privacy.Leak {
	const fewest = 8 // digits of a BSN without its first nought
	if digits := strings.Count(s, "0"); digits < fewest {
		for _, c := range []byte(s) {
			if '1' <= c && c <= '9' {
				digits++
			}
		}
		if digits < fewest {
			return nil
		}
	}
	found := privacy.Lint(privacy.Field{Kind: privacy.Identity}, s)
	return slices.DeleteFunc(found, func(l privacy.Leak) bool { return l.Rule != "P03" })
}
