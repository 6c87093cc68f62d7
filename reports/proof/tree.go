package proof

import (
	"fmt"
)

// A leaf is where the structure meets a page.
type leaf struct {
	role   string
	number int // of the element
	order  int
}

// walker follows the structure from its root, in reading order.
type walker struct {
	r      *reader
	page   map[int]int    // index by object number
	leaves []map[int]leaf // by page, by MCID
	order  int
	left   int // elements that may still come
}

// maxElements bounds the structure.
const maxElements = 2_000_000

// readTree gives each text its role and its place in reading. A text that the
// structure does not reach, reaches twice, or calls something else than the page
// does, is an error; so is a way back (the ParentTree) that leads elsewhere.
func (r *reader) readTree(report *Report, root []byte, pages []pageObject) error {
	w := &walker{r: r, page: map[int]int{}, leaves: make([]map[int]leaf, len(pages)), left: maxElements}
	for i, p := range pages {
		w.page[p.number], w.leaves[i] = i, map[int]leaf{}
	}
	d, err := r.dict(root)
	if err != nil {
		return err
	}
	if err := w.kids(get(d, "/K"), leaf{}, nil, 0); err != nil {
		return err
	}
	for i := range report.Pages {
		for j := range report.Pages[i].Texts {
			t := &report.Pages[i].Texts[j]
			if t.MCID < 0 {
				continue
			}
			l, ok := w.leaves[i][t.MCID]
			if !ok || l.role != t.Role {
				return fmt.Errorf("bladzijde %d: %q (%s) hoort in de opbouw bij %q", i+1, t.Words, t.Role, l.role)
			}
			t.Order = l.order
		}
	}
	return w.parents(get(d, "/ParentTree"), pages)
}

// kids follows a value of /K: an element, marked content, an annotation, or a
// list of these. Page is what /Pg says.
func (w *walker) kids(v []byte, parent leaf, page []byte, depth int) error {
	if w.left--; w.left < 0 || depth > 60 {
		return errDeep
	}
	if v == nil {
		return nil
	}
	switch v[0] {
	case '[':
		l := lexer{v}
		for l.open(); !l.closed(); {
			if err := w.kids(l.value(), parent, page, depth+1); err != nil {
				return err
			}
		}
		return nil
	case '<':
		if string(get(v, "/Type")) == "/OBJR" {
			return nil
		}
		return w.leaf(get(v, "/MCID"), parent, get(v, "/Pg"))
	}
	n, ok := reference(v)
	if !ok {
		return w.leaf(v, parent, page)
	}
	e, err := w.r.dict(v)
	if err != nil {
		return err
	}
	role := get(e, "/S")
	if len(role) < 2 {
		return fmt.Errorf("onderdeel %d heeft geen rol", n)
	}
	return w.kids(get(e, "/K"), leaf{role: string(role[1:]), number: n}, get(e, "/Pg"), depth+1)
}

func (w *walker) leaf(id []byte, l leaf, page []byte) error {
	n, ok := number(id)
	ref, ok2 := reference(page)
	i, ok3 := w.page[ref]
	if !ok || !ok2 || !ok3 {
		return errBroken
	}
	if _, twice := w.leaves[i][n]; twice {
		return fmt.Errorf("bladzijde %d: stuk %d staat twee keer in de opbouw", i+1, n)
	}
	l.order = w.order
	w.order++
	w.leaves[i][n] = l
	return nil
}

// parents holds the ParentTree against what was walked.
func (w *walker) parents(v []byte, pages []pageObject) error {
	d, err := w.r.dict(v)
	if err != nil {
		return err
	}
	byKey := map[int][]byte{}
	l := lexer{get(d, "/Nums")}
	for l.open(); !l.closed(); {
		key, ok := number(l.token())
		if !ok {
			return errBroken
		}
		byKey[key] = l.value()
	}
	for i, p := range pages {
		key, ok := number(get(p.dict, "/StructParents"))
		if !ok {
			return fmt.Errorf("bladzijde %d heeft geen weg terug naar de opbouw", i+1)
		}
		l := lexer{byKey[key]}
		id := 0
		for l.open(); !l.closed(); id++ {
			n, ok := reference(l.value())
			if have := w.leaves[i][id]; !ok || have.number != n {
				return fmt.Errorf("bladzijde %d: stuk %d hoort bij onderdeel %d, de weg terug leidt naar %d", i+1, id, have.number, n)
			}
		}
		if id != len(w.leaves[i]) {
			return fmt.Errorf("bladzijde %d heeft %d stukken, de weg terug kent er %d", i+1, len(w.leaves[i]), id)
		}
	}
	return nil
}
