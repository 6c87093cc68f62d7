package check

import (
	"strings"

	"spoor2/reports/cases"
)

// hours compares hours in the text with those of the capacity and the contract.
func (r *reading) hours() {
	r.wageValue()
	r.durations()
	if !strings.Contains(r.current.text, "uur") && !strings.Contains(r.current.text, "uren") && !strings.Contains(r.current.text, " u/") {
		return
	}
	for i := 1; i < len(r.words); i++ {
		unit := r.words[i].form
		if unit[0] != 'u' && unit[0] != 'c' {
			continue
		}
		short := unit == "u" && i+1 < len(r.words) && r.words[i+1].gap == hyphened
		if unit != "uur" && unit != "uren" && unit != "contracturen" && !short || !r.near(i) {
			continue
		}
		switch n, ok := figure(&r.words[i-1]); {
		case !ok:
		case unit == "uur":
			r.hoursAt(i, n)
			weekly, _ := r.unit(i)
			r.hoursOf(i, n, weekly)
		case unit == "uren" || short:
			weekly, _ := r.unit(i)
			r.hoursOf(i, n, weekly)
		default:
			r.compare(n, r.c.Job.HoursPerWeek, "contracturen per week")
		}
	}
}

// earlier are words of a sentence that tells of another time than now, or of a
// wish.
var earlier = []string{
	"was", "waren", "werd", "eerder", "aanvankelijk", "toen", "voorheen", "opbouw", "bouw", "uitbrei", "later", "verwacht", "streven", "doel",
	"minimaal", "ten", "daarna", "vervolgens", "eerst", "straks", "vanuit", "naar", "kan", "zou", "nog", "sinds", "tussen", "ongeveer", "hooguit", "beginnen", "weer",
}

// hoursAt judges "… n uur …", of which uur is word i.
func (r *reading) hoursAt(i, n int) {
	from, to := r.clause(i)
	before := i - 2
	if before >= from && r.words[before].form == "maximaal" {
		before--
	}
	unit, after := r.unit(i)
	switch {
	case r.current.keys[0] == "goal" && (r.ends(before, "werk voor") && unit == "week" || r.ends(before, "werk van") && !otherUnits[unit]):
		r.goalHours(n)
	case before >= from && (r.ends(before, "contract van") || r.ends(before, "contract voor")):
		if unit == "week" && before > 1 && (r.words[before-2].form == "haar" || r.words[before-2].form == "zijn") {
			r.contracted(n)
		}
	case before >= from && (r.ends(before, "contractomvang van") || r.ends(before, "contracturen van")):
		if unit != "dag" {
			r.compare(n, r.c.Job.HoursPerWeek, "contracturen per week")
		}
	case !r.limited(from, to, before, after):
	case r.begins(from, to, earlier...) || r.any(from, to, perhaps) || r.changed():
	case unit == "dag":
		r.compare(n, r.c.Capacity.HoursPerDay, "uur per dag als belastbaarheid")
	case unit == "week":
		r.compare(n, r.c.Capacity.HoursPerWeek, "uur per week als belastbaarheid")
	}
}

var perhaps = set("mogelijk mogelijke")

// otherUnits are those in which hours are told that are not of a week.
var otherUnits = set("dag maand kwartaal jaar")

// goalHours judges the hours of the work that is looked for.
func (r *reading) goalHours(n int) {
	if most := r.c.Capacity.HoursPerWeek; !most.IsZero() && int64(n)*100 > most.Hundredths && !r.changed() {
		r.tell("A23", cases.Whole(n).Number(), most.Number(), plain(say("Het doel noemt %d uur per week; de belastbaarheid is %s.", n, most)))
	}
}

// contracted judges the hours of a contract that is the employee's own.
func (r *reading) contracted(n int) {
	for _, x := range r.c.Placements {
		if x.HoursPerWeek.Hundredths == int64(n)*100 {
			return
		}
	}
	r.compare(n, r.c.Job.HoursPerWeek, "contracturen per week")
}

// wageValue compares a percentage behind "loonwaarde" with those of the
// placements, when there are any.
func (r *reading) wageValue() {
	if !strings.Contains(r.current.text, "oonwaarde") {
		return
	}
	for i := range r.words {
		after := strings.TrimLeft(r.current.text[r.words[i].end:], " ")
		n, ok := figure(&r.words[i])
		if !ok || !strings.HasPrefix(after, "%") && !strings.HasPrefix(after, "procent") {
			continue
		}
		from, _ := r.around(toldDate{from: i, to: i})
		if !r.any(max(from, i-5), i, wages) || r.begins(from, i, wished...) {
			continue
		}
		r.percentage(n)
	}
}

var wages = set("loonwaarde")

// wished are words of a wage value that is a norm or a guess.
var wished = []string{"minimaal", "minstens", "meer", "minder", "ten", "norm", "onder", "boven", "eis", "ruim", "bijna", "ongeveer", "circa", "streef", "streven", "was", "eerder", "verwacht"}

func (r *reading) percentage(n int) {
	var known cases.Decimal
	for _, x := range r.c.Placements {
		if x.WageValuePct.Hundredths == int64(n)*100 {
			return
		}
		if !x.WageValuePct.IsZero() {
			known = x.WageValuePct
		}
	}
	r.compare(n, known, "procent loonwaarde")
}

// unit reads "per week" behind uur, and gives the next word.
func (r *reading) unit(i int) (unit string, next int) {
	if r.near(i+1) && r.near(i+2) && (r.words[i+1].form == "per" || r.words[i+1].form == "in") {
		return r.words[i+2].form, i + 3
	}
	if r.near(i+1) && r.words[i+1].gap == hyphened && weekUnits[r.words[i+1].form] != "" {
		return weekUnits[r.words[i+1].form], i + 2
	}
	if r.near(i+1) && r.words[i+1].form == "daags" {
		return "dag", i + 2
	}
	return "", i + 1
}

// weekUnits follow a stroke, as in 20 u/wk.
var weekUnits = map[string]string{"wk": "week", "w": "week", "week": "week", "d": "dag", "dag": "dag"}

// limited reports whether hours are those that somebody is able to work: said so
// before or behind them, or in the rubric that is about nothing else.
func (r *reading) limited(from, to, before, after int) bool {
	p := r.current
	if p.keys[0] == "capacity" && p.key() == "summary" {
		return r.c.Capacity.Rubrics[p.steps[2].item].Rubric == "werktijden" && r.begins(from, before+2, "max")
	}
	if r.near(after) && able[r.words[after].form] {
		return true
	}
	return before >= from && (r.ends(before, "belastbaarheid van") || r.ends(before, "belastbaarheid is") ||
		r.ends(before, "mogelijkheden van") || r.ends(before, "inzetbaar voor") || r.ends(before, "belastbaar voor"))
}

var able = set("inzetbaar belastbaar")

// changed reports whether the capacity changed in some report: then a text may
// tell of what it was.
func (r *reading) changed() bool {
	for _, t := range r.c.Reports {
		if t.CapacityChange.Changed.IsYes() {
			return true
		}
	}
	return !blank(r.c.Capacity.Pending.Reason)
}

func (r *reading) compare(n int, known cases.Decimal, what string) {
	if known.IsZero() || known.Hundredths == int64(n)*100 {
		return
	}
	r.tell("A23", cases.Whole(n).Number(), known.Number(), plain(say("De tekst noemt %d %s; in het dossier is dat %s.", n, what, known)))
}
