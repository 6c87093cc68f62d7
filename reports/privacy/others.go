package privacy

import (
	"slices"
	"strings"
)

// Unmistakable gives what leaks in a text that somebody else wrote, who had no rules
// to keep: only what can be nothing else. In a name (Identity) that is a certain term,
// elsewhere one of which the clause says that somebody has it or that it is a cause;
// and the BSN of the employee, or a number that is called one.
func Unmistakable(f Field, text string) []Leak {
	d := document{own: significant(f.BSN)}
	if f.Kind == Identity {
		return d.certainly(entry{terms: true}, text)
	}
	d.read(Narrative, text)
	d.divide()
	d.excuse(namesOf(f.Known))
	d.findOwn()
	own := len(d.finds)
	d.findNumbers()
	d.finds = append(d.finds[:own], slices.DeleteFunc(slices.Clone(d.finds[own:]), func(f find) bool { return !d.called(f) })...)
	numbers := len(d.finds)
	d.findTerms()
	d.finds = append(d.finds[:numbers], slices.DeleteFunc(slices.Clone(d.finds[numbers:]), func(f find) bool { return f.hold != firm || f.rule != "P01" })...)
	d.settle()
	return d.leaks()
}

// called reports whether a BSN is said to be one beside a number.
func (d *document) called(f find) bool {
	before := strings.ToLower(d.text[max(0, f.start-labelReach):f.start])
	after := strings.ToLower(d.text[f.end:min(len(d.text), f.end+labelReach)])
	return lastOf(before, bsnLabels) >= 0 || startsNear(after, bsnLabels)
}
