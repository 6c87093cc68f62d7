package check

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// Whether texts agree with the data beside them. Prose finds where they do not;
// how many applications a text tells of is for A15, which counts them by date.
var proseRules = []Rule{
	{
		ID: "A20", Severity: Warning, Reports: "TVE",
		Ask:      "Teksten noemen de werknemer, de werkgever en andere betrokkenen zoals het dossier: dezelfde naam, aanhef, en hij of zij.",
		Why:      "Een verkeerde naam of aanhef wekt de indruk dat de tekst van een ander dossier komt.",
		Action:   "Lees na over wie de tekst gaat, en herstel de naam of de aanhef in de tekst of in het dossier.",
		Citation: house("tekst en gegevens noemen dezelfde personen"),
	},
	{
		ID: "A21", Severity: Warning, Reports: "TVE",
		Ask:      "Een datum in een tekst bestaat, en valt op de weekdag die erbij staat.",
		Why:      "Wie de datum natrekt, weet bij een vergissing niet meer wat er klopt.",
		Action:   "Herstel de datum of de weekdag in de tekst.",
		Citation: house("datums in teksten zijn echte datums"),
	},
	{
		ID: "A22", Severity: Warning, Reports: "TVE",
		Ask:      "Datums in een tekst zijn die van het dossier, en wat als gebeurd wordt verteld, ligt niet na het rapport.",
		Why:      "UWV legt de datums in het verslag naast die van de andere stukken.",
		Action:   "Herstel de datum in de tekst, of in het dossier als die daar niet klopt.",
		Citation: house("tekst en gegevens noemen dezelfde datums"),
	},
	{
		ID: "A23", Severity: Warning, Reports: "TVE",
		Ask:      "Uren en loonwaarde in een tekst zijn die van de belastbaarheid, het contract en de plaatsing.",
		Why:      "De uren zijn de maat van passend werk; twee verschillende aantallen maken beide onzeker.",
		Action:   "Herstel het aantal in de tekst, of in het dossier als dat daar niet klopt.",
		Citation: house("tekst en gegevens noemen dezelfde uren"),
	},
}

// A reading goes through the texts of one case.
type reading struct {
	scan
	waiting calendar.Waiting
	own     []surname
	first   []word          // first name of the employee
	firm    []word          // name of the employer
	work    map[string]bool // words of the names of employers and functions; nil until asked for
	parties []partner       // nil until asked for, as firms
	firms   [][]word
	of      *cases.Report // that the text is in, or nil
	found   []TextFinding
}

// Prose finds what texts say that the rest of the case contradicts, for a [Lint].
// At most one finding a rule and text, in the order of the texts.
func Prose(c *cases.Case) []TextFinding {
	r := reading{scan: scan{c: c}, waiting: facts.Waiting(c), own: surnames(c.Employee.Name), first: words(c.Employee.Name.FirstName, nil), firm: words(c.Employer.Name, nil)}
	passages(c, r.passage)
	return r.once()
}

// once gives of findings that say the same of several texts the first, and in how
// many others it is so: the one cause may well be in the data.
func (r *reading) once() []TextFinding {
	var out []TextFinding
	for i, f := range r.found {
		again := func(g TextFinding) bool { return g.Rule == f.Rule && g.Message == f.Message }
		if slices.ContainsFunc(r.found[:i], again) {
			continue
		}
		if others := slices.DeleteFunc(slices.Clone(r.found[i+1:]), func(g TextFinding) bool { return !again(g) }); len(others) > 0 {
			f.Message += " Zo staat het ook in " + count(len(others), "andere tekst", "andere teksten") + "."
		}
		out = append(out, f)
	}
	return out
}

func (r *reading) passage(p *passage) {
	if p.field.Kind != cases.ProseKind || p.keys[0] == "waivers" {
		return
	}
	r.current, r.of = p, nil
	if p.keys[0] == "reports" {
		r.of = &r.c.Reports[p.steps[1].item]
	}
	r.words = words(p.text, r.words)
	r.dates()
	r.hours()
	r.people()
}

// tell adds a finding, unless the rule had one in this text.
func (r *reading) tell(rule, seen, expected, message string) {
	pointer := r.current.pointer()
	for i := len(r.found) - 1; i >= 0 && r.found[i].Pointer == pointer; i-- {
		if r.found[i].Rule == rule {
			return
		}
	}
	r.found = append(r.found, TextFinding{Rule: rule, Severity: Warning, Pointer: pointer, Seen: seen, Expected: expected, Message: message})
}

// ends reports whether these words, as in "plan van aanpak", end at word i.
func (r *reading) ends(i int, phrase string) bool {
	for {
		cut := strings.LastIndexByte(phrase, ' ')
		if i < 0 || r.words[i].form != phrase[cut+1:] {
			return false
		}
		if cut < 0 {
			return true
		}
		if !r.near(i) {
			return false
		}
		phrase, i = phrase[:cut], i-1
	}
}

// any reports whether one of the words from up to to is in a set.
func (r *reading) any(from, to int, of map[string]bool) bool {
	for i := max(from, 0); i < min(to, len(r.words)); i++ {
		if of[r.words[i].form] {
			return true
		}
	}
	return false
}

// begins reports whether one of the words from up to to begins as one of these.
func (r *reading) begins(from, to int, stems ...string) bool {
	for i := max(from, 0); i < min(to, len(r.words)); i++ {
		for _, s := range stems {
			if strings.HasPrefix(r.words[i].form, s) {
				return true
			}
		}
	}
	return false
}

// figure is a whole number in figures or in words.
func figure(w *word) (int, bool) {
	if c := w.form[0]; '0' <= c && c <= '9' {
		n, err := strconv.Atoi(w.form)
		return n, err == nil && len(w.form) <= 5
	}
	n, ok := numbers[w.form]
	return n, ok && (w.form != "een" || w.marked) // één, not een
}
