package layout

import (
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

// A hold is how firmly a strip keeps to the one below it.
type hold uint8

const (
	loose hold = iota // a page may end here
	weak              // it should not: widows, the first rows of a table
	firm              // it must not, but where a page cannot hold all: headings, what is not to be split
)

// A strip is a slice of the galley over the full width: what never lies on two
// pages, unless it is higher than a page.
type strip struct {
	before, after paper.Unit // margins; of two neighbours the larger counts
	pull          paper.Unit // taken off the margin above
	height        paper.Unit
	reach         paper.Unit // of a label that stands out below the strip, from its top
	need          paper.Unit // a page with less room than this is left
	from, to      int        // items of the galley; Y from the top of the strip
	hold          hold
	first         bool // of its block
	fresh         bool // begins a new page
	inner         bool // left out at the top of a page: the rule above a heading
	tint          int  // strips of one number have one background; 0 is none
	tall          tall
	table         *table
	label         *label
}

// A tall strip may be split between its lines.
type tall struct {
	pitch     paper.Unit // of lines; 0 where it may not be split
	top, foot paper.Unit // room above the first line and below the last
}

// A label is repeated, with "(vervolg)", where what it labels goes on on a new
// page.
type label struct {
	text  markup.Text
	set   *setting
	width paper.Unit
	top   paper.Unit // of its line box, below the top of the strip
	lead  paper.Unit // above it on the new page
}

// A bond keeps strips on one page when they fit on one.
type bond struct{ from, to int }
