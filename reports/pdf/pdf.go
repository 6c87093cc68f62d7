// Package pdf writes the file: PDF 1.7 that is PDF/A-3a (ISO 19005-3) and
// PDF/UA-1 (ISO 14289-1) at once, with fonts, pictures, structure, outline,
// links and associated files. It decides nothing about the page: every mark
// comes as a paper.Item at its place.
package pdf

import (
	"errors"
	"fmt"
	"time"

	"spoor2/reports/font"
	"spoor2/reports/paper"
)

// Info is what a file tells about itself. Title, Lang and Time are required.
type Info struct {
	Title, Author, Subject, Keywords string
	Lang                             string // BCP 47: "nl-NL"
	Creator                          string // the program that made the document
	Producer                         string // what wrote the file
	Time                             time.Time
	Files                            []File
}

// A File is carried along (PDF/A-3, associated files).
type File struct {
	Name        string // without folders
	Mime        string // "application/json"
	Description string
	Relation    Relation
	Data        []byte
}

// A Relation says what a file is to the document (ISO 19005-3, 6.8).
type Relation string

// The relations in use.
const (
	Source     Relation = "Source"     // what the document was made of
	Data       Relation = "Data"       // what a figure or table in it shows
	Supplement Relation = "Supplement" // what goes with it
)

// A Writer makes one file, for one goroutine: Page, Draw on it, the next Page,
// and Bytes at the end. What goes wrong on the way comes out of Bytes.
type Writer struct {
	file  file
	faces *font.Family
	info  *Info
	err   error // the first

	tree    tree
	pages   []page
	targets map[string]target
	entries []*paper.Item // of the outline
	annots  []annotation
	used    [3]font.Glyphs
	shared  int // number of the resources, which all pages share
	images  map[imageKey]int
	objects []int // numbers of the images
	content content
}

type page struct {
	number, content int // of objects
	width, height   paper.Unit
}

// New begins a file. Root is the whole structure; items refer to its elements.
// What info says may change until Bytes.
func New(root *paper.Elem, faces *font.Family, info *Info) *Writer {
	w := &Writer{faces: faces, info: info, targets: map[string]target{}, images: map[imageKey]int{}}
	w.file.begin()
	w.fail(w.tree.plant(root))
	w.shared = w.file.next()
	w.content.b = buffers.Get().([]byte)[:0]
	return w
}

// Add makes an element during the drawing, for what nobody gave a place in the
// structure before. It and those above it must be the last of their parents.
func (w *Writer) Add(parent *paper.Elem, role paper.Role, alt string) *paper.Elem {
	e := parent.Add(role)
	e.Alt = alt
	w.fail(w.tree.late(e, parent))
	return e
}

func (w *Writer) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// Page ends the page before and begins one of this size.
func (w *Writer) Page(width, height paper.Unit) {
	w.endPage()
	w.pages = append(w.pages, page{number: w.file.next(), content: w.file.next(), width: width, height: height})
	w.content.reset()
}

func (w *Writer) endPage() {
	if len(w.pages) == 0 {
		return
	}
	w.close()
	w.file.stream(w.pages[len(w.pages)-1].content, "", deflate(w.content.b))
}

// Bytes finishes the file. The Writer is of no use afterwards.
func (w *Writer) Bytes() ([]byte, error) {
	w.endPage()
	buffers.Put(w.content.b)
	w.content.b = nil
	if len(w.pages) == 0 {
		w.fail(errors.New("pdf: het document heeft geen bladzijden"))
	}
	w.fail(w.info.check())
	w.fail(w.tree.check())
	if w.err != nil {
		return nil, w.err
	}
	if err := w.writeResources(); err != nil {
		return nil, err
	}
	dests, err := w.writeAnnotations()
	if err != nil {
		return nil, err
	}
	return w.file.end(w.writeCatalog(dests), w.writeInfo()), nil
}

// writeCatalog writes what is not on a page and gives the number of the catalog.
func (w *Writer) writeCatalog(annots [][]int) int {
	pages := w.writePages(annots)
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R/Lang", pages, w.writeTree())
	b = appendString(b, w.info.Lang)
	b = append(b, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"...)
	if n := w.writeOutline(); n != 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", n)
	}
	b = fmt.Appendf(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile %d 0 R>>]", w.writeProfile())
	b = w.appendFiles(b)
	b = appendRef(append(b, "/Metadata"...), w.writeXMP())
	n := w.file.next()
	w.file.object(n, append(b, ">>"...))
	return n
}

func (w *Writer) writePages(annots [][]int) int {
	root := w.file.next()
	kids := []byte("<</Type/Pages/Kids[")
	var b []byte
	for i, p := range w.pages {
		b = append(b[:0], "<</Type/Page/Parent"...)
		b = appendRef(b, root)
		b = append(b, "/MediaBox[0 0 "...)
		b = append(appendLength(b, p.width), ' ')
		b = append(appendLength(b, p.height), "]/Resources"...)
		b = appendRef(b, w.shared)
		b = appendRef(append(b, "/Contents"...), p.content)
		b = appendInt(append(b, "/StructParents "...), i)
		b = append(b, "/Tabs/S"...)
		for j, n := range annots[i] {
			if j == 0 {
				b = append(b, "/Annots["...)
			}
			b = appendRef(b, n)
		}
		if len(annots[i]) > 0 {
			b = append(b, ']')
		}
		w.file.object(p.number, append(b, ">>"...))
		kids = appendRef(kids, p.number)
	}
	w.file.object(root, fmt.Appendf(kids, "]/Count %d>>", len(w.pages)))
	return root
}
