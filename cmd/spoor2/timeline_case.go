package main

import (
	"fmt"
	"strconv"
	"strings"

	"spoor2/reports/agenda"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A standing is a way in which a deadline stands, with the sign and the words for
// it. A sign is plain ASCII: not every console has more.
type standing struct {
	group  string // under which heading
	of     agenda.Stand
	sign   string
	legend string
}

// stands are all of them, in the order of time.
var stands = []standing{
	{"gedaan of voorbij", agenda.Done, "x", "gedaan"},
	{"gedaan of voorbij", agenda.Passed, "x", "gedaan"},
	{"gedaan of voorbij", agenda.Unknown, "?", "wordt in het dossier niet bijgehouden"},
	{"hoeft niet meer", agenda.Lapsed, "-", "hoeft niet meer"},
	{"te laat", agenda.Late, "!", "te laat of niet vastgelegd"},
	{"nu", agenda.Now, ">", "nu aan de orde"},
	{"straks", agenda.Later, ".", "komt nog"},
}

func standingOf(l agenda.Line) standing {
	for _, s := range stands {
		if s.of == l.Stand {
			return s
		}
	}
	return standing{}
}

// caseTimeline tells of one case where it is: the past first and what is next
// last, just above where one types.
func caseTimeline(e *casefile.Entry, lines []agenda.Line, today calendar.Date) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Dossier %s, stand op %s\n\n%s", e.Case.Case.ID, longDay(today), whereInWeeks(e, lines, today))
	var rows [][]string
	var headings []string // before each row; empty where none
	for i, s := range stands {
		heading := s.group
		if i > 0 && stands[i-1].group == s.group {
			continue
		}
		for _, l := range lines {
			if standingOf(l).group == s.group {
				rows, headings = append(rows, caseRow(l, today)), append(headings, heading)
				heading = ""
			}
		}
	}
	for i, row := range strings.SplitAfter(aligned(rows), "\n") {
		if i < len(headings) && headings[i] != "" {
			fmt.Fprintf(&b, "\n%s\n", headings[i])
		}
		b.WriteString(row)
	}
	b.WriteString(legend(lines) + nextSteps(lines, today))
	return b.String()
}

// whereInWeeks draws how far the waiting period is, and says how it was reckoned.
func whereInWeeks(e *casefile.Entry, lines []agenda.Line, today calendar.Date) string {
	w := facts.Waiting(e.Case)
	if w.IsZero() {
		return "De eerste ziektedag is niet ingevuld. Daarom staan hier geen datums van de wet.\n" +
			"  → vul hem in: " + e.Where("/sickness/firstDay") + "\n"
	}
	const wide = 52 // signs for all weeks, so that a line fits in a console
	week := w.Week(today)
	full := max(0, min(wide, (week*wide+w.Weeks()-1)/w.Weeks()))
	bar := "[" + strings.Repeat("=", full) + strings.Repeat(".", wide-full) + "]"
	now := fmt.Sprintf("week %d van %d", week, w.Weeks())
	switch {
	case today.Before(w.FirstDay):
		now = "vóór de eerste ziektedag"
	case week > w.Weeks():
		now = fmt.Sprintf("na week %d", w.Weeks())
	case facts.Over(e.Case, today):
		now = "re-integratieplicht voorbij"
	}
	text := fmt.Sprintf("%s  %s\n\nEerste ziektedag  %s", bar, now, longDay(w.FirstDay))
	if n := w.Shift(); n > 0 {
		text += fmt.Sprintf("; na %s onderbreking tellen de weken vanaf %s", dutch.Count(n, "dag", "dagen"), dutch.Date(w.Effective))
	}
	if began := firstSpell(e); !began.IsZero() && began.Before(w.FirstDay) {
		text += fmt.Sprintf(";\n                  eerder verzuim vanaf %s telt niet mee: daarna was er vier weken of langer herstel", dutch.Date(began))
	}
	text += "\nEinde wachttijd   " + waitingEnd(e, w, lines)
	return plainSpaces(text) + "\n"
}

// waitingEnd is the last day of the waiting period, or why that does not come.
func waitingEnd(e *casefile.Entry, w calendar.Waiting, lines []agenda.Line) string {
	text := longDay(w.Last)
	for _, l := range lines {
		switch {
		case l.ID == string(calendar.WaitingPeriodEnd) && l.Lapsed != "":
			return "vervalt: " + l.Lapsed
		case l.ID == "extension_end" && w.Extended():
			text += fmt.Sprintf("; verlengd t/m %s%s", longDay(w.End), extension(e))
		}
	}
	return text
}

// firstSpell is the day on which the first recorded illness began.
func firstSpell(e *casefile.Entry) calendar.Date {
	var first calendar.Date
	for _, s := range e.Case.Sickness.Spells {
		if first.IsZero() || s.From.Before(first) {
			first = s.From
		}
	}
	return first
}

func extension(e *casefile.Entry) string {
	if kind := e.Case.Sickness.Extension.Kind; kind != "" {
		return " (" + kind.String() + ")"
	}
	return ""
}

