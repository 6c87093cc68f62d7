package batch

import (
	"encoding/json"
	"errors"
	"io/fs"
	"path"

	"spoor2/reports/manifest"
)

// commit has what waits synced and named while the next results come in, after
// telling of what was handed over before. One group is under way at a time: the
// disk is waited for, and the workers are not.
func (k *Keeper) commit() error {
	err := k.settled()
	group, done := k.waiting, make(chan struct{})
	k.waiting, k.staged = nil, 0
	k.underway, k.done = group, done
	keep := func() {
		k.name(group, k.sync(group))
		close(done)
	}
	if k.inline {
		keep()
	} else {
		go keep()
	}
	return err
}

// settled waits for the group under way and tells of it.
func (k *Keeper) settled() error {
	if k.done == nil {
		return nil
	}
	<-k.done
	var last error
	failed := 0
	for i := range k.underway {
		o := &k.underway[i]
		k.settle(o)
		switch {
		case o.State == manifest.Unsaved:
			failed++
			last = o.Err
		case o.stage != "":
			failed = 0
		}
	}
	k.underway, k.done = nil, nil
	if failed >= tooMany {
		return Full{last}
	}
	return nil
}

// tooMany documents in a row that cannot be kept mean that the next cannot either.
const tooMany = 3

// A Full error says that the folder takes nothing any more.
type Full struct{ error }

// Unwrap gives why.
func (f Full) Unwrap() error { return f.error }

// sync syncs what is staged and writes a note of it, before any of it gets its
// name. The error is about all of it.
func (k *Keeper) sync(group []Outcome) error {
	var notes []byte
	for i := range group {
		o := &group[i]
		if o.file == nil {
			continue
		}
		err := o.file.Sync()
		if closed := o.file.Close(); err == nil {
			err = closed
		}
		o.file = nil
		if err != nil {
			k.Folder.Remove(o.stage)
			k.fail(o, err)
			continue
		}
		note, err := json.Marshal(o.record)
		if err != nil {
			return err
		}
		notes = append(append(notes, note...), '\n')
	}
	if notes == nil {
		return nil
	}
	if err := k.note(notes); err != nil {
		return err
	}
	return k.putAside()
}

// note adds lines to the notes of what this run makes.
func (k *Keeper) note(lines []byte) error {
	f, err := k.Folder.Append(path.Join(k.work(), journalName))
	if err != nil {
		return err
	}
	_, err = f.Write(lines)
	return errors.Join(err, f.Sync(), f.Close())
}

// putAside takes the manifest away, since it will not be true any more.
func (k *Keeper) putAside() error {
	if k.aside {
		return nil
	}
	err := k.Folder.Rename(k.Name, path.Join(k.work(), asideName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.aside = true
	return nil
}

// name gives what is staged its name, unless err holds for all of it.
func (k *Keeper) name(group []Outcome, err error) {
	for i := range group {
		o := &group[i]
		if o.stage == "" {
			continue
		}
		why := err
		if why == nil {
			why = k.Folder.MkdirAll(path.Dir(o.File))
		}
		if why == nil {
			why = k.Folder.Rename(o.stage, o.File)
		}
		if why != nil {
			k.Folder.Remove(o.stage)
			k.Folder.Remove(path.Dir(o.File)) // when nothing is in it
			k.fail(o, why)
			continue
		}
		k.touched[path.Dir(o.File)] = true
	}
}
