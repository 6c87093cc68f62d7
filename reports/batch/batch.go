// Package batch prints the reports of many cases and keeps them. Work overlaps;
// results come in the order of the cases, so that what is said and written of
// them is the same whatever the number of workers. One bad case never stops the
// others: a panic, or a document that never ends, stays with that document.
//
// A [Printer] prints. A [Keeper] keeps what was printed in a [Folder], whole or
// not at all, and accounts for every case in a manifest. Where cases come from
// is for the caller, and what files are is too: nothing here opens one. Memory is
// bounded by the documents under way, not by the number of cases.
package batch

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
)

// A Result is what became of one report, or of a case that has none.
type Result struct {
	Entry    *casefile.Entry   // nil of a case that could not be read
	First    bool              // the first result of its entry
	Report   facts.Report      // the zero Report when none of the case was asked for
	Due      *facts.Due        // why the report is wanted, when for a month
	Why      string            // Dutch: why none was asked for
	Findings []check.Finding   // of the rules, when they were asked
	Document *reports.Document // nil when nothing was printed
	Err      error             // why not, unless texts are missing or no report was asked for

	held  held           // of Keeper.Have
	judge *reports.Judge // of the case
}

// Unwritten reports whether the report is due but lacks texts; a draft may.
func (r *Result) Unwritten() bool { return r.Report.State != facts.Draft && len(r.Report.Missing) > 0 }

// State is what became of it before anything was kept: Made stands for all that
// was printed, or need not be.
func (r *Result) State() manifest.State {
	switch {
	case r.Entry == nil:
		return manifest.Unreadable
	case r.Err != nil:
		return manifest.Refused
	case r.Report.Type == "":
		return manifest.NotDue
	case r.Unwritten():
		return manifest.Unwritten
	}
	return manifest.Made
}

// A Wanted report is one to print, with why when it is for a month.
type Wanted struct {
	Report facts.Report
	Due    *facts.Due
}

// A Printer prints the reports of many cases.
type Printer struct {
	Press   *reports.Press
	Pick    func(*cases.Case) (wanted []Wanted, why string) // why none
	Have    func(*Result) bool                              // reports, called by workers, whether it need not be printed; nil: never
	Workers int                                             // at least one
	Limit   time.Duration                                   // for one document; 0: none
	Dry     bool                                            // print nothing: what would become of it
}

// Run prints what Pick wants of each case and hands what became of it to emit,
// one at a time and in order: that of entries, and within a case that of Pick. An
// error of entries is a result too, with the entry when that could be read. Run
// ends early with the first error of emit, and when ctx is done with the error of
// that; then what was begun is finished and handed over first.
func (p *Printer) Run(ctx context.Context, entries iter.Seq2[*casefile.Entry, error], emit func(Result) error) error {
	print := func(r Result) Result {
		if r.State() != manifest.Made {
			return r
		}
		if r.Report.State == facts.Draft {
			r.ask() // what it finds stands in the draft
		}
		have, err := guarded(func() (bool, error) { return p.Have != nil && p.Have(&r), nil })
		if r.Err = errors.Join(r.Err, err); have || r.Err != nil {
			return r
		}
		if r.Report.State != facts.Draft && !r.ask() {
			return r
		}
		if p.Dry {
			return r
		}
		r.Document, r.Err = within(p.Limit, func() (*reports.Document, error) { return p.Press.Print(r.Entry.Case, r.Report) })
		if r.Err != nil {
			_, r.Err = guarded(func() (any, error) { return nil, explained(p.Press, r.Entry, r.Err) })
		}
		return r
	}
	return inOrder(ctx, max(p.Workers, 1), p.jobs(entries), print, emit)
}

// Run prints the reports that asked picks of each case, as [Printer.Run] does.
func Run(ctx context.Context, press *reports.Press, entries iter.Seq2[*casefile.Entry, error], asked func(*cases.Case) []facts.Report, workers int, emit func(Result) error) error {
	p := Printer{Press: press, Workers: workers, Pick: func(c *cases.Case) (wanted []Wanted, why string) {
		for _, r := range asked(c) {
			wanted = append(wanted, Wanted{Report: r})
		}
		return wanted, ""
	}}
	return p.Run(ctx, entries, emit)
}

// jobs gives the results to be: a report each, or a case without any.
func (p *Printer) jobs(entries iter.Seq2[*casefile.Entry, error]) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		for entry, err := range entries {
			var wanted []Wanted
			why := ""
			if err == nil {
				wanted, err = guarded(func() (w []Wanted, err error) { w, why = p.Pick(entry.Case); return w, nil })
			}
			if len(wanted) == 0 {
				wanted = []Wanted{{}}
			}
			if err == nil && why == facts.Unjudged {
				err = unjudged(entry)
			}
			var judge *reports.Judge
			if entry != nil && entry.Case != nil {
				judge = p.Press.Judge(entry.Case)
			}
			for i, w := range wanted {
				err := err
				if err == nil {
					err = namesake(entry, wanted, i)
				}
				if !yield(Result{Entry: entry, First: i == 0, Report: w.Report, Due: w.Due, Why: why, Err: err, judge: judge}) {
					return
				}
			}
		}
	}
}

// within is guarded, and gives up waiting after limit. What then still runs is
// left to itself: nothing in Go stops it.
func within[T any](limit time.Duration, f func() (T, error)) (T, error) {
	if limit <= 0 {
		return guarded(f)
	}
	type outcome struct {
		v   T
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		v, err := guarded(f)
		done <- outcome{v, err}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case o := <-done:
		return o.v, o.err
	case <-timer.C:
		var none T
		return none, fmt.Errorf("dit rapport was na %d seconden nog niet klaar en is overgeslagen; meld dit aan de beheerder", int(limit.Seconds()))
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
	if err, ok := p.(runtime.Error); ok {
		what = err.Error()
	}
	return fmt.Errorf("interne fout in %s (%s); meld dit aan de beheerder", culprit(), what)
}
