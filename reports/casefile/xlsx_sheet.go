package casefile

import (
	"io"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/calendar"
)

// A Table is a list to read, for a workbook that is not a case file: an overview,
// an agenda.
type Table struct {
	Title string // of the workbook
	Sheet string // up to 31 characters
	Heads []string
	Wide  []float64 // of the columns, in characters
	Rows  [][]any   // string, int or calendar.Date; nil is an empty cell
}

// WriteTable writes a table as a workbook of one sheet, with heads that stay in
// sight and a filter. The same table gives the same bytes.
func WriteTable(w io.Writer, t Table) error {
	b, err := newBook()
	if err != nil {
		return err
	}
	b.do(func() error { return b.file.SetDocProps(documentProperties(t.Title)) })
	b.do(func() error { return b.file.SetSheetName(guideSheet, t.Sheet) })
	s := b.begin(t.Sheet, page{colour: petrolColour, landscape: true, frozen: 1, widths: t.Wide})
	heads := make([]any, len(t.Heads))
	for i, head := range t.Heads {
		heads[i] = styled(b.styles.headRequired, head)
	}
	s.row(0, heads...)
	for _, row := range t.Rows {
		cells, high := make([]any, len(row)), 1
		for i, value := range row {
			cells[i] = b.styles.shown(value)
			if i < len(t.Wide) {
				high = max(high, lines(value, t.Wide[i]))
			}
		}
		s.row(height(high), cells...)
	}
	b.do(func() error {
		return b.file.AutoFilter(t.Sheet, cellName(1, 1)+":"+cellName(len(t.Heads), s.rows), nil)
	})
	s.end()
	return b.save(w)
}

// shown is a value as a cell to read.
func (s styles) shown(value any) any {
	switch v := value.(type) {
	case nil:
		return styled(s.label, nil)
	case int:
		return styled(s.number, v)
	case calendar.Date:
		if v.IsZero() {
			return styled(s.label, nil)
		}
		return styled(s.date, v.Sub(epoch))
	}
	return styled(s.label, value)
}

func documentProperties(title string) *excelize.DocProperties {
	return &excelize.DocProperties{
		Title: title, Creator: "spoor2", LastModifiedBy: "spoor2", Language: "nl-NL",
		Created: "2026-01-01T00:00:00Z", Modified: "2026-01-01T00:00:00Z",
	}
}
