// Spoor2 makes the three reports of second-track re-integration trajectories
// (tweede spoor) from case files: the trajectplan, each voortgangsrapportage and
// the eindrapportage, as tagged PDF.
//
// Usage:
//
//	spoor2 generate [--month MONTH] [--plan] [--shard I/N] [--force] [--junit FILE] [--overview FILE.xlsx]
//	                [--out DIR] [--report plan|progress|end] [--date DATE] [--draft]
//	                [--settings FILE] [--templates DIR] [--renderer maroto|stock] [--no-source]
//	                [--jobs N] [--quiet] FILE|DIR...
//	spoor2 check    [--date DATE] [--format FORMAT] [--out FILE] [--fail-on error|warning]
//	                [--settings FILE] [--annotate COPY.xlsx] [--pdf FILE] [--templates DIR]
//	                [--verbose] [--show-terms] [--force] FILE|DIR...
//	spoor2 check    [--settings FILE] --explain RULE | --list
//	spoor2 dossier  [--out DIR] [--date DATE] [--case ID] [--draft] [--append-annexes]
//	                [--settings FILE] [--templates DIR] [--force] [--quiet] FILE
//	spoor2 new      [--example] [--force] FILE
//	spoor2 convert  [--force] FILE FILE
//	spoor2 anonymise [--key KEY] [--force] FILE FILE
//	spoor2 extract  [--force] REPORT.pdf [OUT.json]
//	spoor2 timeline [--month MONTH] [--date DATE] [--format table|json|ics|xlsx] [--out FILE]
//	                [--pdf FILE] [--force] [--settings FILE] [--templates DIR] FILE|DIR...
//	spoor2 verify   [--from-reports] [--templates DIR] [--settings FILE] [--jobs N] MANIFEST
//	spoor2 manifest join [--out FILE] MANIFEST...
//	spoor2 schema
//	spoor2 show     --stage merge|markup|layout [--report TYPE] [--number N]
//	                [--date DATE] [--draft] [--templates DIR] FILE
//	spoor2 version
//	spoor2 help     [VERB]
//
// A FILE holds cases: JSON (a case, an array, or a case a line) or an Excel
// workbook. Without a verb spoor2 generates, so that a workbook can be dragged
// onto the program; opened by itself on Windows it gives an empty workbook. Both
// wait for Enter when they have a window of their own.
//
// Documents go to DIR/<case id>/<case id>-trajectplan.pdf and so on; without
// --out, DIR is where the case file lies. Each is written under another name and
// renamed, so that a file that is there is whole. A report for which texts are
// missing is not made without --draft.
//
// With --out the folder is kept by a manifest.json: what became of every case, with
// the hashes of what was read and made. The next run makes what is not there or
// would differ, and leaves alone what somebody changed or signed. A second run in
// the same folder at the same time is refused, but for another --shard of as many.
// When the folder gets another month, the manifest of the one before is kept as
// manifest-2026-11.json, that of a share as 2026-11-manifest-03-van-16.json.
//
// Dossier binds all of one case into DIR/dossier.pdf, with the annexes that the case
// names, and makes DIR/uwv: the signed reports, the annexes and a list of what is
// in and what is missing. DIR/dossier.json says which files it made; one that was
// changed since is left alone. Exit status 1 says that the set is not complete.
//
// Results go to standard output, everything else to standard error: a line
// begins with "fout:" where something was refused, with "let op:" where it was
// not, with "nog te schrijven:" for a report that lacks texts, and with "spoor2:"
// when the program could not do its work. The words that one types are English,
// all sentences Dutch.
//
// Exit status: 0 when all is well, 1 when a case could not be read, a report was
// refused, nothing could be made for want of texts (of a share, that shows nothing),
// or what was asked to be found was (an error by check, a difference by verify), 2 when spoor2 was called wrongly,
// 3 when it could not do its work (disk, permission, a reader of its output that
// stopped, a defect), 130 when it was interrupted. Nothing but --date replaces
// today's date, and nothing else depends on the clock. The environment variable
// SOURCE_DATE_EPOCH sets the time in what a file says of itself, which is otherwise
// the report's own date.
package main

import (
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

func main() {
	// What a document is made of lives for milliseconds: collecting it less often
	// saves a tenth of the time, for some tens of megabytes.
	debug.SetGCPercent(400)
	signal.Ignore(syscall.SIGPIPE) // who reads along may stop; the work goes on
	d := spoor2{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: time.Now, alone: ownsConsole()}
	os.Exit(d.run(os.Args[1:]))
}

// spoor2 is the command and everything of the world outside that it may touch,
// files aside.
type spoor2 struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	alone    bool // in a window of its own, that closes when the program ends
	wait     bool // for Enter at the end
	told     told
}
