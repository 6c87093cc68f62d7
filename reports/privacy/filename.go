package privacy

import (
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FileWords are the words of the name of a file, as a title has them: without its
// folder and its ending.
func FileWords(file string) string {
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	return Spread(strings.TrimSuffix(base, path.Ext(base)))
}

// Spread takes the words of a name apart that it joins by signs and capitals.
func Spread(name string) string {
	var b strings.Builder
	small := false
	for _, r := range norm.NFC.String(name) {
		switch {
		case strings.ContainsRune("_.+,;()[]", r):
			r = ' '
		case small && unicode.IsUpper(r):
			b.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		b.WriteRune(r)
	}
	return b.String()
}
