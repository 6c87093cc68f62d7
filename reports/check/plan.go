package check

import (
	"slices"
	"strings"
	"unicode"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// What the trajectory plan promises.
var planRules = []Rule{
	{
		ID: "C15", Severity: Error, Reports: "T", Beside: "V",
		Ask:      "Er is een trajectdoel dat zegt wat wordt bereikt en wanneer.",
		Why:      "Het plan van aanpak noemt doelen met termijnen; zonder termijn is de voortgang niet te meten.",
		Action:   "Vul het doel of de datum aan.",
		Citation: procedure("art. 4 lid 2 onder a"), Check: goal,
	},
	{
		ID: "C16", Severity: Error, Reports: "T", Beside: "VE",
		Ask:      "Elke fase heeft een activiteit, elke activiteit een periode, een verantwoordelijke en een doel, en alle een eigen kenmerk.",
		Why:      "Spoor 2 is een samenhangende reeks activiteiten; van elk moet vaststaan wie wat wanneer doet.",
		Action:   "Vul de activiteit aan.",
		Citation: procedure("art. 4 lid 2 onder a"), Check: activities,
	},
	{
		ID: "C17", Severity: Error, Reports: "T",
		Ask:      "De momenten van evaluatie en rapportage staan in het plan, met datum.",
		Why:      "UWV vraagt een overzicht van de rapportagemomenten in het re-integratieplan.",
		Action:   "Vul de rapportagemomenten aan.",
		Citation: workGuide("§ 4.3"), Check: moments,
	},
	{
		ID: "C18", Severity: Error, Reports: "T", Beside: "V",
		Ask:      "Elke afspraak heeft een eigenaar en een datum, en hoort bij een rapport.",
		Why:      "Aan een afspraak zonder eigenaar of datum, of die nergens staat, is niemand te houden.",
		Action:   "Vul de eigenaar of de datum van de afspraak aan.",
		Citation: trade("afspraken met eigenaar en datum"), Check: agreements,
	},
	{
		ID: "C19", Severity: Error, Lightest: Warning, Reports: "T",
		Ask:      "De visie van werknemer en bureau staat in het plan, en bij voorkeur die van de werkgever.",
		Why:      "Sinds 1 juli 2023 hoort de visie van werkgever en werknemer in het plan van aanpak en de evaluatie; UWV leest haar hier terug.",
		Action:   "Vraag de visie en neem haar op, zonder medische gegevens.",
		Citation: procedure("art. 4 (visie, sinds 1 juli 2023)"), Check: vision,
	},
	{
		ID: "C20", Severity: Warning, Reports: "T",
		Ask:      "De werknemer heeft uitleg gekregen over rechten, plichten en de WIA.",
		Why:      "Wie de regels kent, kan eraan worden gehouden en komt later niet voor verrassingen te staan.",
		Action:   "Geef de ontbrekende uitleg en leg de datum vast.",
		Citation: trade("uitleg van de wettelijke kaders bij de intake"), Check: explanation,
	},
	{
		ID: "C21", Severity: Warning, Reports: "T",
		Ask:      "Er is een driegesprek van werknemer, werkgever en adviseur, of een reden waarom niet.",
		Why:      "Verwachtingen die drie partijen samen uitspreken, hoeven later niet te worden uitgezocht.",
		Action:   "Houd het driegesprek en leg datum en deelnemers vast, of vul de reden in.",
		Citation: trade("driegesprek in de intakefase"), Check: threeWayMeeting,
	},
	{
		ID: "C22", Severity: Warning, Reports: "T",
		Ask:      "Er is afgesproken hoeveel uur per week de werknemer aan spoor 2 besteedt.",
		Why:      "Zonder afgesproken uren is niet te zien of de inzet genoeg was.",
		Action:   "Vul de afgesproken uren per week in.",
		Citation: trade("inzet in uren per week"), Check: commitment,
	},
	{
		ID: "C23", Severity: Error, Lightest: Warning, Reports: "TVE",
		Ask:      "De bijlagen zijn opgesomd, elk bij een rapport van dezelfde dag of later, en geen ervan is medisch.",
		Why:      "Medische gegevens gaan rechtstreeks van bedrijfsarts of werknemer naar UWV, niet langs werkgever of bureau.",
		Action:   "Haal de medische bijlage uit het dossier en geef haar terug aan wie haar verstrekte.",
		Citation: form("art. 2 (medische informatie afzonderlijk)"), Check: attachments,
	},
}

func goal(p *Pass) {
	if !p.asksPlan() {
		return
	}
	g := p.Case.Goal
	p.require(need{blank(g.Main), "/goal/main", "het trajectdoel"})
	if len(g.SubGoals) == 0 && !blank(g.Main) && !strings.ContainsFunc(string(g.Main), unicode.IsDigit) {
		p.require(need{true, "/goal/subGoals", "een termijn bij het trajectdoel, of een subdoel met een datum,"})
	}
	for i, s := range g.SubGoals {
		if k := slices.IndexFunc(g.SubGoals[:i], func(x cases.SubGoal) bool { return x.ID == s.ID && s.ID != "" }); k >= 0 {
			p.Report(Finding{
				Reports: "TV", Pointer: at("goal", "subGoals", i, "id"),
				Message: say("Subdoel %d heeft hetzelfde kenmerk als subdoel %d; de voortgang per subdoel is zo niet uit elkaar te houden.", i+1, k+1),
				Action:  "Geef elk subdoel een eigen kenmerk.",
			})
		}
		p.require(
			need{blank(s.Text), at("goal", "subGoals", i, "text"), say("de tekst van subdoel %d", i+1)},
			need{s.ByDate.IsZero(), at("goal", "subGoals", i, "byDate"), say("de datum van subdoel %d", i+1)},
		)
	}
}

func activities(p *Pass) {
	if !p.asksPlan() {
		return
	}
	p.require(need{len(p.Case.Phases) == 0, "/phases", "de indeling in fasen"})
	p.namedTwice()
	var empty []string
	for i, phase := range p.Case.Phases {
		if !slices.ContainsFunc(p.Case.Activities, func(a cases.Activity) bool { return a.Phase == phase.ID }) {
			empty = append(empty, mark(phase.ID, i))
		}
	}
	if len(empty) > 0 && !slices.ContainsFunc(p.Case.Activities, func(a cases.Activity) bool { return !p.phase(a.Phase) }) {
		p.Report(Finding{Pointer: "/activities", Message: say("%s %s %s geen activiteit.", dutch.Plural(len(empty), "Fase", "De fasen"), plain(dutch.List(empty)), dutch.Plural(len(empty), "heeft", "hebben"))})
	}
	for i, a := range p.Case.Activities {
		of := " van activiteit " + mark(a.ID, i)
		p.require(
			need{a.From.IsZero(), at("activities", i, "from"), "de begindatum" + of},
			need{a.To.IsZero(), at("activities", i, "to"), "de einddatum" + of},
			need{a.Responsible == "", at("activities", i, "responsible"), "de verantwoordelijke" + of},
			need{blank(a.Goal), at("activities", i, "goal"), "het doel" + of},
		)
		p.activityPeriod(i)
	}
	p.phaseless()
}

func (p *Pass) activityPeriod(i int) {
	a := p.Case.Activities[i]
	if !a.From.IsZero() && !a.To.IsZero() && a.To.Before(a.From) {
		p.Report(Finding{
			Pointer: at("activities", i, "to"), Seen: a.To.String(), Expected: a.From.String(),
			Message: say("Activiteit %s eindigt op %s, vóór haar begin op %s.", mark(a.ID, i), day(a.To), day(a.From)),
		})
	}
}

func moments(p *Pass) {
	if !p.asksPlan() {
		return
	}
	p.require(need{len(p.Case.ReportPlan) == 0, "/reportPlan", "het overzicht van rapportagemomenten"})
	for i, m := range p.Case.ReportPlan {
		p.require(need{m.Date.IsZero(), at("reportPlan", i, "date"), say("de datum van rapportagemoment %d", i+1)})
	}
}

// agreements belong to the report in which they were made; of a document that is
// still to come they are not asked yet.
func agreements(p *Pass) {
	if p.asksPlan() && len(p.Case.Agreements) == 0 {
		p.require(need{true, "/agreements", "een afspraak"})
	}
	for i, a := range p.Case.Agreements {
		like, ok := p.sourceOf(a.Source)
		if p.sourceless(i) || !ok {
			continue
		}
		of := say(" van afspraak %d", i+1)
		p.requireAs(like,
			need{blank(a.Text), at("agreements", i, "text"), "de tekst" + of},
			need{a.Owner == "", at("agreements", i, "owner"), "de eigenaar" + of},
			need{a.Due.IsZero(), at("agreements", i, "due"), "de datum" + of},
		)
	}
}

// sourceOf says which report a document id stands for, and whether it is there.
func (p *Pass) sourceOf(id string) (Finding, bool) {
	for _, d := range p.Case.Documents {
		if d.ID == id && id != "" {
			return Finding{Reports: letter(d.Type), Number: d.Number}, p.known(d.Date)
		}
	}
	for _, r := range p.progress {
		if id == say("VR%d", r.Number) && p.comes(id) {
			return Finding{Reports: "V", Number: r.Number}, true
		}
	}
	return Finding{}, p.asksPlan()
}

// visionSince is the day from which employer and employee both state theirs.
var visionSince = calendar.Of(2023, 7, 1)

func vision(p *Pass) {
	if !p.asksPlan() {
		return
	}
	v := p.Case.Vision
	p.require(
		need{blank(v.Employee), "/vision/employee", "de visie van de werknemer"},
		need{blank(v.Agency), "/vision/agency", "de visie van het bureau"},
	)
	if date, _ := p.planDate(); p.absent("/vision") == "" && (date.IsZero() || !date.Before(visionSince)) {
		p.requireAs(Finding{Severity: Warning}, need{blank(v.Employer), "/vision/employer", "de visie van de werkgever"})
	}
}

func explanation(p *Pass) {
	if !p.afterIntake() {
		return
	}
	l := p.Case.LegalExplanation
	var lacking []string
	for _, x := range []struct {
		answer cases.YesNo
		what   string
	}{
		{l.TrajectoryGoal, "het doel van het traject"}, {l.RightsAndDuties, "rechten en plichten"}, {l.Track1AndTrack2, "spoor 1 en spoor 2"},
		{l.AfterTwoYears, "de procedure na twee jaar"}, {l.IncapacityPercentage, "het arbeidsongeschiktheidspercentage"}, {l.WIAApplication, "de WIA-aanvraag"},
	} {
		if !x.answer.IsYes() {
			lacking = append(lacking, x.what)
		}
	}
	if len(lacking) > 0 {
		p.Report(Finding{Pointer: "/legalExplanation", Message: say("Uitleg is niet vastgelegd over %s.", dutch.List(lacking))})
		return
	}
	p.require(need{p.notYet(l.ExplainedOn), "/legalExplanation/explainedOn", "de datum van de uitleg"})
}

func threeWayMeeting(p *Pass) {
	m := p.Case.ThreeWayMeeting
	if !p.asksPlan() || !blank(m.ReasonNotHeld) {
		return
	}
	switch {
	case p.notYet(m.Date) && p.meetingPlanned():
	case p.notYet(m.Date):
		p.Report(Finding{Pointer: "/threeWayMeeting", Message: "Er is geen driegesprek vastgelegd, en geen reden waarom niet."})
	case !m.Date.IsZero():
		p.require(need{len(m.Participants) == 0, "/threeWayMeeting/participants", "het overzicht van deelnemers aan het driegesprek"})
		p.threeParties(m.Participants)
	}
}

// threeParties asks that the three were there; who came beside them does not matter.
func (p *Pass) threeParties(there []cases.Role) {
	var lacking []string
	for _, role := range parties {
		stands := func(r cases.Role) bool {
			return r == role || r == cases.Everyone || r == cases.Together || r == cases.Manager && role == cases.Employer
		}
		if !slices.ContainsFunc(there, stands) {
			lacking = append(lacking, "de "+role.String())
		}
	}
	if len(there) > 0 && len(lacking) > 0 {
		p.Report(Finding{
			Pointer: "/threeWayMeeting/participants",
			Message: say("Bij het driegesprek waren volgens het dossier niet aanwezig: %s.", roles(lacking)),
			Action:  "Vul de deelnemers aan; was iemand er niet bij, leg dan de reden vast waarom er geen driegesprek van drie was.",
		})
	}
}

func commitment(p *Pass) {
	if p.asksPlan() {
		p.require(need{p.Case.Commitment.HoursPerWeek.IsZero(), "/commitment/hoursPerWeek", "de afgesproken inzet in uren per week"})
	}
}
