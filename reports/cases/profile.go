package cases

import "spoor2/reports/calendar"

// PersonProfile is the starting position of the employee (persoonsprofiel).
type PersonProfile struct {
	WorkExperience   []WorkExperienceEntry `json:"workExperience" nl:"Werkervaring" sheet:"Werkervaring" need:"R" in:"T" help:"Nieuwste bovenaan; maanden als 2011-04."`
	Education        []EducationEntry      `json:"education" nl:"Opleidingen" sheet:"Opleidingen" need:"R" in:"T"`
	Courses          []Course              `json:"courses" nl:"Cursussen" sheet:"Cursussen" in:"T"`
	Skills           []string              `json:"skills" nl:"Competenties" need:"R" in:"T" help:"Gescheiden door een puntkomma."`
	Languages        []Language            `json:"languages" nl:"Talen" sheet:"Talen" need:"R" in:"T"`
	DigitalSkills    DigitalSkills         `json:"digitalSkills" nl:"Digitale vaardigheden" need:"R" in:"T"`
	OwnPC            YesNo                 `json:"ownPc" nl:"Eigen computer" in:"T"`
	DrivingLicence   []string              `json:"drivingLicence" nl:"Rijbewijs" need:"R" in:"T" help:"Categorieën gescheiden door een puntkomma; vul geen in als die er niet zijn."`
	Transport        string                `json:"transport" nl:"Vervoer" need:"R" in:"T"`
	MaxTravelMinutes int                   `json:"maxTravelMinutes" nl:"Reistijd in minuten (enkele reis)" in:"T"`
	Availability     Availability          `json:"availability" nl:"Beschikbaarheid"`
	Characteristics  Text                  `json:"characteristics" nl:"Persoonskenmerken" need:"R" in:"T"`
	Ambitions        Text                  `json:"ambitions" nl:"Ambities" need:"R" in:"T"`
	Preferences      Text                  `json:"preferences" nl:"Voorkeuren" need:"R" in:"T"`
	Obstacles        []Obstacle            `json:"obstacles" nl:"Belemmeringen" sheet:"Belemmeringen" need:"R" in:"T" help:"Praktisch en neutraal; vul geen in als die er niet zijn."`
	Motivation       Text                  `json:"motivation" nl:"Motivatie" in:"T"`
	TestResults      []TestResult          `json:"testResults" nl:"Testresultaten" sheet:"Testresultaten" in:"T"`
	SocialContext    Text                  `json:"socialContext" nl:"Sociale context" in:"T" help:"Hooguit 80 woorden, alleen wat praktisch van belang is."`
}

// WorkExperienceEntry is a job held; no To: still held.
type WorkExperienceEntry struct {
	From     Month  `json:"from" nl:"Van" need:"R"`
	To       Month  `json:"to" nl:"T/m"`
	Employer string `json:"employer" nl:"Werkgever" need:"R"`
	Function string `json:"function" nl:"Functie" need:"R"`
	Tasks    Text   `json:"tasks" nl:"Taken"`
}

// EducationEntry is a course of study.
type EducationEntry struct {
	Level   string `json:"level" nl:"Niveau" need:"R"`
	Name    string `json:"name" nl:"Opleiding" need:"R"`
	Year    int    `json:"year" nl:"Jaar"`
	Diploma YesNo  `json:"diploma" nl:"Diploma"`
}

// Course is a short course.
type Course struct {
	Name string `json:"name" nl:"Cursus" need:"R"`
	Year int    `json:"year" nl:"Jaar"`
}

// Language is how well a language is known.
type Language struct {
	Language string `json:"lang" nl:"Taal" need:"R"`
	Speak    Level  `json:"speak" nl:"Spreken"`
	Write    Level  `json:"write" nl:"Schrijven"`
	Read     Level  `json:"read" nl:"Lezen"`
}

// Availability is when the employee can work and meet (beschikbaarheid).
type Availability struct {
	HoursPerWeek Decimal  `json:"hoursPerWeek" nl:"Beschikbaar uren per week" need:"R" in:"T"`
	Days         []string `json:"days" nl:"Beschikbare dagen" need:"R" in:"T" help:"Gescheiden door een puntkomma."`
	Note         string   `json:"note" nl:"Toelichting beschikbaarheid" in:"T"`
}

// Obstacle is something practical in the way (belemmering), with what is done.
type Obstacle struct {
	Kind        ObstacleKind `json:"kind" nl:"Soort" need:"R"`
	Description Text         `json:"description" nl:"Omschrijving" need:"R"`
	Action      Text         `json:"action" nl:"Actie" need:"R"`
}

// TestResult is the outcome of a career test.
type TestResult struct {
	Test    string        `json:"test" nl:"Test" need:"R"`
	Date    calendar.Date `json:"date" nl:"Datum" need:"R"`
	Outcome Text          `json:"outcome" nl:"Uitkomst" need:"R"`
}

