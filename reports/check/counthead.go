package check

import "strings"

// Words around a count that say what it is of.
var (
	applying    = set("solliciteerde solliciteerden reageerde reageerden")
	receiving   = set("kwamen kwam kreeg ontving")
	meeting     = set("elkaar")
	withWord    = set("met")
	spentWords  = set("besteed gerealiseerd")
	sentWords   = set("verstuurd verzonden gestuurd gedaan verricht ingediend geschreven uitgestuurd")
	sendWords   = set("verstuurde verzond stuurde deed schreef verrichtte")
	postedWords = set("verstuurd verzonden gestuurd uitgestuurd")
	postWords   = set("verstuurde verzond stuurde")
	letters     = set("sollicitatie sollicitaties sollicitatiebrief sollicitatiebrieven")
	interviews  = set("sollicitatiegesprek sollicitatiegesprekken")
	heldWords   = set("gevoerd gehad gehouden")
	invited     = set("uitgenodigd")
	applied     = set("gesolliciteerd gereageerd")
	received    = set("ontvangen gekregen")
	qualities   = set("open nieuwe gerichte passende schriftelijke spontane")
	amounting   = set("bedroeg bedraagt is was")
)

// countAt reads the count that begins with the number at word i: "14 sollicitaties
// verstuurd", "14 keer gesolliciteerd", "twee keer voor een gesprek uitgenodigd",
// "van de 34 sollicitaties", "sollicitaties: 12", and how much it claims.
func countAt(all []word, i int) (counted, claim) {
	if all[i].form == "niet" {
		return counted{vague: true, all: true, noun: i}, denied(all, i)
	}
	c, times, ok := numberAt(all, i)
	if !ok {
		return c, none
	}
	if said := labelled(all, i); said != none {
		return c, said
	}
	next, most := i+1, whole
	if next < len(all) && all[next].gap == paused {
		if n, again := figure(&all[next]); again && n == c.n {
			next++ // 14 (veertien)
			if next < len(all) && all[next].gap == paused {
				return c.head(all, i, next, times, most)
			}
		}
		return c, none
	}
	if next >= len(all) || all[next].gap > spaced {
		return c, none
	}
	if qualities[all[next].form] {
		next, most = next+1, part
		if next+1 < len(all) && all[next].form == "en" && qualities[all[next+1].form] && all[next+1].gap <= spaced {
			next, most = next+2, loose
			c.all = true // of both kinds
		}
		if next >= len(all) || all[next].gap > spaced {
			return c, none
		}
	}
	return c.head(all, i, next, times, most)
}

// numberAt reads a number, also as 12x or a twintigtal, and what it is to what
// there was.
func numberAt(all []word, i int) (c counted, times, ok bool) {
	w := &all[i]
	if c.n, ok = figure(w); ok {
		return c, i+1 < len(all) && applied[all[i+1].form], true
	}
	if w.form[0] <= '9' {
		n, ok := figures(strings.TrimSuffix(w.form, "x"), 0)
		return counted{n: n}, true, ok
	}
	if ten, round := strings.CutSuffix(w.form, "tal"); round && numbers[ten] >= 10 {
		return counted{n: numbers[ten], bound: roughly}, false, true
	}
	return c, false, false
}

// bounded reads what a number is to what there was, of the words before it.
func (c *counted) bounded(all []word, i int) {
	for _, b := range bounds {
		if precedes(all, i, b.phrase) {
			c.bound = b.bound
			return
		}
	}
}

// labelled reads "aantal sollicitaties: 12" and "sollicitaties: 12, gesprekken: 2".
func labelled(all []word, i int) claim {
	if i > 3 && all[i-3].form == "aantal" && letters[all[i-2].form] && amounting[all[i-1].form] && all[i].gap <= spaced {
		return whole
	}
	first := i == 1 || i > 1 && all[i-1].gap >= paused || i > 1 && all[i-2].form == "aantal"
	last := i+1 == len(all) || i+1 < len(all) && all[i+1].gap >= paused
	if i > 0 && letters[all[i-1].form] && all[i].gap == paused && first && last {
		return whole
	}
	return none
}

