package main

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const enter = "Druk op Enter om dit venster te sluiten."

// dragged is the command in a window of its own.
func dragged(t *testing.T) (d *spoor2, out, said *bytes.Buffer) {
	t.Helper()
	t.Chdir(t.TempDir())
	d, out, said = started()
	d.alone, d.in = true, strings.NewReader("\r\nmeer")
	return d, out, said
}

func TestWindowStaysWithWhatWasSaid(t *testing.T) {
	d, _, said := dragged(t)
	if status := d.run([]string{"weg.xlsx"}); status != exitUsage {
		t.Errorf("status %d, want %d", status, exitUsage)
	}
	if text := said.String(); !strings.Contains(text, "bestaat niet") || !strings.HasSuffix(text, enter) {
		t.Errorf("the window closes on %q", text)
	}
}

func TestWindowIsNotKeptFromWhoAskedByName(t *testing.T) {
	for _, args := range [][]string{{"version"}, {"generate", "weg.xlsx"}, {"help"}} {
		d, _, said := dragged(t)
		d.run(args)
		if strings.Contains(said.String(), enter) {
			t.Errorf("%q waits", args)
		}
	}
	d, _, said := dragged(t)
	d.alone = false
	if d.run([]string{"weg.xlsx"}); strings.Contains(said.String(), enter) {
		t.Error("a file named at a prompt waits")
	}
}

func TestReportsLieBesideADraggedWorkbook(t *testing.T) {
	d, out, said := dragged(t)
	folder := filepath.Join("Zaken van Zoë", "één & twee (def.)")
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "Dossier Müller  – kopie.xlsx")
	var book bytes.Buffer
	w := bufio.NewWriter(&book)
	if err := blank(".xlsx", true)(w); err != nil {
		t.Fatal(err)
	}
	w.Flush()
	if err := os.WriteFile(file, book.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	lock := filepath.Join(folder, "~$Dossier Müller  – kopie.xlsx")
	if err := os.WriteFile(lock, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	if status := d.run([]string{file, lock}); status != exitOK {
		t.Fatalf("status %d: %s", status, said)
	}
	made, err := filepath.Glob(filepath.Join(folder, "*", "*.pdf"))
	if err != nil || len(made) == 0 || strings.Count(out.String(), ".pdf") != len(made) {
		t.Errorf("%d reports (%v), said %q", len(made), err, out)
	}
}

func TestOpenedByItselfItGivesAWorkbook(t *testing.T) {
	d, out, said := dragged(t)
	if status := d.run(nil); status != exitOK || !strings.HasSuffix(said.String(), enter) {
		t.Fatalf("status %d: %s", status, said)
	}
	first, err := os.ReadFile(firstCase)
	if err != nil || !strings.Contains(out.String(), "Sleep de werkmap") {
		t.Errorf("%v, said %q", err, out)
	}
	filled := append(first, "filled in"...)
	if err := os.WriteFile(firstCase, filled, 0o666); err != nil {
		t.Fatal(err)
	}
	if status := d.run(nil); status != exitOK {
		t.Errorf("a second time: status %d", status)
	}
	if second, _ := os.ReadFile(firstCase); !bytes.Equal(second, filled) {
		t.Error("what was filled in is gone")
	}
}

func TestLockFileByItselfIsExplained(t *testing.T) {
	d, _, said := dragged(t)
	if err := os.WriteFile("~$zaak.xlsx", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if status := d.run([]string{"~$zaak.xlsx"}); status != exitUsage || !strings.Contains(said.String(), "noem de werkmap zelf") {
		t.Errorf("status %d: %s", status, said)
	}
}
