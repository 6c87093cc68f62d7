package findings

import (
	"encoding/xml"
	"io"
	"strings"

	"spoor2/reports/check"
	"spoor2/reports/dutch"
)

// JUnit has no standard of its own; these parts fit the schema that Jenkins
// reads (junit-10.xsd) and the stricter one of Ant (JUnit.xsd).
type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name      string      `xml:"name,attr"`
		Package   string      `xml:"package,attr"`
		ID        int         `xml:"id,attr"`
		Timestamp string      `xml:"timestamp,attr"`
		Host      string      `xml:"hostname,attr"`
		Tests     int         `xml:"tests,attr"`
		Failures  int         `xml:"failures,attr"`
		Errors    int         `xml:"errors,attr"`
		Skipped   int         `xml:"skipped,attr"`
		Time      string      `xml:"time,attr"`
		Props     struct{}    `xml:"properties"`
		Cases     []junitCase `xml:"testcase"`
		Out       string      `xml:"system-out"`
		Err       string      `xml:"system-err"`
	}
	junitCase struct {
		Class   string      `xml:"classname,attr"`
		Name    string      `xml:"name,attr"`
		Time    string      `xml:"time,attr"`
		Skipped *junitEmpty `xml:"skipped"`
		Error   *junitFault `xml:"error"`
		Failure *junitFault `xml:"failure"`
	}
	junitEmpty struct{}
	junitFault struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes a run as JUnit XML: a test suite a case, a test case a rule. What
// is less grave than on is no failure but stands in the output of its suite; a
// rule of which all findings were accepted is skipped.
func JUnit(w io.Writer, r *Run, on check.Severity) error {
	all := junitSuites{}
	for _, c := range r.Cases {
		all.Suites = append(all.Suites, junitSuiteOf(c, on))
	}
	if len(r.Unread) > 0 {
		s := newSuite("onleesbaar")
		for _, p := range r.Unread {
			s.Cases = append(s.Cases, junitCase{Class: "leesbaar", Name: p.Place, Time: "0", Error: &junitFault{Message: p.Message, Type: "error", Text: p.String()}})
			s.Tests++
			s.Errors++
		}
		all.Suites = append(all.Suites, s)
	}
	for i := range all.Suites {
		all.Suites[i].ID, all.Suites[i].Timestamp = i, r.On.String()+"T00:00:00"
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func newSuite(name string) junitSuite {
	return junitSuite{Name: name, Package: "spoor2", Host: "localhost", Time: "0"}
}

func junitSuiteOf(c *Case, on check.Severity) junitSuite {
	s := newSuite(c.ID)
	by := map[string][]*Finding{}
	for i := range c.Findings {
		f := &c.Findings[i]
		by[f.Rule] = append(by[f.Rule], f)
		if !f.fails(on) {
			s.Out += f.heading() + ": " + f.line() + "\n"
		}
	}
	for _, rule := range check.Rules() {
		test := junitCase{Class: c.ID, Name: rule.ID + " " + rule.Ask, Time: "0"}
		test.judge(by[rule.ID], on)
		s.Tests++
		switch {
		case test.Failure != nil:
			s.Failures++
		case test.Skipped != nil:
			s.Skipped++
		}
		s.Cases = append(s.Cases, test)
	}
	return s
}

func (t *junitCase) judge(found []*Finding, on check.Severity) {
	var lines []string
	accepted := 0
	for _, f := range found {
		switch {
		case f.fails(on):
			lines = append(lines, f.line())
		case f.Waived != nil:
			accepted++
		}
	}
	switch {
	case len(lines) > 0:
		t.Failure = &junitFault{
			Message: dutch.Count(len(lines), "bevinding", "bevindingen"),
			Type:    found[0].Severity.String(),
			Text:    strings.Join(lines, "\n"),
		}
	case accepted > 0 && accepted == len(found):
		t.Skipped = &junitEmpty{}
	}
}

// line is a finding on a line, without what was typed in the case.
func (f *Finding) line() string { return f.Where + ": " + f.Message + " → " + f.Action }
