package casefile

import (
	"slices"
	"strings"
)

// headRows is how far down the heads of a table are looked for: people write
// titles above them.
const headRows = 20

// A sheetTable is the sheet of a table, as it was found.
type sheetTable struct {
	*table
	grid
	columnAt []int // of each column of the table its column on the sheet, from 1; 0 when it is not there
	keyAt    [2]int
	headRow  int
	byCase   map[string][]int // rows of the grid by the number of their case
}

// findHeads looks for the row with the heads of a table and cuts the grid below
// it. It tells of columns that are not known, and is false when there are no heads.
func (s *source) findHeads(t *sheetTable) bool {
	best, at := 0, -1
	wanted := map[string]int{}
	for i, head := range t.heads() {
		wanted[plainHead(head)] = i
	}
	for i, row := range t.rows[:min(len(t.rows), headRows)] {
		found := 0
		for _, c := range row.cells {
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
	heads := t.rows[at]
	t.headRow, t.rows = heads.number, t.rows[at+1:]
	for _, c := range heads.cells {
		i, ok := wanted[plainHead(c.text)]
		if !ok {
			s.strangeColumn(t, c)
			continue
		}
		s.setHead(t, i, c)
	}
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
	if head := nearestHead(c.text, t.heads()); head != "" {
		hint = "bedoelt u " + head + "? Schrijf de kop dan zo"
	}
	s.warn(place{t.grid.sheet, t.headRow, c.column}, "deze kolom is niet herkend en niet gelezen", hint)
}

// headless warns of values in columns without a head, once a column.
func (s *source) headless(t *sheetTable, heads gridRow) {
	known := map[int]bool{}
	for _, c := range heads.cells {
		known[c.column] = true
	}
	for _, row := range t.rows {
		for _, c := range row.cells {
			if !known[c.column] {
				known[c.column] = true
				s.warn(place{t.grid.sheet, row.number, c.column}, "deze kolom heeft geen kop en is niet gelezen", "geef de kolom een kop, of haal hem weg")
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
func (s *source) hiddenRows(g grid) {
	hidden := slices.DeleteFunc(slices.Clone(g.rows), func(r gridRow) bool { return !r.hidden })
	switch len(hidden) {
	case 0:
	case 1:
		s.warn(place{g.sheet, hidden[0].number, 1}, "deze rij is verborgen en is wel gelezen", "maak de rij zichtbaar, of verwijder haar als zij niet meetelt")
	default:
		s.warn(place{g.sheet, hidden[0].number, 1}, "deze rij en "+count(len(hidden)-1, "andere rij", "andere rijen")+" op dit tabblad zijn verborgen en zijn wel gelezen",
			"maak de rijen zichtbaar, of verwijder ze als ze niet meetellen")
	}
}
