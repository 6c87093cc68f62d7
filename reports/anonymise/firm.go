package anonymise

import (
	"regexp"
	"strings"
	"unicode"

	"spoor2/reports/cases"
)

// legalForm is what stands behind the name of a firm, and in front of one.
var legalForm = regexp.MustCompile(`(?i)[ ,]+(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?)$`)

// branch is where a firm is, behind its name. The stand-in is of the firm alone.
var branch = regexp.MustCompile(`(?i),? +(locatie|vestiging) .*$`)

func firmID(name string) string {
	return "firm\x00" + fold(legalForm.ReplaceAllString(branch.ReplaceAllString(name, ""), ""))
}

// firm gives the stand-in of a firm, by a pattern of a section of the stock, in
// which a name takes the place of the star. The section of the field in which the
// firm is met first decides. The legal form stays.
func (x *cast) firm(original, section string) string {
	original = branch.ReplaceAllString(original, "")
	name := legalForm.ReplaceAllString(original, "")
	form := original[len(name):]
	if x.parts[firmID(name)] == "" && !strings.ContainsFunc(name, unicode.IsUpper) && !strings.ContainsFunc(name, unicode.IsDigit) {
		return x.pick("unnamed", original)
	}
	if known := x.inShort(name); known != "" {
		return known
	}
	coined := ""
	fits := func(s string) bool { return x.isNew(coined) && x.isOther(s) && !x.repeats(wordsOf(s)) }
	s := x.part("firm", name, fits, func(d *die) string {
		coined = compound(d, "firm")
		return strings.ReplaceAll(d.of(stockOf()[section]), "*", coined)
	})
	return s + form
}

// inShort gives the stand-in of a firm that the case also names at more length:
// Veldkamp of Veldkamp Bouw. Nothing when there is none, or more than one.
func (x *cast) inShort(name string) string {
	found, id := "", firmID(name)
	if x.parts[id] != "" {
		return "" // met before
	}
	for longer, standIn := range x.parts {
		if strings.HasPrefix(longer, id+" ") {
			if found != "" {
				return ""
			}
			found = standIn
		}
	}
	return found
}

// payer gives the stand-in of a firm or party that pays.
func (x *cast) payer(original string) string {
	if !strings.ContainsFunc(original, unicode.IsUpper) {
		return string(cases.Employer)
	}
	return x.firm(original, "firms")
}

// region gives the stand-in of where somebody looks for work: that of the town, if
// it is one that the case knows.
func (x *cast) region(original string) string {
	town, _, _ := strings.Cut(original, " en ")
	if x.parts["town\x00"+fold(town)] == "" {
		town = original
	}
	return "regio " + x.town(town)
}

// town gives the stand-in of a town.
func (x *cast) town(original string) string {
	return x.part("town", original, x.isNew, func(d *die) string { return compound(d, "town") })
}

// address gives the stand-in of a street with a number and a town.
func (x *cast) address(original string) string {
	street, town, found := strings.Cut(original, ",")
	s := x.part("street", street, x.isNew, func(d *die) string {
		return compound(d, "surname") + d.of(stockOf()["street tails"])
	}) + " " + digits(x.die("house", fold(original)), 2)
	if !found {
		return s
	}
	return s + ", " + x.town(lastWord(town))
}
