package agenda

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"spoor2/reports/calendar"
	"spoor2/reports/dutch"
)

// foldAt is how many bytes a line of iCalendar may have before it is folded (RFC
// 5545, 3.1).
const foldAt = 75

// counting is the day from which revisions count: any day before the first file
// will do.
var counting = calendar.Of(2000, 1, 1)

// ICS writes lines as a calendar of events that last a day, as they stand on the
// day given, for a calendar program to import (METHOD:PUBLISH, RFC 5546 3.2.1).
//
// A program finds an event again by its UID, which is made of the case and the
// deadline and of nothing that changes. It takes the one with the highest SEQUENCE
// (RFC 5546, 2.1.5): the number of the day given. So a file of a later day moves
// what moved and changes what changed, an older file changes nothing, and the same
// lines on the same day give the same bytes. What nobody has to do any more becomes
// an event that is cancelled. What is no longer among the lines stays as it was.
//
// What is to be done has a reminder a week before, at nine.
func ICS(lines []Line, today calendar.Date) []byte {
	c := feed{stamp: compact(today) + "T000000Z", sequence: strconv.Itoa(max(0, today.Sub(counting)))}
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//spoor2//agenda//NL")
	c.put("CALSCALE", "GREGORIAN")
	c.put("METHOD", "PUBLISH")
	c.put("X-WR-CALNAME", "Spoor 2")
	for i := range lines {
		c.event(&lines[i])
	}
	c.put("END", "VCALENDAR")
	return c.Bytes()
}

// A feed is a calendar in the making.
type feed struct {
	bytes.Buffer
	stamp, sequence string
}

func (c *feed) put(name, value string) { fold(&c.Buffer, name+":"+value) }

func (c *feed) event(l *Line) {
	status, title := "CONFIRMED", l.Case+": "+l.Title
	if l.Stand == Lapsed {
		status, title = "CANCELLED", l.Case+": vervallen, "+l.Title
	}
	c.put("BEGIN", "VEVENT")
	c.put("UID", l.Case+"-"+l.ID+"@spoor2")
	c.put("DTSTAMP", c.stamp)
	c.put("LAST-MODIFIED", c.stamp)
	c.put("SEQUENCE", c.sequence)
	c.put("STATUS", status)
	c.put("DTSTART;VALUE=DATE", compact(l.On))
	c.put("DTEND;VALUE=DATE", compact(l.On.AddDays(1))) // the first day after it
	c.put("SUMMARY", escaped(title))
	if text := l.description(); text != "" {
		c.put("DESCRIPTION", escaped(text))
	}
	c.put("CATEGORIES", "Spoor 2")
	c.put("TRANSP", "TRANSPARENT")
	c.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
	if l.awaited() {
		c.put("BEGIN", "VALARM")
		c.put("ACTION", "DISPLAY")
		c.put("DESCRIPTION", escaped(title))
		c.put("TRIGGER", "-P6DT15H")
		c.put("END", "VALARM")
	}
	c.put("END", "VEVENT")
}

// awaited reports whether somebody other than UWV still has something to do.
func (l *Line) awaited() bool {
	return (l.Stand == Now || l.Stand == Later) && l.Who != "" && l.Who != "UWV"
}

func (l *Line) description() string {
	var parts []string
	for _, p := range [][2]string{
		{"wie: ", l.Who}, {"zinvol vanaf ", said(l.From)}, {"grond: ", l.Law}, {"datum in het dossier: ", said(l.Done)}, {"vervallen: ", l.Lapsed},
	} {
		if p[1] != "" {
			parts = append(parts, p[0]+p[1])
		}
	}
	return strings.Join(parts, "\n")
}

// said is a date as a reader writes it, and nothing for no date.
func said(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return dutch.ShortDate(d)
}

func compact(d calendar.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

var escaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

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
