package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/templates"
)

const newAbout = `
Maakt een leeg dossier om in te vullen: een Excel-werkmap met uitleg (.xlsx), of een
JSON-bestand met alle sleutels (.json; wat null blijft, is niet bekend). Wat er al is,
wordt niet vervangen.

Voorbeelden:
  spoor2 new zaak.xlsx
  spoor2 new --example voorbeeld.xlsx`

func (d *spoor2) newCase(args []string) error {
	flags := d.flags("new")
	example := flags.Bool("example", false, "een ingevuld dossier, als voorbeeld")
	force := flags.Bool("force", false, "vervangt wat er al is")
	args, err := parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	path := args[0]
	kind, err := fileKind(path, ".xlsx", ".json")
	if err != nil {
		return err
	}
	if err := create(path, *force, blank(kind, *example)); err != nil {
		return err
	}
	_, err = fmt.Fprintln(d.out, path)
	return err
}

// fileKind is the extension of a file, which must be one of those that can be
// written.
func fileKind(path string, kinds ...string) (string, error) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, kind := range kinds {
		if ext == kind {
			return ext, nil
		}
	}
	return "", usage("geef het bestand een naam die eindigt op "+strings.Join(kinds, " of "), "%s: onbekende soort bestand", path)
}

// blank writes a case to fill in, or the example, as a file of a kind.
func blank(kind string, example bool) func(io.Writer) error {
	return func(w io.Writer) error {
		switch {
		case !example && kind == ".xlsx":
			return casefile.NewWorkbook(w)
		case !example:
			_, err := w.Write(skeleton())
			return err
		}
		data, err := templates.FS.ReadFile("example.json")
		if err != nil {
			return err
		}
		var all []*cases.Case
		for e, err := range casefile.Read("example.json", bytes.NewReader(data)) {
			if err != nil {
				return err
			}
			all = append(all, e.Case)
		}
		return write(w, kind, all)
	}
}

// skeleton is a case with every key of the format that is for people to fill in;
// what is null is not known.
func skeleton() []byte {
	var b bytes.Buffer
	members(&b, cases.Format(), "\n")
	b.WriteByte('\n')
	return b.Bytes()
}

func members(b *bytes.Buffer, f *cases.Field, newline string) {
	b.WriteByte('{')
	first := true
	for _, g := range f.Fields {
		if g.Key == "extract" { // what a report was made from says so itself
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		key, _ := json.Marshal(g.Key)
		fmt.Fprintf(b, "%s  %s: ", newline, key)
		switch {
		case g.Key == "formatVersion":
			fmt.Fprint(b, cases.FormatVersion)
		case g.Kind == cases.ObjectKind:
			members(b, g, newline+"  ")
		default:
			b.WriteString("null")
		}
	}
	b.WriteString(newline + "}")
}
