package check

import (
	"slices"
	"strings"
	"unicode"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// The end of the waiting period, and what goes before it.
var waitingRules = []Rule{
	{
		ID: "D23", Severity: Warning, Lightest: Info, Reports: "E",
		Ask:      "Loopt het dossier naar de WIA, dan ligt er uiterlijk in week 91 een eindrapportage of een tussenversie daarvan; niet meer als het traject met blijvend werk eindigde.",
		Why:      "De werkgever stelt het re-integratieverslag dertien weken voor het einde van de wachttijd op en heeft het verslag van spoor 2 daarbij nodig.",
		Action:   "Maak een tussenversie van de eindrapportage voor het re-integratieverslag.",
		Citation: act("art. 25 lid 3 WIA"), Check: interimReport,
	},
	{
		ID: "D24", Severity: Info, Reports: "VE",
		Ask:      "Nadert een termijn van de WIA, dan is de voorbereiding afgesproken.",
		Why:      "Actueel oordeel, eindevaluatie, re-integratieverslag en aanvraag vragen elk voorbereiding van een ander.",
		Action:   "Leg met werkgever en werknemer vast wie wat voorbereidt, en voor wanneer.",
		Citation: act("art. 25 lid 3, art. 64 lid 3 en art. 23 lid 1 WIA"), Check: outlook,
	},
	{
		ID: "D25", Severity: Error, Lightest: Info, Reports: "TVE",
		Ask:      "De eerste ziektedag past bij de verzuimperioden, onderbrekingen, herstel en verlenging, en een verlenging bij haar reden.",
		Why:      "Een onderbreking van minder dan vier weken schuift alle termijnen op; na vier weken begint de wachttijd opnieuw.",
		Action:   "Herstel de eerste ziektedag of de perioden.",
		Citation: act("art. 23 lid 3 en lid 5 WIA en art. 7:629 lid 10 BW"), Check: spells,
	},
	{
		ID: "D26", Severity: Warning, Reports: "E",
		Ask:      "De WIA-aanvraag is uiterlijk elf weken voor het einde van de wachttijd gedaan.",
		Why:      "Elke dag te laat verlengt de loondoorbetaling met een dag.",
		Action:   "Controleer de datum, en leg de verlenging vast.",
		Citation: act("art. 64 lid 3 WIA en art. 7:629 lid 11 onder a BW"), Check: application,
	},
	{
		ID: "D27", Severity: Warning, Reports: "T",
		Ask:      "Een bijstelling van het plan van aanpak leidt spoor 2 in.",
		Why:      "UWV verwacht dat werkgever en werknemer samen vastleggen dat en hoe spoor 2 begint.",
		Action:   "Vraag de bijstelling op bij de werkgever en vul de datum in bij de mijlpalen.",
		Citation: limited(framework("§ 9")), Check: adjustment,
	},
	{
		ID: "D28", Severity: Error, Lightest: Warning, Reports: "E",
		Ask:      "De nazorg eindigt niet voordat zij begint, of voordat de plaatsing begint.",
		Why:      "Nazorg begeleidt de eerste tijd in het nieuwe werk.",
		Action:   "Herstel de periode van de nazorg.",
		Citation: house("nazorg volgt op plaatsing"), Check: aftercareDates,
	},
}

// toWIA reports whether the case runs to the WIA: the trajectory was open when
// its preparation begins, or it ended with the waiting period.
func (p *Pass) toWIA() bool {
	t := p.Case.Trajectory
	begin := p.Waiting.Deadline(calendar.FinalEvaluation).From
	if p.Case.Outcome.Kind == cases.WaitingPeriodEnded {
		return true
	}
	open := !t.StartDate.IsZero() && !t.StartDate.After(begin) && (t.ActualEndDate.IsZero() || !t.ActualEndDate.Before(begin))
	return open && p.AsOf.After(begin)
}

func interimReport(p *Pass) {
	limit := p.legal(calendar.ReintegrationFile).On
	if !p.toWIA() || limit.IsZero() || !p.AsOf.After(limit) || p.Case.Trajectory.StartDate.After(limit) || p.endedInWork() {
		return
	}
	i := p.document(cases.End, nil)
	switch {
	case i < 0 && p.ended(): // an interim version comes too late, and D22 asks for the end report
	case i < 0:
		p.Report(Finding{
			Pointer: "/documents", Expected: limit.String(),
			Message: say("Het dossier loopt naar de WIA, en op %s (week 91) was er geen eindrapportage of tussenversie.", day(limit)),
		})
	case p.Case.Documents[i].Date.After(limit):
		date := p.Case.Documents[i].Date
		p.Report(Finding{
			Severity: Info, Pointer: at("documents", i, "date"), Seen: date.String(), Expected: limit.String(),
			Message: say("De eerste eindrapportage of tussenversie is van %s, %s na week 91 (t/m %s).", day(date), days(date.Sub(limit)), day(limit)),
			Action:  "Ga na of de werkgever het verslag van spoor 2 voor het re-integratieverslag had, en leg dat vast.",
		})
	}
}

// endedInWork reports whether the trajectory ended with lasting work, so that it did
// not run to the WIA after all.
func (p *Pass) endedInWork() bool {
	o := p.Case.Outcome
	if !p.ended() || !needsPlacement(o.Kind) || o.Kind == cases.PlacedTemporary {
		return false
	}
	i := p.placement(o.PlacementRef)
	return i >= 0 && !p.Case.Placements[i].Structural.IsNo() && p.otherThan(o.Kind, i) == ""
}

// outlook speaks for the latest report of a trajectory that is still open.
func outlook(p *Pass) {
	l := p.latest()
	if l.date.IsZero() || p.Waiting.IsZero() || p.ended() || l.reports == "T" && p.Making != nil {
		return
	}
	file, wia := p.legal(calendar.ReintegrationFile).On, p.legal(calendar.WIAApplication).On
	begin, after := p.legal(calendar.FinalEvaluation).From, calendar.Date{}
	if !wia.IsZero() {
		after = p.Waiting.FirstAfter()
	}
	for _, term := range []struct {
		date  calendar.Date
		what  string
		kinds []cases.MilestoneKind
	}{
		{begin, "begint week 87, met het actueel oordeel en de eindevaluatie", []cases.MilestoneKind{cases.CurrentOpinion, cases.FinalEvaluation}},
		{file, "moet het re-integratieverslag er zijn", []cases.MilestoneKind{cases.ReintegrationFile}},
		{wia, "moet de WIA-aanvraag zijn gedaan", []cases.MilestoneKind{cases.WIAApplication}},
		{after, "is de wachttijd voorbij", []cases.MilestoneKind{cases.WIAApplication}},
	} {
		ahead := term.date.Sub(l.date)
		if term.date.IsZero() || ahead < 0 || ahead > p.Settings.OutlookDays {
			continue
		}
		if p.milestone(term.kinds...) < 0 && !p.prepared(l.date, term.date) {
			p.Report(Finding{
				Pointer: l.pointer, Seen: l.date.String(), Expected: term.date.String(), Reports: l.reports, Number: l.number,
				Message: say("Op %s, %s na dit rapport, %s; een afspraak over de voorbereiding is niet vastgelegd.", day(term.date), days(ahead), term.what),
			})
		}
		return
	}
}

// prepared reports whether the preparation of the WIA was agreed or planned, or an
// interim version of the end report is there for it.
func (p *Pass) prepared(report, term calendar.Date) bool {
	for _, a := range p.Case.Activities {
		if a.Module == "wia_begeleiding" && !a.From.After(term) {
			return true
		}
	}
	for _, a := range p.Case.Agreements {
		if tellsOfWIA(string(a.Text)) && !a.Due.Before(report.AddDays(-p.Settings.OutlookDays)) {
			return true
		}
	}
	return p.document(cases.End, nil) >= 0
}

// tellsOfWIA reports whether a text is about what the WIA asks, in any of the ways in
// which that is written.
func tellsOfWIA(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	spaced := " " + strings.Join(words, " ") + " "
	for _, phrase := range wiaPhrases {
		if strings.Contains(spaced, phrase) {
			return true
		}
	}
	return strings.Contains(spaced, " uwv ") && slices.ContainsFunc(wiaPapers, func(paper string) bool { return strings.Contains(spaced, paper) })
}

// Each opens a word; with a space behind it, it is the whole of one, so that "riv" is
// not found in "rivier".
var (
	wiaPhrases = []string{" wia", " riv ", " eindevaluatie", " einde evaluatie", " eind evaluatie", " actueel oordeel", " actuele oordeel", " re integratieverslag", " re integratie verslag", " reintegratieverslag", " reïntegratieverslag", " wachttijd", " poortwachtertoets"}
	wiaPapers  = []string{" dossier", " stukken", " verslag", " eindverslag", " eindrapport", " toets"}
)

func spells(p *Pass) {
	if p.Case.Sickness.FirstDay.IsZero() {
		return // D01 asks for it
	}
	recovered(p)
	problems := sickness(p.Case).Problems()
	backwards := slices.ContainsFunc(problems, func(x calendar.Problem) bool {
		return strings.HasPrefix(x.Field, "spells/") && strings.HasSuffix(x.Field, "/to")
	})
	for _, problem := range problems {
		if problem.Field == "firstDay" && (backwards || !p.firstDayBefore().IsZero()) {
			continue // D01 or the spell itself says what is wrong
		}
		f := Finding{Pointer: "/sickness/" + problem.Field, Message: dutch.Sentence(longDates(problem.Message)) + "."}
		if strings.HasPrefix(problem.Field, "extension") {
			f.Severity = Warning
		}
		p.Report(f)
	}
	if len(problems) == 0 {
		p.extension()
	}
}

// longDates writes the ISO dates of a message as a reader does.
func longDates(message string) string {
	words := strings.Split(message, " ")
	for i, w := range words {
		bare := strings.TrimRight(w, ",;:.)")
		if d, err := calendar.ParseDate(bare); err == nil {
			words[i] = day(d) + w[len(bare):]
		}
	}
	return strings.Join(words, " ")
}

func sickness(c *cases.Case) calendar.Sickness {
	s := calendar.Sickness{
		FirstDay:  c.Sickness.FirstDay,
		Extension: calendar.Extension{Kind: calendar.ExtensionKind(c.Sickness.Extension.Kind), Until: c.Sickness.Extension.Until},
	}
	for _, x := range c.Sickness.Spells {
		s.Spells = append(s.Spells, calendar.Spell{From: x.From, To: x.To})
	}
	for _, x := range c.Sickness.WAZOLeaves {
		s.Leaves = append(s.Leaves, calendar.Spell{From: x.From, To: x.To})
	}
	return s
}

func application(p *Pass) {
	i := p.milestone(cases.WIAApplication)
	if i < 0 {
		p.beforeIllness("De WIA-aanvraag", cases.WIAApplication, calendar.Date{})
		return
	}
	date := p.Case.Milestones[i].Date
	if late := p.Waiting.DaysLate(date); late > 0 {
		limit := p.Waiting.Deadline(calendar.WIAApplication).Limit
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: limit.String(),
			Message: say("De WIA-aanvraag is van %s; dat moest uiterlijk %s. De loondoorbetaling kan daardoor %s langer duren, t/m %s.",
				day(date), day(limit), days(late), day(p.Waiting.Last.AddDays(late))),
		})
	}
}

