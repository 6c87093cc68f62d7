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
// unless it keeps the standards of archives and of accessibility, every word of
// the merged text stands on its pages, in order, and what shows is what a screen
// reader reads. A document that fails is not delivered.
func prove(tree *markup.Document, file []byte, logo bool) error {
	read, err := proof.Check(file)
	if err != nil {
		return err
	}
	return proveTree(tree, read.Pages, logo)
}

// proveTree finds the words of a tree on its pages.
func proveTree(tree *markup.Document, pages []proof.Page, logo bool) (err error) {
	said, running := streams(pages)
	at := 0
	for _, b := range tree.Blocks {
		if o, ok := b.(*markup.Opening); ok {
			at, err = proveOpening(o, said, running, logo)
		} else {
			at, err = proveBlock(b, said, at)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// proveBlock finds the texts of a block after place at and gives where the last
// of them ends, which is where the next block is looked for. Signatures stand in
// columns, and a long reason below them: theirs may come in any order.
func proveBlock(b markup.Block, said string, at int) (int, error) {
	from := at
	_, columns := b.(*markup.Signatures)
	one := markup.Document{Blocks: []markup.Block{b}}
	for line, text := range one.Texts() {
		want := bare(text.String())
		if columns {
			at = from
		}
		if i := strings.Index(said[at:], want); i >= 0 {
			at += i + len(want)
		} else if !strings.Contains(said[from:], want) {
			return 0, lost(line, text)
		}
	}
	if columns {
		at = from
	}
	return at, nil
}

// proveOpening finds the head of page 1 and what stands above and below each page,
// and gives where the head ends.
func proveOpening(o *markup.Opening, said string, running []string, logo bool) (int, error) {
	var texts []markup.Text
	if !logo {
		texts = append(texts, o.Agency)
	}
	at := 0
	for _, t := range append(append(texts, o.Address...), o.Title, o.Subtitle) {
		want := bare(t.String())
		i := strings.Index(said[at:], want)
		if i < 0 {
			return 0, lost(o.Line(), t)
		}
		at += i + len(want)
	}
	if concept := bare(o.Concept.String()); !stands(said, concept) {
		return 0, lost(o.Line(), o.Concept)
	}
	for page, shown := range running {
		want := []markup.Text{o.Footer, o.Header, o.Week, o.Concept}
		if page == 0 { // it has no header, and there the mark of a draft is read aloud
			want = want[:1]
		}
		for _, t := range want {
			if !stands(shown, bare(t.String())) {
				return 0, fmt.Errorf("teruglezen: wat onder of boven bladzijde %d hoort, staat er niet volledig", page+1)
			}
		}
	}
	return at, nil
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

// streams gives what is read aloud, in reading order, and by page what only shows,
// in the order of painting, both as squeeze leaves them.
func streams(pages []proof.Page) (said string, running []string) {
	var tagged []proof.Text
	for _, page := range pages {
		var rest strings.Builder
		for _, t := range page.Texts {
			if t.Order < 0 {
				squeeze(&rest, t.Words)
			} else {
				tagged = append(tagged, t)
			}
		}
		running = append(running, rest.String())
	}
	byOrder := func(a, b proof.Text) int { return cmp.Compare(a.Order, b.Order) }
	if !slices.IsSortedFunc(tagged, byOrder) {
		slices.SortStableFunc(tagged, byOrder)
	}
	var all strings.Builder
	for _, t := range tagged {
		squeeze(&all, t.Words)
	}
	return all.String(), running
}

func bare(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	squeeze(&b, s)
	return b.String()
}

// squeeze adds s without white space and without capitals, and é as e: layout gives
// labels and values their capitals, and één loses an accent with its own.
func squeeze(b *strings.Builder, s string) {
	for _, r := range s {
		switch {
		case r == 'é' || r == 'É':
			b.WriteByte('e')
		case r > unicode.MaxASCII:
			if !unicode.IsSpace(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r > ' ' || !unicode.IsSpace(r):
			b.WriteByte(byte(r))
		}
	}
}
