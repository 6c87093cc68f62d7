package findings_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/findings"
)

func TestMissingTextsAreNamedWithTheirCells(t *testing.T) {
	c := read(t, "ok/devries.json")[0].Case
	c.Reports[1].Summary = ""
	var book bytes.Buffer
	if err := casefile.WriteWorkbook(&book, []*cases.Case{c}); err != nil {
		t.Fatal(err)
	}
	r := &findings.Run{On: date(t, "2026-11-22")}
	for e, err := range casefile.Read("zaak.xlsx", bytes.NewReader(book.Bytes())) {
		if err != nil {
			t.Fatal(err)
		}
		r.Cases = append(r.Cases, findings.Of(e, r.On, check.Settings{}))
	}
	var text, markdown strings.Builder
	if err := errors.Join((findings.Text{}).Write(&text, r), findings.Markdown(&markdown, r)); err != nil {
		t.Fatal(err)
	}
	lack := r.Cases[0].Reports[2].Lacks
	if len(lack) != 1 || lack[0].Place.Cell == "" {
		t.Fatalf("lacks %+v", lack)
	}
	if want := "1 tekst ontbreekt\n  → Samenvatting (zaak.xlsx:" + lack[0].Place.Sheet + "!" + lack[0].Place.Cell + ")\n"; !strings.Contains(text.String(), want) {
		t.Errorf("no %q in\n%s", want, text.String())
	}
	if !strings.Contains(markdown.String(), "\n  - Samenvatting (zaak.xlsx:") {
		t.Errorf("not in\n%s", markdown.String())
	}
	marked := false
	for _, n := range r.Notes("zaak.xlsx") {
		marked = marked || n.Head == "Nog te schrijven" && n.Cell == lack[0].Place.Cell && strings.Contains(n.Text, "voortgangsrapportage 2")
	}
	if !marked {
		t.Error("the cell is not marked")
	}
}

func TestUnreadableFilesAreCountedAsGenerateDoes(t *testing.T) {
	r := &findings.Run{On: date(t, "2026-11-22"), Gone: 1, Unread: []casefile.Problem{{Place: "a"}, {Place: "b"}}}
	var b strings.Builder
	if err := (findings.Text{}).Write(&b, r); err != nil || b.String() != "0 dossiers gecontroleerd, 1 niet leesbaar (2 fouten)\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}
