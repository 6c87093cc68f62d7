package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// A reading is the reading of case files for a run that accounts for them: it
// keeps their hashes, and knows how far it is.
type reading struct {
	files  []string
	names  map[string]string // of the files in a manifest: as seen from its folder
	sums   []manifest.File   // of the files read to their end
	total  int64             // bytes
	books  int64             // bytes of them in workbooks
	passed atomic.Int64

	regular bool // the files can be read again: none is a pipe
}

func newReading(files []string) *reading {
	r := &reading{files: files, names: map[string]string{}, regular: true}
	for _, file := range files {
		r.names[file] = filepath.ToSlash(file)
		if info, err := os.Stat(file); err == nil {
			r.total += info.Size()
			r.regular = r.regular && info.Mode().IsRegular()
			if strings.HasPrefix(strings.ToLower(filepath.Ext(file)), ".xls") {
				r.books += info.Size()
			}
		}
	}
	return r
}

// room is how much memory a run should be content with, in bytes. JSON is read
// case by case. A workbook has the rows of a case on many sheets: these are held
// until its last case is done, packed in some four times the size of the file.
func (r *reading) room() int64 { return max(192<<20, 96<<20+4*r.books) }

// from names the files as they are seen from a folder, so that the names hold
// wherever the two are moved together.
func (r *reading) from(dir string) {
	base, err := filepath.Abs(dir)
	for _, file := range r.files {
		full, err2 := filepath.Abs(file)
		name, err3 := filepath.Rel(base, full)
		if err == nil && err2 == nil && err3 == nil {
			r.names[file] = filepath.ToSlash(name)
		}
	}
}

// entries reads the cases of all files, one by one.
func (r *reading) entries() iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		for _, file := range r.files {
			if !r.file(file, yield) {
				return
			}
		}
	}
}

func (r *reading) file(file string, yield func(*casefile.Entry, error) bool) bool {
	sum := manifest.File{Name: r.names[file]}
	f, err := os.Open(file)
	if err != nil {
		r.sums = append(r.sums, sum)
		return yield(nil, batch.GoneError(file, err))
	}
	defer f.Close()
	hash := sha256.New()
	in := io.TeeReader(f, io.MultiWriter(hash, (*counter)(&r.passed)))
	for e, err := range casefile.Read(file, in) {
		if !yield(e, err) {
			return false
		}
	}
	if _, err := io.Copy(io.Discard, in); err == nil { // what is behind a mistake
		sum.SHA256 = fmt.Sprintf("%x", hash.Sum(nil))
	}
	r.sums = append(r.sums, sum)
	return true
}

// A counter counts the bytes that are written to it.
type counter atomic.Int64

func (c *counter) Write(p []byte) (int, error) {
	(*atomic.Int64)(c).Add(int64(len(p)))
	return len(p), nil
}