func caseRow(l agenda.Line, today calendar.Date) []string {
	week := ""
	if l.Week > 0 {
		week = fmt.Sprintf("wk%4d", l.Week)
	}
	return []string{" " + standingOf(l).sign, shortDay(l.On), week, shortTitle(l), l.Who, remark(l, today)}
}

// shortTitle leaves out what a line of a case says elsewhere, so that it fits in a
// console.
func shortTitle(l agenda.Line) string {
	switch l.ID {
	case "effective_first_sick_day":
		return "vanaf hier tellen de weken"
	case string(calendar.Track2Latest):
		return "start spoor 2, na de eerstejaarsevaluatie"
	}
	title, until, ok := strings.Cut(l.Title, " t/m ")
	if ok && until == dutch.ShortDate(l.On) {
		return strings.Replace(title, " over ", " vanaf ", 1)
	}
	title = strings.TrimSuffix(l.Title, fmt.Sprintf(" (week %d)", l.Week))
	return strings.Replace(title, ", bij het einde van het ", " bij einde ", 1)
}

// remark says what the sign cannot.
func remark(l agenda.Line, today calendar.Date) string {
	switch l.Stand {
	case agenda.Done:
		switch late := l.Done.Sub(l.On); {
		case l.Who == "":
			return ""
		case l.Report && !l.Done.After(l.Grace):
			return dutch.ShortDate(l.Done)
		case late > 0:
			return dutch.ShortDate(l.Done) + ", " + daysLate(late)
		}
		return dutch.ShortDate(l.Done)
	case agenda.Lapsed:
		return l.Lapsed
	case agenda.Late:
		if l.Report {
			return daysLate(today.Sub(l.On))
		}
		return "niet vastgelegd"
	case agenda.Now, agenda.Later:
		switch {
		case !l.Done.IsZero():
			return "gepland op " + dutch.ShortDate(l.Done)
		case !l.From.IsZero() && l.From.After(today):
			return "vanaf " + dutch.ShortDate(l.From)
		case l.Stand == agenda.Now && (l.On.Before(today) || l.AtOnce):
			return "aan de orde"
		}
		return ahead(l.On.Sub(today))
	}
	return ""
}

// ahead is "vandaag", "over 5 dagen" or "over 7 weken".
func ahead(days int) string {
	switch {
	case days == 0:
		return "vandaag"
	case days == 1:
		return "morgen"
	case days < 21:
		return "over " + strconv.Itoa(days) + " dagen"
	}
	return "over " + strconv.Itoa(days/7) + " weken"
}

// legend explains the signs that occur.
func legend(lines []agenda.Line) string {
	var parts []string
	last := ""
	for _, s := range stands {
		for _, l := range lines {
			if l.Stand == s.of && s.sign != last {
				parts, last = append(parts, s.sign+" "+s.legend), s.sign
			}
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "\n" + strings.Join(parts, "   ") + "\n"
}

// nextSteps is what somebody should do first: what is late, and what is to be done
// now that its day has gone, or on the first day to come.
func nextSteps(lines []agenda.Line, today calendar.Date) string {
	rows := under(nil, "Te laat:", lines, func(l agenda.Line) bool { return l.Stand == agenda.Late && l.Report })
	rows = under(rows, "Niet vastgelegd:", lines, func(l agenda.Line) bool { return l.Stand == agenda.Late && !l.Report })
	due := func(l agenda.Line) bool { return l.Stand == agenda.Now && (l.On.Before(today) || l.AtOnce) }
	rows = under(rows, "Aan de orde:", lines, due)
	word := "Eerst:"
	var on calendar.Date
	for _, l := range lines {
		if l.Who == "" || l.Who == "UWV" || l.Stand != agenda.Now && l.Stand != agenda.Later || due(l) || !on.IsZero() && l.On != on {
			continue
		}
		rows, word, on = append(rows, []string{word, shortTitle(l) + " (" + l.Who + ")"}), "", l.On
	}
	if !on.IsZero() {
		rows = append(rows, []string{"", "uiterlijk " + longDay(on) + ", " + ahead(on.Sub(today))})
	}
	if len(rows) == 0 {
		return ""
	}
	return "\n" + aligned(rows)
}

// under adds rows with the titles of some of the lines, the first after a word.
func under(rows [][]string, word string, lines []agenda.Line, is func(agenda.Line) bool) [][]string {
	for _, l := range lines {
		if is(l) {
			rows, word = append(rows, []string{word, shortTitle(l)}), ""
		}
	}
	return rows
}

func daysLate(n int) string { return counted(n, "dag", "dagen") + " te laat" }

// longDay is "maandag 3 maart 2025", shortDay "ma 03-03-2025".
func longDay(d calendar.Date) string { return plainSpaces(dutch.Weekday(d) + " " + dutch.Date(d)) }

func shortDay(d calendar.Date) string {
	if !d.Valid() {
		return dutch.ShortDate(d)
	}
	return dutch.Weekday(d)[:2] + " " + dutch.ShortDate(d)
}

// plainSpaces takes out the spaces at which no line may break: a console has no
// other lines, and some show them as a sign.
func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
