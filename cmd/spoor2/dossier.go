package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"spoor2/reports"
	"spoor2/reports/annex"
	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
	"spoor2/reports/submission"
)

const dossierAbout = `
Maakt van één dossier alles voor de beoordeling door UWV, in de map van --out:
dossier.pdf, met alle rapporten, de tijdlijn, het sollicitatielog en de bijlagen in één
bestand, en de map uwv, met per soort document een bestand en een overzicht (PDF en Excel)
van wat erin zit, wat nog ontbreekt, wie dat moet geven en wanneer. In uwv staan alleen
rapporten die zijn ondertekend.

De bijlagen staan in het dossier bij Bijlagen, elk met een bestand in de map van het
dossier: PDF, JPG, PNG of DOCX, tot 10 MB, zonder wachtwoord en nooit medisch. Elk wordt
nagekeken: of het bestand goed is, en of naam, eigenschappen en tekst een ziekte of een BSN
noemen. Wat niet goed is, wordt genoemd en gaat niet mee. Beeld wordt niet gelezen, en in
tekst wordt alleen gezocht wat onmiskenbaar is: lees bijlagen altijd zelf na.

Met --append-annexes staan de pagina's van de bijlagen in PDF ook achter in dossier.pdf,
rechtsonder genummerd met de rest mee. Dat bestand is dan geen archiefbestand (PDF/A,
PDF/UA) meer: de aangehechte pagina's zijn niet te gebruiken met een schermlezer, en
formulieren en handtekeningen erin zijn alleen nog beeld. De rest en de ingesloten bijlagen
blijven zoals zij waren. Een bijlage die er aangehecht anders uit zou zien, zit er alleen
als bestand in.

Met --draft komen rapporten die nog niet af zijn als concept in dossier-concept.pdf; de map
uwv wordt dan niet gemaakt. Wat iemand na het maken heeft gewijzigd, blijft staan.

Afloop: 0 alles zit erin, of wat ontbreekt is nog niet aan de orde; 1 er ontbreekt iets wat
het bureau nog moet regelen, zoals een handtekening of een tekst, of iets waarvan de datum
voorbij is, ook van anderen; 2 verkeerd aangeroepen; 3 het werk kon niet worden gedaan. Met
--draft telt wat in het pakket voor UWV ontbreekt niet mee.

Voorbeelden:
  spoor2 dossier --out map zaak.xlsx
  spoor2 dossier --case 2026-0101 --date 2026-11-30 --out map dossiers.xlsx`

// A binding is a run of dossier.
type binding struct {
	*spoor2
	date         dateFlag
	id           string // of the case, when there are more
	out          string
	draft, quiet bool
	appending    bool
	force        bool

	press    *reports.Press
	entry    *casefile.Entry
	made     []batch.Result // of each report, in order
	annexes  []annexed
	files    []outFile
	set      *submission.Set
	problems int // told, and keeping the set from being in order
}

func (d *spoor2) dossier(args []string) error {
	b := binding{spoor2: d}
	var h house
	var n norms
	flags := d.flags("dossier")
	flags.StringVar(&b.out, "out", "", "`MAP` voor het dossier; zonder --out naast het bestand,\nin een map met het dossiernummer")
	b.date.bind(flags, d.now, "de stand op deze `DATUM`, zoals 2026-11-30; zonder --date:\nvandaag")
	flags.StringVar(&b.id, "case", "", "het dossier met dit `NUMMER`, als er meer in het bestand staan")
	flags.BoolVar(&b.draft, "draft", false, "met als concept wat nog niet af is")
	flags.BoolVar(&b.appending, "append-annexes", false, "de pagina's van bijlagen in PDF ook achter in dossier.pdf")
	n.bind(flags)
	h.bind(flags)
	flags.BoolVar(&b.force, "force", false, "vervangt ook wat na het maken is gewijzigd")
	flags.BoolVar(&b.quiet, "quiet", false, "meldt alleen wat aandacht vraagt")
	args, err := parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	files, err := d.inputs(args)
	if err != nil {
		return err
	}
	if b.press, err = d.press(&h); err != nil {
		return err
	}
	if b.press.Settings, err = n.read(); err != nil {
		return err
	}
	if b.press.Time, err = sourceDate(os.Getenv("SOURCE_DATE_EPOCH")); err != nil {
		return err
	}
	if b.entry, err = b.find(newReading(files)); err != nil {
		return err
	}
	if b.out == "" {
		b.out = filepath.Join(filepath.Dir(b.entry.File), b.entry.Case.Case.ID)
	}
	return b.run()
}

