package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// readmeLine is a command in the README, in a session or in a table, without the
// text beside it.
var readmeLine = regexp.MustCompile("(?m)^(?:    \\$ |\\| `)(spoor2 .*?)(?:`.*|  .*| # .*)?$")

// TestReadmeCanBeTypedOver runs every command of the README in its order, in a
// folder of its own, as somebody would who begins with the program alone. What the
// sessions name and do not make lies there: a month's caseload and a report.
func TestReadmeCanBeTypedOver(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	caseload, err := os.ReadFile("../../fixtures/ok/caseload.json")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("caseload.json", caseload, 0o666); err != nil {
		t.Fatal(err)
	}
	typed(t, "spoor2 convert caseload.json dossiers.xlsx", exitOK)
	ran := 0
	for _, m := range readmeLine.FindAllSubmatch(readme, -1) {
		for line := range strings.SplitSeq(string(m[1]), ";") {
			line = strings.TrimSpace(line)
			ran++
			switch {
			case strings.HasPrefix(line, "spoor2 extract"):
				copied(t, "2026-0042/2026-0042-trajectplan.pdf", "rapport.pdf")
			case strings.Contains(line, "--month"), strings.Contains(line, "dossier --out"):
				typed(t, line, exitOK, exitRefused) // what is missing is told
				continue
			case strings.Contains(line, "--date 2026-10-05"):
				typedToFind(t, line)
				continue
			}
			typed(t, line, exitOK)
		}
	}
	if ran < 25 {
		t.Errorf("only %d commands were found", ran)
	}
}

func typed(t *testing.T, line string, good ...int) {
	t.Helper()
	d, _, said := started()
	if status := d.run(strings.Fields(line)[1:]); !slices.Contains(good, status) {
		t.Errorf("%s\nstatus %d: %s", line, status, bytes.TrimSpace(said.Bytes()))
	}
	os.RemoveAll("map") // two sessions make it
	os.Remove("oefenen.xlsx")
	os.Remove("nazien.xlsx")
	os.Remove("controle.pdf")
}

// typedToFind is typed for a check that shows what it is for: a cell, and what to do.
func typedToFind(t *testing.T, line string) {
	t.Helper()
	d, out, said := started()
	d.run(strings.Fields(line)[1:])
	switch {
	case strings.Contains(line, "--annotate"), strings.Contains(line, "--pdf"):
		if said.Len() == 0 || strings.Contains(said.String(), "  0 opmerkingen") {
			t.Errorf("%s\n%s", line, said)
		}
	default:
		if !strings.Contains(out.String(), "voorbeeld.xlsx:Sollicitaties!") || !strings.Contains(out.String(), "  → ") {
			t.Errorf("%s\nshows no finding:\n%s", line, out)
		}
	}
}

func copied(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}
