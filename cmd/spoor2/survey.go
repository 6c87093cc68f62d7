package main

import (
	"iter"
	"os"
	"strings"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/check"
)

// readOnce is how many bytes of files are held as cases from the first look on;
// larger ones are read twice, the first time in part.
const readOnce = 256 << 10

// surveyed reads the cases of all files, after a first look at who they are about.
// Only then is known which of them are there twice, which are errors here, and
// whether a text names the employee of another, which the settings get a roster
// for.
func (r *reading) surveyed(s *check.Settings) iter.Seq2[*casefile.Entry, error] {
	return func(yield func(*casefile.Entry, error) bool) {
		v := survey{roster: new(check.Roster)}
		entries := r.entries()
		if held, good := r.held(); held != nil && (good || !r.regular) {
			for _, x := range held {
				v.add(x.e)
			}
			v.settle()
			entries = func(yield func(*casefile.Entry, error) bool) {
				for i, x := range held {
					if held[i] = (outcome{}); !yield(x.e, x.err) {
						return
					}
				}
			}
		} else {
			r.sums = nil
			r.passed.Store(0)
			r.heads(v.add)
			v.settle()
		}
		s.Roster = v.roster
		v.twins.Apart(r.originals(entries, v.copied))(yield)
	}
}

// originals leaves out what stands in an annotated copy when the case is there too.
func (r *reading) originals(entries iter.Seq2[*casefile.Entry, error], copied map[string]bool) iter.Seq2[*casefile.Entry, error] {
	if len(copied) == 0 {
		return entries
	}
	return func(yield func(*casefile.Entry, error) bool) {
		for e, err := range entries {
			if err == nil && e.Copy && copied[strings.ToLower(e.Case.Case.ID)] {
				r.leftOut(e.File)
			} else if !yield(e, err) {
				return
			}
		}
	}
}

// A survey is what is learned of the cases before any of them is judged.
type survey struct {
	roster *check.Roster
	twins  batch.Twins
	copies []*casefile.Entry // cases of annotated copies
	copied map[string]bool   // the ids of those that are there themselves too, in small letters
}

func (v *survey) add(e *casefile.Entry) {
	switch {
	case e == nil:
	case e.Copy:
		v.copies = append(v.copies, e)
	default:
		v.roster.Add(e.Case)
		v.twins.Add(e)
	}
}

// settle tells, once all were added, the copies of cases that are there from those
// that are all there is.
func (v *survey) settle() {
	var only []*casefile.Entry
	v.copied = map[string]bool{}
	for _, e := range v.copies {
		if id := e.Case.Case.ID; v.twins.Knows(id) {
			v.copied[strings.ToLower(id)] = true
		} else {
			only = append(only, e)
		}
	}
	for _, e := range only {
		v.roster.Add(e.Case)
		v.twins.Add(e)
	}
	v.copies = nil
}

// An outcome is a case that was read, or why not.
type outcome struct {
	e   *casefile.Entry
	err error
}

// held reads the files once when they are small, or cannot be read again; good is
// that every case could be. Of what cannot be read the head still counts, for who
// reads twice.
func (r *reading) held() (held []outcome, good bool) {
	if r.regular && r.total > readOnce {
		return nil, false
	}
	good = true
	for e, err := range r.entries() {
		held, good = append(held, outcome{e, err}), good && err == nil
	}
	return held, good
}

// heads looks at the heads of all cases. What cannot be opened is told of when it
// is read.
func (r *reading) heads(add func(*casefile.Entry)) {
	for _, file := range r.files {
		f, err := os.Open(file)
		if err != nil {
			continue
		}
		for e := range casefile.Heads(file, f) {
			add(e)
		}
		f.Close()
	}
}
