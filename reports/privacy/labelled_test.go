package privacy

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A labelled is a sentence of which is known whether it leaks, and what it shows.
type labelled struct {
	author, rule, text string
	kind               Kind
	leak               bool
	features           []feature
}

// tabled are the files with which the tables were made, too: what the tables find
// there is no measure of what they find elsewhere, so the model does not see it.
var tabled = []string{"train", "second", "own", "innocent"}

// plain is the file of innocent sentences as reports have them, which count for
// as much as the prose of cases.
const plain = "plain"

// blank is a model that has learned nothing: what a sentence shows to the next
// model may not depend on the one before.
var blank = strings.Repeat("\x00", modelPlaces*placeSize)

// isProse reports whether a sentence is from a case without leaks.
func (l *labelled) isProse() bool { return strings.HasPrefix(l.author, "prose-") }

// labelledSentences reads every file of labelled sentences but held.tsv, which
// nothing is learned from. An author is a file.
func labelledSentences(t testing.TB) []labelled {
	t.Helper()
	paths, err := filepath.Glob("../../fixtures/privacy/learn/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatal("no sentences to learn from", err)
	}
	var all []labelled
	for _, path := range paths {
		author := strings.TrimSuffix(filepath.Base(path), ".tsv")
		for _, row := range readTable(t, "learn/"+author+".tsv", 4) {
			all = append(all, labelledOf(t, author, row))
		}
	}
	for _, author := range []string{"train", "second", "own"} {
		for _, row := range readTable(t, author+".tsv", 5) {
			all = append(all, labelledOf(t, author, row))
		}
	}
	for _, row := range readTable(t, "innocent.tsv", 3) {
		all = append(all, labelledOf(t, "innocent", []string{"ok", "-", row[1], row[2]}))
	}
	return all
}

func labelledOf(t testing.TB, author string, row []string) labelled {
	kind, ok := kinds[row[2]]
	if !ok || row[0] != "leak" && row[0] != "ok" {
		t.Fatalf("%s: no label or kind of field: %q", author, row)
	}
	l := labelled{author: author, leak: row[0] == "leak", rule: row[1], kind: kind, text: row[3]}
	d := &document{table: blank}
	d.inspect(kind, nil, l.text)
	at := 0
	for lo, hi := range d.bySentence() {
		from := at
		at = d.findsUntil(from, lo)
		d.show(lo, hi)
		for n := range hi - lo {
			l.features = d.tokenFeatures(l.features, lo, n)
		}
		l.features = d.sentenceFeatures(l.features, lo, d.finds[from:at])
	}
	if slices.Contains(tabled, author) {
		l.features = slices.DeleteFunc(l.features, func(f feature) bool { return f.block() == tableBlock || f.block() == besideBlock })
	}
	return l
}
