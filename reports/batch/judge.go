package batch

import (
	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/facts"
)

// ask has the rules judge the report, and says whether it may be made: always as
// a draft, otherwise unless an error blocks it. Then r.Err tells what must be
// mended first, and where.
func (r *Result) ask() bool {
	found, err := guarded(func() ([]check.Finding, error) { return r.judge.Report(&r.Report), nil })
	r.Findings = found
	switch {
	case err != nil:
		r.Err = err
	case r.Report.State != facts.Draft && check.Blocked(found):
		r.Err = refusal(r.Entry, found)
	}
	return r.Err == nil
}

// refusal lists the errors that block a report as what is wrong with the file.
func refusal(e *casefile.Entry, found []check.Finding) error {
	var problems casefile.Errors
	for _, f := range found {
		if f.Blocks() && f.Waived == nil {
			problems = append(problems, casefile.Problem{Place: e.Where(f.Pointer), Message: f.Message + " [" + f.Rule + "]", Hint: f.Action})
		}
	}
	return problems
}
