package figure

import (
	"slices"
	"strings"
	"testing"

	"spoor2/reports/paper"
)

func TestFitShortensOnlyWhatIsTooWide(t *testing.T) {
	p := &pen{faces: faces(t)}
	const s = "Arbeidsdeskundig onderzoek"
	full := p.width(s, rowName)
	if got := p.fit(s, full, rowName); got != s {
		t.Errorf("at its own width: %q", got)
	}
	got := p.fit(s, full-1, rowName)
	if !strings.HasSuffix(got, "…") || !strings.HasPrefix(s, strings.TrimSuffix(got, "…")) || p.width(got, rowName) > full-1 {
		t.Errorf("a little less: %q, %d wide", got, p.width(got, rowName))
	}
	if got := p.fit(s, 0, rowName); got != "…" {
		t.Errorf("without room: %q", got)
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	p := &pen{faces: faces(t)}
	for _, test := range []struct {
		text string
		max  paper.Unit
		want []string
	}{
		{"", 30 * paper.MM, []string{""}},
		{"kort", 30 * paper.MM, []string{"kort"}},
		{"Begeleiding bij het solliciteren", 28 * paper.MM, []string{"Begeleiding bij het", "solliciteren"}},
		{"aug t/m\u00a015", 12 * paper.MM, []string{"aug", "t/m\u00a015"}},
		{"t/m\u00a015", 7 * paper.MM, []string{"t/m", "15"}},
		{"werkervaringsplek", 12 * paper.MM, []string{"werkerv", "aringspl", "ek"}},
		{"één", 1, []string{"é", "é", "…"}},
	} {
		if got := p.wrap(test.text, test.max, 3, rowName); !slices.Equal(got, test.want) {
			t.Errorf("%q in %s mm: got %q, want %q", test.text, mm(test.max), got, test.want)
		}
	}
}

func TestSpreadMovesAsLittleAsNeeded(t *testing.T) {
	for _, test := range []struct {
		from, width, want []paper.Unit
		ok                bool
	}{
		{nil, nil, nil, true},
		{[]paper.Unit{10, 50}, []paper.Unit{20, 20}, []paper.Unit{10, 50}, true},
		{[]paper.Unit{10, 15}, []paper.Unit{20, 20}, []paper.Unit{10, 35}, true},
		{[]paper.Unit{-9, 0}, []paper.Unit{20, 20}, []paper.Unit{0, 25}, true},
		{[]paper.Unit{60, 90}, []paper.Unit{20, 20}, []paper.Unit{55, 80}, true},
		{[]paper.Unit{60, 90}, []paper.Unit{50, 50}, []paper.Unit{-5, 50}, false},
	} {
		got := slices.Clone(test.from)
		if ok := spread(got, test.width, 0, 100, 5); ok != test.ok || !slices.Equal(got, test.want) {
			t.Errorf("spread(%v, %v) = %v, %v; want %v, %v", test.from, test.width, got, ok, test.want, test.ok)
		}
	}
}

func TestNumbersReadAsDutch(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{number(0), "0"},
		{number(-12), "−12"},
		{number(9999), "9999"},
		{number(10000), "10.000"},
		{number(1234567), "1.234.567"},
		{decimals(850, 0), "8"},
		{decimals(850, 1), "8,5"},
		{decimals(805, 2), "8,05"},
		{decimals(-5, 2), "−0,05"},
		{signed(300, 0), "+3"},
		{signed(0, 0), "0"},
		{signed(-400, 0), "−4"},
		{count(1, "sollicitatie", "sollicitaties"), "1 sollicitatie"},
		{count(0, "sollicitatie", "sollicitaties"), "0 sollicitaties"},
		{duration(728), "104 weken"},
		{duration(7), "1 week"},
		{duration(730), "730 dagen"},
		{enumerate([]string{"1"}), "1"},
		{enumerate([]string{"plan", "1", "2"}), "plan, 1 en 2"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
