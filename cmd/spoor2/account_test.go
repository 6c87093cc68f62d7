package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	sample "spoor2/fixtures"
	"spoor2/reports/batch"
	"spoor2/reports/manifest"
)

// caseload writes a generated caseload.
func caseload(t *testing.T, n int) string {
	t.Helper()
	var b bytes.Buffer
	if err := sample.Caseload(&b, n); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "dossiers.jsonl")
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// month is a run of the whole program in a process of its own.
func month(out, file string, args ...string) *exec.Cmd {
	return exec.Command("spoor2", append([]string{"generate", "--month", "2026-11", "--draft", "--out", out, file}, args...)...)
}

// contents are the files below a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

// TestKilledRunIsMadeGood kills a run of hundreds of documents at many moments,
// spread over the time that it takes. Each time what has a name must be whole and
// the manifest true, and whenever a run is left alone the folder must become that
// of one that nobody disturbed.
func TestKilledRunIsMadeGood(t *testing.T) {
	if testing.Short() {
		t.Skip("kills many processes")
	}
	t.Parallel()
	const each = 5 // as many kills before a run is left alone
	runs := 2
	if os.Getenv("CI") != "" {
		runs = 5
	}
	file := caseload(t, 480)
	undisturbed, out := filepath.Join(filepath.Dir(file), "een"), filepath.Join(filepath.Dir(file), "twee")
	began := time.Now()
	if said, err := month(undisturbed, file).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	took := time.Since(began)
	want := contents(t, undisturbed)
	if len(want) < 300 {
		t.Fatalf("the run makes %d files", len(want))
	}
	random := rand.New(rand.NewPCG(11, 30))
	killed := 0
	for range runs {
		os.RemoveAll(out)
		for _, i := range random.Perm(each) {
			moment := took * time.Duration(1000*i+random.IntN(1000)) / (1000 * each)
			run := month(out, file)
			if err := run.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(moment)
			run.Process.Kill()
			if run.Wait() != nil {
				killed++
			}
			for name, data := range contents(t, out) {
				if made := path.Ext(name) == ".pdf" || name == "manifest.json"; made && data != want[name] {
					t.Errorf("killed after %v of %v: %s is not that of the run", moment, took, name)
				}
			}
		}
		if said, err := month(out, file).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		got := contents(t, out)
		if len(got) != len(want) {
			t.Errorf("%d files, want %d", len(got), len(want))
		}
		for name, data := range want {
			if got[name] != data {
				t.Errorf("%s differs", name)
			}
		}
	}
	if killed < runs*each*2/3 {
		t.Errorf("only %d of %d runs were killed before they ended", killed, runs*each)
	}
}

func TestInterruptFinishesWhatWasBegun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent")
	}
	file := caseload(t, 400)
	out := filepath.Join(filepath.Dir(file), "uit")
	run := month(out, file)
	var said bytes.Buffer
	run.Stderr = &said
	made, err := run.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	made.Read(make([]byte, 1)) // something lies in the folder
	run.Process.Signal(os.Interrupt)
	for b := make([]byte, 1<<10); err == nil; {
		_, err = made.Read(b)
	}
	run.Wait()
	if status := run.ProcessState.ExitCode(); status != exitInterrupted {
		t.Errorf("status %d, want %d: %s", status, exitInterrupted, &said)
	}
	m, err := readManifest(filepath.Join(out, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	if !m.Interrupted || len(m.Cases) == 0 || len(m.Cases) >= 400 {
		t.Errorf("interrupted %v, with %d cases of 400", m.Interrupted, len(m.Cases))
	}
	files := contents(t, out)
	for _, c := range m.Cases {
		for _, d := range c.Documents {
			if d.State == manifest.Made && manifest.Sum([]byte(files[d.File])) != d.SHA256 {
				t.Errorf("%s is not what the manifest says", d.File)
			}
		}
	}
	for name := range files {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s is left", name)
		}
	}
}

func TestSecondRunInTheSameFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	name := batch.WorkFolder("manifest.json")
	held, err := take(dir, name)
	if err != nil {
		t.Fatal(err)
	}
	d, _, said := started()
	if status := d.run([]string{"generate", "--out", dir, "../../fixtures/ok/janssen.json"}); status != exitFailed || !strings.Contains(said.String(), "is spoor2 al bezig (proces ") {
		t.Errorf("status %d: %s", status, said)
	}
	held.release()
	// A lock that a program left when it died is no lock.
	if err := os.WriteFile(filepath.Join(dir, name+".lock"), []byte("proces 1 op elders"), 0o666); err != nil {
		t.Fatal(err)
	}
	d, _, said = started()
	if status := d.run([]string{"generate", "--date", "2026-11-20", "--out", dir, "../../fixtures/ok/janssen.json"}); status != exitOK {
		t.Errorf("status %d: %s", status, said)
	}
	if _, err := os.Stat(filepath.Join(dir, name+".lock")); err == nil {
		t.Error("the lock is left")
	}
}

