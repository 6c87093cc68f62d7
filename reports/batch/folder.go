package batch

import (
	"io"
	"io/fs"
)

// A Folder is what a Keeper asks of a file system. Names stand below the folder
// and have slashes; nothing is ever written outside it. What is not there is an
// error that wraps fs.ErrNotExist.
type Folder interface {
	ReadFile(name string) ([]byte, error)
	Exists(name string) (bool, error)
	List(name string) ([]string, error) // the names in a folder
	MkdirAll(name string) error
	Create(name string) (File, error) // empties what is there
	Append(name string) (File, error)
	Rename(from, to string) error // replaces what is there, at once
	Remove(name string) error     // a file, or an empty folder
	SyncDir(name string) error    // of a folder: the names in it
}

// A File is a file that is being written.
type File interface {
	io.WriteCloser
	Sync() error
}

// Nowhere is a Folder that is empty and stays so: what is kept in it is counted
// and gone.
type Nowhere struct{}

type noFile struct{}

func (noFile) Write(p []byte) (int, error) { return len(p), nil }
func (noFile) Sync() error                 { return nil }
func (noFile) Close() error                { return nil }

// ReadFile finds nothing.
func (Nowhere) ReadFile(string) ([]byte, error) { return nil, fs.ErrNotExist }

// Exists finds nothing.
func (Nowhere) Exists(string) (bool, error) { return false, nil }

// List finds nothing.
func (Nowhere) List(string) ([]string, error) { return nil, fs.ErrNotExist }

// MkdirAll makes nothing.
func (Nowhere) MkdirAll(string) error { return nil }

// Create takes all that is written.
func (Nowhere) Create(string) (File, error) { return noFile{}, nil }

// Append takes all that is written.
func (Nowhere) Append(string) (File, error) { return noFile{}, nil }

// Rename does nothing.
func (Nowhere) Rename(string, string) error { return nil }

// Remove does nothing.
func (Nowhere) Remove(string) error { return nil }

// SyncDir does nothing.
func (Nowhere) SyncDir(string) error { return nil }
