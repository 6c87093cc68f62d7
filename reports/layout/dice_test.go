package layout_test

import (
	"encoding/json"
	"strings"

	"spoor2/reports/markup"
)

// dice make a document of bytes: any bytes, any document.
type dice struct{ bytes []byte }

// roll is a number from 0 to before n.
func (d *dice) roll(n int) int {
	if len(d.bytes) == 0 {
		return 0
	}
	v := int(d.bytes[0])
	d.bytes = d.bytes[1:]
	return v % n
}

var vocabulary = []string{
	"de", "een", "in", "werknemer", "re-integratie", "trajectplan", "arbeidsdeskundige", "2\u00a0maart\u00a02026",
	"t/m", "planningssoftware.", "IJsselmuiden", "Wałęsa", "coördinator", "uitnodiging,", "–", "€\u00a0385,00",
	"meervoudigepersoonlijkheidsstoornissenonderzoekscentrum", "aansprakelijkheidsverzekeringsmaatschappij/werkgever-werknemer/arbodienst",
	strings.Repeat("w", 200), "(ArboNoord)",
}

// words are so many words.
func (d *dice) words(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = vocabulary[d.roll(len(vocabulary))]
	}
	return strings.Join(list, " ")
}

// text is a text of runs, of at most n words each.
func (d *dice) text(n int) markup.Text {
	var runs markup.Text
	for range 1 + d.roll(4) {
		r := markup.Run{Text: d.words(1 + d.roll(n))}
		switch d.roll(12) {
		case 0:
			r.Bold = true
		case 1:
			r.Italic = true
		case 2:
			r.Link = "#begin"
		case 3:
			runs = append(runs, markup.Run{Mark: []markup.Mark{markup.MarkDone, markup.MarkNotDone, markup.MarkTick, markup.MarkBox}[d.roll(4)]})
		case 4:
			r = markup.Run{Break: true}
		case 5:
			r.Text = " " + r.Text + "  "
		}
		runs = append(runs, r)
	}
	return runs
}

func (d *dice) short() markup.Text {
	return markup.Text{{Text: d.words(1 + d.roll(3)), Bold: d.roll(2) == 0}}
}

// long is a text that is now and then longer than a page.
func (d *dice) long() markup.Text {
	if d.roll(8) == 0 {
		return d.text(255)
	}
	return d.text(30)
}

func (d *dice) pairs() []markup.Pair {
	var rows []markup.Pair
	for range d.roll(5) {
		row := markup.Pair{Label: d.text(1 + d.roll(20))}
		for range d.roll(4) {
			row.Blocks = append(row.Blocks, d.inner())
		}
		rows = append(rows, row)
	}
	return rows
}

func (d *dice) inner() markup.Block {
	if d.roll(3) == 0 {
		return d.list()
	}
	roles := []markup.ParagraphRole{markup.Body, markup.Goal, markup.Source, markup.Note, markup.Todo}
	return &markup.Paragraph{Text: d.long(), Role: roles[d.roll(len(roles))]}
}

func (d *dice) list() *markup.List {
	l := &markup.List{Ordered: d.roll(2) == 0, Start: d.roll(200)}
	for range d.roll(6) {
		l.Items = append(l.Items, d.text(20))
	}
	return l
}

func (d *dice) table() *markup.Table {
	n := 1 + d.roll(8)
	t := &markup.Table{Compact: d.roll(2) == 0, RowHead: d.roll(2) == 0}
	if d.roll(3) > 0 {
		t.Caption = d.text(8)
	}
	for range n {
		t.Columns = append(t.Columns, markup.Column{Width: d.roll(2) * d.roll(256) * 300, Right: d.roll(4) == 0})
		t.Head = append(t.Head, d.short())
	}
	for range d.roll(40) {
		var row markup.Row
		if d.roll(8) == 0 {
			row.Kind, row.Cells = markup.GroupRow, []markup.Cell{{Text: d.text(4)}}
			t.Rows = append(t.Rows, row)
			continue
		}
		for range n {
			cell := markup.Cell{Text: d.text(1 + d.roll(10)*d.roll(10))}
			for range d.roll(3) {
				cell.Below = append(cell.Below, d.short())
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (d *dice) signatures() *markup.Signatures {
	s := &markup.Signatures{}
	for range 1 + d.roll(5) {
		p := markup.Signatory{Role: "werknemer", Name: d.words(1 + d.roll(4)), Function: d.words(d.roll(6)), Organisation: d.words(d.roll(6)),
			State: []string{"", "agreed", "refused"}[d.roll(3)], Place: d.words(d.roll(3)), Date: "17-08-2026"}
		switch d.roll(4) {
		case 0:
			p.Reason = "de uren kloppen niet"
		case 1:
			p.Reason = strings.TrimSpace(strings.Repeat("de uren kloppen niet ", 50))
		case 2:
			p.Signed = "digitaal akkoord op 17 augustus 2026"
		}
		s.People = append(s.People, p)
	}
	return s
}

func (d *dice) block() markup.Block {
	switch d.roll(13) {
	case 0, 1:
		return &markup.Heading{Level: 1 + d.roll(3), Text: d.text(4), Annex: d.roll(5) == 0, Plain: d.roll(6) == 0, Page: d.roll(8) == 0}
	case 2:
		return d.list()
	case 3:
		return &markup.KeyValue{Rows: d.pairs()}
	case 4:
		return &markup.SideText{Rows: d.pairs()}
	case 5:
		return &markup.Summary{Title: d.text(4), Rows: d.pairs()}
	case 6:
		return &markup.Callout{Label: d.text(3), Blocks: []markup.Block{d.inner(), d.inner()}}
	case 7:
		id := &markup.Identity{}
		for range d.roll(9) {
			id.Cells = append(id.Cells, markup.IdentityCell{Label: d.short(), Lines: []markup.Text{d.text(6), d.short()}})
		}
		return id
	case 8:
		n := &markup.Numbers{}
		for range d.roll(9) {
			n.Cells = append(n.Cells, markup.NumberCell{Number: d.short(), Words: d.text(6)})
		}
		return n
	case 9, 10:
		return d.table()
	case 11:
		return d.signatures()
	case 12:
		return &markup.Figure{Kind: "funnel", Data: json.RawMessage(funnel), Caption: d.text(6), Reading: d.text(20)}
	}
	return d.inner()
}

// document is an opening, mostly, and whatever comes.
func (d *dice) document() *markup.Document {
	doc := &markup.Document{}
	if d.roll(5) > 0 {
		o := opening()
		o.Title, o.Subtitle, o.FullPage = d.text(6), d.text(12), d.roll(2) == 0
		o.Header, o.Week, o.Footer = d.text(8), d.short(), d.text(12)
		if d.roll(2) == 0 {
			o.Concept = text("versie 0.3 van 14 augustus 2026, nog niet vastgesteld")
		}
		doc.Blocks = append(doc.Blocks, o)
	}
	first := &markup.Heading{Level: 1 + d.roll(3), Text: d.short(), Anchor: "begin"}
	doc.Blocks = append(doc.Blocks, first)
	for len(d.bytes) > 0 {
		if d.roll(16) == 0 {
			doc.Blocks = append(doc.Blocks, &markup.PageBreak{})
		}
		doc.Blocks = append(doc.Blocks, d.block())
	}
	return doc
}
