package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// The dates in and around the trajectory plan.
var planDateRules = []Rule{
	{
		ID: "D12", Severity: Warning, Reports: "T",
		Ask:      "Het trajectplan is er binnen vier weken na de start.",
		Why:      "De intake vraagt een of twee gesprekken; daarna moet vaststaan wat er gaat gebeuren.",
		Action:   "Maak het trajectplan, of leg vast waarom het later kwam.",
		Citation: house("vier weken voor een intake van een of twee gesprekken"), Check: planLate,
	},
	{
		ID: "D13", Severity: Warning, Reports: "T",
		Ask:      "Eerst de intake, dan het trajectplan, dan de activiteiten.",
		Why:      "Een plan dat na de uitvoering is gedateerd, laat niet zien dat er volgens plan is gewerkt.",
		Action:   "Controleer de data; klopt de volgorde, leg dan vast waarom.",
		Citation: trade("volgorde van het trajectplan"), Check: planOrder,
	},
	{
		ID: "D14", Severity: Error, Lightest: Warning, Reports: "T", Beside: "VE",
		Ask:      "Het traject duurt zes tot twaalf maanden, of loopt vanaf week 46 tot het einde van de wachttijd, en eindigt na de start.",
		Why:      "Korter is zelden genoeg om ander werk te vinden; langer vraagt een motivering.",
		Action:   "Herstel de einddatum, of leg vast waarom deze duur past.",
		Citation: trade("6 tot 12 maanden, meestal 9 tot 12"), Check: duration,
	},
	{
		ID: "D15", Severity: Warning, Reports: "T",
		Ask:      "Het traject eindigt binnen de wachttijd, of binnen de vastgelegde verlenging.",
		Why:      "De plicht tot spoor 2 duurt zolang de werkgever het loon doorbetaalt.",
		Action:   "Herstel de einddatum, of leg de verlenging vast.",
		Citation: act("art. 7:658a lid 1 BW en art. 23 lid 1 WIA"), Check: endInWaiting,
	},
	{
		ID: "D16", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "De belastbaarheid is er op de dag van elk rapport, en is dan niet ouder dan zes maanden of door de bedrijfsarts bevestigd; ook een voortgangsrapportage die de bedrijfsarts als bron noemt, bevestigt haar.",
		Why:      "Een rapport moet rusten op de meest recente belastbaarheid; met een oude is niet te zeggen welk werk past.",
		Action:   "Vraag de bedrijfsarts de belastbaarheid te bevestigen of opnieuw vast te stellen, en vul de datum in.",
		Citation: house("zes maanden; UWV vraagt de meest recente belastbaarheid (Werkwijzer Poortwachter § 4.3.4)"), Check: capacityAge,
	},
	{
		ID: "D17", Severity: Warning, Reports: "T",
		Ask:      "Het arbeidsdeskundig rapport ligt er voor het trajectplan, of er staat dat het nog komt.",
		Why:      "Het plan bouwt voort op de richtingen die de arbeidsdeskundige passend vindt.",
		Action:   "Vul de datum van het rapport in, of de reden waarom het er nog niet is en wanneer het komt.",
		Citation: trade("trajectplan na arbeidsdeskundig onderzoek"), Check: expertBeforePlan,
	},
	{
		ID: "D18", Severity: Warning, Reports: "T",
		Ask:      "De arbeidsdeskundige heeft de vastgelegde belastbaarheid kunnen gebruiken.",
		Why:      "Een advies op een oudere belastbaarheid kan richtingen noemen die niet meer passen.",
		Action:   "Vraag de arbeidsdeskundige of het advies nog geldt, en leg dat vast.",
		Citation: trade("het arbeidsdeskundig onderzoek gaat uit van de belastbaarheid"), Check: capacityBeforeExpert,
	},
}

