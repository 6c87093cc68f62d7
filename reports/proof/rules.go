package proof

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
)

// A rule says of a role what may be around it and in it (ISO 32000-1, 14.8.4).
type rule struct {
	name  string
	in    []string // the roles it may stand in; nil for any
	holds []string // the roles it may hold; nil for any
	bare  bool     // it holds elements only, no content of its own
	level int      // of a heading
}

// rules are the roles that our reports use.
var rules = func() map[string]*rule {
	all := map[string]*rule{}
	for _, r := range []rule{
		{name: "Artifact"},
		{name: "Document", in: []string{""}, bare: true}, {name: "Part", in: []string{"Document"}, bare: true}, {name: "Sect", bare: true},
		{name: "H1", level: 1}, {name: "H2", level: 2}, {name: "H3", level: 3}, {name: "H4", level: 4}, {name: "H5", level: 5},
		{name: "P"}, {name: "Span"}, {name: "Link"}, {name: "Note"}, {name: "Figure"},
		{name: "L", holds: []string{"LI", "Caption"}, bare: true},
		{name: "LI", in: []string{"L"}, holds: []string{"Lbl", "LBody"}, bare: true},
		{name: "Lbl", in: []string{"LI", "Note"}}, {name: "LBody", in: []string{"LI"}},
		{name: "Table", holds: []string{"TR", "Caption"}, bare: true},
		{name: "TR", in: []string{"Table"}, holds: []string{"TH", "TD"}, bare: true},
		{name: "TH", in: []string{"TR"}}, {name: "TD", in: []string{"TR"}},
		{name: "Caption", in: []string{"Table", "Figure", "L"}},
	} {
		all[r.name] = &r
	}
	return all
}()

// roleOf is string(b) that makes no new string of a role we know.
func roleOf(b []byte) string {
	if r := rules[string(b)]; r != nil {
		return r.name
	}
	return string(b)
}

// checkTree holds the elements against the rules.
func (r *reader) checkTree(root, dict []byte) error {
	if err := only(dict, "de opbouw", "/Type /K /ParentTree /ParentTreeNextKey /IDTree "); err != nil {
		return err
	}
	if len(r.elements) == 0 || r.elements[0].name != "Document" {
		return errors.New("de opbouw begint niet met één Document")
	}
	top, _ := reference(root)
	level := 0
	r.notes = map[string]bool{}
	for i := range r.elements {
		e := &r.elements[i]
		err := r.checkElement(e, top)
		if err == nil && e.name == "Caption" && e.parent != i-1 {
			err = errors.New("dit hoort vooraan te staan")
		}
		if err != nil {
			return fmt.Errorf("onderdeel %d (%s): %w", e.number, e.name, err)
		}
		if e.role.level > level+1 {
			return fmt.Errorf("na kopniveau %d volgt %s", level, e.name)
		}
		if e.role.level > 0 {
			level = e.role.level
		}
	}
	if err := r.checkNotes(get(dict, "/IDTree")); err != nil {
		return err
	}
	return r.checkTables()
}

func (r *reader) checkElement(e *element, top int) error {
	if e.role == nil || e.name == "Artifact" {
		return errors.New("deze rol kennen onze rapporten niet")
	}
	number, parent := top, ""
	var holds []string
	if e.parent >= 0 {
		p := &r.elements[e.parent]
		number, parent, holds = p.number, p.name, p.role.holds
	}
	above, ok := reference(e.above)
	switch {
	case !ok || above != number:
		return errors.New("wat erboven staat, is niet waar het in staat")
	case e.role.in != nil && !slices.Contains(e.role.in, parent), holds != nil && !slices.Contains(holds, e.name):
		return fmt.Errorf("dit kan niet staan in %q", parent)
	case e.role.bare && e.content > 0:
		return errors.New("hier staat tekst los in")
	case len(e.alt) > maxText || len(e.id) > maxText:
		return errTooLong
	}
	return r.checkKind(e)
}

// checkKind asks what one kind of element must say.
func (r *reader) checkKind(e *element) error {
	switch e.name {
	case "Figure":
		return checkFigure(e)
	case "TH":
		if scope := string(get(e.attrs, "/Scope")); scope != "/Column" && scope != "/Row" || !is(e.attrs, "/O", "/Table") {
			return errors.New("de kopcel zegt niet of zij over een rij of een kolom gaat")
		}
	case "L":
		if n := string(get(e.attrs, "/ListNumbering")); n == "" || n == "/None" || !is(e.attrs, "/O", "/List") {
			return errors.New("de lijst zegt niet hoe zij is genummerd")
		}
	case "Link":
		if e.links == 0 {
			return errors.New("de koppeling heeft geen gebied om op te klikken")
		}
	case "Note":
		name := string(text(e.id))
		if name == "" || r.notes[name] {
			return errors.New("de noot heeft geen eigen naam")
		}
		r.notes[name] = true
	}
	return nil
}

func checkFigure(e *element) error {
	if !isText(e.alt) || len(bytes.TrimSpace(text(e.alt))) == 0 {
		return errors.New("de figuur heeft geen beschrijving")
	}
	var box [4]float64
	if !is(e.attrs, "/O", "/Layout") || !floats(get(e.attrs, "/BBox"), box[:]) || box[2] <= box[0] || box[3] <= box[1] {
		return errors.New("de figuur zegt niet welk vlak zij beslaat")
	}
	return nil
}

// checkNotes asks that each note can be found by its name.
func (r *reader) checkNotes(tree []byte) error {
	found := 0
	l := lexer{b: get(tree, "/Names")}
	for l.open(); !l.closed(); found++ {
		name, ref := text(l.token()), l.value()
		if d, err := r.dict(ref); err != nil || !r.notes[string(name)] || !bytes.Equal(text(get(d, "/ID")), name) {
			return errors.New("een noot staat onder een verkeerde naam")
		}
	}
	if found != len(r.notes) {
		return fmt.Errorf("er zijn %d noten, bij naam zijn er %d te vinden", len(r.notes), found)
	}
	return nil
}
