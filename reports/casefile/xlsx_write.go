package casefile

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// WriteWorkbook writes cases as an Excel workbook that is meant to be filled in
// further. One case gets the form Dossier, any other number the sheet Dossiers
// with a row for each case; lists have a sheet each, in which the first column
// says to which case a row belongs. The same cases give the same bytes.
//
// It is an error, in Dutch, when a text is longer than a cell of Excel can be,
// when there are more rows than a sheet holds, and when all that an item of a
// list says is the word geen, which in a workbook means that there are none.
func WriteWorkbook(w io.Writer, cs []*cases.Case) error {
	b, err := newBook()
	if err != nil {
		return err
	}
	b.cases, b.plan = cs, workbookPlan().worth(cs)
	if len(cs) == 1 {
		b.writeForm(cs[0])
	} else {
		b.writeTable(b.plan.cases)
	}
	for _, t := range b.plan.tables {
		b.writeTable(t)
	}
	b.writeCodes()
	b.writeGuide()
	return b.save(w)
}

// NewWorkbook writes the workbook of a case that has yet to begin, with the rows
// that every case has: the six rubrics and the usual phases.
func NewWorkbook(w io.Writer) error {
	c := &cases.Case{
		FormatVersion: cases.FormatVersion,
		Phases: []cases.Phase{
			{ID: "F1", Name: "Intakefase", Kind: cases.IntakePhase},
			{ID: "F2", Name: "Oriëntatiefase", Kind: cases.OrientationPhase},
			{ID: "F3", Name: "Arbeidsmarktgerichte fase", Kind: cases.MarketPhase},
		},
	}
	for _, code := range cases.Rubric("").Codes() {
		c.Capacity.Rubrics = append(c.Capacity.Rubrics, cases.RubricEntry{Rubric: cases.Rubric(code.Value)})
	}
	return WriteWorkbook(w, []*cases.Case{c})
}

// A book is a workbook in the making. The first error stays, and what is asked
// of it afterwards is not done.
type book struct {
	file   *excelize.File
	styles styles
	codes  map[string]string // the range of a code list by its name
	cases  []*cases.Case
	plan   *plan
	err    error
}

// newBook begins a workbook with its sheets in order. A stream of excelize that
// grows over 16 MB goes to a file in TmpDir when that can be made; with a name
// that no system takes, nothing of a case is left on a disk.
func newBook() (*book, error) {
	f := excelize.NewFile(excelize.Options{TmpDir: "\x00"})
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &sortedZip{w: w} })
	if err := f.SetSheetName("Sheet1", guideSheet); err != nil {
		return nil, err
	}
	if err := f.SetDocProps(&excelize.DocProperties{
		Title: "Dossier spoor 2", Creator: "spoor2", LastModifiedBy: "spoor2", Language: "nl-NL",
		Created: "2026-01-01T00:00:00Z", Modified: "2026-01-01T00:00:00Z",
	}); err != nil {
		return nil, err
	}
	s, err := newStyles(f)
	return &book{file: f, styles: s, codes: codeRanges()}, err
}

func (b *book) save(w io.Writer) error {
	defer b.file.Close()
	if b.err != nil {
		return b.err
	}
	return b.file.Write(w)
}

// do runs a step when all went well so far.
func (b *book) do(step func() error) {
	if b.err == nil {
		b.err = step()
	}
}

// A sheet is a worksheet that is written row by row.
type sheet struct {
	book *book
	name string
	rows int // written
	out  *excelize.StreamWriter
}

// A page is how a sheet looks as a whole.
type page struct {
	colour    string // of the tab
	landscape bool
	frozen    int // rows that stay in sight and are repeated on paper
	columns   int // that stay in sight
	widths    []float64
	styles    []int // of the columns, for what is yet to be filled in
}

