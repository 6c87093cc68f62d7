package check

import (
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// hourWords may stand in a clause that says of how many hours something is, and
// nothing else.
var hourWords = set(`uur uren u wk per week dag maximaal voor nu momenteel inmiddels structureel omvat omvatte bedraagt bedroeg telt telde werkt werkte werken kan
	inzetbaar belastbaar volgens bedrijfsarts fml functionele mogelijkhedenlijst bij geplaatst contract arbeidsovereenkomst dienstverband urenomvang
	contractomvang urenbeperking belastbaarheid eigen oorspronkelijke functie spoor eerste proefplaatsing werkervaringsplek liep duurde begon startte gestart afgerond goed verlopen als haar zijn`)

// hoursOf judges the n hours of which word i is the unit, where the clause says of
// what they are and nothing else.
func (r *reading) hoursOf(i, n int, unit string) {
	from, to := r.around(toldDate{from: i - 1, to: i})
	has := func(of ...string) bool {
		for k := from; k < to; k++ {
			for _, w := range of {
				if r.words[k].form == w {
					return true
				}
			}
		}
		return false
	}
	if has("een") || !r.saysHours(from, to, i-1) {
		return
	}
	weekly := unit == "week" || unit == "" || unit == "wk" || unit == "w"
	switch {
	case has("proefplaatsing", "werkervaringsplek"):
		r.oneOf(n, weekly, r.placementHours(true, nil), "uur per week bij de proefplaatsing of werkervaringsplek")
	case has("spoor"):
		if r.spoorOne(from, to) && has("werkt") {
			r.oneOf(n, weekly, r.trackOneHours(), "uur per week in spoor 1")
		}
	case has("functie"):
		if has("eigen", "oorspronkelijke") {
			r.oneOf(n, weekly, []cases.Decimal{r.c.Job.HoursPerWeek}, "uur per week voor de eigen functie")
		}
	case has("belastbaarheid", "urenbeperking", "inzetbaar", "belastbaar", "fml", "bedrijfsarts", "mogelijkhedenlijst"):
		switch k := &r.c.Capacity; {
		case r.changed() || has("was", "waren", "werd") || !has("volgens", "belastbaarheid", "urenbeperking", "inzetbaar", "belastbaar"):
		case unit == "dag":
			r.oneOf(n, true, []cases.Decimal{k.HoursPerDay}, "uur per dag als belastbaarheid")
		case unit == "":
			r.oneOf(n, true, []cases.Decimal{k.HoursPerWeek, k.HoursPerDay}, "uur als belastbaarheid")
		default:
			r.oneOf(n, weekly, []cases.Decimal{k.HoursPerWeek}, "uur per week als belastbaarheid")
		}
	case has("geplaatst"):
		r.oneOf(n, weekly, r.placementHours(false, nil), "uur per week bij de plaatsing")
	case has("bij") && has("werkt", "werkte"):
		r.oneOf(n, weekly, r.placementHours(false, r.words[from:to]), "uur per week bij de plaatsing")
	case has("contract", "arbeidsovereenkomst", "dienstverband", "urenomvang", "contractomvang"):
		r.oneOf(n, weekly, append(r.placementHours(false, nil), r.c.Job.HoursPerWeek), "uur per week als contract")
	}
}

// oneOf compares hours with those of which they may be one.
func (r *reading) oneOf(n int, comparable bool, known []cases.Decimal, what string) {
	var best cases.Decimal
	nearest := int64(0)
	for _, k := range known {
		if k.Hundredths == int64(n)*100 {
			return
		}
		if off := k.Hundredths - int64(n)*100; best.IsZero() || !k.IsZero() && max(off, -off) < nearest {
			best, nearest = k, max(off, -off)
		}
	}
	if comparable {
		r.compare(n, best, what)
	}
}

// saysHours reports whether the words from up to to say of what the hours at word
// number are, and nothing else.
func (r *reading) saysHours(from, to, number int) bool {
	for k := from; k < to; k++ {
		w := &r.words[k]
		one := (w.form == "1" || w.form == "een") && k > from && r.words[k-1].form == "spoor"
		if k != number && !one && !fillers[w.form] && !hourWords[w.form] && !r.ownWord(w) && !r.workWord(w) {
			return false
		}
	}
	return true
}

// workWord reports whether a word is of the name of the employer, of that of a
// placement or of its function.
func (r *reading) workWord(w *word) bool {
	if r.work == nil {
		names := []string{r.c.Employer.Name, string(r.c.Job.Title)}
		for _, x := range r.c.Placements {
			names = append(names, string(x.Employer), string(x.Function))
		}
		r.work = map[string]bool{}
		for _, name := range names {
			for _, part := range words(name, nil) {
				r.work[part.form] = true
			}
		}
	}
	return r.work[w.form]
}

func (r *reading) spoorOne(from, to int) bool {
	for k := from; k < to; k++ {
		if r.words[k].form == "spoor" {
			return k+1 < to && (r.words[k+1].form == "1" || r.words[k+1].form == "een") || k > from && r.words[k-1].form == "eerste"
		}
	}
	return false
}

// placementHours are those of the placements, of trials alone, or of whose employer
// is named.
func (r *reading) placementHours(trials bool, named []word) []cases.Decimal {
	var out []cases.Decimal
	for _, x := range r.c.Placements {
		if trials && x.Kind != cases.Trial && x.Kind != cases.WorkExperience {
			continue
		}
		name := words(string(x.Employer), nil)
		is := named == nil
		for k := range named {
			is = is || len(name) > 0 && named[k].form == name[0].form && named[k].capital
		}
		if is && !x.HoursPerWeek.IsZero() {
			out = append(out, x.HoursPerWeek)
		}
	}
	return out
}

func (r *reading) trackOneHours() []cases.Decimal {
	out := []cases.Decimal{r.c.Track1.HoursPerWeek}
	for _, x := range r.c.Reports {
		out = append(out, x.Track1.HoursPerWeek)
	}
	return out
}

// A stretch is one of which the case has the first and the last day.
type stretch struct {
	subject string
	title   string
	days    func(*reading) []calendar.Spell
}

var stretches = []stretch{
	{"proefplaatsing", "de proefplaatsing", (*reading).trials},
	{"werkervaringsplek", "de werkervaringsplek", (*reading).trials},
	{"nazorg", "de nazorg", func(r *reading) []calendar.Spell {
		return []calendar.Spell{{From: r.c.Outcome.Aftercare.From, To: r.c.Outcome.Aftercare.To}}
	}},
	{"traject", "het traject", func(r *reading) []calendar.Spell {
		return []calendar.Spell{{From: r.c.Trajectory.StartDate, To: r.c.Trajectory.ActualEndDate}}
	}},
}

func (r *reading) trials() []calendar.Spell {
	var out []calendar.Spell
	for _, x := range r.c.Placements {
		if x.Kind == cases.Trial || x.Kind == cases.WorkExperience {
			out = append(out, calendar.Spell{From: x.From, To: x.To})
		}
	}
	return out
}

var lasted = set("duurde geduurd")

// durations compares how long something is said to have taken with its days: "de
// proefplaatsing duurde vier weken".
func (r *reading) durations() {
	if !strings.Contains(r.current.text, "duur") {
		return
	}
	for i := 2; i < len(r.words); i++ {
		unit := 0
		if c := r.words[i].form[0]; c == 'd' || c == 'w' || c == 'm' {
			unit = durationUnits[r.words[i].form]
		}
		if unit == 0 || !r.near(i) {
			continue
		}
		n, ok := figure(&r.words[i-1])
		if !ok {
			continue
		}
		from, to := r.clause(i)
		for _, s := range stretches {
			if (r.any(from, to, lasted) || s.subject == "nazorg" && r.any(from, to, lasting)) && r.onlyTakes(s.subject, from, to, i) {
				r.takes(&s, n, unit, r.words[i].form)
			}
		}
	}
}

// durationUnits are the fewest days that one of them has.
var durationUnits = map[string]int{"dagen": 1, "weken": 7, "maanden": 30}

// onlyTakes reports whether the words from up to to, of which word i is the unit,
// say how long that takes and nothing else.
func (r *reading) onlyTakes(subject string, from, to, i int) bool {
	found := false
	for k := from; k < to; k++ {
		w := &r.words[k]
		switch {
		case w.form == subject:
			found = true
		case k == i || k == i-1 || lasted[w.form] || lasting[w.form] || fillers[w.form] || w.form == "precies" || w.form == "uiteindelijk" || w.form == "totaal" || w.form == "bij" || r.workWord(w):
		default:
			return false
		}
	}
	return found
}

// takes compares a number of weeks or the like with the days of a stretch; half a
// unit more or less is a way of speaking.
func (r *reading) takes(s *stretch, n, unit int, told string) {
	longest := calendar.Spell{}
	for _, x := range s.days(r) {
		if x.From.IsZero() || x.To.Before(x.From) {
			return
		}
		length := x.To.Sub(x.From) + 1
		if slack := unit * 4 / 5; n*unit >= length-slack && n*unit <= length+slack {
			return
		}
		longest = x
	}
	if !longest.From.IsZero() {
		r.tell("A22", "", longest.From.String()+"/"+longest.To.String(), plain(say("De tekst laat %s %d %s duren; in het dossier loopt dat %s.", s.title, n, told, span(longest.From, longest.To))))
	}
}
