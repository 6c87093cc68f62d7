package casefile

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	made "spoor2/fixtures"
	"spoor2/golden"
	"spoor2/reports/cases"
)

func TestWorkbooksAreReadAsPeopleMeanThem(t *testing.T) {
	for _, path := range files(t, "workbooks/*.txtar") {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			got := checkWorkbook(t, name, made.Workbook(t, content(t, path)))
			if refused := strings.Contains(got, "geweigerd"); refused != isRefused(name) {
				t.Errorf("refused: %t\n%s", refused, got)
			}
		})
	}
}

// The workbook real.xlsx was written by LibreOffice Calc, with formulas,
// merged cells, a hidden row and a hidden sheet.
func TestWorkbookOfAnotherProgramIsRead(t *testing.T) {
	checkWorkbook(t, "real", content(t, fixtures+"real.xlsx"))
}

// checkWorkbook compares what a workbook gives with what it should.
func checkWorkbook(t *testing.T, name string, data []byte) string {
	t.Helper()
	got := transcript(name+".xlsx", bytes.NewReader(data))
	var cs []*cases.Case
	for e, err := range Read(name+".xlsx", bytes.NewReader(data)) {
		if err == nil {
			cs = append(cs, e.Case)
		}
	}
	var out bytes.Buffer
	if err := WriteJSONList(&out, cs); err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "casefile/workbooks/"+name+".txt", append([]byte(got), out.Bytes()...))
	return got
}

func isRefused(name string) bool {
	switch name {
	case "caseload", "other-case", "no-heads", "no-case", "empty-form":
		return true
	}
	return strings.HasSuffix(name, "-refused")
}

func TestWherePointsAtCells(t *testing.T) {
	data := made.Workbook(t, []byte(`-- Dossier --
Gegeven,Waarde
Dossiernummer,W-1
Formaatversie,#1
Visie werknemer,
-- Sollicitaties --
Functie,Datum
vakman,1-6-2026
,
schilder,
-- Vacatures --
Gevonden op,Werkgever
-- Rapportages --
Nummer
#1
-- Rapportage knelpunten --
Rapportage,Actie,Knelpunt
1,fiets,vervoer
`))
	for e, err := range Read("zaak.xlsx", bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		for pointer, want := range map[string]string{
			"/case/id":                       "zaak.xlsx:Dossier!B2",
			"/vision/employee":               "zaak.xlsx:Dossier!B4",
			"/vision/agency":                 "zaak.xlsx:Dossier!B4",
			"/outcome/advice":                "zaak.xlsx:Dossier",
			"/applications":                  "zaak.xlsx:Sollicitaties",
			"/applications/0/date":           "zaak.xlsx:Sollicitaties!B2",
			"/applications/1/date":           "zaak.xlsx:Sollicitaties!B4",
			"/applications/1/employer":       "zaak.xlsx:Sollicitaties!A4",
			"/vacancies":                     "zaak.xlsx:Vacatures",
			"/reports/0/bottlenecks/0/what":  "zaak.xlsx:Rapportage knelpunten!C2",
			"/reports/0/bottlenecks/0/owner": "zaak.xlsx:Rapportage knelpunten!C2",
			"/reports/0/summary":             "zaak.xlsx:Rapportages!A2",
		} {
			if got := e.Where(pointer); got != want {
				t.Errorf("%s: got %s, want %s", pointer, got, want)
			}
		}
	}
}

func TestDamagedWorkbooksAreRefused(t *testing.T) {
	whole := workbookOf(t, must(t, "x", content(t, fixtures+"ok/janssen.json")))
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 0xff
	for name, data := range map[string][]byte{
		"half":          whole[:len(whole)/2],
		"a flipped bit": flipped,
		"only a head":   []byte("PK\x03\x04"),
		"another zip":   zipOf(t, map[string]string{"leesmij.txt": "dag"}),
		"a bomb":        zipOf(t, map[string]string{"xl/workbook.xml": strings.Repeat(" ", minUnzipped+1)}),
	} {
		t.Run(name, func(t *testing.T) {
			got := transcript("zaak.xlsx", bytes.NewReader(data))
			if !strings.HasPrefix(got, "geweigerd:\nzaak.xlsx: ") || strings.Contains(got, "gelezen: ") {
				t.Error(got)
			}
		})
	}
}

