package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"

	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

const manifestAbout = `
Voegt de lijsten van alle delen (--shard) samen tot manifest.json, en controleert dat er
niets dubbel is en niets ontbreekt. Een lijst noemt de rapporten zoals zij in haar map
liggen. Zijn de delen op verschillende machines gemaakt, zet dan eerst de inhoud van alle
mappen bij elkaar in één map. Met --out krijgt de nieuwe lijst daarin een andere naam.

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
	if err := d.inOneFolder(whole, names, *out); err != nil {
		return err
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

// inOneFolder refuses a list of reports that do not lie below it, and to write it
// over what is no list of a whole run.
func (d *spoor2) inOneFolder(whole *manifest.Manifest, names []string, out string) error {
	dir := filepath.Dir(absolute(out))
	hint := "zet de inhoud van alle mappen bij elkaar in één map, en voeg de lijsten daar samen"
	for _, name := range names {
		if filepath.Dir(absolute(name)) != dir {
			return usage(hint, "manifest: %s ligt niet in de map van %s; de rapporten zouden er niet bij liggen", name, out)
		}
	}
	if data, err := os.ReadFile(out); err == nil {
		if old, err := manifest.Decode(data); err != nil || old.Shard != "" {
			return usage("kies een andere naam", "manifest: %s bestaat al, en is geen lijst van een hele run", out)
		}
	}
	missing := 0
	first := ""
	for _, doc := range whole.Documents() {
		file := filepath.Join(dir, filepath.FromSlash(doc.File))
		if _, err := os.Stat(file); err != nil && (doc.SHA256 != "" || doc.Found != "") {
			missing++
			first = cmp.Or(first, file)
		}
	}
	if missing > 0 {
		fmt.Fprintf(d.err, "fout: %s uit de lijsten %s niet in de map, zoals %s\n  → %s\n",
			counted(missing, "rapport", "rapporten"), dutch.Plural(missing, "ligt", "liggen"), first, hint)
		return errRefused
	}
	return nil
}
