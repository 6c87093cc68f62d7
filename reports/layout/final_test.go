package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/layout"
	"spoor2/reports/markup"
)

// final is an end report, in concept: a full opening page, numbers, side-labelled
// text over pages, an annex of many rows, a refusal with a long reason.
func final() *markup.Document {
	o := opening()
	o.Title, o.FullPage = text("Eindrapportage"), true
	o.Concept = text("versie 0.3 van 14 augustus 2026, nog niet vastgesteld en niet ondertekend")
	numbers := heading(1, "In cijfers")
	numbers.Page = true
	blocks := []markup.Block{
		o,
		&markup.Summary{Pos: 2, Title: text("Resultaat: geen plaatsing, traject volledig doorlopen"), Rows: pairs("Uitkomst", "Geen plaatsing.", "Advies", "Sluit het traject.")},
		numbers,
		&markup.Numbers{Pos: 3, Cells: []markup.NumberCell{
			{Number: text("39"), Words: text("weken traject, 16 februari t/m 16 november")}, {Number: text("34"), Words: text("sollicitaties, gemiddeld 1,3 per week in fase 3")},
			{Number: text("8"), Words: text("sollicitatiegesprekken bij werkgevers")}, {Number: text("1"), Words: text("plaatsing, 24 uur per week")},
			{Number: text("24"), Words: text("contactmomenten, waarvan 3 driegesprekken")}, {Number: text("312"), Words: text("uren inzet, 22 minder dan gepland")},
		}},
		table("Sollicitaties per kanaal", columns(90500, -27000, -27000, -25500), "kanaal|sollicitaties|gesprekken|aanbod",
			"vacaturesite en werk.nl|12|1|–", "bedrijfswebsite|7|0|–", "netwerk en jobhunter|6|5|1", "uitzendbureau|3|0|–", "Totaal|28|6|1"),
		heading(1, "Aanleiding en doel"),
		paragraph("Op 22 januari 2026 adviseerde de arbeidsdeskundige spoor 2 te starten, omdat het eigen werk niet meer passend was. Het trajectplan van 2 maart 2026 noemt als doel:"),
		&markup.Paragraph{Pos: 4, Role: markup.Goal, Text: text("Structureel betaald werk als planner of werkvoorbereider bij een andere werkgever, voor 20 tot 24 uur per week, uiterlijk op 16 november 2026.")},
		&markup.Paragraph{Pos: 5, Role: markup.Source, Text: text("Bron: trajectplan 2.0.")},
		&markup.List{Pos: 6, Items: texts("Curriculum vitae, versie van 20 februari 2026", "Uitslag beroepskeuzetest, volgt in fase 2", "Planning in maanden")},
		&markup.List{Pos: 7, Ordered: true, Start: 9, Items: texts("Eerst dit.", "Dan dat, en "+strings.Repeat("nog veel meer ", 12))},
		&markup.Paragraph{Pos: 8, Role: markup.Todo, Text: text("*Nog te schrijven:* de bevindingen van de adviseur over de afgelopen periode.")},
		heading(2, "Waarom verder spoor 2 nu niet zinvol is"),
		paragraph("Dat staat hieronder."),
		heading(3, "Een kleiner kopje"),
		&markup.Paragraph{Pos: 8, Role: markup.Note, Text: text("Een opmerking bij de bijlage, met een _schuin_ woord.")},
		heading(1, "Verloop van het traject"),
		&markup.SideText{Pos: 9, Rows: pairs(
			"*Fase 1, intake*\\16 februari t/m\\2 maart 2026", "Kort.",
			"*Fase 2, oriëntatie*\\2 maart t/m\\18 mei 2026", strings.Repeat("Met een beroepskeuzetest, gesprekken en een verkenning van de regionale arbeidsmarkt is het zoekprofiel uitgewerkt. ", 14)+"\n\nCv en brieven waren op 15 mei 2026 gereed.",
			"Reactie", "“Ik ben blij.”")},
		&markup.Callout{Pos: 10, Label: text("Advies"), Blocks: []markup.Block{paragraph("Sluit het traject op 16 november 2026 af."), paragraph("Bied drie maanden nazorg.")}},
		heading(1, "Ondertekening"),
		paragraph("In dit verslag staan geen medische gegevens."),
		&markup.Signatures{Pos: 11, People: []markup.Signatory{
			{Role: "werknemer", Name: "A. van der Meulen", State: "refused", Reason: strings.TrimSpace(strings.Repeat("de uren kloppen niet met mijn eigen administratie, en ", 90))},
			{Role: "werkgever", Name: "P. Hoekstra"}, {Role: "adviseur", Name: "S. Bakker"}, {Role: "casemanager", Name: "J. Noordhof"},
		}},
	}
	return &markup.Document{Blocks: append(blocks, annexes()...)}
}

func annexes() []markup.Block {
	log := heading(1, "Bijlage: sollicitatielog")
	log.Annex = true
	rows := []string{"nr|datum|werkgever en plaats|functie|kanaal|resultaat"}
	for i := range 90 {
		if i%12 == 0 {
			rows = append(rows, fmt.Sprintf("*Maand %d* 12 sollicitaties, 2 gesprekken", i/12+1))
		}
		rows = append(rows, fmt.Sprintf("%d|20-05-2026|Technische Groothandel Ruiter^Zwolle|Medewerker werkvoorbereiding|bedrijfswebsite|afgewezen op brief", i+1))
	}
	rows = append(rows, "91|21-05-2026|Kuiper|"+strings.Repeat("een heel lange functie met toelichting ", 40)+"|netwerk|*gesprek*^aangenomen")
	long := table("Sollicitaties van 20 mei t/m 15 oktober 2026, op datum", columns(8500, 20000, 47500, 37000, 26000, 31000), rows...)
	long.Compact = true
	notes := heading(1, "Opmerkingen")
	notes.Annex = true
	return []markup.Block{log, long, notes, paragraph("Geen.")}
}

func TestFinalReport(t *testing.T) {
	golden.Check(t, "layout/final.txt", dump(laid(t, final(), layout.Style{})))
}
