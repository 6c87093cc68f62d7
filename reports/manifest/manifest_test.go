package manifest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
)

// sample is the manifest of a run over n cases, or of a share of it.
func sample(n int, shard Shard) *Manifest {
	m := &Manifest{Tool: "spoor2 v1", Month: "2026-11", Date: "2026-11-30", Shard: shard.String(), Read: n,
		House: []File{{"plan.md", "aa"}}, Inputs: []File{{"b.json", "bb"}, {"a.json", "cc"}}}
	for i := range n {
		id := fmt.Sprintf("2026-%04d", n-i)
		if !shard.Has(id) {
			continue
		}
		c := Case{ID: id, Place: "a.json:1", State: States[i%len(States)]}
		if c.State == Made || c.State == Unwritten || c.State == Refused {
			c.Documents = []Document{{File: id + "/" + id + ".pdf", Report: "plan", State: c.State, Reason: "nodig"}}
		}
		if c.State == Made {
			c.Documents[0].SHA256 = Sum([]byte(id))
		}
		m.Cases = append(m.Cases, c)
	}
	return m
}

func encoded(t *testing.T, m *Manifest) string {
	t.Helper()
	data, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	m := sample(9, Shard{})
	text := encoded(t, m)
	golden.Check(t, "manifest/manifest.json", []byte(text))
	again, err := Decode([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if encoded(t, again) != text {
		t.Error("reading and writing again gives another text")
	}
	slices.Reverse(m.Cases)
	slices.Reverse(m.Inputs)
	if encoded(t, m) != text {
		t.Error("the order in which cases came in shows")
	}
	for _, wrong := range []string{"", "{}", "[]", `{"format": 2}`, text[:len(text)/2], text + text} {
		if _, err := Decode([]byte(wrong)); err == nil {
			t.Errorf("%.20q was taken for a manifest", wrong)
		}
	}
	junit, err := m.JUnit()
	if err != nil {
		t.Fatal(err)
	}
	golden.Check(t, "manifest/junit.xml", junit)
}

func TestSharesMakeTheWhole(t *testing.T) {
	want := encoded(t, sample(200, Shard{}))
	for _, count := range []int{1, 2, 3, 16, 250} {
		var names []string
		var parts []*Manifest
		cases := 0
		for i := count; i > 0; i-- {
			s := Shard{i, count}
			names, parts = append(names, s.FileName()), append(parts, sample(200, s))
			cases += len(parts[len(parts)-1].Cases)
		}
		whole, err := Join(names, parts)
		if err != nil || cases != 200 || encoded(t, whole) != want {
			t.Errorf("%d shares with %d cases do not make the whole: %v", count, cases, err)
		}
	}
}

func TestSharesAreAboutEqual(t *testing.T) {
	for i := 1; i <= 4; i++ {
		if n := len(sample(10_000, Shard{i, 4}).Cases); n < 2300 || n > 2700 {
			t.Errorf("share %d of 4 has %d of 10000 cases", i, n)
		}
	}
	if (Shard{2, 3}).Has("Zaak-A") != (Shard{2, 3}).Has("zaak-a") {
		t.Error("capitals move a case to another share")
	}
}

func TestJoinRefusesWhatIsNotWhole(t *testing.T) {
	tests := []struct {
		name string
		do   func(parts []*Manifest) []*Manifest
		want string
	}{
		{"none", func(p []*Manifest) []*Manifest { return nil }, "niets samen te voegen"},
		{"one is missing", func(p []*Manifest) []*Manifest { return p[:2] }, "ontbreken er: 3/3"},
		{"one is there twice", func(p []*Manifest) []*Manifest { return append(p, p[0]) }, "twee keer"},
		{"a whole", func(p []*Manifest) []*Manifest { p[1].Shard = ""; return p }, "geen lijst van een deel"},
		{"broken off", func(p []*Manifest) []*Manifest { p[1].Interrupted = true; return p }, "afgebroken"},
		{"of another count", func(p []*Manifest) []*Manifest { p[1].Shard = "2/4"; return p }, "een deel van 4"},
		{"of another month", func(p []*Manifest) []*Manifest { p[1].Month = "2026-12"; return p }, "niet van dezelfde opdracht"},
		{"of other files", func(p []*Manifest) []*Manifest { p[1].Inputs[0].SHA256 = "x"; return p }, "niet van dezelfde opdracht"},
		{"a case is missing", func(p []*Manifest) []*Manifest { p[1].Cases = p[1].Cases[1:]; return p }, "in de bestanden 30"},
		{"a case is there twice", func(p []*Manifest) []*Manifest { p[1].Cases = append(p[1].Cases, p[1].Cases[0]); return p }, "staat in"},
		{"a case of another share", func(p []*Manifest) []*Manifest { p[1].Cases[0], p[0].Cases[0] = p[0].Cases[0], p[1].Cases[0]; return p }, "hoort niet in deel"},
	}
	for _, test := range tests {
		parts := test.do([]*Manifest{sample(30, Shard{1, 3}), sample(30, Shard{2, 3}), sample(30, Shard{3, 3})})
		_, err := Join([]string{"een", "twee", "drie", "vier"}, parts)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.name, err, test.want)
		}
	}
}

