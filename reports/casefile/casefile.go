// Package casefile reads cases from the files people keep them in, JSON and
// Excel workbooks, and writes them there. What a field is called and what it may
// hold follows from package cases; this package knows where each value stood, so
// that whoever finds a mistake can point at it.
//
// Whether a case is right is left to package facts: here a file is refused only
// when it cannot be read without guessing.
package casefile

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"reflect"

	"spoor2/reports/cases"
)

// An Entry is a case with the file that it came from.
type Entry struct {
	Case     *cases.Case
	File     string // as given to Read
	Warnings []Problem
	Copy     bool // of a workbook that Annotate made

	root *node
}

// Where writes where the value of a JSON pointer such as /applications/3/date
// stands: "zaak.json:12:8 /applications/3/date" or "zaak.xlsx:Sollicitaties!C7".
// Of something absent it is the place of the nearest parent.
func (e *Entry) Where(pointer string) string {
	if e.root == nil {
		return place{}.in(Shown(e.File), pointer)
	}
	return e.root.at(pointer).in(Shown(e.File), pointer)
}

// A tree is one case as a reader found it. Without a root nothing could be read,
// and the errors say why.
type tree struct {
	root     *node
	id       string    // of the case that could not be read, when that much is known
	stray    bool      // the errors are of no case
	copied   bool      // it stands in a copy that Annotate made
	errors   []Problem // what the reader itself refuses
	warnings []Problem
}

// Read gives the cases of a file one at a time, in the order of the file. The
// error of a case is Errors, or Unread, and Stray of what is of no case; reading
// goes on with the next case where it can. Of a case whose number was there before,
// the entry is given with the error. An error of r itself ends the reading. Beyond
// the case at hand a JSON file is not held in memory.
func Read(name string, r io.Reader) iter.Seq2[*Entry, error] {
	return func(yield func(*Entry, error) bool) {
		seen, shown := map[string]known{}, Shown(name)
		count := 0
		for t := range trees(shown, bufio.NewReader(r), false) {
			count++
			e, err := entryOf(shown, t, seen)
			if e != nil {
				e.File = name
			}
			if !yield(e, err) {
				return
			}
		}
		if count == 0 {
			yield(nil, Errors{{Place: shown, Message: "in dit bestand staat geen dossier", Hint: "een dossier begint met { en eindigt met }"}})
		}
	}
}

// Heads gives of each case of a file what it is known by: its id and its
// employee, with their places. It is for a first look at many cases, and several
// times as fast as Read. Whatever cannot be read is passed over, for Read to tell of.
func Heads(name string, r io.Reader) iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for t := range trees(name, bufio.NewReader(r), true) {
			if e := headOf(name, t); e != nil && !yield(e) {
				return
			}
		}
	}
}

// headOf takes from the tree of a head what fits.
func headOf(file string, t tree) (e *Entry) {
	defer func() {
		if recover() != nil {
			e = nil // reading the case tells what went wrong
		}
	}()
	if t.root == nil || t.root.kind != objectNode {
		return nil
	}
	d, c := decoder{file: file}, &cases.Case{}
	d.decode(t.root, cases.Format(), reflect.ValueOf(c).Elem())
	d.bsn(t.root, c)
	return &Entry{Case: c, File: file, Copy: t.copied, root: t.root}
}

// isHead reports whether a part of a case belongs to its head.
func isHead(key string) bool { return key == "case" || key == "employee" }

// entryOf judges a tree. seen holds where each case id stood before.
func entryOf(file string, t tree, seen map[string]known) (e *Entry, err error) {
	d := decoder{file: file, problems: t.errors, warnings: t.warnings}
	defer func() {
		if p := recover(); p != nil {
			e, err = nil, Errors{crash(file, t.root, p)}
		}
	}()
	switch {
	case t.stray:
		return nil, Stray{capped(file, t.errors)}
	case t.root == nil:
		return nil, d.errors(t.id)
	}
	c := &cases.Case{}
	d.decodeCase(t.root, c, seen)
	e = &Entry{Case: c, File: file, Warnings: d.warnings, Copy: t.copied, root: t.root}
	switch {
	case len(d.problems) == 0:
		return e, nil
	case d.twice && len(d.problems) == 1:
		return e, d.errors("")
	}
	return nil, d.errors(idIn(t.root.members))
}

// crash describes a mistake of our own without repeating what was read.
func crash(file string, root *node, p any) Problem {
	where := place{}
	if root != nil {
		where = root.place
	}
	return Problem{
		Place:   where.in(file, ""),
		Message: fmt.Sprintf("dit dossier kon niet worden gelezen door een fout in het programma (%T)", p),
		Hint:    "meld dit aan de beheerder; de andere dossiers zijn wel gelezen",
	}
}
