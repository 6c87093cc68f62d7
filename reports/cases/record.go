package cases

import "spoor2/reports/calendar"

// Phase is a part of the trajectory (fase).
type Phase struct {
	ID     string        `json:"id" nl:"Kenmerk" need:"R" help:"Bijvoorbeeld F1."`
	Name   string        `json:"name" nl:"Fase" need:"R"`
	Kind   PhaseKind     `json:"kind" nl:"Soort fase" help:"Waar de fase voor dient; zonder opgave volgt dit uit het fasensysteem."`
	From   calendar.Date `json:"from" nl:"Van" need:"R"`
	To     calendar.Date `json:"to" nl:"T/m"`
	Status PhaseStatus   `json:"status" nl:"Stand" need:"R"`
	Course Text          `json:"course" nl:"Verloop van de fase" help:"Voor de eindrapportage."`
}

// Activity is what is planned and done (activiteit).
type Activity struct {
	ID            string         `json:"id" nl:"Kenmerk" need:"R" help:"Bijvoorbeeld A01."`
	Phase         string         `json:"phase" nl:"Fase" need:"R" help:"Kenmerk van de fase."`
	Module        Module         `json:"module" nl:"Module" need:"R"`
	Title         string         `json:"title" nl:"Activiteit" need:"R"`
	Goal          Text           `json:"goal" nl:"Doel" need:"R"`
	From          calendar.Date  `json:"from" nl:"Van" need:"R"`
	To            calendar.Date  `json:"to" nl:"T/m" need:"R"`
	Responsible   Role           `json:"responsible" nl:"Verantwoordelijk" need:"R"`
	ByWhom        Role           `json:"byWhom" nl:"Uitgevoerd door" help:"Als dat een ander is dan de verantwoordelijke."`
	HoursPlanned  Decimal        `json:"hoursPlanned" nl:"Uren gepland" need:"R"`
	HoursDone     Decimal        `json:"hoursDone" nl:"Uren gerealiseerd"`
	Status        ActivityStatus `json:"status" nl:"Stand" need:"R"`
	Result        Text           `json:"result" nl:"Resultaat"`
	ReasonNotDone Text           `json:"reasonNotDone" nl:"Reden niet uitgevoerd"`
}

// Contact is a conversation (contactmoment).
type Contact struct {
	Date         calendar.Date `json:"date" nl:"Datum" need:"R"`
	Form         ContactForm   `json:"form" nl:"Vorm" need:"R"`
	Participants []Role        `json:"participants" nl:"Deelnemers" need:"R" help:"Gescheiden door een puntkomma."`
	Purpose      Text          `json:"purpose" nl:"Doel" need:"R"`
	Outcome      Text          `json:"outcome" nl:"Uitkomst" need:"R"`
	NextStep     Text          `json:"nextStep" nl:"Vervolg"`
}

// Application is an entry of the log (sollicitatie). What became of it is told
// by its events or, in short, by Result and ResultDate.
type Application struct {
	Date       calendar.Date      `json:"date" nl:"Datum" need:"R"`
	Employer   string             `json:"employer" nl:"Werkgever" need:"R"`
	City       string             `json:"city" nl:"Plaats"`
	Function   string             `json:"function" nl:"Functie" need:"R"`
	Channel    Channel            `json:"channel" nl:"Kanaal" need:"R" open:"true"`
	ByWhom     ByWhom             `json:"byWhom" nl:"Door" need:"R"`
	VacancyURL string             `json:"vacancyUrl" nl:"Vacature (link)" help:"Voor eigen gebruik; komt op geen rapport."`
	Events     []ApplicationEvent `json:"events" nl:"Verloop" help:"Elke stap met datum, gescheiden door een puntkomma: 15-06-2026 uitnodiging; 26-06-2026 gesprek_gevoerd."`
	Result     ApplicationState   `json:"result" nl:"Resultaat" open:"true" help:"De laatste stand, als het verloop niet is ingevuld."`
	ResultDate calendar.Date      `json:"resultDate" nl:"Datum resultaat"`
	Note       Text               `json:"note" nl:"Toelichting"`
}

// ApplicationEvent is a dated step of an application.
type ApplicationEvent struct {
	Date calendar.Date    `json:"date" nl:"Datum" need:"R"`
	Kind ApplicationState `json:"kind" nl:"Stap" need:"R"`
}

// Vacancy is a vacancy that was found (vacature).
type Vacancy struct {
	FoundOn  calendar.Date   `json:"foundOn" nl:"Gevonden op" need:"R"`
	Employer string          `json:"employer" nl:"Werkgever" need:"R"`
	Function string          `json:"function" nl:"Functie" need:"R"`
	Source   Channel         `json:"source" nl:"Bron" open:"true"`
	Decision VacancyDecision `json:"decision" nl:"Besluit" need:"R"`
	Reason   Text            `json:"reason" nl:"Reden"`
}

// EmployerContact is a talk with an employer (werkgeverscontact, jobhunting).
type EmployerContact struct {
	Date     calendar.Date `json:"date" nl:"Datum" need:"R"`
	Employer string        `json:"employer" nl:"Werkgever" need:"R"`
	ByWhom   ByWhom        `json:"byWhom" nl:"Door"`
	Purpose  Text          `json:"purpose" nl:"Doel" need:"R"`
	Outcome  Text          `json:"outcome" nl:"Uitkomst" need:"R"`
}