// find reads the one case that is meant.
func (b *binding) find(r *reading) (*casefile.Entry, error) {
	var found *casefile.Entry
	var ids []string
	refused := false
	for e, err := range r.surveyed(&b.press.Settings) {
		if err != nil {
			refused = true
			b.refuse("", err)
			continue
		}
		id := e.Case.Case.ID
		if ids = append(ids, id); b.id == "" || b.id == id {
			found = e
		}
	}
	r.tell(b.err)
	switch {
	case refused:
		return nil, errRefused
	case b.id == "" && len(ids) > 1:
		return nil, usage("kies er een met --case, zoals --case "+ids[0], "dossier: een dossier voor UWV gaat over één werknemer, en hier zijn er %d", len(ids))
	case found == nil && b.id != "":
		hint := "kijk het nummer na"
		if near := casefile.Nearest(b.id, ids); near != "" {
			hint = "bedoelt u --case " + near + "?"
		}
		return nil, usage(hint, "dossier: er is geen dossier %s", b.id)
	case found == nil:
		return nil, usage("kies een bestand met een dossier", "dossier: hier staat geen dossier in")
	case found.Case.Extract.Document != "":
		return nil, usage("kies het bestand van het hele dossier", "dossier: %s is de bron van één rapport, en niet het hele dossier", found.File)
	}
	for _, w := range found.Warnings {
		fmt.Fprintf(b.err, "let op: %v\n", w)
	}
	return found, nil
}

// run makes everything in memory and then keeps it, so that nothing is left half.
func (b *binding) run() error {
	ctx, stop := interruptible()
	defer stop()
	if _, err := os.Stat(b.out); err != nil {
		defer os.Remove(b.out) // when nothing came in it
	}
	if err := os.MkdirAll(b.out, 0o777); err != nil {
		return err
	}
	lock, err := take(b.out, ".spoor2-dossier")
	if err != nil {
		return err
	}
	defer lock.release()
	named := annex.Names(b.entry.Case, b.date.Date)
	b.titled(named)
	discreet := *b.entry
	discreet.Case = annex.Discreet(b.entry.Case, named)
	b.entry = &discreet
	if err := b.print(ctx); err != nil {
		return err
	}
	if err := b.openAnnexes(ctx, named); err != nil {
		return err
	}
	if err := b.bind(ctx); err != nil {
		return err
	}
	if err := b.submit(); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err // nothing has been kept yet
	}
	kept, err := b.keep()
	if err != nil {
		return err
	}
	return b.end(kept)
}

// print prints every report that the case holds or owes; what cannot be printed
// otherwise comes as a draft when that is asked.
func (b *binding) print(ctx context.Context) error {
	final := facts.Reports(b.entry.Case, b.date.Date, false)
	drafts := facts.Reports(b.entry.Case, b.date.Date, true)
	if err := b.printed(ctx, final, func(r batch.Result) { b.made = append(b.made, r) }); err != nil || !b.draft {
		return err
	}
	var again []facts.Report
	var at []int
	for i, r := range b.made {
		if r.Document == nil && r.Report.Type != "" && i < len(drafts) {
			again, at = append(again, drafts[i]), append(at, i)
		}
	}
	n := 0
	return b.printed(ctx, again, func(r batch.Result) {
		if r.Document != nil {
			b.made[at[n]] = r
		}
		n++
	})
}

// printed prints reports one by one, in order.
func (b *binding) printed(ctx context.Context, all []facts.Report, take func(batch.Result)) error {
	if len(all) == 0 {
		return nil
	}
	p := batch.Printer{Press: b.press, Workers: runtime.GOMAXPROCS(0), Limit: documentLimit, Pick: func(*cases.Case) (wanted []batch.Wanted, why string) {
		for _, r := range all {
			wanted = append(wanted, batch.Wanted{Report: r})
		}
		return wanted, ""
	}}
	one := func(yield func(*casefile.Entry, error) bool) { yield(b.entry, nil) }
	return p.Run(ctx, one, func(r batch.Result) error { take(r); return nil })
}

// bind makes dossier.pdf of what was printed, and tells what was not.
func (b *binding) bind(ctx context.Context) error {
	var docs []facts.Report
	var absent []reports.Absent
	for _, r := range b.made {
		if r.Document != nil {
			docs = append(docs, r.Report)
			continue
		}
		b.problems++
		absent = append(absent, reports.Absent{Name: r.Report.Name(), Why: b.press.Printable(whyNot(r))})
		if r.Err != nil {
			b.refuse(where(r), r.Err)
		} else {
			fmt.Fprintf(b.err, "nog te schrijven: %s\n", lacking(r))
		}
	}
	d, err := b.press.PrintDossier(b.entry.Case, b.date.Date, docs, absent, b.carried())
	if err != nil {
		b.refuse(casefile.Shown(b.entry.File)+": dossier.pdf: ", err)
		return errRefused
	}
	b.withheld(d.Withheld)
	name := "dossier.pdf"
	if b.draft {
		name = "dossier-concept.pdf"
	}
	file := outFile{name: name, data: d.PDF, pages: d.Pages, note: b.inside(len(docs))}
	if b.appending {
		if err := b.appended(ctx, &file); err != nil {
			return err
		}
	}
	b.files = append(b.files, file)
	return nil
}
