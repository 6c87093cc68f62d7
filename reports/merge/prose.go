package merge

import (
	"strconv"
	"strings"
)

// prose gives free text of a case as Markdown: paragraphs and simple lists
// stay, all else is escaped.
func prose(v any) (verbatim, error) { return written(v, "") }

// indented is prose for a value behind ": ", where every line after the first
// stands four spaces in.
func indented(v any) (verbatim, error) { return written(v, "    ") }

func written(v any, indent string) (verbatim, error) {
	if v, ok := v.(verbatim); ok {
		return verbatim(strings.ReplaceAll(string(v), "\n", "\n"+indent)), nil
	}
	s, err := text(v)
	if err != nil {
		return "", err
	}
	w := writer{newline: "\n" + indent, delimiter: ')'}
	for line := range strings.SplitSeq(lineEnds.Replace(s), "\n") {
		w.line(trim(line))
	}
	w.flush()
	return verbatim(w.out.String()), w.err
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n")

// trim leaves control characters where they are, to be found.
func trim(s string) string { return strings.Trim(s, " \t") }

// A writer makes Markdown of lines of free text.
type writer struct {
	out       strings.Builder
	newline   string
	part      []string // lines of the paragraph or item in hand
	marker    string   // of the item in hand, or nothing for a paragraph
	last      string   // marker that was written last
	number    int      // of the last item of a numbered list, or 0
	delimiter byte     // of that list
	err       error
}

// line adds a line. One without a marker goes on where the one before ended.
func (w *writer) line(line string) {
	marker, rest := w.item(line)
	if line == "" || marker != "" {
		w.flush()
	}
	if marker != "" {
		w.marker = marker
	}
	if line != "" {
		w.part = append(w.part, rest)
	}
}

// item takes the marker off a line that begins an item. A numbered list begins
// at 1 and counts on: any other number is text, since a list would change it.
func (w *writer) item(line string) (marker, rest string) {
	for _, bullet := range []string{"- ", "* ", "• "} {
		if rest, ok := strings.CutPrefix(line, bullet); ok && trim(rest) != "" {
			w.number = 0
			return "- ", trim(rest)
		}
	}
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	n, err := strconv.Atoi(line[:digits])
	if err != nil || n > 999 || line[0] == '0' || len(line) < digits+3 || line[digits+1] != ' ' || line[digits] != '.' && line[digits] != ')' {
		return "", line
	}
	switch {
	case n == 1: // a list of its own, also after another
		w.delimiter ^= '.' ^ ')'
	case n != w.number+1:
		return "", line
	}
	w.number = n
	return strconv.Itoa(n) + string(w.delimiter) + " ", trim(line[digits+2:])
}

// flush writes the paragraph or item in hand.
func (w *writer) flush() {
	if len(w.part) == 0 {
		return
	}
	s, err := escape(strings.Join(w.part, " "))
	if err != nil && w.err == nil {
		w.err = err
	}
	switch first := w.out.Len() == 0; {
	case first && w.marker != "" && w.newline != "\n": // a list begins on a line of its own
		w.out.WriteString(w.newline)
	case first:
	case w.marker != "" && w.last != "" && (w.marker == "- ") == (w.last == "- "):
		w.out.WriteString(w.newline)
	default:
		w.out.WriteString("\n" + w.newline)
	}
	w.out.WriteString(w.marker)
	w.out.WriteString(s)
	if w.marker == "" {
		w.number = 0
	}
	w.last, w.marker, w.part = w.marker, "", w.part[:0]
}
