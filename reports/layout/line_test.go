package layout

import (
	"os"
	"slices"
	"strings"
	"testing"

	"spoor2/reports/font"
	"spoor2/reports/markup"
	"spoor2/reports/paper"
)

func composerOf(t *testing.T) *composer {
	t.Helper()
	var family font.Family
	for i, name := range []string{"Regular", "Semibold", "Italic"} {
		ttf, err := os.ReadFile("../../templates/fonts/OpenSans-" + name + ".ttf")
		if err != nil {
			t.Fatal(err)
		}
		if family[i], err = font.Parse(ttf); err != nil {
			t.Fatal(err)
		}
	}
	c := new(composer)
	c.ready(&family)
	return c
}

// set gives the lines of a text, with its segments between bars.
func (c *composer) strings(text markup.Text, width paper.Unit) []string {
	var lines []string
	for _, l := range c.compose(text, &bodyType, width) {
		var segs []string
		for _, s := range c.segs[l.from:l.to] {
			segs = append(segs, s.text+string(s.mark))
		}
		lines = append(lines, strings.Join(segs, "|"))
	}
	return lines
}

func TestLines(t *testing.T) {
	run := func(s string) markup.Run { return markup.Run{Text: s} }
	tests := []struct {
		name string
		text markup.Text
		mm   paper.Unit
		want []string
	}{
		{"no text has no lines", nil, 40, nil},
		{"lines end at spaces, which stay in the text", plain("de werknemer en de werkgever"), 25, []string{"de werknemer ", "en de ", "werkgever"}},
		{"a run of spaces is one space", plain("  de \t werknemer\n "), 40, []string{"de |werknemer"}},
		{"a space that must not break does not", plain("volgens werkgever op 2\u00a0juli\u00a02026"), 40, []string{"volgens werkgever op ", "2\u00a0juli\u00a02026"}},
		{"a hyphen is no place to break", plain("volgens de re-integratie"), 28, []string{"volgens de ", "re-integratie"}},
		{"a word too wide breaks after a slash", plain("op werkgever/werknemer"), 25, []string{"op ", "werkgever/", "werknemer"}},
		{"a word too wide without a hyphen breaks anywhere", plain("aansprakelijkheid"), 20, []string{"aansprakelij", "kheid"}},
		{"a phrase too wide breaks at its spaces before its letters", plain("op 12\u00a0augustus\u00a02026"), 22, []string{"op ", "12\u00a0augustus\u00a0", "2026"}},
		{"a column narrower than a letter has a letter a line", plain("www"), 1, []string{"w", "w", "w"}},
		{"a hard break ends a line", markup.Text{run("P. Hoekstra"), {Break: true}, run("hr-adviseur")}, 80, []string{"P. Hoekstra ", "hr-adviseur"}},
		{"styles are segments of one line", markup.Text{run("dat "), {Text: "wel", Bold: true}, run(", maar")}, 80, []string{"dat |wel|, maar"}},
		{"a word of two styles does not break", markup.Text{run("dit is vet"), {Text: "gedrukt", Bold: true}}, 20, []string{"dit is ", "vet|gedrukt"}},
		{"a space at the start of a run ends the segment before", markup.Text{run("een"), {Text: " twee", Bold: true}}, 80, []string{"een |twee"}},
		{"a mark stays with its word", markup.Text{run("nu "), {Mark: markup.MarkDone}, run(" uitgevoerd")}, 22, []string{"nu ", "done|uitgevoerd"}},
		{"the short last word of a long text is not alone",
			plain("In de regio Zwolle is de vraag naar planners groot, en dat is goed"), 100, []string{"In de regio Zwolle is de vraag naar planners groot, en dat ", "is goed"}},
		{"the short last word of a short text may be", plain("De vraag naar planners is goed"), 46, []string{"De vraag naar planners is ", "goed"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := composerOf(t).strings(tt.text, tt.mm*paper.MM); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

func TestWidthsAreThoseOfTheFace(t *testing.T) {
	c := composerOf(t)
	c.compose(markup.Text{{Text: "Eén procedure is in "}, {Text: "de tweede ronde, volgens", Bold: true}, {Text: " opgave van de werkgever"}}, &bodyType, 60*paper.MM)
	for _, s := range c.segs {
		want, err := c.faces[s.style].Width(s.text, bodyType.size)
		if err != nil || s.w != want {
			t.Errorf("%q is %d wide, want %d (%v)", s.text, s.w, want, err)
		}
	}
}

func TestColumnsComeToTheWidthOfTheText(t *testing.T) {
	long := strings.Repeat("een lange cel ", 9)
	tests := []struct {
		name   string
		widths []int
		cells  []string
		want   []paper.Unit
	}{
		{"fixed", []int{43500, 47000, 79500}, []string{"a", "b", "c"}, []paper.Unit{43500, 47000, 79500}},
		{"fixed that come to less", []int{20000, 20000, 45000}, []string{"a", "b", "c"}, []paper.Unit{40000, 40000, 90000}},
		{"fixed that come to more", []int{170000, 170000}, []string{"a", "b"}, []paper.Unit{85000, 85000}},
		{"the rest is shared by the root of the longest cell", []int{22000, 0, 0}, []string{"a", long, long}, []paper.Unit{22000, 74000, 74000}},
		{"fixed that are narrower than a word", []int{10000, 80000, 80000}, []string{"bedrijfswebsite", "b", "c"}, []paper.Unit{25327, 72336, 72337}},
		{"a word takes little of an open column", []int{100000, 37000, 0}, []string{"a", "verzekeringsadministratiemedewerker", long}, []paper.Unit{100000, 41125, 28875}},
		{"an open column beside fixed that take all", []int{170000, 0}, []string{"a", "b"}, []paper.Unit{162000, 8000}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := &galley{composer: *composerOf(t)}
			src := &markup.Table{Rows: make([]markup.Row, 1)}
			for i, w := range tt.widths {
				src.Columns = append(src.Columns, markup.Column{Width: w})
				src.Rows[0].Cells = append(src.Rows[0].Cells, markup.Cell{Text: plain(tt.cells[i])})
			}
			var got []paper.Unit
			for _, c := range g.columns(src, len(tt.widths), &cellType) {
				got = append(got, c.width)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{"": "", "werknemer": "Werknemer", "ijsbeer": "IJsbeer", "één": "Eén", "eHerkenning": "eHerkenning", "42e week": "42e week", "\xff": "\xff"} {
		if got := capitalWord(in); got != want {
			t.Errorf("capitalWord(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for n, want := range map[int]string{1: "A", 26: "Z", 27: "AA", 53: "BA"} {
		if got := letters(n); got != want {
			t.Errorf("letters(%d) = %q, want %q", n, got, want)
		}
	}
}
