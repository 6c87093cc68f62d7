package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"spoor2/reports/batch"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

const manifestAbout = `
Voegt de lijsten van alle delen (--shard) samen tot manifest.json, en controleert dat er
niets dubbel is en niets ontbreekt. Een lijst noemt de rapporten zoals zij in haar map
liggen. Zijn de delen op verschillende machines gemaakt, zet dan eerst de inhoud van alle
mappen bij elkaar in één map. Met --out krijgt de nieuwe lijst daarin een andere naam.
Liggen er ook lijsten van eerdere maanden, dan telt alleen de laatste maand.

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
	names, parts, err := readManifests(args[1:])
	if err != nil {
		return err
	}
	names, parts = d.ofMonth(names, parts)
	whole, err := manifest.Join(names, parts)
	if err != nil {
		fmt.Fprintf(d.err, "fout: %v\n", err)
		return errRefused
	}
	if *out == "" {
		name := manifest.Shard{}.FileName()
		if manifest.Kept(filepath.Base(names[0])) {
			name = manifest.Shard{}.MonthName(whole.Month)
		}
		*out = filepath.Join(filepath.Dir(names[0]), name)
	}
	if err := d.inOneFolder(whole, names, *out); err != nil {
		return err
	}
	lock, err := take(filepath.Dir(*out), batch.WorkFolder(manifest.Shard{}.FileName()))
	if err != nil {
		return err
	}
	defer lock.release()
	if err := d.succeed(whole, *out); err != nil {
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
	d.left(whole, filepath.Dir(*out), &t)
	_, err = fmt.Fprintln(d.out, *out)
	return err
}

// succeed has a list take the place of the one that is there: what that knows of the
// folder is carried over, and that of another month is kept, as generate does.
func (d *spoor2) succeed(whole *manifest.Manifest, out string) error {
	data, err := os.ReadFile(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	old, err := manifest.Decode(data)
	if err != nil {
		return err // inOneFolder has seen it
	}
	var unread error
	anew := whole.Carry(old, func(file string) string {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(out), filepath.FromSlash(file)))
		if errors.Is(err, fs.ErrNotExist) || err == nil && batch.Unfinished(data) {
			return ""
		}
		unread = errors.Join(unread, err)
		return manifest.Sum(data)
	})
	if unread != nil {
		return unread
	}
	if n := len(anew); n > 0 {
		fmt.Fprintf(d.err, "fout: %s na deze delen opnieuw gemaakt (%s): %s\n  → maak de delen opnieuw, en voeg ze dan samen\n",
			counted(n, "rapport is", "rapporten zijn"), out, someOf(anew))
		return errRefused
	}
	if name := (manifest.Shard{}); filepath.Base(out) == name.FileName() && old.Month != "" && old.Month != whole.Month {
		return create(filepath.Join(filepath.Dir(out), name.MonthName(old.Month)), true, writes(data))
	}
	return nil
}

// readManifests reads the manifests that arguments name, also by a pattern that the
// shell left as it was.
func readManifests(args []string) (names []string, parts []*manifest.Manifest, err error) {
	for _, arg := range args {
		found, err := filepath.Glob(arg)
		if err != nil || len(found) == 0 {
			found = []string{arg}
		}
		for _, name := range found {
			m, err := readManifest(name)
			if err != nil {
				return nil, nil, err
			}
			names, parts = append(names, name), append(parts, m)
		}
	}
	return names, parts, nil
}

// ofMonth leaves out the lists of other months, and says so.
func (d *spoor2) ofMonth(names []string, parts []*manifest.Manifest) (n []string, p []*manifest.Manifest) {
	stay, gone := manifest.Latest(names, parts)
	for _, i := range stay {
		n, p = append(n, names[i]), append(p, parts[i])
	}
	var left []string
	for _, i := range gone {
		left = append(left, names[i])
	}
	if len(left) > 0 {
		fmt.Fprintf(d.err, "let op: overgeslagen: %s (van een andere maand)\n", someOf(left))
	}
	return n, p
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
