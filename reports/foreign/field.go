package foreign

import "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

// drawnByViewer reports whether a field has a value that its appearance does not
// show: a viewer makes one when it opens the form. It does so anew for all fields
// when the form asks for that (ISO 32000-1, 12.7.2).
func (r *reading) drawnByViewer(d types.Dict, anew bool) bool {
	if kind := d.Subtype(); kind == nil || *kind != "Widget" {
		return false
	}
	return r.filled(d) && (anew || !r.appears(d))
}

// appears reports whether an annotation has an appearance, and of more than one
// says which.
func (r *reading) appears(d types.Dict) bool {
	looks, err := r.DereferenceDict(d["AP"])
	if err != nil || looks == nil {
		return false
	}
	normal, err := r.Dereference(looks["N"])
	if err != nil {
		return false
	}
	switch normal.(type) {
	case types.StreamDict:
		return true
	case types.Dict:
		return d["AS"] != nil
	}
	return false
}

// filled reports whether a field has a value, its own or that of a field above it.
func (r *reading) filled(d types.Dict) bool {
	for range 32 {
		switch v, err := r.Dereference(d["V"]); v := v.(type) {
		case nil:
		case types.StringLiteral:
			return v != ""
		case types.HexLiteral:
			return v != "" && v != "FEFF" && v != "feff"
		case types.Name:
			return v != "Off"
		default:
			return err == nil
		}
		above, err := r.DereferenceDict(d["Parent"])
		if err != nil || above == nil {
			return false
		}
		d = above
	}
	return true
}
