package casefile

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"spoor2/reports/cases"
)

// The sheets of a workbook that are not lists of the format.
const (
	guideSheet = "Uitleg"
	formSheet  = "Dossier"  // one case, a field a row
	rowsSheet  = "Dossiers" // many cases, a case a row
	codesSheet = "Lijsten"
)

// Heads of the columns that say to what a row belongs.
const (
	caseHead   = "Dossiernummer"
	reportHead = "Rapportage"
)

// nothing is the word for a list that was filled in and has nothing to report.
const nothing = "geen"

// A plan is how the format is spread over the sheets of a workbook. It follows
// from cases.Format and nothing else.
type plan struct {
	sections []section // of the form
	cases    *table    // the same fields as columns
	tables   []*table  // a list each; the lists of a list come after it
}

// A section is a group of rows of the form.
type section struct {
	title   string
	plain   string // as plainHead has it
	columns []column
}

// A table is a sheet with a row for each item of a list.
type table struct {
	sheet   string
	list    []*cases.Field // the way from the case to the list, or from the item of above; empty for whole cases
	above   *table         // the table in whose items the lists are, or nil
	columns []column
}

// A column is a value of a case or of an item: a row of the form, or a column
// of a table.
type column struct {
	head string // one of its kind on its sheet

	plain, plainLabel string         // the head and the label as plainHead has them
	path              []*cases.Field // the way from the case or item to the value
}

func (c column) field() *cases.Field { return c.path[len(c.path)-1] }

// label is the head as it reads within its section.
func (c column) label() string { return c.field().Label }

// keys is how many columns stand before those of the items themselves: the
// number of the case and, in a list of a list, that of the item above. Of whole
// cases the number is a value like any other.
func (t *table) keys() int {
	switch {
	case t.list == nil:
		return 0
	case t.above == nil:
		return 1
	}
	return 2
}

// field is the list, with its label, need and help.
func (t *table) field() *cases.Field { return t.list[len(t.list)-1] }

// heads are those of all columns, the keys included.
func (t *table) heads() []string {
	heads := append(make([]string, 0, len(t.columns)+2), caseHead, reportHead)[:t.keys()]
	for _, c := range t.columns {
		heads = append(heads, c.head)
	}
	return heads
}

// workbookPlan is made once and must not be changed.
var workbookPlan = sync.OnceValue(func() *plan {
	p := &plan{cases: &table{sheet: rowsSheet}}
	format := cases.Format()
	p.sections = []section{{title: format.Label}}
	for _, f := range humanFirst(format.Fields) {
		switch {
		case f.Kind == cases.ObjectKind:
			s := section{title: f.Label}
			p.add(f, []*cases.Field{f}, &s.columns, nil)
			p.append(s)
		case f.Sheet != "":
			p.addTable(f, nil, nil)
		default:
			p.sections[0].columns = append(p.sections[0].columns, column{path: []*cases.Field{f}})
		}
	}
	p.nameHeads()
	return p
})

// humanFirst moves what only the program fills in behind the rest.
func humanFirst(fields []*cases.Field) []*cases.Field {
	isExtract := func(f *cases.Field) bool { return f.Type == reflect.TypeFor[cases.Extract]() }
	last := slices.DeleteFunc(slices.Clone(fields), func(f *cases.Field) bool { return !isExtract(f) })
	return append(slices.DeleteFunc(slices.Clone(fields), isExtract), last...)
}

// append adds a section, or its columns to the section of that title.
func (p *plan) append(s section) {
	for i := range p.sections {
		if p.sections[i].title == s.title {
			p.sections[i].columns = append(s.columns, p.sections[i].columns...)
			return
		}
	}
	if len(s.columns) > 0 {
		p.sections = append(p.sections, s)
	}
}

// add spreads the fields of an object: values over columns, lists over tables.
func (p *plan) add(object *cases.Field, way []*cases.Field, columns *[]column, above *table) {
	for _, f := range object.Fields {
		path := append(way[:len(way):len(way)], f)
		switch {
		case f.Kind == cases.ObjectKind:
			p.add(f, path, columns, above)
		case f.Sheet != "":
			p.addTable(f, way, above)
		default:
			*columns = append(*columns, column{path: path, head: f.Label})
		}
	}
}

func (p *plan) addTable(list *cases.Field, way []*cases.Field, above *table) {
	t := &table{sheet: list.Sheet, list: append(way[:len(way):len(way)], list), above: above}
	p.tables = append(p.tables, t)
	p.add(list.Item, nil, &t.columns, t)
}

// nameHeads puts the section before a label that several sections have.
func (p *plan) nameHeads() {
	count := map[string]int{}
	for _, s := range p.sections {
		for _, c := range s.columns {
			count[plainHead(c.label())]++
		}
	}
	for i := range p.sections {
		s := &p.sections[i]
		s.plain = plainHead(s.title)
		for i := range s.columns {
			c := &s.columns[i]
			c.head = c.label()
			if count[plainHead(c.head)] > 1 {
				c.head = s.title + ": " + c.head
			}
			c.plain, c.plainLabel = plainHead(c.head), plainHead(c.label())
			p.cases.columns = append(p.cases.columns, *c)
		}
	}
}

// plainHead is a head or a name without what people do not see or do not mind: case,
// spaces, line breaks, a colon, the star of a required field.
func plainHead(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), "*: ")
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// follow gives the value at the end of the way.
func follow(v reflect.Value, way []*cases.Field) reflect.Value {
	for _, f := range way {
		v = v.Field(f.Index)
	}
	return v
}

// itemKeys is how the items of a list are called in the lists below them: by
// their number, and where that would not tell them apart by their order, "#2".
func itemKeys(items reflect.Value, item *cases.Field) []string {
	number := item.Field("number")
	keys := make([]string, items.Len())
	seen := map[string]bool{}
	for i := range keys {
		n := items.Index(i).Field(number.Index).Int()
		keys[i] = strconv.FormatInt(n, 10)
		if n <= 0 || seen[keys[i]] {
			keys[i] = "#" + strconv.Itoa(i+1)
		}
		seen[keys[i]] = true
	}
	return keys
}
