package main

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// An overlay is a file system in which the files of top stand in the place of
// those of base.
type overlay struct{ top, base fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.top.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.base.Open(name)
	}
	return f, err
}

// ReadDir lists what stands in a folder of either.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	top, err := fs.ReadDir(o.top, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	base, err := fs.ReadDir(o.base, name)
	if err != nil && (top == nil || !errors.Is(err, fs.ErrNotExist)) {
		return nil, err
	}
	byName := func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) }
	for _, e := range base {
		if i, found := slices.BinarySearchFunc(top, e, byName); !found {
			top = slices.Insert(top, i, e)
		}
	}
	return top, nil
}
