package calendar

// A MilestoneID names a line of the table; it stays what it is.
type MilestoneID string

// The milestones, in the order of the table.
const (
	SickReport          MilestoneID = "sick_report"
	ProblemAnalysis     MilestoneID = "problem_analysis"
	ActionPlan          MilestoneID = "action_plan"
	Week42              MilestoneID = "week_42_notification"
	Week44              MilestoneID = "week_44_letter"
	FirstYearEvaluation MilestoneID = "first_year_evaluation"
	Track2Week52        MilestoneID = "track2_start_week_52"
	Track2Latest        MilestoneID = "track2_start_latest"
	WIANotice           MilestoneID = "wia_notice"
	CurrentOpinion      MilestoneID = "current_opinion"
	FinalEvaluation     MilestoneID = "final_evaluation"
	ReintegrationFile   MilestoneID = "reintegration_file"
	WIAApplication      MilestoneID = "wia_application"
	SanctionDecision    MilestoneID = "sanction_decision"
	WaitingPeriodEnd    MilestoneID = "waiting_period_end"
)

// A Basis is how hard a milestone is.
type Basis uint8

// From hard to soft.
const (
	Statute   Basis = iota // an act or a regulation gives the day
	Guideline              // UWV judges by it
	Custom                 // usual in the field; nobody can be held to it
)

// A Milestone is a line of the table. Days count from D′, which is day 0.
type Milestone struct {
	ID        MilestoneID
	Title     string // Dutch
	Who       string // Dutch: who has to do it
	FromDay   int    // first day on which it makes sense
	TargetDay int    // "uiterlijk in week k": last day of that week, always safe
	LimitDay  int    // "binnen k weken na de eerste dag": late from the next day on
	Basis     Basis
	Law       string // Dutch: the article, or who says so
	Since     Date   // the article holds from here; zero: not known
	Until     Date   // and to here, included; zero: still
}

// Week is the week of illness of the TargetDay.
func (m Milestone) Week() int { return m.TargetDay/7 + 1 }

// FirstWeek is the week of illness of the FromDay.
func (m Milestone) FirstWeek() int { return m.FromDay/7 + 1 }

// The table. The terms of weeks and days run on through weekends and holidays:
// the Algemene termijnenwet (art. 1 lid 2, art. 4a) leaves them alone.
var milestones = [...]Milestone{
	{ID: SickReport, Title: "ziekmelding bij de arbodienst", Who: "werkgever",
		TargetDay: 6, LimitDay: 7,
		Basis: Custom, Law: "gebruik: binnen een week"},
	{ID: ProblemAnalysis, Title: "probleemanalyse", Who: "bedrijfsarts",
		TargetDay: 41, LimitDay: 42,
		Basis: Statute, Law: "art. 2 lid 2 Regeling procesgang eerste en tweede ziektejaar", Since: Of(2007, 1, 1)},
	{ID: ActionPlan, Title: "plan van aanpak", Who: "werkgever en werknemer",
		TargetDay: 55, LimitDay: 56,
		Basis: Statute, Law: "art. 4 lid 1 Regeling procesgang eerste en tweede ziektejaar", Since: Of(2007, 1, 1)},
	{ID: Week42, Title: "42e-weeksmelding", Who: "werkgever",
		TargetDay: 293, LimitDay: 294,
		Basis: Statute, Law: "art. 38 lid 1 ZW"},
	{ID: Week44, Title: "brief van UWV na de 42e-weeksmelding", Who: "UWV",
		FromDay: 301, TargetDay: 307, LimitDay: 307,
		Basis: Custom, Law: "werkwijze van UWV"},
	{ID: FirstYearEvaluation, Title: "eerstejaarsevaluatie", Who: "werkgever en werknemer",
		FromDay: 315, TargetDay: 363, LimitDay: 364,
		Basis: Statute, Law: "art. 4 lid 2 onder b Regeling procesgang eerste en tweede ziektejaar", Since: Of(2007, 1, 1)},
	{ID: Track2Week52, Title: "start spoor 2, uiterlijk week 52", Who: "werkgever",
		FromDay: 49, TargetDay: 363, LimitDay: 363,
		Basis: Custom, Law: "gebruik van re-integratiebedrijven"},
	{ID: Track2Latest, Title: "start spoor 2, zes weken na de eerstejaarsevaluatie", Who: "werkgever",
		FromDay: 49, TargetDay: 405, LimitDay: 406,
		Basis: Guideline, Law: "Werkwijzer Poortwachter (UWV), § 4.3.1"},
	{ID: WIANotice, Title: "bericht van UWV over de WIA-aanvraag", Who: "UWV",
		FromDay: 609, TargetDay: 622, LimitDay: 622,
		Basis: Statute, Law: "art. 64 lid 2 WIA"},
	{ID: CurrentOpinion, Title: "actueel oordeel van de bedrijfsarts", Who: "bedrijfsarts",
		FromDay: 602, TargetDay: 636, LimitDay: 636,
		Basis: Statute, Law: "art. 6 lid 1 onder j en k Regeling procesgang eerste en tweede ziektejaar", Since: Of(2007, 1, 1)},
	{ID: FinalEvaluation, Title: "eindevaluatie", Who: "werkgever en werknemer",
		FromDay: 602, TargetDay: 636, LimitDay: 636,
		Basis: Statute, Law: "art. 6 lid 1 onder h Regeling procesgang eerste en tweede ziektejaar", Since: Of(2007, 1, 1)},
	{ID: ReintegrationFile, Title: "re-integratieverslag", Who: "werkgever",
		FromDay: 602, TargetDay: 636, LimitDay: 636,
		Basis: Statute, Law: "art. 25 lid 3 WIA"},
	{ID: WIAApplication, Title: "WIA-aanvraag", Who: "werknemer",
		FromDay: 609, TargetDay: 650, LimitDay: 650,
		Basis: Statute, Law: "art. 64 lid 3 en art. 65 WIA"},
	{ID: SanctionDecision, Title: "beslissing van UWV over een loonsanctie", Who: "UWV",
		TargetDay: 685, LimitDay: 686,
		Basis: Statute, Law: "art. 25 lid 10 WIA"},
	{ID: WaitingPeriodEnd, Title: "einde wachttijd", Who: "",
		FromDay: 727, TargetDay: 727, LimitDay: 727,
		Basis: Statute, Law: "art. 23 lid 1 WIA"},
}

