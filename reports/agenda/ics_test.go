package agenda

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// event is what another program reads of an event.
type event struct {
	from, to           string // days, to excluded
	title, text, state string
	sequence           int
	alarms             int
}

// parsed reads a calendar with a parser that is not ours, event by UID.
func parsed(t *testing.T, data []byte) map[string]event {
	t.Helper()
	c, err := ics.ParseCalendar(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]event{}
	for _, e := range c.Events() {
		value := func(p ics.ComponentProperty) string {
			if found := e.GetProperty(p); found != nil {
				return found.Value
			}
			return ""
		}
		from, err1 := e.GetAllDayStartAt()
		to, err2 := e.GetAllDayEndAt()
		sequence, err3 := strconv.Atoi(value(ics.ComponentPropertySequence))
		if err1 != nil || err2 != nil || err3 != nil {
			t.Fatal(err1, err2, err3)
		}
		uid := value(ics.ComponentPropertyUniqueId)
		if _, ok := all[uid]; ok || uid == "" {
			t.Errorf("the UID %q is no name of one event", uid)
		}
		all[uid] = event{
			from.Format("2006-01-02"), to.Format("2006-01-02"), value(ics.ComponentPropertySummary), value(ics.ComponentPropertyDescription),
			value(ics.ComponentPropertyStatus), sequence, len(e.Alarms()),
		}
	}
	return all
}

func TestAnotherParserReadsWhatWasMeant(t *testing.T) {
	own := lines(t, "ok/caseload.json")
	own = append(own,
		Line{Case: "A.b_c-" + strings.Repeat("9", cases.MaxID-6), ID: "progress-12", On: calendar.Of(2028, 2, 29), Stand: Later, Who: "werkgever",
			Title: "één; twee, drie\\vier \"vijf\" " + strings.Repeat("re-integratieërs ", 20), Law: "art. 1, lid 2; onder a"},
		Line{Case: "a-progress", ID: "end", On: calendar.Of(2026, 12, 31), Title: "eindrapportage", Stand: Lapsed, Lapsed: "na het einde"},
	)
	all := parsed(t, ICS(own, today))
	if len(all) != len(own) {
		t.Fatalf("%d events of %d lines", len(all), len(own))
	}
	for _, l := range own {
		e := all[l.Case+"-"+l.ID+"@spoor2"]
		title, state := l.Case+": "+l.Title, "CONFIRMED"
		if l.Stand == Lapsed {
			title, state = l.Case+": vervallen, "+l.Title, "CANCELLED"
		}
		if e.title != title || e.from != l.On.String() || e.to != l.On.AddDays(1).String() || e.text != l.description() || e.state != state {
			t.Errorf("got %+v of %+v", e, l)
		}
		if e.alarms > 1 || (e.alarms == 1) != l.awaited() {
			t.Errorf("%s %s, %s, has %d reminders", l.Case, l.ID, l.Stand, e.alarms)
		}
	}
}

// imported does what RFC 5546 (2.1.5) asks of a program that reads a calendar into
// what it has: by UID, the highest sequence wins.
func imported(t *testing.T, has map[string]event, data []byte) {
	t.Helper()
	for uid, e := range parsed(t, data) {
		if old, ok := has[uid]; !ok || e.sequence >= old.sequence {
			has[uid] = e
		}
	}
}

func TestSecondImportMovesWhatMoved(t *testing.T) {
	c := &cases.Case{}
	c.Case.ID, c.Sickness.FirstDay = "2026-0001", calendar.Of(2026, 1, 5)
	agenda := map[string]event{}
	first := ICS(Of(c, today, facts.Norms{}), today)
	imported(t, agenda, first)
	count, wia := len(agenda), agenda["2026-0001-wia_application@spoor2"]

	c.Sickness.FirstDay = calendar.Of(2026, 1, 12)
	c.Job.ContractEnd = calendar.Of(2027, 3, 31)
	later := Of(c, today.AddDays(1), facts.Norms{})
	later = append(lines(t, "ok/yilmaz.json"), later...) // other cases change nothing
	imported(t, agenda, ICS(later, today.AddDays(1)))
	moved := agenda["2026-0001-wia_application@spoor2"]
	if wia.from != "2027-10-17" || moved.from != "2027-10-24" {
		t.Errorf("the application stood on %s and moved to %s", wia.from, moved.from)
	}
	if e := agenda["2026-0001-final_evaluation@spoor2"]; e.state != "CANCELLED" || e.alarms != 0 {
		t.Errorf("what nobody has to do any more is %+v", e)
	}
	own := 0
	for uid := range agenda {
		if strings.HasPrefix(uid, "2026-0001-") {
			own++
		}
	}
	if own != count+1 { // the end of the employment came with it
		t.Errorf("%d events became %d", count, own)
	}

	imported(t, agenda, first)
	if agenda["2026-0001-wia_application@spoor2"] != moved {
		t.Error("an older file moved it back")
	}
}

// A calendar program asks that lines end in CRLF and have at most 75 bytes.
func TestCalendarIsWellFormed(t *testing.T) {
	data := ICS(lines(t, "ok/caseload.json"), today)
	for line := range bytes.SplitSeq(bytes.TrimSuffix(data, []byte("\r\n")), []byte("\r\n")) {
		if len(line) > 75 || bytes.ContainsAny(line, "\r\n") || !utf8.Valid(line) {
			t.Errorf("a line is not as RFC 5545 wants it: %q", line)
		}
	}
	if !bytes.HasSuffix(data, []byte("END:VCALENDAR\r\n")) {
		t.Error("the last line has no end")
	}
	if len(parsed(t, ICS(nil, today))) != 0 {
		t.Error("no lines are some events")
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
