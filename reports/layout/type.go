package layout

import (
	"spoor2/reports/figure"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A setting is a place in the type scale (look.md 3).
type setting struct {
	size    paper.Size
	leading paper.Unit
	style   paper.Style
	color   paper.Color
	strong  paper.Color // of bold runs
}

// The type scale.
var (
	titleType    = setting{270, 11000, paper.Semibold, figure.Ink, figure.Ink}
	subtitleType = setting{130, 6500, paper.Regular, figure.Ink, figure.Ink}
	sectionType  = setting{130, 6000, paper.Semibold, figure.Ink, figure.Ink}
	subType      = setting{95, 5000, paper.Semibold, figure.Ink, figure.Ink}
	minorType    = setting{85, 4250, paper.Semibold, figure.Ink, figure.Ink}
	goalType     = setting{130, 6500, paper.Regular, figure.Ink, figure.Ink}
	shortType    = setting{110, 5500, paper.Semibold, figure.Ink, figure.Ink}
	bodyType     = setting{95, 5000, paper.Regular, figure.Ink, figure.Ink}
	todoType     = setting{95, 5000, paper.Italic, figure.Ink, figure.Ink}
	labelType    = setting{85, 4250, paper.Regular, figure.Grey, figure.Ink}
	sideType     = setting{85, 5000, paper.Regular, figure.Grey, figure.Grey}
	strongType   = setting{95, 5000, paper.Semibold, figure.Ink, figure.Ink}
	cellType     = setting{85, 4250, paper.Regular, figure.Ink, figure.Ink}
	belowType    = setting{85, 4250, paper.Regular, figure.Grey, figure.Grey}
	groupType    = setting{85, 4250, paper.Regular, figure.Grey, figure.Ink}
	totalType    = setting{85, 4250, paper.Semibold, figure.Ink, figure.Ink}
	headType     = setting{75, 3750, paper.Semibold, figure.Ink, figure.Ink}
	countType    = setting{85, 4250, paper.Regular, figure.Grey, figure.Grey}
	captionType  = setting{85, 4250, paper.Semibold, figure.Ink, figure.Ink}
	fineType     = setting{75, 4000, paper.Regular, figure.Grey, figure.Ink}
	footType     = setting{75, 4000, paper.Regular, figure.Ink, figure.Ink}
	againType    = setting{75, 4000, paper.Italic, figure.Grey, figure.Grey}
	addressType  = setting{75, 3900, paper.Regular, figure.Grey, figure.Grey}
	numberType   = setting{260, 11000, paper.Semibold, figure.Accent, figure.Accent}
	fieldType    = setting{70, 3600, paper.Regular, figure.Grey, figure.Grey}
	conceptType  = setting{75, 5000, paper.Regular, figure.Ink, figure.Ink}
)

// compact is the setting in a compact table.
func (s setting) compact() setting {
	s.size, s.leading = 80, 4000
	return s
}

// in is the setting in another colour.
func (s setting) in(c paper.Color) setting {
	s.color, s.strong = c, c
	return s
}

// baseline is how far below the top of its line box a text stands.
func (s *setting) baseline() paper.Unit {
	return (s.leading*500 + s.size.Em()*388) / 1000
}

// of gives the face and colour of a run. There are three faces: a bold italic
// run is semibold.
func (s *setting) of(r *markup.Run) (paper.Style, paper.Color) {
	switch {
	case r.Bold:
		return paper.Semibold, s.strong
	case r.Italic && s.style == paper.Regular:
		return paper.Italic, s.color
	}
	return s.style, s.color
}

// plain makes a Text of words in one style.
func plain(s string) markup.Text {
	if s == "" {
		return nil
	}
	return markup.Text{{Text: s}}
}
