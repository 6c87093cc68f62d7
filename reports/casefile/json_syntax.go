package casefile

import (
	"bytes"
	"errors"
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// context is how much of the file after a mistake is looked at, in bytes.
const context = 64

// syntax says in Dutch what is wrong with the JSON, from the bytes around the
// place of the error.
func (r *jsonReader) syntax(err *jsontext.SyntacticError) Problem {
	kind, length := r.dec.StackIndex(r.dec.StackDepth())
	at := max(err.ByteOffset-r.track.offset, 0)
	held := r.track.fill(int(at) + context)
	at = min(at, int64(len(held)))
	token := min(max(r.dec.InputOffset()-r.track.offset, 0), at) // where the last token ended
	m := mistake{rest: held[at:], inList: kind == jsontext.KindBeginArray}
	if before := bytes.TrimRight(held[:at], " \t\r\n"); len(before) > 0 {
		m.last = before[len(before)-1]
	}
	if kind == jsontext.KindBeginObject && length%2 == 1 {
		m.afterColon = bytes.IndexByte(held[token:at], ':') >= 0
		m.afterKey = !m.afterColon
	}
	p := Problem{Place: r.track.to(r.track.offset+at).in(r.file, "")}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		p.Message = "het bestand houdt op voordat de lijst van dossiers af is"
		if r.dec.StackDepth() > 1 || kind != jsontext.KindBeginArray {
			p.Message = "het bestand houdt op voordat het dossier van " + r.start.short() + " af is"
		}
		p.Hint = "er ontbreekt een }, een ] of een aanhalingsteken, of het bestand is maar half gekopieerd"
		return p
	}
	p.Message, p.Hint = m.explain()
	return p
}

// A mistake is where JSON could not be read.
type mistake struct {
	last       byte   // before it, blanks aside
	rest       []byte // from it
	afterKey   bool   // of an object, where a colon is due
	afterColon bool   // where a value is due
	inList     bool
}

// explain finds the mistake that people make here.
func (m mistake) explain() (message, hint string) {
	for _, quote := range []string{"“", "”", "„", "‘", "’", "'", "`", "«"} {
		if bytes.HasPrefix(m.rest, []byte(quote)) {
			return "hier staat " + quote + " in plaats van een recht dubbel aanhalingsteken", `gebruik overal "`
		}
	}
	first, next := m.first()
	switch {
	case first == '\n', first == '\r', first == '\t':
		return "deze tekst is op het einde van de regel nog niet af", `sluit hem af met "; schrijf \n voor een nieuwe regel in een tekst en \t voor een tab`
	case first == '\\':
		return `achter deze \ staat iets wat JSON niet kent`, `schrijf \\ voor een \ in een tekst`
	case first < ' ':
		return "hier staat een onzichtbaar stuurteken (" + strconv.Itoa(int(first)) + ")", "haal het weg"
	case m.afterKey:
		return "na de sleutel ontbreekt een dubbele punt", `schrijf "sleutel": waarde`
	case m.afterColon && m.last == ':' && (first == ',' || first == '}'):
		return "hier ontbreekt een waarde", "schrijf achter de dubbele punt een waarde, of haal de sleutel weg"
	case first == ',' && (next == '}' || next == ']'):
		return "hier staat een komma te veel", "haal de komma vóór " + string(rune(next)) + " weg"
	case first == ',':
		return "hier staat een komma te veel", "zet tussen twee onderdelen één komma"
	case first == '/' || first == '#':
		return "JSON kent geen opmerkingen", "haal de opmerking weg"
	case first == '}' && m.inList:
		return "hier hoort een ], en er staat een }", "sluit de lijst eerst af met ]"
	case first == ']' && !m.inList && m.last != '[':
		return "hier hoort een }, en er staat een ]", "sluit de groep velden eerst af met }"
	case first == '}' || first == ']':
		return "hier staat een " + string(rune(first)) + " die nergens bij hoort", "controleer of elke { een } heeft en elke [ een ]"
	}
	return m.explainValue(first)
}

// first gives the byte at the mistake, and the one after it, blanks aside.
func (m mistake) first() (first, next byte) {
	if len(m.rest) == 0 {
		return ' ', 0
	}
	if rest := bytes.TrimLeft(m.rest[1:], " \t\r\n"); len(rest) > 0 {
		next = rest[0]
	}
	return m.rest[0], next
}

// explainValue is about a value or a key that is not written as one.
func (m mistake) explainValue(first byte) (message, hint string) {
	isDigit := func(c byte) bool { return '0' <= c && c <= '9' }
	switch {
	case m.last == ',' && isDigit(first):
		return "hier hoort een sleutel, en er staat een getal", "schrijf een getal met een punt: 7.5"
	case m.last == '0' && isDigit(first):
		return "een getal begint niet met een nul", "laat de nul weg, of zet een nummer tussen aanhalingstekens"
	case !m.afterColon && (first == '"' || first == '{' || first == '['):
		return "vóór dit teken ontbreekt een komma", "zet tussen twee onderdelen een komma"
	case first == '.' || first == '+' || isDigit(m.last):
		return "dit is geen getal", "schrijf een getal als 7, 7.5 of 0.5"
	case m.last == '"':
		return "na deze tekst hoort een komma, een } of een ]", `schrijf een aanhalingsteken in een tekst als \"`
	case !m.afterColon && !m.inList && (m.last == '{' || m.last == ','):
		return "hier hoort een sleutel tussen aanhalingstekens", `schrijf "sleutel": waarde`
	}
	return "dit is geen waarde", "zet een tekst tussen aanhalingstekens; schrijf true voor ja en false voor nee"
}
