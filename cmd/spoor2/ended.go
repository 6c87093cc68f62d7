package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"slices"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

// inputSums are the files of the run with their hashes. One that was not read to
// its end, since the run was broken off, is read for its hash alone.
func (a *accounting) inputSums() []manifest.File {
	all := slices.Clone(a.reading.sums)
	for _, file := range a.reading.files {
		name := a.reading.names[casefile.Shown(file)]
		if !slices.ContainsFunc(all, func(f manifest.File) bool { return f.Name == name }) {
			all = append(all, manifest.File{Name: name, SHA256: sumOf(file)})
		}
	}
	return all
}

// sumOf is the hash of a file, or empty of one that cannot be read again.
func sumOf(file string) string {
	info, err := os.Stat(file)
	if err != nil || !info.Mode().IsRegular() {
		return ""
	}
	f, err := os.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return ""
	}
	return fmt.Sprintf("%x", hash.Sum(nil))
}

// remarks says what the table does not: that not every case had its turn, and
// that reports took the place of those of another date.
func (a *accounting) remarks(m *manifest.Manifest) {
	a.reading.tell(a.err)
	if m.Interrupted {
		fmt.Fprintf(a.err, "let op: niet alle dossiers zijn aan de beurt gekomen; de andere staan nergens in\n"+
			"  → geef dezelfde opdracht nog eens, dan gaat het verder\n")
	}
	if a.replaced > 0 {
		fmt.Fprintf(a.err, "let op: %s %s een eerder rapport met een andere datum; met --out MAP per maand blijven beide\n",
			counted(a.replaced, "rapport", "rapporten"), dutch.Plural(a.replaced, "vervangt", "vervangen"))
	}
}

// instead says of which date the report was whose place another takes.
func instead(o batch.Outcome) string {
	if o.Was == "" {
		return ""
	}
	var d dateFlag
	if d.Set(o.Was) != nil {
		return ""
	}
	return ", vervangt die van " + dutch.ShortDate(d.Date)
}
