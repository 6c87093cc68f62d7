package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/submission"
)

// A search looks for case files, and knows what it passed over and why.
type search struct {
	err     io.Writer
	files   []string
	skipped map[string][]string // names of files, by why
}

// Why a file that may have cases is passed over.
const (
	skippedOurs   = "geschreven door spoor2, en geen dossier"
	skippedOther  = "geen .xlsx, .xlsm, .json of .jsonl"
	skippedNoFile = "geen gewoon bestand"
	skippedLink   = "verwijst naar een map; noem die zelf als zij mee moet doen"
)

// whys are the reasons, in the order in which they are told.
func whys() []string { return []string{skippedOurs, skippedOther, skippedNoFile, skippedLink} }

func (s *search) skip(file, why string) {
	if s.skipped == nil {
		s.skipped = map[string][]string{}
	}
	s.skipped[why] = append(s.skipped[why], file)
}

// tell names what was passed over; of many the first.
func (s *search) tell(w io.Writer) {
	for _, why := range whys() {
		if names := s.skipped[why]; len(names) > 0 {
			fmt.Fprintf(w, "let op: overgeslagen: %s (%s)\n", someOf(names), why)
		}
	}
}

// folder takes the case files of a folder that was named and of those in it, in the
// order of their names.
func (s *search) folder(dir string) error {
	before := len(s.files)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	s.within(dir, entries)
	if len(s.files) == before {
		s.tell(s.err)
		return usage("een dossier is een bestand .xlsx, .xlsm, .json of .jsonl", "in de map %s staan geen dossiers", casefile.Shown(dir))
	}
	return nil
}

// within takes what is in a folder. A folder in it that may not be read is taken as
// a file that cannot be read, since there may be cases in it; a link to a folder is
// not followed, since it may lead back, and told.
func (s *search) within(dir string, entries []fs.DirEntry) {
	for _, e := range entries {
		file := filepath.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."), !e.IsDir() && isLockFile(file):
		case e.IsDir():
			if inside, err := os.ReadDir(file); err == nil {
				s.within(file, inside)
			} else {
				s.files = append(s.files, file)
			}
		case isLinkedFolder(file, e):
			s.skip(file, skippedLink)
		default:
			s.found(file)
		}
	}
}

func isLinkedFolder(file string, e fs.DirEntry) bool {
	if e.Type()&(fs.ModeSymlink|fs.ModeIrregular) == 0 {
		return false
	}
	info, err := os.Stat(file)
	return err == nil && info.IsDir()
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

// ourHead is how what a program of ours wrote of cases in JSON begins: a manifest or
// the list of a dossier, findings (two forms), an agenda, the schema.
var ourHead = regexp.MustCompile(`^\s*(?:\{\s*"format":\s*\d+,\s*"(?:tool":\s*"spoor2|rules":)|` +
	`\{\s*"\$schema":\s*"https://(?:docs\.oasis-open\.org/sarif|json-schema\.org)/|` +
	`\[\s*\{\s*"case":\s*"[^"]*",\s*"id":)`)

// isOurs reports whether a program of ours wrote a file of what it did, and not of a
// case; also when somebody worked in it since.
func isOurs(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 256)
	n, _ := io.ReadFull(f, head)
	switch {
	case n == 0:
		return false
	case head[0] == 'P':
		title := titleOf(f)
		return strings.HasPrefix(title, overviewTitle) || strings.HasPrefix(title, agendaTitle) || strings.HasPrefix(title, submission.TableTitle)
	case head[0] == '<':
		return isAccount(file)
	}
	return ourHead.Match(head[:n])
}
