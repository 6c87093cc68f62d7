package reports_test

import (
	"strings"
	"testing"

	"spoor2/reports"
	"spoor2/reports/markup"
)

// TestLostWordStopsTheDossier asks for words that are not on the pages of a part,
// though they may be on those of another.
func TestLostWordStopsTheDossier(t *testing.T) {
	text := func(s string) *markup.Paragraph { return &markup.Paragraph{Text: markup.Text{{Text: s}}} }
	p := press(t)
	b := binderOf(t, "ok/yilmaz.json", false)
	for name, test := range map[string]struct {
		change func(trees []*markup.Document)
		want   string
	}{
		"nothing": {func([]*markup.Document) {}, ""},
		"a word of a report": {func(trees []*markup.Document) {
			trees[2].Blocks = append(trees[2].Blocks, text("Verdwenen."))
		}, "dossier: Voortgangsrapportage 1: teruglezen: de tekst van regel 0"},
		"a word of another part": {func(trees []*markup.Document) {
			trees[1].Blocks = append(trees[1].Blocks, text("Sollicitaties per kanaal"))
		}, "dossier: Trajectplan: teruglezen"},
		"a word of the index": {func(trees []*markup.Document) {
			trees[0].Blocks = append(trees[0].Blocks, text("Aanhangsel"))
		}, "dossier: titelblad en inhoud: teruglezen"},
		"two parts changed places": {func(trees []*markup.Document) {
			*trees[1], *trees[2] = *trees[2], *trees[1]
		}, "dossier: Trajectplan: teruglezen"},
	} {
		err := reports.BindAfter(p, b.c, b.today, b.docs, test.change)
		if (test.want == "") != (err == nil) || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}
