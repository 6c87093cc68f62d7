package check

import (
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// The steps of the Wet verbetering poortwachter before spoor 2. The employer and
// the occupational physician take them; no report of the agency can mend them.
var processRules = []Rule{
	{
		ID: "D01", Severity: Error, Reports: "TVE",
		Ask:      "De eerste ziektedag is bekend en ligt niet na de rapporten.",
		Why:      "Alle termijnen van de wachttijd tellen vanaf deze dag.",
		Action:   "Vul de eerste ziektedag in zoals de werkgever die aan UWV heeft gemeld.",
		Citation: procedure("art. 6 lid 1 onder e"), Check: firstDay,
	},
	{
		ID: "D02", Severity: Info, Reports: "T",
		Ask:      "De eerste ziektedag is een dag waarop de werknemer gewoonlijk werkte.",
		Why:      "De wachttijd begint op de eerste werkdag waarop niet is gewerkt; in een rooster kan dat een dag in het weekend zijn.",
		Action:   "Ga bij de werkgever na of op deze dag gewerkt zou zijn.",
		Citation: act("art. 2 t/m 6 Regeling bepaling eerste werkdag"), Check: firstDayInWeekend,
	},
	{
		ID: "D03", Severity: Warning, Lightest: Info, Reports: "T",
		Ask:      "De probleemanalyse is er binnen zes weken na de eerste ziektedag.",
		Why:      "UWV kijkt of de re-integratie op tijd is begonnen; later mag met reden.",
		Action:   "Leg de reden van de latere datum vast bij Motivering afwijking.",
		Citation: procedure("art. 2 lid 2 en art. 5"), Check: problemAnalysis,
	},
	{
		ID: "D04", Severity: Warning, Lightest: Info, Reports: "T",
		Ask:      "Het plan van aanpak is er binnen twee weken na de probleemanalyse, en binnen acht weken ziekte.",
		Why:      "Het plan van aanpak is de afspraak waarop alle latere stappen rusten.",
		Action:   "Leg de reden van de latere datum vast bij Motivering afwijking.",
		Citation: procedure("art. 4 lid 1 en art. 5"), Check: actionPlan,
	},
	{
		ID: "D05", Severity: Error, Lightest: Warning,
		Ask:      "Werkgever en werknemer bespreken de voortgang ten minste elke zes weken.",
		Why:      "De wet vraagt periodiek te evalueren; UWV houdt zes weken aan.",
		Action:   "Vul ontbrekende gesprekken aan bij de mijlpalen, of leg de reden vast bij Motivering afwijking.",
		Citation: trade("ten minste eens per zes weken, zoals ook UWV"), Check: progressTalks,
	},
	{
		ID: "D06", Severity: Warning, Lightest: Info, Reports: "T",
		Ask:      "De 42e-weeksmelding is op tijd bij UWV gedaan.",
		Why:      "Bij een te late melding kan UWV een boete opleggen; de wachttijd wordt er niet langer van.",
		Action:   "Controleer de datum op de ontvangstbevestiging van UWV.",
		Citation: act("art. 38 lid 1 ZW"), Check: week42,
	},
	{
		ID: "D07", Severity: Warning, Reports: "T",
		Ask:      "De eerstejaarsevaluatie is gehouden aan het einde van het eerste ziektejaar.",
		Why:      "Op dit moment kiezen werkgever en werknemer de koers voor het tweede ziektejaar; de start van spoor 2 wordt eraan gemeten.",
		Action:   "Vul de datum van de evaluatie in, of vraag haar op bij de werkgever.",
		Citation: procedure("art. 4 lid 2 onder b"), Check: firstYearEvaluation,
	},
}

const (
	firstDayField = "/sickness/firstDay"
	milestones    = "milestones"
)

func firstDay(p *Pass) {
	first, limit := p.Case.Sickness.FirstDay, p.firstDayBefore()
	switch {
	case first.IsZero() && p.asksAny():
		p.Report(Finding{Pointer: firstDayField, Message: "De eerste ziektedag ontbreekt."})
	case limit == p.AsOf:
		p.Report(Finding{
			Pointer: firstDayField, Seen: first.String(), Expected: limit.String(),
			Message: say("De eerste ziektedag, %s, ligt na %s.", day(first), day(limit)),
		})
	case !limit.IsZero():
		p.Report(Finding{
			Pointer: firstDayField, Seen: first.String(), Expected: limit.String(),
			Message: say("De eerste ziektedag, %s, ligt na een rapport dat van %s is.", day(first), day(limit)),
		})
	}
}

func firstDayInWeekend(p *Pass) {
	first := p.Case.Sickness.FirstDay
	if first.IsZero() {
		return
	}
	if w := first.Weekday(); w == time.Saturday || w == time.Sunday {
		p.Report(Finding{
			Pointer: firstDayField, Seen: first.String(),
			Message: say("De eerste ziektedag, %s, is een %s.", day(first), dutch.Weekday(first)),
		})
	}
}

// unknown says that a step has no date although its term is over, so that its
// rule cannot judge.
func (p *Pass) unknown(what string, limit calendar.Date) {
	if p.asksAny() && !limit.IsZero() && p.AsOf.After(limit) {
		p.Report(Finding{
			Severity: Info, Pointer: at(milestones), Expected: limit.String(),
			Message: say("Of %s op tijd was (uiterlijk %s) is niet te zien: de datum ontbreekt bij de mijlpalen.", what, day(limit)),
			Action:  "Vul de datum in bij de mijlpalen.",
		})
	}
}

func problemAnalysis(p *Pass) {
	term := p.Waiting.Deadline(calendar.ProblemAnalysis)
	i := p.milestone(cases.ProblemAnalysis)
	if i < 0 && (p.toCome(cases.ProblemAnalysis) || p.beforeIllness("De probleemanalyse", cases.ProblemAnalysis, term.Limit)) {
		return
	}
	if i < 0 {
		p.unknown("de probleemanalyse", term.Limit)
		return
	}
	switch date := p.Case.Milestones[i].Date; {
	case term.Limit.IsZero():
	case date.After(term.Limit):
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: term.Target.String(),
			Message: say("De probleemanalyse is van %s; in week 6, uiterlijk %s, had zij er moeten zijn (de wet laat ruimte t/m %s).", day(date), day(term.Target), day(term.Limit)),
		})
	case date.After(term.Target):
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: term.Target.String(),
			Message: say("De probleemanalyse is van %s, de allerlaatste dag die de wet toelaat; wie week 6 aanhoudt, rekent t/m %s.", day(date), day(term.Target)),
			Action:  "Controleer of de datum klopt; hij is nog op tijd.",
		})
	}
}

