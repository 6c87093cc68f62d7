package casefile

import (
	"strconv"
	"strings"
)

// A Problem is something in a file that a reader should know of. It never
// repeats free text or a BSN.
type Problem struct {
	Place   string // as Entry.Where writes it
	Message string // Dutch
	Hint    string // Dutch, what to do about it; may be empty
}

// String is the place and the message, and on a line of its own the hint.
func (p Problem) String() string {
	if p.Hint == "" {
		return p.Place + ": " + p.Message
	}
	return p.Place + ": " + p.Message + "\n  → " + p.Hint
}

// Errors are the problems for which a case, or a file, was refused.
type Errors []Problem

// Unread is the error of a case that could not be read, but for its number.
type Unread struct {
	ID string // a safe one
	Errors
}

// Unwrap gives the problems.
func (u Unread) Unwrap() error { return u.Errors }

// Stray is the error of what belongs to no case, as rows of a workbook do that name
// a case that is not there. It is told once a file, and the cases of the file are
// read nonetheless.
type Stray struct{ Errors }

// Unwrap gives the problems.
func (s Stray) Unwrap() error { return s.Errors }

// Error gives the problems, each from a new line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, p := range e {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// maxProblems is how many problems of one case are told.
const maxProblems = 100

// capped cuts off what nobody would read, and says how much that is.
func capped(file string, problems []Problem) []Problem {
	more := len(problems) - maxProblems
	if more <= 0 {
		return problems
	}
	rest := Problem{Place: file, Message: "en nog " + strconv.Itoa(more) + " andere", Hint: "los eerst de genoemde op"}
	return append(problems[:maxProblems:maxProblems], rest)
}
