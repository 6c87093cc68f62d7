// Package batch prints the reports of many cases. Work overlaps; results come in
// the order of the cases, so that what is said and written of them is the same
// whatever the number of workers. One bad case never stops the others, and a
// panic stays with the document in which it happened.
//
// Where cases come from and where documents go is for the caller. Memory is
// bounded by the documents under way, not by the number of cases.
package batch

import (
	"context"
	"fmt"
	"iter"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// A Result is what became of one report, or of a case that has none.
type Result struct {
	Entry    *casefile.Entry   // nil of a case that could not be read
	First    bool              // the first result of its entry
	Report   facts.Report      // the zero Report when none of the case was asked for
	Document *reports.Document // nil when nothing was printed
	Err      error             // why not, unless texts are missing or no report was asked for
}

// Unwritten reports whether the report is due but lacks texts; a draft may.
func (r *Result) Unwritten() bool { return r.Report.State != facts.Draft && len(r.Report.Missing) > 0 }

// Run prints the reports that asked picks of each case, on so many workers (at
// least one), and hands what became of them to emit, one at a time and in order:
// that of entries, and within a case that of asked. An error of entries is a
// result too. Run ends early with the first error of emit or of ctx.
func Run(ctx context.Context, press *reports.Press, entries iter.Seq2[*casefile.Entry, error], asked func(*cases.Case) []facts.Report, workers int, emit func(Result) error) error {
	print := func(r Result) Result {
		if r.Err == nil && r.Report.Type != "" && !r.Unwritten() {
			r.Document, r.Err = guarded(func() (*reports.Document, error) { return press.Print(r.Entry.Case, r.Report) })
			if r.Err != nil {
				_, r.Err = guarded(func() (any, error) { return nil, explained(press, r.Entry, r.Err) })
			}
		}
		return r
	}
	return inOrder(ctx, max(workers, 1), jobs(entries, asked), print, emit)
}

// jobs gives the results to be: a report each, or a case without any.
func jobs(entries iter.Seq2[*casefile.Entry, error], asked func(*cases.Case) []facts.Report) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for entry, err := range entries {
			var wanted []facts.Report
			if err == nil {
				wanted, err = guarded(func() ([]facts.Report, error) { return asked(entry.Case), nil })
			}
			if len(wanted) == 0 {
				wanted = []facts.Report{{}}
			}
			for i, report := range wanted {
				if !yield(Result{Entry: entry, First: i == 0, Report: report, Err: err}) {
					return
				}
			}
		}
	}
}

// guarded turns a panic of f into an error.
func guarded[T any](f func() (T, error)) (v T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = Crash(p)
		}
	}()
	return f()
}

// Crash describes a panic that was recovered, without repeating what of the case
// may be in it.
func Crash(p any) error {
	what := fmt.Sprintf("%T", p)
	if err, ok := p.(interface {
		error
		RuntimeError()
	}); ok {
		what = err.Error()
	}
	return fmt.Errorf("interne fout in %s (%s); meld dit aan de beheerder", culprit(), what)
}
