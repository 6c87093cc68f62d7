package layout

import (
	"strconv"

	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// The area of the text on a page (look.md 2).
const (
	firstTop   = 20 * paper.MM
	nextTop    = 30 * paper.MM
	bottom     = 273 * paper.MM
	againRoom  = 5 * paper.MM  // for "Vervolg op pagina n"
	fewLines   = 25 * paper.MM // a last page with less is not worth turning to
	alongMost  = 90 * paper.MM // of what is pulled along to a last page
	linesAgain = 2             // of a repeated label; a longer one ends in an ellipsis
)

// A makeup makes a galley up into pages.
type makeup struct {
	*galley
	pages  []paper.Page
	starts []int // the strip that each page begins with

	bands  []paper.Band
	y      paper.Unit // where the next strip goes, without its margin
	after  paper.Unit // margin of the strip above
	floor  paper.Unit // of a repeated label: what follows its text stands below this
	bare   bool       // nothing on the page yet
	clean  bool       // nothing but what is repeated on the page
	last   int        // strip placed last, or -1
	shadow int        // band whose first item is the background in hand, or -1
	sliced bool       // a strip was cut in two
}

func (m *makeup) document() *paper.Document {
	strips := append([]strip(nil), m.strips...)
	m.make()
	if at := m.pullAlong(); at >= 0 {
		m.strips = strips
		m.strips[at].fresh = true
		m.pages, m.starts = nil, nil
		m.make()
	}
	doc := &paper.Document{Pages: m.pages, Root: m.root}
	m.everyPage(doc)
	return doc
}

// everyPage adds what stands on every page.
func (m *makeup) everyPage(doc *paper.Document) {
	r := &m.galley.run
	for i := range doc.Pages {
		var above []paper.Band
		concept := r.concept
		if i == 0 {
			concept = r.conceptFirst
		}
		if concept.Height > 0 {
			above = append(above, concept)
		}
		if i > 0 && r.header.Height > 0 {
			above = append(above, r.header)
		}
		p := &doc.Pages[i]
		p.Bands = append(append(above, p.Bands...), m.footer(r, i+1, len(doc.Pages)))
	}
}

// make places all strips.
func (m *makeup) make() {
	m.blank(firstTop)
	m.starts = append(m.starts, 0)
	m.last = -1
	for i := 0; i < len(m.strips); {
		i = m.place(i, m.chunk(i))
	}
	m.close()
}

// chunk is the end of the strips that hold on to each other from i on.
func (m *makeup) chunk(i int) int {
	for i < len(m.strips)-1 && m.strips[i].hold != loose {
		i++
	}
	return i + 1
}

// place puts the strips from i to before j on this page, or on the next if they
// do not fit, or as many of them as a page can hold. It returns the first that
// is not placed.
func (m *makeup) place(i, j int) int {
	s := &m.strips[i]
	if !m.clean && (s.fresh || bottom-m.y < s.need || m.moves(i) || !m.fits(i, j)) {
		m.turn(i)
	}
	if !m.fits(i, j) {
		j = m.most(i, j)
	}
	if j == i {
		return m.slice(i)
	}
	for ; i < j; i++ {
		m.lay(i)
	}
	return j
}

// moves reports whether strips that belong together begin at i and fit on the
// next page but not on this.
func (m *makeup) moves(i int) bool {
	for _, b := range m.bonds {
		if b.from == i && !m.fits(b.from, b.to) && m.high(b.from, b.to) <= bottom-nextTop {
			return true
		}
	}
	return false
}

// margin is the room above strip i at this place.
func margin(s *strip, after paper.Unit) paper.Unit { return max(max(after, s.before)-s.pull, 0) }

// fits reports whether strips fit on what is left of the page, and below them,
// where a table goes on, the line that says so.
func (m *makeup) fits(i, j int) bool {
	y, after, bare := m.y, m.after, m.bare
	for k := i; k < j; k++ {
		s := &m.strips[k]
		if bare && s.inner {
			continue
		}
		if !bare {
			y += margin(s, after)
		}
		if k == i {
			y = max(y, m.floorFor(k))
		}
		if y+s.reach > bottom {
			return false
		}
		y += s.height
		after, bare = s.after, false
	}
	if m.goesOn(j-1, j) {
		y += againRoom
	}
	return y <= bottom
}

// floorFor is how low a strip must begin to be clear of a repeated label.
func (m *makeup) floorFor(k int) paper.Unit {
	if m.last >= 0 && m.strips[k].label != nil && m.strips[k].label == m.strips[m.last].label {
		return 0
	}
	return m.floor
}

// goesOn reports whether a table goes on from one strip to another.
func (m *makeup) goesOn(i, j int) bool {
	return i >= 0 && j < len(m.strips) && m.strips[i].table != nil && m.strips[i].table == m.strips[j].table && !m.strips[j].fresh
}

// most is the end of the strips from i that fit on an empty page: if it can be,
// where the hold is weak and half a page is filled.
func (m *makeup) most(i, j int) int {
	k := i
	for k < j && m.fits(i, k+1) {
		k++
	}
	for w := k; w > i; w-- {
		if m.strips[w-1].hold == weak && m.high(i, w) > (bottom-nextTop)/2 {
			return w
		}
	}
	return k
}

// lay places strip i.
func (m *makeup) lay(i int) {
	s := &m.strips[i]
	if m.bare && s.inner {
		m.last = i
		return
	}
	if !m.bare {
		m.y = max(m.y+margin(s, m.after), m.floorFor(i))
	}
	m.band(s)
	m.last = i
}

// band adds a strip to the page.
func (m *makeup) band(s *strip) {
	band := paper.Band{Top: m.y, Height: s.height, Items: m.items[s.from:s.to:s.to]}
	m.shade(s, &band)
	m.bands = append(m.bands, band)
	m.y += s.height
	m.after, m.bare, m.clean = s.after, false, false
}

// shade draws the background of tinted strips as one rectangle: between two
// that touch, a viewer might show a seam.
func (m *makeup) shade(s *strip, band *paper.Band) {
	switch {
	case s.tint == 0:
		m.shadow = -1
	case m.shadow >= 0 && m.strips[m.last].tint == s.tint:
		top := &m.bands[m.shadow]
		top.Items[0].H = band.Top + band.Height - top.Top
	default:
		m.shadow = len(m.bands)
		band.Items = append([]paper.Item{background(s.height)}, band.Items...)
	}
}

// turn begins a new page with strip i, and repeats there what it belongs to.
func (m *makeup) turn(i int) {
	on := m.goesOn(m.last, i)
	if on {
		m.after = 1000
		text := "Vervolg op pagina " + strconv.Itoa(len(m.pages)+2)
		m.set(plain(text), &againType, box{width: paper.TextWidth, right: true}, nil)
		m.extra(againType.leading)
	}
	m.close()
	m.blank(nextTop)
	m.starts = append(m.starts, i)
	if on {
		for _, s := range m.repeated(m.strips[i].table) {
			if !m.bare {
				m.y += margin(&s, m.after)
			}
			m.band(&s)
		}
		m.clean = true
	}
	if l := m.strips[i].label; m.last >= 0 && l != nil && m.strips[m.last].label == l {
		m.labelAgain(i, l)
	}
}

// extra places the items since the last strip as a band of their own.
func (m *makeup) extra(high paper.Unit) {
	m.y += m.after
	m.bands = append(m.bands, paper.Band{Top: m.y, Height: high, Items: m.taken()})
	m.y += high
}

// continued is a caption or label above what goes on.
func continued(text markup.Text) markup.Text {
	return append(text[:len(text):len(text)], markup.Run{Text: " (vervolg)", Italic: true})
}

// labelAgain repeats a label beside strip i.
func (m *makeup) labelAgain(i int, l *label) {
	width := l.width
	if width == 0 {
		width = sideWide
	}
	text := atMost(l.text, mostRunning)
	for len(text) > 0 && len(m.compose(continued(text), l.set, width)) > linesAgain {
		text = shorter(text)
	}
	high := m.set(continued(text), l.set, box{width: width, top: l.top}, nil)
	s := &m.strips[i]
	items := append(m.taken(), m.items[s.from:s.to]...)
	s.from, s.to = len(m.items), len(m.items)+len(items)
	m.items = append(m.items, items...)
	m.from = len(m.items)
	m.y += l.lead
	m.floor = m.y + l.top + high
}

func (m *makeup) blank(top paper.Unit) {
	m.y, m.after, m.floor, m.bare, m.clean, m.shadow = top, 0, 0, true, true, -1
}

func (m *makeup) close() {
	m.pages = append(m.pages, paper.Page{Bands: m.bands})
	m.bands = make([]paper.Band, 0, len(m.bands)+8)
}
