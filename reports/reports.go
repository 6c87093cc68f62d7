package reports

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/draw"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
	"spoor2/reports/font"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/merge"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"
)

// A Press prints reports: templates, typeface and style, prepared once. It may
// be used by many goroutines at the same time.
type Press struct {
	Templates *merge.Set
	Faces     *font.Family
	Style     layout.Style
	Stock     bool // Print draws with stock maroto: plain, untagged, not proved
	NoSource  bool // leave the case out of the file
	Settings  check.Settings

	// Time is when files say they were made; zero is the beginning of the
	// report's own day, so that the same case gives the same bytes on any day.
	Time time.Time

	ttf [3][]byte // the files of Faces, which stock maroto reads itself
}

// faces are the files of the typeface by paper.Style.
var faces = [3]string{"fonts/OpenSans-Regular.ttf", "fonts/OpenSans-Semibold.ttf", "fonts/OpenSans-Italic.ttf"}

// NewPress prepares a press from the files of a house: templates (*.md,
// partials/*.md) and fonts.
func NewPress(house fs.FS) (*Press, error) {
	set, err := merge.Parse(house)
	if err != nil {
		return nil, err
	}
	p := &Press{Templates: set, Faces: new(font.Family)}
	for i, name := range faces {
		if p.ttf[i], err = fs.ReadFile(house, name); err != nil {
			return nil, fmt.Errorf("lettertype %s: %w", name, err)
		}
		if p.Faces[i], err = font.Parse(p.ttf[i]); err != nil {
			return nil, fmt.Errorf("lettertype %s: %w", name, err)
		}
	}
	return p, nil
}

// A Document is a printed report.
type Document struct {
	Report facts.Report
	Name   string // of its file: "2026-0042-voortgang-03.pdf"
	PDF    []byte
	Pages  int
}

// FileName is the name of a report's file. A draft says so in its name.
func FileName(c *cases.Case, r facts.Report) string {
	name := c.Case.ID + "-" + r.Slug()
	if r.State == facts.Draft {
		name += "-concept"
	}
	return name + ".pdf"
}

