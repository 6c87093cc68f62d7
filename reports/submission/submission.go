// Package submission says what of a case goes to UWV: which files are in the set,
// who signed them, what is still missing, who has to provide it and by when. It
// looks at the whole of what the law asks of a re-integration file (art. 6
// Regeling procesgang eerste en tweede ziektejaar), also at what others than the
// agency provide, and at how it must be recognised (Beleidsregels vorm- en
// herkenbaarheidsvereisten art. 2).
//
// Printing reports, opening annexes and writing files are for others: they say
// here what became of each. Nothing in a Set holds a BSN or free text of the case
// but the titles of annexes, which package annex has judged.
package submission

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A Report is what became of one report that a case holds or owes.
type Report struct {
	Report facts.Report
	File   string // in the set; empty when it is not in it
	Pages  int
	Bytes  int      // of the file, which may hold more than this report
	Why    string   // Dutch without a full stop: why it is not in the set; empty also when it only waits for signatures
	Faults []string // Dutch: what is wrong with its signatures
}

// An Annex is what became of a file from outside.
type Annex struct {
	Title    string
	Document string // id of the report that it goes with, or nothing
	Date     calendar.Date
	File     string // in the set; empty when it is not in it
	Pages    int    // 0 is not known
	Bytes    int
	Why      string // Dutch without a full stop: why it is not in the set
	None     bool   // the case names no file
}

// A Set is what goes to UWV, and what does not yet.
type Set struct {
	On      calendar.Date
	Pieces  []Piece // in the order of the files
	Lacks   []Lack  // those of the agency first, then in the order of their days
	Parts   []Part  // in the order of the law
	Waiting calendar.Waiting

	of    *cases.Case
	terms terms
}

// A Piece is a document in the set.
type Piece struct {
	File  string
	Title string // Dutch: "Voortgangsrapportage 2", "Bijlage: cv"
	Date  calendar.Date
	By    []Signatory
	Pages int // 0 is not known
	Bytes int // of the file
}

// A Signatory is who signed a document, as the law wants it recognised.
type Signatory struct {
	Name, Function string
	Date           calendar.Date
	Refused        bool
}

// String is "A. de Vries, werknemer, 16-03-2026".
func (s Signatory) String() string {
	out := strings.Join(slices.DeleteFunc([]string{s.Name, s.Function, dutch.ShortDate(s.Date)}, func(part string) bool { return part == "" }), ", ")
	if s.Refused {
		out += " (niet akkoord)"
	}
	return out
}

// A Lack is something that is not there yet.
type Lack struct {
	What string // Dutch: "handtekening onder het trajectplan"
	Who  string // Dutch: who provides it
	By   calendar.Date
	Late bool   // that day has passed
	Why  string // Dutch without a full stop; may be empty
	Ours bool   // the set is not in order without it
	Part bool   // of the re-integration file, among the Parts
}

// Of makes up the set of a case on a day.
func Of(c *cases.Case, on calendar.Date, s check.Settings, reports []Report, annexes []Annex) *Set {
	set := &Set{On: on, of: c, Waiting: facts.Waiting(c), terms: facts.Deadlines(c, on, s.Norms())}
	set.Parts = parts(c, on, set.Waiting, set.terms, s)
	for _, r := range reports {
		set.report(r, s)
	}
	set.ahead(reports)
	without := 0
	for _, a := range annexes {
		if a.None {
			without++
			continue
		}
		set.annex(a)
	}
	if without > 0 {
		set.lack(Lack{What: dutch.Count(without, "bijlage", "bijlagen") + " zonder bestand", Who: "adviseur", By: set.filing(), Why: "noem het bestand in het dossier, bij Bijlagen"})
	}
	for _, p := range set.Parts {
		if p.State == Open {
			set.lack(Lack{What: dutch.Lower(p.What), Who: p.Who, By: p.By, Why: p.Note, Part: true})
		}
	}
	slices.SortStableFunc(set.Lacks, func(a, b Lack) int {
		return cmp.Or(boolean(b.Ours)-boolean(a.Ours), boolean(a.Part)-boolean(b.Part), boolean(a.By.IsZero())-boolean(b.By.IsZero()), a.By.Compare(b.By))
	})
	return set
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *Set) lack(l Lack) {
	l.Late = !l.By.IsZero() && s.On.After(l.By)
	s.Lacks = append(s.Lacks, l)
}

// Complete reports whether all that the agency gives to the set is in order.
func (s *Set) Complete() bool {
	return !slices.ContainsFunc(s.Lacks, func(l Lack) bool { return l.Ours })
}

// Overdue reports whether something is missing of which the day has passed, also of
// what others than the agency give.
func (s *Set) Overdue() bool {
	return slices.ContainsFunc(s.Lacks, func(l Lack) bool { return l.Late })
}

