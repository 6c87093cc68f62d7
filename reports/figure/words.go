package figure

import (
	"strconv"
	"strings"
)

// number writes n with points from 10.000 on and a real minus.
func number(n int) string {
	s := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		s, sign = s[1:], "\u2212"
	}
	if len(s) < 5 {
		return sign + s
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// decimals writes hundredths with so many decimals, 0 to 2; it does not round.
func decimals(hundredths, places int) string {
	if hundredths < 0 {
		return "\u2212" + decimals(-hundredths, places)
	}
	s := number(hundredths / 100)
	switch rest := hundredths % 100; places {
	case 1:
		s += "," + strconv.Itoa(rest/10)
	case 2:
		s += "," + strconv.Itoa(rest/10) + strconv.Itoa(rest%10)
	}
	return s
}

// places is the number of decimals that hundredths need.
func places(hundredths int) int {
	switch {
	case hundredths%100 == 0:
		return 0
	case hundredths%10 == 0:
		return 1
	}
	return 2
}

// signed puts a plus before what is more than nothing.
func signed(hundredths, places int) string {
	if hundredths > 0 {
		return "+" + decimals(hundredths, places)
	}
	return decimals(hundredths, places)
}

// count is "1 sollicitatie" or "3 sollicitaties".
func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + more
}

// duration gives days in whole weeks if it can.
func duration(days int) string {
	if days%7 == 0 {
		return count(days/7, "week", "weken")
	}
	return count(days, "dag", "dagen")
}

// enumerate joins with commas and a last "en".
func enumerate(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " en " + words[last]
}

// clause puts words between brackets after a space, or gives nothing.
func clause(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}