func planLate(p *Pass) {
	start := p.Case.Trajectory.StartDate
	limit := start.AddDays(p.Settings.PlanDays)
	date, pointer := p.planDate()
	switch {
	case start.IsZero():
	case date.IsZero() && p.AsOf.After(limit):
		p.Report(Finding{
			Pointer: "/documents", Expected: limit.String(),
			Message: say("Er is nog geen trajectplan; het werd uiterlijk %s verwacht (%s na de start).", day(limit), days(p.Settings.PlanDays)),
		})
	case date.After(limit):
		p.Report(Finding{
			Pointer: pointer, Seen: date.String(), Expected: limit.String(),
			Message: say("Het trajectplan is van %s; het werd uiterlijk %s verwacht (%s na de start).", day(date), day(limit), days(p.Settings.PlanDays)),
		})
	}
}

func planOrder(p *Pass) {
	date, _ := p.planDate()
	if date.IsZero() {
		return
	}
	p.require(need{p.Case.Trajectory.IntakeDate.IsZero(), "/trajectory/intakeDate", "de datum van de intake"})
	if intake := p.Case.Trajectory.IntakeDate; intake.After(date) {
		p.Report(Finding{
			Pointer: "/trajectory/intakeDate", Seen: intake.String(), Expected: date.String(),
			Message: say("De intake van %s ligt na het trajectplan van %s.", day(intake), day(date)),
		})
	}
	first := -1
	for i, a := range p.Case.Activities {
		if a.From.IsZero() || a.Status == cases.NotDone || a.Module == "intake" || p.phaseKind(a.Phase) == cases.IntakePhase {
			continue
		}
		if first < 0 || a.From.Before(p.Case.Activities[first].From) {
			first = i
		}
	}
	if first < 0 || len(p.Case.Phases) == 0 || !p.Case.Activities[first].From.Before(date) {
		return
	}
	a := p.Case.Activities[first]
	p.Report(Finding{
		Pointer: at("activities", first, "from"), Seen: a.From.String(), Expected: date.String(),
		Message: say("Activiteit %s begint op %s, vóór het trajectplan van %s.", mark(a.ID, first), day(a.From), day(date)),
	})
}

const plannedEndField = "/trajectory/plannedEndDate"

func duration(p *Pass) {
	t, s := p.Case.Trajectory, p.Settings
	if p.backwards {
		p.Report(Finding{
			Severity: Error, Reports: "VE", Pointer: "/trajectory/actualEndDate", Expected: t.StartDate.String(),
			Message: say("Het einde van het traject ligt vóór de start op %s.", day(t.StartDate)),
			Action:  "Herstel de datum van het einde, of die van de start.",
		})
	}
	if t.StartDate.IsZero() || t.PlannedEndDate.IsZero() {
		p.undated()
		return
	}
	shortest, longest := t.StartDate.AddMonths(s.ShortestMonths).AddDays(-1), t.StartDate.AddMonths(s.LongestMonths).AddDays(-1)
	f := Finding{Severity: Warning, Pointer: plannedEndField, Seen: t.PlannedEndDate.String()}
	switch {
	case t.PlannedEndDate.Before(t.StartDate):
		f.Expected = t.StartDate.String()
		f.Message = say("Het geplande einde, %s, ligt vóór de start op %s.", day(t.PlannedEndDate), day(t.StartDate))
	case t.PlannedEndDate.Before(shortest):
		f.Expected = shortest.String()
		f.Message = say("Het traject van %s duurt korter dan %d maanden (die lopen t/m %s).", span(t.StartDate, t.PlannedEndDate), s.ShortestMonths, day(shortest))
	case t.PlannedEndDate.After(longest) && !p.fillsWaiting(longest):
		f.Expected = longest.String()
		f.Message = say("Het traject van %s duurt langer dan %d maanden (die lopen t/m %s).", span(t.StartDate, t.PlannedEndDate), s.LongestMonths, day(longest))
	default:
		return
	}
	p.Report(f)
}

// fillsWaiting reports whether the trajectory is planned from the time of the first
// year's evaluation, when spoor 2 should begin, to the end of the waiting period:
// that can be up to two months longer than the year in between, and needs no reason.
func (p *Pass) fillsWaiting(longest calendar.Date) bool {
	t, from, last := p.Case.Trajectory, p.Waiting.Deadline(calendar.FirstYearEvaluation).From, p.Waiting.Last
	if p.repairs() {
		last = p.Waiting.End
	}
	return !from.IsZero() && !t.StartDate.Before(from) && !t.PlannedEndDate.After(first(last, longest.AddMonths(2)))
}

