package foreign

import (
	"bytes"
	"compress/zlib"
)

// What pdfcpu takes in without asking: it unpacks streams of objects whatever
// their size, and follows arrays in arrays until the stack ends, which no recover
// undoes. So these are looked at first.
const (
	maxUnpacked = 128 << 20 // bytes of all streams of objects together
	maxNested   = 100_000   // brackets open at once
)

// guard is an error for a PDF that would take more memory than a file of any
// office program does.
func guard(pdf []byte) error {
	g := guarding{left: maxUnpacked}
	for rest := pdf; ; {
		before, after, found := bytes.Cut(rest, []byte("stream"))
		if !g.nested(before) {
			return errDamaged
		}
		if !found {
			return nil
		}
		if !bytes.HasSuffix(bytes.TrimRight(before, "\x00\t\f\r\n "), []byte(">>")) {
			rest = after // the word in a text
			continue
		}
		end := bytes.Index(after, []byte("endstream"))
		if end < 0 {
			end = len(after)
		}
		if !g.packed(before, after[:end]) {
			return errDamaged
		}
		rest = after[min(end+len("endstream"), len(after)):]
	}
}

// A guarding is how far the looking is.
type guarding struct {
	left int64 // bytes that may still be unpacked
	open int
}

// nested counts the brackets that are open, each object from none, and reports
// whether they are not too many.
func (g *guarding) nested(text []byte) bool {
	for found := true; found; {
		var object []byte
		object, text, found = bytes.Cut(text, []byte("endobj"))
		for _, c := range object {
			switch c {
			case '[', '<':
				if g.open++; g.open > maxNested {
					return false
				}
			case ']', '>':
				g.open = max(0, g.open-1)
			}
		}
		if found {
			g.open = 0
		}
	}
	return true
}

// packed reports whether a stream, with the dictionary before it, is none that is
// unpacked on reading or one of a size that can be.
func (g *guarding) packed(before, stream []byte) bool {
	dict := before[max(0, len(before)-2048):]
	if i := bytes.LastIndex(dict, []byte(" obj")); i >= 0 {
		dict = dict[i:]
	}
	if !bytes.Contains(dict, []byte("ObjStm")) && !bytes.Contains(dict, []byte("XRef")) {
		return true
	}
	filters := bytes.Count(dict, []byte("Decode")) - bytes.Count(dict, []byte("DecodeParms"))
	switch {
	case filters == 0:
		return g.nested(stream)
	case filters > 1 || !bytes.Contains(dict, []byte("/FlateDecode")):
		return false // a stream packed twice may hold anything; no program does this
	}
	r, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(stream, "\r\n")))
	if err != nil {
		return true // pdfcpu says so too
	}
	b := make([]byte, 32<<10)
	for {
		n, err := r.Read(b)
		if g.left -= int64(n); g.left < 0 || !g.nested(b[:n]) {
			return false
		}
		if err != nil { // the end, or a mistake that pdfcpu will find too
			g.open = 0
			return true
		}
	}
}