// SearchProfile is the work with the best chance (zoekprofiel).
type SearchProfile struct {
	Functions         []SearchFunction `json:"functions" nl:"Functies" sheet:"Zoekprofiel functies" need:"R" in:"TE" help:"Ten minste drie functies, of een motivering waarom het er minder zijn."`
	Sectors           []string         `json:"sectors" nl:"Sectoren" need:"R" in:"TE" help:"Gescheiden door een puntkomma."`
	RegionOrTravel    string           `json:"regionOrTravel" nl:"Regio of reistijd" need:"R" in:"TE"`
	HoursPerWeek      Decimal          `json:"hoursPerWeek" nl:"Zoekprofiel: uren per week" need:"R" in:"TE"`
	Level             string           `json:"level" nl:"Niveau" need:"R" in:"TE"`
	ContractForms     []string         `json:"contractForms" nl:"Contractvormen" in:"TE" help:"Gescheiden door een puntkomma."`
	WorkingConditions []string         `json:"workingConditions" nl:"Werkomstandigheden" need:"R" in:"TE" help:"Gescheiden door een puntkomma."`
	Exclusions        []Exclusion      `json:"exclusions" nl:"Uitsluitingen" sheet:"Uitsluitingen" in:"TE" help:"Richtingen die zijn afgevallen, met de reden."`
	LabourMarketInfo  Text             `json:"labourMarketInfo" nl:"Arbeidsmarktinformatie" need:"R" in:"TE" help:"Waar het werk is en hoeveel vacatures er zijn."`
	Motivation        Text             `json:"motivation" nl:"Motivering bij minder dan drie functies" in:"TE"`
	UpdatedOn         calendar.Date    `json:"updatedOn" nl:"Zoekprofiel bijgewerkt op" need:"R" in:"TVE"`
}

// SearchFunction is a function with the reasons for it.
type SearchFunction struct {
	Title                 string         `json:"title" nl:"Functie" need:"R"`
	Reason                Text           `json:"reason" nl:"Reden" need:"R"`
	SuitabilityVsCapacity Text           `json:"suitabilityVsCapacity" nl:"Past bij belastbaarheid" need:"R"`
	LabourMarketChance    Chance         `json:"labourMarketChance" nl:"Kans" need:"R"`
	Source                FunctionSource `json:"source" nl:"Bron" need:"R"`
}

// Exclusion is a direction that was dropped.
type Exclusion struct {
	What   string `json:"what" nl:"Wat" need:"R"`
	Reason Text   `json:"reason" nl:"Reden" need:"R"`
}

// Vision is how the parties see it (visie).
type Vision struct {
	Employee Text `json:"employee" nl:"Visie werknemer" need:"R" in:"T"`
	Agency   Text `json:"agency" nl:"Visie bureau" need:"R" in:"T"`
	Employer Text `json:"employer" nl:"Visie werkgever" need:"r" in:"T"`
}

// Placeability is the distance to the labour market (afstand, plaatsbaarheid).
type Placeability struct {
	Distance        Text   `json:"distance" nl:"Afstand tot de arbeidsmarkt" need:"R" in:"T"`
	Scale           string `json:"scale" nl:"Schaal" in:"T" help:"Bijvoorbeeld PoW 1-6."`
	Now             int    `json:"now" nl:"Trede nu" in:"T"`
	Expected3Months int    `json:"expected3Months" nl:"Trede over drie maanden" in:"T"`
	Motivation      Text   `json:"motivation" nl:"Motivering trede" in:"T"`
}

// Goal is the goal of the trajectory (trajectdoel).
type Goal struct {
	Main     Text      `json:"main" nl:"Trajectdoel" need:"R" in:"TVE" help:"Wat, hoeveel uur en uiterlijk wanneer."`
	SubGoals []SubGoal `json:"subGoals" nl:"Subdoelen" sheet:"Subdoelen" need:"R" in:"TVE"`
}

// SubGoal is a step towards the goal.
type SubGoal struct {
	ID      string        `json:"id" nl:"Kenmerk" need:"R" help:"Bijvoorbeeld D1."`
	Text    Text          `json:"text" nl:"Subdoel" need:"R"`
	ByDate  calendar.Date `json:"byDate" nl:"Uiterlijk" need:"R"`
	Measure Text          `json:"measure" nl:"Te meten aan"`
}

// Commitment is the time that the employee puts in (inzet).
type Commitment struct {
	HoursPerWeek Decimal `json:"hoursPerWeek" nl:"Inzet werknemer: uren per week" need:"R" in:"TV"`
}

// ThreeWayMeeting is the meeting of employee, employer and adviser (driegesprek).
type ThreeWayMeeting struct {
	Date                 calendar.Date `json:"date" nl:"Datum driegesprek" need:"R" in:"T"`
	Participants         []Role        `json:"participants" nl:"Aanwezig bij driegesprek" in:"T" help:"Gescheiden door een puntkomma."`
	Outcomes             Text          `json:"outcomes" nl:"Uitkomsten driegesprek" in:"T"`
	ExpectationsEmployee Text          `json:"expectationsEmployee" nl:"Verwachtingen werknemer" in:"T"`
	ExpectationsEmployer Text          `json:"expectationsEmployer" nl:"Verwachtingen werkgever" in:"T"`
	ReasonNotHeld        Text          `json:"reasonNotHeld" nl:"Reden geen driegesprek" in:"T"`
}

// PlannedMoment is a date of the planning (rapportagemoment).
type PlannedMoment struct {
	Kind   ReportMoment  `json:"kind" nl:"Moment" need:"R"`
	Number int           `json:"number" nl:"Nummer"`
	Date   calendar.Date `json:"date" nl:"Datum" need:"R"`
}

// Scheme is a scheme that was considered (regeling, domain E.7).
type Scheme struct {
	Name string `json:"name" nl:"Regeling" need:"R"`
	Note Text   `json:"note" nl:"Toelichting"`
}