func adjustment(p *Pass) {
	start := p.Case.Trajectory.StartDate
	limit := start.AddDays(p.Settings.AdjustmentDays)
	if start.IsZero() || !p.AsOf.After(limit) {
		return
	}
	i := p.milestone(cases.PlanAdjustment)
	switch {
	case i < 0 && (p.toCome(cases.PlanAdjustment) || p.beforeIllness("De bijstelling van het plan van aanpak", cases.PlanAdjustment, limit)):
	case i < 0:
		p.Report(Finding{
			Pointer: at(milestones), Expected: limit.String(),
			Message: say("Er is geen bijstelling van het plan van aanpak vastgelegd; die werd uiterlijk %s verwacht (%s na de start van spoor 2).", day(limit), days(p.Settings.AdjustmentDays)),
		})
	case p.Case.Milestones[i].Date.After(limit):
		date := p.Case.Milestones[i].Date
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: limit.String(),
			Message: say("De bijstelling van het plan van aanpak is van %s; zij werd uiterlijk %s verwacht (%s na de start van spoor 2).", day(date), day(limit), days(p.Settings.AdjustmentDays)),
		})
	}
}

func aftercareDates(p *Pass) {
	to := p.Case.Outcome.Aftercare.To
	job := p.placement(p.Case.Outcome.PlacementRef)
	if from := p.Case.Outcome.Aftercare.From; !to.IsZero() && to.Before(from) {
		p.Report(Finding{
			Severity: Error, Pointer: "/outcome/aftercare/to", Seen: to.String(), Expected: from.String(),
			Message: say("De nazorg eindigt op %s, vóór haar begin op %s.", day(to), day(from)),
		})
		return
	}
	if to.IsZero() || job < 0 {
		return
	}
	if from := p.Case.Placements[job].From; to.Before(from) {
		p.Report(Finding{
			Severity: Warning, Pointer: "/outcome/aftercare/to", Seen: to.String(), Expected: from.String(),
			Message: say("De nazorg eindigt op %s, vóór het begin van de plaatsing op %s.", day(to), day(from)),
		})
	}
}

// placement finds a placement by its id, or -1.
func (p *Pass) placement(id string) int {
	for i := range p.Case.Placements {
		if id != "" && p.Case.Placements[i].ID == id {
			return i
		}
	}
	return -1
}
