// Package paper is the vocabulary of a laid-out document: pages of bands of
// items at final places, and the structure that a screen reader follows. Layout
// and figures speak it, draw and pdf listen. It decides nothing.
//
// Lengths are whole micrometres, so that a document is the same on every
// architecture. Places run to the right and downwards.
package paper

// A Unit is a length in micrometres.
type Unit int64

// Units that people think in.
const (
	MM    Unit = 1000
	Point Unit = 353 // rounded; for sizes of type use Size.Em
)

// A4 and the text edges of every page (look.md 2).
const (
	PageWidth  = 210 * MM
	PageHeight = 297 * MM
	LeftEdge   = 22 * MM // of the text; items count from here
	TextWidth  = 170 * MM
	Axis       = 43500 * MM / 1000 // from the text edge: where headings, values and bars begin
)

// A Size is a size of type in tenths of a point: 95 is 9.5 pt.
type Size int

// Em gives the size as a length, rounded to the micrometre.
func (s Size) Em() Unit { return (Unit(s)*25400 + 360) / 720 }

// A Style picks one of the three faces; bold italic prints semibold.
type Style uint8

// The faces.
const (
	Regular Style = iota
	Semibold
	Italic
)

// A Color is opaque sRGB.
type Color struct{ R, G, B uint8 }

// A Document is what draw needs: pages and the root of the structure.
type Document struct {
	Pages []Page
	Root  *Elem
}

// A Page holds bands from top to bottom that do not overlap.
type Page struct{ Bands []Band }

// A Band is a strip of a page over its full width; it becomes a row of maroto.
type Band struct {
	Top, Height Unit // from the top of the page
	Running     bool // header or footer: everything in it is a pagination artifact
	Items       []Item
}

// A Kind tells what an item draws.
type Kind uint8

// The kinds of item, with the fields each uses.
const (
	Text    Kind = iota // X, Y (baseline), W (advance), Text, Style, Size, Color
	Rect                // X, Y (top left), W, H, Color: filled
	Line                // from X, Y to X+W, Y+H, Weight, Color
	Image               // X, Y (top left), W, H, Picture
	Link                // X, Y (top left), W, H, To, Text: a clickable area of Elem
	Target              // Y, To (anchor); with Title and Level an entry of the outline
	Outline             // X, Y (top left), W, H, Weight, Color: a stroked rectangle, stroke centred on the edge
)

// An Item is one mark on the paper. X counts from the text edge (negative
// bleeds into the margin), Y from the top of its band.
type Item struct {
	Kind       Kind
	X, Y, W, H Unit
	Weight     Unit // of a stroke
	Text       string
	Style      Style
	Size       Size
	Color      Color
	Elem       *Elem // whom it belongs to; nil for an artifact
	Picture    *Picture
	To         string // "#anchor" or a URI; for a Target the anchor without "#"
	Title      string
	Level      int  // of an outline entry, from 1
	Closed     bool // of an outline entry: those below it show only when a reader asks
}

// A Picture is an encoded PNG or JPEG that has been looked at already.
type Picture struct {
	Data          []byte
	Width, Height int // pixels
}

// A Role is a standard structure type of ISO 32000-1, 14.8.4.
type Role string

// The roles in use.
const (
	RoleDocument Role = "Document"
	RolePart     Role = "Part" // a document within a document
	RoleSect     Role = "Sect"
	RoleH1       Role = "H1"
	RoleH2       Role = "H2"
	RoleH3       Role = "H3"
	RoleH4       Role = "H4"
	RoleH5       Role = "H5"
	RoleP        Role = "P"
	RoleList     Role = "L"
	RoleItem     Role = "LI"
	RoleLabel    Role = "Lbl"
	RoleBody     Role = "LBody"
	RoleTable    Role = "Table"
	RoleRow      Role = "TR"
	RoleHead     Role = "TH"
	RoleCell     Role = "TD"
	RoleCaption  Role = "Caption"
	RoleFigure   Role = "Figure"
	RoleLink     Role = "Link"
	RoleNote     Role = "Note"
	RoleSpan     Role = "Span"
)

// An Elem is a node of the structure tree. Kids stand in reading order.
type Elem struct {
	Role    Role
	Alt     string // of a figure
	Scope   string // of a table head: "Column" or "Row"
	Span    int    // columns a table cell covers; 0 and 1 are one
	Ordered bool   // of a list: numbered
	Kids    []*Elem
}

// Add makes a kid.
func (e *Elem) Add(role Role) *Elem {
	kid := &Elem{Role: role}
	e.Kids = append(e.Kids, kid)
	return kid
}
