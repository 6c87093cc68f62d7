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
	// some of the time, or of the applications
	partly = set(`eerste laatste daarna daarvoor vanaf sinds dag dagen week weken maand maanden waarvan waaronder waarop waarbij nog al alleen andere
		overige bij naar via als aan binnen buiten richting januari februari maart april mei juni juli augustus september oktober november december`)
	atLeast     = []string{"ruim", "dik", "minstens", "tenminste", "minimaal", "zeker", "ten minste", "meer dan", "al", "nog", "andere", "deze", "die", "haar", "hun"}
	besidesThem = set("daarnaast bovendien ook verder eveneens tevens plus zelf")
	nearly      = []string{"bijna", "ongeveer", "circa", "ca", "rond", "rond de", "zo n", "pakweg", "krap", "hooguit", "hoogstens", "maximaal", "minder dan", "ten hoogste", "tegen de"}
	// of what a clause without a doubt consists, beside names and numbers
	plainly = set(`zij hij ze er is was waren zijn heeft hebben werd werden mevrouw mw heer dhr de werknemer werkneemster kandidaat betrokkene in deze
		afgelopen periode rapportageperiode totaal keer maal voor een gesprek en opgevolgd het aantal bedroeg bedraagt sollicitatie sollicitaties
		sollicitatiebrief sollicitatiebrieven sollicitatiegesprek sollicitatiegesprekken solliciteerde uitnodiging uitnodigingen verstuurd verzonden gestuurd
		gedaan verricht ingediend geschreven uitgestuurd verstuurde verzond stuurde deed schreef verrichtte gevoerd gehad gehouden uitgenodigd gesolliciteerd
		ontvangen gekregen vacatures functies`)
)

// miscounted finds the gravest count of a text that is not that of the log in the
// period or so far, or of a part of it.
func (l logs) miscounted(text string) (wrong counted, grave Severity, ok bool) {
	if !strings.Contains(text, "ollicit") && !strings.Contains(text, "nodig") && !strings.Contains(text, "contactmoment") {
		return counted{}, 0, false
	}
	all := words(text, nil)
	for i := range all {
		c, said := countAt(all, i)
		if said == none || l.right(c) {
			continue
		}
		found := Warning
		switch said = min(said, l.claimed(all, i)); {
		case said == none, said == part && c.n <= max(l.period().most(c.what), l.sofar().most(c.what)):
			continue
		case said == loose && !c.all && c.n < l.period().most(c.what):
			continue // it may be of some
		case said == whole && !c.vague:
			found = Error
		}
		if found > grave {
			wrong, grave = c, found
		}
	}
	return wrong, grave, grave > 0
}

// right reports whether a count may be that of the log.
func (l logs) right(c counted) bool {
	if l.period().right(c) || l.sofar().right(c) {
		return true
	}
	period, sofar := l.period().of(c.what), l.sofar().of(c.what)
	return c.after && (c.n <= period || sofar-period < c.n && c.n <= sofar)
}

// claimed says how much the words around the count at word i leave of it: those
// of its sentence before it, and of its clause.
func (l logs) claimed(all []word, i int) claim {
	from, end := sentenceAt(all, i)
	to := i + 1
	for to < end && all[to].gap <= spaced && all[to].form != "en" {
		to++
	}
	has := func(of map[string]bool) bool {
		return slices.ContainsFunc(all[from:to], func(w word) bool { return of[w.form] })
	}
	switch {
	case has(elsewhere), precedes(all, i, nearly), (has(toMen) || has(toWomen)) && !has(l.own):
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
		named := l.own[w.form] || k > from && particles[w.form] && w.capital || k == from
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

// Words around a count that say what it is of.
var (
	sentWords  = set("verstuurd verzonden gestuurd gedaan verricht ingediend geschreven uitgestuurd")
	sendWords  = set("verstuurde verzond stuurde deed schreef verrichtte")
	letters    = set("sollicitatie sollicitaties sollicitatiebrief sollicitatiebrieven")
	interviews = set("sollicitatiegesprek sollicitatiegesprekken")
	heldWords  = set("gevoerd gehad gehouden")
	invited    = set("uitgenodigd")
	applied    = set("gesolliciteerd")
	received   = set("ontvangen gekregen")
	qualities  = set("open nieuwe gerichte passende schriftelijke spontane")
	being      = set("zijn waren is was")
	amounting  = set("bedroeg bedraagt is was")
)

// countAt reads the count that begins with the number at word i: "14 sollicitaties
// verstuurd", "14 keer gesolliciteerd", "twee keer voor een gesprek uitgenodigd",
// "van de 34 sollicitaties", and how much it claims.
func countAt(all []word, i int) (counted, claim) {
	c := counted{}
	n, ok := figure(&all[i])
	if c.n = n; !ok {
		return c, none
	}
	if i > 3 && all[i-3].form == "aantal" && letters[all[i-2].form] && amounting[all[i-1].form] && all[i].gap <= spaced {
		return c, whole
	}
	if i+1 >= len(all) || all[i+1].gap > spaced {
		return c, none
	}
	next, most := i+1, whole
	if qualities[all[next].form] && next+1 < len(all) {
		next, most = next+1, part
	}
	given := func(ok bool) claim {
		if ok {
			return most
		}
		return none
	}
	switch w := all[next].form; {
	case letters[w]:
		before := i > 0 && all[i].gap <= spaced
		if before && sendWords[all[i-1].form] || follows(all, next+1, 2, sentWords) {
			return c, most
		}
		c.after = before && all[i-1].form == "na"
		c.all = precedes(all, i, []string{"van de"})
		most = min(most, loose)
		return c, given(c.after || c.all)
	case interviews[w]:
		c.what = talks
		return c, given(follows(all, next+1, 2, heldWords))
	case w == "keer" || w == "maal":
		if follows(all, next+1, 5, invited) {
			c.what = invitations
			return c, most
		}
		return c, given(i > 0 && all[i-1].form == "solliciteerde" || follows(all, next+1, 2, applied))
	case w == "vacatures" || w == "functies":
		c.vague = true
		return c, given(i > 0 && all[i-1].form == "op" && follows(all, next+1, 1, applied))
	case w == "uitnodigingen" || w == "uitnodiging":
		c.what = invitations
		return c, given(follows(all, next+1, 4, received))
	case w == "contactmomenten":
		c.what, c.vague, c.all = contacts, true, true
		return c, given(i > 0 && all[i].gap <= spaced && being[all[i-1].form])
	}
	return c, none
}

// follows reports whether one of the next words is in a set, before the sentence
// pauses or counts something else.
func follows(all []word, from, most int, of map[string]bool) bool {
	for i := from; i < min(len(all), from+most) && all[i].gap <= spaced; i++ {
		if of[all[i].form] {
			return true
		}
		if n, ok := figure(&all[i]); ok && n > 1 {
			return false
		}
	}
	return false
}

var numbers = func() map[string]int {
	all := map[string]int{
		"geen": 0, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
		"elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
	}
	units := []string{"een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"}
	for i, ten := range []string{"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"} {
		all[ten] = 10 * (i + 2)
		for k, unit := range units {
			all[unit+"en"+ten] = 10*(i+2) + k + 1 // in normal form: tweeentwintig
		}
	}
	return all
}()
