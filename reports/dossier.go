package reports

import (
	"cmp"
	"fmt"
	"slices"

	"spoor2/reports/bind"
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/draw"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
)

// An Annex is a file from outside that goes with a case.
type Annex struct {
	Title    string
	Name     string // of its file; it is made safe and unique
	Mime     string // "" follows from the name
	Date     calendar.Date
	Document string // id of the report that it goes with, or nothing
	Data     []byte
	Pages    int    // of a PDF; 0 is not known
	Missing  string // why it is not in the dossier, in Dutch without a full stop; then Data is nil
	Append   bool   // the caller puts its pages after those of the dossier, in the order of the annexes
}

// An Absent is a report that is not in the dossier.
type Absent struct {
	Name string // "Voortgangsrapportage 3"
	Why  string // in Dutch, without a full stop
}

// A Dossier is a case bound into one file.
type Dossier struct {
	PDF      []byte
	Pages    int
	Parts    []Part     // as the index lists them, in order
	Withheld []Withheld // not among the parts, in their order
}

// A Part of a dossier is a report or a list.
type Part struct {
	Title string
	From  int // its first page, from 1
	Pages int
}

// A section is a part before it is bound. The first of a dossier, with the title
// page and the index, has no title.
type section struct {
	title string
	tree  *markup.Document
	pages *paper.Document
}

// PrintDossier binds a title page, an index, reports of a case, the timeline, the
// whole log of applications and the list of annexes into one archival file, proved
// like a report. The reports come in the order of the trajectory and look as they
// do alone; what each was made from, and the annexes, are in the file too.
//
// What the rules say of the reports and the annexes is for the caller to ask
// ([Judge]). A list that would tell a text that stops a report is left out, and
// named as such in the file; on the title page such a text is left out. A BSN in
// the texts of the case is never shown. The file may be larger than [MaxBytes]: it
// is not what UWV takes in.
func (p *Press) PrintDossier(c *cases.Case, today calendar.Date, docs []facts.Report, absent []Absent, annexes []Annex) (*Dossier, error) {
	view, parts, err := p.sections(c, today, inOrder(docs), absent, p.named(annexes))
	if err != nil {
		return nil, err
	}
	return p.bound(c, today, view, parts)
}

// sections lays out all parts of a dossier.
func (p *Press) sections(c *cases.Case, today calendar.Date, docs []facts.Report, absent []Absent, annexes []Annex) (*dossierView, []section, error) {
	parts := make([]section, 1, len(docs)+4) // the first is made last
	for _, r := range docs {
		part, err := p.reportPart(c, r)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", r.Name(), err)
		}
		parts = append(parts, part)
	}
	w := p.Judge(c).withholder()
	view := newDossierView(w.safe, today, docs, absent, annexes)
	lists, list, err := p.lists(w, view, today)
	if err != nil {
		return nil, nil, err
	}
	parts = append(parts, lists...)
	err = p.follow(view, list, parts)
	return view, parts, err
}

// The titles of the lists after the reports.
const (
	timelineTitle = "Tijdlijn"
	logTitle      = "Sollicitaties"
	annexTitle    = "Bijlagen"
)

// lists lays out what follows the reports, as far as it may be told, and gives the
// list of annexes, nil when that is not there.
func (p *Press) lists(w *withholder, view *dossierView, today calendar.Date) (parts []section, list *annexList, err error) {
	for _, own := range []struct {
		template string
		title    string
		view     func(*cases.Case) any
	}{
		{"dossier", frontTitle, func(c *cases.Case) any { return newDossierView(c, today, view.reports, view.Absent, view.annexes) }},
		{"tijdlijn", timelineTitle, func(c *cases.Case) any { return newTimeline(c, today, p.Settings.Norms()) }},
		{"logboek", logTitle, func(c *cases.Case) any { return newSheet(c, today, logTitle) }},
		{annexTemplate, annexTitle, func(c *cases.Case) any {
			return newAnnexList(newSheet(c, today, annexTitle), view.reports, view.annexes)
		}},
	} {
		told, err := w.told(own.template, own.view)
		if err != nil {
			return nil, nil, err
		}
		if len(told) > 0 {
			view.Withheld = append(view.Withheld, Withheld{own.title, told})
		}
		if len(told) > 0 || own.title == frontTitle {
			continue
		}
		shown := own.view(w.safe)
		tree, pages, err := p.sheet(own.template, shown)
		if err != nil {
			return nil, nil, err
		}
		parts = append(parts, section{own.title, tree, pages})
		if own.title == annexTitle {
			list = shown.(*annexList)
		}
	}
	return parts, list, nil
}

