package casefile

import (
	"strings"
	"sync"

	"spoor2/reports/cases"
)

// list reads the items of a list in one cell.
func (r *cellReader) list(s string, item *cases.Field, n *node) {
	parts := splitItems(s)
	if len(parts) == 1 && isNothing(parts[0]) {
		n.kind = listNode
		return
	}
	for _, part := range parts {
		part = strings.Trim(part, blanks+"\r\n")
		if part == "" {
			continue
		}
		made := &node{place: n.place}
		if item.Kind == cases.ObjectKind {
			r.pair(part, item, made)
		} else {
			r.read(cell{kind: textCell, text: part}, item, made)
		}
		if made.kind != nullNode {
			n.items = append(n.items, made)
		}
	}
	if len(n.items) > 0 {
		n.kind = listNode
	}
}

// splitItems cuts at a semicolon that is not doubled, and at the end of a line.
func splitItems(s string) []string {
	var parts []string
	var part strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == ';' && i+1 < len(s) && s[i+1] == ';':
			part.WriteByte(';')
			i++
		case s[i] == ';' || s[i] == '\n':
			parts = append(parts, part.String())
			part.Reset()
		default:
			part.WriteByte(s[i])
		}
	}
	return append(parts, part.String())
}

// pair reads a value and its date, in either order: "15-06-2026 uitnodiging" or
// "werknemer 20-03-2026".
func (r *cellReader) pair(s string, item *cases.Field, n *node) {
	date, rest := cutDate(s)
	n.kind = objectNode
	for _, f := range item.Fields {
		text := rest
		if f.Kind == cases.DateKind {
			text = date
		}
		if text == "" {
			continue
		}
		value := &node{place: n.place}
		r.read(cell{kind: textCell, text: text}, f, value)
		n.members = append(n.members, member{key: f.Key, place: n.place, value: value})
	}
}

// cutDate finds the words at the begin or the end that are a date, or have the
// figures of one, and gives what is left.
func cutDate(s string) (date, rest string) {
	words := strings.Fields(s)
	for n := min(4, len(words)); n > 0; n-- {
		head, tail := strings.Join(words[:n], " "), strings.Join(words[len(words)-n:], " ")
		if isDate(head) {
			return head, strings.Join(words[n:], " ")
		}
		if isDate(tail) {
			return tail, strings.TrimSuffix(strings.Join(words[:len(words)-n], " "), " op")
		}
	}
	for i, w := range words {
		if looksLikeDate(strings.Trim(w, ".,:()")) {
			return w, strings.Join(append(words[:i:i], words[i+1:]...), " ")
		}
	}
	return "", s
}

func isDate(s string) bool {
	_, message, _ := dateOfText(s)
	return message == ""
}

// codeIndex gives of each code list the code by its label and by itself, both
// without what people do not mind. It is made once and must not be changed.
var codeIndex = sync.OnceValue(func() map[string]map[string]string {
	index := map[string]map[string]string{}
	for _, l := range codeLists() {
		byName := map[string]string{}
		for _, c := range l.codes {
			byName[codeName(c.Label)] = c.Value
		}
		for _, c := range l.codes {
			byName[codeName(c.Value)] = c.Value
		}
		index[l.name] = byName
	}
	return index
})

func codeName(s string) string { return strings.ReplaceAll(plainHead(s), "_", " ") }

// codeOf gives the code that a label or code stands for, and otherwise what was
// typed, for decode to judge.
func codeOf(f *cases.Field, s string) string {
	if f.Codes.Has(s) {
		return s
	}
	if code, ok := codeIndex()[f.Type.Name()][codeName(s)]; ok {
		return code
	}
	return strings.Trim(s, blanks+"\r\n")
}
