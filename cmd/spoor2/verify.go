package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"spoor2/reports"
	"spoor2/reports/batch"
	"spoor2/reports/calendar"
	"spoor2/reports/manifest"
)

const verifyAbout = `
Maakt alles van een lijst (manifest.json) opnieuw, zonder iets te schrijven, en vergelijkt:
de bestanden met hun hash in de lijst, de rapporten met wat er nu uit de dossiers komt, en
de lijst met wat er nu in zou staan. De dossiers moeten staan waar zij stonden, gezien
vanaf de lijst; een eigen --templates en --settings horen er weer bij. Zijn de dossiers er niet meer, dan
maakt --from-reports elk rapport opnieuw uit de gegevens die in het rapport zelf zitten.

Voorbeelden:
  spoor2 verify rapporten/manifest.json
  spoor2 verify --from-reports rapporten/manifest.json`

// A verification compares a manifest with what is made now.
type verification struct {
	*spoor2
	path  string
	was   *manifest.Manifest
	wrong int
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
	dir := filepath.Dir(v.path)
	var files []string
	names := map[string]string{}
	for _, in := range v.was.Inputs {
		file := filepath.FromSlash(in.Name)
		if !filepath.IsAbs(file) {
			file = filepath.Join(dir, file)
		}
		files = append(files, file)
		names[file] = in.Name
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
	p := batch.Printer{Press: press, Pick: a.pick, Workers: jobs, Limit: documentLimit}
	if err := p.Run(context.Background(), a.entries(m), k.Take); err != nil {
		return nil, err
	}
	if err := k.Finish(); err != nil {
		return nil, err
	}
	m.Inputs = a.reading.sums
	m.Sort()
	return m, nil
}

// compare tells every difference.
func (v *verification) compare(now *manifest.Manifest) error {
	if now.Tool != v.was.Tool {
		v.note("gemaakt met %s, vergeleken met %s", v.was.Tool, now.Tool)
	}
	v.files("het sjabloon, lettertype of de stijl", v.was.House, now.House)
	v.files("het dossierbestand", v.was.Inputs, now.Inputs)
	key := func(c manifest.Case) string { return c.ID + "\x00" + c.Place }
	after := map[string]manifest.Case{}
	for _, c := range now.Cases {
		after[key(c)] = c
	}
	good := 0
	for _, c := range v.was.Cases {
		other, ok := after[key(c)]
		delete(after, key(c))
		if !ok {
			v.fault("dossier %s (%s) komt niet meer uit de bestanden", c.ID, c.Place)
		} else if other.State != c.State && c.State != manifest.Edited {
			v.fault("dossier %s: was %s, zou nu zijn: %s", orPlace(c), c.State.Word(), other.State.Word())
		}
		for _, d := range c.Documents {
			if v.document(d, other.Documents) {
				good++
			}
		}
	}
	for _, c := range now.Cases {
		if _, left := after[key(c)]; left {
			v.fault("dossier %s staat niet in de lijst", orPlace(c))
		}
	}
	for _, d := range v.was.Earlier {
		if v.onDisk(d) {
			good++
		}
	}
	return v.end(good)
}

// end sums up and gives the status.
func (v *verification) end(good int) error {
	fmt.Fprintf(v.err, "%s, %s\n", counted(good, "document klopt", "documenten kloppen"), counted(v.wrong, "verschil", "verschillen"))
	if v.wrong > 0 {
		return errRefused
	}
	return nil
}

// document compares a document with the file and with what is made now.
func (v *verification) document(d manifest.Document, now []manifest.Document) bool {
	if d.SHA256 == "" {
		return false
	}
	i := slices.IndexFunc(now, func(e manifest.Document) bool { return e.File == d.File })
	good := true
	switch {
	case i < 0:
		v.fault("%s komt niet meer uit de dossiers", d.File)
		good = false
	case now[i].SHA256 != d.SHA256:
		v.fault("%s is nu anders te maken (%s)", d.File, now[i].State.Word())
		good = false
	}
	return v.onDisk(d) && good
}

func (v *verification) onDisk(d manifest.Document) bool {
	file := filepath.Join(filepath.Dir(v.path), filepath.FromSlash(d.File))
	data, err := os.ReadFile(file)
	switch {
	case err != nil:
		v.fault("%s", plain(err))
	case d.State == manifest.Edited:
		v.note("%s is na het maken gewijzigd of ondertekend, zoals de lijst al zegt", d.File)
		return true
	case manifest.Sum(data) != d.SHA256:
		v.fault("%s is na het maken gewijzigd", d.File)
	default:
		return true
	}
	return false
}

// files tells which files are not what they were.
func (v *verification) files(what string, was, now []manifest.File) {
	sums := map[string]string{}
	for _, f := range now {
		sums[f.Name] = f.SHA256
	}
	for _, f := range was {
		if sum, ok := sums[f.Name]; !ok || sum != f.SHA256 {
			v.note("%s %s is niet meer wat het was", what, f.Name)
		}
	}
}

func (v *verification) note(format string, a ...any) {
	fmt.Fprintf(v.err, "let op: "+format+"\n", a...)
}

func (v *verification) fault(format string, a ...any) {
	v.wrong++
	fmt.Fprintf(v.out, format+"\n", a...)
}
