package calendar

import (
	"fmt"
	"slices"
)

// A Spell is a stretch of days, both ends included. A Spell of illness without
// To is not over yet.
type Spell struct{ From, To Date }

// A Sickness is what the arithmetic has to know of an illness. Partial work is
// no recovery: it does not end a Spell.
type Sickness struct {
	FirstDay  Date    // as the file has it; spells, when there are any, speak louder
	Spells    []Spell // in order; none: ill from FirstDay on
	Leaves    []Spell // pregnancy and maternity leave (WAZO)
	Extension Extension
}

// Recovered gives the last day of the last spell, when by the end of a day nobody
// has been ill for four weeks or more: illness after that would begin a new period
// (art. 23 lid 3 WIA). Days of leave are not counted. Otherwise it gives the zero Date.
func (s Sickness) Recovered(on Date) Date {
	spells := merged(s.Spells)
	if len(spells) == 0 || spells[len(spells)-1].To.IsZero() {
		return Date{}
	}
	last := spells[len(spells)-1].To
	leaves := slices.Clone(s.Leaves)
	for i := range leaves {
		if leaves[i].To.IsZero() {
			leaves[i].To = on
		}
	}
	days := 0
	for _, fit := range (Spell{last.AddDays(1), on}).without(merged(leaves)) {
		days += fit.days()
	}
	if days < newPeriodGap {
		return Date{}
	}
	return last
}

// An Extension makes the employer's duty last longer than the waiting period.
// The zero Extension makes nothing longer.
type Extension struct {
	Kind  ExtensionKind
	Until Date // last day, included; a Sanction without it lasts as long as it may
}

// An ExtensionKind is why the duty lasts longer, in the words of the case format.
type ExtensionKind string

// The kinds of Extension, art. 24, 25 lid 9 WIA and art. 7:629 lid 11 BW.
const (
	Sanction        ExtensionKind = "loonsanctie"
	Voluntary       ExtensionKind = "vrijwillige_verlenging"
	LateApplication ExtensionKind = "late_wia_aanvraag"
)

// A Problem is something in a Sickness that [Reckon] had to guess its way
// around.
type Problem struct {
	Field   string // below "sickness" in the case format: "spells/1/to"
	Message string // Dutch; does not tell which kind of leave it was
}

// Problems lists what is wrong with s, in the order of its fields.
func (s Sickness) Problems() []Problem {
	var found []Problem
	report := func(field, format string, args ...any) {
		found = append(found, Problem{field, fmt.Sprintf(format, args...)})
	}
	if w := Reckon(s); !w.IsZero() && s.FirstDay != w.FirstDay {
		report("firstDay", "eerste ziektedag %s past niet bij de verzuimperioden: de wachttijd begint op %s", said(s.FirstDay), w.FirstDay)
	}
	for i, spell := range s.Spells {
		at := fmt.Sprintf("spells/%d/", i)
		reportOrder(report, at, spell)
		if i+1 == len(s.Spells) {
			break
		}
		switch next := s.Spells[i+1]; {
		case next.From.Valid() && next.From.Before(spell.From):
			report(fmt.Sprintf("spells/%d/from", i+1), "de verzuimperioden staan niet op volgorde: die vanaf %s komt na die vanaf %s; zet de oudste eerst", said(next.From), said(spell.From))
		case spell.To.IsZero():
			report(at+"to", "einde ontbreekt, maar er volgt een verzuimperiode vanaf %s: vul de laatste ziektedag in", said(next.From))
		case !next.From.After(spell.To):
			report(fmt.Sprintf("spells/%d/from", i+1), "begin %s ligt niet na het einde %s van de vorige verzuimperiode", said(next.From), spell.To)
		}
	}
	for i, leave := range s.Leaves {
		at := fmt.Sprintf("wazoLeaves/%d/", i)
		reportOrder(report, at, leave)
		if leave.To.IsZero() {
			report(at+"to", "einde ontbreekt: vul de laatste dag in, zo nodig de verwachte")
		}
	}
	s.reportExtension(report)
	return found
}

func reportOrder(report func(field, format string, args ...any), at string, s Spell) {
	switch {
	case !s.From.Valid():
		report(at+"from", "begin ontbreekt of bestaat niet: vul de eerste dag in")
	case !s.To.IsZero() && s.To.Before(s.From):
		report(at+"to", "einde %s ligt vóór het begin %s", s.To, s.From)
	}
}

func (s Sickness) reportExtension(report func(field, format string, args ...any)) {
	e, last := s.Extension, Reckon(s).Last
	switch {
	case e == Extension{}:
	case e.Kind != Sanction && e.Kind != Voluntary && e.Kind != LateApplication:
		report("extension/kind", "soort verlenging %q is onbekend: kies %s, %s of %s", e.Kind, Sanction, Voluntary, LateApplication)
	case e.Until.IsZero() && e.Kind != Sanction:
		report("extension/until", "einde van de verlenging ontbreekt: vul de laatste dag in")
	case e.Until.IsZero():
	case !e.Until.After(last):
		report("extension/until", "einde van de verlenging %s ligt niet na de laatste dag van de wachttijd, %s", e.Until, last)
	case e.Kind == Sanction && e.Until.After(last.AddDays(sanctionDays)):
		report("extension/until", "een loonsanctie duurt ten hoogste 52 weken, dus t/m %s (art. 25 lid 9 WIA); er staat %s", last.AddDays(sanctionDays), e.Until)
	}
}

// said is d, or a word for no date.
func said(d Date) string {
	if d.IsZero() {
		return "(niet ingevuld)"
	}
	return d.String()
}

// merged is the days that spells cover, in order and without overlap. An open
// spell covers all that follows; what is no stretch of days is left out.
func merged(spells []Spell) []Spell {
	sorted := slices.Clone(spells)
	slices.SortFunc(sorted, func(a, b Spell) int { return a.From.Compare(b.From) })
	var out []Spell
	for _, s := range sorted {
		if !s.From.Valid() || !s.To.IsZero() && s.To.Before(s.From) {
			continue
		}
		if len(out) > 0 {
			prev := &out[len(out)-1]
			if prev.To.IsZero() {
				return out
			}
			if !s.From.After(prev.To.AddDays(1)) {
				if s.To.IsZero() || s.To.After(prev.To) {
					prev.To = s.To
				}
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// without is the days of s that none of holes covers; holes are merged and
// closed.
func (s Spell) without(holes []Spell) []Spell {
	var out []Spell
	for _, hole := range holes {
		if hole.To.Before(s.From) || hole.From.After(s.To) {
			continue
		}
		if hole.From.After(s.From) {
			out = append(out, Spell{s.From, hole.From.AddDays(-1)})
		}
		s.From = hole.To.AddDays(1)
	}
	if !s.From.After(s.To) {
		out = append(out, s)
	}
	return out
}

// days counts both ends.
func (s Spell) days() int { return s.To.Sub(s.From) + 1 }
