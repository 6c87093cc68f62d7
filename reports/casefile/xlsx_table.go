package casefile

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/xuri/excelize/v2"
)

// spareRows is how far below the last row the drop-downs and marks reach.
const spareRows = 1000

// A tableWriter writes the sheet of a table.
type tableWriter struct {
	*book
	*table
	sheet *sheet
	id    string // of the case at hand
}

// writeTable writes a sheet with a row for each item of a list, or for each case.
func (b *book) writeTable(t *table) {
	w := tableWriter{book: b, table: t, sheet: b.begin(t.sheet, b.tablePage(t))}
	heads := make([]any, 0, len(t.columns)+2)
	for i, head := range t.heads() {
		style := b.styles.head
		if i >= t.keys() && t.columns[i-t.keys()].field().Need == "R" {
			style = b.styles.headRequired
		}
		heads = append(heads, styled(style, head))
	}
	w.sheet.row(height(2), heads...)
	for _, c := range b.cases {
		w.id = c.Case.ID
		w.writeCase(reflect.ValueOf(c).Elem())
	}
	w.dress()
	w.sheet.end()
}

func (b *book) tablePage(t *table) page {
	p := page{colour: middleColour, landscape: true, frozen: 1, columns: max(t.keys(), 1), widths: []float64{16, 12}[:t.keys()], styles: []int{b.styles.text, b.styles.text}[:t.keys()]}
	if t.above != nil {
		p.colour = lineColour
	}
	for _, c := range t.columns {
		p.widths = append(p.widths, max(width(c.field()), float64(min(len(c.head), 14)+5)))
		p.styles = append(p.styles, b.styles.of(c.field()))
	}
	return p
}

// writeCase writes what one case has for the table. In a workbook of one case
// its number is left out, so that a copy can serve the next.
func (w *tableWriter) writeCase(root reflect.Value) {
	id := w.id
	if len(w.cases) == 1 {
		id = ""
	}
	switch {
	case w.list == nil:
		cells, _ := w.styles.cells(w.columns, w.valueIn(root))
		w.sheet.row(height(1), cells...)
	case w.above == nil:
		w.writeItems(follow(root, w.list), id)
	default:
		parents := follow(root, w.above.list)
		keys := itemKeys(parents, w.above.field().Item)
		for i := range parents.Len() {
			w.writeItems(follow(parents.Index(i), w.list), id, keys[i])
		}
	}
}

// writeItems writes the rows of one list, each after its keys.
func (w *tableWriter) writeItems(items reflect.Value, keys ...string) {
	lead := make([]any, len(keys), len(keys)+len(w.columns))
	for i, key := range keys {
		if n := atoi(key); i > 0 && n > 0 {
			lead[i] = styled(w.styles.number, n)
		} else if key != "" {
			lead[i] = styled(w.styles.text, key)
		}
	}
	if items.Len() == 0 && !items.IsNil() {
		w.sheet.row(0, append(lead, styled(w.styles.text, nothing))...)
	}
	for i := range items.Len() {
		cells, said := w.styles.cells(w.columns, w.valueIn(items.Index(i)))
		if said == 0 {
			continue
		}
		if first, ok := cells[0].(excelize.Cell); ok && said == 1 && isNothing(first.Value) {
			w.refuseNothing()
		}
		w.sheet.row(tableHeight(w.table, cells), append(lead[:len(lead):len(lead)], cells...)...)
	}
}

func (w *tableWriter) refuseNothing() {
	w.do(func() error {
		return fmt.Errorf("dossier %s: %s: een regel met alleen het woord geen betekent in een werkmap dat er niets te melden is: maak de lijst leeg of vul de regel aan",
			w.id, w.sheet.name)
	})
}

// tableHeight shows the whole of the longest text.
func tableHeight(t *table, cells []any) float64 {
	n := 1
	for i, c := range t.columns {
		if cell, ok := cells[i].(excelize.Cell); ok {
			n = max(n, lines(cell.Value, width(c.field())))
		}
	}
	return height(n)
}

// valueIn gives the cells of one item or case.
func (w *tableWriter) valueIn(item reflect.Value) func(column) any {
	return func(c column) any {
		v := cellOf(c.field(), follow(item, c.path))
		w.checkLength(w.id, w.sheet.name+": "+c.head, v)
		return v
	}
}

// isNothing reports whether a cell says geen.
func isNothing(value any) bool {
	s, ok := value.(string)
	return ok && strings.EqualFold(strings.TrimSpace(s), nothing)
}

// dress adds what helps to fill in the table.
func (w *tableWriter) dress() {
	last, first, end := w.sheet.rows+spareRows, w.keys()+1, w.keys()+len(w.columns)
	w.do(func() error {
		return w.file.AutoFilter(w.sheet.name, cellName(1, 1)+":"+cellName(end, max(w.sheet.rows, 2)), nil)
	})
	if w.list != nil && w.above == nil && w.field().Need == "R" {
		w.markMissing(w.sheet.name, cellName(first, 2), emptyTable("", first, end, last))
	}
	begin := "$" + cellName(first, 2)
	for i, c := range w.columns {
		column := first + i
		w.offer(w.sheet.name, c.field(), span(column, 2, last))
		if c.field().Need == "R" {
			w.markMissing(w.sheet.name, span(column, 2, last), fmt.Sprintf(`AND(COUNTA(%s:$%s)>0,%s<>"%s",LEN(%s)=0)`,
				begin, cellName(end, 2), begin, nothing, cellName(column, 2)))
		}
	}
}

// emptyTable is the formula that says that a list has no rows at all; sheet is
// empty or the name of the sheet with an exclamation mark.
func emptyTable(sheet string, first, end, last int) string {
	fixed := func(column, row int) string {
		name, _ := excelize.ColumnNumberToName(column)
		return fmt.Sprintf("$%s$%d", name, row)
	}
	return "COUNTA(" + sheet + fixed(first, 2) + ":" + fixed(end, last) + ")=0"
}
