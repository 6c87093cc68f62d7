package reports

import (
	"reflect"
	"slices"

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

// isUnmasked reports whether a field, of what stands in key, is one of these.
func isUnmasked(key, field string) bool { return unmasked[field] || unmasked[key+"."+field] }

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
			return !isUnmasked(key, g.Key) && numbered(v.Field(g.Index), g, g.Key)
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
			if !isUnmasked(key, g.Key) {
				mask(v.Field(g.Index), g, g.Key)
			}
		}
	case cases.ListKind:
		ownList(v)
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

// ownList makes a list one that no other case has.
func ownList(v reflect.Value) {
	if v.Len() > 0 {
		v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v))
	}
}

// numbers finds what seems to be a BSN (rule P03), in order of place.
func numbers(s string) []privacy.Leak {
	if !numeric(s) {
		return nil
	}
	return privacy.Lint(privacy.Field{Kind: privacy.Identity}, s)
}

// numeric reports whether a text has as many digits as a BSN, with no letter between
// them: few texts have, and reading one takes long.
func numeric(s string) bool {
	const fewest = 8 // digits of a BSN without its first nought
	digits := 0
	for _, c := range []byte(s) {
		switch letter := c | 0x20; {
		case '0' <= c && c <= '9':
			if digits++; digits == fewest {
				return true
			}
		case 'a' <= letter && letter <= 'z':
			digits = 0
		}
	}
	return false
}
