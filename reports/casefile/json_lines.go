package casefile

import (
	"bufio"
	"bytes"
	"io"
	"iter"
)

// spread reports whether the first case, or an array of them, is spread over
// lines, whatever the name of the file says.
func spread(r *bufio.Reader) bool {
	head, _ := r.Peek(r.Size())
	line, _, _ := bytes.Cut(bytes.TrimLeft(head, jsonBlanks), []byte("\n"))
	line = bytes.TrimSpace(line)
	return string(line) == "{" || string(line) == "["
}

// readLines reads JSON Lines. A case that is spread over lines all the same, or
// what else is not a case a line, is read as one stretch.
func readLines(file string, r *bufio.Reader, heads bool) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		for number := 1; ; {
			text, lines, big, err := readStretch(r)
			tell := func(t tree) bool {
				if len(t.errors) > 0 && lines > 1 {
					t.errors[0].Hint += skipped(number, lines)
				}
				return yield(t)
			}
			switch here := (place{line: number, column: 1}); {
			case big:
				if !tell(tree{errors: []Problem{tooBig(here.in(file, ""))}}) {
					return
				}
			case len(bytes.TrimSpace(text)) > 0:
				t := &tracker{r: bytes.NewReader(text), line: number, column: 1}
				if !newJSONReader(file, t, heads).all(tell) {
					return
				}
			}
			if err != nil {
				if err != io.EOF {
					yield(tree{errors: []Problem{unreadable(place{line: number, column: 1}.in(file, ""), err)}})
				}
				return
			}
			number += lines
		}
	}
}

// readStretch reads a line, and when that is no whole value the lines after it, up
// to one that begins as a case does. Of a stretch that is too big nothing is kept.
func readStretch(r *bufio.Reader) (text []byte, lines int, big bool, err error) {
	for {
		var line []byte
		line, tooBig, err := readLine(r, maxCase-len(text))
		if big = big || tooBig; big {
			text, line = nil, nil
		}
		text = append(text, line...)
		if lines++; err != nil || lines == 1 && !big && isWhole(line) || begins(r) {
			return text, lines, big, err
		}
	}
}

// isWhole reports whether a line looks like a value from its beginning to its end,
// or like nothing.
func isWhole(line []byte) bool {
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return true
	}
	first, last := line[0], line[len(line)-1]
	return first == '{' && last == '}' || first == '[' && last == ']'
}

// begins reports whether the next line begins as a case does, at its first column.
func begins(r *bufio.Reader) bool {
	next, err := r.Peek(1)
	return err == nil && (next[0] == '{' || next[0] == '[')
}

// readLine reads up to and with the end of the line. Of a line that is longer than
// it has room for, nothing is kept.
func readLine(r *bufio.Reader, room int) (line []byte, big bool, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if big = big || len(line)+len(part) > room; big {
			line, part = nil, nil
		}
		if line = append(line, part...); err != bufio.ErrBufferFull {
			return line, big, err
		}
	}
}
