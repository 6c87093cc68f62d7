package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// excepted reports whether a reason to leave out or postpone spoor 2 is on
// record, whole, and can be: domain B.3.
func (p *Pass) excepted() bool { return p.exceptionLacks() == "" }

// exceptionLacks says what a documented exception lacks, or what in the case is
// against it; nothing when it holds.
func (p *Pass) exceptionLacks() string {
	e, start := p.Case.Track2Exception, p.Case.Trajectory.StartDate
	switch {
	case e.Ground == "" || !e.Ground.Codes().Has(string(e.Ground)):
		return "Een uitzondering is niet vastgelegd."
	case blank(e.Motivation):
		return "De vastgelegde uitzondering heeft geen motivering."
	case e.DecidedOn.IsZero():
		return "De vastgelegde uitzondering heeft geen datum."
	case !start.IsZero() && e.DecidedOn.After(start):
		return say("De vastgelegde uitzondering is van %s, na de start; zij telt alleen als zij voor de start is vastgelegd.", day(e.DecidedOn))
	case start.IsZero() && e.DecidedOn.After(p.AsOf):
		return say("De vastgelegde uitzondering is van %s, en dat is nog niet geweest.", day(e.DecidedOn))
	}
	return p.groundLacks(e)
}

// The hours a week above which somebody has more than marginal possibilities: two
// a day, as practice reads chapter 5 of the Werkwijzer.
const marginalHours = 10

// groundLacks says why the ground of an exception does not hold. What no field of
// a case tells, is left to its motivation.
func (p *Pass) groundLacks(e cases.Track2Exception) string {
	able := p.Case.Capacity.HoursPerWeek
	if limit := p.ableUntil(e); !limit.IsZero() {
		if start := p.Case.Trajectory.StartDate; start.After(limit) || start.IsZero() && p.AsOf.After(limit) {
			return say("De vastgelegde uitzondering gold tot de belastbaarheid van %s; daarna waren er acht weken om te beginnen, t/m %s.", day(p.Case.Capacity.Date), day(limit))
		}
		return ""
	}
	switch e.Ground {
	case "aow_binnen_jaar":
		return p.pensionLacks(e)
	case "perspectief_eigen_werkgever":
		on, limit := p.Case.Trajectory.StartDate, p.perspectiveEnd(e)
		if on.IsZero() {
			on = p.AsOf
		}
		if on.After(limit) {
			return say("De vastgelegde uitzondering geldt niet meer: het perspectief bij de eigen werkgever moest binnen drie maanden na de eerstejaarsevaluatie tot werk leiden, t/m %s.", day(limit))
		}
	case "geen_benutbare_mogelijkheden":
		if able.Hundredths > 0 {
			return say("De vastgelegde uitzondering is %s, maar de belastbaarheid is %s per week.", e.Ground, hours(able))
		}
	case "marginale_mogelijkheden":
		if able.Hundredths > marginalHours*100 {
			return say("De vastgelegde uitzondering is %s, maar de belastbaarheid is %s per week; marginaal is hooguit twee uur per dag.", e.Ground, hours(able))
		}
	case "bevredigend_resultaat":
		if !p.Case.Track1.Active.IsYes() && len(p.Case.Placements) == 0 {
			return "De vastgelegde uitzondering is dat een bevredigend resultaat is bereikt, maar er is geen werk vastgelegd."
		}
	}
	return ""
}

// ableUntil is the last day to begin spoor 2 for somebody who could do too little
// when an exception was recorded, and of whom more was established later and not
// after the start; zero when that is not so.
func (p *Pass) ableUntil(e cases.Track2Exception) calendar.Date {
	c, start := p.Case.Capacity, p.Case.Trajectory.StartDate
	unable := e.Ground == "geen_benutbare_mogelijkheden" || e.Ground == "marginale_mogelijkheden"
	if !unable || !p.known(c.Date) || !c.Date.After(e.DecidedOn) || !start.IsZero() && c.Date.After(start) {
		return calendar.Date{}
	}
	return calendar.Track2FromCapacity(c.Date)
}

func (p *Pass) pensionLacks(e cases.Track2Exception) string {
	pension, limit := p.Case.Employee.StatePensionDate, p.Waiting.End.AddDays(1).AddMonths(12)
	switch {
	case !e.ByEmployer.IsYes() || !e.ByEmployee.IsYes():
		return "Bij deze uitzondering moeten werkgever én werknemer akkoord zijn."
	case pension.IsZero():
		return "Bij deze uitzondering hoort de AOW-datum; die ontbreekt."
	case !p.Waiting.IsZero() && pension.After(limit):
		return say("Bij deze uitzondering valt de AOW-datum binnen een jaar na de wachttijd, uiterlijk op %s; hier is dat niet zo.", day(limit))
	}
	return ""
}

// perspectiveEnd is the last day of the three months in which work with the own
// employer had to come. Without an evaluation it is reckoned from the last day for
// that, or from the decision when that came later.
func (p *Pass) perspectiveEnd(e cases.Track2Exception) calendar.Date {
	from := p.milestoneDate(cases.FirstYearEvaluation)
	if from.IsZero() {
		from = later(e.DecidedOn, p.Waiting.Deadline(calendar.FirstYearEvaluation).Limit)
	}
	return from.AddMonths(3)
}
