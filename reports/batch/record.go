package batch

import (
	"errors"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/manifest"
)

// recordOf is what the manifest says of a report before it is kept.
func (k *Keeper) recordOf(r *Result, file string) manifest.Document {
	q := r.Report
	d := manifest.Document{
		File: file, Report: reportKind(q.Type), Number: q.Number,
		From: q.From.String(), To: q.To.String(), Date: q.Date.String(),
		Status: string(q.State), Source: r.held.source,
	}
	if r.Due != nil {
		d.Due, d.Overdue, d.Reason = r.Due.On.String(), r.Due.Overdue, r.Due.Reason
	}
	for _, f := range r.Findings {
		if f.Severity >= check.Warning && f.Waived == nil {
			d.Findings = append(d.Findings, f.Rule+" "+k.at(r.Entry.Where(f.Pointer))+": "+f.Message)
		}
	}
	if r.State() == manifest.Made {
		return d
	}
	d.Source, d.Status = "", ""
	if r.State() == manifest.Unwritten {
		for _, m := range q.Missing {
			d.Missing = append(d.Missing, m.Label+" ("+k.at(r.Entry.Where(m.Pointer))+")")
		}
	}
	return d
}

// at is a place as the manifest names it.
func (k *Keeper) at(place string) string { return named(k.Names, place) }

func named(names map[string]string, place string) string {
	for i := 0; i <= len(place); i++ {
		if i == len(place) || place[i] == ':' {
			if name, ok := names[place[:i]]; ok {
				return name + place[i:]
			}
		}
	}
	return place
}

// reportKind is the word that asks for a report of that kind.
func reportKind(t cases.DocumentType) string {
	switch t {
	case cases.Plan:
		return "plan"
	case cases.Progress:
		return "progress"
	case cases.End:
		return "end"
	}
	return string(t)
}

// caseOf begins the account of a case. Each case has one.
func (k *Keeper) caseOf(r *Result) manifest.Case {
	return manifest.Case{ID: idOf(r.Entry, r.Err), Place: k.at(PlaceOf(r)), State: manifest.NotDue, Stray: isStray(r.Err)}
}

// idOf is the id of a case, as far as that could be read.
func idOf(e *casefile.Entry, err error) string {
	if unread := (casefile.Unread{}); errors.As(err, &unread) {
		return unread.ID
	}
	if e != nil {
		return e.Case.Case.ID
	}
	return ""
}

// isStray reports whether an error is of what belongs to no case.
func isStray(err error) bool { return errors.As(err, new(casefile.Stray)) }

// PlaceOf is where the case of a result stands, as far as that is known. No two
// cases stand in one place.
func PlaceOf(r *Result) string { return placeOf(r.Entry, r.Err) }

func placeOf(e *casefile.Entry, err error) string {
	if e != nil {
		return e.Where("/case/id")
	}
	var problems casefile.Errors
	var gone Gone
	switch {
	case errors.As(err, &problems) && len(problems) > 0:
		return problems[0].Place
	case errors.As(err, &gone):
		return casefile.Shown(gone.File)
	case err != nil:
		return err.Error()
	}
	return ""
}

// Gone is the error of an input that cannot be opened.
type Gone struct {
	File string
	error
}

// GoneError says why a file cannot be opened.
func GoneError(file string, err error) Gone { return Gone{file, err} }

// Unwrap gives the error of the system.
func (g Gone) Unwrap() error { return g.error }
