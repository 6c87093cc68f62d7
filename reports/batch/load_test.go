package batch

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"spoor2/fixtures"
	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
	"spoor2/templates"
)

// TestWriteCaseload writes a generated caseload for measurements by hand, as JSON
// Lines and, unless it is very large, as a workbook:
//
//	CASELOAD=10000 go test ./reports/batch -run WriteCaseload
//
// They lie in out/caseload afterwards. Without CASELOAD it checks a small one.
func TestWriteCaseload(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("CASELOAD"))
	dir := "../../out/caseload"
	if err != nil {
		n, dir = 30, t.TempDir()
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	lines := filepath.Join(dir, fmt.Sprint(n, ".jsonl"))
	write(t, lines, func(w io.Writer) error { return fixtures.Caseload(w, n) })
	var all []*cases.Case
	f, err := os.Open(lines)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for e, err := range Unique(casefile.Read(lines, f)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Case)
	}
	if len(all) != n {
		t.Errorf("%d cases are %d", n, len(all))
	}
	write(t, filepath.Join(dir, fmt.Sprint(n, ".xlsx")), func(w io.Writer) error { return casefile.WriteWorkbook(w, all) })
}

func write(t testing.TB, name string, to func(io.Writer) error) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	if err := to(w); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// generated is a generated caseload, read as it is made.
func generated(n int) *io.PipeReader {
	r, w := io.Pipe()
	go func() { w.CloseWithError(fixtures.Caseload(w, n)) }()
	return r
}

// drafts asks for what is due in a month, as drafts.
func drafts(c *cases.Case) (wanted []Wanted, why string) {
	due, why := facts.DueIn(c, cases.Month{Year: 2026, Month: 11}, calendar.Date{}, facts.Norms{})
	for _, d := range due {
		wanted = append(wanted, Wanted{d.Report(c, calendar.Of(2026, 11, 30), true), &d})
	}
	return wanted, why
}

// BenchmarkMonth runs a month over a generated caseload, with the account and
// without a disk.
func BenchmarkMonth(b *testing.B) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		b.Fatal(err)
	}
	const cases = 240
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			b.ReportAllocs()
			made := 0
			for b.Loop() {
				k := Keeper{Folder: Nowhere{}, Name: "manifest.json", About: &manifest.Manifest{}, Tell: func(o Outcome) {
					if o.State == manifest.Made {
						made++
					}
				}}
				if err := k.Look(); err != nil {
					b.Fatal(err)
				}
				p := Printer{Press: press, Pick: drafts, Have: k.Have, Workers: workers}
				if err := p.Run(context.Background(), Unique(casefile.Read("x.jsonl", generated(cases))), k.Take); err != nil {
					b.Fatal(err)
				}
				if err := k.Finish(); err != nil {
					b.Fatal(err)
				}
				if err := k.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(made)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

// TestMemoryIsThatOfTheDocumentsUnderWay looks at what is held half way through a
// small caseload and through one many times as large.
func TestMemoryIsThatOfTheDocumentsUnderWay(t *testing.T) {
	press, err := reports.NewPress(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	held := func(n int) int {
		k := Keeper{Folder: Nowhere{}, Name: "manifest.json", About: &manifest.Manifest{}}
		if err := k.Look(); err != nil {
			t.Fatal(err)
		}
		most, count := 0, 0
		p := Printer{Press: press, Pick: drafts, Workers: 2, Have: func(*Result) bool { return true }}
		if err := p.Run(t.Context(), Unique(casefile.Read("x.jsonl", generated(n))), func(r Result) error {
			if count++; count%(n/4) == 0 {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				most = max(most, int(m.HeapAlloc))
			}
			return k.Plan(r)
		}); err != nil {
			t.Fatal(err)
		}
		return most
	}
	small, large := held(100), held(1000)
	if more := (large - small) / 900; more > 8<<10 {
		t.Errorf("a case that is done holds %d bytes; the account of one is at most 8 kB", more)
	}
}