func actionPlan(p *Pass) {
	limit := p.Waiting.ActionPlanLimit(p.milestoneDate(cases.ProblemAnalysis))
	i := p.milestone(cases.ActionPlan)
	if i < 0 && (p.toCome(cases.ActionPlan) || p.beforeIllness("Het plan van aanpak", cases.ActionPlan, limit)) {
		return
	}
	if i < 0 {
		p.unknown("het plan van aanpak", limit)
		return
	}
	if date := p.Case.Milestones[i].Date; !limit.IsZero() && date.After(limit) {
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: limit.String(),
			Message: say("Het plan van aanpak is van %s; het had er uiterlijk %s moeten zijn.", day(date), day(limit)),
		})
	}
}

// isTalk tells the steps in which employer and employee look at the progress.
func isTalk(k cases.MilestoneKind) bool {
	switch k {
	case cases.ActionPlan, cases.ProgressTalk, cases.FirstYearEvaluation, cases.PlanAdjustment, cases.FinalEvaluation:
		return true
	}
	return false
}

// progressTalks judges only when talks are recorded at all, and passes over a
// gap with an interruption of the illness in it.
func progressTalks(p *Pass) {
	if p.milestone(cases.ProgressTalk) < 0 {
		return
	}
	order := p.inOrder(isTalk)
	for n := 1; n < len(order); n++ {
		from, to := p.Case.Milestones[order[n-1]].Date, p.Case.Milestones[order[n]].Date
		gap := to.Sub(from)
		if gap <= p.Settings.TalkDays || p.interrupted(from, to) {
			continue
		}
		f := Finding{
			Severity: Warning, Pointer: at(milestones, order[n], "date"), Seen: days(gap), Expected: from.AddDays(p.Settings.TalkDays).String(),
			Message: say("Tussen %s en %s zitten %s zonder voortgangsgesprek; het volgende gesprek werd uiterlijk %s verwacht.", day(from), day(to), days(gap), day(from.AddDays(p.Settings.TalkDays))),
		}
		if gap > p.Settings.TalkDaysAtMost && !p.motivated() {
			f.Severity = Error
		}
		p.Report(f)
	}
}

