package casefile

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// guide is how to fill in a workbook.
var guide = []string{
	"Deze werkmap bevat alles voor het trajectplan, de voortgangsrapportages en de eindrapportage van een traject spoor 2. Vul in wat u weet. Een lege cel betekent: nog niet bekend.",
	"Begin op het tabblad Dossier. De andere tabbladen zijn lijsten: elke regel is één gesprek, één sollicitatie, één afspraak. Wie op een cel gaat staan, ziet wat er wordt gevraagd.",
	"Is er niets te melden, bijvoorbeeld geen belemmeringen of geen rijbewijs? Schrijf dan het woord geen: in de cel, of als enige op de eerste regel van de lijst. Leeg laten betekent iets anders: dan is het nog niet ingevuld.",
	"Datums schrijft u als dag-maand-jaar met vier cijfers voor het jaar, bijvoorbeeld 03-03-2026. Maanden in de werkervaring schrijft u als 2011-04. Getallen schrijft u zonder eenheid: 24 of 7,5.",
	"Waar een lijst met keuzes hoort, kiest u daaruit; alle keuzes staan op het tabblad Lijsten. De code die daar naast staat mag ook.",
	"Meer waarden in één cel scheidt u met een puntkomma: werknemer; adviseur. Een puntkomma die bij de tekst hoort, schrijft u dubbel (;;). Een stap of verzending is een waarde met een datum: 15-06-2026 uitnodiging; 26-06-2026 gesprek gevoerd.",
	"Lange teksten mogen alinea's hebben: een nieuwe regel in een cel maakt u met Alt+Enter, een nieuwe alinea met een lege regel.",
	"De kolom Dossiernummer mag leeg blijven zolang deze werkmap één dossier bevat. De kolom Rapportage zegt bij welke voortgangsrapportage een regel hoort: het nummer daarvan.",
	"Kolommen en tabbladen mogen van plaats wisselen en ongebruikte mogen weg, zolang de koppen dezelfde blijven. Een kolom of tabblad dat niet wordt herkend, wordt gemeld en niet gelezen.",
	"Schrijf nergens medische gegevens: geen diagnose, behandeling of medicijn. Wat iemand kan, staat in werktermen. Het BSN komt nooit op een rapport.",
}

var guideWidths = []float64{30, 78, 20}

// writeGuide writes the sheet Uitleg, with a link to every other sheet.
func (b *book) writeGuide() {
	st := b.styles
	s := b.begin(guideSheet, page{colour: inkColour, widths: guideWidths})
	s.row(28, styled(st.title, "Zo vult u deze werkmap in"))
	for _, text := range guide {
		s.row(height(lines(text, guideWidths[0]+guideWidths[1]+guideWidths[2])), styled(st.prose, text))
		b.do(func() error { return s.out.MergeCell(cellName(1, s.rows), cellName(3, s.rows)) })
	}
	s.row(0)
	s.row(0, styled(st.legendHead, "donkere kop"), styled(st.prose, "verplicht voor een definitief rapport; bij „verplicht of reden” volstaat waarom het er nog niet is"))
	s.row(0, styled(st.head, "lichte kop"), styled(st.prose, "vul in als het van toepassing is"))
	s.row(0, styled(st.legendMissing, nil), styled(st.prose, "verplicht en nog leeg"))
	s.row(0)
	s.row(0, styled(st.headRequired, "Tabblad"), styled(st.headRequired, "Waarvoor"), styled(st.headRequired, "Nodig"))
	if len(b.cases) == 1 {
		b.guideRow(s, formSheet, "De gegevens van het dossier, een per regel.", "verplicht")
	} else {
		b.guideRow(s, rowsSheet, "De gegevens van de dossiers, een dossier per regel.", "verplicht")
	}
	for _, t := range b.plan.tables {
		help := cmp.Or(t.field().Help, t.field().Label+".")
		if t.above != nil {
			help = fmt.Sprintf("%s Per voortgangsrapportage; het nummer staat in de kolom %s.", help, reportHead)
		}
		b.guideRow(s, t.sheet, help, needText(t.field()))
		if t.above == nil && t.field().Need == "R" {
			b.markEmpty(t, cellName(3, s.rows))
		}
	}
	b.guideRow(s, codesSheet, "De keuzes bij elk veld; hier hoeft u niets in te vullen.", "")
	s.end()
}

func (b *book) guideRow(s *sheet, name, help, need string) {
	s.row(height(lines(help, guideWidths[1])), styled(b.styles.link, name), styled(b.styles.label, help), styled(b.styles.note, need))
	b.do(func() error {
		return b.file.SetCellHyperLink(guideSheet, cellName(1, s.rows), fmt.Sprintf("'%s'!A1", name), "Location")
	})
}

// markEmpty colours a cell of the guide as long as a required list has no rows. A
// condition that looks at another sheet has to go by a name: not every Excel reads
// it otherwise.
func (b *book) markEmpty(t *table, cell string) {
	name := "leeg_" + strings.ReplaceAll(t.sheet, " ", "_")
	b.do(func() error {
		return b.file.SetDefinedName(&excelize.DefinedName{
			Name: name, RefersTo: emptyTable("'"+t.sheet+"'!", t.keys()+1, t.keys()+len(t.columns), excelize.TotalRows),
		})
	})
	b.markMissing(guideSheet, cell, name)
}
