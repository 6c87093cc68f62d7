package cases

import (
	"strings"
	"testing"
)

func TestSafeID(t *testing.T) {
	for id, want := range map[string]bool{
		"2026-0042": true, "a": true, "A.b_c-9": true, "9": true, strings.Repeat("a", MaxID): true, "console": true, "com": true, "com10": true, "x.con": true,
		"": false, ".a": false, "_a": false, "-a": false, "a.": false, "a/b": false, `a\b`: false, "a b": false, "é": false, "a:b": false, "a\x00": false,
		strings.Repeat("a", MaxID+1): false, "con": false, "NUL.txt": false, "Com1": false, "lpt0": false, "aux.a.b": false, "prn": false,
		"manifest.json": false, "Rapport.PDF": false, "overzicht.xlsx": false, "a.xml": false, "json": true, "manifest": true, "2026.12": true,
	} {
		if got := SafeID(id); got != want {
			t.Errorf("SafeID(%q) = %v, want %v", id, got, want)
		}
	}
}
