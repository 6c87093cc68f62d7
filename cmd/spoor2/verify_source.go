package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"

	"spoor2/reports"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/facts"
	"spoor2/reports/foreign"
	"spoor2/reports/manifest"
)

// ownSources makes every document again from the case inside it.
func (v *verification) ownSources(press *reports.Press) error {
	good := 0
	for _, d := range v.was.Documents() {
		if d.SHA256 == "" && d.Found == "" || !v.onDisk(d) || d.State == manifest.Edited {
			continue
		}
		sum, err := v.fromItself(press, d)
		switch {
		case err != nil:
			v.fault("%s: %s", d.File, plain(err))
		case sum != d.SHA256:
			v.fault("%s is nu anders te maken", d.File)
		default:
			good++
		}
	}
	return v.end(good)
}

// fromItself gives the hash of a document that is made from the case in it. What
// is signed is final only from the day of the last signature, so it is made as of
// its own date, of the run, and of the last day there is, until one is the same.
func (v *verification) fromItself(press *reports.Press, d manifest.Document) (sum string, err error) {
	pdf, err := os.ReadFile(filepath.Join(filepath.Dir(v.path), filepath.FromSlash(d.File)))
	if err != nil {
		return "", err
	}
	source, err := foreign.Attachment(pdf, reports.SourceName, maxSource)
	if err != nil {
		return "", err
	}
	for e, err := range casefile.Read(d.File, bytes.NewReader(source)) {
		if err != nil {
			return "", err
		}
		for _, day := range []string{d.Date, v.was.Date, calendar.Of(calendar.LastYear, 12, 31).String()} {
			on, err := calendar.ParseDate(day)
			if err != nil {
				return "", err
			}
			for _, r := range facts.Reports(e.Case, on, d.Status == string(facts.Draft)) {
				document, err := press.Print(e.Case, r)
				if err != nil {
					return "", err
				}
				if sum = manifest.Sum(document.PDF); sum == d.SHA256 {
					return sum, nil
				}
			}
		}
	}
	if sum == "" {
		err = errors.New("in het rapport zit geen dossier")
	}
	return sum, err
}
