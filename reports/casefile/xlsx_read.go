package casefile

import (
	"errors"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/dutch"
)

// A caseload is a workbook with its sheets recognised and its rows by case.
type caseload struct {
	*source
	heads  bool // no more than the heads of the cases
	form   *formGrid
	rows   *sheetTable // a case each, or nil
	tables []*sheetTable
	cases  []caseRow
}

// A caseRow is where a case of the workbook stands.
type caseRow struct {
	id     string // as it was found
	row    int    // of rows; -1 for the form
	number int    // of its id among those of the workbook, from 0
}

// readWorkbook gives the cases of a workbook in the order of its sheets. What is
// wrong with the workbook as a whole comes first; when it holds one case, with
// that case.
func readWorkbook(name string, r io.Reader, heads bool) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		w, refused := openCaseload(name, r, heads)
		if refused != nil {
			yield(tree{errors: refused})
			return
		}
		general, told := w.problems, w.warnings
		if len(general) > 0 && len(w.cases) != 1 {
			if !yield(tree{errors: general, stray: len(w.cases) > 1}) {
				return
			}
			general = nil
		}
		for i, c := range w.cases {
			t := w.tree(c)
			t.errors = slices.Concat(general, t.errors)
			if i == 0 {
				t.warnings = slices.Concat(told, t.warnings)
			}
			if !yield(t) {
				return
			}
		}
	}
}

// openCaseload opens a workbook and finds its cases, or says why not.
func openCaseload(name string, r io.Reader, heads bool) (w *caseload, refused []Problem) {
	defer func() {
		if p := recover(); p != nil {
			w, refused = nil, []Problem{crash(name, nil, p)}
		}
	}()
	s, problem := openWorkbook(name, r)
	if problem != nil {
		return nil, []Problem{*problem}
	}
	w = &caseload{source: s, heads: heads}
	if !w.recognise() {
		return nil, w.problems
	}
	w.group()
	return w, nil
}

// tree makes the tree of a case; a mistake of our own stays with that case.
func (w *caseload) tree(c caseRow) (t tree) {
	w.problems, w.warnings = nil, nil
	defer func() {
		if p := recover(); p != nil {
			t = tree{errors: []Problem{crash(w.name, nil, p)}}
		}
	}()
	root := w.build(c)
	return tree{root: root, errors: w.problems, warnings: w.warnings, copied: w.annotated()}
}

// annotated reports whether Annotate made the workbook.
func (w *caseload) annotated() bool {
	return slices.ContainsFunc(w.sheets, func(s sheetPart) bool { return s.name == remarksSheet })
}

// recognise reads all sheets. It is false when one of them cannot be read, since
// every case might then lack something.
func (w *caseload) recognise() bool {
	tables := map[string]*table{plainHead(rowsSheet): workbookPlan().cases}
	for _, t := range workbookPlan().tables {
		tables[plainHead(t.sheet)] = t
	}
	seen := map[string]string{}
	for _, sheet := range w.sheets {
		name := plainHead(sheet.name)
		if first := seen[name]; first != "" && (tables[name] != nil || name == plainHead(formSheet)) {
			w.problem(place{sheet: sheet.name}, "dit tabblad staat er twee keer, ook als "+first, "geef een van de twee een andere naam, of verwijder het")
			continue
		}
		seen[name] = sheet.name
		if err := w.readSheet(sheet, tables[name]); errors.Is(err, errDamaged) {
			w.problems = []Problem{damagedBook(w.name)}
			return false
		}
	}
	w.parts = nil
	w.lackingSheets(seen)
	if w.form == nil && w.rows == nil && len(w.problems) == 0 {
		w.problem(place{}, "deze werkmap heeft geen tabblad "+formSheet+" of "+rowsSheet, "maak met spoor2 new een werkmap die u kunt invullen")
	}
	return len(w.problems) == 0
}

// lackingSheets warns of lists that every case needs and that have no sheet; seen
// are the names of the sheets that there are. A workbook that lacks most of them is
// no more than begun.
func (w *caseload) lackingSheets(seen map[string]string) {
	var names, meant []string
	for _, sheet := range w.sheets {
		meant = append(meant, nearestHead(sheet.name, sheetNames())) // was asked about there
	}
	there := 0
	for _, t := range workbookPlan().tables {
		switch {
		case t.above != nil || t.field().Need != "R":
		case seen[plainHead(t.sheet)] != "" || slices.Contains(meant, t.sheet):
			there++
		default:
			names = append(names, t.sheet)
		}
	}
	if len(names) == 0 || w.heads || len(names) > there {
		return
	}
	what := "in deze werkmap ontbreekt het tabblad "
	if len(names) > 1 {
		what = "in deze werkmap ontbreken de tabbladen "
	}
	w.warn(place{}, what+dutch.List(names), restoreHint)
}

