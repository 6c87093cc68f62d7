package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

// A reading is the reading of case files for a run that accounts for them: it
// keeps their hashes, and knows how far it is.
type reading struct {
	files  []string
	names  map[string]string // of the files in a manifest, as seen from its folder; by what casefile shows of them
	sums   []manifest.File   // of the files read to their end
	total  int64             // bytes
	books  int64             // bytes of them in workbooks
	passed atomic.Int64

	regular bool                   // the files can be read again: none is a pipe
	found   map[string]fs.FileInfo // each file as it was when it was first looked at
	copies  []string               // annotated copies of cases that are read too, which were left out
}

func newReading(files []string) *reading {
	r := &reading{files: files, names: map[string]string{}, regular: true, found: map[string]fs.FileInfo{}}
	for _, file := range files {
		r.names[casefile.Shown(file)] = nameInList(file)
		if info, err := os.Stat(file); err == nil {
			r.found[file] = info
			r.total += info.Size()
			r.regular = r.regular && (info.Mode().IsRegular() || info.IsDir())
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
			r.names[casefile.Shown(file)] = nameInList(name)
		}
	}
}

// hexed is a byte as a list writes one that cannot stand in it as it is.
var hexed = regexp.MustCompile(`\\x[0-9A-F]{2}`)

// nameInList is the name of a file in a list. Whatever a system allows in a name can
// stand in it, and fileInList gives the name back.
func nameInList(file string) string {
	name := hexed.ReplaceAllStringFunc(filepath.ToSlash(file), func(s string) string { return `\x5C` + s[1:] })
	return casefile.Shown(name)
}

// fileInList is the file that a list names.
func fileInList(name string) string {
	return filepath.FromSlash(hexed.ReplaceAllStringFunc(name, func(s string) string {
		c, _ := strconv.ParseUint(s[2:], 16, 8)
		return string([]byte{byte(c)})
	}))
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
	sum := manifest.File{Name: r.names[casefile.Shown(file)]}
	f, err := os.Open(file)
	if err != nil {
		r.sums = append(r.sums, sum)
		return yield(nil, batch.GoneError(file, err))
	}
	defer f.Close()
	hash := sha256.New()
	in := io.TeeReader(asFound(f), io.MultiWriter(hash, (*counter)(&r.passed)))
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

// asFound reads of a file what is in it now: what somebody adds meanwhile is for
// the next run, so that the hash is that of the cases.
func asFound(f *os.File) io.Reader {
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return io.LimitReader(f, info.Size())
	}
	return f
}

// A counter counts the bytes that are written to it.
type counter atomic.Int64

func (c *counter) Write(p []byte) (int, error) {
	(*atomic.Int64)(c).Add(int64(len(p)))
	return len(p), nil
}

// tell says, when all has been read, what is odd about the files: which are not any
// more what they were when the work began, and which were copies of others.
func (r *reading) tell(w io.Writer) {
	var changed []string
	for _, file := range r.files {
		was := r.found[file]
		if was == nil || !was.Mode().IsRegular() {
			continue
		}
		info, err := os.Stat(file)
		if err != nil || !os.SameFile(was, info) || info.Size() != was.Size() || !info.ModTime().Equal(was.ModTime()) {
			changed = append(changed, file)
		}
	}
	if len(changed) > 0 {
		fmt.Fprintf(w, "let op: tijdens het werk gewijzigd: %s; wat er nu in staat, kan hier ontbreken\n  → geef dezelfde opdracht nog eens\n", someOf(changed))
	}
	if len(r.copies) > 0 {
		fmt.Fprintf(w, "let op: overgeslagen: %s (%s met opmerkingen van een dossier dat er zelf ook is)\n"+
			"  → werkt u in de kopie verder, zet dan het andere bestand in een andere map\n",
			someOf(r.copies), dutch.Plural(len(r.copies), "kopie", "kopieën"))
	}
}

// someOf names files; of many the first.
func someOf(files []string) string {
	const most = 5
	var names []string
	for _, file := range files[:min(len(files), most)] {
		names = append(names, casefile.Shown(file))
	}
	if more := len(files) - most; more > 0 {
		return fmt.Sprintf("%s en nog %d", strings.Join(names, ", "), more)
	}
	return dutch.List(names)
}

// leftOut remembers that a file was left out for the one of which it is a copy.
func (r *reading) leftOut(file string) {
	if !slices.Contains(r.copies, file) {
		r.copies = append(r.copies, file)
	}
}
