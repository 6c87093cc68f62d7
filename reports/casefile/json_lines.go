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
	line, _, _ := bytes.Cut(bytes.TrimLeft(head, " \t\r\n"), []byte("\n"))
	line = bytes.TrimSpace(line)
	return string(line) == "{" || string(line) == "["
}

// readLines reads JSON Lines.
func readLines(file string, r *bufio.Reader, heads bool) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		for number := 1; ; number++ {
			line, err := readLine(r)
			if len(bytes.TrimSpace(line)) > 0 {
				t := &tracker{r: bytes.NewReader(line), line: number, column: 1}
				if !newJSONReader(file, t, heads).all(yield) {
					return
				}
			}
			if err == nil {
				continue
			}
			if err != io.EOF {
				yield(tree{errors: []Problem{unreadable(place{line: number, column: 1}.in(file, ""), err)}})
			}
			return
		}
	}
}

// readLine reads up to and with the end of the line. It keeps no more of a line
// than a case may have.
func readLine(r *bufio.Reader) (line []byte, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if line = append(line, part...); err != bufio.ErrBufferFull {
			return line, err
		}
		if len(line) > maxCase {
			return nil, errCaseTooBig
		}
	}
}
