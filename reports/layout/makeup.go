package layout

import (
	"spoor2/reports/paper"
)

// The area of the text on a page (look.md 2).
const (
	firstTop   = 20 * paper.MM
	nextTop    = 30 * paper.MM
	bottom     = 273 * paper.MM
	againRoom  = 5 * paper.MM   // for "Vervolg op pagina n"
	fewLines   = 25 * paper.MM  // a last page with less is not worth turning to,
	fewAlone   = 80 * paper.MM  // nor one with less that is a section, the list of annexes
	alongMost  = 120 * paper.MM // of what is pulled along to a last page: signatures too
	mostPulls  = 2              // the end of a list pulls the list along, and that what is before it
	linesAgain = 2              // of a repeated label; a longer one ends in an ellipsis
)

// A makeup makes a galley up into pages.
type makeup struct {
	*galley
	pages  []paper.Page
	starts []int // the strip that each page begins with

	bands  []paper.Band
	y      paper.Unit   // where the next strip goes, without its margin
	after  paper.Unit   // margin of the strip above
	floor  paper.Unit   // of a repeated label: what follows its text stands below this
	bare   bool         // nothing on the page yet
	clean  bool         // nothing but what is repeated on the page
	last   int          // strip placed last, or -1
	shadow int          // band whose first item is the background in hand, or -1
	sliced bool         // a strip was cut in two
	aside  []paper.Item // scratch of divide
	beside []paper.Item // a repeated label, to be drawn before the next strip
}

func (m *makeup) document() *paper.Document {
	m.squeeze()
	m.make()
	for at, again := m.pullAlong(-1), 0; at >= 0 && again < mostPulls; again++ {
		m.strips[at].fresh = true
		m.pages, m.starts = nil, nil
		m.make()
		before := at
		if at = m.pullAlong(before); at >= 0 {
			m.strips[before].fresh = false
		}
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
	if !m.clean && (s.fresh || m.cramped(i) || m.moves(i)) {
		m.turn(i)
	}
	if !m.fits(i, j) && !m.part(i, j) && !m.clean {
		m.turn(i)
	}
	if !m.fits(i, j) && !m.part(i, j) {
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

// cramped reports whether less room is left than a section asks that begins at i.
// One that is there with all it has, such as a list of annexes, asks no more.
func (m *makeup) cramped(i int) bool {
	s := &m.strips[i]
	if bottom-m.y >= s.need {
		return false
	}
	if s.need > roomForSection {
		return true
	}
	j := i + 1
	for j < len(m.strips) && !m.strips[j].inner && !m.strips[j].fresh {
		j++
	}
	return !m.fits(i, j)
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
	y := m.foot(i, j)
	if m.goesOn(j-1, j) {
		y += againRoom
	}
	return y <= bottom
}

// foot is how far down strips reach when they are placed on this page.
func (m *makeup) foot(i, j int) paper.Unit {
	y, after, bare, last := m.y, m.after, m.bare, m.last
	var reach paper.Unit
	for k := i; k < j; k++ {
		s := &m.strips[k]
		if bare && s.inner {
			continue
		}
		if !bare {
			y += margin(s, after)
		}
		y = max(y, m.floorFor(last, k))
		reach = max(reach, y+s.reach)
		y += s.height
		after, bare, last = s.after, false, k
	}
	return max(y, reach)
}

// floorFor is how low strip k after another must begin to be clear of a repeated
// label.
func (m *makeup) floorFor(last, k int) paper.Unit {
	if last >= 0 && m.strips[k].label != nil && m.strips[k].label == m.strips[last].label {
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
		m.y = max(m.y+margin(s, m.after), m.floorFor(m.last, i))
	}
	m.band(s)
	m.last = i
}

// band adds a strip to the page.
func (m *makeup) band(s *strip) {
	band := paper.Band{Top: m.y, Height: s.height, Items: m.items[s.from:s.to:s.to]}
	if len(m.beside) > 0 {
		band.Items, m.beside = append(m.beside, band.Items...), nil
	}
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
