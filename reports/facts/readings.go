package facts

import (
	"strconv"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// The reading sentences say what a figure shows, with its numbers.

// HoursSoFar is "78 van de 82 geplande uren".
func (v *View) HoursSoFar() string {
	planned, done := HoursTotals(v.HoursFigure())
	return dutch.Decimal(done.Hundredths) + " van de " + dutch.Decimal(planned.Hundredths) + " geplande uren"
}

// HoursReading names the activity that has the most hours still open, and the
// one that took the most hours more than planned.
func (v *View) HoursReading() string {
	h := v.HoursFigure()
	planned, done := HoursTotals(h)
	s := "Van de " + dutch.Hours(planned.Hundredths) + " die voor deze activiteiten zijn gepland, " + are(done) + " tot nu toe " + dutch.Decimal(done.Hundredths) + " besteed"
	more := 0
	for i, r := range h.Rows {
		if r.Done-r.Planned > h.Rows[more].Done-h.Rows[more].Planned {
			more = i
		}
	}
	if r := h.Rows[more]; r.Done > r.Planned {
		s += "; aan " + dutch.Lower(r.Name) + " is " + dutch.Hours(int64(r.Done-r.Planned)) + " meer besteed dan gepland"
	}
	return s + "."
}

func are(d cases.Decimal) string {
	if d.Hundredths == 100 {
		return "is er"
	}
	return "zijn er"
}

// FunnelReading tells how many there were of each step, and claims no more.
func (v *View) FunnelReading() string {
	t, found := v.Tally(), len(v.VacanciesFound())
	s := dutch.Sentence(things(t.Sent, "sollicitatie", "sollicitaties")) + " " + dutch.Plural(t.Sent, "is", "zijn") + " verstuurd"
	if found >= t.Sent && found > 0 {
		s = dutch.Sentence(things(found, "vacature", "vacatures")) + " " + dutch.Plural(found, "is", "zijn") + " gevonden en " + things(t.Sent, "sollicitatie", "sollicitaties") + " verstuurd"
	}
	return s + "; er " + dutch.Plural(t.Invited, "was", "waren") + " " + things(t.Invited, "uitnodiging", "uitnodigingen") + " en bij " + things(t.Talked, "werkgever", "werkgevers") + " een gesprek; " + offer(t) + "."
}

func offer(t Tally) string {
	switch t.Hired {
	case 0:
		return "een aanbod is er niet"
	case 1:
		return "één aanbod is aanvaard"
	default:
		return dutch.Word(t.Hired) + " keer volgde een aanbod"
	}
}

func things(n int, one, many string) string { return dutch.Count(n, one, many) }

// BricksReading tells how many applications there were, and what they led to.
func (v *View) BricksReading() string {
	t := v.TallyAll()
	s := "Tot en met deze periode " + dutch.Plural(t.Sent, "is", "zijn") + " " + things(t.Sent, "sollicitatie", "sollicitaties") + " verstuurd; "
	if v.Report.Type != cases.Progress {
		s = "In totaal " + dutch.Plural(t.Sent, "is", "zijn") + " " + things(t.Sent, "sollicitatie", "sollicitaties") + " verstuurd; "
	}
	switch t.Invited {
	case 0:
		s += "geen daarvan leidde tot een uitnodiging of gesprek"
	case 1:
		s += "één daarvan leidde tot een uitnodiging of gesprek"
	default:
		s += dutch.Word(t.Invited) + " daarvan leidden tot een uitnodiging of gesprek"
	}
	switch {
	case t.Open == 1:
		s += " en één loopt nog"
	case t.Open > 1:
		s += " en " + dutch.Word(t.Open) + " lopen nog"
	}
	return s + "."
}

// EndStanding compares the end with the plan.
func (v *View) EndStanding() string {
	planned, actual := v.Trajectory.PlannedEndDate, v.Trajectory.ActualEndDate
	switch {
	case actual.IsZero():
		return "gepland t/m " + dutch.Date(planned)
	case planned.IsZero() || actual == planned:
		return "volgens plan, t/m " + dutch.Date(actual)
	case actual.Before(planned):
		return "eerder dan gepland, t/m " + dutch.Date(actual)
	default:
		return "langer dan gepland, t/m " + dutch.Date(actual)
	}
}

// ResultTitle is the outcome in a heading.
func (v *View) ResultTitle() string {
	switch v.Outcome.Kind {
	case "":
		return "nog niet bekend"
	case cases.WaitingPeriodEnded:
		return "geen plaatsing, einde van de wachttijd bereikt"
	default:
		return v.Outcome.Kind.String()
	}
}

// A KeyNumber is a number of the end report with its words.
type KeyNumber struct{ Number, Words string }

// KeyNumbers are the eight numbers of "In cijfers" (look.md 8.6).
func (v *View) KeyNumbers() []KeyNumber {
	t, talks := v.Tally(), len(v.Talks())
	number := func(n int, words string) KeyNumber { return KeyNumber{dutch.Number(n), words} }
	applied := dutch.Plural(t.Sent, "sollicitatie", "sollicitaties")
	if p := v.MarketPhase(); p != nil && t.Sent > 0 {
		if weeks := (v.Report.To.Sub(p.From) + 7) / 7; weeks > 0 {
			applied += ", gemiddeld " + dutch.Decimal(int64((t.Sent*100+weeks*5)/weeks)/10*10) + " per week in fase " + strconv.Itoa(v.PhaseNumber(p.ID))
		}
	}
	out := []KeyNumber{
		number(v.TrajectoryWeeks(), dutch.Plural(v.TrajectoryWeeks(), "week", "weken")+" traject, "+dutch.Period(v.Report.From, v.Report.To)),
		number(t.Sent, applied),
		number(t.Talked, dutch.Plural(t.Talked, "sollicitatie", "sollicitaties")+" met een gesprek bij de werkgever"),
		v.placementNumber(),
		number(talks, v.talkWords(talks)),
		{dutch.Decimal(v.HoursDone().Hundredths), "uren inzet, " + v.hoursCompared()},
		number(v.WorkplaceWeeks(), dutch.Plural(v.WorkplaceWeeks(), "week", "weken")+" werkervaring of proefplaatsing"),
		number(len(v.Delivered()), dutch.Plural(len(v.Delivered()), "rapport", "rapporten")+" uitgebracht"),
	}
	return out
}

func (v *View) placementNumber() KeyNumber {
	job := v.JobFound()
	if job == nil {
		return KeyNumber{"0", "plaatsingen in betaald werk"}
	}
	words := "plaatsing"
	if job.HoursPerWeek.Known {
		words += ", " + job.HoursPerWeek.String() + " uur per week"
	}
	return KeyNumber{"1", words}
}

func (v *View) talkWords(talks int) string {
	s := dutch.Plural(talks, "contactmoment", "contactmomenten")
	if n := v.ThreeWayTalks(); n > 0 {
		s += ", waarvan " + dutch.Count(n, "driegesprek", "driegesprekken")
	}
	return s
}

func (v *View) hoursCompared() string {
	switch d := Difference(v.HoursDone(), v.HoursPlanned()).Hundredths; {
	case d < 0:
		return dutch.Decimal(-d) + " minder dan gepland"
	case d > 0:
		return dutch.Decimal(d) + " meer dan gepland"
	default:
		return "zoals gepland"
	}
}

// PhaseStory is what was done in a phase, in one sentence.
func (v *View) PhaseStory(i int) string {
	all := v.PhaseActivities(v.Phases[i].ID)
	done := filter(all, func(a cases.Activity) bool { return a.Status == cases.Done })
	if len(all) == 0 {
		return "In deze fase waren geen activiteiten gepland."
	}
	var hours cases.Decimal
	names := make([]string, len(done))
	for j, a := range done {
		names[j] = dutch.Lower(a.Title)
	}
	for _, a := range all {
		hours = hours.Add(a.HoursDone)
	}
	s := dutch.Sentence(dutch.Count(len(done), "activiteit", "activiteiten")) + " van de " + dutch.Word(len(all)) + " uitgevoerd"
	if len(done) == len(all) {
		s = "Alle " + dutch.Word(len(all)) + " activiteiten zijn uitgevoerd"
		if len(all) == 1 {
			s = "De activiteit is uitgevoerd"
		}
	}
	if len(names) > 0 {
		s += ": " + dutch.List(names)
	}
	return s + ". Besteed: " + dutch.Hours(hours.Hundredths) + "."
}
