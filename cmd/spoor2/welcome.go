package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// firstCase is the workbook that somebody gets who opens the program by itself.
const firstCase = "zaak.xlsx"

// welcome serves somebody who opened the program from a folder and asked nothing:
// there is a workbook to fill in then, and a word on what to do with it.
func (d *spoor2) welcome() error {
	_, err := os.Lstat(firstCase)
	switch {
	case err == nil:
		fmt.Fprintf(d.out, "In deze map staat al een werkmap %s.\n", firstCase)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	default:
		if err := create(firstCase, false, blank(".xlsx", false)); err != nil {
			return err
		}
		fmt.Fprintf(d.out, "Welkom. In deze map staat nu een lege werkmap met uitleg: %s.\n", firstCase)
	}
	_, err = fmt.Fprint(d.out, `
  1. Open de werkmap, vul hem in en sla hem op.
  2. Sleep de werkmap op het programma spoor2.
  3. De rapporten komen in een map naast de werkmap. Klopt er iets niet, dan staat in dit
     venster in welke cel, en wat u kunt doen.
`)
	return err
}
