package reports_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"testing"
	"time"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/draw"
	"spoor2/reports/facts"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/pdf"
)

// fivePages is a report of about five pages: a progress report of the caseload.
func fivePages(b *testing.B) job {
	for _, j := range jobsOf(b, "ok/caseload.json", false) {
		if j.String() == "2026-0104-voortgang-05" {
			return j
		}
	}
	b.Fatal("the caseload has no such report")
	return job{}
}

func BenchmarkPrint(b *testing.B) {
	p, j := press(b), fivePages(b)
	doc := print(b, p, j)
	b.ReportAllocs()
	for b.Loop() {
		print(b, p, j)
	}
	b.ReportMetric(float64(doc.Pages), "pages")
	b.ReportMetric(float64(len(doc.PDF)), "bytes")
}

// BenchmarkStages times the stages of BenchmarkPrint, each on what the one before
// made.
func BenchmarkStages(b *testing.B) {
	p, j := press(b), fivePages(b)
	text, err := p.Merge(j.c, j.r)
	if err != nil {
		b.Fatal(err)
	}
	tree, err := markup.Parse(text)
	if err != nil {
		b.Fatal(err)
	}
	pages, err := layout.Paginate(tree, p.Faces, p.Style)
	if err != nil {
		b.Fatal(err)
	}
	stages := []struct {
		name string
		run  func() error
	}{
		{"merge", func() error { _, err := p.Merge(j.c, j.r); return err }},
		{"markup", func() error { _, err := markup.Parse(text); return err }},
		{"layout", func() error { _, err := layout.Paginate(tree, p.Faces, p.Style); return err }},
		{"draw", func() error { _, err := draw.PDF(pages, p.Faces, anyInfo(j)); return err }},
	}
	for _, stage := range stages {
		b.Run("stage="+stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := stage.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func anyInfo(j job) pdf.Info {
	return pdf.Info{Title: j.String(), Lang: "nl-NL", Time: time.Unix(0, 0).UTC()}
}

// BenchmarkBatch prints the caseload over and over, read from JSON each time.
func BenchmarkBatch(b *testing.B) {
	data, err := os.ReadFile("../fixtures/ok/caseload.json")
	if err != nil {
		b.Fatal(err)
	}
	p, on := press(b), date(b, "ok/caseload.json")
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprint("workers=", workers), func(b *testing.B) {
			b.ReportAllocs()
			made := 0
			for b.Loop() {
				asked := func(c *cases.Case) []facts.Report { return facts.Reports(c, on, false) }
				err := batch.Run(context.Background(), p, casefile.Read("caseload.json", bytes.NewReader(data)), asked, workers, func(r batch.Result) error {
					if r.Document != nil {
						made++
						_, err := io.Discard.Write(r.Document.PDF)
						return err
					}
					return r.Err
				})
				if err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(made)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}
