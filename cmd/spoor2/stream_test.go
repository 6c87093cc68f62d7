package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestNothingOnATerminalSteersIt(t *testing.T) {
	for said, want := range map[string]string{
		"gemaakt: é\t12 €\r\nen\n": "gemaakt: é\t12 €\r\nen\n",
		"\x1b[2Jweg\a":             `\x1B[2Jweg\x07`,
		"over\rheen\x7f":           `over\x0Dheen\x7F`,
		"\u009b31m":                `\xC2\x9B31m`,
	} {
		var b bytes.Buffer
		s := &stream{w: &b, tame: true}
		if n, err := s.Write([]byte(said)); n != len(said) || err != nil || b.String() != want {
			t.Errorf("%q is shown as %q (%d, %v), want %q", said, b.String(), n, err, want)
		}
	}
}

func TestFileOfAnyNameIsToldOnOneLine(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a\x1b[31m.json", "b\nfout: c.json", "\x80\xe9.json"} {
		if os.WriteFile(name, []byte("{"), 0o666) != nil {
			t.Skip("this system takes no such names")
		}
	}
	for _, args := range []string{"check .", "generate --month 2026-11 --out uit .", "generate --month 2026-11 --plan .", "timeline .", "verify uit/manifest.json"} {
		d, out, said := started()
		d.run(strings.Fields(args))
		all := out.String() + said.String()
		if strings.Contains(all, "\x1b") || strings.Contains(all, "\nfout: c") || !strings.Contains(args, "verify") && !strings.Contains(all, `\x80\xE9.json`) {
			t.Errorf("%s says %q", args, all)
		}
		if strings.Contains(args, "verify") && !strings.Contains(all, ", 0 verschillen") {
			t.Errorf("%s finds %q", args, all)
		}
	}
}

func TestTerminalIsSeenBelowAStream(t *testing.T) {
	f, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminal to be had")
	}
	defer f.Close()
	if !terminal(&stream{w: f}) || terminal(&stream{w: new(bytes.Buffer)}) {
		t.Error("what is a terminal is not told from what is none")
	}
}
