package figure

import (
	"strings"
	"testing"
)

// FuzzDraw draws whatever data is accepted and holds it to the rules of every
// figure.
func FuzzDraw(f *testing.F) {
	family := faces(f)
	for name, data := range samples(f) {
		kind, _, _ := strings.Cut(name, "-")
		f.Add(kind, data)
	}
	f.Fuzz(func(t *testing.T, kind string, data []byte) {
		d, err := sketchFor(kind, data, family)
		if err != nil {
			if d != nil {
				t.Fatal("a drawing beside an error")
			}
			return
		}
		for _, fault := range faults(d) {
			t.Error(fault)
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	family, all := faces(b), samples(b)
	for _, name := range []string{
		"timeline-week-77", "timeline-extended-30-weeks", "timeline-dense", "bricks-voortgang", "bricks-14-months",
		"hours-voortgang", "funnel-voortgang", "planning-activities", "weekrule-week-77",
	} {
		kind, _, _ := strings.Cut(name, "-")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := sketchFor(kind, all[name], family); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
