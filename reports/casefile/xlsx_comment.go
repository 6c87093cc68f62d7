package casefile

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The parts of a comment: its text in one part, and the box in which Excel shows
// it in another, in the older drawing language VML.
var (
	commentPattern = regexp.MustCompile(`(?s)<(?:\w+:)?comment\s[^>]*?(?:/>|>.*?</(?:\w+:)?comment>)`)
	refPattern     = regexp.MustCompile(`\sref="([A-Z]+[0-9]+)"`)
	textPattern    = regexp.MustCompile(`(?s)<(?:\w+:)?t(?:\s[^>]*)?>(.*?)</(?:\w+:)?t>`)
	authorsPattern = regexp.MustCompile(`(?s)<(?:\w+:)?author(?:\s[^>]*)?(?:/>|>(.*?)</(?:\w+:)?author>)`)
	shapePattern   = regexp.MustCompile(`(?s)<v:shape\s.*?</v:shape>\s*`)
	shapeIDPattern = regexp.MustCompile(`id="_x0000_s([0-9]+)"`)
	rowPattern     = regexp.MustCompile(`<x:Row>\s*([0-9]+)\s*</x:Row>`)
	columnPattern  = regexp.MustCompile(`<x:Column>\s*([0-9]+)\s*</x:Column>`)
)

// signature ends each comment of ours, by which a later round knows it again: not
// every program keeps the author. What somebody wrote below it stays theirs.
const signature = "(" + noteAuthor + ")"

// isOurs reports whether a comment is as we wrote it.
func isOurs(comment []byte) bool {
	var text []byte
	for _, m := range textPattern.FindAllSubmatch(comment, -1) {
		text = append(text, m[1]...)
	}
	return bytes.HasSuffix(bytes.TrimSpace(text), []byte(signature))
}

// comment replaces our comments on a sheet.
func (a *annotator) comment(sheet sheetPart, notes []Note) {
	_, all := a.relations(sheet.part)
	comments, drawing := "", ""
	for _, r := range all {
		switch {
		case strings.HasSuffix(r.Type, "/comments"):
			comments = r.Target
		case strings.HasSuffix(r.Type, "/vmlDrawing") && a.drawsWith(sheet.part, r.ID):
			drawing = r.Target
		}
	}
	foreign := a.removeOurs(comments, drawing)
	cells, texts := grouped(sheet.name, notes, foreign)
	if len(cells) == 0 || a.err != nil {
		return
	}
	if comments == "" {
		comments = a.newComments(sheet.part)
	}
	if drawing == "" {
		drawing = a.newDrawing(sheet.part)
	}
	var said, boxes strings.Builder
	author, last := a.author(comments), lastShape(a.part(drawing))
	for i, cell := range cells {
		a.inCells += len(texts[cell])
		fmt.Fprintf(&said, `<comment xmlns="%s" ref="%s" authorId="%d">%s</comment>`, a.main, cell, author, commentText(texts[cell]))
		boxes.WriteString(box(last+1+i, cell, texts[cell]))
	}
	a.inside(comments, "commentList", said.String())
	if !bytes.Contains(a.part(drawing), []byte(`id="_x0000_t202"`)) {
		a.inside(drawing, "xml", boxType)
	}
	a.inside(drawing, "xml", boxes.String())
}

// drawsWith reports whether the boxes of a sheet's comments are in the drawing of
// that relation; pictures in the margin have one of their own.
func (a *annotator) drawsWith(part, id string) bool {
	return regexp.MustCompile(`<(?:\w+:)?legacyDrawing\s[^>]*"` + regexp.QuoteMeta(id) + `"`).Match(a.part(part))
}

// grouped gathers the notes of a sheet by cell, in the order of the notes. A cell
// in which somebody else left a comment gets none.
func grouped(sheet string, notes []Note, foreign []string) (cells []string, texts map[string][]Note) {
	texts = map[string][]Note{}
	for _, n := range notes {
		if n.Sheet != sheet || n.Cell == "" || slices.Contains(foreign, n.Cell) {
			continue
		}
		if texts[n.Cell] == nil {
			cells = append(cells, n.Cell)
		}
		texts[n.Cell] = append(texts[n.Cell], n)
	}
	return cells, texts
}

// removeOurs takes away the comments of an earlier round with their boxes, and
// gives the cells that have comments of others.
func (a *annotator) removeOurs(comments, drawing string) (foreign []string) {
	if comments == "" {
		return nil
	}
	data := a.part(comments)
	gone := map[string]bool{}
	kept := commentPattern.ReplaceAllFunc(data, func(c []byte) []byte {
		ref := first(refPattern, c)
		if isOurs(c) {
			gone[ref] = true
			return nil
		}
		foreign = append(foreign, ref)
		return c
	})
	if len(gone) == 0 {
		return foreign
	}
	a.put(comments, kept)
	if drawing != "" {
		a.put(drawing, shapePattern.ReplaceAllFunc(a.part(drawing), func(shape []byte) []byte {
			row, err1 := strconv.Atoi(first(rowPattern, shape))
			column, err2 := strconv.Atoi(first(columnPattern, shape))
			if err1 == nil && err2 == nil && gone[cellName(column+1, row+1)] {
				return nil
			}
			return shape
		}))
	}
	return foreign
}

