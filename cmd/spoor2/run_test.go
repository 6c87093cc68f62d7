package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// started is the command with what it said.
func started() (d *spoor2, out, err *bytes.Buffer) {
	out, err = new(bytes.Buffer), new(bytes.Buffer)
	now := func() time.Time { return time.Date(2026, time.November, 5, 23, 59, 0, 0, time.Local) }
	return &spoor2{in: strings.NewReader(""), out: out, err: err, now: now}, out, err
}

// brokenPipe takes nothing.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestTodayIsTheDateWithoutDate(t *testing.T) {
	d, out, said := started()
	dir := t.TempDir()
	if status := d.run([]string{"generate", "--out", dir, "--report", "end", "../../fixtures/ok/devries.json"}); status != exitOK {
		t.Fatalf("status %d: %s", status, said)
	}
	if !strings.Contains(out.String(), "2026-0042-eindrapportage.pdf") {
		t.Errorf("the end report of today is not among %q", out)
	}
}

func TestPanicIsSaidWithoutWhatIsInIt(t *testing.T) {
	d, _, said := started()
	d.now = func() time.Time { panic("the name of somebody") }
	if status := d.run([]string{"generate", "x.json"}); status != exitFailed {
		t.Errorf("status %d, want %d", status, exitFailed)
	}
	if got := said.String(); !strings.HasPrefix(got, "spoor2: interne fout in cmd/spoor2.") && !strings.HasPrefix(got, "spoor2: interne fout in ") || strings.Contains(got, "somebody") {
		t.Errorf("said %q", got)
	}
}

func TestOutputThatCannotBeWrittenIsAFailure(t *testing.T) {
	for _, args := range [][]string{{"schema"}, {"version"}, {"help"}, {"show", "--stage", "merge", "../../fixtures/ok/devries.json"}} {
		d, _, _ := started()
		d.out = brokenPipe{}
		if status := d.run(args); status != exitFailed {
			t.Errorf("%q: status %d, want %d", args, status, exitFailed)
		}
	}
}

// TestReaderThatStopsDoesNotStopTheWork runs processes of which nobody reads the
// output: each ends by itself, with what it could not show as its status.
func TestReaderThatStopsDoesNotStopTheWork(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"schema"}, {"generate", "--month", "2026-11", "--draft", "--out", dir, caseload(t, 12)}} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		run := exec.Command("spoor2", args...)
		var text bytes.Buffer
		run.Stdout, run.Stderr = w, &text
		run.Run()
		w.Close()
		if status := run.ProcessState.ExitCode(); status != exitFailed || !strings.Contains(text.String(), "spoor2: niet alles kon worden getoond: ") {
			t.Errorf("%s: status %d: %s", args[0], status, &text)
		}
	}
	if files := contents(t, dir); files["manifest.json"] == "" || len(files) != 9 {
		t.Errorf("only %d files were made", len(files))
	}
}

func TestWritingAside(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if err := root.WriteFile("a.pdf", []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	half := errors.New("half way")
	err = writeAside(root, "a.pdf", func(w io.Writer) error { io.WriteString(w, "new"); return half })
	if got, _ := root.ReadFile("a.pdf"); !errors.Is(err, half) || string(got) != "old" {
		t.Errorf("after %v the file says %q, want old", err, got)
	}
	if err := writeAside(root, "a.pdf", func(w io.Writer) error { _, err := io.WriteString(w, "new"); return err }); err != nil {
		t.Fatal(err)
	}
	if err := writeAside(root, "../b.pdf", func(w io.Writer) error { return nil }); err == nil {
		t.Error("a file was written outside the folder")
	}
	left, err := fs.ReadDir(root.FS(), ".")
	if got, _ := root.ReadFile("a.pdf"); len(left) != 1 || string(got) != "new" || err != nil {
		t.Errorf("%d files are left, a.pdf says %q (%v)", len(left), got, err)
	}
}

func TestPlainSaysWhatTheSystemRefused(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrNotExist}, "a: bestaat niet"},
		{&fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}, "a: geen toegang; is het bestand nog ergens geopend, of mag u hier niet schrijven?"},
		{&os.LinkError{Op: "rename", Old: ".a.1", New: "a", Err: fs.ErrPermission}, "a: geen toegang; is het bestand nog ergens geopend, of mag u hier niet schrijven?"},
		{noRoot(), "run_test.go: is geen map"},
		{escaped(t), "../a: wijst naar een plaats buiten de map; haal de koppeling of de .. weg"},
		{&fs.PathError{Op: "write", Path: "a", Err: errors.New("strange")}, "a: het systeem weigert dit (strange)"},
		{errors.New("al gezegd"), "al gezegd"},
	}
	for _, test := range tests {
		if got := plain(test.err); got != test.want {
			t.Errorf("%v: got %q, want %q", test.err, got, test.want)
		}
	}
}

// noRoot is what os.OpenRoot says of a file.
func noRoot() error {
	_, err := os.OpenRoot("run_test.go")
	return err
}

// escaped is what os.Root says of a path outside it.
func escaped(t *testing.T) error {
	t.Helper()
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, err = root.Create("../a")
	return err
}