// inOrder gives the known milestones of some kinds by date.
func (p *Pass) inOrder(is func(cases.MilestoneKind) bool) []int {
	var order []int
	for i, m := range p.Case.Milestones {
		if is(m.Kind) && p.known(m.Date) {
			order = append(order, i)
		}
	}
	sortBy(order, func(i int) calendar.Date { return p.Case.Milestones[i].Date })
	return order
}

func (p *Pass) interrupted(from, to calendar.Date) bool {
	for _, pause := range p.Waiting.Pauses {
		if !pause.From.After(to) && !pause.To.Before(from) {
			return true
		}
	}
	return from.Before(p.Waiting.FirstDay)
}

func week42(p *Pass) {
	limit := p.Waiting.Deadline(calendar.Week42).Limit
	i := p.milestone(cases.Week42Notification)
	if i < 0 && (p.toCome(cases.Week42Notification) || p.beforeIllness("De 42e-weeksmelding", cases.Week42Notification, limit)) {
		return
	}
	if i < 0 {
		p.unknown("de 42e-weeksmelding", limit)
		return
	}
	if date := p.Case.Milestones[i].Date; !limit.IsZero() && date.After(limit) {
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: limit.String(),
			Message: say("De 42e-weeksmelding is gedaan op %s; dat moest uiterlijk %s.", day(date), day(limit)),
			Action:  say("Controleer de datum op de ontvangstbevestiging van UWV; bij een te late melding kan UWV de werkgever een boete opleggen (ingesteld bedrag: ten hoogste € %d).", p.Settings.Week42Fine),
		})
	}
}

func firstYearEvaluation(p *Pass) {
	term := p.Waiting.Deadline(calendar.FirstYearEvaluation)
	i := p.milestone(cases.FirstYearEvaluation)
	if term.Limit.IsZero() || i < 0 && (p.toCome(cases.FirstYearEvaluation) || p.beforeIllness("De eerstejaarsevaluatie", cases.FirstYearEvaluation, term.Limit)) {
		return
	}
	if i < 0 {
		if p.asksAny() && p.AsOf.After(term.Limit) {
			p.Report(Finding{
				Pointer: at(milestones), Expected: term.Limit.String(),
				Message: say("Er is geen eerstejaarsevaluatie vastgelegd; zij hoort in week 46 t/m 52, van %s, of uiterlijk %s.", span(term.From, term.Target), day(term.Limit)),
			})
		}
		return
	}
	if date := p.Case.Milestones[i].Date; date.Before(term.From) || date.After(term.Limit) {
		p.Report(Finding{
			Pointer: at(milestones, i, "date"), Seen: date.String(), Expected: term.From.String() + "/" + term.Limit.String(),
			Message: say("De eerstejaarsevaluatie is van %s; zij hoort in week 46 t/m 52, van %s, of uiterlijk %s.", day(date), span(term.From, term.Target), day(term.Limit)),
			Action:  "Controleer de datum, of leg vast waarom op dit moment is geëvalueerd.",
		})
	}
}
