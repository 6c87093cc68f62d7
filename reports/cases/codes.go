package cases

// A Code is a value that is typed in a case file, with what a reader sees.
type Code struct{ Value, Label string }

// Codes is a code list, in the order in which it is offered.
type Codes []Code

// Label gives what a reader sees; an unknown code is shown as it was typed.
func (cs Codes) Label(value string) string {
	for _, c := range cs {
		if c.Value == value {
			return c.Label
		}
	}
	return value
}

// Has reports whether the list holds the code.
func (cs Codes) Has(value string) bool {
	for _, c := range cs {
		if c.Value == value {
			return true
		}
	}
	return false
}

// Coded is a field that takes codes of a list.
type Coded interface{ Codes() Codes }

// Salutation (aanhef).
type Salutation string

func (Salutation) Codes() Codes     { return salutations }
func (s Salutation) String() string { return salutations.Label(string(s)) }

var salutations = Codes{{"dhr", "de heer"}, {"mevr", "mevrouw"}, {"neutraal", "neutraal"}}

// A Role is a part that somebody plays in a case (rol).
type Role string

// The roles that the program itself speaks of.
const (
	Employee        Role = "werknemer"
	Employer        Role = "werkgever"
	Adviser         Role = "adviseur"
	Physician       Role = "bedrijfsarts"
	Expert          Role = "arbeidsdeskundige"
	Manager         Role = "casemanager"
	JobHunter       Role = "jobhunter"
	Trainer         Role = "trainer"
	NewEmployerRole      = "nieuwe_werkgever"
	Third           Role = "derde"
	Together        Role = "samen"
	Everyone        Role = "allen"
)

func (Role) Codes() Codes     { return roles }
func (r Role) String() string { return roles.Label(string(r)) }

var roles = Codes{
	{"werknemer", "werknemer"}, {"werkgever", "werkgever"}, {"adviseur", "adviseur"}, {"bedrijfsarts", "bedrijfsarts"},
	{"arbeidsdeskundige", "arbeidsdeskundige"}, {"casemanager", "casemanager"}, {"jobhunter", "jobhunter"}, {"trainer", "trainer"},
	{"nieuwe_werkgever", "nieuwe werkgever"}, {"derde", "derde"}, {"samen", "samen"}, {"allen", "allen"},
}

// ByWhom says who applied or called (door wie).
type ByWhom string

// Who applied or called.
const (
	ByEmployee  ByWhom = "wn"
	ByAdviser   ByWhom = "adviseur"
	ByBoth      ByWhom = "samen"
	ByJobHunter ByWhom = "jobhunter"
)

func (ByWhom) Codes() Codes     { return byWhoms }
func (b ByWhom) String() string { return byWhoms.Label(string(b)) }

var byWhoms = Codes{{"wn", "werknemer"}, {"adviseur", "adviseur"}, {"samen", "samen"}, {"jobhunter", "jobhunter"}}

// MilestoneKind is a step of the Wet verbetering poortwachter (mijlpaal).
type MilestoneKind string

// The milestones.
const (
	ProblemAnalysis     MilestoneKind = "probleemanalyse"
	ActionPlan          MilestoneKind = "plan_van_aanpak"
	ProgressTalk        MilestoneKind = "voortgangsgesprek"
	Week42Notification  MilestoneKind = "melding_42e_week"
	FirstYearEvaluation MilestoneKind = "eerstejaarsevaluatie"
	PlanAdjustment      MilestoneKind = "bijstelling_plan_van_aanpak"
	CurrentOpinion      MilestoneKind = "actueel_oordeel"
	FinalEvaluation     MilestoneKind = "eindevaluatie"
	ReintegrationFile   MilestoneKind = "re_integratieverslag"
	WIAApplication      MilestoneKind = "wia_aanvraag"
	ExpertOpinion       MilestoneKind = "deskundigenoordeel"
	RecoveryReport      MilestoneKind = "hersteldmelding"
)

func (MilestoneKind) Codes() Codes     { return milestoneKinds }
func (k MilestoneKind) String() string { return milestoneKinds.Label(string(k)) }

