package draw

import (
	"fmt"

	"spoor2/reports/paper"

	"github.com/boombuler/barcode"
	"github.com/boombuler/barcode/code128"
	"github.com/boombuler/barcode/datamatrix"
	"github.com/boombuler/barcode/ean"
	"github.com/boombuler/barcode/qr"
	kind "github.com/johnfercher/maroto/v2/pkg/consts/barcode"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// AddQrCode draws a QR code as a figure.
func (p *provider) AddQrCode(text string, c *entity.Cell, r *props.Rect) {
	b, err := qr.Encode(text, qr.M, qr.Auto)
	p.code(b, err, 0, "QR-code: "+text, c, r)
}

// AddMatrixCode draws a Data Matrix as a figure.
func (p *provider) AddMatrixCode(text string, c *entity.Cell, r *props.Rect) {
	b, err := datamatrix.Encode(text)
	p.code(b, err, 0, "Data Matrix: "+text, c, r)
}

// AddBarCode draws a bar code as a figure.
func (p *provider) AddBarCode(text string, c *entity.Cell, b *props.Barcode) {
	var code barcode.Barcode
	var err error
	if b.Type == kind.EAN {
		code, err = ean.Encode(text)
	} else {
		code, err = code128.Encode(text)
	}
	p.code(code, err, b.Proportion.Height/b.Proportion.Width, "Streepjescode: "+text, c, b.ToRectProp())
}

// code draws each run of dark modules as a rectangle. A code of one row has its
// height as a part of its width.
func (p *provider) code(b barcode.Barcode, err error, tall float64, alt string, c *entity.Cell, r *props.Rect) {
	if err != nil {
		p.fail(fmt.Errorf("%s: %w", alt, err))
		return
	}
	n := b.Bounds().Size()
	high := float64(n.Y)
	if tall > 0 {
		high = float64(n.X) * tall
	}
	x, y, w, h := fit(float64(n.X), high, c, r)
	dw, dh := w/float64(n.X), h/float64(n.Y)
	figure := p.w.Add(p.root, paper.RoleFigure, alt)
	dark := func(i, j int) bool { v, _, _, _ := b.At(i, j).RGBA(); return v == 0 }
	for j := range n.Y {
		for i := 0; i < n.X; i++ {
			end := i
			for end < n.X && dark(end, j) {
				end++
			}
			if end == i {
				continue
			}
			left, top := unit(x+float64(i)*dw), unit(y+float64(j)*dh)
			p.draw(paper.Item{Kind: paper.Rect, X: left, Y: top, W: unit(x+float64(end)*dw) - left, H: unit(y+float64(j+1)*dh) - top, Elem: figure})
			i = end
		}
	}
}

// GetDimensionsByQrCode gives modules.
func (p *provider) GetDimensionsByQrCode(text string) (*entity.Dimensions, error) {
	return dimensions(qr.Encode(text, qr.M, qr.Auto))
}

// GetDimensionsByMatrixCode gives modules.
func (p *provider) GetDimensionsByMatrixCode(text string) (*entity.Dimensions, error) {
	return dimensions(datamatrix.Encode(text))
}

func dimensions(b barcode.Barcode, err error) (*entity.Dimensions, error) {
	if err != nil {
		return nil, err
	}
	n := b.Bounds().Size()
	return &entity.Dimensions{Width: float64(n.X), Height: float64(n.Y)}, nil
}
