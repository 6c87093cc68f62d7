package layout

import (
	"errors"
	"fmt"
)

// most is how many faults of a document are told; more would bury the first.
const most = 20

// faults are what is wrong with a document, in its order.
type faults struct {
	list []error
	more int
	seen map[missing]bool
}

// A missing is a character that a face lacks in the block that begins on a line.
type missing struct {
	r    rune
	line int
}

func (f *faults) add(line int, err error) {
	if len(f.list) == most {
		f.more++
		return
	}
	f.list = append(f.list, fmt.Errorf("regel %d: %w", line, err))
}

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

func (f *faults) err() error {
	if f.more > 0 {
		return errors.Join(append(f.list, fmt.Errorf("en nog %d andere fouten", f.more))...)
	}
	return errors.Join(f.list...)
}
