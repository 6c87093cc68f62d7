package casefile

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// Heads of the columns of the form.
var formHeads = [4]string{"Gegeven", "Waarde", "Nodig", "Toelichting"}

var formWidths = []float64{36, 70, 18, 52}

// Which of the heads is which.
const (
	formLabel = 0
	formValue = 1
)

// writeForm writes the sheet on which one case is filled in, a field a row.
func (b *book) writeForm(c *cases.Case) {
	st := b.styles
	s := b.begin(formSheet, page{colour: petrolColour, frozen: 1, widths: formWidths})
	var heads []any
	for _, head := range formHeads {
		heads = append(heads, styled(st.headRequired, head))
	}
	s.row(0, heads...)
	root := reflect.ValueOf(c).Elem()
	for _, section := range b.plan.sections {
		s.row(24, styled(st.band, section.title), styled(st.band, nil), styled(st.band, nil), styled(st.band, nil))
		for _, col := range section.columns {
			f := col.field()
			v := cellOf(f, follow(root, col.path))
			b.checkLength(c.Case.ID, section.title+": "+col.label(), v)
			s.row(formHeight(f, v), styled(st.label, col.label()), styled(st.of(f), v), styled(st.note, needText(f)), styled(st.note, fieldHelp(f)))
			b.offer(s.name, f, span(formValue+1, s.rows, s.rows))
			if f.Need == "R" {
				b.markMissing(s.name, span(formValue+1, s.rows, s.rows), "LEN("+cellName(formValue+1, s.rows)+")=0")
			}
		}
	}
	s.end()
}

// checkLength refuses what Excel would cut off.
func (b *book) checkLength(id, what string, value any) {
	if tooLong(value) {
		b.do(func() error {
			return fmt.Errorf("dossier %s: %s heeft %d tekens en een cel in Excel kan er niet meer dan %d hebben: kort de tekst in of gebruik JSON",
				id, what, cellLength(value.(string)), excelize.TotalCellChars)
		})
	}
}

// formHeight leaves room to write prose, and shows what is there.
func formHeight(f *cases.Field, value any) float64 {
	n := max(1, lines(f.Label, formWidths[0]), lines(value, formWidths[1]), lines(fieldHelp(f), formWidths[3]))
	if f.Kind == cases.ProseKind {
		n = max(n, 4)
	}
	return height(n)
}

func needText(f *cases.Field) string {
	switch f.Need {
	case "R":
		return "verplicht"
	case "r":
		return "verplicht of reden"
	}
	return ""
}

// fieldHelp is the help of a field, with how to write what it holds.
func fieldHelp(f *cases.Field) string {
	how := ""
	switch f.Kind {
	case cases.DateKind:
		how = "Datum, bijvoorbeeld 03-03-2026."
	case cases.MonthKind:
		how = "Jaar en maand, bijvoorbeeld 2011-04."
	case cases.DecimalKind:
		how = "Getal, bijvoorbeeld 24 of 7,5."
	case cases.IntKind:
		how = "Geheel getal."
	case cases.MoneyKind:
		how = "Bedrag in euro's."
	case cases.YesNoKind:
		how = "Ja of nee."
	case cases.CodeKind:
		how = "Kies uit de lijst."
		if f.Open {
			how = "Kies uit de lijst, of schrijf iets eigens."
		}
	case cases.ListKind:
		if !strings.Contains(f.Help, "puntkomma") {
			how = "Gescheiden door een puntkomma."
		}
	}
	return strings.TrimSpace(f.Help + " " + how)
}
