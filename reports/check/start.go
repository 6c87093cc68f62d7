package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// When spoor 2 begins. The plan has to account for it; a late start does not stop
// the reports that follow.
var startRules = []Rule{
	{
		ID: "D08", Severity: Warning, Reports: "T",
		Ask:      "Spoor 2 begint niet voor de achtste week van de ziekte.",
		Why:      "Zo vroeg is meestal nog niet te zeggen of terugkeer bij de eigen werkgever kan.",
		Action:   "Leg vast waarom partijen eerder zijn begonnen, of herstel de startdatum.",
		Citation: trade("op zijn vroegst vanaf week 8; eerder in overleg"), Check: startEarly,
	},
	{
		ID: "D09", Severity: Warning, Reports: "T",
		Ask:      "Spoor 2 begint uiterlijk in week 52 van de ziekte.",
		Why:      "Re-integratiebedrijven houden deze datum aan; de Werkwijzer van UWV rekent anders (regel D10).",
		Action:   "Licht in het trajectplan toe waarom later is begonnen.",
		Citation: trade("uiterlijk week 52"), Check: startAfterWeek52,
	},
	{
		ID: "D10", Severity: Error, Lightest: Warning, Reports: "T",
		Ask:      "Spoor 2 begint binnen zes weken na de eerstejaarsevaluatie en uiterlijk in week 58, of er is een uitzondering vastgelegd; een start binnen een loonsanctie is een herstel, dat het plan motiveert.",
		Why:      "Een late start zonder goede reden is een bekende grond voor een loonsanctie.",
		Action:   "Leg de uitzondering vast met grond, motivering en datum, of herstel de startdatum.",
		Citation: workGuide("§ 4.3"), Check: startLate,
	},
	{
		ID: "D11", Severity: Error, Reports: "T",
		Ask:      "Na week 58 van de ziekte loopt spoor 2, of er is een uitzondering vastgelegd.",
		Why:      "Zonder spoor 2 en zonder vastgelegde uitzondering ontbreekt de inspanning die UWV toetst.",
		Action:   "Vul de start van spoor 2 in, of leg de uitzondering vast met grond, motivering en datum.",
		Citation: workGuide("§ 4.3"), Check: neverStarted,
	},
}

const startField = "/trajectory/startDate"

// track2 gives the limits for the start, in both readings.
func (p *Pass) track2() calendar.Track2 {
	return p.Waiting.Track2(p.milestoneDate(cases.FirstYearEvaluation), p.Case.Capacity.Date, p.Case.Trajectory.StartDate)
}

func startEarly(p *Pass) {
	start, limit := p.Case.Trajectory.StartDate, p.Waiting.Date(p.Settings.TrackStartDays)
	if !start.IsZero() && !limit.IsZero() && start.Before(limit) {
		p.Report(Finding{
			Pointer: startField, Seen: start.String(), Expected: limit.String(),
			Message: say("Spoor 2 begon op %s, vóór week 8 van de ziekte (die begint op %s).", day(start), day(limit)),
		})
	}
}

func startAfterWeek52(p *Pass) {
	start, limit := p.Case.Trajectory.StartDate, p.track2()
	if start.IsZero() || limit.Week52.IsZero() || !start.After(limit.Week52) || p.excepted() || p.repairs() {
		return // of a repair D10 says both days
	}
	p.Report(Finding{
		Pointer: startField, Seen: start.String(), Expected: limit.Week52.String(),
		Message: say("Spoor 2 begon op %s, na week 52 (t/m %s). Volgens de Werkwijzer Poortwachter kon dat uiterlijk %s.", day(start), day(limit.Week52), day(limit.Latest)),
	})
}

