package check

import (
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// An event is something that began, ended or took place on a day that the case
// has, told in a clause that says little else: "het traject is per 23 februari
// 2026 gestart".
type event struct {
	subject string // how texts call it, or its verb
	verbs   map[string]bool
	title   string // Dutch, with its article
	dates   func(*reading) []calendar.Date
	fits    func(*reading, calendar.Date) bool // whether the day may be that of this event; nil: any
	whole   bool                               // with "van" behind it, it is another: "het traject van solliciteren"
	several bool                               // of its days the nearest was meant; else the first
	dated   bool                               // without a year it may be of another time
	verbal  bool                               // the subject is a verb: "uitgevallen"
	noun    bool                               // it needs no verb: "de intake van 24 februari 2026"
	slip    bool                               // only what looks like a slip counts
	rough   bool                               // the month alone is told too: "startte in februari 2026"
}

var (
	startVerbs = set("startte start gestart begon begonnen begint aangevangen")
	endVerbs   = set("eindigde eindigt geeindigd beeindigd afgesloten gestopt")
	runVerbs   = set("liep duurde begon startte gestart begonnen eindigde")
	heldVerbs  = set("gedaan opgesteld gehouden verricht opgemaakt uitgebracht vastgesteld plaatsgevonden gevoerd plaats opgeleverd afgerond rapporteerde")
	joinVerbs  = set("is treedt trad getreden gekomen kwam komt")
	beginVerbs = set("gaat ging ingegaan begint begon in")
	tracks     = []string{"traject", "tweede spoor", "2e spoor", "spoor 2", "spoor twee", "tweedespoortraject", "re integratietraject"}
)

// events are found by the last word of their subject.
var events = func() map[string][]event {
	all := map[string][]event{}
	add := func(e event, subjects ...string) {
		for _, s := range subjects {
			e.subject = s
			last := s[strings.LastIndexByte(s, ' ')+1:]
			all[last] = append(all[last], e)
		}
	}
	start := event{title: "de start van het traject", dates: (*reading).starts, verbs: startVerbs, rough: true, whole: true}
	add(start, tracks...)
	start.noun, start.whole = true, false
	add(start, "start spoor 2", "startdatum spoor 2", "startdatum traject", "start tweede spoor", "start van spoor 2", "aanvang spoor 2", "start van het tweede spoor")
	sick := event{title: "de eerste ziektedag", dates: (*reading).firstDays, fits: (*reading).mayBeFirst, verbal: true, dated: true}
	add(sick, "uitgevallen", "uitviel", "ziekgemeld", "arbeidsongeschikt")
	sick.verbs = set("uit")
	add(sick, "viel")
	sick.verbs = set("ziek")
	add(sick, "meldde", "gemeld")
	sick.verbs, sick.noun = nil, true
	add(sick, "ziekmelding", "ezd")
	talk := event{title: "de intake", dates: (*reading).intakes, fits: (*reading).hasBeen, verbs: heldVerbs, noun: true}
	add(talk, "intake", "intakegesprek")
	talk.title, talk.dates = "het driegesprek", (*reading).threeWays
	add(talk, "driegesprek")
	step := event{verbs: heldVerbs}
	step.title, step.dates = "de probleemanalyse", steps(cases.ProblemAnalysis)
	add(step, "probleemanalyse")
	step.title, step.dates = "de 42e-weeksmelding", steps(cases.Week42Notification)
	add(step, "42e weeksmelding")
	step.title, step.dates = "de eerstejaarsevaluatie", steps(cases.FirstYearEvaluation)
	add(step, "eerstejaarsevaluatie")
	step.title, step.dates, step.noun = "de bijstelling van het plan van aanpak", (*reading).adjusted, true
	add(step, "bijstelling van het plan van aanpak")
	step.slip = true // it may be of another plan
	add(step, "bijstelling")
	step = event{title: "het arbeidsdeskundig rapport", dates: (*reading).labourExpert, verbs: heldVerbs, slip: true, noun: true}
	add(step, "arbeidsdeskundig rapport", "arbeidsdeskundige rapportage", "ad rapport", "arbeidsdeskundig advies", "rapport van de arbeidsdeskundige")
	step.noun, step.verbs = false, set("rapporteerde")
	add(step, "arbeidsdeskundige")
	step = event{title: "de belastbaarheid", dates: (*reading).capacities, verbs: heldVerbs, slip: true, noun: true}
	add(step, "fml", "mogelijkhedenlijst", "inzetbaarheidsprofiel")
	end := event{title: "het einde van het traject", dates: (*reading).ended, verbs: endVerbs, fits: (*reading).hasBeen, whole: true}
	add(end, tracks...)
	trial := event{title: "de plaatsing", dates: (*reading).placed, verbs: runVerbs, several: true}
	add(trial, "proefplaatsing", "werkervaringsplek")
	job := event{title: "de plaatsing", dates: (*reading).placed, verbs: joinVerbs, fits: (*reading).afterStart, verbal: true, several: true}
	add(job, "in dienst")
	job.verbal = false
	job.verbs = beginVerbs
	add(job, "arbeidsovereenkomst", "dienstverband", "contract")
	care := event{title: "de nazorg", dates: (*reading).aftercare, verbs: set("loopt liep start startte eindigt begint begon"), noun: true, several: true}
	add(care, "nazorg")
	return all
}()

// fillers may stand between what happened and its day.
var fillers = set(`het de een is werd was waren zijn op per d dd jl jongstleden dan daarmee dus formeel officieel feitelijk daadwerkelijk volgens plan conform
	planning zij hij ze mevrouw mevr mw heer dhr werknemer werkneemster kandidaat zich van datum ingang met sinds vanaf vond heeft gevoerd gehouden dit dateert
	tot t m haar volledig langdurig in begin eind medio half plaats`)

// told judges a date by the event of which its clause tells; false when it tells of
// none of which the case has the day.
func (r *reading) told(d toldDate) bool {
	from, to := r.around(d)
	for i := from; i < to; i++ {
		if i >= d.from && i <= d.to {
			continue
		}
		for k := range events[r.words[i].form] {
			e := &events[r.words[i].form][k]
			if at := i - strings.Count(e.subject, " "); at >= from && r.ends(i, e.subject) && r.tells(e, d, at, i, from, to) {
				return r.dateOf(e, d)
			}
		}
	}
	return false
}

// around is the clause of a date, also that before brackets or a colon around it.
func (r *reading) around(d toldDate) (from, to int) {
	from, to = d.from, d.to+1
	for from > 0 && (r.words[from].gap <= spaced || from == d.from && r.words[from].gap == paused && r.opened(from)) {
		from--
	}
	for to < len(r.words) && r.words[to].gap <= spaced {
		to++
	}
	return from, to
}

// opened reports whether a colon or a bracket stands before word i.
func (r *reading) opened(i int) bool {
	return strings.ContainsAny(r.current.text[r.words[i-1].end:r.words[i].start], ":(")
}

// tells reports whether the clause says of the event, whose subject is the words
// from at to last, that it was on that date, and not much else.
func (r *reading) tells(e *event, d toldDate, at, last, from, to int) bool {
	first, end := min(at, d.from), max(last, d.to)
	verb := -1
	for i := from; i < to && verb < 0; i++ {
		if e.verbs[r.words[i].form] && (i < at || i > last) && (i < d.from || i > d.to) {
			verb = i
		}
	}
	if verb >= 0 {
		first, end = min(first, verb), max(end, verb)
	} else if e.verbs != nil && !e.noun && !(e.several && r.current.keys[0] == "outcome" && d.from > 0 && r.ends(d.from-1, "met ingang van")) {
		return false
	}
	for i := first; i <= end; i++ {
		if w := &r.words[i]; i != verb && (i < at || i > last) && (i < d.from || i > d.to) && !fillers[w.form] && !r.dateWord(w) && !r.ownWord(w) && !(w.form == "en" && r.ends(i+1, "tot en met")) {
			return false
		}
	}
	if e.verbal && !r.ofOwn(from, first, to) {
		return false
	}
	if e.verbs == nil && !e.noun {
		return r.linked(d, "op", "per", "sinds", "van", "vanaf", "ingang")
	}
	if e.noun && verb < 0 {
		return r.nounOf(d, last, to) && r.begun(at, from)
	}
	if e.whole && last+1 < to && r.words[last+1].form == "van" && last+2 != d.from {
		return false
	}
	return (e.verbal || r.subjectAt(at, first)) && !(end+1 < to && r.words[end+1].form == "met" && !r.ends(min(end+2, to-1), "met ingang")) &&
		(last > d.from || r.linked(d, "op", "per", "sinds", "van", "vanaf", "ingang", "tot", "met", "m", "in", "eind", "begin", "medio", "half", "d", "dd"))
}

// nounOf reports whether a noun without a verb is of its date: "intake van",
// "intake (24-02-2026)", "de intake was op 24 februari 2026".
func (r *reading) nounOf(d toldDate, last, to int) bool {
	if last > d.from {
		return false
	}
	if r.words[d.from].gap == paused || last+1 == d.from || r.linked(d, "van", "d", "dd") {
		return true
	}
	was := r.words[last+1].form
	return r.linked(d, "op", "van", "tot", "met", "m", "per") && (was == "was" || was == "is" || was == "van") && d.to+1 == to
}

// begun reports whether nothing goes before a noun that makes it another: "de
// bespreking FML".
func (r *reading) begun(at, from int) bool {
	if at == from || !r.near(at) {
		return true
	}
	w := r.words[at-1].form
	return determiners[w] || prepositions[w] || conjunctions[w] || fillers[w] || w == "functionele"
}

// ofOwn reports whether a clause may be about the employee: nobody else stands in
// it before word first, and no other name.
func (r *reading) ofOwn(from, first, to int) bool {
	wrong := ""
	switch r.c.Employee.Salutation {
	case "mevr":
		wrong = "hij"
	case "dhr":
		wrong = "zij"
	}
	for i := from; i < to; i++ {
		w := &r.words[i]
		titled := toMen[w.form] || toWomen[w.form]
		if w.form == wrong || i < first && others[w.form] && !titled || relations[w.form] ||
			w.capital && w.gap != stopped && !titled && !r.ownWord(w) && !r.workWord(w) {
			return false
		}
	}
	return true
}

// linked reports whether one of these stands before a date, or its weekday.
func (r *reading) linked(d toldDate, links ...string) bool {
	i := d.from - 1
	if i >= 0 {
		if _, weekday := weekdayNames[r.words[i].form]; weekday {
			i--
		}
	}
	if i < 0 {
		return false
	}
	for _, l := range links {
		if r.words[i].form == l {
			return true
		}
	}
	return r.words[i].form == "van" && r.ends(i, "ingang van")
}

// subjectAt reports whether the subject at a word is the whole of it: "het traject",
// but not "de tweede fase van het traject" or "in het traject".
func (r *reading) subjectAt(at, first int) bool {
	i := at - 1
	if i >= 0 && r.near(at) && determiners[r.words[i].form] {
		i--
	} else if i >= 0 && r.near(at) && i >= first && !fillers[r.words[i].form] && !r.dateWord(&r.words[i]) {
		return false
	}
	if i < 0 || !r.near(i+1) {
		return true
	}
	w := &r.words[i]
	return !prepositions[w.form] && (i == at-2 || fillers[w.form] || conjunctions[w.form] || r.dateWord(w))
}

var (
	determiners  = set("het de dit een haar zijn ons")
	prepositions = set("van in tijdens binnen bij over voor na uit naar tot door onder rond")
	conjunctions = set("dat en waarna omdat want")
)

// dateWord reports whether a word is part of a date.
func (r *reading) dateWord(w *word) bool {
	_, weekday := weekdayNames[w.form]
	return weekday || monthNames[w.form] != 0 || w.form[0] <= '9'
}

// ownWord reports whether a word is of the name of the employee.
func (r *reading) ownWord(w *word) bool {
	if len(r.first) > 0 && w.form == r.first[0].form || particles[w.form] && w.capital || len(w.form) == 1 && w.capital {
		return true
	}
	for i := range r.own {
		for k := range r.own[i].words {
			if r.own[i].words[k].form == w.form {
				return true
			}
		}
		for _, p := range r.own[i].prefix {
			if p.form == w.form {
				return true
			}
		}
	}
	return false
}

// dateOf compares a date with those that an event may have; false when it has none.
func (r *reading) dateOf(e *event, d toldDate) bool {
	until := d.from > 0 && r.words[d.from-1].form == "tot" // up to, and not included
	date := calendar.Of(d.year, d.month, d.day)
	var best calendar.Date
	for _, k := range e.dates(r) {
		told := date
		if d.year == 0 {
			told.Year = k.Year
		}
		switch {
		case k.IsZero():
		case d.agrees(k) || until && d.agrees(k.AddDays(1)):
			return true
		case e.slip && (d.year == 0 || !slipOf(k, date)):
		case best.IsZero() || e.several && apart(k, told) < apart(best, told):
			best = k
		}
	}
	if best.IsZero() || d.day == 0 && !e.rough || d.year == 0 && e.dated {
		return false
	}
	near := date
	if d.year == 0 {
		near = calendar.Of(best.Year, d.month, d.day)
	}
	if e.fits != nil && (d.day == 0 || !e.fits(r, near)) {
		return false
	}
	seen, told := date.String(), day(date)
	if d.day == 0 || d.year == 0 {
		seen, told = "", written(d)
	}
	r.tell("A22", seen, best.String(), plain(say("De tekst noemt %s bij %s; in het dossier is dat %s.", told, e.title, day(best))))
	return true
}

// agrees reports whether a date may be that day, as far as it is told.
func (d toldDate) agrees(k calendar.Date) bool {
	return k.Month == d.month && (k.Day == d.day || d.day == 0) && (k.Year == d.year || d.year == 0)
}

// apart is how many days lie between two.
func apart(a, b calendar.Date) int { return max(a.Sub(b), b.Sub(a)) }
