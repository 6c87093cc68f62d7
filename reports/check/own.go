package check

import (
	"cmp"
	"slices"
	"strings"
)

// By is the rule as it is under settings: what it asks and whose norm that is tell
// the limits that s sets otherwise than the house does.
func (r Rule) By(s Settings) Rule {
	var own []string
	for _, l := range limits {
		n := l.Value(s)
		if n == l.Default || !slices.Contains(strings.Fields(l.Rules), r.ID) {
			continue
		}
		told := amount(n, l.Unit)
		own = append(own, told)
		for _, usual := range []string{amount(l.Default, l.Unit), inWeeks(l.Default, l.Unit), inHalves(l.Default, l.Unit)} {
			if usual != "" && strings.Contains(r.Ask, usual) {
				r.Ask = strings.Replace(r.Ask, usual, told, 1)
				break
			}
		}
	}
	if own != nil {
		usual := strings.TrimPrefix(r.Source, "huisnorm: ")
		r.Source = "huisnorm: " + strings.Join(own, " en ") + " volgens de eigen instellingen (gewoonlijk: " + usual + ")"
		r.Norm = true
	}
	return r
}

// amount is a limit in words, in its own unit.
func amount(n int, unit string) string {
	if n == 1 {
		one := map[string]string{"dagen": "dag", "maanden": "maand", "functies": "functie", "sollicitaties": "sollicitatie", "uren": "uur"}
		unit = cmp.Or(one[unit], unit) // procent and euro stay as they are
	}
	return count(n, unit, unit)
}

// inWeeks is a number of days as weeks; empty when it is not.
func inWeeks(n int, unit string) string {
	if unit != "dagen" || n%7 != 0 {
		return ""
	}
	return count(n/7, "week", "weken")
}

// inHalves is a percentage as rules call it; empty when they do not.
func inHalves(n int, unit string) string {
	if unit == "procent" && n == 50 {
		return "de helft"
	}
	return ""
}
