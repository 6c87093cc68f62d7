package casefile

import (
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// A caseload is a workbook with its sheets recognised and its rows by case.
type caseload struct {
	*source
	form   *formGrid
	rows   *sheetTable // a case each, or nil
	tables []*sheetTable
	cases  []caseRow
}

// A caseRow is where a case of the workbook stands.
type caseRow struct {
	id  string // as it was found
	row int    // of rows; -1 for the form
}

// readWorkbook gives the cases of a workbook in the order of its sheets. What is
// wrong with the workbook as a whole comes first; when it holds one case, with
// that case.
func readWorkbook(name string, r io.Reader) iter.Seq[tree] {
	return func(yield func(tree) bool) {
		w, refused := openCaseload(name, r)
		if refused != nil {
			yield(tree{errors: refused})
			return
		}
		general, told := w.problems, w.warnings
		if len(general) > 0 && len(w.cases) != 1 {
			if !yield(tree{errors: general}) {
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
func openCaseload(name string, r io.Reader) (w *caseload, refused []Problem) {
	defer func() {
		if p := recover(); p != nil {
			w, refused = nil, []Problem{crash(name, nil, p)}
		}
	}()
	s, problem := openWorkbook(name, r)
	if problem != nil {
		return nil, []Problem{*problem}
	}
	w = &caseload{source: s}
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
	return tree{root: root, errors: w.problems, warnings: w.warnings}
}

// recognise reads all sheets. It is false when one of them cannot be read, since
// every case might then lack something.
func (w *caseload) recognise() bool {
	tables := map[string]*table{plainHead(rowsSheet): workbookPlan().cases}
	for _, t := range workbookPlan().tables {
		tables[plainHead(t.sheet)] = t
	}
	for _, sheet := range w.sheets {
		name := plainHead(sheet.name)
		t := tables[name]
		if name == plainHead(guideSheet) || name == plainHead(codesSheet) || name == plainHead(remarksSheet) {
			continue
		}
		g, err := readGrid(sheet.name, w.parts[sheet.part], w.shared)
		delete(w.parts, sheet.part)
		if t == nil && name != plainHead(formSheet) {
			if err != nil || len(g.rows) > 0 {
				w.strangeSheet(sheet)
			}
			continue
		}
		if err != nil {
			w.problem(place{sheet: sheet.name}, "dit tabblad is beschadigd", openedHint)
			continue
		}
		if sheet.hidden {
			w.warn(place{sheet: sheet.name}, "dit tabblad is verborgen en is wel gelezen", "maak het zichtbaar, of verwijder het als het niet meetelt")
		}
		w.hiddenRows(g)
		w.addSheet(g, t)
	}
	w.parts, w.shared = nil, nil
	if w.form == nil && w.rows == nil && len(w.problems) == 0 {
		w.problem(place{}, "deze werkmap heeft geen tabblad "+formSheet+" of "+rowsSheet, "maak met spoor2 new een werkmap die u kunt invullen")
	}
	return len(w.problems) == 0
}

// addSheet keeps what stands on a sheet; of the form t is nil.
func (w *caseload) addSheet(g grid, t *table) {
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
	names := []string{formSheet, rowsSheet}
	for _, t := range workbookPlan().tables {
		names = append(names, t.sheet)
	}
	hint := ""
	if name := nearestHead(sheet.name, names); name != "" {
		hint = "bedoelt u " + name + "? Geef het tabblad dan die naam"
	}
	w.warn(place{sheet: sheet.name}, "dit tabblad is niet herkend en niet gelezen", hint)
}

// group finds the cases, and of each list the rows of every case.
func (w *caseload) group() {
	known := map[string]bool{}
	if w.form != nil && (w.rows == nil || !w.form.blank()) {
		w.cases = append(w.cases, caseRow{w.form.id(), -1})
	}
	if w.rows != nil {
		for i, row := range w.rows.rows {
			w.cases = append(w.cases, caseRow{caseKey(row.at(w.rows.columnAt[0])), i})
		}
	}
	for _, c := range w.cases {
		known[strings.ToLower(c.id)] = true
	}
	for _, t := range w.tables {
		t.byCase = map[string][]int{}
		for i, row := range t.rows {
			w.assign(t, i, row, known)
		}
	}
}

// assign finds the case of a row of a list. In a workbook of one case the number
// may be left out.
func (w *caseload) assign(t *sheetTable, i int, row gridRow, known map[string]bool) {
	key := strings.ToLower(caseKey(row.at(t.keyAt[0])))
	where := place{t.grid.sheet, row.number, max(t.keyAt[0], 1)}
	switch {
	case key == "" && len(w.cases) == 1:
		key = strings.ToLower(w.cases[0].id)
	case key == "":
		w.problem(where, "bij deze regel ontbreekt het dossiernummer", "vul in de kolom "+caseHead+" in bij welk dossier de regel hoort")
		return
	case !known[key]:
		w.problem(where, "dit dossiernummer komt in deze werkmap niet voor", "gebruik het nummer van het tabblad "+formSheet+" of "+rowsSheet)
		return
	}
	t.byCase[key] = append(t.byCase[key], i)
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
