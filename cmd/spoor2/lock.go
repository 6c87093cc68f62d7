package main

import (
	"fmt"
	"os"
)

// A lock keeps a second run out of a folder. It is held by the open file and not
// by its being there, so that the lock of a program that died is no lock.
type lock struct {
	file *os.File
	path string
}

// take takes the lock of a run in dir, or says who has it.
func take(dir, name string) (*lock, error) {
	path := dir + string(os.PathSeparator) + name + ".lock"
	file, err := hold(path)
	if err == errHeld {
		return nil, usage("wacht tot die klaar is, of kies met --out een andere map", "in de map %s is spoor2 al bezig%s", dir, holder(path))
	}
	if err != nil {
		return nil, err
	}
	host, _ := os.Hostname()
	if err := file.Truncate(0); err == nil {
		fmt.Fprintf(file, "proces %d op %s", os.Getpid(), host)
	}
	return &lock{file, path}, nil
}

// holder is who wrote in the lock, when that can be read.
func holder(path string) string {
	text, err := os.ReadFile(path)
	if err != nil || len(text) == 0 || len(text) > 300 {
		return ""
	}
	return " (" + string(text) + ")"
}
