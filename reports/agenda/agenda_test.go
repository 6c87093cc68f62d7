package agenda

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
)

var today = calendar.Of(2026, 12, 1)

func lines(t *testing.T, file string) []Line {
	t.Helper()
	f, err := os.Open("../../fixtures/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []Line
	for e, err := range casefile.Read(file, f) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, Of(e.Case, today)...)
	}
	Sort(all)
	return all
}

func TestAgendas(t *testing.T) {
	for _, name := range []string{"vandenberg-wisniewska", "yilmaz"} {
		data, err := JSON(lines(t, "ok/"+name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, "agenda/"+name+".json", data)
	}
	december := In(lines(t, "ok/caseload.json"), cases.Month{Year: 2026, Month: 12})
	golden.Check(t, "agenda/caseload.ics", ICS(december, today))
}

func TestMonthHasItsDaysAndLateReports(t *testing.T) {
	month := cases.Month{Year: 2026, Month: 12}
	all := lines(t, "ok/caseload.json")
	late, own := 0, 0
	for _, l := range In(all, month) {
		switch {
		case l.On.Year == 2026 && l.On.Month == 12:
			own++
		case l.On.Before(calendar.Of(2026, 12, 1)) && l.Report && l.Late:
			late++
		default:
			t.Errorf("%v is not of the month", l)
		}
	}
	if late == 0 || own == 0 {
		t.Errorf("%d late, %d of the month", late, own)
	}
}

// A calendar program asks that lines end in CRLF, have at most 75 bytes, and that
// no two events have the same UID.
func TestCalendarIsWellFormed(t *testing.T) {
	data := ICS(lines(t, "ok/caseload.json"), today)
	seen := map[string]bool{}
	for line := range bytes.SplitSeq(bytes.TrimSuffix(data, []byte("\r\n")), []byte("\r\n")) {
		if len(line) > 75 || bytes.ContainsAny(line, "\r\n") || !utf8.Valid(line) {
			t.Errorf("a line is not as RFC 5545 wants it: %q", line)
		}
		if uid, ok := bytes.CutPrefix(line, []byte("UID:")); ok {
			if seen[string(uid)] {
				t.Errorf("two events have UID %s", uid)
			}
			seen[string(uid)] = true
		}
	}
	if text := string(data); strings.Count(text, "BEGIN:VEVENT") != len(seen) || strings.Count(text, "END:VEVENT") != len(seen) || len(seen) == 0 {
		t.Errorf("%d events are not begun and ended as often", len(seen))
	}
}

func FuzzFold(f *testing.F) {
	f.Add(strings.Repeat("é", 80))
	f.Add("kort")
	f.Add("a;b,c\\d\ne")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\r") {
			t.Skip()
		}
		var b bytes.Buffer
		fold(&b, "X:"+escaped(s))
		for line := range bytes.SplitSeq(b.Bytes(), []byte("\r\n")) {
			if len(line) > 75 || !utf8.Valid(line) {
				t.Errorf("%q has a line of %d bytes", s, len(line))
			}
		}
		unfolded := strings.TrimSuffix(strings.ReplaceAll(b.String(), "\r\n ", ""), "\r\n")
		if unfolded != "X:"+escaped(s) {
			t.Errorf("%q was folded to %q", s, unfolded)
		}
	})
}
