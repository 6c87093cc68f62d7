package dutch_test

import (
	"testing"

	"spoor2/reports/dutch"
)

func TestEdits(t *testing.T) {
	for _, x := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "jan", 3}, {"aalders", "aalbers", 1}, {"blekker", "bleker", 1}, {"bleker", "blekers", 1}, {"ab", "ba", 2}} {
		if got := dutch.Edits(x.a, x.b); got != x.want {
			t.Errorf("%q to %q: %d, want %d", x.a, x.b, got, x.want)
		}
	}
}