// undated asks for the dates without which nothing about the trajectory can be
// judged.
func (p *Pass) undated() {
	t := p.Case.Trajectory
	if !p.asksAny() {
		return
	}
	if !p.lateStart.IsZero() {
		p.startedLate()
	} else if t.StartDate.IsZero() && !p.overdue() {
		p.requireAs(Finding{Severity: Error, Reports: "TVE", Action: "Vul de startdatum in."}, need{true, startField, "de startdatum van het traject"})
	}
	p.requireAs(Finding{Severity: Warning, Action: "Vul het geplande einde in."}, need{t.PlannedEndDate.IsZero(), plannedEndField, "het geplande einde van het traject"})
}

func endInWaiting(p *Pass) {
	end := p.Case.Trajectory.PlannedEndDate
	if p.Waiting.IsZero() || end.IsZero() || !end.After(p.Waiting.End) {
		return
	}
	until := "de wachttijd"
	if p.Waiting.Extended() {
		until = "de verlengde loondoorbetaling"
	}
	p.Report(Finding{
		Pointer: plannedEndField, Seen: end.String(), Expected: p.Waiting.End.String(),
		Message: say("Het geplande einde, %s, ligt na het einde van %s op %s; een verlenging tot dan is niet vastgelegd.", day(end), until, day(p.Waiting.End)),
	})
}

const capacityField = "/capacity/date"

func capacityAge(p *Pass) {
	c := p.Case.Capacity
	l := p.latest()
	if p.capacityWithheld() {
		return
	}
	if c.Date.IsZero() {
		if blank(c.Pending.Reason) && p.asksAny() {
			what := "De datum van de belastbaarheid"
			if p.absent("/capacity") != "" {
				what = "De belastbaarheid"
			}
			p.Report(Finding{Pointer: capacityField, Message: what + " ontbreekt, en er staat niet waarom zij er nog niet is."})
		}
		return
	}
	if l.date.IsZero() {
		if p.Case.Trajectory.StartDate.IsZero() {
			return // no spoor 2 and no report that rests on it
		}
		l = latest{p.AsOf, "TVE", 0, ""}
	}
	p.capacityOld(l)
}

func expertBeforePlan(p *Pass) {
	r := p.Case.LabourExpertReport
	date, _ := p.planDate()
	switch {
	case r.Date.IsZero() && blank(r.Pending.Reason) && p.asksPlan():
		p.Report(Finding{
			Pointer: "/labourExpertReport/date",
			Message: "De datum van het arbeidsdeskundig rapport ontbreekt, en er staat niet waarom het er nog niet is.",
		})
	case !date.IsZero() && r.Date.After(date) && !r.Date.After(p.answered()) && blank(r.Pending.Reason):
		p.Report(Finding{
			Pointer: "/labourExpertReport/date", Seen: r.Date.String(), Expected: date.String(),
			Message: say("Het arbeidsdeskundig rapport van %s is jonger dan het trajectplan van %s.", day(r.Date), day(date)),
		})
	}
}

func capacityBeforeExpert(p *Pass) {
	capacity, expert := p.Case.Capacity.Date, p.Case.LabourExpertReport.Date
	if plan, _ := p.planDate(); !plan.IsZero() && capacity.After(plan) {
		return // a later one; the plan and the advice rest on the one before it
	}
	if !p.known(capacity) || expert.IsZero() || !capacity.After(expert) {
		return
	}
	p.Report(Finding{
		Pointer: capacityField, Seen: capacity.String(), Expected: expert.String(),
		Message: say("De belastbaarheid van %s is jonger dan het arbeidsdeskundig rapport van %s.", day(capacity), day(expert)),
	})
}

// first gives the earlier of two days, passing over one that is not known.
func first(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
