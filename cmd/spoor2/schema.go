package main

import "spoor2/reports/casefile"

const schemaAbout = `
Toont het JSON Schema (2020-12) van een dossierbestand: alle sleutels met hun
betekenis, de codes en wat verplicht is. Editors kunnen er mee aanvullen en controleren.

Voorbeeld:
  spoor2 schema > dossier.schema.json`

func (d *spoor2) schema(args []string) error {
	if _, err := parse(d.flags("schema"), args, 0, 0); err != nil {
		return err
	}
	_, err := d.out.Write(casefile.Schema())
	return err
}
