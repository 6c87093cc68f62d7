package proof

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// maxText bounds a string, as it is written (ISO 19005-3, 6.1.13).
const maxText = 32767

var errTooLong = errors.New("een tekst is te lang")

// check holds what is not on the pages nor in the structure against the
// standards. What a dictionary says must be on a list: so there are no scripts,
// no actions but links, no forms, layers, transparency or encryption.
func (r *reader) check(report *Report) error {
	if !r.strict {
		return nil
	}
	if !report.Tagged {
		return errors.New("het bestand heeft geen structuur")
	}
	if report.Loose > 0 {
		return fmt.Errorf("%d teksten, lijnen of afbeeldingen staan buiten de structuur", report.Loose)
	}
	if report.Blank > 0 {
		return fmt.Errorf("%d tekens worden niet getoond", report.Blank)
	}
	for _, step := range []func() error{r.checkFile, r.checkCatalog, r.checkPages, r.checkOutput, r.checkMetadata, r.checkFiles, r.checkOutline} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// only fails when a dictionary has a key that is not on the list, in which a space
// follows each.
func only(dict []byte, what, keys string) error {
	l := lexer{b: dict}
	for l.open(); !l.closed(); {
		key, v := l.token(), l.value()
		if !strings.Contains(keys, string(key)+" ") {
			return fmt.Errorf("%s zegt %s, dat onze rapporten niet kennen", what, key)
		}
		if len(v) > maxText && isText(v) {
			return errTooLong
		}
	}
	return nil
}

// floats reads an array of as many numbers as there is room for.
func floats(v []byte, to []float64) bool {
	l := lexer{b: v}
	if l.peek() != '[' {
		return false
	}
	l.open()
	for i := range to {
		n, err := strconv.ParseFloat(string(l.token()), 64)
		if err != nil {
			return false
		}
		to[i] = n
	}
	return l.closed()
}

// checkFile asks for a head that says the file is binary, one that is not locked,
// and for a name of its own.
func (r *reader) checkFile() error {
	if len(r.file) < 15 || !bytes.HasPrefix(r.file, []byte("%PDF-1.7\n%")) {
		return errors.New("het begin van het bestand is niet zoals het hoort")
	}
	for _, c := range r.file[10:14] {
		if c < 0x80 {
			return errors.New("het begin van het bestand is niet zoals het hoort")
		}
	}
	if !bytes.HasSuffix(r.file, []byte("%%EOF\n")) {
		return errors.New("het einde van het bestand is niet zoals het hoort")
	}
	if err := only(r.trailer, "het bestand", "/Type /Size /W /DecodeParms /Root /Info /ID /Filter /Length "); err != nil {
		return err
	}
	l := lexer{b: get(r.trailer, "/ID")}
	l.open()
	if a, b := text(l.token()), text(l.token()); len(a) < 16 || len(b) < 16 || !l.closed() {
		return errors.New("het bestand heeft geen kenmerk (ID)")
	}
	return nil
}

func (r *reader) checkCatalog() error {
	c := r.catalog
	if err := only(c, "het document", "/Type /Pages /StructTreeRoot /Lang /MarkInfo /ViewerPreferences /Outlines /PageMode /OutputIntents /AF /Names /Metadata "); err != nil {
		return err
	}
	marks := get(c, "/MarkInfo")
	if err := only(marks, "MarkInfo", "/Marked "); err != nil {
		return err
	}
	switch {
	case !is(c, "/Type", "/Catalog"):
		return errBroken
	case len(text(get(c, "/Lang"))) < 2:
		return errors.New("het document zegt niet in welke taal het is")
	case !is(marks, "/Marked", "true"):
		return errors.New("het document zegt niet dat het een opbouw heeft (MarkInfo)")
	case !is(get(c, "/ViewerPreferences"), "/DisplayDocTitle", "true"):
		return errors.New("het document laat zijn titel niet zien (DisplayDocTitle)")
	}
	return nil
}

func (r *reader) checkPages() error {
	for i := range r.pages {
		if err := r.checkPage(&r.pages[i]); err != nil {
			return fmt.Errorf("bladzijde %d: %w", i+1, err)
		}
	}
	return nil
}

func (r *reader) checkPage(p *page) error {
	if err := only(p.dict, "de bladzijde", "/Type /Parent /MediaBox /Resources /Contents /StructParents /Tabs /Annots "); err != nil {
		return err
	}
	var box [4]float64
	switch {
	case !is(p.dict, "/Type", "/Page"):
		return errBroken
	case !floats(get(p.dict, "/MediaBox"), box[:]) || box[2]-box[0] < 3 || box[3]-box[1] < 3:
		return errors.New("de maat ontbreekt")
	case !is(p.dict, "/Tabs", "/S"):
		return errors.New("wie met Tab van koppeling naar koppeling gaat, volgt niet de opbouw (Tabs)")
	}
	resources, err := r.dict(p.resources)
	if err != nil {
		return err
	}
	return only(resources, "de bladzijde", "/Font /XObject ")
}
