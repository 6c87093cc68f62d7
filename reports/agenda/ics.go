package agenda

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"spoor2/reports/calendar"
)

// foldAt is how many bytes a line of iCalendar may have before it is folded (RFC
// 5545, 3.1).
const foldAt = 75

// ICS writes lines as a calendar of events that last a day. The same deadline of a
// case has the same UID, so that reading the calendar again moves what moved. A
// stamp that RFC 5545 asks for is the beginning of the day given.
func ICS(lines []Line, today calendar.Date) []byte {
	var b bytes.Buffer
	put := func(name, value string) { fold(&b, name+":"+value) }
	put("BEGIN", "VCALENDAR")
	put("VERSION", "2.0")
	put("PRODID", "-//spoor2//agenda//NL")
	put("CALSCALE", "GREGORIAN")
	put("METHOD", "PUBLISH")
	for _, l := range lines {
		put("BEGIN", "VEVENT")
		put("UID", l.Case+"-"+l.ID+"@spoor2")
		put("DTSTAMP", compact(today)+"T000000Z")
		put("DTSTART;VALUE=DATE", compact(l.On))
		put("DTEND;VALUE=DATE", compact(l.On.AddDays(1)))
		put("SUMMARY", escaped(l.Case+": "+l.Title))
		if text := l.description(); text != "" {
			put("DESCRIPTION", escaped(text))
		}
		put("TRANSP", "TRANSPARENT")
		put("END", "VEVENT")
	}
	put("END", "VCALENDAR")
	return b.Bytes()
}

func (l *Line) description() string {
	var parts []string
	for _, p := range [][2]string{{"wie: ", l.Who}, {"zinvol vanaf ", l.From.String()}, {"grond: ", l.Law}, {"gedaan op ", l.Done.String()}} {
		if p[1] != "" {
			parts = append(parts, p[0]+p[1])
		}
	}
	return strings.Join(parts, "\n")
}

func compact(d calendar.Date) string {
	return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day)
}

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`)

func escaped(s string) string { return escaper.Replace(s) }

// fold writes a line, and goes on below with a blank before what is too long. It
// never breaks a character.
func fold(b *bytes.Buffer, line string) {
	room := foldAt
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], foldAt-1
	}
	b.WriteString(line + "\r\n")
}
