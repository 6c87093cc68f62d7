package proof

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// checkOutput asks for an RGB profile, which colours without one of their own need.
func (r *reader) checkOutput() error {
	l := lexer{b: get(r.catalog, "/OutputIntents")}
	l.open()
	intent := l.value()
	if !is(intent, "/S", "/GTS_PDFA1") || !isText(get(intent, "/OutputConditionIdentifier")) || !l.closed() {
		return errors.New("het document zegt niet voor welke kleurruimte het is (OutputIntents)")
	}
	dict, icc, err := r.stream(get(intent, "/DestOutputProfile"))
	if err != nil {
		return err
	}
	if !is(dict, "/N", "3") || len(icc) < 128 || icc[8] > 4 || string(icc[12:20]) != "mntrRGB " || string(icc[36:40]) != "acsp" {
		return errors.New("het kleurprofiel is geen RGB-profiel")
	}
	return nil
}

// told are the properties that both the XMP metadata and Info tell.
var told = []struct{ key, tag string }{
	{"/Title", "dc:title"}, {"/Author", "dc:creator"}, {"/Subject", "dc:description"}, {"/Keywords", "pdf:Keywords"},
	{"/Producer", "pdf:Producer"}, {"/Creator", "xmp:CreatorTool"}, {"/CreationDate", "xmp:CreateDate"}, {"/ModDate", "xmp:ModifyDate"},
}

// always are what XMP must say: which standards the file keeps, and what the name
// of the second means, which the first does not know (ISO 19005-3, 6.6.2.3).
var always = []struct{ tag, value string }{
	{"pdfaid:part", "3"}, {"pdfaid:conformance", "A"}, {"pdfuaid:part", "1"}, {"dc:format", "application/pdf"},
	{"pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/"}, {"pdfaSchema:prefix", "pdfuaid"},
}

// checkMetadata holds the XMP metadata against Info.
func (r *reader) checkMetadata() error {
	dict, xmp, err := r.packed(get(r.catalog, "/Metadata"))
	if err != nil {
		return err
	}
	if !is(dict, "/Type", "/Metadata") || !is(dict, "/Subtype", "/XML") || get(dict, "/Filter") != nil ||
		!utf8.Valid(xmp) || !bytes.HasPrefix(xmp, []byte("<?xpacket begin=")) || !bytes.HasSuffix(xmp, []byte(`<?xpacket end="r"?>`)) {
		return errors.New("de metadata (XMP) zijn niet leesbaar")
	}
	info, err := r.dict(get(r.trailer, "/Info"))
	if err != nil {
		return err
	}
	if err := only(info, "Info", "/Title /Author /Subject /Keywords /Creator /Producer /CreationDate /ModDate "); err != nil {
		return err
	}
	for _, a := range always {
		if got := property(xmp, a.tag); got != a.value {
			return fmt.Errorf("de metadata zeggen bij %s %q, niet %q", a.tag, got, a.value)
		}
	}
	for _, p := range told {
		if err := tellsBoth(p.key, get(info, p.key), property(xmp, p.tag)); err != nil {
			return err
		}
	}
	switch {
	case get(info, "/Title") == nil:
		return errors.New("het document heeft geen titel")
	case get(info, "/CreationDate") == nil || get(info, "/ModDate") == nil:
		return errors.New("het document heeft geen datum")
	case property(xmp, "dc:language") != string(text(get(r.catalog, "/Lang"))):
		return errors.New("de metadata noemen een andere taal dan het document")
	}
	return nil
}

func tellsBoth(key string, info []byte, xmp string) error {
	same := decode(text(info)) == xmp
	if strings.HasSuffix(key, "Date") && info != nil {
		a, err := infoDate(string(text(info)))
		b, err2 := time.Parse(time.RFC3339, xmp)
		_, zone := a.Zone()
		_, zone2 := b.Zone()
		same = err == nil && err2 == nil && a.Equal(b) && zone == zone2
	}
	if !same {
		return fmt.Errorf("de metadata (XMP) en Info zeggen bij %s niet hetzelfde", key)
	}
	return nil
}

func infoDate(s string) (time.Time, error) {
	s = strings.ReplaceAll(strings.TrimSuffix(s, "'"), "'", ":")
	return time.Parse("D:20060102150405Z07:00", s)
}

// property gives the text of an element of XMP, without the tags in it.
func property(xmp []byte, tag string) string {
	_, rest, ok := bytes.Cut(xmp, []byte("<"+tag+">"))
	value, _, ok2 := bytes.Cut(rest, []byte("</"+tag+">"))
	if !ok || !ok2 {
		return ""
	}
	var b strings.Builder
	for len(value) > 0 {
		before, after, _ := bytes.Cut(value, []byte("<"))
		b.Write(before)
		_, value, _ = bytes.Cut(after, []byte(">"))
	}
	return html.UnescapeString(b.String())
}

// decode reads a text string: UTF-16 when it says so, else as ASCII.
func decode(b []byte) string {
	b, wide := bytes.CutPrefix(b, []byte("\xfe\xff"))
	if !wide {
		return string(b)
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

// relations are what a file may be to the document (ISO 19005-3, 6.8).
const relations = "/Source /Data /Alternative /Supplement /Unspecified "

// checkFiles asks of each file in the document that it tells what it is, and that
// it is found both by name and as a file that goes with the document.
func (r *reader) checkFiles() error {
	names := get(r.catalog, "/Names")
	tree := get(names, "/EmbeddedFiles")
	if err := errors.Join(only(names, "het document", "/EmbeddedFiles "), only(tree, "het document", "/Names ")); err != nil {
		return err
	}
	byName := lexer{b: get(tree, "/Names")}
	with := lexer{b: get(r.catalog, "/AF")}
	byName.open()
	for with.open(); !with.closed(); {
		name, ref, ref2 := byName.token(), byName.value(), with.value()
		if len(text(name)) == 0 || !bytes.Equal(ref, ref2) {
			return errors.New("de bestanden in het document zijn niet de bestanden die erbij horen (AF)")
		}
		if err := r.checkFileSpec(ref); err != nil {
			return fmt.Errorf("een bestand in het document: %w", err)
		}
	}
	if !byName.closed() {
		return errors.New("een bestand in het document hoort er niet bij (AF)")
	}
	return nil
}

func (r *reader) checkFileSpec(ref []byte) error {
	spec, err := r.dict(ref)
	if err != nil {
		return err
	}
	if err := only(spec, "het", "/Type /F /UF /Desc /AFRelationship /EF "); err != nil {
		return err
	}
	relation := string(get(spec, "/AFRelationship"))
	ef := get(spec, "/EF")
	switch {
	case len(text(get(spec, "/F"))) == 0 || len(text(get(spec, "/UF"))) == 0:
		return errors.New("het heeft geen naam")
	case relation == "" || !strings.Contains(relations, relation+" "):
		return errors.New("er staat niet bij wat het voor het document is (AFRelationship)")
	case !bytes.Equal(get(ef, "/F"), get(ef, "/UF")):
		return errBroken
	}
	dict, data, err := r.packed(get(ef, "/F"))
	if err != nil {
		return err
	}
	params := get(dict, "/Params")
	_, ok := number(get(params, "/Size"))
	_, err = infoDate(string(text(get(params, "/ModDate"))))
	switch {
	case !is(dict, "/Type", "/EmbeddedFile") || len(data) == 0 || !ok:
		return errBroken
	case len(get(dict, "/Subtype")) < 2:
		return errors.New("er staat niet bij van welke soort het is (Subtype)")
	case err != nil:
		return errors.New("er staat niet bij van wanneer het is (ModDate)")
	}
	return nil
}
