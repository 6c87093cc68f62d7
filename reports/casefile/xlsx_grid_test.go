package casefile

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	made "spoor2/fixtures"
)

// FuzzReadGrid takes the XML of a sheet, which lies compressed in a workbook and
// is out of reach of the other.
func FuzzReadGrid(f *testing.F) {
	f.Add([]byte(`<worksheet><sheetData><row r="2" hidden="1"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>a&amp;b</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B4"/></mergeCells></worksheet>`))
	f.Add([]byte(`<x:worksheet><x:sheetData><x:row><x:c r="AA1" s='1'><x:f>A1</x:f><x:v>1</x:v></x:c><c><v><![CDATA[2]]></v></c></x:row><!-- > --></x:sheetData></x:worksheet>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, err := gridOf(bytes.NewReader(data))
		for _, row := range rows {
			if row.number < 1 || row.number > maxRow || len(row.cells) == 0 {
				t.Fatalf("row %d with %d cells", row.number, len(row.cells))
			}
			for _, c := range row.cells {
				if c.column < 1 || c.column > maxColumn || c.empty() {
					t.Fatalf("cell %+v of row %d", c, row.number)
				}
			}
		}
		if err == nil && !bytes.Contains(data, []byte("sheetData")) {
			t.Fatal("no sheet, and no error")
		}
		slowly, err2 := gridOf(iotest.OneByteReader(bytes.NewReader(data)))
		if !reflect.DeepEqual(rows, slowly) || (err == nil) != (err2 == nil) {
			t.Fatalf("byte by byte: %+v (%v), at once: %+v (%v)", slowly, err2, rows, err)
		}
	})
}

// gridOf reads a sheet of a workbook with one shared string.
func gridOf(r io.Reader) (rows []gridRow, err error) {
	shared := &texts{}
	shared.share([]byte("gedeeld"))
	g, err := readGrid("Blad", r, shared)
	for i := range g.rows {
		rows = append(rows, g.row(i))
	}
	return rows, err
}

func TestCellsOfASheetAreAllKept(t *testing.T) {
	long := strings.Repeat("een lange zin & nog een. ", 9000) // more than is scanned at a time
	part := `<?xml version="1.0"?><!-- a > b --><worksheet><sheetData><row r="2" hidden="1">` +
		`<c r="B2" s="300" t="s"><v>0</v></c><c t="s"><v>7</v></c><c r="A2" t="inlineStr"><is><t>` + strings.ReplaceAll(long, "&", "&amp;") + `</t></is></c></row>` +
		`<row r="3"><c r="C3"/><c t="str"><f>A1</f><v> </v></c></row>` +
		`<row r="4"><c r="XFD4" t="b"><v>1</v></c><c r="C4"><f>SUM(A1)</f></c><c t="e"><v>#N/A</v></c><c r="C9"><v> 1.5E3 </v></c></row></sheetData>` +
		`<mergeCells><mergeCell ref="B2:B4"/></mergeCells></worksheet>`
	want := []gridRow{
		{2, true, []cell{{2, 300, textCell, false, "gedeeld"}, {3, 0, errorCell, false, "?"}, {1, 0, textCell, false, long}}, true},
		{4, false, []cell{{16384, 0, boolCell, false, "1"}, {3, 0, emptyCell, true, ""}, {4, 0, errorCell, false, "#N/A"}, {3, 0, numberCellKind, false, "1.5E3"}, {2, 300, textCell, false, "gedeeld"}}, true},
	}
	for name, r := range map[string]io.Reader{
		"at once": strings.NewReader(part), "byte by byte": iotest.OneByteReader(strings.NewReader(part)), "by halves": iotest.HalfReader(strings.NewReader(part)),
	} {
		if got, err := gridOf(r); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %.300v (%v)", name, got, err)
		}
	}
	if _, err := gridOf(iotest.TimeoutReader(iotest.HalfReader(strings.NewReader(part)))); err != iotest.ErrTimeout {
		t.Errorf("of a part that cannot be read: got %v", err)
	}
	endless := io.MultiReader(strings.NewReader("<worksheet "), strings.NewReader(strings.Repeat(" ", mostScanned+scanned)))
	if _, err := gridOf(endless); err != errMarkup {
		t.Errorf("of a tag without end: got %v", err)
	}
}

// TestDamagedPartsAreNoticed turns over a bit in the middle of each part. A part
// proves to be whole only at its end, and what was read of it before is not used.
func TestDamagedPartsAreNoticed(t *testing.T) {
	whole := workbookOf(t, must(t, "x", content(t, fixtures+"ok/janssen.json")))
	archive, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		at, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		data := bytes.Clone(whole)
		data[at+int64(f.CompressedSize64)/2] ^= 0x10
		got := transcript("zaak.xlsx", bytes.NewReader(data))
		if got != "geweigerd:\n"+damagedBook("zaak.xlsx").String()+"\n" && !strings.Contains(got, "geen Excel-werkmap") {
			t.Errorf("%s: %s", f.Name, got)
		}
	}
}

// TestCaseloadIsHeldPacked bounds what a workbook costs until its last case is
// done.
func TestCaseloadIsHeldPacked(t *testing.T) {
	const n = 240
	var lines, book bytes.Buffer
	if err := made.Caseload(&lines, n); err != nil {
		t.Fatal(err)
	}
	if err := WriteWorkbook(&book, must(t, "x.jsonl", lines.Bytes())); err != nil {
		t.Fatal(err)
	}
	each := math.MaxInt
	for range 5 { // what else is on the heap only adds to it
		before := heap()
		w, refused := openCaseload("zaak.xlsx", bytes.NewReader(book.Bytes()), false)
		if refused != nil || len(w.cases) != n {
			t.Fatal(refused)
		}
		each = min(each, (heap()-before)/n)
		runtime.KeepAlive(w)
	}
	if each > 20<<10 {
		t.Errorf("a case holds %d bytes; its cells have 11 kB of text", each)
	}
}

func heap() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC() // what a pool holds goes at the second
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

func TestCellOfAColumnIsFound(t *testing.T) {
	for _, row := range []gridRow{
		{cells: []cell{{column: 1}, {column: 2}, {column: 5}, {column: 9}}},
		{cells: []cell{{column: 4}, {column: 5}}},
		{cells: []cell{{column: 7}, {column: 2}, {column: 7}}, mixed: true},
		{},
	} {
		for i := range row.cells {
			row.cells[i].style = i + 1
		}
		for column := range 12 {
			want := cell{column: column}
			if i := slices.IndexFunc(row.cells, func(c cell) bool { return c.column == column }); i >= 0 {
				want = row.cells[i]
			}
			if got := row.at(column); got != want {
				t.Errorf("column %d of %v: got %v, want %v", column, row.cells, got, want)
			}
		}
	}
}
