package casefile

import (
	"reflect"
	"strings"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// cellOf is a value as a cell holds it, nil when there is none.
func cellOf(f *cases.Field, v reflect.Value) any {
	switch f.Kind {
	case cases.DateKind:
		return dateCell(v.Interface().(calendar.Date))
	case cases.DecimalKind:
		d := v.Interface().(cases.Decimal)
		return numberCell(d.Hundredths, d.Known)
	case cases.MoneyKind:
		m := v.Interface().(cases.Money)
		return numberCell(m.Cents, m.Known)
	case cases.IntKind:
		if n := v.Int(); n != 0 {
			return n
		}
		return nil
	case cases.ListKind:
		return listCell(f, v)
	}
	if s := textOf(f, v); s != "" {
		return s
	}
	return nil
}

// firstSerial is the first day whose serial number all programs agree upon:
// Excel counts a 29 February 1900 that never was.
var firstSerial = calendar.Of(1900, 3, 1)

// epoch is day 0 of the serial numbers from firstSerial on.
var epoch = calendar.Of(1899, 12, 30)

func dateCell(d calendar.Date) any {
	switch {
	case d.IsZero():
		return nil
	case d.Before(firstSerial):
		return dutchDate(d)
	}
	return d.Sub(epoch)
}

func numberCell(hundredths int64, known bool) any {
	if !known {
		return nil
	}
	return float64(hundredths) / 100
}

// dutchDate writes 03-02-2026, as the cells of a date show it.
func dutchDate(d calendar.Date) string {
	iso := d.String()
	if iso == "" {
		return ""
	}
	return iso[8:] + "-" + iso[5:7] + "-" + iso[:4]
}

// textOf is a value as text within a cell.
func textOf(f *cases.Field, v reflect.Value) string {
	switch f.Kind {
	case cases.DateKind:
		return dutchDate(v.Interface().(calendar.Date))
	case cases.MonthKind:
		return v.Interface().(cases.Month).ISO()
	case cases.YesNoKind:
		return v.Interface().(cases.YesNo).String()
	case cases.CodeKind:
		return f.Codes.Label(v.String())
	case cases.ObjectKind:
		var words []string
		for _, g := range f.Fields {
			if s := textOf(g, v.Field(g.Index)); s != "" {
				words = append(words, s)
			}
		}
		return strings.Join(words, " ")
	}
	return v.String()
}

// listCell writes a list in one cell: items separated by "; ", a semicolon of
// an item doubled, and a list without items as "geen".
func listCell(f *cases.Field, v reflect.Value) any {
	if v.IsNil() {
		return nil
	}
	var items []string
	for i := range v.Len() {
		if s := textOf(f.Item, v.Index(i)); s != "" {
			items = append(items, strings.ReplaceAll(s, ";", ";;"))
		}
	}
	switch {
	case v.Len() == 0:
		return nothing
	case len(items) == 0:
		return nil
	case len(items) == 1 && strings.EqualFold(items[0], nothing):
		return items[0] + ";" // an item of that name, not the absence of items
	}
	return strings.Join(items, "; ")
}

// cellLength is how long Excel finds a text, in units of UTF-16.
func cellLength(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// tooLong reports whether a value does not fit a cell.
func tooLong(value any) bool {
	s, ok := value.(string)
	return ok && len(s) > excelize.TotalCellChars && cellLength(s) > excelize.TotalCellChars
}
