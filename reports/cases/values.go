package cases

import (
	"strconv"
	"strings"

	"spoor2/reports/calendar"
)

// Text is free text of the case (vrije tekst): paragraphs separated by an empty
// line, simple lists allowed. Every Text that reaches a report is screened for
// what privacy forbids.
type Text string

// A Decimal is a number of hours or a percentage in hundredths; the zero value
// is not known.
type Decimal struct {
	Hundredths int64
	Known      bool
}

// Whole makes a known whole number.
func Whole(n int) Decimal { return Decimal{Hundredths: int64(n) * 100, Known: true} }

// IsZero reports whether the number is not known; 0 is known.
func (d Decimal) IsZero() bool { return !d.Known }

// Add adds two numbers; the sum is known when one of them is.
func (d Decimal) Add(e Decimal) Decimal {
	return Decimal{Hundredths: d.Hundredths + e.Hundredths, Known: d.Known || e.Known}
}

// String writes the number the Dutch way, "7,5", or nothing when not known.
func (d Decimal) String() string {
	if !d.Known {
		return ""
	}
	return strings.Replace(d.Number(), ".", ",", 1)
}

// Number writes the number as JSON does, "7.5", without needless decimals.
func (d Decimal) Number() string { return hundredths(d.Hundredths) }

// Money is an amount in cents; the zero value is not known.
type Money struct {
	Cents int64
	Known bool
}

// IsZero reports whether the amount is not known; € 0,00 is known.
func (m Money) IsZero() bool { return !m.Known }

// Number writes the amount in euros as JSON does, "495" or "12.5".
func (m Money) Number() string { return hundredths(m.Cents) }

// String writes the amount with a comma, without the sign of the euro.
func (m Money) String() string {
	if !m.Known {
		return ""
	}
	return strings.Replace(m.Number(), ".", ",", 1)
}

func hundredths(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := sign + strconv.FormatInt(n/100, 10)
	switch cents := n % 100; {
	case cents == 0:
		return s
	case cents%10 == 0:
		return s + "." + strconv.FormatInt(cents/10, 10)
	case cents < 10:
		return s + ".0" + strconv.FormatInt(cents, 10)
	default:
		return s + "." + strconv.FormatInt(cents, 10)
	}
}

// A YesNo is ja, nee or, as zero value, not known.
type YesNo uint8

// The answers.
const (
	Unknown YesNo = iota
	No
	Yes
)

// IsZero reports whether the answer is not known.
func (y YesNo) IsZero() bool { return y == Unknown }

// IsYes reports whether the answer is ja, so that a template need not compare.
func (y YesNo) IsYes() bool { return y == Yes }

// IsNo reports whether the answer is nee, which is not the same as not known.
func (y YesNo) IsNo() bool { return y == No }

// String is "ja", "nee" or nothing.
func (y YesNo) String() string { return [...]string{"", "nee", "ja"}[y%3] }

// A Month is a month of a year, as in a career; the zero value is no month.
type Month struct{ Year, Month int }

// IsZero reports whether m is no month.
func (m Month) IsZero() bool { return m == Month{} }

// ISO writes "2011-04".
func (m Month) ISO() string {
	if m.IsZero() {
		return ""
	}
	return calendar.Date{Year: m.Year, Month: 1, Day: 1}.String()[:5] + string(rune('0'+m.Month/10)) + string(rune('0'+m.Month%10))
}