// inOrder gives the plan, the progress reports by number, the end report.
func inOrder(docs []facts.Report) []facts.Report {
	docs = slices.Clone(docs)
	rank := func(r facts.Report) int {
		return slices.Index([]cases.DocumentType{cases.Plan, cases.Progress, cases.End}, r.Type)
	}
	slices.SortStableFunc(docs, func(a, b facts.Report) int { return cmp.Or(rank(a)-rank(b), a.Number-b.Number) })
	return docs
}

// partTitle names a report in the index and the outline.
func partTitle(r facts.Report) string {
	if r.State == facts.Draft {
		return dutch.Sentence(r.Name()) + " (concept)"
	}
	return dutch.Sentence(r.Name())
}

func (p *Press) reportPart(c *cases.Case, r facts.Report) (section, error) {
	c, r = masked(c, r)
	pages, tree, err := p.layout(c, r)
	return section{partTitle(r), tree, pages}, err
}

// passes are how often the index is set at most: its length and the numbers in it
// hang on each other, but the second time they are right.
const passes = 4

// front makes the title page and the index.
func (p *Press) front(view *dossierView, parts []section) (section, error) {
	for own, pass := 2, 0; pass < passes; pass++ {
		view.index(own, parts)
		tree, pages, err := p.sheet("dossier", view)
		if err != nil {
			return section{}, err
		}
		if len(pages.Pages) == own {
			return section{"", tree, pages}, nil
		}
		own = len(pages.Pages)
	}
	return section{}, fmt.Errorf("dossier: de inhoudsopgave wordt na %d keer zetten niet even lang als de keer ervoor; kijk dossier.md na", passes)
}

// bound binds the parts, draws them once and reads the whole back.
func (p *Press) bound(c *cases.Case, today calendar.Date, view *dossierView, parts []section) (*Dossier, error) {
	var leaves []bind.Part
	made := &Dossier{Withheld: view.Withheld}
	for i, s := range parts {
		leaves = append(leaves, bind.Part{Pages: s.pages, Title: s.title, Top: i == 0})
		if i > 0 {
			made.Parts = append(made.Parts, Part{Title: s.title, From: made.Pages + 1, Pages: len(s.pages.Pages)})
		}
		made.Pages += len(s.pages.Pages)
	}
	whole, err := bind.Bind(p.Faces, leaves, appended(view.annexes))
	if err != nil {
		return nil, err
	}
	about := p.infoOn(view.View.Case, today, title(parts[0].tree, "Dossier "+c.Case.ID))
	if about.Files, err = p.carried(c, view.reports, view.annexes); err != nil {
		return nil, err
	}
	if made.PDF, err = draw.PDF(whole, p.Faces, about); err == nil {
		err = proveParts(parts, made.PDF, p.Style.Logo != nil, appended(view.annexes))
	}
	if err != nil {
		return nil, fmt.Errorf("dossier: %w", err)
	}
	return made, nil
}

// PrintTimeline prints the dates of the law and of the reports as they stand on a
// day, and gives the pages of the file. It is archival and proved like a report. A
// text that stops a report is left out.
func (p *Press) PrintTimeline(c *cases.Case, today calendar.Date) (file []byte, pages int, err error) {
	safe := p.Judge(c).Safe()
	return p.PrintSheet("tijdlijn", newTimeline(safe, today, p.Settings.Norms()), p.infoOn(safe, today, ""))
}

// infoOn is what a file says of itself that is about a case on a day.
func (p *Press) infoOn(c *cases.Case, today calendar.Date, title string) pdf.Info {
	about := p.info(c, today, "stand op "+dutch.Date(today))
	about.Title = title
	return about
}