// begin adds a sheet; nil when something went wrong before.
func (b *book) begin(name string, p page) *sheet {
	s := &sheet{book: b, name: name}
	b.do(func() (err error) {
		if name != guideSheet {
			if _, err = b.file.NewSheet(name); err != nil {
				return err
			}
		}
		fit, colour := true, "FF"+p.colour // with its opacity, as the schema has it
		if err = b.file.SetSheetProps(name, &excelize.SheetPropsOptions{TabColorRGB: &colour, FitToPage: &fit}); err != nil {
			return err
		}
		if err = b.file.SetSheetDimension(name, ""); err != nil { // not known beforehand, and a wrong one misleads readers
			return err
		}
		if s.out, err = b.file.NewStreamWriter(name); err != nil {
			return err
		}
		return s.setUp(p)
	})
	return s
}

// setUp lays out the columns and the paper: A4, and as many sheets of it beside
// each other as keep the text large enough to read.
func (s *sheet) setUp(p page) error {
	const readable = 240 // characters across a sheet of paper
	f, a4, across, endless, direction := s.book.file, 9, 1, 0, "portrait"
	if p.landscape {
		direction = "landscape"
	}
	total := 0.0
	for i := len(p.widths); i > 0; i-- { // excelize puts each before the others, and Excel wants them in order
		total += p.widths[i-1]
		if err := s.out.SetColWidth(i, i, p.widths[i-1]); err != nil {
			return err
		}
	}
	across += int(total / readable)
	for i := len(p.styles); i > 0; i-- {
		if err := s.out.SetColStyle(i, i, p.styles[i-1]); err != nil {
			return err
		}
	}
	if p.frozen > 0 {
		if err := s.freeze(p); err != nil {
			return err
		}
	}
	margin, foot := 0.5, 0.7
	return errors.Join(
		f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &direction, FitToWidth: &across, FitToHeight: &endless}),
		f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &margin, Right: &margin, Top: &margin, Bottom: &foot}),
		f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&Rblad &P van &N"}),
	)
}

// freeze keeps the heads in sight, and repeats them on every sheet of paper.
func (s *sheet) freeze(p page) error {
	pane := "bottomLeft"
	if p.columns > 0 {
		pane = "bottomRight"
	}
	return errors.Join(
		s.out.SetPanes(&excelize.Panes{Freeze: true, XSplit: p.columns, YSplit: p.frozen, TopLeftCell: cellName(p.columns+1, p.frozen+1), ActivePane: pane}),
		s.book.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", s.name, p.frozen, p.frozen)}),
	)
}

// row writes the next row; a height of 0 leaves it to the program that shows it.
func (s *sheet) row(height float64, values ...any) {
	s.rows++
	s.book.do(func() error {
		if s.rows > excelize.TotalRows {
			return fmt.Errorf("tabblad %s zou meer dan %d rijen krijgen: verdeel de dossiers over meer werkmappen, of gebruik JSON", s.name, excelize.TotalRows)
		}
		return s.out.SetRow(cellName(1, s.rows), values, excelize.RowOpts{Height: height})
	})
}

// end finishes the sheet. Excel need not point out that 007 is a text.
func (s *sheet) end() {
	s.book.do(func() error {
		all := cellName(1, 1) + ":" + cellName(excelize.MaxColumns, s.rows+spareRows)
		if err := s.book.file.AddIgnoredErrors(s.name, all, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
			return err
		}
		return s.out.Flush()
	})
}

// cellName writes A1 for column 1 of row 1.
func cellName(column, row int) string { return place{sheet: "-", line: row, column: column}.short() }

// span writes the range of one column from a row to another.
func span(column, from, to int) string { return cellName(column, from) + ":" + cellName(column, to) }

func styled(style int, value any) excelize.Cell { return excelize.Cell{StyleID: style, Value: value} }

// cells are the cells of the columns, and whether any of them says something.
func (s styles) cells(columns []column, value func(column) any) (cells []any, said int) {
	cells = make([]any, len(columns))
	for i, c := range columns {
		if v := value(c); v != nil {
			cells[i] = styled(s.of(c.field()), v)
			said++
		}
	}
	return slices.Clip(cells), said
}
