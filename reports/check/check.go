// Package check finds what is wrong with a case before it becomes a report. Each
// rule is a value that says what it asks, why, and on whose authority; [Rules]
// lists them in the order of the law. A finding points into the case with a JSON
// pointer: in which cell or line that stands is known to package casefile.
//
// A rule judges what exists or is due on the date of the check, and nothing that
// came later: a report of last year is judged as it was then. Whether a finding
// stops a report is told by [Finding.Blocks]; stopping it is left to others, and
// so is finding words in texts, for which there is a hook, [Lint].
package check

import (
	"cmp"
	"slices"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

// Version names this set of rules. It changes when a rule judges otherwise.
const Version = "2026.1"

// A Severity is how grave a finding is. The zero Severity is that of the rule.
type Severity uint8

// From light to grave.
const (
	Info    Severity = iota + 1 // to know
	Warning                     // to mend or to motivate
	Error                       // to mend: a report that it concerns cannot be issued
)

// String is the Dutch word: "fout", "waarschuwing", "opmerking".
func (s Severity) String() string {
	return [...]string{"", "opmerking", "waarschuwing", "fout"}[s&3]
}

// Letter is "E", "W" or "I", as in the table of rules.
func (s Severity) Letter() string { return [...]string{"", "I", "W", "E"}[s&3] }

// MarshalText writes the word that machines know: "error", "warning", "info".
func (s Severity) MarshalText() ([]byte, error) {
	return []byte([...]string{"", "info", "warning", "error"}[s&3]), nil
}

// A Finding is a place in a case where a rule is not met. Its texts are Dutch and
// repeat nothing that was typed as free text.
type Finding struct {
	Rule     string        `json:"rule"`
	Severity Severity      `json:"severity"`
	Pointer  string        `json:"pointer"` // of the field, or of the nearest parent of what is absent
	Message  string        `json:"message"`
	Seen     string        `json:"seen,omitempty"`     // a date in ISO form or a number
	Expected string        `json:"expected,omitempty"` // likewise
	Action   string        `json:"action"`
	Reports  string        `json:"reports"`          // letters T, V, E of the reports it concerns; none: the case as a whole
	Number   int           `json:"number,omitempty"` // of the one progress report it concerns; 0: of all
	Norm     bool          `json:"norm,omitempty"`   // rests on a norm of the house, not on the law
	Waived   *cases.Waiver `json:"waived,omitempty"` // why it was accepted

	told bool // of a text: the report that was judged holds it
}

// Blocks reports whether the finding stops the reports that it concerns: an
// error that is not about signatures. Those are asked for on the report itself.
func (f Finding) Blocks() bool {
	return f.Severity == Error && !strings.HasPrefix(f.Rule, "S")
}

// Concerns reports whether the finding is about that report.
func (f Finding) Concerns(r facts.Report) bool {
	return strings.Contains(f.Reports, letter(r.Type)) &&
		(r.Type != cases.Progress || f.Number == 0 || f.Number == r.Number)
}

// letter is the letter of a report in the tables: T, V or E.
func letter(t cases.DocumentType) string {
	switch t {
	case cases.Plan:
		return "T"
	case cases.Progress:
		return "V"
	case cases.End:
		return "E"
	}
	return ""
}

// Run judges a whole case on a date. Findings come in the order of the reports
// that they concern, the grave ones first.
func Run(c *cases.Case, asOf calendar.Date, s Settings) []Finding {
	return newPass(c, asOf, nil, s).run()
}

// ForReport judges one report, as of its own date: the findings of Run that
// concern it. One on a text concerns every report that holds the text, whichever
// it was written for.
func ForReport(c *cases.Case, r facts.Report, s Settings) []Finding {
	found := newPass(c, r.Date, &r, s).run()
	return slices.DeleteFunc(found, func(f Finding) bool { return !f.told && !f.Concerns(r) })
}

// Merge adds to the findings on a case those that stop one of its reports on that
// report's own date and are not among them yet, in the same order.
func Merge(found, stopping []Finding) []Finding {
	for _, f := range stopping {
		if !f.Blocks() || slices.ContainsFunc(found, f.among) {
			continue
		}
		if i := slices.IndexFunc(found, f.alike); i >= 0 {
			found[i].widen(f)
		} else {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, compare)
	return found
}

// among reports whether g already says of the reports of f what f says.
func (f Finding) among(g Finding) bool {
	return f.Rule == g.Rule && f.Pointer == g.Pointer && g.Blocks() &&
		(f.Reports == g.Reports || strings.ContainsAny(g.Reports, f.Reports)) && (f.Number == g.Number || g.Number == 0)
}

// alike reports whether g says the same of other reports.
func (f Finding) alike(g Finding) bool {
	return f.Rule == g.Rule && f.Pointer == g.Pointer && g.Blocks() && f.Message == g.Message && f.Reports != "" && g.Reports != ""
}

// widen makes a finding concern the reports of another too.
func (f *Finding) widen(g Finding) {
	if f.Number != g.Number {
		f.Number = 0
	}
	of := f.Reports + g.Reports
	f.Reports = ""
	for _, letter := range "TVE" {
		if strings.ContainsRune(of, letter) {
			f.Reports += string(letter)
		}
	}
}

// Blocked reports whether any of the findings stops the report they are about.
func Blocked(found []Finding) bool { return slices.ContainsFunc(found, Finding.Blocks) }

func (p *Pass) run() []Finding {
	for i := range rules {
		if p.rule = &rules[i]; p.rule.Check != nil && p.rule.holds(p.AsOf) {
			p.rule.Check(p)
		}
	}
	p.waivers()
	p.readTexts()
	for i := range p.found {
		p.waive(&p.found[i])
	}
	slices.SortStableFunc(p.found, compare)
	return slices.CompactFunc(p.found, func(a, b Finding) bool {
		return a.Rule == b.Rule && a.Severity == b.Severity && a.Pointer == b.Pointer && a.Number == b.Number
	})
}

func compare(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.rank(), b.rank()),
		cmp.Compare(a.Number, b.Number),
		cmp.Compare(b.Severity, a.Severity),
		comparePointers(a.Pointer, b.Pointer),
		cmp.Compare(a.Rule, b.Rule),
	)
}

// rank is the place of the first report that a finding concerns; the case as a
// whole comes last.
func (f Finding) rank() int {
	if f.Reports == "" {
		return 3
	}
	return strings.IndexByte("TVE", f.Reports[0])
}

// comparePointers puts /reports/2 before /reports/10.
func comparePointers(a, b string) int {
	for a != "" && b != "" {
		var x, y string
		x, a, _ = strings.Cut(strings.TrimPrefix(a, "/"), "/")
		y, b, _ = strings.Cut(strings.TrimPrefix(b, "/"), "/")
		if x == y {
			continue
		}
		if isNumber(x) && isNumber(y) && len(x) != len(y) {
			return len(x) - len(y)
		}
		return strings.Compare(x, y)
	}
	return len(a) - len(b)
}

func isNumber(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }
