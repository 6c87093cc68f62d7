package casefile

import (
	"bufio"
	"bytes"
	"iter"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A case may be no bigger than this, in bytes and in values, before it is put
// down as something else.
const (
	maxCase  = 32 << 20
	maxNodes = 400_000
)

// readJSON gives the cases of a JSON file: one object, an array of them, objects
// one after another, or (lines) an object a line, where a broken line leaves the
// others be.
func readJSON(file string, r *bufio.Reader, lines, heads bool) iter.Seq[tree] {
	if mark, _ := r.Peek(len(utf8Mark)); string(mark) == utf8Mark {
		r.Discard(len(utf8Mark)) // cannot fail: the bytes were just seen
	}
	if lines && !spread(r) {
		return readLines(file, r, heads)
	}
	return func(yield func(tree) bool) {
		newJSONReader(file, &tracker{r: r, line: 1, column: 1}, heads).all(yield)
	}
}

// A jsonReader makes nodes of the tokens of JSON.
type jsonReader struct {
	file  string
	heads bool
	track *tracker
	dec   *jsontext.Decoder
	keys  map[string]string // one string a key, however often it occurs
	spare []node            // allocated, not yet handed out
	open  []member          // of the objects that are not yet read to their end
	nodes int               // of the case at hand
	start place             // of the case at hand
	ended bool

	listed bool      // the cases are in a list
	known  bool      // the last case that was read begins as most do
	slips  []Problem // between the last case and the next
	rest   *tree     // to be told after a mistake: what was not read
}

// newJSONReader reads names that occur twice and text that is not UTF-8, so that
// decode can say where they are.
func newJSONReader(file string, t *tracker, heads bool) *jsonReader {
	dec := jsontext.NewDecoder(t, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	return &jsonReader{file: file, heads: heads, track: t, dec: dec, keys: map[string]string{}}
}

// all gives the cases until the input ends or cannot be understood any further;
// it is false when yield was.
func (r *jsonReader) all(yield func(tree) bool) bool {
	for {
		t, ok := r.next()
		if !ok {
			return true
		}
		if !yield(t) {
			return false
		}
	}
}

// next reads one case; ok is false at the end.
func (r *jsonReader) next() (t tree, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			r.ended = true
			t, ok = tree{errors: []Problem{crash(r.file, &node{place: r.start}, p)}}, true
		}
	}()
	if t := r.rest; t != nil {
		r.rest = nil
		return *t, true
	}
	for !r.ended {
		r.track.left, r.nodes, r.open = maxCase, 0, r.open[:0]
		switch kind := r.dec.PeekKind(); {
		case (kind == jsontext.KindBeginArray && r.dec.StackDepth() == 0) || kind == jsontext.KindEndArray:
			r.listed = true
			if _, err := r.dec.ReadToken(); err == nil {
				continue
			} else if t, ok := r.broken(err); ok {
				return t, true
			}
		default:
			root, err := r.value(0)
			if err == nil {
				return r.whole(root), true
			} else if t, ok := r.broken(err); ok {
				return t, true
			}
		}
	}
	return tree{}, false
}

// whole is the tree of a case that was read to its end.
func (r *jsonReader) whole(root *node) tree {
	slips := r.slips
	r.slips = nil
	if r.nodes > maxNodes {
		return tree{id: idIn(root.members), errors: []Problem{tooBig(root.place.in(r.file, ""))}}
	}
	r.known = len(root.members) > 0 && (root.members[0].key == versionKey || root.members[0].key == "case")
	return tree{root: root, warnings: slips}
}

func unreadable(where string, err error) Problem {
	if err == errCaseTooBig {
		return tooBig(where)
	}
	return Problem{where, "dit bestand kon niet verder worden gelezen: " + err.Error(), "probeer het opnieuw, of kopieer het bestand eerst"}
}

func tooBig(where string) Problem {
	return Problem{where, "dit dossier is te groot", "een dossier telt hooguit 32 MB en 400.000 waarden; bijlagen horen er niet in"}
}

