// Package anonymise makes of a case another of the same shape that tells of
// nobody: to show, to practise with, or to send along with a report of a mistake.
//
// What is filled in stays filled in, lists keep their length, and codes, answers
// and numbers stay as they are. All dates move by the same number of weeks, so
// that terms and days of the week hold. Everything typed is replaced: names,
// numbers and references by stand-ins, free text by neutral sentences of about
// the same length, with its paragraphs and lists. A field of which nobody decided
// what it holds is replaced too.
//
// Which stand-in something gets follows from a key (HMAC-SHA-256): with the same
// key the same name is the same stand-in, in every field and every case, so that
// who signs stays who signs. Where two names would get one stand-in the second
// gets another. No stand-in that is coined is a word of the original, and no four
// words in a row are, as far as the stock of sentences goes.
//
// Anonymous in the sense of the AVG a case is only to those who have neither the
// key nor the original, and do not know its dates or the numbers in it: those are
// moved and kept. Reading and writing files, and making up a key, are left to
// others.
package anonymise

import (
	"fmt"
	"reflect"
	"strings"

	"spoor2/reports/cases"
)

// Cases gives the stand-ins of cases, which are not changed, and by how many days
// their dates have moved: one shift for all, so that one day is today to all of
// them. The same cases and key give the same stand-ins. It is an error, in Dutch,
// when the dates lie so far apart that moving them leads out of the calendar.
func Cases(all []*cases.Case, key string) (out []*cases.Case, days int, err error) {
	n, err := weeks(all, key)
	if err != nil {
		return nil, 0, stretched(all, key)
	}
	for _, c := range all {
		x := newCast(c, key)
		x.days = 7 * n
		one := *c
		x.replace(cases.Format(), reflect.ValueOf(&one).Elem(), place{})
		out = append(out, &one)
	}
	return out, 7 * n, nil
}

// stretched says of which case the dates cannot be moved, or that it is of all
// together.
func stretched(all []*cases.Case, key string) error {
	for _, c := range all {
		if _, err := weeks([]*cases.Case{c}, key); err != nil {
			return fmt.Errorf("dossier %s: %w", c.Case.ID, err)
		}
	}
	return errTogether
}

// Case is Cases for one.
func Case(c *cases.Case, key string) (*cases.Case, error) {
	all, _, err := Cases([]*cases.Case{c}, key)
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// A place is where a value stands: the keys on the way to it, without the numbers
// of lists, and the object that holds it.
type place struct {
	keys   []string
	holder reflect.Value
}

// key is that of the field, or of the list that holds it.
func (p place) key() string { return p.keys[len(p.keys)-1] }

// path is the last keys, as many as there are up to n, with points between them.
func (p place) path(n int) string { return strings.Join(p.keys[max(0, len(p.keys)-n):], ".") }

// replace puts stand-ins in the place of what v holds. Lists are made anew: those
// of the original are shared with it until then.
func (x *cast) replace(f *cases.Field, v reflect.Value, at place) {
	switch f.Kind {
	case cases.ObjectKind:
		// What was typed is asked of the original, also when a field before it
		// has been replaced.
		original := reflect.New(v.Type()).Elem()
		original.Set(v)
		for _, g := range f.Fields {
			x.replace(g, v.Field(g.Index), place{append(at.keys[:len(at.keys):len(at.keys)], g.Key), original})
		}
	case cases.ListKind:
		if v.IsNil() {
			return
		}
		all := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(all, v)
		v.Set(all)
		for i := range v.Len() {
			x.replace(f.Item, v.Index(i), at)
		}
	case cases.DateKind, cases.MonthKind, cases.IntKind:
		x.moveTo(f, v, at)
	case cases.CodeKind:
		if s := v.String(); s != "" && !f.Codes.Has(s) {
			v.SetString(x.openCode(s))
		}
	case cases.LineKind:
		if s := v.String(); s != "" {
			v.SetString(x.line(s, at))
		}
	case cases.ProseKind:
		if s := v.String(); s != "" {
			v.SetString(x.prose(s, at))
		}
	}
}
