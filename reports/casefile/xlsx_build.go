package casefile

import (
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// build makes the tree of one case.
func (w *caseload) build(c caseRow) *node {
	root := &node{kind: objectNode}
	if c.row < 0 {
		root.place = place{sheet: w.form.sheet}
		w.buildForm(root)
	} else {
		row := w.rows.row(c.row)
		root.place = place{sheet: w.rows.grid.sheet, line: row.number, column: max(w.rows.columnAt[0], 1)}
		w.buildRow(w.rows, row, root)
	}
	if w.heads {
		return root
	}
	w.buildVersion(root)
	for _, t := range w.tables {
		if t.above == nil {
			w.buildList(t, t.of(c), root)
		}
	}
	for _, t := range w.tables {
		if t.above != nil {
			w.buildBelow(t, t.of(c), root)
		}
	}
	return root
}

// buildVersion reads a workbook without a version as one of the first.
func (w *caseload) buildVersion(root *node) {
	version := root.find(versionKey)
	if version == nil {
		version = &node{place: root.place}
		root.members = append(root.members, member{versionKey, root.place, version})
	}
	if version.kind == nullNode && len(w.problems) == 0 {
		version.kind, version.text = numberNode, "1"
		label := cases.Format().Field(versionKey).Label
		w.warn(version.place, "de formaatversie ontbreekt; het dossier is gelezen als versie 1", "vul bij "+label+" het getal 1 in")
	}
}

// put sets the value at the end of the way, and makes the groups on it.
func (n *node) put(way []*cases.Field, value *node) {
	last := len(way) - 1
	for _, f := range way[:last] {
		group := n.find(f.Key)
		if group == nil {
			group = &node{kind: objectNode, place: value.place}
			n.members = append(n.members, member{f.Key, value.place, group})
		}
		n = group
	}
	n.members = append(n.members, member{way[last].Key, value.place, value})
}

// buildRow puts the values of a row into an object. An empty cell is a null
// node, so that what is missing has a place.
func (w *caseload) buildRow(t *sheetTable, row gridRow, object *node) {
	nodes := make([]node, len(t.columns))
	for i, c := range t.columns {
		at := t.columnAt[i]
		if at == 0 || w.passes(c) {
			continue
		}
		n := &nodes[i]
		n.place = place{t.grid.sheet, row.number, at}
		w.read(row.at(at), c.field(), n)
		object.put(c.path, n)
	}
}

// passes reports whether a value of a case is passed over.
func (w *caseload) passes(c column) bool { return w.heads && !isHead(c.path[0].Key) }

// buildList puts the rows of a list, of one case, into the object.
func (w *caseload) buildList(t *sheetTable, rows []int32, object *node) {
	list := &node{place: place{sheet: t.grid.sheet}}
	object.put(t.list, list)
	for _, i := range rows {
		w.addItem(t, t.row(int(i)), list)
	}
}

// addItem adds a row to a list, or makes it the list that has nothing to report.
func (w *caseload) addItem(t *sheetTable, row gridRow, list *node) {
	first, said := t.firstOf(row)
	where := place{t.grid.sheet, row.number, max(first.column, 1)}
	geen := said == 1 && first.kind == textCell && isNothing(first.text) && t.isFront(first.column)
	switch {
	case said == 0:
		return
	case geen && len(list.items) > 0, list.kind == listNode && len(list.items) == 0:
		w.problem(where, "in deze lijst staat geen, en er staat ook iets anders", "haal de regel met geen weg, of de andere regels")
	case geen:
		list.kind, list.place = listNode, where
	default:
		item := &node{kind: objectNode, place: where}
		w.buildRow(t, row, item)
		list.kind, list.items = listNode, append(list.items, item)
	}
}

// firstOf gives the first value of a row, keys apart, and how many there are.
func (t *sheetTable) firstOf(row gridRow) (first cell, said int) {
	for _, at := range t.columnAt {
		if at == 0 {
			continue
		}
		if c := row.at(at); !c.empty() {
			if said++; said == 1 {
				first = c
			}
		}
	}
	return first, said
}

// isFront reports whether the word geen in that column says that the list has
// nothing to report: it is the first of the format, or of the sheet.
func (t *sheetTable) isFront(column int) bool {
	leftmost := true
	for _, at := range t.columnAt {
		leftmost = leftmost && (at == 0 || column <= at)
	}
	return column == t.columnAt[0] || leftmost
}

// buildBelow puts the rows of a list of a list below the items that they name.
func (w *caseload) buildBelow(t *sheetTable, rows []int32, root *node) {
	parents := root
	for _, f := range t.above.list {
		if parents = parents.find(f.Key); parents == nil {
			break
		}
	}
	lists := map[*node]*node{}
	var items []*node
	if parents != nil {
		items = parents.items
	}
	for _, item := range items {
		lists[item] = &node{place: place{sheet: t.grid.sheet}}
		item.put(t.list, lists[item])
	}
	for _, i := range rows {
		row := t.row(int(i))
		if _, said := t.firstOf(row); said == 0 {
			continue
		}
		key := row.at(t.keyAt[1])
		parent := parentOf(items, caseKey(key))
		if parent == nil {
			w.problem(place{t.grid.sheet, row.number, max(t.keyAt[1], 1)}, "bij deze regel is niet duidelijk bij welke voortgangsrapportage hij hoort",
				"vul in de kolom "+reportHead+" het nummer in dat op het tabblad "+t.above.sheet+" staat")
			continue
		}
		w.addItem(t, row, lists[parent])
	}
}

// parentOf finds an item by its number, as 2, VR2 or VR 2, or by its order, as
// #2. Of one item the number may be left out.
func parentOf(items []*node, key string) *node {
	if key == "" && len(items) == 1 {
		return items[0]
	}
	if order, ok := strings.CutPrefix(key, "#"); ok {
		if i := atoi(order); 1 <= i && i <= len(items) {
			return items[i-1]
		}
		return nil
	}
	number := strings.TrimSpace(strings.TrimPrefix(strings.ToUpper(key), "VR"))
	for _, item := range items {
		if n := item.find("number"); n != nil && n.kind == numberNode && n.text == strconv.Itoa(atoi(number)) {
			return item
		}
	}
	return nil
}
