package cases

import (
	"reflect"
	"sync"

	"spoor2/reports/calendar"
)

// A Kind is what a field of the format holds.
type Kind uint8

// The kinds of field.
const (
	ObjectKind  Kind = iota // a group of fields
	ListKind                // a list of what Item describes
	LineKind                // one line of text
	ProseKind               // free text with paragraphs
	DateKind                // a civil date
	MonthKind               // a month of a year
	DecimalKind             // a number with at most two decimals
	IntKind                 // a whole number
	MoneyKind               // an amount in euros
	YesNoKind               // ja or nee
	CodeKind                // a code of a list
)

// A Field describes a field of the format, as the tags of its struct say.
type Field struct {
	Key   string
	Label string // Dutch
	Sheet string // of a list of objects that has a sheet of its own
	Need  string // "R", "r" or ""
	In    string
	Help  string
	Kind  Kind
	Codes Codes
	Open  bool // codes outside the list are kept
	Rare  bool // filled in by the program; not offered in a workbook
	Index int  // of the struct field
	Type  reflect.Type

	Fields []*Field // of an object
	Item   *Field   // of a list
}

// Format gives the fields of a case as one object. It is made once and must not
// be changed.
func Format() *Field { return format() }

var format = sync.OnceValue(func() *Field {
	f := describe(reflect.TypeFor[Case]())
	f.Label = "Dossier"
	return f
})

// Field finds a field of an object by its key, or nil.
func (f *Field) Field(key string) *Field {
	for _, g := range f.Fields {
		if g.Key == key {
			return g
		}
	}
	return nil
}

func describe(t reflect.Type) *Field {
	f := &Field{Type: t}
	switch t {
	case reflect.TypeFor[calendar.Date]():
		f.Kind = DateKind
		return f
	case reflect.TypeFor[Month]():
		f.Kind = MonthKind
		return f
	case reflect.TypeFor[Decimal]():
		f.Kind = DecimalKind
		return f
	case reflect.TypeFor[Money]():
		f.Kind = MoneyKind
		return f
	case reflect.TypeFor[YesNo]():
		f.Kind = YesNoKind
		return f
	case reflect.TypeFor[Text]():
		f.Kind = ProseKind
		return f
	}
	if coded, ok := reflect.Zero(t).Interface().(Coded); ok {
		f.Kind, f.Codes = CodeKind, coded.Codes()
		return f
	}
	switch t.Kind() {
	case reflect.String:
		f.Kind = LineKind
	case reflect.Int:
		f.Kind = IntKind
	case reflect.Slice:
		f.Kind, f.Item = ListKind, describe(t.Elem())
	case reflect.Struct:
		f.Fields = describeFields(t)
	default:
		panic("cases: a field of type " + t.String())
	}
	return f
}

func describeFields(t reflect.Type) []*Field {
	fields := make([]*Field, 0, t.NumField())
	for i := range t.NumField() {
		s := t.Field(i)
		f := describe(s.Type)
		f.Key, f.Label, f.Sheet = s.Tag.Get("json"), s.Tag.Get("nl"), s.Tag.Get("sheet")
		f.Need, f.In, f.Help = s.Tag.Get("need"), s.Tag.Get("in"), s.Tag.Get("help")
		f.Open, f.Rare, f.Index = s.Tag.Get("open") == "true", s.Tag.Get("rare") == "true", i
		fields = append(fields, f)
	}
	return fields
}
