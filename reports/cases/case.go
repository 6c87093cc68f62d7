// Package cases says what a case (dossier) is. It reads and writes nothing.
//
// The structs here are the one place from which everything that knows the
// format follows: the JSON keys, the labels of the workbook, the JSON Schema and
// the explanations. Tags of a field:
//
//	json   the key in a JSON file
//	nl     the label: on the form of the workbook, or the head of a column
//	sheet  of a list: its sheet in the workbook
//	need   R required in a final report, r required or pending, absent: optional
//	in     the reports that use it: T trajectplan, V voortgang, E eindrapportage, C checks only
//	help   the explanation beside it
//	open   "true": a code outside the list is kept (and judged by a check)
//	rare   "true": only the program fills it in; not offered in a workbook
//
// An absent value is the zero value: not known. An empty list that is not nil
// means "filled in, nothing to report" (geen).
//
// Words of the law keep their Dutch term in the comment: eerste ziektedag,
// trajectplan, loonsanctie.
package cases

import "spoor2/reports/calendar"

// FormatVersion is the version of the format that this program writes.
const FormatVersion = 1

// A Case is everything that the three reports of one trajectory may say.
type Case struct {
	FormatVersion         int                `json:"formatVersion" nl:"Formaatversie" need:"R" in:"TVEC" help:"Versie van dit formaat; laat staan wat er staat."`
	Extract               Extract            `json:"extract" nl:"Bron van een rapport" rare:"true"`
	Case                  ID                 `json:"case" nl:"Dossier"`
	Employee              Person             `json:"employee" nl:"Werknemer"`
	Employer              Organisation       `json:"employer" nl:"Werkgever"`
	Job                   Job                `json:"job" nl:"Functie"`
	Agency                Agency             `json:"agency" nl:"Bureau"`
	Adviser               AdviserParty       `json:"adviser" nl:"Adviseur"`
	OccupationalPhysician PhysicianParty     `json:"occupationalPhysician" nl:"Bedrijfsarts"`
	LabourExpert          ExpertParty        `json:"labourExpert" nl:"Arbeidsdeskundige"`
	Funding               Funding            `json:"funding" nl:"Financiering"`
	Sickness              Sickness           `json:"sickness" nl:"Ziekte en wachttijd"`
	Milestones            []Milestone        `json:"milestones" nl:"Mijlpalen" sheet:"Mijlpalen" in:"TVE" help:"Stappen van de Wet verbetering poortwachter met de datum waarop zij zijn gezet."`
	Capacity              Capacity           `json:"capacity" nl:"Belastbaarheid"`
	LabourExpertReport    LabourExpertReport `json:"labourExpertReport" nl:"Arbeidsdeskundig rapport"`
	Track1                Track1             `json:"track1" nl:"Spoor 1"`
	Track2Exception       Track2Exception    `json:"track2Exception" nl:"Uitzondering spoor 2"`
	Trajectory            Trajectory         `json:"trajectory" nl:"Traject"`
	Intake                Intake             `json:"intake" nl:"Intake"`
	LegalExplanation      LegalExplanation   `json:"legalExplanation" nl:"Uitleg wettelijke kaders"`
	Privacy               Privacy            `json:"privacy" nl:"Privacy"`
	PersonProfile         PersonProfile      `json:"personProfile" nl:"Persoonsprofiel"`
	SearchProfile         SearchProfile      `json:"searchProfile" nl:"Zoekprofiel"`
	Vision                Vision             `json:"vision" nl:"Visie"`
	Placeability          Placeability       `json:"placeability" nl:"Afstand tot de arbeidsmarkt"`
	Goal                  Goal               `json:"goal" nl:"Trajectdoel"`
	Commitment            Commitment         `json:"commitment" nl:"Inzet"`
	ThreeWayMeeting       ThreeWayMeeting    `json:"threeWayMeeting" nl:"Driegesprek"`
	ReportPlan            []PlannedMoment    `json:"reportPlan" nl:"Rapportagemomenten" sheet:"Rapportagemomenten" need:"R" in:"TVE" help:"Geplande gesprekken, evaluaties en rapportages."`
	Schemes               []Scheme           `json:"schemes" nl:"Regelingen" sheet:"Regelingen" in:"T" help:"Overwogen regelingen, zoals no-riskpolis of loonkostenvoordeel."`
	Phases                []Phase            `json:"phases" nl:"Fasen" sheet:"Fasen" need:"R" in:"TVE" help:"De fasen van het traject, in volgorde."`
	Activities            []Activity         `json:"activities" nl:"Activiteiten" sheet:"Activiteiten" need:"R" in:"TVE" help:"Het plan: per fase de activiteiten met doel, periode, verantwoordelijke en uren."`
	Contacts              []Contact          `json:"contacts" nl:"Contactmomenten" sheet:"Contactmomenten" need:"R" in:"VE" help:"Alle gesprekken, met doel en uitkomst."`
	Applications          []Application      `json:"applications" nl:"Sollicitaties" sheet:"Sollicitaties" need:"R" in:"VE" help:"Het sollicitatielog: één regel per sollicitatie."`
	Vacancies             []Vacancy          `json:"vacancies" nl:"Vacatures" sheet:"Vacatures" in:"VE" help:"Gevonden vacatures en wat ermee is gedaan."`
	EmployerContacts      []EmployerContact  `json:"employerContacts" nl:"Werkgeverscontacten" sheet:"Werkgeverscontacten" in:"VE" help:"Benaderde werkgevers (jobhunting)."`
	Placements            []Placement        `json:"placements" nl:"Plaatsingen" sheet:"Plaatsingen" in:"VE" help:"Werkervaringsplek, proefplaatsing, detachering, dienstverband of eigen bedrijf."`
	Trainings             []Training         `json:"trainings" nl:"Scholing" sheet:"Scholing" in:"TVE" help:"Cursussen en opleidingen binnen het traject."`
	Cooperation           []Cooperation      `json:"cooperation" nl:"Medewerking" sheet:"Medewerking" in:"VE" help:"Feiten over medewerking van werknemer of werkgever die een actie vroegen."`
	Agreements            []Agreement        `json:"agreements" nl:"Afspraken" sheet:"Afspraken" need:"R" in:"TV" help:"Afspraken met eigenaar en datum."`
	Documents             []Document         `json:"documents" nl:"Documenten" sheet:"Documenten" need:"R" in:"TVE" help:"De rapporten die zijn opgesteld."`
	Signatures            []Signature        `json:"signatures" nl:"Handtekeningen" sheet:"Handtekeningen" need:"R" in:"TVE" help:"Wie een rapport heeft ondertekend, en met welk oordeel."`
	Attachments           []Attachment       `json:"attachments" nl:"Bijlagen" sheet:"Bijlagen" in:"TVE" help:"Bijlagen bij de rapporten; nooit medische stukken."`
	Waivers               []Waiver           `json:"waivers" nl:"Motivering afwijking" sheet:"Afwijkingen" in:"C" help:"Waarom van een regel is afgeweken."`
	Reports               []Report           `json:"reports" nl:"Voortgangsrapportages" sheet:"Rapportages" need:"R" in:"V" help:"De teksten van elke voortgangsrapportage."`
	Outcome               Outcome            `json:"outcome" nl:"Resultaat"`
}