func TestShardOfTheEnvironment(t *testing.T) {
	tests := []struct {
		env   map[string]string
		count string
		want  string
	}{
		{map[string]string{"JOB_COMPLETION_INDEX": "0"}, "16", "1/16"},
		{map[string]string{"JOB_COMPLETION_INDEX": "15", "JOB_COMPLETIONS": "16"}, "", "16/16"},
		{map[string]string{"SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "4"}, "", "4/4"},
		{map[string]string{"SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "4", "SLURM_ARRAY_TASK_MIN": "1"}, "", "3/4"},
		{map[string]string{"SLURM_ARRAY_TASK_ID": "4", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_STEP": "2"}, "", "3/3"},
		{map[string]string{"SLURM_ARRAY_TASK_ID": "9", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_ARRAY_TASK_MIN": "1"}, "", ""},
		{map[string]string{"JOB_COMPLETION_INDEX": "16", "JOB_COMPLETIONS": "16"}, "", ""},
		{map[string]string{"JOB_COMPLETION_INDEX": "1"}, "", ""},
		{nil, "16", ""},
	}
	for _, test := range tests {
		got, err := shardOf(func(name string) string { return test.env[name] }, test.count)
		if (err != nil) != (test.want == "") || err == nil && got.String() != test.want {
			t.Errorf("%v, %q: got %v, %v, want %q", test.env, test.count, got, err, test.want)
		}
	}
}

func TestInputThatVanishesIsAccountedFor(t *testing.T) {
	r := newReading([]string{filepath.Join(t.TempDir(), "weg.json"), "../../fixtures/ok/janssen.json"})
	var places []string
	for e, err := range r.entries() {
		if err != nil {
			places = append(places, plain(err))
			continue
		}
		places = append(places, e.Case.Case.ID)
	}
	if len(places) != 2 || !strings.HasSuffix(places[0], "weg.json: bestaat niet") || places[1] != "2026-0119" || len(r.sums) != 2 || r.sums[0].SHA256 != "" {
		t.Errorf("got %q, %v", places, r.sums)
	}
}

// TestInterruptedRunIsTrue stops a run after its first reports. What it says of the
// cases that had their turn must hold, and it must say that others had none.
func TestInterruptedRunIsTrue(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot be interrupted there")
	}
	file := caseload(t, 480)
	out := filepath.Join(filepath.Dir(file), "uit")
	junit := filepath.Join(filepath.Dir(file), "uit.xml")
	run := month(out, file, "--jobs", "1", "--junit", junit)
	var said bytes.Buffer
	run.Stderr = &said
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	for wait := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		made, _ := filepath.Glob(filepath.Join(out, "*", "*.pdf"))
		if len(made) > 0 || time.Now().After(wait) {
			break
		}
	}
	run.Process.Signal(os.Interrupt)
	run.Wait()
	if run.ProcessState.ExitCode() != exitInterrupted || !strings.Contains(said.String(), "niet alle dossiers zijn aan de beurt gekomen") {
		t.Fatalf("status %d: %s", run.ProcessState.ExitCode(), said.String())
	}
	data, err := os.ReadFile(filepath.Join(out, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := manifest.Decode(data)
	if err != nil || !m.Interrupted || m.Read != len(m.Cases) || m.Read == 0 || m.Read >= 480 || len(m.Inputs) != 1 || m.Inputs[0].SHA256 == "" {
		t.Errorf("interrupted %v, read %d of %d cases, inputs %v, error %v", m.Interrupted, m.Read, len(m.Cases), m.Inputs, err)
	}
	if suite, err := os.ReadFile(junit); err != nil || !bytes.Contains(suite, []byte(`errors="1"`)) {
		t.Errorf("the test report does not say that the run was broken off (%v)", err)
	}
	verified, err := exec.Command("spoor2", "verify", filepath.Join(out, "manifest.json")).CombinedOutput()
	if err != nil || !bytes.Contains(verified, []byte("nog niet aan de beurt")) {
		t.Errorf("%v: %s", err, verified)
	}
}

// TestAnotherPartitionWaits asks that a whole run and a share, or shares of other
// numbers, do not work in one folder at the same time.
func TestAnotherPartitionWaits(t *testing.T) {
	dir := t.TempDir()
	half, err := take(dir, batch.WorkFolder("manifest-1-van-2.json"))
	if err != nil {
		t.Fatal(err)
	}
	for name, free := range map[string]bool{"manifest.json": false, "manifest-1-van-3.json": false, "manifest-2-van-2.json": true} {
		l, err := take(dir, batch.WorkFolder(name))
		if (err == nil) != free {
			t.Errorf("%s beside a half: %v", name, err)
		}
		if l != nil {
			l.release()
		}
	}
	half.release()
	l, err := take(dir, batch.WorkFolder("manifest.json"))
	if err != nil {
		t.Fatalf("after the half: %v", err)
	}
	l.release()
}

// TestManifestDoesNotDependOnTheWorkingDirectory names a case that is there twice
// from two directories.
func TestManifestDoesNotDependOnTheWorkingDirectory(t *testing.T) {
	dir := t.TempDir()
	data, err := os.ReadFile("../../fixtures/ok/janssen.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a/een.json", "b/twee.json"} {
		if err := errors.Join(os.MkdirAll(filepath.Join(dir, path.Dir(name)), 0o777), os.WriteFile(filepath.Join(dir, name), data, 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	var seen []string
	for _, from := range []struct{ dir, out, a, b string }{{".", "uit1", "a", "b"}, {"a", "../uit2", ".", "../b"}, {"b", filepath.Join(dir, "uit3"), filepath.Join(dir, "a"), "."}} {
		run := exec.Command("spoor2", "generate", "--quiet", "--month", "2026-12", "--out", from.out, "--shard", "1/1", from.a, from.b)
		run.Dir = filepath.Join(dir, from.dir)
		run.Run()
		out := from.out
		if !filepath.IsAbs(out) {
			out = filepath.Join(run.Dir, out)
		}
		data, err := os.ReadFile(filepath.Join(out, "manifest-1-van-1.json"))
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, string(data))
	}
	if seen[0] != seen[1] || seen[0] != seen[2] || !strings.Contains(seen[0], "staat ook in ../b/twee.json") {
		t.Errorf("three manifests:\n%s\n%s\n%s", seen[0], seen[1], seen[2])
	}
}
