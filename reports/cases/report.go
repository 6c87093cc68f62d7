package cases

import "spoor2/reports/calendar"

// Report holds the texts of one progress report (voortgangsrapportage).
type Report struct {
	Number           int              `json:"number" nl:"Nummer" need:"R"`
	PeriodFrom       calendar.Date    `json:"periodFrom" nl:"Periode van" need:"R"`
	PeriodTo         calendar.Date    `json:"periodTo" nl:"Periode t/m" need:"R"`
	Date             calendar.Date    `json:"date" nl:"Datum" need:"R" help:"De dag waarop de rapportage is opgesteld."`
	Phase            string           `json:"phase" nl:"Fase" need:"R" help:"Kenmerk van de fase."`
	Summary          Text             `json:"summary" nl:"Samenvatting" need:"R"`
	Advice           Text             `json:"advice" nl:"Advies in één zin" help:"Komt in het blok In het kort."`
	CapacityChange   CapacityChange   `json:"capacityChange" nl:"Belastbaarheid"`
	Track1           ReportTrack1     `json:"track1" nl:"Spoor 1"`
	Activities       []ReportActivity `json:"activities" nl:"Activiteiten in de periode" sheet:"Rapportage activiteiten" need:"R" help:"Elke activiteit die in de periode loopt."`
	HoursNote        Text             `json:"hoursNote" nl:"Toelichting uren"`
	ApplicationsNote Text             `json:"applicationsNote" nl:"Toelichting sollicitaties" help:"Ook de reden als nog niet is gesolliciteerd."`
	Findings         Text             `json:"findings" nl:"Bevindingen" need:"R"`
	GoalProgress     []GoalProgress   `json:"goalProgress" nl:"Voortgang subdoelen" sheet:"Rapportage subdoelen" need:"R"`
	Bottlenecks      []Bottleneck     `json:"bottlenecks" nl:"Knelpunten" sheet:"Rapportage knelpunten" need:"R" help:"Vul geen in als die er niet zijn."`
	Adjustments      []Adjustment     `json:"adjustments" nl:"Bijstellingen" sheet:"Rapportage bijstellingen" need:"R" help:"Vul geen in als die er niet zijn."`
	Absences         []Absence        `json:"absences" nl:"Afwezigheid" sheet:"Rapportage afwezigheid" help:"Gemiste afspraken."`
	EmployeeView     Text             `json:"employeeView" nl:"Visie werknemer" need:"R"`
	NextSteps        Text             `json:"nextSteps" nl:"Vervolg" need:"R"`
	NextMeeting      calendar.Date    `json:"nextMeeting" nl:"Volgende afspraak" need:"R"`
}

// CapacityChange says whether the capacity changed in the period.
type CapacityChange struct {
	Changed YesNo         `json:"changed" nl:"Belastbaarheid gewijzigd" need:"R"`
	Date    calendar.Date `json:"date" nl:"Belastbaarheid: datum bron"`
	Source  string        `json:"source" nl:"Belastbaarheid: bron"`
	Note    Text          `json:"note" nl:"Belastbaarheid: toelichting" help:"In werktermen."`
}

// ReportTrack1 is spoor 1 in the period.
type ReportTrack1 struct {
	HoursPerWeek Decimal `json:"hoursPerWeek" nl:"Spoor 1: uren per week" need:"R"`
	Status       Text    `json:"status" nl:"Spoor 1: stand" need:"r"`
}

// ReportActivity is an activity in a period: planned against done.
type ReportActivity struct {
	Activity string         `json:"activity" nl:"Activiteit" need:"R" help:"Kenmerk van de activiteit."`
	Status   ActivityStatus `json:"status" nl:"Stand" need:"R"`
	Hours    Decimal        `json:"hours" nl:"Uren"`
	Finding  Text           `json:"finding" nl:"Bevinding" need:"R"`
}

// GoalProgress is how far a sub-goal is.
type GoalProgress struct {
	Goal   string     `json:"goal" nl:"Subdoel" need:"R" help:"Kenmerk van het subdoel."`
	Status GoalStatus `json:"status" nl:"Stand" need:"R"`
	Note   Text       `json:"note" nl:"Toelichting"`
}

// Bottleneck is what hinders, and who does what about it (knelpunt).
type Bottleneck struct {
	What   Text `json:"what" nl:"Knelpunt" need:"R"`
	Action Text `json:"action" nl:"Actie" need:"R"`
	Owner  Role `json:"owner" nl:"Eigenaar" need:"R"`
}

// Adjustment is a change of the plan (bijstelling).
type Adjustment struct {
	What Text          `json:"what" nl:"Bijstelling" need:"R"`
	Why  Text          `json:"why" nl:"Reden" need:"R"`
	Date calendar.Date `json:"date" nl:"Datum" need:"R"`
}

// Absence is a meeting that was missed.
type Absence struct {
	Date           calendar.Date `json:"date" nl:"Datum" need:"R"`
	Reported       YesNo         `json:"reported" nl:"Afgemeld"`
	ReasonCategory string        `json:"reasonCategory" nl:"Soort reden" help:"Bijvoorbeeld ziek gemeld, verlof of onbekend; geen medische reden."`
}

// Outcome is how the trajectory ended (resultaat).
type Outcome struct {
	Kind             OutcomeKind   `json:"kind" nl:"Reden einde" need:"R" in:"E"`
	Explanation      Text          `json:"explanation" nl:"Toelichting einde" need:"R" in:"E"`
	PlacementRef     string        `json:"placementRef" nl:"Plaatsing" in:"E" help:"Kenmerk van de plaatsing."`
	Course           Text          `json:"course" nl:"Verloop van het traject" need:"R" in:"E"`
	Analysis         Text          `json:"analysis" nl:"Analyse" need:"R" in:"E"`
	Distance         Text          `json:"distance" nl:"Afstand aan het einde" need:"R" in:"E"`
	Conclusion       Text          `json:"conclusion" nl:"Conclusie" need:"R" in:"E" help:"Zonder plaatsing: waarom verder spoor 2 nu niet zinvol is."`
	Advice           Text          `json:"advice" nl:"Advies" need:"R" in:"E"`
	Aftercare        Aftercare     `json:"aftercare" nl:"Nazorg"`
	EmployeeReaction Text          `json:"employeeReaction" nl:"Reactie werknemer" need:"R" in:"E"`
	EmployerReaction Text          `json:"employerReaction" nl:"Reactie werkgever" in:"E"`
	Handover         []Handover    `json:"handover" nl:"Overdracht" sheet:"Overdracht" need:"R" in:"E" help:"De stukken die voor het re-integratieverslag zijn geleverd."`
	EmployerAgreedOn calendar.Date `json:"employerAgreedOn" nl:"Werkgever akkoord met voortijdig einde op" in:"E"`
}

// Aftercare is guidance after a placement (nazorg).
type Aftercare struct {
	From         calendar.Date `json:"from" nl:"Nazorg van" in:"E"`
	To           calendar.Date `json:"to" nl:"Nazorg t/m" in:"E"`
	Arrangements Text          `json:"arrangements" nl:"Afspraken nazorg" in:"E"`
}

// Handover is a document delivered for the re-integratieverslag (overdracht).
type Handover struct {
	Title string        `json:"title" nl:"Document" need:"R"`
	Date  calendar.Date `json:"date" nl:"Datum" need:"R"`
}
