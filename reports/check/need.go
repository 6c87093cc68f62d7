package check

import (
	"slices"
	"strings"

	"spoor2/reports/dutch"
)

// A need is a field that must be filled in.
type need struct {
	lacks   bool
	pointer string
	what    string // Dutch, with its article: "de naam van de werkgever"
}

// require reports each field that lacks its value.
func (p *Pass) require(needs ...need) { p.requireAs(Finding{}, needs...) }

// requireAs does so with the severity, reports and number of like. Of a part of
// the case that is not there at all it reports the part, once.
func (p *Pass) requireAs(like Finding, needs ...need) {
	for i, n := range needs {
		if !n.lacks {
			continue
		}
		f := like
		f.Pointer, f.Message = n.pointer, dutch.Sentence(n.what)+" ontbreekt."
		if part := parent(n.pointer); slices.ContainsFunc(needs, func(m need) bool { return m != n && parent(m.pointer) == part }) {
			if label := p.absent(part); label != "" {
				if slices.ContainsFunc(needs[:i], func(m need) bool { return m.lacks && parent(m.pointer) == part }) {
					continue
				}
				f.Pointer, f.Message = part, say("Het onderdeel %s ontbreekt.", dutch.Lower(label))
			}
		}
		p.Report(f)
	}
}

func parent(pointer string) string { return pointer[:strings.LastIndexByte(pointer, '/')] }

// absent gives the label of a part of the case of which nothing is filled in, and
// nothing when there is something.
func (p *Pass) absent(pointer string) string {
	if v, f, ok := fieldAt(p.Case, pointer); ok && v.IsZero() {
		return f.Label
	}
	return ""
}
