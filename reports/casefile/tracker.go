package casefile

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

var errCaseTooBig = errors.New("te groot")

// A tracker knows the line and column of what is read through it. It holds what
// its reader has taken but not yet passed.
type tracker struct {
	r            io.Reader
	left         int    // bytes that may still be read for the case at hand
	buffer       []byte // of which held is the tail
	held         []byte
	offset       int64 // of the first byte of held
	line, column int   // of that byte
}

// Read fills p from the reader below.
func (t *tracker) Read(p []byte) (int, error) {
	if t.left <= 0 {
		return 0, errCaseTooBig
	}
	n, err := t.r.Read(p)
	t.left -= n
	t.buffer = append(append(t.buffer[:0], t.held...), p[:n]...)
	t.held = t.buffer
	return n, err
}

// fill gives what is held after reading on until it is n bytes, so that a mistake
// reads the same however the bytes come in.
func (t *tracker) fill(n int) []byte {
	var p [context]byte
	for len(t.held) < n {
		if _, err := t.Read(p[:]); err != nil {
			break
		}
	}
	return t.held
}

func (t *tracker) place() place { return place{line: t.line, column: t.column} }

// to passes all before an offset, which may not lie before one given earlier,
// and gives the place of it.
func (t *tracker) to(offset int64) place {
	passed := t.held[:offset-t.offset]
	t.held, t.offset = t.held[len(passed):], offset
	if i := bytes.LastIndexByte(passed, '\n'); i >= 0 {
		t.line += bytes.Count(passed, []byte("\n"))
		t.column = 1
		passed = passed[i+1:]
	}
	t.column += utf8.RuneCount(passed)
	return t.place()
}
