package proof

import "fmt"

// An element of the structure.
type element struct {
	number, parent int // of the object; an index, -1 for the first
	role           *rule
	name           string // of the role
	dict           []byte
	above          []byte // what it says is above it
	alt, id, attrs []byte
	content, links int // marked content and annotations of its own
}

// A walker follows the structure from its root, in reading order.
type walker struct {
	r      *reader
	page   map[int]int // index by object number
	links  map[int]int // element by number of the annotation
	recent []byte      // the last page asked for
	index  int         // of it
	order  int
	left   int // elements that may still come
}

// maxElements bounds the structure.
const maxElements = 2_000_000

// readTree gives each text its role and its place in reading. Marked content that
// the structure does not reach, reaches twice, or calls something else than the
// page does, is an error; so is a way back (the ParentTree) that leads elsewhere.
func (r *reader) readTree(report *Report) error {
	root := get(r.catalog, "/StructTreeRoot")
	if report.Tagged = root != nil; !report.Tagged {
		return nil
	}
	w := &walker{r: r, page: make(map[int]int, len(r.pages)), links: map[int]int{}, left: maxElements}
	for i, p := range r.pages {
		w.page[p.number] = i
	}
	d, err := r.dict(root)
	if err != nil {
		return err
	}
	r.elements = make([]element, 0, 512)
	if err := w.kids(get(d, "/K"), -1, nil, 0); err != nil {
		return err
	}
	for i := range r.pages {
		marks := r.pages[i].marks
		for id := range marks {
			if m := &marks[id]; m.element < 0 || r.elements[m.element].name != m.role {
				return fmt.Errorf("bladzijde %d: stuk %d (%s) hoort in de opbouw bij %q", i+1, id, m.role, r.nameOf(m.element))
			}
		}
		for j := range report.Pages[i].Texts {
			if t := &report.Pages[i].Texts[j]; t.MCID >= 0 {
				t.Order = marks[t.MCID].order
			}
		}
	}
	back, err := w.parents(get(d, "/ParentTree"))
	if err != nil || !r.strict {
		return err
	}
	if err := r.checkLinks(w.links, back); err != nil {
		return err
	}
	return r.checkTree(root, d)
}

func (r *reader) nameOf(element int) string {
	if element < 0 {
		return ""
	}
	return r.elements[element].name
}

// kids follows a value of /K: an element, marked content, an annotation, or a
// list of these. Page is what /Pg says.
func (w *walker) kids(v []byte, parent int, page []byte, depth int) error {
	if w.left--; w.left < 0 || depth > 60 {
		return errDeep
	}
	if v == nil {
		return nil
	}
	switch v[0] {
	case '[':
		l := lexer{b: v}
		for l.open(); !l.closed(); {
			if err := w.kids(l.value(), parent, page, depth+1); err != nil {
				return err
			}
		}
		return nil
	case '<':
		if is(v, "/Type", "/OBJR") {
			return w.link(get(v, "/Obj"), parent)
		}
		return w.leaf(get(v, "/MCID"), parent, get(v, "/Pg"))
	}
	n, ok := reference(v)
	if !ok {
		return w.leaf(v, parent, page)
	}
	return w.element(n, v, parent, depth)
}

func (w *walker) element(n int, ref []byte, parent, depth int) error {
	d, err := w.r.dict(ref)
	if err != nil {
		return err
	}
	e := element{number: n, parent: parent, dict: d}
	var kids, page []byte
	l := lexer{b: d}
	for l.open(); !l.closed(); {
		key, v := l.token(), l.value()
		switch string(key) {
		case "/S":
			if len(v) > 1 {
				e.name = roleOf(v[1:])
				e.role = rules[e.name]
			}
		case "/P":
			e.above = v
		case "/K":
			kids = v
		case "/Pg":
			page = v
		case "/Alt":
			e.alt = v
		case "/ID":
			e.id = v
		case "/A":
			e.attrs = v
		case "/Type":
		default:
			if w.r.strict {
				return fmt.Errorf("onderdeel %d zegt %s, dat onze rapporten niet kennen", n, key)
			}
		}
	}
	if e.name == "" {
		return fmt.Errorf("onderdeel %d heeft geen rol", n)
	}
	w.r.elements = append(w.r.elements, e)
	return w.kids(kids, len(w.r.elements)-1, page, depth+1)
}

func (w *walker) link(annotation []byte, parent int) error {
	n, ok := reference(annotation)
	if _, twice := w.links[n]; !ok || twice || parent < 0 {
		return errBroken
	}
	w.links[n] = parent
	w.r.elements[parent].links++
	return nil
}

func (w *walker) leaf(id []byte, parent int, page []byte) error {
	n, ok := number(id)
	if !ok || parent < 0 || len(page) == 0 {
		return errBroken
	}
	if w.recent == nil || string(page) != string(w.recent) {
		ref, ok := reference(page)
		i, ok2 := w.page[ref]
		if !ok || !ok2 {
			return errBroken
		}
		w.recent, w.index = page, i
	}
	marks := w.r.pages[w.index].marks
	switch {
	case n >= len(marks):
		return fmt.Errorf("bladzijde %d: stuk %d uit de opbouw staat er niet", w.index+1, n)
	case marks[n].element >= 0:
		return fmt.Errorf("bladzijde %d: stuk %d staat twee keer in de opbouw", w.index+1, n)
	}
	marks[n].element, marks[n].order = parent, w.order
	w.order++
	w.r.elements[parent].content++
	return nil
}

// parents holds the ParentTree against what was walked, and gives what it says by
// key.
func (w *walker) parents(v []byte) (map[int][]byte, error) {
	d, err := w.r.dict(v)
	if err != nil {
		return nil, err
	}
	byKey := make(map[int][]byte, len(w.r.pages)+len(w.links))
	l := lexer{b: get(d, "/Nums")}
	for l.open(); !l.closed(); {
		key, ok := number(l.token())
		if !ok {
			return nil, errBroken
		}
		byKey[key] = l.value()
	}
	for i := range w.r.pages {
		p := &w.r.pages[i]
		key, ok := number(get(p.dict, "/StructParents"))
		if !ok {
			return nil, fmt.Errorf("bladzijde %d heeft geen weg terug naar de opbouw", i+1)
		}
		l := lexer{b: byKey[key]}
		id := 0
		for l.open(); !l.closed(); id++ {
			n, ok := reference(l.value())
			if !ok || id >= len(p.marks) || w.r.elements[p.marks[id].element].number != n {
				return nil, fmt.Errorf("bladzijde %d: de weg terug van stuk %d leidt naar onderdeel %d, waar het niet bij hoort", i+1, id, n)
			}
		}
		if id != len(p.marks) {
			return nil, fmt.Errorf("bladzijde %d heeft %d stukken, de weg terug kent er %d", i+1, len(p.marks), id)
		}
	}
	return byKey, nil
}