// readSheet reads a sheet, of a table or of the form. The error is that the file
// is damaged.
func (w *caseload) readSheet(sheet sheetPart, t *table) error {
	name := plainHead(sheet.name)
	if w.heads && (t == nil || t.list != nil) && name != plainHead(formSheet) {
		return nil
	}
	if name == plainHead(guideSheet) || name == plainHead(codesSheet) || name == plainHead(remarksSheet) {
		return w.parts.prove(sheet.part)
	}
	var g *grid
	err := w.parts.use(sheet.part, func(r io.Reader) (err error) { g, err = readGrid(sheet.name, r, w.texts); return err })
	switch {
	case errors.Is(err, errDamaged):
		return err
	case t == nil && name != plainHead(formSheet):
		if err != nil || len(g.rows) > 0 {
			w.strangeSheet(sheet)
		}
		return nil
	case err != nil:
		w.problem(place{sheet: sheet.name}, "dit tabblad is beschadigd", openedHint)
		return nil
	}
	if sheet.hidden {
		w.warn(place{sheet: sheet.name}, "dit tabblad is verborgen en is wel gelezen", "maak het zichtbaar, of verwijder het als het niet meetelt")
	}
	w.hiddenRows(g)
	w.addSheet(g, t)
	return nil
}

// addSheet keeps what stands on a sheet; of the form t is nil.
func (w *caseload) addSheet(g *grid, t *table) {
	if t == nil {
		w.form = w.readForm(g)
		return
	}
	found := &sheetTable{table: t, grid: g}
	switch ok := w.findHeads(found); {
	case t.list == nil && ok:
		w.rows = found
	case t.list != nil:
		w.tables = append(w.tables, found)
	}
}

func (w *caseload) strangeSheet(sheet sheetPart) {
	hint := ""
	if name := nearestHead(sheet.name, sheetNames()); name != "" {
		hint = "bedoelt u " + name + "? Geef het tabblad dan die naam"
	}
	w.warn(place{sheet: sheet.name}, "dit tabblad is niet herkend en niet gelezen", hint)
}

// sheetNames are those of the sheets that hold cases.
func sheetNames() []string {
	names := []string{formSheet, rowsSheet}
	for _, t := range workbookPlan().tables {
		names = append(names, t.sheet)
	}
	return names
}

// group finds the cases, and of each list the rows of every case.
func (w *caseload) group() {
	known := map[string]int{} // the number of each id
	if w.form != nil && (w.rows == nil || !w.form.blank()) {
		w.cases = append(w.cases, caseRow{id: w.form.id(), row: -1})
	}
	if w.rows != nil {
		for i := range w.rows.rows {
			w.cases = append(w.cases, caseRow{id: caseKey(w.rows.at(i, w.rows.columnAt[0])), row: i})
		}
	}
	for i := range w.cases {
		id := strings.ToLower(w.cases[i].id)
		if _, twice := known[id]; !twice {
			known[id] = len(known)
		}
		w.cases[i].number = known[id]
	}
	for _, t := range w.tables {
		w.sort(t, known)
	}
}

// sort puts the rows of a list in the order of their cases.
func (w *caseload) sort(t *sheetTable, known map[string]int) {
	of := make([]int32, len(t.rows))
	t.first = make([]int32, len(known)+1)
	total := 0
	for i := range t.rows {
		number, ok := w.caseOf(t, i, known)
		if of[i] = -1; ok {
			of[i] = int32(number)
			t.first[number+1]++
			total++
		}
	}
	for i := range len(known) {
		t.first[i+1] += t.first[i]
	}
	t.byCase = make([]int32, total)
	next := slices.Clone(t.first)
	for i, number := range of {
		if number >= 0 {
			t.byCase[next[number]] = int32(i)
			next[number]++
		}
	}
}

// of gives the rows of a case, in the order of the sheet.
func (t *sheetTable) of(c caseRow) []int32 { return t.byCase[t.first[c.number]:t.first[c.number+1]] }

// caseOf finds the case of a row of a list. In a workbook of one case the number
// may be left out.
func (w *caseload) caseOf(t *sheetTable, i int, known map[string]int) (number int, ok bool) {
	key := strings.ToLower(caseKey(t.at(i, t.keyAt[0])))
	where := place{t.grid.sheet, int(t.rows[i].number), max(t.keyAt[0], 1)}
	if key == "" && len(w.cases) == 1 {
		return 0, true
	}
	if key == "" {
		w.problem(where, "bij deze regel ontbreekt het dossiernummer", "vul in de kolom "+caseHead+" in bij welk dossier de regel hoort")
		return 0, false
	}
	if number, ok = known[key]; !ok {
		w.problem(where, "dit dossiernummer komt in deze werkmap niet voor", "gebruik het nummer van het tabblad "+formSheet+" of "+rowsSheet)
	}
	return number, ok
}

// caseKey is the number of a case as a cell holds it.
func caseKey(c cell) string {
	if c.kind == numberCellKind {
		return decimalOf(c.text)
	}
	return strings.Trim(c.text, blanks+"\r\n")
}

func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}
