package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"spoor2/reports/batch"
	"spoor2/reports/casefile"
)

// Exit statuses.
const (
	exitOK          = 0
	exitRefused     = 1 // a case could not be read, or a report that is due was not made
	exitUsage       = 2
	exitFailed      = 3
	exitInterrupted = 130
)

// These end a command that has said already what was wrong.
var (
	errRefused = errors.New("geweigerd")
	errFailed  = errors.New("mislukt")
)

// A verb is what one can ask of the command.
type verb struct {
	name  string
	args  string // what may follow the flags
	gist  string // Dutch, a line
	about string // Dutch, for its own help
	meant string // Dutch words for which it may be meant
	run   func(*spoor2, []string) error
}

// verbs is a function because the verbs' help lists them.
func verbs() []verb {
	return []verb{
		{"generate", "BESTAND|MAP...", "maakt de rapporten als PDF", generateAbout, "genereer maak print pdf", (*spoor2).generate},
		{"check", "BESTAND|MAP...", "controleert dossiers tegen wet, normen en privacy", checkAbout, "controleer toets", (*spoor2).check},
		{"new", "BESTAND", "maakt een leeg dossier om in te vullen", newAbout, "nieuw leeg", (*spoor2).newCase},
		{"convert", "VAN NAAR", "zet dossiers om van JSON naar Excel en terug", convertAbout, "converteer omzetten", (*spoor2).convert},
		{"dossier", "BESTAND", "bindt alles van een dossier en maakt het pakket voor UWV", dossierAbout, "bundel uwv pakket inbinden", (*spoor2).dossier},
		{"anonymise", "VAN NAAR", "maakt een dossier onherkenbaar, om te tonen of te oefenen", anonymiseAbout, "anonimiseer anonimiseren anonymize anoniem", (*spoor2).anonymise},
		{"extract", "PDF [JSON]", "haalt het dossier uit een rapport", extractAbout, "uittrekken bron haal", (*spoor2).extract},
		{"timeline", "BESTAND|MAP...", "toont de wettelijke datums en die van de rapporten", timelineAbout, "tijdlijn agenda planning kalender", (*spoor2).timeline},
		{"verify", "LIJST", "maakt alles van een lijst opnieuw en vergelijkt", verifyAbout, "controleer vergelijk", (*spoor2).verify},
		{"manifest", "join LIJST...", "voegt de lijsten van delen samen", manifestAbout, "lijst samenvoegen join", (*spoor2).manifest},
		{"schema", "", "toont het JSON Schema van een dossier", schemaAbout, "", (*spoor2).schema},
		{"show", "BESTAND", "toont één stap, voor wie sjablonen maakt", showAbout, "toon bekijk", (*spoor2).show},
		{"version", "", "toont de versie", versionAbout, "versie", (*spoor2).version},
		{"help", "[OPDRACHT]", "legt een opdracht uit", helpAbout, "hulp uitleg", (*spoor2).help},
	}
}

func findVerb(name string) (verb, bool) {
	all := verbs()
	if i := slices.IndexFunc(all, func(v verb) bool { return v.name == name }); i >= 0 {
		return all[i], true
	}
	return verb{}, false
}

// run does what the arguments ask and gives the exit status.
func (d *spoor2) run(args []string) (status int) {
	out := &stream{w: d.out, tame: terminal(d.out)}
	d.out, d.err = out, &stream{w: d.err, tame: true}
	defer d.keepWindow()
	defer func() {
		if p := recover(); p != nil {
			fmt.Fprintf(d.err, "spoor2: %v\n", batch.Crash(p))
			status = exitFailed
		}
	}()
	err := d.dispatch(args)
	if out.err != nil && (err == nil || errors.Is(err, out.err)) {
		_, why := refusal(out.err)
		err = fmt.Errorf("niet alles kon worden getoond: %s", why)
	}
	var usage usageError
	var busy busyError
	switch {
	case err == nil, errors.Is(err, pflag.ErrHelp):
		return exitOK
	case errors.Is(err, errRefused):
		return exitRefused
	case errors.Is(err, errFailed):
		return exitFailed
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(d.err, "spoor2: afgebroken; wat al gemaakt was, is bewaard")
		return exitInterrupted
	case errors.As(err, &busy):
		fmt.Fprintf(d.err, "spoor2: %v\n  → %s\n", busy, busy.hint)
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(d.err, "spoor2: %v\n  → %s\n", err, usage.hint)
		return exitUsage
	default:
		fmt.Fprintf(d.err, "spoor2: %s\n", plain(err))
		return exitFailed
	}
}

// refuse says why something is refused, each reason from a new line.
func (d *spoor2) refuse(where string, err error) {
	var problems casefile.Errors
	if errors.As(err, &problems) {
		d.refused(where, problems)
		return
	}
	fmt.Fprintf(d.err, "fout: %s%s\n", where, plain(err))
}

func (d *spoor2) dispatch(args []string) error {
	if len(args) == 0 && d.alone {
		d.wait = true
		return d.welcome()
	}
	if len(args) == 0 {
		return usage(`"spoor2 help" laat zien wat er kan`, "geen opdracht of bestand genoemd")
	}
	if v, ok := findVerb(args[0]); ok {
		return v.run(d, args[1:])
	}
	switch name := args[0]; {
	case name == "-h" || name == "--help":
		return d.help(nil)
	case name == "--version":
		return d.version(nil)
	case strings.HasPrefix(name, "-"):
		return usage(`begin met een opdracht, zoals "spoor2 generate `+name+` …"; "spoor2 help" noemt ze`, "optie %s staat vóór de opdracht", name)
	case looksLikeFile(name):
		d.wait = d.alone
		return d.generate(args)
	}
	return unknownVerb(args[0])
}

func unknownVerb(name string) error {
	hint := `"spoor2 help" noemt de opdrachten`
	if near := meantVerb(strings.ToLower(name)); near != "" {
		hint = "bedoelt u spoor2 " + near + "?"
	}
	return usage(hint, "onbekende opdracht %q", name)
}

func meantVerb(name string) string {
	var names []string
	for _, v := range verbs() {
		if slices.Contains(strings.Fields(v.meant), name) {
			return v.name
		}
		names = append(names, v.name)
	}
	return casefile.Nearest(name, names)
}

// looksLikeFile tells a file, there or not, from a verb that was mistyped.
func looksLikeFile(name string) bool {
	if _, err := os.Stat(name); err == nil {
		return true
	}
	return strings.ContainsAny(name, `./\*`)
}

// interruptible is done when somebody asks the program to stop: what it is at may
// then be finished. Asked again, the program ends at once.
func interruptible() (ctx context.Context, stop func()) {
	ctx, stop = signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// keepWindow waits for Enter where the window would close with what was said in
// it: when the program was opened from a folder, or a file was dragged onto it. Who
// asks for something by its name, as a planned task does, is not kept waiting.
func (d *spoor2) keepWindow() {
	if d.wait {
		fmt.Fprint(d.err, "\nDruk op Enter om dit venster te sluiten.")
		bufio.NewReader(d.in).ReadString('\n')
	}
}
