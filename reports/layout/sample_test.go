package layout_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"spoor2/reports/font"
	"spoor2/reports/markup"
)

// faces reads the faces of the house.
func faces(t testing.TB) *font.Family {
	t.Helper()
	var family font.Family
	for i, name := range []string{"Regular", "Semibold", "Italic"} {
		ttf, err := os.ReadFile("../../templates/fonts/OpenSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		face, err := font.Parse(ttf)
		if err != nil {
			t.Fatal(err)
		}
		family[i] = face
	}
	return &family
}

// text reads a text in which *words* are bold, _words_ italic, {words} a link
// to #words, \ ends a line and ■ ◧ □ ⧄ ☒ ☐ are marks.
func text(s string) markup.Text {
	var runs markup.Text
	var run markup.Run
	flush := func() {
		if run.Text != "" {
			runs = append(runs, run)
		}
		run.Text = ""
	}
	marks := map[rune]markup.Mark{'■': markup.MarkDone, '◧': markup.MarkStarted, '□': markup.MarkPlanned, '⧄': markup.MarkNotDone, '☒': markup.MarkTick, '☐': markup.MarkBox}
	for i, r := range s {
		switch {
		case r == '*':
			flush()
			run.Bold = !run.Bold
		case r == '_':
			flush()
			run.Italic = !run.Italic
		case r == '{':
			flush()
			run.Link = "#" + s[i+1:i+strings.IndexByte(s[i:], '}')]
		case r == '}':
			flush()
			run.Link = ""
		case r == '\\':
			flush()
			runs = append(runs, markup.Run{Break: true})
		case marks[r] != "":
			flush()
			runs = append(runs, markup.Run{Mark: marks[r]})
		default:
			run.Text += string(r)
		}
	}
	flush()
	return runs
}

func texts(s ...string) []markup.Text {
	list := make([]markup.Text, len(s))
	for i := range s {
		list[i] = text(s[i])
	}
	return list
}

func heading(level int, title string) *markup.Heading {
	return &markup.Heading{Pos: 10, Level: level, Text: text(title)}
}

func paragraph(s string) *markup.Paragraph { return &markup.Paragraph{Pos: 11, Text: text(s)} }

// pairs reads label, value, label, value; a value of more paragraphs has blank
// lines between them.
func pairs(s ...string) []markup.Pair {
	var rows []markup.Pair
	for i := 0; i < len(s); i += 2 {
		row := markup.Pair{Label: text(s[i])}
		for p := range strings.SplitSeq(s[i+1], "\n\n") {
			row.Blocks = append(row.Blocks, paragraph(p))
		}
		rows = append(rows, row)
	}
	return rows
}

// table reads a head and rows with cells between bars; a ^ begins the lines
// below a cell. One cell makes a group row, "Totaal" the total.
func table(caption string, columns []markup.Column, rows ...string) *markup.Table {
	t := &markup.Table{Pos: 12, Caption: text(caption), Columns: columns}
	for i, s := range rows {
		cells := strings.Split(s, "|")
		if i == 0 {
			t.Head = texts(cells...)
			continue
		}
		var row markup.Row
		for _, cell := range cells {
			parts := strings.Split(cell, "^")
			row.Cells = append(row.Cells, markup.Cell{Text: text(parts[0]), Below: texts(parts[1:]...)})
		}
		switch {
		case len(cells) == 1:
			row.Kind = markup.GroupRow
		case strings.HasPrefix(s, "Totaal"):
			row.Kind = markup.TotalRow
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func columns(widths ...int) []markup.Column {
	list := make([]markup.Column, len(widths))
	for i, w := range widths {
		list[i] = markup.Column{Width: max(w, -w), Right: w < 0}
	}
	return list
}

func figureBlock(kind, caption, reading, data string) *markup.Figure {
	return &markup.Figure{Pos: 13, Kind: kind, Caption: text(caption), Reading: text(reading), Data: json.RawMessage(data)}
}

const (
	weekRule = `{"elapsed":532,"total":728,"from":"3 maart 2025, eerste ziektedag","to":"28 februari 2027","now":"week 77 van 104"}`
	timeline = `{"total":728,"today":532,"todayLabel":"rapport 3 · 17 augustus 2026 · week 77","now":"17 augustus 2026",
		"milestones":[{"day":41,"week":"week 6","name":"Probleemanalyse","date":"10-04-2025","done":true},
		{"day":55,"week":"week 8","name":"Plan van aanpak","date":"24-04-2025","done":true},
		{"day":364,"week":"week 52","name":"Eerstejaarsevaluatie","date":"09-02-2026","done":true},
		{"day":650,"week":"week 93","name":"WIA-aanvraag","date":"13-12-2026","done":false}],
		"track1":{"from":196,"to":727,"label":"aangepast werk, 2 × 2 uur per week"},
		"phases":[{"from":350,"to":363,"label":"1 intake","short":"1"},{"from":364,"to":440,"label":"2 oriëntatie","short":"2"},{"from":441,"to":622,"label":"3 arbeidsmarkt","short":"3"}],
		"reports":[{"day":364,"label":"plan","delivered":true},{"day":409,"label":"1","delivered":true},{"day":470,"label":"2","delivered":true},{"day":592,"label":"4","delivered":false},{"day":623,"label":"eind","delivered":false}]}`
	hours = `{"rows":[{"name":"Gesprekken en coaching","planned":800,"done":800},{"name":"Sollicitatietraining","planned":1200,"done":1000},
		{"name":"Vacatures en sollicitaties","planned":3200,"done":3500},{"name":"Werkgevers benaderen","planned":1000,"done":600}]}`
	funnel = `{"rows":[{"name":"Vacatures","count":22,"note":"5 niet passend, 4 vervallen"},{"name":"Sollicitaties","count":13},
		{"name":"Uitnodigingen","count":4,"note":"ongeveer 1 op 3"},{"name":"Gesprekken","count":3},{"name":"Aanbod","count":0,"note":"geen in deze periode"}]}`
	bricks = `{"months":[{"label":"mei","talk":0,"open":0,"rejected":1,"silent":1},{"label":"juni","talk":1,"open":0,"rejected":2,"silent":1},
		{"label":"juli","talk":2,"open":0,"rejected":3,"silent":2},{"label":"aug t/m 15","talk":1,"open":2,"rejected":0,"silent":0}]}`
)

func opening() *markup.Opening {
	return &markup.Opening{
		Pos: 1, Title: text("Voortgangsrapportage 3"), Subtitle: text("Tweede spoor, 16 juni t/m 15 augustus 2026"),
		Agency: text("Ankerlijn Re-integratie"), Address: texts("Ankerlijn Re-integratie", "Oude Vismarkt 12, Zwolle", "038 000 00 00"),
		Header: text("*Voortgangsrapportage 3* · A. van der Meulen · dossier 2026-0042"), Week: text("week 77 van 104"),
		Footer: text("Ankerlijn Re-integratie · vertrouwelijk, bevat persoonsgegevens"), Rule: json.RawMessage(weekRule),
		Name: text("Voortgangsrapportage 3, A. van der Meulen, 2026-0042"),
	}
}

// progress is a progress report of six pages, as in look/voortgang-*.png.
func progress() *markup.Document {
	blocks := []markup.Block{
		opening(),
		&markup.Identity{Pos: 2, Cells: []markup.IdentityCell{
			{Label: text("werknemer"), Lines: texts("*A. (Anneke)*", "*van der Meulen*", "geboren 14 mei 1979")},
			{Label: text("werkgever"), Lines: texts("*Van Loon Groothandel B.V.*", "P. Hoekstra, hr-adviseur")},
			{Label: text("adviseur"), Lines: texts("*S. (Sanne) Bakker*", "re-integratieadviseur")},
			{Label: text("rapport"), Lines: texts("*17 augustus 2026*", "dossier 2026-0042", "versie 1.0")},
		}},
		&markup.Summary{Pos: 3, Title: text("In het kort"), Rows: pairs(
			"Stand", "Fase 3, arbeidsmarktgericht. Het traject loopt volgens plan.",
			"Resultaat", "13 sollicitaties in deze periode, 4 uitnodigingen en 3 gesprekken. Eén procedure is in de tweede ronde.",
			"Knelpunt", "Werkgevers vragen recente ervaring met planningssoftware. Mevrouw heeft die nog niet.",
			"Bijstelling", "Werkervaringsplek van zes weken op een planningsafdeling, vanaf 24 augustus.",
			"Advies", "Traject ongewijzigd voortzetten. Spoor 1 blijft daarnaast open.")},
		figureBlock("timeline", "De wachttijd van 104 weken en het traject tot nu toe", "Op 17 augustus 2026 loopt week 77 van 104. Gevuld vierkant: gedaan op de genoemde datum. Open vierkant: uiterlijk op die datum; de eerstvolgende mijlpaal is de WIA-aanvraag.", timeline),
	}
	blocks = append(blocks, contacts()...)
	blocks = append(blocks, market()...)
	return &markup.Document{Blocks: append(blocks, findings()...)}
}

func contacts() []markup.Block {
	return []markup.Block{
		heading(1, "Belastbaarheid en spoor 1"),
		&markup.KeyValue{Pos: 20, Rows: pairs(
			"belastbaarheid", "Ongewijzigd. FML van 12 januari 2026, opgesteld door bedrijfsarts H. Özdemir (ArboNoord). Bevestigd op 6 juli 2026.",
			"urenomvang", "Maximaal 6 uur per dag en 24 uur per week.",
			"spoor 1", "Aangepast werk bij de eigen werkgever, 2 × 2 uur per week, administratieve ondersteuning. Geen zicht op structurele uitbreiding, volgens werkgever op 2 juli 2026.")},
		heading(1, "Contactmomenten"),
		table("Gesprekken in deze periode", columns(43500, 47000, 79500), "datum|vorm en deelnemers|doel en uitkomst",
			"18 juni 2026|gesprek op kantoor^werknemer, adviseur|Sollicitatiebrieven besproken. Afgesproken: per week ten minste één brief en één telefonisch contact.",
			"2 juli 2026|driegesprek, video^werknemer, werkgever, adviseur|Voortgang en spoor 1 besproken. Werkgever stemt in met een werkervaringsplek tijdens het dienstverband.",
			"16 juli 2026|telefonisch^werknemer, adviseur|Gesprek bij Van Elst Keukens nabesproken. Functie past inhoudelijk, de avonddiensten niet.",
			"30 juli 2026|gesprek op kantoor^werknemer, adviseur|Gesprek bij Renoflex voorbereid; presentatie geoefend.",
			"13 augustus 2026|gesprek op kantoor^werknemer, adviseur|Werkervaringsplek en deze rapportage besproken. Visie van mevrouw opgenomen in {paragraaf-8}."),
		heading(1, "Activiteiten: gepland en uitgevoerd"),
		table("Activiteiten volgens trajectplan 2.0 van 2 maart 2026", columns(43500, 43500, 31000, 52000), "activiteit|periode|status|bevinding",
			"Sollicitatietraining|16 juni t/m 10 juli|■ uitgevoerd|Afgerond. Mevrouw vertelt bondig wat zij kan en welke uren passen.",
			"Wekelijks solliciteren|doorlopend|◧ gestart|13 sollicitaties; afgesproken was ten minste 9.",
			"Werkgevers benaderen|doorlopend|◧ gestart|Adviseur sprak 7 werkgevers; 2 leidden tot een gesprek.",
			"E-learning planning|29 juni t/m 7 augustus|■ uitgevoerd|Afgerond met certificaat op 5 augustus 2026.",
			"Werkervaringsplek|24 augustus t/m 2 oktober|□ gepland|Plaats gevonden; overeenkomst getekend op 12 augustus 2026.",
			"Netwerkbijeenkomst|9 juli|⧄ niet uitgevoerd|Bijeenkomst ging niet door. Nieuwe datum: 10 september 2026."),
		figureBlock("hours", "Uren in deze periode: 59 van de 62 geplande uren gerealiseerd", "Van de 62 geplande uren zijn er 59 gerealiseerd; aan vacatures en sollicitaties is 3 uur meer besteed dan gepland.", hours),
	}
}

func market() []markup.Block {
	return []markup.Block{
		heading(1, "Arbeidsmarkt en sollicitaties"),
		figureBlock("funnel", "Van vacature naar gesprek", "Uit 22 gevonden vacatures volgden 13 sollicitaties, 4 uitnodigingen en 3 gesprekken; een aanbod is er nog niet.", funnel),
		figureBlock("bricks", "Sollicitaties per maand sinds de start van fase 3", "Sinds de start van fase 3 zijn 16 sollicitaties verstuurd; 4 leidden tot een gesprek of uitnodiging en 2 lopen nog.", bricks),
		table("Sollicitaties in deze periode", columns(22000, 0, 0, 0, 36000), "datum|werkgever|functie|kanaal|resultaat",
			"18-06-2026|Brinkhof Installatietechniek^Zwolle|Planner binnendienst|vacaturesite|*gesprek 26 juni*^andere kandidaat gekozen",
			"23-06-2026|Hanzemaat Facilitair^Zwolle|Coördinator goederenstroom|LinkedIn|afgewezen op brief",
			"30-06-2026|Woonstichting De Linde^Kampen|Medewerker werkvoorbereiding|bedrijfswebsite|geen reactie",
			"02-07-2026|Technische Groothandel Ruiter^Meppel|Medewerker voorraadbeheer|uitzendbureau|vervallen",
			"07-07-2026|Gemeente Noorderveen^Noorderveen|Planner openbare ruimte|bedrijfswebsite|afgewezen op brief",
			"10-07-2026|Van Elst Keukens^Hattem|Medewerker orderverwerking|netwerk|*gesprek 16 juli*^werktijden passen niet",
			"14-07-2026|Lumina Verlichting^Zwolle|Logistiek planner|open sollicitatie|geen reactie",
			"21-07-2026|Renoflex Onderhoud^Kampen|Planner onderhoud|jobhunter|*gesprek 5 augustus*^tweede gesprek op 20 augustus",
			"24-07-2026|Drukkerij IJsselzoom^Zwolle|Orderbegeleider|vacaturesite|afgewezen op brief",
			"29-07-2026|Bouwpartners Salland^Raalte|Werkvoorbereider (junior)|LinkedIn|afgewezen op brief",
			"04-08-2026|Veldkamp Techniek^Zwolle|Planner servicedienst|jobhunter|*uitgenodigd*^gesprek op 19 augustus",
			"06-08-2026|Onderwijsgroep Rivierland^Zwolle|Roostermaker|vacaturesite|loopt nog^ontvangst bevestigd",
			"12-08-2026|Coöperatie Agrarisch Oost^Dalfsen|Medewerker planning|bedrijfswebsite|loopt nog^verzonden"),
		heading(1, "Werkervaringsplek en scholing"),
		&markup.KeyValue{Pos: 30, Rows: pairs(
			"werkervaringsplek", "Brinkhof Installatietechniek, Zwolle: planningsafdeling. 24 augustus t/m 2 oktober 2026, 3 × 4 uur per week, onbetaald. Doel: recente ervaring met planningssoftware. Begeleider: mevrouw T. Visser.",
			"scholing", "E-learning ‘Plannen en werkvoorbereiding’, afgerond op 5 augustus 2026. Kosten € 385,00, betaald door werkgever.",
			"proefplaatsing", "geen in deze periode.")},
	}
}

func findings() []markup.Block {
	vision := heading(1, "Visie van de werknemer")
	vision.Anchor = "paragraaf-8"
	return []markup.Block{
		heading(1, "Bevindingen van de adviseur"),
		table("Voortgang per subdoel", columns(90500, 33000, 46500), "subdoel|uiterlijk|stand",
			"Zoekprofiel met ten minste vijf passende functies|1 mei 2026|behaald op 28 april 2026",
			"Zelfstandig een sollicitatiegesprek kunnen voeren|15 juli 2026|behaald",
			"Recente ervaring met planningssoftware|2 oktober 2026|deels: e-learning afgerond",
			"Betaald werk voor 20 tot 24 uur per week|16 november 2026|nog niet"),
		paragraph("Mevrouw komt haar afspraken na en bereidt gesprekken goed voor. Zij reageert op functies die binnen het zoekprofiel en de vastgestelde mogelijkheden vallen. In de afwijzingen komt één reden steeds terug: recente ervaring met planningssoftware. Dat is een knelpunt dat met een werkervaringsplek goed is weg te nemen."),
		paragraph("De vraag naar planners in de regio Zwolle is groot. In deze periode telde de adviseur 22 vacatures binnen een reistijd van 45 minuten. De kans op passend werk binnen de looptijd van het traject beoordeelt de adviseur als goed."),
		heading(1, "Knelpunten en bijstelling van het plan"),
		table("Knelpunten", columns(62000, 66000, 42000), "knelpunt|actie|wie",
			"Weinig recente ervaring met planningssoftware|Werkervaringsplek op een planningsafdeling, zes weken|adviseur en werknemer",
			"Avonddiensten passen niet bij de vastgestelde werktijden|Werktijden vóór de sollicitatie navragen|werknemer"),
		&markup.Callout{Pos: 40, Label: text("Bijstelling"), Blocks: []markup.Block{paragraph("Het zoekprofiel blijft gelijk. De activiteit ‘werkervaringsplek’ is vervroegd van oktober naar 24 augustus 2026, omdat de praktijkervaring nu nodig is. Werknemer en werkgever zijn akkoord (driegesprek van 2 juli 2026).")}},
		vision,
		paragraph("“Ik merk dat de gesprekken beter gaan nu ik duidelijk kan zeggen wat ik wel kan. Ik vind het jammer dat ik een paar keer ben afgewezen op ervaring met software. De werkervaringsplek zie ik daarom als een goede stap. Ik wil graag in de regio Zwolle blijven werken.”"),
		heading(1, "Afspraken"),
		table("Afspraken voor de komende periode en stand van eerdere afspraken", columns(90500, 29000, 28000, 22500), "afspraak|wie|uiterlijk|stand",
			"Wekelijks ten minste één sollicitatie versturen|werknemer|doorlopend|loopt",
			"Cv aanvullen met certificaat e-learning|werknemer|21 augustus|open",
			"Tussenevaluatie werkervaringsplek plannen|adviseur|11 september|open",
			"Urenregistratie spoor 1 toesturen|werkgever|1 september|open",
			"Overeenkomst werkervaringsplek ondertekenen|alle partijen|14 augustus|gedaan"),
		heading(1, "Vooruitblik"),
		&markup.KeyValue{Pos: 50, Rows: pairs(
			"volgend gesprek", "27 augustus 2026, 10.00 uur, bij Brinkhof Installatietechniek",
			"volgende rapportage", "16 oktober 2026 (nummer 4)",
			"eindevaluatie", "van 26 oktober t/m 29 november 2026 (week 87 t/m 91)",
			"WIA-aanvraag", "uiterlijk 13 december 2026 (week 93)",
			"einde wachttijd", "28 februari 2027; eerste mogelijke WIA-dag 1 maart 2027")},
		heading(1, "Ondertekening"),
		paragraph("De werknemer heeft deze rapportage vooraf gelezen. Verzonden aan werknemer en werkgever op 18 augustus 2026. In dit verslag staan geen medische gegevens."),
		&markup.Signatures{Pos: 60, People: []markup.Signatory{
			{Role: "werknemer", Name: "A. van der Meulen", Function: "werknemer", State: "agreed", Signed: "digitaal akkoord op 17 augustus 2026, 10.42\u00a0uur", Date: "17-08-2026", Place: "Zwolle"},
			{Role: "werkgever", Name: "P. Hoekstra", Function: "hr-adviseur", Organisation: "Van Loon Groothandel B.V.", State: "refused", Reason: "de uren kloppen niet met onze eigen administratie"},
			{Role: "adviseur", Name: "S. Bakker", Function: "re-integratieadviseur", Organisation: "Ankerlijn Re-integratie"},
		}},
	}
}
