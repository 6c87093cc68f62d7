//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

var errHeld = errors.New("held")

// hold opens and locks a file, which the system unlocks when this process ends.
func hold(path string) (*os.File, error) {
	for {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return nil, err
		}
		switch err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); {
		case errors.Is(err, syscall.EWOULDBLOCK):
			f.Close()
			return nil, errHeld
		case errors.Is(err, syscall.ENOTSUP), errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.ENOSYS):
			return f, nil // a disk that knows no locks: better without than not at all
		case err != nil:
			f.Close()
			return nil, &os.PathError{Op: "lock", Path: path, Err: err}
		}
		// Whoever had it before may have removed the file after it was opened here.
		ours, err1 := f.Stat()
		there, err2 := os.Stat(path)
		if err1 == nil && err2 == nil && os.SameFile(ours, there) {
			return f, nil
		}
		f.Close()
	}
}

// release removes the file while it is still locked.
func (l *lock) release() {
	os.Remove(l.path)
	l.file.Close()
}
