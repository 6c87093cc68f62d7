package cases

// A Module is an entry of the catalogue of activities (module): what the
// agencies of domain F offer.
type Module string

func (Module) Codes() Codes     { return modules }
func (m Module) String() string { return modules.Label(string(m)) }

var modules = Codes{
	{"intake", "intake"}, {"driegesprek", "driegesprek"}, {"arbeidsdeskundig_onderzoek", "arbeidsdeskundig onderzoek"},
	{"loopbaanorientatie", "loopbaanoriëntatie"}, {"assessment", "assessment"}, {"loopbaantest", "loopbaantest"}, {"coaching", "coaching"},
	{"afscheid_eigen_werk", "afscheid van het eigen werk"}, {"persoonsprofiel", "persoonsprofiel"}, {"zoekprofiel", "zoekprofiel"},
	{"cv_en_brief", "cv en motivatiebrief"}, {"personal_branding", "persoonlijke presentatie"}, {"sollicitatiestrategie", "sollicitatiestrategie"},
	{"sollicitatietraining", "sollicitatietraining"}, {"sollicitatiebegeleiding", "sollicitatiebegeleiding"}, {"videosollicitatie", "videosollicitatie"},
	{"social_media", "sociale media en LinkedIn"}, {"netwerken", "netwerken"}, {"arbeidsmarktverkenning", "verkenning van de arbeidsmarkt"},
	{"jobhunting", "jobhunting"}, {"scholing", "scholing of omscholing"}, {"werkervaringsplek", "werkervaringsplek"}, {"proefplaatsing", "proefplaatsing"},
	{"detachering", "detachering of uitzendcontract"}, {"directe_overgang", "directe overgang naar een andere werkgever"},
	{"subsidies", "subsidies en regelingen"}, {"ondernemerschap", "zelfstandig ondernemerschap"}, {"rapportage", "rapportage"},
	{"wia_begeleiding", "voorbereiding WIA-aanvraag"}, {"nazorg", "nazorg"}, {"overig", "overig"},
}

// ActivityStatus is how an activity stands.
type ActivityStatus string

// The states of an activity.
const (
	Planned   ActivityStatus = "P"
	Started   ActivityStatus = "G"
	Done      ActivityStatus = "U"
	NotDone   ActivityStatus = "N"
	BrokenOff ActivityStatus = "A"
)

func (ActivityStatus) Codes() Codes     { return activityStatuses }
func (s ActivityStatus) String() string { return activityStatuses.Label(string(s)) }

var activityStatuses = Codes{{"P", "gepland"}, {"G", "gestart"}, {"U", "uitgevoerd"}, {"N", "niet uitgevoerd"}, {"A", "afgebroken"}}

// ContactForm is how people spoke (vorm van contact).
type ContactForm string

func (ContactForm) Codes() Codes     { return contactForms }
func (f ContactForm) String() string { return contactForms.Label(string(f)) }

var contactForms = Codes{{"fysiek", "gesprek"}, {"video", "videogesprek"}, {"telefoon", "telefoon"}, {"e-mail", "e-mail"}, {"huisbezoek", "huisbezoek"}}

// Channel is the way a vacancy was found or an application went (kanaal, domain E.6).
type Channel string

func (Channel) Codes() Codes     { return channels }
func (c Channel) String() string { return channels.Label(string(c)) }

var channels = Codes{
	{"vacaturesite", "vacaturesite"}, {"bedrijfswebsite", "bedrijfswebsite"}, {"linkedin", "LinkedIn"}, {"uitzendbureau", "uitzendbureau"},
	{"netwerk", "netwerk"}, {"open_sollicitatie", "open sollicitatie"}, {"jobhunter", "jobhunter"}, {"telefonisch", "telefonisch"},
	{"banenmarkt", "banenmarkt"}, {"werk.nl", "werk.nl"}, {"intern_wg", "eigen werkgever"}, {"overig", "overig"},
}

// ApplicationState is a step in an application (stand van een sollicitatie, domain E.6).
type ApplicationState string

// The steps.
const (
	Sent            ApplicationState = "verzonden"
	Confirmed       ApplicationState = "ontvangst_bevestigd"
	Invited         ApplicationState = "uitnodiging"
	Interviewed     ApplicationState = "gesprek_gevoerd"
	SecondInterview ApplicationState = "tweede_gesprek"
	RejectedPaper   ApplicationState = "afgewezen_brief"
	RejectedTalk    ApplicationState = "afgewezen_gesprek"
	Withdrawn       ApplicationState = "ingetrokken"
	VacancyLapsed   ApplicationState = "vacature_vervallen"
	NoAnswer        ApplicationState = "geen_reactie"
	Hired           ApplicationState = "aangenomen"
)

func (ApplicationState) Codes() Codes     { return applicationStates }
func (s ApplicationState) String() string { return applicationStates.Label(string(s)) }

var applicationStates = Codes{
	{"verzonden", "verzonden"}, {"ontvangst_bevestigd", "ontvangst bevestigd"}, {"uitnodiging", "uitnodiging"}, {"gesprek_gevoerd", "gesprek gevoerd"},
	{"tweede_gesprek", "tweede gesprek"}, {"afgewezen_brief", "afgewezen op brief"}, {"afgewezen_gesprek", "afgewezen na gesprek"},
	{"ingetrokken", "ingetrokken"}, {"vacature_vervallen", "vacature vervallen"}, {"geen_reactie", "geen reactie"}, {"aangenomen", "aangenomen"},
}

