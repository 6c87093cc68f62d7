package markup

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Dump writes d as text that people can read: a block a line with its line in
// the Markdown, what is in it below it. Styles look as in Markdown, a break is
// a slash between spaces, a mark stands in braces. What goes wrong when writing is left to w.
func Dump(w io.Writer, d *Document) {
	p := dumper{w: bufio.NewWriter(w)}
	for _, b := range d.Blocks {
		p.block(b)
	}
	p.w.Flush()
}

type dumper struct {
	w      *bufio.Writer
	indent string
}

// head writes the line that a block begins with.
func (p dumper) head(b Block, what string, words ...string) {
	fmt.Fprintf(p.w, "%s%d %s", p.indent, b.Line(), what)
	for _, word := range words {
		if word != "" {
			p.w.WriteByte(' ')
			p.w.WriteString(word)
		}
	}
	p.w.WriteByte('\n')
}

// field writes something that a block holds, unless it is empty.
func (p dumper) field(name string, value string) {
	if value != "" {
		fmt.Fprintf(p.w, "%s  %s: %s\n", p.indent, name, value)
	}
}

func (p dumper) pairs(pairs []Pair) {
	for _, pair := range pairs {
		p.field("label", show(pair.Label))
		in := p
		in.indent += "    "
		for _, b := range pair.Blocks {
			in.block(b)
		}
	}
}

func (p dumper) block(b Block) {
	switch b := b.(type) {
	case *Opening:
		p.opening(b)
	case *Heading:
		p.head(b, fmt.Sprintf("heading %d", b.Level), when(b.Anchor != "", "#"+b.Anchor),
			when(b.Annex, "annex"), when(b.Plain, "plain"), when(b.Page, "page"))
		p.field("text", show(b.Text))
	case *Paragraph:
		p.head(b, "paragraph", string(b.Role))
		p.field("text", show(b.Text))
	case *List:
		p.head(b, "list", when(b.Ordered, fmt.Sprintf("from %d", b.Start)))
		for _, item := range b.Items {
			p.field("item", show(item))
		}
	case *KeyValue:
		p.head(b, "keyvalue")
		p.pairs(b.Rows)
	case *SideText:
		p.head(b, "side")
		p.pairs(b.Rows)
	case *Summary:
		p.head(b, "summary")
		p.field("title", show(b.Title))
		p.pairs(b.Rows)
	case *Callout:
		p.head(b, "callout")
		p.pairs([]Pair{{b.Label, b.Blocks}})
	default:
		p.special(b)
	}
}

// special writes the blocks that are no text.
func (p dumper) special(b Block) {
	switch b := b.(type) {
	case *Identity:
		p.head(b, "identity")
		for _, cell := range b.Cells {
			p.field(show(cell.Label), showLines(cell.Lines))
		}
	case *Numbers:
		p.head(b, "numbers")
		for _, cell := range b.Cells {
			p.field(show(cell.Number), show(cell.Words))
		}
	case *Table:
		p.table(b)
	case *Figure:
		p.head(b, "figure", b.Kind)
		p.field("caption", show(b.Caption))
		p.field("data", string(b.Data))
		p.field("reading", show(b.Reading))
	case *Signatures:
		p.head(b, "signatures")
		for _, s := range b.People {
			p.field("person", strings.TrimSpace(fmt.Sprintf("%q %s", s.texts(), s.State)))
		}
	case *PageBreak:
		p.head(b, "page break")
	}
}

func (p dumper) opening(o *Opening) {
	p.head(o, "opening", when(o.FullPage, "full"), when(o.Cover, "cover"))
	p.field("title", show(o.Title))
	p.field("subtitle", show(o.Subtitle))
	p.field("agency", show(o.Agency))
	p.field("address", showLines(o.Address))
	p.field("header", show(o.Header))
	p.field("week", show(o.Week))
	p.field("footer", show(o.Footer))
	p.field("concept", show(o.Concept))
	p.field("name", show(o.Name))
	p.field("rule", string(o.Rule))
}

func (p dumper) table(t *Table) {
	p.head(t, "table", when(t.Compact, "compact"), when(t.RowHead, "rowhead"), when(t.Noted, "noted"))
	p.field("caption", show(t.Caption))
	columns := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = fmt.Sprint(c.Width) + when(c.Right, " right")
	}
	p.field("columns", strings.Join(columns, " | "))
	head := make([]string, len(t.Head))
	for i, h := range t.Head {
		head[i] = show(h)
	}
	p.field("head", strings.Join(head, " | "))
	for _, row := range t.Rows {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = showLines(append([]Text{c.Text}, c.Below...))
		}
		p.field([...]string{"row", "group", "total"}[row.Kind], strings.Join(cells, " | "))
	}
}

// show writes t with its styles.
func show(t Text) string {
	var b strings.Builder
	for _, r := range t {
		switch {
		case r.Break:
			b.WriteString(" / ")
			continue
		case r.Mark != "":
			fmt.Fprintf(&b, "{%s}", r.Mark)
			continue
		}
		around := when(r.Bold, "**") + when(r.Italic, "*")
		s := around + r.Text + around
		if r.Link != "" {
			s = "[" + s + "](" + r.Link + ")"
		}
		b.WriteString(s)
	}
	return b.String()
}

func showLines(lines []Text) string {
	all := make([]string, len(lines))
	for i, t := range lines {
		all[i] = show(t)
	}
	return strings.Join(all, " / ")
}

// when gives s if that holds, else nothing.
func when(holds bool, s string) string {
	if holds {
		return s
	}
	return ""
}
