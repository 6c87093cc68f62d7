package main

import (
	"bytes"
	"fmt"
	"io"
)

// A stream is standard output or standard error. It remembers that something could
// not be written, which those who print line by line do not ask, and of what is
// tame no character does more than begin a line: a file may have any name, also one
// that paints a terminal or clears it.
type stream struct {
	w    io.Writer
	tame bool
	err  error
}

func (s *stream) Write(p []byte) (int, error) {
	text := p
	if s.tame && wild(p) {
		text = tamed(p)
	}
	n, err := s.w.Write(text)
	if s.err == nil {
		s.err = err
	}
	if err == nil {
		n = len(p)
	}
	return n, err
}

// bare is the writer below a stream.
func bare(w io.Writer) io.Writer {
	if s, ok := w.(*stream); ok {
		return s.w
	}
	return w
}

// steering is how many bytes at the beginning of p steer a terminal: a control
// character of ASCII (but a tab, and the end of a line with or without a return),
// or one of U+0080 to U+009F.
func steering(p []byte) int {
	switch c := p[0]; {
	case c == '\n', c == '\t', c == '\r' && len(p) > 1 && p[1] == '\n':
		return 0
	case c < ' ', c == 0x7F:
		return 1
	case c == 0xC2 && len(p) > 1 && p[1] < 0xA0:
		return 2
	}
	return 0
}

func wild(p []byte) bool {
	for i := range p {
		if steering(p[i:]) > 0 {
			return true
		}
	}
	return false
}

func tamed(p []byte) []byte {
	var b bytes.Buffer
	for len(p) > 0 {
		n := steering(p)
		for _, c := range p[:n] {
			fmt.Fprintf(&b, `\x%02X`, c)
		}
		if n == 0 {
			b.WriteByte(p[0])
			n = 1
		}
		p = p[n:]
	}
	return b.Bytes()
}