// Placement is work elsewhere (plaatsing).
type Placement struct {
	ID             string        `json:"id" nl:"Kenmerk" need:"R" help:"Bijvoorbeeld P1."`
	Kind           PlacementKind `json:"kind" nl:"Soort" need:"R"`
	Employer       string        `json:"employer" nl:"Werkgever" need:"R"`
	Sector         string        `json:"sector" nl:"Branche"`
	Function       string        `json:"function" nl:"Functie" need:"R"`
	From           calendar.Date `json:"from" nl:"Van" need:"R"`
	To             calendar.Date `json:"to" nl:"T/m"`
	HoursPerWeek   Decimal       `json:"hoursPerWeek" nl:"Uren per week" need:"R"`
	Paid           YesNo         `json:"paid" nl:"Betaald" need:"R"`
	WageValuePct   Decimal       `json:"wageValuePct" nl:"Loonwaarde (%)" help:"In procenten van het oude loon."`
	Goal           Text          `json:"goal" nl:"Doel"`
	Supervisor     string        `json:"supervisor" nl:"Begeleider"`
	Evaluation     Text          `json:"evaluation" nl:"Evaluatie"`
	Insurance      YesNo         `json:"insurance" nl:"Verzekerd"`
	ContractType   string        `json:"contractType" nl:"Contractvorm"`
	DurationMonths int           `json:"durationMonths" nl:"Duur in maanden"`
	Structural     YesNo         `json:"structural" nl:"Structureel"`
	Motivation     Text          `json:"motivation" nl:"Motivering" help:"Bij een onbetaalde plek die langer duurt dan gebruikelijk."`
}

// Training is a course within the trajectory (scholing).
type Training struct {
	Name       string        `json:"name" nl:"Scholing" need:"R"`
	Provider   string        `json:"provider" nl:"Aanbieder"`
	From       calendar.Date `json:"from" nl:"Van"`
	To         calendar.Date `json:"to" nl:"T/m"`
	Cost       Money         `json:"cost" nl:"Kosten (€)"`
	PaidBy     string        `json:"paidBy" nl:"Betaald door"`
	ApprovedOn calendar.Date `json:"approvedOn" nl:"Goedgekeurd op"`
	Goal       Text          `json:"goal" nl:"Doel"`
	Result     Text          `json:"result" nl:"Resultaat"`
}

// Cooperation is a fact about cooperation that asked for action (medewerking).
type Cooperation struct {
	Date   calendar.Date `json:"date" nl:"Datum" need:"R"`
	By     Role          `json:"by" nl:"Betreft" need:"R"`
	Fact   Text          `json:"fact" nl:"Feit" need:"R" help:"Feitelijk, zonder oordeel."`
	Action Text          `json:"action" nl:"Actie"`
}

// Agreement is who does what by when (afspraak).
type Agreement struct {
	Text   Text            `json:"text" nl:"Afspraak" need:"R"`
	Owner  Role            `json:"owner" nl:"Eigenaar" need:"R"`
	Due    calendar.Date   `json:"due" nl:"Uiterlijk" need:"R"`
	Status AgreementStatus `json:"status" nl:"Stand" need:"R"`
	Source string          `json:"source" nl:"Vastgelegd in" need:"R" help:"Kenmerk van het document, bijvoorbeeld TP of VR1."`
}

// Document is a report that was drawn up (document).
type Document struct {
	ID      string         `json:"id" nl:"Kenmerk" need:"R" help:"TP, VR1, VR2, … of ER."`
	Type    DocumentType   `json:"type" nl:"Soort" need:"R"`
	Number  int            `json:"number" nl:"Nummer" help:"Alleen bij een voortgangsrapportage."`
	Version string         `json:"version" nl:"Versie" need:"R"`
	Date    calendar.Date  `json:"date" nl:"Datum" need:"R"`
	Status  DocumentStatus `json:"status" nl:"Stand" need:"R"`
	Author  string         `json:"author" nl:"Opgesteld door" need:"R"`
	SentTo  []Sending      `json:"sentTo" nl:"Verzonden aan" help:"Rol en datum, gescheiden door een puntkomma: werknemer 20-03-2026; werkgever 20-03-2026."`
}

// Sending says to whom a copy went, and when.
type Sending struct {
	Role Role          `json:"role" nl:"Aan" need:"R"`
	Date calendar.Date `json:"date" nl:"Datum" need:"R"`
}

// Signature is a sign-off of a document (handtekening).
type Signature struct {
	Document string        `json:"document" nl:"Document" need:"R" help:"Kenmerk van het document."`
	Role     Role          `json:"role" nl:"Rol" need:"R"`
	Name     string        `json:"name" nl:"Naam" need:"R"`
	Function string        `json:"function" nl:"Functie" need:"R"`
	Place    string        `json:"place" nl:"Plaats"`
	Date     calendar.Date `json:"date" nl:"Datum" need:"R"`
	Agrees   YesNo         `json:"agrees" nl:"Akkoord" need:"R"`
	Reason   Text          `json:"reason" nl:"Reden niet akkoord"`
}

// Attachment is an annex (bijlage).
type Attachment struct {
	Title           string        `json:"title" nl:"Bijlage" need:"R"`
	Date            calendar.Date `json:"date" nl:"Datum"`
	ContainsMedical YesNo         `json:"containsMedical" nl:"Bevat medische gegevens"`
	Document        string        `json:"document" nl:"Hoort bij" help:"Kenmerk van het document."`
	File            string        `json:"file" nl:"Bestand" help:"Bestandsnaam, naast het dossier."`
}

// Waiver is a reasoned departure from a rule (gemotiveerd afwijken).
type Waiver struct {
	Rule   string        `json:"rule" nl:"Regel" need:"R" help:"Nummer van de regel, bijvoorbeeld A02."`
	Reason Text          `json:"reason" nl:"Reden" need:"R"`
	By     string        `json:"by" nl:"Door" need:"R"`
	Date   calendar.Date `json:"date" nl:"Datum" need:"R"`
}
