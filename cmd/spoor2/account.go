package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/spf13/pflag"

	"spoor2/reports"
	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
	"spoor2/reports/manifest"
)

// documentLimit is how long one document may take before it is given up.
const documentLimit = 2 * time.Minute

// An accounting is a run of generate with one folder for all, of which a manifest
// tells what became of every case.
type accounting struct {
	*spoor2
	asked    *asked
	month    monthFlag
	shard    shardFlag
	plan     bool
	force    bool
	junit    string
	overview string
	out      string
	quiet    bool
	jobs     int

	press    *reports.Press
	house    []manifest.File
	renderer string
	reading  *reading
	bar      *bar
	none     batch.Outcome // the last case without a report that is wanted
	replaced int           // reports that took the place of those of another date
}

func (a *accounting) bind(f *pflag.FlagSet) {
	f.Var(&a.month, "month", "wat er in deze `MAAND` moet zijn, zoals 2026-11, en wat te laat is;\nop de datum van de laatste dag, of op --date")
	f.BoolVar(&a.plan, "plan", false, "toont wat er zou worden gemaakt en waarom, en maakt niets")
	f.BoolVar(&a.force, "force", false, "vervangt ook een bestand dat na het maken is gewijzigd of ondertekend")
	f.Var(&a.shard, "shard", "alleen dit `DEEL` van de dossiers, zoals 3/16; auto in een Indexed Job\nvan Kubernetes of een array van Slurm")
	f.StringVar(&a.junit, "junit", "", "schrijft de uitkomst ook als JUnit in dit `BESTAND`")
	f.StringVar(&a.overview, "overview", "", "schrijft een overzicht in deze `WERKMAP` (.xlsx)")
}

// check says what the flags cannot mean together.
func (a *accounting) check() error {
	for _, flag := range []struct {
		name  string
		given bool
	}{{"--month", !a.month.IsZero()}, {"--shard", a.shard.Count > 0}, {"--junit", a.junit != ""}, {"--overview", a.overview != ""}} {
		if flag.given && a.out == "" && !a.plan {
			return usage("schrijf bijvoorbeeld --out rapporten", "generate: bij %s hoort --out, de map voor alle rapporten", flag.name)
		}
	}
	for _, b := range a.besides() {
		if b[1] != "" && a.plan {
			return usage("laat --plan weg, of laat "+b[0]+" weg", "generate: met --plan wordt niets gemaakt, ook niet het bestand van %s", b[0])
		}
	}
	if a.overview != "" && filepath.Ext(a.overview) != ".xlsx" {
		return usage("schrijf bijvoorbeeld --overview overzicht.xlsx", "generate: --overview %s: een overzicht is een bestand .xlsx", a.overview)
	}
	return nil
}

// pick gives the reports that are wanted of a case, or why there are none.
func (a *accounting) pick(c *cases.Case) (wanted []batch.Wanted, why string) {
	if a.month.IsZero() {
		for _, r := range a.asked.of(c) {
			wanted = append(wanted, batch.Wanted{Report: r})
		}
		return wanted, "op " + dutch.ShortDate(a.asked.date.Date) + " is er nog geen rapport" + a.ofKind()
	}
	due, why := facts.DueIn(c, a.month.Month, a.asked.date.Date, a.press.Settings.Norms())
	for _, d := range due {
		if kind := a.asked.only(); kind == "" || kind == d.Type {
			wanted = append(wanted, batch.Wanted{Report: d.Report(c, a.asked.date.Date, a.asked.draft), Due: &d})
		}
	}
	if len(due) > len(wanted) {
		why = "er is geen rapport" + a.ofKind() + " nodig"
	}
	return wanted, why
}

func (a *accounting) ofKind() string {
	if a.asked.only() == "" {
		return ""
	}
	return " van deze soort"
}

// about begins the manifest of the run.
func (a *accounting) about() *manifest.Manifest {
	m := &manifest.Manifest{
		Tool: reports.Creator + " " + build(), Month: a.month.ISO(), Date: a.asked.date.String(), Shard: a.shard.String(),
		Settings: manifest.Settings{Report: a.asked.kind.word, Draft: a.asked.draft, Renderer: a.renderer, NoSource: a.press.NoSource, Norms: a.press.Settings.Own()},
		House:    a.house,
	}
	if !a.press.Time.IsZero() {
		m.Settings.Time = a.press.Time.Format(time.RFC3339)
	}
	return m
}

// entries are the cases of the share.
func (a *accounting) entries(m *manifest.Manifest) iter.Seq2[*casefile.Entry, error] {
	return batch.Share(a.reading.surveyed(&a.press.Settings), a.shard.Shard, a.reading.names, &m.Read)
}

func (a *accounting) keeper(f batch.Folder, m *manifest.Manifest) *batch.Keeper {
	return &batch.Keeper{Folder: f, Name: a.shard.FileName(), About: m, Force: a.force, Trust: released(), Plain: plain, Names: a.reading.names}
}

// account makes, or plans, what is wanted of the files.
func (a *accounting) account(press *reports.Press, h *house, files []string) error {
	if err := a.spare(files); err != nil {
		return err
	}
	a.press, a.house, a.renderer, a.reading = press, h.sums, h.renderer.word, newReading(files)
	debug.SetMemoryLimit(a.reading.room())
	if a.plan {
		return a.show()
	}
	return a.run()
}

