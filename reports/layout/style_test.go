package layout

import (
	"testing"

	"spoor2/golden"
	"spoor2/reports/figure"
	"spoor2/reports/paper"
)

func TestContrast(t *testing.T) {
	white, black := paper.Color{R: 255, G: 255, B: 255}, paper.Color{}
	tests := []struct {
		a, b paper.Color
		want int
	}{
		{white, black, 2100}, {black, white, 2100}, {white, white, 100},
		{figure.Ink, white, 1659}, {figure.Accent, white, 896}, {figure.Grey, white, 708},
	}
	for _, tt := range tests {
		if got := contrast(tt.a, tt.b); got != tt.want {
			t.Errorf("contrast(%v, %v) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestEveryAcceptedAccentIsLegible(t *testing.T) {
	accepted := 0
	for v := range 16 * 16 * 16 {
		s := Style{Accent: paper.Color{R: uint8(v>>8) * 17, G: uint8(v>>4&15) * 17, B: uint8(v&15) * 17}}
		got := s.tones()
		if s.Accent != (paper.Color{}) && s.Check() == nil {
			accepted++
			if got.Accent != s.Accent {
				t.Fatalf("%v was accepted but not used", s.Accent)
			}
		} else if got.Accent != figure.Accent {
			t.Fatalf("%v was refused but used", s.Accent)
		}
		if contrast(got.Accent, figure.White) < 700 || contrast(got.Accent2, figure.White) < 450 || contrast(got.Accent3, figure.Ink) < 700 {
			t.Fatalf("the tones of %v are not legible: %v", s.Accent, got)
		}
	}
	if accepted < 500 {
		t.Errorf("only %d of 4096 colours were accepted", accepted)
	}
}

func TestPaleAccentIsRefusedWithAReason(t *testing.T) {
	err := Style{Accent: paper.Color{R: 0xff, G: 0x99}}.Check()
	if err == nil {
		t.Fatal("a pale orange was accepted")
	}
	golden.Check(t, "layout/accent.txt", []byte(err.Error()+"\n"))
}
