package check

import (
	"slices"
	"strings"
)

// A claim is how much a text says with a count.
type claim uint8

const (
	none  claim = iota // nothing of this: of another period, or of somebody else
	part               // of some: no more than there are
	loose              // of all, or so it seems
	whole              // of all, beyond doubt
)

// Words that tell what a count is of.
var (
	// another period, or what others do
	elsewhere = set(`vorige voorgaande voorafgaande eerdere eerder volgende komende aankomende toekomstige jobhunter adviseur bureau wij ons onze collega
		begeleider coach casemanager werkgever wil gaat zal zullen moet kan streven doel afgesproken gepland plan verwacht verwachting gemiddeld per`)
	// the same of contacts, which are with the adviser
	elsewhen = set(`vorige voorgaande voorafgaande eerdere eerder volgende komende aankomende toekomstige wil gaat zal zullen moet kan streven doel
		afgesproken gepland plan verwacht verwachting gemiddeld per jobhunter collega coach casemanager werkgever bedrijfsarts arbeidsdeskundige trainer
		jobcoach nieuwe`)
	// some of the time, or of the applications
	partly = set(`eerste laatste daarna daarvoor vanaf sinds dag dagen week weken maand maanden waarvan waaronder waarop waarbij nog al alleen andere
		overige bij naar via als aan binnen buiten richting januari februari maart april mei juni juli augustus september oktober november december`)
	atLeast     = []string{"al", "nog", "andere", "deze", "die", "haar", "hun"}
	besidesThem = set("daarnaast bovendien ook verder eveneens tevens plus zelf")
	// of what a clause without a doubt consists, beside names and numbers
	plainly = set(`zij hij ze er is was waren zijn heeft hebben werd werden mevrouw mw heer dhr de werknemer werkneemster kandidaat betrokkene in deze
		afgelopen periode rapportageperiode totaal keer maal voor een gesprek en opgevolgd het aantal bedroeg bedraagt sollicitatie sollicitaties
		sollicitatiebrief sollicitatiebrieven sollicitatiegesprek sollicitatiegesprekken solliciteerde uitnodiging uitnodigingen verstuurd verzonden gestuurd
		gedaan verricht ingediend geschreven uitgestuurd verstuurde verzond stuurde deed schreef verrichtte gevoerd gehad gehouden uitgenodigd gesolliciteerd
		ontvangen gekregen vacatures functies brieven gereageerd reageerde kwamen kreeg ontving open gerichte contactmoment contactmomenten met wij hadden
		geweest vonden plaats uren uur besteed gerealiseerd ongeveer circa ca ruim dik meer minder dan minstens tenminste minimaal maximaal hooguit
		hoogstens zeker ten minste hoogste bijna rond pakweg zo n krap tegen niet geheel helemaal dit`)
)

// bounds are words before a count that make it no exact one.
var bounds = []struct {
	bound  bound
	phrase []string
}{
	{least, []string{"minstens", "tenminste", "minimaal", "zeker", "ten minste", "op zijn minst"}},
	{above, []string{"ruim", "dik", "meer dan"}},
	{below, []string{"minder dan", "bijna", "krap", "tegen de"}},
	{roughly, []string{"ongeveer", "circa", "ca", "rond", "rond de", "zo n", "pakweg"}},
	{atMost, []string{"hooguit", "hoogstens", "maximaal", "ten hoogste"}},
}

// countWords stand in every text that counts what the log counts.
var countWords = []string{"ollicit", "nodigd", "nodiging", "contactmoment", "brieven", "gereageerd", "reageerde", "gesprekken met", "afspraken met", "elkaar", "besteed", "gerealiseerd"}