// VacancyDecision is what was done with a vacancy.
type VacancyDecision string

// The decisions.
const (
	AppliedFor  VacancyDecision = "gesolliciteerd"
	NotSuitable VacancyDecision = "niet_passend"
	Lapsed      VacancyDecision = "vervallen"
)

func (VacancyDecision) Codes() Codes     { return vacancyDecisions }
func (d VacancyDecision) String() string { return vacancyDecisions.Label(string(d)) }

var vacancyDecisions = Codes{{"gesolliciteerd", "gesolliciteerd"}, {"niet_passend", "niet passend"}, {"vervallen", "vervallen"}}

// PlacementKind is a way of working elsewhere (soort plaatsing, domain E.7).
type PlacementKind string

// The kinds of placement.
const (
	WorkExperience PlacementKind = "werkervaringsplek"
	Trial          PlacementKind = "proefplaatsing"
	Secondment     PlacementKind = "detachering"
	Internship     PlacementKind = "stage"
	Voluntary      PlacementKind = "vrijwilligerswerk"
	Employment     PlacementKind = "dienstverband"
	SelfEmployment PlacementKind = "zelfstandig"
)

func (PlacementKind) Codes() Codes     { return placementKinds }
func (k PlacementKind) String() string { return placementKinds.Label(string(k)) }

var placementKinds = Codes{
	{"werkervaringsplek", "werkervaringsplek"}, {"proefplaatsing", "proefplaatsing"}, {"detachering", "detachering"}, {"stage", "stage"},
	{"vrijwilligerswerk", "vrijwilligerswerk"}, {"dienstverband", "dienstverband"}, {"zelfstandig", "zelfstandig ondernemerschap"},
}

// AgreementStatus is what became of an agreement (afspraak).
type AgreementStatus string

func (AgreementStatus) Codes() Codes     { return agreementStatuses }
func (s AgreementStatus) String() string { return agreementStatuses.Label(string(s)) }

var agreementStatuses = Codes{{"open", "open"}, {"nagekomen", "nagekomen"}, {"deels_nagekomen", "deels nagekomen"}, {"niet_nagekomen", "niet nagekomen"}, {"vervallen", "vervallen"}}

// DocumentType is one of the three reports.
type DocumentType string

// The reports.
const (
	Plan     DocumentType = "trajectplan"
	Progress DocumentType = "voortgangsrapportage"
	End      DocumentType = "eindrapportage"
)

func (DocumentType) Codes() Codes     { return documentTypes }
func (t DocumentType) String() string { return documentTypes.Label(string(t)) }

var documentTypes = Codes{{"trajectplan", "trajectplan"}, {"voortgangsrapportage", "voortgangsrapportage"}, {"eindrapportage", "eindrapportage"}}

// DocumentStatus is concept or definitief.
type DocumentStatus string

// The states of a document.
const (
	Concept DocumentStatus = "concept"
	Final   DocumentStatus = "definitief"
)

func (DocumentStatus) Codes() Codes     { return documentStatuses }
func (s DocumentStatus) String() string { return documentStatuses.Label(string(s)) }

var documentStatuses = Codes{{"concept", "concept"}, {"definitief", "definitief"}}

// GoalStatus is how far a sub-goal is.
type GoalStatus string

func (GoalStatus) Codes() Codes     { return goalStatuses }
func (s GoalStatus) String() string { return goalStatuses.Label(string(s)) }

var goalStatuses = Codes{{"behaald", "behaald"}, {"deels", "deels behaald"}, {"niet", "niet behaald"}}

// OutcomeKind is why a trajectory ended (eindreden, domain E.3).
type OutcomeKind string

// The reasons that the program itself speaks of.
const (
	PlacedStructural    OutcomeKind = "placed_structural"
	PlacedTemporary     OutcomeKind = "placed_temporary"
	PlacedOwnEmployer   OutcomeKind = "placed_own_employer"
	BecameSelfEmployed  OutcomeKind = "self_employed"
	SecondmentContinues OutcomeKind = "secondment_continues"
	WaitingPeriodEnded  OutcomeKind = "waiting_period_ended"
	ContractEnded       OutcomeKind = "contract_ended"
	FullRecovery        OutcomeKind = "full_recovery"
	RetirementAOW       OutcomeKind = "retirement_AOW"
	Deceased            OutcomeKind = "deceased"
)

func (OutcomeKind) Codes() Codes     { return outcomeKinds }
func (k OutcomeKind) String() string { return outcomeKinds.Label(string(k)) }

var outcomeKinds = Codes{
	{"placed_structural", "betaald werk bij een andere werkgever"}, {"placed_temporary", "tijdelijk werk bij een andere werkgever"},
	{"placed_own_employer", "werk bij de eigen werkgever"}, {"self_employed", "zelfstandig ondernemerschap"}, {"secondment_continues", "detachering loopt door"},
	{"waiting_period_ended", "einde van de wachttijd"}, {"contract_ended", "einde van het dienstverband"}, {"full_recovery", "volledig hersteld gemeld"},
	{"no_usable_capacity", "geen benutbare mogelijkheden volgens de bedrijfsarts"}, {"not_meaningful", "verder spoor 2 niet zinvol"},
	{"employee_refuses", "werknemer werkt niet mee"}, {"employer_stops", "beëindigd door de werkgever"}, {"provider_change", "overstap naar een ander bureau"},
	{"retirement_AOW", "AOW-leeftijd bereikt"}, {"deceased", "overleden"}, {"other", "overig"},
}
