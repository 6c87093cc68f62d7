package casefile

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"spoor2/reports/cases"
)

func TestWhere(t *testing.T) {
	const file = "{\n  \"formatVersion\": 1,\n  \"case\": {\"id\": \"é\\u0301A\",\n\t\"x\": 1},\n  \"applications\": [{}, {\"date\": \"2026-06-03\"}]\n}"
	var root *node
	for r := range readJSON("a.json", bufio.NewReader(strings.NewReader(file)), false, false) {
		root = r.root
	}
	e := &Entry{File: "a.json", root: root}
	for pointer, want := range map[string]string{
		"":                         "a.json:1:1",
		"/case/id":                 "a.json:3:18 /case/id",
		"/case/x":                  "a.json:4:7 /case/x",
		"/applications/1/date":     "a.json:5:33 /applications/1/date",
		"/applications/1/employer": "a.json:5:24 /applications/1/employer",
		"/applications/2/date":     "a.json:5:19 /applications/2/date",
		"/applications/-1":         "a.json:5:19 /applications/-1",
		"/vision/employee":         "a.json:1:1 /vision/employee",
	} {
		if got := e.Where(pointer); got != want {
			t.Errorf("Where(%q) = %q, want %q", pointer, got, want)
		}
	}
}

func TestWhereInWorkbook(t *testing.T) {
	row := &node{place: place{sheet: "Sollicitaties", line: 7, column: 1}, kind: objectNode, members: []member{
		{key: "date", value: &node{place: place{sheet: "Sollicitaties", line: 7, column: 28}, kind: nullNode}},
	}}
	e := &Entry{File: "zaak.xlsx", root: &node{kind: objectNode, members: []member{
		{key: "applications", value: &node{place: place{sheet: "Sollicitaties"}, kind: listNode, items: []*node{row}}},
	}}}
	for pointer, want := range map[string]string{
		"/applications/0/date":     "zaak.xlsx:Sollicitaties!AB7",
		"/applications/0/employer": "zaak.xlsx:Sollicitaties!A7",
		"/applications/3":          "zaak.xlsx:Sollicitaties",
		"/vision":                  "zaak.xlsx /vision",
	} {
		if got := e.Where(pointer); got != want {
			t.Errorf("Where(%q) = %q, want %q", pointer, got, want)
		}
	}
}

