package casefile

import "strings"

// numberOfText reads a number as people type it: 24,0, 7.5, € 1.250,00, 495,-.
// A message says, in Dutch, why it is none.
func numberOfText(s string, percent bool) (digits, message string) {
	s = strings.TrimPrefix(strings.TrimSpace(strings.ReplaceAll(s, "\u00a0", " ")), "€")
	if percent {
		s = strings.TrimSuffix(s, "%")
	}
	s = strings.TrimSpace(s)
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		sign, s = "-", rest
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, ",-"), ",–")
	whole, fraction, comma := strings.Cut(s, ",")
	dots := strings.Count(whole, ".")
	switch {
	case !comma && dots == 1 && len(s)-strings.IndexByte(s, '.') == 4:
		return "", "van dit getal is niet duidelijk of de punt duizendtallen scheidt"
	case !comma && dots == 1:
		whole, fraction, _ = strings.Cut(s, ".")
	case dots > 0:
		var ok bool
		if whole, ok = withoutThousands(whole); !ok {
			return "", "hier hoort een getal"
		}
	}
	if whole == "" || strings.Trim(whole+fraction, "0123456789") != "" {
		return "", "hier hoort een getal"
	}
	if fraction != "" {
		return sign + whole + "." + fraction, ""
	}
	return sign + whole, ""
}

// withoutThousands takes the points out of 1.250.000.
func withoutThousands(s string) (string, bool) {
	groups := strings.Split(s, ".")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || len(g) > 3 || g == "" {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}
