package batch

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

// A Keeper keeps documents in a folder. A document is written under another name,
// synced, and then given its own: what has the name is whole. While documents are
// replaced there is no manifest, so that a manifest is always true; what a run
// that was broken off has replaced is noted beside it, and known to the next.
//
// A file that is not as it was made, since somebody changed or signed it, is
// left alone, and so is one that no run here made.
type Keeper struct {
	Folder Folder
	Name   string             // of the manifest in the folder
	About  *manifest.Manifest // of this run; its cases are filled in by Finish, which adds their number to Read
	Force  bool               // replace files that somebody changed too
	Trust  bool               // what was made from the same by the same version need not be made again
	Tell   func(Outcome)      // hears what became of every result, in order; some time after Take
	Plain  func(error) string // an error in a line of Dutch; nil: as it is
	Names  map[string]string  // how the manifest names an input, by its name

	Tally   manifest.Tally // of what was told
	Lost    []string       // files of earlier runs, no drafts, that the last list names and that are not there, or not whole; of Finish
	Altered []string       // files of earlier runs that somebody changed since the last list; of Finish

	stamp    string
	known    map[string][]version      // of cases of this share, by file
	lists    map[manifest.Shard]string // the day of the last list of a share, of those that were not kept of other months
	listed   map[string]string         // the day of the last of them that names a file
	month    []byte                    // the manifest of another month, that makes place
	monthly  string                    // the name under which that is kept
	group    int                       // how many documents are synced and named together
	waiting  []Outcome                 // for the next commit
	staged   int                       // files among them
	underway []Outcome                 // of the commit that is being made
	done     chan struct{}             // closed when it is; nil: none is
	inline   bool                      // commit at once, for tests that count operations
	serial   int                       // of staged files
	aside    bool                      // the manifest that was there is
	touched  map[string]bool           // folders with new names in them
	cases    []manifest.Case
}

// An Outcome is what became of a result in the end.
type Outcome struct {
	Result
	State  manifest.State
	Reason string // Dutch, when there is one to give
	File   string // below the folder, of a report
	Was    string // the date of the report that this one replaces or would, when it is another; ISO
	Err    error  // of what was refused or not kept

	record manifest.Document
	stage  string // where the document waits
	file   File
}

// Names in the folder where a run works. It is gone when all went well.
const (
	asideName   = "manifest.json" // put aside while documents are replaced
	journalName = "gemaakt.jsonl"
)

// groupSize is the group of a Keeper that has none: a sync costs the same for
// many files as for a few, and each of them is a file that is open.
const groupSize = 32

// work is the folder in the folder where this run writes: one of each manifest.
func (k *Keeper) work() string { return WorkFolder(k.Name) }

// WorkFolder is the name of the folder in which a run with that manifest writes
// what is not finished.
func WorkFolder(name string) string {
	return ".spoor2" + strings.TrimPrefix(strings.TrimSuffix(name, ".json"), "manifest")
}

// Look reads what is known of the folder, and changes nothing.
func (k *Keeper) Look() error {
	k.stamp = k.About.Stamp()
	k.touched = map[string]bool{}
	k.group = cmp.Or(k.group, groupSize)
	return k.load()
}

// Begin makes the folder ready, after Look: what a run that was broken off left
// unfinished is removed.
func (k *Keeper) Begin() error {
	if err := k.Folder.MkdirAll(k.work()); err != nil {
		return err
	}
	left, err := k.Folder.List(k.work())
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	for _, name := range left {
		if name != asideName && name != journalName {
			err = errors.Join(err, k.Folder.Remove(path.Join(k.work(), name)))
		}
	}
	if err == nil && k.month != nil {
		err = k.write(k.monthly, k.month)
	}
	return err
}

// Take takes a result, to be kept with others. Its error is that nothing can be
// kept any more.
func (k *Keeper) Take(r Result) error {
	o := k.outcomeOf(r)
	if o.State == manifest.Made {
		k.judge(&o)
	}
	k.waiting = append(k.waiting, o)
	if k.staged >= k.group || len(k.waiting) >= 8*k.group {
		return k.commit()
	}
	return nil
}

func (k *Keeper) outcomeOf(r Result) Outcome {
	o := Outcome{Result: r, State: r.State(), Reason: r.Why, Err: r.Err}
	if r.Report.Type != "" {
		o.File = fileOf(&r)
		o.record = k.recordOf(&r, o.File)
	}
	return o
}

