package submission

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
)

// A State is how a part of the re-integration file stands.
type State string

// The states, named as marks of a template.
const (
	There State = "done"    // the case records it
	Ask   State = "started" // it belongs to what the case records; whoever made that knows
	Open  State = "planned" // the case does not record it
)

// A Part is something that UWV wants with an application for WIA.
type Part struct {
	Letter string // of art. 6 lid 1 Regeling procesgang; empty of what is not in it
	What   string // Dutch
	Who    string // Dutch: who provides it
	By     calendar.Date
	Done   calendar.Date // as far as is recorded
	State  State
	Note   string // Dutch without a full stop; may be empty
}

// filing is the last day for the re-integration file (art. 25 lid 3 WIA).
func filing(c *cases.Case, w calendar.Waiting) calendar.Date {
	return limit(c, w, calendar.ReintegrationFile)
}

// limit is the last day for a step. A waiting period that was prolonged on request
// (art. 24 WIA) moves what is reckoned back from its end; a sanction, or a late
// application, moves nothing: these were judged by the day that was.
func limit(c *cases.Case, w calendar.Waiting, id calendar.MilestoneID) calendar.Date {
	if w.IsZero() {
		return calendar.Date{}
	}
	on := w.Deadline(id).Limit
	if c.Sickness.Extension.Kind == cases.VoluntaryExtension && on.After(w.Deadline(calendar.Track2Latest).Limit) {
		on = on.AddDays(w.End.Sub(w.Last))
	}
	return on
}

const (
	employer  = "werkgever"
	employee  = "werknemer"
	both      = "werkgever en werknemer"
	physician = "bedrijfsarts"
	opinion   = "werkgever en bedrijfsarts"
)

// A filed looks in one case on one day.
type filed struct {
	of      *cases.Case
	waiting calendar.Waiting
	on      calendar.Date
	limits  check.Settings
}

// parts are those of art. 6 lid 1 Regeling procesgang eerste en tweede ziektejaar,
// then what they lead to.
func parts(c *cases.Case, on calendar.Date, w calendar.Waiting, s check.Settings) []Part {
	f := filed{c, w, on, s}
	p := c.PersonProfile
	all := []Part{
		f.known("a", "Gegevens van werknemer, werkgever en bedrijfsarts", c.Employee.Name.LastName != "" && c.Employer.Name != "" && c.OccupationalPhysician.Name != ""),
		f.known("b", "Aard van het bedrijf", c.Employer.Sector != ""),
		f.known("c", "Functie van de werknemer", c.Job.Title != ""),
		f.known("d", "Bekwaamheden van de werknemer", len(p.WorkExperience)+len(p.Education)+len(p.Skills) > 0),
		f.firstDay(),
		f.step("f", "Probleemanalyse", physician, calendar.ProblemAnalysis, cases.ProblemAnalysis),
		f.actionPlan(),
		f.adjustment(),
		f.step("h", "Eerstejaarsevaluatie", both, calendar.FirstYearEvaluation, cases.FirstYearEvaluation),
		f.step("h", "Eindevaluatie", both, calendar.FinalEvaluation, cases.FinalEvaluation),
		f.told("i", "Oordeel over de arbeidsrelatie", opinion),
		f.step("j", "Actueel oordeel over verloop en mogelijkheden", physician, calendar.CurrentOpinion, cases.CurrentOpinion),
		f.told("k", "Oordeel over passend werk bij de werkgever", opinion),
		f.told("l", "Oordeel van de werknemer", employee),
		f.step("", "Re-integratieverslag, met afschrift aan de werknemer", employer, calendar.ReintegrationFile, cases.ReintegrationFile),
		f.step("", "WIA-aanvraag", employee, calendar.WIAApplication, cases.WIAApplication),
	}
	return all
}

// known is a part that the employer fills in and that the case knows or not.
func (f filed) known(letter, what string, is bool) Part {
	p := Part{Letter: letter, What: what, Who: employer, By: filing(f.of, f.waiting), State: Open, Note: "ontbreekt ook in dit dossier"}
	if is {
		p.State, p.Note = There, "bekend in dit dossier"
	}
	return p
}

func (f filed) firstDay() Part {
	p := f.known("e", "Eerste ziektedag", !f.waiting.IsZero())
	if p.Done = f.waiting.FirstDay; p.State == There {
		p.Note = ""
	}
	if f.waiting.Shift() > 0 {
		p.Note = "de weken tellen vanaf " + dutch.ShortDate(f.waiting.Effective)
	}
	return p
}

// last is the last day, and not after the day asked, on which a step was set.
func (f filed) last(kind cases.MilestoneKind) calendar.Date {
	var done calendar.Date
	for _, m := range f.of.Milestones {
		if m.Kind == kind && !m.Date.After(f.on) && m.Date.After(done) {
			done = m.Date
		}
	}
	return done
}

// step is a part that the case records with its day.
func (f filed) step(letter, what, who string, id calendar.MilestoneID, kind cases.MilestoneKind) Part {
	p := Part{Letter: letter, What: what, Who: who, By: limit(f.of, f.waiting, id), Done: f.last(kind), State: Open}
	if !p.Done.IsZero() {
		p.State = There
	}
	return p
}

func (f filed) actionPlan() Part {
	p := f.step("g", "Plan van aanpak", both, calendar.ActionPlan, cases.ActionPlan)
	if !f.waiting.IsZero() {
		p.By = f.waiting.ActionPlanLimit(f.last(cases.ProblemAnalysis))
	}
	return p
}

// adjustment is what brings spoor 2, and with it our reports, into the plan of
// action (§ 9 Beleidsregels beoordelingskader poortwachter).
func (f filed) adjustment() Part {
	p := Part{Letter: "g", What: "Bijstelling van het plan van aanpak voor spoor 2", Who: both, Done: f.last(cases.PlanAdjustment), State: Open}
	p.By = f.of.Trajectory.StartDate.AddDays(days(f.limits, "adjustmentDays"))
	if !p.Done.IsZero() {
		p.State = There
	}
	return p
}

// told is a part that is no step of its own in a case: it belongs to the opinion of
// the physician, or to the file as a whole.
func (f filed) told(letter, what, who string) Part {
	p := Part{Letter: letter, What: what, Who: who, By: filing(f.of, f.waiting), State: Open}
	file, opinion := f.last(cases.ReintegrationFile), f.last(cases.CurrentOpinion)
	switch {
	case !file.IsZero():
		p.State, p.Note = Ask, "na te gaan in het verslag van "+dutch.ShortDate(file)
	case !opinion.IsZero() && who != employee:
		p.State, p.Note = Ask, "na te gaan bij het actueel oordeel van "+dutch.ShortDate(opinion)
	}
	return p
}
