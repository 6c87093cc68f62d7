package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"spoor2/reports"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/foreign"
)

const extractAbout = `
Haalt uit een rapport de gegevens waaruit het is gemaakt, als dossier (JSON): precies wat
in dat rapport mag staan, en niet meer. Generate maakt er hetzelfde rapport van, met
--draft als het een concept was. Zonder JSON komt het dossier op het scherm.

Voorbeelden:
  spoor2 extract 2026-0042-trajectplan.pdf bron.json
  spoor2 generate --out rapporten bron.json`

// maxSource bounds what is taken out of a report, in bytes.
const maxSource = 64 << 20

func (d *spoor2) extract(args []string) error {
	flags := d.flags("extract")
	force := flags.Bool("force", false, "vervangt wat er al is")
	args, err := parse(flags, args, 1, 2)
	if err != nil {
		return err
	}
	if len(args) == 2 {
		if _, err := fileKind(args[1], ".json"); err != nil {
			return err
		}
	}
	source, err := d.source(args[0])
	if err != nil {
		return err
	}
	if len(args) == 1 {
		_, err := d.out.Write(source)
		return err
	}
	return create(args[1], *force, writes(source))
}

// source takes the case out of a report, and sees that it is one.
func (d *spoor2) source(file string) ([]byte, error) {
	pdf, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usage("kijk de naam na, en de map waarin u werkt", "%s bestaat niet", file)
	}
	if err != nil {
		return nil, err
	}
	source, err := foreign.Attachment(pdf, reports.SourceName, maxSource)
	if errors.Is(err, foreign.ErrNoFile) {
		if n := sources(pdf); n > 0 {
			fmt.Fprintf(d.err, "fout: %s: in dit bestand %s %s, met een eigen bron\n  → noem het losse rapport; of open dit bestand in een pdf-programma, en bewaar onder Bijlagen een van de bestanden %s….json\n", file, dutch.Plural(n, "zit", "zitten"), counted(n, "rapport", "rapporten"), reports.SourcePrefix)
			return nil, errRefused
		}
		fmt.Fprintf(d.err, "fout: %s: er zit geen dossier in\n  → dit is geen rapport van spoor2, of het is gemaakt met --no-source; gebruik het dossier zelf\n", file)
		return nil, errRefused
	}
	if err != nil {
		fmt.Fprintf(d.err, "fout: %s: %v\n  → haal het rapport opnieuw op waar het bewaard is\n", file, err)
		return nil, errRefused
	}
	for _, err := range casefile.Read(file, bytes.NewReader(source)) {
		if err != nil {
			fmt.Fprintf(d.err, "fout: %s: het dossier erin is niet leesbaar\n", file)
			d.refuse("", err)
			return nil, errRefused
		}
	}
	return source, nil
}

// sources counts the reports that are bound in a file with what they were made of.
func sources(pdf []byte) int {
	names, err := foreign.Names(pdf)
	if err != nil {
		return 0
	}
	n := 0
	for _, name := range names {
		if strings.HasPrefix(name, reports.SourcePrefix) && strings.HasSuffix(name, ".json") {
			n++
		}
	}
	return n
}