func TestTableAddsUp(t *testing.T) {
	var tally Tally
	m := sample(50, Shard{})
	for _, c := range m.Cases {
		tally.Add(c)
	}
	sum := 0
	for _, s := range States {
		sum += tally.Cases(s)
	}
	if sum != 50 || tally.Cases() != 50 {
		t.Errorf("the lines add up to %d and %d, of 50 cases", sum, tally.Cases())
	}
	golden.Check(t, "manifest/table.txt", []byte(tally.Table("gemaakt")))
}

func TestGraver(t *testing.T) {
	for i, a := range States {
		for j, b := range States {
			if got := Graver(a, b); got != States[max(i, j)] {
				t.Errorf("of %s and %s %s is the graver", a, b, got)
			}
		}
		if a.Word() == string(a) {
			t.Errorf("%s has no Dutch word", a)
		}
	}
}

func TestParseShard(t *testing.T) {
	for text, ok := range map[string]bool{"1/1": true, "16/16": true, "0/3": false, "4/3": false, "3": false, "a/b": false, "": false, "1/-1": false, "1/1000001": false} {
		if s, err := ParseShard(text); (err == nil) != ok || ok && s.String() != text {
			t.Errorf("%q: got %v, %v", text, s, err)
		}
	}
}

// FuzzDecode asks that what is taken for a manifest can be written and read again.
func FuzzDecode(f *testing.F) {
	data, err := sample(9, Shard{}).Encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"format": 1, "cases": [{"state": "made", "documents": [{}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Decode(data)
		if err != nil {
			return
		}
		text := encoded(t, m)
		again, err := Decode([]byte(text))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if encoded(t, again) != text {
			t.Error("reading and writing again gives another text")
		}
	})
}

func TestFileNames(t *testing.T) {
	for _, s := range []Shard{{}, {1, 1}, {3, 16}, {100, 100}} {
		for _, name := range []string{s.FileName(), s.MonthName("2026-11")} {
			if got, ok := ParseFileName(name); !ok || got != s {
				t.Errorf("%s is read as that of %v, %v", name, got, ok)
			}
		}
	}
	if s, ok := ParseFileName("manifest-2026-11-3-van-16.json"); !ok || s != (Shard{3, 16}) {
		t.Error("a name of before is not known")
	}
	if glob, _ := filepath.Match("manifest-*-van-*.json", Shard{3, 16}.MonthName("2026-11")); glob {
		t.Error("the list of another month is taken for one of this")
	}
	for _, name := range []string{"manifest", "manifest.lock.json", "manifest-3.json", "manifest-x-van-y.json", "mijn-manifest.json", "manifest.json.bak"} {
		if s, ok := ParseFileName(name); ok {
			t.Errorf("%s is taken for the manifest of %v", name, s)
		}
	}
}

func TestInterruptedRunIsAnErrorInJUnit(t *testing.T) {
	m := &Manifest{Month: "2026-11", Interrupted: true, Cases: []Case{{ID: "A", State: NotDue}}}
	data, err := m.JUnit()
	if err != nil || !strings.Contains(string(data), `tests="2" failures="0" errors="1"`) {
		t.Errorf("%v: %s", err, data)
	}
}
