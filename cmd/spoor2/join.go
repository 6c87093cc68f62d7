package main

import (
	"fmt"
	"path/filepath"

	"spoor2/reports/manifest"
)

const manifestAbout = `
Voegt de lijsten van alle delen (--shard) samen tot manifest.json, en controleert dat er
niets dubbel is en niets ontbreekt. De lijsten staan in de mappen waarin zij zijn gemaakt;
met --out komt de nieuwe lijst ergens anders dan in de map van de eerste.

Voorbeeld:
  spoor2 manifest join rapporten/manifest-*-van-16.json`

func (d *spoor2) manifest(args []string) error {
	flags := d.flags("manifest")
	out := flags.String("out", "", "het `BESTAND` voor de samengevoegde lijst")
	args, err := parse(flags, args, 2, -1)
	if err != nil {
		return err
	}
	if args[0] != "join" {
		return usage("schrijf spoor2 manifest join LIJST...", "manifest: onbekende opdracht %q", args[0])
	}
	var names []string
	var parts []*manifest.Manifest
	for _, arg := range args[1:] {
		found, err := filepath.Glob(arg)
		if err != nil || len(found) == 0 {
			found = []string{arg}
		}
		for _, name := range found {
			m, err := readManifest(name)
			if err != nil {
				return err
			}
			names, parts = append(names, name), append(parts, m)
		}
	}
	whole, err := manifest.Join(names, parts)
	if err != nil {
		fmt.Fprintf(d.err, "fout: %v\n", err)
		return errRefused
	}
	if *out == "" {
		*out = filepath.Join(filepath.Dir(names[0]), "manifest.json")
	}
	data, err := whole.Encode()
	if err != nil {
		return err
	}
	if err := create(*out, true, writes(data)); err != nil {
		return err
	}
	var t manifest.Tally
	for _, c := range whole.Cases {
		t.Add(c)
	}
	fmt.Fprint(d.err, t.Table(manifest.Made.Word()))
	_, err = fmt.Fprintln(d.out, *out)
	return err
}
