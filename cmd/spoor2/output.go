package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
)

// A shelf is where files go. Nothing that it is asked to write can land outside
// the folder it is asked to write in.
type shelf map[string]*os.Root

// put writes a file into a folder below dir, making both where needed.
func (s shelf) put(dir, folder, name string, data []byte) error {
	root, err := s.root(dir)
	if err != nil {
		return err
	}
	if err := root.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	return writeAside(root, filepath.Join(folder, name), writes(data))
}

// edited reports whether the file is there and is not what a program of ours made of
// that case: somebody signed it, wrote in it, or put another in its place.
func (s shelf) edited(dir, id, name string) bool {
	root, err := s.root(dir)
	if err != nil {
		return false
	}
	file, err := root.ReadFile(filepath.Join(id, name))
	return err == nil && !batch.Unfinished(file) && !(sealed(file) && about(file, id))
}

func (s shelf) root(dir string) (*os.Root, error) {
	if root := s[dir]; root != nil {
		return root, nil
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err == nil {
		s[dir] = root
	}
	return root, err
}

func (s shelf) close() {
	for _, root := range s {
		root.Close()
	}
}

// create writes a file that may not be there yet, unless forced.
func create(path string, force bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(path); err == nil && !force {
		return usage("kies een andere naam, of schrijf --force om het te vervangen", "%s bestaat al", path)
	}
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer root.Close()
	return writeAside(root, filepath.Base(path), write)
}

// place sees, before any work is done for it, that create can write a file.
func place(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	root, err := os.OpenRoot(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer root.Close()
	probe := other(filepath.Base(path))
	f, err := root.Create(probe)
	if err != nil {
		return named(err, path)
	}
	return errors.Join(f.Close(), root.Remove(probe))
}

// apart refuses two flags that name one file; of each the flag and the file, which
// may be empty.
func apart(verb string, files ...[2]string) error {
	for i, a := range files {
		for _, b := range files[:i] {
			if a[1] != "" && b[1] != "" && (absolute(a[1]) == absolute(b[1]) || among(a[1], []string{b[1]})) {
				return usage("kies een andere naam", "%s: %s en %s noemen hetzelfde bestand", verb, b[0], a[0])
			}
		}
	}
	return nil
}

// writes writes data, for create.
func writes(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// writeAside writes a file whole or not at all.
func writeAside(root *os.Root, name string, write func(io.Writer) error) error {
	return aside(root, name, func(f *os.File) error {
		w := bufio.NewWriter(f)
		return errors.Join(write(w), w.Flush())
	})
}

// aside has a file filled under another name in the same folder and renames it, so
// that what has the name is whole. The other name is this process's own.
func aside(root *os.Root, name string, fill func(*os.File) error) (err error) {
	other := other(name)
	f, err := root.Create(other)
	if err != nil {
		return named(err, name)
	}
	defer func() {
		if err != nil {
			root.Remove(other)
		}
	}()
	if err = errors.Join(fill(f), f.Close()); err != nil {
		return err
	}
	return root.Rename(other, name)
}

// other is the name beside a file under which this process fills it.
func other(name string) string {
	return filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%d", filepath.Base(name), os.Getpid()))
}

// named is an error about the file that is meant: its other name says nothing to
// anybody.
func named(err error, name string) error {
	if refused := (*fs.PathError)(nil); errors.As(err, &refused) {
		refused.Path = name
	}
	return err
}

// How os.Root refuses a path that leaves its folder, by .. or a link, and os.OpenRoot
// what is no folder: errors without a value to compare with.
const (
	escapes  = "path escapes from parent"
	noFolder = "not a directory"
)

// plain says in Dutch what the system refused, and of which file; what is Dutch
// already stays.
func plain(err error) string {
	name, why := refusal(err)
	if name == "" {
		return why
	}
	return casefile.Shown(name) + ": " + why
}

// refusal is the file of an error of the system, and in Dutch why; of another
// error there is no file.
func refusal(err error) (name, why string) {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		name, err = path.Path, path.Err
	case errors.As(err, &link):
		name, err = link.New, link.Err
	default:
		return "", err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return name, "bestaat niet"
	case errors.Is(err, fs.ErrPermission):
		return name, "geen toegang; is het bestand nog ergens geopend, of mag u hier niet schrijven?"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return name, "de schijf is vol"
	case errors.Is(err, syscall.ENOTDIR), err.Error() == noFolder:
		return name, "is geen map"
	case errors.Is(err, syscall.EISDIR):
		return name, "is een map"
	case errors.Is(err, syscall.EPIPE):
		return name, "wie dit las, is ermee gestopt"
	case errors.Is(err, syscall.EROFS):
		return name, "hier kan niet worden geschreven"
	case err.Error() == escapes:
		return name, "wijst naar een plaats buiten de map; haal de koppeling of de .. weg"
	}
	if why := systemSays(err); why != "" {
		return name, why
	}
	return name, fmt.Sprintf("het systeem weigert dit (%v)", err)
}
