package check

import (
	"slices"

	"spoor2/reports/cases"
)

// What the end report holds, and what every document says of itself.
var endRules = []Rule{
	{
		ID: "C28", Severity: Error, Lightest: Warning, Reports: "E",
		Ask:      "De eindrapportage noemt de reden van het einde, met toelichting; een tussenversie vertelt hoe het traject ervoor staat.",
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
		ID: "C30", Severity: Error, Lightest: Warning, Reports: "E",
		Ask:      "De eindrapportage noemt het resultaat: van een plaatsing het werk, en altijd een conclusie en een advies.",
		Why:      "Zonder plaatsing moet blijken waarom verder spoor 2 niet zinvol is; daarna houdt de plicht op.",
		Action:   "Vul het werk van de plaatsing aan, of schrijf de conclusie en het advies.",
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
		ID: "C32", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "Elk document heeft een eigen kenmerk, een datum, een versie en een auteur, en een voortgangsrapportage ook een eigen nummer en een periode.",
		Why:      "UWV vraagt herkenbare documenten met datum, naam en functie.",
		Action:   "Vul het gegeven aan.",
		Citation: form("art. 2 lid 3"), Check: documentData,
	},
	{
		ID: "C33", Severity: Warning, Reports: "TVE",
		Ask:      "Een vastgelegde afwijking noemt de regel waarover zij gaat.",
		Why:      "Een motivering die bij geen regel hoort, motiveert niets; degene die haar schreef denkt van wel.",
		Action:   "Vul het nummer in van de regel waarvan wordt afgeweken, zoals A02.",
		Citation: house("een afwijking hoort bij een regel"),
	},
}

func endReason(p *Pass) {
	if i := p.interim(); i >= 0 {
		p.interimTold(i)
		return
	}
	if !p.asksEnd() {
		return
	}
	o := p.Case.Outcome
	nothing := p.absent("/outcome") != ""
	if !p.unwritten() {
		p.require(need{p.Case.Trajectory.ActualEndDate.IsZero() && !p.backwards, "/trajectory/actualEndDate", "de datum van het einde"})
		p.require(need{nothing, "/outcome", "het resultaat, waarmee de eindrapportage begint,"})
		p.require(
			need{o.Kind == "" && !nothing, "/outcome/kind", "de reden van het einde"},
			need{blank(o.Explanation) && !nothing, "/outcome/explanation", "de toelichting op het einde"},
		)
	}
	if o.Kind != "" {
		p.require(need{!o.Kind.Codes().Has(string(o.Kind)), "/outcome/kind", "de reden van het einde"})
	}
}

// unwritten reports whether the end report is being made in the days that there are
// for it: what is not told yet is still to be written, and no error.
func (p *Pass) unwritten() bool {
	return p.making(cases.End) && p.Making.Document == nil && p.ended() && !p.AsOf.After(p.Case.Trajectory.ActualEndDate.AddDays(p.Settings.EndReportDays))
}

// interim is the index of an interim version of the end report, for the WIA
// application: that which is being made, or the first of a trajectory that runs. -1
// when the end report itself is judged.
func (p *Pass) interim() int {
	switch {
	case p.making(cases.End):
		if p.Making.Document == nil || isFinal(p.Making.Document) || p.ended() {
			return -1
		}
		return slices.IndexFunc(p.Case.Documents, func(d cases.Document) bool {
			return d.Type == cases.End && d.ID == p.Making.Document.ID && d.Date == p.Making.Document.Date
		})
	case p.Making != nil || p.ended() || p.document(cases.End, isFinal) >= 0:
		return -1
	}
	return p.document(cases.End, nil)
}

// interimTold asks of an interim version what it can tell: how things stand. Why the
// trajectory ended, nobody knows yet.
func (p *Pass) interimTold(i int) {
	o := p.Case.Outcome
	if !blank(o.Course) || !blank(o.Analysis) || !blank(o.Conclusion) || !blank(o.Advice) {
		return
	}
	p.Report(Finding{
		Severity: Warning, Pointer: "/outcome",
		Message: say("De tussenversie van de eindrapportage van %s staat bij de documenten; haar teksten staan niet in het dossier.", day(p.Case.Documents[i].Date)),
		Action:  "Vul bij het resultaat het verloop, de analyse, de conclusie en het advies in zoals zij op die dag waren; de reden van het einde volgt als het traject eindigt.",
	})
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
	if p.asksEnd() && !p.unwritten() && p.absent("/outcome") == "" {
		what := "de conclusie"
		if !needsPlacement(p.Case.Outcome.Kind) {
			what = "een gemotiveerde conclusie waarom verder spoor 2 niet zinvol is,"
		}
		like := Finding{}
		if p.interim() >= 0 {
			like.Severity, what = Warning, "de conclusie tot nu toe"
		}
		p.requireAs(like,
			need{blank(p.Case.Outcome.Conclusion), "/outcome/conclusion", what},
			need{blank(p.Case.Outcome.Advice), "/outcome/advice", "het advies"},
		)
	}
	if i := p.placement(p.Case.Outcome.PlacementRef); i >= 0 && p.asksEnd() && needsPlacement(p.Case.Outcome.Kind) && p.otherThan(p.Case.Outcome.Kind, i) == "" {
		p.result(i)
	}
}

