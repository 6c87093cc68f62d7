package casefile

import (
	"strconv"
	"strings"
)

// A node is a value as it was found in a file, before it is known to fit the
// format. The readers of both kinds of file make nodes; decode alone judges
// them, so that a mistake reads the same wherever it was made.
//
// In a node everything is typed as in JSON: dates and codes are text (2026-03-03,
// verzonden), ja and nee are a bool, numbers have a point. A reader of a looser
// notation translates before it makes the node.
type node struct {
	place   place
	kind    nodeKind
	text    string   // of a text; of a number its digits as in JSON; of a bool "true" or "false"
	items   []*node  // of a list
	members []member // of an object, in the order of the file
}

// A member is a key of an object with its value. A null value is as good as no
// member, but gives Where a place to point at: an empty cell.
type member struct {
	key   string
	place place // of the key; the zero place when the file has none
	value *node
}

type nodeKind uint8

const (
	nullNode nodeKind = iota // absent
	textNode
	numberNode
	boolNode
	listNode // with no items: filled in, nothing to report
	objectNode
)

// A place is where something stands in a file. The zero place is the file as a
// whole.
type place struct {
	sheet        string // of a workbook; "" in JSON
	line, column int    // from 1; columns of JSON are counted in runes, a line of a workbook is a row
}

func (p place) isZero() bool { return p == place{} }

// in writes the place for people: "zaak.json:12:8 /applications/3/date" or
// "zaak.xlsx:Sollicitaties!C7".
func (p place) in(file, pointer string) string {
	switch {
	case p.sheet != "" && p.line == 0:
		return file + ":" + p.sheet
	case p.sheet != "":
		return file + ":" + p.sheet + "!" + p.short()
	case p.line != 0:
		file += ":" + strconv.Itoa(p.line) + ":" + strconv.Itoa(p.column)
	}
	if pointer == "" {
		return file
	}
	return file + " " + pointer
}

// short writes the place for who knows the file: "regel 12" or "C7".
func (p place) short() string {
	if p.sheet == "" {
		return "regel " + strconv.Itoa(p.line)
	}
	return columnName(p.column) + strconv.Itoa(p.line)
}

// columnName writes the number of a column from 1 as spreadsheets do: A, Z, AA.
func columnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// find gives the member with that key, or nil.
func (n *node) find(key string) *node {
	for i := range n.members {
		if n.members[i].key == key {
			return n.members[i].value
		}
	}
	return nil
}

// at gives the place of what a JSON pointer points to, or of its nearest parent
// that has one.
func (n *node) at(pointer string) place {
	where := n.place
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if n = n.step(unescapeToken(token)); n == nil {
			break
		}
		if !n.place.isZero() {
			where = n.place
		}
	}
	return where
}

// step follows one token of a pointer: a key or an index.
func (n *node) step(token string) *node {
	if n.kind != listNode {
		return n.find(token)
	}
	i, err := strconv.Atoi(token)
	if err != nil || i < 0 || i >= len(n.items) {
		return nil
	}
	return n.items[i]
}

func unescapeToken(token string) string {
	if !strings.Contains(token, "~") {
		return token
	}
	return strings.NewReplacer("~1", "/", "~0", "~").Replace(token)
}