// A Deadline is a Milestone with its dates in one waiting period.
type Deadline struct {
	Milestone
	From, Target, Limit Date // of FromDay, TargetDay and LimitDay
}

// Deadlines gives every milestone of the table, in its order.
func (w Waiting) Deadlines() []Deadline {
	out := make([]Deadline, len(milestones))
	for i, m := range milestones {
		out[i] = w.deadline(m)
	}
	return out
}

// Deadline gives one milestone. An ID that is not in the table gives the zero
// Deadline.
func (w Waiting) Deadline(id MilestoneID) Deadline {
	for _, m := range milestones {
		if m.ID == id {
			return w.deadline(m)
		}
	}
	return Deadline{}
}

func (w Waiting) deadline(m Milestone) Deadline {
	return Deadline{Milestone: m, From: w.Date(m.FromDay), Target: w.Date(m.TargetDay), Limit: w.Date(m.LimitDay)}
}

// ActionPlanLimit is the last day for the plan of action: two weeks after the
// problem analysis (art. 4 lid 1 Regeling procesgang), or the end of the eighth
// week's term when that is earlier or there is no analysis.
func (w Waiting) ActionPlanLimit(analysis Date) Date {
	limit := w.Deadline(ActionPlan).Limit
	if byAnalysis := analysis.AddDays(14); !analysis.IsZero() && byAnalysis.Before(limit) {
		return byAnalysis
	}
	return limit
}

// Track2 is when the second track should begin, in both readings of "latest".
// They differ, so a reader should see both.
type Track2 struct {
	Earliest Date // first day of week 8; before it only by agreement
	Week52   Date // agencies: by the end of week 52
	Latest   Date // Werkwijzer Poortwachter § 4.3.1 and 4.3.2
}

// Track2 reckons Latest as six weeks after the evaluation of the first year, and
// as 58 weeks after D′ at most: an evaluation that is late moves nothing, nor is
// one needed. When the capacity was established after the evaluation, within those
// 58 weeks and not after the start, it is eight weeks after that. Dates that are
// not known are zero.
func (w Waiting) Track2(evaluation, capacity, start Date) Track2 {
	latest := w.Deadline(Track2Latest)
	t := Track2{Earliest: latest.From, Week52: w.Deadline(Track2Week52).Limit, Latest: latest.Limit}
	switch six := evaluation.AddDays(6 * 7); {
	case evaluation.IsZero():
	case capacity.After(evaluation) && !capacity.After(latest.Limit) && (start.IsZero() || !capacity.After(start)):
		t.Latest = Track2FromCapacity(capacity)
	case six.Before(latest.Limit):
		t.Latest = six
	}
	return t
}

// Track2FromCapacity is the latest start when what somebody can do was established
// only then: two weeks for the plan of the employer and six to begin (Werkwijzer
// Poortwachter § 4.3.2).
func Track2FromCapacity(established Date) Date { return established.AddDays(8 * 7) }
