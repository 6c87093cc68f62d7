package facts

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// A Missing text, or other fact, is one without which a report cannot be made.
type Missing struct {
	Pointer string // JSON pointer in the case
	Label   string // Dutch, as in the workbook
}

// actualEnd is where a case says when the trajectory ended.
const actualEnd = "/trajectory/actualEndDate"

// missing lists the free texts that the format requires for a report and that
// are empty, and of the end report why and when the trajectory ended. What else is not text shows as an empty state on the page and is for
// the checks to judge.
func missing(c *cases.Case, r Report) []Missing {
	v := reflect.ValueOf(c).Elem()
	switch r.Type {
	case cases.Plan:
		return lacking(v, cases.Format(), "T", "", "")
	case cases.End:
		f := cases.Format().Field("outcome")
		out := lacking(v.Field(f.Index), f, "E", "/outcome", "")
		if without(c, r.Type) {
			out = slices.DeleteFunc(out, func(m Missing) bool { return m.Pointer == "/outcome/employeeReaction" })
		}
		if c.Outcome.Kind == "" {
			out = append([]Missing{{"/outcome/kind", f.Field("kind").Label}}, out...)
		}
		if c.Trajectory.ActualEndDate.IsZero() && r.Document == nil { // one that is recorded may be an interim version
			out = append([]Missing{{actualEnd, cases.Format().Field("trajectory").Field("actualEndDate").Label}}, out...)
		}
		return out
	}
	f := cases.Format().Field("reports")
	if r.Texts == nil {
		return []Missing{{"/reports", f.Label + ": nummer " + strconv.Itoa(r.Number)}}
	}
	at := "/reports"
	for i := range c.Reports {
		if &c.Reports[i] == r.Texts {
			at += "/" + strconv.Itoa(i)
		}
	}
	return lacking(reflect.ValueOf(r.Texts).Elem(), f.Item, "", at, "V")
}

// lacking walks the objects below f, not the lists. A field without letters of
// its own has those of inherited.
func lacking(v reflect.Value, f *cases.Field, in, at, inherited string) []Missing {
	var out []Missing
	for _, g := range f.Fields {
		letters := g.In
		if letters == "" {
			letters = inherited
		}
		switch {
		case g.Kind == cases.ObjectKind:
			out = append(out, lacking(v.Field(g.Index), g, in, at+"/"+g.Key, letters)...)
		case g.Kind == cases.ProseKind && g.Need == "R" && strings.Contains(letters, in) && blank(v.Field(g.Index)):
			out = append(out, Missing{at + "/" + g.Key, g.Label})
		}
	}
	return out
}

func blank(v reflect.Value) bool { return strings.TrimSpace(v.String()) == "" }