// value reads one value with all that is in it.
func (r *jsonReader) value(depth int) (*node, error) {
	kind := r.dec.PeekKind()
	if depth > maxDepth || r.nodes > maxNodes {
		// Deeper than the format goes, decode refuses what this is part of.
		return r.node(), r.dec.SkipValue()
	}
	switch kind {
	case jsontext.KindBeginObject:
		return r.object(depth)
	case jsontext.KindBeginArray:
		return r.list(depth)
	}
	raw, err := r.dec.ReadValue()
	if err != nil {
		return nil, err
	}
	n := r.found(len(raw))
	switch kind {
	case jsontext.KindString:
		n.kind, n.text = textNode, unquote(raw)
	case jsontext.KindNumber:
		n.kind, n.text = numberNode, string(raw)
	case jsontext.KindTrue, jsontext.KindFalse:
		n.kind, n.text = boolNode, kind.String()
	}
	if depth == 0 {
		r.start = n.place
	}
	return n, nil
}

func (r *jsonReader) object(depth int) (*node, error) {
	n, err := r.begin(objectNode, depth)
	if err != nil {
		return nil, err
	}
	first, begun := len(r.open), false
	for r.dec.PeekKind() != jsontext.KindEndObject {
		raw, err := r.dec.ReadValue()
		if err != nil {
			return nil, err
		}
		if depth > 0 && !begun && r.startsCase(raw) {
			return nil, errUnclosed
		}
		begun = true
		m := member{key: r.key(raw), place: r.track.to(r.dec.InputOffset() - int64(len(raw)))}
		if r.heads && depth == 0 && !isHead(m.key) {
			if err := r.dec.SkipValue(); err != nil {
				return nil, err
			}
			if r.track.skipsCase(r.dec.InputOffset()) {
				return nil, errUnclosed
			}
			r.track.to(r.dec.InputOffset())
			continue
		}
		if m.value, err = r.value(depth + 1); err != nil {
			return nil, err
		}
		if len(r.open)-first <= maxMembers {
			r.open = append(r.open, m)
		}
	}
	n.members, r.open = slices.Clone(r.open[first:]), r.open[:first]
	_, err = r.dec.ReadToken()
	return n, err
}

func (r *jsonReader) list(depth int) (*node, error) {
	n, err := r.begin(listNode, depth)
	if err != nil {
		return nil, err
	}
	for r.dec.PeekKind() != jsontext.KindEndArray {
		item, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if len(n.items) <= maxItems {
			n.items = append(n.items, item)
		}
	}
	_, err = r.dec.ReadToken()
	return n, err
}

// begin reads the { or [ with which an object or a list begins.
func (r *jsonReader) begin(kind nodeKind, depth int) (*node, error) {
	if _, err := r.dec.ReadToken(); err != nil {
		return nil, err
	}
	n := r.found(1)
	n.kind = kind
	if depth == 0 {
		r.start = n.place
	}
	return n, nil
}

// found makes the node of the token just read, which has size bytes.
func (r *jsonReader) found(size int) *node {
	n := r.node()
	n.place = r.track.to(r.dec.InputOffset() - int64(size))
	return n
}

func (r *jsonReader) node() *node {
	if len(r.spare) == 0 {
		r.spare = make([]node, 256)
	}
	n := &r.spare[0]
	r.spare = r.spare[1:]
	r.nodes++
	return n
}

func (r *jsonReader) key(raw jsontext.Value) string {
	if key, ok := r.keys[string(raw)]; ok {
		return key
	}
	key := unquote(raw)
	if len(r.keys) < maxMembers {
		r.keys[string(raw)] = key
	}
	return key
}

// unquote gives what a JSON string says; what is no Unicode becomes U+FFFD when
// it was written as an escape, and stays for decode to find otherwise.
func unquote(raw jsontext.Value) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1])
	}
	text, _ := jsontext.AppendUnquote(nil, raw)
	return strings.ToValidUTF8(string(text), "\ufffd")
}
