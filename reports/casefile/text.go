package casefile

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// text puts a text into a field that takes one; an empty text is absent.
func (d *decoder) text(n *node, f *cases.Field, into reflect.Value) {
	if len(n.text) > maxText {
		d.problem(n.place, "deze tekst is te lang: hooguit "+thousands(maxText)+" tekens", "kort de tekst in of voeg hem als bijlage toe")
		return
	}
	s, message := clean(n.text, f.Kind == cases.ProseKind)
	if message != "" {
		hint := "haal het teken weg en typ de tekst zo nodig opnieuw"
		if !utf8.ValidString(n.text) {
			hint = "sla het bestand op als UTF-8"
		}
		d.problem(n.place, message, hint)
		return
	}
	switch {
	case s == "":
	case f.Kind == cases.DateKind:
		d.date(n, s, into)
	case f.Kind == cases.MonthKind:
		d.month(n, s, into)
	case f.Kind == cases.CodeKind:
		d.code(n, s, f, into)
	case f.Kind == cases.LineKind && strings.Contains(s, "\n"):
		d.problem(n.place, "hier past één regel, en deze tekst heeft er meer", "zet alles op één regel")
	default:
		into.SetString(s)
	}
}

func (d *decoder) date(n *node, s string, into reflect.Value) {
	date, err := calendar.ParseDate(s)
	switch {
	case err == nil:
		*into.Addr().Interface().(*calendar.Date) = date
	case looksLikeDate(s):
		d.problem(n.place, err.Error(), "")
	default:
		d.problem(n.place, "dit is geen datum", "schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-03")
	}
}

// looksLikeDate tells a date with a slip, which may be repeated, from a text
// that stands in the wrong place, which may not.
func looksLikeDate(s string) bool {
	return len(s) <= len("00-00-0000") && strings.Trim(s, "0123456789-/.") == "" && strings.ContainsAny(s, "-/.")
}

func (d *decoder) month(n *node, s string, into reflect.Value) {
	first, err := calendar.ParseDate(s + "-01")
	if err != nil {
		d.problem(n.place, "dit is geen maand", "schrijf jjjj-mm, bijvoorbeeld 2011-04")
		return
	}
	*into.Addr().Interface().(*cases.Month) = cases.Month{Year: first.Year, Month: int(first.Month)}
}

func (d *decoder) code(n *node, s string, f *cases.Field, into reflect.Value) {
	if f.Codes.Has(s) || f.Open {
		into.SetString(s)
		return
	}
	what := quoteToken(s)
	if what == "" {
		what = "deze tekst"
	}
	d.problem(n.place, what+" is geen code van deze lijst", "kies uit: "+listCodes(nearestCodes(s, f.Codes)))
}

// clean brings a text into the one form in which the program holds it: NFC,
// lines end in \n and not in blanks, no blanks around it. The message says why a
// text is refused.
func clean(s string, prose bool) (text, message string) {
	if printable(s) {
		return strings.Trim(s, " "), ""
	}
	if message := refuse(s); message != "" {
		return "", message
	}
	s = norm.NFC.String(s)
	if strings.ContainsAny(s, "\r\u2028\u2029") {
		s = newlines.Replace(s)
	}
	if prose {
		lines := strings.Split(s, "\n")
		for i, line := range lines {
			lines[i] = strings.TrimRight(line, blanks)
		}
		s = strings.Join(lines, "\n")
	}
	return strings.Trim(s, blanks+"\n"), ""
}

// blanks are what stands at the end of a line for nothing: among them the
// no-break space and the byte order mark that pasting leaves behind.
const blanks = " \t\u00a0\ufeff\u200b"

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n")

// printable reports whether a text is printable ASCII: most texts are, and need no
// cleaning but of the spaces around them.
func printable(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// refuse says, in Dutch, what no text may hold.
func refuse(s string) string {
	position := 0
	for i, r := range s {
		position++
		switch {
		case r == utf8.RuneError:
			if _, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
				return fmt.Sprintf("deze tekst is geen geldige UTF-8 (teken %d)", position)
			}
			return fmt.Sprintf("op de plaats van teken %d is eerder een letter verloren gegaan (�)", position)
		case r == '\n' || r == '\t' || r == '\r':
		case r < ' ' || 0x7f <= r && r <= 0x9f || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069 || r&0xfffe == 0xfffe:
			return fmt.Sprintf("deze tekst bevat een onzichtbaar stuurteken (U+%04X, teken %d)", r, position)
		}
	}
	return ""
}
