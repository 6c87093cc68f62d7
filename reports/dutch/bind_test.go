package dutch_test

import (
	"strings"
	"testing"

	"spoor2/reports/dutch"
)

func TestBind(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"werkt 24 uur per week", "werkt 24~uur per week"},
		{"2,5 uur, 3 dagen en 1.250 km.", "2,5~uur, 3~dagen en 1.250~km."},
		{"drie dagen", "drie dagen"},
		{"in 2025. uur", "in 2025. uur"},
		{"3 × 4 uur", "3~×~4~uur"},
		{"voor € 385,00 gevolgd", "voor €~385,00 gevolgd"},
		{"van 16 juni t/m 15 augustus 2026", "van 16~juni t/m~15~augustus~2026"},
		{"(3 maart 2025)", "(3~maart~2025)"},
		{"maart was koud", "maart was koud"},
		{"in maart 12 gesprekken", "in maart 12 gesprekken"},
		{"Week 77 en week 87 t/m 91", "Week~77 en week~87 t/m~91"},
		{"in week zeven", "in week zeven"},
		{"spoor 2, fase 3 en bijlage A", "spoor~2, fase~3 en bijlage~A"},
		{"bijlage Als", "bijlage Als"},
		{"art. 4 lid 2 WIA", "art.~4 lid~2 WIA"},
		{"met A. van der Meulen gesproken", "met A.~van~der~Meulen gesproken"},
		{"met M.Z. Berg en J. IJsbrandij", "met M.Z.~Berg en J.~IJsbrandij"},
		{"met Š. van 't Hart", "met Š.~van~'t~Hart"},
		{"(C. d'Ancona)", "(C.~d'Ancona)"},
		{"van der Meulen", "van der Meulen"},
		{"plan B. daarna", "plan B. daarna"},
		{"eerst\n24 uur\n  3 uur", "eerst\n24~uur\n  3~uur"},
		{"24\nuur", "24\nuur"},
		{"24  uur", "24  uur"},
		{" 24 uur ", " 24~uur "},
		{"24 uurtje", "24 uurtje"},
		{"- 24 uur\n- 68 %", "- 24~uur\n- 68~%"},
		{"€ ", "€ "},
		{"tot \u00a03 uur", "tot ~3~uur"},
	} {
		equal(t, test.text, dutch.Bind(test.text), test.want)
	}
}

func FuzzBind(f *testing.F) {
	f.Add("3 × 4 uur voor € 3,00 t/m 15 maart 2026 met A. van der M.")
	f.Add("A. van \n d' \xff × 1 . ( 2 €")
	f.Fuzz(func(t *testing.T, s string) {
		got := dutch.Bind(s)
		if strings.ReplaceAll(got, "\u00a0", " ") != strings.ReplaceAll(s, "\u00a0", " ") {
			t.Errorf("%q became %q", s, got)
		}
		if again := dutch.Bind(got); again != got {
			t.Errorf("%q became %q and then %q", s, got, again)
		}
	})
}

func BenchmarkBind(b *testing.B) {
	text := strings.Repeat("Mevrouw werkt 3 × 4 uur per week en sprak op 3 maart 2026 met A. van der Meulen over passend werk. ", 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		dutch.Bind(text)
	}
}

func BenchmarkSort(b *testing.B) {
	for b.Loop() {
		items := []string{"van Dijk", "Étienne", "IJsbrandij", "El Amrani"}
		dutch.Sort(items, func(s string) string { return s })
	}
}

func BenchmarkDate(b *testing.B) {
	d := date(b, "2026-03-03")
	for b.Loop() {
		dutch.Date(d)
	}
}
