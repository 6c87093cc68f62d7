package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// Words between a fact and its date: "de probleemanalyse is van".
var linking = set("op van is was d dd dateert werd ligt lag valt vond plaats per t m tot en met")

// recorded compares a date with the fact that stands before it.
func (r *reading) recorded(d toldDate, date calendar.Date) {
	i := d.from - 1
	if i >= 0 {
		if _, ok := weekdayNames[r.words[i].form]; ok {
			i--
		}
	}
	links := 0
	for i >= 0 && links < 4 && linking[r.words[i].form] && r.words[i+1].gap <= spaced {
		i, links = i-1, links+1
	}
	for k := range toldFacts {
		f := &toldFacts[k]
		named := i >= 0 && r.ends(i, f.phrase) && !r.other(i)
		bare := links == 0 && !f.slip && named && (r.words[i+1].gap <= spaced || r.current.text[r.words[i].end] == ':')
		before := links > 0 && named && r.words[i+1].gap <= spaced
		if !bare && !(before && r.dated(f, i, d)) && (f.whole || !r.doneOn(d, f.phrase)) {
			continue
		}
		if best, ok := differs(f.dates(r), date, f.slip); ok {
			r.tell("A22", date.String(), best.String(), plain(say("De tekst noemt %s bij %s; in het dossier is dat %s.", day(date), f.title, day(best))))
		}
		return
	}
}

// done are words for the making of what has a date.
var done = set("gedaan opgesteld gehouden verricht opgemaakt uitgebracht vastgesteld plaatsgevonden gestart begonnen")

// dated reports whether the fact that ends at word i is said to be of that date,
// and not to have been spoken of then.
func (r *reading) dated(f *fact, i int, d toldDate) bool {
	on, held := false, false
	for k := i + 1; k < d.from; k++ {
		on = on || r.words[k].form == "op"
		held = held || r.words[k].form == "plaats"
	}
	_, end := r.clause(d.from)
	switch {
	case f.whole, f.slip && r.words[i+1].form == "van", held:
		return true
	case f.slip, on && f.phrase != "eerste ziektedag":
		return on && r.any(d.to+1, min(end, d.to+6), done)
	}
	return true
}

// doneOn reports whether a fact stands behind its date: "op 8 december 2025 is de
// 42e-weeksmelding gedaan".
func (r *reading) doneOn(d toldDate, phrase string) bool {
	if d.from == 0 || r.words[d.from-1].form != "op" || r.other(d.from) {
		return false
	}
	_, end := r.clause(d.from)
	for j := d.to + 1; j < min(end, d.to+7); j++ {
		if r.ends(j, phrase) && !r.other(j) {
			return r.any(j+1, min(end, j+5), done)
		}
	}
	return false
}

// lasting are verbs for how long the waiting period takes.
var lasting = set("loopt doorloopt duurt eindigt verstrijkt eindigde liep duurde")

// waits compares a date with the end of the waiting period, where a sentence says
// that it takes so long: tot is up to that day, tot en met includes it.
func (r *reading) waits(d toldDate, date calendar.Date) {
	if r.waiting.IsZero() || r.waiting.FirstDay != r.c.Sickness.FirstDay {
		return
	}
	from, to := r.around(d)
	waiting := slices.IndexFunc(r.words[from:to], func(w word) bool { return w.form == "wachttijd" })
	if next := from + waiting + 1; waiting >= 0 && next+1 < to && (r.words[next].form == "voor" || r.words[next].form == "van" && r.words[next+1].form[0] > '9') {
		return // of something else
	}
	if waiting < 0 || d.from-from-waiting > 6 || d.from < from+waiting {
		return
	}
	last := []calendar.Date{r.waiting.End, r.waiting.Last}
	after := []calendar.Date{r.waiting.FirstWIADay(), r.waiting.FirstAfter()}
	before, known := max(d.from-1, 0), []calendar.Date(nil)
	switch lasts := r.any(from, to, lasting); {
	case (r.ends(before, "tot en met") || r.ends(before, "t m")) && (lasts || before-2 <= from+waiting+1):
		known = last
	case r.words[before].form == "tot" && (lasts || before == from+waiting):
		known = after
	case r.words[before].form == "op" && lasts:
		known = append(last, after...)
	case before == from+waiting && (r.ends(before, "einde wachttijd") || r.ends(before, "einddatum wachttijd")):
		known = append(last, after...)
	default:
		return
	}
	if !slices.Contains(known, date) {
		r.tell("A22", date.String(), r.waiting.End.String(), plain(say("De tekst noemt %s als einde van de wachttijd; volgens het dossier loopt die t/m %s.", day(date), day(r.waiting.End))))
	}
}

