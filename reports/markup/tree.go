package markup

import "encoding/json"

// A Document is what a merged template says, ready to be laid out.
type Document struct {
	Blocks []Block
}

// A Block is one of Opening, Heading, Paragraph, List, KeyValue, SideText,
// Summary, Callout, Identity, Numbers, Table, Figure, Signatures, PageBreak.
type Block interface {
	block()
	Line() int // in the Markdown, from 1
}

// Pos is where a block begins in the Markdown.
type Pos int

// Line counts from 1.
func (p Pos) Line() int { return int(p) }

func (p Pos) block() {}

// A Run is a stretch of text in one style. A Run with Mark set draws a state
// mark (look.md 6) and has no text; one with Break set ends the line.
type Run struct {
	Text         string
	Bold, Italic bool
	Link         string // "#anchor", "#/anchor" in a document bound with this one, or a URI
	Mark         Mark
	Break        bool
}

// A Mark is a drawn sign in running text; the word after it says the same.
type Mark string

// The state marks and tick boxes.
const (
	MarkDone    Mark = "done"    // filled square: uitgevoerd
	MarkStarted Mark = "started" // left half filled: gestart
	MarkPlanned Mark = "planned" // open: gepland
	MarkNotDone Mark = "notdone" // diagonal: niet uitgevoerd, afgebroken
	MarkTick    Mark = "tick"    // tick box, ticked
	MarkBox     Mark = "box"     // tick box, open
)

// Text is one paragraph's runs.
type Text []Run

// Opening says what stands in the head of page 1, the running header and
// footer, and in the file's metadata. It comes first in a document.
type Opening struct {
	Pos
	Title    Text            // "Voortgangsrapportage 3"
	Subtitle Text            // "Tweede spoor, 16 juni t/m 15 augustus 2026"
	Agency   Text            // stands for the logo where there is none, and is its alternative text
	Address  []Text          // at most three lines
	Header   Text            // running, left: bold title, then the rest
	Week     Text            // running, right: "week 77 van 104"
	Footer   Text            // running, left
	Concept  Text            // of a draft: "versie 0.3 van …, nog niet vastgesteld en niet ondertekend"
	Name     Text            // title of the PDF: "Voortgangsrapportage 3, A. van der Meulen, 2026-0042"
	Rule     json.RawMessage // figure.WeekRule
	FullPage bool            // the opening page stands alone (plan and end report)
	Cover    bool            // the title stands lower, as on a title page
}

// A Heading opens a section (Level 1: numbered, or lettered when Annex), a
// sub-section on the axis (Level 2) or a smaller one (Level 3).
type Heading struct {
	Pos
	Level  int
	Text   Text
	Annex  bool   // Level 1: lettered A, B, and on a new page
	Plain  bool   // Level 1: no number
	Page   bool   // begins a new page
	Anchor string // target of links
}

// A Paragraph stands on the axis, 126.5 mm wide.
type Paragraph struct {
	Pos
	Text Text
	Role ParagraphRole
}

// A ParagraphRole is a place in the type scale (look.md 3).
type ParagraphRole string

// The roles of a paragraph; the zero value is body text.
const (
	Body   ParagraphRole = ""
	Goal   ParagraphRole = "goal"   // 13 pt
	Source ParagraphRole = "source" // 7.5 pt grey, under a table or figure
	Note   ParagraphRole = "note"   // a note in an annex
	Todo   ParagraphRole = "todo"   // still to be written: between thin rules, in drafts
)

// A List has one level.
type List struct {
	Pos
	Ordered bool
	Start   int
	Items   []Text
}

// A KeyValue is labels with short values (look.md 6).
type KeyValue struct {
	Pos
	Rows []Pair
}

// A Pair is a label and what it labels: paragraphs and lists.
type Pair struct {
	Label  Text // for SideText: a bold run is the strong label, what follows it stands below in grey
	Blocks []Block
}

// SideText is narrative with labels in the left column (look.md 6).
type SideText struct {
	Pos
	Rows []Pair
}

// A Summary is the block "In het kort".
type Summary struct {
	Pos
	Title Text
	Rows  []Pair
}

// A Callout is a tinted block with a strong label (bijstelling, advies, let op).
type Callout struct {
	Pos
	Label  Text
	Blocks []Block
}

// Identity is the rows of four columns on the first page.
type Identity struct {
	Pos
	Cells []IdentityCell // four to a row
}

// An IdentityCell is a label over lines; the first line is usually bold.
type IdentityCell struct {
	Label Text
	Lines []Text
}

// Numbers is the grid of big numbers (look.md 8.6).
type Numbers struct {
	Pos
	Cells []NumberCell // four to a row
}

// A NumberCell is a number over its words.
type NumberCell struct{ Number, Words Text }

// A Table is described in look.md 7.
type Table struct {
	Pos
	Caption Text // numbered "Tabel n" when not empty
	Compact bool
	RowHead bool // the first column is a head of its row
	Noted   bool // a long last line of a row goes below the row
	Columns []Column
	Head    []Text
	Rows    []Row
}

// A Column of a table.
type Column struct {
	Width int  // micrometres; 0 shares the rest
	Right bool // numbers
}

// A Row of a table.
type Row struct {
	Cells []Cell
	Kind  RowKind
}

// A RowKind sets special rows apart.
type RowKind uint8

// The kinds of row.
const (
	BodyRow  RowKind = iota
	GroupRow         // one cell over the full width
	TotalRow         // the last, semibold
)

// A Cell has a first part and, in grey, lines below it.
type Cell struct {
	Text  Text
	Below []Text
}

// A Figure is drawn by package figure.
type Figure struct {
	Pos
	Caption Text // numbered "Figuur n" when not empty
	Kind    string
	Data    json.RawMessage
	Reading Text // the sentence below it
}

// Signatures is the block in which a report is signed (look.md 9).
type Signatures struct {
	Pos
	People []Signatory
}

// A Signatory signs, has signed, or refused.
type Signatory struct {
	Role         string `json:"role"` // "Werknemer"
	Name         string `json:"name"`
	Function     string `json:"function"`
	Organisation string `json:"organisation"`
	State        string `json:"state"`  // "" open, "agreed", "refused"
	Reason       string `json:"reason"` // of a refusal
	Signed       string `json:"signed"` // "akkoord op 17 augustus 2026"; empty while open
	Date         string `json:"date"`   // "17-08-2026"; empty while open
	Place        string `json:"place"`
}

// PageBreak starts a new page.
type PageBreak struct{ Pos }
