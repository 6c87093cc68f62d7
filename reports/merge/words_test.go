package merge

import (
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

func TestFirstSentenceEndsWhereASentenceEnds(t *testing.T) {
	for text, want := range map[cases.Text][2]string{
		"":                  {"", ""},
		"Werk als planner.": {"Werk als planner.", ""},
		"Werk bij Jansen B.V. in Zwolle. Daarna meer uren.":    {"Werk bij Jansen B.V. in Zwolle.", "Daarna meer uren."},
		"Gesprek met A. de Vries over 3.5 uur. Goed verlopen!": {"Gesprek met A. de Vries over 3.5 uur.", "Goed verlopen!"},
		"Kan dat? Ja.":                           {"Kan dat?", "Ja."},
		"Een regel zonder punt\n\nTweede alinea": {"Een regel zonder punt", "Tweede alinea"},
		"Twee\nregels. Slot":                     {"Twee regels.", "Slot"},
	} {
		if got := [2]string{firstSentence(text), string(afterSentence(text))}; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestStopEndsASentenceOnce(t *testing.T) {
	for in, want := range map[string]string{"": "", "Hanzeland B.V.": "Hanzeland B.V.", "Bakker": "Bakker.", "Echt?": "Echt?", "“Ja.”": "“Ja.”", "eind ": "eind."} {
		if got := stop(in); got != want {
			t.Errorf("stop(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCareersAreToldInYears(t *testing.T) {
	for _, x := range []struct {
		from, to cases.Month
		want     string
	}{
		{cases.Month{Year: 2011, Month: 4}, cases.Month{}, "2011 – heden"},
		{cases.Month{Year: 2004, Month: 9}, cases.Month{Year: 2011, Month: 3}, "2004 – 2011"},
		{cases.Month{Year: 2004, Month: 9}, cases.Month{Year: 2004, Month: 12}, "2004"},
		{cases.Month{}, cases.Month{Year: 1999, Month: 1}, "t/m 1999"},
		{cases.Month{}, cases.Month{}, "–"},
	} {
		if got := years(x.from, x.to); got != x.want {
			t.Errorf("%v, %v: got %q, want %q", x.from, x.to, got, x.want)
		}
	}
}

func TestMonthPeriodsSayTheYearOnce(t *testing.T) {
	feb, nov, next := calendar.Of(2026, 2, 16), calendar.Of(2026, 11, 16), calendar.Of(2027, 1, 3)
	for _, x := range []struct {
		from, to calendar.Date
		want     string
	}{
		{feb, nov, "februari t/m november\u00a02026"},
		{nov, next, "november\u00a02026 t/m januari\u00a02027"},
		{feb, feb, "februari\u00a02026"},
		{feb, calendar.Date{}, "vanaf februari\u00a02026"},
	} {
		if got := monthPeriod(x.from, x.to); got != x.want {
			t.Errorf("%s, %s: got %q, want %q", x.from, x.to, got, x.want)
		}
	}
}

func TestHasKnowsWhatIsKnown(t *testing.T) {
	for _, v := range []any{calendar.Date{}, cases.Decimal{}, "", 0, cases.Unknown, []string(nil)} {
		if has(v) {
			t.Errorf("has(%#v) = true", v)
		}
	}
	for _, v := range []any{calendar.Of(2026, 1, 1), cases.Whole(0), "x", 1, cases.No} {
		if !has(v) {
			t.Errorf("has(%#v) = false", v)
		}
	}
}
