package markup

import (
	"fmt"
	"slices"
	"strings"
)

// An Error is one thing in the Markdown that we do not draw.
type Error struct {
	Line    int // from 1
	Message string
}

func (e Error) Error() string { return fmt.Sprintf("regel %d: %s", e.Line, e.Message) }

// Errors is all that is wrong with a document, in order of line; it is never
// empty.
type Errors []Error

func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// sorted puts e in order of line and drops what was said twice of one line.
func (e Errors) sorted() Errors {
	slices.SortStableFunc(e, func(a, b Error) int { return a.Line - b.Line })
	return slices.Compact(e)
}