// judge decides about a report that was made, or need not be.
func (k *Keeper) judge(o *Outcome) {
	h := o.held
	if o.Document != nil {
		o.record.SHA256, o.record.Pages = manifest.Sum(o.Document.PDF), o.Document.Pages
	}
	switch {
	case h.err != nil:
		o.State, o.Err = manifest.Unsaved, h.err
	case h.fresh:
		o.State = manifest.Unchanged
		o.record.SHA256, o.record.Pages = h.as.SHA256, h.as.Pages
	case h.disk == o.record.SHA256:
		o.State = manifest.Unchanged
	case h.disk != "" && h.as == nil && !k.Force:
		k.leave(o)
	default:
		o.Was = h.was(o.record.Date)
		k.stage(o)
	}
	if o.Document != nil {
		document := *o.Document
		document.PDF = nil
		o.Document = &document
	}
}

// leave leaves a file alone that is not as a run made it.
func (k *Keeper) leave(o *Outcome) {
	o.State = manifest.Edited
	o.Reason = "er staat al een ander bestand met deze naam; --force vervangt het"
	o.record.SHA256, o.record.Pages, o.record.Source, o.record.Found = "", 0, "", o.held.disk
	if last := k.last(o.File); last != nil {
		o.record.SHA256, o.record.Pages, o.record.Source = last.SHA256, last.Pages, last.Source
		o.Reason = "het bestand is na het maken gewijzigd of ondertekend; --force vervangt het"
	}
}

// stage writes a document under another name.
func (k *Keeper) stage(o *Outcome) {
	k.serial++
	o.stage = path.Join(k.work(), strconv.Itoa(k.serial))
	var err error
	if o.file, err = k.Folder.Create(o.stage); err == nil {
		_, err = o.file.Write(o.Document.PDF)
		k.staged++
	}
	if err != nil {
		k.fail(o, err)
	}
}

// fail says that a document could not be kept, by its own name: the one under
// which it was written is nothing to anybody.
func (k *Keeper) fail(o *Outcome, err error) {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = &fs.PathError{Op: path.Op, Path: o.File, Err: path.Err}
	}
	if o.file != nil {
		o.file.Close()
		o.file = nil
		k.Folder.Remove(o.stage)
	}
	o.State, o.Err, o.stage = manifest.Unsaved, err, ""
	o.record.SHA256, o.record.Source, o.record.Pages = "", "", 0
}

// settle accounts for a result and tells of it.
func (k *Keeper) settle(o *Outcome) {
	if o.Err != nil {
		o.Reason = k.gist(o.Err)
	}
	if o.First || len(k.cases) == 0 {
		k.cases = append(k.cases, k.caseOf(&o.Result))
	}
	c := &k.cases[len(k.cases)-1]
	c.State = manifest.Graver(c.State, o.State)
	if o.File == "" {
		c.Reason = o.Reason
	} else {
		o.record.State = o.State
		if o.Reason != "" {
			o.record.Why, o.record.Reason = o.record.Reason, o.Reason
		}
		c.Documents = append(c.Documents, o.record)
	}
	if k.Tell != nil {
		k.Tell(*o)
	}
}

// gist is an error in a line.
func (k *Keeper) gist(err error) string {
	var problems casefile.Errors
	var double twin
	if errors.As(err, &double) {
		return k.at(double.Errors[0].Place) + ": " + double.message + k.at(double.other)
	}
	if errors.As(err, &problems) && len(problems) > 0 {
		text := k.at(problems[0].Place) + ": " + problems[0].Message
		if n := len(problems) - 1; n > 0 {
			text += " (en nog " + strconv.Itoa(n) + ")"
		}
		return text
	}
	text := err.Error()
	if k.Plain != nil {
		text = k.Plain(err)
	}
	first, _, _ := strings.Cut(k.at(text), "\n")
	return first
}

// Plan takes a result of which nothing was printed, as if it had been.
func (k *Keeper) Plan(r Result) error {
	o := k.outcomeOf(r)
	switch h := r.held; {
	case o.State != manifest.Made:
	case h.fresh:
		o.State = manifest.Unchanged
	case h.disk != "" && h.as == nil && !k.Force:
		k.leave(&o)
	default:
		o.Was = h.was(o.record.Date)
	}
	k.settle(&o)
	return nil
}