func zipOf(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := &sortedZip{w: &out}
	for name, text := range parts {
		part, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestDatesOfTextKeepTheDutchOrder(t *testing.T) {
	tests := []struct{ text, want string }{
		{"3-2-2026", "2026-02-03"}, {"03/02/2026", "2026-02-03"}, {" 3.2.2026 ", "2026-02-03"}, {"3 Februari 2026", "2026-02-03"},
		{"3 feb. 2026", "2026-02-03"}, {"za 3 mrt. 2026", "2026-03-03"}, {"2026-02-03", "2026-02-03"}, {"3-feb-2026", "2026-02-03"},
		{"29-2-2024", "2024-02-29"}, {"3-2-2026 00:00:00", "2026-02-03"}, {"2026-02-03T00:00:00Z", "2026-02-03"},
		{"29-2-2026", ""}, {"3-2-26", ""}, {"26-2-3", ""}, {"3-13-2026", ""}, {"3 maart", ""}, {"3-2-2026 8:30", ""}, {"", ""},
		{"0-0-2026", ""}, {"3-2-02026", ""}, {"3-2-1899", ""}, {"gisteren", ""}, {"-3-2-2026-", "2026-02-03"},
	}
	for _, test := range tests {
		got, message, hint := dateOfText(test.text)
		if got.String() != test.want {
			t.Errorf("%q: got %s, want %s", test.text, got, test.want)
		}
		if (message == "") != (test.want != "") || (message == "") != (hint == "") {
			t.Errorf("%q: message %q, hint %q", test.text, message, hint)
		}
	}
}

func TestSerialsAreTheDaysThatExcelShows(t *testing.T) {
	tests := []struct {
		serial   int
		from1904 bool
		want     string
	}{
		{1, false, "1900-01-01"}, {59, false, "1900-02-28"}, {60, false, ""}, {61, false, "1900-03-01"}, {46056, false, "2026-02-03"},
		{0, true, "1904-01-01"}, {44594, true, "2026-02-03"}, {0, false, ""}, {-1, false, ""}, {3_000_000, false, ""},
	}
	for _, test := range tests {
		if got, _ := dateOfSerial(test.serial, test.from1904); got.String() != test.want {
			t.Errorf("%d (1904: %t): got %s, want %s", test.serial, test.from1904, got, test.want)
		}
	}
}

func TestNumbersOfTextAreReadOrRefused(t *testing.T) {
	for text, want := range map[string]string{
		"24": "24", "24,0": "24.0", "7,5": "7.5", "7.5": "7.5", "€ 495,00": "495.00", "€495,-": "495", "1.250,50": "1250.50", "1.250.000": "1250000",
		"-5": "-5", "€ 1.250": "", "1.250": "", "24 uur": "", "": "", ",5": "", "1.25.0": "", "1,2,3": "", "1e3": "", "80%": "",
	} {
		if got, message := numberOfText(text, false); got != want || (message == "") != (want != "") {
			t.Errorf("%q: got %q (%s), want %q", text, got, message, want)
		}
	}
}

func TestNumberFormatsThatShowDates(t *testing.T) {
	for code, want := range map[string]numberLook{
		"General": plainLook, "0.00": plainLook, `#,##0.00 "dagen"`: plainLook, `"€" #,##0.00`: plainLook, "@": plainLook, "[Red]0": plainLook, `0\d`: plainLook,
		"dd-mm-yyyy": dateLook, "[$-413]d mmmm yyyy;@": dateLook, "mmm-yy": dateLook, "[h]:mm": dateLook, "0%": percentLook, "0.0%": percentLook,
	} {
		if got := lookOfCode(code); got != want {
			t.Errorf("%q: got %d, want %d", code, got, want)
		}
	}
}

func FuzzReadWorkbook(f *testing.F) {
	for _, path := range files(f, "workbooks/*.txtar") {
		f.Add(made.Workbook(f, content(f, path)))
	}
	f.Add(content(f, fixtures+"real.xlsx"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range Read("zaak.xlsx", bytes.NewReader(data)) {
			if e == nil && err == nil {
				t.Fatalf("entry %v with error %v", e, err)
			}
			if err != nil {
				continue
			}
			var b bytes.Buffer
			if WriteWorkbook(&b, []*cases.Case{e.Case}) == nil {
				sameAfterWorkbook(t, []*cases.Case{e.Case})
			}
		}
	})
}

func BenchmarkReadWorkbook(b *testing.B) {
	data := workbookOf(b, must(b, "x", content(b, fixtures+"ok/devries.json")))
	for b.Loop() {
		must(b, "zaak.xlsx", data)
	}
}

func BenchmarkWriteWorkbook(b *testing.B) {
	cs := must(b, "x", content(b, fixtures+"ok/devries.json"))
	for b.Loop() {
		workbookOf(b, cs)
	}
}