// denied reads "er is niet gesolliciteerd", as the first that a text says or said of
// the period.
func denied(all []word, i int) claim {
	from, end := sentenceAt(all, i)
	k := i + 1
	for k < end && denying[all[k].form] {
		k++
	}
	if k >= end || !applied[all[k].form] {
		return none
	}
	for j := from; j < end; j++ {
		if w := all[j].form; !plainly[w] && !denying[w] && w != "niet" && w != "dit" && w != "helemaal" {
			return none
		}
	}
	if s, _ := scopeOf(all[from:end]); from > 0 && s.of != overPeriod {
		return none
	}
	return whole
}

var denying = set("in het geheel helemaal")

// head reads what the number at word i counts, of which word next is the noun.
func (c counted) head(all []word, i, next int, times bool, most claim) (counted, claim) {
	given := func(ok bool) claim {
		if ok {
			return most
		}
		return none
	}
	w := all[next].form
	c.noun = next
	if times {
		return c, given(applied[w])
	}
	switch {
	case letters[w] || w == "brieven":
		sent, send := sentWords, sendWords
		if w == "brieven" { // those that are written may be for practice
			c.vague, sent, send = true, postedWords, postWords
		}
		if follows(all, next+1, 2, sent) || tellsBefore(all, i, send) {
			return c, most
		}
		if c.vague || next > i+1 {
			return c, none
		}
		c.after = i > 0 && all[i].gap <= spaced && all[i-1].form == "na"
		c.all = precedes(all, i, []string{"van de"})
		most = min(most, loose)
		return c, given(c.after || c.all)
	case interviews[w]:
		c.what = talks
		return c, given(follows(all, next+1, 2, heldWords))
	case w == "keer" || w == "maal":
		return c.times(all, i, next, given)
	case w == "vacatures" || w == "functies":
		c.vague = true
		return c, given(i > 0 && all[i-1].form == "op" && (follows(all, next+1, 1, applied) || tellsBefore(all, i-1, applying)))
	case w == "uitnodigingen" || w == "uitnodiging":
		c.what = invitations
		if follows(all, next+1, 4, received) {
			return c, most
		}
		c.vague, c.strict = true, true
		return c, given(tellsBefore(all, i, receiving))
	case w == "contactmomenten" || w == "contactmoment":
		c.what, c.vague = contacts, true
		return c, given(contactsOfAll(all, next))
	case w == "gesprekken" || w == "afspraken":
		c.what, c.vague, most = contacts, true, part
		return c, given(follows(all, next+1, 1, withWord) && ofEmployee(all, next+2))
	case w == "uur" || w == "uren":
		c.what, c.vague = spent, true
		return c, given(follows(all, next+1, 1, spentWords) || precedes(all, i, []string{"besteedden wij", "besteedde zij"}))
	}
	return c, none
}

// times reads "14 keer gesolliciteerd", "twee keer uitgenodigd", "spraken elkaar zes
// keer".
func (c counted) times(all []word, i, next int, given func(bool) claim) (counted, claim) {
	switch {
	case follows(all, next+1, 5, invited):
		c.what = invitations
	case tellsBefore(all, i, meeting):
		c.what, c.vague = contacts, true
		return c, min(given(true), part)
	case tellsBefore(all, i, applying), follows(all, next+1, 2, applied):
	case follows(all, next+1, 3, letters) && follows(all, next+1, 4, sentWords):
	default:
		return c, none
	}
	return c, given(true)
}

// tellsBefore reports whether one of the words of the clause before word i, up to
// another number or another part of the sentence, is in a set.
func tellsBefore(all []word, i int, of map[string]bool) bool {
	for k := i - 1; k >= 0 && all[k+1].gap <= spaced; k-- {
		if of[all[k].form] {
			return true
		}
		if n, ok := figure(&all[k]); ok && n > 1 || all[k].form == "en" || all[k].form == "of" || all[k].form == "maar" {
			return false
		}
	}
	return false
}

// contactsOfAll reports whether contacts are those with the employee, or of all.
func contactsOfAll(all []word, next int) bool {
	return !follows(all, next+1, 1, withWord) || ofEmployee(all, next+2)
}

// ofEmployee reports whether word i begins with the employee or the adviser.
func ofEmployee(all []word, i int) bool {
	if i < len(all) && (all[i].form == "de" || all[i].form == "onze") {
		i++
	}
	return i < len(all) && (toWomen[all[i].form] || toMen[all[i].form] || toAny[all[i].form] || all[i].form == "haar" || all[i].form == "hem" || all[i].form == "adviseur")
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
