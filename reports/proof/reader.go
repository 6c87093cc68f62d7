package proof

import (
	"bytes"
	"errors"
	"fmt"
)

// A reader takes a file apart. It reads what stands in it, and with strict set
// holds all of that against the standards too.
type reader struct {
	file   []byte
	strict bool

	places  []place
	packs   map[int]pack
	fonts   map[int]*typeface
	budget  int    // bytes that may still be inflated
	scratch []byte // for what is inflated and soon forgotten

	lastUnicode struct {
		packed []byte
		runes  []rune
	}

	trailer, catalog []byte
	pages            []page
	elements         []element
	notes            map[string]bool // names of notes
}

// A place is an offset, or an object stream and an index in it.
type place struct{ kind, at, i int }

// A pack is an object stream: its objects, and where each begins.
type pack struct {
	data   []byte
	starts []int
}

var (
	errNoPDF  = errors.New("dit is geen leesbare pdf")
	errBroken = errors.New("het bestand is beschadigd")
	errTooBig = errors.New("het bestand wordt uitgepakt te groot")
)

// open reads the cross-references and gives the trailer.
func (r *reader) open() ([]byte, error) {
	end := bytes.LastIndex(r.file, []byte("startxref"))
	if !bytes.HasPrefix(r.file, []byte("%PDF-1.")) || end < 0 {
		return nil, errNoPDF
	}
	l := lexer{b: r.file[end:]}
	l.token()
	at, ok := number(l.token())
	if !ok || at >= len(r.file) {
		return nil, errNoPDF
	}
	if bytes.HasPrefix(r.file[at:], []byte("xref")) {
		return r.openTable(r.file[at:])
	}
	return r.openStream(at)
}

// openTable reads a table of the old kind, of one section.
func (r *reader) openTable(b []byte) ([]byte, error) {
	l := lexer{b: b}
	l.token()
	for {
		t := l.token()
		if string(t) == "trailer" {
			trailer := l.value()
			if get(trailer, "/Prev") != nil {
				return nil, errors.New("het bestand is na het maken gewijzigd")
			}
			return trailer, nil
		}
		first, ok := number(t)
		count, ok2 := number(l.token())
		if !ok || !ok2 || first != len(r.places) || count > len(b)/18 {
			return nil, errBroken
		}
		for range count {
			at, ok := number(l.token())
			l.token()
			kind := 0
			if string(l.token()) == "n" {
				kind = 1
			}
			if !ok {
				return nil, errBroken
			}
			r.places = append(r.places, place{kind, at, 0})
		}
	}
}

// openStream reads a cross-reference stream with rows of 1, 4 and 2 bytes.
func (r *reader) openStream(at int) ([]byte, error) {
	dict, data, err := r.streamAt(at)
	if err != nil {
		return nil, err
	}
	if !is(dict, "/Type", "/XRef") || !is(dict, "/W", "[1 4 2]") || get(dict, "/Prev") != nil || get(dict, "/Index") != nil {
		return nil, errBroken
	}
	if is(get(dict, "/DecodeParms"), "/Predictor", "12") {
		if data, err = unpredict(data, 7); err != nil {
			return nil, err
		}
	}
	r.places = make([]place, 0, len(data)/7)
	for ; len(data) >= 7; data = data[7:] {
		r.places = append(r.places, place{int(data[0]), int(data[1])<<24 | int(data[2])<<16 | int(data[3])<<8 | int(data[4]), int(data[5])<<8 | int(data[6])})
	}
	return dict, nil
}

// unpredict adds up rows of differences.
func unpredict(data []byte, columns int) ([]byte, error) {
	out := make([]byte, 0, len(data))
	above := make([]byte, columns)
	for ; len(data) > columns; data = data[columns+1:] {
		if data[0] != 2 {
			return nil, errBroken
		}
		for i := range above {
			above[i] += data[1+i]
		}
		out = append(out, above...)
	}
	return out, nil
}

// object gives the bytes from the beginning of an object's value.
func (r *reader) object(n int) ([]byte, error) {
	if n <= 0 || n >= len(r.places) {
		return nil, errBroken
	}
	switch p := r.places[n]; p.kind {
	case 1:
		return r.objectAt(p.at, n)
	case 2:
		pk, err := r.pack(p.at)
		if err != nil {
			return nil, err
		}
		if p.i+1 >= len(pk.starts) {
			return nil, errBroken
		}
		return pk.data[pk.starts[p.i]:pk.starts[p.i+1]], nil
	}
	return nil, fmt.Errorf("object %d ontbreekt", n)
}

// objectAt passes the head "12 0 obj"; want is -1 for any number.
func (r *reader) objectAt(at, want int) ([]byte, error) {
	if at < 0 || at >= len(r.file) {
		return nil, errBroken
	}
	l := lexer{b: r.file[at:]}
	n, ok := number(l.token())
	l.token()
	if !ok || want >= 0 && n != want || string(l.token()) != "obj" {
		return nil, errBroken
	}
	return l.b[l.at:], nil
}

// pack opens an object stream, once.
func (r *reader) pack(n int) (pack, error) {
	if pk, ok := r.packs[n]; ok {
		return pk, nil
	}
	if n <= 0 || n >= len(r.places) || r.places[n].kind != 1 {
		return pack{}, errBroken
	}
	dict, data, err := r.streamAt(r.places[n].at)
	if err != nil {
		return pack{}, err
	}
	count, ok := number(get(dict, "/N"))
	first, ok2 := number(get(dict, "/First"))
	if !ok || !ok2 || first > len(data) || count > len(data) {
		return pack{}, errBroken
	}
	pk := pack{data: data, starts: make([]int, 0, count+1)}
	l := lexer{b: data[:first]}
	last := first
	for range count {
		l.token()
		at, ok := number(l.token())
		if at += first; !ok || at < last || at > len(data) {
			return pack{}, errBroken
		}
		pk.starts, last = append(pk.starts, at), at
	}
	pk.starts = append(pk.starts, len(data))
	r.packs[n] = pk
	return pk, nil
}

// dict gives a dictionary that v is or refers to.
func (r *reader) dict(v []byte) ([]byte, error) {
	if n, ok := reference(v); ok {
		o, err := r.object(n)
		if err != nil {
			return nil, err
		}
		l := lexer{b: o}
		v = l.value()
	}
	if !bytes.HasPrefix(v, []byte("<<")) {
		return nil, errBroken
	}
	return v, nil
}
