package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Whether the reports agree with the record and with each other.
var substanceRules = []Rule{
	{
		ID: "A14", Severity: Warning, Reports: "TVE",
		Ask:      "Verandert de belastbaarheid, dan worden plan en zoekprofiel daarop nagekeken.",
		Why:      "Zoeken met een zoekprofiel dat niet meer past, is zoeken naar het verkeerde werk.",
		Action:   "Kijk het zoekprofiel na, pas de datum aan en leg de bijstelling vast.",
		Citation: workGuide("§ 4.3.4"), Check: capacityChanged,
	},
	{
		ID: "A15", Severity: Error, Reports: "VE",
		Ask:      "Aantallen in de tekst zijn die van het log.",
		Why:      "Een tekst die meer noemt dan het log laat zien, maakt het hele verslag ongeloofwaardig.",
		Action:   "Herstel het aantal in de tekst, of vul het log aan.",
		Citation: house("tekst en tabel zeggen hetzelfde"), Check: countsInText,
	},
	{
		ID: "A18", Severity: Warning, Reports: "V",
		Ask:      "Elke voortgangsrapportage zegt hoe spoor 1 ervoor staat, zolang het dienstverband loopt.",
		Why:      "Spoor 2 ontslaat de werkgever niet van zoeken in eigen huis.",
		Action:   "Vul de stand van spoor 1 in de periode in.",
		Citation: framework("§ 8"), Check: track1Repeated,
	},
	{
		ID: "A19", Severity: Warning, Reports: "TVE",
		Ask:      "Een vastgelegde uitzondering op spoor 2 past bij wat er is gedaan.",
		Why:      "Wie zegt dat spoor 2 niet kan en toch solliciteert, spreekt zichzelf tegen.",
		Action:   "Trek de uitzondering in, of leg uit waarom toch is gesolliciteerd.",
		Citation: workGuide("hoofdstuk 5"), Check: exceptionAgainstLog,
	},
}

// capacityChanged asks that the search profile was looked at, or the plan
// adjusted, since the last change.
func capacityChanged(p *Pass) {
	changed := calendar.Date{}
	if plan, _ := p.planDate(); !plan.IsZero() && p.Case.Capacity.Date.After(plan) && p.known(p.Case.Capacity.Date) {
		changed = p.Case.Capacity.Date
	}
	for _, r := range p.progress {
		if r.CapacityChange.Changed.IsZero() {
			p.Report(Finding{
				Severity: Info, Pointer: at("reports", r.index, "capacityChange"), Reports: "V", Number: r.Number,
				Message: say("Voortgangsrapportage %d zegt niet of de belastbaarheid is veranderd.", r.Number),
				Action:  "Vul ja of nee in, met de datum en de bron.",
			})
		}
		if c := r.CapacityChange; c.Changed.IsYes() {
			if c.Date.IsZero() {
				c.Date = r.date
			}
			changed = later(changed, c.Date)
		}
	}
	updated := p.Case.SearchProfile.UpdatedOn
	if changed.IsZero() || !updated.Before(changed) {
		return
	}
	for _, r := range p.progress {
		if slices.ContainsFunc(r.Adjustments, func(a cases.Adjustment) bool { return !a.Date.Before(changed) }) {
			return
		}
	}
	p.Report(Finding{
		Pointer: "/searchProfile/updatedOn", Seen: updated.String(), Expected: changed.String(),
		Message: say("De belastbaarheid veranderde op %s; het zoekprofiel is daarna niet nagekeken (bijgewerkt: %s).", day(changed), day(updated)),
	})
}

