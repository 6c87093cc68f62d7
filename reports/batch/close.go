package batch

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"

	"spoor2/reports/manifest"
)

// Finish commits what waits and fills in the account of the run: About with its
// cases. It must be called once, also when the run was broken off.
func (k *Keeper) Finish() error {
	err := errors.Join(k.commit(), k.settled())
	there := map[string]bool{}
	for _, c := range k.cases {
		k.Tally.Add(c)
		if !c.Stray {
			k.About.Read++
		}
		if c.State == manifest.Unchanged {
			c.State = manifest.Made
		}
		for i := range c.Documents {
			d := &c.Documents[i]
			if d.State == manifest.Unchanged {
				d.State = manifest.Made
			}
			there[d.File] = there[d.File] || d.SHA256 != ""
		}
		k.About.Cases = append(k.About.Cases, c)
	}
	earlier, lost := k.earlier(there)
	k.About.Earlier = earlier
	return errors.Join(err, lost)
}

// Close writes the manifest, after all that it names has reached the disk, and
// leaves nothing else in the folder.
func (k *Keeper) Close() error {
	data, err := k.About.Encode()
	if err != nil {
		return err
	}
	for _, dir := range slices.Sorted(maps.Keys(k.touched)) {
		if err := k.Folder.SyncDir(dir); err != nil {
			return err
		}
	}
	if old, err := k.Folder.ReadFile(k.Name); err != nil || !bytes.Equal(old, data) {
		if err := k.write(k.Name, data); err != nil {
			return err
		}
	}
	var left error
	for _, name := range []string{journalName, asideName} {
		if err := k.Folder.Remove(path.Join(k.work(), name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			left = errors.Join(left, err)
		}
	}
	return errors.Join(left, k.Folder.Remove(k.work()))
}

// write writes a file of the run itself, whole or not at all.
func (k *Keeper) write(name string, data []byte) error {
	stage := path.Join(k.work(), "lijst")
	f, err := k.Folder.Create(stage)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		k.Folder.Remove(stage)
		return err
	}
	if err := k.Folder.Rename(stage, name); err != nil {
		k.Folder.Remove(stage)
		return err
	}
	return k.Folder.SyncDir(".")
}
