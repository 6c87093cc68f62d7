package foreign

import (
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Risks are what can be in a PDF besides pages that anybody can read.
type Risks struct {
	Files    int  // files inside it
	Launches bool // something in it starts a program
	Scripts  bool // something in it runs JavaScript
	Renders  bool // its pages are made by one program alone, when it opens the file
	Blank    bool // nothing stands on any page
}

// risks looks through all objects of a PDF, and at what stands on its pages. It is
// an error when a page cannot be unpacked.
func (r *reading) risks(ctx context.Context) (found Risks, err error) {
	for n, entry := range r.Table {
		if entry != nil && !entry.Free {
			o, _ := r.Dereference(reference(n)) // what cannot be read cannot run either
			found.look(o)
		}
	}
	form, _ := r.DereferenceDict(r.catalog["AcroForm"])
	found.Renders = form["XFA"] != nil && isTrue(r.catalog.BooleanEntry("NeedsRendering"))
	found.Blank = true
	left := int64(maxUnpacked)
	for _, p := range r.pages {
		shows, err := r.shows(ctx, p.dict["Contents"], &left)
		if err != nil {
			return Risks{}, err
		}
		notes, _ := r.DereferenceArray(p.dict["Annots"])
		found.Blank = found.Blank && !shows && len(notes) == 0
	}
	return found, nil
}

func isTrue(b *bool) bool { return b != nil && *b }

// look takes in an object with what it holds itself.
func (found *Risks) look(o types.Object) {
	switch o := o.(type) {
	case types.StreamDict:
		found.look(o.Dict)
	case types.Array:
		for _, v := range o {
			found.look(v)
		}
	case types.Dict:
		if o["EF"] != nil {
			found.Files++
		}
		action := o.NameEntry("S")
		found.Launches = found.Launches || action != nil && *action == "Launch"
		found.Scripts = found.Scripts || action != nil && *action == "JavaScript" || o["JS"] != nil
		for _, v := range o {
			found.look(v)
		}
	}
}

// shows reports whether the content of a page draws anything. What is packed so that
// only a viewer can tell is thought to.
func (r *reading) shows(ctx context.Context, contents types.Object, left *int64) (bool, error) {
	o, err := r.Dereference(contents)
	if err != nil {
		return false, errDamaged
	}
	parts, ok := o.(types.Array)
	if !ok {
		parts = types.Array{o}
	}
	any := false
	for _, part := range parts { // each a stream, and never an array again (ISO 32000-1, 7.7.3.3)
		o, err := r.Dereference(part)
		if err != nil || ctx.Err() != nil {
			return false, errDamaged
		}
		if s, ok := o.(types.StreamDict); ok {
			shows, err := drawn(&s, left)
			if err != nil {
				return false, err
			}
			any = any || shows
		}
	}
	return any, nil
}

// maxLooked is how much of a stream is looked into; what is longer draws something.
const maxLooked = 64 << 10

func drawn(s *types.StreamDict, left *int64) (bool, error) {
	switch {
	case len(s.FilterPipeline) == 0:
		return len(s.Raw) > maxLooked || draws(s.Raw), nil
	case len(s.FilterPipeline) > 1 || s.FilterPipeline[0].Name != "FlateDecode" || *left <= 0 || len(bytes.TrimSpace(s.Raw)) == 0:
		return len(bytes.TrimSpace(s.Raw)) > 0, nil
	case len(s.Raw) < 2 || s.Raw[0]&0x0f != 8:
		return false, errDamaged // no head of zlib
	}
	unpacked := flate.NewReader(bytes.NewReader(s.Raw[2:]))
	head, err := io.ReadAll(io.LimitReader(unpacked, maxLooked))
	n := int64(len(head))
	if err == nil {
		var more int64
		more, err = io.Copy(io.Discard, io.LimitReader(unpacked, *left))
		n += more
	}
	*left -= n
	// Programs that read on to the end of what there is are many.
	if err != nil && (n == 0 || !errors.Is(err, io.ErrUnexpectedEOF)) {
		return false, errDamaged
	}
	return n > maxLooked || draws(head), nil
}

// painting are the operators that put something on a page (ISO 32000-1, annex A).
var painting = strings.Fields("Tj TJ ' \" Do BI sh f F f* B B* b b* S s")

func draws(content []byte) bool {
	for word := range strings.FieldsFuncSeq(string(content), func(c rune) bool { return strings.ContainsRune("\x00\t\f\r\n ()<>[]{}/%", c) }) {
		if slices.Contains(painting, word) {
			return true
		}
	}
	return false
}
