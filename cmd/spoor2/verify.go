package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"time"

	"spoor2/reports"
	"spoor2/reports/batch"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/manifest"
)

const verifyAbout = `
Maakt alles van een lijst (manifest.json) opnieuw, zonder iets te schrijven, en vergelijkt:
de bestanden met hun hash in de lijst, de rapporten met wat er nu uit de dossiers komt, en
de lijst met wat er nu in zou staan. De dossiers moeten staan waar zij stonden, gezien
vanaf de lijst; een eigen --templates en --settings horen er weer bij. Zijn de dossiers er
niet meer, dan maakt --from-reports elk rapport opnieuw uit de gegevens die in het rapport
zelf zitten.

Voorbeelden:
  spoor2 verify rapporten/manifest.json
  spoor2 verify --from-reports rapporten/manifest.json`

// A verification compares a manifest with what is made now.
type verification struct {
	*spoor2
	path  string
	was   *manifest.Manifest
	wrong int

	edited    int               // files that somebody edited, as the list says
	sameStamp bool              // the program and all of the house are those of the list
	others    map[string]string // the name of another list, by the file and hash that it knows
}

func (d *spoor2) verify(args []string) error {
	var h house
	flags := d.flags("verify")
	h.bind(flags)
	var n norms
	n.bind(flags)
	jobs := flags.Int("jobs", runtime.GOMAXPROCS(0), "hoeveel rapporten tegelijk, een `AANTAL`")
	own := flags.Bool("from-reports", false, "uit de gegevens in de rapporten, zonder de dossiers")
	args, err := parse(flags, args, 1, 1)
	if err != nil {
		return err
	}
	v := verification{spoor2: d, path: args[0]}
	if v.was, err = readManifest(args[0]); err != nil {
		return err
	}
	h.renderer.word = v.was.Settings.Renderer
	press, err := d.press(&h)
	if err != nil {
		return err
	}
	press.NoSource = v.was.Settings.NoSource
	if press.Settings, err = v.norms(&n); err != nil {
		return err
	}
	if s := v.was.Settings.Time; s != "" {
		if press.Time, err = time.Parse(time.RFC3339, s); err != nil {
			return usage("kies een lijst die spoor2 heeft gemaakt", "verify: %s: de tijd %q is geen tijd", args[0], s)
		}
	}
	if *own {
		return v.ownSources(press)
	}
	if gone := v.gone(); gone != nil {
		return v.withoutCases(gone)
	}
	now, err := v.again(press, &h, *jobs)
	if err != nil {
		return err
	}
	return v.compare(now)
}

// readManifest reads a manifest that must be there.
func readManifest(path string) (*manifest.Manifest, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m, err := manifest.Decode(data)
	if err != nil {
		return nil, usage("kies het bestand manifest.json uit een map met rapporten", "%s: %v", path, err)
	}
	return m, nil
}

// again does the run again and keeps nothing.
func (v *verification) again(press *reports.Press, h *house, jobs int) (*manifest.Manifest, error) {
	var files []string
	names := map[string]string{}
	for _, in := range v.was.Inputs {
		file := v.beside(in.Name)
		files = append(files, file)
		names[casefile.Shown(file)] = in.Name
	}
	a := accounting{spoor2: v.spoor2, asked: &asked{draft: v.was.Settings.Draft}, jobs: jobs,
		press: press, house: h.sums, renderer: h.renderer.word, reading: newReading(files)}
	a.asked.kind.word = v.was.Settings.Report
	a.reading.names = names
	var err error
	if a.asked.date.Date, err = calendar.ParseDate(v.was.Date); err == nil && v.was.Month != "" {
		err = a.month.Set(v.was.Month)
	}
	if err == nil && v.was.Shard != "" {
		err = a.shard.Set(v.was.Shard)
	}
	if err != nil {
		return nil, usage("kies een lijst die spoor2 heeft gemaakt", "verify: %s: %v", v.path, err)
	}
	m := a.about()
	k := a.keeper(batch.Nowhere{}, m)
	if err := k.Look(); err != nil {
		return nil, err
	}
	p := batch.Printer{Press: press, Pick: a.pick, Have: k.Have, Workers: jobs, Limit: documentLimit}
	if err := p.Run(context.Background(), a.entries(m), k.Take); err != nil {
		return nil, err
	}
	if err := k.Finish(); err != nil {
		return nil, err
	}
	m.Inputs = a.inputSums()
	m.Sort()
	return m, nil
}

// end sums up and gives the status.
func (v *verification) end(good int) error {
	edited := ""
	if v.edited > 0 {
		edited = fmt.Sprintf(", %d met de hand gewijzigd", v.edited)
	}
	fmt.Fprintf(v.err, "%s%s, %s\n", counted(good, "document klopt", "documenten kloppen"), edited, counted(v.wrong, "verschil", "verschillen"))
	if v.wrong > 0 {
		return errRefused
	}
	return nil
}

func (v *verification) note(format string, a ...any) {
	fmt.Fprintf(v.err, "let op: "+format+"\n", a...)
}

func (v *verification) fault(format string, a ...any) {
	v.wrong++
	fmt.Fprintf(v.out, format+"\n", a...)
}
