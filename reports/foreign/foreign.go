// Package foreign looks into PDF files that another program may have saved: a
// report that came back signed, an annex. It takes out what they carry, says what
// is risky in them, and puts their pages after those of a file of ours. It is the
// only package that knows pdfcpu, which reads what our own reader of proofs rightly
// refuses. What comes in may be made to do harm: nothing here follows a circle, or
// unpacks without a limit.
package foreign

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// ErrNoFile says that a PDF does not carry the file asked for.
var ErrNoFile = errors.New("het bestand zit niet in deze pdf")

// What can be wrong with a PDF. What pdfcpu says of it is English and about its
// inside, and helps nobody who only has the file.
var (
	errEmpty   = errors.New("het bestand is leeg")
	errNoPDF   = errors.New("het bestand is geen pdf")
	errLocked  = errors.New("de pdf is versleuteld; bewaar hem zonder wachtwoord")
	errDamaged = errors.New("de pdf is beschadigd of niet volledig")
	errPacked  = errors.New("het bestand in de pdf is op een onbekende manier verpakt; bewaar de pdf opnieuw")
)

// noConfig keeps pdfcpu from making a folder in the user's home.
var noConfig = sync.OnceFunc(api.DisableConfigDir)

// Attachment takes an embedded file out of a PDF, at most max bytes. The error
// is ErrNoFile when the PDF carries none of that name, and otherwise says what is
// wrong with the PDF.
func Attachment(pdf []byte, name string, max int64) (data []byte, err error) {
	defer func() {
		if recover() != nil {
			data, err = nil, wrong(pdf, nil)
		}
	}()
	r, err := read(context.Background(), pdf)
	if err != nil {
		return nil, err
	}
	file, err := r.embedded(name)
	if err != nil {
		return nil, err
	}
	if data, err = unpacked(file, max+1); err != nil {
		return nil, err
	}
	if int64(len(data)) > max {
		return nil, fmt.Errorf("%s is groter dan %d MB", name, max>>20)
	}
	return data, nil
}

// Names are those of the files that a PDF carries, in their order there.
func Names(pdf []byte) (names []string, err error) {
	defer func() {
		if recover() != nil {
			names, err = nil, wrong(pdf, nil)
		}
	}()
	r, err := read(context.Background(), pdf)
	if err != nil {
		return nil, err
	}
	err = r.files(func(key types.Object, spec types.Dict) bool {
		for _, text := range []types.Object{spec["UF"], spec["F"], key} {
			if name, err := r.DereferenceText(text); err == nil && name != "" {
				names = append(names, name)
				break
			}
		}
		return true
	})
	return names, err
}

// embedded finds the file of a name.
func (r *reading) embedded(name string) (*types.StreamDict, error) {
	var found types.Dict
	err := r.files(func(key types.Object, spec types.Dict) bool {
		if r.says(key, name) || r.says(spec["UF"], name) || r.says(spec["F"], name) {
			found = spec
		}
		return found == nil
	})
	switch {
	case err != nil:
		return nil, err
	case found == nil:
		return nil, ErrNoFile
	}
	return r.fileOf(found)
}

// files goes by the embedded files in the tree of names (ISO 32000-1, 7.9.6),
// while next wants another.
func (r *reading) files(next func(key types.Object, spec types.Dict) bool) error {
	names, err := r.DereferenceDict(r.catalog["Names"])
	if err != nil {
		return errDamaged
	}
	met := map[types.IndirectRef]bool{} // a node that is met twice would be a circle
	for nodes := (types.Array{names["EmbeddedFiles"]}); len(nodes) > 0; nodes = nodes[1:] {
		if ref, ok := nodes[0].(types.IndirectRef); ok {
			if met[ref] {
				return errDamaged
			}
			met[ref] = true
		}
		node, err1 := r.DereferenceDict(nodes[0])
		kids, err2 := r.DereferenceArray(node["Kids"])
		pairs, err3 := r.DereferenceArray(node["Names"])
		if err1 != nil || err2 != nil || err3 != nil {
			return errDamaged
		}
		nodes = append(nodes, kids...)
		for ; len(pairs) > 1; pairs = pairs[2:] {
			spec, err := r.DereferenceDict(pairs[1])
			if err != nil {
				return errDamaged
			}
			if !next(pairs[0], spec) {
				return nil
			}
		}
	}
	return nil
}

func (r *reading) says(text types.Object, name string) bool {
	s, err := r.DereferenceText(text)
	return err == nil && s == name
}

func (r *reading) fileOf(spec types.Dict) (*types.StreamDict, error) {
	of, err := r.DereferenceDict(spec["EF"])
	if err != nil || of["F"] == nil {
		return nil, errDamaged
	}
	file, _, err := r.DereferenceStreamDict(of["F"])
	if err != nil || file == nil {
		return nil, errDamaged
	}
	return file, nil
}

// unpacked gives what a stream holds, as far as limit: a small one may hold very
// much.
func unpacked(s *types.StreamDict, limit int64) ([]byte, error) {
	if len(s.FilterPipeline) == 0 {
		return s.Raw, nil
	}
	if parms := s.FilterPipeline[0].DecodeParms; !s.HasSoleFilterNamed("FlateDecode") || parms["Predictor"] != nil {
		return nil, errPacked
	}
	z, err := zlib.NewReader(bytes.NewReader(s.Raw))
	if err != nil {
		return nil, errDamaged
	}
	data, err := io.ReadAll(io.LimitReader(z, limit))
	if err != nil {
		return nil, errDamaged
	}
	return data, nil
}

// headRoom is how far into a file the mark of a PDF may stand: some programs put
// something before it.
const headRoom = 1024

// wrong says what keeps a PDF from being read, by pdfcpu's error and by its bytes.
func wrong(pdf []byte, err error) error {
	switch {
	case len(bytes.TrimSpace(pdf)) == 0:
		return errEmpty
	case !bytes.Contains(pdf[:min(len(pdf), headRoom)], []byte("%PDF-")):
		return errNoPDF
	case errors.Is(err, pdfcpu.ErrWrongPassword), errors.Is(err, pdfcpu.ErrUnknownEncryption), bytes.Contains(pdf, []byte("/Encrypt")):
		return errLocked
	}
	return errDamaged
}
