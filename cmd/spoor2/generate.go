package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"spoor2/reports"
	"spoor2/reports/agenda"
	"spoor2/reports/batch"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

const generateAbout = `
Maakt van elk dossier de rapporten die er op een datum zijn of nodig zijn, als PDF:
MAP/<dossier>/<dossier>-trajectplan.pdf, -voortgang-01.pdf … en -eindrapportage.pdf.
Van een map worden alle dossiers genomen, ook uit de mappen erin. Een rapport waarvoor
nog teksten ontbreken, wordt genoemd en niet gemaakt; met --draft komt het er als concept.

Met --month komt er wat in die maand moet zijn. In de map van --out staat na afloop
manifest.json: wat er van elk dossier is geworden. Een volgende keer wordt alleen
gemaakt wat er nog niet is of anders is; wat iemand heeft gewijzigd of ondertekend,
blijft staan. Afbreken mag (Ctrl-C): de volgende keer gaat het verder.

Voorbeelden:
  spoor2 generate zaak.xlsx
  spoor2 generate --report progress --date 2026-11-30 --out rapporten zaken
  spoor2 generate --draft zaak.json
  spoor2 generate --month 2026-11 --plan dossiers.xlsx
  spoor2 generate --month 2026-11 --out rapporten --overview overzicht.xlsx dossiers.xlsx`

// A run of generate, with what became of it so far.
type generation struct {
	*spoor2
	asked asked
	out   string // the folder for all, or "" for beside each file
	quiet bool
	force bool // replace what somebody edited or signed
	shelf shelf

	made, unwritten, refused int
	left                     int // edited since, and left alone
	unsaved, inARow          int // could not be written
}

func (d *spoor2) generate(args []string) error {
	g := generation{spoor2: d, shelf: shelf{}}
	defer g.shelf.close()
	var h house
	a := accounting{spoor2: d, asked: &g.asked}
	flags := d.flags("generate")
	flags.StringVar(&g.out, "out", "", "`MAP` voor de rapporten; zonder --out naast elk dossier")
	g.asked.bind(flags, d.now)
	a.bind(flags)
	h.bind(flags)
	h.bindRenderer(flags)
	var n norms
	n.bind(flags)
	jobs := flags.Int("jobs", runtime.GOMAXPROCS(0), "hoeveel rapporten tegelijk, een `AANTAL`, en op zo veel\nprocessoren; gewoonlijk op alle")
	noSource := flags.Bool("no-source", false, "zonder de gegevens waaruit het rapport is gemaakt; spoor2\nextract kan het dossier er dan niet uit halen")
	flags.BoolVar(&g.quiet, "quiet", false, "meldt alleen wat aandacht vraagt")
	args, err := parse(flags, args, 1, -1)
	if err != nil {
		return err
	}
	if *jobs < 1 {
		return usage("schrijf --jobs 1 of meer, of laat het weg", "generate: --jobs %d kan niet", *jobs)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(min(*jobs, runtime.GOMAXPROCS(0)))) // the rest is for others
	a.out, a.quiet, a.jobs = g.out, g.quiet, *jobs
	if !a.month.IsZero() && !flags.Changed("date") {
		g.asked.date.Date = a.month.last()
	}
	if err := a.check(); err != nil {
		return err
	}
	go warm()
	files, err := d.inputs(args)
	if err != nil {
		return err
	}
	press, err := d.press(&h)
	if err != nil {
		return err
	}
	press.NoSource = *noSource
	if press.Settings, err = n.read(); err != nil {
		return err
	}
	if press.Time, err = sourceDate(os.Getenv("SOURCE_DATE_EPOCH")); err != nil {
		return err
	}
	if a.plan || a.out != "" {
		return a.account(press, &h, files)
	}
	g.force = a.force
	ctx, stop := interruptible()
	defer stop()
	reading := newReading(files)
	if err := batch.Run(ctx, press, reading.surveyed(&press.Settings), g.asked.of, *jobs, g.result); err != nil {
		return err
	}
	reading.tell(d.err)
	return g.end()
}

// sourceDate reads the time that files must say they were made, in seconds since
// 1970; the convention is of reproducible-builds.org. Without it, it is zero.
func sourceDate(seconds string) (time.Time, error) {
	if seconds == "" {
		return time.Time{}, nil
	}
	n, err := strconv.ParseInt(seconds, 10, 64)
	if when := time.Unix(n, 0).UTC(); err == nil && n >= 0 && when.Year() <= 9999 {
		return when, nil
	}
	return time.Time{}, usage("geef een aantal seconden sinds 1970, of haal SOURCE_DATE_EPOCH weg", "SOURCE_DATE_EPOCH: %q is geen tijd", seconds)
}

