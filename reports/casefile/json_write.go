package casefile

import (
	"io"
	"reflect"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// usualCase is the size of a buffer in which most cases fit.
const usualCase = 128 << 10

// WriteJSON writes a case in the one form in which a case file is kept: keys in
// the order of the format, two spaces a level, absent values left out, a newline
// at the end. Reading it gives an equal case. A text that is not UTF-8 and a date
// that does not exist are errors.
func WriteJSON(w io.Writer, c *cases.Case) error {
	out, err := appendCase(make([]byte, 0, usualCase), c, 0)
	if err != nil {
		return err
	}
	_, err = w.Write(append(out, '\n'))
	return err
}

// WriteJSONList writes an array of cases, each in the form of WriteJSON.
func WriteJSONList(w io.Writer, cs []*cases.Case) error {
	out := append(make([]byte, 0, usualCase), '[')
	for i, c := range cs {
		if i > 0 {
			out = append(out, ',')
		}
		var err error
		if out, err = appendCase(newline(out, 1), c, 1); err != nil {
			return err
		}
		if _, err := w.Write(out); err != nil {
			return err
		}
		out = out[:0]
	}
	if len(cs) > 0 {
		out = newline(out, 0)
	}
	_, err := w.Write(append(out, ']', '\n'))
	return err
}

func appendCase(out []byte, c *cases.Case, level int) ([]byte, error) {
	current := *c
	current.FormatVersion = cases.FormatVersion
	w := jsonWriter{out: out, level: level}
	w.value(cases.Format(), reflect.ValueOf(&current).Elem())
	return w.out, w.err
}

// A jsonWriter appends values until the first error.
type jsonWriter struct {
	out   []byte
	level int
	err   error
}

func (w *jsonWriter) value(f *cases.Field, v reflect.Value) {
	switch f.Kind {
	case cases.ObjectKind:
		w.object(f, v)
	case cases.ListKind:
		w.list(f, v)
	case cases.IntKind:
		w.out = strconv.AppendInt(w.out, v.Int(), 10)
	case cases.YesNoKind:
		w.out = strconv.AppendBool(w.out, v.Uint() == uint64(cases.Yes))
	case cases.DateKind:
		w.date(*v.Addr().Interface().(*calendar.Date))
	case cases.MonthKind:
		w.text(v.Addr().Interface().(*cases.Month).ISO())
	case cases.DecimalKind, cases.MoneyKind:
		w.out = append(w.out, v.Addr().Interface().(interface{ Number() string }).Number()...)
	default:
		w.text(v.String())
	}
}

func (w *jsonWriter) date(d calendar.Date) {
	iso, err := d.MarshalText()
	if err != nil && w.err == nil {
		w.err = err
	}
	w.text(string(iso))
}

func (w *jsonWriter) text(s string) {
	out, err := jsontext.AppendQuote(w.out, s)
	if err != nil && w.err == nil {
		w.err = err
	}
	w.out = out
}

func (w *jsonWriter) object(f *cases.Field, v reflect.Value) {
	w.out = append(w.out, '{')
	w.level++
	first := true
	for _, g := range f.Fields {
		value := v.Field(g.Index)
		if absent(g, value) {
			continue
		}
		if !first {
			w.out = append(w.out, ',')
		}
		first = false
		w.out = newline(w.out, w.level)
		w.text(g.Key)
		w.out = append(w.out, ':', ' ')
		w.value(g, value)
	}
	w.close('}', first)
}

func (w *jsonWriter) list(f *cases.Field, v reflect.Value) {
	w.out = append(w.out, '[')
	w.level++
	for i := range v.Len() {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = newline(w.out, w.level)
		w.value(f.Item, v.Index(i))
	}
	w.close(']', v.Len() == 0)
}

// close ends an object or a list; what is empty stays on its line.
func (w *jsonWriter) close(bracket byte, empty bool) {
	w.level--
	if !empty {
		w.out = newline(w.out, w.level)
	}
	w.out = append(w.out, bracket)
}

// absent reports whether a value says nothing: an empty list does.
func absent(f *cases.Field, v reflect.Value) bool {
	if f.Kind != cases.ObjectKind {
		return v.IsZero()
	}
	for _, g := range f.Fields {
		if !absent(g, v.Field(g.Index)) {
			return false
		}
	}
	return true
}

func newline(out []byte, level int) []byte {
	out = append(out, '\n')
	for range level {
		out = append(out, "  "...)
	}
	return out
}
