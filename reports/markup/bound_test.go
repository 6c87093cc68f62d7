package markup_test

import (
	"testing"

	"spoor2/reports/markup"
)

// TestLinkIntoABoundDocument leads to where only others can look.
func TestLinkIntoABoundDocument(t *testing.T) {
	doc, err := markup.Parse([]byte("Zie [deel 2](#/deel-2).\n"))
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := doc.Blocks[0].(*markup.Paragraph); !ok || p.Text[1].Link != "#/deel-2" {
		t.Errorf("got %v", doc.Blocks[0])
	}
	if _, err := markup.Parse([]byte("Zie [deel 2](#deel-2).\n")); err == nil {
		t.Error("a link to nowhere in the document itself is let through")
	}
}
