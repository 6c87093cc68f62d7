package batch

import "spoor2/reports/casefile"

// unjudged is the error of a case of which nobody can tell what is due: it shows a
// trajectory that is under way, and no start.
func unjudged(e *casefile.Entry) error {
	return casefile.Errors{{
		Place:   e.Where("/trajectory/startDate"),
		Message: "het traject loopt, en zonder startdatum is niet te zeggen welk rapport nodig is",
		Hint:    "vul de datum van de start van het traject in",
	}}
}
