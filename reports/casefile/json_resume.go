package casefile

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"spoor2/reports/cases"
)

// errUnclosed is a case that begins in another: the other was never closed.
var errUnclosed = errors.New("niet afgesloten")

// Nothing but a case begins with these keys, the second with a group behind it.
const (
	versionToken = `"` + versionKey + `"`
	caseToken    = `"case"`
)

// jsonBlanks are what JSON takes for nothing.
const jsonBlanks = " \t\r\n"

// caseStart is where a case certainly begins, or -1. In a text it cannot be: there
// a quotation mark has a backslash before it.
func caseStart(b []byte) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(b[at:], '{')
		if i < 0 {
			return -1
		}
		at += i
		rest := bytes.TrimLeft(b[at+1:], jsonBlanks)
		if value, ok := cutKey(rest, versionToken); ok && len(value) > 0 {
			return at
		}
		if value, ok := cutKey(rest, caseToken); ok && bytes.HasPrefix(value, []byte("{")) {
			return at
		}
	}
}

func cutKey(b []byte, key string) (value []byte, ok bool) {
	rest, ok := bytes.CutPrefix(b, []byte(key))
	if !ok {
		return nil, false
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, jsonBlanks), []byte(":"))
	return bytes.TrimLeft(rest, jsonBlanks), ok
}

// startsCase reports whether an object of which the first key was just read is a
// case.
func (r *jsonReader) startsCase(key []byte) bool {
	return string(key) == versionToken || string(key) == caseToken && r.dec.PeekKind() == jsontext.KindBeginObject
}

// startRoom is how much of what was read may hold the beginning of a case of which
// the rest is still to come.
const startRoom = 256

// toCase passes all before the next place where a case certainly begins; clean is
// that there was nothing but blanks and commas. Without such a place it passes all.
func (t *tracker) toCase() (clean, found bool) {
	clean = true
	p := make([]byte, 4<<10)
	pass := func(n int) {
		clean = clean && len(bytes.Trim(t.held[:n], jsonBlanks+",")) == 0
		t.to(t.offset + int64(n))
	}
	for {
		if i := caseStart(t.held); i >= 0 {
			pass(i)
			return clean, true
		}
		over := max(len(t.held)-startRoom, 0)
		for over > 0 && !utf8.RuneStart(t.held[over]) {
			over--
		}
		pass(over)
		t.left = maxCase
		if n, err := t.Read(p); n == 0 && err != nil {
			pass(len(t.held))
			return clean, false
		}
	}
}

// skipsCase reports whether a case begins before an offset that is not yet passed.
func (t *tracker) skipsCase(offset int64) bool { return caseStart(t.held[:offset-t.offset]) >= 0 }

// again has what is held read once more, with something before it that the file
// does not have.
func (t *tracker) again(before string) {
	t.r = io.MultiReader(strings.NewReader(before), bytes.NewReader(bytes.Clone(t.held)), t.r)
	t.held, t.offset = nil, 0
	t.column -= len(before)
}

// resume goes on with the next case that certainly is one.
func (r *jsonReader) resume() (clean, ok bool) {
	if clean, ok = r.track.toCase(); !ok {
		r.ended = true
		return clean, false
	}
	before := ""
	if r.listed {
		before = "["
	}
	r.track.again(before)
	r.dec.Reset(r.track, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	r.open = r.open[:0]
	return clean, true
}

// broken tells of a mistake and goes on with the next case; ok is false when
// there is nothing to tell yet: at the end of the file, or of a slip between two
// cases that both can be read, which the second is warned of.
func (r *jsonReader) broken(err error) (tree, bool) {
	if err == io.EOF {
		r.ended = true
		return tree{}, false
	}
	t := tree{id: idIn(r.open)}
	between, known := r.nodes == 0, r.beginsKnown()
	problem, final := r.problem(err)
	if final {
		r.ended = true
		t.errors = []Problem{problem}
		return t, true
	}
	line := r.track.place().line
	clean, ok := r.resume()
	switch {
	case ok && clean && between:
		r.slips = append(r.slips, problem)
		return tree{}, false
	case ok:
		problem.Hint += "; het lezen gaat verder bij het dossier van " + r.track.place().short()
	case r.listed && !known:
		r.rest = &tree{errors: []Problem{{place{line: line, column: 1}.in(r.file, ""), "niet gelezen: de rest van " + r.file,
			"vanaf hier is niet duidelijk waar een dossier begint; verbeter eerst wat hierboven staat"}}}
	case r.listed:
		problem.Hint += "; verder staat er geen dossier in dit bestand"
	}
	t.errors = []Problem{problem}
	return t, true
}

// beginsKnown reports whether the case at hand, or else the one before, begins as
// toCase looks for.
func (r *jsonReader) beginsKnown() bool {
	if len(r.open) > 0 {
		return r.open[0].key == versionKey || r.open[0].key == "case"
	}
	return r.known
}

// problem is the mistake; final when nothing comes after it.
func (r *jsonReader) problem(err error) (p Problem, final bool) {
	var syntax *jsontext.SyntacticError
	switch here := r.track.place().in(r.file, ""); {
	case errors.Is(err, errUnclosed):
		return Problem{here, "hier begint een dossier, terwijl dat van " + r.start.short() + " nog niet af is",
			"daarvoor ontbreekt een }, een ] of een aanhalingsteken"}, false
	case errors.Is(err, errCaseTooBig):
		return tooBig(r.start.in(r.file, "")), false
	case errors.As(err, &syntax) && r.heads:
		return Problem{Place: here}, false // looks on from what was read whole
	case errors.As(err, &syntax):
		return r.syntax(syntax), errors.Is(err, io.ErrUnexpectedEOF)
	default:
		return unreadable(here, cmp.Or(errors.Unwrap(err), err)), true // without the words of jsontext
	}
}

// idIn is the number of a case, when it can be one.
func idIn(members []member) string {
	for _, m := range members {
		if m.key != "case" || m.value.kind != objectNode {
			continue
		}
		if id := m.value.find("id"); id != nil && id.kind == textNode && cases.SafeID(strings.TrimSpace(id.text)) {
			return strings.TrimSpace(id.text)
		}
	}
	return ""
}

// skipped says which lines were passed over with a mistake.
func skipped(from, lines int) string {
	return "; regel " + strconv.Itoa(from) + " t/m " + strconv.Itoa(from+lines-1) + " horen hierbij"
}
