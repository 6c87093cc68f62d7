package check

import (
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// The log of applications.
var applicationRules = []Rule{
	{
		ID: "A04", Severity: Warning, Reports: "VE",
		Ask:      "Een sollicitatie zonder antwoord wordt binnen vier weken nagebeld.",
		Why:      "Opvolgen laat inzet zien, en levert soms alsnog een gesprek op.",
		Action:   "Bel na en leg de uitkomst vast; is er geen antwoord, kies dan geen reactie.",
		Citation: house("vier weken"), Check: noAnswer,
	},
	{
		ID: "A05", Severity: Error, Reports: "VE",
		Ask:      "Elke sollicitatie heeft datum, werkgever, functie, kanaal en een resultaat uit de lijst.",
		Why:      "Een log met gaten is geen bewijs van sollicitaties.",
		Action:   "Vul het gegeven aan.",
		Citation: trade("sollicitatielog met datum, organisatie, functie, wijze en uitkomst"), Check: applicationData,
	},
	{
		ID: "A06", Severity: Warning, Reports: "VE",
		Ask:      "Er wordt gesolliciteerd op functies uit het zoekprofiel.",
		Why:      "Sollicitaties naast het zoekprofiel tellen niet als passende inspanning, of het profiel is te smal.",
		Action:   "Neem de functie op in het zoekprofiel, of leg vast waarom is gesolliciteerd.",
		Citation: workGuide("§ 4.3"), Check: outsideProfile,
	},
	{
		ID: "A07", Severity: Warning, Reports: "VE",
		Ask:      "Dezelfde sollicitatie staat niet twee keer in het log.",
		Why:      "Dubbele regels maken de aantallen in alle rapporten onjuist.",
		Action:   "Haal de dubbele regel weg, of licht toe waarom opnieuw is gesolliciteerd.",
		Citation: house("zestig dagen"), Check: duplicates,
	},
	{
		ID: "A08", Severity: Warning, Reports: "VE",
		Ask:      "De werknemer solliciteert zelf, alleen of samen met de adviseur.",
		Why:      "Een adviseur die het solliciteren overneemt, laat niet zien wat de werknemer kan en doet.",
		Action:   "Spreek af wat de werknemer zelf doet, of leg vast waarom dat niet kan.",
		Citation: trade("de adviseur neemt het solliciteren niet over"), Check: takenOver,
	},
	{
		ID: "A16", Severity: Warning, Reports: "VE",
		Ask:      "Bij een gevonden vacature waarop niet is gesolliciteerd, staat waarom.",
		Why:      "De rechter vraagt of op de gevonden vacatures ook is gesolliciteerd.",
		Action:   "Vul de reden in.",
		Citation: workGuide("§ 4.3"), Check: vacancies,
	},
}

// stateOn is how an application stood on a date, by its events or else by its
// result.
func stateOn(a *cases.Application, on calendar.Date) cases.ApplicationState {
	state := cases.Sent
	if len(a.Events) == 0 && a.Result != "" && !a.ResultDate.After(on) {
		return a.Result
	}
	for _, e := range a.Events {
		if !e.Date.After(on) {
			state = e.Kind
		}
	}
	return state
}

// logged calls f with the known applications.
func (p *Pass) logged(f func(i int, a *cases.Application)) {
	for i := range p.Case.Applications {
		if a := &p.Case.Applications[i]; p.known(a.Date) {
			f(i, a)
		}
	}
}

// outcomeField is where the state of an application is told.
func outcomeField(i int, a *cases.Application) string {
	if len(a.Events) > 0 {
		return at("applications", i, "events")
	}
	return at("applications", i, "result")
}

func noAnswer(p *Pass) {
	p.logged(func(i int, a *cases.Application) {
		waiting := p.AsOf.Sub(a.Date)
		if s := stateOn(a, p.AsOf); waiting <= p.Settings.AnswerDays || s != cases.Sent && s != cases.Confirmed {
			return
		}
		if a.Result == "" && len(a.Events) == 0 {
			return // A05 asks for it
		}
		if a.ResultDate.After(p.answered()) || slices.ContainsFunc(a.Events, func(e cases.ApplicationEvent) bool { return e.Date.After(p.answered()) }) {
			return // D21 asks whether that date is right
		}
		p.Report(Finding{
			Pointer: outcomeField(i, a), Seen: days(waiting), Expected: days(p.Settings.AnswerDays),
			Message: say("Op sollicitatie %d, van %s, is na %s nog geen antwoord vastgelegd.", i+1, day(a.Date), days(waiting)),
		})
	})
}

func applicationData(p *Pass) {
	for i := range p.Case.Applications {
		a := &p.Case.Applications[i]
		if a.Date.After(p.AsOf) && p.Making != nil {
			continue
		}
		like := Finding{Reports: "VE", Number: p.reportOn(a.Date)}
		of := say(" van sollicitatie %d", i+1)
		p.requireAs(like,
			need{a.Date.IsZero(), at("applications", i, "date"), "de datum" + of},
			need{blank(a.Employer), at("applications", i, "employer"), "de werkgever" + of},
			need{blank(a.Function), at("applications", i, "function"), "de functie" + of},
			need{a.Channel == "", at("applications", i, "channel"), "het kanaal" + of},
			need{a.Result == "" && len(a.Events) == 0, at("applications", i, "result"), "het resultaat" + of},
		)
		if a.Channel != "" && !a.Channel.Codes().Has(string(a.Channel)) {
			like.Pointer, like.Expected = at("applications", i, "channel"), values(a.Channel.Codes())
			like.Message = say("Het kanaal van sollicitatie %d staat niet in de lijst.", i+1)
			like.Action = "Kies een kanaal uit de lijst; past er geen, kies dan overig."
			p.Report(like)
		}
		if a.Result != "" && !a.Result.Codes().Has(string(a.Result)) {
			like.Pointer, like.Expected = at("applications", i, "result"), values(a.Result.Codes())
			like.Message = say("Het resultaat van sollicitatie %d staat niet in de lijst.", i+1)
			like.Action = "Kies een resultaat uit de lijst."
			p.Report(like)
		}
	}
}

func values(codes cases.Codes) string {
	all := make([]string, len(codes))
	for i, c := range codes {
		all[i] = c.Value
	}
	return strings.Join(all, ", ")
}

func outsideProfile(p *Pass) {
	profile := p.searched()
	if len(profile) == 0 {
		return
	}
	outside := map[string]*stray{}
	var all []*stray
	p.logged(func(i int, a *cases.Application) {
		key := normal(a.Function)
		if s := outside[key]; s != nil {
			if s.more++; s.number != p.reportOn(a.Date) {
				s.number = 0
			}
			return
		}
		if blank(a.Function) || profile.has(a.Function) {
			return
		}
		outside[key] = &stray{first: i, number: p.reportOn(a.Date)}
		all = append(all, outside[key])
	})
	for _, s := range all {
		f := Finding{Pointer: at("applications", s.first, "function"), Number: s.number}
		f.Message = say("De functie van sollicitatie %d, van %s, staat niet in het zoekprofiel.", s.first+1, day(p.Case.Applications[s.first].Date))
		if s.more > 0 {
			f.Seen = say("%d", s.more+1)
			f.Message = say("De functie van sollicitatie %d, van %s, en van nog %s, staat niet in het zoekprofiel.", s.first+1, day(p.Case.Applications[s.first].Date), count(s.more, "sollicitatie", "sollicitaties"))
		}
		p.Report(f)
	}
}

// A stray is a function outside the search profile: its first application, how many
// more there are, and the report that tells of them all, 0 for several.
type stray struct{ first, more, number int }

func duplicates(p *Pass) {
	type job struct{ employer, function string }
	seen := map[job]int{}
	var order []int
	p.logged(func(i int, _ *cases.Application) { order = append(order, i) })
	sortBy(order, func(i int) calendar.Date { return p.Case.Applications[i].Date })
	for _, i := range order {
		a := &p.Case.Applications[i]
		key := job{employerName(a.Employer), normal(a.Function)}
		j, twice := seen[key]
		seen[key] = i
		if !twice || key.employer == "" || key.function == "" || a.Date.Sub(p.Case.Applications[j].Date) > p.Settings.DuplicateDays {
			continue
		}
		p.Report(Finding{
			Pointer: at("applications", i), Seen: a.Date.String(), Number: p.reportOn(a.Date),
			Message: say("Sollicitatie %d, van %s, heeft dezelfde werkgever en functie als sollicitatie %d, van %s.", i+1, day(a.Date), j+1, day(p.Case.Applications[j].Date)),
		})
	}
}

func normal(s string) string { return strings.Join(strings.Fields(strings.ToLower(s)), " ") }

func takenOver(p *Pass) {
	n, own := 0, false
	p.logged(func(_ int, a *cases.Application) {
		n++
		own = own || a.ByWhom != cases.ByAdviser && a.ByWhom != cases.ByJobHunter
	})
	if n >= 2 && !own {
		p.Report(Finding{
			Pointer: "/applications", Seen: say("%d", n), Expected: "0",
			Message: say("Er zijn %s, en alle zijn door het bureau gedaan.", count(n, "sollicitatie", "sollicitaties")),
		})
	}
}

func vacancies(p *Pass) {
	for i, v := range p.Case.Vacancies {
		if !p.known(v.FoundOn) || v.Decision == cases.AppliedFor || v.Decision == cases.Lapsed || !blank(v.Reason) {
			continue
		}
		p.Report(Finding{
			Pointer: at("vacancies", i, "reason"), Number: p.reportOn(v.FoundOn),
			Message: say("Op de vacature die op %s is gevonden, is niet gesolliciteerd; de reden ontbreekt.", day(v.FoundOn)),
		})
	}
}