// miscounted finds the gravest count of a text that is not that of the log in the
// period or so far, or of a part of it.
func (l logs) miscounted(text string) (wrong counted, grave Severity, ok bool) {
	if !slices.ContainsFunc(countWords, func(w string) bool { return strings.Contains(text, w) }) {
		return counted{}, 0, false
	}
	all := words(text, *l.room)
	*l.room = all
	for i := range all {
		c, said := countAt(all, i)
		if said == none {
			continue
		}
		c.bounded(all, i)
		from, end := sentenceAt(all, i)
		var one bool
		if c.scope, one = scopeOf(all[from:end]); !one {
			continue
		}
		if found := l.wrong(c, min(said, l.claimed(all, i, c))); found > grave {
			wrong, grave = c, found
		}
	}
	return wrong, grave, grave > 0
}

// wrong weighs a count of which so much is claimed: zero when it may be right.
func (l logs) wrong(c counted, said claim) Severity {
	known := l.of(c.scope)
	if said == none || c.strict && said < whole || len(known) == 0 || l.right(c, known) {
		return 0
	}
	most, period := 0, known[0].most(c.what)
	for _, k := range known {
		most = max(most, k.most(c.what))
	}
	switch sure := c.scope.of != overAny; {
	case c.bound == roughly, c.bound == atMost, c.bound == below:
		if said < loose || c.bound != roughly && said < whole {
			return 0
		}
		return Warning
	case said == part && c.n <= most:
		return 0
	case said == loose && !c.all && c.n < period:
		return 0 // it may be of some
	case said == whole && !c.vague && c.bound == exactly && (!sure || c.scope.of == overPeriod):
		return Error
	}
	return Warning
}

// right reports whether a count may be that of one of these logs.
func (l logs) right(c counted, known []log) bool {
	if slices.ContainsFunc(known, func(k log) bool { return k.right(c) }) {
		return true
	}
	period, sofar := l.period().of(c.what), l.sofar().of(c.what)
	if c.all && c.what == sentOnes && c.n == sofar {
		return true // "vijftien van de twintig zijn van deze periode"
	}
	return c.after && (c.n <= period || sofar-period < c.n && c.n <= sofar)
}

// claimed says how much the words around the count at word i leave of it: those
// of its sentence before it, and of its clause.
func (l logs) claimed(all []word, i int, c counted) claim {
	from, end := sentenceAt(all, i)
	to := max(i, c.noun) + 1
	for to < end && all[to].gap <= spaced && all[to].form != "en" {
		to++
	}
	has := func(of map[string]bool) bool {
		for k := from; k < to; k++ {
			if of[all[k].form] && !c.scope.holds(k-from) {
				return true
			}
		}
		return false
	}
	others := elsewhere
	if c.what == contacts || c.what == spent {
		others = elsewhen
	}
	switch {
	case has(others), (has(toMen) || has(toWomen)) && !has(l.own):
		return none
	case has(partly), precedes(all, i, atLeast), i > 0 && all[i].gap <= spaced && (all[i-1].form == "keer" || all[i-1].form == "maal"):
		return part
	}
	for k := from; k < end; k++ {
		if again := all[k].form; besidesThem[again] || k > to && strings.HasPrefix(again, "sollicit") || k > to && applied[again] {
			return part // the sentence counts others too
		}
	}
	for k := from; k < to; k++ {
		w := &all[k]
		_, number := figure(w)
		named := l.own[w.form] || k > from && particles[w.form] && w.capital || k == from || c.scope.holds(k-from)
		if !plainly[w.form] && !number && !named && !(w.form == "op" && k+1 == i) {
			if w.capital || w.form == "op" {
				return part // of a place or a firm
			}
			return loose
		}
	}
	return whole
}

// precedes reports whether one of these stands before word i.
func precedes(all []word, i int, phrases []string) bool {
	if i == 0 || all[i].gap > spaced {
		return false
	}
	return slices.ContainsFunc(phrases, func(p string) bool {
		if one, two, both := strings.Cut(p, " "); both {
			return i > 1 && all[i-1].gap <= spaced && all[i-2].form == one && all[i-1].form == two
		}
		return all[i-1].form == p
	})
}
