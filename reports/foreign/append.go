package foreign

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// An Appendix is a PDF whose pages come after those of another.
type Appendix struct {
	Title string // of its entry in the outline
	PDF   []byte
}

// Append puts the pages of other PDFs after those of one of ours, and gives the
// page, from 1, on which each of them begins. What was there stays as it was, to
// the byte: the new objects come after it (ISO 32000-1, 7.5.6). So the tags, the
// attachments and the outline of the first are kept, and the same files give the
// same bytes.
//
// What is appended shows and prints as it did, but for what number says of each page,
// counted from 1, and all pages: that stands small in its right lower corner, unless
// number is nil. It has no tags in the whole, the
// fields of a form are as they were filled in, and links lead only out of the
// document; its own attachments and signatures are left to the file itself. The
// whole claims neither PDF/A nor PDF/UA, whatever the others are: both ask for
// tags on every page. What Look says to be shown only by the file itself is better
// left out.
func Append(ctx context.Context, pdf []byte, all []Appendix, number func(page, pages int) string) (file []byte, from []int, err error) {
	defer func() {
		if recover() != nil {
			file, from, err = nil, nil, errDamaged
		}
	}()
	base, err := open(ctx, pdf)
	if err != nil {
		return nil, nil, err
	}
	w, err := newIncrement(pdf, base)
	if err != nil {
		return nil, nil, err
	}
	pages := len(base.pages)
	var others []*reading
	for _, a := range all {
		r, err := open(ctx, a.PDF)
		if err != nil {
			return nil, nil, err
		}
		others, from = append(others, r), append(from, pages+1)
		pages += len(r.pages)
	}
	var nodes, marks []types.Object
	for i, r := range others {
		place := func(page int) string {
			if number == nil {
				return ""
			}
			return number(from[i]+page, pages)
		}
		node, first := w.importPages(r, base.catalog["Pages"], place)
		nodes, marks = append(nodes, node), append(marks, first)
	}
	if err := errors.Join(w.hangPages(base, nodes, pages), w.hangMarks(base, all, marks), w.modest(base)); err != nil {
		return nil, nil, err
	}
	return w.end(base), from, nil
}

var errOurs = errors.New("aan dit bestand kan niets worden toegevoegd: het is niet zoals spoor2 het maakt")

// hangPages makes the pages of the others the last of the document.
func (w *increment) hangPages(base *reading, nodes []types.Object, pages int) error {
	ref, ok := base.catalog["Pages"].(types.IndirectRef)
	root, err := base.DereferenceDict(ref)
	if !ok || err != nil {
		return errOurs
	}
	kids, err := base.DereferenceArray(root["Kids"])
	if err != nil {
		return errOurs
	}
	root = root.Clone().(types.Dict)
	root["Kids"] = append(append(types.Array{}, kids...), nodes...)
	root["Count"] = types.Integer(pages)
	w.object(int(ref.ObjectNumber), root)
	return nil
}

// hangMarks gives each of the others an entry at the end of the outline.
func (w *increment) hangMarks(base *reading, all []Appendix, pages []types.Object) error {
	if len(all) == 0 {
		return nil
	}
	ref, ok := base.catalog["Outlines"].(types.IndirectRef)
	outline, err := base.DereferenceDict(ref)
	if !ok || err != nil {
		return errOurs
	}
	last, ok := outline["Last"].(types.IndirectRef)
	before, err := base.DereferenceDict(last)
	if !ok || err != nil {
		return errOurs
	}
	outline, before = outline.Clone().(types.Dict), before.Clone().(types.Dict)
	first := w.next
	w.next += len(all)
	before["Next"] = reference(first)
	w.object(int(last.ObjectNumber), before)
	for i, a := range all {
		entry := types.Dict{
			"Title": types.HexLiteral(utf16(a.Title)), "Parent": ref,
			"Dest": types.Array{pages[i], types.Name("Fit")}, "Prev": reference(first + i - 1),
		}
		if i == 0 {
			entry["Prev"] = last
		}
		if i < len(all)-1 {
			entry["Next"] = reference(first + i + 1)
		}
		w.object(first+i, entry)
	}
	outline["Last"] = reference(first + len(all) - 1)
	if count := outline.IntEntry("Count"); count != nil && *count >= 0 {
		outline["Count"] = types.Integer(*count + len(all))
	}
	w.object(int(ref.ObjectNumber), outline)
	return nil
}

// claims are what the metadata of a file of ours say of the standards it keeps.
var claims = regexp.MustCompile(`<pdf(ua|a)id:[a-z]+>[^<]*</pdf(ua|a)id:[a-z]+>`)

// modest takes back what the metadata claim.
func (w *increment) modest(base *reading) error {
	ref, ok := base.catalog["Metadata"].(types.IndirectRef)
	data, _, err := base.DereferenceStreamDict(ref)
	if !ok || err != nil || data == nil || data.Dict["Filter"] != nil || !claims.Match(data.Raw) {
		return errOurs
	}
	w.stream(int(ref.ObjectNumber), data.Dict, claims.ReplaceAll(data.Raw, nil))
	return nil
}

// previous is where the cross-references of a file begin.
func previous(pdf []byte) (int, error) {
	const mark = "startxref"
	i := bytes.LastIndex(pdf, []byte(mark))
	if i < 0 {
		return 0, errOurs
	}
	number := bytes.Fields(pdf[i+len(mark):])
	if len(number) == 0 {
		return 0, errOurs
	}
	at, err := strconv.Atoi(string(number[0]))
	if err != nil {
		return 0, errOurs
	}
	return at, nil
}
