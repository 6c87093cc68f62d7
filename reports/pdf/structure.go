package pdf

import (
	"fmt"

	"spoor2/reports/paper"
)

// tree is the structure: the elements, and what was drawn of each.
type tree struct {
	nodes []node // the root first, each before its kids
	index map[*paper.Elem]int
	last  *paper.Elem // found, since items come in runs
	at    int
	marks []mark // in the order of drawing
}

type node struct {
	elem        *paper.Elem
	parent      int
	end         int // after its last descendant in nodes
	first, last int // of its marks, -1 when there are none
	begin       int // the first mark of it and its descendants, -1 when there are none
	number      int // of the object
	box         [2]spot
	page        int // of the box
}

// A mark is a marked content of a page, or an annotation on it.
type mark struct {
	node, next int
	page       int
	id         int
	annot      int // its number, or 0
}

// plant lists the elements below root.
func (t *tree) plant(root *paper.Elem) error {
	t.index = make(map[*paper.Elem]int, 256)
	if root == nil || root.Role != paper.RoleDocument {
		return fmt.Errorf("pdf: de opbouw van het document moet met %s beginnen", paper.RoleDocument)
	}
	return t.add(root, -1)
}

func (t *tree) add(e *paper.Elem, parent int) error {
	if _, twice := t.index[e]; twice || e == nil {
		return fmt.Errorf("pdf: een onderdeel (%s) staat twee keer in de opbouw van het document", e.Role)
	}
	n := len(t.nodes)
	t.index[e] = n
	t.nodes = append(t.nodes, node{elem: e, parent: parent, first: -1, last: -1, begin: -1})
	for _, kid := range e.Kids {
		if err := t.add(kid, n); err != nil {
			return err
		}
	}
	t.nodes[n].end = len(t.nodes)
	return nil
}

// late adds an element at the end of the nodes.
func (t *tree) late(e, parent *paper.Elem) error {
	at, err := t.find(parent)
	if err != nil {
		return err
	}
	if t.nodes[at].end != len(t.nodes) {
		return fmt.Errorf("pdf: een %s komt te laat in de opbouw van het document", e.Role)
	}
	if err := t.add(e, at); err != nil {
		return err
	}
	for ; at >= 0; at = t.nodes[at].parent {
		t.nodes[at].end = len(t.nodes)
	}
	return nil
}

func (t *tree) find(e *paper.Elem) (int, error) {
	if e == t.last {
		return t.at, nil
	}
	n, ok := t.index[e]
	if !ok {
		return 0, fmt.Errorf("pdf: een onderdeel (%s) staat niet in de opbouw van het document", e.Role)
	}
	t.last, t.at = e, n
	return n, nil
}

// drew notes a mark of node n.
func (t *tree) drew(n int, m mark) {
	m.node, m.next = n, -1
	i := len(t.marks)
	t.marks = append(t.marks, m)
	if t.nodes[n].first < 0 {
		t.nodes[n].first = i
	} else {
		t.marks[t.nodes[n].last].next = i
	}
	t.nodes[n].last = i
	for k := n; k >= 0 && t.nodes[k].begin < 0; k = t.nodes[k].parent {
		t.nodes[k].begin = i
	}
}

// grow stretches the box of a figure on the page where it begins.
func (t *tree) grow(owner, page int, low, high spot) {
	if owner < 0 || t.nodes[owner].elem.Role != paper.RoleFigure {
		return
	}
	n := &t.nodes[owner]
	if n.box == ([2]spot{}) {
		n.box, n.page = [2]spot{low, high}, page
	}
	if n.page != page {
		return
	}
	n.box[0] = spot{min(n.box[0].x, low.x), min(n.box[0].y, low.y)}
	n.box[1] = spot{max(n.box[1].x, high.x), max(n.box[1].y, high.y)}
}

// writeTree writes the elements and gives the number of the StructTreeRoot.
func (w *Writer) writeTree() int {
	t := &w.tree
	root, parents := w.file.next(), w.file.next()
	for i := range t.nodes {
		t.nodes[i].number = w.file.next()
	}
	var b []byte
	var notes []int
	for i := range t.nodes {
		n := &t.nodes[i]
		if n.elem.Role == paper.RoleNote {
			notes = append(notes, i)
		}
		parent := root
		if n.parent >= 0 {
			parent = t.nodes[n.parent].number
		}
		b = w.appendElement(b[:0], i, parent, len(notes))
		w.file.object(n.number, b)
	}
	w.file.object(parents, w.appendParents(b[:0]))
	b = appendRef(append(b[:0], "<</Type/StructTreeRoot/K["...), t.nodes[0].number)
	b = appendRef(append(b, "]/ParentTree"...), parents)
	b = appendInt(append(b, "/ParentTreeNextKey "...), len(w.pages)+len(w.annots))
	if len(notes) > 0 {
		b = append(b, "/IDTree<</Names["...)
		for i, n := range notes {
			b = appendRef(appendNoteID(b, i+1), t.nodes[n].number)
		}
		b = append(b, "]>>"...)
	}
	w.file.object(root, append(b, ">>"...))
	return root
}

