package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// Measures of what stands on every page, from its top (look.md 2, 10).
const (
	headTop     = 13 * paper.MM
	headTop2    = 11200 // of a header of two lines
	headLead2   = 3400
	headRule    = 19400 // centre of the 104-week rule
	footTop     = 281 * paper.MM
	conceptTop  = 6 * paper.MM
	conceptHigh = 5 * paper.MM
	conceptPad  = 2400
	dashX       = 203*paper.MM - paper.LeftEdge
	dashWide    = 1200
	dashHigh    = 4500
	dashStep    = 7500
	dashEnd     = 291 * paper.MM
	weekGap     = 6 * paper.MM
	mostRunning = 600 // bytes of a running text: more never fits
)

// running is what stands on every page.
type running struct {
	concept, conceptFirst paper.Band // on page 1 it is part of what is read
	header                paper.Band
	footer                []paper.Item
	footHigh              paper.Unit
}

// setRunning sets what is the same on all pages.
func (g *galley) setRunning() running {
	var r running
	o := g.opening
	if o == nil {
		r.footHigh = fineType.leading
		return r
	}
	if len(o.Concept) > 0 {
		r.conceptFirst = paper.Band{Top: conceptTop, Height: conceptHigh, Items: g.conceptMark(o.Concept, g.draft)}
		r.concept = paper.Band{Top: conceptTop, Height: conceptHigh, Running: true, Items: g.conceptMark(o.Concept, nil)}
	}
	r.header = g.header(o)
	footWide := paper.TextWidth - g.wide(plain("pagina 999 van 999"), &footType) - weekGap
	g.runningLines(o.Footer, &fineType, box{width: footWide}, 2)
	r.footer, r.footHigh = g.taken(), 2*fineType.leading
	return r
}

// taken takes the items since the last strip.
func (g *galley) taken() []paper.Item {
	items := g.items[g.from:len(g.items):len(g.items)]
	g.from = len(g.items)
	return items
}

// conceptMark marks a draft: a black box with a line of text, and dashes along the
// edge that survive a copier.
func (g *galley) conceptMark(text markup.Text, e *paper.Elem) []paper.Item {
	for y := paper.Unit(conceptTop); y+dashHigh <= dashEnd; y += dashStep {
		g.rect(dashX, y-conceptTop, dashWide, dashHigh, figure.Ink)
	}
	white := conceptType.in(figure.White)
	white.style = paper.Semibold
	word := plain("CONCEPT")
	wide := g.wide(word, &white) + 2*conceptPad
	g.rect(0, 0, wide, conceptHigh, figure.Ink)
	g.open = true
	g.set(word, &white, box{x: conceptPad, width: wide}, e)
	g.open = false
	g.runningText(text, &conceptType, box{x: wide + 3000, width: paper.TextWidth - wide - 3000}, e, 1)
	return g.taken()
}

// header sets title and name on the left, the week on the right, and the
// 104-week rule below them.
func (g *galley) header(o *markup.Opening) paper.Band {
	week := g.wide(o.Week, &fineType)
	left := box{width: max(paper.TextWidth-week-weekGap, paper.TextWidth/2)}
	right := box{x: left.width + weekGap, width: paper.TextWidth - left.width - weekGap, right: true}
	top := paper.Unit(headTop)
	as := fineType
	if len(g.compose(o.Header, &as, left.width)) > 1 || len(g.compose(o.Week, &as, right.width)) > 1 {
		top, as.leading = headTop2, headLead2
	}
	g.runningLines(o.Header, &as, left, 2)
	g.runningLines(o.Week, &as, right, 2)
	if len(o.Rule) > 0 {
		g.headerRule(o, top)
	}
	return paper.Band{Top: top, Height: headRule + 800 - top, Running: true, Items: g.taken()}
}

func (g *galley) headerRule(o *markup.Opening, top paper.Unit) {
	rule, err := figure.DrawWeekRule(o.Rule, false, g.faces, g.tones)
	if err != nil {
		return // page 1 told
	}
	for _, item := range rule.Items {
		item.Y += headRule - rule.Height/2 - top
		g.items = append(g.items, item)
	}
}

// wide is the width of a text on one line.
func (g *galley) wide(text markup.Text, as *setting) paper.Unit {
	_, all := g.extent(text, as)
	return all
}

func (g *galley) runningLines(text markup.Text, as *setting, b box, most int) {
	g.runningText(text, as, b, nil, most)
}

// runningText sets at most so many lines; what is left ends in an ellipsis. Where
// it has parts, " · dossier 2026-0042" stays whole and what stands before it is cut.
func (g *galley) runningText(text markup.Text, as *setting, b box, e *paper.Elem, most int) {
	bytes := 0
	for _, r := range text {
		bytes += len(r.Text)
	}
	if bytes > mostRunning || len(g.compose(text, as, b.width)) > most {
		text = g.shortened(text, as, b.width, most)
	}
	g.set(text, as, b, e)
}

func (g *galley) shortened(text markup.Text, as *setting, width paper.Unit, most int) markup.Text {
	head, last := lastPart(text)
	head, last = atMost(head, mostRunning), atMost(last, mostRunning)
	for {
		text = append(head[:len(head):len(head)], last...)
		switch {
		case len(g.compose(text, as, width)) <= most:
			return text
		case len(head) > 0:
			head = shorter(head)
		default:
			last = shorter(last)
		}
	}
}

// lastPart splits a text before its last " · ", if that is in its last run.
func lastPart(text markup.Text) (head, last markup.Text) {
	n := len(text) - 1
	if n < 0 {
		return nil, nil
	}
	at := strings.LastIndex(text[n].Text, " · ")
	if at < 0 {
		return text, nil
	}
	head, last = slices.Clone(text), markup.Text{text[n]}
	head[n].Text, last[0].Text = head[n].Text[:at], last[0].Text[at:]
	return head, last
}

// atMost cuts a text after n letters.
func atMost(text markup.Text, n int) markup.Text {
	for i, r := range text {
		if len(r.Text) > n {
			cut := append(markup.Text(nil), text[:i+1]...)
			for n > 0 && !utf8.RuneStart(r.Text[n]) {
				n--
			}
			cut[i].Text = r.Text[:n] + "…"
			return cut
		}
		n -= len(r.Text)
	}
	return text
}

// longWord is the length in bytes of a word that is cut, not left out.
const longWord = 24

// shorter takes the last word off a text, or a letter where that is long or the
// only one.
func shorter(text markup.Text) markup.Text {
	last := len(text) - 1
	if last < 0 {
		return nil
	}
	s := strings.TrimRight(strings.TrimSuffix(text[last].Text, "…"), " \u00a0")
	if s == "" {
		return shorter(text[:last])
	}
	cut := strings.LastIndexByte(s, ' ')
	if cut < 0 || len(s)-cut > longWord {
		_, size := utf8.DecodeLastRuneInString(s)
		cut = len(s) - size
	}
	short := append(markup.Text(nil), text...)
	short[last].Text = strings.TrimRight(s[:cut], " ") + "…"
	return short
}

// footer sets the page's number, and gives the band.
func (g *galley) footer(r *running, page, pages int) paper.Band {
	items := append([]paper.Item(nil), r.footer...)
	g.set(plain("pagina "+strconv.Itoa(page)+" van "+strconv.Itoa(pages)), &footType, box{width: paper.TextWidth, right: true}, nil)
	return paper.Band{Top: footTop, Height: r.footHigh, Running: true, Items: append(items, g.taken()...)}
}
