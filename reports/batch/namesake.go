package batch

import (
	"fmt"

	"spoor2/reports"
	"spoor2/reports/casefile"
)

// namesake is the error of a report of which another that is wanted of the case would
// have the same name: of two in one file, one would be lost.
func namesake(e *casefile.Entry, wanted []Wanted, i int) error {
	if wanted[i].Report.Type == "" {
		return nil
	}
	name := reports.FileName(e.Case, wanted[i].Report)
	for k, w := range wanted {
		if k == i || w.Report.Type == "" || reports.FileName(e.Case, w.Report) != name {
			continue
		}
		pointer := ""
		for n := range e.Case.Reports {
			if &e.Case.Reports[n] == wanted[i].Report.Texts {
				pointer = fmt.Sprintf("/reports/%d/number", n)
			}
		}
		return casefile.Errors{{
			Place: e.Where(pointer), Message: "een ander rapport van dit dossier krijgt ook de naam " + name,
			Hint: "geef elke voortgangsrapportage een eigen nummer",
		}}
	}
	return nil
}
