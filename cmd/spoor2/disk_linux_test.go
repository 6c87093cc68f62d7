package main

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"spoor2/reports/manifest"
)

// A volume is a small disk of its own, gone when the test ends. Only who may
// mount can have one, and then must: elsewhere the disk that fails is that of
// package batch.
type volume string

func newVolume(t *testing.T, size string) volume {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		if !mayMount() {
			t.Skipf("no disk of its own: %v", err)
		}
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return volume(dir)
}

// mayMount reports whether the process has CAP_SYS_ADMIN, as root has but for
// most containers.
func mayMount() bool {
	const sysAdmin = 1 << 21
	status, _ := os.ReadFile("/proc/self/status")
	_, effective, _ := strings.Cut(string(status), "\nCapEff:")
	line, _, _ := strings.Cut(effective, "\n")
	bits, err := strconv.ParseUint(strings.TrimSpace(line), 16, 64)
	return err == nil && bits&sysAdmin != 0
}

func (v volume) remount(t *testing.T, flags uintptr, options string) {
	t.Helper()
	if err := syscall.Mount("tmpfs", string(v), "tmpfs", syscall.MS_REMOUNT|flags, options); err != nil {
		t.Fatal(err)
	}
}

// said runs a month and gives its status and what it said.
func said(t *testing.T, run *exec.Cmd) (int, string) {
	t.Helper()
	var text bytes.Buffer
	run.Stderr = &text
	run.Run()
	return run.ProcessState.ExitCode(), text.String()
}

func TestFullDiskLeavesNoWrongFile(t *testing.T) {
	file := caseload(t, 60)
	undisturbed := filepath.Join(string(newVolume(t, "64m")), "uit")
	if status, text := said(t, month(undisturbed, file)); status != exitOK {
		t.Fatal(text)
	}
	want := contents(t, undisturbed)
	for _, size := range []string{"4k", "64k", "300k", "1300k", "2m"} {
		v := newVolume(t, size)
		out := filepath.Join(string(v), "uit")
		status, text := said(t, month(out, file))
		if status != exitFailed || !strings.Contains(text, "is niet bewaard: de schijf is vol\n") {
			t.Errorf("%s: status %d: %s", size, status, text)
		}
		left := contents(t, out)
		folders, _ := os.ReadDir(out)
		for _, e := range folders {
			if inside, err := os.ReadDir(filepath.Join(out, e.Name())); err == nil && len(inside) == 0 && e.Name() != ".spoor2" {
				t.Errorf("%s: %s is left empty", size, e.Name())
			}
		}
		all := strings.Contains(text, "samen                   60")
		if all == strings.Contains(text, "niet alle dossiers zijn aan de beurt gekomen") {
			t.Errorf("%s: whether all cases had their turn is not told truly: %s", size, text)
		}
		for name, data := range left {
			if path.Ext(name) == ".pdf" && data != want[name] {
				t.Errorf("%s: %s is not whole", size, name)
			}
		}
		if text, ok := left["manifest.json"]; ok {
			isTrue(t, text, left)
		}
		v.remount(t, 0, "size=64m")
		if status, text := said(t, month(out, file)); status != exitOK {
			t.Errorf("%s: with room status %d: %s", size, status, text)
		}
		got := contents(t, out)
		if len(got) != len(want) {
			t.Errorf("%s: %d files, want %d", size, len(got), len(want))
		}
		for name := range want {
			if got[name] != want[name] {
				t.Errorf("%s: with room %s differs", size, name)
			}
		}
	}
}

// isTrue compares a manifest with what lies in its folder.
func isTrue(t *testing.T, text string, files map[string]string) {
	t.Helper()
	m, err := manifest.Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Cases {
		for _, d := range c.Documents {
			if d.State == manifest.Made && manifest.Sum([]byte(files[d.File])) != d.SHA256 {
				t.Errorf("%s is not what the manifest says", d.File)
			}
		}
	}
}

func TestReadOnlyFolderIsSaid(t *testing.T) {
	file := caseload(t, 12)
	v := newVolume(t, "16m")
	out := filepath.Join(string(v), "uit")
	if status, text := said(t, month(out, file)); status != exitOK {
		t.Fatal(text)
	}
	want := contents(t, out)
	v.remount(t, syscall.MS_RDONLY, "size=16m")
	for _, dir := range []string{out, filepath.Join(string(v), "nieuw")} {
		status, text := said(t, month(dir, file))
		if status != exitFailed || !strings.Contains(text, "hier kan niet worden geschreven") || strings.Contains(text, "gemaakt") {
			t.Errorf("%s: status %d: %s", dir, status, text)
		}
	}
	for name, data := range contents(t, out) {
		if data != want[name] {
			t.Errorf("%s differs", name)
		}
	}
	v.remount(t, 0, "size=16m")
	if status, text := said(t, month(out, file)); status != exitOK || !strings.Contains(text, "ongewijzigd") {
		t.Errorf("when it can be written again: status %d: %s", status, text)
	}
}
