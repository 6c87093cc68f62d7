package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// A fact is something of which the case has the date.
type fact struct {
	phrase string // how texts call it
	title  string // Dutch, with its article
	dates  func(*reading) []calendar.Date
	slip   bool // texts name others of its kind too: only what looks like a slip counts
	whole  bool // the phrase says that it is of that date
}

var toldFacts = []fact{
	{phrase: "eerste ziektedag", title: "de eerste ziektedag", dates: (*reading).firstDays},
	{phrase: "probleemanalyse", title: "de probleemanalyse", dates: steps(cases.ProblemAnalysis)},
	{phrase: "42e weeksmelding", title: "de 42e-weeksmelding", dates: steps(cases.Week42Notification)},
	{phrase: "eerstejaarsevaluatie", title: "de eerstejaarsevaluatie", dates: steps(cases.FirstYearEvaluation)},
	{phrase: "plan van aanpak", title: "het plan van aanpak", dates: steps(cases.ActionPlan, cases.PlanAdjustment)},
	{phrase: "trajectplan", title: "het trajectplan", dates: func(r *reading) []calendar.Date { return documents(r.c, cases.Plan) }, slip: true},
	{phrase: "mogelijkhedenlijst", title: "de belastbaarheid", dates: (*reading).capacities, slip: true},
	{phrase: "fml", title: "de belastbaarheid", dates: (*reading).capacities, slip: true},
	{phrase: "inzetbaarheidsprofiel", title: "de belastbaarheid", dates: (*reading).capacities, slip: true},
	{phrase: "arbeidsdeskundig rapport", title: "het arbeidsdeskundig rapport", dates: (*reading).labourExpert, slip: true},
	{phrase: "arbeidsdeskundige rapportage", title: "het arbeidsdeskundig rapport", dates: (*reading).labourExpert, slip: true},

	{phrase: "einddatum van de wachttijd", title: "het einde van de wachttijd", dates: (*reading).waitingEnds, whole: true},
	{phrase: "einde van de wachttijd", title: "het einde van de wachttijd", dates: (*reading).waitingEnds, whole: true},
	{phrase: "startdatum van het traject", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "start van het traject", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "traject startte", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "traject begon", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "traject is gestart", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "traject is begonnen", title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
	{phrase: "traject", title: "de start van het traject", dates: (*reading).starts, slip: true},
	{phrase: "einddatum van het traject", title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
	{phrase: "einde van het traject", title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
	{phrase: "traject eindigt", title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
	{phrase: "traject eindigde", title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
	{phrase: "traject loopt", title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
	{phrase: "proefplaatsing begon", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "proefplaatsing startte", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "werkervaringsplek begon", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "werkervaringsplek startte", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "proefplaatsing", title: "de plaatsing", dates: (*reading).placed, slip: true},
	{phrase: "werkervaringsplek", title: "de plaatsing", dates: (*reading).placed, slip: true},
	{phrase: "contract gaat in", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "contract ging in", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "contract begint", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "arbeidsovereenkomst gaat in", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "arbeidsovereenkomst ging in", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
	{phrase: "in dienst", title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
}

func steps(kinds ...cases.MilestoneKind) func(*reading) []calendar.Date {
	return func(r *reading) []calendar.Date {
		var out []calendar.Date
		for _, k := range kinds {
			for _, m := range r.c.Milestones {
				if m.Kind == k {
					out = append(out, m.Date)
				}
			}
		}
		return out
	}
}

func documents(c *cases.Case, t cases.DocumentType) []calendar.Date {
	var out []calendar.Date
	for _, d := range c.Documents {
		if d.Type == t {
			out = append(out, d.Date)
		}
	}
	return out
}

// firstDays are the days on which illness may be said to have begun.
func (r *reading) firstDays() []calendar.Date {
	out := []calendar.Date{r.c.Sickness.FirstDay}
	if !r.waiting.IsZero() {
		out = append(out, r.waiting.FirstDay, r.waiting.Effective)
	}
	for _, s := range r.c.Sickness.Spells {
		out = append(out, s.From)
	}
	return out
}

// capacities are the days of which a capacity may be.
func (r *reading) capacities() []calendar.Date {
	out := []calendar.Date{r.c.Capacity.Date}
	for _, t := range r.c.Reports {
		out = append(out, t.CapacityChange.Date)
	}
	return out
}

func (r *reading) labourExpert() []calendar.Date {
	return []calendar.Date{r.c.LabourExpertReport.Date}
}

// waitingEnds are the days on which the waiting period may be said to end.
func (r *reading) waitingEnds() []calendar.Date {
	if r.waiting.IsZero() || r.waiting.FirstDay != r.c.Sickness.FirstDay {
		return nil
	}
	return []calendar.Date{r.waiting.End, r.waiting.Last, r.waiting.FirstAfter()}
}

func (r *reading) starts() []calendar.Date {
	t := &r.c.Trajectory
	return []calendar.Date{t.StartDate, t.IntakeDate, t.OrderDate, t.RegistrationDate}
}

// finishes are the days on which the trajectory may be said to end.
func (r *reading) finishes() []calendar.Date {
	t := &r.c.Trajectory
	return append([]calendar.Date{t.ActualEndDate, t.PlannedEndDate}, r.waitingEnds()...)
}

func (r *reading) placed() []calendar.Date {
	var out []calendar.Date
	for _, x := range r.c.Placements {
		out = append(out, x.From, x.To)
	}
	return out
}
