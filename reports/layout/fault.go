package layout

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// mostFaults is how many faults of a document are told; more would bury the first.
const mostFaults = 20

// faults are what is wrong with a document.
type faults struct {
	list []fault
	seen map[missing]bool
}

// A fault is in the block that begins on a line.
type fault struct {
	line int
	err  error
}

// A missing is a character that a face lacks in the block that begins on a line.
type missing struct {
	r    rune
	line int
}

func (f *faults) add(line int, err error) { f.list = append(f.list, fault{line, err}) }

// once reports whether this is the first time for m.
func (f *faults) once(m missing) bool {
	if f.seen[m] {
		return false
	}
	if f.seen == nil {
		f.seen = make(map[missing]bool)
	}
	f.seen[m] = true
	return true
}

// err tells the first faults in the order of the document.
func (f *faults) err() error {
	slices.SortStableFunc(f.list, func(a, b fault) int { return cmp.Compare(a.line, b.line) })
	var told []error
	for i, fault := range f.list {
		if i == mostFaults {
			told = append(told, fmt.Errorf("en nog %d andere fouten", len(f.list)-mostFaults))
			break
		}
		told = append(told, fmt.Errorf("regel %d: %w", fault.line, fault.err))
	}
	return errors.Join(told...)
}
