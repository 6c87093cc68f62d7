package casefile

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// spareRows is how far below the last row the drop-downs and marks reach.
const spareRows = 1000

// writeTable writes a sheet with a row for each item of a list, or for each case.
func (b *book) writeTable(t *table) {
	s := b.begin(t.sheet, b.tablePage(t))
	heads := make([]any, 0, len(t.columns)+2)
	for i, head := range t.heads() {
		style := b.styles.head
		if i >= t.keys() && t.columns[i-t.keys()].field().Need == "R" {
			style = b.styles.headRequired
		}
		heads = append(heads, styled(style, head))
	}
	s.row(height(2), heads...)
	for _, c := range b.cases {
		id := c.Case.ID
		if len(b.cases) == 1 {
			id = ""
		}
		b.writeRows(s, t, reflect.ValueOf(c).Elem(), id)
	}
	b.dress(s, t)
	s.end()
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

// writeRows writes what one case has for a table.
func (b *book) writeRows(s *sheet, t *table, root reflect.Value, id string) {
	switch {
	case t.list == nil:
		cells, _ := b.styles.cells(t.columns, b.valueIn(root, root.Interface().(cases.Case).Case.ID, t))
		s.row(height(1), cells...)
	case t.above == nil:
		b.writeItems(s, t, follow(root, t.list), id)
	default:
		parents := follow(root, t.above.list)
		keys := itemKeys(parents, t.above.field().Item)
		for i := range parents.Len() {
			b.writeItems(s, t, follow(parents.Index(i), t.list), id, keys[i])
		}
	}
}

// writeItems writes the rows of one list, each after its keys.
func (b *book) writeItems(s *sheet, t *table, items reflect.Value, keys ...string) {
	lead := make([]any, len(keys), len(keys)+len(t.columns))
	for i, key := range keys {
		if key != "" {
			lead[i] = styled(b.styles.text, key)
		}
	}
	if items.Len() == 0 && !items.IsNil() {
		s.row(0, append(lead, styled(b.styles.text, nothing))...)
	}
	for i := range items.Len() {
		cells, said := b.styles.cells(t.columns, b.valueIn(items.Index(i), keys[0], t))
		if said == 0 {
			continue
		}
		if first, ok := cells[0].(excelize.Cell); ok && said == 1 && isNothing(first.Value) {
			b.do(func() error {
				return fmt.Errorf("%s: een regel met alleen het woord geen betekent in een werkmap dat er niets te melden is: maak de lijst leeg of vul de regel aan", t.field().Label)
			})
		}
		s.row(tableHeight(t, cells), append(lead[:len(lead):len(lead)], cells...)...)
	}
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
func (b *book) valueIn(item reflect.Value, id string, t *table) func(column) any {
	return func(c column) any {
		v := cellOf(c.field(), follow(item, c.path))
		b.checkLength(id, t.sheet+": "+c.head, v)
		return v
	}
}

// isNothing reports whether a cell says geen.
func isNothing(value any) bool {
	s, ok := value.(string)
	return ok && strings.EqualFold(strings.TrimSpace(s), nothing)
}

// dress adds what helps to fill in a table.
func (b *book) dress(s *sheet, t *table) {
	last, first := s.rows+spareRows, t.keys()+1
	end := t.keys() + len(t.columns)
	b.do(func() error {
		return b.file.AutoFilter(s.name, cellName(1, 1)+":"+cellName(end, max(s.rows, 2)), nil)
	})
	for i, c := range t.columns {
		column := first + i
		b.offer(s.name, c.field(), span(column, 2, last))
		if c.field().Need != "R" {
			continue
		}
		begin := "$" + cellName(first, 2)
		b.markMissing(s.name, span(column, 2, last), fmt.Sprintf(`AND(COUNTA(%s:$%s)>0,%s<>"%s",LEN(%s)=0)`,
			begin, cellName(end, 2), begin, nothing, cellName(column, 2)))
	}
}
