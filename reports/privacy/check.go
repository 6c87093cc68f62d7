package privacy

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// A Finding is what one rule finds in one field of a case.
type Finding struct {
	Rule     string
	Severity Severity
	Pointer  string   // JSON pointer
	Groups   []string // letters of the lexicon, in order; none where the rule has none
	Words    int      // of P07: the length of the text, when it is too long
	Leaks    []Leak   // in order of place; none when the text is only too long
}

// MaxSocialWords is the length of socialContext (rule P07).
const MaxSocialWords = 80

// Check lints every free text of a case that may reach a report. Findings come
// in order of place, at most one a rule, severity and field.
func Check(c *cases.Case) []Finding {
	lex := lexiconOf()
	d, ok := lex.rooms.Get().(*document)
	if !ok {
		d = new(document)
	}
	d.own = significant(c.Employee.BSN)
	w := &walker{known: namesOf(knownNames(c)), document: d, deceased: c.Outcome.Kind == cases.Deceased}
	w.walk(cases.Format(), reflect.ValueOf(c).Elem(), make([]byte, 0, 128), make([]string, 0, 16))
	d.text, d.own = "", ""
	lex.rooms.Put(d)
	return w.findings
}

// A walker goes through a case.
type walker struct {
	known    names
	document *document // its room is used for every text
	deceased bool      // with that the trajectory ended
	findings []Finding
}

// walk visits a value and what is filled in of what it holds. Pointer leads to it;
// keys are the names of the fields on the way, without the numbers of lists. Both
// are room that what it holds writes on, and is not kept.
func (w *walker) walk(f *cases.Field, v reflect.Value, pointer []byte, keys []string) {
	switch f.Kind {
	case cases.ObjectKind:
		for _, g := range f.Fields {
			if x := v.Field(g.Index); !x.IsZero() {
				w.walk(g, x, append(append(pointer, '/'), g.Key...), append(keys, g.Key))
			}
		}
	case cases.ListKind:
		for i := range v.Len() {
			if a, ok := reflect.TypeAssert[cases.Attachment](v.Index(i)); ok && a.ContainsMedical.IsYes() {
				continue // that is the finding (C23), its title is no second one
			}
			w.walk(f.Item, v.Index(i), strconv.AppendInt(append(pointer, '/'), int64(i), 10), keys)
		}
	case cases.LineKind, cases.ProseKind, cases.CodeKind:
		w.field(f, v.String(), pointer, keys)
	}
}

// field lints a field as what is written in it asks.
func (w *walker) field(f *cases.Field, text string, pointer []byte, keys []string) {
	if e := entryOf(f, keys); e.read {
		w.gather(w.document.certainly(e, text), text, pointer)
		if e.file && !w.titled(pointer) {
			w.gather(borneOut(w.document.lint(Attachment, w.known, FileWords(text))), text, pointer)
		}
	} else if kind, ok := kindOf(f, keys); ok {
		w.gather(w.document.lint(kind, w.known, text), text, pointer)
	}
}

// titled reports whether something was found in the title of the annex whose file
// pointer leads to: one annex, one finding.
func (w *walker) titled(pointer []byte) bool {
	title := strings.TrimSuffix(string(pointer), "file") + "title"
	return slices.ContainsFunc(w.findings, func(f Finding) bool { return f.Pointer == title && f.Severity != Info })
}

// borneOut leaves out what no table bears out: the name of a file is no sentence.
func borneOut(leaks []Leak) []Leak {
	return slices.DeleteFunc(leaks, func(l Leak) bool { return l.Severity != Error && (l.Group == "" || l.Suspected) })
}

// toldDeath are neutral words for why a trajectory ended, where it is the reason on
// record. Of what somebody died, the other rules do not let pass.
var toldDeath = set("overleden overlijden overleed")

