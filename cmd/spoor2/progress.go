package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"spoor2/reports/batch"
	"spoor2/reports/manifest"
)

// A bar shows on a terminal how far a run is: how much of the files is read, the
// reports and how many of them a second, the time left, and how much asks for
// attention. A nil bar shows nothing.
type bar struct {
	line    *progressbar.ProgressBar
	reading *reading
	now     func() time.Time
	began   time.Time
	done    int // reports
	trouble int
	restore func() // puts the terminal back
}

// newBar is nil when there is nobody to see it, or nothing to wait for.
func (a *accounting) newBar() *bar {
	if a.quiet || a.reading.total == 0 {
		return nil
	}
	to := bare(a.err)
	wide := room(to, os.Getenv("TERM"))
	if wide == 0 {
		return nil
	}
	restore := animate(to)
	if restore == nil {
		return nil
	}
	line := progressbar.NewOptions64(a.reading.total,
		progressbar.OptionSetWriter(to), progressbar.OptionSetWidth(wide), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish(), progressbar.OptionSetElapsedTime(true),
		progressbar.OptionUseANSICodes(true))
	return &bar{line: line, reading: a.reading, now: a.now, began: a.now(), restore: restore}
}

// room is how wide the bar itself may be in a terminal, in characters; 0 when there
// is no room for it with the words beside it, or no cursor that moves.
func room(w io.Writer, kind string) int {
	const words, least, most = 62, 4, 24
	f, ok := w.(*os.File)
	if !ok || kind == "dumb" {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	switch {
	case err != nil:
		return most // not told how wide it is
	case columns < words+least:
		return 0
	}
	return min(columns-words, most)
}

// terminal reports whether a person sees what is written.
func terminal(w io.Writer) bool {
	f, ok := bare(w).(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// add counts a result.
func (b *bar) add(o batch.Outcome) {
	if b == nil {
		return
	}
	switch o.State {
	case manifest.NotDue:
	case manifest.Made, manifest.Unchanged:
		b.done++
	default:
		b.trouble++
	}
	rate := 0.0
	if passed := b.now().Sub(b.began).Seconds(); passed > 0 {
		rate = float64(b.done) / passed
	}
	b.line.Describe(fmt.Sprintf("%s, %.0f/s, aandacht voor %d", counted(b.done, "rapport", "rapporten"), rate, b.trouble))
	b.line.Set64(min(b.reading.passed.Load(), b.reading.total))
}

// say writes a line where the bar stands; the bar comes back below it.
func (b *bar) say(w io.Writer, format string, args ...any) {
	b.clear()
	fmt.Fprintf(w, format, args...)
}

func (b *bar) clear() {
	if b != nil {
		b.line.Clear()
	}
}

// end takes the bar away.
func (b *bar) end() {
	if b != nil {
		b.line.Clear()
		b.line.Exit()
		b.line.Clear()
		b.restore()
	}
}
