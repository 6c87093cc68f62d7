package foreign

import (
	"maps"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// An importing takes objects over from another PDF under new numbers.
type importing struct {
	*increment
	from    *reading
	numbers map[int]int // new by old
	open    []int       // old numbers of what is still to be written
}

// kept are the entries of a page that are taken over.
var kept = []string{"Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit", "Contents", "Group"}

// importPages takes the pages of r over below a node of their own, each with the
// word for its place, and gives that node and the first page.
func (w *increment) importPages(r *reading, parent types.Object, place func(page int) string) (node, first types.Object) {
	m := importing{increment: w, from: r, numbers: map[int]int{}}
	above := w.next
	w.next++
	var kids types.Array
	for _, p := range r.pages {
		kids = append(kids, m.number(p.ref))
	}
	m.open = nil // pages are written here, whatever refers to them
	for i, p := range r.pages {
		page := types.Dict{"Type": types.Name("Page"), "Parent": fixed(above)}
		for _, key := range kept {
			if v := p.dict[key]; v != nil {
				page[key] = v
			}
		}
		if page["Resources"] == nil {
			page["Resources"] = types.Dict{}
		}
		notes := m.annotations(p.dict["Annots"])
		if note := w.stamp(r, p.dict, place(i)); note != nil {
			notes = append(notes, note)
		}
		if len(notes) > 0 {
			page["Annots"] = notes
		}
		m.write(m.numbers[int(p.ref.ObjectNumber)], page)
	}
	for len(m.open) > 0 {
		old := m.open[0]
		m.open = m.open[1:]
		o, _ := r.Dereference(reference(old))
		m.write(m.numbers[old], o)
	}
	w.object(above, types.Dict{"Type": types.Name("Pages"), "Parent": parent, "Kids": kids, "Count": types.Integer(len(kids))})
	return reference(above), kids[0]
}

// number gives the new reference for an old one, and remembers to write what it
// refers to.
func (m *importing) number(old types.IndirectRef) types.Object {
	n := int(old.ObjectNumber)
	if m.numbers[n] == 0 {
		if o, err := m.from.Dereference(old); err != nil || o == nil || tree(o) {
			return nil
		}
		m.numbers[n] = m.next
		m.next++
		m.open = append(m.open, n)
	}
	return reference(m.numbers[n])
}

// tree reports whether an object leads to the whole of the other document.
func tree(o types.Object) bool {
	d, ok := o.(types.Dict)
	if !ok || d.Type() == nil {
		return false
	}
	switch *d.Type() {
	case "Catalog", "Pages", "StructTreeRoot", "StructElem":
		return true
	}
	return false
}

// A fixed reference has its new number already.
type fixed int

func (f fixed) Clone() types.Object { return f }
func (f fixed) PDFString() string   { return strconv.Itoa(int(f)) + " 0 R" }
func (f fixed) String() string      { return f.PDFString() }

// write writes an object with its references renumbered.
func (m *importing) write(n int, o types.Object) {
	m.at[n] = len(m.b)
	m.b = append(strconv.AppendInt(m.b, int64(n), 10), " 0 obj\n"...)
	switch o := o.(type) {
	case types.StreamDict:
		dict := maps.Clone(o.Dict)
		dict["Length"] = types.Integer(len(o.Raw))
		m.b = append(appendObject(m.b, untagged(dict), m.number), "\nstream\n"...)
		m.b = append(append(m.b, o.Raw...), "\nendstream"...)
	case types.Dict:
		m.b = appendObject(m.b, untagged(o), m.number)
	default:
		m.b = appendObject(m.b, o, m.number)
	}
	m.b = append(m.b, "\nendobj\n"...)
}

// untagged is a dictionary without its place in a structure that is left behind,
// and without what would happen by itself.
func untagged(d types.Dict) types.Dict {
	d = maps.Clone(d)
	for _, key := range []string{"StructParent", "StructParents", "AA"} {
		delete(d, key)
	}
	return d
}

// shown are the entries of an annotation that it looks by.
var shown = []string{"Type", "Subtype", "Rect", "Contents", "AP", "AS", "F", "C", "IC", "CA", "Border", "BS", "BE", "QuadPoints", "InkList", "L", "LE", "Vertices", "DA", "Q", "DS", "RD", "Name", "T", "M", "Cap", "CP", "CO", "CL", "IT", "LL", "LLE", "LLO"}

// annotations are those of a page that show by themselves. A field of a form
// becomes what it looks like.
func (m *importing) annotations(notes types.Object) types.Array {
	all, err := m.from.DereferenceArray(notes)
	if err != nil {
		return nil
	}
	var out types.Array
	for _, note := range all {
		d, err := m.from.DereferenceDict(note)
		if err != nil || d == nil || d.Subtype() == nil {
			continue
		}
		own := types.Dict{}
		for _, key := range shown {
			if v := d[key]; v != nil {
				own[key] = v
			}
		}
		switch *d.Subtype() {
		case "Link":
			link, err := m.from.DereferenceDict(d["A"])
			if err == nil && link != nil && link.NameEntry("S") != nil && *link.NameEntry("S") == "URI" {
				own["A"] = types.Dict{"S": types.Name("URI"), "URI": link["URI"]}
			} // one that leads elsewhere keeps its frame
		case "Widget":
			if own["AP"] == nil {
				continue
			}
			own["Subtype"] = types.Name("Stamp")
			for _, key := range []string{"DA", "Q", "DS", "T", "M"} {
				delete(own, key)
			}
		case "Text", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink":
		default: // what plays, opens or carries something is left to the file itself
			continue
		}
		out = append(out, own)
	}
	return out
}
