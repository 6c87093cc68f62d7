package dutch

import "strconv"

// minus is longer than a hyphen and is never taken for one.
const minus = "−"

var words = [...]string{"nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"}

// Number is a number in figures, with points between thousands from 10.000.
func Number(n int) string {
	return signed(int64(n), func(u uint64) string { return grouped(u, 10000) })
}

// Word is a number in a sentence: in words up to ten, in figures above.
func Word(n int) string {
	if n < 0 || n >= len(words) {
		return Number(n)
	}
	return words[n]
}

// Decimal is a number of hundredths with a comma, without zeros at its end:
// 3650 is "36,5". Points stand between thousands from 10.000.
func Decimal(hundredths int64) string {
	return signed(hundredths, func(u uint64) string {
		whole, rest := grouped(u/100, 10000), u%100
		switch {
		case rest == 0:
			return whole
		case rest%10 == 0:
			return whole + "," + strconv.FormatUint(rest/10, 10)
		}
		return whole + "," + twoDigits(rest)
	})
}

// Money is an amount in cents: "€ 1.250,00", unbreakable.
func Money(cents int64) string {
	return "€" + nbsp + signed(cents, func(u uint64) string {
		return grouped(u/100, 1000) + "," + twoDigits(u%100)
	})
}

// Hours is a number of hundredths of hours: "2,5 uur", unbreakable.
func Hours(hundredths int64) string { return Decimal(hundredths) + nbsp + "uur" }

// Percent is a share in a sentence, in hundredths of a percent: "68 procent".
func Percent(hundredths int64) string { return Decimal(hundredths) + nbsp + "procent" }

// Plural is the noun that goes with n: "sollicitatie" with 1, else
// "sollicitaties".
func Plural(n int, one, many string) string {
	if n == 1 || n == -1 {
		return one
	}
	return many
}

// Count is a number of things in a sentence: "geen sollicitaties", "drie
// sollicitaties", "14 sollicitaties". Figures do not part from their noun.
func Count(n int, one, many string) string {
	noun := Plural(n, one, many)
	switch {
	case n == 0:
		return "geen " + noun
	case 0 < n && n < len(words):
		return words[n] + " " + noun
	}
	return Number(n) + nbsp + noun
}

// NumberOfDays is a duration: "drie dagen", "21 dagen".
func NumberOfDays(n int) string { return Count(n, "dag", "dagen") }

// NumberOfMonths is a duration: "negen maanden".
func NumberOfMonths(n int) string { return Count(n, "maand", "maanden") }

// Ratio says how often part occurs in whole, rounded: 4 of 13 is "ongeveer 1 op
// 3". From two in three on it is "meer dan de helft", or "alle". Without a part,
// or with more parts than the whole has, it is empty.
func Ratio(part, whole int) string {
	switch {
	case part <= 0 || part > whole:
		return ""
	case part == whole:
		return "alle"
	case whole-part <= part/2:
		return "meer dan de helft"
	}
	n := whole / part
	if rest := whole % part; rest >= part-rest {
		n++
	}
	return "ongeveer 1" + nbsp + "op" + nbsp + Number(n)
}

// signed writes the size of n with say, after a minus when n is below zero.
func signed(n int64, say func(uint64) string) string {
	if n < 0 {
		return minus + say(-uint64(n))
	}
	return say(uint64(n))
}

// grouped writes u with points between thousands when it is at least from.
func grouped(u, from uint64) string {
	s := strconv.FormatUint(u, 10)
	if u < from {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "." + s[i:]
	}
	return s
}

func twoDigits(u uint64) string {
	if u < 10 {
		return "0" + strconv.FormatUint(u, 10)
	}
	return strconv.FormatUint(u, 10)
}