// report puts a report in the set, or says what keeps it out.
func (s *Set) report(r Report, limits check.Settings) {
	name := dutch.Sentence(r.Report.Name())
	if r.File != "" {
		s.Pieces = append(s.Pieces, Piece{File: r.File, Title: name, Date: r.Report.Date, By: s.signed(r.Report), Pages: r.Pages, Bytes: r.Bytes})
	}
	if r.Why != "" {
		s.lack(Lack{What: r.Report.Name(), Who: "adviseur", By: s.due(r.Report), Why: r.Why, Ours: true})
		return
	}
	for _, y := range s.signatories(r.Report) {
		if y.State != "" && (y.Name == "" || y.Function == "" && asked(r.Report, y)) {
			s.lack(Lack{What: "naam of functie bij de handtekening van de " + dutch.Lower(y.Role) + " onder " + the(r.Report), Who: "adviseur", By: s.filing(), Ours: true})
		}
	}
	for _, fault := range r.Faults {
		s.lack(Lack{What: r.Report.Name() + ": " + dutch.Lower(fault), Who: "adviseur", By: s.filing(), Ours: true})
	}
	if r.File == "" {
		s.unsigned(r.Report, limits)
	}
}

// unsigned names the signatures under a report that are still to be set.
func (s *Set) unsigned(r facts.Report, limits check.Settings) {
	by := r.Date.AddDays(days(limits, "signatureDays"))
	before := len(s.Lacks)
	for _, y := range s.signatories(r) {
		if y.State == "" && asked(r, y) {
			who := dutch.Lower(y.Role)
			if y.Name != "" {
				who += " (" + y.Name + ")"
			}
			s.lack(Lack{What: "handtekening onder " + the(r), Who: who, By: by, Ours: true})
		}
	}
	if len(s.Lacks) == before {
		s.lack(Lack{What: r.Name(), Who: "adviseur", By: by, Why: "staat in het dossier nog niet als definitief", Ours: true})
	}
}

// the is the name of a report in a sentence.
func the(r facts.Report) string {
	if r.Type == cases.Plan {
		return "het " + r.Name()
	}
	if r.Type == cases.End {
		return "de " + r.Name()
	}
	return r.Name()
}

// asked reports whether a report is final only with this signature: under a
// progress report only the adviser's is asked (as package facts does).
func asked(r facts.Report, y facts.Signatory) bool {
	if r.Type == cases.Progress {
		return y.Role == "Adviseur"
	}
	return y.Role == "Werknemer" || y.Role == "Werkgever" || y.Role == "Adviseur"
}

// days is a limit by its key in a file of settings.
func days(s check.Settings, key string) int {
	for _, l := range check.Limits() {
		if l.Key == key {
			return l.Value(s)
		}
	}
	return 0
}

func (s *Set) signatories(r facts.Report) []facts.Signatory {
	return facts.NewView(s.of, r).Signatories()
}

// signed are those who signed a report, with the days.
func (s *Set) signed(r facts.Report) []Signatory {
	var out []Signatory
	for _, y := range s.signatories(r) {
		if y.State == "" {
			continue
		}
		out = append(out, Signatory{Name: y.Name, Function: cmp.Or(y.Function, dutch.Lower(y.Role)), Date: s.dayOf(r, y), Refused: y.State == "refused"})
	}
	return out
}

// dayOf is the day on which a signatory signed.
func (s *Set) dayOf(r facts.Report, y facts.Signatory) calendar.Date {
	for i := range s.of.Signatures {
		x := &s.of.Signatures[i]
		if x.Document == r.ID() && strings.EqualFold(x.Role.String(), y.Role) && dutch.Date(x.Date) == y.Date {
			return x.Date
		}
	}
	return calendar.Date{}
}

// due is the day on which a report had to be there: that of its term, and of a
// report beyond the planned end the last day of its period.
func (s *Set) due(r facts.Report) calendar.Date {
	id := map[cases.DocumentType]string{cases.Plan: "plan", cases.Progress: "progress-" + strconv.Itoa(r.Number), cases.End: "end"}[r.Type]
	if d := s.terms.of(id); !d.On.IsZero() {
		return d.On
	}
	return cmp.Or(r.To, r.Date)
}

// ahead names the reports that are not due yet and that the set will want.
func (s *Set) ahead(reports []Report) {
	has := func(t cases.DocumentType) bool {
		return slices.ContainsFunc(reports, func(r Report) bool { return r.Report.Type == t })
	}
	if !has(cases.Plan) {
		s.lack(Lack{What: "trajectplan", Who: "adviseur", By: s.due(facts.Report{Type: cases.Plan}), Why: "nog niet aan de orde"})
	}
	if !has(cases.End) {
		what := "eindrapportage, of een tussentijdse voor de WIA-aanvraag"
		if s.terms.limit(calendar.WIAApplication).IsZero() && !s.Waiting.IsZero() {
			what = string(cases.End)
		}
		s.lack(Lack{What: what, Who: "adviseur", By: s.filing(), Why: "het traject loopt nog"})
	}
}

// annex puts an annex in the set, or says what keeps it out.
func (s *Set) annex(a Annex) {
	if a.File != "" {
		s.Pieces = append(s.Pieces, Piece{File: a.File, Title: "Bijlage: " + a.Title, Date: a.Date, Pages: a.Pages, Bytes: a.Bytes})
	}
	if a.Why != "" {
		s.lack(Lack{What: "bijlage " + quoted(a.Title), Who: "adviseur", By: s.filing(), Why: a.Why, Ours: true})
	}
}

func quoted(title string) string {
	if strings.HasPrefix(title, "Bijlage ") {
		return strings.TrimPrefix(title, "Bijlage ")
	}
	return "‘" + title + "’"
}

// filing is the day by which the employer has the re-integration file together.
func (s *Set) filing() calendar.Date { return s.terms.limit(calendar.ReintegrationFile) }
