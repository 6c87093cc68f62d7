package main

import (
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
)

// inputs gives the case files that arguments name, in order: of a folder those
// in it, sorted. What is not there stops the work before it begins. What a program
// keeps beside an open workbook is passed over.
func inputs(args []string) ([]string, error) {
	var files, open []string
	for _, arg := range args {
		found, err := filesOf(arg)
		if err != nil {
			return nil, err
		}
		for _, file := range found {
			if isLockFile(file) {
				open = append(open, file)
			} else if !slices.Contains(files, file) {
				files = append(files, file)
			}
		}
	}
	if len(files) == 0 && len(open) > 0 {
		return nil, usage("noem de werkmap zelf; die mag open blijven staan",
			"%s is geen werkmap, maar een hulpbestand dat er staat zolang de werkmap open is", open[0])
	}
	return files, nil
}

// isLockFile reports whether a file is what Excel or LibreOffice keeps beside a
// workbook that is open.
func isLockFile(file string) bool {
	name := filepath.Base(file)
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, ".~lock.")
}

func filesOf(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	if err == nil && info.IsDir() {
		return caseFiles(arg)
	}
	if err == nil {
		return []string{filepath.Clean(arg)}, nil
	}
	// Not every shell puts names in the place of a pattern.
	if found, _ := filepath.Glob(arg); len(found) > 0 {
		return found, nil
	}
	if errors.Is(err, fs.ErrPermission) {
		return nil, err
	}
	hint := "kijk de naam na, en de map waarin u werkt"
	if near := casefile.Nearest(filepath.Base(arg), siblings(arg)); near != "" {
		hint = "bedoelt u " + filepath.Join(filepath.Dir(arg), near) + "?"
	}
	return nil, usage(hint, "%s bestaat niet", arg)
}

// caseFiles gives the case files in a folder, in the order of their names.
func caseFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		if !e.IsDir() && isCaseFile(e.Name()) {
			files = append(files, filepath.Join(dir, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, usage("een dossier is een bestand .xlsx, .xlsm, .json of .jsonl", "in de map %s staan geen dossiers", dir)
	}
	return files, nil
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