// result says what became of a report, and keeps it.
func (g *generation) result(r batch.Result) error {
	if r.First && r.Entry != nil {
		for _, w := range r.Entry.Warnings {
			fmt.Fprintf(g.err, "let op: %v\n", w)
		}
	}
	switch {
	case r.Err != nil:
		g.refused++
		g.refuse(where(r), r.Err)
	case r.Report.Type == "":
		g.none(r.Entry)
	case r.Unwritten():
		g.unwritten++
		fmt.Fprintf(g.err, "nog te schrijven: %s\n", lacking(r))
	default:
		return g.keep(r)
	}
	return nil
}

// where says of which case or report a result is; what could not be read says so
// itself.
func where(r batch.Result) string {
	switch {
	case r.Entry == nil:
		return ""
	case r.Report.Type == "":
		return r.Entry.Where("") + ": "
	}
	return casefile.Shown(r.Entry.File) + ": " + reports.FileName(r.Entry.Case, r.Report) + ": "
}

// none says that nothing of a case is due: it may be a mistake in the date.
func (g *generation) none(e *casefile.Entry) {
	if g.quiet {
		return
	}
	kind := ""
	if g.asked.kind.word != "" {
		kind = " van deze soort"
	}
	fmt.Fprintf(g.err, "let op: %s: dossier %s heeft op %s nog geen rapport%s\n", casefile.Shown(e.File), e.Case.Case.ID, dutch.ShortDate(g.asked.date.Date), kind)
	if e.Case.Trajectory.StartDate.IsZero() {
		fmt.Fprintf(g.err, "  → vul in wanneer het traject is gestart: %s\n", e.Where("/trajectory/startDate"))
		return
	}
	for _, l := range agenda.Of(e.Case, g.asked.date.Date, facts.Norms{}) {
		if l.Report && l.Done.IsZero() && l.Lapsed == "" && kind == "" {
			fmt.Fprintf(g.err, "  → het eerste is: %s, uiterlijk %s; met --date %s komt het er nu\n", l.Title, dutch.ShortDate(l.On), l.On)
			return
		}
	}
}

// lacking names the texts that a report lacks, with their places.
func lacking(r batch.Result) string {
	var b strings.Builder
	b.WriteString(reports.FileName(r.Entry.Case, r.Report))
	for _, m := range r.Report.Missing {
		fmt.Fprintf(&b, "\n  → %s (%s)", m.Label, r.Entry.Where(m.Pointer))
	}
	return b.String()
}

// tooMany files in a row that cannot be written mean that the next cannot either.
const tooMany = 3

// keep writes a document and says so.
func (g *generation) keep(r batch.Result) error {
	dir := g.out
	if dir == "" {
		dir = filepath.Dir(r.Entry.File)
	}
	id := r.Entry.Case.Case.ID
	file := filepath.Join(dir, id, r.Document.Name)
	if !g.force && g.shelf.edited(dir, id, r.Document.Name) {
		g.left++
		fmt.Fprintf(g.err, "let op: %s is na het maken gewijzigd of ondertekend en blijft staan\n  → met --force wordt het vervangen\n", file)
		return nil
	}
	if err := g.shelf.put(dir, id, r.Document.Name, r.Document.PDF); err != nil {
		g.unsaved++
		g.inARow++
		_, why := refusal(err)
		fmt.Fprintf(g.err, "fout: %s is niet bewaard: %s\n", file, why)
		if g.inARow == tooMany {
			fmt.Fprintln(g.err, "spoor2: gestopt, want er kan niets worden bewaard")
			return errFailed
		}
		return nil
	}
	g.inARow = 0
	g.made++
	if !g.quiet {
		fmt.Fprintf(g.spoor2.out, "%s  %s, %s\n", file, counted(r.Document.Pages, "pagina", "pagina's"), r.Report.State)
	}
	return nil
}

// end sums up and gives the status.
func (g *generation) end() error {
	if !g.quiet {
		fmt.Fprintf(g.err, "%s gemaakt, %d nog te schrijven, %s\n",
			counted(g.made, "rapport", "rapporten"), g.unwritten, counted(g.refused+g.unsaved, "fout", "fouten"))
	}
	switch {
	case g.unsaved > 0:
		return errFailed
	case g.refused > 0, g.unwritten > 0 && g.made+g.left == 0:
		return errRefused
	}
	return nil
}

func counted(n int, one, many string) string {
	return fmt.Sprint(n, " ", dutch.Plural(n, one, many))
}