// Extract marks a case file that is the source of one report and holds no more
// than that report may tell.
type Extract struct {
	Document string   `json:"document" nl:"Bron van rapport" in:"TVE" help:"Alleen in een bestand dat uit een rapport is gehaald."`
	ToDo     []string `json:"todo" nl:"Nog te doen in het concept" in:"TVE" help:"Alleen in de bron van een concept; gescheiden door een puntkomma."`
	Lapsed   []string `json:"lapsed" nl:"Vervallen termijnen" in:"TVE" rare:"true" help:"Alleen in de bron van een rapport: termijnen die niet meer gelden, zonder de reden; gescheiden door een puntkomma."`
	Over     YesNo    `json:"over" nl:"Re-integratieplicht voorbij" in:"TVE" rare:"true" help:"Alleen in de bron van een rapport."`
}

// ID identifies the case.
type ID struct {
	ID string `json:"id" nl:"Dossiernummer" need:"R" in:"TVE" help:"Letters, cijfers, punt, streepje en liggend streepje; wordt ook de bestandsnaam."`
}

// Name is a name in its parts, so that it can be written every way.
type Name struct {
	Initials  string `json:"initials" nl:"Voorletters" need:"R" in:"TVE" help:"Met punten, bijvoorbeeld A.M."`
	FirstName string `json:"firstName" nl:"Roepnaam" in:"TVE"`
	Prefix    string `json:"prefix" nl:"Tussenvoegsel" in:"TVE" help:"Bijvoorbeeld van der."`
	LastName  string `json:"lastName" nl:"Achternaam" need:"R" in:"TVE"`
}