func startLate(p *Pass) {
	start, limit := p.Case.Trajectory.StartDate, p.track2()
	if start.IsZero() || limit.Latest.IsZero() || !start.After(limit.Latest) || p.excepted() {
		return
	}
	if p.repairs() {
		p.Report(Finding{
			Severity: Warning, Pointer: startField, Seen: start.String(), Expected: limit.Latest.String(),
			Message: say("Spoor 2 begon op %s, nadat over een loonsanctie (t/m %s) was beslist; volgens de Werkwijzer Poortwachter kon dat uiterlijk %s, en naar het gebruik van week 52 uiterlijk %s. De late start is niet meer te herstellen; de loonsanctie is het antwoord daarop.",
				day(start), day(p.Waiting.End), day(limit.Latest), day(limit.Week52)),
			Action: "Motiveer in het trajectplan waarom spoor 2 nu pas begint, welke tekortkoming UWV noemde en hoe dit traject haar herstelt, en leg dit vast als afwijking.",
		})
		return
	}
	p.Report(Finding{
		Pointer: startField, Seen: start.String(), Expected: limit.Latest.String(),
		Message: say("Spoor 2 begon op %s; volgens de Werkwijzer Poortwachter moest dat uiterlijk %s zijn (%s), en naar het gebruik van week 52 uiterlijk %s. %s",
			day(start), day(limit.Latest), p.track2Basis(), day(limit.Week52), p.exceptionLacks()),
	})
}

// repairs reports whether spoor 2 began in the time of a recorded wage sanction, and
// so repairs what fell short in the waiting period (art. 25 lid 9 and 12 WIA): from
// the last day on which UWV can have decided on it.
func (p *Pass) repairs() bool {
	start, decided := p.Case.Trajectory.StartDate, p.Waiting.Deadline(calendar.SanctionDecision).Target
	return p.Case.Sickness.Extension.Kind == cases.WageSanction && !decided.IsZero() && !start.Before(decided) && !start.After(p.Waiting.End)
}

// track2Basis says from what the latest start was reckoned.
func (p *Pass) track2Basis() string {
	evaluation, capacity := p.milestoneDate(cases.FirstYearEvaluation), p.Case.Capacity.Date
	switch latest := p.track2().Latest; {
	case evaluation.IsZero():
		return "58 weken ziekte, omdat de datum van de eerstejaarsevaluatie ontbreekt"
	case latest == calendar.Track2FromCapacity(capacity):
		return "acht weken nadat de belastbaarheid was vastgesteld op " + day(capacity)
	case latest == evaluation.AddDays(6*7):
		return "zes weken na de eerstejaarsevaluatie van " + day(evaluation)
	default:
		return "58 weken ziekte; de eerstejaarsevaluatie van " + day(evaluation) + " kwam te laat om nog mee te rekenen"
	}
}

func neverStarted(p *Pass) {
	if !p.overdue() || p.excepted() {
		return
	}
	limit := p.Waiting.Deadline(calendar.Track2Latest).Limit
	week52 := p.Waiting.Deadline(calendar.Track2Week52).Limit
	p.Report(Finding{
		Pointer: startField, Expected: limit.String(),
		Message: say("Er is geen start van spoor 2 bekend; die moest er uiterlijk %s zijn (58 weken ziekte), naar het gebruik van week 52 uiterlijk %s. %s",
			day(limit), day(week52), p.exceptionLacks()),
	})
}

// overdue reports whether spoor 2 should have begun, by 58 weeks, and no start is
// known.
func (p *Pass) overdue() bool {
	limit := p.Waiting.Deadline(calendar.Track2Latest).Limit
	return !limit.IsZero() && p.lateStart.IsZero() && p.Case.Trajectory.StartDate.IsZero() && p.AsOf.After(limit)
}

// startPossible reports whether the trajectory began before what was reported of it.
func startPossible(c *cases.Case, on calendar.Date) bool {
	return !slices.ContainsFunc(c.Reports, func(r cases.Report) bool { return reportedBefore(r, c.Trajectory.StartDate, on) })
}

func reportedBefore(r cases.Report, start, on calendar.Date) bool {
	return !r.Date.IsZero() && !r.Date.After(on) && r.Date.Before(start)
}

// startedLate says that the start lies after a report of the trajectory.
func (p *Pass) startedLate() {
	for _, r := range p.Case.Reports {
		if reportedBefore(r, p.lateStart, p.asked()) {
			p.Report(Finding{
				Severity: Error, Reports: "TVE", Pointer: startField, Seen: p.lateStart.String(), Expected: r.Date.String(),
				Message: say("De start van het traject, %s, ligt na voortgangsrapportage %d van %s.", day(p.lateStart), r.Number, day(r.Date)),
				Action:  "Herstel de startdatum, vooral het jaar.",
			})
			return
		}
	}
}
