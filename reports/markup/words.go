package markup

import (
	"iter"
	"strings"
)

// String is the text without its styles; breaks are spaces, marks are nothing.
func (t Text) String() string {
	if len(t) == 1 && !t[0].Break {
		return t[0].Text
	}
	var b strings.Builder
	for _, r := range t {
		if r.Break {
			b.WriteByte(' ')
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

// Words gives what d says on paper, word by word and in reading order. Words
// end at any white space, the non-breaking too. Data of figures and the name
// that only metadata hold are not among them.
func (d *Document) Words() []string {
	var words []string
	for _, t := range d.Texts() {
		words = append(words, strings.Fields(t.String())...)
	}
	return words
}

// Texts gives every text of d in reading order, with the line of the block in
// which it stands.
func (d *Document) Texts() iter.Seq2[int, Text] {
	return func(yield func(int, Text) bool) {
		for _, b := range d.Blocks {
			for _, t := range texts(nil, b) {
				if !yield(b.Line(), t) {
					return
				}
			}
		}
	}
}

// texts appends the texts of b to all.
func texts(all []Text, b Block) []Text {
	switch b := b.(type) {
	case *Opening:
		all = append(append(all, b.Agency), b.Address...)
		return append(all, b.Title, b.Subtitle, b.Header, b.Week, b.Footer, b.Concept)
	case *Heading:
		return append(all, b.Text)
	case *Paragraph:
		return append(all, b.Text)
	case *List:
		return append(all, b.Items...)
	case *KeyValue:
		return pairTexts(all, b.Rows)
	case *SideText:
		return pairTexts(all, b.Rows)
	case *Summary:
		return pairTexts(append(all, b.Title), b.Rows)
	case *Callout:
		return pairTexts(all, []Pair{{b.Label, b.Blocks}})
	case *Identity:
		for _, cell := range b.Cells {
			all = append(append(all, cell.Label), cell.Lines...)
		}
	case *Numbers:
		for _, cell := range b.Cells {
			all = append(all, cell.Number, cell.Words)
		}
	case *Table:
		return tableTexts(all, b)
	case *Figure:
		return append(all, b.Caption, b.Reading)
	case *Signatures:
		for _, p := range b.People {
			all = append(all, p.texts()...)
		}
	}
	return all
}

func pairTexts(all []Text, pairs []Pair) []Text {
	for _, p := range pairs {
		all = append(all, p.Label)
		for _, b := range p.Blocks {
			all = texts(all, b)
		}
	}
	return all
}

func tableTexts(all []Text, t *Table) []Text {
	all = append(append(all, t.Caption), t.Head...)
	for _, row := range t.Rows {
		for _, cell := range row.Cells {
			all = append(append(all, cell.Text), cell.Below...)
		}
	}
	return all
}

// texts gives what is printed of p, in the order of look.md 9.
func (p Signatory) texts() []Text {
	var all []Text
	for _, s := range []string{p.Role, p.Name, p.Function, p.Organisation, p.Reason, p.Signed, p.Place, p.Date} {
		if s != "" {
			all = append(all, Text{{Text: s}})
		}
	}
	return all
}