func TestReadTakesEveryShapeOfJSON(t *testing.T) {
	const a1, a2 = `{"formatVersion":1,"case":{"id":"A1"}}`, `{"formatVersion":1,"case":{"id":"A2"}}`
	spread := strings.NewReplacer("{", "{\n", ",", ",\n").Replace(a1)
	for name, file := range map[string]string{
		"array.json":       "[" + a1 + "," + a2 + "]",
		"after.json":       a1 + a2,
		"lines.json":       a1 + "\n" + a2 + "\n",
		"lines.jsonl":      a1 + "\n\n" + a2,
		"LINES.NDJSON":     "\n" + a1 + "\r\n" + a2 + "\r\n",
		"spread.jsonl":     spread + "\n" + a2,
		"array.jsonl":      "[\n" + a1 + ",\n" + a2 + "]",
		"mark.json":        utf8Mark + a1 + a2,
		"mark.jsonl":       utf8Mark + a1 + "\n" + a2,
		"without-name":     " [" + a1 + "," + a2 + "]",
		"several.json":     "[" + a1 + "]\n[" + a2 + "]",
		`C:\zaken\een.txt`: a1 + a2,
	} {
		var ids []string
		for _, c := range must(t, name, []byte(file)) {
			ids = append(ids, c.Case.ID)
		}
		if got := strings.Join(ids, " "); got != "A1 A2" {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

func TestReadNormalisesText(t *testing.T) {
	for in, want := range map[string]string{
		`  Veldkamp\t`:             "Veldkamp",
		`Wale\u0328sa`:             "Walęsa",
		`een\r\ntwee  \n\n drie\r`: "een\ntwee\n\n drie",
		`een\u2028twee\u2029drie`:  "een\ntwee\n\ndrie",
		` \u00a0\ufeff`:            "",
		`😀 \u20ac 5`:               "😀 € 5",
	} {
		file := `{"formatVersion":1,"case":{"id":"A"},"vision":{"employee":"` + in + `"}}`
		if got := must(t, "a.json", []byte(file))[0].Vision.Employee; string(got) != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestAbsentAndEmpty(t *testing.T) {
	const file = `{"formatVersion":1,"case":{"id":"A"},"employee":{"name":{},"bsn":"","phone":null},"capacity":{"pending":{}},
		"milestones":[],"phases":null,"track1":{"active":false,"hoursPerWeek":0}}`
	got := must(t, "a.json", []byte(file))[0]
	want := &cases.Case{FormatVersion: 1, Case: cases.ID{ID: "A"}, Milestones: []cases.Milestone{},
		Track1: cases.Track1{Active: cases.No, HoursPerWeek: cases.Whole(0)}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestShortBSNIsPadded(t *testing.T) {
	const file = `{"formatVersion":1,"case":{"id":"A"},"employee":{"bsn":"12345672"}}`
	for e, err := range Read("a.json", strings.NewReader(file)) {
		if err != nil || e.Case.Employee.BSN != "012345672" || len(e.Warnings) != 1 {
			t.Fatal(e, err)
		}
		if strings.Contains(e.Warnings[0].String(), "12345") {
			t.Errorf("the warning repeats the BSN: %s", e.Warnings[0])
		}
	}
}

func TestHundredths(t *testing.T) {
	for s, want := range map[string]int64{
		"0": 0, "-0": 0, "7": 700, "7.5": 750, "7.50000": 750, "0.07": 7, "-1.25": -125, "1e2": 10000, "125e-2": 125, "0.00": 0, "1E+1": 1000,
		"1e400": 1e15, "99999999999999999999": 1e15, "1e99999999999999999999": 1e15,
	} {
		if got, exact := hundredths(s); got != want || !exact {
			t.Errorf("hundredths(%s) = %d, %v, want %d", s, got, exact, want)
		}
	}
	for s, want := range map[string]int64{
		"0.001": 0, "0.004999": 0, "0.005": 1, "7.125": 713, "3.625": 363, "-3.625": -363, "9.995": 1000, "1e-3": 0, "1e-9999999999999999999": 0,
	} {
		if got, exact := hundredths(s); exact || got != want {
			t.Errorf("hundredths(%s) = %d, %v, want %d, inexact", s, got, exact, want)
		}
	}
}

func TestTooMuchIsRefused(t *testing.T) {
	const head = `{"formatVersion":1,"case":{"id":"A"},`
	for name, file := range map[string]string{
		"long text":      head + `"vision":{"employee":"` + strings.Repeat("a", maxText+1) + `"}}`,
		"long list":      head + `"milestones":[{}` + strings.Repeat(",{}", maxItems) + `]}`,
		"many keys":      head + `"employer":{"a":1` + strings.Repeat(`,"a":1`, maxMembers) + `}}`,
		"deep":           head + `"employer":` + strings.Repeat("[", 9000) + strings.Repeat("]", 9000) + `}`,
		"deeper":         strings.Repeat("[{\"a\":", 20000),
		"many values":    head + `"milestones":[` + strings.Repeat(`[0`+strings.Repeat(",0", 9999)+`],`, 41) + `0]}`,
		"a case of 40MB": head + `"employer":"` + strings.Repeat("a", 40<<20),
		"blanks":         strings.Repeat(" ", 40<<20),
	} {
		for e, err := range Read("a.json", strings.NewReader(file)) {
			if err == nil {
				t.Errorf("%s was read as %s", name, e.Case.Case.ID)
			} else if len(err.Error()) > 40_000 {
				t.Errorf("%s: an error of %d bytes", name, len(err.Error()))
			}
		}
	}
}

// An array of cases streams: when a case is handed over, little more than that
// case was taken from the reader.
func TestReadHoldsOneCase(t *testing.T) {
	one := content(t, fixtures+"ok/janssen.json")
	const count = 200
	r := &endless{one: string(one), left: count}
	n := 0
	for _, err := range Read("a.json", r) {
		if n++; n == 1 && err != nil {
			t.Fatal(err)
		}
		if ahead := r.taken - n*(len(one)+1); ahead > len(one)+128<<10 {
			t.Fatalf("after case %d the reader is %d bytes ahead", n, ahead)
		}
	}
	if n != count {
		t.Errorf("got %d cases, want %d", n, count)
	}
}

// endless gives an array in which the same case comes left times.
type endless struct {
	one     string
	pending string
	left    int
	taken   int
	started bool
}

func (r *endless) Read(p []byte) (int, error) {
	switch {
	case r.pending != "":
	case !r.started:
		r.pending, r.started = "[", true
	case r.left == 0:
		return 0, io.EOF
	default:
		r.left--
		r.pending = r.one + ","
		if r.left == 0 {
			r.pending = r.one + "]"
		}
	}
	n := copy(p, r.pending)
	r.pending = r.pending[n:]
	r.taken += n
	return n, nil
}

func TestReadStopsWhenAsked(t *testing.T) {
	r := &endless{one: string(content(t, fixtures+"ok/janssen.json")), left: 100}
	for range Read("a.json", r) {
		break
	}
	if r.left < 90 {
		t.Errorf("%d cases were read after the loop had ended", 100-r.left)
	}
}

func TestPanicInCaseStaysWithCase(t *testing.T) {
	broken := tree{root: &node{kind: objectNode, members: []member{{key: "employee"}}}}
	_, err := entryOf("a.json", broken, map[string]known{})
	var problems Errors
	if !errors.As(err, &problems) || !strings.Contains(err.Error(), "fout in het programma") {
		t.Errorf("got %v", err)
	}
}

func TestPanicOfCallerIsNotCaught(t *testing.T) {
	defer func() {
		if p := recover(); p != "mine" {
			t.Errorf("recovered %v", p)
		}
	}()
	for range Read("a.json", strings.NewReader(`[{},{}]`)) {
		panic("mine")
	}
}

func TestReadErrorIsTold(t *testing.T) {
	r := io.MultiReader(strings.NewReader(`[{"formatVersion":1,"case":{"id":"A"}},{`), failing{})
	var got []string
	for _, err := range Read("a.json", r) {
		got = append(got, fmt.Sprint(err))
	}
	if len(got) != 2 || got[0] != "<nil>" || !strings.Contains(got[1], "kon niet verder worden gelezen: kabel los") {
		t.Errorf("got %q", got)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("kabel los") }

func TestMessagesKeepSecrets(t *testing.T) {
	const secret = "999900018"
	for _, value := range []string{`"` + secret + `x"`, secret, `["` + secret + `"]`, `{"` + secret + `":"` + secret + `"}`, `"` + secret + ` of Jan"`} {
		for _, key := range []string{"dateOfBirth", "bsn", "salutation", "name", "city"} {
			file := `{"formatVersion":1,"case":{"id":"A"},"employee":{"` + key + `":` + value + `}}`
			for _, err := range Read("a.json", strings.NewReader(file)) {
				if err != nil && strings.Contains(err.Error(), secret) {
					t.Errorf("%s repeats a secret: %v", file, err)
				}
			}
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	for _, pattern := range []string{"ok/janssen.json", "broken/*.json*"} {
		for _, path := range files(f, pattern) {
			f.Add(content(f, path))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for e, err := range Read("fuzz.json", bytes.NewReader(data)) {
			if e == nil && err == nil {
				t.Fatalf("entry %v with error %v", e, err)
			}
			if err != nil {
				continue
			}
			var written bytes.Buffer
			if err := WriteJSON(&written, e.Case); err != nil {
				t.Fatal(err)
			}
			again := must(t, "again.json", written.Bytes())
			if len(again) != 1 || !reflect.DeepEqual(again[0], e.Case) {
				t.Fatalf("another case after writing and reading:\n%s", written.Bytes())
			}
		}
	})
}

func BenchmarkReadJSON(b *testing.B) {
	data := content(b, fixtures+"ok/vandenberg-wisniewska.json")
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Read("a.json", bytes.NewReader(data)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkWriteJSON(b *testing.B) {
	c := must(b, "a.json", content(b, fixtures+"ok/vandenberg-wisniewska.json"))[0]
	b.ReportAllocs()
	for b.Loop() {
		if err := WriteJSON(io.Discard, c); err != nil {
			b.Fatal(err)
		}
	}
}
