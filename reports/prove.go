package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"spoor2/reports/markup"
	"spoor2/reports/proof"
)

// prove reads a finished file back, by other code than what wrote it, and fails
// unless every word of the merged text stands on its pages, in order, and what
// shows is what a screen reader reads. A document that fails is not delivered.
func prove(tree *markup.Document, file []byte, logo bool) error {
	read, err := proof.Read(file)
	switch {
	case err != nil:
		return err
	case !read.Tagged:
		return fmt.Errorf("teruglezen: het bestand heeft geen structuur")
	case read.Loose > 0:
		return fmt.Errorf("teruglezen: %d teksten staan buiten de structuur", read.Loose)
	case read.Blank > 0:
		return fmt.Errorf("teruglezen: %d tekens worden niet getoond", read.Blank)
	}
	said, running := streams(read)
	at := 0
	for _, b := range tree.Blocks {
		if o, ok := b.(*markup.Opening); ok {
			if err := proveOpening(o, said, running, len(read.Pages) > 1, logo); err != nil {
				return err
			}
			continue
		}
		if at, err = proveBlock(b, said, at); err != nil {
			return err
		}
	}
	return nil
}

// proveBlock finds the texts of a block after place at and gives where the last
// of them ends. Within a block that stands in columns, as signatures do, a text
// may come before its neighbour.
func proveBlock(b markup.Block, said string, at int) (int, error) {
	from := at
	one := markup.Document{Blocks: []markup.Block{b}}
	for line, text := range one.Texts() {
		want := bare(text.String())
		if i := strings.Index(said[at:], want); i >= 0 {
			at += i + len(want)
		} else if !strings.Contains(said[from:], want) {
			return 0, lost(line, text)
		}
	}
	return at, nil
}

// proveOpening finds the head of page 1, and the header and footer, which are no
// part of what is read aloud. A single page has no header.
func proveOpening(o *markup.Opening, said, running string, header, logo bool) error {
	texts := append([]markup.Text{o.Title, o.Subtitle}, o.Address...)
	if !logo {
		texts = append(texts, o.Agency)
	}
	for _, t := range texts {
		if !strings.Contains(said, bare(t.String())) {
			return lost(o.Line(), t)
		}
	}
	texts = []markup.Text{o.Footer, o.Concept}
	if header {
		texts = append(texts, o.Header, o.Week)
	}
	for _, t := range texts {
		if !stands(running, bare(t.String())) {
			return lost(o.Line(), t)
		}
	}
	return nil
}

// stands reports whether a line of the margin is there, whole or, since it has
// little room, as much of it as goes before an ellipsis.
func stands(running, want string) bool {
	if strings.Contains(running, want) {
		return true
	}
	const few = 8
	for from := 0; len(want) > few; from++ {
		i := strings.Index(running[from:], want[:few])
		if i < 0 {
			return false
		}
		from += i
		if shown, _, short := strings.Cut(running[from:], "…"); short && strings.HasPrefix(want, shown) {
			return true
		}
	}
	return false
}

// lost says which text is missing by its place and length: what it says may be
// personal.
func lost(line int, t markup.Text) error {
	return fmt.Errorf("teruglezen: de tekst van regel %d (%d tekens) staat niet volledig in het document", line, len([]rune(t.String())))
}

// streams gives what is read aloud, in reading order, and what only shows, in
// the order of painting, both without white space.
func streams(read *proof.Report) (said, running string) {
	var tagged []proof.Text
	var rest strings.Builder
	for _, page := range read.Pages {
		for _, t := range page.Texts {
			if t.Order < 0 {
				squeeze(&rest, t.Words)
			} else {
				tagged = append(tagged, t)
			}
		}
	}
	slices.SortStableFunc(tagged, func(a, b proof.Text) int { return cmp.Compare(a.Order, b.Order) })
	var all strings.Builder
	for _, t := range tagged {
		squeeze(&all, t.Words)
	}
	return all.String(), rest.String()
}

func bare(s string) string {
	var b strings.Builder
	squeeze(&b, s)
	return b.String()
}

// squeeze adds s without white space and in lower case: layout gives labels and
// values their capital.
func squeeze(b *strings.Builder, s string) {
	for _, word := range strings.FieldsFunc(s, unicode.IsSpace) {
		b.WriteString(strings.ToLower(word))
	}
}
