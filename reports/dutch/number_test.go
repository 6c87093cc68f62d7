package dutch_test

import (
	"math"
	"testing"

	"spoor2/reports/dutch"
)

func TestNumbers(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 7: "7", 999: "999", 1234: "1234", 9999: "9999", 10000: "10.000", 1234567: "1.234.567", -12: "−12", -10000: "−10.000",
	} {
		equal(t, "number", dutch.Number(n), want)
	}
	for n, want := range map[int]string{0: "nul", 1: "één", 2: "twee", 10: "tien", 11: "11", 12345: "12.345", -1: "−1"} {
		equal(t, "word", dutch.Word(n), want)
	}
}

func TestHundredths(t *testing.T) {
	for _, test := range []struct {
		n              int64
		decimal, money string
	}{
		{0, "0", "€~0,00"},
		{5, "0,05", "€~0,05"},
		{50, "0,5", "€~0,50"},
		{3600, "36", "€~36,00"},
		{3650, "36,5", "€~36,50"},
		{3625, "36,25", "€~36,25"},
		{38500, "385", "€~385,00"},
		{125000, "1250", "€~1.250,00"},
		{1250050, "12.500,5", "€~12.500,50"},
		{123456789, "1.234.567,89", "€~1.234.567,89"},
		{-5, "−0,05", "€~−0,05"},
		{-125000, "−1250", "€~−1.250,00"},
		{math.MinInt64, "−92.233.720.368.547.758,08", "€~−92.233.720.368.547.758,08"},
	} {
		equal(t, "decimal", dutch.Decimal(test.n), test.decimal)
		equal(t, "money", dutch.Money(test.n), test.money)
	}
	equal(t, "hours", dutch.Hours(2400), "24~uur")
	equal(t, "hours", dutch.Hours(250), "2,5~uur")
	equal(t, "percent", dutch.Percent(6800), "68~procent")
}

func TestCounts(t *testing.T) {
	for n, want := range map[int]string{
		0: "geen sollicitaties", 1: "één sollicitatie", 3: "drie sollicitaties", 10: "tien sollicitaties",
		11: "11~sollicitaties", 10000: "10.000~sollicitaties", -2: "−2~sollicitaties",
	} {
		equal(t, "count", dutch.Count(n, "sollicitatie", "sollicitaties"), want)
	}
	equal(t, "plural", dutch.Plural(1, "uur", "uren")+dutch.Plural(0, "uur", "uren")+dutch.Plural(2, "uur", "uren"), "uururenuren")
	equal(t, "months", dutch.NumberOfMonths(9), "negen maanden")
	equal(t, "days", dutch.NumberOfDays(1), "één dag")
}

func TestRatios(t *testing.T) {
	for _, test := range []struct {
		part, whole int
		want        string
	}{
		{4, 13, "ongeveer 1~op~3"},
		{4, 14, "ongeveer 1~op~4"},
		{3, 12, "ongeveer 1~op~4"},
		{1, 2, "ongeveer 1~op~2"},
		{3, 5, "ongeveer 1~op~2"},
		{2, 3, "meer dan de helft"},
		{12, 13, "meer dan de helft"},
		{13, 13, "alle"},
		{1, 1, "alle"},
		{0, 13, ""},
		{0, 0, ""},
		{3, 0, ""},
		{-1, 5, ""},
		{1, math.MaxInt32, "ongeveer 1~op~2.147.483.647"},
		{math.MaxInt - 1, math.MaxInt, "meer dan de helft"},
	} {
		equal(t, "ratio", dutch.Ratio(test.part, test.whole), test.want)
	}
}
