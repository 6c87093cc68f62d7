package layout

import (
	"strconv"

	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

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
		m.labelAgain(l)
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

// labelAgain repeats a label beside the strip that comes next.
func (m *makeup) labelAgain(l *label) {
	text := atMost(l.text, mostRunning)
	for len(text) > 0 && len(m.compose(continued(text), l.set, l.width)) > linesAgain {
		text = shorter(text)
	}
	high := m.set(continued(text), l.set, box{width: l.width, top: l.top}, nil)
	m.beside = m.taken()
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
