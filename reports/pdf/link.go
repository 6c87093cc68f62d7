package pdf

import (
	"fmt"
	"strings"

	"spoor2/reports/paper"
)

// A target is a place that links and the outline point to.
type target struct {
	page int
	y    paper.Unit // from the bottom
}

// An annotation is a link on a page.
type annotation struct {
	number, node, page int
	low, high          spot
	to, text           string
}

func (w *Writer) target(item *paper.Item, y paper.Unit) {
	if _, twice := w.targets[item.To]; twice {
		w.fail(fmt.Errorf("het anker %q komt twee keer voor; geef een van beide koppen een andere naam", item.To))
		return
	}
	if item.Title != "" && item.Level < 1 {
		w.fail(fmt.Errorf("pdf: de kop %q heeft geen niveau", item.Title))
		return
	}
	p := len(w.pages) - 1
	w.targets[item.To] = target{page: p, y: w.pages[p].height - y}
	if item.Title != "" {
		w.entries = append(w.entries, item)
	}
}

func (w *Writer) link(item *paper.Item, owner int, at spot) {
	switch {
	case owner < 0 || item.Elem.Role != paper.RoleLink:
		w.fail(fmt.Errorf("pdf: de koppeling naar %q hoort bij geen %s in de opbouw", item.To, paper.RoleLink))
		return
	case item.Text == "" || item.To == "":
		w.fail(fmt.Errorf("de koppeling %q naar %q heeft geen tekst of geen doel", item.Text, item.To))
		return
	}
	a := annotation{number: w.file.next(), node: owner, page: len(w.pages) - 1, to: item.To, text: item.Text,
		low: spot{at.x, at.y - item.H}, high: spot{at.x + item.W, at.y}}
	w.annots = append(w.annots, a)
	w.tree.drew(owner, mark{page: a.page, annot: a.number})
}

// writeAnnotations writes the links and gives their numbers by page.
func (w *Writer) writeAnnotations() ([][]int, error) {
	byPage := make([][]int, len(w.pages))
	var b []byte
	for i, a := range w.annots {
		b = append(b[:0], "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect["...)
		for _, v := range [4]paper.Unit{a.low.x, a.low.y, a.high.x, a.high.y} {
			b = append(appendLength(b, v), ' ')
		}
		b = appendInt(append(b, "]/StructParent "...), len(w.pages)+i)
		b = appendString(append(b, "/Contents"...), a.text)
		if anchor, inside := strings.CutPrefix(a.to, "#"); inside {
			to, ok := w.targets[anchor]
			if !ok {
				return nil, fmt.Errorf("de koppeling %q verwijst naar %q, maar dat anker bestaat niet", a.text, a.to)
			}
			b = w.appendTarget(append(b, "/Dest"...), to)
		} else {
			b = appendString(append(b, "/A<</S/URI/URI"...), asciiURI(a.to))
			b = append(b, ">>"...)
		}
		w.file.object(a.number, append(b, ">>"...))
		byPage[a.page] = append(byPage[a.page], a.number)
	}
	return byPage, nil
}

func (w *Writer) appendTarget(b []byte, to target) []byte {
	b = appendRef(append(b, '['), w.pages[to.page].number)
	b = appendLength(append(b, "/XYZ 0 "...), to.y)
	return append(b, " null]"...)
}

// asciiURI escapes what a URI may not hold (RFC 3986, 2.1).
func asciiURI(s string) string {
	const digits = "0123456789ABCDEF"
	var b []byte
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
			b = append(b, '%', digits[c>>4], digits[c&15])
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}

// A branch is an entry of the outline with those below it.
type branch struct {
	item  *paper.Item
	below []*branch
}

// branches takes from items what lies deeper than level.
func branches(items []*paper.Item, level int) (list []*branch, rest []*paper.Item) {
	for len(items) > 0 && items[0].Level > level {
		b := &branch{item: items[0]}
		b.below, items = branches(items[1:], b.item.Level)
		list = append(list, b)
	}
	return list, items
}

// writeOutline gives the number of the outline, or 0 when there is none.
func (w *Writer) writeOutline() int {
	list, _ := branches(w.entries, 0)
	if len(list) == 0 {
		return 0
	}
	n := w.file.next()
	first, last, count := w.writeBranches(list, n)
	w.file.object(n, fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, last, count))
	return n
}

func (w *Writer) writeBranches(list []*branch, parent int) (first, last, count int) {
	first = w.file.next()
	for range list[1:] {
		last = w.file.next()
	}
	last = first + len(list) - 1
	for i, br := range list {
		n := first + i
		b := appendString([]byte("<</Title"), br.item.Title)
		b = appendRef(append(b, "/Parent"...), parent)
		b = w.appendTarget(append(b, "/Dest"...), w.targets[br.item.To])
		if i > 0 {
			b = appendRef(append(b, "/Prev"...), n-1)
		}
		if i+1 < len(list) {
			b = appendRef(append(b, "/Next"...), n+1)
		}
		if len(br.below) > 0 {
			f, l, c := w.writeBranches(br.below, n)
			b = appendRef(append(b, "/First"...), f)
			b = appendRef(append(b, "/Last"...), l)
			if br.item.Closed { // ISO 32000-1, table 153
				b, c = appendInt(append(b, "/Count "...), -c), 0
			} else {
				b = appendInt(append(b, "/Count "...), c)
			}
			count += c
		}
		w.file.object(n, append(b, ">>"...))
	}
	return first, last, count + len(list)
}