// Person is the employee (werknemer).
type Person struct {
	Name             Name          `json:"name" nl:"Naam werknemer"`
	Salutation       Salutation    `json:"salutation" nl:"Aanhef" in:"TVE"`
	DateOfBirth      calendar.Date `json:"dateOfBirth" nl:"Geboortedatum" need:"R" in:"TVE"`
	BSN              string        `json:"bsn" nl:"BSN" in:"C" help:"Komt nooit op een rapport."`
	Phone            string        `json:"phone" nl:"Telefoon werknemer" need:"R" in:"T"`
	Email            string        `json:"email" nl:"E-mail werknemer" in:"T"`
	City             string        `json:"city" nl:"Woonplaats" in:"T"`
	OtherEmployers   Text          `json:"otherEmployers" nl:"Andere werkgevers" in:"T" help:"Vul geen in als die er niet zijn."`
	StatePensionDate calendar.Date `json:"statePensionDate" nl:"AOW-datum" in:"C" help:"Alleen voor de berekening; komt niet op een rapport."`
}

// Organisation is the employer (werkgever).
type Organisation struct {
	Name        string        `json:"name" nl:"Werkgever" need:"R" in:"TVE"`
	Sector      string        `json:"sector" nl:"Branche" need:"R" in:"T"`
	City        string        `json:"city" nl:"Vestigingsplaats" in:"T"`
	Contact     ContactPerson `json:"contact" nl:"Contactpersoon werkgever"`
	CaseManager string        `json:"caseManager" nl:"Casemanager" in:"T"`
}

// ContactPerson speaks for the employer.
type ContactPerson struct {
	Name     string `json:"name" nl:"Contactpersoon" need:"R" in:"TVE"`
	Function string `json:"function" nl:"Functie contactpersoon" need:"R" in:"TVE"`
	Phone    string `json:"phone" nl:"Telefoon contactpersoon" in:"T"`
	Email    string `json:"email" nl:"E-mail contactpersoon" in:"T"`
}

// Job is the agreed work (bedongen arbeid).
type Job struct {
	Title        string        `json:"title" nl:"Functie" need:"R" in:"TVE"`
	HoursPerWeek Decimal       `json:"hoursPerWeek" nl:"Contracturen per week" need:"R" in:"TVE"`
	Summary      Text          `json:"summary" nl:"Functie-inhoud" need:"R" in:"T"`
	ContractEnd  calendar.Date `json:"contractEnd" nl:"Einde dienstverband" in:"TVE" help:"Alleen bij een tijdelijk contract."`
}

// Agency is the re-integration agency (re-integratiebureau).
type Agency struct {
	Name    string `json:"name" nl:"Bureau" need:"R" in:"TVE"`
	Address string `json:"address" nl:"Adres bureau" in:"TVE" help:"Straat en plaats, bijvoorbeeld Oude Vismarkt 12, Zwolle."`
	Phone   string `json:"phone" nl:"Telefoon bureau" in:"TVE"`
	Quality string `json:"quality" nl:"Keurmerk" in:"T"`
	Logo    string `json:"logo" nl:"Logo" in:"TVE" help:"Bestandsnaam van het logo in de map met sjablonen."`
}