// gather takes in what leaks in one text, by rule and severity.
func (w *walker) gather(leaks []Leak, text string, pointer []byte) {
	first := len(w.findings)
	title := slices.ContainsFunc(leaks, func(l Leak) bool { return l.Rule == "P08" && l.Severity == Error })
	for _, l := range leaks {
		if title && l.Rule == "P08" {
			l.Severity = Error // a title is one thing, that is as bad as its worst word
		}
		if w.deceased && l.Rule == "P05" && toldDeath[strings.ToLower(l.Term)] && strings.HasPrefix(string(pointer), "/outcome/") {
			continue
		}
		i := slices.IndexFunc(w.findings[first:], func(x Finding) bool { return x.Rule == l.Rule && x.Severity == l.Severity })
		if i < 0 {
			w.findings = append(w.findings, Finding{Rule: l.Rule, Severity: l.Severity, Pointer: string(pointer)})
			i = len(w.findings) - 1 - first
		}
		x := &w.findings[first+i]
		x.Leaks = append(x.Leaks, l)
		if l.Group != "" && !slices.Contains(x.Groups, l.Group) {
			x.Groups = append(x.Groups, l.Group)
			slices.Sort(x.Groups)
		}
	}
	if string(pointer) == socialContext {
		w.tooLong(text, first)
	}
	slices.SortStableFunc(w.findings[first:], func(a, b Finding) int {
		return strings.Compare(a.Rule+string(a.Severity), b.Rule+string(b.Severity))
	})
}

// kindOf says what is written in a field that is no entry. Codes, and the BSN's own,
// are not read.
func kindOf(f *cases.Field, keys []string) (Kind, bool) {
	key := keys[len(keys)-1]
	path := strings.Join(keys, ".")
	switch {
	case f.Kind == cases.CodeKind && !(f.Open && titles[path]):
		return 0, false
	case path == "employee.bsn" || keys[0] == "waivers" && key != "reason":
		return 0, false
	case remarks[path]:
		return Contact, true
	case path == "attachments.title" || path == "outcome.handover.title":
		return Attachment, true
	case titles[path]:
		return Title, true
	case jobs[path] || f.Kind == cases.LineKind && jobs[key]:
		return Job, true
	case keys[0] == "contacts" || keys[0] == "employerContacts":
		return Contact, true
	default:
		return Narrative, true
	}
}

// The texts that are not narratives, by key or by path; see entries for the rest.
var (
	titles = set(`activities.title phases.name schemes.name trajectory.phaseSystem personProfile.testResults.test`)
	// Short entries that readily hold a remark.
	remarks = set(`capacity.by personProfile.drivingLicence personProfile.availability.days searchProfile.regionOrTravel searchProfile.contractForms
		placements.contractType trainings.paidBy`)
	jobs = set(`employer function sector sectors title level job.title job.summary personProfile.workExperience.tasks personProfile.education.name
		personProfile.education.level personProfile.courses.name trainings.name provider what suitableDirections skills searchProfile.labourMarketInfo
		supervisor quality service organisation payer insurer place lang scale`)
)

func set(words string) map[string]bool {
	s := map[string]bool{}
	for _, w := range strings.Fields(words) {
		s[w] = true
	}
	return s
}

// socialContext is the field of the private circumstances.
const socialContext = "/personProfile/socialContext"

// tooLong adds that they are too long, to what was found in them from first on.
func (w *walker) tooLong(text string, first int) {
	words := len(strings.Fields(text))
	if words <= MaxSocialWords {
		return
	}
	i := slices.IndexFunc(w.findings[first:], func(x Finding) bool { return x.Rule == "P07" })
	if i < 0 {
		i = len(w.findings) - first
		w.findings = append(w.findings, Finding{Rule: "P07", Severity: Warning, Pointer: socialContext})
	}
	w.findings[first+i].Words = words
}

// knownNames are the names of everybody and every firm that the case names: they
// are parties, not treating persons.
func knownNames(c *cases.Case) []string {
	names := []string{
		c.Employee.Name.FirstName, c.Employer.Name, c.Employer.Contact.Name, c.Employer.CaseManager,
		c.Agency.Name, c.Adviser.Name, c.Adviser.FirstName, c.OccupationalPhysician.Name, c.OccupationalPhysician.Service,
		c.LabourExpert.Name, c.LabourExpert.Organisation, c.Capacity.By, c.Funding.Payer, c.Funding.Insurer,
	}
	names = append(names, nameWords(c.Employee.Name.LastName)...) // of a double name either
	for _, s := range c.Signatures {
		names = append(names, s.Name)
	}
	for _, a := range c.Applications {
		names = append(names, a.Employer)
	}
	for _, v := range c.Vacancies {
		names = append(names, v.Employer)
	}
	for _, e := range c.EmployerContacts {
		names = append(names, e.Employer)
	}
	for _, p := range c.Placements {
		names = append(names, p.Employer, p.Supervisor)
	}
	for _, e := range c.PersonProfile.WorkExperience {
		names = append(names, e.Employer)
	}
	for _, t := range c.Trainings {
		names = append(names, t.Provider)
	}
	return names
}
