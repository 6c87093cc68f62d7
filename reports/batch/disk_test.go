package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// A disk is a Folder in memory that fails when told to: at one operation, or at
// one and all after it, as when the process is killed or the power goes.
type disk struct {
	files  map[string]*inode
	dirs   map[string]bool
	ops    int
	failAt int // the operation that fails, from 1
	dead   bool
	onward bool // all after it fail too
}

type inode struct{ data, synced []byte }

var errDisk = errors.New("no space left")

func newDisk() *disk {
	return &disk{files: map[string]*inode{}, dirs: map[string]bool{".": true}}
}

// clone is the same disk without a fault to come.
func (d *disk) clone() *disk {
	c := newDisk()
	for name, n := range d.files {
		c.files[name] = &inode{slices.Clone(n.data), slices.Clone(n.synced)}
	}
	maps.Copy(c.dirs, d.dirs)
	return c
}

// powerCut leaves of every file what was synced.
func (d *disk) powerCut() {
	for _, n := range d.files {
		n.data = slices.Clone(n.synced)
	}
}

// step counts an operation that changes something.
func (d *disk) step() error {
	d.ops++
	if d.dead || d.ops == d.failAt {
		d.dead = d.onward
		return errDisk
	}
	return nil
}

func gone(name string) error { return &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist} }

func (d *disk) ReadFile(name string) ([]byte, error) {
	if d.dead {
		return nil, errDisk
	}
	if n := d.files[name]; n != nil {
		return slices.Clone(n.data), nil
	}
	return nil, gone(name)
}

func (d *disk) Exists(name string) (bool, error) {
	_, err := d.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

func (d *disk) List(dir string) ([]string, error) {
	if !d.dirs[dir] {
		return nil, gone(dir)
	}
	var names []string
	for name := range d.files {
		if path.Dir(name) == dir {
			names = append(names, path.Base(name))
		}
	}
	slices.Sort(names)
	return names, nil
}

func (d *disk) MkdirAll(name string) error {
	if d.dirs[name] {
		return nil
	}
	if err := d.step(); err != nil {
		return err
	}
	d.dirs[name] = true
	return nil
}

func (d *disk) Create(name string) (File, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	if !d.dirs[path.Dir(name)] {
		return nil, gone(name)
	}
	n := &inode{}
	d.files[name] = n
	return &handle{d, n}, nil
}

func (d *disk) Append(name string) (File, error) {
	if n := d.files[name]; n != nil {
		return &handle{d, n}, d.step()
	}
	return d.Create(name)
}

func (d *disk) Rename(from, to string) error {
	if d.files[from] == nil {
		return gone(from)
	}
	if err := d.step(); err != nil {
		return err
	}
	d.files[to] = d.files[from]
	delete(d.files, from)
	return nil
}

func (d *disk) Remove(name string) error {
	if d.files[name] == nil && !d.dirs[name] {
		return gone(name)
	}
	if err := d.step(); err != nil {
		return err
	}
	if names, _ := d.List(name); len(names) > 0 {
		return errors.New("not empty")
	}
	delete(d.files, name)
	delete(d.dirs, name)
	return nil
}

func (d *disk) SyncDir(name string) error { return d.step() }

// A handle writes half of what it is asked to when it fails.
type handle struct {
	d *disk
	n *inode
}

func (h *handle) Write(p []byte) (int, error) {
	if err := h.d.step(); err != nil {
		h.n.data = append(h.n.data, p[:len(p)/2]...)
		return len(p) / 2, err
	}
	h.n.data = append(h.n.data, p...)
	return len(p), nil
}

func (h *handle) Sync() error {
	if err := h.d.step(); err != nil {
		return err
	}
	h.n.synced = slices.Clone(h.n.data)
	return nil
}

func (h *handle) Close() error { return h.d.step() }

// String tells all that is on the disk, to compare.
func (d *disk) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(d.files)) {
		fmt.Fprintf(&b, "%s %x\n", name, d.files[name].data)
	}
	return b.String()
}
