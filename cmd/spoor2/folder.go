package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"spoor2/reports/batch"
)

// A folder is a batch.Folder on the disk. Nothing is written outside it.
type folder struct{ *os.Root }

// openFolder opens a folder, and makes it when it is not there.
func openFolder(dir string) (folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return folder{}, err
	}
	root, err := os.OpenRoot(dir)
	return folder{root}, err
}

func (f folder) ReadFile(name string) ([]byte, error) {
	return f.Root.ReadFile(filepath.FromSlash(name))
}

func (f folder) Exists(name string) (bool, error) {
	_, err := f.Lstat(filepath.FromSlash(name))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

func (f folder) List(name string) ([]string, error) {
	entries, err := fs.ReadDir(f.FS(), name)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

func (f folder) MkdirAll(name string) error {
	return f.Root.MkdirAll(filepath.FromSlash(name), 0o777)
}

func (f folder) Create(name string) (batch.File, error) {
	return f.Root.Create(filepath.FromSlash(name))
}

func (f folder) Append(name string) (batch.File, error) {
	return f.OpenFile(filepath.FromSlash(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
}

func (f folder) Rename(from, to string) error {
	return f.Root.Rename(filepath.FromSlash(from), filepath.FromSlash(to))
}

func (f folder) Remove(name string) error { return f.Root.Remove(filepath.FromSlash(name)) }

// SyncDir does nothing on Windows, where a folder cannot be synced.
func (f folder) SyncDir(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	dir, err := f.Open(filepath.FromSlash(name))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