func first(p *regexp.Regexp, data []byte) string {
	if m := p.FindSubmatch(data); m != nil {
		return string(m[1])
	}
	return ""
}

// authors are the names of who wrote the comments of a sheet.
func authors(data []byte) []string {
	var names []string
	for _, m := range authorsPattern.FindAllSubmatch(data, -1) {
		names = append(names, string(m[1]))
	}
	return names
}

// author gives our number among the authors of comments.
func (a *annotator) author(comments string) int {
	names := authors(a.part(comments))
	if i := slices.Index(names, noteAuthor); i >= 0 {
		return i
	}
	a.inside(comments, "authors", fmt.Sprintf(`<author xmlns="%s">%s</author>`, a.main, noteAuthor))
	return len(names)
}

func (a *annotator) newComments(sheet string) string {
	name, _ := a.free("xl/comments%d.xml")
	a.put(name, []byte(xml.Header+`<comments xmlns="`+a.main+`"><authors></authors><commentList></commentList></comments>`))
	a.declare(name, "comments")
	a.relate(sheet, "comments", name)
	return name
}

const drawingSpaces = `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"`

// newDrawing adds the part for the boxes and makes the sheet show it.
func (a *annotator) newDrawing(sheet string) string {
	name, n := a.free("xl/drawings/vmlDrawing%d.vml")
	a.put(name, []byte(`<xml `+drawingSpaces+`><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="`+strconv.Itoa(n)+`"/></o:shapelayout></xml>`))
	if !regexp.MustCompile(`(?i)Extension="vml"`).Match(a.part("[Content_Types].xml")) {
		// Defaults stand before overrides in what Excel writes, but need not.
		a.inside("[Content_Types].xml", "Types", `<Default xmlns="`+packageSpace+`content-types" Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`)
	}
	id := a.relate(sheet, "vmlDrawing", name)
	data := a.part(sheet)
	at, err := afterDrawing(data)
	a.fail(err)
	markup := fmt.Sprintf(`<legacyDrawing xmlns="%s" xmlns:r="%s" r:id="%s"/>`, a.main, a.relation, id)
	a.put(sheet, bytes.Join([][]byte{data[:at], []byte(bare(markup, data)), data[at:]}, nil))
	return name
}

// afterDrawing finds where legacyDrawing goes among the parts of a sheet, whose
// order is fixed (ECMA-376 part 1, 18.3.1.99).
func afterDrawing(data []byte) (int, error) {
	m, depth := markupScanner{data: data}, 0
	for {
		at := m.pos
		kind, err := m.next()
		switch {
		case err != nil || kind == markupEnd:
			return 0, errDamaged
		case kind == endTag && depth == 1:
			return at, nil
		case kind == endTag:
			depth--
		case kind == startTag && depth == 1 && slices.Contains(followsDrawing, m.name):
			return at, nil
		case kind == startTag && !m.closed:
			depth++
		}
	}
}

var followsDrawing = []string{
	"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "AlternateContent", "webPublishItems", "tableParts", "extLst",
}

// commentText is the text of a comment: heads in bold, a line between notes, and
// who says so.
func commentText(notes []Note) string {
	var b strings.Builder
	b.WriteString("<text>")
	for i, n := range notes {
		head, text := n.Head+"\n", n.Text
		if i > 0 {
			head = "\n\n" + head
		}
		b.WriteString(`<r><rPr><b/><sz val="9"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">` + escaped(head) + `</t></r>`)
		b.WriteString(`<r><rPr><sz val="9"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">` + escaped(text) + `</t></r>`)
	}
	b.WriteString(`<r><rPr><sz val="9"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">` + escaped("\n"+signature) + `</t></r></text>`)
	return b.String()
}

const boxType = `<v:shapetype ` + drawingSpaces + ` id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

// lastShape is the highest number among the shapes of a drawing. Excel begins at
// 1025.
func lastShape(drawing []byte) int {
	last := 1024
	for _, m := range shapeIDPattern.FindAllSubmatch(drawing, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		last = max(last, n)
	}
	return last
}

// box is the box of a comment, hidden until one points at the cell, as wide as
// four usual columns and as high as its text.
func box(id int, cell string, notes []Note) string {
	const characters = 52 // on a line of the box
	lines := 2            // with the signature
	for _, n := range notes {
		for line := range strings.SplitSeq(n.Head+"\n"+n.Text+"\n", "\n") {
			lines += 1 + utf8.RuneCountInString(line)/characters
		}
	}
	column, row := columnRow(cell)
	top := max(row-2, 0)
	return fmt.Sprintf(
		`<v:shape %s id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`+
			`<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>`+
			`<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>`+
			`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 31, %d, 1</x:Anchor>`+
			`<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`,
		drawingSpaces, id, column, top, column+4, top+min(lines*4/5+1, 40), row-1, column-1)
}

// columnRow takes the name of a cell apart, both counted from 1.
func columnRow(name string) (column, row int) {
	for i := range len(name) {
		if c := name[i]; 'A' <= c && c <= 'Z' {
			column = column*26 + int(c-'A') + 1
			continue
		}
		row, _ = strconv.Atoi(name[i:])
		break
	}
	return column, row
}
