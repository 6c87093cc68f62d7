package draw

import (
	"os"

	"spoor2/reports/paper"
	"spoor2/reports/pdf"

	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// fit is maroto's rule for the size of a picture in a cell, and its place.
func fit(w, h float64, c *entity.Cell, r *props.Rect) (x, y, width, height float64) {
	width = c.Width * r.Percent / 100
	if h/w > c.Height/c.Width && !r.JustReferenceWidth {
		width = c.Height * w / h * r.Percent / 100
	}
	height = width * h / w
	if r.JustReferenceWidth && height > c.Height {
		width, height = c.Height*w/h, c.Height
	}
	if r.Center {
		return c.X + (c.Width-width)/2, c.Y + (c.Height-height)/2, width, height
	}
	return c.X + r.Left, c.Y + r.Top, width, height
}

// AddImageFromBytes draws a picture. Maroto's component has no words for who
// cannot see it, so that it is an artifact.
func (p *provider) AddImageFromBytes(data []byte, c *entity.Cell, r *props.Rect, _ extension.Type) {
	picture, err := pdf.Look(data)
	if err != nil {
		p.fail(err)
		return
	}
	x, y, w, h := fit(float64(picture.Width), float64(picture.Height), c, r)
	p.draw(paper.Item{Kind: paper.Image, X: unit(x), Y: unit(y), W: unit(w), H: unit(h), Picture: picture})
}

// AddBackgroundImageFromBytes fills the page.
func (p *provider) AddBackgroundImageFromBytes(data []byte, _ *entity.Cell, _ *props.Rect, _ extension.Type) {
	picture, err := pdf.Look(data)
	if err != nil {
		p.fail(err)
		return
	}
	m, d := p.cfg.Margins, p.cfg.Dimensions
	p.draw(paper.Item{Kind: paper.Image, X: unit(-m.Left), Y: unit(-m.Top), W: unit(d.Width), H: unit(d.Height), Picture: picture})
}

// AddImageFromFile reads a picture and draws it.
func (p *provider) AddImageFromFile(file string, c *entity.Cell, r *props.Rect) {
	data, err := os.ReadFile(file)
	if err != nil {
		p.fail(err)
		return
	}
	p.AddImageFromBytes(data, c, r, "")
}

// GetDimensionsByImageByte gives pixels.
func (p *provider) GetDimensionsByImageByte(data []byte, _ extension.Type) (*entity.Dimensions, error) {
	picture, err := pdf.Look(data)
	if err != nil {
		return nil, err
	}
	return &entity.Dimensions{Width: float64(picture.Width), Height: float64(picture.Height)}, nil
}

// GetDimensionsByImage gives pixels.
func (p *provider) GetDimensionsByImage(file string) (*entity.Dimensions, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return p.GetDimensionsByImageByte(data, "")
}
