package reports_test

import (
	"bytes"
	"crypto/sha256"
	"path/filepath"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/casefile"
	"spoor2/reports/facts"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
)

// TestStages keeps what each stage makes. Of the caseload, cases that differ in
// little but their dates, only the text is kept.
func TestStages(t *testing.T) {
	p := press(t)
	for _, j := range everyJob(t) {
		t.Run(j.String(), func(t *testing.T) {
			text, err := p.Merge(j.c, j.r)
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, "merge/"+j.String()+".md", text)
			if filepath.Base(j.file) == "caseload.json" {
				return
			}
			tree, err := p.Markup(j.c, j.r)
			if err != nil {
				t.Fatal(err)
			}
			var dump bytes.Buffer
			markup.Dump(&dump, tree)
			golden.Check(t, "markup/"+j.String()+".txt", dump.Bytes())

			pages, err := p.Layout(j.c, j.r)
			if err != nil {
				t.Fatal(err)
			}
			dump.Reset()
			layout.Dump(&dump, pages)
			golden.Check(t, "layout/"+j.String()+".txt", dump.Bytes())
		})
	}
}

func TestPrint(t *testing.T) {
	p, again := press(t), press(t)
	var made sums
	for _, j := range everyJob(t) {
		doc := print(t, p, j)
		if !bytes.Equal(doc.PDF, print(t, again, j).PDF) {
			t.Errorf("%v: printed twice, the bytes differ", j)
		}
		if !strings.HasPrefix(doc.Name, j.String()) || doc.Pages < 1 {
			t.Errorf("%v: got %d pages of %q", j, doc.Pages, doc.Name)
		}
		made.add(doc.Name, sha256.Sum256(doc.PDF))
	}
	golden.Check(t, "pdf/SHA256SUMS", made)
}

func TestWorkbookGivesTheSameReports(t *testing.T) {
	p := press(t)
	for _, file := range append(files(t, "ok"), files(t, "refused")...) {
		all := readFile(t, file)
		var book bytes.Buffer
		if err := casefile.WriteWorkbook(&book, all); err != nil {
			t.Fatal(err)
		}
		back := readCases(t, "boek.xlsx", book.Bytes())
		if len(back) != len(all) {
			t.Fatalf("%s: %d cases came back of %d", file, len(back), len(all))
		}
		draft := strings.HasPrefix(file, "refused/")
		want, got := jobsOfCases(t, file, all, draft), jobsOfCases(t, file, back, draft)
		if len(got) != len(want) {
			t.Fatalf("%s: %d reports from the workbook, %d from JSON", file, len(got), len(want))
		}
		for i := range want {
			if !bytes.Equal(print(t, p, got[i]).PDF, print(t, p, want[i]).PDF) {
				t.Errorf("%v from the workbook differs from the one from JSON", want[i])
			}
		}
	}
}

func TestPrintLeavesTheCaseAlone(t *testing.T) {
	p := press(t)
	for _, j := range everyJob(t) {
		before, after := new(bytes.Buffer), new(bytes.Buffer)
		casefile.WriteJSON(before, j.c)
		print(t, p, j)
		casefile.WriteJSON(after, j.c)
		if before.String() != after.String() {
			t.Errorf("%v: printing changed the case", j)
		}
	}
}

// TestNothingShownThatMayNotBe looks for what a case holds and paper may not
// (domain rules of privacy: no BSN, no state-pension date).
func TestNothingShownThatMayNotBe(t *testing.T) {
	p := press(t)
	for _, j := range everyJob(t) {
		text, err := p.Merge(j.c, j.r)
		if err != nil {
			t.Fatal(err)
		}
		secrets := []string{"<no value>", "%!", "0001-01-01"}
		if bsn := j.c.Employee.BSN; bsn != "" {
			secrets = append(secrets, bsn)
		}
		for _, secret := range secrets {
			if bytes.Contains(text, []byte(secret)) {
				t.Errorf("%v says %q", j, secret)
			}
		}
	}
}

func TestStockRendererPrintsEveryPage(t *testing.T) {
	p, stock := press(t), press(t)
	stock.Stock = true
	for _, j := range jobsOf(t, "ok/devries.json", false) {
		ours, theirs := print(t, p, j), print(t, stock, j)
		if ours.Pages != theirs.Pages || !bytes.HasPrefix(theirs.PDF, []byte("%PDF-")) {
			t.Errorf("%v: %d pages with maroto.New, %d on our provider", j, theirs.Pages, ours.Pages)
		}
	}
}

func TestStatesInTheFileName(t *testing.T) {
	for _, j := range jobsOf(t, "ok/devries.json", true) {
		if doc := print(t, press(t), j); !strings.HasSuffix(doc.Name, "-concept.pdf") || j.r.State != facts.Draft {
			t.Errorf("a draft is called %s", doc.Name)
		}
	}
}
