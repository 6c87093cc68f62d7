package draw

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	stddraw "image/draw"
	_ "image/jpeg" // pictures are PNG or JPEG
	"image/png"

	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// Stock draws the same document through maroto as it comes, over gofpdf: the
// same words and shapes at the same places, without structure, outline, links,
// associated files and archival format, and with other bytes each time where
// there are pictures. The faces are the files of the family, by paper.Style.
func Stock(doc *paper.Document, ttf [3][]byte, info pdf.Info) (file []byte, err error) {
	defer recovered(&err)
	if err := screen(doc, ttf); err != nil {
		return nil, err
	}
	cfg := config()
	text := func(s string) *entity.Utf8Text { return &entity.Utf8Text{Text: s, UTF8: true} }
	cfg.Metadata = &entity.Metadata{Title: text(info.Title), Author: text(info.Author), Subject: text(info.Subject),
		Creator: text(info.Creator), KeywordsStr: text(info.Keywords), CreationDate: &info.Time}
	for i, data := range ttf {
		// gofpdf keeps notes in the bytes of a font
		cfg.CustomFonts = append(cfg.CustomFonts, &entity.CustomFont{Family: family, Style: stockStyles[i], Bytes: bytes.Clone(data)})
	}
	m := maroto.New(cfg)
	for i := range doc.Pages {
		if len(doc.Pages[i].Bands) == 0 {
			return nil, fmt.Errorf("draw: bladzijde %d is leeg; maroto zou haar overslaan", i+1)
		}
		pg, err := pageOf(&doc.Pages[i], i+1)
		if err != nil {
			return nil, err
		}
		m.AddPages(pg)
	}
	out, err := m.Generate()
	if err != nil {
		return nil, fmt.Errorf("draw: %w", err)
	}
	return out.GetBytes(), nil
}

var stockStyles = [3]fontstyle.Type{fontstyle.Normal, fontstyle.Bold, fontstyle.Italic}

// screen asks beforehand what gofpdf would drop in silence or panic on.
func screen(doc *paper.Document, ttf [3][]byte) error {
	var faces font.Family
	for i := range ttf {
		var err error
		if faces[i], err = font.Parse(ttf[i]); err != nil {
			return err
		}
	}
	for p := range doc.Pages {
		for _, b := range doc.Pages[p].Bands {
			for i := range b.Items {
				if err := screenItem(&b.Items[i], &faces); err != nil {
					return fmt.Errorf("bladzijde %d: %w", p+1, err)
				}
			}
		}
	}
	return nil
}

func screenItem(item *paper.Item, faces *font.Family) error {
	switch item.Kind {
	case paper.Image:
		if item.Picture == nil {
			return errors.New("draw: een afbeelding heeft geen inhoud")
		}
		_, err := pdf.Look(item.Picture.Data)
		return err
	case paper.Text:
		if _, err := faces[item.Style].Width(item.Text, item.Size); err != nil {
			return err
		}
		for _, r := range item.Text {
			if r > 0xffff {
				return &font.MissingError{Rune: r, Face: "gofpdf", Text: item.Text}
			}
		}
	}
	return nil
}

// plain draws a band with what any provider of maroto's can do.
type plain struct {
	p    core.Provider
	cell *entity.Cell
}

func (s plain) band(b *paper.Band) {
	for i := range b.Items {
		item := &b.Items[i]
		switch item.Kind {
		case paper.Text:
			s.text(item)
		case paper.Rect:
			s.fill(item.X, item.Y, item.W, item.H, item.Color)
		case paper.Line:
			s.line(item)
		case paper.Outline:
			s.outline(item)
		case paper.Image:
			s.image(item)
		}
	}
}

// text puts a run where its baseline is. The cell is wide, so that maroto has
// nothing to break.
func (s plain) text(item *paper.Item) {
	points := float64(item.Size) / 10
	cell := s.at(item.X, item.Y-item.Size.Em(), 0, 0)
	cell.Y = s.cell.Y + mm(item.Y) - points*pointMM
	cell.Width, cell.Height = 10_000, 10_000
	s.p.AddText(item.Text, cell, &props.Text{Family: family, Style: stockStyles[item.Style], Size: points, Align: align.Left, Color: stockColor(item.Color)})
}

func (s plain) at(x, y, w, h paper.Unit) *entity.Cell {
	return &entity.Cell{X: s.cell.X + mm(x), Y: s.cell.Y + mm(y), Width: mm(w), Height: mm(h)}
}

// fill is a line as thick as the rectangle is high.
func (s plain) fill(x, y, w, h paper.Unit, c paper.Color) {
	s.p.AddLine(s.at(x, y, w, h), &props.Line{Thickness: mm(h), SizePercent: 100, OffsetPercent: 50, Orientation: orientation.Horizontal, Style: linestyle.Solid, Color: stockColor(c)})
}

// line draws slanting lines as stairs, which maroto cannot draw otherwise.
func (s plain) line(item *paper.Item) {
	switch half := item.Weight / 2; {
	case item.H == 0:
		s.fill(min(item.X, item.X+item.W), item.Y-half, abs(item.W), item.Weight, item.Color)
	case item.W == 0:
		s.fill(item.X-half, min(item.Y, item.Y+item.H), item.Weight, abs(item.H), item.Color)
	default:
		steps := max(abs(item.W), abs(item.H)) / max(item.Weight/2, 1)
		steps = max(1, min(steps, 200))
		for i := range steps {
			x, y := item.X+item.W*i/steps, item.Y+item.H*i/steps
			s.fill(x-half, y-half, item.Weight, item.Weight, item.Color)
		}
	}
}

func abs(u paper.Unit) paper.Unit { return max(u, -u) }

func (s plain) outline(item *paper.Item) {
	x, y, w, h, t := item.X-item.Weight/2, item.Y-item.Weight/2, item.W+item.Weight, item.H+item.Weight, item.Weight
	s.fill(x, y, w, t, item.Color)
	s.fill(x, y+h-t, w, t, item.Color)
	s.fill(x, y, t, h, item.Color)
	s.fill(x+w-t, y, t, h, item.Color)
}

// image hands over a plain PNG, since gofpdf takes neither 16 bits nor
// interlacing, and prints an error in red where it fails.
func (s plain) image(item *paper.Item) {
	im, _, err := image.Decode(bytes.NewReader(item.Picture.Data))
	if err != nil {
		panic(err) // screened
	}
	flat := image.NewRGBA(image.Rectangle{Max: im.Bounds().Size()})
	stddraw.Draw(flat, flat.Rect, image.White, image.Point{}, stddraw.Src)
	stddraw.Draw(flat, flat.Rect, im, im.Bounds().Min, stddraw.Over)
	var b bytes.Buffer
	png.Encode(&b, flat) // a bytes.Buffer takes all
	s.p.AddImageFromBytes(b.Bytes(), s.at(item.X, item.Y, item.W, item.H), &props.Rect{Percent: 100}, extension.Png)
}

func stockColor(c paper.Color) *props.Color {
	return &props.Color{Red: int(c.R), Green: int(c.G), Blue: int(c.B)}
}