// AdviserParty is the adviser of the agency (re-integratieadviseur).
type AdviserParty struct {
	Name      string `json:"name" nl:"Adviseur" need:"R" in:"TVE"`
	FirstName string `json:"firstName" nl:"Roepnaam adviseur" in:"TVE"`
	Function  string `json:"function" nl:"Functie adviseur" need:"R" in:"TVE"`
	Register  string `json:"register" nl:"Registernummer" in:"TVE"`
	Phone     string `json:"phone" nl:"Telefoon adviseur" need:"R" in:"T"`
	Email     string `json:"email" nl:"E-mail adviseur" in:"T"`
}

// PhysicianParty is the occupational physician (bedrijfsarts).
type PhysicianParty struct {
	Name    string `json:"name" nl:"Bedrijfsarts" need:"r" in:"TVE"`
	Service string `json:"service" nl:"Arbodienst" in:"TVE"`
}

// ExpertParty is the labour expert (arbeidsdeskundige).
type ExpertParty struct {
	Name         string `json:"name" nl:"Arbeidsdeskundige" need:"r" in:"TVE"`
	Organisation string `json:"organisation" nl:"Organisatie arbeidsdeskundige" in:"TVE"`
}

// Funding says who pays for the trajectory (financiering).
type Funding struct {
	Payer   string `json:"payer" nl:"Betaald door" in:"T" help:"Meestal de werkgever."`
	Insurer string `json:"insurer" nl:"Verzekeraar" in:"T" help:"Verzuimverzekeraar die meebetaalt, als die er is."`
	Note    Text   `json:"note" nl:"Toelichting financiering" in:"T"`
}

// Sickness holds the facts from which the waiting period (wachttijd) follows.
type Sickness struct {
	FirstDay   calendar.Date `json:"firstDay" nl:"Eerste ziektedag" need:"R" in:"TVE" help:"De eerste werkdag waarop wegens ziekte niet is gewerkt of het werk is gestaakt (art. 23 lid 2 Wet WIA)."`
	Spells     []Spell       `json:"spells" nl:"Verzuimperioden" sheet:"Verzuimperioden" in:"C" help:"Alleen nodig bij onderbrekingen; laat t/m leeg zolang het verzuim duurt."`
	WAZOLeaves []Leave       `json:"wazoLeaves" nl:"WAZO-verlof" sheet:"WAZO-verlof" in:"C" help:"Alleen voor de berekening; de soort verlof komt niet op een rapport."`
	Extension  Extension     `json:"extension" nl:"Verlenging wachttijd"`

	Interruptions []Interruption `json:"interruptions" nl:"Onderbrekingen" sheet:"Onderbrekingen" in:"TVE" rare:"true" help:"Alleen in de bron van een rapport: dagen die niet meetellen, zonder de reden."`
}

// Interruption is days that do not count (onderbreking), without saying why: what
// the source of a report holds in place of spells and leaves.
type Interruption struct {
	From calendar.Date `json:"from" nl:"Vanaf" need:"R"`
	Days int           `json:"days" nl:"Dagen" need:"R"`
}

// Spell is a spell of sickness (verzuimperiode), To included; no To: still ill.
type Spell struct {
	From calendar.Date `json:"from" nl:"Van" need:"R"`
	To   calendar.Date `json:"to" nl:"T/m"`
}

// Leave is a spell of leave under the Wet arbeid en zorg, To included.
type Leave struct {
	From calendar.Date `json:"from" nl:"Van" need:"R"`
	To   calendar.Date `json:"to" nl:"T/m" need:"R"`
}

// Extension prolongs the period in which the employer pays (verlenging).
type Extension struct {
	Kind  ExtensionKind `json:"kind" nl:"Soort verlenging" in:"TVE"`
	Until calendar.Date `json:"until" nl:"Verlengd t/m" in:"TVE" help:"De laatste dag waarover wordt doorbetaald."`
}

// Milestone is a step of the Wvp that was taken (mijlpaal).
type Milestone struct {
	Kind        MilestoneKind `json:"kind" nl:"Mijlpaal" need:"R"`
	Date        calendar.Date `json:"date" nl:"Datum" need:"R"`
	DocumentRef string        `json:"documentRef" nl:"Kenmerk document"`
}

