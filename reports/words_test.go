package reports_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// lost gives the words of a tree that are not on its pages as often as in it.
// What stands in the margins of each page is left out: there two lines are all.
func lost(tree *markup.Document, pages *paper.Document) []string {
	body := &markup.Document{Blocks: slices.Clone(tree.Blocks)}
	if opening, ok := body.Blocks[0].(*markup.Opening); ok {
		o := *opening
		o.Header, o.Week, o.Footer, o.Concept = nil, nil, nil, nil
		body.Blocks[0] = &o
	}
	want := map[string]int{}
	for _, word := range body.Words() {
		want[strings.ToUpper(word)]++
	}
	var out []string
	have := placed(pages)
	for word, n := range want {
		if strings.Count(have, " "+word+" ") < n && strings.Count(strings.ReplaceAll(have, " ", ""), word) < n {
			out = append(out, word)
		}
	}
	slices.Sort(out)
	return out
}

// placed gives what pages say in capitals, an element a line: its words between
// two spaces. A word that was broken is whole again, since its parts belong to
// one element and follow each other there.
func placed(pages *paper.Document) string {
	texts := map[*paper.Elem][]byte{}
	for _, page := range pages.Pages {
		for _, band := range page.Bands {
			for _, item := range band.Items {
				if item.Kind == paper.Text {
					texts[item.Elem] = append(texts[item.Elem], item.Text...)
				}
			}
		}
	}
	var all strings.Builder
	for text := range maps.Values(texts) {
		all.WriteString(" " + strings.Join(strings.Fields(strings.ToUpper(string(text))), "  ") + " \n")
	}
	return all.String()
}

func TestNoWordIsLost(t *testing.T) {
	p := press(t)
	for _, j := range everyJob(t) {
		tree, err := p.Markup(j.c, j.r)
		if err != nil {
			t.Fatal(err)
		}
		pages, err := p.Layout(j.c, j.r)
		if err != nil {
			t.Fatal(err)
		}
		if words := lost(tree, pages); len(words) > 0 {
			t.Errorf("%v: not on paper: %q", j, words)
		}
		if words := tree.Words(); len(words) < 100 || !slices.Contains(words, "Werknemer") {
			t.Errorf("%v: only %d words to look for", j, len(words))
		}
	}
}
