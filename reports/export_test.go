package reports

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/markup"
)

// BindAfter prints a dossier of which the trees, the first that of the index, are
// changed when they have been laid out: what they say then is not on the pages.
func BindAfter(p *Press, c *cases.Case, today calendar.Date, docs []facts.Report, change func(trees []*markup.Document)) error {
	view, parts, err := p.sections(c, today, docs, nil, nil)
	if err != nil {
		return err
	}
	var trees []*markup.Document
	for _, s := range parts {
		trees = append(trees, s.tree)
	}
	change(trees)
	_, err = p.bound(c, today, view, parts)
	return err
}

// What Print does to every report, and Judge to every draft.
var (
	Prove   = prove
	Masked  = masked
	Numbers = masking("").numbers
	ToDos   = toDos
)
