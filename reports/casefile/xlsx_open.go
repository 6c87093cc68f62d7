package casefile

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Limits of a workbook. What is far larger once unzipped than it was before is
// no workbook but a trap; nothing is ever unzipped to a disk.
const (
	maxWorkbook  = 256 << 20 // bytes of the file
	maxUnzipped  = 1 << 30
	maxInflation = 200 // times the size of the file
	minUnzipped  = 64 << 20
)

// A source is an opened workbook. Of excelize it has the names of the sheets and
// the styles; the cells are read here, because what excelize gives of a cell is
// the text that it shows, which of a date depends on the country of Excel, and
// because excelize unpacks all sheets at once.
type source struct {
	name   string
	parts  bookParts
	texts  *texts
	sheets []sheetPart
	cellReader
}

// A sheetPart is a sheet with the name of its part in the file.
type sheetPart struct {
	name   string
	part   string
	hidden bool
}

var (
	errHuge    = errors.New("too big")
	errDamaged = errors.New("damaged")
	errNoBook  = errors.New("no workbook")
)

// openWorkbook opens a workbook. The problem is set when it cannot be read.
func openWorkbook(name string, r io.Reader) (s *source, problem *Problem) {
	defer func() {
		if p := recover(); p != nil {
			damaged := damagedBook(name)
			s, problem = nil, &damaged
		}
	}()
	data, err := io.ReadAll(io.LimitReader(r, maxWorkbook+1))
	if err != nil {
		return nil, &Problem{name, "dit bestand kon niet worden gelezen: " + err.Error(), ""}
	}
	s = &source{name: name, texts: &texts{}, cellReader: cellReader{file: name}}
	err = errHuge
	if len(data) <= maxWorkbook {
		err = s.open(data)
	}
	switch {
	case err == nil:
		return s, nil
	case errors.Is(err, errHuge):
		return nil, &Problem{name, "deze werkmap is te groot", "verdeel de dossiers over meer werkmappen, of gebruik JSON"}
	case errors.Is(err, errNoBook):
		return nil, &Problem{name, "dit is geen Excel-werkmap", "open het bestand in Excel en sla het op als .xlsx"}
	}
	damaged := damagedBook(name)
	return nil, &damaged
}

func damagedBook(name string) Problem {
	return Problem{name, "deze werkmap is beschadigd", openedHint}
}

const openedHint = "open het bestand in Excel, laat het herstellen en sla het opnieuw op"

func (s *source) open(data []byte) error {
	limit := int64(min(max(len(data)*maxInflation, minUnzipped), maxUnzipped))
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return errDamaged
	}
	var size uint64
	for _, f := range archive.File {
		if size += f.UncompressedSize64; size > uint64(limit) || f.UncompressedSize64 > uint64(limit) {
			return errHuge
		}
	}
	if s.parts, err = partsOf(archive); err != nil {
		return err
	}
	small, err := frame(archive)
	if err != nil {
		return err
	}
	f, err := excelize.OpenReader(small, excelize.Options{UnzipSizeLimit: limit, UnzipXMLSizeLimit: limit, TmpDir: "\x00"})
	if err != nil || f.WorkBook == nil || len(f.WorkBook.Sheets.Sheet) == 0 {
		return errNoBook
	}
	defer f.Close()
	s.from1904 = f.WorkBook.WorkbookPr != nil && f.WorkBook.WorkbookPr.Date1904
	s.shown = numberLooks(f)
	return s.findSheets(f)
}

// findSheets follows the relations of the workbook to the parts of its sheets,
// and reads the strings they share.
func (s *source) findSheets(f *excelize.File) error {
	data, err := s.parts.content("xl/_rels/workbook.xml.rels")
	if err != nil {
		return err
	}
	var relations struct{ Relationship []relation }
	if err := xml.Unmarshal(data, &relations); err != nil {
		return errNoBook
	}
	targets, used := map[string]string{}, map[string]bool{}
	for _, r := range relations.Relationship {
		part := r.to("xl/workbook.xml")
		targets[r.ID] = part
		if strings.HasSuffix(r.Type, "/sharedStrings") {
			used[part] = true
			if err := s.parts.use(part, s.texts.readShared); err != nil {
				return err
			}
		}
	}
	for _, sheet := range f.WorkBook.Sheets.Sheet {
		part := targets[sheet.ID]
		used[part] = true
		s.sheets = append(s.sheets, sheetPart{sheet.Name, part, sheet.State == "hidden" || sheet.State == "veryHidden"})
	}
	return s.parts.proveRest(used)
}

// numberLooks tells of each style whether it shows a number as a date or as a
// percentage.
func numberLooks(f *excelize.File) []numberLook {
	if f.Styles == nil || f.Styles.CellXfs == nil {
		return nil
	}
	custom := map[int]string{}
	if f.Styles.NumFmts != nil {
		for _, n := range f.Styles.NumFmts.NumFmt {
			custom[n.NumFmtID] = n.FormatCode
		}
	}
	looks := make([]numberLook, len(f.Styles.CellXfs.Xf))
	for i, xf := range f.Styles.CellXfs.Xf {
		if xf.NumFmtID != nil {
			looks[i] = lookOf(*xf.NumFmtID, custom[*xf.NumFmtID])
		}
	}
	return looks
}

// lookOf judges a number format, by its number when that is one of the fixed
// ones (ECMA-376 part 1, 18.8.30), else by its code.
func lookOf(id int, code string) numberLook {
	switch {
	case code != "":
		return lookOfCode(code)
	case 14 <= id && id <= 22, 27 <= id && id <= 36, 45 <= id && id <= 47, 50 <= id && id <= 58:
		return dateLook
	case id == 9, id == 10:
		return percentLook
	}
	return plainLook
}

func lookOfCode(code string) numberLook {
	code = strings.ToLower(code)
	if code == "general" || code == "standaard" {
		return plainLook
	}
	end := byte(0)
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case end != 0:
			if c == end {
				end = 0
			}
		case c == '"':
			end = '"'
		case c == '[':
			end = ']'
		case c == '\\' || c == '_' || c == '*':
			i++
		case strings.IndexByte("ydmhsj", c) >= 0:
			return dateLook
		case c == '%':
			return percentLook
		}
	}
	return plainLook
}
