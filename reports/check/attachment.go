package check

import (
	"slices"
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// attachments are judged with the report that lists them, whatever their own date
// says: it prints them. Those of later days that no report lists yet come later.
func attachments(p *Pass) {
	if p.Case.Attachments == nil && p.asksPlan() {
		p.Report(Finding{
			Severity: Warning, Reports: "TE", Pointer: "/attachments", Norm: true,
			Message: "Het overzicht van bijlagen ontbreekt.",
			Action:  "Noem de bijlagen (cv, vacatures, sollicitatielog, tests); zijn er geen, vul dan geen in.",
		})
	}
	for i, a := range p.Case.Attachments {
		like, listed := p.listing(i)
		if a.Date.After(p.AsOf) && listed.IsZero() {
			continue
		}
		if a.Document != "" && !p.comes(a.Document) {
			f := p.lastReport()
			f.Severity, f.Pointer = Warning, at("attachments", i, "document")
			f.Message = say("Bijlage %d hoort bij een document dat niet in het dossier staat; zo noemt geen enkel verslag haar.", i+1)
			f.Action = "Kies het kenmerk van een document uit het dossier; laat het leeg als de bijlage bij de eindrapportage hoort."
			p.Report(f)
		}
		if a.ContainsMedical.IsYes() {
			f := like
			f.Pointer, f.Message = at("attachments", i, "containsMedical"), say("Bijlage %d bevat medische gegevens.", i+1)
			p.Report(f)
			continue
		}
		like.Severity = Warning
		if !listed.IsZero() && a.Date.After(later(listed, p.toldUntil(like))) && !a.Date.After(p.answered()) { // of what is still to come D21 speaks
			f := like
			f.Pointer, f.Seen, f.Expected = at("attachments", i, "date"), a.Date.String(), listed.String()
			f.Message = say("Bijlage %d is van %s, en %s, die haar noemt, is van ervoor: %s.", i+1, day(a.Date), reportNamed(like), day(listed))
			f.Action = "Verbeter de datum van de bijlage, of kies het rapport waar zij bij hoort."
			p.Report(f)
		}
		like.Action = "Vul de titel in zoals de bijlage zelf heet, zonder medische gegevens."
		p.requireAs(like, need{blank(a.Title), at("attachments", i, "title"), say("de titel van bijlage %d", i+1)})
	}
}

// listing says which report attachment i belongs to, and the day of that report
// when it is there or being made; zero when it is not there yet.
func (p *Pass) listing(i int) (like Finding, on calendar.Date) {
	a := p.Case.Attachments[i]
	if r := p.Making; r != nil {
		if a.Date.After(p.AsOf) && slices.Contains(p.extracted().Attachments, a) {
			return Finding{Reports: letter(r.Type), Number: r.Number}, r.Date
		}
	} else if end := p.document(cases.End, nil); a.Document == "" && end >= 0 && a.Date.After(p.Case.Documents[end].Date) {
		return Finding{Reports: "E"}, p.Case.Documents[end].Date
	}
	if a.Document == "" {
		return Finding{}, calendar.Date{}
	}
	for _, d := range p.Case.Documents {
		if d.ID == a.Document && p.known(d.Date) {
			return Finding{Reports: letter(d.Type), Number: d.Number}, d.Date
		}
	}
	for _, r := range p.progress {
		if a.Document == say("VR%d", r.Number) && p.comes(a.Document) {
			return Finding{Reports: "V", Number: r.Number}, r.date
		}
	}
	return Finding{}, calendar.Date{}
}

// toldUntil is the last day that a report tells of. When it is dated before that,
// the report is what is wrong: D20 and D22 say so.
func (p *Pass) toldUntil(f Finding) calendar.Date {
	if f.Reports == "E" {
		return p.Case.Trajectory.ActualEndDate
	}
	for _, r := range p.progress {
		if f.Reports == "V" && r.Number == f.Number {
			return r.PeriodTo
		}
	}
	return calendar.Date{}
}

// reportNamed is a report as a sentence names it.
func reportNamed(f Finding) string {
	switch f.Reports {
	case "T":
		return "het trajectplan"
	case "V":
		return "voortgangsrapportage " + strconv.Itoa(f.Number)
	}
	return "de eindrapportage"
}