var milestoneKinds = Codes{
	{"probleemanalyse", "probleemanalyse"}, {"plan_van_aanpak", "plan van aanpak"}, {"voortgangsgesprek", "voortgangsgesprek"},
	{"melding_42e_week", "42e-weeksmelding"}, {"eerstejaarsevaluatie", "eerstejaarsevaluatie"},
	{"bijstelling_plan_van_aanpak", "bijstelling plan van aanpak"}, {"actueel_oordeel", "actueel oordeel"}, {"eindevaluatie", "eindevaluatie"},
	{"re_integratieverslag", "re-integratieverslag"}, {"wia_aanvraag", "WIA-aanvraag"}, {"deskundigenoordeel", "deskundigenoordeel"},
	{"hersteldmelding", "hersteldmelding"},
}

// ExtensionKind is a ground on which the employer pays on (verlenging).
type ExtensionKind string

// The grounds.
const (
	WageSanction       ExtensionKind = "loonsanctie"
	VoluntaryExtension ExtensionKind = "vrijwillige_verlenging"
	LateApplication    ExtensionKind = "late_wia_aanvraag"
)

func (ExtensionKind) Codes() Codes     { return extensionKinds }
func (k ExtensionKind) String() string { return extensionKinds.Label(string(k)) }

var extensionKinds = Codes{{"loonsanctie", "loonsanctie"}, {"vrijwillige_verlenging", "vrijwillige verlenging"}, {"late_wia_aanvraag", "late WIA-aanvraag"}}

// CapacityKind is the document that states the capacity (FML, IZP, LAB).
type CapacityKind string

func (CapacityKind) Codes() Codes     { return capacityKinds }
func (k CapacityKind) String() string { return capacityKinds.Label(string(k)) }

var capacityKinds = Codes{{"FML", "functionele mogelijkhedenlijst"}, {"IZP", "inzetbaarheidsprofiel"}, {"LAB", "lijst arbeidsmogelijkheden en beperkingen"}}

// A Rubric is one of the six categories of the FML (rubriek, domain E.4).
type Rubric string

func (Rubric) Codes() Codes     { return rubrics }
func (r Rubric) String() string { return rubrics.Label(string(r)) }

var rubrics = Codes{
	{"persoonlijk_functioneren", "persoonlijk functioneren"}, {"sociaal_functioneren", "sociaal functioneren"},
	{"fysieke_arbeidsomstandigheden", "fysieke arbeidsomstandigheden"}, {"dynamische_handelingen", "dynamische handelingen"},
	{"statische_houdingen", "statische houdingen"}, {"werktijden", "werktijden"},
}

// Limited says whether a rubric holds limitations.
type Limited string

func (Limited) Codes() Codes     { return limiteds }
func (l Limited) String() string { return limiteds.Label(string(l)) }

var limiteds = Codes{{"ja", "ja"}, {"nee", "nee"}, {"onbekend", "niet bekend"}}

// Track1Kind is the work done with the own employer (spoor 1).
type Track1Kind string

func (Track1Kind) Codes() Codes     { return track1Kinds }
func (k Track1Kind) String() string { return track1Kinds.Label(string(k)) }

var track1Kinds = Codes{{"eigen", "eigen werk"}, {"aangepast", "aangepast werk"}, {"ander", "ander werk"}, {"arbeidstherapeutisch", "werk op arbeidstherapeutische basis"}}

// ExceptionGround is a reason to leave out or postpone spoor 2 (domain B.3).
type ExceptionGround string

func (ExceptionGround) Codes() Codes     { return exceptionGrounds }
func (g ExceptionGround) String() string { return exceptionGrounds.Label(string(g)) }

var exceptionGrounds = Codes{
	{"perspectief_eigen_werkgever", "concreet perspectief bij de eigen werkgever"}, {"marginale_mogelijkheden", "marginale mogelijkheden"},
	{"aow_binnen_jaar", "AOW-leeftijd binnen een jaar na de wachttijd"}, {"geen_benutbare_mogelijkheden", "geen benutbare mogelijkheden"},
	{"zelfstandige_werkhervatting", "werkhervatting op eigen kracht"}, {"bevredigend_resultaat", "bevredigend resultaat bereikt"},
}

// PhaseSystem names how a trajectory is cut in phases (fasensysteem). An agency
// may use a name of its own.
type PhaseSystem string

