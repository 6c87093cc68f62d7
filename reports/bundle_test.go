package reports_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// TestBundleHoldsReportsAndNothingElse compares a bundle with the reports alone.
func TestBundleHoldsReportsAndNothingElse(t *testing.T) {
	b := binderOf(t, "ok/devries.json", false)
	docs := slices.DeleteFunc(b.docs, func(r facts.Report) bool { return r.Type != cases.Progress })
	slices.Reverse(docs)
	p := press(t)
	made, err := p.PrintBundle(b.c, "Voortgangsrapportages", docs)
	if err != nil {
		t.Fatal(err)
	}
	pages := readBack(t, made.PDF)
	if len(pages) != made.Pages || len(made.Parts) != len(docs) {
		t.Errorf("got %d pages and %d parts, said %d and %d", len(pages), len(made.Parts), made.Pages, len(docs))
	}
	for i, part := range made.Parts {
		alone, err := p.Print(b.c, docs[len(docs)-1-i])
		if err != nil {
			t.Fatal(err)
		}
		own := readBack(t, alone.PDF)
		if len(own) != part.Pages {
			t.Errorf("%s has %d pages, alone %d", part.Title, part.Pages, len(own))
			continue
		}
		var both [2]strings.Builder
		for k := range own {
			for at, texts := range [2][]byte{said(pages, part.From+k, part.From+k), said(own, k+1, k+1)} {
				_, rest, _ := bytes.Cut(texts, []byte("\n")) // the number of the page
				both[at].Write(rest)
			}
		}
		if both[0].String() != both[1].String() {
			t.Errorf("%s does not say what it says alone", part.Title)
		}
	}
	if latest := docs[0].Date; !bytes.Contains(made.PDF, []byte("<xmp:CreateDate>"+latest.String())) {
		t.Errorf("the bundle is not of %s, the day of the latest report", latest)
	}
	again, err := p.PrintBundle(b.c, "Voortgangsrapportages", docs)
	if err != nil || !bytes.Equal(made.PDF, again.PDF) {
		t.Errorf("the same reports gave other bytes (%v)", err)
	}
}

// TestAppendedAnnexesHaveTheirPage looks for the page in the list of annexes.
func TestAppendedAnnexesHaveTheirPage(t *testing.T) {
	b := binderOf(t, "ok/devries.json", false)
	for i := range b.annexes {
		b.annexes[i].Append = i != 2
	}
	d := b.print(t, press(t))
	pages := readBack(t, d.PDF)
	list := d.Parts[len(d.Parts)-1]
	text := string(said(pages, list.From, list.From+list.Pages-1))
	// The first has a page, the second is missing, the third is not appended.
	for _, want := range []int{d.Pages + 1, d.Pages + 2, d.Pages + 6} {
		if !strings.Contains(text, "vanaf pagina "+strconv.Itoa(want)) {
			t.Errorf("no annex begins on page %d of %d in\n%s", want, d.Pages, text)
		}
	}
}
