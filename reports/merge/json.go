package merge

import (
	"encoding/json"
	"errors"
	"strings"
	"unicode"
)

// data gives v as JSON on one line, for the block of a figure or of those who
// sign. A line of JSON cannot end such a block, nor open another.
func data(v any) (verbatim, error) {
	src, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	s := string(src)
	if hasControl(s) || strings.ContainsFunc(s, unicode.IsControl) {
		return "", errors.New("er staat een stuurteken of onleesbaar teken in de gegevens")
	}
	return verbatim(s), nil
}

// hasControl finds the escapes that stand for control characters, and for what
// was no UTF-8.
func hasControl(s string) bool {
	for {
		i := strings.IndexByte(s, '\\')
		if i < 0 {
			return false
		}
		s = s[i+1:]
		switch {
		case s[0] == 'b' || s[0] == 'f',
			strings.HasPrefix(s, "u000"), strings.HasPrefix(s, "u001"), strings.HasPrefix(s, "ufffd"):
			return true
		}
		s = s[1:]
	}
}
