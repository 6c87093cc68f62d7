package facts

import (
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// lapse says of steps that nobody has to take any more why that is. What is done
// or lies before the reason stays as it is. Of the state pension only the effect
// is told, as on paper; a source says which steps lapsed and not why.
func lapse(c *cases.Case, w calendar.Waiting, steps []Deadline, on calendar.Date) []Deadline {
	contract := c.Job.ContractEnd
	over, why := dutyEnd(c, on)
	for i := range steps {
		m := &steps[i]
		if m.ID == string(calendar.ReintegrationFile) {
			m.handInAt(contract, w)
		}
		after := func(d calendar.Date) bool { return !d.IsZero() && m.On.After(d) }
		track2 := m.ID == string(calendar.Track2Week52) || m.ID == string(calendar.Track2Latest)
		switch {
		case !m.Done.IsZero() && !m.Done.After(on) || m.ID == "contract_end":
		case track2 && excepted(c):
			m.Lapsed = "uitzondering vastgelegd op " + dutch.ShortDate(c.Track2Exception.DecidedOn)
		case after(over), slices.Contains(c.Extract.Lapsed, m.ID):
			m.Lapsed = why
		case after(contract) && m.ofEmployment():
			m.Lapsed = "na het einde van het dienstverband"
		}
	}
	return steps
}

// afterDuty is why something lapsed of which more may not be told.
const afterDuty = "na het einde van de re-integratieplicht"

// dutyEnd is the day with which the law stops asking anything, as far as is known
// on a day, and how that is told; the day is zero while it asks.
func dutyEnd(c *cases.Case, on calendar.Date) (calendar.Date, string) {
	last, why := c.Employee.StatePensionDate, afterDuty
	earlier := func(d calendar.Date, told string) {
		if !d.IsZero() && !d.After(on) && (last.IsZero() || d.Before(last)) {
			last, why = d, told
		}
	}
	ended, how := closed(c)
	earlier(ended, how+" op "+dutch.ShortDate(ended))
	fit := sickness(c).Recovered(on)
	earlier(fit, "hersteld na "+dutch.ShortDate(fit)+", vier weken of langer")
	return last, why
}

// Over reports whether the duty to re-integrate has ended by a day, so that no week
// of the waiting period runs any more: by a recovery of four weeks, or otherwise. A
// source says only that it has.
func Over(c *cases.Case, on calendar.Date) bool {
	pension := c.Employee.StatePensionDate
	ended, _ := closed(c)
	return c.Extract.Over.IsYes() || !pension.IsZero() && !on.Before(pension) || !ended.IsZero() && on.Sub(ended) >= 4*7 || !sickness(c).Recovered(on).IsZero()
}

// shortIllness is how many days somebody must have been ill for the employer to
// owe a file when the employment ends (art. 38 lid 2 ZW).
const shortIllness = 6 * 7

// handInAt moves the reintegration file to the last day of the employment, when
// that comes first.
func (m *Deadline) handInAt(end calendar.Date, w calendar.Waiting) {
	if end.IsZero() || !end.Before(m.On) || w.Day(end) < shortIllness {
		return
	}
	m.Title, m.Law = "re-integratieverslag, bij het einde van het dienstverband", "art. 38 lid 2 ZW"
	m.From, m.On, m.Week = calendar.Date{}, end, w.Week(end)
}

// ofEmployment reports whether a step is one of employer and employee together,
// or follows from what the employer owes.
func (m *Deadline) ofEmployment() bool {
	switch m.ID {
	case string(calendar.SanctionDecision), "extension_end":
		return true
	}
	return strings.Contains(m.Who, "werkgever") || m.Who == "bedrijfsarts"
}

// closed is the day on which a case ended in such a way that the law asks nothing
// more, and how that is told; zero when it did not.
func closed(c *cases.Case) (on calendar.Date, how string) {
	switch c.Outcome.Kind {
	case cases.FullRecovery:
		if on = taken(c, cases.RecoveryReport); on.IsZero() {
			on = c.Trajectory.ActualEndDate
		}
		return on, "volledig hersteld gemeld"
	case cases.Deceased:
		return c.Trajectory.ActualEndDate, "het traject is beëindigd"
	}
	return on, ""
}

// excepted reports whether a reason to leave out or postpone spoor 2 is on record
// as a whole (Werkwijzer Poortwachter § 4.3 and 5).
func excepted(c *cases.Case) bool {
	e := c.Track2Exception
	both := e.ByEmployer.IsYes() && e.ByEmployee.IsYes()
	return e.Ground != "" && strings.TrimSpace(string(e.Motivation)) != "" && !e.DecidedOn.IsZero() && (e.Ground != "aow_binnen_jaar" || both)
}
