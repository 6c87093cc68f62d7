// Package proof reads a finished PDF back: which words stand on its pages, where,
// and what a screen reader makes of them. It shares no code with what wrote the
// file, so that a fault there is seen here. Read takes what our two ways of
// drawing write; Check asks besides for what PDF/A-3a and PDF/UA-1 require of
// such a file, and knows no more of PDF than that: whatever else is in a file is
// refused. It does not look into fonts and pictures.
package proof

import (
	"errors"
	"fmt"
)

// A Report is what a file turned out to hold.
type Report struct {
	Pages  []Page
	Tagged bool // there is a structure
	Loose  int  // texts, lines and pictures outside marked content
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

// maxBytes bounds each stream and all that is inflated of one file.
const maxBytes = 256 << 20

// maxPages bounds the pages.
const maxPages = 20_000

// Read takes a file apart.
func Read(file []byte) (*Report, error) { return read(&reader{file: file}) }

// Check reads a file and fails unless it keeps the rules of ISO 19005-3, level A,
// and of ISO 14289-1 (PDF/UA-1), in the one way in which our files do.
func Check(file []byte) (*Report, error) { return read(&reader{file: file, strict: true}) }

func read(r *reader) (*Report, error) {
	r.budget, r.packs, r.fonts = maxBytes, map[int]pack{}, map[int]*typeface{}
	report := &Report{}
	for _, step := range []func(*Report) error{r.readFile, r.readPages, r.readTree, r.check} {
		if err := step(report); err != nil {
			return nil, fmt.Errorf("teruglezen: %w", err)
		}
	}
	return report, nil
}

// readFile finds the catalog and the pages.
func (r *reader) readFile(*Report) (err error) {
	if r.trailer, err = r.open(); err != nil {
		return err
	}
	if r.catalog, err = r.dict(get(r.trailer, "/Root")); err != nil {
		return err
	}
	return r.walkPages(get(r.catalog, "/Pages"), nil, 0)
}

func (r *reader) readPages(report *Report) error {
	report.Pages = make([]Page, len(r.pages))
	for i := range r.pages {
		c := content{r: r, from: &r.pages[i], report: report}
		if err := c.read(&report.Pages[i]); err != nil {
			return fmt.Errorf("bladzijde %d: %w", i+1, err)
		}
	}
	return nil
}

// A page is a page object, with what it inherits and what was found on it.
type page struct {
	number    int
	dict      []byte
	resources []byte
	marks     []piece // marked content of the structure, by MCID
}

// A piece is marked content of the structure.
type piece struct {
	role    string
	element int // its index; -1 while none is known
	order   int
}

var errDeep = errors.New("het bestand is te diep genest")

func (r *reader) walkPages(ref, resources []byte, depth int) error {
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
		r.pages = append(r.pages, page{number: n, dict: d, resources: resources})
		if len(r.pages) > maxPages {
			return errDeep
		}
		return nil
	}
	if depth > 20 {
		return errDeep
	}
	l := lexer{b: kids}
	for l.open(); !l.closed(); {
		if err := r.walkPages(l.value(), resources, depth+1); err != nil {
			return err
		}
	}
	return nil
}
