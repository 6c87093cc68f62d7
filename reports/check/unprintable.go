package check

import (
	"fmt"
	"path"
	"slices"
	"unicode"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// UnprintableRule is the rule for texts with characters that cannot be printed.
const UnprintableRule = "C34"

// Which characters there are is known to who has the typeface; see [Unprintables].
var unprintableRules = []Rule{{
	ID: UnprintableRule, Severity: Error, Reports: "TVE",
	Ask:      "Elke tekst bestaat uit tekens die het lettertype heeft.",
	Why:      "Een teken dat niet kan worden gedrukt, zou in het rapport ontbreken.",
	Action:   "Vervang het of haal het weg.",
	Citation: house("een rapport toont elk teken van zijn tekst"),
}}

// An Unprintable is a character in a case that the typeface does not have.
type Unprintable struct {
	Pointer string // JSON pointer of the text
	Rune    rune   // the first in it
	More    int    // others in it, each counted once
}

// maxHidden is how many characters of a text are counted.
const maxHidden = 100

// Message says what is wrong, in Dutch and without a full stop.
func (u Unprintable) Message() string {
	sign := fmt.Sprintf("het teken %c (U+%04X) staat", u.Rune, u.Rune)
	if !unicode.IsGraphic(u.Rune) || unicode.IsMark(u.Rune) {
		sign = fmt.Sprintf("een onzichtbaar of los teken (U+%04X) staat", u.Rune)
	}
	more := ""
	if u.More > 0 {
		more = ", net als " + count(u.More, "ander teken", "andere tekens") + " in deze tekst,"
	}
	return sign + more + " niet in het lettertype en kan niet worden gedrukt"
}

// Unprintables finds the texts of a case with a character for which shows is
// false, in the order of the format.
func Unprintables(c *cases.Case, shows func(rune) bool) []Unprintable {
	var found []Unprintable
	passages(c, func(p *passage) {
		var hidden []rune
		for _, r := range p.text {
			if len(hidden) < maxHidden && !shows(r) && !slices.Contains(hidden, r) {
				hidden = append(hidden, r)
			}
		}
		if len(hidden) > 0 {
			found = append(found, Unprintable{p.pointer(), hidden[0], len(hidden) - 1})
		}
	})
	return found
}

// unseen are fields that are opened or compared: no report shows them as they are.
var unseen = set("file logo vacancyUrl bsn")

// TextsUnprintable is [Unprintables] for a [Lint]; nothing when shows is nil.
func TextsUnprintable(c *cases.Case, shows func(rune) bool) []TextFinding {
	if shows == nil {
		return nil
	}
	var out []TextFinding
	for _, u := range Unprintables(c, shows) {
		if !unseen[path.Base(u.Pointer)] {
			out = append(out, TextFinding{Rule: UnprintableRule, Pointer: u.Pointer, Message: dutch.Sentence(u.Message()) + "."})
		}
	}
	return out
}
