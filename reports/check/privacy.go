package check

import (
	"slices"

	"spoor2/reports/calendar"
)

// What may not be told, and for how long it is kept. The rules without a Check
// are those of texts: a [Lint] finds where they are not met.
var privacyRules = []Rule{
	{
		ID: "P01", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "Geen tekst noemt een ziekte, klacht, oorzaak, behandeling of medicijn.",
		Why:      "De werkgever mag de aard en oorzaak van de ziekte niet kennen; het bureau mag haar hem niet vertellen.",
		Action:   "Haal de medische aanduiding weg; beschrijf wat de werknemer in werk kan.",
		Citation: sickEmployee(),
	},
	{
		ID: "P02", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "Geen tekst noemt behandelaars, instellingen of afdelingen.",
		Why:      "Waar iemand onder behandeling is, verraadt waarvoor.",
		Action:   "Haal de behandelaar of instelling weg; schrijf zo nodig dat er een afspraak was.",
		Citation: sickEmployee(),
	},
	{
		ID: "P03", Severity: Error, Reports: "TVE",
		Ask:      "In geen tekst staat een burgerservicenummer.",
		Why:      "Een BSN mag alleen worden gebruikt waar de wet dat vraagt; op een rapport is dat nergens.",
		Action:   "Haal het nummer weg.",
		Citation: act("art. 7:658a lid 5 BW en art. 46 UAVG"),
	},
	{
		ID: "P04", Severity: Warning, Reports: "TVE",
		Ask:      "Geen tekst gaat over de gezondheid van familie, of over zwangerschap.",
		Why:      "Ook dit zijn gezondheidsgegevens, en vaak van een ander.",
		Action:   "Beschrijf alleen wat het voor de beschikbaarheid betekent.",
		Citation: Citation{Source: "art. 9 AVG"},
	},
	{
		ID: "P05", Severity: Warning, Reports: "TVE",
		Ask:      "Geen tekst noemt geloof, afkomst, vakbond, seksuele gerichtheid of strafzaken.",
		Why:      "Deze gegevens zijn bijzonder beschermd, en voor re-integratie niet nodig.",
		Action:   "Haal het gegeven weg.",
		Citation: Citation{Source: "art. 9 en 10 AVG"},
	},
	{
		ID: "P06", Severity: Warning, Reports: "TV",
		Ask:      "Beperkingen staan in werktermen, per rubriek, met bron en datum.",
		Why:      "Wat iemand in werk kan, is genoeg om passend werk te vinden.",
		Action:   "Herschrijf de beperking als wat wel en niet kan in werk, volgens de bedrijfsarts.",
		Citation: framework("§ 7.4"),
	},
	{
		ID: "P07", Severity: Warning, Reports: "TVE",
		Ask:      "De privésituatie staat er kort, en alleen als praktisch gegeven.",
		Why:      "Wat niet nodig is voor de re-integratie, hoort niet in een rapport aan de werkgever.",
		Action:   "Kort de tekst in tot wat voor werk en afspraken van belang is.",
		Citation: Citation{Source: "art. 5 lid 1 onder c AVG"},
	},
	{
		ID: "P08", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "Geen bijlage heeft een titel of bestandsnaam die medisch is.",
		Why:      "Medische stukken gaan rechtstreeks van bedrijfsarts of werknemer naar UWV.",
		Action:   "Haal de bijlage weg, of geef haar een neutrale titel als de inhoud niet medisch is.",
		Citation: form("art. 2 (medische informatie afzonderlijk)"), Check: fullCapacityList,
	},
	{
		ID: "P09", Severity: Info, Reports: "TVE",
		Ask:      "De rapporten hebben een noot dat zij geen medische gegevens bevatten.",
		Why:      "De lezer weet dan dat wat ontbreekt, met opzet ontbreekt.",
		Action:   "Zet de AVG-noot in de rapporten aan.",
		Citation: trade("AVG-noot in elk rapport"), Check: noteMissing,
	},
	{
		ID: "P10", Severity: Info,
		Ask:      "Het dossier wordt niet langer bewaard dan twee jaar na het einde.",
		Why:      "Gegevens die niet meer nodig zijn, moeten weg.",
		Action:   "Verwijder het dossier, of leg vast waarom het langer nodig is.",
		Citation: Citation{Source: "art. 5 lid 1 onder e AVG; Autoriteit Persoonsgegevens: ten hoogste twee jaar na afronding"}, Check: keptTooLong,
	},
	{
		ID: "P11", Severity: Warning, Reports: "TVE",
		Ask:      "De naam van een activiteit verraadt niets over de ziekte.",
		Why:      "Ook een modulenaam als rouwverwerking vertelt de werkgever wat hij niet mag weten.",
		Action:   "Kies een neutrale naam, zoals coaching of oriëntatie op ander werk.",
		Citation: house("neutrale namen van modules"),
	},
	{
		ID: StrangerRule, Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "Geen tekst noemt de werknemer van een ander dossier, of diens BSN, telefoonnummer of e-mailadres.",
		Why:      "Wie een ander noemt, vertelt de werkgever van de een wie de ander is: een datalek.",
		Action:   "Lees na over wie de tekst gaat en haal de naam weg. Gaat het om iemand anders die toevallig zo heet, schrijf dan alleen de functie.",
		Citation: Citation{Source: "art. 5 lid 1 onder f en art. 33 AVG", Since: calendar.Of(2018, 5, 25)},
	},
}

// fullCapacityList finds annexes that by their name are the whole list of the
// company doctor, reasons and all, and not what was said of it in terms of work.
func fullCapacityList(p *Pass) {
	for i, a := range p.Case.Attachments {
		for _, t := range []struct{ key, text string }{{"title", a.Title}, {"file", a.File}} {
			all := words(t.text, nil)
			has := func(of map[string]bool) bool {
				return slices.ContainsFunc(all, func(w word) bool { return of[w.form] })
			}
			if has(capacityLists) && has(entire) && !a.ContainsMedical.IsYes() {
				p.Report(Finding{
					Pointer: at("attachments", i, t.key), Severity: Warning,
					Message: "De naam van deze bijlage zegt dat zij de volledige functionele mogelijkhedenlijst is; die gaat van de bedrijfsarts rechtstreeks naar UWV.",
					Action:  "Vervang de bijlage door de belastbaarheid in werktermen, of haal haar weg.",
				})
				break
			}
		}
	}
}

var (
	capacityLists = set("fml mogelijkhedenlijst")
	entire        = set("volledig volledige compleet complete geheel gehele")
)

func noteMissing(p *Pass) {
	if p.asksAny() && !p.Case.Privacy.NoteInDocuments.IsYes() {
		p.Report(Finding{Pointer: "/privacy/noteInDocuments", Message: "De AVG-noot staat niet in de rapporten."})
	}
}

func keptTooLong(p *Pass) {
	end := p.Case.Trajectory.ActualEndDate
	until := end.AddMonths(p.Settings.RetentionMonths)
	if p.ended() && p.AsOf.After(until) {
		p.Report(Finding{
			Pointer: "/trajectory/actualEndDate", Seen: p.AsOf.String(), Expected: until.String(),
			Message: say("Het traject eindigde op %s; de bewaartermijn liep t/m %s.", day(end), day(until)),
		})
	}
}
