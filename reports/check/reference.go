package check

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// documentsTwice reports documents with the id of another, since signatures and
// annexes would belong to both, and those that are the same version of one report.
func (p *Pass) documentsTwice() {
	all := p.Case.Documents
	for i := range all {
		d := &all[i]
		if k := slices.IndexFunc(all[:i], func(e cases.Document) bool { return e.ID == d.ID && d.ID != "" }); k >= 0 {
			p.ofBoth(d, &all[k], Finding{
				Pointer: at("documents", i, "id"),
				Message: say("Document %d heeft hetzelfde kenmerk als document %d; handtekeningen en bijlagen zijn zo niet uit elkaar te houden.", i+1, k+1),
				Action:  "Geef elk document een eigen kenmerk, en zet dat ook bij zijn handtekeningen en bijlagen.",
			})
			continue
		}
		k := slices.IndexFunc(all[:i], func(e cases.Document) bool {
			numbered := d.Type != cases.Progress || d.Number != 0 && e.Number == d.Number
			return e.Type == d.Type && d.Type != "" && numbered && e.Status == d.Status && e.Version == d.Version && !blank(d.Version)
		})
		if k >= 0 {
			f := Finding{Pointer: at("documents", i, "version"), Action: "Geef een verbeterde versie een eigen versienummer, of haal een van de twee weg."}
			f.Message = say("Document %d is net als document %d een %s, met dezelfde versie.", i+1, k+1, d.Type)
			if d.Type == cases.Progress {
				f.Pointer, f.Seen = at("documents", i, "number"), strconv.Itoa(d.Number)
				f.Message = say("Document %d is net als document %d voortgangsrapportage %d, met dezelfde versie.", i+1, k+1, d.Number)
				f.Action = "Geef elke voortgangsrapportage een eigen nummer, en een verbeterde versie een eigen versienummer."
			}
			p.ofBoth(d, &all[k], f)
		}
	}
}

// ofBoth reports a finding on two documents: of both, or of the one that is being
// made.
func (p *Pass) ofBoth(d, other *cases.Document, f Finding) {
	f.Reports, f.Number = letter(d.Type), d.Number
	if d.Type != other.Type || d.Number != other.Number {
		f.Number = 0
	}
	if l := letter(other.Type); !strings.Contains(f.Reports, l) {
		f.Reports += l
	}
	if m := p.Making; m != nil {
		if !(m.Type == d.Type && m.Number == d.Number) && !(m.Type == other.Type && m.Number == other.Number) {
			return
		}
		f.Reports, f.Number = letter(m.Type), m.Number
	}
	p.Report(f)
}

// comes reports whether a document id is that of a report that is there or can
// still come: the usual id of one that is not recorded, no further than the next.
func (p *Pass) comes(id string) bool {
	if id == "" {
		return false
	}
	for i := range p.Case.Documents {
		if p.Case.Documents[i].ID == id {
			return true
		}
	}
	switch n, err := strconv.Atoi(strings.TrimPrefix(id, "VR")); {
	case id == "TP":
		return !p.recorded(cases.Plan, 0)
	case id == "ER":
		return !p.recorded(cases.End, 0)
	default:
		return err == nil && id == say("VR%d", n) && n > 0 && n <= p.lastNumber() && !p.recorded(cases.Progress, n)
	}
}

// recorded reports whether a report is recorded under an id of its own.
func (p *Pass) recorded(t cases.DocumentType, number int) bool {
	return slices.ContainsFunc(p.Case.Documents, func(d cases.Document) bool {
		return d.Type == t && (t != cases.Progress || d.Number == number) && !p.sharesID(d.ID)
	})
}

// sharesID reports whether more than one document has that id: C32 says so.
func (p *Pass) sharesID(id string) bool {
	return number(p.Case.Documents, func(d *cases.Document) bool { return d.ID == id }) > 1
}

// lastNumber is that of the last progress report that can be prepared.
func (p *Pass) lastNumber() int {
	t := p.Case.Trajectory
	if t.StartDate.IsZero() {
		return p.last + 1
	}
	if !t.ActualEndDate.IsZero() {
		return max(p.last, calendar.PeriodOn(t.StartDate, t.ReportInterval, t.ActualEndDate).Number)
	}
	return 1 + max(p.last, calendar.PeriodOn(t.StartDate, t.ReportInterval, later(p.asked(), t.StartDate)).Number)
}

// lastReport is the report that a finding without a place in time is for: the last
// progress report, or the plan.
func (p *Pass) lastReport() Finding {
	if p.last == 0 {
		return Finding{Reports: "T"}
	}
	return Finding{Reports: "V", Number: p.last}
}

// sourceless reports agreement i when no report will ever tell of it: it names no
// document that there is, or the end report, which makes none.
func (p *Pass) sourceless(i int) bool {
	source := p.Case.Agreements[i].Source
	message, action := "", "Kies het kenmerk van het trajectplan of de voortgangsrapportage waarin de afspraak is gemaakt."
	switch {
	case blank(source):
		message = "Bij afspraak %d staat niet in welk rapport zij is gemaakt; zo komt zij in geen enkel verslag."
	case !p.comes(source):
		message = "Afspraak %d hoort bij een document dat niet in het dossier staat; zo komt zij in geen enkel verslag."
	case p.ofEnd(source):
		message = "Afspraak %d hoort bij de eindrapportage, en die drukt geen afspraken af."
		action = "Kies het kenmerk van de laatste voortgangsrapportage, of neem de afspraak op in het advies."
	default:
		return false
	}
	f := p.lastReport()
	f.Pointer, f.Message, f.Action = at("agreements", i, "source"), say(message, i+1), action
	p.Report(f)
	return true
}

// ofEnd reports whether a document id is that of an end report.
func (p *Pass) ofEnd(id string) bool {
	for i := range p.Case.Documents {
		if d := &p.Case.Documents[i]; d.ID == id {
			return d.Type == cases.End
		}
	}
	return id == "ER"
}