// Print prints one report of a case: merge, read the Markdown, lay out, draw. As
// with the stages, an error does not say of which report it is: who asked knows.
func (p *Press) Print(c *cases.Case, r facts.Report) (*Document, error) {
	c, r = masked(c, r)
	pages, tree, err := p.layout(c, r)
	if err != nil {
		return nil, err
	}
	doc := &Document{Report: r, Name: FileName(c, r), Pages: len(pages.Pages)}
	about := p.info(c, r.Date, string(r.State))
	about.Title = title(tree, doc.Name)
	switch {
	case p.Stock:
		doc.PDF, err = draw.Stock(pages, p.ttf, about)
	case p.NoSource:
		doc.PDF, err = draw.PDF(pages, p.Faces, about)
	default:
		about.Files = make([]pdf.File, 1)
		if about.Files[0], err = source(c, r); err == nil {
			doc.PDF, err = draw.PDF(pages, p.Faces, about)
		}
	}
	if err == nil && !p.Stock {
		err = prove(tree, doc.PDF, p.Style.Logo != nil)
	}
	if err == nil && len(doc.PDF) > MaxBytes {
		err = p.tooBig(len(doc.PDF))
	}
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// MaxBytes is what UWV takes in: a report that is larger cannot be sent there.
const MaxBytes = 10_000_000

func (p *Press) tooBig(size int) error {
	what := "kort de langste teksten in"
	if logo := p.Style.Logo; logo != nil {
		what = fmt.Sprintf("bewaar het logo opnieuw en kleiner (nu %s MB), of kort de langste teksten in", dutch.Decimal(int64(len(logo.Data)+9999)/10_000))
	}
	return fmt.Errorf("het bestand is %s MB, en UWV neemt niet meer dan %d MB aan; %s", dutch.Decimal(int64(size+9999)/10_000), MaxBytes/1_000_000, what)
}

// Merge is the first stage: the Markdown of a report.
func (p *Press) Merge(c *cases.Case, r facts.Report) ([]byte, error) {
	c, r = masked(c, r)
	return p.Templates.Merge(string(r.Type), facts.NewView(c, r))
}

// Markup is the second stage: the tree of a report.
func (p *Press) Markup(c *cases.Case, r facts.Report) (*markup.Document, error) {
	return p.markup(masked(c, r))
}

// markup is Markup of what has been masked.
func (p *Press) markup(c *cases.Case, r facts.Report) (*markup.Document, error) {
	src, err := p.Templates.Merge(string(r.Type), facts.NewView(c, r))
	if err != nil {
		return nil, err
	}
	tree, err := markup.Parse(src)
	if err != nil {
		return nil, err
	}
	return tree, begun(tree, string(r.Type))
}

// begun fails where a template says nothing, or not which report it is: it would
// come out as a finished report without a title.
func begun(tree *markup.Document, template string) error {
	opens := func(b markup.Block) bool { _, ok := b.(*markup.Opening); return ok }
	switch {
	case len(tree.Blocks) == 0:
		return fmt.Errorf("het sjabloon voor %s maakt een leeg rapport; kijk %s.md na, of haal dat weg om het sjabloon van het huis te gebruiken", template, template)
	case !slices.ContainsFunc(tree.Blocks, opens):
		return fmt.Errorf("het sjabloon voor %s maakt een rapport zonder opening; zet in %s.md bovenaan ::: opening, met daarin de titel", template, template)
	}
	return nil
}

// Layout is the third stage: the pages of a report.
func (p *Press) Layout(c *cases.Case, r facts.Report) (*paper.Document, error) {
	pages, _, err := p.layout(masked(c, r))
	return pages, err
}

// layout is Layout of what has been masked, and gives the tree too.
func (p *Press) layout(c *cases.Case, r facts.Report) (*paper.Document, *markup.Document, error) {
	tree, err := p.markup(c, r)
	if err != nil {
		return nil, nil, err
	}
	pages, err := layout.Paginate(tree, p.Faces, p.Style)
	if err != nil {
		return nil, nil, err
	}
	return pages, tree, nil
}

// Creator names the program in every file it makes.
const Creator = "spoor2"

const producer = Creator + ", maroto v2"

// info is what a file says of itself but for its title: which case it is about, how
// that or the report stands, and on which day.
func (p *Press) info(c *cases.Case, on calendar.Date, stand string) pdf.Info {
	when := p.Time
	if when.IsZero() {
		when = time.Date(on.Year, on.Month, on.Day, 0, 0, 0, 0, time.UTC)
	}
	return pdf.Info{
		Author:   c.Agency.Name,
		Keywords: p.rules(),
		Subject:  "Re-integratie tweede spoor, dossier " + c.Case.ID + ", " + stand,
		Lang:     "nl-NL",
		Creator:  Creator,
		Producer: producer,
		Time:     when,
	}
}

// rules names the rules by which reports are judged: their version and the
// limits that are not those of the house.
func (p *Press) rules() string {
	own := p.Settings.Own()
	if len(own) == 0 {
		return "regels " + check.Version
	}
	all := make([]string, 0, len(own))
	for _, key := range slices.Sorted(maps.Keys(own)) {
		all = append(all, key+" "+strconv.Itoa(own[key]))
	}
	return "regels " + check.Version + ", eigen normen " + strings.Join(all, " ")
}

// SourceName is the name of the case inside a report.
const SourceName = "bron.json"

// source is what the report was made from: the extract of the case, so that the
// report can be made again from itself.
func source(c *cases.Case, r facts.Report) (pdf.File, error) {
	var b bytes.Buffer
	err := casefile.WriteJSON(&b, facts.Extract(c, r))
	return pdf.File{
		Name: SourceName, Mime: "application/json", Relation: pdf.Source, Data: b.Bytes(),
		Description: "De gegevens waaruit dit rapport is gemaakt",
	}, err
}

// title is the name that the template gives the document, or else its file's.
func title(tree *markup.Document, otherwise string) string {
	for _, b := range tree.Blocks {
		if o, ok := b.(*markup.Opening); ok && len(o.Name) > 0 {
			return o.Name.String()
		}
	}
	return otherwise
}
