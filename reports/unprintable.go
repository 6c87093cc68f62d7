package reports

import (
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/check"
)

// Unprintable finds the texts of a case that cannot be printed, in the order of
// the format. Layout sees the characters only when they have left their fields.
func (p *Press) Unprintable(c *cases.Case) []check.Unprintable {
	return check.Unprintables(c, p.Shows)
}

// Shows reports whether every face has r. What breaks a line is not shown.
func (p *Press) Shows(r rune) bool {
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

// Printable is a text with _ in the place of what the typeface lacks.
func (p *Press) Printable(s string) string {
	return strings.Map(func(r rune) rune {
		if p.Shows(r) {
			return r
		}
		return '_'
	}, s)
}
