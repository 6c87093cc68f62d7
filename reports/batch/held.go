package batch

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
)

// A held is what lies in the folder under the name of a report.
type held struct {
	source string             // hash of what the report is made from
	disk   string             // hash of the file, "" when there is none
	err    error              // the file is there and cannot be read
	as     *manifest.Document // as which it is known, when it is
	fresh  bool               // and nothing changed since
}

// fileOf is the name of a report in the folder.
func fileOf(r *Result) string {
	return path.Join(r.Entry.Case.Case.ID, reports.FileName(r.Entry.Case, r.Report))
}

// Have looks whether the folder has the report as it would be made now. It may be
// called by many goroutines at the same time.
func (k *Keeper) Have(r *Result) bool {
	h := &r.held
	if h.source, r.Err = k.source(r); r.Err != nil {
		return true
	}
	file := fileOf(r)
	data, err := k.Folder.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false
	case err != nil:
		h.err = err
		return true
	}
	if Unfinished(data) {
		return false
	}
	h.disk = manifest.Sum(data)
	for _, d := range k.known[file] {
		if d.SHA256 == h.disk {
			h.as = d.Document
			h.fresh = k.Trust && d.Source == h.source
		}
	}
	if h.fresh && r.Report.State != facts.Draft {
		r.ask() // the rules look further than what the report tells
	}
	return h.fresh
}

// Unfinished reports whether a file is empty or the beginning of a document of
// ours, as a copy that was broken off leaves it. Nobody made that on purpose.
func Unfinished(file []byte) bool {
	return len(file) == 0 || bytes.HasPrefix(file, []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")) && !bytes.Contains(file, []byte("%%EOF"))
}

// source is a hash of all that a report depends on.
func (k *Keeper) source(r *Result) (string, error) {
	var b bytes.Buffer
	if err := casefile.WriteJSON(&b, facts.Extract(r.Entry.Case, r.Report)); err != nil {
		return "", err
	}
	q := r.Report
	if r.judge != nil {
		b.WriteString(r.judge.Others())
	}
	fmt.Fprint(&b, k.stamp, q.Type, q.Number, q.Date, q.From, q.To, q.State, q.Version())
	return manifest.Sum(b.Bytes()), nil
}

// was is the date of the report that lies there, when that is another than now.
func (h *held) was(now string) string {
	if h.disk == "" || h.as == nil || h.as.Date == now {
		return ""
	}
	return h.as.Date
}
