package casefile

import (
	"math"
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// A cellReader turns cells into nodes. What it cannot read becomes a null node
// and a problem.
type cellReader struct {
	file     string
	from1904 bool
	shown    []numberLook // how the styles of the workbook show a number
	problems []Problem
	warnings []Problem
}

// A numberLook is what a style makes of a number.
type numberLook uint8

const (
	plainLook numberLook = iota
	dateLook
	percentLook
)

func (r *cellReader) problem(p place, message, hint string) {
	r.problems = append(r.problems, Problem{p.in(r.file, ""), message, hint})
}

func (r *cellReader) warn(p place, message, hint string) {
	r.warnings = append(r.warnings, Problem{p.in(r.file, ""), message, hint})
}

func (r *cellReader) look(c cell) numberLook {
	if c.style < 0 || c.style >= len(r.shown) {
		return plainLook
	}
	return r.shown[c.style]
}

// read puts the value of a cell into the node, which has its place.
func (r *cellReader) read(c cell, f *cases.Field, n *node) {
	switch {
	case c.kind == errorCell:
		r.problem(n.place, "in deze cel staat een fout van Excel ("+c.text+")", "herstel de formule of typ de waarde")
		return
	case c.kind == emptyCell && c.formula:
		r.problem(n.place, "hier staat een formule zonder waarde", "open het bestand in Excel en sla het op, of typ de waarde")
		return
	case c.empty():
		return
	}
	switch f.Kind {
	case cases.DateKind:
		r.date(c, n)
	case cases.MonthKind:
		r.month(c, n)
	case cases.DecimalKind, cases.IntKind, cases.MoneyKind:
		r.number(c, f, n)
	case cases.YesNoKind:
		r.yesNo(c, n)
	case cases.CodeKind:
		n.kind, n.text = textNode, codeOf(f, r.words(c, f, n.place))
	case cases.ListKind:
		r.list(r.words(c, f, n.place), f.Item, n)
	default:
		n.kind, n.text = textNode, r.words(c, f, n.place)
	}
}

// words is what a cell shows, for fields that take text.
func (r *cellReader) words(c cell, f *cases.Field, where place) string {
	switch {
	case c.kind == boolCell && c.text == "1":
		return "ja"
	case c.kind == boolCell:
		return "nee"
	case c.kind == textCell:
		return c.text
	}
	if value, err := strconv.ParseFloat(c.text, 64); err == nil && r.look(c) == dateLook {
		if d, ok := dateOfSerial(int(value), r.from1904); ok {
			r.warn(where, "Excel heeft hier een datum van gemaakt; gelezen als "+dutchDate(d), "geef de cel de notatie Tekst en typ de waarde opnieuw als die anders was")
			return dutchDate(d)
		}
	}
	digits := decimalOf(c.text)
	switch {
	case f.Key == "phone" && len(digits) == 9 && digits[0] != '0':
		r.warn(where, "dit telefoonnummer was een getal; de nul vooraan is aangevuld", "geef de cel de notatie Tekst")
		return "0" + digits
	case f.Key == bsnKey && (len(digits) == 7 || len(digits) == 8):
		r.warn(where, "het BSN was een getal; het is aangevuld met nullen vooraan", "geef de cel de notatie Tekst")
		return "00"[:9-len(digits)] + digits
	}
	return strings.Replace(digits, ".", ",", 1)
}

// decimalOf writes a number of Excel without exponent, and without what its
// binary notation adds: 7.0999999999999996 is 7.1.
func decimalOf(s string) string {
	value, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 15, 64), 64)
	if err != nil || math.Abs(rounded) >= 1e18 {
		return s
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

func (r *cellReader) date(c cell, n *node) {
	switch c.kind {
	case textCell:
		d, message, hint := dateOfText(c.text)
		if message != "" {
			r.problem(n.place, message, hint)
			return
		}
		n.kind, n.text = textNode, d.String()
	case numberCellKind:
		r.serial(c, n)
	default:
		r.problem(n.place, "dit is geen datum", dateMended)
	}
}

func (r *cellReader) serial(c cell, n *node) {
	value, err := strconv.ParseFloat(c.text, 64)
	serial := math.Floor(value)
	d, ok := dateOfSerial(int(max(min(serial, 1e6), -1)), r.from1904)
	switch {
	case err != nil || !ok || serial < plausibleSerial && r.look(c) != dateLook:
		r.problem(n.place, "het getal "+decimalOf(c.text)+" is geen datum", dateMended)
	case value != serial:
		r.problem(n.place, "hier staat ook een tijd", "laat alleen de datum staan")
	default:
		n.kind, n.text = textNode, d.String()
	}
}

func (r *cellReader) month(c cell, n *node) {
	const mended = "schrijf jaar-maand, bijvoorbeeld 2011-04"
	if c.kind == textCell {
		if iso, ok := monthOfText(c.text); ok {
			n.kind, n.text = textNode, iso
			return
		}
		d, message, _ := dateOfText(c.text)
		if message != "" {
			r.problem(n.place, "dit is geen maand", mended)
			return
		}
		n.kind, n.text = textNode, d.String()[:7]
		return
	}
	day := node{place: n.place}
	before := len(r.problems)
	if r.date(c, &day); day.kind == nullNode {
		r.problems = r.problems[:before]
		r.problem(n.place, "dit is geen maand", mended)
		return
	}
	n.kind, n.text = textNode, day.text[:7]
}

func (r *cellReader) number(c cell, f *cases.Field, n *node) {
	percent := strings.HasSuffix(f.Label, "(%)")
	digits, message := "", ""
	switch look := r.look(c); {
	case c.kind == textCell:
		digits, message = numberOfText(c.text, percent)
	case c.kind == boolCell:
		message = "hier hoort een getal"
	case look == dateLook:
		message = "Excel heeft hier een datum van gemaakt"
	case look == percentLook && !percent:
		message = "hier hoort een getal, geen percentage"
	case look == percentLook:
		value, err := strconv.ParseFloat(c.text, 64)
		digits = decimalOf(strconv.FormatFloat(value*100, 'f', 9, 64))
		if err != nil {
			message = "hier hoort een getal"
		}
	default:
		digits = decimalOf(c.text)
	}
	if message != "" {
		r.problem(n.place, message, "schrijf alleen het getal, bijvoorbeeld 24 of 7,5")
		return
	}
	n.kind, n.text = numberNode, digits
}

func (r *cellReader) yesNo(c cell, n *node) {
	switch plainHead(c.text) {
	case "1", "ja", "j", "x", "waar", "true", "yes", "y", "✓", "✔":
		n.kind, n.text = boolNode, "true"
	case "0", "nee", "n", "neen", "onwaar", "false", "no":
		n.kind, n.text = boolNode, "false"
	default:
		r.problem(n.place, "hier hoort ja of nee", "vul ja of nee in, of laat de cel leeg als het niet bekend is")
	}
}