// Pending says why something is not there yet, and when it is expected.
type Pending struct {
	Reason     Text          `json:"reason" nl:"Nog niet beschikbaar: reden" in:"TV" help:"Waarom het er nog niet is; geen medische reden."`
	ExpectedOn calendar.Date `json:"expectedOn" nl:"Nog niet beschikbaar: verwacht op" in:"TV"`
}

// Capacity is what the occupational physician found the employee able to do
// (belastbaarheid), in functional terms.
type Capacity struct {
	Kind                 CapacityKind  `json:"kind" nl:"Belastbaarheid volgens" need:"r" in:"TVE"`
	Date                 calendar.Date `json:"date" nl:"Datum belastbaarheid" need:"r" in:"TVE"`
	By                   string        `json:"by" nl:"Vastgesteld door" need:"r" in:"TVE"`
	HoursPerDay          Decimal       `json:"hoursPerDay" nl:"Belastbaar uren per dag" need:"r" in:"TV"`
	HoursPerWeek         Decimal       `json:"hoursPerWeek" nl:"Belastbaar uren per week" need:"r" in:"TV"`
	ConfirmedUnchangedOn calendar.Date `json:"confirmedUnchangedOn" nl:"Ongewijzigd bevestigd op" in:"VE"`
	Rubrics              []RubricEntry `json:"rubrics" nl:"Rubrieken" sheet:"Rubrieken" need:"r" in:"T" help:"De zes rubrieken van de FML, in werktermen; geen medische termen."`
	Prognosis            Text          `json:"prognosis" nl:"Prognose werkhervatting" in:"T" help:"Alleen in termen van werkhervatting."`
	Quote                Text          `json:"quote" nl:"Citaat bedrijfsarts" in:"T" help:"Werkadvies van de bedrijfsarts, letterlijk."`
	Pending              Pending       `json:"pending" nl:"Belastbaarheid"`
}

// RubricEntry is the summary of one of the six categories.
type RubricEntry struct {
	Rubric  Rubric  `json:"rubric" nl:"Rubriek" need:"R"`
	Limited Limited `json:"limited" nl:"Beperkt" need:"R"`
	Summary Text    `json:"summary" nl:"Samenvatting"`
}

// LabourExpertReport is the arbeidsdeskundig rapport.
type LabourExpertReport struct {
	Date               calendar.Date `json:"date" nl:"Datum AD-rapport" need:"r" in:"T"`
	Concept            YesNo         `json:"concept" nl:"AD-rapport is concept" in:"T"`
	Advice             Text          `json:"advice" nl:"Advies arbeidsdeskundige" need:"r" in:"T"`
	SuitableDirections []string      `json:"suitableDirections" nl:"Passende richtingen" need:"r" in:"T" help:"Gescheiden door een puntkomma."`
	Pending            Pending       `json:"pending" nl:"Arbeidsdeskundig rapport"`
}

// Track1 is the way back with the own employer (spoor 1).
type Track1 struct {
	Active       YesNo         `json:"active" nl:"Spoor 1 loopt" need:"R" in:"TVE"`
	From         calendar.Date `json:"from" nl:"Spoor 1: sinds" in:"TVE" help:"De dag waarop het aangepaste of andere werk begon."`
	HoursPerWeek Decimal       `json:"hoursPerWeek" nl:"Spoor 1: uren per week" in:"TVE"`
	Kind         Track1Kind    `json:"kind" nl:"Spoor 1: soort werk" in:"TVE"`
	Status       Text          `json:"status" nl:"Stand spoor 1" need:"R" in:"TV"`
}

// Track2Exception is a documented reason to leave out or postpone spoor 2
// (uitzondering, domain B.3).
type Track2Exception struct {
	Ground      ExceptionGround `json:"ground" nl:"Grond uitzondering" in:"TC"`
	Motivation  Text            `json:"motivation" nl:"Motivering uitzondering" in:"TC"`
	DecidedOn   calendar.Date   `json:"decidedOn" nl:"Uitzondering vastgelegd op" in:"TC"`
	ByEmployer  YesNo           `json:"byEmployer" nl:"Werkgever akkoord met uitzondering" in:"TC"`
	ByEmployee  YesNo           `json:"byEmployee" nl:"Werknemer akkoord met uitzondering" in:"TC"`
	EvidenceRef string          `json:"evidenceRef" nl:"Kenmerk bewijsstuk" in:"TC"`
}

