package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"spoor2/reports/dutch"
)

// A search looks for case files, and knows what it passed over and why.
type search struct {
	files   []string
	skipped map[string][]string // names of files, by why
}

// Why a file that may have cases is passed over.
const (
	skippedOurs   = "geschreven door spoor2, en geen dossier"
	skippedOther  = "geen .xlsx, .xlsm, .json of .jsonl"
	skippedNoFile = "geen gewoon bestand"
)

// whys are the reasons, in the order in which they are told.
func whys() []string { return []string{skippedOurs, skippedOther, skippedNoFile} }

func (s *search) skip(file, why string) {
	if s.skipped == nil {
		s.skipped = map[string][]string{}
	}
	s.skipped[why] = append(s.skipped[why], file)
}

// tell names what was passed over; of many the first.
func (s *search) tell(w io.Writer) {
	const most = 5
	for _, why := range whys() {
		names := s.skipped[why]
		if len(names) == 0 {
			continue
		}
		shown := dutch.List(names)
		if more := len(names) - most; more > 0 {
			shown = fmt.Sprintf("%s en nog %d", strings.Join(names[:most], ", "), more)
		}
		fmt.Fprintf(w, "let op: overgeslagen: %s (%s)\n", shown, why)
	}
}

// folder takes the case files of a folder and of those in it, in the order of
// their names. A link to a folder is not followed: it may lead back.
func (s *search) folder(dir string) error {
	before := len(s.files)
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		switch hidden := file != dir && strings.HasPrefix(filepath.Base(file), "."); {
		case err != nil:
			return err
		case hidden && e.IsDir():
			return fs.SkipDir
		case !hidden && !e.IsDir() && !isLockFile(file):
			s.found(file)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(s.files) == before {
		return usage("een dossier is een bestand .xlsx, .xlsm, .json of .jsonl", "in de map %s staan geen dossiers", dir)
	}
	return nil
}

// found takes a file of a folder, or passes it over.
func (s *search) found(file string) {
	if !isCaseFile(filepath.Base(file)) {
		if mayHoldCases(file) {
			s.skip(file, skippedOther)
		}
		return
	}
	switch info, err := os.Stat(file); {
	case err == nil && !info.Mode().IsRegular():
		s.skip(file, skippedNoFile)
	case err == nil && isOurs(file):
		s.skip(file, skippedOurs)
	default:
		s.files = append(s.files, file)
	}
}

// mayHoldCases reports whether somebody may have meant a file as a case: what
// else lies in a folder of cases, as letters and pictures do, is not.
func mayHoldCases(file string) bool {
	switch strings.ToLower(filepath.Ext(file)) {
	case ".xls", ".xlsb", ".xltx", ".ods", ".numbers", ".csv", ".txt", ".zip":
		return true
	}
	return false
}

// listHead is how a manifest and the list of a dossier begin.
var listHead = regexp.MustCompile(`^\s*\{\s*"format":\s*\d+,\s*"tool":\s*"spoor2`)

// isOurs reports whether a program of ours wrote a file to account for what it did.
func isOurs(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	head := make([]byte, 256)
	n, _ := io.ReadFull(f, head)
	f.Close()
	return listHead.Match(head[:n]) || n > 0 && (head[0] == 'P' || head[0] == '<') && isAccount(file)
}
