package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"spoor2/reports"
	"spoor2/reports/manifest"
)

// ledgerName is the file in which a folder knows what spoor2 made in it.
const ledgerName = "dossier.json"

// A ledger is the account of a dossier. It holds nothing of the case but its id
// and the names of the files beside it, and no time of day.
type ledger struct {
	Format int             `json:"format"`
	Tool   string          `json:"tool"`
	Case   string          `json:"case"`
	Date   string          `json:"date"`
	Files  []manifest.File `json:"files"` // by name; while files are replaced, those of before too
}

// made reports whether a program of ours made a file with these bytes.
func (l *ledger) made(name string, data []byte) bool {
	return slices.Contains(l.Files, manifest.File{Name: name, SHA256: manifest.Sum(data)})
}

func (l *ledger) knows(name string) bool {
	return slices.ContainsFunc(l.Files, func(f manifest.File) bool { return f.Name == name })
}

// A kept file is what became of an outFile.
type kept struct {
	outFile
	state manifest.State // Made, Unchanged or Edited
}

// keep writes the files. First it is noted which they will be, then each is written
// aside, synced and renamed, so that a run that is broken off leaves only whole
// files, of which the next run knows that they are ours.
func (b *binding) keep() ([]kept, error) {
	dir, err := os.OpenRoot(b.out)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	old, err := readLedger(dir)
	if err != nil {
		return nil, err
	}
	now := ledger{Format: 1, Tool: reports.Creator + " " + build(), Case: b.entry.Case.Case.ID, Date: b.date.String()}
	if old.Case != "" && old.Case != now.Case && !b.force {
		return nil, usage("kies met --out een andere map, of vervang met --force", "in de map %s staat het dossier %s", b.out, old.Case)
	}
	all := make([]kept, len(b.files))
	for i, f := range b.files {
		if all[i], err = b.compare(dir, old, f); err != nil {
			return nil, err
		}
		now.Files = append(now.Files, manifest.File{Name: f.name, SHA256: manifest.Sum(f.data)})
	}
	both := now
	both.Files = append(slices.Clone(old.Files), now.Files...)
	for _, f := range old.Files { // what this run does not make stays ours
		if b.draft && !now.knows(f.Name) {
			now.Files = append(now.Files, f)
		}
	}
	if err := both.write(dir); err != nil {
		return nil, err
	}
	for _, k := range all {
		if k.state == manifest.Made {
			if err := putSynced(dir, k.name, k.data); err != nil {
				_, why := refusal(err)
				return nil, fmt.Errorf("%s is niet bewaard: %s", filepath.Join(b.out, k.name), why)
			}
		}
	}
	if err := errors.Join(b.sweep(dir, old, now), now.write(dir)); err != nil {
		return nil, err
	}
	return all, nil
}

// compare says what is to become of a file.
func (b *binding) compare(dir *os.Root, old *ledger, f outFile) (kept, error) {
	k := kept{f, manifest.Made}
	there, err := dir.ReadFile(filepath.FromSlash(f.name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return k, nil
	case err != nil:
		return k, err
	case bytes.Equal(there, f.data):
		k.state = manifest.Unchanged
	case !b.force && !old.made(f.name, there):
		k.state = manifest.Edited
	}
	return k, nil
}

// sweep takes away what an earlier run made for UWV and this one does not, and
// tells of what else lies between the files for UWV.
func (b *binding) sweep(dir *os.Root, old *ledger, now ledger) error {
	if b.draft {
		return nil
	}
	entries, err := fs.ReadDir(dir.FS(), setFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(setFolder, e.Name())
		if now.knows(name) || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		data, err := dir.ReadFile(filepath.FromSlash(name))
		if err == nil && old.made(name, data) {
			if err := dir.Remove(filepath.FromSlash(name)); err != nil {
				return err
			}
			fmt.Fprintf(b.err, "let op: %s hoort er niet meer bij en is weggehaald\n", filepath.Join(b.out, filepath.FromSlash(name)))
			continue
		}
		fmt.Fprintf(b.err, "let op: %s hoort niet bij wat voor UWV is gemaakt\n", filepath.Join(b.out, filepath.FromSlash(name)))
	}
	return nil
}

func readLedger(dir *os.Root) (*ledger, error) {
	l := new(ledger)
	data, err := dir.ReadFile(ledgerName)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err == nil && json.Unmarshal(data, l) != nil {
		err = usage("haal het weg; wat er al staat, wordt dan alleen met --force vervangen", "%s is beschadigd", ledgerName)
	}
	return l, err
}

func (l *ledger) write(dir *os.Root) error {
	slices.SortFunc(l.Files, func(a, b manifest.File) int { return strings.Compare(a.Name+a.SHA256, b.Name+b.SHA256) })
	l.Files = slices.Compact(l.Files)
	data, err := json.MarshalIndent(l, "", " ")
	if err != nil {
		return err
	}
	data = append(data, '\n')
	if old, err := dir.ReadFile(ledgerName); err == nil && bytes.Equal(old, data) {
		return nil
	}
	return putSynced(dir, ledgerName, data)
}

// putSynced writes a file whole or not at all, and has it on the disk.
func putSynced(dir *os.Root, name string, data []byte) error {
	name = filepath.FromSlash(name)
	if err := dir.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return aside(dir, name, func(f *os.File) error {
		_, err := f.Write(data)
		return errors.Join(err, f.Sync())
	})
}
