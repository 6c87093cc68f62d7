package batch

import (
	"fmt"

	"spoor2/reports"
	"spoor2/reports/casefile"
)

// most is how many fields of a case are named.
const most = 20

// explained names the fields of a case that hold characters that cannot be
// printed, when that is why a report was not.
func explained(press *reports.Press, e *casefile.Entry, err error) error {
	var problems casefile.Errors
	all := press.Unprintable(e.Case)
	for i, u := range all {
		if i == most {
			problems = append(problems, casefile.Problem{Place: casefile.Shown(e.File), Message: fmt.Sprintf("en nog %d andere velden met zulke tekens", len(all)-most)})
			break
		}
		problems = append(problems, casefile.Problem{
			Place:   e.Where(u.Pointer),
			Message: u.Message(),
			Hint:    "vervang het of haal het weg",
		})
	}
	if problems == nil {
		return err
	}
	return problems
}
