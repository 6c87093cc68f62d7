package layout

import (
	"strings"

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
	slant   bool        // italic runs are italic in a semibold setting, too
}

// The type scale.
var (
	titleType    = setting{size: 270, leading: 11000, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	subtitleType = setting{size: 130, leading: 6500, color: figure.Ink, strong: figure.Ink}
	sectionType  = setting{size: 130, leading: 6000, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	subType      = setting{size: 95, leading: 5000, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	minorType    = setting{size: 85, leading: 4250, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	goalType     = setting{size: 130, leading: 6500, color: figure.Ink, strong: figure.Ink}
	shortType    = setting{size: 110, leading: 5500, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	bodyType     = setting{size: 95, leading: 5000, color: figure.Ink, strong: figure.Ink}
	todoType     = setting{size: 95, leading: 5000, style: paper.Italic, color: figure.Ink, strong: figure.Ink}
	labelType    = setting{size: 85, leading: 4250, color: figure.Grey, strong: figure.Ink}
	sideType     = setting{size: 85, leading: 5000, color: figure.Grey, strong: figure.Grey}
	strongType   = setting{size: 95, leading: 5000, style: paper.Semibold, color: figure.Ink, strong: figure.Ink, slant: true}
	cellType     = setting{size: 85, leading: 4250, color: figure.Ink, strong: figure.Ink}
	belowType    = setting{size: 85, leading: 4250, color: figure.Grey, strong: figure.Grey}
	groupType    = setting{size: 85, leading: 4250, color: figure.Grey, strong: figure.Ink}
	totalType    = setting{size: 85, leading: 4250, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	headType     = setting{size: 75, leading: 3750, style: paper.Semibold, color: figure.Ink, strong: figure.Ink}
	countType    = setting{size: 85, leading: 4250, color: figure.Grey, strong: figure.Grey}
	captionType  = setting{size: 85, leading: 4250, style: paper.Semibold, color: figure.Ink, strong: figure.Ink, slant: true}
	fineType     = setting{size: 75, leading: 4000, color: figure.Grey, strong: figure.Ink}
	footType     = setting{size: 75, leading: 4000, color: figure.Ink, strong: figure.Ink}
	againType    = setting{size: 75, leading: 4000, style: paper.Italic, color: figure.Grey, strong: figure.Grey}
	addressType  = setting{size: 75, leading: 3900, color: figure.Grey, strong: figure.Grey}
	numberType   = setting{size: 260, leading: 11000, style: paper.Semibold, color: figure.Accent, strong: figure.Accent}
	fieldType    = setting{size: 70, leading: 3600, color: figure.Grey, strong: figure.Grey}
	conceptType  = setting{size: 75, leading: 5000, color: figure.Ink, strong: figure.Ink}
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
	case r.Italic && (s.slant || s.style == paper.Regular):
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

// blank reports whether a text shows nothing.
func blank(text markup.Text) bool {
	for _, r := range text {
		if r.Mark != "" || strings.Trim(r.Text, " \t\r\n") != "" {
			return false
		}
	}
	return true
}
