package check

import (
	"slices"

	"spoor2/reports/cases"
)

// signatureDates says of each document what is wrong with the dates under it. When
// it is the same with all, that is one thing, of the document.
func signatureDates(p *Pass) {
	wrong, all := map[*cases.Document][]Finding{}, map[*cases.Document]int{}
	p.eachSignature(func(i int, s *cases.Signature, d *cases.Document, f Finding) {
		all[d]++
		limit := d.Date.AddDays(p.Settings.SignatureDays)
		f.Pointer, f.Seen = at("signatures", i, "date"), s.Date.String()
		switch {
		case s.Date.IsZero():
			return
		case s.Date.Before(d.Date):
			f.Expected = d.Date.String()
			f.Message = say("De %s tekende op %s, vóór de datum van het document, %s.", s.Role, day(s.Date), day(d.Date))
			f.Action = "Controleer de datum van de handtekening en die van het document; wie eerder tekende, tekende iets anders."
		case s.Date.After(limit):
			f.Expected = limit.String()
			f.Message = say("De %s tekende op %s; dat werd uiterlijk %s verwacht (%s na het document).", s.Role, day(s.Date), day(limit), days(p.Settings.SignatureDays))
		default:
			return
		}
		if !p.untimely(d) {
			wrong[d] = append(wrong[d], f)
		}
	})
	for i := range p.Case.Documents {
		d := &p.Case.Documents[i]
		found := wrong[d]
		same := len(found) > 1 && len(found) == all[d] && !slices.ContainsFunc(found, func(f Finding) bool { return f.Expected != found[0].Expected })
		if !same {
			for _, f := range found {
				p.Report(f)
			}
			continue
		}
		f := found[0]
		f.Pointer, f.Seen, f.Expected = at("documents", i, "date"), d.Date.String(), ""
		f.Message = say("Alle handtekeningen (%d) zijn gezet vóór de datum van het document, %s.", len(found), day(d.Date))
		if !p.signedBefore(d) {
			f.Message = say("Alle handtekeningen (%d) zijn gezet na %s, de laatste dag waarop dat werd verwacht (%s na het document).", len(found), day(d.Date.AddDays(p.Settings.SignatureDays)), days(p.Settings.SignatureDays))
		}
		p.Report(f)
	}
	p.signedInFuture()
}

// signedInFuture tells of signatures that do not count, since their day is still to
// come on the date asked and lies beyond the days there are to sign. Within those
// the case may be looked at as it was before.
func (p *Pass) signedInFuture() {
	for i, s := range p.Case.Signatures {
		k := slices.IndexFunc(p.Case.Documents, func(d cases.Document) bool { return d.ID == s.Document && p.known(d.Date) })
		if k < 0 || !s.Date.After(p.asked()) {
			continue
		}
		if d := &p.Case.Documents[k]; s.Date.After(d.Date.AddDays(p.Settings.SignatureDays)) {
			p.Report(Finding{
				Reports: letter(d.Type), Number: d.Number, Pointer: at("signatures", i, "date"), Seen: s.Date.String(), Expected: p.asked().String(),
				Message: say("De handtekening van de %s is van %s, en dat is nog niet geweest; zij telt niet mee.", s.Role, day(s.Date)),
				Action:  "Controleer de datum van de handtekening, vooral het jaar.",
			})
		}
	}
}
