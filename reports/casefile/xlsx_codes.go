package casefile

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"spoor2/reports/cases"
)

// A codeList is a list to choose from, as the sheet Lijsten shows it.
type codeList struct {
	name  string // of its type
	codes cases.Codes
	used  []string // labels of the fields that take it
}

// codeLists are all lists of the format, in the order in which they are met. It
// is made once and must not be changed.
var codeLists = sync.OnceValue(func() []codeList {
	var lists []codeList
	var walk func(f *cases.Field)
	walk = func(f *cases.Field) {
		for _, g := range f.Fields {
			walk(g)
		}
		coded := f
		if f.Item != nil {
			walk(f.Item)
			coded = f.Item
		}
		if coded.Kind != cases.CodeKind || f.Label == "" {
			return
		}
		i := slices.IndexFunc(lists, func(l codeList) bool { return l.name == coded.Type.Name() })
		if i < 0 {
			i = len(lists)
			lists = append(lists, codeList{name: coded.Type.Name(), codes: coded.Codes})
		}
		if !slices.Contains(lists[i].used, f.Label) {
			lists[i].used = append(lists[i].used, f.Label)
		}
	}
	walk(cases.Format())
	return lists
})

// codesRow is the first row of a list, from 1.
const codesRow = 2

// codeRanges gives the labels of each list as a range on the sheet Lijsten.
func codeRanges() map[string]string {
	ranges := map[string]string{}
	for i, l := range codeLists() {
		column := columnName(2*i + 1)
		ranges[l.name] = fmt.Sprintf("%s!$%s$%d:$%s$%d", codesSheet, column, codesRow, column, codesRow+len(l.codes)-1)
	}
	return ranges
}

// writeCodes writes the sheet Lijsten: of each list the labels and the codes.
func (b *book) writeCodes() {
	p := page{colour: greyColour, landscape: true, frozen: codesRow - 1}
	var heads []any
	rows, tallest := 0, 1
	for _, l := range codeLists() {
		used := strings.Join(l.used, ", ")
		p.widths = append(p.widths, 34, 30)
		tallest = max(tallest, lines(used, 30))
		heads = append(heads, styled(b.styles.codeHead, used), styled(b.styles.codeHead, "Code"))
		rows = max(rows, len(l.codes))
	}
	s := b.begin(codesSheet, p)
	s.row(height(tallest), heads...)
	for i := range rows {
		var cells []any
		n := 1
		for _, l := range codeLists() {
			if i < len(l.codes) {
				n = max(n, lines(l.codes[i].Label, p.widths[0]))
				cells = append(cells, styled(b.styles.codeLabel, l.codes[i].Label), styled(b.styles.codeKey, l.codes[i].Value))
			} else {
				cells = append(cells, nil, nil)
			}
		}
		s.row(height(n), cells...)
	}
	s.end()
}
