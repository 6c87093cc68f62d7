// Package proof reads a finished PDF back: which words stand on its pages, where,
// and what a screen reader makes of them. It shares no code with what wrote the
// file, so that a fault there is seen here. It reads what our two ways of
// drawing write, and says so when a file is something else; it is no validator.
package proof

import (
	"errors"
	"fmt"
)

// A Report is what a file turned out to hold.
type Report struct {
	Pages  []Page
	Tagged bool // there is a structure
	Loose  int  // texts outside marked content
	Blank  int  // glyphs shown that are glyph 0, the box of a missing character
}

// A Page is its texts in the order in which they are painted.
type Page struct{ Texts []Text }

// A Text is what one operator shows.
type Text struct {
	Words string
	X, Y  float64 // of the first glyph, in points from the bottom left
	MCID  int     // -1 for an artifact and for what is loose
	Order int     // in the structure, from 0: its place in reading; -1 where MCID is
	Role  string  // of its element; "Artifact" for an artifact, "" for what is loose
}

// maxBytes bounds all that is inflated of one file.
const maxBytes = 256 << 20

// maxPages bounds the pages.
const maxPages = 20_000

// Read takes a file apart.
func Read(file []byte) (*Report, error) {
	r := &reader{file: file, budget: maxBytes, packs: map[int]pack{}, fonts: map[int][]rune{}}
	trailer, err := r.open()
	if err != nil {
		return nil, fmt.Errorf("teruglezen: %w", err)
	}
	catalog, err := r.dict(get(trailer, "/Root"))
	if err != nil {
		return nil, fmt.Errorf("teruglezen: %w", err)
	}
	report := &Report{}
	var pages []pageObject
	err = r.walkPages(get(catalog, "/Pages"), nil, 0, &pages)
	if err == nil {
		err = r.readPages(report, catalog, pages)
	}
	if err != nil {
		return nil, fmt.Errorf("teruglezen: %w", err)
	}
	return report, nil
}

func (r *reader) readPages(report *Report, catalog []byte, pages []pageObject) error {
	report.Pages = make([]Page, len(pages))
	for i, p := range pages {
		c := content{r: r, page: &report.Pages[i], report: report}
		if err := c.read(p); err != nil {
			return fmt.Errorf("bladzijde %d: %w", i+1, err)
		}
	}
	structure := get(catalog, "/StructTreeRoot")
	if structure == nil {
		return nil
	}
	report.Tagged = true
	return r.readTree(report, structure, pages)
}

// A pageObject is a page, with what it inherits.
type pageObject struct {
	number    int
	dict      []byte
	resources []byte
}

var errDeep = errors.New("het bestand is te diep genest")

func (r *reader) walkPages(ref, resources []byte, depth int, pages *[]pageObject) error {
	d, err := r.dict(ref)
	if err != nil {
		return err
	}
	if own := get(d, "/Resources"); own != nil {
		resources = own
	}
	kids := get(d, "/Kids")
	if kids == nil {
		n, _ := reference(ref)
		*pages = append(*pages, pageObject{n, d, resources})
		if len(*pages) > maxPages {
			return errDeep
		}
		return nil
	}
	if depth > 20 {
		return errDeep
	}
	l := lexer{kids}
	for l.open(); !l.closed(); {
		if err := r.walkPages(l.value(), resources, depth+1, pages); err != nil {
			return err
		}
	}
	return nil
}