// countsInText compares "12 sollicitaties verstuurd" with the log: of the period
// or, for who writes of the whole trajectory, up to its end.
func countsInText(p *Pass) {
	start := first(p.Case.Trajectory.StartDate, p.Case.Trajectory.IntakeDate)
	p.each(func(r progress, report func(Finding)) {
		period, ok := r.period()
		if !ok {
			return
		}
		n, sofar := p.applications(period), p.applications(calendar.Spell{From: start, To: period.To})
		for _, t := range []struct {
			key  string
			text cases.Text
		}{{"summary", r.Summary}, {"advice", r.Advice}, {"applicationsNote", r.ApplicationsNote}, {"findings", r.Findings}, {"employeeView", r.EmployeeView}, {"nextSteps", r.NextSteps}} {
			if told, ok := miscounted(string(t.text), n, sofar); ok {
				report(Finding{
					Pointer: at("reports", r.index, t.key), Seen: strconv.Itoa(told), Expected: strconv.Itoa(n),
					Message: say("De tekst noemt %s; het log telt er %d in de periode.", count(told, "verstuurde sollicitatie", "verstuurde sollicitaties"), n),
				})
			}
		}
	})
	if !p.asksEnd() {
		return
	}
	all := p.applications(calendar.Spell{From: start, To: p.AsOf})
	o := p.Case.Outcome
	for _, t := range []struct {
		key  string
		text cases.Text
	}{{"explanation", o.Explanation}, {"course", o.Course}, {"analysis", o.Analysis}, {"conclusion", o.Conclusion}} {
		if told, ok := miscounted(string(t.text), all, all); ok {
			p.Report(Finding{
				Pointer: at("outcome", t.key), Seen: strconv.Itoa(told), Expected: strconv.Itoa(all), Reports: "E",
				Message: say("De tekst noemt %s; het log telt er %d in het hele traject.", count(told, "verstuurde sollicitatie", "verstuurde sollicitaties"), all),
			})
		}
	}
}

var numbers = map[string]int{
	"geen": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
	"elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
}

// partly are words of a sentence that tells of some of the time only.
var partly = []string{
	"eerste", "laatste", "daarna", "daarvoor", "vanaf", "sinds", "dag", "dagen", "week", "weken", "maand", "maanden",
	"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
}

// miscounted finds the first number of applications sent that is none of right,
// or a part of them.
func miscounted(text string, right ...int) (told int, ok bool) {
	const noun = "ollicitatie"
	for {
		i := strings.Index(text, noun)
		if i < 0 {
			return 0, false
		}
		from, to := strings.LastIndexAny(text[:i], ".;:!?\n")+1, len(text)
		if end := strings.IndexAny(text[i:], ".;:!?\n"); end >= 0 {
			to = i + end
		}
		if told, ok := miscountedIn(text[from:to], right); ok {
			return told, true
		}
		text = text[to:]
	}
}

func miscountedIn(sentence string, right []int) (told int, ok bool) {
	words := strings.FieldsFunc(strings.ToLower(sentence), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 1; i < len(words); i++ {
		if words[i] != "sollicitaties" && words[i] != "sollicitatie" || !sentAfter(words[i+1:]) {
			continue
		}
		n, ok := number(words[i-1])
		if !ok || slices.Contains(right, n) {
			continue
		}
		if n > slices.Max(right) || !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(partly, w) }) {
			return n, true
		}
	}
	return 0, false
}

// sentAfter reports whether one of the next words says that they were sent.
func sentAfter(words []string) bool {
	return slices.ContainsFunc(words[:min(len(words), 2)], func(w string) bool {
		return w == "verstuurd" || w == "verzonden" || w == "gestuurd" || w == "gedaan" || w == "verricht"
	})
}

func number(word string) (int, bool) {
	if n, ok := numbers[word]; ok {
		return n, true
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n >= 0 && n < 10000
}

func track1Repeated(p *Pass) {
	end := p.Case.Job.ContractEnd
	p.each(func(r progress, report func(Finding)) {
		if !blank(r.Track1.Status) || !end.IsZero() && end.Before(r.PeriodFrom) {
			return
		}
		f := Finding{Pointer: at("reports", r.index, "track1"), Message: say("Voortgangsrapportage %d zegt niet hoe spoor 1 ervoor staat.", r.Number)}
		if !r.Track1.HoursPerWeek.IsZero() {
			f.Pointer += "/status"
		}
		report(f)
	})
}

func exceptionAgainstLog(p *Pass) {
	e := p.Case.Track2Exception
	if e.Ground != "marginale_mogelijkheden" && e.Ground != "aow_binnen_jaar" && e.Ground != "geen_benutbare_mogelijkheden" || e.DecidedOn.After(p.AsOf) {
		return
	}
	n := 0
	p.logged(func(_ int, a *cases.Application) {
		if a.Date.After(e.DecidedOn) {
			n++
		}
	})
	if n > 0 {
		p.Report(Finding{
			Pointer: "/track2Exception/ground", Seen: strconv.Itoa(n), Expected: "0",
			Message: say("Er is een uitzondering op spoor 2 vastgelegd, en daarna %s.", plainApplied(n)),
		})
	}
}

func plainApplied(n int) string { return "toch " + times(n) + " gesolliciteerd" }
