package main

import (
	"cmp"
	"crypto/rand"
	"fmt"
	"io"
	"strings"

	"spoor2/reports/anonymise"
	"spoor2/reports/calendar"
)

const anonymiseAbout = `
Maakt van de dossiers van een bestand nieuwe met dezelfde opbouw die over niemand gaan, om
te tonen, mee te oefenen of bij een melding te voegen: namen, adressen, nummers en functies
krijgen vervangers, en vrije tekst wordt neutrale tekst van ongeveer dezelfde lengte. Alle
datums schuiven evenveel weken op, in alle dossiers; codes, uren en bedragen blijven staan.
Het nieuwe bestand wordt van voren af aan gemaakt: van verborgen bladen, opmerkingen en
eigenschappen gaat niets mee.

Met dezelfde sleutel krijgt dezelfde naam dezelfde vervanger. Wie de sleutel kent, kan
nagaan of een naam erin voorkomt: geef hem niet mee. Kijk het resultaat na voor u het
deelt: iemand kan ook te herkennen zijn aan uren, bedragen of de volgorde van stappen.

Voorbeelden:
  spoor2 anonymise zaak.xlsx onherkenbaar.xlsx
  spoor2 anonymise --key "een zin die niemand raadt" dossiers.xlsx onherkenbaar.json`

// leastKey is how many characters a key has at least: who can guess it can find out
// which name a stand-in stands for.
const leastKey = 12

func (d *spoor2) anonymise(args []string) error {
	flags := d.flags("anonymise")
	key := flags.String("key", "", "de `SLEUTEL` waaruit de vervangers volgen; zonder --key wordt er een\ngemaakt en getoond")
	force := flags.Bool("force", false, "vervangt wat er al is")
	args, err := parse(flags, args, 2, 2)
	if err != nil {
		return err
	}
	if n := len([]rune(*key)); flags.Changed("key") && n < leastKey {
		return usage("kies een sleutel die niemand raadt, of laat --key weg", "anonymise: een sleutel heeft ten minste %d tekens, en deze heeft er %d", leastKey, n)
	}
	all, kind, err := d.fromTo(args[0], args[1])
	if err != nil {
		return err
	}
	used := cmp.Or(*key, madeUpKey())
	all, moved, err := anonymise.Cases(all, used)
	if err != nil {
		fmt.Fprintf(d.err, "fout: %v\n", err)
		return errRefused
	}
	if err := create(args[1], *force, func(w io.Writer) error { return write(w, kind, all) }); err != nil {
		return err
	}
	if *key == "" {
		fmt.Fprintf(d.err, "sleutel: %s\n  → bewaar hem als u later dezelfde vervangers wilt: --key %s\n", used, used)
	}
	d.tellMove(moved)
	_, err = fmt.Fprintf(d.out, "%s  %s\n", args[1], counted(len(all), "dossier", "dossiers"))
	return err
}

// tellMove says by how many days all dates have moved, and what that makes of
// today. It stands in no file.
func (d *spoor2) tellMove(days int) {
	where := "later"
	if days < 0 {
		where = "eerder"
	}
	fmt.Fprintf(d.err, "datums: %s %s\n  → wat vandaag is, is er %s: gebruik zo nodig --date\n",
		counted(max(days, -days)/7, "week", "weken"), where, calendar.FromTime(d.now()).AddDays(days))
}

// madeUpKey is a key that nobody guesses, in groups that can be read out.
func madeUpKey() string {
	text := strings.ToLower(rand.Text())
	return text[:6] + "-" + text[6:12] + "-" + text[12:18] + "-" + text[18:24]
}
