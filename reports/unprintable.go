package reports

import (
	"reflect"
	"strconv"

	"spoor2/reports/cases"
)

// An Unprintable is a character in a case that the typeface does not have.
type Unprintable struct {
	Pointer string // JSON pointer of the text
	Rune    rune   // the first in it
}

// Unprintable finds the texts of a case that cannot be printed, in the order of
// the format. Layout sees the characters only when they have left their fields.
func (p *Press) Unprintable(c *cases.Case) []Unprintable {
	var found []Unprintable
	p.unprintable(reflect.ValueOf(c).Elem(), cases.Format(), "", &found)
	return found
}

func (p *Press) unprintable(v reflect.Value, f *cases.Field, at string, found *[]Unprintable) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			p.unprintable(v.Field(g.Index), g, at+"/"+g.Key, found)
		}
	case cases.ListKind:
		for i := range v.Len() {
			p.unprintable(v.Index(i), f.Item, at+"/"+strconv.Itoa(i), found)
		}
	case cases.LineKind, cases.ProseKind:
		for _, r := range v.String() {
			if !p.shows(r) {
				*found = append(*found, Unprintable{at, r})
				return
			}
		}
	}
}

// shows reports whether every face has r. What breaks a line is not shown.
func (p *Press) shows(r rune) bool {
	if r == '\n' || r == '\t' {
		return true
	}
	for _, face := range p.Faces {
		if !face.Has(r) {
			return false
		}
	}
	return true
}
