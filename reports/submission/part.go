package submission

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A State is how a part of the re-integration file stands.
type State string

// The states, named as marks of a template.
const (
	There State = "done"    // the case records it
	Ask   State = "started" // it belongs to what the case records; whoever made that knows
	Open  State = "planned" // the case does not record it
	Gone  State = ""        // nobody has to provide it any more
)

// A Part is something that UWV wants with an application for WIA.
type Part struct {
	Letter string // of art. 6 lid 1 Regeling procesgang; empty of what is not in it
	What   string // Dutch
	Who    string // Dutch: who provides it
	By     calendar.Date
	Done   calendar.Date // as far as is recorded
	State  State
	Late   bool   // the case does not record it, and its day has passed
	Note   string // Dutch without a full stop; may be empty
}

// terms are the deadlines of a case, the same as on its timeline.
type terms []facts.Deadline

// of is the deadline with an id; the zero one when there is none.
func (t terms) of(id string) facts.Deadline {
	for _, d := range t {
		if d.ID == id {
			return d
		}
	}
	return facts.Deadline{}
}

// limit is the last day for a step; zero when nobody has to take it.
func (t terms) limit(id calendar.MilestoneID) calendar.Date {
	if d := t.of(string(id)); d.Lapsed == "" {
		return d.On
	}
	return calendar.Date{}
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
	terms   terms
	limits  check.Settings
}

// Parts are what UWV wants with an application for WIA and how each stands on a
// day, in the order of the law.
func Parts(c *cases.Case, on calendar.Date, s check.Settings) []Part {
	return parts(c, on, facts.Waiting(c), facts.Deadlines(c, on, s.Norms()), s)
}

// parts are those of art. 6 lid 1 Regeling procesgang eerste en tweede ziektejaar,
// then what they lead to.
func parts(c *cases.Case, on calendar.Date, w calendar.Waiting, t terms, s check.Settings) []Part {
	f := filed{c, w, on, t, s}
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
	for i := range all {
		f.lapse(&all[i])
		all[i].Late = all[i].State == Open && !all[i].By.IsZero() && on.After(all[i].By)
	}
	return all
}

// lapse says of a part that is not there, and that has no term of its own, that it
// is not asked when the file is not.
func (f filed) lapse(p *Part) {
	if file := f.terms.of(string(calendar.ReintegrationFile)); p.State == Open && file.Lapsed != "" && file.Done.IsZero() && p.Letter != "" {
		p.State, p.By, p.Note = Gone, calendar.Date{}, "vervallen: "+file.Lapsed
	}
}

// known is a part that the employer fills in and that the case knows or not.
func (f filed) known(letter, what string, is bool) Part {
	p := Part{Letter: letter, What: what, Who: employer, By: f.terms.limit(calendar.ReintegrationFile), State: Open, Note: "ontbreekt ook in dit dossier"}
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

// last is the last day of this illness, and not after the day asked, on which a
// step was set.
func (f filed) last(kind cases.MilestoneKind) calendar.Date {
	var done calendar.Date
	for _, m := range f.of.Milestones {
		if m.Kind == kind && !m.Date.After(f.on) && !m.Date.Before(f.of.Sickness.FirstDay) && m.Date.After(done) {
			done = m.Date
		}
	}
	return done
}

// step is a part that the case records with its day.
func (f filed) step(letter, what, who string, id calendar.MilestoneID, kind cases.MilestoneKind) Part {
	p := Part{Letter: letter, What: what, Who: who, By: f.terms.limit(id), Done: facts.Taken(f.of, f.on, kind), State: Open}
	switch d := f.terms.of(string(id)); {
	case !p.Done.IsZero():
		p.State, p.By = There, d.On
	case d.Lapsed != "":
		p.State, p.Note = Gone, "vervallen: "+d.Lapsed
	case id == calendar.ReintegrationFile && !f.of.Job.ContractEnd.IsZero() && d.On == f.of.Job.ContractEnd:
		p.Note = "bij het einde van het dienstverband"
	}
	return p
}

func (f filed) actionPlan() Part {
	p := f.step("g", "Plan van aanpak", both, calendar.ActionPlan, cases.ActionPlan)
	if !f.waiting.IsZero() && p.State != Gone {
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
	p := Part{Letter: letter, What: what, Who: who, By: f.terms.limit(calendar.ReintegrationFile), State: Open}
	file, opinion := f.last(cases.ReintegrationFile), f.last(cases.CurrentOpinion)
	switch {
	case !file.IsZero():
		p.State, p.Note = Ask, "na te gaan in het verslag van "+dutch.ShortDate(file)
	case !opinion.IsZero() && who != employee:
		p.State, p.Note = Ask, "na te gaan bij het actueel oordeel van "+dutch.ShortDate(opinion)
	}
	return p
}
