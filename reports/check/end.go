package check

import (
	"slices"

	"spoor2/reports/cases"
)

// What the end report holds, and what every document says of itself.
var endRules = []Rule{
	{
		ID: "C28", Severity: Error, Reports: "E",
		Ask:      "De eindrapportage noemt de reden van het einde, met toelichting.",
		Why:      "UWV begint bij het resultaat; zonder reden is dat niet te beoordelen.",
		Action:   "Kies de reden van het einde en licht haar toe.",
		Citation: framework("§ 9"), Check: endReason,
	},
	{
		ID: "C29", Severity: Warning, Reports: "E",
		Ask:      "Van elke activiteit staat in de eindrapportage wat was gepland en wat is gedaan, in uren.",
		Why:      "De optelsom van de inspanningen is het bewijs dat het traject is uitgevoerd.",
		Action:   "Vul de uren aan, of de reden waarom de activiteit niet doorging.",
		Citation: trade("eindrapportage met uren per activiteit"), Check: hoursPerActivity,
	},
	{
		ID: "C30", Severity: Error, Reports: "E",
		Ask:      "De eindrapportage trekt een conclusie en geeft een advies.",
		Why:      "Zonder plaatsing moet blijken waarom verder spoor 2 niet zinvol is; daarna houdt de plicht op.",
		Action:   "Schrijf de conclusie en het advies.",
		Citation: framework("§ 9"), Check: conclusion,
	},
	{
		ID: "C31", Severity: Warning, Reports: "E",
		Ask:      "De reactie van de werknemer staat in de eindrapportage.",
		Why:      "De werknemer geeft zijn oordeel in het re-integratieverslag; hier kan hij dat voorbereiden.",
		Action:   "Vraag de werknemer om een reactie en neem haar op.",
		Citation: procedure("art. 6 lid 1 onder l"), Check: reaction,
	},
	{
		ID: "C32", Severity: Error, Reports: "TVE",
		Ask:      "Elk document heeft een datum, een versie en een auteur, en een voortgangsrapportage ook een nummer en een periode.",
		Why:      "UWV vraagt herkenbare documenten met datum, naam en functie.",
		Action:   "Vul het gegeven aan.",
		Citation: form("art. 2 lid 3"), Check: documentData,
	},
}

func endReason(p *Pass) {
	if p.asksEnd() {
		o := p.Case.Outcome
		interim := p.making(cases.End) && p.Making.Document != nil && !isFinal(p.Making.Document)
		p.require(
			need{p.Case.Trajectory.ActualEndDate.IsZero() && !interim, "/trajectory/actualEndDate", "de datum van het einde"},
			need{!o.Kind.Codes().Has(string(o.Kind)), "/outcome/kind", "de reden van het einde"},
			need{blank(o.Explanation), "/outcome/explanation", "de toelichting op het einde"},
		)
	}
}

func hoursPerActivity(p *Pass) {
	if !p.asksEnd() {
		return
	}
	for i, a := range p.Case.Activities {
		of := " van activiteit " + mark(a.ID, i)
		notDone := a.Status == cases.NotDone || a.Status == cases.BrokenOff
		p.require(
			need{a.HoursPlanned.IsZero(), at("activities", i, "hoursPlanned"), "het aantal geplande uren" + of},
			need{a.HoursDone.IsZero() && a.Status != cases.NotDone, at("activities", i, "hoursDone"), "het aantal bestede uren" + of},
			need{notDone && blank(a.ReasonNotDone), at("activities", i, "reasonNotDone"), "de reden van niet of deels uitvoeren" + of},
		)
	}
}

func conclusion(p *Pass) {
	if p.asksEnd() && p.absent("/outcome") == "" {
		what := "de conclusie"
		if !needsPlacement(p.Case.Outcome.Kind) {
			what = "een gemotiveerde conclusie waarom verder spoor 2 niet zinvol is,"
		}
		p.require(
			need{blank(p.Case.Outcome.Conclusion), "/outcome/conclusion", what},
			need{blank(p.Case.Outcome.Advice), "/outcome/advice", "het advies"},
		)
	}
}

func reaction(p *Pass) {
	if p.asksEnd() && p.Case.Outcome.Kind != cases.Deceased && p.absent("/outcome") == "" {
		p.require(need{blank(p.Case.Outcome.EmployeeReaction), "/outcome/employeeReaction", "de reactie van de werknemer"})
	}
}

func documentData(p *Pass) {
	for i, d := range p.Case.Documents {
		if d.Date.After(p.AsOf) {
			continue
		}
		like := Finding{Reports: letter(d.Type), Number: d.Number}
		of := " van document " + mark(d.ID, i)
		p.requireAs(like,
			need{d.Type == "", at("documents", i, "type"), "de soort" + of},
			need{d.Date.IsZero(), at("documents", i, "date"), "de datum" + of},
			need{blank(d.Version), at("documents", i, "version"), "de versie" + of},
			need{blank(d.Author), at("documents", i, "author"), "de auteur" + of},
			need{d.Type == cases.Progress && d.Number == 0, at("documents", i, "number"), "het nummer" + of},
		)
		told := len(p.Case.Reports) == 0 || slices.ContainsFunc(p.Case.Reports, func(r cases.Report) bool { return r.Number == d.Number })
		if d.Type == cases.Progress && d.Number != 0 && !told {
			like.Pointer = at("documents", i, "number")
			like.Message = say("Bij voortgangsrapportage %d staan geen periode en geen teksten in het dossier.", d.Number)
			p.Report(like)
		}
	}
	if n := p.count(cases.Progress); n > 0 && len(p.Case.Reports) == 0 {
		p.Report(Finding{
			Reports: "V", Pointer: "/reports", Seen: "0", Expected: say("%d", n),
			Message: say("Van de voortgangsrapportages bij de documenten (%d) staan geen periode en geen teksten in het dossier.", n),
		})
	}
	for _, r := range p.progress {
		p.requireAs(Finding{Reports: "V", Number: r.Number},
			need{r.Number == 0, at("reports", r.index, "number"), "het nummer van de voortgangsrapportage"})
	}
}
