package casefile

import (
	"reflect"
	"slices"

	"spoor2/reports/cases"
)

// worth is the plan for some cases, without the fields that only the program
// fills in and of which these cases have none: nobody needs to see those.
func (p *plan) worth(cs []*cases.Case) *plan {
	needed := func(c column) bool { return !c.path[0].Rare || used(cs, c.path) }
	out := &plan{cases: &table{}}
	*out.cases = *p.cases
	out.cases.columns = selected(p.cases.columns, needed)
	for _, s := range p.sections {
		if s.columns = selected(s.columns, needed); len(s.columns) > 0 {
			out.sections = append(out.sections, s)
		}
	}
	for _, t := range p.tables {
		if t.above != nil || !t.field().Rare || used(cs, t.list) {
			out.tables = append(out.tables, t)
		}
	}
	return out
}

// used reports whether some case has a value at the end of the way.
func used(cs []*cases.Case, way []*cases.Field) bool {
	return slices.ContainsFunc(cs, func(c *cases.Case) bool {
		return !follow(reflect.ValueOf(c).Elem(), way).IsZero()
	})
}

func selected(all []column, keep func(column) bool) []column {
	var out []column
	for _, c := range all {
		if keep(c) {
			out = append(out, c)
		}
	}
	return out
}
