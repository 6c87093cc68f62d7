package findings

import (
	"slices"
	"strconv"
	"strings"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A Verdict says whether a report can be made, as it would be made now: as of
// its own date.
type Verdict struct {
	Report  facts.Report
	Errors  int // that stop it
	Unsaid  int // texts without which it cannot be made
	Pending int // errors about signatures, which do not stop it
	Lacks   []Lack
}

// verdicts gives those on the reports of a case, with the findings that stop them.
func verdicts(c *cases.Case, on calendar.Date, s check.Settings) (out []Verdict, stopping []check.Finding) {
	for _, r := range facts.Reports(c, on, false) {
		v := Verdict{Report: r, Unsaid: len(r.Missing)}
		for _, f := range check.ForReport(c, r, s) {
			switch {
			case f.Blocks() && unsaid(r, f.Pointer): // what is still to be written is no error yet
			case f.Blocks():
				v.Errors++
				stopping = append(stopping, f)
			case f.Severity == check.Error:
				v.Pending++
			}
		}
		out = append(out, v)
	}
	return out, stopping
}

// unsaid reports whether a report that is not there yet waits for what stands at a
// pointer, or below it.
func unsaid(r facts.Report, pointer string) bool {
	return r.Document == nil && slices.ContainsFunc(r.Missing, func(m facts.Missing) bool {
		return m.Pointer == pointer || pointer == "/outcome" && strings.HasPrefix(m.Pointer, "/outcome/")
	})
}

// Code is what machines read: "to_write", "refused", "to_sign" or "ready".
func (v Verdict) Code() string {
	switch {
	case v.Unsaid > 0:
		return "to_write"
	case v.Errors > 0:
		return "refused"
	case v.Report.State != facts.Final:
		return "to_sign"
	}
	return "ready"
}

// Name is "trajectplan" or "voortgangsrapportage 2".
func (v Verdict) Name() string { return v.Report.Name() }

// String is the verdict in Dutch: "gereed", "3 fouten, wordt niet gemaakt".
func (v Verdict) String() string {
	errors := strconv.Itoa(v.Errors) + " " + dutch.Plural(v.Errors, "fout", "fouten")
	switch v.Code() {
	case "to_write":
		s := "nog te schrijven, " + strconv.Itoa(v.Unsaid) + " " + dutch.Plural(v.Unsaid, "tekst ontbreekt", "teksten ontbreken")
		if v.Errors > 0 {
			s += "; " + errors
		}
		return s
	case "refused":
		return errors + ", wordt niet gemaakt"
	case "to_sign":
		return "te ondertekenen"
	}
	return "gereed"
}

// Summary is the verdict on a case in one line: "1 gereed, 2 te ondertekenen".
func (c *Case) Summary() string {
	states := []struct{ code, said string }{
		{"refused", "geweigerd"},
		{"to_write", "te schrijven"},
		{"to_sign", "te ondertekenen"},
		{"ready", "gereed"},
	}
	s := ""
	for _, state := range states {
		n := 0
		for _, v := range c.Reports {
			if v.Code() == state.code {
				n++
			}
		}
		if n == 0 {
			continue
		}
		if s != "" {
			s += ", "
		}
		s += strconv.Itoa(n) + " " + state.said
	}
	if s == "" {
		return "nog geen rapport"
	}
	return s
}