// Trajectory is the assignment (traject).
type Trajectory struct {
	OrderedBy        string        `json:"orderedBy" nl:"Opdrachtgever" need:"R" in:"T" help:"Wie de opdracht gaf, en op wiens advies."`
	OrderDate        calendar.Date `json:"orderDate" nl:"Datum opdracht" need:"R" in:"TV"`
	RegistrationDate calendar.Date `json:"registrationDate" nl:"Datum aanmelding" in:"T"`
	IntakeDate       calendar.Date `json:"intakeDate" nl:"Datum intake" need:"R" in:"T"`
	StartDate        calendar.Date `json:"startDate" nl:"Start traject" need:"R" in:"TVE"`
	PlannedEndDate   calendar.Date `json:"plannedEndDate" nl:"Gepland einde" need:"R" in:"TVE"`
	ActualEndDate    calendar.Date `json:"actualEndDate" nl:"Feitelijk einde" in:"VE"`
	PhaseSystem      PhaseSystem   `json:"phaseSystem" nl:"Fasensysteem" need:"R" in:"TVE" open:"true" help:"3-fasen, 5-fasen of een eigen naam."`
	ReportInterval   int           `json:"reportInterval" nl:"Rapportage-interval" in:"TVEC" help:"In maanden; zonder opgave twee."`
	LeadTimeWeeks    int           `json:"leadTimeWeeks" nl:"Doorlooptijd in weken" in:"T"`
	Reason           Text          `json:"reason" nl:"Reden spoor 2" need:"R" in:"TE"`
	Assignment       Text          `json:"assignment" nl:"Opdrachtomschrijving" in:"T"`
	History          Text          `json:"history" nl:"Re-integratie tot nu toe" in:"T" help:"Alleen het verloop van het proces, geen medische geschiedenis."`
	Method           Text          `json:"method" nl:"Werkwijze" in:"T" help:"Bijvoorbeeld oplossingsgericht werken."`
}

// Intake is how the intake was held.
type Intake struct {
	DurationMinutes int    `json:"durationMinutes" nl:"Duur intake in minuten" in:"T"`
	Participants    []Role `json:"participants" nl:"Aanwezig bij intake" in:"T" help:"Gescheiden door een puntkomma."`
	Note            Text   `json:"note" nl:"Toelichting intake" in:"T"`
}

// LegalExplanation says what of the law was explained (uitleg wettelijke kaders).
type LegalExplanation struct {
	ExplainedOn          calendar.Date `json:"explainedOn" nl:"Uitleg gegeven op" need:"R" in:"T"`
	TrajectoryGoal       YesNo         `json:"trajectoryGoal" nl:"Uitgelegd: doel van het traject" need:"R" in:"T"`
	RightsAndDuties      YesNo         `json:"rightsAndDuties" nl:"Uitgelegd: rechten en plichten" need:"R" in:"T"`
	Track1AndTrack2      YesNo         `json:"track1AndTrack2" nl:"Uitgelegd: spoor 1 en spoor 2" need:"R" in:"T"`
	AfterTwoYears        YesNo         `json:"afterTwoYears" nl:"Uitgelegd: procedure na twee jaar" need:"R" in:"T"`
	IncapacityPercentage YesNo         `json:"incapacityPercentage" nl:"Uitgelegd: arbeidsongeschiktheidspercentage" need:"R" in:"T"`
	WIAApplication       YesNo         `json:"wiaApplication" nl:"Uitgelegd: WIA-aanvraag" need:"R" in:"T"`
}

// Privacy records that the employee was informed (AVG art. 13 en 14).
type Privacy struct {
	EmployeeInformedOn calendar.Date `json:"employeeInformedOn" nl:"Werknemer geïnformeerd over gegevens op" in:"TVE"`
	NoteInDocuments    YesNo         `json:"noteInDocuments" nl:"AVG-noot in de rapporten" in:"TVE"`
}
