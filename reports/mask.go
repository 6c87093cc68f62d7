package reports

import (
	"reflect"
	"slices"
	"unicode/utf8"

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
	m := masking(c.Employee.BSN)
	if r.State != facts.Draft || !m.numbered(reflect.ValueOf(c).Elem(), cases.Format(), "") {
		return c, r
	}
	safe := *c
	m.mask(reflect.ValueOf(&safe).Elem(), cases.Format(), "")
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

// A masking masks in a case what seems to be a BSN. It is the BSN of the employee,
// which is masked in what is compared too: everywhere alike, so that what refers to
// it still does.
type masking string

// numbered reports whether a text below v, which stands in key, holds a number that
// is masked.
func (m masking) numbered(v reflect.Value, f *cases.Field, key string) bool {
	switch f.Kind {
	case cases.ObjectKind:
		return slices.ContainsFunc(f.Fields, func(g *cases.Field) bool {
			if isUnmasked(key, g.Key) {
				return g.Kind == cases.LineKind && len(m.own(g.Key, v.Field(g.Index).String())) > 0
			}
			return m.numbered(v.Field(g.Index), g, g.Key)
		})
	case cases.ListKind:
		for i := range v.Len() {
			if m.numbered(v.Index(i), f.Item, key) {
				return true
			}
		}
	case cases.LineKind, cases.ProseKind:
		return len(m.numbers(v.String())) > 0
	}
	return false
}

// mask masks the numbers in every text below v, which stands in key, in lists of
// its own.
func (m masking) mask(v reflect.Value, f *cases.Field, key string) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			switch x := v.Field(g.Index); {
			case !isUnmasked(key, g.Key):
				m.mask(x, g, g.Key)
			case g.Kind == cases.LineKind:
				cover(x, m.own(g.Key, x.String()))
			}
		}
	case cases.ListKind:
		ownList(v)
		for i := range v.Len() {
			m.mask(v.Index(i), f.Item, key)
		}
	case cases.LineKind, cases.ProseKind:
		cover(v, m.numbers(v.String()))
	}
}

// cover puts a mask in the place of each number in a text.
func cover(v reflect.Value, all []privacy.Leak) {
	s := v.String()
	for _, n := range slices.Backward(all) {
		s = s[:n.Start] + maskedNumber + s[n.End:]
	}
	if len(all) > 0 {
		v.SetString(s)
	}
}

// ownList makes a list one that no other case has.
func ownList(v reflect.Value) {
	if v.Len() > 0 {
		v.Set(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v))
	}
}

// numbers finds what seems to be a BSN (rule P03), in order of place.
func (m masking) numbers(s string) []privacy.Leak {
	if !numeric(s) {
		return nil
	}
	return privacy.Lint(privacy.Field{Kind: privacy.Identity, BSN: string(m)}, s)
}

// own finds the BSN of the employee in a field that is compared; the one that it is
// filled in at is on no report.
func (m masking) own(key, s string) []privacy.Leak {
	if key == "bsn" || m == "" || !numeric(s) {
		return nil
	}
	return privacy.Lint(privacy.Field{Kind: privacy.Reference, BSN: string(m)}, s)
}

// numeric reports whether a text has as many digits as a BSN, with no letter between
// them: few texts have, and reading one takes long.
func numeric(s string) bool {
	const fewest = 8 // digits of a BSN without its first nought
	digits := 0
	for _, c := range []byte(s) {
		switch letter := c | 0x20; {
		case '0' <= c && c <= '9', c >= utf8.RuneSelf: // which may be a digit of another style
			if digits++; digits == fewest {
				return true
			}
		case 'a' <= letter && letter <= 'z':
			digits = 0
		}
	}
	return false
}
