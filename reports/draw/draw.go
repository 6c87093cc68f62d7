// Package draw brings a laid-out document to paper through maroto's component
// tree: a page is a core.Page, a band a row of it, and what lies in the band a
// component of ours. It is the only package that knows maroto. It decides
// nothing; where the marks stand was decided before, and what they look like in
// the file is for package pdf.
package draw

import (
	"fmt"
	"math"

	"spoor2/reports/font"
	"spoor2/reports/paper"
	"spoor2/reports/pdf"

	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// PDF draws a document as tagged PDF/A-3a and PDF/UA-1. The same document and
// info give the same bytes, always.
//
// Maroto renders its pages on a provider of ours, since its own loses what does
// not fit and can neither tag nor archive.
func PDF(doc *paper.Document, faces *font.Family, info pdf.Info) (file []byte, err error) {
	defer recovered(&err)
	cfg := config()
	p := newProvider(cfg, doc.Root, faces, info)
	for i := range doc.Pages {
		pg, err := pageOf(&doc.Pages[i], i+1)
		if err != nil {
			return nil, err
		}
		p.page(pg)
	}
	return p.GenerateBytes()
}

// recovered turns a panic, of maroto's or of ours, into an error of one document.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("draw: het tekenen is vastgelopen: %v", r)
	}
}

// family is what maroto knows our faces by.
const family = "huis"

// config is A4 with the margins of the house at the sides. Bands count from the
// top of the page, so that there is no margin there.
func config() *entity.Config {
	return &entity.Config{
		Dimensions:  &entity.Dimensions{Width: mm(paper.PageWidth), Height: mm(paper.PageHeight)},
		Margins:     &entity.Margins{Left: mm(paper.LeftEdge), Right: mm(paper.PageWidth - paper.LeftEdge - paper.TextWidth)},
		DefaultFont: &props.Font{Family: family, Size: 9.5},
		MaxGridSize: 12,
		Compression: true,
	}
}

// pageOf makes a maroto page of bands and the gaps between them.
func pageOf(p *paper.Page, number int) (core.Page, error) {
	rows := make([]core.Row, 0, 2*len(p.Bands))
	at := paper.Unit(0)
	for i := range p.Bands {
		b := &p.Bands[i]
		if b.Top < at || b.Height < 0 || b.Top+b.Height > paper.PageHeight {
			return nil, fmt.Errorf("draw: strook %d van bladzijde %d (%d–%d µm) past niet onder de vorige, die tot %d µm loopt", i+1, number, b.Top, b.Top+b.Height, at)
		}
		if b.Top > at {
			rows = append(rows, row.New(mm(b.Top-at)).Add(col.New()))
		}
		rows = append(rows, row.New(mm(b.Height)).Add(col.New().Add(&strip{b})))
		at = b.Top + b.Height
	}
	return page.New().Add(rows...), nil
}

// mm and unit go between our lengths and maroto's, which are floats. Maroto adds
// and subtracts them, so rounding makes them exact again.
func mm(u paper.Unit) float64    { return float64(u) / float64(paper.MM) }
func unit(mm float64) paper.Unit { return paper.Unit(math.Round(mm * float64(paper.MM))) }
