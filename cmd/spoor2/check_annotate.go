package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"spoor2/reports/casefile"
)

// isWorkbook tells a workbook by its name.
func isWorkbook(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".xlsx" || ext == ".xlsm"
}

// annotated writes the copy of the workbook with the findings in it.
func (c *checking) annotated(file string) error {
	in, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	notes := c.run.Notes(casefile.Shown(file))
	var copied bytes.Buffer
	inCells, err := casefile.Annotate(in, notes, &copied)
	if err != nil {
		return c.unannotated(file, err)
	}
	if err := create(c.annotate, c.force, writes(copied.Bytes())); err != nil {
		return err
	}
	told := counted(len(notes), "opmerking", "opmerkingen")
	if n := len(notes) - inCells; n > 0 {
		told += fmt.Sprintf(", waarvan %d alleen op het tabblad Opmerkingen spoor2", n)
	}
	_, err = fmt.Fprintf(c.err, "%s  %s\n", c.annotate, told)
	return err
}

// unannotated says why there is no copy. Of what is no workbook the reader has said
// so already.
func (c *checking) unannotated(file string, err error) error {
	if len(c.run.Cases) == 0 && len(c.run.Unread) > 0 {
		return nil
	}
	fmt.Fprintf(c.err, "fout: %s: %v\n", casefile.Shown(file), err)
	return errFailed
}
