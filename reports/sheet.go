package reports

import (
	"fmt"

	"spoor2/reports/draw"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
)

// PrintSheet prints a template that is no report of a case but says something
// about it, such as the readiness check, and gives its pages. The file is archival
// and proved like a report. The title is that of the template; language and
// program are filled in.
func (p *Press) PrintSheet(template string, view any, about pdf.Info) (file []byte, pages int, err error) {
	tree, laid, err := p.sheet(template, view)
	if err != nil {
		return nil, 0, err
	}
	about.Lang, about.Creator, about.Producer = "nl-NL", Creator, producer
	about.Title = title(tree, template)
	if file, err = draw.PDF(laid, p.Faces, about); err == nil {
		err = prove(tree, file, p.Style.Logo != nil)
	}
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", template, err)
	}
	return file, len(laid.Pages), nil
}

// sheet merges, reads and lays out a template.
func (p *Press) sheet(template string, view any) (*markup.Document, *paper.Document, error) {
	src, err := p.Templates.Merge(template, view)
	if err != nil {
		return nil, nil, err
	}
	tree, err := markup.Parse(src)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", template, err)
	}
	laid, err := layout.Paginate(tree, p.Faces, p.Style)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", template, err)
	}
	return tree, laid, nil
}