// appendNoteID writes the name of the n-th note; names of equal length are in order.
func appendNoteID(b []byte, n int) []byte { return fmt.Appendf(b, "(noot-%06d)", n) }

func (w *Writer) appendElement(b []byte, i, parent, notes int) []byte {
	n := &w.tree.nodes[i]
	b = append(append(b, "<</S/"...), n.elem.Role...)
	b = appendRef(append(b, "/P"...), parent)
	if n.elem.Alt != "" {
		b = appendString(append(b, "/Alt"...), n.elem.Alt)
	}
	if n.elem.Role == paper.RoleNote {
		b = appendNoteID(append(b, "/ID"...), notes)
	}
	b = n.appendAttributes(b)
	return append(w.appendKids(b, i), ">>"...)
}

func (n *node) appendAttributes(b []byte) []byte {
	e := n.elem
	switch e.Role {
	case paper.RoleHead, paper.RoleCell:
		if e.Scope == "" && e.Span < 2 {
			return b
		}
		b = append(b, "/A<</O/Table"...)
		if e.Scope != "" {
			b = append(append(b, "/Scope/"...), e.Scope...)
		}
		if e.Span > 1 {
			b = appendInt(append(b, "/ColSpan "...), e.Span)
		}
		return append(b, ">>"...)
	case paper.RoleList:
		if e.Ordered {
			return append(b, "/A<</O/List/ListNumbering/Decimal>>"...)
		}
		return append(b, "/A<</O/List/ListNumbering/Disc>>"...)
	case paper.RoleFigure:
		b = append(b, "/A<</O/Layout/Placement/Block/BBox["...)
		for _, v := range [4]paper.Unit{n.box[0].x, n.box[0].y, n.box[1].x, n.box[1].y} {
			b = append(appendLength(b, v), ' ')
		}
		return append(b[:len(b)-1], "]>>"...)
	}
	return b
}

// appendKids writes marks and kids in reading order: kids as the tree has them,
// a mark before the first kid that was drawn after it.
func (w *Writer) appendKids(b []byte, i int) []byte {
	t := &w.tree
	n := &t.nodes[i]
	page := -1
	if n.first >= 0 {
		page = t.marks[n.first].page
		b = appendRef(append(b, "/Pg"...), w.pages[page].number)
	}
	if n.first < 0 && n.end == i+1 {
		return b // nothing in it, such as an empty cell
	}
	b = append(b, "/K["...)
	m := n.first
	for k := i + 1; k < n.end; k = t.nodes[k].end {
		for ; m >= 0 && m < t.nodes[k].begin; m = t.marks[m].next {
			b = w.appendMark(b, m, page)
		}
		b = appendRef(b, t.nodes[k].number)
	}
	for ; m >= 0; m = t.marks[m].next {
		b = w.appendMark(b, m, page)
	}
	return append(b, ']')
}

func (w *Writer) appendMark(b []byte, i, page int) []byte {
	m := &w.tree.marks[i]
	switch {
	case m.annot != 0:
		b = appendRef(append(b, "<</Type/OBJR/Pg"...), w.pages[m.page].number)
		return append(appendRef(append(b, "/Obj"...), m.annot), ">>"...)
	case m.page == page:
		return appendInt(append(b, ' '), m.id)
	}
	b = appendRef(append(b, "<</Type/MCR/Pg"...), w.pages[m.page].number)
	return append(appendInt(append(b, "/MCID "...), m.id), ">>"...)
}

// appendParents writes the way back: from the marks of each page, in order, and
// from each annotation to its element.
func (w *Writer) appendParents(b []byte) []byte {
	t := &w.tree
	b = append(b, "<</Nums["...)
	i := 0
	for p := range w.pages {
		b = append(appendInt(b, p), '[')
		for ; i < len(t.marks) && t.marks[i].page == p; i++ {
			if t.marks[i].annot == 0 {
				b = appendRef(b, t.nodes[t.marks[i].node].number)
			}
		}
		b = append(b, "]\n"...)
	}
	for j, a := range w.annots {
		b = appendRef(appendInt(b, len(w.pages)+j), t.nodes[a.node].number)
		b = append(b, '\n')
	}
	return append(b, "]>>"...)
}
