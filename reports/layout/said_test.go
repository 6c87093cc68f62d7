package layout_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor2/reports/figure"
	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A listener writes down what a document should say, in the order in which it
// should be read. It knows nothing of lines and pages.
type listener struct {
	t                                  testing.TB
	faces                              *font.Family
	logo                               bool
	words                              strings.Builder
	sections, annexes, tables, figures int
}

// said is all that a document says, in capitals and without spaces.
func said(t testing.TB, doc *markup.Document, faces *font.Family) string {
	l := &listener{t: t, faces: faces}
	if o, ok := doc.Blocks[0].(*markup.Opening); ok && len(o.Concept) > 0 {
		l.say("CONCEPT")
		l.text(o.Concept)
	}
	l.blocks(doc.Blocks)
	return squeeze(l.words.String())
}

func squeeze(s string) string { return strings.ToUpper(strings.Join(strings.Fields(s), "")) }

func (l *listener) say(words ...string) { l.words.WriteString(strings.Join(words, "")) }

func (l *listener) text(texts ...markup.Text) {
	for _, text := range texts {
		for _, r := range text {
			l.say(r.Text)
		}
	}
}

func (l *listener) blocks(blocks []markup.Block) {
	for _, b := range blocks {
		l.block(b)
	}
}

func (l *listener) block(b markup.Block) {
	switch b := b.(type) {
	case *markup.Opening:
		l.text(b.Agency)
		l.text(b.Address...)
		l.text(b.Title, b.Subtitle)
		if len(b.Rule) > 0 {
			l.drawing(figure.DrawWeekRule(b.Rule, true, l.faces, figure.Tones{}))
		}
	case *markup.Heading:
		l.heading(b)
	case *markup.Paragraph:
		l.text(b.Text)
	case *markup.List:
		for i, item := range b.Items {
			if b.Ordered {
				l.say(strconv.Itoa(b.Start+i), ".")
			} else {
				l.say("–")
			}
			l.text(item)
		}
	case *markup.KeyValue:
		l.pairs(b.Rows)
	case *markup.SideText:
		l.pairs(b.Rows)
	case *markup.Summary:
		l.text(b.Title)
		l.pairs(b.Rows)
	case *markup.Callout:
		l.text(b.Label)
		l.blocks(b.Blocks)
	case *markup.Identity:
		for _, c := range b.Cells {
			l.text(c.Label)
			l.text(c.Lines...)
		}
	case *markup.Numbers:
		for _, c := range b.Cells {
			l.text(c.Number, c.Words)
		}
	case *markup.Table:
		l.table(b)
	case *markup.Figure:
		if len(b.Caption) > 0 {
			l.figures++
			l.say("Figuur", strconv.Itoa(l.figures))
			l.text(b.Caption)
		}
		l.drawing(figure.Draw(b.Kind, b.Data, l.faces, figure.Tones{}))
		l.text(b.Reading)
	case *markup.Signatures:
		l.signatures(b)
	}
}

func (l *listener) heading(h *markup.Heading) {
	switch {
	case h.Level > 1 || h.Plain:
	case h.Annex:
		l.annexes++
		l.say(string(rune('A' + l.annexes - 1)))
	default:
		l.sections++
		l.say(strconv.Itoa(l.sections))
	}
	l.text(h.Text)
}

func (l *listener) pairs(rows []markup.Pair) {
	for _, r := range rows {
		l.text(r.Label)
		l.blocks(r.Blocks)
	}
}

func (l *listener) table(t *markup.Table) {
	if len(t.Caption) > 0 {
		l.tables++
		l.say("Tabel", strconv.Itoa(l.tables))
		l.text(t.Caption)
	}
	l.text(t.Head...)
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			l.text(c.Text)
			l.text(c.Below...)
		}
	}
}

func (l *listener) drawing(d *figure.Drawing, err error) {
	if err != nil {
		l.t.Fatal(err)
	}
	for _, item := range d.Items {
		l.say(item.Text)
	}
}

func (l *listener) signatures(s *markup.Signatures) {
	var further []markup.Signatory
	for _, p := range s.People {
		reason := p.Reason
		if len(reason) > 300 {
			reason = "zie de toelichting hieronder"
			further = append(further, p)
		}
		l.say(p.Role, p.Name, p.Function, p.Organisation, "akkoord", "niet akkoord, omdat:", reason, p.Signed)
		l.say("Handtekening", "Plaats", p.Place, "Datum", p.Date)
	}
	for _, p := range further {
		l.say("Toelichting", p.Name, p.Reason)
	}
}

// heard is all that a screen reader says of a laid-out document, in capitals
// and without spaces: the tree is walked, and where an element has words of its
// own beside its kids, they are said in the order in which they are drawn.
func heard(doc *paper.Document) string {
	h := hearer{parents: map[*paper.Elem]*paper.Elem{}, parts: map[*paper.Elem][]part{}}
	h.know(doc.Root)
	for _, page := range doc.Pages {
		for _, band := range page.Bands {
			for i := range band.Items {
				h.item(&band.Items[i])
			}
		}
	}
	h.walk(doc.Root)
	return squeeze(h.words.String())
}

type hearer struct {
	parents map[*paper.Elem]*paper.Elem
	parts   map[*paper.Elem][]part
	words   strings.Builder
}

// A part of an element is words or a kid.
type part struct {
	words string
	kid   *paper.Elem
}

func (h *hearer) know(e *paper.Elem) {
	for _, kid := range e.Kids {
		h.parents[kid] = e
		h.know(kid)
	}
}

func (h *hearer) item(item *paper.Item) {
	if item.Elem == nil {
		return
	}
	first := h.parts[item.Elem] == nil
	words := item.Text
	if item.Kind != paper.Text {
		words = ""
	}
	h.parts[item.Elem] = append(h.parts[item.Elem], part{words: words})
	for e := item.Elem; first && h.parents[e] != nil; e = h.parents[e] {
		up := h.parents[e]
		first = h.parts[up] == nil
		h.parts[up] = append(h.parts[up], part{kid: e})
	}
}

func (h *hearer) walk(e *paper.Elem) {
	if !slices.ContainsFunc(h.parts[e], func(p part) bool { return p.kid == nil }) {
		for _, kid := range e.Kids {
			h.walk(kid)
		}
		return
	}
	for _, p := range h.parts[e] {
		h.words.WriteString(p.words)
		if p.kid != nil {
			h.walk(p.kid)
		}
	}
}

// difference is where two texts begin to differ.
func difference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	around := func(s string) string { return strconv.Quote(s[max(0, i-40):min(len(s), i+40)]) }
	return "got  … " + around(got) + "\nwant … " + around(want)
}