func (PhaseSystem) Codes() Codes     { return phaseSystems }
func (p PhaseSystem) String() string { return phaseSystems.Label(string(p)) }

var phaseSystems = Codes{{"3-fasen", "drie fasen"}, {"5-fasen", "vijf fasen"}}

// PhaseKind says what a phase is for, whatever its name (soort fase).
type PhaseKind string

// The kinds of phase.
const (
	IntakePhase      PhaseKind = "intake"
	OrientationPhase PhaseKind = "orientatie"
	PreparationPhase PhaseKind = "voorbereiding"
	MarketPhase      PhaseKind = "arbeidsmarkt"
	PlacementPhase   PhaseKind = "plaatsing"
)

func (PhaseKind) Codes() Codes     { return phaseKinds }
func (k PhaseKind) String() string { return phaseKinds.Label(string(k)) }

var phaseKinds = Codes{{"intake", "intake"}, {"orientatie", "oriëntatie"}, {"voorbereiding", "voorbereiding"}, {"arbeidsmarkt", "arbeidsmarkt"}, {"plaatsing", "plaatsing"}}

// PhaseStatus is planned, running or closed.
type PhaseStatus string

func (PhaseStatus) Codes() Codes     { return phaseStatuses }
func (s PhaseStatus) String() string { return phaseStatuses.Label(string(s)) }

var phaseStatuses = Codes{{"gepland", "gepland"}, {"lopend", "lopend"}, {"afgerond", "afgerond"}}

// Level is how well a language is known.
type Level string

func (Level) Codes() Codes     { return levels }
func (l Level) String() string { return levels.Label(string(l)) }

var levels = Codes{{"goed", "goed"}, {"voldoende", "voldoende"}, {"matig", "matig"}, {"geen", "geen"}}

// DigitalSkills is how well somebody works with a computer.
type DigitalSkills string

func (DigitalSkills) Codes() Codes     { return digitalSkills }
func (d DigitalSkills) String() string { return digitalSkills.Label(string(d)) }

var digitalSkills = Codes{{"geen", "geen"}, {"basis", "basis"}, {"gemiddeld", "gemiddeld"}, {"goed", "goed"}}

// ObstacleKind is a kind of practical obstacle (belemmering).
type ObstacleKind string

func (ObstacleKind) Codes() Codes     { return obstacleKinds }
func (k ObstacleKind) String() string { return obstacleKinds.Label(string(k)) }

var obstacleKinds = Codes{
	{"taal", "taal"}, {"vervoer", "vervoer"}, {"digitaal", "digitale vaardigheden"}, {"beschikbaarheid", "beschikbaarheid"},
	{"financieel", "financieel"}, {"motivatie", "motivatie"}, {"opleiding", "opleiding"}, {"overig", "overig"},
}

// Chance is the judgement of the labour market on a function (kans).
type Chance string

func (Chance) Codes() Codes     { return chances }
func (c Chance) String() string { return chances.Label(string(c)) }

var chances = Codes{{"goed", "goed"}, {"gemiddeld", "gemiddeld"}, {"beperkt", "beperkt"}, {"onbekend", "niet bekend"}}

// FunctionSource says who brought in a function of the search profile.
type FunctionSource string

func (FunctionSource) Codes() Codes     { return functionSources }
func (s FunctionSource) String() string { return functionSources.Label(string(s)) }

var functionSources = Codes{{"AD", "arbeidsdeskundige"}, {"wn", "werknemer"}, {"adviseur", "adviseur"}, {"test", "test"}}

// ReportMoment is a moment of the planning (rapportagemoment).
type ReportMoment string

// The moments.
const (
	ThreeWayMoment   ReportMoment = "driegesprek"
	ProgressMoment   ReportMoment = "voortgangsrapportage"
	EvaluationMoment ReportMoment = "evaluatie"
	EndMoment        ReportMoment = "eindrapportage"
)

func (ReportMoment) Codes() Codes     { return reportMoments }
func (m ReportMoment) String() string { return reportMoments.Label(string(m)) }

var reportMoments = Codes{{"driegesprek", "driegesprek"}, {"voortgangsrapportage", "voortgangsrapportage"}, {"evaluatie", "evaluatie"}, {"eindrapportage", "eindrapportage"}}
