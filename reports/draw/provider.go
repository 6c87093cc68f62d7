package draw

import (
	"errors"

	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"

	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// provider is a core.Provider that writes through package pdf. Strips draw on it
// with their own structure. What maroto's components draw is tagged as it
// comes: text as a paragraph, a code as a figure, lines as artifacts. Places and
// sizes follow maroto's own provider.
type provider struct {
	w     *pdf.Writer
	cfg   *entity.Config
	root  *paper.Elem
	faces *font.Family
	info  *pdf.Info
	x, y  float64 // maroto's cursor, from the corner of the page
	err   error   // the first
}

var _ core.Provider = (*provider)(nil)

func newProvider(cfg *entity.Config, root *paper.Elem, faces *font.Family, info pdf.Info) *provider {
	p := &provider{cfg: cfg, root: root, faces: faces, info: &info}
	p.w = pdf.New(root, faces, p.info)
	return p
}

func (p *provider) fail(err error) {
	if p.err == nil {
		p.err = err
	}
}

// page renders a page of maroto's.
func (p *provider) page(pg core.Page) {
	d := p.cfg.Dimensions
	p.w.Page(unit(d.Width), unit(d.Height))
	p.x, p.y = p.cfg.Margins.Left, p.cfg.Margins.Top
	pg.SetConfig(p.cfg)
	pg.Render(p, entity.NewRootCell(d.Width, d.Height, *p.cfg.Margins))
}

func (p *provider) band(b *paper.Band, cell *entity.Cell) {
	x, y := unit(p.cfg.Margins.Left+cell.X), unit(p.cfg.Margins.Top+cell.Y)
	for i := range b.Items {
		p.w.Draw(&b.Items[i], x, y, b.Running)
	}
}

// draw puts an item of maroto's at a place that counts from the margins.
func (p *provider) draw(item paper.Item) {
	p.w.Draw(&item, unit(p.cfg.Margins.Left), unit(p.cfg.Margins.Top), false)
}

// GenerateBytes finishes the file.
func (p *provider) GenerateBytes() ([]byte, error) {
	if p.err != nil {
		return nil, p.err
	}
	return p.w.Bytes()
}

// CreateRow moves to the row below.
func (p *provider) CreateRow(height float64) { p.x, p.y = p.cfg.Margins.Left, p.y+height }

// CreateCol draws background and borders of a cell and moves past it.
func (p *provider) CreateCol(width, height float64, _ *entity.Config, style *props.Cell) {
	x, y := p.x-p.cfg.Margins.Left, p.y-p.cfg.Margins.Top
	p.x += width
	if style == nil {
		return
	}
	if style.BackgroundColor != nil {
		p.draw(paper.Item{Kind: paper.Rect, X: unit(x), Y: unit(y), W: unit(width), H: unit(height), Color: colorOf(style.BackgroundColor)})
	}
	thick := style.BorderThickness
	if thick == 0 {
		thick = linestyle.DefaultLineThickness
	}
	line := func(on bool, x, y, w, h float64) {
		if on {
			p.line(x, y, w, h, thick, style.BorderColor, style.LineStyle)
		}
	}
	line(style.BorderType.HasLeft(), x, y, 0, height)
	line(style.BorderType.HasTop(), x, y, width, 0)
	line(style.BorderType.HasRight(), x+width, y, 0, height)
	line(style.BorderType.HasBottom(), x, y+height, width, 0)
}

// dash is how long maroto's dashes and the gaps between them are, in mm.
const dash = 1.0

// line draws a straight line, in dashes if so asked.
func (p *provider) line(x, y, w, h, thick float64, c *props.Color, style linestyle.Type) {
	item := paper.Item{Kind: paper.Line, Weight: unit(thick), Color: colorOf(c)}
	length := max(w, h)
	if style != linestyle.Dashed || length == 0 {
		item.X, item.Y, item.W, item.H = unit(x), unit(y), unit(w), unit(h)
		p.draw(item)
		return
	}
	for at := 0.0; at < length; at += 2 * dash {
		from, part := at/length, min(dash, length-at)/length
		item.X, item.Y, item.W, item.H = unit(x+w*from), unit(y+h*from), unit(w*part), unit(h*part)
		p.draw(item)
	}
}

// AddLine draws a line across a cell.
func (p *provider) AddLine(c *entity.Cell, l *props.Line) {
	if l.Orientation == orientation.Vertical {
		size := c.Height * l.SizePercent / 100
		p.line(c.X+c.Width*l.OffsetPercent/100, c.Y+(c.Height-size)/2, 0, size, l.Thickness, l.Color, l.Style)
		return
	}
	size := c.Width * l.SizePercent / 100
	p.line(c.X+(c.Width-size)/2, c.Y+c.Height*l.OffsetPercent/100, size, 0, l.Thickness, l.Color, l.Style)
}

// AddCheckbox draws a box, with a cross in it when checked, and its label.
func (p *provider) AddCheckbox(label string, c *entity.Cell, b *props.Checkbox) {
	x, y, s := unit(c.X+b.Left), unit(c.Y+b.Top), unit(b.Size)
	thick := unit(linestyle.DefaultLineThickness)
	p.draw(paper.Item{Kind: paper.Outline, X: x, Y: y, W: s, H: s, Weight: thick})
	state := "nee: " // the cross is an artifact, so words must tell
	if b.Checked {
		state = "ja: "
		p.draw(paper.Item{Kind: paper.Line, X: x, Y: y, W: s, H: s, Weight: thick})
		p.draw(paper.Item{Kind: paper.Line, X: x + s, Y: y, W: -s, H: s, Weight: thick})
	}
	if label == "" {
		return
	}
	f := p.cfg.DefaultFont
	p.draw(paper.Item{Kind: paper.Text, X: x + s + paper.MM, Y: y + s/2 + unit(f.Size*pointMM/2), Text: label,
		Style: style(f.Style), Size: size(f.Size), Color: colorOf(f.Color), Elem: p.w.Add(p.root, paper.RoleP, state+label)})
}

// SetProtection fails, since PDF/A forbids encryption.
func (p *provider) SetProtection(protection *entity.Protection) {
	if protection != nil {
		p.fail(errors.New("draw: een duurzaam bestand (PDF/A) mag niet beveiligd zijn"))
	}
}

// SetCompression does nothing: the file is compressed whatever is asked.
func (p *provider) SetCompression(bool) {}

// SetMetadata takes over what maroto's configuration holds.
func (p *provider) SetMetadata(m *entity.Metadata) {
	if m == nil {
		return
	}
	for _, field := range []struct {
		to   *string
		from *entity.Utf8Text
	}{
		{&p.info.Title, m.Title}, {&p.info.Author, m.Author}, {&p.info.Subject, m.Subject},
		{&p.info.Creator, m.Creator}, {&p.info.Keywords, m.KeywordsStr},
	} {
		if field.from != nil {
			*field.to = field.from.Text
		}
	}
	if m.CreationDate != nil {
		p.info.Time = *m.CreationDate
	}
}
