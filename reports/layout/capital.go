package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"spoor2/reports/markup"
)

// capital begins a text with a capital; the Dutch digraph ij becomes IJ, één
// becomes Eén, and a name such as iPad or eHerkenning stays.
func capital(text markup.Text) markup.Text {
	if len(text) == 0 {
		return text
	}
	s := capitalWord(text[0].Text)
	if s == text[0].Text {
		return text
	}
	capped := append(markup.Text(nil), text...)
	capped[0].Text = s
	return capped
}

func capitalWord(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	switch upper := unicode.ToUpper(r); {
	case upper == r || r == utf8.RuneError || unicode.IsLower(r) && unicode.IsUpper(next):
		return s
	case strings.HasPrefix(s, "ij"):
		return "IJ" + s[2:]
	case strings.HasPrefix(s, "éé"):
		return "Eé" + strings.TrimPrefix(s, "éé")
	default:
		return string(upper) + s[size:]
	}
}

// capitalBlocks begins the first paragraph with a capital.
func capitalBlocks(blocks []markup.Block) []markup.Block {
	if len(blocks) == 0 {
		return blocks
	}
	p, ok := blocks[0].(*markup.Paragraph)
	if !ok {
		return blocks
	}
	copied := *p
	copied.Text = capital(p.Text)
	return append([]markup.Block{&copied}, blocks[1:]...)
}