// run makes what is wanted of the files and accounts for it.
func (a *accounting) run() error {
	root, err := openFolder(a.out)
	if err != nil {
		return err
	}
	defer root.Close()
	lock, err := take(a.out, batch.WorkFolder(a.shard.FileName()))
	if err != nil {
		return err
	}
	defer lock.release()
	for _, b := range a.besides() {
		if b[1] == "" {
			continue
		}
		if err := place(b[1]); err != nil {
			return err
		}
	}

	a.reading.from(a.out)
	m := a.about()
	k := a.keeper(root, m)
	k.Tell = a.tell
	if err := errors.Join(k.Look(), k.Begin()); err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	a.bar = a.newBar()
	p := batch.Printer{Press: a.press, Pick: a.pick, Have: k.Have, Workers: a.jobs, Limit: documentLimit}
	ran := p.Run(ctx, a.entries(m), k.Take)
	if ran != nil {
		m.Interrupted = true
	}
	finished := k.Finish()
	a.bar.end()
	return a.end(k, errors.Join(ran, finished))
}

// end writes the manifest and what was asked beside it, sums up, and gives the
// status.
func (a *accounting) end(k *batch.Keeper, err error) error {
	m := k.About
	m.Inputs = a.inputSums()
	t := &k.Tally
	unsaved := t.Cases(manifest.Unsaved) > 0
	tell := func(name string, err error) {
		_, why := refusal(err)
		fmt.Fprintf(a.err, "fout: %s is niet bewaard: %s\n", name, why)
		unsaved = true
	}
	if closed := k.Close(); closed != nil {
		tell(filepath.Join(a.out, k.Name), closed)
	}
	a.beside(m, tell)
	if !a.quiet {
		a.sum(t)
		a.left(m, a.out, t)
	}
	a.missed(k)
	a.remarks(m)
	var full batch.Full
	switch {
	case errors.As(err, &full):
		fmt.Fprintln(a.err, "spoor2: gestopt, want er kan niets worden bewaard")
		return errFailed
	case errors.Is(err, context.Canceled):
		return context.Canceled
	case err != nil:
		return err
	case unsaved:
		return errFailed
	case wrong(t), a.nothing(t):
		return errRefused
	}
	return nil
}

// wrong reports whether something was refused, or could not be read.
func wrong(t *manifest.Tally) bool {
	return t.Documents(manifest.Refused)+t.Cases(manifest.Unreadable, manifest.Refused)+t.Strays > 0
}

// nothing reports whether texts were missing for all that is due, which shows that
// a date or a file is the wrong one. What falls in one share shows nothing.
func (a *accounting) nothing(t *manifest.Tally) bool {
	return a.shard.Count == 0 && t.Documents(manifest.Unwritten) > 0 && t.Documents(manifest.Made, manifest.Unchanged, manifest.Edited) == 0
}

// sum is the closing table; of one case a line.
func (a *accounting) sum(t *manifest.Tally) {
	if t.Cases() > 1 {
		fmt.Fprint(a.err, t.Table(manifest.Made.Word()))
		return
	}
	if o := a.none; o.Entry != nil && !a.month.IsZero() {
		fmt.Fprintf(a.err, "let op: %s: dossier %s: niet nodig: %s\n", casefile.Shown(o.Entry.File), o.Entry.Case.Case.ID, o.Reason)
	}
	same := ""
	if n := t.Documents(manifest.Unchanged); n > 0 {
		same = fmt.Sprintf("%d ongewijzigd, ", n)
	}
	fmt.Fprintf(a.err, "%s gemaakt, %s%d nog te schrijven, %s\n",
		counted(t.Documents(manifest.Made), "rapport", "rapporten"), same, t.Documents(manifest.Unwritten),
		counted(max(t.Documents(manifest.Refused, manifest.Unsaved), t.Cases(manifest.Unreadable, manifest.Refused)), "fout", "fouten"))
}

// tell says what became of a result.
func (a *accounting) tell(o batch.Outcome) {
	a.bar.add(o)
	a.warn(o)
	file := filepath.Join(a.out, filepath.FromSlash(o.File))
	switch o.State {
	case manifest.Unreadable, manifest.Refused:
		a.bar.clear()
		a.refuse(where(o.Result), o.Err)
	case manifest.NotDue:
		if !a.quiet && a.month.IsZero() {
			a.bar.say(a.err, "let op: %s: dossier %s: %s\n", casefile.Shown(o.Entry.File), o.Entry.Case.Case.ID, o.Reason)
		}
		a.none = o
	case manifest.Unwritten:
		a.bar.say(a.err, "nog te schrijven: %s\n", lacking(o.Result))
	case manifest.Unsaved:
		_, why := refusal(o.Err)
		a.bar.say(a.err, "fout: %s is niet bewaard: %s\n", file, why)
	case manifest.Edited:
		a.bar.say(a.err, "let op: %s is niet vervangen: %s\n", file, o.Reason)
	case manifest.Unchanged:
		a.line("%s  ongewijzigd\n", file)
	case manifest.Made:
		if o.Was != "" {
			a.replaced++
		}
		a.line("%s  %s, %s%s\n", file, counted(o.Document.Pages, "pagina", "pagina's"), o.Report.State, instead(o))
	}
}

// warn tells once what is odd about the file of a case.
func (a *accounting) warn(o batch.Outcome) {
	if o.First && o.Entry != nil {
		for _, w := range o.Entry.Warnings {
			a.bar.say(a.err, "let op: %v\n", w)
		}
	}
}

// line says what lies in the folder; with a bar on the same terminal, the bar
// counts it.
func (a *accounting) line(format string, args ...any) {
	if to := a.spoor2.out; !a.quiet && (a.bar == nil || !terminal(to)) {
		fmt.Fprintf(to, format, args...)
	}
}