// result asks of the placement that the trajectory ended with what work it is:
// without that nobody can tell whether the result is satisfactory.
func (p *Pass) result(i int) {
	x, reason := p.Case.Placements[i], p.Case.Outcome.Kind
	of := " van plaatsing " + mark(x.ID, i)
	own := reason == cases.BecameSelfEmployed || x.Kind == "zelfstandig"
	p.require(
		need{blank(x.Employer) && !own && reason != cases.PlacedOwnEmployer, at("placements", i, "employer"), "de werkgever" + of},
		need{blank(x.Function), at("placements", i, "function"), "de functie" + of},
		need{x.From.IsZero(), at("placements", i, "from"), "de begindatum" + of},
		need{x.HoursPerWeek.IsZero() && !own, at("placements", i, "hoursPerWeek"), "het aantal uren per week" + of},
	)
	p.requireAs(Finding{Severity: Warning},
		need{blank(x.ContractType) && !own, at("placements", i, "contractType"), "de contractvorm" + of},
		need{x.WageValuePct.IsZero() && !own, at("placements", i, "wageValuePct"), "de loonwaarde" + of},
		need{x.Structural.IsZero() && reason == cases.PlacedStructural, at("placements", i, "structural"), "het antwoord op de vraag of plaatsing " + mark(x.ID, i) + " structureel is"},
	)
}

func reaction(p *Pass) {
	if p.asksEnd() && p.Case.Outcome.Kind != cases.Deceased && p.absent("/outcome") == "" {
		p.require(need{blank(p.Case.Outcome.EmployeeReaction), "/outcome/employeeReaction", "de reactie van de werknemer"})
	}
}

func documentData(p *Pass) {
	twice := p.numberedTwice()
	p.documentsTwice()
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
		told := twice || len(p.Case.Reports) == 0 || slices.ContainsFunc(p.Case.Reports, func(r cases.Report) bool { return r.Number == d.Number })
		if d.Type == cases.Progress && d.Number != 0 && !told {
			like.Pointer = at("documents", i, "number")
			like.Message = say("Bij voortgangsrapportage %d staan geen periode en geen teksten in het dossier.", d.Number)
			p.Report(like)
		}
	}
	p.handover()
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

// numberedTwice reports numbers that two progress reports have, whatever their
// dates: they would get one name.
func (p *Pass) numberedTwice() bool {
	twice := false
	for i, r := range p.Case.Reports {
		k := slices.IndexFunc(p.Case.Reports[:i], func(other cases.Report) bool { return other.Number == r.Number })
		if r.Number == 0 || k < 0 {
			continue
		}
		twice = true
		p.Report(Finding{
			Reports: "V", Number: r.Number, Pointer: at("reports", i, "number"), Seen: say("%d", r.Number),
			Message: say("Nummer %d hoort bij twee voortgangsrapportages: regel %d en regel %d van de lijst.", r.Number, k+1, i+1),
			Action:  "Geef elke voortgangsrapportage een eigen nummer.",
		})
	}
	return twice
}

// handover compares the documents that were handed over with those of the case:
// one of our own reports has the date of that report.
func (p *Pass) handover() {
	if !p.asksEnd() {
		return
	}
	for i, h := range p.Case.Outcome.Handover {
		f := Finding{Severity: Warning, Reports: "E", Pointer: at("outcome", "handover", i, "date"), Seen: h.Date.String(), Action: "Controleer de datum van het stuk."}
		if h.Date.After(p.asked()) {
			f.Expected = p.asked().String()
			f.Message = say("Overgedragen stuk %d is van %s, en dat is nog niet geweest.", i+1, day(h.Date))
			p.Report(f)
			continue
		}
		for _, d := range p.Case.Documents {
			if p.known(d.Date) && isFinal(&d) && !h.Date.IsZero() && h.Date != d.Date && isTitleOf(h.Title, &d) && !p.signedBefore(&d) && !p.untimely(&d) {
				f.Expected = d.Date.String()
				f.Message = say("Overgedragen stuk %d is hier van %s; bij de documenten is het van %s.", i+1, day(h.Date), day(d.Date))
				p.Report(f)
			}
		}
	}
}

// isTitleOf reports whether a title is the name of a report and nothing else.
func isTitleOf(title string, d *cases.Document) bool {
	name := string(d.Type)
	if d.Type == cases.Progress {
		name = say("%s %d", d.Type, d.Number)
	}
	return normal(title) == name
}
