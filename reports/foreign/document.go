package foreign

import (
	"bytes"
	"context"
	"errors"
	"maps"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// A Document is a PDF that somebody else made and that can be read.
type Document struct {
	Pages int
	Alone string // Dutch: what of its pages would not show as it does when they are appended; empty when all does
	Risks
	Said
}

var errNoPages = errors.New("de pdf heeft geen bladzijden; bewaar hem opnieuw")

// Look opens a PDF and finds all of its pages. The error says what is wrong with
// the file, and what to do about it where something can be done. It stops when ctx
// is done: a file can be made so that reading it takes very long.
func Look(ctx context.Context, pdf []byte) (d Document, err error) {
	defer func() {
		if recover() != nil {
			d, err = Document{}, wrong(pdf, nil)
		}
	}()
	r, err := open(ctx, pdf)
	if err != nil {
		return Document{}, err
	}
	if d.Risks, err = r.risks(ctx); err != nil {
		return Document{}, err
	}
	d.Pages, d.Alone, d.Said = len(r.pages), r.alone(), r.said(ctx)
	return d, nil
}

// alone says what shows by more than the pages themselves.
func (r *reading) alone() string {
	form, _ := r.DereferenceDict(r.catalog["AcroForm"])
	switch {
	case r.hides():
		return "lagen die verborgen kunnen zijn"
	case form["XFA"] != nil:
		return "een formulier dat alleen het programma zelf kan tonen"
	}
	anew := form.BooleanEntry("NeedAppearances")
	for _, p := range r.pages {
		notes, _ := r.DereferenceArray(p.dict["Annots"])
		for _, note := range notes {
			if d, err := r.DereferenceDict(note); err == nil && r.drawnByViewer(d, anew != nil && *anew) {
				return "ingevulde velden die elk programma zelf tekent"
			}
		}
	}
	return ""
}

// hides reports whether layers are hidden, or are when the file is printed or shown
// small. A layer that always shows needs no mention in the catalog to do so.
func (r *reading) hides() bool {
	layers, err := r.DereferenceDict(r.catalog["OCProperties"])
	if err != nil || layers == nil {
		return err != nil
	}
	d, err := r.DereferenceDict(layers["D"])
	if err != nil || d == nil {
		return true
	}
	off, err1 := r.DereferenceArray(d["OFF"])
	on, err2 := r.DereferenceArray(d["AS"])
	state := d.NameEntry("BaseState")
	return err1 != nil || err2 != nil || len(off)+len(on) > 0 || state != nil && *state != "ON"
}

// A reading is a PDF in memory.
type reading struct {
	*model.Context
	catalog types.Dict
	pages   []sheet
}

// A sheet is a page with what it has from the nodes above it.
type sheet struct {
	ref  types.IndirectRef
	dict types.Dict
}

// read reads a PDF as far as its catalog. It leaves out pdfcpu's validation, which
// follows what leads back to itself until the stack ends.
func read(ctx context.Context, pdf []byte) (*reading, error) {
	noConfig()
	if err := guard(pdf); err != nil {
		return nil, wrong(pdf, err)
	}
	conf := model.NewDefaultConfiguration()
	conf.Cmd = model.EXTRACTATTACHMENTS
	c, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(pdf), conf)
	if err != nil {
		return nil, wrong(pdf, err)
	}
	catalog, err := c.Catalog()
	if err != nil {
		return nil, errDamaged
	}
	return &reading{Context: c, catalog: catalog}, nil
}

// open reads a PDF that is not locked, to the last page.
func open(ctx context.Context, pdf []byte) (*reading, error) {
	if end := []byte("startxref"); bytes.LastIndex(pdf, end) < bytes.LastIndex(pdf, []byte("endobj")) {
		return nil, wrong(pdf, nil) // cut off: pdfcpu would mend it without what is lost
	}
	r, err := read(ctx, pdf)
	switch {
	case err != nil:
		return nil, err
	case r.Encrypt != nil:
		return nil, errLocked
	}
	if err := r.leaves(r.catalog["Pages"], types.Dict{}, map[int]bool{}); err != nil {
		return nil, err
	}
	if len(r.pages) == 0 {
		return nil, errNoPages
	}
	return r, nil
}

// handed are the entries that a page has of the nodes above it (ISO 32000-1, 7.7.3.4).
var handed = []string{"Resources", "MediaBox", "CropBox", "Rotate"}

// leaves finds the pages below a node. A node that is met twice would be a circle.
func (r *reading) leaves(node types.Object, above types.Dict, met map[int]bool) error {
	ref, ok := node.(types.IndirectRef)
	if !ok || met[int(ref.ObjectNumber)] {
		return errDamaged
	}
	met[int(ref.ObjectNumber)] = true
	d, err := r.DereferenceDict(ref)
	if err != nil || d == nil {
		return errDamaged
	}
	own := types.Dict{}
	for _, key := range handed {
		if v := d[key]; v != nil {
			own[key] = v
		} else if v := above[key]; v != nil {
			own[key] = v
		}
	}
	if d["Kids"] == nil {
		if kind := d.Type(); kind != nil && *kind != "Page" {
			return errDamaged
		}
		whole := maps.Clone(d)
		maps.Copy(whole, own)
		r.pages = append(r.pages, sheet{ref, whole})
		return nil
	}
	kids, err := r.DereferenceArray(d["Kids"])
	if err != nil {
		return errDamaged
	}
	for _, kid := range kids {
		if err := r.leaves(kid, own, met); err != nil {
			return err
		}
	}
	return nil
}
