package main

import (
	"fmt"
	"strings"

	"spoor2/reports/casefile"
)

// A told remembers what was said already, so that what stops several reports of
// a case is explained once. It forgets now and then: a caseload is long.
type told map[casefile.Problem]bool

const toldAtMost = 1000

// fresh gives the problems that were not told yet, and counts them as told.
func (t *told) fresh(problems []casefile.Problem) []casefile.Problem {
	if *t == nil || len(*t) > toldAtMost {
		*t = told{}
	}
	var out []casefile.Problem
	for _, p := range problems {
		if !(*t)[p] {
			(*t)[p] = true
			out = append(out, p)
		}
	}
	return out
}

// refused names a report that is refused, and then why, unless that was told of
// another report of the case.
func (d *spoor2) refused(where string, problems casefile.Errors) {
	what := ""
	if report, ok := strings.CutSuffix(where, ".pdf: "); ok {
		what = "geweigerd: " + report + ".pdf"
	}
	d.because(what, problems)
}

// because says what was not made, when there is that to say, and then why.
func (d *spoor2) because(what string, problems casefile.Errors) {
	fresh := d.told.fresh(problems)
	if what != "" {
		why := ""
		if len(fresh) == 0 {
			why = ", om wat hierboven al staat"
		}
		fmt.Fprintf(d.err, "%s%s\n", what, why)
	}
	for _, p := range fresh {
		fmt.Fprintf(d.err, "fout: %v\n", p)
	}
}
