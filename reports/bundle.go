package reports

import (
	"fmt"

	"spoor2/reports/bind"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/draw"
	"spoor2/reports/facts"
)

// PrintBundle binds reports of one kind into an archival file of their own: no title
// page, no lists. They come in the order of the trajectory and look as they do
// alone; what each was made from is in the file too. The file has the date of the
// latest of them: it changes only when they do.
func (p *Press) PrintBundle(c *cases.Case, name string, docs []facts.Report) (*Dossier, error) {
	var parts []section
	var leaves []bind.Part
	made := new(Dossier)
	docs = inOrder(docs)
	var latest calendar.Date
	for _, r := range docs {
		s, err := p.reportPart(c, r)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", r.Name(), err)
		}
		if r.Date.After(latest) {
			latest = r.Date
		}
		n := len(s.pages.Pages)
		made.Parts = append(made.Parts, Part{Title: s.title, From: made.Pages + 1, Pages: n})
		made.Pages += n
		parts, leaves = append(parts, s), append(leaves, bind.Part{Pages: s.pages, Title: s.title, Top: true})
	}
	whole, err := bind.Join(leaves)
	if err != nil {
		return nil, err
	}
	about := p.infoOn(c, latest, name)
	if about.Files, err = p.carried(c, docs, nil); err != nil {
		return nil, err
	}
	if made.PDF, err = draw.PDF(whole, p.Faces, about); err == nil {
		_, err = proveRow(parts, made.PDF, p.Style.Logo != nil)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return made, nil
}
