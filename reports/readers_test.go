package reports_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports"
	"spoor2/reports/paper"
)

// needs skips a test where a program is missing, but never where all are promised.
func needs(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil && os.Getenv("CI") == "" {
		t.Skipf("%s is not installed", program)
	}
}

// TestAnotherProgramReadsTheSameLetters compares, page by page, the letters that
// layout placed with those that poppler finds in the file.
func TestAnotherProgramReadsTheSameLetters(t *testing.T) {
	needs(t, "pdftotext")
	p := press(t)
	for _, j := range everyJob(t) {
		doc := print(t, p, j)
		file := filepath.Join(t.TempDir(), doc.Name)
		if err := os.WriteFile(file, doc.PDF, 0o666); err != nil {
			t.Fatal(err)
		}
		text, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
		if err != nil {
			t.Fatalf("%v: pdftotext: %v", j, err)
		}
		pages, err := p.Layout(j.c, j.r)
		if err != nil {
			t.Fatal(err)
		}
		found := bytes.Split(bytes.TrimSuffix(text, []byte("\f")), []byte("\f"))
		if len(found) != len(pages.Pages) {
			t.Errorf("%v: pdftotext finds %d pages, want %d", j, len(found), len(pages.Pages))
			continue
		}
		for i := range found {
			if got, want := letters(string(found[i])), letters(textOf(&pages.Pages[i])); got != want {
				t.Errorf("%v, page %d: pdftotext finds other letters:\n got %s\nwant %s", j, i+1, got, want)
			}
		}
	}
}

// textOf is all text of a page.
func textOf(p *paper.Page) string {
	var b strings.Builder
	for _, band := range p.Bands {
		for _, item := range band.Items {
			if item.Kind == paper.Text {
				b.WriteString(item.Text)
			}
		}
	}
	return b.String()
}

// letters are the characters of a text without white space, sorted.
func letters(s string) string {
	all := []rune(strings.Join(strings.Fields(s), ""))
	slices.Sort(all)
	return string(all)
}

// TestStructureAnotherProgramSees keeps what poppler makes of the tags.
func TestStructureAnotherProgramSees(t *testing.T) {
	needs(t, "pdfinfo")
	p := press(t)
	for _, j := range jobsOf(t, "ok/devries.json", false) {
		if j.r.Number > 1 {
			continue
		}
		doc := print(t, p, j)
		seen, err := exec.Command("pdfinfo", "-struct-text", kept(t, doc)).Output()
		if err != nil {
			t.Fatalf("%v: pdfinfo: %v", j, err)
		}
		golden.Check(t, "structure/"+j.String()+".txt", seen)
	}
}

// kept writes a document where -artifacts keeps it, for other programs.
func kept(t testing.TB, doc *reports.Document) string {
	t.Helper()
	file := filepath.Join(t.ArtifactDir(), doc.Name)
	if err := os.WriteFile(file, doc.PDF, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}
