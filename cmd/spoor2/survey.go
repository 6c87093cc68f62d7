package main

import (
	"iter"
	"os"

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
		}
		s.Roster = v.roster
		v.twins.Apart(entries)(yield)
	}
}

// A survey is what is learned of the cases before any of them is judged.
type survey struct {
	roster *check.Roster
	twins  batch.Twins
}

func (v *survey) add(e *casefile.Entry) {
	if e != nil {
		v.roster.Add(e.Case)
		v.twins.Add(e)
	}
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
