package layout_test

import (
	"strings"
	"testing"

	"spoor2/reports/layout"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// headerOf gives the lines above page 2, and how many there are.
func headerOf(t *testing.T, header string) (words string, lines int) {
	t.Helper()
	o := opening()
	o.Header = text(header)
	doc := laid(t, &markup.Document{Blocks: append([]markup.Block{o}, filler(80)...)}, layout.Style{})
	heights := map[paper.Unit]bool{}
	for _, band := range doc.Pages[1].Bands[:1] {
		for _, item := range band.Items {
			if item.Kind == paper.Text && !strings.HasPrefix(item.Text, "week ") {
				words += item.Text
				heights[item.Y] = true
			}
		}
	}
	return words, len(heights)
}

func TestLongNameLeavesTheNumberInTheHeader(t *testing.T) {
	for name, test := range map[string]struct{ header, begin, end string }{
		"short":     {"*Plan* · A. Jansen · dossier 2026-0042", "Plan · A. Jansen · dossier 2026-0042", "dossier 2026-0042"},
		"words":     {"*Plan* · A. " + strings.Repeat("van der Meulen ", 20) + "· dossier 2026-0042", "Plan · A. van der", "… · dossier 2026-0042"},
		"one word":  {"*Plan* · A. " + strings.Repeat("m", 200) + " · dossier 2026-0042", "Plan · A. mmmmmmmm", "… · dossier 2026-0042"},
		"thousands": {"*Plan* · " + strings.Repeat("i", 5000) + " · dossier 2026-0042", "Plan · iiiiiiii", "… · dossier 2026-0042"},
		"number":    {"*Plan* · A. Jansen · dossier " + strings.Repeat("2026", 100), "", "…"},
	} {
		words, lines := headerOf(t, test.header)
		if !strings.HasPrefix(words, test.begin) || !strings.HasSuffix(words, test.end) || lines > 2 {
			t.Errorf("%s: got %d lines %q, want %q and then %q", name, lines, words, test.begin, test.end)
		}
	}
}
