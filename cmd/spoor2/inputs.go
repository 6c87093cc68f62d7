package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/privacy"
)

// inputs gives the case files that arguments name, in order: of a folder those in
// it and in its folders, sorted. What is not there stops the work before it begins.
// What a program keeps beside an open workbook, and what accounts for an earlier
// run, is passed over.
func (d *spoor2) inputs(args []string) ([]string, error) {
	s := search{err: d.err}
	for _, arg := range args {
		if err := s.of(arg); err != nil {
			return nil, err
		}
	}
	var files, open []string
	for _, file := range s.files {
		if isLockFile(file) {
			open = append(open, file)
		} else if !slices.Contains(files, file) {
			files = append(files, file)
		}
	}
	if len(files) == 0 && len(open) > 0 {
		return nil, usage("noem de werkmap zelf; die mag open blijven staan",
			"%s is geen werkmap, maar een hulpbestand dat er staat zolang de werkmap open is", open[0])
	}
	if ours := s.skipped[skippedOurs]; len(files) == 0 && len(ours) > 0 {
		return nil, usage("noem het bestand met de dossiers", "%s is een lijst of overzicht van spoor2, geen dossier", casefile.Shown(ours[0]))
	}
	s.tell(d.err)
	for _, file := range files {
		if name, ok := numberless(file); ok {
			fmt.Fprintf(d.err, "let op: in de naam %s staat een nummer dat een BSN kan zijn, en die naam komt in de lijst van wat is gemaakt (manifest.json)\n  → geef het bestand een andere naam\n", name)
		}
	}
	return files, nil
}

// numberless is the name of a file without what seems to be a BSN in it, whatever
// is said before it; ok is false when there is none. Folders have numbers of other
// kinds.
func numberless(file string) (name string, ok bool) {
	file = filepath.Base(file)
	bare := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' || r == '.' || r == ' ' {
			return r
		}
		if r < utf8.RuneSelf {
			return '|'
		}
		return -1
	}, file)
	for _, l := range privacy.Lint(privacy.Field{Kind: privacy.Identity}, bare) {
		file, ok = strings.ReplaceAll(file, l.Term, "…"), true
	}
	return file, ok
}

// isLockFile reports whether a file is what Excel or LibreOffice keeps beside a
// workbook that is open.
func isLockFile(file string) bool {
	name := filepath.Base(file)
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~lock.")
}

// of takes what an argument names.
func (s *search) of(arg string) error {
	info, err := os.Stat(arg)
	if err == nil {
		return s.named(arg, info)
	}
	// Not every shell puts names in the place of a pattern.
	if found, _ := filepath.Glob(arg); len(found) > 0 {
		for _, file := range found {
			if info, err = os.Stat(file); err == nil {
				err = s.named(file, info)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	if errors.Is(err, fs.ErrPermission) {
		return err
	}
	hint := "kijk de naam na, en de map waarin u werkt"
	if near := casefile.Nearest(filepath.Base(arg), siblings(arg)); near != "" {
		hint = "bedoelt u " + filepath.Join(filepath.Dir(arg), near) + "?"
	}
	return usage(hint, "%s bestaat niet", arg)
}

// named takes a file, or the files of a folder.
func (s *search) named(name string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return s.folder(filepath.Clean(name))
	case info.Mode().IsRegular() && isOurs(name):
		s.skip(filepath.Clean(name), skippedOurs)
	default:
		s.files = append(s.files, filepath.Clean(name))
	}
	return nil
}

// isCaseFile leaves out what is hidden and what Excel keeps beside an open file.
func isCaseFile(name string) bool {
	if strings.HasPrefix(name, ".") || isLockFile(name) {
		return false
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm":
		return true
	}
	return false
}

// among reports whether a file that is there is one of those that are read, by
// whatever name.
func among(name string, files []string) bool {
	info, err := os.Stat(name)
	return err == nil && slices.ContainsFunc(files, func(file string) bool {
		read, err := os.Stat(file)
		return err == nil && os.SameFile(info, read)
	})
}

func siblings(file string) []string {
	entries, _ := os.ReadDir(filepath.Dir(file))
	var names []string
	for _, e := range entries {
		if isCaseFile(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}

// entries reads the cases of files one by one. No case may be there twice.
func entries(files []string) iter.Seq2[*casefile.Entry, error] {
	return batch.Unique(newReading(files).entries())
}
