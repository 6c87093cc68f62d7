package casefile

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// remark writes the sheet with all notes; part is the one of an earlier round.
func (a *annotator) remark(part string, notes []Note) {
	if part == "" {
		part = a.newSheet()
	}
	style := a.wrapping()
	var rows, links strings.Builder
	row := func(n, high int, cells ...string) {
		fmt.Fprintf(&rows, `<row r="%d" ht="%d" customHeight="1">`, n, remarkLine*high)
		for i, text := range cells {
			if text != "" {
				fmt.Fprintf(&rows, `<c r="%s" s="%d" t="inlineStr"><is>%s</is></c>`, cellName(i+1, n), style, text)
			}
		}
		rows.WriteString("</row>")
	}
	bold := func(s string) string { return "<r><rPr><b/></rPr><t>" + escaped(s) + "</t></r>" }
	usual := func(s string) string { return `<t xml:space="preserve">` + escaped(s) + "</t>" }
	row(1, 1, bold("Plaats"), bold("Soort"), bold("Opmerking van spoor2"))
	for i, n := range notes {
		place, at := n.place()
		row(i+2, n.lines(), usual(place), usual(n.Head), usual(n.Text))
		if at != "" {
			fmt.Fprintf(&links, `<hyperlink ref="A%d" location="%s" display="%s"/>`, i+2, escaped(at), escaped(place))
		}
	}
	if len(notes) == 0 {
		row(2, 1, "", "", usual("Er zijn geen bevindingen."))
	}
	if links.Len() > 0 {
		links.WriteString("</hyperlinks>")
	}
	a.put(part, []byte(xml.Header+`<worksheet xmlns="`+a.main+`">`+
		`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`+
		`<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="20" customWidth="1"/><col min="3" max="3" width="100" customWidth="1"/></cols>`+
		`<sheetData>`+rows.String()+`</sheetData>`+strings.Replace(links.String(), "<hyperlink", "<hyperlinks><hyperlink", 1)+
		`<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`))
}

// Measures of the remarks: the height of a line in points, and the characters
// that go on one.
const (
	remarkLine = 15
	remarkWide = 95
)

// lines is how many lines the text takes. Not every program finds the height of
// a row by itself.
func (n *Note) lines() int {
	lines := 0
	for line := range strings.SplitSeq(n.Text, "\n") {
		lines += 1 + utf8.RuneCountInString(line)/remarkWide
	}
	return min(lines, 400/remarkLine)
}

// place says where a note belongs, and the location of a link to it.
func (n *Note) place() (shown, location string) {
	quoted := "'" + strings.ReplaceAll(n.Sheet, "'", "''") + "'!"
	switch {
	case n.Sheet == "":
		return "het dossier", ""
	case n.Cell == "":
		return n.Sheet, quoted + "A1"
	}
	return n.Sheet + "!" + n.Cell, quoted + n.Cell
}

// newSheet adds an empty sheet behind the others.
func (a *annotator) newSheet() string {
	const book = "xl/workbook.xml"
	name, _ := a.free("xl/worksheets/sheet%d.xml")
	a.put(name, nil)
	a.declare(name, "worksheet")
	id := a.relate(book, "worksheet", name)
	last := 0
	for _, m := range regexp.MustCompile(`\ssheetId="([0-9]+)"`).FindAllSubmatch(a.part(book), -1) {
		n, _ := strconv.Atoi(string(m[1]))
		last = max(last, n)
	}
	a.inside(book, "sheets", fmt.Sprintf(`<sheet xmlns="%s" xmlns:r="%s" name="%s" sheetId="%d" r:id="%s"/>`, a.main, a.relation, remarksSheet, last+1, id))
	return name
}

var (
	formatsPattern = regexp.MustCompile(`(?s)<(?:\w+:)?cellXfs(?:\s[^>]*)?>.*?</(?:\w+:)?cellXfs>`)
	formatPattern  = regexp.MustCompile(`<(?:\w+:)?xf[\s/>]`)
)

// wrapping gives the number of a cell format that breaks lines, adding it to the
// formats of the workbook; 0, the usual one, when there are no formats.
func (a *annotator) wrapping() int {
	const part = "xl/styles.xml"
	const format = `numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
	data := a.part(part)
	at := formatsPattern.FindIndex(data)
	if at == nil {
		return 0
	}
	formats := data[at[0]:at[1]]
	if i := bytes.Index(formats, []byte(format)); i >= 0 {
		return len(formatPattern.FindAllIndex(formats[:i], -1)) - 1
	}
	xfs := formatPattern.FindAllIndex(formats, -1)
	counted := regexp.MustCompile(`^(<[^>]*\scount=")[0-9]+"`).ReplaceAll(formats, fmt.Appendf(nil, `${1}%d"`, len(xfs)+1))
	a.put(part, bytes.Join([][]byte{data[:at[0]], counted, data[at[1]:]}, nil))
	a.inside(part, "cellXfs", `<xf xmlns="`+a.main+`" `+format)
	return len(xfs)
}
