package check

import (
	"reflect"
	"strconv"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// tells reports whether the report that is being made holds the text of a field:
// whether its extract has that text in that field, whatever the number of the item.
// isText is false of what is no text, or is not there; so it is when no report is
// being made.
//
// A text that was logged in one period may be told again later, such as a letter
// that was answered after it, so that the field alone does not say who tells it.
func (p *Pass) tells(pointer string) (told, isText bool) {
	if p.Making == nil {
		return false, false
	}
	text, _, ok := fieldAt(p.Case, pointer)
	if !ok || text.Kind() != reflect.String {
		return false, false
	}
	keys := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	return holds(reflect.ValueOf(p.extracted()).Elem(), cases.Format(), keys, text.String()), true
}

// extracted is what the report that is being made tells of the case.
func (p *Pass) extracted() *cases.Case {
	if p.extract == nil {
		p.extract = facts.Extract(p.Case, *p.Making)
	}
	return p.extract
}

// fieldAt is the value in the field that a JSON pointer leads to; ok is false when
// it leads nowhere.
func fieldAt(c *cases.Case, pointer string) (v reflect.Value, f *cases.Field, ok bool) {
	v, f = reflect.ValueOf(c).Elem(), cases.Format()
	for key := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch f.Kind {
		case cases.ObjectKind:
			g := f.Field(key)
			if g == nil {
				return v, f, false
			}
			v, f = v.Field(g.Index), g
		case cases.ListKind:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= v.Len() {
				return v, f, false
			}
			v, f = v.Index(i), f.Item
		default:
			return v, f, false
		}
	}
	return v, f, true
}

// holds reports whether the field that keys lead to has that text in any item of
// the lists on the way.
func holds(v reflect.Value, f *cases.Field, keys []string, text string) bool {
	switch {
	case len(keys) == 0:
		return v.Kind() == reflect.String && v.String() == text
	case f.Kind == cases.ObjectKind:
		g := f.Field(keys[0])
		return g != nil && holds(v.Field(g.Index), g, keys[1:], text)
	case f.Kind == cases.ListKind:
		for i := range v.Len() {
			if holds(v.Index(i), f.Item, keys[1:], text) {
				return true
			}
		}
	}
	return false
}
