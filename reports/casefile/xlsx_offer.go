package casefile

import (
	"github.com/xuri/excelize/v2"

	"spoor2/reports/cases"
)

// offer helps to fill in cells of a field: the help when the cell is chosen, a
// list to choose from, and a question, never a refusal, when something else is
// typed: the word geen and a code are as good as a label.
func (b *book) offer(sheet string, f *cases.Field, cells string) {
	dv := excelize.NewDataValidation(true)
	dv.SetSqref(cells)
	warning := ""
	switch f.Kind {
	case cases.CodeKind:
		dv.SetSqrefDropList(b.codes[f.Type.Name()])
		if !f.Open {
			warning = "Dit staat niet in de lijst; zie het tabblad " + codesSheet + "."
		}
	case cases.YesNoKind:
		b.do(func() error { return dv.SetDropList([]string{"ja", "nee"}) })
		warning = "Vul ja of nee in, of laat de cel leeg."
	case cases.DateKind:
		b.limit(dv, excelize.DataValidationTypeDate, 1, 109939) // to 31-12-2200
		warning = "Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 03-03-2026."
	case cases.DecimalKind, cases.MoneyKind:
		b.limit(dv, excelize.DataValidationTypeDecimal, 0, 1e9)
		warning = "Dit is geen getal. Schrijf alleen cijfers, bijvoorbeeld 24 of 7,5."
	case cases.IntKind:
		b.limit(dv, excelize.DataValidationTypeWhole, 0, 1e6)
		warning = "Dit is geen geheel getal."
	}
	if warning != "" {
		dv.SetError(excelize.DataValidationErrorStyleWarning, "Klopt dit?", warning)
	}
	if help := fieldHelp(f); help != "" {
		dv.SetInput(shortened(f.Label, 32), shortened(help, 255))
	}
	if dv.Type == "" && !dv.ShowInputMessage {
		return
	}
	b.do(func() error { return b.file.AddDataValidation(sheet, dv) })
}

func (b *book) limit(dv *excelize.DataValidation, kind excelize.DataValidationType, from, to float64) {
	b.do(func() error { return dv.SetRange(from, to, kind, excelize.DataValidationOperatorBetween) })
}

// markMissing colours cells for which the formula, of the first of them, holds.
func (b *book) markMissing(sheet, cells, formula string) {
	b.do(func() error {
		return b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{
			{Type: "formula", Criteria: formula, Format: &b.styles.missing},
		})
	})
}

// shortened keeps a text within what Excel shows in a message.
func shortened(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}
