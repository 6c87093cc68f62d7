package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

const convertAbout = `
Zet de dossiers van een bestand om: van JSON (.json, .jsonl) naar een Excel-werkmap
(.xlsx) en terug. Er gaat niets verloren; is één dossier onleesbaar, dan wordt er niets
geschreven. Wat er al is, wordt niet vervangen.

Voorbeeld:
  spoor2 convert zaak.json zaak.xlsx`

func (d *spoor2) convert(args []string) error {
	flags := d.flags("convert")
	force := flags.Bool("force", false, "vervangt wat er al is")
	args, err := parse(flags, args, 2, 2)
	if err != nil {
		return err
	}
	all, kind, err := d.fromTo(args[0], args[1])
	if err != nil {
		return err
	}
	if err := create(args[1], *force, func(w io.Writer) error { return write(w, kind, all) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(d.out, "%s  %s\n", args[1], counted(len(all), "dossier", "dossiers"))
	return err
}

// fromTo reads the cases of one file that go to another, and gives the kind of that.
func (d *spoor2) fromTo(from, to string) (all []*cases.Case, kind string, err error) {
	if kind, err = fileKind(to, ".xlsx", ".json", ".jsonl"); err != nil {
		return nil, "", err
	}
	files, err := d.inputs([]string{from})
	if err != nil {
		return nil, "", err
	}
	all, err = d.readAll(files)
	return all, kind, err
}

// readAll reads the cases of files, telling what is wrong with them. One that
// cannot be read refuses all.
func (d *spoor2) readAll(files []string) ([]*cases.Case, error) {
	var all []*cases.Case
	refused := false
	for e, err := range entries(files) {
		if err != nil {
			refused = true
			d.refuse("", err)
			continue
		}
		for _, w := range e.Warnings {
			fmt.Fprintf(d.err, "let op: %v\n", w)
		}
		all = append(all, e.Case)
	}
	if refused {
		return nil, errRefused
	}
	return all, nil
}

// write writes cases as a file of a kind. A single case stands on its own.
func write(w io.Writer, kind string, all []*cases.Case) error {
	switch {
	case kind == ".xlsx":
		return casefile.WriteWorkbook(w, all)
	case kind == ".jsonl":
		return writeLines(w, all)
	case len(all) == 1:
		return casefile.WriteJSON(w, all[0])
	}
	return casefile.WriteJSONList(w, all)
}

// writeLines writes JSON Lines: a case a line.
func writeLines(w io.Writer, all []*cases.Case) error {
	for _, c := range all {
		var spread, line bytes.Buffer
		if err := errors.Join(casefile.WriteJSON(&spread, c), json.Compact(&line, spread.Bytes())); err != nil {
			return err
		}
		line.WriteByte('\n')
		if _, err := line.WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}
