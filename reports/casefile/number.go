package casefile

import (
	"reflect"
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// number puts a number into an int, a Decimal or a Money. It works on the digits
// as they were typed: a float would make 0.07 something else.
func (d *decoder) number(n *node, f *cases.Field, into reflect.Value) {
	value, exact := hundredths(n.text)
	low, limit := int64(0), int64(maxDecimal)
	switch f.Kind {
	case cases.IntKind:
		exact = exact && value%100 == 0
		low, limit = 1, maxInt
	case cases.MoneyKind:
		limit = maxMoney
	}
	switch {
	case !exact && f.Kind == cases.IntKind:
		d.problem(n.place, "hier hoort een geheel getal", "schrijf het zonder decimalen")
	case value < low*100:
		d.problem(n.place, "dit getal is te klein: het begint bij "+strconv.FormatInt(low, 10), "laat het veld weg als het niet bekend is")
	case value > limit*100:
		d.problem(n.place, "dit getal is te groot: hooguit "+thousands(limit), "controleer de punt en het aantal nullen")
	case !exact:
		d.problem(n.place, "dit getal heeft meer dan twee decimalen", "rond het af op honderdsten: "+inNotation(value, n.place))
	default:
		setNumber(value, into)
	}
}

// inNotation writes hundredths as the file does: a workbook has commas.
func inNotation(value int64, p place) string {
	d := cases.Decimal{Hundredths: value, Known: true}
	if p.sheet != "" {
		return d.String()
	}
	return d.Number()
}

// thousands writes a number with a point every three digits.
func thousands(n int64) string {
	if n < 1000 {
		return strconv.FormatInt(n, 10)
	}
	return thousands(n/1000) + "." + strconv.FormatInt(1000+n%1000, 10)[1:]
}

func setNumber(value int64, into reflect.Value) {
	switch v := into.Addr().Interface().(type) {
	case *cases.Decimal:
		*v = cases.Decimal{Hundredths: value, Known: true}
	case *cases.Money:
		*v = cases.Money{Cents: value, Known: true}
	case *int:
		*v = int(value / 100)
	}
}

// hundredths reads a JSON number as hundredths, rounded half away from nought;
// exact is false when something was left over. What is far beyond any limit comes
// out as something beyond it.
func hundredths(s string) (value int64, exact bool) {
	s, negative := strings.CutPrefix(s, "-")
	digits, shift := digitsOf(s)
	shift += 2
	exact = shift >= 0 || digits == ""
	up := false
	if !exact {
		left := max(len(digits)+shift, 0)
		up = len(digits)+shift >= 0 && digits[left] >= '5'
		digits, shift = digits[:left], 0
	}
	const beyond = int64(1e15)
	switch {
	case digits == "":
	case len(digits)+shift > 15:
		value = beyond
	default:
		value, _ = strconv.ParseInt(digits+strings.Repeat("0", shift), 10, 64)
	}
	if up {
		value++
	}
	if negative {
		value = -value
	}
	return value, exact
}

// digitsOf gives the digits of a JSON number without sign, nought at neither end
// where it says nothing, and how many places the point stands behind them.
func digitsOf(s string) (digits string, shift int) {
	digits = s
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		exponent, err := strconv.Atoi(s[i+1:])
		if err != nil {
			exponent = 1000 // too long to be read, and far beyond any limit
			if s[i+1] == '-' {
				exponent = -exponent
			}
		}
		digits, shift = s[:i], min(max(exponent, -1000), 1000)
	}
	if whole, fraction, ok := strings.Cut(digits, "."); ok {
		digits, shift = whole+fraction, shift-len(fraction)
	}
	digits = strings.TrimLeft(digits, "0")
	for shift < 0 && strings.HasSuffix(digits, "0") {
		digits, shift = digits[:len(digits)-1], shift+1
	}
	return digits, shift
}
