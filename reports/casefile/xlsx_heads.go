package casefile

import (
	"slices"
	"strings"

	"spoor2/reports/dutch"
)

// headRows is how far down the heads of a table are looked for: people write
// titles above them.
const headRows = 20

// A sheetTable is the sheet of a table, as it was found.
type sheetTable struct {
	*table
	*grid
	columnAt []int // of each column of the table its column on the sheet, from 1; 0 when it is not there
	keyAt    [2]int
	headRow  int

	byCase []int32 // rows of the grid in the order of their cases
	first  []int32 // of each case its first in byCase; behind the last how many there are
}

// findHeads looks for the row with the heads of a table and cuts the grid below
// it. It tells of columns that are not known, and is false when there are no heads.
func (s *source) findHeads(t *sheetTable) bool {
	best, at := 0, -1
	wanted := map[string]int{}
	for i, head := range t.heads() {
		wanted[plainHead(head)] = i
	}
	for i := range min(len(t.rows), headRows) {
		found := 0
		for _, c := range t.row(i).cells {
			if _, ok := wanted[plainHead(c.text)]; ok && c.kind == textCell {
				found++
			}
		}
		if found > best {
			best, at = found, i
		}
	}
	t.columnAt = make([]int, len(t.columns))
	if at < 0 {
		if len(t.rows) > 0 {
			s.problem(place{sheet: t.grid.sheet}, "op dit tabblad zijn geen koppen herkend", "zet op de eerste regel de koppen: "+strings.Join(t.heads(), ", "))
		}
		return false
	}
	heads := t.row(at)
	t.headRow = heads.number
	t.cut(at + 1)
	var strange []cell
	for _, c := range heads.cells {
		i, ok := wanted[plainHead(c.text)]
		if !ok {
			strange = append(strange, c)
			continue
		}
		s.setHead(t, i, c)
	}
	for _, c := range strange {
		s.strangeColumn(t, c)
	}
	s.lackingColumns(t, strange)
	s.headless(t, heads)
	return true
}

// setHead notes where the i-th of the heads stands.
func (s *source) setHead(t *sheetTable, i int, c cell) {
	at := &t.keyAt[0]
	switch {
	case i >= t.keys():
		at = &t.columnAt[i-t.keys()]
	case i == 1:
		at = &t.keyAt[1]
	}
	if *at != 0 {
		s.problem(place{t.grid.sheet, t.headRow, c.column}, "deze kop staat twee keer op dit tabblad", "de eerste staat in kolom "+columnName(*at)+"; laat er één staan")
		return
	}
	*at = c.column
}

// strangeColumn warns of a column with a head that is not known.
func (s *source) strangeColumn(t *sheetTable, c cell) {
	hint := "haal de kolom weg, of geef hem een kop die in de uitleg staat"
	if lacking := t.lacking(); len(lacking) > 0 {
		hint += "; hier ontbreekt nog " + dutch.List(lacking)
	}
	if head := nearestHead(c.text, t.heads()); head != "" {
		hint = "bedoelt u " + head + "? Schrijf de kop dan zo"
	}
	s.warn(place{t.grid.sheet, t.headRow, c.column}, "deze kolom is niet herkend en niet gelezen", hint)
}

const restoreHint = "zet terug wat er hoort; nu ontbreekt dit in elk dossier"

// lackingColumns warns of required columns that are not there, but for those that
// were asked about at a column that is not known. A sheet that lacks most of them
// is no more than begun: what is not in a case is for the checks.
func (s *source) lackingColumns(t *sheetTable, strange []cell) {
	lacking := t.lacking()
	for _, c := range strange {
		head := nearestHead(c.text, t.heads())
		if head == "" {
			return // all of them were named there
		}
		lacking = slices.DeleteFunc(lacking, func(h string) bool { return h == head })
	}
	if len(lacking) == 0 || len(t.rows) == 0 || len(lacking) > t.required()-len(lacking) {
		return
	}
	what := "op dit tabblad ontbreekt de kolom "
	if len(lacking) > 1 {
		what = "op dit tabblad ontbreken de kolommen "
	}
	s.warn(place{t.grid.sheet, t.headRow, 1}, what+dutch.List(lacking), restoreHint)
}

// lacking are the heads of required columns that are not on the sheet.
func (t *sheetTable) lacking() []string {
	var heads []string
	for i, c := range t.columns {
		if c.field().Need == "R" && t.columnAt[i] == 0 {
			heads = append(heads, c.head)
		}
	}
	return heads
}

// required is how many columns of the table are.
func (t *sheetTable) required() (n int) {
	for _, c := range t.columns {
		if c.field().Need == "R" {
			n++
		}
	}
	return n
}

// headless warns of values in columns without a head, once a column.
func (s *source) headless(t *sheetTable, heads gridRow) {
	known := map[int]bool{}
	for _, c := range heads.cells {
		known[c.column] = true
	}
	for i, row := range t.rows {
		for column := range t.filled(i) {
			if !known[column] {
				known[column] = true
				s.warn(place{t.grid.sheet, int(row.number), column}, "deze kolom heeft geen kop en is niet gelezen", "geef de kolom een kop, of haal hem weg")
			}
		}
	}
}

// nearestHead is the head that was probably meant, or "".
func nearestHead(text string, heads []string) string {
	text = plainHead(text)
	best, at := "", slip(text)+1
	for _, head := range heads {
		if n := distance(text, plainHead(head)); n < at {
			best, at = head, n
		}
	}
	return best
}

// hiddenRows warns of rows that are not seen and are read all the same.
func (s *source) hiddenRows(g *grid) {
	hidden := slices.DeleteFunc(slices.Clone(g.rows), func(r gridLine) bool { return !r.hidden })
	switch len(hidden) {
	case 0:
	case 1:
		s.warn(place{g.sheet, int(hidden[0].number), 1}, "deze rij is verborgen en is wel gelezen", "maak de rij zichtbaar, of verwijder haar als zij niet meetelt")
	default:
		s.warn(place{g.sheet, int(hidden[0].number), 1}, "deze rij en "+count(len(hidden)-1, "andere rij", "andere rijen")+" op dit tabblad zijn verborgen en zijn wel gelezen",
			"maak de rijen zichtbaar, of verwijder ze als ze niet meetellen")
	}
}
