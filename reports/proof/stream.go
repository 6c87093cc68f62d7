package proof

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"slices"
	"sync"
)

// stream gives the data of a stream that v refers to, and its dictionary.
func (r *reader) stream(v []byte) (dict, data []byte, err error) {
	at, err := r.offset(v)
	if err != nil {
		return nil, nil, err
	}
	return r.streamAt(at)
}

func (r *reader) offset(v []byte) (int, error) {
	n, ok := reference(v)
	if !ok || n <= 0 || n >= len(r.places) || r.places[n].kind != 1 {
		return 0, errBroken
	}
	return r.places[n].at, nil
}

// passing is stream for data that are read once: they hold until the next call.
func (r *reader) passing(v []byte) (data []byte, err error) {
	dict, data, err := r.packed(v)
	if err != nil {
		return nil, err
	}
	data, err = r.unpack(dict, data, r.scratch[:0])
	if cap(data) > cap(r.scratch) && is(dict, "/Filter", "/FlateDecode") {
		r.scratch = data
	}
	return data, err
}

// packed gives a stream as it lies in the file.
func (r *reader) packed(v []byte) (dict, data []byte, err error) {
	at, err := r.offset(v)
	if err != nil {
		return nil, nil, err
	}
	return r.packedAt(at)
}

func (r *reader) packedAt(at int) (dict, data []byte, err error) {
	o, err := r.objectAt(at, -1)
	if err != nil {
		return nil, nil, err
	}
	l := lexer{b: o}
	dict = l.value()
	if string(l.token()) != "stream" {
		return nil, nil, errBroken
	}
	rest, ok := bytes.CutPrefix(o[l.at:], []byte("\n"))
	if !ok {
		if rest, ok = bytes.CutPrefix(o[l.at:], []byte("\r\n")); !ok {
			return nil, nil, errBroken
		}
	}
	n, ok := number(get(dict, "/Length"))
	if !ok || n > len(rest) {
		return nil, nil, errBroken
	}
	after := lexer{b: rest[n:]}
	if string(after.token()) != "endstream" {
		return nil, nil, errBroken
	}
	return dict, rest[:n], nil
}

func (r *reader) streamAt(at int) (dict, data []byte, err error) {
	if dict, data, err = r.packedAt(at); err != nil {
		return nil, nil, err
	}
	data, err = r.unpack(dict, data, nil)
	return dict, data, err
}

// unpack puts what is packed into out, where it is.
func (r *reader) unpack(dict, data, out []byte) ([]byte, error) {
	switch string(get(dict, "/Filter")) {
	case "":
		return data, nil
	case "/FlateDecode":
		return r.inflate(slices.Grow(out, 4*len(data)), data)
	}
	return nil, fmt.Errorf("een gegevensstroom is op een onbekende manier verpakt (%s)", get(dict, "/Filter"))
}

// An inflater costs 40 kB, so they are kept.
type inflater struct {
	in bytes.Reader
	z  io.ReadCloser
}

var inflaters = sync.Pool{New: func() any { return new(inflater) }}

// inflate unpacks behind out what must be whole: the checksum is asked too.
func (r *reader) inflate(out, b []byte) ([]byte, error) {
	f := inflaters.Get().(*inflater)
	defer inflaters.Put(f)
	f.in.Reset(b)
	var err error
	if f.z == nil {
		f.z, err = zlib.NewReader(&f.in)
	} else {
		err = f.z.(zlib.Resetter).Reset(&f.in, nil)
	}
	if err != nil {
		return nil, errBroken
	}
	for err == nil {
		if len(out) == cap(out) {
			out = slices.Grow(out, max(512, len(out)))
		}
		var n int
		n, err = f.z.Read(out[len(out):cap(out)])
		out = out[:len(out)+n]
		if len(out) > r.budget {
			return nil, errTooBig
		}
	}
	if err != io.EOF {
		return nil, errBroken
	}
	r.budget -= len(out)
	return out, nil
}
