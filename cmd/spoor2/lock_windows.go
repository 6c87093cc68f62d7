package main

import (
	"errors"
	"os"
	"syscall"
)

var errHeld = errors.New("held")

const sharingViolation = syscall.Errno(32)

// hold opens a file that others may read but not open to write as long as this
// process has it.
func hold(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ, nil, syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch {
	case errors.Is(err, sharingViolation):
		return nil, errHeld
	case err != nil:
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}

// release closes the file first: Windows removes none that is open.
func (l *lock) release() {
	l.file.Close()
	os.Remove(l.path)
}
