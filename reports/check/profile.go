package check

import (
	"slices"
	"strings"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// What the employee can do, and where work is sought.
var profileRules = []Rule{
	{
		ID: "C06", Severity: Error, Reports: "T",
		Ask:      "De bekwaamheden zijn beschreven: opleiding, werkervaring, talen, rijbewijs, vervoer en digitale vaardigheden.",
		Why:      "Zonder beginsituatie is niet te beoordelen welk werk bereikbaar is.",
		Action:   "Vul het gegeven aan; is er niets, vul dan geen in.",
		Citation: procedure("art. 6 lid 1 onder d"), Check: abilities,
	},
	{
		ID: "C07", Severity: Error, Reports: "T",
		Ask:      "Er staat waarom spoor 2 begint, wie de opdracht gaf en op wiens advies.",
		Why:      "Spoor 2 volgt pas als de eigen werkgever geen passend werk heeft; dat moet blijken.",
		Action:   "Vul de reden en de opdrachtgever aan.",
		Citation: act("art. 7:658a lid 1 BW"), Check: reason,
	},
	{
		ID: "C08", Severity: Warning, Reports: "T",
		Ask:      "De stand van spoor 1 is beschreven: of er wordt gewerkt, hoeveel uur en welk soort werk.",
		Why:      "Spoor 1 en spoor 2 lopen meestal naast elkaar; UWV vraagt naar beide.",
		Action:   "Vul de stand van spoor 1 aan.",
		Citation: framework("§ 8"), Check: track1,
	},
	{
		ID: "C09", Severity: Error, Reports: "T",
		Ask:      "De belastbaarheid noemt alle zes rubrieken, en de uren per dag en per week.",
		Why:      "Alleen een volledige belastbaarheid zegt welk werk past; ook dat een rubriek niet beperkt is, telt.",
		Action:   "Neem de rubriek of de uren over van de bedrijfsarts, in werktermen; is nog niets bekend, vul dan in waarom en wanneer het komt.",
		Citation: framework("§ 7.4, noot 10"), Check: capacity,
	},
	{
		ID: "C10", Severity: Warning, Reports: "T",
		Ask:      "Er is een prognose, in termen van werkhervatting.",
		Why:      "De verwachting van de bedrijfsarts bepaalt hoe breed en hoe lang wordt gezocht.",
		Action:   "Vraag de bedrijfsarts om een prognose van de werkhervatting, en neem alleen die over.",
		Citation: workGuide("§ 3.2.1"), Check: prognosis,
	},
	{
		ID: "C11", Severity: Error, Reports: "T",
		Ask:      "Het persoonsprofiel is volledig: ambities, voorkeuren, kenmerken, competenties en belemmeringen.",
		Why:      "Het persoonsprofiel is de beginsituatie waaruit het zoekprofiel wordt afgeleid.",
		Action:   "Vul het gegeven aan; zijn er geen belemmeringen, vul dan geen in.",
		Citation: workGuide("§ 4.3"), Check: personProfile,
	},
	{
		ID: "C12", Severity: Error, Reports: "T",
		Ask:      "Het zoekprofiel noemt ten minste drie functies, of een motivering waarom het er minder zijn, en sectoren, regio, uren, niveau en werkomstandigheden.",
		Why:      "Een te smal zoekprofiel is een bekende grond voor een loonsanctie.",
		Action:   "Vul het zoekprofiel aan.",
		Citation: workGuide("§ 4.3"), Check: searchProfile,
	},
	{
		ID: "C13", Severity: Error, Reports: "T",
		Ask:      "Bij elke functie staat waarom zij past bij de belastbaarheid en wat de kans op werk is.",
		Why:      "UWV en de rechter vragen een onderbouwd zoekprofiel dat past bij de belastbaarheid.",
		Action:   "Vul bij de functie de reden, de passendheid of de kans aan.",
		Citation: Citation{Source: "Rechtbank Midden-Nederland, ECLI:NL:RBMNE:2023:1786 (zoals samengevat)"}, Check: searchFunctions,
	},
	{
		ID: "C14", Severity: Warning, Reports: "T",
		Ask:      "Elke richting uit het arbeidsdeskundig rapport staat in het zoekprofiel, of is met reden afgevallen.",
		Why:      "Een genegeerd advies van de arbeidsdeskundige is voor UWV een gemiste kans.",
		Action:   "Neem de richting op in het zoekprofiel, of zet haar met een reden bij de uitsluitingen.",
		Citation: trade("het zoekprofiel volgt het arbeidsdeskundig advies"), Check: directions,
	},
}

func abilities(p *Pass) {
	if !p.asksPlan() {
		return
	}
	a := p.Case.PersonProfile
	p.require(
		need{len(a.Education) == 0, "/personProfile/education", "de opleiding"},
		need{len(a.WorkExperience) == 0, "/personProfile/workExperience", "de werkervaring"},
		need{len(a.Languages) == 0, "/personProfile/languages", "de beheersing van talen"},
		need{a.DrivingLicence == nil, "/personProfile/drivingLicence", "het rijbewijs"},
		need{blank(a.Transport), "/personProfile/transport", "het vervoer"},
		need{blank(a.DigitalSkills), "/personProfile/digitalSkills", "het niveau van digitale vaardigheden"},
	)
	for i, e := range a.Education {
		p.require(need{blank(e.Level), at("personProfile", "education", i, "level"), "het niveau van de opleiding"})
	}
}

func reason(p *Pass) {
	if p.asksPlan() {
		p.require(
			need{blank(p.Case.Trajectory.Reason), "/trajectory/reason", "de reden van spoor 2"},
			need{blank(p.Case.Trajectory.OrderedBy), "/trajectory/orderedBy", "de opdrachtgever (en op wiens advies)"},
		)
	}
}

func track1(p *Pass) {
	if !p.asksPlan() {
		return
	}
	t := p.Case.Track1
	p.require(
		need{t.Active.IsZero(), "/track1/active", "het antwoord op de vraag of spoor 1 loopt"},
		need{blank(t.Status), "/track1/status", "de stand van spoor 1"},
		need{t.Active.IsYes() && t.HoursPerWeek.IsZero(), "/track1/hoursPerWeek", "het aantal uren per week in spoor 1"},
		need{t.Active.IsYes() && t.Kind == "", "/track1/kind", "het soort werk in spoor 1"},
	)
}

func capacity(p *Pass) {
	c := p.Case.Capacity
	if !p.asksPlan() || !blank(c.Pending.Reason) || p.absent("/capacity") != "" {
		return // D16 says that there is none
	}
	p.require(
		need{c.HoursPerDay.IsZero(), "/capacity/hoursPerDay", "het aantal belastbare uren per dag"},
		need{c.HoursPerWeek.IsZero(), "/capacity/hoursPerWeek", "het aantal belastbare uren per week"},
	)
	p.rubricsTwice()
	var lacking []string
	for _, code := range cases.Rubric("").Codes() {
		i := slices.IndexFunc(c.Rubrics, func(r cases.RubricEntry) bool { return string(r.Rubric) == code.Value })
		if i < 0 {
			lacking = append(lacking, code.Label)
		} else if c.Rubrics[i].Limited == "" {
			p.require(need{true, at("capacity", "rubrics", i, "limited"), "het antwoord op de vraag of de rubriek " + code.Label + " beperkt is"})
		}
	}
	if len(lacking) > 0 {
		p.Report(Finding{
			Pointer: "/capacity/rubrics", Seen: say("%d", 6-len(lacking)), Expected: "6",
			Message: say("In de belastbaarheid %s de %s %s.", dutch.Plural(len(lacking), "ontbreekt", "ontbreken"), dutch.Plural(len(lacking), "rubriek", "rubrieken"), dutch.List(lacking)),
		})
	}
}

// rubricsTwice reports a category that is there again: which answer holds, nobody
// knows.
func (p *Pass) rubricsTwice() {
	all := p.Case.Capacity.Rubrics
	for i, r := range all {
		k := slices.IndexFunc(all[:i], func(other cases.RubricEntry) bool { return other.Rubric == r.Rubric && r.Rubric != "" })
		if k < 0 {
			continue
		}
		other := ""
		if all[k].Limited != r.Limited {
			other = ", met een ander antwoord"
		}
		p.Report(Finding{
			Pointer: at("capacity", "rubrics", i, "rubric"),
			Message: say("De rubriek %s staat twee keer in de belastbaarheid%s.", r.Rubric, other),
			Action:  "Laat alleen de regel staan zoals de bedrijfsarts haar heeft opgegeven.",
		})
	}
}

func prognosis(p *Pass) {
	if c := p.Case.Capacity; p.asksPlan() && blank(c.Pending.Reason) && p.absent("/capacity") == "" {
		p.require(need{blank(c.Prognosis), "/capacity/prognosis", "een prognose in termen van werkhervatting"})
	}
}

func personProfile(p *Pass) {
	if !p.asksPlan() || p.absent("/personProfile") != "" {
		return // C06 says so
	}
	a := p.Case.PersonProfile
	p.require(
		need{blank(a.Ambitions), "/personProfile/ambitions", "de beschrijving van ambities"},
		need{blank(a.Preferences), "/personProfile/preferences", "de beschrijving van voorkeuren"},
		need{blank(a.Characteristics), "/personProfile/characteristics", "de beschrijving van persoonskenmerken"},
		need{len(a.Skills) == 0, "/personProfile/skills", "het overzicht van competenties"},
		need{a.Obstacles == nil, "/personProfile/obstacles", "het overzicht van belemmeringen"},
	)
}

func searchProfile(p *Pass) {
	if !p.asksPlan() {
		return
	}
	s := p.Case.SearchProfile
	if n := len(s.Functions); n > 0 && n < p.Settings.Functions && blank(s.Motivation) {
		p.Report(Finding{
			Pointer: "/searchProfile/functions", Seen: say("%d", n), Expected: say("%d", p.Settings.Functions), Norm: true,
			Message: say("Het zoekprofiel noemt %s en geen motivering waarom het er minder dan %s zijn.", count(n, "functie", "functies"), dutch.Word(p.Settings.Functions)),
			Action:  "Voeg functies toe, of leg in het zoekprofiel uit waarom het er niet meer zijn.",
		})
	}
	p.require(
		need{len(s.Functions) == 0, "/searchProfile/functions", "een functie in het zoekprofiel"},
		need{len(s.Sectors) == 0, "/searchProfile/sectors", "een sector in het zoekprofiel"},
		need{blank(s.RegionOrTravel), "/searchProfile/regionOrTravel", "de regio of reistijd in het zoekprofiel"},
		need{s.HoursPerWeek.IsZero(), "/searchProfile/hoursPerWeek", "het aantal uren per week in het zoekprofiel"},
		need{blank(s.Level), "/searchProfile/level", "het niveau in het zoekprofiel"},
		need{len(s.WorkingConditions) == 0, "/searchProfile/workingConditions", "een werkomstandigheid in het zoekprofiel"},
	)
}

func searchFunctions(p *Pass) {
	if !p.asksPlan() {
		return
	}
	for i, f := range p.Case.SearchProfile.Functions {
		of := say(" bij functie %d van het zoekprofiel", i+1)
		p.require(
			need{blank(f.Title), at("searchProfile", "functions", i, "title"), "de naam" + of},
			need{blank(f.Reason), at("searchProfile", "functions", i, "reason"), "de reden" + of},
			need{blank(f.SuitabilityVsCapacity), at("searchProfile", "functions", i, "suitabilityVsCapacity"), "de uitleg waarom het werk past" + of},
			need{f.LabourMarketChance == "", at("searchProfile", "functions", i, "labourMarketChance"), "de kans op werk" + of},
		)
	}
}

// directions compares by words: what shares no word with the search profile is
// missing from it.
func directions(p *Pass) {
	s, r := p.Case.SearchProfile, p.Case.LabourExpertReport
	if !p.asksPlan() || len(s.Functions) == 0 {
		return
	}
	var b strings.Builder
	for _, f := range s.Functions {
		b.WriteString(f.Title + " ")
	}
	for _, x := range s.Exclusions {
		b.WriteString(x.What + " ")
	}
	b.WriteString(strings.Join(s.Sectors, " "))
	profile := keywords(b.String())
	for i, d := range r.SuitableDirections {
		if !related(keywords(d), profile) {
			p.Report(Finding{
				Pointer: at("labourExpertReport", "suitableDirections", i),
				Message: say("Richting %d uit het arbeidsdeskundig rapport staat niet in het zoekprofiel en is niet met reden afgevallen.", i+1),
			})
		}
	}
}
