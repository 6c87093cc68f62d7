package dutch_test

import (
	"strings"
	"testing"

	_ "spoor2/golden"
	"spoor2/reports/calendar"
)

// seen writes a no-break space as ~, so that a test shows where it stands.
func seen(s string) string { return strings.ReplaceAll(s, "\u00a0", "~") }

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if seen(got) != want {
		t.Errorf("%s: got %q, want %q", what, seen(got), want)
	}
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