// other reports whether the words before a fact make it another than that of the
// case: the adjustment of a plan, a draft of it, what was reckoned.
func (r *reading) other(i int) bool {
	from, _ := sentenceAt(r.words, i)
	return r.begins(max(from, i-6), i+1, "bijstelling", "bijgesteld", "concept", "fictieve", "nieuwe", "vorige", "eerdere", "oude", "herzien", "gewijzigd")
}

// differs reports whether a date is none of those that are known, with the one
// that was probably meant.
func differs(known []calendar.Date, date calendar.Date, slip bool) (calendar.Date, bool) {
	var best calendar.Date
	for _, k := range known {
		if k == date {
			return k, false
		}
		if best.IsZero() && !k.IsZero() && (!slip || slipOf(k, date)) {
			best = k
		}
	}
	return best, !best.IsZero()
}

// slipOf reports whether two dates differ in the day, the month or the year alone.
func slipOf(a, b calendar.Date) bool {
	same := 0
	for _, equal := range []bool{a.Day == b.Day, a.Month == b.Month, a.Year == b.Year} {
		if equal {
			same++
		}
	}
	return same == 2
}

// Words of something that took place, and of something that is still to come.
var (
	pastForms = set("tekende ondertekende begon startte sprak bezocht solliciteerde voerde belde accepteerde aanvaardde rondde")
	tookPlace = set("gevoerd gehouden gesproken gestart begonnen afgerond gesolliciteerd verstuurd plaatsgevonden bezocht gebeld geevalueerd gevolgd afgenomen afgesloten")
	toCome    = set(`zal zullen gaat wil wordt worden moet kan volgt gepland plan planning uiterlijk vanaf per voor tot verwacht verwachten afgesproken
		ingepland beoogd mits als indien wanneer of dat aangekondigd gevraagd aangeboden`)
	past = set("heeft hebben is zijn was waren werd werden")
)

// happened compares a date that is told as past with the day of the report.
func (r *reading) happened(d toldDate, date calendar.Date) {
	if r.of == nil && r.current.keys[0] != "outcome" || r.words[max(d.from-1, 0)].form != "op" {
		return
	}
	from, to := r.clause(d.from)
	if !(r.any(from, to, past) && r.any(from, to, tookPlace) || r.any(from, to, pastForms)) || r.any(from, to, toCome) {
		return
	}
	written, told := r.endReportDate(), calendar.Spell{}
	if r.of != nil {
		written, told = r.reportDate(), calendar.Spell{From: r.of.PeriodFrom, To: r.of.PeriodTo}
	}
	switch {
	case !written.IsZero() && date.After(written):
		r.tell("A22", date.String(), written.String(), plain(say("De tekst vertelt van %s als iets dat is gebeurd; de rapportage is van %s.", day(date), day(written))))
	case told.From.IsZero() || told.To.IsZero() || !date.Before(told.From) && !date.After(told.To):
	case r.period(from, to):
		r.tell("A22", date.String(), told.From.String()+"/"+told.To.String(), plain(say("De tekst vertelt van %s als iets van deze periode; die loopt %s.", day(date), span(told.From, told.To))))
	}
}

// endReportDate is the day of the end report; zero when not known.
func (r *reading) endReportDate() calendar.Date {
	var last calendar.Date
	for _, d := range documents(r.c, cases.End) {
		last = later(last, d)
	}
	return last
}

// term compares a date by which the goal is to be reached with the end of the
// trajectory.
func (r *reading) term(d toldDate, date calendar.Date) {
	if end := r.c.Trajectory.PlannedEndDate; r.current.keys[0] == "goal" && r.current.key() == "main" &&
		d.from > 0 && r.words[d.from-1].form == "uiterlijk" && !end.IsZero() && date.After(end) {
		r.tell("A22", date.String(), end.String(), plain(say("Het doel noemt %s; het traject loopt t/m %s.", day(date), day(end))))
	}
}

// period reports whether a clause says that it is about the period of the report.
func (r *reading) period(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if w := r.words[i-1].form; r.words[i].form == "periode" && (w == "deze" || w == "afgelopen") {
			return true
		}
	}
	return false
}

// clause is the stretch of words around i without a comma or the like.
func (r *reading) clause(i int) (from, to int) {
	for from = i; from > 0 && r.words[from].gap <= spaced; {
		from--
	}
	for to = i + 1; to < len(r.words) && r.words[to].gap <= spaced; {
		to++
	}
	return from, to
}
