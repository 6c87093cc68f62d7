package merge

import (
	"errors"
	"text/template"

	"github.com/Masterminds/sprig/v3"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// pure are the functions of sprig that templates may use: those that look at
// nothing but their arguments, change nothing, and are right for any text. Left
// out besides clock, chance, network and environment is what cuts inside a rune
// (substr, trunc, abbrev), what is English (title, plural), what prints in
// random order (keys, values), and what swallows errors (atoi, get, toDate).
var pure = []string{
	"trim", "trimAll", "trimPrefix", "trimSuffix", "upper", "lower",
	"contains", "hasPrefix", "hasSuffix", "splitList",
	"first", "last", "rest", "initial", "append", "prepend", "reverse", "uniq", "without",
	"dict", "hasKey", "ternary", "fail",
}

// functions gives all that a template may call.
func functions() template.FuncMap {
	all := template.FuncMap{}
	theirs := sprig.GenericFuncMap()
	for _, name := range pure {
		all[name] = theirs[name]
	}
	for _, table := range []template.FuncMap{ownFuncs, sayFuncs, dutchFuncs()} {
		for name, f := range table {
			all[name] = f
		}
	}
	return all
}

// ownFuncs are ours; those that sprig or text/template have by the same name
// are stricter here.
var ownFuncs = template.FuncMap{
	// of the mechanism, see rewriter
	"escape":  escapeValue,
	"present": present,

	// what is Markdown
	"prose":    prose,
	"indented": indented,
	"raw":      func(v any) (verbatim, error) { s, err := text(v); return verbatim(s), err },
	"json":     data,
	"mark":     mark,
	"cell":     cell,

	// what may not be there
	"empty":    blank,
	"filled":   filled,
	"default":  fallback,
	"coalesce": firstFilled,

	// texts and lists
	"printf":  printf,
	"print":   printAll,
	"repeat":  repeat,
	"replace": replace,
	"join":    join,
	"until":   until,
	"concat":  concat,

	// whole numbers
	"add": add, "add1": func(n any) (int, error) { return add(n, 1) }, "sub": sub,
	"mul": mul, "div": div, "mod": mod, "max": largest, "min": smallest,

	// for other languages than ours
	"println": notHere, "html": notHere, "js": notHere, "urlquery": notHere,
}

func notHere(...any) (string, error) { return "", errors.New("deze functie is niet voor rapporten") }

// sayFuncs say things the Dutch way, beside [dutchFuncs]. What is not known
// reads "niet bekend".
var sayFuncs = template.FuncMap{
	"weekday":     dutch.Weekday,
	"shortPeriod": dutch.ShortPeriod,
	"week":        ofNumber(dutch.Week),
	"weeks":       dutch.Weeks,

	"number":  ofNumber(dutch.Number),
	"word":    ofNumber(dutch.Word),
	"decimal": ofDecimal(dutch.Decimal),
	"percent": ofDecimal(dutch.Percent),
	"ratio":   dutch.Ratio,
	"days":    ofNumber(dutch.NumberOfDays),
	"months":  ofNumber(dutch.NumberOfMonths),

	"enumerate": ofList(dutch.List),
	"choice":    ofList(dutch.Choice),
	"words":     ofText(dutch.Words),
	"bind":      ofText(dutch.Bind),
}

func ofNumber(say func(int) string) func(any) (string, error) {
	return func(v any) (string, error) {
		n, err := whole(v)
		return say(n), err
	}
}

func ofDecimal(say func(int64) string) func(cases.Decimal) string {
	return func(d cases.Decimal) string {
		if !d.Known {
			return dutch.Unknown
		}
		return say(d.Hundredths)
	}
}

func ofText(say func(string) string) func(any) (string, error) {
	return func(v any) (string, error) {
		s, err := text(v)
		return say(s), err
	}
}

func ofList(say func([]string) string) func(any) (string, error) {
	return func(list any) (string, error) {
		all, err := items(list)
		return say(all), err
	}
}
