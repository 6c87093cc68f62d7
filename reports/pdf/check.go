package pdf

import (
	"fmt"
	"unicode/utf8"

	"spoor2/reports/paper"
)

// inside says where an element may stand (ISO 32000-1, 14.8.4); a role that is
// not named may stand anywhere.
var inside = map[paper.Role][]paper.Role{
	paper.RolePart:    {paper.RoleDocument},
	paper.RoleItem:    {paper.RoleList},
	paper.RoleLabel:   {paper.RoleItem, paper.RoleNote},
	paper.RoleBody:    {paper.RoleItem},
	paper.RoleRow:     {paper.RoleTable},
	paper.RoleHead:    {paper.RoleRow},
	paper.RoleCell:    {paper.RoleRow},
	paper.RoleCaption: {paper.RoleTable, paper.RoleFigure, paper.RoleList},
}

var holds = map[paper.Role][]paper.Role{
	paper.RoleTable: {paper.RoleRow, paper.RoleCaption},
	paper.RoleRow:   {paper.RoleHead, paper.RoleCell},
	paper.RoleList:  {paper.RoleItem, paper.RoleCaption},
	paper.RoleItem:  {paper.RoleLabel, paper.RoleBody},
}

var headings = map[paper.Role]int{paper.RoleH1: 1, paper.RoleH2: 2, paper.RoleH3: 3, paper.RoleH4: 4, paper.RoleH5: 5}

// check asks of the structure what a validator would find wrong with it, or a
// screen reader would stumble on. Every fault is one of ours.
func (t *tree) check() error {
	level := 0
	for i := range t.nodes {
		n := &t.nodes[i]
		if err := t.checkNode(i); err != nil {
			return fmt.Errorf("pdf: opbouw van het document: %w", err)
		}
		if now := headings[n.elem.Role]; now > 0 {
			if now > level+1 {
				return fmt.Errorf("pdf: opbouw van het document: na kopniveau %d volgt %s", level, n.elem.Role)
			}
			level = now
		}
	}
	return nil
}

func (t *tree) checkNode(i int) error {
	n := &t.nodes[i]
	e := n.elem
	if n.parent >= 0 {
		parent := t.nodes[n.parent].elem.Role
		if where, bound := inside[e.Role]; bound && !has(where, parent) {
			return fmt.Errorf("%s staat in %s", e.Role, parent)
		}
		if what, bound := holds[parent]; bound && !has(what, e.Role) {
			return fmt.Errorf("%s bevat %s", parent, e.Role)
		}
	}
	switch e.Role {
	case paper.RoleFigure:
		if e.Alt == "" || !utf8.ValidString(e.Alt) {
			return fmt.Errorf("een figuur heeft geen beschrijving")
		}
	case paper.RoleHead:
		if e.Scope != "Column" && e.Scope != "Row" {
			return fmt.Errorf("een kopcel zegt niet of zij over een rij of een kolom gaat (%q)", e.Scope)
		}
	case paper.RoleTable:
		return checkTable(e)
	case paper.RoleLink:
		return t.checkLink(n)
	case "":
		return fmt.Errorf("een onderdeel heeft geen rol")
	}
	return nil
}

func has(roles []paper.Role, role paper.Role) bool {
	for _, r := range roles {
		if r == role {
			return true
		}
	}
	return false
}

// checkTable asks for rows of one width.
func checkTable(e *paper.Elem) error {
	columns, rows := 0, 0
	for _, row := range e.Kids {
		if row.Role != paper.RoleRow {
			continue
		}
		n := 0
		for _, cell := range row.Kids {
			n += max(1, cell.Span)
		}
		if rows++; rows > 1 && n != columns {
			return fmt.Errorf("rij %d van een tabel heeft %d kolommen, de eerste %d", rows, n, columns)
		}
		columns = n
	}
	if rows == 0 || columns == 0 {
		return fmt.Errorf("een tabel heeft geen rijen of geen kolommen")
	}
	return nil
}

func (t *tree) checkLink(n *node) error {
	for m := n.first; m >= 0; m = t.marks[m].next {
		if t.marks[m].annot != 0 {
			return nil
		}
	}
	return fmt.Errorf("een koppeling heeft geen gebied om op te klikken")
}
