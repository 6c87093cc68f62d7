// Package foreign looks into PDF files that another program may have saved: a
// report that came back signed, an annex. It is the only package that knows
// pdfcpu, which reads what our own reader of proofs rightly refuses.
package foreign

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
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
)

// noConfig keeps pdfcpu from making a folder in the user's home.
var noConfig = sync.OnceFunc(api.DisableConfigDir)

// Attachment takes an embedded file out of a PDF, at most max bytes. The error
// is ErrNoFile when the PDF carries none of that name, and otherwise says what is
// wrong with the PDF.
func Attachment(pdf []byte, name string, max int64) (data []byte, err error) {
	noConfig()
	defer func() {
		if r := recover(); r != nil {
			data, err = nil, wrong(pdf, nil)
		}
	}()
	if err := guard(pdf); err != nil {
		return nil, wrong(pdf, err)
	}
	found, err := attachments(pdf, name)
	if err != nil {
		return nil, wrong(pdf, err)
	}
	for _, a := range found {
		if a.FileName != name && a.ID != name {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(a, max+1))
		if err != nil {
			return nil, errDamaged
		}
		if int64(len(data)) > max {
			return nil, fmt.Errorf("%s is groter dan %d MB", name, max>>20)
		}
		return data, nil
	}
	return nil, ErrNoFile
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

// attachments gives the files of a name; none when the PDF carries no files.
func attachments(pdf []byte, name string) ([]model.Attachment, error) {
	conf := model.NewDefaultConfiguration()
	conf.Cmd = model.EXTRACTATTACHMENTS
	ctx, err := api.ReadAndValidate(bytes.NewReader(pdf), conf)
	if err != nil {
		return nil, err
	}
	if all, err := ctx.ListAttachments(); err != nil || len(all) == 0 {
		return nil, err
	}
	return ctx.ExtractAttachments([]string{name})
}
