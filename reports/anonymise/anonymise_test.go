package anonymise_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"spoor2/golden"
	"spoor2/reports/anonymise"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

const key = "een sleutel voor de tests"

// readable are the cases of the fixtures that can be read, by file.
func readable(t testing.TB, patterns ...string) map[string][]*cases.Case {
	t.Helper()
	all := map[string][]*cases.Case{}
	for _, pattern := range patterns {
		files, err := filepath.Glob("../../fixtures/" + pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files (%v)", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			name := strings.TrimPrefix(filepath.ToSlash(file), "../../fixtures/")
			all[name] = parse(t, name, data)
		}
	}
	return all
}

func parse(t testing.TB, name string, data []byte) []*cases.Case {
	t.Helper()
	var all []*cases.Case
	for e, err := range casefile.Read(name, bytes.NewReader(data)) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e.Case)
	}
	return all
}

func standIn(t testing.TB, c *cases.Case, key string) *cases.Case {
	t.Helper()
	out, err := anonymise.Case(c, key)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func written(t testing.TB, c *cases.Case) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := casefile.WriteJSON(&b, c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestStandInOfAFixture(t *testing.T) {
	for _, all := range readable(t, "ok/devries.json") {
		golden.Check(t, "anonymise/devries.json", written(t, standIn(t, all[0], key)))
	}
}

// TestShapeIsKept asks that what was filled in stays filled in, that lists keep
// their length, and that codes, answers and numbers stay as they are.
func TestShapeIsKept(t *testing.T) {
	for name, all := range readable(t, "ok/*.json", "refused/*.json") {
		for _, c := range all {
			before := written(t, c)
			out := standIn(t, c, key)
			if !bytes.Equal(written(t, c), before) {
				t.Errorf("%s: the original was changed", name)
			}
			compare(t, name, cases.Format(), reflect.ValueOf(c).Elem(), reflect.ValueOf(out).Elem())
			for _, err := range casefile.Read(name, bytes.NewReader(written(t, out))) {
				if err != nil {
					t.Errorf("%s: the stand-in cannot be read: %v", name, err)
				}
			}
		}
	}
}

func compare(t *testing.T, at string, f *cases.Field, a, b reflect.Value) {
	t.Helper()
	if a.IsZero() != b.IsZero() {
		t.Errorf("%s: %v became %v", at, a, b)
	}
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			compare(t, at+"/"+g.Key, g, a.Field(g.Index), b.Field(g.Index))
		}
	case cases.ListKind:
		if a.Len() != b.Len() {
			t.Fatalf("%s: %d became %d", at, a.Len(), b.Len())
		}
		for i := range a.Len() {
			compare(t, at, f.Item, a.Index(i), b.Index(i))
		}
	case cases.CodeKind:
		if f.Codes.Has(a.String()) && a.String() != b.String() {
			t.Errorf("%s: code %v became %v", at, a, b)
		}
	case cases.YesNoKind, cases.DecimalKind, cases.MoneyKind:
		if !a.Equal(b) {
			t.Errorf("%s: %v became %v", at, a, b)
		}
	case cases.IntKind:
		if !a.Equal(b) && !strings.HasSuffix(at, "/year") {
			t.Errorf("%s: %v became %v", at, a, b)
		}
	case cases.ProseKind:
		sameParagraphs(t, at, a.String(), b.String())
	}
}

func sameParagraphs(t *testing.T, at, a, b string) {
	t.Helper()
	if strings.Count(a, "\n") != strings.Count(b, "\n") {
		t.Errorf("%s: lines differ:\n%s\n%s", at, a, b)
	}
	if la, lb := len([]rune(a)), len([]rune(b)); lb > 2*la+40 || la > 2*lb+60 {
		t.Errorf("%s: %d letters became %d:\n%s\n%s", at, la, lb, a, b)
	}
}

func TestDatesMoveTogether(t *testing.T) {
	for name, all := range readable(t, "ok/*.json") {
		for _, c := range all {
			out := standIn(t, c, key)
			days := out.Sickness.FirstDay.Sub(c.Sickness.FirstDay)
			if days == 0 || days%7 != 0 || days > 0 || days < -156*7 {
				t.Errorf("%s: dates moved by %d days", name, days)
			}
			for what, pair := range map[string][2]calendar.Date{
				"birth": {c.Employee.DateOfBirth, out.Employee.DateOfBirth},
				"start": {c.Trajectory.StartDate, out.Trajectory.StartDate},
				"phase": {c.Phases[0].From, out.Phases[0].From},
			} {
				if got := pair[1].Sub(pair[0]); got != days {
					t.Errorf("%s: %s moved by %d days, others by %d", name, what, got, days)
				}
			}
		}
	}
}

func TestKeyDecides(t *testing.T) {
	c := readable(t, "ok/devries.json")["ok/devries.json"][0]
	one, again, other := standIn(t, c, key), standIn(t, c, key), standIn(t, c, "another key")
	if !reflect.DeepEqual(one, again) {
		t.Error("the same key gives another stand-in")
	}
	if one.Employee.Name.LastName == other.Employee.Name.LastName && one.Employer.Name == other.Employer.Name {
		t.Error("another key gives the same stand-in")
	}
	if one.Case.ID == other.Case.ID {
		t.Error("another key gives the same id")
	}
}

func TestDatesAtTheEdge(t *testing.T) {
	c := &cases.Case{Case: cases.ID{ID: "a"}}
	c.Employee.DateOfBirth = calendar.Of(1900, 1, 3)
	if out := standIn(t, c, key); !out.Employee.DateOfBirth.After(c.Employee.DateOfBirth) {
		t.Errorf("a date that cannot go back became %v", out.Employee.DateOfBirth)
	}
	c.Sickness.FirstDay = calendar.Of(2200, 12, 30)
	if _, err := anonymise.Case(c, key); err == nil || !strings.Contains(err.Error(), "datums") {
		t.Errorf("dates that cannot move: %v", err)
	}
}

// TestPhaseKeepsItsKind asks that the name of a phase does not speak against what
// it is for, whether that is recorded or follows from the system.
func TestPhaseKeepsItsKind(t *testing.T) {
	kinds := map[cases.PhaseKind]string{cases.IntakePhase: "intake", cases.OrientationPhase: "oriënt verkenning", cases.MarketPhase: "arbeidsmarkt sollicit"}
	for _, all := range readable(t, "ok/*.json") {
		for _, c := range all {
			if c.Trajectory.PhaseSystem != "3-fasen" || len(c.Phases) != 3 {
				continue
			}
			for i := range c.Phases {
				c.Phases[i].Name = "Blok " + []string{"aap", "noot", "mies"}[i]
			}
			for n := range 20 {
				for i, p := range standIn(t, c, key+strconv.Itoa(n)).Phases {
					kind := []cases.PhaseKind{cases.IntakePhase, cases.OrientationPhase, cases.MarketPhase}[i]
					if !slices.ContainsFunc(strings.Fields(kinds[kind]), func(w string) bool { return strings.Contains(strings.ToLower(p.Name), w) }) {
						t.Errorf("phase %d, %s, is called %q", i+1, kind, p.Name)
					}
				}
			}
		}
	}
}
