package casefile

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// Number formats of Excel by their fixed numbers.
const (
	generalFormat = 0
	textFormat    = 49
)

// The colours are those of the reports.
const (
	inkColour     = "1B1F22"
	greyColour    = "4F5A60"
	petrolColour  = "14505F"
	middleColour  = "4A7783"
	bandColour    = "D3DEE1"
	lineColour    = "C2CBCF"
	missingColour = "FFF2CC"
)

// styles are the numbers under which a workbook knows its styles.
type styles struct {
	title, prose, link           int // of the guide
	label, note, band            int // of the form
	head, headRequired           int // of tables
	text, date, number, money    int // of values
	legendHead, legendMissing    int
	missing                      int // conditional: required and empty
	codeHead, codeLabel, codeKey int
}

// newStyles adds the styles of all sheets to a workbook.
func newStyles(f *excelize.File) (styles, error) {
	var s styles
	var err error
	for _, d := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.title, excelize.Style{Font: font(petrolColour, 16, true), Alignment: placed(false)}},
		{&s.prose, excelize.Style{Font: font(inkColour, 11, false), Alignment: placed(true)}},
		{&s.link, excelize.Style{Font: &excelize.Font{Family: family, Size: 11, Color: petrolColour, Underline: "single"}, Alignment: placed(false)}},
		{&s.label, excelize.Style{Font: font(inkColour, 11, false), Alignment: placed(true), Border: ruled()}},
		{&s.note, excelize.Style{Font: font(greyColour, 10, false), Alignment: placed(true), Border: ruled()}},
		{&s.band, excelize.Style{Font: font(petrolColour, 12, true), Fill: filled(bandColour), Alignment: &excelize.Alignment{Vertical: "center"}}},
		{&s.head, headed(middleColour)},
		{&s.headRequired, headed(petrolColour)},
		{&s.text, valued(textFormat, "")},
		{&s.date, valued(generalFormat, "dd-mm-yyyy")},
		{&s.number, valued(generalFormat, "")},
		{&s.money, valued(generalFormat, `"€" #,##0.00`)},
		{&s.legendHead, headed(petrolColour)},
		{&s.legendMissing, excelize.Style{Fill: filled(missingColour), Border: ruled()}},
		{&s.codeHead, headed(middleColour)},
		{&s.codeLabel, valued(textFormat, "")},
		{&s.codeKey, excelize.Style{Font: font(greyColour, 11, false), NumFmt: textFormat, Alignment: placed(true), Border: ruled()}},
	} {
		if *d.id, err = f.NewStyle(&d.style); err != nil {
			return s, err
		}
	}
	s.missing, err = f.NewConditionalStyle(&excelize.Style{Fill: filled(missingColour)})
	return s, err
}

const family = "Calibri"

func font(colour string, size float64, bold bool) *excelize.Font {
	return &excelize.Font{Family: family, Color: colour, Size: size, Bold: bold}
}

func placed(wrap bool) *excelize.Alignment {
	return &excelize.Alignment{Vertical: "top", WrapText: wrap}
}

func filled(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func ruled() []excelize.Border {
	return []excelize.Border{{Type: "bottom", Color: lineColour, Style: 1}, {Type: "right", Color: lineColour, Style: 1}}
}

func headed(colour string) excelize.Style {
	return excelize.Style{Font: font("FFFFFF", 11, true), Fill: filled(colour), Alignment: placed(true), Border: ruled()}
}

// valued is a cell to fill in. Text has the format of text, so that Excel leaves
// 06-00000001 and 2011-04 as they are typed.
func valued(number int, custom string) excelize.Style {
	s := excelize.Style{Font: font(inkColour, 11, false), NumFmt: number, Border: ruled(),
		Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}}
	if custom != "" {
		s.CustomNumFmt = &custom
	}
	return s
}

// of is the style of the cells of a field.
func (s styles) of(f *cases.Field) int {
	switch f.Kind {
	case cases.DateKind:
		return s.date
	case cases.DecimalKind, cases.IntKind:
		return s.number
	case cases.MoneyKind:
		return s.money
	}
	return s.text
}

// width is how wide a column of the field is, in characters.
func width(f *cases.Field) float64 {
	switch f.Kind {
	case cases.ProseKind:
		return 44
	case cases.DateKind, cases.MonthKind:
		return 13
	case cases.DecimalKind, cases.IntKind, cases.MoneyKind, cases.YesNoKind:
		return 12
	case cases.ListKind:
		return 30
	case cases.CodeKind:
		widest := 8
		for _, c := range f.Codes {
			widest = max(widest, len(c.Label))
		}
		return float64(min(widest+4, 30))
	}
	return 20
}

// lines is about how many lines a value takes in a cell of that width.
func lines(value any, width float64) int {
	s, ok := value.(string)
	if !ok {
		return 1
	}
	n := 0
	for paragraph := range strings.SplitSeq(s, "\n") {
		n += 1 + int(float64(utf8.RuneCountInString(paragraph))/(width*0.95))
	}
	return n
}

// height is that of a row with so many lines, in points.
func height(lines int) float64 { return min(float64(lines)*15+3, excelize.MaxRowHeight) }
