package submission

import (
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A Sheet is what the template "overzicht" prints: the cover list of a set.
type Sheet struct {
	*facts.View
	Set       *Set
	InShort   string // Dutch: how much is in it
	Lacking   string // Dutch: how much is not
	Extension string // Dutch, what a longer period means for the dates; empty when there is none
}

// Sheet makes up the cover list.
func (s *Set) Sheet() *Sheet {
	return &Sheet{View: facts.Standing(s.of, s.On), Set: s, InShort: s.inShort(), Lacking: s.lacking(), Extension: s.extension()}
}

// inShort is "vijf documenten in vier bestanden, 34 pagina's".
func (s *Set) inShort() string {
	if len(s.Pieces) == 0 {
		return "nog niets"
	}
	files := map[string]bool{}
	pages := 0
	for _, p := range s.Pieces {
		files[p.File] = true
		pages += p.Pages
	}
	out := dutch.Count(len(s.Pieces), "document", "documenten")
	if len(files) != len(s.Pieces) {
		out += " in " + dutch.Count(len(files), "bestand", "bestanden")
	}
	if len(s.Pieces) > 1 {
		out += ", samen"
	} else {
		out += ","
	}
	return out + " " + dutch.Count(pages, "pagina", "pagina’s")
}

// lacking is "twee onderdelen van het bureau en zeven van anderen, waarvan één met
// een datum die voorbij is; het eerstvolgende is nodig uiterlijk 1 december 2026".
func (s *Set) lacking() string {
	if len(s.Lacks) == 0 {
		return "niets"
	}
	late := 0
	var next calendar.Date
	for _, l := range s.Lacks {
		switch {
		case l.Late:
			late++
		case !l.By.IsZero() && (next.IsZero() || l.By.Before(next)):
			next = l.By
		}
	}
	var of []string
	if n := len(s.Own()); n > 0 {
		of = append(of, dutch.Count(n, "onderdeel", "onderdelen")+" van het bureau")
	}
	if n := len(s.Others()); n > 0 {
		of = append(of, dutch.Count(n, "onderdeel", "onderdelen")+" van het re-integratieverslag")
	}
	out := dutch.List(of)
	switch {
	case late == len(s.Lacks):
		out += ", met een datum die voorbij is"
	case late > 0:
		out += ", waarvan " + dutch.Word(late) + " met een datum die voorbij is"
	}
	if !next.IsZero() {
		out += "; het eerstvolgende is nodig uiterlijk " + dutch.Date(next)
	}
	return out
}

func (s *Set) extension() string {
	if !s.Waiting.Extended() || s.terms.limit(calendar.WaitingPeriodEnd).IsZero() {
		return ""
	}
	end := "De loondoorbetaling is verlengd tot en met " + dutch.Date(s.Waiting.End)
	switch s.of.Sickness.Extension.Kind {
	case cases.VoluntaryExtension:
		return end + ", op verzoek van werkgever en werknemer. De datums hieronder zijn die van de wachttijd zelf; vraag UWV of de verlenging ze verplaatst."
	case cases.LateApplication:
		return end + ", omdat de WIA-aanvraag later kwam. De datums hieronder zijn die van de wachttijd zelf."
	}
	return end + " (loonsanctie). De datums hieronder zijn die van de wachttijd zelf; wat moet worden aangevuld en wanneer, staat in de beslissing van UWV."
}

// Signed is who signed, in a line.
func (p Piece) Signed() string {
	var out []string
	for _, y := range p.By {
		out = append(out, y.String())
	}
	return strings.Join(out, "; ")
}

// Size is the size of the file: "340 kB", "2,4 MB", rounded up.
func (p Piece) Size() string {
	if kilo := (p.Bytes + 999) / 1000; kilo < 1000 {
		return dutch.Number(kilo) + " kB"
	}
	return dutch.Decimal(int64(p.Bytes+99_999)/100_000*10) + " MB"
}

// Own are the lacks of the set itself, which the agency sees to.
func (s *Set) Own() []Lack {
	return slices.DeleteFunc(slices.Clone(s.Lacks), func(l Lack) bool { return l.Part })
}

// Others are the lacks among the parts of the re-integration file.
func (s *Set) Others() []Lack {
	return slices.DeleteFunc(slices.Clone(s.Lacks), func(l Lack) bool { return !l.Part })
}

// Stand is how a part stands, Dutch.
func (p Part) Stand() string {
	switch {
	case p.State == There && p.Note != "" && !p.Done.IsZero():
		return dutch.ShortDate(p.Done) + "; " + p.Note
	case p.State == There && !p.Done.IsZero():
		return dutch.ShortDate(p.Done)
	case p.Late && p.Note != "":
		return p.Note + "; datum voorbij"
	case p.Late:
		return "niet vastgelegd; datum voorbij"
	case p.Note != "":
		return p.Note
	}
	return "niet vastgelegd in dit dossier"
}

// TableTitle is how the title of that list begins.
const TableTitle = "Overzicht voor UWV"

// Table is the set as a list for a workbook: what is in it, what is not, and the
// parts of the re-integration file.
func (s *Set) Table() casefile.Table {
	t := casefile.Table{
		Title: TableTitle + ", dossier " + s.of.Case.ID + ", stand op " + dutch.ShortDate(s.On),
		Sheet: "Overzicht",
		Heads: []string{"Groep", "Wat", "Bestand", "Datum", "Ondertekend door", "Pagina’s", "Omvang in kB", "Van wie", "Uiterlijk", "Stand"},
		Wide:  []float64{24, 46, 44, 13, 52, 10, 13, 24, 13, 54},
	}
	for _, p := range s.Pieces {
		t.Rows = append(t.Rows, []any{"in het pakket", p.Title, p.File, p.Date, strings.ReplaceAll(p.Signed(), "; ", "\n"), some(p.Pages), some((p.Bytes + 999) / 1000), nil, nil, nil})
	}
	for _, l := range s.Lacks {
		t.Rows = append(t.Rows, []any{"ontbreekt", dutch.Sentence(l.What), nil, nil, nil, nil, nil, l.Who, l.By, l.Stand()})
	}
	for _, p := range s.Parts {
		what := p.What
		if p.Letter != "" {
			what = p.Letter + ". " + what
		}
		t.Rows = append(t.Rows, []any{"re-integratieverslag", what, nil, p.Done, nil, nil, nil, p.Who, p.By, p.Stand()})
	}
	t.Rows = append(t.Rows, []any{"medische informatie", Medical, nil, nil, nil, nil, nil, "bedrijfsarts, via de werknemer", s.filing(), "hoort niet in dit pakket"})
	return t
}

// Medical says how what is not in a set reaches UWV all the same.
const Medical = "De medische informatie gaat niet via de werkgever: de bedrijfsarts geeft haar aan de werknemer, en de werknemer stuurt haar aan UWV."

// Medical is the constant of that name, for the template.
func (s *Sheet) Medical() string { return Medical }

func some(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// Stand says why something is not there, or that its day has passed.
func (l Lack) Stand() string {
	switch {
	case l.Late && l.Why != "":
		return "datum voorbij; " + l.Why
	case l.Late:
		return "datum voorbij"
	}
	return l.Why
}
