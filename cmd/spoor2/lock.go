package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"spoor2/reports/manifest"
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
		return nil, busy(dir, path)
	}
	if err != nil {
		return nil, err
	}
	if err := alone(dir, name); err != nil {
		(&lock{file, path}).release()
		return nil, err
	}
	host, _ := os.Hostname()
	if err := file.Truncate(0); err == nil {
		fmt.Fprintf(file, "proces %d op %s", os.Getpid(), host)
	}
	return &lock{file, path}, nil
}

// A busyError says that a folder is another run's for now: nothing is wrong with
// what was asked, and later it can be done.
type busyError struct{ usageError }

func busy(dir, path string) error {
	hint := "wacht tot die klaar is, of kies met --out een andere map"
	return busyError{usageError{fmt.Errorf("in de map %s is spoor2 al bezig%s", dir, holder(path)), hint}}
}

// alone refuses to work beside a run that shares out the cases in another way: a
// whole run beside a share, or shares of other numbers, which would make the same
// documents; and of other work, to work beside any of them.
func alone(dir, name string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	ours, sharing := workShare(name)
	for _, e := range entries {
		other, isLock := strings.CutSuffix(e.Name(), ".lock")
		share, ok := workShare(other)
		if !isLock || !ok || other == name || share.Count > 0 && share.Count == ours.Count {
			continue
		}
		path := filepath.Join(dir, e.Name())
		file, err := hold(path)
		if err == errHeld {
			if !sharing {
				return busy(dir, path)
			}
			why := fmt.Errorf("in de map %s is spoor2 al bezig, met een andere verdeling%s", dir, holder(path))
			return busyError{usageError{why, "wacht tot die klaar is; alle delen van één run hebben hetzelfde aantal"}}
		}
		if err != nil {
			return err
		}
		(&lock{file, path}).release()
	}
	return nil
}

// workShare is the share whose run works in a folder of that name.
func workShare(work string) (manifest.Shard, bool) {
	rest, ok := strings.CutPrefix(work, ".spoor2")
	share, named := manifest.ParseFileName("manifest" + rest + ".json")
	return share, ok && named
}

// holder is who wrote in the lock, when that can be read.
func holder(path string) string {
	text, err := os.ReadFile(path)
	if err != nil || len(text) == 0 || len(text) > 300 {
		return ""
	}
	return " (" + string(text) + ")"
}
