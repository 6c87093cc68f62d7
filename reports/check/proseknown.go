package check

import (
	"slices"

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

// toldFacts stand in the order in which they are tried.
var toldFacts = slices.Concat(
	called(fact{title: "de eerste ziektedag", dates: (*reading).firstDays}, "eerste ziektedag"),
	called(fact{title: "de probleemanalyse", dates: steps(cases.ProblemAnalysis)}, "probleemanalyse"),
	called(fact{title: "de 42e-weeksmelding", dates: steps(cases.Week42Notification)}, "42e weeksmelding"),
	called(fact{title: "de eerstejaarsevaluatie", dates: steps(cases.FirstYearEvaluation)}, "eerstejaarsevaluatie"),
	called(fact{title: "het plan van aanpak", dates: steps(cases.ActionPlan, cases.PlanAdjustment)}, "plan van aanpak"),
	called(fact{title: "het trajectplan", dates: func(r *reading) []calendar.Date { return documents(r.c, cases.Plan) }, slip: true}, "trajectplan"),
	called(fact{title: "de belastbaarheid", dates: (*reading).capacities, slip: true}, "mogelijkhedenlijst", "fml", "inzetbaarheidsprofiel"),
	called(fact{title: "het arbeidsdeskundig rapport", dates: (*reading).labourExpert, slip: true}, "arbeidsdeskundig rapport", "arbeidsdeskundige rapportage"),
	called(fact{title: "het einde van de wachttijd", dates: (*reading).waitingEnds, whole: true}, "einddatum van de wachttijd", "einde van de wachttijd"),
	called(fact{title: "de start van het traject", dates: (*reading).starts, slip: true, whole: true},
		"startdatum van het traject", "start van het traject", "traject startte", "traject begon", "traject is gestart", "traject is begonnen"),
	called(fact{title: "de start van het traject", dates: (*reading).starts, slip: true}, "traject"),
	called(fact{title: "het einde van het traject", dates: (*reading).finishes, slip: true, whole: true},
		"einddatum van het traject", "einde van het traject", "traject eindigt", "traject eindigde", "traject loopt"),
	called(fact{title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
		"proefplaatsing begon", "proefplaatsing startte", "werkervaringsplek begon", "werkervaringsplek startte"),
	called(fact{title: "de plaatsing", dates: (*reading).placed, slip: true}, "proefplaatsing", "werkervaringsplek"),
	called(fact{title: "de plaatsing", dates: (*reading).placed, slip: true, whole: true},
		"contract gaat in", "contract ging in", "contract begint", "arbeidsovereenkomst gaat in", "arbeidsovereenkomst ging in", "in dienst"),
)

// called gives a fact for each of its phrases.
func called(f fact, phrases ...string) []fact {
	all := make([]fact, len(phrases))
	for i, phrase := range phrases {
		all[i] = f
		all[i].phrase = phrase
	}
	return all
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
