package calendar

import (
	"errors"
	"fmt"
	"time"
)

// ParseDate reads a date in ISO form, as in 2026-03-03, and no other. Its
// errors tell a user, in Dutch, what to write instead.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, errors.New("datum ontbreekt: schrijf jjjj-mm-dd of laat het veld weg")
	}
	d, ok := iso(s)
	switch {
	case !ok:
		return Date{}, notISO(s)
	case d.Valid():
		return d, nil
	case d.Year < FirstYear || d.Year > LastYear:
		return Date{}, fmt.Errorf("datum %s ligt buiten de jaren %d t/m %d: controleer het jaartal", s, FirstYear, LastYear)
	case d.Month < time.January || d.Month > time.December:
		return Date{}, fmt.Errorf("datum %s bestaat niet: de maand loopt van 01 t/m 12 en staat in het midden (jjjj-mm-dd)", s)
	}
	return Date{}, fmt.Errorf("datum %s bestaat niet: die maand heeft %d dagen", s, daysIn(d.Year, d.Month))
}

// iso reads digits in the shape 0000-00-00.
func iso(s string) (d Date, ok bool) {
	if len(s) != len("0000-00-00") || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	return Of(year, time.Month(month), day), ok1 && ok2 && ok3
}

func digits(s string) (n int, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// notISO says how s should have been written, by its own figures when it is a
// date in the order of everyday Dutch.
func notISO(s string) error {
	if len(s) == len("00-00-0000") {
		turned := s[6:] + "-" + s[3:5] + "-" + s[:2]
		if d, ok := iso(turned); ok && d.Valid() {
			return fmt.Errorf("datum %q staat niet in de vorm jjjj-mm-dd: schrijf %s", s, turned)
		}
	}
	if r := []rune(s); len(r) > 24 {
		s = string(r[:24]) + "…"
	}
	return fmt.Errorf("%q is geen datum: schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03", s)
}

// MarshalText writes d in ISO form, and the zero Date as nothing. Other dates
// that do not exist are an error.
func (d Date) MarshalText() ([]byte, error) {
	if !d.IsZero() && !d.Valid() {
		return nil, fmt.Errorf("datum %s bestaat niet", d)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads what [ParseDate] reads, and like it refuses an empty
// text: a date that is not known is left out. On an error d keeps its value.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}
