package layout_test

import (
	"bytes"
	"testing"

	"spoor2/golden"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// laid lays out a document and checks what must hold for all.
func laid(t testing.TB, src *markup.Document, house layout.Style) *paper.Document {
	t.Helper()
	f := faces(t)
	doc, err := layout.Paginate(src, f, house)
	if err != nil {
		t.Fatal(err)
	}
	mustHold(t, src, doc, f)
	return doc
}

func dump(doc *paper.Document) []byte {
	var b bytes.Buffer
	layout.Dump(&b, doc)
	return b.Bytes()
}

func TestProgressReport(t *testing.T) {
	golden.Check(t, "layout/progress.txt", dump(laid(t, progress(), layout.Style{})))
}

func BenchmarkPaginate(b *testing.B) {
	f, doc := faces(b), progress()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := layout.Paginate(doc, f, layout.Style{}); err != nil {
			b.Fatal(err)
		}
	}
}
