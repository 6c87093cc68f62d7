package markup

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"
)

// An inline collects the runs of one paragraph.
type inline struct {
	c     *converter
	runs  Text
	buf   []byte // text of the run in hand
	style Run    // its style
	ascii bool   // that is all there is in buf
	blank bool   // a space here would double one or begin a line
	cell  bool   // of a table, where <br> is a break
}

// text gives the runs below n.
func (c *converter) text(n ast.Node) Text { return c.runs(n, false) }

// cell gives the runs below n, a cell of a table.
func (c *converter) cell(n ast.Node) Text { return c.runs(n, true) }

func (c *converter) runs(n ast.Node, cell bool) Text {
	if cap(c.slab) < 8 {
		c.slab = make(Text, 0, 256)
	}
	in := &c.inline
	*in = inline{c: c, runs: c.slab[:0], buf: in.buf[:0], ascii: true, blank: true, cell: cell}
	in.children(n, Run{})
	in.flush()
	in.trim()
	if len(in.runs) == 0 {
		return nil
	}
	if &in.runs[0] == &c.slab[:1][0] { // else it has grown out of the slab
		c.slab = c.slab[len(in.runs):len(in.runs)]
	}
	return slices.Clip(in.runs)
}

// children adds what stands below n in the given style.
func (in *inline) children(n ast.Node, style Run) {
	for n := n.FirstChild(); n != nil; n = n.NextSibling() {
		in.node(n, style)
	}
}

func (in *inline) node(n ast.Node, style Run) {
	switch n := n.(type) {
	case *ast.Text:
		in.in(style)
		in.literal(n.Segment.Value(in.c.src), n.Segment.Start)
		in.lineEnd(n)
	case *ast.Emphasis:
		style.Bold = style.Bold || n.Level == 2
		style.Italic = style.Italic || n.Level == 1
		in.children(n, style)
	case *ast.Link:
		in.link(n, style)
	case *ast.AutoLink:
		in.in(Run{Bold: style.Bold, Italic: style.Italic, Link: in.target(n, string(n.URL(in.c.src)))})
		in.literal(n.Label(in.c.src), offset(n))
	case *ast.Image:
		in.mark(n)
	case *ast.RawHTML:
		in.html(n)
	case *ast.CodeSpan:
		in.c.errorf(offset(n), "tekst tussen `backticks` drukken we niet; haal ze weg of schrijf \\`")
	default:
		in.c.errorf(offset(n), "dit kunnen we niet drukken (%s)", n.Kind())
	}
}

// lineEnd adds what the end of a line in the source stands for. Two spaces
// there are no break: nobody sees them.
func (in *inline) lineEnd(n *ast.Text) {
	switch {
	case n.HardLineBreak() && in.c.src[n.Segment.Stop] == '\\':
		in.lineBreak()
	case n.HardLineBreak() || n.SoftLineBreak():
		in.space()
	}
}

func (in *inline) lineBreak() {
	in.flush()
	in.trim()
	in.runs = append(in.runs, Run{Break: true})
	in.blank = true
}

func (in *inline) link(n *ast.Link, style Run) {
	if len(n.Title) > 0 {
		in.c.errorf(offset(n), "de titel van een link drukken we niet; haal %q weg", n.Title)
	}
	if n.FirstChild() == nil {
		in.c.errorf(offset(n), "een link zonder tekst ziet niemand; schrijf [tekst](%s)", n.Destination)
	}
	style.Link = in.target(n, string(n.Destination))
	in.children(n, style)
}

// target looks at where a link leads. Its addresses end in a PDF that others
// open, so only those that a reader expects are let through.
func (in *inline) target(n ast.Node, to string) string {
	if anchor, ok := strings.CutPrefix(to, "#"); ok {
		if !strings.HasPrefix(anchor, "/") { // in another document, with which this one is bound
			in.c.links = append(in.c.links, link{anchor, in.c.line(offset(n))})
		}
		return to
	}
	for _, scheme := range []string{"https://", "http://", "mailto:", "tel:"} {
		if strings.HasPrefix(to, scheme) {
			return to
		}
	}
	in.c.errorf(offset(n), "een link naar %q kan niet; gebruik #anker, https://, mailto: of tel:", to)
	return ""
}

func (in *inline) mark(n *ast.Image) {
	name, ok := strings.CutPrefix(string(n.Destination), "mark:")
	mark := Mark(name)
	switch mark {
	case MarkDone, MarkStarted, MarkPlanned, MarkNotDone, MarkTick, MarkBox:
	default:
		ok = false
	}
	if !ok || n.FirstChild() != nil || len(n.Title) > 0 {
		in.c.errorf(offset(n), "een afbeelding in de tekst kan niet; alleen tekens als ![](mark:done): done, started, planned, notdone, tick, box")
		return
	}
	in.flush()
	in.runs = append(in.runs, Run{Mark: mark})
	in.blank = true
}

func (in *inline) html(n *ast.RawHTML) {
	tag := string(n.Segments.Value(in.c.src))
	if in.cell && (tag == "<br>" || tag == "<br/>" || tag == "<br />") {
		in.lineBreak()
		return
	}
	in.c.errorf(offset(n), "HTML drukken we niet: %s; schrijf \\< voor een kleiner-dan-teken", tag)
}

// in sets the style of what follows.
func (in *inline) in(style Run) {
	if style != in.style {
		in.flush()
		in.style = style
	}
}

// flush ends the run in hand.
func (in *inline) flush() {
	if len(in.buf) == 0 {
		return
	}
	run := in.style
	run.Text = string(in.buf)
	if !in.ascii {
		run.Text = printable.Replace(norm.NFC.String(run.Text))
	}
	in.buf, in.ascii = in.buf[:0], true
	if run.Text != "" {
		run.Text = typeset(run.Text)
		in.runs = append(in.runs, run)
	}
}

// trim takes the space from the end of a line.
func (in *inline) trim() {
	for len(in.runs) > 0 {
		last := &in.runs[len(in.runs)-1]
		if last.Break || last.Mark != "" {
			return
		}
		last.Text = strings.TrimSuffix(last.Text, " ")
		if last.Text != "" {
			return
		}
		in.runs = in.runs[:len(in.runs)-1]
	}
}

// space adds a space, unless there is one.
func (in *inline) space() {
	if !in.blank {
		in.buf = append(in.buf, ' ')
		in.blank = true
	}
}

// add adds text that is not blank.
func (in *inline) add(s string) {
	in.buf = append(in.buf, s...)
	in.blank = false
}

// lines takes t apart at its breaks.
func (t Text) lines() []Text {
	var all []Text
	from := 0
	for i, r := range t {
		if r.Break {
			all = append(all, t[from:i:i])
			from = i + 1
		}
	}
	return append(all, t[from:])
}
