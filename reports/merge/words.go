package merge

import (
	"fmt"
	"reflect"
	"strings"
	"text/template"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// dutchFuncs are the functions with which a template speaks Dutch.
func dutchFuncs() template.FuncMap {
	return template.FuncMap{
		"date":          dutch.Date,
		"shortDate":     dutch.ShortDate,
		"monthYear":     dutch.MonthYear,
		"period":        dutch.Period,
		"monthPeriod":   monthPeriod,
		"years":         years,
		"list":          list,
		"count":         dutch.Count,
		"plural":        dutch.Plural,
		"money":         dutch.Money,
		"hours":         hours,
		"sentence":      dutch.Sentence,
		"lowerFirst":    dutch.Lower,
		"firstSentence": firstSentence,
		"afterSentence": afterSentence,
		"fullName":      func(n cases.Name) string { return dutch.Name(n).Full() },
		"shortName":     func(n cases.Name) string { return dutch.Name(n).Short() },
		"addressed":     func(s cases.Salutation, n cases.Name) string { return dutch.Name(n).Addressed(string(s)) },
		"stop":          stop,
		"code":          code,
		"codes":         codes,
		"has":           has,
	}
}

// stop ends a sentence: with a full stop, unless it has an end already, as after
// "B.V.".
func stop(s string) string {
	s = strings.TrimRight(s, " ")
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "”") {
		return s
	}
	return s + "."
}

// has reports whether a value is known: not zero, not empty.
func has(v any) bool {
	if z, ok := v.(interface{ IsZero() bool }); ok {
		return !z.IsZero()
	}
	r := reflect.ValueOf(v)
	return r.IsValid() && !r.IsZero()
}

// code is a code as it is typed: "FML".
func code(v any) string { return reflect.ValueOf(v).String() }

// codes is what a reader sees of a list of codes: "werknemer, adviseur".
func codes(roles []cases.Role) string {
	words := make([]string, len(roles))
	for i, r := range roles {
		words[i] = r.String()
	}
	return strings.Join(words, ", ")
}

// list is an enumeration of lines of text.
func list(items []string) string { return dutch.List(items) }

// hours is a number of hours with its unit; not known is "geen uren".
func hours(d cases.Decimal) string {
	if !d.Known {
		return "geen uren"
	}
	return dutch.Hours(d.Hundredths)
}

// years is a stretch of a career: "2014 – heden".
func years(from, to cases.Month) string {
	end := "heden"
	switch {
	case from.IsZero() && to.IsZero():
		return "–"
	case from.IsZero():
		return "t/m " + fmt.Sprint(to.Year)
	case to.Year == from.Year:
		return fmt.Sprint(from.Year)
	case !to.IsZero():
		end = fmt.Sprint(to.Year)
	}
	return fmt.Sprint(from.Year) + " – " + end
}

// monthPeriod is "februari t/m november 2026".
func monthPeriod(from, to calendar.Date) string {
	switch {
	case to.IsZero():
		return "vanaf " + dutch.MonthYear(from)
	case from.Year == to.Year && from.Month == to.Month:
		return dutch.MonthYear(to)
	case from.Year == to.Year:
		return dutch.Month(from.Month) + " t/m " + dutch.MonthYear(to)
	default:
		return dutch.MonthYear(from) + " t/m " + dutch.MonthYear(to)
	}
}

// firstSentence is the beginning of a free text up to the end of its first
// sentence, for a summary that has room for no more.
func firstSentence(text cases.Text) string {
	return strings.Join(strings.Fields(string(text[:sentenceEnd(string(text))])), " ")
}

// afterSentence is what follows the first sentence; nothing when that was all.
func afterSentence(text cases.Text) cases.Text {
	return cases.Text(strings.TrimSpace(string(text[sentenceEnd(string(text)):])))
}

// sentenceEnd is where the first sentence of s ends, or its first paragraph.
func sentenceEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if strings.HasPrefix(s[i:], "\n\n") && i > 0 {
			return i
		}
		if i+2 >= len(s) || !strings.ContainsRune(".!?", rune(s[i])) || s[i+1] != ' ' || lower(s[i+2]) {
			continue
		}
		if word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]; s[i] == '.' && abbreviated(word) {
			continue
		}
		return i + 1
	}
	return len(s)
}

func lower(b byte) bool { return 'a' <= b && b <= 'z' }

// abbreviated reports whether a word before a full stop is an initial or has
// stops of its own: "B.V", "A".
func abbreviated(word string) bool { return len(word) < 2 || strings.Contains(word, ".") }
