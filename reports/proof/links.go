package proof

import (
	"bytes"
	"errors"
	"fmt"
)

// checkLinks holds the annotations against the elements that name them, and
// against the way back from each.
func (r *reader) checkLinks(elements map[int]int, back map[int][]byte) error {
	seen := 0
	for i := range r.pages {
		p := &r.pages[i]
		l := lexer{b: get(p.dict, "/Annots")}
		for l.open(); !l.closed(); seen++ {
			ref := l.value()
			n, _ := reference(ref)
			element, ok := elements[n]
			if !ok {
				return fmt.Errorf("bladzijde %d: een koppeling staat niet in de opbouw", i+1)
			}
			if err := r.checkLink(ref, r.elements[element].number, back); err != nil {
				return fmt.Errorf("bladzijde %d: een koppeling: %w", i+1, err)
			}
		}
	}
	if seen != len(elements) {
		return fmt.Errorf("in de opbouw staan %d koppelingen, op de bladzijden %d", len(elements), seen)
	}
	return nil
}

func (r *reader) checkLink(ref []byte, element int, back map[int][]byte) error {
	a, err := r.dict(ref)
	if err != nil {
		return err
	}
	if err := only(a, "zij", "/Type /Subtype /Border /F /Rect /StructParent /Contents /Dest /A "); err != nil {
		return err
	}
	key, ok := number(get(a, "/StructParent"))
	leads, ok2 := reference(back[key])
	var box [4]float64
	switch {
	case !is(a, "/Subtype", "/Link"):
		return errors.New("het is geen koppeling")
	case !is(a, "/F", "4"): // shown, and printed
		return errors.New("zij wordt niet overal getoond")
	case !floats(get(a, "/Rect"), box[:]) || box[2] <= box[0] || box[3] <= box[1]:
		return errors.New("zij heeft geen vlak")
	case !ok || !ok2 || leads != element:
		return errors.New("de weg terug naar de opbouw klopt niet")
	case len(text(get(a, "/Contents"))) == 0:
		return errors.New("er staat niet bij waar zij heen gaat (Contents)")
	}
	if dest := get(a, "/Dest"); dest != nil {
		return r.checkPlace(dest)
	}
	action := get(a, "/A")
	if err := only(action, "zij", "/S /URI "); err != nil {
		return err
	}
	if !is(action, "/S", "/URI") || len(text(get(action, "/URI"))) == 0 {
		return errors.New("zij gaat nergens heen")
	}
	return nil
}

// checkPlace asks that a destination is on one of the pages.
func (r *reader) checkPlace(dest []byte) error {
	l := lexer{b: dest}
	l.open()
	n, ok := reference(l.value())
	if !ok || string(l.token()) != "/XYZ" || !r.isPage(n) {
		return errors.New("zij gaat naar een bladzijde die er niet is")
	}
	return nil
}

func (r *reader) isPage(n int) bool {
	for i := range r.pages {
		if r.pages[i].number == n {
			return true
		}
	}
	return false
}

// checkOutline follows the outline.
func (r *reader) checkOutline() error {
	top := get(r.catalog, "/Outlines")
	if top == nil {
		return nil
	}
	d, err := r.dict(top)
	if err != nil {
		return err
	}
	left := len(r.places)
	return r.checkBranch(get(d, "/First"), top, &left, 0)
}

func (r *reader) checkBranch(at, parent []byte, left *int, depth int) error {
	for at != nil {
		if *left--; *left < 0 || depth > 20 {
			return errDeep
		}
		d, err := r.dict(at)
		if err != nil {
			return err
		}
		if err := only(d, "de inhoudsopgave", "/Title /Parent /Dest /Prev /Next /First /Last /Count "); err != nil {
			return err
		}
		if len(text(get(d, "/Title"))) == 0 || !bytes.Equal(get(d, "/Parent"), parent) {
			return errors.New("een regel van de inhoudsopgave heeft geen titel of geen plaats")
		}
		if err := r.checkPlace(get(d, "/Dest")); err != nil {
			return fmt.Errorf("een regel van de inhoudsopgave: %w", err)
		}
		if err := r.checkBranch(get(d, "/First"), at, left, depth+1); err != nil {
			return err
		}
		at = get(d, "/Next")
	}
	return nil
}
