package casefile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// bookParts are the parts of a workbook by name, as they lie in the file. They are
// unpacked one at a time, as they are read.
type bookParts map[string]*zip.File

// partsOf gives the parts that hold markup. There may be no two of one name, of
// which one program would read the first and another the last.
func partsOf(archive *zip.Reader) (bookParts, error) {
	p := bookParts{}
	for _, f := range archive.File {
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			continue
		}
		if twin := p[f.Name]; twin != nil && twin.CRC32 != f.CRC32 {
			return nil, fmt.Errorf("%w: %s", errDamaged, f.Name)
		}
		p[f.Name] = f
	}
	return p, nil
}

// frame is a workbook without what is large and read here: excelize unpacks all
// that it is given.
func frame(archive *zip.Reader) (*bytes.Reader, error) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range archive.File {
		if isBulk(f.Name) {
			continue
		}
		if err := z.Copy(f); err != nil {
			return nil, errDamaged
		}
	}
	err := z.Close()
	return bytes.NewReader(out.Bytes()), err
}

// isBulk reports whether a part says nothing of how the workbook is made up.
func isBulk(name string) bool {
	name = strings.ToLower(name)
	for _, bulk := range []string{"xl/worksheets/", "xl/sharedstrings.xml", "xl/calcchain.xml"} {
		if strings.HasPrefix(name, bulk) {
			return true
		}
	}
	return !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels")
}

// use has read take a part, and of one that is not there nothing. What read leaves
// is read too, since only at its end a part proves to be whole; where it is not,
// what read made of it is no matter.
func (p bookParts) use(name string, read func(io.Reader) error) error {
	f := p[name]
	if f == nil {
		return read(bytes.NewReader(nil))
	}
	r, err := f.Open()
	if err == nil {
		defer r.Close()
		told := read(r)
		if _, err = io.Copy(io.Discard, r); err == nil {
			return told
		}
	}
	return fmt.Errorf("%w: %s", errDamaged, name)
}

// content gives a part that is small, or nothing when it is not there.
func (p bookParts) content(name string) (data []byte, err error) {
	err = p.use(name, func(r io.Reader) (err error) { data, err = io.ReadAll(r); return err })
	return data, err
}

// prove reads a part for no other reason than that it must be whole.
func (p bookParts) prove(name string) error {
	return p.use(name, func(io.Reader) error { return nil })
}

// proveRest proves the parts that are read for nothing else.
func (p bookParts) proveRest(used map[string]bool) error {
	for name := range p {
		if !used[name] {
			if err := p.prove(name); err != nil {
				return err
			}
		}
	}
	return nil
}
