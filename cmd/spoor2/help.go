package main

import (
	"fmt"
	"io"
)

const helpAbout = `Zonder meer: wat er kan. Met een opdracht: hoe die werkt.`

// help explains a verb, or all of them in a line each.
func (d *spoor2) help(args []string) error {
	args, err := parse(d.flags("help"), args, 0, 1)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return overview(d.out)
	}
	v, ok := findVerb(args[0])
	if !ok {
		return unknownVerb(args[0])
	}
	return v.run(d, []string{"--help"})
}

func overview(w io.Writer) error {
	fmt.Fprint(w, `Spoor2 maakt uit dossiers van tweedespoortrajecten het trajectplan, de
voortgangsrapportages en de eindrapportage, als PDF.

Gebruik:
  spoor2 OPDRACHT [opties] BESTAND...
  spoor2 BESTAND...    maakt de rapporten naast het bestand

Opdrachten:
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "  %-9s %-15s %s\n", v.name, v.args, v.gist)
	}
	_, err := fmt.Fprint(w, `
Een dossier staat in een Excel-werkmap (.xlsx, .xlsm) of in JSON (.json, .jsonl).
"spoor2 help generate" vertelt meer over generate, en zo bij elke opdracht.

Afloop: 0 alles is gelukt; 1 een dossier is onleesbaar, een rapport is geweigerd, er kon
niets worden gemaakt, of check vond een fout of verify een verschil; 2 verkeerd aangeroepen;
3 het werk lukte niet (schijf, toegang); 130 afgebroken.

Voorbeeld:
  spoor2 new --example zaak.xlsx
  spoor2 generate --out rapporten zaak.xlsx
`)
	return err
}
